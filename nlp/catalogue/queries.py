"""What each kind of record is, as one query whose columns bear the names of ``columns``."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, Table, func, select
from sqlalchemy import case as when

from nlp.catalogue.conditions import documents_where
from nlp.catalogue.filters import Filter
from nlp.catalogue.schema import (
    achievements,
    award_grants,
    award_recipients,
    blocks,
    campaign_mentions,
    campaign_statements,
    documents,
    failures,
    mentions,
    sources,
)
from nlp.catalogue.schema_entities import document_entities, entities

Query = Select[Any]
Allowed = Select[Any]  # the ids of the documents that are let through


def allowed(where: Filter, dialect: str) -> Allowed:
    """Select the documents that a filter lets through, in the SQL of a database."""
    return select(documents.c.id).where(*documents_where(where, dialect))


def _where() -> tuple[ColumnElement[Any], ...]:
    return (
        documents.c.title,
        documents.c.published,
        documents.c.source,
        documents.c.id.label("document"),
    )


def _evidence(facts: Table) -> tuple[ColumnElement[Any], ...]:
    """Select where the characters stand that state a fact, which are what is to be quoted."""
    start, end = facts.c.evidence_start, facts.c.evidence_end
    return (*_where(), *_span(start, end), *_quote(start, end))


def _canonical(column: Any) -> Any:
    """Select the entity that stands for the one that a column names."""
    e = entities.alias()
    return select(e.c.canonical_id).where(e.c.id == column).scalar_subquery()


def _keys(facts: Table) -> tuple[ColumnElement[Any], ...]:
    """Select what the keys of facts are made from: where the mention stands that states them."""
    first = facts.c.mention if facts is not campaign_statements else _first_of_campaign()
    at = mentions.alias()
    stated = (at.c.document_id == facts.c.document_id) & (at.c.position == first)
    spans = (
        select(at.c[name]).where(stated).scalar_subquery().label(f"anchor_{name}")
        for name in ("span_start", "span_end")
    )
    return (facts.c.position, facts.c.number, *spans)


def _first_of_campaign() -> Any:
    m, c = campaign_mentions.c, campaign_statements.c
    mine = (m.document_id == c.document_id) & (m.position == c.position)
    return select(func.min(m.mention)).where(mine).correlate(campaign_statements).scalar_subquery()


def _mentioned() -> tuple[ColumnElement[Any], ...]:
    """Select where a mention stands, and its block as what is to be quoted."""
    start, end, block_end = mentions.c.span_start, mentions.c.span_end, blocks.c.span_end
    # a name may run over into the next block
    last = when((block_end < end, end), else_=block_end)
    return (*_where(), *_span(start, end), *_quote(blocks.c.span_start, last))


def _span(start: Any, end: Any) -> tuple[ColumnElement[Any], ...]:
    return start.label("start"), end.label("end")


def _quote(start: Any, end: Any) -> tuple[ColumnElement[Any], ...]:
    return start.label("quote_start"), end.label("quote_end")


_IN_BLOCK = (blocks.c.document_id == mentions.c.document_id) & (
    blocks.c.position == mentions.c.block
)


def _in_order(facts: Table, allowed: Allowed, *columns: ColumnElement[Any]) -> Query:
    joined = facts.join(documents, documents.c.id == facts.c.document_id)
    if facts is mentions:
        joined = joined.outerjoin(blocks, _IN_BLOCK)
    order = documents.c.source, documents.c.id, facts.c.position
    found = select(*columns).select_from(joined).where(facts.c.document_id.in_(allowed))
    return found.order_by(*order)


def _count(facts: FromClause, column: ColumnElement[Any], key: ColumnElement[Any]) -> Any:
    return select(func.count()).select_from(facts).where(column == key).scalar_subquery()


_TOPIC = ("relevant", "genre", "fields", "home", "copy_of")


def documents_query(allowed: Allowed) -> Query:
    """Select each document with how much it says."""
    key = documents.c.id
    counted = {
        "campaigns": campaign_statements,
        "achievements": achievements,
        "awards": award_grants,
        "mentions": mentions,
        "copies": sources,
    }
    counts = [_count(t, t.c.document_id, key).label(name) for name, t in counted.items()]
    columns = [documents.c[n] for n in ("title", "published", "outlet", "author", "url", "format")]
    length = func.length(documents.c.text).label("characters")
    again = documents.alias("again")
    repeats = _count(again, again.c.copy_of, key).label("repeats")
    rest = (documents.c.warnings, documents.c.source, key, *(documents.c[n] for n in _TOPIC))
    found = select(*columns, *counts, repeats, length, *rest).where(key.in_(allowed))
    return found.order_by(documents.c.source, key)


def statements_query(allowed: Allowed) -> Query:
    """Select what each document says of each campaign."""
    names = "name", "launched_by", "starts_on", "ends_on", "level", "legal_basis", "verdict"
    c = campaign_statements.c
    columns = (_canonical(c.campaign_id).label("campaign_id"), *(c[name] for name in names))
    launcher = _canonical(c.launched_by_id).label("launched_by_id")
    more = (launcher, *_evidence(campaign_statements), *_keys(campaign_statements))
    return _in_order(campaign_statements, allowed, *columns, *more)


def achievements_query(allowed: Allowed) -> Query:
    """Select the achievements."""
    c = achievements.c
    return _in_order(
        achievements,
        allowed,
        *(c.figure, c.indicator, c.value, c.measure, c.total.label("of"), c.subject),
        *(c.period_start, c.period_end, c.comparison, c.direction, c.comparison_value),
        *(c.campaign, _canonical(c.campaign_id).label("campaign_id"), c.verdict),
        _canonical(c.subject_id).label("subject_id"),
        *_evidence(achievements),
        *_keys(achievements),
    )


def awards_query(allowed: Allowed) -> Query:
    """Select the award grants; ``position`` is what their recipients are joined on."""
    names = "award", "award_id", "count", "recipient_kind", "awarded_by", "year", "campaign"
    c = award_grants.c
    columns = (c[name] for name in (*names, "verdict"))
    tied = (
        _canonical(c.campaign_id).label("campaign_id"),
        _canonical(c.awarded_by_id).label("awarded_by_id"),
    )
    return _in_order(
        award_grants, allowed, *columns, *tied, *_evidence(award_grants), *_keys(award_grants)
    )


def mentions_query(allowed: Allowed) -> Query:
    """Select the mentions, each with its value."""
    c, value = mentions.c, mentions.c.value
    dated, counted, award = c.label == "DATE", c.label == "FIGURE", c.label == "AWARD"
    return _in_order(
        mentions,
        allowed,
        *(c.label, c.text, c.rule, c.score, c.reason, c.verdict),
        _canonical(c.entity_id).label("entity"),
        when((dated, value["edtf"].as_string())).label("edtf"),
        when((dated, value["start"].as_string())).label("date_start"),
        when((dated, value["end"].as_string())).label("date_end"),
        when((counted, value["value"].as_float())).label("value"),
        when((counted, value["measure"].as_string())).label("measure"),
        when((counted, value["modifier"].as_string())).label("modifier"),
        when((counted, value["of"].as_float())).label("of"),
        when((award, value["award_id"].as_string())).label("award_id"),
        *_mentioned(),
    )


def entities_query(kind: str, allowed: Allowed) -> Query:
    """Select the entities of a kind with how often they are named, and where first.

    What resolving found to be the same is one row.
    """
    whole = entities.alias("whole")
    spoken, named = _documents_per_entity(kind, allowed), _mentions_per_entity(kind, allowed)
    first, c = _first_mentions(kind, allowed), mentions.c
    joined = (
        whole.join(spoken, spoken.c.entity_id == whole.c.id)
        .outerjoin(named, named.c.entity_id == whole.c.id)
        .outerjoin(first, first.c.entity_id == whole.c.id)
        .outerjoin(
            mentions,
            (c.document_id == first.c.document_id) & (c.position == first.c.position),
        )
        .outerjoin(documents, documents.c.id == c.document_id)
        .outerjoin(blocks, _IN_BLOCK)
    )
    found = select(
        whole.c.id,
        func.coalesce(whole.c.given_name, func.nullif(whole.c.name, ""), c.text, whole.c.id).label(
            "name"
        ),
        spoken.c.documents,
        func.coalesce(named.c.mentions, 0).label("mentions"),
        *(whole.c[n] for n in ("place", "parent", "known", "settled")),
        spoken.c.forms,
        *_mentioned(),
    )
    return found.select_from(joined).order_by(spoken.c.documents.desc(), whole.c.id)


def _documents_per_entity(kind: str, allowed: Allowed) -> Subquery:
    e, here = entities.c, document_entities.c
    counts = (
        func.count(here.document_id.distinct()).label("documents"),
        func.count(here.entity_id.distinct()).label("forms"),
    )
    joined = document_entities.join(entities, e.id == here.entity_id)
    found = select(e.canonical_id.label("entity_id"), *counts).select_from(joined)
    found = found.where(e.kind == kind, here.document_id.in_(allowed))
    return found.group_by(e.canonical_id).subquery()


def _mentions_per_entity(kind: str, allowed: Allowed) -> Subquery:
    e, c = entities.c, mentions.c
    tally = select(e.canonical_id.label("entity_id"), func.count().label("mentions"))
    tally = tally.select_from(mentions.join(entities, e.id == c.entity_id))
    tally = tally.where(e.kind == kind, c.document_id.in_(allowed))
    return tally.group_by(e.canonical_id).subquery()


def _first_mentions(kind: str, allowed: Allowed) -> Subquery:
    e, c = entities.c, mentions.c
    order = documents.c.source, documents.c.id, c.position
    number = func.row_number().over(partition_by=e.canonical_id, order_by=order).label("number")
    joined = mentions.join(documents, documents.c.id == c.document_id).join(
        entities, e.id == c.entity_id
    )
    columns = (e.canonical_id.label("entity_id"), c.document_id, c.position, number)
    ranked = select(*columns).select_from(joined)
    numbered = ranked.where(e.kind == kind, c.document_id.in_(allowed)).subquery()
    return select(numbered).where(numbered.c.number == 1).subquery()


def campaign_counts_query(facts: Table, allowed: Allowed) -> Query:
    """Count the facts that are tied to each campaign."""
    e = entities.c
    joined = facts.join(entities, e.id == facts.c.campaign_id)
    found = select(e.canonical_id, func.count().label("count")).select_from(joined)
    return found.where(facts.c.document_id.in_(allowed)).group_by(e.canonical_id)


def text_query(document: str) -> Query:
    """Select the text of a document."""
    return select(documents.c.text).where(documents.c.id == document)


def recipients_query() -> Query:
    """Select who received each award grant, in the order of the document."""
    return select(award_recipients).order_by(*award_recipients.primary_key)


def sources_query(allowed: Allowed) -> Query:
    """Select each file with the document that it holds."""
    d = documents.c
    columns = sources.c.path.label("source"), d.title, d.published, d.outlet, d.author, d.url
    joined = sources.join(documents, d.id == sources.c.document_id)
    found = select(*columns, d.id.label("document")).select_from(joined)
    return found.where(d.id.in_(allowed)).order_by(sources.c.path)


def failures_query() -> Query:
    """Select the files that could not be read."""
    return select(failures).order_by(failures.c.source)
