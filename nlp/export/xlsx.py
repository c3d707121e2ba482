"""A workbook with one sheet for each kind of record, whose text stays text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import chain, islice
from typing import Any, BinaryIO

from xlsxwriter import Workbook

from nlp.catalogue.columns import KINDS, Language, kind_name
from nlp.catalogue.statuses import explained
from nlp.catalogue.wording import OPEN, WORDS, offered, worded
from nlp.export.about import WORDING, about_lines
from nlp.export.cells import Cell, clean, fit
from nlp.export.choice import Choice, Notes
from nlp.export.keyed_rows import Row, keyed_rows
from nlp.export.layout import layout
from nlp.export.review import KEYS, asked, key_of, seen
from nlp.export.selection import Selection
from nlp.judgements import Target

# mentions are many and stand in the quotes; they have a workbook of their own with --kind
SHEETS = tuple(kind for kind in KINDS if kind != "mentions")
MAX_ROWS = 1_048_575  # of a sheet, below its headings
_FIRST_DAY = date(1900, 3, 1)  # Excel holds 1900 for a leap year, and knows no day before it
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_ABOUT_WIDTHS = (36, 60, 24, 48)
_TOP = {"valign": "top"}
_LEFT = _TOP | {"align": "left", "indent": 1}
# text that ran over into the next cell would be cut without a mark
_WRAPPED = _LEFT | {"text_wrap": True}
_HEADING = _WRAPPED | {"bold": True, "bottom": 1, "bg_color": "#e7edf3"}
_LOOKS: dict[str, dict[str, Any]] = {  # of headings and of cells; that of a type bears its name
    "heading": _HEADING,
    "open heading": _HEADING | {"bg_color": "#fff2cc"},  # a person may write below it
    "asked": _WRAPPED | {"bg_color": "#fffaea"},
    "folded": _TOP | {"font_color": "#999999"},
    "text": _WRAPPED,
    "flag": _LEFT,
    "day": _LEFT | {"num_format": "dd/mm/yyyy"},
    "integer": _TOP,
    "number": _TOP,
    "whole number": _TOP | {"num_format": "#,##0"},
}
_LINE, _HIGHEST = 15, 409  # points of a line, and of the highest row that Excel knows
_Formats = dict[str, Any]


def write_xlsx(selection: Selection, stream: BinaryIO, choice: Choice) -> Notes:
    """Write a workbook; a kind with more records than a sheet holds goes on in the next one."""
    workbook = Workbook(BytesIO(), _OPTIONS)  # one that is left half made goes nowhere
    try:
        notes = _write(workbook, selection, choice)
        workbook.filename = stream
    finally:
        workbook.close()
    return notes


def _write(workbook: Any, selection: Selection, choice: Choice) -> Notes:
    workbook.set_properties({"created": choice.stamp.made.replace(tzinfo=None)})
    formats = {name: workbook.add_format(look) for name, look in _LOOKS.items()}
    about = workbook.add_worksheet(WORDING[choice.language].sheet)
    notes = Notes({})
    for kind in choice.kinds:
        notes += _Kind(kind, choice.language, selection).write(workbook, formats)
    _fill_about(about, choice, notes, totals=selection.totals(), bold=formats["heading"])
    return notes


def _fill_about(
    sheet: Any, choice: Choice, notes: Notes, *, totals: dict[str, int], bold: Any
) -> None:
    words = WORDING[choice.language]
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for place, width in enumerate(_ABOUT_WIDTHS):
        sheet.set_column(place, place, width)
    for number, line in enumerate(about_lines(choice, notes, totals)):
        for place, cell in enumerate(line):
            if isinstance(cell, int):
                sheet.write_number(number, place, cell)
            else:
                look = bold if line == words.columns else None
                sheet.write_string(number, place, clean(cell), look)


class _Kind:
    """The sheets of one kind of record."""

    def __init__(self, kind: str, language: Language, selection: Selection) -> None:
        self.kind, self.language, self.selection = kind, language, selection
        self.cut = self.rows = 0
        self.places = layout(kind)

    def write(self, workbook: Any, formats: _Formats) -> Notes:
        rows = self._rows()
        for number, first in enumerate(_chunks(rows), start=1):
            name = kind_name(self.kind, self.language)
            sheet = workbook.add_worksheet(name if number == 1 else f"{name} ({number})")
            self._head(sheet, formats)
            count = 0
            for count, row in enumerate(first, start=1):
                self._fill(sheet, count, row, formats)
            sheet.autofilter(0, 0, count, len(self.places) - 1)
            self._offer_words(sheet, count)
            self.rows += count
        return Notes({self.kind: self.rows}, cut=self.cut)

    def _head(self, sheet: Any, formats: _Formats) -> None:
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        headings: Row = {p.column.name: p.column.heading(self.language) for p in self.places}
        sheet.set_row(0, self._height(headings))
        is_asked = {column.name for column in asked(self.kind)}
        for number, place in enumerate(self.places):
            name, type_ = place.column.name, place.column.type
            look = "folded" if place.folded else "asked" if name in is_asked else type_
            folded = {"level": 1, "hidden": True} if place.folded else {}
            sheet.set_column(number, number, place.width, formats[look], folded)
            heading = formats["open heading" if place.open else "heading"]
            sheet.write_string(0, number, place.column.heading(self.language), heading)

    def _offer_words(self, sheet: Any, rows: int) -> None:
        """Let people choose among the words of a column that they may write into."""
        for number, place in enumerate(self.places):
            name = place.column.name
            if rows and place.open and name in WORDS.keys() - OPEN:
                words = offered(name, self.language)
                told = " · ".join(words)
                choice = {"validate": "list", "source": words, "error_message": told}
                sheet.data_validation(1, number, rows, number, choice)

    def _rows(self) -> Iterator[Row]:
        frame = self.selection.frame(self.kind)
        if self.kind == "failures":
            frame = explained(frame, self.language)
        for row, target in keyed_rows(self.selection, self.kind, frame):
            shown = {name: self._shown(cell, name) for name, cell in row.items()}
            yield shown | self._keys(shown, target)

    def _shown(self, cell: Cell, column: str) -> Cell:
        if isinstance(cell, str) and column == "published":
            cell = _day(cell)
        if isinstance(cell, date):
            return cell if cell >= _FIRST_DAY else cell.isoformat()
        cell = worded(cell, column, self.language)
        if not isinstance(cell, str):
            return cell
        text, was_cut = fit(cell)
        self.cut += was_cut
        return text

    def _keys(self, row: Row, target: Target | None) -> Row:
        if not asked(self.kind):
            return {}
        quote = clean(target.quote) if target else None
        told = (self.kind, key_of(row, self.kind), quote, seen(row, self.kind))
        return dict(zip(KEYS, told, strict=True))

    def _height(self, row: Row) -> int:
        """Give the height at which all text is seen; not every program finds it by itself."""
        texts = ((p, row.get(p.column.name)) for p in self.places if not p.folded)
        lines = (place.lines(text) for place, text in texts if isinstance(text, str))
        return min(_HIGHEST, _LINE * max(lines, default=1))

    def _fill(self, sheet: Any, line: int, row: Row, formats: _Formats) -> None:
        sheet.set_row(line, self._height(row))
        for number, place in enumerate(self.places):
            cell = row.get(place.column.name)  # a person has filled in nothing yet
            if isinstance(cell, date):
                sheet.write_datetime(line, number, cell, formats["day"])
            elif isinstance(cell, int) and place.column.type == "number":
                sheet.write_number(line, number, cell, formats["whole number"])
            elif isinstance(cell, int | float):
                sheet.write_number(line, number, cell)
            elif cell is not None:
                sheet.write_string(line, number, cell)


def _day(published: str) -> date | str:
    """Read a whole day; a month or a year stays as it is."""
    try:
        return date.fromisoformat(published) if len(published) == len("2024-05-31") else published
    except ValueError:
        return published


def _chunks(rows: Iterator[Row]) -> Iterator[Iterator[Row]]:
    """Deal rows out by sheets; the first sheet is there even if it stays empty."""
    yield islice(rows, MAX_ROWS)
    for row in rows:
        yield chain([row], islice(rows, MAX_ROWS - 1))
