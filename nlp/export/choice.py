"""What is to be written out, what it says of itself, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from nlp.catalogue.columns import Language
from nlp.catalogue.filters import Filter
from nlp.version import VERSION

PROGRAM = f"thidua {VERSION}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """By which program, when and with which filter an export was made."""

    made: datetime
    where: Filter = field(default_factory=Filter)

    @classmethod
    def of(cls, where: Filter | None, made: datetime | None) -> Stamp:
        """Make a stamp: of the whole catalogue, and of now, unless told otherwise."""
        return cls(made or datetime.now(UTC), where or Filter())

    @property
    def time(self) -> str:
        """Give the time in UTC, to the second."""
        return self.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def as_dict(self) -> dict[str, Any]:
        """Give what programs read."""
        return {
            "program": PROGRAM,
            "made": self.time,
            "filter": self.where.as_dict(),
            "described": self.where.describe("en"),
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """The kinds of record for one file, and the language of what people read in it.

    No kind at all stands for whole documents.
    """

    kinds: tuple[str, ...]
    language: Language = "vi"
    stamp: Stamp = field(default_factory=lambda: Stamp.of(None, None))


@dataclass(frozen=True, slots=True)
class Notes:
    """How much was written, by kind of record, and what the format could not hold as it is.

    ``listed`` counts mentions that stand in comments only, ``cut`` cells that show their end only
    by a mark.
    """

    rows: Mapping[str, int]
    listed: int = 0
    cut: int = 0

    def __add__(self, other: Notes) -> Notes:
        """Take two files together."""
        rows = {**self.rows, **other.rows}
        return Notes(rows, self.listed + other.listed, self.cut + other.cut)
