"""See whether a catalogue still says what its documents say, and put right what is safe."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Table, exists, func, select, text

from nlp.catalogue.fulltext import check_fulltext, rebuild_fulltext
from nlp.catalogue.judgement_rows import of_document
from nlp.catalogue.judging import judged
from nlp.catalogue.schema import achievements, award_grants, documents, mentions, sources
from nlp.catalogue.schema_entities import document_entities, entities, judgements, links
from nlp.catalogue.store import lay_judgements, load_document, load_extracted, tidy


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; ``kind`` is one word, ``repaired`` tells by whom.

    What is not safe to put right is only told: ``thidua build`` on the file makes it anew.
    """

    kind: str
    what: str
    repaired: bool = False


def check_catalogue(connection: Connection, *, repair: bool = False) -> Iterator[Finding]:
    """Look at every row; with ``repair`` what can be derived anew is made anew."""
    for check in CHECKS:
        yield from check(connection, repair)


def _database(connection: Connection, _repair: bool) -> Iterator[Finding]:
    """Ask SQLite about its pages and references; PostgreSQL holds to both by itself."""
    if connection.dialect.name != "sqlite":
        return
    for line in connection.scalars(text("PRAGMA integrity_check")):
        if line != "ok":
            yield Finding("database", str(line))
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("reference", f"{row[0]}: a row points at nothing in {row[2]}")


def _files(connection: Connection, _repair: bool) -> Iterator[Finding]:
    """See that the files are still what was read; those that are elsewhere now are counted."""
    away = 0
    for path, document in connection.execute(select(sources.c.path, sources.c.document_id)):
        try:
            with Path(path).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError):
            away += 1
            continue
        if digest != document:
            yield Finding("hash", f"{path}: the file is another one since it was read")
    if away:
        yield Finding("file", f"{away} files are not to be found or opened where they were read")


def _evidence(connection: Connection, repair: bool) -> Iterator[Finding]:
    """Read every document and see that its characters still say what its facts claim."""
    for identity in connection.scalars(select(documents.c.id).order_by(documents.c.id)).all():
        document = load_document(connection, identity)
        if document is None:
            continue
        length = len(document.text)
        wrong = [m for m in document.mentions if document.text[m.start : m.end] != m.text]
        spans = [f.evidence for f in document.records.achievements]
        spans += [f.evidence for f in document.records.award_grants]
        outside = [span for span in spans if not 0 <= span[0] <= span[1] <= length]
        found = [f"{document.source}: {m.label} {m.text!r} is not at {m.start}" for m in wrong]
        found += [f"{document.source}: evidence {span} is outside the text" for span in outside]
        mended = bool(found) and repair and _lay_anew(connection, identity)
        yield from (Finding("evidence", what, mended) for what in found)


def _lay_anew(connection: Connection, identity: str) -> bool:
    """Write the rows of a document again from what was extracted, if that is sound."""
    extracted = load_extracted(connection, identity)
    if extracted is None:
        return False
    if any(extracted.text[m.start : m.end] != m.text for m in extracted.mentions):
        return False
    lay_judgements(connection, identity)
    return True


def _orphans(connection: Connection, repair: bool) -> Iterator[Finding]:
    """Look for what nobody points at: entities, documents without a file, links to nothing."""
    nameless = (
        select(func.count())
        .select_from(entities)
        .where(
            ~exists().where(document_entities.c.entity_id == entities.c.id),
            entities.c.id.not_in(select(entities.c.parent).where(entities.c.parent.is_not(None))),
        )
    )
    count = connection.scalar(nameless) or 0
    if count:
        mended = repair and tidy(connection) == count
        yield Finding("orphan", f"{count} entities that no document speaks of", mended)
    fileless = select(documents.c.source).where(
        ~exists().where(sources.c.document_id == documents.c.id)
    )
    for source in connection.scalars(fileless):
        yield Finding("orphan", f"{source}: a document that no file holds")
    ids = select(entities.c.id)
    loose = links.c.left_id.not_in(ids) | links.c.right_id.not_in(ids)
    count = connection.scalar(select(func.count()).select_from(links).where(loose)) or 0
    if count:
        if repair:
            connection.execute(links.delete().where(loose))
        yield Finding("orphan", f"{count} links of entities that are gone", repair)


def _entities(connection: Connection, _repair: bool) -> Iterator[Finding]:
    """See that everything that is named stands for an entity, and each for one that there is."""
    named: tuple[tuple[Table, str], ...] = (
        (mentions, "entity_id"),
        (achievements, "campaign_id"),
        (award_grants, "campaign_id"),
    )
    for table, column in named:
        unknown = table.c[column].is_not(None) & table.c[column].not_in(select(entities.c.id))
        for entity in connection.scalars(select(table.c[column]).where(unknown).distinct()):
            yield Finding("entity", f"{table.name}: {entity} is no entity of the catalogue")
    whole = entities.alias("whole")
    lost = entities.c.canonical_id.not_in(select(whole.c.id))
    for entity in connection.scalars(select(entities.c.id).where(lost)):
        yield Finding("entity", f"{entity} stands for an entity that is gone")


def _index(connection: Connection, repair: bool) -> Iterator[Finding]:
    """Compare the full-text index with the documents; it can always be made anew."""
    found = check_fulltext(connection)
    if found and repair:
        rebuild_fulltext(connection)
    yield from (Finding("index", what, repair) for what in found)


def _judgements(connection: Connection, _repair: bool) -> Iterator[Finding]:
    """Name the judgements that find no place in their documents any more; they are kept."""
    held = select(documents.c.id)
    about = select(judgements.c.document_id).where(judgements.c.document_id.in_(held)).distinct()
    for identity in connection.scalars(about).all():
        extracted = load_extracted(connection, identity)
        if extracted is None:
            continue
        for left in judged(extracted, of_document(connection, identity)).unplaced:
            quote = left.target.quote if left.target else ""
            what = f"{extracted.source}: judgement {left.id} finds {quote!r} no more"
            yield Finding("judgement", what)


CHECKS: tuple[Callable[[Connection, bool], Iterator[Finding]], ...] = (
    _database,
    _files,
    _evidence,
    _orphans,
    _entities,
    _index,
    _judgements,
)
