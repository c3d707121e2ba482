"""What abbreviations of administrative Vietnamese stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from nlp.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form with one of its expansions; ``ambiguous`` where it has several."""

    short: str
    expansion: str
    kind: str
    ambiguous: bool


@cache
def abbreviations() -> dict[str, tuple[Abbreviation, ...]]:
    """Give the expansions of each short form, in the table's order.

    >>> [a.expansion for a in abbreviations()["TBT"]]
    ['Tổng Bí thư', 'Tổng Biên tập']
    """
    found: dict[str, list[Abbreviation]] = {}
    for row in rows("abbreviations"):
        entry = Abbreviation(row["abbr"], row["expansion"], row["kind"], row["ambiguous"] == "1")
        found.setdefault(entry.short, []).append(entry)
    return {short: tuple(entries) for short, entries in found.items()}


def expansion(short: str, *, kinds: Iterable[str] = ()) -> str | None:
    """Give the only expansion of a short form, of some kinds where ``kinds`` says which.

    >>> expansion("LĐLĐ"), expansion("TBT")
    ('Liên đoàn Lao động', None)
    """
    wanted = frozenset(kinds)
    found = [a.expansion for a in abbreviations().get(short, ()) if not wanted or a.kind in wanted]
    return found[0] if len(found) == 1 else None
