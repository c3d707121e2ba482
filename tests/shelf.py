"""A catalogue that is a few documents in memory, whatever they hold."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from nlp.records import Document


@dataclass
class Shelf:
    """What importers ask of a catalogue."""

    documents: dict[str, Document] = field(default_factory=dict)

    def document(self, identity: str) -> Document | None:
        return self.documents.get(identity)

    def frame(self, _kind: str) -> pd.DataFrame:
        return pd.DataFrame({"id": ["campaign:sach-duong-dep-ngo"]})
