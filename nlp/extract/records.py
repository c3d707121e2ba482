"""From mentions to facts: campaigns, achievements and award grants of one document."""

from __future__ import annotations

from dataclasses import replace

from nlp.extract.achievements import achievements
from nlp.extract.campaign_records import campaigns
from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants
from nlp.records import Document, Records


def extract_records(document: Document) -> Document:
    """Add the records that the mentions of a document state; text and mentions stay."""
    scene = Scene.of(document)
    records = Records(
        campaigns=tuple(campaigns(scene)),
        achievements=tuple(achievements(scene)),
        award_grants=tuple(award_grants(scene)),
    )
    return replace(document, records=records)
