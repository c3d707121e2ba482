"""What a whole catalogue says, in small tables: over years, provinces, levels and indicators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from nlp.catalogue.filters import Filter
from nlp.catalogue.frames import frame_of
from nlp.catalogue.homes import Map, province_names
from nlp.reference.awards import award_level, awards


def campaigns_by_year(connection: Connection, where: Filter, on: Map) -> pd.DataFrame:
    """Count the campaigns spoken of, by year of publication and province of the document.

    Columns: year, province, campaigns, documents.
    """
    said = _with_year_and_province(connection, "campaign_statements", where, on)
    found = said.groupby(["year", "province"], dropna=False).agg(
        campaigns=("campaign_id", "nunique"), documents=("document", "nunique")
    )
    return found.reset_index()


def awards_by_level(connection: Connection, where: Filter, on: Map) -> pd.DataFrame:
    """Count the awards granted, by year, level and category of the law.

    ``granted`` adds up what the grants count; one that gives no number counts its recipients, or
    one. Columns: year, level, category, grants, granted.
    """
    grants = frame_of(connection, "awards", where)
    categories = {award.id: award.category for award in awards()}
    named = grants["recipients"].map(lambda who: who.count(";") + 1 if isinstance(who, str) else 1)
    pairs = zip(grants["award"], grants["awarded_by"], strict=True)
    levels = [_level(award, by) for award, by in pairs]
    rows = grants.assign(
        level=pd.Series(levels, index=grants.index, dtype="str"),
        category=grants["award_id"].map(categories),
        granted=grants["count"].fillna(named.astype("Int64")),
    )
    found = rows.groupby(["year", "level", "category"], dropna=False).agg(
        grants=("award", "size"), granted=("granted", "sum")
    )
    return found.reset_index()


def _level(award: Any, by: Any) -> str | None:
    named = (text for text in (award, by) if isinstance(text, str))
    return next(filter(None, map(award_level, named)), None)


def achievements_over_time(connection: Connection, where: Filter, on: Map) -> pd.DataFrame:
    """Follow what was achieved: each indicator and measure, by the year in which its period ends.

    Columns: indicator, measure, year, facts, least, median, greatest.
    """
    facts = frame_of(connection, "achievements", where)
    rows = facts.assign(
        year=facts["period_end"].dt.year.astype("Int64"),
        indicator=facts["indicator"].str.lower(),
    )
    found = rows.groupby(["indicator", "measure", "year"], dropna=False).agg(
        facts=("value", "size"),
        least=("value", "min"),
        median=("value", "median"),
        greatest=("value", "max"),
    )
    return found.reset_index().sort_values(
        ["facts", "indicator", "measure", "year"], ascending=[False, True, True, True]
    ).reset_index(drop=True)  # fmt: skip


def _with_year_and_province(
    connection: Connection, kind: str, where: Filter, on: Map
) -> pd.DataFrame:
    rows = frame_of(connection, kind, where)
    homes = frame_of(connection, "documents", where).set_index("id")["home"]
    provinces = homes.map(lambda home: province_names(_text(home), on=on))
    years = pd.to_numeric(rows["published"].str[:4], errors="coerce").astype("Int64")
    return rows.assign(year=years, province=rows["document"].map(provinces))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


SUMMARIES: dict[str, Callable[[Connection, Filter, Map], pd.DataFrame]] = {
    "campaigns_by_year": campaigns_by_year,
    "awards_by_level": awards_by_level,
    "achievements_over_time": achievements_over_time,
}
