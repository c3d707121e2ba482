"""What each kind of record is, as one query whose columns bear the names of ``columns``."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, Table, func, select, union_all
from sqlalchemy import case as when

from nlp.catalogue.schema import (
    ENTITIES,
    SPOKEN_OF,
    achievements,
    award_grants,
    award_recipients,
    blocks,
    campaign_statements,
    documents,
    failures,
    mentions,
    sources,
)

Query = Select[Any]


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


def _in_order(facts: Table, *columns: ColumnElement[Any]) -> Query:
    joined = facts.join(documents, documents.c.id == facts.c.document_id)
    if facts is mentions:
        joined = joined.outerjoin(blocks, _IN_BLOCK)
    order = documents.c.source, documents.c.id, facts.c.position
    return select(*columns).select_from(joined).order_by(*order)


def _count(facts: Table, column: ColumnElement[Any], key: ColumnElement[Any]) -> Any:
    return select(func.count()).select_from(facts).where(column == key).scalar_subquery()


def documents_query() -> Query:
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
    rest = (documents.c.warnings, documents.c.source, key)
    return select(*columns, *counts, length, *rest).order_by(documents.c.source, key)


def statements_query() -> Query:
    """Select what each document says of each campaign."""
    names = "campaign_id", "name", "launched_by", "starts_on", "ends_on", "level", "legal_basis"
    columns = (campaign_statements.c[name] for name in names)
    return _in_order(campaign_statements, *columns, *_evidence(campaign_statements))


def achievements_query() -> Query:
    """Select the achievements."""
    c = achievements.c
    return _in_order(
        achievements,
        *(c.figure, c.indicator, c.value, c.measure, c.total.label("of"), c.subject),
        *(c.period_start, c.period_end, c.comparison, c.direction, c.comparison_value),
        *(c.campaign, c.campaign_id),
        *_evidence(achievements),
    )


def awards_query() -> Query:
    """Select the award grants; ``position`` is what their recipients are joined on."""
    names = "award", "award_id", "count", "recipient_kind", "awarded_by", "year"
    columns = (award_grants.c[name] for name in (*names, "campaign", "campaign_id", "position"))
    return _in_order(award_grants, *columns, *_evidence(award_grants))


def mentions_query() -> Query:
    """Select the mentions, each with its value."""
    c, value = mentions.c, mentions.c.value
    dated, counted, award = c.label == "DATE", c.label == "FIGURE", c.label == "AWARD"
    return _in_order(
        mentions,
        *(c.label, c.text, c.entity_id.label("entity"), c.rule, c.score),
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


def entities_query(kind: str) -> Query:
    """Select the entities of a kind with how often they are named, and where first."""
    table, label = ENTITIES[kind], kind.upper()
    c = mentions.c
    tally = select(c.entity_id, func.count().label("mentions")).where(c.label == label)
    named, spoken = tally.group_by(c.entity_id).subquery(), _documents_per_entity(kind)
    first = _first_mentions(label)
    joined = (
        table.outerjoin(named, named.c.entity_id == table.c.id)
        .outerjoin(spoken, spoken.c.entity_id == table.c.id)
        .outerjoin(first, first.c.entity_id == table.c.id)
        .outerjoin(
            mentions,
            (c.document_id == first.c.document_id) & (c.position == first.c.position),
        )
        .outerjoin(documents, documents.c.id == c.document_id)
        .outerjoin(blocks, _IN_BLOCK)
    )
    found = select(
        table.c.id,
        func.coalesce(func.nullif(table.c.name, ""), c.text, table.c.id).label("name"),
        func.coalesce(spoken.c.documents, 0).label("documents"),
        func.coalesce(named.c.mentions, 0).label("mentions"),
        *_mentioned(),
    )
    return found.select_from(joined).order_by(spoken.c.documents.desc(), table.c.id)


def _documents_per_entity(kind: str) -> Subquery:
    pairs = union_all(
        *(
            select(column.label("entity_id"), column.table.c.document_id)
            for column in SPOKEN_OF[kind]
        )
    ).subquery()
    count = func.count(pairs.c.document_id.distinct()).label("documents")
    return select(pairs.c.entity_id, count).group_by(pairs.c.entity_id).subquery()


def _first_mentions(label: str) -> Subquery:
    c = mentions.c
    order = documents.c.source, documents.c.id, c.position
    number = func.row_number().over(partition_by=c.entity_id, order_by=order).label("number")
    joined = mentions.join(documents, documents.c.id == c.document_id)
    ranked = select(c.entity_id, c.document_id, c.position, number).select_from(joined)
    numbered = ranked.where(c.label == label).subquery()
    return select(numbered).where(numbered.c.number == 1).subquery()


def campaign_counts_query(facts: Table) -> Query:
    """Count the facts that are tied to each campaign."""
    key = facts.c.campaign_id
    return select(key, func.count().label("count")).where(key.is_not(None)).group_by(key)


def text_query(document: str) -> Query:
    """Select the text of a document."""
    return select(documents.c.text).where(documents.c.id == document)


def recipients_query() -> Query:
    """Select who received each award grant, in the order of the document."""
    return select(award_recipients).order_by(*award_recipients.primary_key)


def sources_query() -> Query:
    """Select each file with the document that it holds."""
    d = documents.c
    columns = sources.c.path.label("source"), d.title, d.published, d.outlet, d.author, d.url
    joined = sources.join(documents, d.id == sources.c.document_id)
    found = select(*columns, d.id.label("document")).select_from(joined)
    return found.order_by(sources.c.path)


def failures_query() -> Query:
    """Select the files that could not be read."""
    return select(failures).order_by(failures.c.source)
