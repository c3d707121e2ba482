"""Which catalogue entity a name stands for.

Until names are resolved against one another, an entity is its spelled name without case, marks or
punctuation. A mention or campaign that already carries an id (``unit:ubnd-tinh-hau-giang``) keeps
it; one that carries a full name (*UBND tỉnh Hậu Giang* behind *UBND tỉnh*) is known by that name.
"""

from __future__ import annotations

from dataclasses import replace

from nlp.records import Campaign, Document, Label, Mention
from nlp.text import exact_key, slug

KINDS = {
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
    """Fill in the entity ids that mentions and campaigns do not carry yet."""
    campaigns = tuple(_identify_campaign(campaign) for campaign in document.records.campaigns)
    named = {i: campaign.entity for campaign in campaigns for i in campaign.mentions}
    mentions = tuple(
        _identify_mention(mention, named.get(index))
        for index, mention in enumerate(document.mentions)
    )
    records = replace(document.records, campaigns=campaigns)
    return replace(document, mentions=mentions, records=records)


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


def entity_names(given: Document, identified: Document) -> dict[str, str]:
    """Give the name of each entity that a document speaks of, before and after ``identify``.

    A short form (*UBND tỉnh*) does not name the entity that it was resolved to: its name is left
    empty. Of several spellings the last in code point order stands: marks beat bare letters and
    small letters beat capitals, whatever document comes first.
    """
    names: dict[str, str] = {}
    for was, now in zip(given.mentions, identified.mentions, strict=True):
        if now.label in KINDS and now.entity:
            _keep(names, now.entity, was.entity or now.text)
            _keep(names, now.entity, now.text)
    for campaign in identified.records.campaigns:
        _keep(names, campaign.entity or "", campaign.name)
    for name, entity in campaign_ids(identified).items():
        _keep(names, entity, name)
    return names


def _keep(names: dict[str, str], entity: str, name: str) -> None:
    kind, _, _ = entity.partition(":")
    shown = name[:1].upper() + name[1:] if entity_id(kind, name) == entity else ""
    names[entity] = max(names.get(entity, ""), shown)
