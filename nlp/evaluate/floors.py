"""The gate: measures that may rise, and fall only on purpose.

``floors.json`` pins each measure of a split beside a digest of the gold it was measured on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from nlp.errors import UsageError
from nlp.evaluate.gold import Split

# Floors are rounded to four digits. One mention moves the F1 of its label by more than this, as
# long as gold and answer hold fewer than two thousand of the label, so nothing real slips through.
TOLERANCE = 0.0005
_DIGITS = 4
FILE = "floors.json"

Measures = Mapping[str, Mapping[str, float]]  # split → name → measure


class Fall(NamedTuple):
    """A measure below its floor; ``measured`` is None where it is no longer measured."""

    split: str
    name: str
    floor: float
    measured: float | None

    def __str__(self) -> str:
        measured = "not measured" if self.measured is None else f"{self.measured:.4f}"
        return f"{self.split} {self.name}: {measured}, floor {self.floor:.4f}"


@dataclass(frozen=True, slots=True)
class Floors:
    """The pinned measures of each split, and the gold that they were measured on."""

    digest: str
    floors: dict[str, dict[str, float]]

    @classmethod
    def load(cls, folder: Path) -> Floors:
        """Read the floors of a gold corpus; raises UsageError where none are pinned."""
        try:
            raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
            return cls(str(raw["digest"]), dict(raw["floors"]))
        except FileNotFoundError as error:
            raise UsageError(
                f"{folder / FILE}: no such file",
                hint=f"pin it: python -m nlp.evaluate {folder} --update-floors",
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(
                f"{folder / FILE}: no floors: {error}", hint="take it from the repository again"
            ) from error

    def save(self, folder: Path) -> None:
        """Write the floors beside the gold."""
        text = json.dumps(asdict(self), indent=1) + "\n"
        (folder / FILE).write_text(text, encoding="utf-8", newline="\n")

    def falls(self, measured: Measures) -> list[Fall]:
        """List what is below its floor, or no longer measured."""
        return list(self._falls(measured))

    def _falls(self, measured: Measures) -> Iterator[Fall]:
        for split, floors in self.floors.items():
            for name, floor in floors.items():
                found = measured.get(split, {}).get(name)
                if found is None or found < floor - TOLERANCE:
                    yield Fall(split, name, floor, found)


def digest(folder: Path, splits: Iterable[Split]) -> str:
    """Give the SHA-256 of the gold files of some splits: names and texts, line ends levelled."""
    sha = hashlib.sha256()
    for split in splits:
        for path in sorted((folder / split).glob("*.txt")):
            # text mode, so that a checkout with CRLF is the same gold
            text = path.read_text(encoding="utf-8")
            sha.update(f"{split}/{path.name}\0{text}\0".encode())
    return sha.hexdigest()


def repin(
    old: Floors | None, measured: Measures, *, digest: str, allow_regression: bool = False
) -> Floors:
    """Pin what was measured; raises UsageError where that lowers a floor and is not allowed."""
    falls = old.falls(measured) if old else []
    if falls and not allow_regression:
        raise UsageError(
            "floors would be lowered:\n  " + "\n  ".join(map(str, falls)),
            hint="find out why, or pin them all the same with --allow-regression",
        )
    floors = {split: _round(names) for split, names in measured.items()}
    if old and not falls:
        # small losses within the tolerance must not add up from one pin to the next
        for split, names in old.floors.items():
            for name, floor in names.items():
                floors[split][name] = max(floor, floors[split][name])
    return Floors(digest, floors)


def _round(measures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, _DIGITS) for name, value in measures.items()}
