from __future__ import annotations

from dataclasses import replace

import pytest
from resolved import OWN, document, expected_and_found

from nlp.records import Campaign, Records
from nlp.resolve import resolve_document
from nlp.resolve.campaigns import campaign_key

COUNTRYSIDE = "campaign:ca-nuoc-chung-suc-xay-dung-nong-thon-moi"
NATIONAL = [
    (COUNTRYSIDE, "Cả nước chung sức xây dựng nông thôn mới"),
    (COUNTRYSIDE, "chung sức xây dựng NTM"),
    (COUNTRYSIDE, "Cả nước chung sức xây dựng nông thôn mới giai đoạn 2021-2025"),
    ("campaign:thi-dua-quyet-thang", "thi đua Quyết thắng"),
    ("campaign:thi-dua-quyet-thang", "Quyết thắng"),
    ("campaign:day-tot-hoc-tot", "Dạy tốt, học tốt"),
    ("campaign:day-tot-hoc-tot", "Hai tốt"),
    ("campaign:thanh-nien-tinh-nguyen", "Thanh niên tình nguyện hè năm 2019"),
    ("campaign:nghin-viec-tot", "Nghìn việc tốt - mỗi ngày một niềm vui"),
    ("campaign:quan-doi-chung-suc-xay-dung-nong-thon-moi",
     "Quân đội chung sức xây dựng nông thôn mới"),
]  # fmt: skip

LOCAL = [
    ("campaign:ha-giang-chung-suc-xay-dung-nong-thon-moi~ha-giang",
     "Hà Giang chung sức xây dựng nông thôn mới", "place:ha-giang-pre2025-02"),
    ("campaign:vi-xuyen-chung-suc-xay-dung-nong-thon-moi~ha-giang",
     "Vị Xuyên chung sức xây dựng NTM", "place:vi-xuyen-pre2025-030"),
    ("campaign:toan-tinh-chung-suc-xay-dung-nong-thon-moi~ha-giang",
     "Toàn tỉnh chung sức xây dựng nông thôn mới", "place:ha-giang-pre2025-02"),
]  # fmt: skip

OWN_NAME = [
    # the paper, the text
    ("Báo Hà Giang", "“<CAMPAIGN campaign:sach-ban-tot-nuong~ha-giang>Sạch bản, tốt nương"
     "</CAMPAIGN>”"),
    ("Báo Lào Cai", "“<CAMPAIGN campaign:sach-ban-tot-nuong~lao-cai>thi đua Sạch bản, tốt nương năm"
     " 2023</CAMPAIGN>”"),
    (None, f"“<CAMPAIGN campaign:sach-ban-tot-nuong{OWN}>Sạch bản, tốt nương</CAMPAIGN>”"),
    # short forms
    ("Báo Lào Cai", "cuộc vận động “<CAMPAIGN campaign:nha-nha-noi-khong-voi-rac~lao-cai>Nhà nhà "
     "nói không với rác</CAMPAIGN>” (cuộc vận động “<CAMPAIGN campaign:nha-nha-noi-khong-voi-rac"
     "~lao-cai>Ba không</CAMPAIGN>”); <CAMPAIGN campaign:nha-nha-noi-khong-voi-rac~lao-cai>nói "
     "không với rác</CAMPAIGN>"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "name"), NATIONAL)
def test_national_campaign_is_known_by_each_of_its_names(expected: str, name: str) -> None:
    found = resolve_document(document(f"<CAMPAIGN>{name}</CAMPAIGN>", outlet="Báo Hà Giang"))
    (entity,) = found.entities
    assert (entity.id, entity.known, entity.place) == (expected, True, None)


@pytest.mark.parametrize(("expected", "name", "place"), LOCAL)
def test_local_form_hangs_under_the_national_campaign(expected: str, name: str, place: str) -> None:
    found = resolve_document(document(f"<CAMPAIGN>{name}</CAMPAIGN>", outlet="Báo Hà Giang"))
    (entity,) = found.entities
    assert (entity.id, entity.parent, entity.place) == (expected, COUNTRYSIDE, place)


@pytest.mark.parametrize(("outlet", "marked"), OWN_NAME)
def test_other_campaign_is_one_for_a_name_and_a_province(outlet: str | None, marked: str) -> None:
    meta = {"outlet": outlet} if outlet else {}
    expected, found = expected_and_found(marked, **meta)
    assert found == expected


def test_campaign_of_a_ministry_is_of_no_province() -> None:
    given = document("“<CAMPAIGN>Biển xanh</CAMPAIGN>”", outlet="Báo Hà Giang")
    record = Campaign("Biển xanh", level="sector", mentions=(0,))
    found = resolve_document(replace(given, records=Records(campaigns=(record,))))
    assert found.mentions[0].entity == "campaign:bien-xanh"
    assert found.records.campaigns[0].entity == "campaign:bien-xanh"


def test_mentions_of_a_record_share_its_entity() -> None:
    given = document("<CAMPAIGN>Ngõ hoa</CAMPAIGN>, <CAMPAIGN>Ngõ hoa năm 2023</CAMPAIGN>")
    record = Campaign("Ngõ hoa", mentions=(0, 1))
    found = resolve_document(replace(given, records=Records(campaigns=(record,))))
    assert {m.entity for m in found.mentions} == {found.records.campaigns[0].entity}


KEYS = [
    ("phong trào thi đua “Sạch làng, tốt ruộng” năm 2023", "sach-lang-tot-ruong"),
    ("Thi đua", "thi-dua"),
    ("Xây dựng NTM", "xay-dung-nong-thon-moi"),
]


@pytest.mark.parametrize(("name", "expected"), KEYS)
def test_key_leaves_out_what_opens_many_names(name: str, expected: str) -> None:
    assert campaign_key(name) == expected
