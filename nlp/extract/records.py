"""From mentions to facts: campaigns, achievements and award grants of one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from nlp.extract.achievements import achievements
from nlp.extract.campaign_records import campaigns
from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants
from nlp.extract.relevance import surely_elsewhere
from nlp.records import Achievement, AwardGrant, Document, Label, Records


def extract_records(document: Document) -> Document:
    """Add the records that the mentions of a document state; text and mentions stay.

    A document that surely has another topic has campaigns where it names some, but neither
    achievements nor award grants.
    """
    scene = Scene.of(document)
    concerned = document.topic.relevant is not False or not surely_elsewhere(scene)
    grants = award_grants(scene) if concerned else []
    facts = achievements(scene) if concerned else []
    records = Records(
        campaigns=tuple(campaigns(scene)),
        achievements=tuple(_without_recipients(scene, facts, grants)),
        award_grants=tuple(grants),
    )
    return replace(document, records=records)


def _without_recipients(
    scene: Scene, facts: Iterable[Achievement], grants: Iterable[AwardGrant]
) -> Iterator[Achievement]:
    """Leave out what is counted as a grant: *6 tập thể được tặng Giấy khen* is no achievement."""
    counted = {grant.slots.get("recipients") for grant in grants if grant.count is not None}
    for fact in facts:
        figure = scene.document.mentions[fact.mention]
        ahead = scene.within((figure.end, figure.end + 2), Label.AWARD)  # 8 Huân chương
        if (figure.start, figure.end) not in counted and not ahead:
            yield fact
