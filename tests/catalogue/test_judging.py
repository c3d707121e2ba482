from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.catalogue import Catalogue
from nlp.catalogue.judgement_rows import in_force
from nlp.catalogue.keys import make_key, parse_key
from nlp.errors import UsageError
from nlp.judgements import Action, Judgement, Target
from nlp.records import Document, Label


def _judgement(action: str, key: str = "", quote: str = "", **parts: object) -> Judgement:
    target = parse_key(key, quote=quote) if key else None
    return Judgement(Action(action), who="Lê Thị Duyệt", target=target, **parts)  # type: ignore[arg-type]


def _achievement(catalogue: Catalogue, figure: str) -> tuple[str, str]:
    """Give the key of an achievement and what stands at it."""
    frame = catalogue.frame("achievements")
    (row,) = [row for _, row in frame.iterrows() if row["figure"] == figure]
    return row["key"], figure


@pytest.fixture
def held(catalogue: Catalogue, street: Document) -> Catalogue:
    catalogue.save(street)
    return catalogue


def test_rejected_fact_is_gone_and_comes_back_by_undoing(held: Catalogue) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    before = held.frame("achievements")
    (rejected,) = held.judge([_judgement("reject", key, quote)])
    assert "9/11 ấp" not in set(held.frame("achievements")["figure"])
    assert len(held.frame("achievements")) == len(before) - 1
    held.judge([_judgement("undo", undoes=rejected.id)])
    assert held.frame("achievements").equals(before)
    assert [j.action for j in held.judgements(undone=True)] == ["reject", "undo"]
    assert held.judgements() == []


def test_corrected_slot_holds_when_the_document_is_processed_again(
    held: Catalogue, street: Document
) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    held.judge([_judgement("correct", key, quote, slot="subject", value="xã Tân Phước")])
    for document in (street, replace(street, warnings=("read anew",))):
        held.save(document, fingerprint="later")
        row = held.frame("achievements").set_index("key").loc[key]
        assert (row["subject"], row["verdict"]) == ("xã Tân Phước", "corrected")
        assert row["value"] == 9


def test_rejected_mention_takes_its_facts_along(held: Catalogue, street: Document) -> None:
    mention = next(m for _, m in street.labelled(Label.FIGURE) if m.text == "9/11 ấp")
    key = make_key(street.id, "mention", (mention.start, mention.end), rest="FIGURE")
    held.judge([_judgement("reject", key, mention.text)])
    assert "9/11 ấp" not in set(held.frame("mentions")["text"])
    assert "9/11 ấp" not in set(held.frame("achievements")["figure"])
    document = held.document(street.id)
    assert document is not None
    for achievement in document.records.achievements:
        assert document.mentions[achievement.mention].text == achievement.figure


def test_added_mention_pushes_out_what_it_covers(held: Catalogue, street: Document) -> None:
    _, unit = next(street.labelled(Label.UNIT))
    start, end = unit.start, unit.end + 4
    quote = street.text[start:end]
    target = Target(street.id, "mention", start, end, quote, label="EVENT")
    held.judge([Judgement(Action.ADD, "Lê Thị Duyệt", target=target)])
    here = held.frame("mentions").query("start <= @start and end > @start")
    assert here[["label", "text", "rule", "verdict"]].values.tolist() == [
        ["EVENT", quote, "person", "added"]
    ]


def test_judgement_finds_its_words_where_the_text_moved(held: Catalogue, street: Document) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    held.judge([_judgement("reject", key, quote)])
    moved = street.text.replace("\n", "\n\n", 1)
    shift = len(moved) - len(street.text)
    after = moved.index("\n\n")
    mentions = tuple(
        replace(m, start=m.start + shift, end=m.end + shift) if m.start > after else m
        for m in street.mentions
    )
    held.save(replace(street, text=moved, mentions=mentions, blocks=()))
    assert "9/11 ấp" not in set(held.frame("achievements")["figure"])
    assert [f.what for f in held.check() if f.kind == "judgement"] == []


def test_judgement_without_a_place_is_kept_and_named(held: Catalogue, street: Document) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    held.judge([_judgement("confirm", key, quote)])
    records = replace(street.records, achievements=())
    held.save(replace(street, records=records))
    (lost,) = [f.what for f in held.check() if f.kind == "judgement"]
    assert "'9/11 ấp'" in lost
    held.save(street)
    assert held.frame("achievements").set_index("key").loc[key, "verdict"] == "confirmed"


def test_last_word_holds(held: Catalogue) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    for value in ("đạt chuẩn", "được công nhận"):
        held.judge([_judgement("correct", key, quote, slot="indicator", value=value)])
    held.judge([_judgement("reject", key, quote), _judgement("confirm", key, quote)])
    row = held.frame("achievements").set_index("key").loc[key]
    assert (row["indicator"], row["verdict"]) == ("được công nhận", "confirmed")


def test_name_given_by_a_person_is_shown_until_it_is_taken_back(held: Catalogue) -> None:
    entity = held.frame("campaigns").loc[0, "id"]
    before = held.frame("campaigns").loc[0, "name"]
    (named,) = held.judge([_judgement("rename", entity=entity, value="Sạch đường")])
    assert held.frame("campaigns").loc[0, "name"] == "Sạch đường"
    held.judge([_judgement("undo", undoes=named.id)])
    assert held.frame("campaigns").loc[0, "name"] == before


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"action": "correct", "slot": "colour", "value": "đỏ"}, "no slot colour"),
        ({"action": "correct"}, "names no slot"),
        ({"action": "merge", "entity": "unit:a", "other": "unit:b"}, "no entity unit:a"),
        ({"action": "undo", "undoes": 4}, "no judgement 4"),
        ({"action": "rename", "entity": "unit:a"}, "no name"),
    ],
)
def test_judgement_that_fits_nothing_is_refused_whole(
    held: Catalogue, wrong: dict[str, object], problem: str
) -> None:
    key, quote = _achievement(held, "9/11 ấp")
    action, parts = str(wrong["action"]), {k: v for k, v in wrong.items() if k != "action"}
    on_fact = action == "correct"
    with pytest.raises(UsageError, match=problem):
        held.judge(
            [
                _judgement("reject", key, quote),
                _judgement(action, key if on_fact else "", quote, **parts),
            ]
        )
    assert held.judgements(undone=True) == []
    assert "9/11 ấp" in set(held.frame("achievements")["figure"])


def test_judgement_on_a_document_that_is_not_there_is_refused(held: Catalogue) -> None:
    with pytest.raises(UsageError, match="no document"):
        held.judge([_judgement("reject", "ffff:achievement:1-2:0", "9")])


@pytest.mark.parametrize("key", ["", "x", "a:achievement:1-2:UNIT", "a:mention:1-2:0", "a:b:1-2:0"])
def test_what_is_no_key_is_named(key: str) -> None:
    with pytest.raises(UsageError, match="no key"):
        parse_key(key)


@given(st.lists(st.integers(0, 8), max_size=8))
def test_undoing_the_undoing_lets_it_hold(undone: list[int]) -> None:
    """Whatever is undone in whatever order, the last undoing of a judgement decides."""
    found = [Judgement(Action.RENAME, "A", entity="unit:a", value="x", id=1)]
    for number, which in enumerate(undone, start=2):
        found.append(Judgement(Action.UNDO, "A", undoes=min(which, number - 1) or 1, id=number))
    holds: dict[int | None, bool] = {j.id: True for j in found}
    for judgement in reversed(found):
        if judgement.action is Action.UNDO and holds[judgement.id]:
            holds[judgement.undoes] = False
    expected = [j for j in found if holds[j.id] and j.action is not Action.UNDO]
    assert in_force(found) == expected
