"""``thidua judge``: what a person decides, from the command line."""

from __future__ import annotations

import getpass
import json
from typing import Annotated, Any

import typer

from nlp.catalogue import open_catalogue
from nlp.catalogue.keys import parse_key
from nlp.cli import tables
from nlp.cli.options import Place
from nlp.cli.session import Session
from nlp.judgements import Action, Judgement, Target

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,  # the whole command line has it
    help="Confirm, reject, correct, merge, split, rename, undo.",
)

Key = Annotated[str, typer.Argument(help="Key of the row, from `thidua show` or a spreadsheet.")]
Entity = Annotated[str, typer.Argument(help="Id of the entity, such as unit:ubnd-tinh-hau-giang.")]
Who = Annotated[
    str | None, typer.Option(help="Who decides; THIDUA_WHO or the login name without it.")
]
Why = Annotated[str, typer.Option(help="The reason, kept with the decision.")]


@app.command()
def confirm(
    ctx: typer.Context, key: Key, catalogue: Place = None, who: Who = None, why: Why = ""
) -> None:
    """Say that a mention or fact is right."""
    _judge(ctx, catalogue, Action.CONFIRM, who=_who(ctx, who), why=why, key=key)


@app.command()
def reject(
    ctx: typer.Context, key: Key, catalogue: Place = None, who: Who = None, why: Why = ""
) -> None:
    """Say that a mention or fact is none."""
    _judge(ctx, catalogue, Action.REJECT, who=_who(ctx, who), why=why, key=key)


@app.command()
def correct(
    ctx: typer.Context,
    key: Key,
    slot: Annotated[str, typer.Argument(help="What of it is wrong: subject, value, label …")],
    value: Annotated[str, typer.Argument(help="What is right: text, a number, or JSON.")],
    catalogue: Place = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Put one slot of a mention or fact right."""
    right = _content(value)
    _judge(
        ctx, catalogue, Action.CORRECT, who=_who(ctx, who), why=why, key=key, slot=slot, value=right
    )


@app.command()
def merge(
    ctx: typer.Context,
    entity: Entity,
    other: Entity,
    catalogue: Place = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Say that two entities are the same."""
    named = {"entity": entity, "other": other}
    _judge(ctx, catalogue, Action.MERGE, who=_who(ctx, who), why=why, **named)


@app.command()
def split(
    ctx: typer.Context,
    entity: Entity,
    other: Entity,
    catalogue: Place = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Say that two entities are not the same."""
    named = {"entity": entity, "other": other}
    _judge(ctx, catalogue, Action.SPLIT, who=_who(ctx, who), why=why, **named)


@app.command()
def rename(
    ctx: typer.Context,
    entity: Entity,
    name: Annotated[str, typer.Argument(help="What it is to be called.")],
    catalogue: Place = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Call an entity by another name."""
    _judge(ctx, catalogue, Action.RENAME, who=_who(ctx, who), why=why, entity=entity, value=name)


@app.command()
def undo(
    ctx: typer.Context,
    number: Annotated[int, typer.Argument(help="Number, from `thidua show judgements`.")],
    catalogue: Place = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Take a decision back; nothing is deleted."""
    _judge(ctx, catalogue, Action.UNDO, who=_who(ctx, who), why=why, undoes=number)


def _who(ctx: typer.Context, given: str | None) -> str:
    session: Session = ctx.obj
    return given or session.settings.who or getpass.getuser()


def _content(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:  # plain text
        return value


def _judge(
    ctx: typer.Context, place: str | None, action: Action, *, key: str = "", **parts: Any
) -> None:
    session: Session = ctx.obj
    with open_catalogue(place or session.settings.catalogue) as catalogue:
        target: Target | None = catalogue.target(parse_key(key)) if key else None
        (made,) = catalogue.judge([Judgement(action, target=target, **parts)])
    session.out.print(tables.judgement(made, session.words))
