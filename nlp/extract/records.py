"""From mentions to facts: campaigns, achievements and award grants of one document."""

from __future__ import annotations

from dataclasses import replace

from nlp.extract.achievements import achievements
from nlp.extract.campaign_records import campaigns
from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants
from nlp.records import Document, Records


def extract_records(document: Document) -> Document:
    """Add the records that the mentions of a document state; text and mentions stay.

    A document whose topic is not emulation has campaigns where it names some, but neither
    achievements nor award grants.
    """
    scene = Scene.of(document)
    concerned = document.topic.relevant is not False
    records = Records(
        campaigns=tuple(campaigns(scene)),
        achievements=tuple(achievements(scene)) if concerned else (),
        award_grants=tuple(award_grants(scene)) if concerned else (),
    )
    return replace(document, records=records)
