"""Rows and heads of tables, which stand in the text as ``cell | cell``."""

from __future__ import annotations

from nlp.extract.clauses import Scene
from nlp.records import Mention, Span


def column_head(scene: Scene, mention: Mention) -> Span | None:
    """Give the head of the column that a figure stands in, or none outside a table."""
    line = scene.paragraph(mention.start)
    if "|" not in scene.text[line[0] : line[1]]:
        return None
    head = _head_line(scene.text, line[0])
    cells = _cells(scene.text, head)
    column = scene.text.count("|", line[0], mention.start)
    return cells[column] if column < len(cells) and head != line else None


def is_alone(scene: Scene, mention: Mention) -> bool:
    """Tell whether nothing stands before a figure in its cell."""
    start = scene.text.rfind("|", scene.paragraph(mention.start)[0], mention.start) + 1
    return start > 0 and not scene.text[start : mention.start].strip()


def table_row(scene: Scene, mention: Mention) -> list[Span]:
    """Give the cells of the row that holds a figure, or none outside a table."""
    line = scene.paragraph(mention.start)
    return _cells(scene.text, line) if "|" in scene.text[line[0] : line[1]] else []


def _head_line(text: str, start: int) -> Span:
    """Go up from a row to the first line of its table."""
    head = (start, text.find("\n", start) if text.find("\n", start) >= 0 else len(text))
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        if "|" not in text[above : start - 1]:
            break
        head, start = (above, start - 1), above
    return head


def _cells(text: str, line: Span) -> list[Span]:
    cells, start = [], line[0]
    for piece in text[line[0] : line[1]].split("|"):
        stripped = piece.strip()
        first = start + (len(piece) - len(piece.lstrip()))
        cells.append((first, first + len(stripped)))
        start += len(piece) + 1
    return cells
