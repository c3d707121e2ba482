"""What of a catalogue is to be written out: the one place that asks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from nlp.catalogue import Catalogue
from nlp.catalogue.filters import EVERYTHING, Filter
from nlp.records import Document


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a catalogue that a filter lets through."""

    catalogue: Catalogue
    where: Filter = field(default_factory=Filter)

    def frame(self, kind: str) -> pd.DataFrame:
        """Read the records of one kind."""
        return self.catalogue.frame(kind, self.where)

    def documents(self) -> Iterator[Document]:
        """Read the documents one by one, in order of their source."""
        return self.catalogue.documents(self.where)

    def document(self, identity: str) -> Document | None:
        """Read one document."""
        return self.catalogue.document(identity)

    def totals(self) -> dict[str, int]:
        """Count all records of the catalogue by kind, whatever the filter."""
        return self.catalogue.counts(EVERYTHING)
