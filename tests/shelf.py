"""Documents for the tests of imports, and a catalogue that is a few of them in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pandas as pd

from nlp.catalogue.columns import KINDS
from nlp.catalogue.filters import Filter
from nlp.records import Document, Label
from nlp.text import fold_key


@dataclass
class Shelf:
    """What importers ask of a catalogue."""

    documents: dict[str, Document] = field(default_factory=dict)

    def document(self, identity: str) -> Document | None:
        return self.documents.get(identity)

    def frame(self, kind: str, _where: Filter | None = None) -> pd.DataFrame:
        """Give no records: these documents are of mentions alone."""
        return pd.DataFrame({column.name: [] for column in KINDS[kind]})


def naming_campaigns(document: Document) -> Document:
    """Let the campaigns of a gold document list their mentions, as the extractor's do."""
    campaigns = [
        replace(
            campaign,
            mentions=tuple(
                index
                for index, mention in document.labelled(Label.CAMPAIGN)
                if fold_key(mention.text) == fold_key(campaign.name)
            ),
        )
        for campaign in document.records.campaigns
    ]
    return replace(document, records=replace(document.records, campaigns=tuple(campaigns)))
