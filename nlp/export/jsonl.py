"""Documents, or the records of one kind, as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from nlp.catalogue.columns import KINDS
from nlp.export.cells import rows_of
from nlp.export.choice import Choice, Notes
from nlp.export.selection import Selection


def write_jsonl(selection: Selection, stream: BinaryIO, choice: Choice) -> Notes:
    """Write whole documents, or where a kind is named its records by the names of columns."""
    kind = choice.kinds[0] if choice.kinds else "documents"
    lines = _records(selection, kind) if choice.kinds else _documents(selection)
    count = 0
    for line in lines:
        stream.write(line.encode() + b"\n")
        count += 1
    return Notes({kind: count})


def _documents(selection: Selection) -> Iterator[str]:
    return (document.to_json() for document in selection.documents())


def _records(selection: Selection, kind: str) -> Iterator[str]:
    names = [column.name for column in KINDS[kind]]
    for row in rows_of(selection.frame(kind), KINDS[kind]):
        yield json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str)
