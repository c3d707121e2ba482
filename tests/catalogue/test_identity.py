from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.catalogue.identity import entity_id, identify
from nlp.markup import parse_inline
from nlp.records import Campaign, Document, Meta, Records

_NAMES = [
    ("unit", "UBND tỉnh Hậu Giang", "unit:ubnd-tinh-hau-giang"),
    ("unit", "Ban Thi đua – Khen thưởng (TĐKT)", "unit:ban-thi-dua-khen-thuong-tdkt"),
    ("campaign", "“Thi đua quyết thắng”", "campaign:thi-dua-quyet-thang"),
    ("place", "Thuỷ Nguyên", "place:thuy-nguyen"),
    ("place", "Thủy Nguyên", "place:thuy-nguyen"),
    ("person", "K'Brìn", "person:k-brin"),
]


@pytest.mark.parametrize(("kind", "name", "expected"), _NAMES)
def test_entity_id_is_the_name_without_marks(kind: str, name: str, expected: str) -> None:
    assert entity_id(kind, name) == expected


@given(st.text(min_size=1))
def test_every_name_has_an_id_without_blanks(name: str) -> None:
    kind, _, slug = entity_id("unit", name).partition(":")
    assert kind == "unit"
    assert slug
    assert not any(c.isspace() for c in slug)


def _document(marked: str, *campaigns: Campaign) -> Document:
    text, mentions, _ = parse_inline(marked)
    records = Records(campaigns=campaigns)
    return Document("0" * 64, "a.txt", "txt", Meta(), text, (), mentions, records)


def test_short_form_is_known_by_its_full_name() -> None:
    document = _document("<UNIT UBND tỉnh Đồng Nai>UBND tỉnh</UNIT> họp.")
    assert identify(document).mentions[0].entity == "unit:ubnd-tinh-dong-nai"


def test_given_id_stays() -> None:
    document = _document("<UNIT unit:x-1>UBND tỉnh</UNIT> họp ngày <DATE 2024>2024</DATE>.")
    assert [m.entity for m in identify(document).mentions] == ["unit:x-1", None]


def test_mention_of_a_campaign_follows_its_record() -> None:
    campaign = Campaign("Thi đua lập công dâng Đảng", mentions=(0,))
    document = _document("đợt <CAMPAIGN>lập công dâng Đảng</CAMPAIGN>", campaign)
    found = identify(document)
    assert found.mentions[0].entity == "campaign:thi-dua-lap-cong-dang-dang"
    assert found.records.campaigns[0].entity == found.mentions[0].entity


def test_identify_twice_is_identify_once(street: Document, factory: Document) -> None:
    for document in (street, factory):
        assert identify(identify(document)) == identify(document)


def _names(document: Document) -> dict[str, str]:
    return {entity.id: entity.name for entity in identify(document).entities}


def test_best_spelling_names_the_entity() -> None:
    document = _document(
        "<PLACE>ĐẠI ĐỒNG</PLACE>, <PLACE>Đại Đồng</PLACE>, <PLACE>Dai Dong</PLACE>"
    )
    assert _names(document) == {"place:dai-dong": "Đại Đồng"}


def test_short_form_does_not_name_its_entity() -> None:
    document = _document("<UNIT>UBND xã</UNIT> họp.")
    resolved = replace(document.mentions[0], entity="unit:ubnd-xa-tan-phu")
    document = replace(document, mentions=(resolved,))
    assert _names(document) == {"unit:ubnd-xa-tan-phu": ""}
