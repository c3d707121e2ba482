"""The index that documents are found by: its tables, and how they follow the documents.

Python makes the terms (see ``terms``), so no database splits or folds a text by its own lights and
both find the same. On SQLite an FTS5 table indexes the rows of ``passages`` and follows them by
triggers; ``INSERT OR REPLACE`` would pass the triggers by and must not be used on ``passages``. On
PostgreSQL the columns are ``tsvector`` themselves.

All rows are a function of the documents, so the index may be dropped and made again at any time.
A migration calls ``create_fulltext`` or ``drop_fulltext``; one that changes what is indexed calls
both, and then ``rebuild_fulltext``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.types import TypeDecorator, TypeEngine

from nlp.catalogue import terms
from nlp.catalogue.passages import Passage, passages_of
from nlp.catalogue.schema import blocks, documents
from nlp.catalogue.schema_columns import METADATA
from nlp.records import Block, BlockKind, Document

# The id of a passage is the number of its document and its place there, so that the index alone
# tells which documents it finds. Place 0 is the title.
_PLACES = 1 << 20
_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite takes INTEGER for the rowid


def number_of(passage: Any) -> Any:
    """Give the number of the document of a passage: of its id, or of a column of ids."""
    return passage // _PLACES


def first_of(number: int) -> int:
    """Give the lowest id that a passage of a document may have."""
    return number * _PLACES


def is_title(passage: Any) -> Any:
    """Tell by its id, or by a column of ids, whether a passage is the title of its document."""
    return passage % _PLACES == 0


class TermList(TypeDecorator[list[str]]):
    """Terms in the order of the text: a ``tsvector`` on PostgreSQL, words between blanks elsewhere.

    It is written and asked, never read back.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of each database."""
        kind = TSVECTOR() if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str | None:
        """Write the terms down; none of them holds a quote or a blank."""
        if value is None or dialect.name != "postgresql":
            return None if value is None else " ".join(value)
        return " ".join(f"'{term}':{place}" for place, term in enumerate(value, start=1))


# Apart from the tables of the catalogue: what stands here follows from what stands there, but for
# the numbers, which are given in the order of saving. Numbers made from the ids of documents would
# not depend on it, but being scattered they made the index half as large again.
FULLTEXT = MetaData(naming_convention=METADATA.naming_convention)

# what is in the index; the digest is that of the text and blocks that were indexed
indexed = Table(
    "indexed_documents",
    FULLTEXT,
    Column("number", _ID, primary_key=True),
    Column(
        "document_id", Text, ForeignKey(documents.c.id, ondelete="CASCADE"), nullable=False,
        unique=True,
    ),
    Column("published", Text),  # what hits are sorted by, without a look at the documents
    Column("passages", Integer, nullable=False),
    Column("digest", Text, nullable=False),
)  # fmt: skip

# kind is that of the block; names of entities may come to stand beside them under their own kind
passages = Table(
    "passages",
    FULLTEXT,
    Column("id", _ID, primary_key=True, autoincrement=False),
    Column(
        "number", BigInteger, ForeignKey(indexed.c.number, ondelete="CASCADE"), nullable=False,
        index=True,
    ),
    Column("kind", Text, nullable=False),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("exact", TermList, nullable=False),
    Column("fold", TermList, nullable=False),
)  # fmt: skip

# The tokenizer must know nothing of letters: `ascii` splits at blanks and lets every letter pass,
# where `unicode61`, even with `remove_diacritics 0`, has its own idea of letters and capitals.
_SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS passage_index USING fts5(exact, fold, content='passages',"
    f" content_rowid='id', tokenize=\"ascii tokenchars '{terms.JOINTS}'\")",
    """CREATE TRIGGER IF NOT EXISTS passages_added AFTER INSERT ON passages BEGIN
        INSERT INTO passage_index(rowid, exact, fold) VALUES (new.id, new.exact, new.fold);
    END""",
    """CREATE TRIGGER IF NOT EXISTS passages_dropped AFTER DELETE ON passages BEGIN
        INSERT INTO passage_index(passage_index, rowid, exact, fold)
        VALUES ('delete', old.id, old.exact, old.fold);
    END""",
    """CREATE TRIGGER IF NOT EXISTS passages_changed AFTER UPDATE ON passages BEGIN
        INSERT INTO passage_index(passage_index, rowid, exact, fold)
        VALUES ('delete', old.id, old.exact, old.fold);
        INSERT INTO passage_index(rowid, exact, fold) VALUES (new.id, new.exact, new.fold);
    END""",
)
# 1 compares the index with the rows of passages too
_INTEGRITY = "INSERT INTO passage_index(passage_index, rank) VALUES ('integrity-check', 1)"
_POSTGRESQL = (
    "CREATE INDEX IF NOT EXISTS ix_passages_exact ON passages USING gin (exact)",
    "CREATE INDEX IF NOT EXISTS ix_passages_fold ON passages USING gin (fold)",
)
_DDL = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}


def create_fulltext(connection: Connection) -> None:
    """Make the tables and the index, empty, where they are missing; ``documents`` must be there."""
    FULLTEXT.create_all(connection)
    for statement in _DDL[connection.dialect.name]:
        connection.execute(text(statement))


def drop_fulltext(connection: Connection) -> None:
    """Drop the tables and the index, even damaged ones."""
    connection.execute(text("DROP TABLE IF EXISTS passage_index"))
    FULLTEXT.drop_all(connection)


def rebuild_fulltext(connection: Connection) -> None:
    """Make the index anew from all documents."""
    drop_fulltext(connection)
    create_fulltext(connection)
    for content in _contents(connection):
        _write(connection, content)


def write_passages(connection: Connection, document: Document) -> None:
    """Index a document whose row is in ``documents``; nothing is written if it is up to date.

    Raises OverflowError for a document of more than a million passages.
    """
    _write(
        connection, _Content(document.id, document.meta.published, document.text, document.blocks)
    )


def delete_passages(connection: Connection, document: str) -> None:
    """Take a document out of the index; deleting its row in ``documents`` does so too."""
    connection.execute(delete(indexed).where(indexed.c.document_id == document))


def check_fulltext(connection: Connection) -> list[str]:
    """Name what is wrong with the index: damage, documents not in it, documents in it as they were.

    A sound one gives an empty list; ``rebuild_fulltext`` makes it so. SQLite has to write to look:
    raises OperationalError where the catalogue is locked or may not be written to.
    """
    return [*_damage(connection), *_stale(connection), *_incomplete(connection)]


class _Content(NamedTuple):
    """What is indexed of a document."""

    id: str
    published: str | None
    text: str
    blocks: Sequence[Block]

    @property
    def digest(self) -> str:
        """Sum it up, with the terms that are made of it."""
        shape = [(block.start, block.end, block.kind.value) for block in self.blocks]
        made_of = f"{terms.VERSION} {self.published} {shape} {self.text}"
        return hashlib.blake2b(made_of.encode(), digest_size=16).hexdigest()


def _write(connection: Connection, content: _Content) -> None:
    known = select(indexed.c.digest).where(indexed.c.document_id == content.id)
    if connection.scalar(known) == content.digest:
        return
    delete_passages(connection, content.id)
    found = list(passages_of(content.text, content.blocks))
    row = {
        "document_id": content.id,
        "published": content.published,
        "passages": len(found),
        "digest": content.digest,
    }
    number = connection.scalar(insert(indexed).returning(indexed.c.number), row)
    if found:
        connection.execute(insert(passages), list(_rows(number or 0, found)))


def _rows(number: int, found: Iterable[Passage]) -> Iterator[dict[str, Any]]:
    place = 0
    for passage in found:
        if place == 0 and passage.kind != BlockKind.TITLE:
            place = 1  # there is no title
        if place >= _PLACES:
            raise OverflowError(f"it has more than {_PLACES:,} passages")
        words = (*passage.terms.words, *passage.terms.wholes)
        yield {
            "id": first_of(number) + place,
            "number": number,
            "kind": passage.kind,
            "span_start": passage.start,
            "span_end": passage.end,
            # no phrase holds a term of several words, so none reaches from the words into these
            "exact": [term.exact for term in words],
            "fold": [term.fold for term in words],
        }
        place += 1


def _contents(connection: Connection) -> Iterator[_Content]:
    d, b = documents.c, blocks.c
    for identity in connection.scalars(select(d.id).order_by(d.id)).all():
        row = connection.execute(select(d.published, d.text).where(d.id == identity)).one()
        shape = select(b.span_start, b.span_end, b.kind).where(b.document_id == identity)
        found = connection.execute(shape.order_by(b.position))
        yield _Content(identity, *row, [Block(s, e, BlockKind(kind)) for s, e, kind in found])


def _damage(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return  # PostgreSQL's own tools look after its indexes
    if not inspect(connection).has_table("passage_index"):
        yield "passage_index: there is none"
        return
    try:
        with connection.begin_nested():
            connection.execute(text(_INTEGRITY))
    except OperationalError:
        raise  # it could not be looked at: locked, or not to be written to, which looking takes
    except DatabaseError as error:
        yield f"passage_index: does not agree with passages: {error.orig}"


def _stale(connection: Connection) -> Iterator[str]:
    wanted = select(indexed.c.document_id, indexed.c.digest)
    known = {row.document_id: row.digest for row in connection.execute(wanted)}
    for content in _contents(connection):
        if content.id not in known:
            yield f"indexed_documents: document {content.id} is missing"
        elif known[content.id] != content.digest:
            yield f"indexed_documents: document {content.id} has changed since"


def _incomplete(connection: Connection) -> Iterator[str]:
    counted = func.count(passages.c.id)
    wrong = (
        select(indexed.c.document_id, indexed.c.passages, counted)
        .outerjoin(passages, passages.c.number == indexed.c.number)
        .group_by(indexed.c.number)
        .having(counted != indexed.c.passages)
        .order_by(indexed.c.number)
    )
    for identity, expected, found in connection.execute(wrong):
        yield f"passages: document {identity} has {found} of {expected}"
