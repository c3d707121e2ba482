"""Read the reference tables: CSV files beside the code, with a header row, in UTF-8."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """Give the rows of a table by its file name without ``.csv``.

    >>> rows("countries")[0]["name"]
    'Việt Nam'

    Raises FileNotFoundError where there is no such table.
    """
    table = files("nlp.reference").joinpath("data", f"{name}.csv")
    header, *lines = csv.reader(table.read_text(encoding="utf-8").splitlines())
    return tuple(dict(zip(header, line, strict=True)) for line in lines)
