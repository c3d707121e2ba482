"""How a sheet is laid out: what people read stands first, what only programs need is folded away.

Data frames and tables for programs keep the order of ``columns``.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlp.catalogue.columns import KINDS, Column
from nlp.export.review import KEYS, asked, corrected

# ids and places in the text; they open with the + above the columns
_IDS = frozenset({
    "id", "key", "document", "start", "end", "campaign_id", "launched_by_id", "subject_id",
    "awarded_by_id", "award_id", "entity", "place", "parent", "home", "left", "right", "copy_of",
})  # fmt: skip
# the number to undo, and what tells apart two of one name
_SAY_ALL = {"judgements": ("id", "entity"), "links": ("left", "right")}
_WHERE = ("title", "published", "source")  # of a quote
_WIDTHS = {
    "quote": 70, "reasons": 60, "reason": 45, "hint": 45, "title": 45, "name": 45,
    "left_name": 40, "right_name": 40, "first_title": 45, "award": 32, "recipients": 36,
    "source": 36, "first_source": 36, "url": 36, "indicator": 32, "subject": 28, "figure": 22,
    "launched_by": 30, "awarded_by": 30, "campaign": 36, "fields": 32, "warnings": 45,
    "text": 32, "value": 18, "note": 36, "judged": 14, "level": 12, "label": 14, "year": 8,
}  # fmt: skip
_TYPE_WIDTHS = {"text": 20, "integer": 10, "number": 14, "day": 12, "flag": 12}
_ID_WIDTH = 24
_MARGIN = 4  # characters of a line that the border and the break between words may take


@dataclass(frozen=True, slots=True)
class Place:
    """One column of a sheet; ``width`` is in characters.

    One that is ``open`` a person may write into, one that is ``folded`` is out of sight at first.
    """

    column: Column
    width: int
    open: bool = False
    folded: bool = False

    def lines(self, text: str) -> int:
        """Count the lines that a text takes here, rather too many than too few."""
        room = self.width - _MARGIN
        return sum(max(1, -(-len(part) // room)) for part in text.split("\n"))


def layout(kind: str) -> tuple[Place, ...]:
    """Give the columns of the sheets of a kind, in their order."""
    columns = KINDS[kind]
    quoted = any(column.name == "quote" for column in columns)
    ids = [column for column in columns if _is_id(column.name, kind)]
    late = [column for column in columns if quoted and column.name in _WHERE]
    first = [column for column in columns if column not in (*ids, *late)]
    keys = [Column(key, "text", key, key) for key in KEYS] if asked(kind) else []
    shown = (*first, *asked(kind), *late)
    may_change = {*corrected(kind), *(column.name for column in asked(kind))}
    return tuple(
        Place(
            column,
            _ID_WIDTH if number >= len(shown) else _width(column),
            open=column.name in may_change,
            folded=number >= len(shown),
        )
        for number, column in enumerate((*shown, *ids, *keys))
    )


def _is_id(name: str, kind: str) -> bool:
    return name in _IDS and name not in _SAY_ALL.get(kind, ())


def _width(column: Column) -> int:
    return _WIDTHS.get(column.name, _TYPE_WIDTHS[column.type])
