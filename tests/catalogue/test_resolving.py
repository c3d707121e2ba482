from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

import pytest

from nlp.catalogue import Catalogue, open_catalogue
from nlp.judgements import Action, Judgement
from nlp.markup import parse_inline
from nlp.records import Campaign, Document, Label, Meta, Records
from nlp.resolve import resolve_document

# the same bodies under several names, and other bodies under the same name
_TEXTS = {
    "a.txt": (
        "2024-05-02",
        "<PLACE>Hậu Giang</PLACE>. <UNIT>UBND tỉnh</UNIT> phát động phong trào"
        " <CAMPAIGN>Bờ kênh xanh</CAMPAIGN>, <UNIT>Liên đoàn Lao động tỉnh Hậu Giang</UNIT>"
        " hưởng ứng.",
    ),
    "b.txt": (
        "2024-06-11",
        "<UNIT>LĐLĐ tỉnh Hậu Giang</UNIT> và <UNIT>Ủy ban nhân dân tỉnh Hậu Giang</UNIT> sơ kết"
        " phong trào <CAMPAIGN>Bờ kênh xanh</CAMPAIGN>.",
    ),
    "c.txt": (
        "2024-06-20",
        "<PLACE>Nghệ An</PLACE>. <UNIT>UBND tỉnh</UNIT> tổng kết phong trào"
        " <CAMPAIGN>Bờ kênh xanh</CAMPAIGN>.",
    ),
}


def _document(name: str) -> Document:
    published, marked = _TEXTS[name]
    text, mentions, _ = parse_inline(marked)
    named = [(i, m) for i, m in enumerate(mentions) if m.label is Label.CAMPAIGN]
    campaigns = tuple(Campaign(m.text, mentions=(i,)) for i, m in named)
    identity = hashlib.sha256(name.encode()).hexdigest()
    records = Records(campaigns=campaigns)
    meta = Meta(published=published)
    return resolve_document(
        Document(identity, name, "txt", meta, text, (), tuple(mentions), records)
    )


def _fill(catalogue: Catalogue, names: Iterable[str]) -> Catalogue:
    for name in names:
        catalogue.save(_document(name))
    catalogue.settle()
    return catalogue


@pytest.fixture
def filled(catalogue: Catalogue) -> Catalogue:
    return _fill(catalogue, _TEXTS)


def _units(catalogue: Catalogue) -> dict[str, int]:
    frame = catalogue.frame("units")
    return dict(zip(frame["id"], frame["documents"].tolist(), strict=True))


_GIANG, _AN = "unit:ubnd-tinh-hau-giang", "unit:ubnd-tinh-nghe-an"
_UNION = "unit:lien-doan-lao-dong-tinh-hau-giang"


def test_names_of_one_body_are_one_entity_and_those_of_two_are_two(filled: Catalogue) -> None:
    assert _units(filled) == {_GIANG: 2, _UNION: 2, _AN: 1}


def test_campaigns_of_one_name_in_two_provinces_stay_two(filled: Catalogue) -> None:
    campaigns = filled.frame("campaigns")
    assert sorted(campaigns["documents"].tolist()) == [1, 2]
    assert set(campaigns["name"]) == {"Bờ kênh xanh"}


def test_order_of_documents_makes_no_difference(new_url: Callable[[], str]) -> None:
    frames = []
    for names in (_TEXTS, reversed(_TEXTS)):
        with open_catalogue(new_url(), create=True) as catalogue:
            _fill(catalogue, names)
            frames.append([catalogue.frame(kind) for kind in ("units", "campaigns", "links")])
    for one, other in zip(*frames, strict=True):
        assert one.equals(other)


def test_settling_again_changes_nothing(filled: Catalogue) -> None:
    before = {kind: filled.frame(kind) for kind in ("units", "campaigns", "links")}
    filled.settle()
    for kind, frame in before.items():
        assert filled.frame(kind).equals(frame)


def test_people_have_the_last_word(filled: Catalogue) -> None:
    (merged,) = filled.judge([Judgement(Action.MERGE, "A", entity=_GIANG, other=_AN)])
    assert sorted(_units(filled).values()) == [2, 3]
    link = filled.frame("links").set_index("decided_by").loc["human"]
    assert {link["left"], link["right"]} == {_GIANG, _AN}
    filled.save(_document("c.txt"))  # processed again
    filled.settle()
    assert sorted(_units(filled).values()) == [2, 3]
    filled.judge([Judgement(Action.UNDO, "A", undoes=merged.id)])
    assert _units(filled) == {_GIANG: 2, _UNION: 2, _AN: 1}


def test_facts_follow_their_entities(filled: Catalogue) -> None:
    one, other = filled.frame("campaigns")["id"]
    filled.judge([Judgement(Action.MERGE, "A", entity=one, other=other)])
    (standing,) = set(filled.frame("campaign_statements")["campaign_id"])
    assert filled.frame("campaigns").set_index("id").loc[standing, "documents"] == 3
    assert len(filled.frame("documents", campaign=standing)) == 3
    assert len(filled.frame("documents", campaign="Bờ kênh xanh")) == 3


def test_entity_that_nobody_names_any_more_goes(filled: Catalogue) -> None:
    text = "Không còn gì."
    document = _document("c.txt")
    empty = Document(document.id, "c.txt", "txt", Meta(), text, ())
    filled.save(empty)
    filled.settle()
    assert _AN not in _units(filled)
    assert [f.kind for f in filled.check()] == ["file"]


@pytest.mark.parametrize(
    ("province", "found"), [("Hậu Giang", 2), ("tỉnh Nghệ An", 1), ("Cần Thơ", 0)]
)
def test_documents_are_found_by_their_province(
    filled: Catalogue, province: str, found: int
) -> None:
    assert len(filled.frame("documents", province=province)) == found


def test_provinces_are_named_on_the_map_that_is_asked_for(filled: Catalogue) -> None:
    as_written = filled.summary("campaigns_by_year")
    assert as_written["province"].tolist() == ["Hậu Giang", "Nghệ An"]
    today = filled.summary("campaigns_by_year", on="2025")
    assert today[["province", "documents"]].values.tolist() == [["Cần Thơ", 2], ["Nghệ An", 1]]
