"""One kind of record as CSV that Excel opens with its accents and without running it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from nlp.catalogue.columns import KINDS
from nlp.export.cells import Cell, disarm, fit, rows_of
from nlp.export.choice import Choice, Notes
from nlp.export.selection import Selection


def write_csv(selection: Selection, stream: BinaryIO, choice: Choice) -> Notes:
    """Write the records of one kind, UTF-8 with its mark; headings are the names of columns."""
    (kind,) = choice.kinds
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(column.name for column in KINDS[kind])
    rows = cut = 0
    for row in rows_of(selection.frame(kind), KINDS[kind]):
        fields, shortened = _fields(row)
        writer.writerow(fields)
        rows, cut = rows + 1, cut + shortened
    text.detach()  # the stream belongs to the caller
    return Notes({kind: rows}, cut=cut)


def _fields(row: Iterable[Cell]) -> tuple[list[Cell], int]:
    fields: list[Cell] = []
    cut = 0
    for cell in row:
        if isinstance(cell, str):
            first, too_long = fit(cell)
            # the apostrophe may make a full cell too long
            cell, longer = fit(disarm(first))
            cut += too_long or longer
        fields.append(cell)
    return fields, cut
