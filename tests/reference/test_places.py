from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from nlp.reference.places import STATES, State, areas, children, known_names, place_kinds

COUNTS = {
    "pre2025": {"province": 63, "district": 696, "commune": 10_035},
    "2025": {"province": 34, "commune": 3_321},
    "current": {"province": 34, "commune": 3_321},
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_as_many_areas_as_the_law_counts(state: State) -> None:
    assert Counter(area.level for area in areas(state)) == COUNTS[state]


@pytest.mark.parametrize("state", STATES)
def test_every_area_has_its_own_code_and_a_parent_in_its_state(state: State) -> None:
    codes = {area.code for area in areas(state)}
    assert len(codes) == len(areas(state))
    assert {area.parent for area in areas(state)} <= codes | {None}


@pytest.mark.parametrize("state", STATES)
def test_full_name_is_kind_and_name_in_composed_unicode(state: State) -> None:
    for area in areas(state):
        assert area.full_name.lower() == f"{area.kind} {area.name}".lower()
        assert unicodedata.is_normalized("NFC", area.full_name)


def test_name_knows_every_kind_that_bears_it() -> None:
    names = known_names()
    assert {"tỉnh", "province"} <= names["Hậu Giang"]
    assert {"huyện", "district", "xã"} <= names["Mèo Vạc"]
    assert "region" in names["Tây Nguyên"]
    assert "country" in names["Lào"]
    assert "country?" in names["Mỹ"]


def test_numbers_alone_are_no_names() -> None:
    assert not [name for name in known_names() if name.isdigit()]
    assert "1 Bảo Lộc" in known_names()


def test_names_are_known_in_the_spellings_of_the_press() -> None:
    assert {"Đắk Mil", "Đăk Mil"} <= known_names().keys()
    assert {"Cư M'gar", "Cư Mgar"} <= known_names().keys()


def test_children_are_one_level_below() -> None:
    assert "Hoàn Kiếm" in children()["Hà Nội"]
    assert "Tả Lủng" in children()["Mèo Vạc"]


def test_kinds_take_only_what_the_machine_knows() -> None:
    takes = {kind.takes for kind in place_kinds()}
    assert takes <= {
        "closed",
        "open",
        "gazetteer",
        "number",
        "place",
        "area",
        "alone",
        "none",
        "address",
    }
    words = [kind.word for kind in place_kinds()]
    assert len(words) == len(set(words))
