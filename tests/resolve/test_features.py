from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.reference.tables import rows
from nlp.resolve import features as reason
from nlp.resolve.features import Pair
from nlp.resolve.matching import CONTRADICTION, MERGE, REVIEW, compare
from nlp.resolve.profiles import Profile, Subject
from nlp.resolve.weights import BASE, FEATURES, KEPT_APART, MATCHED, explain

_HA_NAM, _HA_TINH = "place:ha-nam-pre2025-35", "place:ha-tinh-pre2025-42"
_NINH_BINH, _DUY_TIEN = "place:ninh-binh-2025-37", "place:duy-tien-pre2025-349"


def unit(name: str, *places: str, **more: object) -> Profile:
    return replace(Profile(f"unit:{name}", "unit", (name,), frozenset(places)), **more)  # type: ignore[arg-type]


def person(name: str, *places: str, **more: object) -> Profile:
    return replace(Profile(f"person:{name}", "person", (name,), frozenset(places)), **more)  # type: ignore[arg-type]


def campaign(name: str, *places: str, **more: object) -> Profile:
    return replace(Profile(f"campaign:{name}", "campaign", (name,), frozenset(places)), **more)  # type: ignore[arg-type]


# reason, a pair that shows it, and one that does not
_SHOWN = [
    (
        reason.same_name,
        (unit("UBND tỉnh Hà Nam"), unit("Ủy ban nhân dân tỉnh Hà Nam")),
        (unit("UBND tỉnh"), unit("HĐND tỉnh")),
    ),
    (
        reason.same_name_but_place,
        (unit("UBND tỉnh"), unit("UBND tỉnh Hà Nam")),
        (unit("UBND tỉnh Hà Nam"), unit("UBND tỉnh Hà Tĩnh")),
    ),
    (
        reason.same_unmarked,
        (person("Trần Hoa"), person("Tran Hoa")),
        (person("Trần Hoa"), person("Trần Hòa")),
    ),
    (
        reason.same_words,
        (campaign("Sạch nhà, đẹp ngõ"), campaign("Đẹp ngõ, sạch nhà")),
        (campaign("Sạch nhà"), campaign("Sạch ngõ")),
    ),
    (
        reason.same_alias,
        (campaign("Mùa hè xanh"), campaign("Thanh niên tình nguyện")),
        (campaign("Hũ gạo"), campaign("Hũ gạo")),
    ),
    (
        reason.short_form,
        (unit("CLB Thơ"), unit("Câu lạc bộ Thơ")),
        (unit("CLB Thơ"), unit("Câu lạc bộ Cờ")),
    ),
    (
        reason.misspelt,
        (unit("Hội Làm vườn nghành chè"), unit("Hội Làm vườn ngành chè")),
        (unit("Hội Chè"), unit("Hội Che")),
    ),
    (
        reason.longer_name,
        (campaign("Hũ gạo"), campaign("Hũ gạo nghĩa tình")),
        (campaign("Hũ gạo"), campaign("Hũ gạo")),
    ),
    (
        reason.part_of_other,
        (unit("Công an tỉnh"), unit("Phòng Hậu cần Công an tỉnh")),
        (unit("Công an tỉnh"), unit("Công an tỉnh")),
    ),
    (
        reason.marks_differ,
        (person("Trần Thị Hoa"), person("Trần Thị Hòa")),
        (person("Trần Thị Hoa"), person("Tran Thi Hoa")),
    ),
    (
        reason.words_differ,
        (unit("Sở Y tế"), unit("Sở Nội vụ")),
        (unit("Sở Y tế"), unit("Sở Y tế Hà Nam")),
    ),
    (
        reason.numbers_differ,
        (unit("Khối 12"), unit("Khối 13")),
        (unit("Khối 12"), unit("Khối XII")),
    ),
    (
        reason.number_missing,
        (unit("Khối thi đua"), unit("Khối thi đua 13")),
        (unit("Khối 13"), unit("Khối 13")),
    ),
    (
        reason.levels_differ,
        (unit("UBND tỉnh Hà Nam"), unit("UBND huyện Hà Nam")),
        (unit("UBND tỉnh Hà Nam"), unit("UBND Hà Nam")),
    ),
    (
        reason.levels_differ,
        (unit("UBND thị xã Duy Tiên"), unit("UBND thành phố Duy Tiên")),
        (unit("UBND thị xã Duy Tiên", _DUY_TIEN), unit("UBND huyện Duy Tiên", _DUY_TIEN)),
    ),
    (
        reason.named_places_differ,
        (unit("UBND xã Vị Đông"), unit("UBND xã Vị Bình")),
        (unit("UBND xã"), unit("UBND xã Vị Bình")),
    ),
    (
        reason.same_place,
        (unit("Sở Y tế", _HA_NAM), unit("Sở Y tế", _HA_NAM)),
        (unit("Sở Y tế", _HA_NAM), unit("Sở Y tế")),
    ),
    (
        reason.same_province,
        (unit("Hội A", _HA_NAM), unit("Hội A", _DUY_TIEN)),
        (unit("Hội A", _HA_TINH), unit("Hội A", _DUY_TIEN)),
    ),
    (
        reason.successor_place,
        (unit("Hội A", _HA_NAM), unit("Hội A", _NINH_BINH)),
        (unit("Hội A", _HA_TINH), unit("Hội A", _NINH_BINH)),
    ),
    (
        reason.other_part_of_province,
        (unit("Hội A", "place:kim-bang-pre2025-350"), unit("Hội A", _DUY_TIEN)),
        (unit("Hội A", _HA_NAM), unit("Hội A", _DUY_TIEN)),
    ),
    (
        reason.other_province,
        (unit("Hội A", _HA_NAM), unit("Hội A", _HA_TINH)),
        (unit("Hội A", _HA_NAM), unit("Hội A", _NINH_BINH)),
    ),
    (reason.one_unplaced, (unit("Hội A", _HA_NAM), unit("Hội A")), (unit("Hội A"), unit("Hội A"))),
    (
        reason.both_national,
        (unit("Bộ Y tế"), unit("Bộ Y tế")),
        (unit("Bộ Y tế"), unit("Bộ Y tế", settled=False)),
    ),
    (
        reason.same_parent,
        (unit("Tổ 1", parent="unit:a"), unit("Tổ 1", parent="unit:a")),
        (unit("Tổ 1"), unit("Tổ 1")),
    ),
    (
        reason.other_parent,
        (unit("Tổ 1", parent="unit:a"), unit("Tổ 1", parent="unit:b")),
        (unit("Tổ 1"), unit("Tổ 1", parent="unit:b")),
    ),
    (
        reason.sister_variants,
        (
            campaign("Hũ gạo", _HA_NAM, parent="campaign:x"),
            campaign("Hũ gạo", _HA_TINH, parent="campaign:x"),
        ),
        (
            campaign("Hũ gạo", _HA_NAM, parent="campaign:x"),
            campaign("Hũ gạo", _NINH_BINH, parent="campaign:x"),
        ),
    ),
    (
        reason.variant_of_known,
        (campaign("Dân vận khéo", known=True), campaign("Dân vận khéo", _HA_NAM)),
        (campaign("Dân vận khéo", known=True), campaign("Dân vận khéo")),
    ),
    (
        reason.both_known,
        (unit("Bộ A", known=True), unit("Bộ A", known=True)),
        (unit("Bộ A"), unit("Bộ A", known=True)),
    ),
    (
        reason.times_meet,
        (unit("A", first_year=2001, last_year=2005), unit("A", first_year=2005, last_year=2009)),
        (unit("A", first_year=2001, last_year=2005), unit("A")),
    ),
    (
        reason.times_apart,
        (unit("A", first_year=1960, last_year=1965), unit("A", first_year=2005, last_year=2009)),
        (unit("A", first_year=2001, last_year=2005), unit("A", first_year=2005, last_year=2009)),
    ),
    (
        reason.same_company,
        (person("A B", companions=frozenset("xy")), person("A B", companions=frozenset("xy"))),
        (person("A B"), person("A B")),
    ),
    (
        reason.unsettled,
        (unit("A", settled=False), unit("A", settled=False)),
        (unit("A"), unit("A")),
    ),
    (
        reason.given_name_only,
        (person("Hùng"), person("Trần Hùng")),
        (person("Lê Hùng"), person("Trần Hùng")),
    ),
    (
        reason.rare_name,
        (person("Ksor Hùng"), person("Trần Cao Bá Hùng")),
        (person("Trần Hùng"), person("Trần Cao Bá Hùng")),
    ),
    (
        reason.common_name,
        (person("Trần Văn Hùng"), person("Trần Thị Hùng")),
        (person("Trần Văn Hùng"), person("Trần Bá Hùng")),
    ),
]


@pytest.mark.parametrize(("value", "shown", "not_shown"), _SHOWN)
def test_reasons(
    value: object, shown: tuple[Profile, Profile], not_shown: tuple[Profile, Profile]
) -> None:
    assert callable(value)
    assert 0 < value(Pair(*map(Subject, shown))) <= 1
    assert value(Pair(*map(Subject, not_shown))) == 0


def test_every_reason_is_shown_here_explained_and_weighed() -> None:
    assert {value.__name__ for value, _, _ in _SHOWN} == {feature.name for feature in FEATURES}
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    assert BASE.keys() == MATCHED
    told = {row["reason"] for row in rows("resolution_reasons")}
    assert told == {"base", KEPT_APART, *(feature.name for feature in FEATURES)}
    for feature in FEATURES:
        assert feature.weights
        assert feature.weights.keys() <= MATCHED


@pytest.mark.parametrize("name", [KEPT_APART, *(feature.name for feature in FEATURES)])
def test_reasons_are_told_in_two_languages(name: str) -> None:
    english, vietnamese = explain(name)
    assert english.endswith(".")
    assert vietnamese.endswith(".")
    assert english != vietnamese


def test_what_is_no_reason_has_no_explanation() -> None:
    with pytest.raises(KeyError):
        explain("base")


def test_places_and_entities_of_two_kinds_are_never_the_same() -> None:
    place = Profile("place:a", "place", ("xã Vị Đông",))
    assert compare(place, replace(place, id="place:b")).score == 0
    assert compare(unit("Hũ gạo"), campaign("Hũ gạo")).score == 0
    assert compare(unit("..."), unit("!!!")).score == 0


def test_thresholds_stand_in_order() -> None:
    assert 0 < CONTRADICTION < REVIEW < MERGE < 1


_EXAMPLES = st.sampled_from([profile for _, pair, other in _SHOWN for profile in (*pair, *other)])


@given(_EXAMPLES, _EXAMPLES)
def test_a_link_does_not_ask_which_is_left(one: Profile, other: Profile) -> None:
    other = replace(other, id=other.id + "~")
    assert compare(one, other) == compare(other, one)


@given(_EXAMPLES, _EXAMPLES)
def test_reasons_explain_all_of_a_score(one: Profile, other: Profile) -> None:
    link = compare(one, replace(other, id=other.id + "~"))
    if one.kind == other.kind:
        odds = BASE[one.kind] + sum(weight for _, weight in link.reasons)
        assert link.score == round(1 / (1 + exp(-odds)), 4)
