"""Records as data frames, with the columns and types that ``columns`` promises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, Table

from nlp.catalogue import queries
from nlp.catalogue.columns import KINDS, Column, ColumnType
from nlp.catalogue.schema import achievements, award_grants
from nlp.values import DateValue

_DTYPES: dict[ColumnType, Any] = {"text": "str", "integer": "Int64", "number": "float64"}
# said of a campaign by its documents, one by one
_SAID = ["launched_by", "starts_on", "ends_on", "level", "legal_basis"]


def frame_of(connection: Connection, kind: str) -> pd.DataFrame:
    """Read all records of one kind."""
    raw = _SOURCES[kind](connection)
    if "quote_start" in raw:
        raw["quote"] = _quotes(connection, raw)
    return pd.DataFrame({column.name: _typed(raw[column.name], column) for column in KINDS[kind]})


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


def _read(query: Select[Any]) -> Callable[[Connection], pd.DataFrame]:
    def read(connection: Connection) -> pd.DataFrame:
        result = connection.execute(query)
        return pd.DataFrame(result.all(), columns=list(result.keys()), dtype=object)

    return read


def _documents(connection: Connection) -> pd.DataFrame:
    frame = _read(queries.documents_query())(connection)
    frame["warnings"] = frame["warnings"].map("; ".join)
    return frame


def _awards(connection: Connection) -> pd.DataFrame:
    frame = _read(queries.awards_query())(connection)
    recipients = _read(queries.recipients_query())(connection)
    named = recipients.groupby(["document_id", "position"])["name"].agg("; ".join)
    named = named.rename("recipients").rename_axis(["document", "position"])
    return frame.merge(named.reset_index(), on=["document", "position"], how="left")


def _campaigns(connection: Connection) -> pd.DataFrame:
    frame = _read(queries.entities_query("campaign"))(connection)
    statements = _read(queries.statements_query())(connection)
    for name in _SAID:
        frame[name] = frame["id"].map(_most_said(statements, name))
    for name, table in (("achievements", achievements), ("awards", award_grants)):
        frame[name] = frame["id"].map(_counts(connection, table)).fillna(0)
    return frame


def _most_said(statements: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Choose what most documents say of each campaign, the first in code point order of equals."""
    said = statements.groupby(["campaign_id", name]).size().rename("times").reset_index()
    said = said.sort_values(["times", name], ascending=[False, True], kind="stable")
    return said.drop_duplicates("campaign_id").set_index("campaign_id")[name]


def _counts(connection: Connection, table: Table) -> dict[str, int]:
    rows = connection.execute(queries.campaign_counts_query(table)).mappings()
    return {row["campaign_id"]: row["count"] for row in rows}


_SOURCES: dict[str, Callable[[Connection], pd.DataFrame]] = {
    "documents": _documents,
    "campaigns": _campaigns,
    "campaign_statements": _read(queries.statements_query()),
    "achievements": _read(queries.achievements_query()),
    "awards": _awards,
    "units": _read(queries.entities_query("unit")),
    "places": _read(queries.entities_query("place")),
    "people": _read(queries.entities_query("person")),
    "mentions": _read(queries.mentions_query()),
    "sources": _read(queries.sources_query()),
    "failures": _read(queries.failures_query()),
}
