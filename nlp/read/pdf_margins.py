"""Where the text of a column begins and ends, and how far its lines stand apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nlp.read.pdf_columns import Stripe
from nlp.read.pdf_lines import Line

_SHARED = 4  # lines that end at one place before it counts as the margin of their page
_STEP = 2.0  # points

Column = tuple[int, float, float]  # page, left, right


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the lines of a column begin and end, and their usual distance; points."""

    left: float
    right: float
    leading: float


class Margins:
    """The margins of every column of every page.

    A margin is where most lines end: the longest line may be a letterhead that sticks out.
    """

    def __init__(self, pages: Mapping[int, Sequence[Line]]) -> None:
        self._by_column: dict[Column, Margin] = {}
        whole = _shared(line for lines in pages.values() for line in lines)
        for number, lines in pages.items():
            columns: dict[Column, list[Line]] = {}
            for line in lines:
                columns.setdefault((number, line.left, line.right), []).append(line)
            for column, own in columns.items():
                sides = _shared(own) or _within(whole, column) or _outer(own)
                self._by_column[column] = Margin(*sides, _leading(own))

    def of(self, page: int, line: Line) -> Margin:
        """Give the margins of the column that a line stands in."""
        return self._by_column[page, line.left, line.right]


def _leading(lines: Sequence[Line]) -> float:
    """Give the distance that most lines keep; 1.2 ems where none do."""
    steps = Counter(round(b.base - a.base, 1) for a, b in pairwise(lines) if b.base > a.base)
    step, times = max(steps.items(), key=lambda pair: (pair[1], -pair[0]), default=(0.0, 0))
    return step if times > 1 else 1.2 * lines[0].size


def _shared(lines: Iterable[Line]) -> Stripe | None:
    """Give where most lines begin and end; none where too few agree."""
    own = list(lines)
    ends = Counter(round(line.box[2] / _STEP) for line in own).most_common(1)
    if not ends or ends[0][1] < _SHARED:
        return None
    right = max(line.box[2] for line in own if round(line.box[2] / _STEP) == ends[0][0])
    full = [line for line in own if abs(line.box[2] - right) <= _STEP]
    starts = Counter(round(line.box[0] / _STEP) for line in full).most_common(1)
    left = min(line.box[0] for line in full if round(line.box[0] / _STEP) == starts[0][0])
    return left, right


def _within(whole: Stripe | None, column: Column) -> Stripe | None:
    """Give the margins of the document where a short page seems to keep them."""
    if whole and column[1] >= whole[0] - _STEP and column[1] < whole[0] + (whole[1] - whole[0]) / 4:
        return whole if column[2] <= whole[1] + _STEP else None
    return None


def _outer(lines: Sequence[Line]) -> Stripe:
    return min(line.box[0] for line in lines), max(line.box[2] for line in lines)
