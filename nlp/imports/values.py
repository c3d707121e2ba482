"""What a person typed into a cell, as the content of a slot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from nlp.catalogue.columns import Column, ColumnType
from nlp.catalogue.wording import WORDS, coded
from nlp.export.cells import Cell
from nlp.export.review import canonical
from nlp.text import normalize
from nlp.values import DateValue, Number, plain_number

REQUIRED = frozenset({"name", "value", "label", "figure", "award"})
_LAST = ("period_end", "ends_on")  # columns of the last day of a stretch


def code_of(cell: Cell, column: Column) -> Cell:
    """Put the code in the place of its words; raises ValueError naming what may be written."""
    typed = canonical(cell)
    return coded(typed, column.name) if typed and column.name in WORDS else cell


def value_of(cell: Cell, column: Column) -> Any:
    """Read one cell; raises ValueError saying what is wrong with it."""
    typed = canonical(cell)
    if not typed:
        if column.name in REQUIRED:
            raise ValueError("empty")
        return [] if column.name == "recipients" else None
    if column.name == "recipients":
        return [name for part in typed.split(";") if (name := _text(part))]
    return _READERS[column.type](cell, column)


def _text(cell: Cell, _: Column | None = None) -> str:
    return normalize(canonical(cell)).strip()


def _number(cell: Cell, _: Column) -> Number:
    # text may be written the Vietnamese way or the English one: 1.250 would be a guess
    try:
        return plain_number(Decimal(canonical(cell))) if not isinstance(cell, str) else int(cell)
    except (ValueError, InvalidOperation):
        raise ValueError(f"{cell}: write a number, not text") from None


def _integer(cell: Cell, column: Column) -> int:
    number = _number(cell, column)
    if not isinstance(number, int):
        raise ValueError(f"{cell}: write a whole number")
    return number


def _day(cell: Cell, column: Column) -> str | None:
    typed = canonical(cell)
    if not isinstance(cell, date):  # a datetime is one, too
        parts = typed.split("/")
        if len(parts) == 3:
            typed = datetime.strptime(typed, "%d/%m/%Y").date().isoformat()
    try:
        value = DateValue.parse(typed)
    except ValueError:
        raise ValueError(f"{typed}: write a date as 31/12/2024") from None
    return value.end if column.name in _LAST else value.start


_READERS: dict[ColumnType, Callable[[Cell, Column], Any]] = {
    "text": _text,
    "integer": _integer,
    "number": _number,
    "day": _day,
    "flag": _text,
}
