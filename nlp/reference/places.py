"""Places: the administrative units of Viet Nam in three states, regions, countries, kind words.

A *state* is the country's map at one time: ``pre2025`` (63 provinces, districts, communes),
``2025`` (34 provinces and their communes on 1 July 2025) and ``current``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from nlp.reference.tables import rows

State = Literal["pre2025", "2025", "current"]
Kinds = frozenset[str]
AreaLevel = Literal["province", "district", "commune"]

STATES: tuple[State, ...] = ("pre2025", "2025", "current")
_COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
_OTHER_SPELLINGS = (
    ("Đắk", "Đăk"), ("Đắk", "Đắc"), ("Đăk", "Đắk"), ("Đăk", "Đắc"), ("Quy ", "Qui "),
    ("Quý", "Quí"), ("Kỳ", "Kì"), ("Mỹ", "Mĩ"), ("Lý", "Lí"), ("Pắk", "Pắc"), ("Pắc", "Pắk"),
    ("'", ""), ("Hòn ", "hòn "),
)  # fmt: skip
_LEVELS: dict[str, AreaLevel] = {"1": "province", "2": "district", "3": "commune"}


class Area(NamedTuple):
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
def known_names() -> dict[str, Kinds]:
    """Give for each name the kinds that bear it, over all states of the map.

    Beside the kinds of administrative units there are their levels, ``city`` (here and abroad),
    ``region``, ``country``, and ``country?`` for a country whose name is an ordinary word too. A
    name that is a bare number is left out: it means nothing without its kind.

    >>> sorted(known_names()["Tuy Hòa"])
    ['city', 'commune', 'district', 'phường', 'thành phố']
    """
    return join_kinds(
        (spelling, kinds)
        for name, kinds in join_kinds(_named()).items()
        if len(name) > 1 and not name.isdigit()
        for spelling in _spellings(name)
    )


def join_kinds(named: Iterable[tuple[str, Kinds]]) -> dict[str, Kinds]:
    """Give each name once, with the kinds of all that bear it."""
    found: dict[str, Kinds] = {}
    for name, kinds in named:
        known = found.setdefault(name, kinds)
        if known is not kinds:  # thousands of names share a few sets of kinds
            found[name] = known | kinds
    return found


def _named() -> Iterator[tuple[str, Kinds]]:
    """Give the names of all tables, each with the kinds that its row tells."""
    for state in STATES:
        for area in areas(state):
            yield area.name, _kinds(area.kind, area.level)
    for row in rows("name_variants"):
        kind = next(k for k in _COMMUNE_KINDS if row["variant"].lower().startswith(k))
        yield row["variant"][len(kind) + 1 :], _kinds(kind, row["level"])
    for row in rows("regions"):
        yield row["name"], _kinds(row["kind"].removeprefix("old "))
    for row in rows("countries"):
        yield row["name"], _kinds("country" if row["bare"] == "yes" else "country?")


@cache
def _kinds(*kinds: str) -> Kinds:
    return frozenset(kinds)


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
