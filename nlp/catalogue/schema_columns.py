"""What the columns of the catalogue's tables are made of."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, Text
from sqlalchemy.dialects.postgresql import TEXT

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
# in code point order on every database, so that all of them list things alike
TEXT_TYPE = Text().with_variant(TEXT(collation="C"), "postgresql")


def key(name: str) -> Column[str]:
    """Make a column of text that rows are known by."""
    return Column(name, TEXT_TYPE, primary_key=True)


def text(name: str, *, required: bool = False, index: bool = False) -> Column[str]:
    """Make a column of text."""
    return Column(name, TEXT_TYPE, nullable=not required, index=index)


def spot(name: str) -> Column[int]:
    """Make a column for a place in a text."""
    return Column(name, Integer, nullable=False)


def of_document(*, name: str = "document_id", index: bool = False) -> Column[str]:
    """Make a column that names a document; the row goes with it."""
    owner = ForeignKey("documents.id", ondelete="CASCADE")
    return Column(name, TEXT_TYPE, owner, nullable=False, index=index)


def document_key() -> tuple[Column[str], Column[int]]:
    """Key a row by its document and its place there; SQLite then stores a document together."""
    document = ForeignKey("documents.id", ondelete="CASCADE")
    return (
        Column("document_id", TEXT_TYPE, document, primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
    )


def of_entity(name: str) -> Column[str]:
    """Make a column that names an entity, or nobody."""
    return Column(name, TEXT_TYPE, ForeignKey("entities.id"), index=True)


def states_mention(column: str) -> ForeignKeyConstraint:
    """Tie a fact to the mention that states it."""
    return ForeignKeyConstraint(
        ["document_id", column],
        ["mentions.document_id", "mentions.position"],
        ondelete="CASCADE",
    )
