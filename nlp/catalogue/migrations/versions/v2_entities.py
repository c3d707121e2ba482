"""Entities of all kinds in one table, links between them, judgements of people, copies, topics.

The rows of catalogues made before are carried over: their names become entities of their own,
which resolving then ties together.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    Text,
)
from sqlalchemy.dialects.postgresql import TEXT

from nlp.catalogue.fulltext import rebuild_fulltext

revision = "0002"
down_revision = "0001"

_TEXT = Text().with_variant(TEXT(collation="C"), "postgresql")
_KINDS = {"campaign": "campaigns", "unit": "units", "place": "places", "person": "people"}
_STATEMENTS = ("campaign_statements", "achievements", "award_grants")
_SPOKEN = (("mentions", "entity_id"), *((table, "campaign_id") for table in _STATEMENTS))
_ADDED = {
    "documents": ("published_on", "home", "genre", "copy_of", "copy_reason"),
    "mentions": ("reason", "verdict"),
    "campaign_statements": ("launched_by_id", "verdict"),
    "achievements": ("subject_id", "verdict"),
    "award_grants": ("awarded_by_id", "verdict"),
}


def upgrade() -> None:
    """Make the new tables, carry the names over, and let facts point at them."""
    _make_entities()
    _make_judgements()
    _carry_names_over()
    for table in _STATEMENTS:
        with op.batch_alter_table(table, table_kwargs={"sqlite_with_rowid": False}) as batch:
            batch.drop_constraint(f"fk_{table}_campaign_id_campaigns", type_="foreignkey")
            batch.create_foreign_key(
                f"fk_{table}_campaign_id_entities", "entities", ["campaign_id"], ["id"]
            )
    for table, names in _ADDED.items():
        for name in names:
            op.add_column(table, Column(name, _TEXT))
    for table in _STATEMENTS:
        op.add_column(table, Column("number", Integer, nullable=False, server_default="0"))
    _widen_documents()
    for table in _KINDS.values():
        op.drop_table(table)
    op.execute("UPDATE about SET value = '2' WHERE name = 'schema_version'")
    # the index follows from the documents, so it may be made as it is made today
    rebuild_fulltext(op.get_bind())


def _make_entities() -> None:
    op.create_table(
        "entities",
        Column("id", _TEXT, primary_key=True),
        Column("kind", _TEXT, nullable=False, index=True),
        Column("name", _TEXT, nullable=False),
        Column("place", _TEXT, index=True),
        Column("parent", _TEXT),
        Column("known", Boolean, nullable=False),
        Column("settled", Boolean, nullable=False),
        Column("canonical_id", _TEXT, index=True),
        Column("given_name", _TEXT),
    )
    op.create_table(
        "document_entities",
        Column(
            "document_id", _TEXT, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True
        ),
        Column("entity_id", _TEXT, ForeignKey("entities.id"), primary_key=True, index=True),
        Column("name", _TEXT, nullable=False),
        Column("position", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "links",
        Column("left_id", _TEXT, primary_key=True),
        Column("right_id", _TEXT, primary_key=True),
        Column("score", Double, nullable=False),
        Column("decision", _TEXT, nullable=False),
        Column("decided_by", _TEXT, nullable=False),
        Column("reasons", JSON, nullable=False),
        CheckConstraint("left_id < right_id", name="links_in_order"),
        sqlite_with_rowid=False,
    )


def _make_judgements() -> None:
    required = ("at", "who", "why", "action")
    op.create_table(
        "judgements",
        Column("id", Integer, primary_key=True),
        *(Column(name, _TEXT, nullable=False) for name in required),
        Column("document_id", _TEXT, index=True),
        Column("kind", _TEXT),
        Column("label", _TEXT),
        Column("span_start", Integer),
        Column("span_end", Integer),
        Column("quote", _TEXT),
        Column("number", Integer),
        Column("slot", _TEXT),
        Column("value", JSON),
        Column("entity_id", _TEXT, index=True),
        Column("other_id", _TEXT),
        Column("undoes", Integer),
        sqlite_autoincrement=True,
    )


def _carry_names_over() -> None:
    for kind, table in _KINDS.items():
        op.execute(
            "INSERT INTO entities (id, kind, name, known, settled, canonical_id)"
            f" SELECT id, '{kind}', name, false, true, id FROM {table}"
        )
    spoken = " UNION ".join(
        f"SELECT document_id, {column} AS entity_id FROM {table}" for table, column in _SPOKEN
    )
    op.execute(
        "INSERT INTO document_entities (document_id, entity_id, name, position)"
        " SELECT s.document_id, e.id, e.name,"
        " row_number() OVER (PARTITION BY s.document_id ORDER BY e.id) - 1"
        f" FROM ({spoken}) s JOIN entities e ON e.id = s.entity_id"
    )


def _widen_documents() -> None:
    for column in (
        Column("relevant", Boolean),
        Column("fields", JSON, nullable=False, server_default="[]"),
        Column("extracted", LargeBinary),
        Column("signature", LargeBinary),
        Column("copy_score", Double),
    ):
        op.add_column("documents", column)
    for name in ("published_on", "home", "copy_of"):
        op.create_index(f"ix_documents_{name}", "documents", [name])
    op.execute("UPDATE documents SET published_on = substr(published, 1, 10)"
               " WHERE published LIKE '____-__-__%'")  # fmt: skip
