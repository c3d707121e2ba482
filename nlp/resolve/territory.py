"""How two places of the map lie to each other, also across the reorganization of July 2025.

Only ids that name an administrative unit of one state of the map say anything here
(``place:hau-giang-pre2025-93``): their slug is for people, the state and the code decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from nlp.reference.places import areas
from nlp.reference.tables import rows

_ID = re.compile(r"place:(?P<slug>.*)-(?P<state>pre2025|2025|current)-(?P<code>\d{2,5})")


class Lie(IntEnum):
    """How one place lies to another, from what speaks against one place to what speaks for it."""

    APART = 0  # in different provinces, also after the mergers
    BESIDE = 1  # in one province, but neither holds the other
    UNKNOWN = 2
    INSIDE = 3  # one holds the other
    SUCCESSOR = 4  # one took over from the other
    SAME = 5


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a place id points: codes from its province down to itself, and what became of it.

    ``province`` is the code of the province that it lies in today; ``successors`` are codes of
    today's map, none for what is on today's map itself.
    """

    old: bool
    path: tuple[str, ...]
    province: str
    successors: frozenset[str]


@cache
def ground(place: str) -> Ground | None:
    """Find what an id points to; None for places that are no administrative units.

    >>> ground("place:hau-giang-pre2025-93").province
    '92'
    """
    match = _ID.fullmatch(place)
    if not match:
        return None
    old, code = match["state"] == "pre2025", match["code"]
    parents = _parents(old=old)
    if code not in parents:
        return None
    path = [code]
    while (parent := parents[path[0]]) is not None:
        path.insert(0, parent)
    successors = _successors()
    if not old:
        return Ground(old, tuple(path), path[0], frozenset())
    (province,) = successors[path[0]]
    return Ground(old, tuple(path), province, successors[code])


@cache
def _parents(*, old: bool) -> dict[str, str | None]:
    return {area.code: area.parent for area in areas("pre2025" if old else "current")}


@cache
def _successors() -> dict[str, frozenset[str]]:
    """Map codes of the old map to those of today's; the levels differ in the length of a code."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("merges_2025"):
        found[row["old_code"]].add(row["new_code"])
    for row in rows("districts_successors_2025"):
        found[row["old_code"]].update(row["new_commune_codes"].split())
    return {code: frozenset(new) for code, new in found.items()}


@lru_cache(maxsize=1 << 17)
def lie(left: str, right: str) -> Lie:
    """Tell how two places lie to each other; the order does not matter.

    >>> lie("place:hau-giang-pre2025-93", "place:can-tho-2025-92").name
    'SUCCESSOR'
    """
    if left == right:
        return Lie.SAME
    one, other = ground(left), ground(right)
    if one is None or other is None:
        return Lie.UNKNOWN
    if one.old == other.old:
        return _on_one_map(one, other)
    return _over_time(one, other) if one.old else _over_time(other, one)


def _on_one_map(one: Ground, other: Ground) -> Lie:
    if one.path == other.path:
        return Lie.SAME
    if one.path[-1] in other.path or other.path[-1] in one.path:
        return Lie.INSIDE
    return Lie.BESIDE if one.path[0] == other.path[0] else Lie.APART


def _over_time(old: Ground, new: Ground) -> Lie:
    if new.path[-1] in old.successors:
        return Lie.SUCCESSOR
    if old.province != new.province:
        return Lie.APART
    # a province of either map holds what lies in it on the other
    return Lie.INSIDE if len(old.path) == 1 or len(new.path) == 1 else Lie.BESIDE


def closest(left: frozenset[str], right: frozenset[str]) -> Lie:
    """Tell how the two closest of two sets of places lie; nothing is known of an empty set."""
    if not left or not right:
        return Lie.UNKNOWN
    return max(lie(min(a, b), max(a, b)) for a in left for b in right)


def provinces(places: frozenset[str]) -> frozenset[str]:
    """Give the codes of the provinces of today that places lie in."""
    return frozenset(spot.province for place in places if (spot := ground(place)))


def short_names(places: frozenset[str]) -> set[str]:
    """Give the names of administrative units without marks, as their ids spell them.

    >>> short_names(frozenset({"place:hau-giang-pre2025-93"}))
    {'hau giang'}
    """
    found = (_ID.fullmatch(place) for place in places)
    return {match["slug"].replace("-", " ") for match in found if match}
