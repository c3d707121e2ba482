from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.campaign_records import campaigns
from nlp.extract.clauses import Scene
from nlp.records import Campaign


def _of(marked: str) -> list[Campaign]:
    return list(campaigns(Scene.of(document_of(marked, published="2024-06-28"))))


def test_launcher_dates_level_and_basis_stand_around_the_name() -> None:
    marked = (
        "Phong trào “<CAMPAIGN>Sạch làng</CAMPAIGN>” do <UNIT>Hội Nông dân tỉnh Mẫu</UNIT> phát "
        "động từ <DATE 2023-03-05>ngày 5/3/2023</DATE> đến <DATE 2023-07-31>31/7/2023</DATE> "
        "theo <DOCREF>Kế hoạch số 31/KH-HND</DOCREF>."
    )
    document = document_of(marked)
    (campaign,) = campaigns(Scene.of(document))
    assert campaign.name == "Sạch làng"
    assert campaign.launched_by == "Hội Nông dân tỉnh Mẫu"
    assert (campaign.start, campaign.end) == ("2023-03-05", "2023-07-31")
    assert campaign.level == "provincial"
    assert campaign.legal_basis == "Kế hoạch số 31/KH-HND"
    assert campaign.mentions == (0,)
    assert document.text[slice(*campaign.slots["launched_by"])] == "Hội Nông dân tỉnh Mẫu"
    assert document.text[slice(*campaign.slots["legal_basis"])] == "Kế hoạch số 31/KH-HND"
    assert document.text[slice(*campaign.slots["start"])].startswith("ngày 5/3/2023")


def test_a_campaign_launched_by_the_unit_before_it() -> None:
    (campaign,) = _of(
        "<DATE 2024-05-19>Ngày 19/5</DATE>, <UNIT>UBND huyện Mẫu</UNIT> phát động phong trào "
        "“<CAMPAIGN>Ngõ hoa</CAMPAIGN>”."
    )
    assert (campaign.launched_by, campaign.level) == ("UBND huyện Mẫu", "district")
    assert (campaign.start, campaign.end) == ("2024-05-19", None)


LAUNCHERS = [
    ("do Thủ tướng Chính phủ phát động", "Thủ tướng Chính phủ", "national"),
    ("do Thủ tướng <UNIT>Chính phủ</UNIT> phát động", "Thủ tướng Chính phủ", "national"),
    ("do <UNIT>Chính phủ</UNIT> phát động", "Chính phủ", "national"),
    ("do <UNIT>Bộ Công an</UNIT> phát động", "Bộ Công an", "sector"),
    ("do <UNIT>Đảng ủy xã Mẫu</UNIT> phát động", "Đảng ủy xã Mẫu", "commune"),
    ("do <UNIT>Trường THPT Mẫu</UNIT> phát động", "Trường THPT Mẫu", "unit"),
    ("do <UNIT>Ủy ban nhân dân tỉnh</UNIT> phát động", "Ủy ban nhân dân tỉnh", "provincial"),
    ("do <UNIT>Bảo hiểm xã hội tỉnh</UNIT> phát động", "Bảo hiểm xã hội tỉnh", "provincial"),
    ("do <UNIT>Bộ Chỉ huy Quân sự tỉnh</UNIT> phát động", "Bộ Chỉ huy Quân sự tỉnh", "provincial"),
    ("được nhân dân hưởng ứng", None, None),
]


@pytest.mark.parametrize(("tail", "launcher", "level"), LAUNCHERS)
def test_the_level_is_that_of_the_launcher(
    tail: str, launcher: str | None, level: str | None
) -> None:
    (campaign,) = _of(f"Phong trào “<CAMPAIGN>Ngõ hoa</CAMPAIGN>” {tail}.")
    assert (campaign.launched_by, campaign.level) == (launcher, level)


STATES = [
    ("Thủ tướng <UNIT>Chính phủ</UNIT>", "Thủ tướng Chính phủ"),
    ("Chủ tịch Hồ Chí Minh", "Chủ tịch Hồ Chí Minh"),
]


@pytest.mark.parametrize(("head", "launcher"), STATES)
def test_the_head_of_state_or_government_launches_before_the_name(head: str, launcher: str) -> None:
    (campaign,) = _of(f"{head} phát động phong trào “<CAMPAIGN>Ngõ hoa</CAMPAIGN>”.")
    assert (campaign.launched_by, campaign.level) == (launcher, "national")


def test_editions_capitals_and_short_forms_share_a_record() -> None:
    found = _of(
        "CHIẾN DỊCH <CAMPAIGN>HÀNH QUÂN XANH</CAMPAIGN>\n"
        "Chiến dịch <CAMPAIGN>Hành quân xanh lần thứ 10</CAMPAIGN>, phong trào "
        "“<CAMPAIGN>Sạch làng</CAMPAIGN>”. <CAMPAIGN>Hành quân xanh</CAMPAIGN> kéo dài."
    )
    assert [(c.name, c.mentions) for c in found] == [
        ("Hành quân xanh", (0, 1, 3)), ("Sạch làng", (2,)),
    ]  # fmt: skip


SHARED = [
    ("Thi đua Quyết thắng", "TĐQT"),
    ("Quyết thắng", "TĐQT"),
    ("Mùa hè xanh", "MHX"),
    ("Vườn xanh, ao sạch, ngõ đẹp, thôn xóm văn minh, dân giàu", "Vườn xanh, ao sạch, ngõ đẹp"),
    ("thi đua cao điểm 45 ngày đêm", "thi đua 45 ngày đêm mở đường"),
]


@pytest.mark.parametrize(("full", "short"), SHARED)
def test_letters_short_forms_and_drives_of_so_many_days_share_a_record(
    full: str, short: str
) -> None:
    marked = "Phong trào <CAMPAIGN>{}</CAMPAIGN>, phong trào <CAMPAIGN>{}</CAMPAIGN>."
    assert [c.mentions for c in _of(marked.format(full, short))] == [(0, 1)]
    assert [c.mentions for c in _of(marked.format(short, "Ngõ hoa"))] == [(0,), (1,)]


def test_a_text_without_campaigns_has_no_records() -> None:
    assert _of("Xã họp <DATE 2023>năm 2023</DATE>.") == []
