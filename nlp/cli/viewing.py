"""The commands that show what is in a catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from nlp.catalogue import Filter, open_catalogue
from nlp.cli import searching, tables
from nlp.cli.options import (
    CampaignOption,
    Copies,
    FieldOption,
    Genre,
    Kind,
    Map,
    Outlet,
    Place,
    Province,
    Query,
    Since,
    Summary,
    Until,
)
from nlp.cli.session import Session


def show(
    ctx: typer.Context,
    kind: Annotated[Kind, typer.Argument(help="Kind of record.")] = "campaigns",
    catalogue: Place = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    keys: Annotated[
        bool, typer.Option("--keys", help="Show what `thidua judge` calls each row.")
    ] = False,
    since: Since = None,
    until: Until = None,
    province: Province = None,
    campaign: CampaignOption = None,
    outlet: Outlet = None,
    query: Query = None,
    genre: Genre = None,
    field: FieldOption = None,
    copies: Copies = False,
) -> None:
    """Show records of a catalogue."""
    session: Session = ctx.obj
    where = Filter(since, until, province, campaign, outlet, query, genre, field, copies)
    with open_catalogue(catalogue or session.settings.catalogue) as opened:
        frame = opened.frame(kind, where)
    session.out.print(tables.records(frame, kind, limit=limit, keys=keys, words=session.words))


def summary(
    ctx: typer.Context,
    name: Annotated[Summary, typer.Argument(help="Which one.")] = "campaigns_by_year",
    catalogue: Place = None,
    on: Annotated[
        Map, typer.Option("--map", help="Name provinces as written, or before or since July 2025.")
    ] = "as_written",
    limit: Annotated[int, typer.Option(min=1, help="How many rows to show.")] = 40,
    since: Since = None,
    until: Until = None,
    province: Province = None,
    copies: Copies = False,
) -> None:
    """Count campaigns, awards or achievements over years, provinces and levels."""
    session: Session = ctx.obj
    where = Filter(since, until, province, copies=copies)
    with open_catalogue(catalogue or session.settings.catalogue) as opened:
        frame = opened.summary(name, where, on=on)
    session.out.print(tables.summary(frame, limit=limit, words=session.words))


def search(
    ctx: typer.Context,
    query: Annotated[
        str, typer.Argument(help='Words; "a phrase", the beginning* of a word, -without it.')
    ],
    catalogue: Place = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 10,
    offset: Annotated[int, typer.Option(min=0, help="How many to pass over.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="As one object of JSON.")] = False,
    since: Since = None,
    until: Until = None,
    province: Province = None,
    campaign: CampaignOption = None,
    outlet: Outlet = None,
    genre: Genre = None,
    field: FieldOption = None,
    copies: Copies = False,
) -> None:
    """Find documents by their words, the best first."""
    session: Session = ctx.obj
    where = Filter(since, until, province, campaign, outlet, None, genre, field, copies)
    with open_catalogue(catalogue or session.settings.catalogue) as opened:
        found = opened.search(query, where, limit=limit, offset=offset)
    if as_json:
        typer.echo(searching.results_json(found))
    else:
        session.out.print(searching.results(found, session.words, offset=offset))
