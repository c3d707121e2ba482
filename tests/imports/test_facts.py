"""Facts that somebody wrote out in JSON lines, compared with those of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shelf import naming_campaigns

from nlp.catalogue import open_catalogue
from nlp.imports import Reading, read_judgements
from nlp.records import Comparison, Document, Records

Told = tuple[str, str, str, str | None, Any]


@pytest.fixture
def street(street: Document) -> Document:
    return naming_campaigns(street)


def _read(given: Document, held: Document, place: Path) -> Reading:
    path = place / "a.jsonl"
    path.write_text(given.to_json(), encoding="utf-8")
    with open_catalogue("sqlite://", create=True) as catalogue:
        catalogue.save(held)
        return read_judgements(path, catalogue=catalogue, who="Lê Thị Mận")


def _told(reading: Reading) -> set[Told]:
    """Give what is said of facts, but for those that are confirmed."""
    said = set()
    for judgement in reading.judgements:
        target = judgement.target
        assert target
        value = tuple(judgement.value) if isinstance(judgement.value, list) else judgement.value
        value = str(value) if isinstance(value, dict) else value
        if target.kind != "mention" and judgement.action.value != "confirm":
            said.add((judgement.action.value, target.kind, target.quote, judgement.slot, value))
    return said


def _facts(**changes: Any) -> Callable[[Records], Records]:
    return lambda records: replace(
        records, achievements=(replace(records.achievements[0], **changes), records.achievements[1])
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda records: records, set()),
        (
            _facts(indicator="trồng hoa", value=13),
            {
                ("correct", "achievement", "hơn 12,5 km", "indicator", "trồng hoa"),
                ("correct", "achievement", "hơn 12,5 km", "value", 13),
            },
        ),
        (
            _facts(period=None, comparison=Comparison("vs_plan", "up", 5)),
            {
                ("correct", "achievement", "hơn 12,5 km", "period", None),
                (
                    "correct", "achievement", "hơn 12,5 km", "comparison",
                    "{'kind': 'vs_plan', 'direction': 'up', 'value': 5, 'text': None}",
                ),
            },
        ),
        (
            lambda records: replace(records, achievements=records.achievements[1:]),
            {("reject", "achievement", "hơn 12,5 km", None, None)},
        ),
        (
            lambda records: replace(
                records,
                award_grants=(replace(records.award_grants[0], recipients=("Ngô Thị Út",)),),
            ),
            {("correct", "award_grant", "Giấy khen", "recipients", ("Ngô Thị Út",))},
        ),
        (lambda _: Records(), set()),
    ],
)  # fmt: skip
def test_facts_are_compared_slot_by_slot(
    street: Document, tmp_path: Path, change: Callable[[Records], Records], said: set[Told]
) -> None:
    given = replace(street, records=change(street.records))
    reading = _read(given, street, tmp_path)
    assert _told(reading) == said
    assert reading.problems == ()


def test_facts_that_stay_are_confirmed(street: Document, tmp_path: Path) -> None:
    reading = _read(street, street, tmp_path)
    targets = [judgement.target for judgement in reading.judgements]
    assert [(t.kind, t.quote) for t in targets if t and t.kind != "mention"] == [
        ("campaign", "Sạch đường, đẹp ngõ"),
        ("achievement", "hơn 12,5 km"),
        ("achievement", "9/11 ấp"),
        ("award_grant", "Giấy khen"),
    ]


def test_facts_that_the_catalogue_lacks_cannot_be_added(street: Document, tmp_path: Path) -> None:
    held = replace(street, records=Records(award_grants=street.records.award_grants))
    reading = _read(street, held, tmp_path)
    assert [(p.status, p.detail) for p in reading.problems] == [
        ("new_fact", "campaign “Sạch đường, đẹp ngõ”"),
        ("new_fact", "achievement “hơn 12,5 km”"),
        ("new_fact", "achievement “9/11 ấp”"),
    ]


def test_several_facts_of_one_mention_are_told_apart(street: Document, tmp_path: Path) -> None:
    (grant,) = street.records.award_grants
    two = (grant, replace(grant, count=5, recipient_kind="collective"))
    held = replace(street, records=replace(street.records, award_grants=two))
    right = (grant, replace(two[1], count=6))
    given = replace(held, records=replace(held.records, award_grants=right))
    (corrected,) = (j for j in _read(given, held, tmp_path).judgements if j.slot)
    assert corrected.target
    assert (corrected.target.number, corrected.value) == (1, 6)
