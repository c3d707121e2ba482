"""Places: the administrative units of Viet Nam in three states, regions, countries, kind words.

A *state* is the country's map at one time: ``pre2025`` (63 provinces, districts, communes),
``2025`` (34 provinces and their communes on 1 July 2025) and ``current``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.reference.tables import rows

State = Literal["pre2025", "2025", "current"]
AreaLevel = Literal["province", "district", "commune"]

STATES: tuple[State, ...] = ("pre2025", "2025", "current")
_COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
_OTHER_SPELLINGS = (
    ("Đắk", "Đăk"), ("Đắk", "Đắc"), ("Đăk", "Đắk"), ("Đăk", "Đắc"), ("Quy ", "Qui "),
    ("Quý", "Quí"), ("Kỳ", "Kì"), ("Mỹ", "Mĩ"), ("Lý", "Lí"), ("Pắk", "Pắc"), ("Pắc", "Pắk"),
    ("'", ""), ("Hòn ", "hòn "),
)  # fmt: skip
_LEVELS: dict[str, AreaLevel] = {"1": "province", "2": "district", "3": "commune"}


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative unit: *Tỉnh Đồng Nai* has the name *Đồng Nai* and the kind *tỉnh*."""

    code: str
    name: str
    full_name: str
    kind: str
    level: AreaLevel
    parent: str | None
    state: State


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """A kind word before a name: *xã*, *sông*, *chợ*; ``takes`` says what may follow it.

    ``closed``: a name of the table, else a new one; ``open``: any proper name; ``gazetteer``: only
    a name of the table; ``number``: only a number; ``place``: any known place; ``area``: a level
    or a name; ``alone``: nothing; ``none``: it makes no place.
    """

    word: str
    level: str
    takes: str


@cache
def areas(state: State) -> tuple[Area, ...]:
    """Give every administrative unit of one state of the map."""
    return tuple(_areas(state))


def _areas(state: State) -> Iterator[Area]:
    for row in rows(f"units_{state}"):
        parent = row["parent_code"] or None
        level = _LEVELS[row["level"]] if "level" in row else "commune" if parent else "province"
        yield Area(row["code"], row["name"], row["full_name"], row["kind"], level, parent, state)


@cache
def place_kinds() -> tuple[PlaceKind, ...]:
    """Give the kind words of places."""
    return tuple(PlaceKind(r["kind"], r["level"], r["takes"]) for r in rows("place_kinds"))


@cache
def known_names() -> dict[str, frozenset[str]]:
    """Give for each name the kinds that bear it, over all states of the map.

    Beside the kinds of administrative units there are their levels, ``city`` (here and abroad),
    ``region``, ``country``, and ``country?`` for a country whose name is an ordinary word too. A
    name that is a bare number is left out: it means nothing without its kind.

    >>> sorted(known_names()["Tuy Hòa"])
    ['city', 'commune', 'district', 'phường', 'thành phố']
    """
    found: dict[str, set[str]] = {}
    for state in STATES:
        for area in areas(state):
            found.setdefault(area.name, set()).update((area.kind, area.level))
    for row in rows("name_variants"):
        kind = next(k for k in _COMMUNE_KINDS if row["variant"].lower().startswith(k))
        name = row["variant"][len(kind) + 1 :]
        found.setdefault(name, set()).update((kind, row["level"]))
    for row in rows("regions"):
        found.setdefault(row["name"], set()).add(row["kind"].removeprefix("old "))
    for row in rows("countries"):
        kind = "country" if row["bare"] == "yes" else "country?"
        found.setdefault(row["name"], set()).add(kind)
    spelled: dict[str, set[str]] = {}
    for name, kinds in found.items():
        if len(name) > 1 and not name.isdigit():
            for spelling in _spellings(name):
                spelled.setdefault(spelling, set()).update(kinds)
    return {name: frozenset(kinds) for name, kinds in spelled.items()}


def _spellings(name: str) -> Iterator[str]:
    """Give a name as other papers write it: *Đắk* or *Đăk*, *Qui* or *Quy*, without apostrophe."""
    yield name
    for written, other in _OTHER_SPELLINGS:
        if written in name:
            yield name.replace(written, other)


@cache
def children() -> dict[str, frozenset[str]]:
    """Give for the name of a province or district the names of the areas right below it.

    >>> "Cán Cấu" in children()["Si Ma Cai"]
    True
    """
    found: dict[str, set[str]] = {}
    for state in STATES:
        names = {area.code: area.name for area in areas(state)}
        for area in areas(state):
            if area.parent is not None and not area.name[0].isdigit():
                found.setdefault(names[area.parent], set()).add(area.name)
    return {name: frozenset(below) for name, below in found.items()}
