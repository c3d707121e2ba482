"""The records of a kind, each with the name of the fact that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pandas as pd

from nlp.catalogue.columns import KINDS
from nlp.catalogue.keys import parse_key
from nlp.export.cells import Cell, rows_of
from nlp.export.review import REVIEWS
from nlp.export.selection import Selection
from nlp.judgements import Target

Row = dict[str, Cell]  # by the names of columns


def keyed_rows(
    selection: Selection, kind: str, frame: pd.DataFrame
) -> Iterator[tuple[Row, Target | None]]:
    """Give each record, with its target where it may be judged."""
    names = [column.name for column in KINDS[kind]]
    for cells in rows_of(frame, KINDS[kind]):
        row = dict(zip(names, cells, strict=True))
        key = row["key"] if kind in REVIEWS else None
        yield row, _target(selection, row, str(key)) if key else None


def _target(selection: Selection, row: Row, key: str) -> Target:
    target = parse_key(key)
    if target.kind == "mention":
        return replace(target, quote=str(row["text"]))
    quote = _cut(row, target)
    if quote is None:
        document = selection.document(target.document)
        quote = document.text[target.start : target.end] if document else ""
    return replace(target, quote=quote)


def _cut(row: Mapping[str, Cell], target: Target) -> str | None:
    """Cut the words of the mention out of the evidence, where it holds them."""
    start, end = row["start"], row["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    if not start <= target.start <= target.end <= end:
        return None
    return str(row["quote"])[target.start - start : target.end - start]
