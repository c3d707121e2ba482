from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolved import OWN, document

from nlp.records import Document, Entity, Label
from nlp.reference.divisions import divisions
from nlp.resolve import resolve_document

PIECES = [
    "<UNIT>UBND tỉnh</UNIT> ", "<UNIT>UBND xã</UNIT>", "<UNIT>UBND huyện Long Mỹ</UNIT>", " (", ")",
    "<UNIT>Sở Nội vụ</UNIT>", "<UNIT>QUTW</UNIT>", "<UNIT>Đảng ủy Trường</UNIT>", ", ", " và ",
    "<UNIT>Trường THPT Mẫu</UNIT>", "<UNIT>@@</UNIT>", "<UNIT>HỘI ĐỒNG</UNIT>", " của ", ". ", "\n",
    "<PLACE>Hậu Giang</PLACE>", "<PLACE>Tân An</PLACE>", "<PLACE>xã Tân An</PLACE>", "hai huyện ",
    "<PLACE>Châu Thành</PLACE>", "<PLACE>7</PLACE>", "<PLACE>Lào</PLACE>", "<PLACE>chợ</PLACE>",
    "<PLACE>thôn Nà Mẫu</PLACE>", "<PLACE>Nà Mẫu</PLACE>", "<PLACE>huyện</PLACE>",
    "<CAMPAIGN>Dân vận khéo</CAMPAIGN>", "<CAMPAIGN>Sạch làng</CAMPAIGN>", "<CAMPAIGN>5</CAMPAIGN>",
    "<CAMPAIGN>Toàn tỉnh chung sức xây dựng nông thôn mới</CAMPAIGN>",
    "<CAMPAIGN>Thi đua Sạch làng, tốt ruộng</CAMPAIGN>", "<PERSON>Lò Văn Mẫu</PERSON>",
    "<PERSON>Mẫu</PERSON>", "<PERSON>T.L</PERSON>", "<DOCREF>12/QĐ-UBND</DOCREF>",
    "<DOCREF>Kế hoạch 12</DOCREF>", "<DOCREF>Luật Thi đua</DOCREF>", "<DATE 2023-01-02>2/1</DATE>",
    "<AWARD bk_tinh>Bằng khen</AWARD>", "<AWARD bk_bang_khen>Bằng khen</AWARD>",
    "<AWARD>giải A</AWARD>", "<FIGURE 3>3</FIGURE>", "<EVENT>Đại hội huyện Long Mỹ</EVENT>",
]  # fmt: skip
TIED = {Label.UNIT, Label.PLACE, Label.CAMPAIGN, Label.PERSON, Label.DOCREF}
DOCUMENTS = st.builds(
    lambda pieces, outlet, published: document("".join(pieces), published=published, **outlet),
    st.lists(st.sampled_from(PIECES), max_size=25),
    st.sampled_from([{}, {"outlet": "Báo Hậu Giang"}, {"outlet": "UBND xã Mẫu"}]),
    st.sampled_from([None, "2019", "2024-06-28", "2026-01"]),
)


@given(DOCUMENTS)
@settings(deadline=None)
def test_every_tie_is_sound(given_document: Document) -> None:
    found = resolve_document(given_document)
    entities = {entity.id: entity for entity in found.entities}
    assert len(entities) == len(found.entities)
    for mention in found.mentions:
        if mention.label in TIED:
            assert mention.entity is not None
        if mention.entity is None:
            assert (mention.score, mention.reason) == (1.0, None)
            continue
        entity = entities[mention.entity]
        assert entity.kind == mention.label.lower()
        assert 0 < mention.score <= 1
        assert mention.reason
        assert entity.settled == (not entity.id.endswith(OWN))
        assert entity.settled == (mention.score >= 0.5)
    named = {m.entity for m in found.mentions if m.entity}
    assert named == set(entities)
    assert all(_is_sound(entity) for entity in found.entities)


def _is_sound(entity: Entity) -> bool:
    known = entity.kind != "place" or not entity.known or "-20" not in entity.id
    place = entity.place is None or entity.place in divisions()
    return bool(entity.name) and place and (known or entity.id in divisions() or "pre" in entity.id)


@given(DOCUMENTS)
@settings(deadline=None)
def test_resolving_touches_nothing_else_and_twice_is_once(given_document: Document) -> None:
    found = resolve_document(given_document)
    bare = tuple(replace(m, entity=None, score=1.0, reason=None) for m in found.mentions)
    assert replace(found, mentions=bare, entities=()) == replace(
        given_document, mentions=tuple(replace(m, entity=None) for m in given_document.mentions)
    )
    assert resolve_document(found) == found
    assert Document.from_json(found.to_json()) == found


AWARDS = [
    ("<AWARD bk_bang_khen>Bằng khen</AWARD>", "award:bk_bang_khen"),
    ("<AWARD>giải A</AWARD>", None),
    ("<AWARD khong_co>giải A</AWARD>", None),
]


@pytest.mark.parametrize(("marked", "expected"), AWARDS)
def test_award_of_the_table_is_known(marked: str, expected: str | None) -> None:
    found = resolve_document(document(marked))
    assert [m.entity for m in found.mentions] == [expected]
    assert all(entity.known for entity in found.entities)


def test_what_has_no_entity_stays_without() -> None:
    marked = "<DATE 2023>năm 2023</DATE>, <FIGURE 3>3</FIGURE>, <EVENT>Đại hội X</EVENT>"
    assert resolve_document(document(marked)).entities == ()
