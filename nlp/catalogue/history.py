"""How what is known came about: links between entities, copies, judgements, as queries."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, select

from nlp.catalogue.schema import documents
from nlp.catalogue.schema_entities import document_entities, entities, judgements, links


def links_query(allowed: Select[Any]) -> Select[Any]:
    """Select the links between entities, the doubtful first, of the documents let through."""
    left, right = entities.alias("left_one"), entities.alias("right_one")
    here = select(document_entities.c.entity_id).where(document_entities.c.document_id.in_(allowed))
    joined = links.join(left, left.c.id == links.c.left_id).join(
        right, right.c.id == links.c.right_id
    )
    names = (
        func.coalesce(side.c.given_name, side.c.name).label(name)
        for side, name in ((left, "left_name"), (right, "right_name"))
    )
    columns = (links.c[n] for n in ("score", "decision", "decided_by", "reasons"))
    ids = links.c.left_id.label("left"), links.c.right_id.label("right")
    found = select(left.c.kind, *names, *columns, *ids).select_from(joined)
    found = found.where(links.c.left_id.in_(here))
    return found.order_by(links.c.decision, links.c.score.desc(), *ids)


def copies_query(allowed: Select[Any]) -> Select[Any]:
    """Select the documents that repeat others, each with the one that it repeats."""
    d, first = documents.c, documents.alias("first_one")
    columns = (
        *(d[n] for n in ("title", "published", "outlet", "source")),
        d.id.label("document"),
        first.c.title.label("first_title"),
        first.c.source.label("first_source"),
        *(d[n] for n in ("copy_of", "copy_score", "copy_reason")),
    )
    found = select(*columns).select_from(documents.join(first, first.c.id == d.copy_of))
    return found.where(d.copy_of.in_(allowed)).order_by(d.copy_of, d.source, d.id)


def judgements_query() -> Select[Any]:
    """Select what people decided, first ones first; all of it, also what was undone."""
    c = judgements.c
    names = (
        "id",
        "at",
        "who",
        "action",
        "kind",
        "label",
        "quote",
        "slot",
        "value",
        "why",
        "undoes",
    )
    renamed = (
        c.entity_id.label("entity"),
        c.other_id.label("other"),
        c.document_id.label("document"),
        c.span_start.label("start"),
        c.span_end.label("end"),
    )
    return select(*(c[name] for name in names), *renamed).order_by(c.id)
