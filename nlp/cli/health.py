"""The commands that tell whether a catalogue and this installation are sound."""

from __future__ import annotations

from typing import Annotated

import typer

from nlp.catalogue import open_catalogue
from nlp.cli import tables
from nlp.cli.doctor import DAMAGE, examine
from nlp.cli.options import Place
from nlp.cli.session import Session


def check(
    ctx: typer.Context,
    catalogue: Place = None,
    repair: Annotated[bool, typer.Option("--repair", help="Put right what is safe.")] = False,
) -> None:
    """See whether a catalogue still says what its documents say."""
    session: Session = ctx.obj
    with open_catalogue(catalogue or session.settings.catalogue) as opened:
        found = opened.check(repair=repair)
    session.out.print(tables.findings(found, session.words))
    raise typer.Exit(1 if any(not f.repaired and f.kind in DAMAGE for f in found) else 0)


def doctor(ctx: typer.Context, catalogue: Place = None) -> None:
    """See whether this installation works, and what to do where it does not."""
    session: Session = ctx.obj
    checks = examine(catalogue or session.settings.catalogue, session.words)
    session.out.print(tables.checks(checks, session.words))
    raise typer.Exit(0 if all(check.fine for check in checks) else 1)
