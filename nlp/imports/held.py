"""What importers need of a catalogue, and what they remember of it."""

from __future__ import annotations

from collections import defaultdict
from typing import Protocol

import pandas as pd

from nlp.catalogue.columns import KINDS
from nlp.catalogue.filters import EVERYTHING, Filter
from nlp.export.cells import Cell, rows_of
from nlp.export.review import key_of
from nlp.records import Document

_Rows = dict[str, dict[str, Cell]]


class Readable(Protocol):
    """A catalogue to compare with."""

    def document(self, identity: str) -> Document | None:
        """Read one document as it stands now."""

    def frame(self, kind: str, where: Filter | None = None) -> pd.DataFrame:
        """Read the records of one kind."""


class Present:
    """A catalogue as it stands: the last document, and the kinds of record that were asked for."""

    def __init__(self, catalogue: Readable) -> None:
        self._catalogue = catalogue
        self._document: Document | None = None
        self._rows: dict[str, _Rows] = {}
        self._keys: dict[str, defaultdict[str, list[str]]] = {}

    def document(self, identity: str) -> Document | None:
        """Read a document, once for all that is said of it in a row."""
        if self._document is None or self._document.id != identity:
            self._document = self._catalogue.document(identity)
        return self._document

    def rows(self, kind: str) -> _Rows:
        """Read the records of one kind by their keys."""
        if kind not in self._rows:
            names = [column.name for column in KINDS[kind]]
            frame = self._catalogue.frame(kind, EVERYTHING)
            rows = (dict(zip(names, c, strict=True)) for c in rows_of(frame, KINDS[kind]))
            keyed = ((key_of(row, kind), row) for row in rows)
            self._rows[kind] = {str(key): row for key, row in keyed if key is not None}
        return self._rows[kind]

    def keys(self, kind: str, document: str) -> list[str]:
        """List the keys of what a document says, in its order."""
        if kind not in self._keys:
            self._keys[kind] = defaultdict(list)
            for key, row in self.rows(kind).items():
                self._keys[kind][str(row["document"])].append(key)
        return self._keys[kind][document]
