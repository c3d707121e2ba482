"""Filters as conditions of SQL on the table of documents."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, or_, select

from nlp.catalogue.filters import Filter
from nlp.catalogue.homes import provinces_named
from nlp.catalogue.schema import documents
from nlp.catalogue.schema_entities import document_entities, entities
from nlp.catalogue.search import documents_that_answer
from nlp.errors import UsageError
from nlp.text import exact_key
from nlp.values import DateValue


def documents_where(where: Filter, dialect: str) -> list[ColumnElement[bool]]:
    """Give the conditions of a filter; raises UsageError where one cannot be met by anything."""
    d = documents.c
    found: list[ColumnElement[bool]] = []
    if not where.copies:
        found.append(d.copy_of.is_(None))
    if where.since:
        found.append(d.published_on >= _day(where.since, last=False))
    if where.until:
        found.append(d.published_on <= _day(where.until, last=True))
    if where.outlet:
        found.append(d.outlet == where.outlet)
    if where.genre:
        found.append(d.genre == where.genre)
    if where.field:
        found.append(cast(d.fields, String).contains(f'"{where.field}"', autoescape=True))
    if where.province:
        found.append(d.home.in_(provinces_named(where.province)))
    if where.campaign:
        found.append(d.id.in_(_naming("campaign", where.campaign)))
    if where.query:
        found.append(d.id.in_(documents_that_answer(where.query, dialect)))
    return found


def _day(text: str, *, last: bool) -> str:
    try:
        date = DateValue.parse(text)
    except ValueError:
        date = None
    day = date and (date.end if last else date.start)
    if not day:
        raise UsageError(f"{text}: no day, month or year", hint="write 2024-06-28, 2024-06 or 2024")
    return day


def _naming(kind: str, given: str) -> Select[Any]:
    """Select the documents that name an entity, by its id or any of its names."""
    e = entities.c
    here = document_entities.c
    named = select(e.canonical_id).where(e.kind == kind)
    if given.startswith(f"{kind}:"):
        named = named.where(or_(e.id == given, e.canonical_id == given))
    else:
        names = {given, given[:1].upper() + given[1:], exact_key(given)}
        named = named.where(or_(e.name.in_(names), e.given_name.in_(names)))
    joined = document_entities.join(entities, e.id == here.entity_id)
    return select(here.document_id).select_from(joined).where(e.canonical_id.in_(named))
