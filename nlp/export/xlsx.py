"""A workbook with one sheet for each kind of record, whose text stays text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO

from xlsxwriter import Workbook

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KINDS, Column, kind_name
from nlp.catalogue.statuses import explained
from nlp.export.cells import Cell, clean, rows_of
from nlp.export.choice import Choice

SHEETS = ("documents", "campaigns", "achievements", "awards", "failures", "sources")
MAX_ROWS = 1_048_575  # of a sheet, below its headings
_FIRST_DAY = date(1900, 3, 1)  # Excel holds 1900 for a leap year, and knows no day before it
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTHS = {"quote": 70, "title": 45, "name": 45, "figure": 25, "indicator": 30, "source": 40}
_TYPE_WIDTHS = {"text": 20, "integer": 10, "number": 16, "day": 12}


@dataclass(frozen=True, slots=True)
class _Formats:
    heading: Any
    day: Any


def write_xlsx(catalogue: Catalogue, stream: BinaryIO, choice: Choice) -> None:
    """Write a workbook; a kind with more records than a sheet holds goes on in the next one."""
    workbook = Workbook(stream, _OPTIONS)
    formats = _Formats(
        heading=workbook.add_format({"bold": True, "bottom": 1, "valign": "top"}),
        day=workbook.add_format({"num_format": "dd/mm/yyyy"}),
    )
    for kind in choice.kinds:
        frame = catalogue.frame(kind)
        if kind == "failures":
            frame = explained(frame, choice.language)
        rows = list(rows_of(frame, KINDS[kind]))
        for name, part in _parts(kind_name(kind, choice.language), rows):
            headings = [column.heading(choice.language) for column in KINDS[kind]]
            sheet = _sheet(workbook, name, KINDS[kind], headings, formats)
            _fill(sheet, part, formats)
            sheet.autofilter(0, 0, len(part), len(headings) - 1)
    workbook.close()


def _parts(name: str, rows: Sequence[list[Cell]]) -> Iterator[tuple[str, Sequence[list[Cell]]]]:
    yield name, rows[:MAX_ROWS]
    for number, start in enumerate(range(MAX_ROWS, len(rows), MAX_ROWS), start=2):
        yield f"{name} ({number})", rows[start : start + MAX_ROWS]


def _sheet(
    workbook: Any, name: str, columns: tuple[Column, ...], headings: list[str], formats: _Formats
) -> Any:
    sheet = workbook.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for place, (column, heading) in enumerate(zip(columns, headings, strict=True)):
        width = _WIDTHS.get(column.name, _TYPE_WIDTHS[column.type])
        sheet.set_column(place, place, max(width, len(heading) + 4))
        sheet.write_string(0, place, heading, formats.heading)
    return sheet


def _fill(sheet: Any, rows: Sequence[list[Cell]], formats: _Formats) -> None:
    for line, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, date) and cell >= _FIRST_DAY:
                sheet.write_datetime(line, place, cell, formats.day)
            elif isinstance(cell, int | float):
                sheet.write_number(line, place, cell)
            elif cell is not None:
                sheet.write_string(line, place, clean(str(cell)))
