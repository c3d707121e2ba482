"""Facts and mentions by the names that judgements call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.judgements import Target, TargetKind
from nlp.records import Achievement, AwardGrant, Campaign, Document, Label, Mention
from nlp.text import fold_key

Record = Mention | Campaign | Achievement | AwardGrant


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a document says, and its name."""

    target: Target
    record: Record


def facts_of(document: Document, kind: TargetKind) -> Iterator[Fact]:
    """Name the mentions or the facts of one kind, in the order of the document.

    A campaign that no mention names cannot be called by any.
    """
    numbers: Counter[tuple[int, int, str | None]] = Counter()
    for record, index in _stated(document, kind):
        if index is None:
            continue
        mention = document.mentions[index]
        key = mention.start, mention.end, mention.label.value if kind == "mention" else None
        start, end, label = key
        yield Fact(Target(document.id, kind, start, end, mention.text, label, numbers[key]), record)
        numbers[key] += 1


def find_fact(document: Document, target: Target) -> Fact | None:
    """Find what a target names, by its characters and number."""
    wanted = (target.start, target.end, target.number, target.label)
    for fact in facts_of(document, target.kind):
        found = fact.target
        if (found.start, found.end, found.number, found.label) == wanted:
            return fact
    return None


def _stated(document: Document, kind: TargetKind) -> Iterator[tuple[Record, int | None]]:
    records = document.records
    if kind == "mention":
        yield from ((mention, i) for i, mention in enumerate(document.mentions))
    elif kind == "campaign":
        yield from ((c, _first(document, c)) for c in records.campaigns)
    elif kind == "achievement":
        yield from ((fact, fact.mention) for fact in records.achievements)
    else:
        yield from ((grant, grant.mention) for grant in records.award_grants)


def _first(document: Document, campaign: Campaign) -> int | None:
    """Find the mention that first names a campaign; records of gold list no mentions."""
    if campaign.mentions:
        return min(campaign.mentions)
    name = fold_key(campaign.name)
    for index, mention in document.labelled(Label.CAMPAIGN):
        same = campaign.entity is not None and mention.entity == campaign.entity
        if same or fold_key(mention.text) == name:
            return index
    return None
