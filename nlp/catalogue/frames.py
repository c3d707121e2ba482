"""Records as data frames, with the columns and types that ``columns`` promises."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, func, select

from nlp.catalogue import history, queries
from nlp.catalogue.columns import KINDS, Column, ColumnType
from nlp.catalogue.filters import Filter
from nlp.catalogue.judgement_rows import in_force, read_judgements
from nlp.catalogue.keys import make_key
from nlp.catalogue.queries import Allowed
from nlp.catalogue.schema import achievements, award_grants
from nlp.values import DateValue

_DTYPES: dict[ColumnType, Any] = {
    "text": "str",
    "integer": "Int64",
    "number": "float64",
    "flag": "boolean",
}
_Finish = Callable[[Connection, pd.DataFrame, Allowed], pd.DataFrame]
# said of a campaign by its documents, one by one
_SAID = ["launched_by", "starts_on", "ends_on", "level", "legal_basis"]


def frame_of(connection: Connection, kind: str, where: Filter) -> pd.DataFrame:
    """Read the records of one kind that the documents of a filter hold."""
    allowed = queries.allowed(where, connection.dialect.name)
    raw = _run(connection, _QUERIES[kind](allowed))
    if kind in _FINISH:
        raw = _FINISH[kind](connection, raw, allowed)
    if "quote_start" in raw:
        raw["quote"] = _quotes(connection, raw)
    if kind in _KEYED:
        raw["key"] = _keys(raw, _KEYED[kind])
    return pd.DataFrame({column.name: _typed(raw[column.name], column) for column in KINDS[kind]})


def count_of(connection: Connection, kind: str, where: Filter) -> int:
    """Count the records of one kind that the documents of a filter hold."""
    rows = _QUERIES[kind](queries.allowed(where, connection.dialect.name)).order_by(None).subquery()
    return connection.scalar(select(func.count()).select_from(rows)) or 0


def _keys(frame: pd.DataFrame, kind: str) -> pd.Series[Any]:
    """Name the rows, so that people can point at them; campaigns without a mention have none."""
    if kind == "mention":
        parts = zip(frame["document"], frame["start"], frame["end"], frame["label"], strict=True)
    else:
        names = ["document", "anchor_span_start", "anchor_span_end", "number"]
        parts = zip(*(frame[name] for name in names), strict=True)
    keys = [
        None if start is None else make_key(document, kind, (start, end), rest=rest)
        for document, start, end, rest in parts
    ]
    return pd.Series(keys, index=frame.index, dtype=object)


def _quotes(connection: Connection, frame: pd.DataFrame) -> pd.Series[Any]:
    """Cut the quotes out of their documents, each of which is read once."""
    quotes = pd.Series(None, index=frame.index, dtype=object)
    for document, rows in frame.dropna(subset="quote_start").groupby("document", sort=False):
        text = connection.scalar(queries.text_query(str(document))) or ""
        spans = zip(rows["quote_start"], rows["quote_end"], strict=True)
        quotes[rows.index] = [text[start:end] for start, end in spans]
    return quotes


def _typed(values: pd.Series[Any], column: Column) -> pd.Series[Any]:
    if column.type == "day":
        return _days(values, last=column.name.endswith(("end", "ends_on")))
    typed: pd.Series[Any] = values.astype(_DTYPES[column.type])
    return typed


def _days(values: pd.Series[Any], *, last: bool) -> pd.Series[Any]:
    """Turn ISO days into dates; a month or year gives its first or last day.

    What is no date at all stays empty here; the JSON of the document keeps it.
    """
    days = {text: _day(text, last=last) for text in values.dropna().unique()}
    return values.map(days).astype("datetime64[s]")


def _day(text: str, *, last: bool) -> str | None:
    try:
        date = DateValue.parse(text)
    except ValueError:
        return None
    return date.end if last else date.start


def _run(connection: Connection, query: Select[Any]) -> pd.DataFrame:
    result = connection.execute(query)
    return pd.DataFrame(result.all(), columns=list(result.keys()), dtype=object)


def _finish_documents(_: Connection, frame: pd.DataFrame, __: Allowed) -> pd.DataFrame:
    for name in ("warnings", "fields"):
        frame[name] = frame[name].map("; ".join)
    return frame


def _finish_awards(connection: Connection, frame: pd.DataFrame, _: Allowed) -> pd.DataFrame:
    recipients = _run(connection, queries.recipients_query())
    named = recipients.groupby(["document_id", "position"])["name"].agg("; ".join)
    named = named.rename("recipients").rename_axis(["document", "position"])
    return frame.merge(named.reset_index(), on=["document", "position"], how="left")


def _finish_campaigns(
    connection: Connection, frame: pd.DataFrame, allowed: Allowed
) -> pd.DataFrame:
    statements = _run(connection, queries.statements_query(allowed))
    for name in _SAID:
        frame[name] = frame["id"].map(_most_said(statements, name))
    for name, table in (("achievements", achievements), ("awards", award_grants)):
        counts = _run(connection, queries.campaign_counts_query(table, allowed))
        frame[name] = frame["id"].map(counts.set_index("canonical_id")["count"]).fillna(0)
    return frame


def _most_said(statements: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Choose what most documents say of each campaign, the first in code point order of equals."""
    said = statements.groupby(["campaign_id", name]).size().rename("times").reset_index()
    said = said.sort_values(["times", name], ascending=[False, True], kind="stable")
    return said.drop_duplicates("campaign_id").set_index("campaign_id")[name]


def _finish_links(_: Connection, frame: pd.DataFrame, __: Allowed) -> pd.DataFrame:
    frame["reasons"] = frame["reasons"].map(
        lambda reasons: "; ".join(f"{name} {weight:+.1f}" for name, weight in reasons)
    )
    return frame


def _finish_judgements(connection: Connection, frame: pd.DataFrame, _: Allowed) -> pd.DataFrame:
    holding = {judgement.id for judgement in in_force(read_judgements(connection))}
    frame["in_force"] = frame["id"].isin(holding)
    told = [None if v is None else json.dumps(v, ensure_ascii=False) for v in frame["value"]]
    frame["value"] = pd.Series(told, index=frame.index, dtype=object)
    return frame


# the kind of the keys of rows that people may judge
_KEYED = {
    "campaign_statements": "campaign",
    "achievements": "achievement",
    "awards": "award_grant",
    "mentions": "mention",
}
_QUERIES: dict[str, Callable[[Allowed], Select[Any]]] = {
    "documents": queries.documents_query,
    "campaigns": partial(queries.entities_query, "campaign"),
    "campaign_statements": queries.statements_query,
    "achievements": queries.achievements_query,
    "awards": queries.awards_query,
    "units": partial(queries.entities_query, "unit"),
    "places": partial(queries.entities_query, "place"),
    "people": partial(queries.entities_query, "person"),
    "award_kinds": partial(queries.entities_query, "award"),
    "docrefs": partial(queries.entities_query, "docref"),
    "mentions": queries.mentions_query,
    "copies": history.copies_query,
    "links": history.links_query,
    "judgements": lambda _allowed: history.judgements_query(),
    "sources": queries.sources_query,
    "failures": lambda _allowed: queries.failures_query(),
}
_FINISH: dict[str, _Finish] = {
    "documents": _finish_documents,
    "campaigns": _finish_campaigns,
    "awards": _finish_awards,
    "links": _finish_links,
    "judgements": _finish_judgements,
}
