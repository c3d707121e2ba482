"""Paragraphs, tables and text boxes of one story of a Word file, in the order of the document.

A story is the body, a header, a footer or a note. Tables that only lay out a page, as letterheads
and signatures do, are read column by column as paragraphs; others give rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from nlp.read.docx_inline import Content, InlineReader
from nlp.read.docx_names import W, child, is_on, value
from nlp.read.docx_numbering import Lists
from nlp.read.docx_styles import Styles, deleted_mark
from nlp.read.official import is_motto, starts_recipients, starts_signature
from nlp.records import BlockKind

_THROUGH = frozenset(
    W + name for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent")
)
_DEEPEST = 20  # tables in tables
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_FEW = 3  # cells of one row without rules: names side by side, not a table


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a story; ``kind`` where its place settles it, ``styled`` as a heading."""

    text: str
    kind: BlockKind | None = None
    styled: bool = False
    size: float = 0.0
    bold: bool = False
    centered: bool = False
    notes: tuple[tuple[str, str, int], ...] = ()


class StoryReader:
    """Reads stories; numbers of lists and notes run on from one to the next."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self.inline = InlineReader(styles)
        self._styles = styles
        self._lists = lists

    def read(self, container: etree._Element, *, depth: int = 0) -> Iterator[Part]:
        """Yield the parts of a story, or of a cell or text box in it."""
        held = ""  # text of a paragraph whose end was deleted
        for element in _blocks(container):
            if element.tag == W + "tbl":
                yield from self._table(element, depth)
                continue
            content = self.inline.read(element)
            content.text, held = held + content.text, ""
            if deleted_mark(element):
                held = f"{content.text} " if content.text else ""
                continue
            yield from self._paragraph(element, content, depth)
        if held:
            yield Part(held.strip())

    def _paragraph(self, element: etree._Element, content: Content, depth: int) -> Iterator[Part]:
        if content.text:
            label = self._label(element)
            text = f"{label} {content.text}" if label else content.text
            yield Part(
                text, self._kind(element, label), self._styles.heading(element), content.size,
                content.bold, self._styles.centered(element), tuple(content.notes),
            )  # fmt: skip
        if depth < _DEEPEST:
            for box in content.boxes:
                yield from self.read(box, depth=depth + 1)
        if any(part.tag == W + "altChunk" for part in element):
            self.inline.unread["embedded documents"] += 1

    def _label(self, element: etree._Element) -> str:
        place = self._styles.numbering(element)
        return self._lists.label(place) if place else ""

    def _kind(self, element: etree._Element, label: str) -> BlockKind | None:
        if self._styles.title(element):
            return BlockKind.TITLE
        return BlockKind.LIST if label in ("-", "+", "•") or label.endswith(")") else None

    def _table(self, table: etree._Element, depth: int) -> Iterator[Part]:
        if depth >= _DEEPEST:
            self.inline.unread["tables inside tables"] += 1
            return
        rows = [
            [self._cell(cell, depth) for cell in _inside(row, "tc") if not _merged_left(cell)]
            for row in _inside(table, "tr")
            if row.find(f"{W}trPr/{W}del") is None
        ]
        if self._is_layout(table, rows):
            yield from _by_column(rows)
            return
        for cells in rows:
            text = " | ".join(_line(parts) for parts in cells).rstrip(" |")
            notes = tuple(note for parts in cells for part in parts for note in part.notes)
            if text:
                yield Part(text, BlockKind.TABLE_ROW, notes=notes)

    def _cell(self, cell: etree._Element, depth: int) -> list[Part]:
        merge = child(cell, "tcPr")
        going_on = None if merge is None else child(merge, "vMerge")
        if going_on is not None and going_on.get(W + "val", "continue") == "continue":
            return []
        return list(self.read(cell, depth=depth + 1))

    def _is_layout(self, table: etree._Element, rows: Sequence[Sequence[list[Part]]]) -> bool:
        """Say whether a table only puts text side by side."""
        texts = [part.text for cells in rows for parts in cells for part in parts]
        widest = max((len(cells) for cells in rows), default=0)
        if widest == 1 and len(rows) == 1:
            return True
        if any(is_motto(text) or starts_recipients(text) for text in texts):
            return True
        if self._ruled(table):
            return False
        signed = any(starts_signature(text) for text in texts)
        return signed or (len(rows) == 1 and widest <= _FEW)

    def _ruled(self, table: etree._Element) -> bool:
        borders = [*table.iter(W + "tcBorders"), *table.iter(W + "tblBorders")]
        borders += [b for s in self._styles.of_table(table) for b in s.iter(W + "tblBorders")]
        sides = (value(border, f"w:{side}") for border in borders for side in _SIDES)
        return any(side not in (None, "nil", "none") for side in sides)


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables through whatever wraps them; what was deleted is left out."""
    for element in container:
        if element.tag in (W + "p", W + "tbl", W + "altChunk"):
            yield element
        elif element.tag in _THROUGH:
            yield from _blocks(element)
        elif element.tag == W + "sdt" and not is_on(element, "w:sdtPr/w:showingPlcHdr"):
            inner = child(element, "sdtContent")
            yield from _blocks(inner) if inner is not None else ()


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield rows of a table or cells of a row, through content controls."""
    for part in element:
        if part.tag == W + name:
            yield part
        elif part.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins"):
            yield from _inside(part, name)


def _merged_left(cell: etree._Element) -> bool:
    return value(cell, "w:tcPr/w:hMerge") == "continue"


def _line(parts: Sequence[Part]) -> str:
    """Give the text of a cell on one line."""
    return " ".join(" ".join(part.text.split()) for part in parts)


def _by_column(rows: Sequence[Sequence[list[Part]]]) -> Iterator[Part]:
    """Read a table as columns of text; what follows *Nơi nhận* in its cell is furniture."""
    for column in range(max((len(cells) for cells in rows), default=0)):
        for cells in rows:
            receiving = False
            for part in cells[column] if column < len(cells) else ():
                receiving = receiving or starts_recipients(part.text)
                yield replace(part, kind=BlockKind.FURNITURE) if receiving else part
