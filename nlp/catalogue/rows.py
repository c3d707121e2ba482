"""A document spread over the tables of a catalogue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from nlp.catalogue.homes import home_of
from nlp.catalogue.identity import campaign_ids, identify
from nlp.catalogue.judging import Judged
from nlp.catalogue.packing import pack
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    Campaign,
    Document,
    Entity,
    Label,
    Mention,
    Span,
)
from nlp.resolve.signatures import signature
from nlp.values import DateValue, Number, Value

Row = dict[str, Any]
Facts = dict[str, list[Row]]  # by the name of their table
VALUE: TypeAdapter[Value | None] = TypeAdapter(Value | None)


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """All rows of one document, and those of the entities that it names."""

    document: Row
    facts: Facts
    entities: list[Row]


def to_rows(judged: Judged, *, extracted: Document, fingerprint: str) -> DocumentRows:
    """Spread a document over the tables, with an entity on each name.

    ``judged`` is what holds, ``extracted`` what the extractors said.
    """
    document = identify(judged.document)
    rows = _facts(document, judged)
    return DocumentRows(
        document=_document_row(document, fingerprint)
        | {"extracted": pack(extracted), "signature": signature(document)},
        facts={
            table: [{"document_id": document.id, **row} for row in listed]
            for table, listed in rows.items()
        },
        entities=[_entity_row(entity) for entity in document.entities],
    )


def _document_row(document: Document, fingerprint: str) -> Row:
    meta = document.meta
    return {
        "id": document.id,
        "source": document.source,
        "format": document.format,
        "title": meta.title,
        "published": meta.published,
        "published_on": _first_day(meta.published),
        "outlet": meta.outlet,
        "author": meta.author,
        "url": meta.url,
        "text": document.text,
        "warnings": list(document.warnings),
        "fingerprint": fingerprint,
        "home": home_of(document),
        "relevant": document.topic.relevant,
        "genre": document.topic.genre,
        "fields": list(document.topic.fields),
    }


def _first_day(published: str | None) -> str | None:
    """Give the first day that a day, month or year may mean; what is none of them has none."""
    try:
        return DateValue.parse(published).start if published else None
    except ValueError:
        return None


def _entity_row(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "place": entity.place,
        "parent": entity.parent,
        "known": entity.known,
        "settled": entity.settled,
        "canonical_id": entity.id,
    }


def _facts(document: Document, judged: Judged) -> Facts:
    records = document.records
    ids = campaign_ids(document)
    said = judged.verdicts.get("mention", {})
    return {
        "blocks": [_block_row(i, block) for i, block in enumerate(document.blocks)],
        "mentions": [
            row | {"verdict": said.get(row["position"])} for row in _mention_rows(document)
        ],
        "document_entities": [
            {"entity_id": e.id, "name": e.name, "position": i}
            for i, e in enumerate(document.entities)
        ],
        "campaign_statements": [
            _campaign_row(i, campaign, document) | _said(judged, "campaign", i)
            for i, campaign in enumerate(records.campaigns)
        ],
        "campaign_mentions": [
            {"position": i, "mention": mention}
            for i, campaign in enumerate(records.campaigns)
            for mention in sorted(set(campaign.mentions))
        ],
        "achievements": [
            _achievement_row(i, record, ids)
            | {"subject_id": _named_at(document, record.slots.get("subject"))}
            | _said(judged, "achievement", i)
            for i, record in enumerate(records.achievements)
        ],
        "award_grants": [
            _grant_row(i, record, ids)
            | {"awarded_by_id": _named_at(document, record.slots.get("awarded_by"))}
            | _said(judged, "award_grant", i)
            for i, record in enumerate(records.award_grants)
        ],
        "award_recipients": [
            {"position": i, "number": number, "name": name}
            for i, record in enumerate(records.award_grants)
            for number, name in enumerate(record.recipients)
        ],
    }


def _said(judged: Judged, kind: str, place: int) -> Row:
    """Give what people said of a fact, and which it is of those of its mention."""
    return {
        "verdict": judged.verdicts.get(kind, {}).get(place),
        "number": judged.numbers.get(kind, {}).get(place, 0),
    }


def _named_at(document: Document, span: Span | None) -> str | None:
    """Give the entity of the longest mention inside the characters of a slot."""
    if span is None:
        return None
    inside = [m for m in document.mentions if m.entity and span[0] < m.end and m.start < span[1]]
    return max(inside, key=lambda m: m.end - m.start).entity if inside else None


def _block_row(position: int, block: Block) -> Row:
    x0, top, x1, bottom = block.bbox or (None, None, None, None)
    return {
        "position": position,
        "span_start": block.start,
        "span_end": block.end,
        "kind": block.kind.value,
        "page": block.page,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
    }


def _mention_rows(document: Document) -> list[Row]:
    starts = [block.start for block in document.blocks]
    rows = []
    for position, mention in enumerate(document.mentions):
        block = bisect_right(starts, mention.start) - 1
        held = block >= 0 and mention.start < document.blocks[block].end
        rows.append(_mention_row(position, mention) | {"block": block if held else None})
    return rows


def _mention_row(position: int, mention: Mention) -> Row:
    return {
        "position": position,
        "span_start": mention.start,
        "span_end": mention.end,
        "label": mention.label.value,
        "text": mention.text,
        "rule": mention.rule,
        "value": VALUE.dump_python(mention.value, mode="json", by_alias=True),
        "entity_id": mention.entity,
        "score": mention.score,
        "reason": mention.reason,
    }


def _campaign_row(position: int, campaign: Campaign, document: Document) -> Row:
    start, end = _campaign_evidence(campaign, document)
    return {
        "position": position,
        "campaign_id": campaign.entity,
        "name": campaign.name,
        "launched_by": campaign.launched_by,
        "starts_on": campaign.start,
        "ends_on": campaign.end,
        "level": campaign.level,
        "legal_basis": campaign.legal_basis,
        "evidence_start": start,
        "evidence_end": end,
        "slots": campaign.slots,
        "launched_by_id": _named_at(document, campaign.slots.get("launched_by")),
    }


def _campaign_evidence(campaign: Campaign, document: Document) -> tuple[int | None, int | None]:
    """Find the line that first names the campaign; records of gold list no mentions."""
    by_entity = (i for i, m in document.labelled(Label.CAMPAIGN) if m.entity == campaign.entity)
    first = next(iter(campaign.mentions), None)
    index = next(by_entity, None) if first is None else first
    if index is None:
        return None, None
    mention = document.mentions[index]
    start = document.text.rfind("\n", 0, mention.start) + 1
    end = document.text.find("\n", mention.end)
    return start, end if end >= 0 else len(document.text)


def _achievement_row(position: int, record: Achievement, ids: Mapping[str, str]) -> Row:
    period_start, period_end = record.period or (None, None)
    comparison = record.comparison
    return {
        "position": position,
        "mention": record.mention,
        "campaign_id": ids.get(record.campaign or ""),
        "campaign": record.campaign,
        "figure": record.figure,
        "indicator": record.indicator,
        "value": float(record.value),
        "measure": record.measure,
        "total": _double(record.of),
        "subject": record.subject,
        "period_start": period_start,
        "period_end": period_end,
        "comparison": comparison and comparison.kind,
        "direction": comparison and comparison.direction,
        "comparison_value": comparison and _double(comparison.value),
        "comparison_text": comparison and comparison.text,
        "evidence_start": record.evidence[0],
        "evidence_end": record.evidence[1],
        "slots": record.slots,
    }


def _double(number: Number | None) -> float | None:
    return None if number is None else float(number)


def _grant_row(position: int, record: AwardGrant, ids: Mapping[str, str]) -> Row:
    return {
        "position": position,
        "mention": record.mention,
        "campaign_id": ids.get(record.campaign or ""),
        "campaign": record.campaign,
        "award": record.award,
        "award_id": record.award_id,
        "count": record.count,
        "recipient_kind": record.recipient_kind,
        "awarded_by": record.awarded_by,
        "year": record.year,
        "evidence_start": record.evidence[0],
        "evidence_end": record.evidence[1],
        "slots": record.slots,
    }
