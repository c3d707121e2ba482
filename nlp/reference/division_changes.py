"""What a division became and what it came from, between the maps of Viet Nam."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from nlp.reference.divisions import (
    FIRST_DAY,
    LAST_DAY,
    Division,
    Key,
    System,
    ancestors,
    divisions,
    province_of,
    versions,
)
from nlp.reference.tables import rows

Links = dict[str, tuple[Division, ...]]
Pair = tuple[Division, Division]
# the day on which each system is shown: its last state
_SHOWN: dict[System, date] = {"pre2025": LAST_DAY, "2025": date.max}


def successors(identity: str) -> tuple[Division, ...]:
    """Give the divisions that took the place of one, none for one that is still valid.

    An old district has the communes that took over its communes. A split commune has several
    successors; no source says which is the main one. Of communes that ended before July 2025
    the tables do not always know the successor.

    >>> [d.full_name for d in successors("place:hau-giang-pre2025-93")]
    ['Thành phố Cần Thơ']
    """
    return _links()[0].get(identity, ())


def predecessors(identity: str) -> tuple[Division, ...]:
    """Give the divisions of its own level whose place one took."""
    return _links()[1].get(identity, ())


def as_of(identity: str, on: date) -> tuple[Division, ...]:
    """Give what a division is, became or came from, on the map of a day.

    >>> [d.id for d in as_of("place:soc-trang-pre2025-94", date(2026, 1, 1))]
    ['place:can-tho-2025-92']
    """
    division = divisions()[identity]
    if division.holds(on):
        return (division,)
    step = successors if division.ends < on else predecessors
    return _follow(division, step, on)


def translate(identity: str, system: System) -> tuple[Division, ...]:
    """Give the divisions of a system that one corresponds to, in the system's last state.

    >>> [d.name for d in translate("place:thai-nguyen-2025-19", "pre2025")]
    ['Bắc Kạn', 'Thái Nguyên']
    """
    return as_of(identity, _SHOWN[system])


def lies_in(identity: str, area: str) -> bool:
    """Tell whether a division is part of a province or district, on whichever map each is.

    >>> lies_in("place:long-my-pre2025-936", "place:can-tho-2025-92")
    True
    """
    division, whole = divisions()[identity], divisions()[area]
    if whole.key in {d.key for d in (division, *ancestors(identity))}:
        return True
    if whole.level != "province" or whole.system == division.system:
        return False
    if division.system == "pre2025":
        return any(d.key == whole.key for d in as_of(province_of(identity).id, FIRST_DAY))
    return any(province_of(d.id).key == whole.key for d in as_of(identity, LAST_DAY))


def _follow(
    division: Division, step: Callable[[str], tuple[Division, ...]], on: date
) -> tuple[Division, ...]:
    found: dict[str, Division] = {}
    for near in step(division.id):
        reached = (near,) if near.holds(on) else _follow(near, step, on)
        found |= {d.id: d for d in reached}
    return tuple(sorted(found.values(), key=lambda d: d.code))


@cache
def _links() -> tuple[Links, Links]:
    later = [*_inside_a_system(), *_into_2025()]
    onward = [*later, *_districts_into_2025()]
    return _table(onward), _table((new, old) for old, new in later)


def _table(pairs: Iterable[Pair]) -> Links:
    found: dict[str, dict[str, Division]] = {}
    for one, other in pairs:
        found.setdefault(one.id, {})[other.id] = other
    return {
        identity: tuple(sorted(linked.values(), key=lambda d: d.code))
        for identity, linked in found.items()
    }


def _inside_a_system() -> Iterator[Pair]:
    became = {r["code"]: r["became"].split() for r in rows("units_pre2025_history") if r["became"]}
    for key, known in versions().items():
        for old, new in pairwise(known):
            if old.key[1] not in became:
                yield old, new
        if (codes := became.get(key[1])) and key[0] == "pre2025":
            first = known[0]
            yield from ((first, _after("pre2025", code, first.ends)) for code in codes)


def _after(system: System, code: str, day: date) -> Division:
    """Give the version of a unit that came behind a day."""
    return next(d for d in versions()[system, code] if d.ends > day)


def _into_2025() -> Iterator[Pair]:
    for row in rows("merges_2025"):
        yield _last("pre2025", row["old_code"]), versions()["2025", row["new_code"]][0]


def _districts_into_2025() -> Iterator[Pair]:
    for row in rows("districts_successors_2025"):
        for code in row["new_commune_codes"].split():
            yield _last("pre2025", row["old_code"]), versions()["2025", code][0]


def _last(system: System, code: str) -> Division:
    key: Key = (system, code)
    return versions()[key][-1]
