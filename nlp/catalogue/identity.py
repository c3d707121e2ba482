"""Which catalogue entity a name stands for, where its document does not say.

A document that ``nlp.resolve`` has seen carries its entities. One that it has not, such as lines
of gold, gets an entity for each spelled name, without case, marks or punctuation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from nlp.records import Campaign, Document, Entity, EntityKind, Label, Mention
from nlp.text import exact_key, slug

KINDS: dict[Label, EntityKind] = {
    Label.CAMPAIGN: "campaign",
    Label.UNIT: "unit",
    Label.PLACE: "place",
    Label.PERSON: "person",
}


def entity_id(kind: str, name: str) -> str:
    """Make the id of a name.

    >>> entity_id("unit", "UBND tỉnh Hậu Giang")
    'unit:ubnd-tinh-hau-giang'
    """
    return f"{kind}:{slug(name)}"


def identify(document: Document) -> Document:
    """Fill in the entities that mentions and campaigns do not carry yet."""
    campaigns = tuple(_identify_campaign(campaign) for campaign in document.records.campaigns)
    named = {i: campaign.entity for campaign in campaigns for i in campaign.mentions}
    mentions = tuple(
        _identify_mention(mention, named.get(index))
        for index, mention in enumerate(document.mentions)
    )
    records = replace(document.records, campaigns=campaigns)
    identified = replace(document, mentions=mentions, records=records)
    return replace(identified, entities=(*document.entities, *_missing(document, identified)))


def _identify_campaign(campaign: Campaign) -> Campaign:
    return replace(campaign, entity=_settle("campaign", campaign.entity, campaign.name))


def _identify_mention(mention: Mention, campaign: str | None) -> Mention:
    kind = KINDS.get(mention.label)
    if kind is None:
        return mention
    given = mention.entity or (campaign if kind == "campaign" else None)
    return replace(mention, entity=_settle(kind, given, mention.text))


def _settle(kind: str, given: str | None, name: str) -> str:
    if given and given.startswith(f"{kind}:"):
        return given
    return entity_id(kind, given or name)


def campaign_ids(document: Document) -> dict[str, str]:
    """Map the campaign names in the records of an identified document to entity ids."""
    records = document.records
    known = {exact_key(c.name): c.entity for c in records.campaigns}
    named = {r.campaign for r in records.achievements} | {r.campaign for r in records.award_grants}
    return {
        name: known.get(exact_key(name)) or entity_id("campaign", name) for name in named if name
    }


def _missing(given: Document, identified: Document) -> list[Entity]:
    """Make the entities that are spoken of but not listed, each by the best name it is given."""
    names: dict[str, str] = {}
    for was, now in zip(given.mentions, identified.mentions, strict=True):
        if now.entity:
            _keep(names, now.entity, was.entity or now.text)
            _keep(names, now.entity, now.text)
    for campaign in identified.records.campaigns:
        _keep(names, campaign.entity or "", campaign.name)
    for name, entity in campaign_ids(identified).items():
        _keep(names, entity, name)
    listed = {entity.id for entity in given.entities}
    return [
        Entity(identity, cast("EntityKind", identity.partition(":")[0]), name)
        for identity, name in names.items()
        if identity not in listed
    ]


def _keep(names: dict[str, str], entity: str, name: str) -> None:
    """Keep the last spelling in code point order: marks beat bare letters, small ones capitals.

    A short form (*UBND tỉnh*) does not name the entity that it was resolved to.
    """
    kind, _, _ = entity.partition(":")
    shown = name[:1].upper() + name[1:] if entity_id(kind, name) == entity else ""
    names[entity] = max(names.get(entity, ""), shown)
