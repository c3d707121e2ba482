"""Write documents and failures into a catalogue, and read them back.

A document is saved in one transaction: its old facts go, its new ones come, with what people said
of them. The tables are therefore a function of what was saved last under each path and of the
judgements, and saving the same thing again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from nlp.catalogue import queries
from nlp.catalogue.filters import Filter
from nlp.catalogue.fitness import unfit
from nlp.catalogue.fulltext import write_passages
from nlp.catalogue.judgement_rows import of_document
from nlp.catalogue.judging import judged
from nlp.catalogue.packing import unpack
from nlp.catalogue.rebuild import to_document
from nlp.catalogue.rows import Row, to_rows
from nlp.catalogue.schema import documents, failures, sources
from nlp.catalogue.schema_entities import FACTS, document_entities, entities
from nlp.errors import CatalogueError
from nlp.judgements import Judgement
from nlp.records import Document


class UnsavedDocument(CatalogueError):
    """The tables refuse one document; the others go on."""

    status = "not_saved"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is not in the catalogue; ``status`` is one word, ``hint`` what to do."""

    file: str
    status: str
    reason: str
    hint: str = ""


def save_document(
    connection: Connection, document: Document, *, path: str, fingerprint: str
) -> bool:
    """Write all rows of one document; say whether it took the place of another at that path."""
    _write(connection, document, fingerprint=fingerprint)
    return add_source(connection, document.id, path=path)


def lay_judgements(connection: Connection, identity: str) -> tuple[Judgement, ...]:
    """Write a document again as people say it is; give the judgements that found no place."""
    extracted = load_extracted(connection, identity)
    if extracted is None:
        return ()
    made_by = select(documents.c.fingerprint).where(documents.c.id == identity)
    return _write(connection, extracted, fingerprint=connection.scalar(made_by) or "")


def _write(
    connection: Connection, document: Document, *, fingerprint: str
) -> tuple[Judgement, ...]:
    result = judged(document, of_document(connection, document.id))
    rows = to_rows(result, extracted=document, fingerprint=fingerprint)
    for problem in unfit(chain([rows.document], rows.entities, *rows.facts.values())):
        raise UnsavedDocument(f"{document.source}: cannot be saved: it holds {problem}")
    _upsert(connection, documents, rows.document)
    for table in reversed(FACTS):
        connection.execute(delete(table).where(table.c.document_id == document.id))
    _name_entities(connection, rows.entities)
    for table in FACTS:
        if rows.facts[table.name]:
            connection.execute(insert(table), rows.facts[table.name])
    write_passages(connection, document)
    return result.unplaced


def _insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Start an insert that may say ON CONFLICT, which each database spells for itself."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def _upsert(connection: Connection, table: Table, row: Row) -> None:
    statement = _insert(connection, table).values(row)
    keys = [column.name for column in table.primary_key]
    rest = {name: statement.excluded[name] for name in row if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))


def _name_entities(connection: Connection, rows: Sequence[Row]) -> None:
    """Add entities, and what is new of them; the order of documents makes no difference.

    They are never dropped here, where another writer may be about to speak of them; ``tidy`` does.
    """
    if not rows:
        return
    statement = _insert(connection, entities)
    new, old = statement.excluded, entities.c
    greater = {name: _greater(new[name], old[name]) for name in ("name", "place", "parent")}
    flags = {name: old[name] | new[name] for name in ("known", "settled")}
    changed = or_(
        new.name > old.name,
        *(
            new[n].is_not(None) & (old[n].is_(None) | (new[n] > old[n]))
            for n in ("place", "parent")
        ),
        *(new[n] & ~old[n] for n in ("known", "settled")),
    )
    statement = statement.on_conflict_do_update(
        index_elements=["id"], set_=greater | flags, where=changed
    )
    # in one order for all writers, or two of them may wait for each other
    connection.execute(statement, sorted(rows, key=lambda row: str(row["id"])))


def _greater(new: ColumnElement[str], old: ColumnElement[str]) -> ColumnElement[str]:
    return case((old.is_(None) | (new > old), new), else_=old)


def tidy(connection: Connection) -> int:
    """Drop the entities that no document speaks of any more; say how many there were."""
    used = select(document_entities.c.entity_id)
    parents = select(entities.c.parent).where(entities.c.parent.is_not(None))
    unused = entities.c.id.not_in(used) & entities.c.id.not_in(parents)
    return connection.execute(delete(entities).where(unused)).rowcount


def add_source(connection: Connection, document: str, *, path: str) -> bool:
    """Note that a path holds the document; say whether the path held another one until now.

    A document that no path holds any more was replaced by a later version, and is dropped.
    """
    held = connection.scalar(select(sources.c.document_id).where(sources.c.path == path))
    _upsert(connection, sources, {"path": path, "document_id": document})
    connection.execute(delete(failures).where(failures.c.source == path))
    if held is None or held == document:
        return False
    other = connection.scalar(select(func.min(sources.c.path)).where(sources.c.document_id == held))
    if other is None:
        _drop_document(connection, held)
    else:
        stale = (documents.c.id == held) & (documents.c.source == path)
        connection.execute(update(documents).where(stale).values(source=other))
    return True


def _drop_document(connection: Connection, identity: str) -> None:
    connection.execute(delete(documents).where(documents.c.id == identity))


def save_failure(connection: Connection, failure: Failure) -> None:
    """Write one failure; a later success at the same path takes it away."""
    row = {
        "source": failure.file,
        "status": failure.status,
        "reason": failure.reason,
        "hint": failure.hint,
    }
    _upsert(connection, failures, row)


def drop_failures(connection: Connection, files: Iterable[str]) -> None:
    """Forget the failures of those files."""
    gone = [{"gone": file} for file in files]
    if gone:
        connection.execute(delete(failures).where(failures.c.source == bindparam("gone")), gone)


def load_documents(connection: Connection, where: Filter) -> Iterator[Document]:
    """Read the documents of a filter, in order of their source."""
    ordered = queries.allowed(where, connection.dialect.name).order_by(
        documents.c.source, documents.c.id
    )
    for identity in connection.scalars(ordered).all():
        document = load_document(connection, identity)
        if document is not None:  # another process may have dropped it meanwhile
            yield document


def load_document(connection: Connection, identity: str) -> Document | None:
    """Read one document by its id, as it holds."""
    wanted = select(documents).where(documents.c.id == identity)
    row = connection.execute(wanted).mappings().one_or_none()
    return None if row is None else to_document(row, _facts_of(connection, identity))


def load_extracted(connection: Connection, identity: str) -> Document | None:
    """Read one document by its id, as it was extracted."""
    document = load_document(connection, identity)
    packed = connection.scalar(select(documents.c.extracted).where(documents.c.id == identity))
    return document if document is None or packed is None else unpack(packed, document)


def _facts_of(connection: Connection, identity: str) -> dict[str, Sequence[RowMapping]]:
    facts: dict[str, Sequence[RowMapping]] = {}
    for table in FACTS:
        rows = select(table).where(table.c.document_id == identity).order_by(*table.primary_key)
        if table is document_entities:
            rows = _entities_of(identity)
        facts[table.name] = connection.execute(rows).mappings().all()
    return facts


def _entities_of(identity: str) -> Select[Any]:
    here = document_entities.c
    e = entities.c
    columns = (e.kind, e.place, e.parent, e.known, e.settled)
    joined = document_entities.join(entities, e.id == here.entity_id)
    wanted = select(here.entity_id, here.name, *columns).select_from(joined)
    return wanted.where(here.document_id == identity).order_by(here.position)
