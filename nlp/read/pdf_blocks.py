"""Lines and tables of all pages of a PDF, made into blocks: paragraphs, headings, rows, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nlp.read.draft import Piece
from nlp.read.kinds import Shape, find_title, kind_of
from nlp.read.official import close_number, starts_recipients
from nlp.read.pdf_joins import Place, ends_sentence, goes_on
from nlp.read.pdf_lines import Line, join, union
from nlp.read.pdf_margins import Margin, Margins
from nlp.read.pdf_tables import Row, Table
from nlp.records import BlockKind

_LAST_TITLE_PAGE = 2
_NOTE_SIZE = 0.9  # of the page's type, at most
_NOTE_ZONE = 0.5  # of the page's height from the top: no footnote stands higher
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(?\d{1,3}[).]?\s|\[\d{1,3}\]|\*+\s?")
_NOTE_START = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?=\S)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in reading order, its number, height, and the furniture above and below."""

    number: int
    height: float
    items: Sequence[Line | Table]
    above: Sequence[Line] = ()
    below: Sequence[Line] = ()


@dataclass(slots=True)
class _Block:
    """A block while lines are still added to it."""

    places: list[Place] = field(default_factory=list)
    kind: BlockKind | None = None
    note: bool = False


@dataclass(slots=True)
class _TableBlock:
    """Rows of a table on one page; ``repeated`` first rows stood on the page before as well."""

    page: int
    rows: list[Row]
    edges: tuple[float, ...]
    header: Row
    repeated: int = 0
    kind: BlockKind = BlockKind.TABLE_ROW


def make_pieces(sheets: Sequence[Sheet]) -> list[Piece]:
    """Join lines into paragraphs, over columns and pages, and give every block its kind."""
    maker = _Maker(sheets)
    for sheet in sheets:
        maker.add(sheet)
    return list(maker.pieces())


class _Maker:
    def __init__(self, sheets: Sequence[Sheet]) -> None:
        lines = {s.number: [item for item in s.items if isinstance(item, Line)] for s in sheets}
        self._margins = Margins(lines)
        self._body = _main_size(line for own in lines.values() for line in own)
        self._blocks: list[_Block | _TableBlock] = []
        self._open: _Block | None = None  # the paragraph that the next line may go on with
        self._table: _TableBlock | None = None  # the table that the next page may go on with
        self._recipients: Place | None = None

    def add(self, sheet: Sheet) -> None:
        """Take in one page; pages come in order."""
        self._furniture(sheet.above, sheet.number)
        notes = _footnotes(sheet)
        for item in sheet.items[: len(sheet.items) - notes]:
            if isinstance(item, Table):
                self._add_table(item, sheet.number)
            else:
                self._add_line(self._place(item, sheet.number))
        self._add_notes(sheet.items[len(sheet.items) - notes :], sheet.number)
        self._furniture(sheet.below, sheet.number)

    def pieces(self) -> Iterator[Piece]:
        """Give the blocks in order, each with the page and box where it begins."""
        shapes = [_shape(block) if isinstance(block, _Block) else None for block in self._blocks]
        free = [b.kind is None if isinstance(b, _Block) else False for b in self._blocks]
        candidates = [s if f else None for s, f in zip(shapes, free, strict=True)]
        titles = find_title(candidates, body=self._body)
        for index, (block, shape) in enumerate(zip(self._blocks, shapes, strict=True)):
            if isinstance(block, _TableBlock) or shape is None:
                yield from _table_pieces(block) if isinstance(block, _TableBlock) else ()
                continue
            kind = block.kind or kind_of(shape, body=self._body)
            page = block.places[0].page
            box = union(place.line.box for place in block.places if place.page == page)
            yield Piece(shape.text, BlockKind.TITLE if index in titles else kind, page, box)

    def _place(self, line: Line, page: int) -> Place:
        return Place(line, page, self._margins.of(page, line))

    def _furniture(self, lines: Iterable[Line], page: int) -> None:
        for line in lines:
            place = Place(line, page, Margin(line.box[0], line.box[2], line.size))
            self._blocks.append(_Block([place], BlockKind.FURNITURE))

    def _add_line(self, place: Place) -> None:
        self._table = None
        kind = self._kind_by_place(place)
        going_on = self._open if self._open and self._open.kind is kind else None
        if going_on and goes_on(going_on.places, place):
            going_on.places.append(place)
            return
        self._open = _Block([place], kind)
        self._blocks.append(self._open)

    def _kind_by_place(self, place: Place) -> BlockKind | None:
        """Tell the recipients of a decision, who are no part of its text, by where they stand."""
        first = self._recipients
        if starts_recipients(place.line.text):
            self._recipients = place
        elif first and not _under(first, place, self._body):
            self._recipients = None
        return BlockKind.FURNITURE if self._recipients else None

    def _add_notes(self, items: Sequence[Line | Table], page: int) -> None:
        block: _Block | None = None
        for item in items:
            if not isinstance(item, Line):
                continue
            place = self._place(item, page)
            if block is None or _NOTE.match(item.text):
                block = _Block(note=True, kind=BlockKind.PARAGRAPH)
                self._blocks.append(block)
            block.places.append(place)

    def _add_table(self, table: Table, page: int) -> None:
        self._open = None
        before, rows = self._table, list(table.rows)
        repeated = 0
        if before and rows and before.page < page and len(before.edges) == len(table.edges):
            repeated = int(before.header.cells == rows[0].cells)
            cut = rows[repeated : repeated + 1]
            if cut and _cut_row(before.rows[-1], cut[0]):
                before.rows[-1] = _mended(before.rows[-1], cut[0])
                del rows[repeated]
        if not rows:
            return
        header = before.header if before and repeated else rows[0]
        self._table = _TableBlock(page, rows, table.edges, header, repeated)
        self._blocks.append(self._table)


def _text(block: _Block) -> str:
    text = ""
    for place in block.places:
        text = join(text, place.line.text)
    return close_number(_NOTE_START.sub(r"\1 ", text, count=1) if block.note else text)


def _shape(block: _Block) -> Shape:
    lines = [place.line for place in block.places]
    return Shape(
        _text(block),
        min(line.size for line in lines),
        all(line.bold for line in lines),
        all(place.is_inset for place in block.places),
        block.places[0].page <= _LAST_TITLE_PAGE,
    )


def _under(first: Place, place: Place, body: float) -> bool:
    """Say whether a line still belongs to the list of recipients that began at ``first``."""
    small = place.line.size < 0.97 * body or place.line.text.startswith(("-", "–", "+"))
    below = place.line.base > first.line.base or place.page > first.page
    aligned = place.line.box[0] < first.line.box[0] + 8 * first.line.size
    return small and below and aligned


def _table_pieces(block: _TableBlock) -> Iterator[Piece]:
    for index, row in enumerate(block.rows):
        kind = BlockKind.FURNITURE if index < block.repeated else BlockKind.TABLE_ROW
        text = " | ".join(row.cells).rstrip(" |")
        yield Piece(text, kind, block.page, row.box)


def _cut_row(above: Row, below: Row) -> bool:
    """Say whether a page break cuts one row in two: a cell goes on in the middle of a sentence."""
    if len(above.cells) != len(below.cells) or below.cells[0]:
        return False
    pairs = zip(above.cells, below.cells, strict=True)
    return any(b[:1].islower() and a and not ends_sentence(a) for a, b in pairs)


def _mended(above: Row, below: Row) -> Row:
    pairs = zip(above.cells, below.cells, strict=True)
    return Row(tuple(join(a, b) for a, b in pairs), above.box)


def _footnotes(sheet: Sheet) -> int:
    """Count the lines at the end of a page that are footnotes."""
    size = _main_size(item for item in sheet.items if isinstance(item, Line))
    count = 0
    for back, item in enumerate(reversed(sheet.items), start=1):
        small = isinstance(item, Line) and item.size <= _NOTE_SIZE * size
        if not small or not isinstance(item, Line) or item.base < _NOTE_ZONE * sheet.height:
            break
        if starts_recipients(item.text):
            return 0
        if _NOTE.match(item.text):
            count = back
    return count


def _main_size(lines: Iterable[Line]) -> float:
    """Give the type size of most letters."""
    weight: Counter[float] = Counter()
    for line in lines:
        weight[round(line.size, 1)] += len(line.text)
    return weight.most_common(1)[0][0] if weight else 0.0
