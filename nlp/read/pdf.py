"""PDF files with a text layer: pages in reading order, tables by rows, furniture apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nlp.errors import BrokenFile, EmptyFile, EncryptedFile
from nlp.read.draft import Box, Draft, Piece
from nlp.read.old_fonts import is_garbled, old_encoding, refuse_old_fonts
from nlp.read.pdf_blocks import Sheet, make_pieces
from nlp.read.pdf_columns import in_order
from nlp.read.pdf_furniture import Page, Split, split_furniture
from nlp.read.pdf_lines import make_line
from nlp.read.pdf_quality import Layer, Look, cover, judge, refuse_scan
from nlp.read.pdf_rules import read_drawings
from nlp.read.pdf_tables import Table, find_tables
from nlp.read.pdf_words import Frame, Word, flatten, read_words

_HEAD = 1024  # bytes within which %PDF may stand
_MOST_PAGES = 1_000  # some forty seconds of work
_PICTURE = 0.05  # of the page: a smaller one is a seal or an ornament


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What was found on one page."""

    words: list[Word]
    turned: list[Word]
    tables: list[Table]
    fonts: Counter[str]
    frame: Frame
    pictures: list[Box]
    letters: int
    recognized: bool = False
    damaged: bool = False


def read_pdf(path: Path, data: bytes) -> Draft:
    """Read the text layer of a PDF.

    Raises EncryptedFile, BrokenFile, EmptyFile, ScannedFile where pages are pictures or their
    text layer is no text, UnsupportedFile where it is in an encoding older than Unicode.
    """
    with _opened(path, data) as pdf:
        pages = len(pdf)
        leaves = [_leaf(pdf, index) for index in range(min(pages, _MOST_PAGES))]
    splits = split_furniture([Page(leaf.words, *leaf.frame.size) for leaf in leaves])
    layers = [judge(_look(leaf, split)) for leaf, split in zip(leaves, splits, strict=True)]
    _refuse(path, leaves, layers)
    sheets = [
        _sheet(number, leaf, split)
        for number, (leaf, split, layer) in enumerate(zip(leaves, splits, layers, strict=True), 1)
        if layer is Layer.TEXT
    ]
    pieces = [_as_shown(piece, leaves) for piece in make_pieces(sheets)]
    return Draft(pieces, warnings=tuple(_warnings(leaves, layers, pages)))


def _as_shown(piece: Piece, leaves: Sequence[_Leaf]) -> Piece:
    """Give a piece its box on the page as it is shown, where it was turned to be read."""
    if not piece.page or not piece.bbox or not leaves[piece.page - 1].frame.turn:
        return piece
    return replace(piece, bbox=leaves[piece.page - 1].frame.shown(piece.bbox))


def _look(leaf: _Leaf, split: Split) -> Look:
    """Show what a page says of itself: the words between its furniture, and its tables."""
    cells = [cell for table in leaf.tables for row in table.rows for cell in row.cells]
    words = [word.text for word in (*split.words, *leaf.turned)]
    return Look(" ".join(words + cells), leaf.letters, cover(leaf.pictures, *leaf.frame.size))


def _sheet(number: int, leaf: _Leaf, split: Split) -> Sheet:
    aslant = [make_line([run]) for run in leaf.turned]
    items = in_order(split.words, leaf.tables)
    return Sheet(number, leaf.frame.size[1], items, split.above, [*split.below, *aslant])


@contextmanager
def _opened(path: Path, data: bytes) -> Iterator[pdfium.PdfDocument]:
    start = max(data.find(b"%PDF", 0, _HEAD), 0)
    try:
        pdf = pdfium.PdfDocument(data[start:])
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedFile(
                path, "is protected by a password", hint="Save it again without one."
            ) from error
        raise BrokenFile(
            path, "is no PDF that can be opened, or is damaged", hint="Fetch it again."
        ) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _leaf(pdf: pdfium.PdfDocument, index: int) -> _Leaf:
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return _Leaf([], [], [], Counter(), Frame(0, 0, 1, 1, 0), [], 0, damaged=True)
    letters = flatten(page)
    if letters is not None:
        page.close()
        page = pdf[index]
    text = read_words(page, Frame.of(page))
    letters = text.fonts.total() if letters is None else letters
    drawings = read_drawings(page, text.frame)
    page.close()
    tables, words = find_tables(drawings.rules, [*text.words, *text.turned])
    turned = set(text.turned)
    upright = [word for word in words if word not in turned]
    aslant = [word for word in words if word in turned]
    return _Leaf(
        upright, aslant, tables, text.fonts, text.frame, drawings.pictures, letters,
        text.recognized,
    )  # fmt: skip


def _refuse(path: Path, leaves: Sequence[_Leaf], layers: Sequence[Layer]) -> None:
    text = " ".join(word.text for leaf in leaves for word in leaf.words)
    if Layer.TEXT not in layers:
        if leaves and all(leaf.damaged for leaf in leaves):
            raise BrokenFile(path, "is damaged: no page opens", hint="Fetch it again.")
        if Layer.PICTURE in layers:
            refuse_scan(path, layers, texts=bool(text))
        raise EmptyFile(path, "has no text on any page", hint="Check the file.")
    refuse_old_fonts(path, text, sum((leaf.fonts for leaf in leaves), Counter()))


def _warnings(leaves: Sequence[_Leaf], layers: Sequence[Layer], pages: int) -> Iterator[str]:
    both = list(enumerate(zip(leaves, layers, strict=True), start=1))
    scanned = [number for number, (_, layer) in both if layer is Layer.PICTURE]
    if scanned:
        yield f"{_pages(scanned)} scanned: no text was read there"
    damaged = [number for number, (leaf, _) in both if leaf.damaged]
    if damaged:
        yield f"{_pages(damaged)} damaged: nothing was read there"
    for encoding in {old_encoding(leaf.fonts) for leaf in leaves} - {""}:
        typed = [n for n, (leaf, _) in both if _is_old(leaf, encoding)]
        if typed:
            yield f"{_pages(typed)} typed in {encoding}, not in Unicode: the text is garbled"
    guessed = [n for n, (leaf, layer) in both if layer is Layer.TEXT and leaf.recognized]
    if guessed:
        yield f"{_pages(guessed)} recognized from pictures by OCR: expect errors"
    pictured = [
        number
        for number, (leaf, layer) in both
        if layer is Layer.TEXT and number not in guessed
        and cover(leaf.pictures, *leaf.frame.size) > _PICTURE
    ]  # fmt: skip
    if pictured:
        yield f"pictures on {_pages(pictured)} were not read"
    if pages > len(leaves):
        yield f"only the first {len(leaves)} of {pages} pages were read"


def _is_old(leaf: _Leaf, encoding: str) -> bool:
    text = " ".join(word.text for word in leaf.words)
    return old_encoding(leaf.fonts) == encoding and is_garbled(text)


def _pages(numbers: Sequence[int]) -> str:
    """Name pages, runs of them as ranges: *pages 1, 3-5*."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    spelled = ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {spelled}"
