from __future__ import annotations

import pytest
from resolved import OWN, document, expected_and_found

from nlp.resolve import resolve_document
from nlp.resolve.unit_names import spelled, take_apart

SPELLED = [
    ("Ủy ban nhân dân xã", "UBND xã"),
    ("Uỷ ban nhân dân xã", "UBND xã"),
    ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh"),
    ("Tổng LĐLĐVN", "Tổng Liên đoàn Lao động Việt Nam"),
    ("T.Ư Đoàn", "Trung ương Đoàn TNCS Hồ Chí Minh"),
    ("Bộ GD&ĐT", "Bộ Giáo dục và Đào tạo"),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ("Ban Bí thư T.Ư Đảng", "Ban Bí thư"),
    ("Bộ Chính trị khóa XII", "Bộ Chính trị"),
    ("ban thi đua, khen thưởng tỉnh", "Ban Thi đua - Khen thưởng tỉnh"),
    ("Ban Thi đua – Khen thưởng (TĐKT) Trung ương", "Ban Thi đua - Khen thưởng Trung ương"),
    ("UBMTTQVN xã", "Ủy ban MTTQ Việt Nam xã"),
    ("TT. Huyện ủy", "Thường trực Huyện ủy"),
    ("HỘI LHPN HUYỆN KIẾN XƯƠNG", "Hội Liên hiệp Phụ nữ huyện Kiến Xương"),
    ("UBND Q. 12", "UBND Q. 12"),
]

APART = [
    # the name, its stem, kind and place
    ("UBND tỉnh", "UBND", "tỉnh", None),
    ("Công an TP Hà Nội", "Công an", "thành phố", "Hà Nội"),
    ("công an Hà Nội", "Công an", None, "Hà Nội"),
    ("Tỉnh ủy", "Tỉnh ủy", "tỉnh", None),
    ("Văn phòng Tỉnh ủy Hậu Giang", "Văn phòng Tỉnh ủy", "tỉnh", "Hậu Giang"),
    ("Thành đoàn TP.HCM", "Thành đoàn", "thành phố", "HCM"),
    ("Hợp tác xã Nông nghiệp Mẫu", "Hợp tác xã Nông nghiệp Mẫu", None, None),
    ("Bảo hiểm xã hội huyện Thanh Ba", "Bảo hiểm xã hội", "huyện", "Thanh Ba"),
    ("Hội Nông dân thị xã", "Hội Nông dân", "thị xã", None),
    ("Cụm thi đua các huyện, thị xã", "Cụm thi đua các huyện, thị xã", None, None),
    ("Đoàn TNCS Hồ Chí Minh", "Đoàn TNCS Hồ Chí Minh", None, None),
]


@pytest.mark.parametrize(("name", "expected"), SPELLED)
def test_name_has_one_spelling(name: str, expected: str) -> None:
    assert spelled(name) == expected
    assert spelled(expected) == expected


@pytest.mark.parametrize(("name", "stem", "kind", "bare"), APART)
def test_name_is_taken_apart(name: str, stem: str, kind: str | None, bare: str | None) -> None:
    found = take_apart(name)
    assert (found.stem, found.kind, found.bare) == (stem, kind, bare)


AT_HOME = [
    # the paper, the text
    (
        "Báo Hậu Giang",
        "<UNIT unit:ubnd-tinh-hau-giang>UBND tỉnh</UNIT>, "
        "<UNIT unit:ubnd-tinh-hau-giang>Ủy ban nhân dân tỉnh Hậu Giang</UNIT>, "
        "<UNIT unit:tinh-uy-hau-giang>Tỉnh ủy</UNIT>, "
        "<UNIT unit:so-noi-vu-tinh-hau-giang>Sở Nội vụ</UNIT>, "
        "<UNIT unit:so-y-te-tinh-hau-giang>Sở Y tế Hậu Giang</UNIT>, "
        "<UNIT unit:lien-doan-lao-dong-tinh-hau-giang>LĐLĐ tỉnh</UNIT>, "
        "<UNIT unit:uy-ban-mttq-viet-nam-tinh-hau-giang>MTTQ tỉnh</UNIT>, "
        "<UNIT unit:uy-ban-mttq-viet-nam-tinh-hau-giang>Ủy ban MTTQVN tỉnh</UNIT>, "
        "<UNIT unit:cong-an-tinh-dong-thap>Công an Đồng Tháp</UNIT>",
    ),
    (
        "Báo Hậu Giang",
        "<UNIT unit:ubnd-huyen-long-my~hau-giang>UBND huyện Long Mỹ</UNIT> và "
        "<UNIT unit:huyen-doan-long-my~hau-giang>Huyện đoàn</UNIT> ở "
        "<UNIT unit:dang-uy-xa-thuan-hung~long-my-hau-giang>Đảng ủy xã Thuận Hưng</UNIT>",
    ),
    (
        "Cổng thông tin điện tử thành phố Hà Nội",
        "<UNIT unit:ubnd-thanh-pho-ha-noi>UBND Thành phố</UNIT>",
    ),
    (
        "Báo Đồng Nai",
        "<UNIT unit:ban-dan-toc-tinh-dong-nai>Ban Dân tộc tỉnh Đồng Nai</UNIT>: "
        "<UNIT unit:ban-dan-toc-tinh-dong-nai>Ban Dân tộc</UNIT> đề nghị.",
    ),
    (
        "Báo Đồng Nai",
        "<UNIT unit:khoi-thi-dua-13-tinh-dong-nai>Khối thi đua 13</UNIT>, "
        "<UNIT unit:truong-thcs-mau-don~dong-nai>Trường THCS Mẫu Đơn</UNIT>",
    ),
    # police, and what belongs to a body that the text names
    (
        "Báo Tây Ninh",
        "<UNIT unit:phong-canh-sat-hinh-su-cong-an-tinh-tay-ninh>phòng Cảnh sát hình sự</UNIT>",
    ),
    (
        "Báo Đắk Lắk",
        "<UNIT>Trường Đại học Mẫu Lâm</UNIT> họp. "
        "<UNIT unit:dang-uy-truong-dai-hoc-mau-lam~dak-lak>Đảng ủy Trường</UNIT>, "
        "<UNIT unit:cong-doan-truong-dai-hoc-mau-lam~dak-lak>Công đoàn</UNIT>",
    ),
]

ANYWHERE = [
    "<UNIT unit:chinh-phu>Chính phủ</UNIT>, <UNIT unit:quoc-hoi>Quốc hội</UNIT>, "
    "<UNIT unit:bo-noi-vu>Bộ Nội vụ</UNIT>, <UNIT unit:bo-y-te>Bộ Y tế</UNIT>",
    "<UNIT unit:quan-khu-4>Quân khu 4</UNIT>, <UNIT unit:dan-tri>báo Dân trí</UNIT>, "
    "<UNIT unit:dan-tri>Dân Trí</UNIT>",
    "<UNIT unit:uy-ban-mau-viet-nam>Ủy ban Mẫu Việt Nam</UNIT> "
    "(<UNIT unit:uy-ban-mau-viet-nam>UBMVN</UNIT>). Nay <UNIT unit:uy-ban-mau-viet-nam>UBMVN"
    "</UNIT> họp.",
    # what the tables know stands for itself
    "<UNIT unit:ban-thuong-vu-quan-uy-trung-uong>Thường vụ Quân ủy Trung ương</UNIT> "
    "(<UNIT unit:quan-uy-trung-uong>QUTW</UNIT>)",
    "<UNIT unit:cong-ty-co-phan-nuoc-sen-mau>Công ty CP Nước Sen Mẫu</UNIT>: "
    "<UNIT unit:cong-ty-co-phan-nuoc-sen-mau>Sen Mẫu</UNIT> lãi.",
    "<UNIT unit:ubnd-xa-thuan-hung~long-my-hau-giang>UBND xã Thuận Hưng</UNIT> "
    "(<PLACE>huyện Long Mỹ</PLACE>)",
    # what the text leaves open
    f"<UNIT unit:ubnd-tinh{OWN}>UBND tỉnh</UNIT> và <UNIT unit:so-noi-vu{OWN}>Sở Nội vụ</UNIT>",
    f"<UNIT unit:ubnd-huyen-chau-thanh{OWN}>UBND huyện Châu Thành</UNIT>",
    f"<UNIT unit:dang-uy{OWN}>Đảng ủy</UNIT>, <UNIT unit:chi-hoi-nong-dan-ap{OWN}>"
    "Chi hội nông dân ấp</UNIT>",
]


@pytest.mark.parametrize(("outlet", "marked"), AT_HOME)
def test_body_has_the_place_that_its_document_is_about(outlet: str, marked: str) -> None:
    expected, found = expected_and_found(marked, outlet=outlet)
    assert found == expected


@pytest.mark.parametrize("marked", ANYWHERE)
def test_body_is_told_by_its_text(marked: str) -> None:
    expected, found = expected_and_found(marked)
    assert found == expected


def test_body_of_a_commune_belongs_to_the_last_one_named() -> None:
    marked = (
        "<PLACE>Xã Thuận Hưng</PLACE> được mùa. Ở <PLACE>xã Lương Nghĩa</PLACE>, "
        "<UNIT unit:ubnd-xa-luong-nghia~long-my-hau-giang>UBND xã</UNIT> họp."
    )
    expected, found = expected_and_found(marked, outlet="Báo Hậu Giang")
    assert found == expected


def test_entity_of_a_body_has_name_place_and_parent() -> None:
    marked = "<UNIT>UBND tỉnh</UNIT>, <UNIT>phòng Cảnh sát hình sự</UNIT>, <UNIT>Chính phủ</UNIT>"
    found = resolve_document(document(marked, outlet="Báo Hậu Giang"))
    council, police, government = found.entities
    assert (council.name, council.place) == ("UBND tỉnh Hậu Giang", "place:hau-giang-pre2025-93")
    assert police.parent == "unit:cong-an-tinh-hau-giang"
    assert (government.known, government.place) == (True, None)
    assert found.mentions[0].reason == "Tỉnh Hậu Giang is the document's home"
    assert 0.5 < found.mentions[0].score < 1


def test_unsettled_body_says_what_is_missing() -> None:
    (mention,) = resolve_document(document("<UNIT>UBND tỉnh</UNIT> họp.")).mentions
    assert mention.reason == "the text does not settle which tỉnh it is"
    assert mention.score < 0.5
