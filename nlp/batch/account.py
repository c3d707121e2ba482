"""What became of every file of a run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of a file: all but ``failed`` and ``skipped`` are in the catalogue."""

    DONE = "done"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``status`` says in one word why it failed or was skipped."""

    file: str
    fate: Fate
    status: str = ""
    reason: str = ""
    hint: str = ""

    def to_json(self) -> str:
        """Write one line of a report."""
        row = {
            "file": self.file,
            "outcome": self.fate.value,
            "status": self.status,
            "reason": self.reason,
            "hint": self.hint,
        }
        return json.dumps(row, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The account of a run: ``found = done + failed + skipped + duplicate``."""

    found: int
    fates: dict[Fate, int]
    replaced: int  # earlier versions of files, which their new ones took the place of
    problems: tuple[Outcome, ...]  # what failed or was skipped, in the order of the files
    seconds: float

    def __post_init__(self) -> None:
        accounted = self.done + self.failed + self.skipped + self.duplicate
        assert self.found == accounted, f"{self.found} files found, {accounted} accounted for"

    @property
    def skips(self) -> tuple[Outcome, ...]:
        """Give the files that were left out."""
        return tuple(p for p in self.problems if p.fate is Fate.SKIPPED)

    @property
    def done(self) -> int:
        """Count the documents of this run that the catalogue holds now, unchanged ones too."""
        return self.fates.get(Fate.DONE, 0) + self.unchanged

    @property
    def unchanged(self) -> int:
        """Count those of ``done`` that it held already."""
        return self.fates.get(Fate.UNCHANGED, 0)

    @property
    def failed(self) -> int:
        """Count the files that could not be taken in."""
        return self.fates.get(Fate.FAILED, 0)

    @property
    def skipped(self) -> int:
        """Count the files that no one asked for: hidden ones, other kinds."""
        return self.fates.get(Fate.SKIPPED, 0)

    @property
    def duplicate(self) -> int:
        """Count the further copies of documents that the catalogue holds."""
        return self.fates.get(Fate.DUPLICATE, 0)
