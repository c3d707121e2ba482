"""The rows of a document put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping

from nlp.catalogue.rows import VALUE
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    BlockKind,
    Campaign,
    Comparison,
    Document,
    Entity,
    Label,
    Mention,
    Meta,
    Records,
    Slots,
    Topic,
)
from nlp.values import Number

Facts = Mapping[str, Sequence[RowMapping]]  # by the name of their table, each in order of position


def to_document(row: RowMapping, facts: Facts) -> Document:
    """Put a document together again."""
    meta = Meta(row["title"], row["published"], row["outlet"], row["author"], row["url"])
    return Document(
        id=row["id"],
        source=row["source"],
        format=row["format"],
        meta=meta,
        text=row["text"],
        blocks=tuple(_block(r) for r in facts["blocks"]),
        mentions=tuple(_mention(r) for r in facts["mentions"]),
        records=Records(
            tuple(_campaigns(facts)),
            tuple(_achievement(r) for r in facts["achievements"]),
            tuple(_grants(facts)),
        ),
        warnings=tuple(row["warnings"]),
        entities=tuple(_entity(r) for r in facts["document_entities"]),
        topic=Topic(row["relevant"], row["genre"], tuple(row["fields"])),
    )


def _entity(row: RowMapping) -> Entity:
    return Entity(
        id=row["entity_id"],
        kind=row["kind"],
        name=row["name"],
        place=row["place"],
        parent=row["parent"],
        known=row["known"],
        settled=row["settled"],
    )


def _block(row: RowMapping) -> Block:
    box = None if row["x0"] is None else (row["x0"], row["top"], row["x1"], row["bottom"])
    return Block(row["span_start"], row["span_end"], BlockKind(row["kind"]), row["page"], box)


def _mention(row: RowMapping) -> Mention:
    value = VALUE.validate_python(row["value"])
    return Mention(
        start=row["span_start"],
        end=row["span_end"],
        label=Label(row["label"]),
        text=row["text"],
        rule=row["rule"],
        value=value,
        entity=row["entity_id"],
        score=row["score"],
        reason=row["reason"],
    )


def _campaigns(facts: Facts) -> Iterator[Campaign]:
    mentions = _grouped(facts["campaign_mentions"], "mention")
    for row in facts["campaign_statements"]:
        yield Campaign(
            name=row["name"],
            launched_by=row["launched_by"],
            start=row["starts_on"],
            end=row["ends_on"],
            level=row["level"],
            legal_basis=row["legal_basis"],
            entity=row["campaign_id"],
            mentions=tuple(mentions.get(row["position"], ())),
            slots=_slots(row),
        )


def _achievement(row: RowMapping) -> Achievement:
    period = row["period_start"], row["period_end"]
    return Achievement(
        figure=row["figure"],
        indicator=row["indicator"],
        value=_number(row["value"]) or 0,
        measure=row["measure"],
        of=_number(row["total"]),
        subject=row["subject"],
        period=None if period == (None, None) else period,
        comparison=_comparison(row),
        campaign=row["campaign"],
        mention=row["mention"],
        evidence=(row["evidence_start"], row["evidence_end"]),
        slots=_slots(row),
    )


def _comparison(row: RowMapping) -> Comparison | None:
    if row["comparison"] is None:
        return None
    value = _number(row["comparison_value"])
    return Comparison(row["comparison"], row["direction"], value, row["comparison_text"])


def _grants(facts: Facts) -> Iterator[AwardGrant]:
    recipients = _grouped(facts["award_recipients"], "name")
    for row in facts["award_grants"]:
        yield AwardGrant(
            award=row["award"],
            award_id=row["award_id"],
            count=row["count"],
            recipient_kind=row["recipient_kind"],
            recipients=tuple(recipients.get(row["position"], ())),
            awarded_by=row["awarded_by"],
            year=row["year"],
            campaign=row["campaign"],
            mention=row["mention"],
            evidence=(row["evidence_start"], row["evidence_end"]),
            slots=_slots(row),
        )


def _grouped(rows: Iterable[RowMapping], column: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(row["position"], []).append(row[column])
    return groups


def _slots(row: RowMapping) -> Slots:
    return {name: (start, end) for name, (start, end) in row["slots"].items()}


def _number(value: float | None) -> Number | None:
    """Give a whole number back as int: the database keeps all numbers as doubles."""
    return int(value) if value is not None and value.is_integer() else value
