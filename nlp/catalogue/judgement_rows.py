"""Judgements in the database: only ever added, and undone by one more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from nlp.catalogue.judging import check_judgement
from nlp.catalogue.schema_entities import judgements
from nlp.errors import UsageError
from nlp.judgements import Action, Judgement, Target


def write_judgement(connection: Connection, judgement: Judgement) -> Judgement:
    """Add a judgement, with the time if it has none; give it back with its id."""
    check_judgement(judgement)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    timed = replace(judgement, at=judgement.at or now, id=None)
    written = connection.execute(insert(judgements).values(_row(timed)))
    key = written.inserted_primary_key
    assert key is not None
    return replace(timed, id=key[0])


def _row(judgement: Judgement) -> dict[str, Any]:
    target = judgement.target
    row = {
        "at": judgement.at,
        "who": judgement.who,
        "why": judgement.why,
        "action": judgement.action.value,
        "slot": judgement.slot,
        "value": judgement.value,
        "entity_id": judgement.entity,
        "other_id": judgement.other,
        "undoes": judgement.undoes,
    }
    if target is not None:
        row |= {
            "document_id": target.document,
            "kind": target.kind,
            "label": target.label,
            "span_start": target.start,
            "span_end": target.end,
            "quote": target.quote,
            "number": target.number,
        }
    return row


def read_judgements(connection: Connection, *, ids: Iterable[int] | None = None) -> list[Judgement]:
    """Read all judgements, or those of some ids, first ones first."""
    wanted = select(judgements).order_by(judgements.c.id)
    if ids is not None:
        wanted = wanted.where(judgements.c.id.in_(list(ids)))
    return [_judgement(row) for row in connection.execute(wanted).mappings()]


def _judgement(row: RowMapping) -> Judgement:
    target = None
    if row["document_id"] is not None:
        target = Target(
            document=row["document_id"],
            kind=row["kind"],
            start=row["span_start"],
            end=row["span_end"],
            quote=row["quote"],
            label=row["label"],
            number=row["number"] or 0,
        )
    return Judgement(
        action=Action(row["action"]),
        who=row["who"],
        why=row["why"],
        at=row["at"],
        target=target,
        slot=row["slot"],
        value=row["value"],
        entity=row["entity_id"],
        other=row["other_id"],
        undoes=row["undoes"],
        id=row["id"],
    )


def in_force(found: Sequence[Judgement]) -> list[Judgement]:
    """Leave out what was undone, and the undoing itself; what undid an undoing lets it hold."""
    undone: set[int | None] = set()
    holding = []
    for judgement in sorted(found, key=lambda j: j.id or 0, reverse=True):
        if judgement.id in undone:
            continue
        if judgement.action is Action.UNDO:
            undone.add(judgement.undoes)
        else:
            holding.append(judgement)
    return holding[::-1]


def of_document(connection: Connection, document: str) -> list[Judgement]:
    """Read the judgements on a document that are in force."""
    c = judgements.c
    about = select(c.id).where(c.document_id == document)
    return in_force(_with_undoing(connection, about))


def on_entities(connection: Connection) -> list[Judgement]:
    """Read the judgements on entities that are in force."""
    c = judgements.c
    about = select(c.id).where(c.document_id.is_(None), c.entity_id.is_not(None))
    return in_force(_with_undoing(connection, about))


def _with_undoing(connection: Connection, about: Any) -> list[Judgement]:
    """Read judgements with those that undo them, and those that undo the latter, and so on."""
    ids = set(connection.scalars(about))
    if not ids:
        return []
    c = judgements.c
    undoing = connection.execute(select(c.id, c.undoes).where(c.undoes.is_not(None))).all()
    for identity, undone in undoing:  # an undoing is always later than what it undoes
        if undone in ids:
            ids.add(identity)
    return read_judgements(connection, ids=ids)


def undone_by(connection: Connection, judgement: Judgement) -> Judgement:
    """Give the judgement that is at the bottom of an undoing; raises UsageError for none."""
    while judgement.action is Action.UNDO:
        found = read_judgements(connection, ids=[judgement.undoes or 0])
        if not found:
            raise UsageError(f"no judgement {judgement.undoes} to undo")
        judgement = found[0]
    return judgement
