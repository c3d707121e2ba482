"""Documents, or the records of one kind, as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KINDS
from nlp.export.cells import rows_of
from nlp.export.choice import Choice


def write_jsonl(catalogue: Catalogue, stream: BinaryIO, choice: Choice) -> None:
    """Write whole documents, or where a kind is named its records by the names of columns."""
    lines = _records(catalogue, choice.kinds[0]) if choice.kinds else _documents(catalogue)
    stream.writelines(line.encode() + b"\n" for line in lines)


def _documents(catalogue: Catalogue) -> Iterator[str]:
    return (document.to_json() for document in catalogue.documents())


def _records(catalogue: Catalogue, kind: str) -> Iterator[str]:
    names = [column.name for column in KINDS[kind]]
    for row in rows_of(catalogue.frame(kind), KINDS[kind]):
        yield json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str)
