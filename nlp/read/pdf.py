"""PDF files with a text layer: pages in reading order, tables by rows, furniture apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nlp.errors import BrokenFile, EmptyFile, EncryptedFile
from nlp.read.draft import Box, Draft
from nlp.read.pdf_blocks import Sheet, make_pieces
from nlp.read.pdf_columns import in_order
from nlp.read.pdf_furniture import Page, Split, split_furniture
from nlp.read.pdf_lines import make_line, rows
from nlp.read.pdf_quality import Layer, Look, cover, judge, refuse_old_fonts, refuse_scan
from nlp.read.pdf_rules import read_drawings
from nlp.read.pdf_tables import Table, find_tables
from nlp.read.pdf_words import Frame, Word, count_letters, flatten, read_words

_HEAD = 1024  # bytes within which %PDF may stand
_PICTURE = 0.05  # of the page: a smaller one is a seal or an ornament


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What was found on one page."""

    words: list[Word]
    turned: list[Word]
    tables: list[Table]
    fonts: dict[str, int]
    size: tuple[float, float]
    pictures: list[Box]
    letters: int


def read_pdf(path: Path, data: bytes) -> Draft:
    """Read the text layer of a PDF.

    Raises EncryptedFile, BrokenFile, EmptyFile, ScannedFile where pages are pictures or their
    text layer is no text, UnsupportedFile where it is in an encoding older than Unicode.
    """
    with _opened(path, data) as pdf:
        leaves = [_leaf(pdf, index) for index in range(len(pdf))]
    splits = split_furniture([Page(leaf.words, *leaf.size) for leaf in leaves])
    layers = [judge(_look(leaf, split)) for leaf, split in zip(leaves, splits, strict=True)]
    _refuse(path, leaves, layers)
    sheets = [
        _sheet(number, leaf, split)
        for number, (leaf, split, layer) in enumerate(zip(leaves, splits, layers, strict=True), 1)
        if layer is Layer.TEXT
    ]
    return Draft(make_pieces(sheets), warnings=tuple(_warnings(leaves, layers)))


def _look(leaf: _Leaf, split: Split) -> Look:
    """Show what a page says of itself: the words between its furniture, and its tables."""
    cells = [cell for table in leaf.tables for row in table.rows for cell in row.cells]
    words = [word.text for word in (*split.words, *leaf.turned)]
    return Look(" ".join(words + cells), leaf.letters, cover(leaf.pictures, *leaf.size))


def _sheet(number: int, leaf: _Leaf, split: Split) -> Sheet:
    aslant = [make_line(row) for row in rows(leaf.turned)]
    items = in_order(split.words, leaf.tables)
    return Sheet(number, leaf.size[1], items, split.above, [*split.below, *aslant])


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
    page = pdf[index]
    letters = count_letters(page)
    if flatten(page):
        page.close()
        page = pdf[index]
    frame = Frame.of(page)
    text, drawings = read_words(page, frame), read_drawings(page, frame)
    tables, words = find_tables(drawings.rules, text.words)
    page.close()
    return _Leaf(words, text.turned, tables, text.fonts, frame.size, drawings.pictures, letters)


def _refuse(path: Path, leaves: Sequence[_Leaf], layers: Sequence[Layer]) -> None:
    text = " ".join(word.text for leaf in leaves for word in leaf.words)
    if Layer.TEXT not in layers:
        if Layer.PICTURE in layers:
            refuse_scan(path, layers, texts=bool(text))
        raise EmptyFile(path, "has no text on any page", hint="Check the file.")
    fonts: dict[str, int] = {}
    for leaf in leaves:
        for name, letters in leaf.fonts.items():
            fonts[name] = fonts.get(name, 0) + letters
    refuse_old_fonts(path, text, fonts)


def _warnings(leaves: Sequence[_Leaf], layers: Sequence[Layer]) -> Iterator[str]:
    scanned = [n for n, layer in enumerate(layers, start=1) if layer is Layer.PICTURE]
    if scanned:
        yield f"{_pages(scanned)} scanned: no text was read there"
    pictured = [
        n
        for n, (leaf, layer) in enumerate(zip(leaves, layers, strict=True), start=1)
        if layer is Layer.TEXT and cover(leaf.pictures, *leaf.size) > _PICTURE
    ]
    if pictured:
        yield f"pictures on {_pages(pictured)} were not read"


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
