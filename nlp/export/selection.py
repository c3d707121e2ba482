"""What of a catalogue is to be written out: the one place that asks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from nlp.catalogue import Catalogue
from nlp.catalogue.filters import Filter
from nlp.errors import UsageError
from nlp.records import Document


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a catalogue that a filter lets through.

    Raises UsageError for any other filter than none: catalogues cannot be filtered yet.
    """

    catalogue: Catalogue
    where: Filter = field(default_factory=Filter)

    def __post_init__(self) -> None:
        """Refuse what would be left out of account."""
        if not self.where.is_whole:
            raise UsageError("catalogues cannot be filtered yet", hint="export the whole one")

    def frame(self, kind: str) -> pd.DataFrame:
        """Read the records of one kind."""
        return self.catalogue.frame(kind)

    def documents(self) -> Iterator[Document]:
        """Read the documents one by one, in order of their source."""
        return self.catalogue.documents()

    def document(self, identity: str) -> Document | None:
        """Read one document."""
        return self.catalogue.document(identity)

    def totals(self) -> dict[str, int]:
        """Count all records of the catalogue by kind, whatever the filter."""
        return self.catalogue.counts()
