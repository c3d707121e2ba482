"""The first tables: documents, what they say, and names that are their own entities.

Frozen: a migration says what the tables were, whatever they are today.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None

# in code point order on every database
_TEXT = Text().with_variant(TEXT(collation="C"), "postgresql")
_METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, required: bool = False, index: bool = False) -> Column[str]:
    return Column(name, _TEXT, nullable=not required, index=index)


def _spot(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _document_key() -> tuple[Column[str], Column[int]]:
    document = ForeignKey("documents.id", ondelete="CASCADE")
    return (
        Column("document_id", _TEXT, document, primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
    )


def _campaign() -> Column[str]:
    return Column("campaign_id", _TEXT, ForeignKey("campaigns.id"), index=True)


def _entities(name: str) -> Table:
    return Table(
        name, _METADATA, Column("id", _TEXT, primary_key=True), _text("name", required=True)
    )  # fmt: skip


def _states_mention(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["document_id", column],
        ["mentions.document_id", "mentions.position"],
        ondelete="CASCADE",
    )


Table(
    "about",
    _METADATA,
    Column("name", _TEXT, primary_key=True),
    _text("value", required=True),
)

Table(
    "documents",
    _METADATA,
    Column("id", _TEXT, primary_key=True),
    _text("source", required=True),
    _text("format", required=True),
    _text("title"),
    _text("published"),
    _text("outlet"),
    _text("author"),
    _text("url"),
    _text("text", required=True),
    Column("warnings", JSON, nullable=False),
    _text("fingerprint", required=True),
)

Table(
    "sources",
    _METADATA,
    Column("path", _TEXT, primary_key=True),
    Column("document_id", _TEXT, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
)

Table(
    "failures",
    _METADATA,
    Column("source", _TEXT, primary_key=True),
    _text("status", required=True),
    _text("reason", required=True),
    _text("hint", required=True),
)

_entities("campaigns")
_entities("units")
_entities("places")
_entities("people")

Table(
    "blocks",
    _METADATA,
    *_document_key(),
    _spot("span_start"),
    _spot("span_end"),
    _text("kind", required=True),
    Column("page", Integer),
    *(Column(side, Double) for side in ("x0", "top", "x1", "bottom")),
    sqlite_with_rowid=False,
)

Table(
    "mentions",
    _METADATA,
    *_document_key(),
    _spot("span_start"),
    _spot("span_end"),
    _text("label", required=True),
    _text("text", required=True),
    _text("rule", required=True),
    Column("value", JSON(none_as_null=True)),
    _text("entity_id", index=True),
    Column("score", Double, nullable=False),
    Column("block", Integer),  # position of the block that it begins in
    sqlite_with_rowid=False,
)

Table(
    "campaign_statements",
    _METADATA,
    *_document_key(),
    _campaign(),
    _text("name", required=True),
    _text("launched_by"),
    _text("starts_on"),
    _text("ends_on"),
    _text("level"),
    _text("legal_basis"),
    Column("evidence_start", Integer),
    Column("evidence_end", Integer),
    Column("slots", JSON, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "campaign_mentions",
    _METADATA,
    *_document_key(),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    ForeignKeyConstraint(
        ["document_id", "position"],
        ["campaign_statements.document_id", "campaign_statements.position"],
        ondelete="CASCADE",
    ),
    _states_mention("mention"),
    sqlite_with_rowid=False,
)

Table(
    "achievements",
    _METADATA,
    *_document_key(),
    _spot("mention"),
    _campaign(),
    _text("campaign"),
    _text("figure", required=True),
    _text("indicator"),
    Column("value", Double, nullable=False),
    _text("measure"),
    Column("total", Double),
    _text("subject"),
    _text("period_start"),
    _text("period_end"),
    _text("comparison"),
    _text("direction"),
    Column("comparison_value", Double),
    _text("comparison_text"),
    _spot("evidence_start"),
    _spot("evidence_end"),
    Column("slots", JSON, nullable=False),
    _states_mention("mention"),
    sqlite_with_rowid=False,
)

Table(
    "award_grants",
    _METADATA,
    *_document_key(),
    _spot("mention"),
    _campaign(),
    _text("campaign"),
    _text("award", required=True),
    _text("award_id", index=True),
    Column("count", Integer),
    _text("recipient_kind"),
    _text("awarded_by"),
    Column("year", Integer),
    _spot("evidence_start"),
    _spot("evidence_end"),
    Column("slots", JSON, nullable=False),
    _states_mention("mention"),
    sqlite_with_rowid=False,
)

Table(
    "award_recipients",
    _METADATA,
    *_document_key(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("name", required=True),
    ForeignKeyConstraint(
        ["document_id", "position"],
        ["award_grants.document_id", "award_grants.position"],
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the tables."""
    _METADATA.create_all(op.get_bind())
