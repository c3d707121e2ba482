"""The administrative units of Viet Nam with the days between which each of them was valid.

There are two systems: *pre2025*, of provinces, districts and communes, until 30 June 2025, and
*2025*, of provinces and communes, since 1 July 2025. A unit whose name, kind or parent changed
inside a system is a division before and another one after. Where a table does not say when a
division began, it is taken to have always been.

The id of a division is its name, its map and its code: ``place:hau-giang-pre2025-93``. *pre202503*
is the map that was replaced in March 2025, *2026* that of the changes of 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from nlp.reference.places import AreaLevel
from nlp.reference.tables import Row, rows
from nlp.text import slug

System = Literal["pre2025", "2025"]
Key = tuple[System, str]

LAST_DAY = date(2025, 6, 30)  # of the system with districts
FIRST_DAY = date(2025, 7, 1)  # of the system without
_LEVELS: dict[int, AreaLevel] = {1: "province", 2: "district", 3: "commune"}


class Division(NamedTuple):
    """One unit for as long as its name, kind and parent stayed; days are inclusive.

    ``parent`` is an id; of several versions of the parent it is the last that the unit saw.
    """

    id: str
    code: str
    system: System
    level: AreaLevel
    kind: str
    name: str
    full_name: str
    parent: str | None
    valid_from: date | None
    valid_until: date | None

    def holds(self, day: date) -> bool:
        """Tell whether the division was valid on a day."""
        return self.begins <= day <= self.ends

    @property
    def begins(self) -> date:
        """Give the first day, the beginning of time where none is known."""
        return self.valid_from or date.min

    @property
    def ends(self) -> date:
        """Give the last day, the end of time for a division that is still valid."""
        return self.valid_until or date.max

    @property
    def key(self) -> Key:
        """Give what all versions of one unit share."""
        return self.system, self.code


@cache
def divisions() -> dict[str, Division]:
    """Give every division by its id.

    >>> divisions()["place:hau-giang-pre2025-93"].full_name
    'Tỉnh Hậu Giang'
    """
    return {division.id: division for known in versions().values() for division in known}


@cache
def versions() -> dict[Key, tuple[Division, ...]]:
    """Give the divisions that were one unit, the earliest first."""
    found: dict[Key, tuple[Division, ...]] = {}
    # a parent stands before its children in each table
    for state in sorted((*_before_2025(), *_since_2025()), key=lambda state: state.level):
        division = _division(state, found)
        known = (*found.get(division.key, ()), division)
        found[division.key] = known if len(known) == 1 else tuple(sorted(known, key=_ends))
    return found


def _ends(division: Division) -> date:
    return division.ends


class _State(NamedTuple):
    """A row of a table with its map and its days."""

    level: int
    row: Row
    system: System
    stamp: str
    begins: date | None
    ends: date | None


def _before_2025() -> Iterator[_State]:
    """Give the last map, and what it had replaced."""
    began: dict[str, date] = {}
    for row in rows("units_pre2025_history"):
        begins = date.fromisoformat(row["valid_from"]) if row["valid_from"] else None
        ends = date.fromisoformat(row["valid_until"])
        if ends == LAST_DAY and begins:
            began[row["code"]] = begins
        else:
            stamp = f"pre{ends + timedelta(days=1):%Y%m}"
            yield _State(int(row["level"]), row, "pre2025", stamp, begins, ends)
    for row in rows("units_pre2025"):
        begins = began.get(row["code"])
        yield _State(int(row["level"]), row, "pre2025", "pre2025", begins, LAST_DAY)


def _since_2025() -> Iterator[_State]:
    changed = {row["code"]: date.fromisoformat(row["effective"]) for row in rows("changes_2026")}
    for row in rows("units_2025"):
        change = changed.get(row["code"])
        ends = change - timedelta(days=1) if change else None
        yield _State(3 if row["parent_code"] else 1, row, "2025", "2025", FIRST_DAY, ends)
    for row in rows("units_current"):
        if begins := changed.get(row["code"]):
            level = 3 if row["parent_code"] else 1
            yield _State(level, row, "2025", f"{begins:%Y}", begins, None)


def _division(state: _State, known: dict[Key, tuple[Division, ...]]) -> Division:
    row, code = state.row, state.row["code"]
    parent = None
    if row["parent_code"]:
        begins = state.begins or date.min
        ends = state.ends or date.max
        parents = known[state.system, row["parent_code"]]
        seen = [p for p in parents if p.begins <= ends and p.ends >= begins] or parents
        parent = seen[-1].id
    return Division(
        f"place:{slug(row['name'])}-{state.stamp}-{code}", code, state.system,
        _LEVELS[state.level], row["kind"], row["name"], row["full_name"], parent, state.begins,
        state.ends,
    )  # fmt: skip


def system_of(day: date) -> System:
    """Give the system that held on a day."""
    return "pre2025" if day <= LAST_DAY else "2025"


def province_of(identity: str, *, on: date | None = None) -> Division:
    """Give the province in which a division lies, by default in its last version.

    Raises KeyError where there is no such division.
    """
    division = divisions()[identity]
    while division.parent is not None:
        division = divisions()[division.parent]
    known = versions()[division.key]
    return next((p for p in known if on and p.holds(on)), known[-1])


def ancestors(identity: str) -> tuple[Division, ...]:
    """Give the divisions in which one lies, the nearest first."""
    found = []
    parent = divisions()[identity].parent
    while parent is not None:
        found.append(divisions()[parent])
        parent = found[-1].parent
    return tuple(found)
