"""Tie the mentions of a document to entities, by what the document itself tells."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from nlp.records import Document, Entity, Label, Mention
from nlp.reference.awards import awards
from nlp.resolve.campaigns import link_campaigns
from nlp.resolve.context import context_of
from nlp.resolve.links import Link, tie
from nlp.resolve.papers import link_papers
from nlp.resolve.persons import link_persons
from nlp.resolve.places import link_places
from nlp.resolve.units import link_units
from nlp.values import AwardValue


def resolve_document(document: Document) -> Document:
    """Fill in the entities of mentions and campaigns, with score and reason; the text stays.

    Dates, figures, events and awards without an id have no entity. What mentions carried before
    is not looked at, so that resolving twice gives the same.
    """
    context = context_of(document)
    campaigns, records = link_campaigns(context)
    units = link_units(context)
    links = link_places(context) | units | link_persons(context) | campaigns
    links |= link_papers(context, units) | _awards(document)
    mentions = tuple(_linked(m, links.get(i)) for i, m in enumerate(document.mentions))
    named = tuple(
        replace(record, entity=link.entity.id)
        for record, link in zip(document.records.campaigns, records, strict=True)
    )
    ordered = [links[i] for i in sorted(links)]
    return replace(
        document,
        mentions=mentions,
        records=replace(document.records, campaigns=named),
        entities=_entities([*ordered, *records]),
    )


def _linked(mention: Mention, link: Link | None) -> Mention:
    tied = (link.entity.id, link.score, link.reason) if link else (None, 1.0, None)
    if (mention.entity, mention.score, mention.reason) == tied:
        return mention
    said = mention.start, mention.end, mention.label, mention.text, mention.rule, mention.value
    return Mention(*said, *tied)  # dataclasses.replace takes three times as long


def _awards(document: Document) -> dict[int, Link]:
    names = _award_names()
    found = {}
    for index, mention in document.labelled(Label.AWARD):
        award = mention.value.award_id if isinstance(mention.value, AwardValue) else None
        if award in names:
            reason = "an award of the table"
            found[index] = tie(
                "award", names[award], key=award, known=True, score=1.0, reason=reason
            )
    return found


@cache
def _award_names() -> dict[str, str]:
    return {award.id: award.name for award in awards()}


def _entities(links: list[Link]) -> tuple[Entity, ...]:
    """Give each entity once, in the order of their first mentions."""
    found: dict[str, Entity] = {}
    for link in links:
        found.setdefault(link.entity.id, link.entity)
    return tuple(found.values())
