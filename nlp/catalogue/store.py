"""Write documents and failures into a catalogue, and read them back.

A document is saved in one transaction: its old facts go, its new ones come, names that nobody
speaks of any more go too. The tables are therefore a function of what was saved last under each
path, and saving the same thing again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Connection,
    RowMapping,
    Table,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    union,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from nlp.catalogue.rebuild import to_document
from nlp.catalogue.rows import DocumentRows, Row
from nlp.catalogue.schema import (
    ENTITIES,
    FACTS,
    SPOKEN_OF,
    documents,
    failures,
    sources,
)
from nlp.records import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is not in the catalogue; ``status`` is one word, ``hint`` what to do."""

    file: str
    status: str
    reason: str
    hint: str = ""


def save_document(connection: Connection, rows: DocumentRows, *, path: str) -> bool:
    """Write all rows of one document; say whether it took the place of another at that path."""
    identity = rows.document["id"]
    before = _spoken_of(connection, identity)
    _upsert(connection, documents, rows.document)
    for table in reversed(FACTS):
        connection.execute(delete(table).where(table.c.document_id == identity))
    _name_entities(connection, rows.entities)
    for table in FACTS:
        if rows.facts[table.name]:
            connection.execute(insert(table), rows.facts[table.name])
    replaced = add_source(connection, identity, path=path)
    _forget_entities(connection, before - rows.entities.keys())
    return replaced


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


def _spoken_of(connection: Connection, document: str) -> set[str]:
    """Collect the entities of a document as it stands in the catalogue."""
    columns = SPOKEN_OF["campaign"]
    spoken = union(*(select(c).where(c.table.c.document_id == document) for c in columns))
    return {entity for entity in connection.scalars(spoken) if entity is not None}


def _name_entities(connection: Connection, names: dict[str, str]) -> None:
    for kind, table in ENTITIES.items():
        rows = [{"id": e, "name": n} for e, n in names.items() if e.startswith(f"{kind}:")]
        if not rows:
            continue
        statement = _insert(connection, table)
        later = statement.excluded["name"]
        statement = statement.on_conflict_do_update(
            index_elements=["id"], set_={"name": later}, where=later > table.c.name
        )
        connection.execute(statement, rows)


def _forget_entities(connection: Connection, entities: Iterable[str]) -> None:
    """Drop those of the entities that no document speaks of any more."""
    dropped = sorted(entities)
    for kind, table in ENTITIES.items():
        here = [{"dropped": entity} for entity in dropped if entity.startswith(f"{kind}:")]
        unused = [~exists().where(column == table.c.id) for column in SPOKEN_OF[kind]]
        if here:
            connection.execute(
                delete(table).where(table.c.id == bindparam("dropped"), *unused), here
            )


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
    spoken_of = _spoken_of(connection, identity)
    connection.execute(delete(documents).where(documents.c.id == identity))
    _forget_entities(connection, spoken_of)


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


def load_documents(connection: Connection) -> Iterator[Document]:
    """Read all documents, in order of their source."""
    ordered = select(documents.c.id).order_by(documents.c.source, documents.c.id)
    for identity in connection.scalars(ordered).all():
        document = load_document(connection, identity)
        if document is not None:  # another process may have dropped it meanwhile
            yield document


def load_document(connection: Connection, identity: str) -> Document | None:
    """Read one document by its id."""
    wanted = select(documents).where(documents.c.id == identity)
    row = connection.execute(wanted).mappings().one_or_none()
    return None if row is None else to_document(row, _facts_of(connection, identity))


def _facts_of(connection: Connection, identity: str) -> dict[str, Sequence[RowMapping]]:
    facts: dict[str, Sequence[RowMapping]] = {}
    for table in FACTS:
        rows = select(table).where(table.c.document_id == identity).order_by(*table.primary_key)
        facts[table.name] = connection.execute(rows).mappings().all()
    return facts
