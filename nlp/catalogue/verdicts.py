"""Let what people decide hold: on the documents and entities that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select, update

from nlp.catalogue.judgement_rows import on_entities, undone_by, write_judgement
from nlp.catalogue.schema import documents
from nlp.catalogue.schema_entities import entities
from nlp.catalogue.store import lay_judgements
from nlp.errors import UsageError
from nlp.judgements import Action, Judgement


def judge(connection: Connection, given: Sequence[Judgement]) -> list[Judgement]:
    """Write judgements down and bring what they are about into line with them."""
    for judgement in given:
        _see_that_it_exists(connection, judgement)
    written = [write_judgement(connection, judgement) for judgement in given]
    grounds = [undone_by(connection, judgement) for judgement in written]
    for document in sorted({j.target.document for j in grounds if j.target}):
        lay_judgements(connection, document)
    if any(j.entity for j in grounds):
        name_by_people(connection)
    return written


def _see_that_it_exists(connection: Connection, judgement: Judgement) -> None:
    if judgement.target is not None:
        document = judgement.target.document
        if connection.scalar(select(documents.c.id).where(documents.c.id == document)) is None:
            raise UsageError(f"the catalogue holds no document {document}")
    for entity in filter(None, (judgement.entity, judgement.other)):
        if connection.scalar(select(entities.c.id).where(entities.c.id == entity)) is None:
            raise UsageError(f"the catalogue holds no entity {entity}")
    if judgement.action is Action.UNDO:
        undone_by(connection, judgement)


def name_by_people(connection: Connection) -> None:
    """Give entities the names that people chose, and no others."""
    chosen = _names(on_entities(connection))
    e = entities.c
    connection.execute(
        update(entities)
        .where(e.given_name.is_not(None), e.id.not_in(chosen))
        .values(given_name=None)
    )
    for entity, name in sorted(chosen.items()):
        connection.execute(update(entities).where(e.id == entity).values(given_name=name))


def _names(judgements: Iterable[Judgement]) -> dict[str, str]:
    return {j.entity: str(j.value) for j in judgements if j.action is Action.RENAME and j.entity}
