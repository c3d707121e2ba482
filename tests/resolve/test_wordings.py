from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.records import EntityKind
from nlp.resolve.wordings import wording

# name, kind, core, level, seat, above
_PARTS = [
    ("LĐLĐ huyện Vị Thủy", "unit", "liên đoàn lao động", "huyện", "vị thủy", ""),
    ("UBND xã Tân Lập, huyện Vị Thuỷ", "unit", "ủy ban nhân dân", "xã", "tân lập", "vị thủy"),
    ("ỦY BAN NHÂN DÂN TỈNH HẬU GIANG", "unit", "ủy ban nhân dân", "tỉnh", "hậu giang", ""),
    ("UBND TP. Hồ Chí Minh", "unit", "ủy ban nhân dân", "thành phố", "hồ chí minh", ""),
    ("UBND H. Vị Thủy", "unit", "ủy ban nhân dân", "huyện", "vị thủy", ""),
    ("UBND tỉnh", "unit", "ủy ban nhân dân", "tỉnh", "", ""),
    ("Công an Đồng Nai", "unit", "công an", "", "đồng nai", ""),
    ("Tỉnh ủy Đồng Nai", "unit", "tỉnh ủy", "", "đồng nai", ""),
    ("Huyện đoàn Tủa Chùa", "unit", "đoàn thanh niên", "huyện", "tủa chùa", ""),
    ("Hội Nông dân Việt Nam tỉnh Hà Tĩnh", "unit", "hội nông dân", "tỉnh", "hà tĩnh", ""),
    ("Hội Nông dân Việt Nam", "unit", "hội nông dân việt nam", "", "", ""),
    ("Khối thi đua số 13", "unit", "khối thi đua 13", "", "", ""),
    ("Quân khu V", "unit", "quân khu 5", "", "", ""),
    ("Ban Thi đua (TĐ) Trung ương", "unit", "ban thi đua trung ương", "", "", ""),
    ("Sở Lao động - Thương binh và Xã hội", "unit", "sở lao động thương binh xã hội", "", "", ""),
    ("CLB Thơ xã Vị Đông", "unit", "CLB thơ", "xã", "vị đông", ""),
    ("Si Ma Cai chung sức làm đường", "campaign", "chung sức làm đường", "", "si ma cai", ""),
    ("Tỉnh Hậu Giang chung sức", "campaign", "chung sức", "tỉnh", "hậu giang", ""),
    ("Cả nước chung sức", "campaign", "chung sức", "", "", ""),
    ("Toàn tỉnh chung sức", "campaign", "chung sức", "tỉnh", "", ""),
    ("Hũ gạo trên địa bàn huyện Vị Thủy", "campaign", "hũ gạo", "huyện", "vị thủy", ""),
    ("phong trào thi đua Nghìn việc hay", "campaign", "nghìn việc hay", "", "", ""),
    ("Bình dân học vụ số", "campaign", "bình dân học vụ số", "", "", ""),
    ("Hành quân xanh lần thứ mười", "campaign", "hành quân xanh lần thứ 10", "", "", ""),
    ("Lê Thị Mỹ Vân", "person", "lê thị mĩ vân", "", "", ""),
    ("Nguyễn V. Hùng", "person", "nguyễn v hùng", "", "", ""),
    ("...", "unit", "", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "core", "level", "seat", "above"), _PARTS)
def test_parts(name: str, kind: EntityKind, core: str, level: str, seat: str, above: str) -> None:
    found = wording(name, kind)
    parts = (" ".join(found.core), found.level, " ".join(found.seat), " ".join(found.above))
    assert parts == (core, level, seat, above)


_SPELLINGS = [
    ("Trường THPT Lý Tự Trọng", "Trường Trung học phổ thông Lí Tự Trọng", "unit"),
    ("Bộ CHQS tỉnh Hà Giang", "Bộ Chỉ huy quân sự tỉnh Hà Giang", "unit"),
    ("Uỷ ban nhân dân xã Hoà An", "UBND xã Hòa An", "unit"),
    ("Sạch nhà - đẹp ngõ", "“Sạch nhà, đẹp ngõ”", "campaign"),
    ("Chung sức xây dựng NTM", "Chung sức xây dựng nông thôn mới", "campaign"),
    ("Kế hoạch số 113/KH-UBND", "Kế hoạch 113/KH-UBND", "docref"),
]


@pytest.mark.parametrize(("one", "other", "kind"), _SPELLINGS)
def test_spellings_of_one_name_have_the_same_words(one: str, other: str, kind: EntityKind) -> None:
    assert wording(one, kind).words == wording(other, kind).words


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Khối thi đua 09", ("9",)),
        ("Hành quân xanh lần thứ IX", ("9",)),
        ("60 ngày đêm, 3.000 km", ("3.000", "60")),
        ("UBND Phường 5", ()),
    ],
)
def test_numbers(name: str, numbers: tuple[str, ...]) -> None:
    kind: EntityKind = "unit" if "UBND" in name else "campaign"
    assert wording(name, kind).numbers == numbers


@given(st.text(), st.sampled_from(("unit", "person", "campaign", "docref", "award")))
def test_any_text_is_a_name_however_it_is_composed(name: str, kind: EntityKind) -> None:
    composed = unicodedata.normalize("NFC", name)
    assert wording(composed, kind) == wording(unicodedata.normalize("NFD", name), kind)
