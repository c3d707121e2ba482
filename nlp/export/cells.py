"""Records as cells that are safe to open in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from nlp.catalogue.columns import Column

Cell = str | int | float | bool | date | None
CELL_LIMIT = 32_767  # characters of a cell, as Excel counts them: in UTF-16 units
CUT = "… [cắt]"
# characters that XML, and so a spreadsheet, cannot hold or show
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def rows_of(frame: pd.DataFrame, columns: tuple[Column, ...]) -> Iterator[list[Cell]]:
    """Give the records of a frame as plain values; what is missing is None."""
    for row in frame.itertuples(index=False, name=None):
        yield [_plain(value, column) for value, column in zip(row, columns, strict=True)]


def _plain(value: Any, column: Column) -> Cell:
    if pd.isna(value):
        return None
    if column.type == "day":
        return date(value.year, value.month, value.day)
    if column.type == "flag":
        return bool(value)
    if column.type == "number":
        return int(value) if value.is_integer() else float(value)
    return int(value) if column.type == "integer" else str(value)


def clean(text: str) -> str:
    r"""Take out what a cell cannot hold, and cut visibly what is too long for it.

    >>> clean("Giấy\x0b khen\r\n")
    'Giấy khen\n'
    """
    return fit(text)[0]


def fit(text: str) -> tuple[str, bool]:
    """Clean a text, and say whether it had to be cut."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_LIMIT:
        return text, False
    return units[: 2 * (CELL_LIMIT - len(CUT))].decode("utf-16-le", "ignore") + CUT, True


def disarm(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula: it then begins with an apostrophe.

    >>> disarm("=1+1"), disarm("9/11 ấp")
    ("'=1+1", '9/11 ấp')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
