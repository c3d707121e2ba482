"""A workbook of ``nlp.export.xlsx`` with the verdicts and corrections of a person.

A cell counts as corrected where it is no longer what the workbook showed; what the catalogue says
now may be something else again, and is left alone in all other cells.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.escape import unescape

from nlp.errors import UsageError
from nlp.export.cells import Cell
from nlp.export.review import KEYS, NOTE, SAME, VERDICT
from nlp.imports.held import Present
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.imports.rows import Row, RowJudge
from nlp.judgements import Judgement

_VERDICTS = {VERDICT.vi, VERDICT.en, SAME.vi, SAME.en}
_DAMAGED = (BadZipFile, KeyError, ValueError)


def read_workbook(path: Path, present: Present, person: Person) -> Iterator[Judgement | Problem]:
    """Judge each row of the sheets that have columns for it; the other sheets are not looked at."""
    judge = RowJudge(present, person)
    with path.open("rb") as stream:
        try:
            workbook = _load(stream)
        except _DAMAGED as error:
            raise UsageError(f"{path}: no workbook: {error}", hint="save it as .xlsx") from None
        for sheet in workbook.worksheets:
            yield from _read_sheet(sheet, judge)


def _load(stream: BinaryIO) -> Any:
    with warnings.catch_warnings():
        # of styles that openpyxl does not keep, and nobody asks it to
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(stream, read_only=True, data_only=True)


def _read_sheet(sheet: Any, judge: RowJudge) -> Iterator[Judgement | Problem]:
    sheet.reset_dimensions()  # what a workbook says of its size may be wrong
    rows = sheet.iter_rows(values_only=True)
    headings = [_text(cell) for cell in next(rows, ())]
    missing = [key for key in KEYS if key not in headings]
    if missing:
        if len(missing) < len(KEYS) or _VERDICTS & set(headings):
            yield Problem(sheet.title, "lost_columns", ", ".join(missing))
        return
    for number, cells in enumerate(rows, start=2):
        found = {name: _cell(cell) for name, cell in zip(headings, cells, strict=False)}
        if any(cell not in (None, "") for cell in found.values()):
            yield from judge.judge(_row(f"{sheet.title}!{number}", found))


def _row(place: str, cells: dict[str, Cell]) -> Row:
    return Row(
        place=place,
        keys={key.partition(":")[2]: cells.get(key) for key in KEYS},
        cells={name: cell for name, cell in cells.items() if name not in KEYS},
        verdict=_text(next((cells[name] for name in cells if name in _VERDICTS), None)),
        note=_text(cells.get(NOTE.vi, cells.get(NOTE.en))),
    )


def _cell(cell: Any) -> Cell:
    if isinstance(cell, str):
        return unescape(cell)
    return cell if isinstance(cell, int | float | date | None) else str(cell)


def _text(cell: Any) -> str:
    return "" if cell is None else " ".join(str(cell).split())
