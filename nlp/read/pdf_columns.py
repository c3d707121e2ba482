"""Reading order of one PDF page: columns, the halves of a letterhead, tables without rules.

A gutter is a white stripe that holds through neighboring rows with text on both sides. It has to
be the wider the fewer rows it parts, so that a chance gap in a justified line is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from nlp.read.draft import Box
from nlp.read.pdf_lines import Line, box_of, make_line, rows, union
from nlp.read.pdf_tables import Row, Table
from nlp.read.pdf_words import Word

Stripe = tuple[float, float]

_NARROWEST = 0.8  # ems of a gutter
_BY_ROWS = (2.5, 1.0)  # ems that it needs between one row, or two
_OVER_BLANK = 2.0  # times the usual blank of its rows
_LEADING = 1.8  # ems from baseline to baseline: more is a gap
_TABLE_ROWS, _TABLE_COLUMNS = 3, 3  # fewest of a table without rules
_CELL_WORDS = 6  # on average, at most
_DEEPEST = 3
_MOST_RUNS = 5  # of rows that are tried from one row
_TYPE = 11.0  # points, beside a table
_MARKER = re.compile(r"[-–+•*✓☐☑]|\(?[0-9IVXivx]{1,5}(?:\.[0-9]+)*[.):/]?|\(?[a-zđ][.)]")
_LEADER = re.compile(r"[.…]{4}|(?:\. ){4}")  # dots up to a page number
_NUMBER = re.compile(r"\d{1,4}|[ivxlc]+")


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a page: words from left to right, or a ruled table; ``size`` is its type."""

    words: tuple[Word, ...]
    box: Box
    base: float
    size: float = 0.0
    table: Table | None = None

    @classmethod
    def of(cls, words: Sequence[Word]) -> Band:
        """Make a band of the words of a row."""
        size = max(word.size for word in words)
        return cls(tuple(words), box_of(words), words[0].base, size)


def in_order(words: Sequence[Word], tables: Sequence[Table]) -> list[Line | Table]:
    """Put lines and tables of a page into reading order."""
    bands = [Band.of(row) for row in rows(words)]
    bands += [Band((), table.box, table.box[1], table=table) for table in tables]
    if not bands:
        return []
    box = union(band.box for band in bands)
    return _arrange(sorted(bands, key=lambda band: band.base), (box[0], box[2]), _DEEPEST)


def _arrange(bands: Sequence[Band], column: Stripe, depth: int) -> list[Line | Table]:
    found: list[Line | Table] = []
    start = 0
    while start < len(bands):
        group, gutters = _group(bands, start) if depth else ([], [])
        table = _open_table(group, gutters)
        parts = _columns(gutters, column)
        start += max(len(group), 1)
        if not group:
            band = bands[start - 1]
            found.append(band.table or make_line(band.words, left=column[0], right=column[1]))
        elif table:
            found.append(table)
        elif _labels([w for band in _cut(group, parts[0]) for w in band.words]):
            found += _arrange(group, column, 0)
        else:
            for part in parts:
                found += _arrange(_cut(group, part), part, depth - 1)
    return found


def _columns(gutters: Sequence[Stripe], column: Stripe) -> list[Stripe]:
    lefts = [column[0], *(gutter[1] for gutter in gutters)]
    rights = [*(gutter[0] for gutter in gutters), column[1]]
    return list(zip(lefts, rights, strict=True))


def _cut(bands: Sequence[Band], column: Stripe) -> list[Band]:
    """Give what stands of some rows in one column."""
    found = []
    for band in bands:
        words = tuple(w for w in band.words if column[0] <= (w.x0 + w.x1) / 2 < column[1])
        middle = (band.box[0] + band.box[2]) / 2
        if words:
            found.append(Band.of(words))
        elif band.table and column[0] <= middle < column[1]:
            found.append(band)
    return found


def _group(bands: Sequence[Band], start: int) -> tuple[Sequence[Band], list[Stripe]]:
    """Find the longest run of rows from ``start`` that gutters part; none gives no rows.

    A run is tried where the next row would close a stripe, the longest first.
    """
    free = _seed(bands, start)
    runs: list[tuple[int, list[Stripe]]] = []
    for end in range(start + 1, len(bands) + 1):
        narrowed = _narrowed(free, bands[end - 1])
        if not narrowed:
            break
        if runs and len(narrowed) == len(free):
            runs.pop()
        runs.append((end, narrowed))
        free = narrowed
    for end, stripes in runs[: -_MOST_RUNS - 1 : -1]:
        group = _trimmed(bands[start:end], stripes)
        if _open_table(group, stripes):
            return group, stripes
        gutters = [stripe for stripe in stripes if _parts(group, stripe)]
        if gutters:
            return group, gutters
    return [], []


def _seed(bands: Sequence[Band], start: int) -> list[Stripe]:
    """Give the gaps of the first row, or between it and a row that stands half beside it."""
    first = bands[start]
    beside = bands[start + 1 : start + 2]
    if beside and first.size and beside[0].base - first.base < 0.9 * first.size:
        box = union([first.box, beside[0].box])
        return [(box[0], box[2])]
    return _gaps(first)


def _gaps(band: Band) -> list[Stripe]:
    least = _NARROWEST * band.size
    pairs = pairwise(band.words)
    return [(a.x1, b.x0) for a, b in pairs if b.x0 - a.x1 >= least]


def _narrowed(free: Sequence[Stripe], band: Band) -> list[Stripe]:
    """Take away what a row covers of the white stripes; both run from left to right."""
    covered = [(w.x0, w.x1) for w in band.words] or [(band.box[0], band.box[2])]
    least = _NARROWEST * (band.size or _TYPE)
    left: list[Stripe] = []
    place = 0
    for a, b in free:
        while place < len(covered) and covered[place][1] <= a:
            place += 1
        x, index = a, place
        while index < len(covered) and covered[index][0] < b:
            left.append((x, covered[index][0]))
            x = max(x, covered[index][1])
            index += 1
        left.append((x, b))
    return [(a, b) for a, b in left if b - a >= least]


def _trimmed(group: Sequence[Band], free: Sequence[Stripe]) -> Sequence[Band]:
    """Leave off rows at the end that stand on one side, a gap below the rest."""
    end = len(group)
    while end > 1 and not _both_sides(group[end - 1], free):
        above, last = group[end - 2], group[end - 1]
        if last.base - above.base <= _LEADING * (last.size or above.size):
            break
        end -= 1
    return group[:end]


def _both_sides(band: Band, free: Sequence[Stripe]) -> bool:
    return any(band.box[0] < a and band.box[2] > b for a, b in free)


def _parts(group: Sequence[Band], stripe: Stripe) -> bool:
    """Say whether a white stripe is wide enough for a gutter between these rows."""
    sides = [_sides(band, stripe) for band in group if band.words]
    left = [words for words, _ in sides if words]
    right = [words for _, words in sides if words]
    paired = min(len(left), len(right))
    if not paired or _all_match(_MARKER, left) or _all_match(_NUMBER, right):
        return False  # numbers of a list, or page numbers of a table of contents
    size = median(band.size for band in group if band.words)
    ems = _BY_ROWS[paired - 1] if paired <= len(_BY_ROWS) else _NARROWEST
    blank = _usual_blank(group) if paired <= len(_BY_ROWS) else 0.0
    return stripe[1] - stripe[0] >= max(ems * size, _OVER_BLANK * blank)


def _sides(band: Band, stripe: Stripe) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Part the words of a row at a stripe that none of them covers."""
    middle = (stripe[0] + stripe[1]) / 2
    split = bisect_left(band.words, middle, key=lambda word: word.x0)
    return band.words[:split], band.words[split:]


def _all_match(pattern: re.Pattern[str], rows_: Sequence[Sequence[Word]]) -> bool:
    return all(pattern.fullmatch(word.text) for row in rows_ for word in row)


def _spelled(band: Band) -> str:
    return " ".join(word.text for word in band.words)


def _labels(words: Sequence[Word]) -> bool:
    """Say whether most rows end in a colon: names of what stands beside them."""
    ends = [row[-1].text for row in rows(words)]
    return sum(end.endswith(":") for end in ends) * 2 > len(ends)


def _usual_blank(group: Sequence[Band]) -> float:
    pairs = [pair for band in group for pair in pairwise(band.words)]
    return median([max(b.x0 - a.x1, 0.0) for a, b in pairs] or [0.0])


def _open_table(group: Sequence[Band], gutters: Sequence[Stripe]) -> Table | None:
    """Read rows with three short cells side by side, or more, as a table without rules."""
    if (
        len(gutters) < _TABLE_COLUMNS - 1
        or len(group) < _TABLE_ROWS
        or any(band.table for band in group)
    ):
        return None
    parts = _columns(gutters, (float("-inf"), float("inf")))
    grid = [[_cut([band], part) for part in parts] for band in group]
    full = [row for row in grid if sum(map(bool, row)) >= _TABLE_COLUMNS]
    cells = [cell[0] for row in full for cell in row if cell]
    crowded = sum(len(cell.words) for cell in cells) > _CELL_WORDS * len(cells)
    if len(full) < _TABLE_ROWS or crowded or any(_LEADER.search(_spelled(b)) for b in group):
        return None
    found = [
        Row(tuple(make_line(c[0].words).text if c else "" for c in row), band.box)
        for row, band in zip(grid, group, strict=True)
    ]
    return Table(tuple(found), union(band.box for band in group))
