"""The tables of entities, of what ties them together, and of what people decided.

An entity is named by the context of a document (``document_entities``); the same one may be named
in several ways. ``links`` say which are the same, with score and reasons, and are made anew by
``resolving``; ``entities.canonical_id`` is what came out. Judgements are only ever added.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Double, ForeignKey, Integer, Table

from nlp.catalogue.schema import (
    achievements,
    award_grants,
    award_recipients,
    blocks,
    campaign_mentions,
    campaign_statements,
    mentions,
)
from nlp.catalogue.schema_columns import METADATA, TEXT_TYPE, key, text

entities = Table(
    "entities",
    METADATA,
    key("id"),
    text("kind", required=True, index=True),
    text("name", required=True),
    text("place", index=True),
    text("parent"),
    Column("known", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    text("canonical_id", index=True),  # itself, until resolving finds another
    text("given_name"),  # by a person, above the name
)

document_entities = Table(
    "document_entities",
    METADATA,
    Column(
        "document_id",
        TEXT_TYPE,
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("entity_id", TEXT_TYPE, ForeignKey("entities.id"), primary_key=True, index=True),
    text("name", required=True),
    Column("position", Integer, nullable=False),
    sqlite_with_rowid=False,
)

links = Table(
    "links",
    METADATA,
    key("left_id"),
    key("right_id"),
    Column("score", Double, nullable=False),
    text("decision", required=True),
    text("decided_by", required=True),
    Column("reasons", JSON, nullable=False),
    CheckConstraint("left_id < right_id", name="links_in_order"),
    sqlite_with_rowid=False,
)

# no foreign key: what people decided outlives the documents and entities that it was about
judgements = Table(
    "judgements",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("at", required=True),
    text("who", required=True),
    text("why", required=True),
    text("action", required=True),
    text("document_id", index=True),
    text("kind"),
    text("label"),
    Column("span_start", Integer),
    Column("span_end", Integer),
    text("quote"),
    Column("number", Integer),
    text("slot"),
    Column("value", JSON(none_as_null=True)),
    text("entity_id", index=True),
    text("other_id"),
    Column("undoes", Integer),
    sqlite_autoincrement=True,
)

# the tables that hold what documents say, in the order in which rows may be added
FACTS = (
    blocks,
    mentions,
    document_entities,
    campaign_statements,
    campaign_mentions,
    achievements,
    award_grants,
    award_recipients,
)
