"""The command that prints what documents say; it needs no catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from nlp.batch import Fate, extract_files
from nlp.cli.lines import output, write_lines
from nlp.cli.options import Inputs
from nlp.cli.session import Session


def extract(
    ctx: typer.Context,
    inputs: Inputs,
    target: Annotated[str, typer.Option("--output", "-o", help="File, or - to print.")] = "-",
) -> None:
    """Print what each document says, one line of JSON a document."""
    session: Session = ctx.obj
    with output(target) as stream:
        fates = write_lines(extract_files(inputs), stream, session=session)
    tally = {fate.value: fates[fate] for fate in (Fate.DONE, Fate.FAILED, Fate.SKIPPED)}
    session.err.print(session.words("extracted", **tally))
    raise typer.Exit(1 if fates[Fate.FAILED] else 0)
