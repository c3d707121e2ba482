"""One kind of record as CSV that Excel opens with its accents and without running it."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KINDS
from nlp.export.cells import Cell, clean, disarm, rows_of
from nlp.export.choice import Choice


def write_csv(catalogue: Catalogue, stream: BinaryIO, choice: Choice) -> None:
    """Write the records of one kind, UTF-8 with its mark; headings are the names of columns."""
    (kind,) = choice.kinds
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(column.name for column in KINDS[kind])
    for row in rows_of(catalogue.frame(kind), KINDS[kind]):
        writer.writerow(map(_field, row))
    text.detach()  # the stream belongs to the caller


def _field(cell: Cell) -> Cell:
    # the apostrophe may make a full cell too long
    return clean(disarm(clean(cell))) if isinstance(cell, str) else cell
