"""The part of a workbook that comes back: what people may decide in it, and how it is found again.

Each row of a sheet that is reviewed ends in columns for a person (a verdict and a note) and in
columns for the program. These name what the row is about (its kind of record, its key or the id of
its entity, the words of the mention that states it) and keep a digest of each cell that may be
corrected, so that what a person changed is told from what the catalogue changed meanwhile.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import blake2s
from typing import NamedTuple

from nlp.catalogue.columns import Column
from nlp.export.cells import Cell
from nlp.judgements import TargetKind


class Slot(NamedTuple):
    """A column that may be corrected, and the field of the record that it is (a part of)."""

    column: str
    slot: str
    part: str | int | None = None


class Review(NamedTuple):
    """What may be decided about the rows of a kind of record."""

    target: TargetKind
    slots: tuple[Slot, ...]


_SAME = ("launched_by", "level", "legal_basis")
REVIEWS: dict[str, Review] = {
    "campaign_statements": Review(
        "campaign",
        (
            Slot("name", "name"),
            *(Slot(name, name) for name in _SAME),
            Slot("starts_on", "start"),
            Slot("ends_on", "end"),
        ),
    ),
    "achievements": Review(
        "achievement",
        (
            *(Slot(name, name) for name in ("figure", "indicator", "value", "measure", "of")),
            *(Slot(name, name) for name in ("subject", "campaign")),
            Slot("period_start", "period", 0),
            Slot("period_end", "period", 1),
            Slot("comparison", "comparison", "kind"),
            Slot("direction", "comparison", "direction"),
            Slot("comparison_value", "comparison", "value"),
        ),
    ),
    "awards": Review(
        "award_grant",
        tuple(
            Slot(name, name)
            for name in (
                *("award", "award_id", "count", "recipient_kind", "recipients"),
                *("awarded_by", "year", "campaign"),
            )
        ),
    ),
    "mentions": Review("mention", (Slot("label", "label"),)),
}
# kinds of record that are entities, whose names may be corrected
RENAMED = ("campaigns", "units", "places", "people", "award_kinds", "docrefs")
NAME = "name"
LINKS = "links"  # of which a person says whether the two names are one

VERDICT = Column("judged", "text", "Đánh giá", "Right or wrong")
SAME = Column("judged", "text", "Hai tên là một?", "One and the same?")
NOTE = Column("note", "text", "Ghi chú", "Note")
KEYS = tuple(f"thidua:{name}" for name in ("kind", "key", "quote", "seen"))


def asked(kind: str) -> tuple[Column, ...]:
    """Give the columns for a person to fill in."""
    if kind == LINKS:
        return SAME, NOTE
    if kind in REVIEWS:
        return VERDICT, NOTE
    return (NOTE,) if kind in RENAMED else ()


def key_of(row: Mapping[str, Cell], kind: str) -> Cell:
    """Name the row of a kind that is reviewed, so that it is found again."""
    if kind == LINKS:
        return f"{row['left']} {row['right']}"
    return row["id"] if kind in RENAMED else row["key"]


def corrected(kind: str) -> tuple[str, ...]:
    """Name the columns of a kind that may be corrected."""
    if kind in RENAMED:
        return (NAME,)
    return tuple(slot.column for slot in REVIEWS[kind].slots) if kind in REVIEWS else ()


def seen(row: Mapping[str, Cell], kind: str) -> str:
    """Write down what stood in the cells that may be corrected.

    >>> seen({"name": "Sạch từ nhà ra ngõ"}, "campaigns")
    'name:ba644437'
    """
    return " ".join(f"{name}:{digest(row[name])}" for name in corrected(kind))


def digest(cell: Cell) -> str:
    """Shorten a cell to what tells whether it was changed."""
    return blake2s(canonical(cell).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def canonical(cell: Cell) -> str:
    r"""Give the content of a cell in the one form that spreadsheet programs leave as it is.

    >>> canonical(3.0), canonical(date(2024, 5, 1)), canonical(" Xã  An\n")
    ('3', '2024-05-01', 'Xã An')
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float):
        return f"{cell:.15g}"  # as many digits as a spreadsheet keeps
    return " ".join(unicodedata.normalize("NFC", cell).split())
