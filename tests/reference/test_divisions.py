from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.reference.division_changes import (
    as_of,
    lies_in,
    predecessors,
    successors,
    translate,
)
from nlp.reference.division_names import find, named, split_kind
from nlp.reference.divisions import (
    FIRST_DAY,
    LAST_DAY,
    Division,
    ancestors,
    divisions,
    province_of,
    versions,
)
from nlp.reference.tables import rows
from nlp.text import exact_key

IDS = st.sampled_from(sorted(divisions()))
DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


def _ids(found: tuple[Division, ...] | list[Division]) -> list[str]:
    return [division.id.removeprefix("place:") for division in found]


FOUND = [
    # what is asked, on which day, within what, and the answer
    ("Hậu Giang", "2024-06-01", None, ["hau-giang-pre2025-93"]),
    ("Hậu Giang", "2026-06-01", None, ["hau-giang-pre2025-93"]),
    ("Cần Thơ", "2024-06-01", None, ["can-tho-pre2025-92"]),
    ("Cần Thơ", "2026-06-01", None, ["can-tho-2025-92"]),
    ("Đồng Nai", "2025-08-01", None, ["dong-nai-2025-75"]),
    ("Đồng Nai", "2026-08-01", None, ["dong-nai-2026-75"]),
    ("tỉnh Đồng Nai", "2026-08-01", None, ["dong-nai-2025-75"]),
    ("Dầu Giây", "2025-08-01", None, ["dau-giay-2025-26326"]),
    ("Dầu Giây", "2026-08-01", None, ["dau-giay-2026-26326"]),
    ("huyện Long Mỹ", "2026-08-01", "can-tho-2025-92", ["long-my-pre2025-936"]),
    ("huyện Long Mỹ", "2023-01-01", "hau-giang-pre2025-93", ["long-my-pre2025-936"]),
    ("huyện Long Mỹ", "2023-01-01", "can-tho-pre2025-92", []),
    ("TP.HCM", "2023-01-01", None, ["ho-chi-minh-pre2025-79"]),
    ("TP. Hồ Chí Minh", "2026-01-01", None, ["ho-chi-minh-2025-79"]),
    ("Q.Hai Bà Trưng", "2023-01-01", None, ["hai-ba-trung-pre2025-007"]),
    ("H. Đăk Mil", "2023-01-01", None, ["dak-mil-pre2025-663"]),
    ("Cư Mgar", "2026-01-01", None, ["cu-m-gar-2025-24280"]),
    ("Thành phố Huế", "2023-01-01", None, ["hue-pre202501-474"]),
    ("Thành phố Huế", "2025-03-01", None, ["hue-pre2025-46"]),
    ("Thành phố Huế", "2026-03-01", None, ["hue-2025-46"]),
    ("tỉnh Thừa Thiên - Huế", "2026-03-01", None, ["thua-thien-hue-pre202501-46"]),
    ("thành phố Phú Mỹ", "2025-04-01", None, ["phu-my-pre2025-754"]),
    ("thị xã Phú Mỹ", "2025-04-01", None, ["phu-my-pre202503-754"]),
    ("huyện Từ Liêm", "2012-01-01", None, ["tu-liem-pre201404-n02"]),
    ("xã Sà Phìn", "2023-01-01", None, ["xa-phin-pre2025-00736"]),
    ("phường 1", "2023-01-01", "bac-lieu-pre2025-954", ["1-pre2025-31825"]),
    ("phường 01", "2023-01-01", "bac-lieu-pre2025-954", ["1-pre2025-31825"]),
    ("1", "2023-01-01", "bac-lieu-pre2025-954", []),
    ("huyện Không Có", "2023-01-01", None, []),
    ("xã", None, None, []),
    ("", None, None, []),
]


@pytest.mark.parametrize(("name", "day", "within", "expected"), FOUND)
def test_name_resolves_against_the_day(
    name: str, day: str | None, within: str | None, expected: list[str]
) -> None:
    on = date.fromisoformat(day) if day else None
    assert _ids(find(name, on=on, within=f"place:{within}" if within else None)) == expected


def test_homonyms_come_together_and_a_parent_settles_them() -> None:
    day = date(2026, 1, 1)
    assert len(find("Tân An", on=day)) == 10
    assert _ids(find("Tân An", on=day, within="place:dak-lak-2025-66")) == ["tan-an-2025-24163"]
    assert len(find("huyện Châu Thành", on=date(2023, 1, 1))) > 5


def test_kind_may_be_given_apart() -> None:
    day = date(2023, 1, 1)
    assert _ids(find("Tuy Hòa", kind="thành phố", on=day)) == ["tuy-hoa-pre2025-555"]


SPLIT = [
    ("TX. Tân Châu", ("thị xã", "Tân Châu")),
    ("TP Cao Lãnh", ("thành phố", "Cao Lãnh")),
    ("huyện đảo Lý Sơn", ("huyện", "Lý Sơn")),
    ("tt.Ba Chúc", ("thị trấn", "Ba Chúc")),
    ("Thủ đô Hà Nội", ("thành phố", "Hà Nội")),
    ("TPHCM", (None, "TPHCM")),
    ("Xãa", (None, "Xãa")),
    ("quận 3", ("quận", "3")),
    ("Phường", (None, "Phường")),
]


@pytest.mark.parametrize(("name", "expected"), SPLIT)
def test_kind_is_split_from_the_name(name: str, expected: tuple[str | None, str]) -> None:
    assert split_kind(name) == expected


TRANSLATED = [
    ("hau-giang-pre2025-93", "2025", ["can-tho-2025-92"]),
    ("can-tho-2025-92", "pre2025", ["can-tho-pre2025-92", "hau-giang-pre2025-93",
                                    "soc-trang-pre2025-94"]),
    ("dong-nai-2025-75", "2025", ["dong-nai-2026-75"]),
    ("dong-nai-2025-75", "pre2025", ["binh-phuoc-pre2025-70", "dong-nai-pre2025-75"]),
    ("thua-thien-hue-pre202501-46", "2025", ["hue-2025-46"]),
    ("ha-tay-pre200808-n01", "2025", ["ha-noi-2025-01"]),
    ("hue-pre202501-474", "pre2025", ["thuan-hoa-pre2025-474", "phu-xuan-pre2025-475"]),
    ("con-dao-pre2025-755", "2025", ["con-dao-2025-26732"]),
    ("con-dao-2025-26732", "pre2025", ["con-dao-pre2025-755"]),
]  # fmt: skip


@pytest.mark.parametrize(("division", "system", "expected"), TRANSLATED)
def test_division_is_told_in_the_other_system(
    division: str, system: str, expected: list[str]
) -> None:
    assert _ids(translate(f"place:{division}", system)) == expected  # type: ignore[arg-type]


def test_old_district_is_followed_by_the_communes_that_took_its_communes() -> None:
    found = successors("place:ly-nhan-pre2025-353")
    assert {d.level for d in found} == {"commune"}
    assert len(found) > 1
    # but a new commune comes from communes
    assert {d.level for d in predecessors(found[0].id)} == {"commune"}


def test_province_of_is_one_for_all_versions() -> None:
    commune = "place:dau-giay-2025-26326"
    assert province_of(commune).id == "place:dong-nai-2026-75"
    assert province_of(commune, on=date(2025, 8, 1)).id == "place:dong-nai-2025-75"
    assert province_of("place:dong-nai-2025-75").id == "place:dong-nai-2026-75"
    assert [d.name for d in ancestors("place:dau-giay-pre2025-26326")] == [
        "Thống Nhất", "Đồng Nai",
    ]  # fmt: skip


def test_map_of_each_day_is_that_of_the_tables() -> None:
    for day, table in ((LAST_DAY, "pre2025"), (FIRST_DAY, "2025"), (date(2030, 1, 1), "current")):
        valid = {(d.code, d.full_name) for d in divisions().values() if d.holds(day)}
        assert valid == {(r["code"], r["full_name"]) for r in rows(f"units_{table}")}


def test_no_two_versions_of_a_unit_hold_on_one_day() -> None:
    for known in versions().values():
        assert all(old.ends + timedelta(days=1) <= new.begins for old, new in pairwise(known))


def test_every_parent_exists_and_nobody_is_without_province() -> None:
    for division in divisions().values():
        assert province_of(division.id).level == "province"
        assert (division.parent is None) == (division.level == "province")


def test_all_that_ended_in_2025_has_a_successor_that_followed_at_once() -> None:
    for division in divisions().values():
        if division.ends == LAST_DAY:
            assert {d.begins for d in successors(division.id)} == {FIRST_DAY}


def test_names_of_the_tables_are_their_own_keys() -> None:
    assert [d.name for d in divisions().values() if exact_key(d.name) != d.name.lower()] == []


def test_commune_may_be_called_what_is_a_kind() -> None:
    assert [d.id for d in find("Xã Biên Giới")] == ["place:bien-gioi-pre2025-25603"]


@given(IDS, DAYS)
def test_division_is_found_by_its_full_name_on_each_of_its_days(identity: str, day: date) -> None:
    division = divisions()[identity]
    found = find(division.full_name, on=day, within=province_of(identity).id)
    assert (division in found) or not division.holds(day)
    assert division in named(division.name)


@given(IDS, DAYS)
def test_as_of_gives_what_holds_on_the_day(identity: str, day: date) -> None:
    assert all(d.holds(day) for d in as_of(identity, day))


@given(IDS)
def test_what_comes_from_a_division_goes_back_to_it(identity: str) -> None:
    for after in successors(identity):
        district = divisions()[identity].level == "district" and after.level == "commune"
        assert district or divisions()[identity] in predecessors(after.id)
    for before in predecessors(identity):
        assert divisions()[identity] in successors(before.id)


@given(IDS)
def test_division_lies_in_all_its_ancestors(identity: str) -> None:
    assert all(lies_in(identity, above.id) for above in ancestors(identity))
    province = translate(province_of(identity).id, "2025")[0]
    assert lies_in(identity, province.id)
