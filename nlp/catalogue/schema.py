"""The tables of documents and what they say, the same on SQLite and PostgreSQL.

A document is known by the SHA-256 of its bytes, and everything it says by its place in it, so two
builds of the same files give the same rows. Every fact keeps the range of characters that states
it: ``documents.text[evidence_start:evidence_end]``. The rows are what holds: what was extracted
(``documents.extracted``, untouched) with the judgements of people upon it.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    Table,
)

from nlp.catalogue.schema_columns import (
    METADATA,
    TEXT_TYPE,
    document_key,
    key,
    of_entity,
    spot,
    states_mention,
    text,
)

about = Table("about", METADATA, key("name"), text("value", required=True))

documents = Table(
    "documents",
    METADATA,
    key("id"),
    text("source", required=True),
    text("format", required=True),
    text("title"),
    text("published"),
    text("outlet"),
    text("author"),
    text("url"),
    text("text", required=True),
    Column("warnings", JSON, nullable=False),
    text("fingerprint", required=True),
    text("published_on", index=True),  # the first day that ``published`` may mean
    text("home", index=True),  # the administrative unit that the document is about
    Column("relevant", Boolean),
    text("genre"),
    Column("fields", JSON, nullable=False, server_default="[]"),
    Column("extracted", LargeBinary),  # see ``packing``; null: what the rows say
    Column("signature", LargeBinary),  # what copies are found by
    text("copy_of", index=True),  # the document that this one repeats
    Column("copy_score", Double),
    text("copy_reason"),
)

# the same bytes under several names are one document with several sources
sources = Table(
    "sources",
    METADATA,
    key("path"),
    Column("document_id", TEXT_TYPE, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
)

failures = Table(
    "failures",
    METADATA,
    key("source"),
    text("status", required=True),
    text("reason", required=True),
    text("hint", required=True),
)

blocks = Table(
    "blocks",
    METADATA,
    *document_key(),
    spot("span_start"),
    spot("span_end"),
    text("kind", required=True),
    Column("page", Integer),
    *(Column(side, Double) for side in ("x0", "top", "x1", "bottom")),
    sqlite_with_rowid=False,
)

# ``entity_id`` is what the document's own context says; who that is, ``entities`` knows
mentions = Table(
    "mentions",
    METADATA,
    *document_key(),
    spot("span_start"),
    spot("span_end"),
    text("label", required=True),
    text("text", required=True),
    text("rule", required=True),
    Column("value", JSON(none_as_null=True)),
    text("entity_id", index=True),
    Column("score", Double, nullable=False),
    Column("block", Integer),  # position of the block that it begins in
    text("reason"),
    text("verdict"),  # what people said of it
    sqlite_with_rowid=False,
)

# what one document says of a campaign; what is known of it is all its statements together
campaign_statements = Table(
    "campaign_statements",
    METADATA,
    *document_key(),
    of_entity("campaign_id"),
    text("name", required=True),
    text("launched_by"),
    text("starts_on"),
    text("ends_on"),
    text("level"),
    text("legal_basis"),
    Column("evidence_start", Integer),
    Column("evidence_end", Integer),
    Column("slots", JSON, nullable=False),
    text("launched_by_id"),
    text("verdict"),
    Column("number", Integer, nullable=False, server_default="0"),  # of those of one mention
    sqlite_with_rowid=False,
)

campaign_mentions = Table(
    "campaign_mentions",
    METADATA,
    *document_key(),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    ForeignKeyConstraint(
        ["document_id", "position"],
        ["campaign_statements.document_id", "campaign_statements.position"],
        ondelete="CASCADE",
    ),
    states_mention("mention"),
    sqlite_with_rowid=False,
)

achievements = Table(
    "achievements",
    METADATA,
    *document_key(),
    spot("mention"),
    of_entity("campaign_id"),
    text("campaign"),
    text("figure", required=True),
    text("indicator"),
    Column("value", Double, nullable=False),
    text("measure"),
    Column("total", Double),
    text("subject"),
    text("period_start"),
    text("period_end"),
    text("comparison"),
    text("direction"),
    Column("comparison_value", Double),
    text("comparison_text"),
    spot("evidence_start"),
    spot("evidence_end"),
    Column("slots", JSON, nullable=False),
    text("subject_id"),
    text("verdict"),
    Column("number", Integer, nullable=False, server_default="0"),  # of those of one mention
    states_mention("mention"),
    sqlite_with_rowid=False,
)

award_grants = Table(
    "award_grants",
    METADATA,
    *document_key(),
    spot("mention"),
    of_entity("campaign_id"),
    text("campaign"),
    text("award", required=True),
    text("award_id", index=True),
    Column("count", Integer),
    text("recipient_kind"),
    text("awarded_by"),
    Column("year", Integer),
    spot("evidence_start"),
    spot("evidence_end"),
    Column("slots", JSON, nullable=False),
    text("awarded_by_id"),
    text("verdict"),
    Column("number", Integer, nullable=False, server_default="0"),  # of those of one mention
    states_mention("mention"),
    sqlite_with_rowid=False,
)

award_recipients = Table(
    "award_recipients",
    METADATA,
    *document_key(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    text("name", required=True),
    ForeignKeyConstraint(
        ["document_id", "position"],
        ["award_grants.document_id", "award_grants.position"],
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)
