"""Years from which anniversaries are counted: *87 năm ngày thành lập Đảng* is told in 2017."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from nlp.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Founding:
    """The words of an anniversary, in lower case, and the year from which it is counted.

    ``body`` where the words only name who was founded: *thành lập* or *truyền thống* must stand by
    them, before or behind.
    """

    words: str
    year: int
    body: bool


@cache
def foundings() -> tuple[Founding, ...]:
    """Load the table, the longest words first."""
    found = [
        Founding(row["words"], int(row["year"]), row["body"] == "yes")
        for row in rows("anniversaries")
    ]
    return tuple(sorted(found, key=lambda founding: -len(founding.words)))
