"""A document spread over the tables of a catalogue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from nlp.catalogue.identity import campaign_ids, entity_names, identify
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    Campaign,
    Document,
    Label,
    Mention,
)
from nlp.values import Number, Value

Row = dict[str, Any]
Facts = dict[str, list[Row]]  # by the name of their table
VALUE: TypeAdapter[Value | None] = TypeAdapter(Value | None)


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """All rows of one document; ``entities`` maps ids to names."""

    document: Row
    facts: Facts
    entities: dict[str, str]


def to_rows(given: Document, *, fingerprint: str) -> DocumentRows:
    """Spread a document over the tables, with an entity id on each name."""
    document = identify(given)
    return DocumentRows(
        document=_document_row(document, fingerprint),
        facts={
            table: [{"document_id": document.id, **row} for row in rows]
            for table, rows in _facts(document).items()
        },
        entities=entity_names(given, document),
    )


def _document_row(document: Document, fingerprint: str) -> Row:
    meta = document.meta
    return {
        "id": document.id,
        "source": document.source,
        "format": document.format,
        "title": meta.title,
        "published": meta.published,
        "outlet": meta.outlet,
        "author": meta.author,
        "url": meta.url,
        "text": document.text,
        "warnings": list(document.warnings),
        "fingerprint": fingerprint,
    }


def _facts(document: Document) -> Facts:
    records = document.records
    ids = campaign_ids(document)
    return {
        "blocks": [_block_row(i, block) for i, block in enumerate(document.blocks)],
        "mentions": _mention_rows(document),
        "campaign_statements": [
            _campaign_row(i, campaign, document) for i, campaign in enumerate(records.campaigns)
        ],
        "campaign_mentions": [
            {"position": i, "mention": mention}
            for i, campaign in enumerate(records.campaigns)
            for mention in sorted(set(campaign.mentions))
        ],
        "achievements": [
            _achievement_row(i, record, ids) for i, record in enumerate(records.achievements)
        ],
        "award_grants": [
            _grant_row(i, record, ids) for i, record in enumerate(records.award_grants)
        ],
        "award_recipients": [
            {"position": i, "number": number, "name": name}
            for i, record in enumerate(records.award_grants)
            for number, name in enumerate(record.recipients)
        ],
    }


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
