"""Ruled tables of one PDF page: rows of cells, each with the words that stand in it.

Cells are found from the lines by pdfplumber's geometry. A box around a paragraph, the frame of a
page and the rules between columns of a newspaper are no tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from nlp.read.draft import Box
from nlp.read.pdf_lines import rows, text_of, union
from nlp.read.pdf_words import Word

_TOLERANCE = 3.0  # points by which ruled lines may miss each other
_MOST_RULES, _MOST_CROSSINGS = 20_000, 20_000  # more is a map, or a chart on squared paper
_ENDING = 3  # rules that end together where another one is missing
_COUNTED = 3  # numbers under each other in one cell: rows without rules between them
_COUNT = re.compile(r"\d{1,3}[.)]?$")
_STORY = 150  # words in a cell of a single row: columns of running text, not a table


@dataclass(frozen=True, slots=True)
class Row:
    """Texts of the cells of one row from left to right; a cell from the row above is empty."""

    cells: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows from top to bottom; ``edges`` are the left sides of its columns."""

    rows: tuple[Row, ...]
    box: Box
    edges: tuple[float, ...] = ()


def find_tables(rules: Sequence[Box], words: Sequence[Word]) -> tuple[list[Table], list[Word]]:
    """Split the words of a page into ruled tables and the words that stand in none."""
    tables: list[Table] = []
    rest = list(words)
    for cells in _grids(rules):
        table, rest = _fill(cells, rest)
        if table:
            tables.append(table)
    return tables, rest


def _grids(rules: Sequence[Box]) -> list[list[Box]]:
    if not 4 <= len(rules) <= _MOST_RULES:
        return []
    edges = merge_edges([_edge(rule) for rule in rules], *[_TOLERANCE] * 4)
    across = sum(edge["orientation"] == "h" for edge in edges)
    if across * (len(edges) - across) > _MOST_CROSSINGS:
        return []
    edges += [*_missing(edges, "v"), *_missing(edges, "h")]
    points = edges_to_intersections(edges, _TOLERANCE, _TOLERANCE)
    grids = cells_to_tables(intersections_to_cells(points)) if points else []
    return [cells for cells in grids if len({cell[0] for cell in cells}) > 1]


def _edge(rule: Box) -> dict[str, object]:
    """Give a line as pdfplumber writes one."""
    x0, top, x1, bottom = rule
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0,
        "height": bottom - top, "orientation": "h" if x1 - x0 > bottom - top else "v",
    }  # fmt: skip


def _missing(edges: Sequence[dict[str, Any]], direction: str) -> Iterator[dict[str, object]]:
    """Yield the outer rules that a table lacks, as at a page break: where others end together.

    ``direction`` is that of the rules that end; v for upright ones, whose ends want a level rule.
    """
    along, across = (("top", "bottom"), ("x0", "x1"))
    if direction == "h":
        along, across = across, along
    own = [edge for edge in edges if edge["orientation"] == direction]
    others = [edge for edge in edges if edge["orientation"] != direction]
    for side in along:
        for place in sorted({round(edge[side]) for edge in own}):
            group = [edge for edge in own if abs(edge[side] - place) <= _TOLERANCE]
            low, high = min(e[across[0]] for e in group), max(e[across[1]] for e in group)
            start, end = min(e[along[0]] for e in group), max(e[along[1]] for e in group)
            beside = [e for e in others if e[across[0]] < high and e[across[1]] > low]
            drawn = any(abs(e[along[0]] - place) <= _TOLERANCE for e in beside)
            crossed = any(start < e[along[0]] < end for e in beside)
            if len(group) >= _ENDING and crossed and not drawn:
                middle = sum(edge[side] for edge in group) / len(group)
                level = (low, middle, high, middle)
                yield _edge(level if direction == "v" else (middle, low, middle, high))


def _fill(cells: list[Box], words: list[Word]) -> tuple[Table | None, list[Word]]:
    """Put words into the cells; gives no table, and all words back, where it is none."""
    bounds = union(cells)
    inside: dict[Box, list[Word]] = {}
    rest: list[Word] = []
    for word in words:
        cell = _home(word, cells) if _holds(bounds, word) else None
        if cell:
            inside.setdefault(cell, []).append(word)
        else:
            rest.append(word)
    tops = sorted({cell[1] for cell in cells})
    longest = max((len(found) for found in inside.values()), default=0)
    if len(inside) < 2 or (len(tops) == 1 and longest > _STORY):
        return None, words
    found = [row for top in tops for row in _rows(top, cells, inside)]
    edges = tuple(sorted({round(cell[0], 1) for cell in cells}))
    return Table(tuple(row for row in found if any(row.cells)), bounds, edges), rest


def _rows(top: float, cells: list[Box], inside: dict[Box, list[Word]]) -> Iterator[Row]:
    """Give the row that begins at ``top``, or the rows that it holds without a rule between."""
    across = sorted(cell for cell in cells if cell[1] <= top < cell[3])
    begun = {cell: inside.get(cell, []) for cell in across if cell[1] == top}
    box = union(begun)
    for words in _counted(list(begun.values())) or [list(begun.values())]:
        texts = dict(zip(begun, map(text_of, words), strict=True))
        yield Row(tuple(texts.get(cell, "") for cell in across), box)


def _counted(cells: list[list[Word]]) -> list[list[list[Word]]]:
    """Part cells whose first one counts 1, 2, 3 ... beside lines of the others."""
    lines = [rows(cell) for cell in cells]
    counts = next((own for own in lines if own), [])
    if len(counts) < _COUNTED or any(len(r) > 1 or not _COUNT.match(r[0].text) for r in counts):
        return []
    bases = [row[0].base for row in counts]
    beside = [row[0].base for own in lines for row in own if own is not counts]
    # lines that stand by no number are rows too where two cells have them, like a sum
    bases += [b for b in set(beside) if beside.count(b) > 1 and all(abs(b - c) > 2 for c in bases)]
    starts = sorted(bases)
    return [
        [
            [word for word in cell if sum(s <= word.base + 2 for s in starts) == number]
            for cell in cells
        ]
        for number in range(1, len(starts) + 1)
    ]


def _home(word: Word, cells: Iterable[Box]) -> Box | None:
    return next((cell for cell in cells if _holds(cell, word)), None)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]
