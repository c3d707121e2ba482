"""A workbook with one sheet for each kind of record, whose text stays text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import chain, islice
from typing import Any, BinaryIO

from xlsxwriter import Workbook

from nlp.catalogue.columns import KINDS, Column, Language, kind_name
from nlp.catalogue.statuses import explained
from nlp.export.about import WORDING, about_lines
from nlp.export.cells import Cell, clean, fit
from nlp.export.choice import Choice, Notes
from nlp.export.keyed_rows import Row, keyed_rows
from nlp.export.review import KEYS, NOTE, RENAMED, REVIEWS, VERDICT, VERDICTS, corrected, seen
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
_WIDTHS = {"quote": 70, "title": 45, "name": 45, "figure": 25, "indicator": 30, "source": 40}
_TYPE_WIDTHS = {"text": 20, "integer": 10, "number": 16, "day": 12, "flag": 10}
_KEY_WIDTH = 9
_FLAGS: dict[Language, tuple[str, str]] = {"vi": ("không", "có"), "en": ("no", "yes")}
_ABOUT_WIDTHS = (36, 60, 24, 48)


@dataclass(frozen=True, slots=True)
class _Formats:
    heading: Any
    filled: Any  # the heading of a column for a person to fill in
    day: Any
    key: Any


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
    heading = {"bold": True, "bottom": 1, "valign": "top"}
    formats = _Formats(
        heading=workbook.add_format(heading),
        filled=workbook.add_format(heading | {"bg_color": "#fff2cc"}),
        day=workbook.add_format({"num_format": "dd/mm/yyyy"}),
        key=workbook.add_format({"font_color": "#999999"}),
    )
    about = workbook.add_worksheet(WORDING[choice.language].sheet)
    notes = Notes({})
    for kind in choice.kinds:
        notes += _Kind(kind, choice.language, selection).write(workbook, formats)
    _fill_about(about, choice, notes, totals=selection.totals(), bold=formats.heading)
    return notes


def _fill_about(
    sheet: Any, choice: Choice, notes: Notes, *, totals: dict[str, int], bold: Any
) -> None:
    words = WORDING[choice.language]
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

    def write(self, workbook: Any, formats: _Formats) -> Notes:
        rows = self._rows()
        for number, first in enumerate(_chunks(rows), start=1):
            name = kind_name(self.kind, self.language)
            sheet = workbook.add_worksheet(name if number == 1 else f"{name} ({number})")
            width = self._head(sheet, formats)
            count = 0
            for count, row in enumerate(first, start=1):
                _fill(sheet, count, row, formats)
            sheet.autofilter(0, 0, count, width - 1)
            self._offer_verdicts(sheet, count)
            self.rows += count
        return Notes({self.kind: self.rows}, cut=self.cut)

    @property
    def _asked(self) -> tuple[Column, ...]:
        """Give the columns for a person to fill in."""
        if self.kind in REVIEWS:
            return VERDICT, NOTE
        return (NOTE,) if self.kind in RENAMED else ()

    def _head(self, sheet: Any, formats: _Formats) -> int:
        """Write the headings, and say how many there are."""
        sheet.freeze_panes(1, 0)
        may_change = corrected(self.kind)
        columns = (*KINDS[self.kind], *self._asked)
        for place, column in enumerate(columns):
            heading = column.heading(self.language)
            width = _WIDTHS.get(column.name, _TYPE_WIDTHS[column.type])
            sheet.set_column(place, place, max(width, len(heading) + 4))
            filled = column in self._asked or column.name in may_change
            sheet.write_string(0, place, heading, formats.filled if filled else formats.heading)
        keys = KEYS if self._asked else ()
        for place, key in enumerate(keys, start=len(columns)):
            sheet.set_column(place, place, _KEY_WIDTH, formats.key)
            sheet.write_string(0, place, key, formats.key)
        return len(columns) + len(keys)

    def _offer_verdicts(self, sheet: Any, rows: int) -> None:
        if VERDICT not in self._asked or not rows:
            return
        place = len(KINDS[self.kind])
        offered = list(VERDICTS)[:2] if self.language == "vi" else list(VERDICTS)[2:]
        choice = {"validate": "list", "source": offered, "ignore_blank": True}
        sheet.data_validation(1, place, rows, place, choice)

    def _rows(self) -> Iterator[list[Cell]]:
        frame = self.selection.frame(self.kind)
        if self.kind == "failures":
            frame = explained(frame, self.language)
        for row, target in keyed_rows(self.selection, self.kind, frame):
            shown = {name: self._shown(cell) for name, cell in row.items()}
            blank: list[Cell] = [None] * len(self._asked)
            yield [*shown.values(), *blank, *self._keys(shown, target)]

    def _shown(self, cell: Cell) -> Cell:
        if isinstance(cell, bool):
            return _FLAGS[self.language][cell]
        if isinstance(cell, date) and cell < _FIRST_DAY:
            return cell.isoformat()
        if not isinstance(cell, str):
            return cell
        text, was_cut = fit(cell)
        self.cut += was_cut
        return text

    def _keys(self, row: Row, target: Target | None) -> list[Cell]:
        if not self._asked:
            return []
        key = row["id"] if self.kind in RENAMED else row["key"]
        quote = clean(target.quote) if target else None
        return [self.kind, key, quote, seen(row, self.kind)]


def _chunks(rows: Iterator[list[Cell]]) -> Iterator[Iterator[list[Cell]]]:
    """Deal rows out by sheets; the first sheet is there even if it stays empty."""
    yield islice(rows, MAX_ROWS)
    for row in rows:
        yield chain([row], islice(rows, MAX_ROWS - 1))


def _fill(sheet: Any, line: int, row: list[Cell], formats: _Formats) -> None:
    for place, cell in enumerate(row):
        if isinstance(cell, date):
            sheet.write_datetime(line, place, cell, formats.day)
        elif isinstance(cell, int | float):
            sheet.write_number(line, place, cell)
        elif cell is not None:
            sheet.write_string(line, place, cell)
