"""The tables of a catalogue, the same on SQLite and PostgreSQL.

A document is known by the SHA-256 of its bytes, and everything it says by its place in it, so two
builds of the same files give the same rows. Every fact keeps the range of characters that states
it: ``documents.text[evidence_start:evidence_end]``. Entities carry ids made from their names (see
``identity``); judgements by people will be rows of their own, keyed by document, label and span,
and outlive whatever is saved again.
"""

from __future__ import annotations

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

SCHEMA_VERSION = 1

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, required: bool = False, index: bool = False) -> Column[str]:
    return Column(name, Text, nullable=not required, index=index)


def _spot(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _document_key() -> tuple[Column[str], Column[int]]:
    """Key a row by its document and its place there; SQLite then stores a document together."""
    document = ForeignKey("documents.id", ondelete="CASCADE")
    return (
        Column("document_id", Text, document, primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
    )


def _campaign() -> Column[str]:
    return Column("campaign_id", Text, ForeignKey("campaigns.id"), index=True)


def _entities(name: str) -> Table:
    return Table(
        name, METADATA, Column("id", Text, primary_key=True), _text("name", required=True)
    )  # fmt: skip


def _states_mention(column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["document_id", column],
        ["mentions.document_id", "mentions.position"],
        ondelete="CASCADE",
    )


about = Table(
    "about",
    METADATA,
    Column("name", Text, primary_key=True),
    _text("value", required=True),
)

documents = Table(
    "documents",
    METADATA,
    Column("id", Text, primary_key=True),
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

# the same bytes under several names are one document with several sources
sources = Table(
    "sources",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("document_id", Text, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
)

failures = Table(
    "failures",
    METADATA,
    Column("source", Text, primary_key=True),
    _text("status", required=True),
    _text("reason", required=True),
    _text("hint", required=True),
)

campaigns = _entities("campaigns")
units = _entities("units")
places = _entities("places")
people = _entities("people")

blocks = Table(
    "blocks",
    METADATA,
    *_document_key(),
    _spot("span_start"),
    _spot("span_end"),
    _text("kind", required=True),
    Column("page", Integer),
    *(Column(side, Double) for side in ("x0", "top", "x1", "bottom")),
    sqlite_with_rowid=False,
)

# entity_id points into one of four tables, told by the label, so it is no foreign key
mentions = Table(
    "mentions",
    METADATA,
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

# what one document says of a campaign; what is known of it is all its statements together
campaign_statements = Table(
    "campaign_statements",
    METADATA,
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

campaign_mentions = Table(
    "campaign_mentions",
    METADATA,
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

achievements = Table(
    "achievements",
    METADATA,
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

award_grants = Table(
    "award_grants",
    METADATA,
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

award_recipients = Table(
    "award_recipients",
    METADATA,
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

# the tables that hold what documents say, in the order in which rows may be added
FACTS = (
    blocks,
    mentions,
    campaign_statements,
    campaign_mentions,
    achievements,
    award_grants,
    award_recipients,
)
ENTITIES = {"campaign": campaigns, "unit": units, "place": places, "person": people}
# where an entity of each kind may be spoken of
SPOKEN_OF = {
    "campaign": (
        mentions.c.entity_id,
        campaign_statements.c.campaign_id,
        achievements.c.campaign_id,
        award_grants.c.campaign_id,
    ),
    "unit": (mentions.c.entity_id,),
    "place": (mentions.c.entity_id,),
    "person": (mentions.c.entity_id,),
}
