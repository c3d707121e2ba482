from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.records import EntityKind
from nlp.resolve.likeness import Agreement, Core, liken
from nlp.resolve.wordings import wording

_CORES = [
    ("LĐLĐ tỉnh Hà Nam", "Liên đoàn Lao động tỉnh Hà Nam", "unit", Core.SAME),
    ("LĐLĐ tỉnh", "LĐLĐ tỉnh Hà Nam", "unit", Core.SAME),
    ("Lien doan Lao dong tinh Ha Nam", "LĐLĐ tỉnh Hà Nam", "unit", Core.UNMARKED),
    ("Đẹp ngõ, sạch nhà", "Sạch nhà, đẹp ngõ", "campaign", Core.ORDER),
    ("CLB Thơ huyện Ba Vì", "Câu lạc bộ Thơ huyện Ba Vì", "unit", Core.SHORT),
    ("CLC Thơ huyện Ba Vì", "Câu lạc bộ Thơ huyện Ba Vì", "unit", Core.OTHER),
    ("Chung tay trồng rừng nghành gỗ", "Chung tay trồng rừng ngành gỗ", "campaign", Core.MISSPELT),
    ("Hũ gạo", "Hũ gạo nghĩa tình", "campaign", Core.LONGER),
    ("Công an tỉnh", "Phòng Hậu cần Công an tỉnh", "unit", Core.PART),
    ("Trần Thị Hoa", "Trần Thị Hòa", "person", Core.MARKS),
    ("Trần Thị Loan", "Trần Thị Lan", "person", Core.OTHER),
    ("Sở Y tế", "Sở Nội vụ", "unit", Core.OTHER),
]


@pytest.mark.parametrize(("one", "other", "kind", "core"), _CORES)
def test_cores(one: str, other: str, kind: EntityKind, core: Core) -> None:
    assert liken(wording(one, kind), wording(other, kind)).core is core


_AGREEMENTS = [
    ("UBND xã Vị Đông", "UBND xã Vị Bình", "seat", Agreement.DIFFER),
    ("UBND xã Vị Đông", "UBND xã Vị Đông, huyện Vị Thủy", "seat", Agreement.SAME),
    ("UBND xã Vị Đông, huyện Ba Vì", "UBND xã Vị Đông, huyện Vị Thủy", "seat", Agreement.DIFFER),
    ("UBND tỉnh", "UBND tỉnh Hà Nam", "seat", Agreement.MISSING),
    ("UBND tỉnh Hà Nam", "UBND huyện Hà Nam", "level", Agreement.DIFFER),
    ("UBND thị xã Long Mỹ", "UBND thành phố Long Mỹ", "level", Agreement.NEAR),
    ("Khối thi đua 12", "Khối thi đua 13", "numbers", Agreement.DIFFER),
    ("Khối thi đua XII", "Khối thi đua số 12", "numbers", Agreement.SAME),
    ("Khối thi đua", "Khối thi đua số 12", "numbers", Agreement.MISSING),
    ("Sở Y tế", "Sở Y tế", "numbers", Agreement.NONE),
]


@pytest.mark.parametrize(("one", "other", "part", "agreement"), _AGREEMENTS)
def test_agreements(one: str, other: str, part: str, agreement: Agreement) -> None:
    assert getattr(liken(wording(one, "unit"), wording(other, "unit")), part) is agreement


_NAMES = st.lists(
    st.sampled_from(
        ("Hội", "dân", "UBND", "tỉnh", "huyện", "Hà", "Nam", "12", "XII", "số", "CLB", "Câu", "lạc")
    ),
    max_size=7,
).map(" ".join)


@given(_NAMES, _NAMES)
def test_which_name_is_left_does_not_matter(one: str, other: str) -> None:
    left, right = wording(one, "unit"), wording(other, "unit")
    assert liken(left, right) == liken(right, left)


@given(_NAMES)
def test_a_name_is_its_own_likeness(name: str) -> None:
    found = liken(wording(name, "unit"), wording(name, "unit"))
    assert (found.exact, found.core, found.similarity) == (True, Core.SAME, 1.0)
