"""The command that reads files into a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nlp.batch import build_catalogue
from nlp.catalogue import open_catalogue
from nlp.cli import tables
from nlp.cli.lines import output
from nlp.cli.options import Inputs, Place
from nlp.cli.progress import progress_bar
from nlp.cli.session import Session


def build(
    ctx: typer.Context,
    inputs: Inputs,
    catalogue: Place = None,
    report: Annotated[
        Path | None, typer.Option(help="Write what failed or was skipped here, as JSON lines.")
    ] = None,
) -> None:
    """Read files and folders into a catalogue."""
    session: Session = ctx.obj
    place = catalogue or session.settings.catalogue
    with open_catalogue(place, create=True) as opened:
        with progress_bar(session) as tell:
            account = build_catalogue(inputs, catalogue=opened, progress=tell)
        session.out.print(tables.build_summary(account, opened.counts(), session.words))
    if report is not None:
        with output(str(report)) as stream:
            stream.writelines(f"{problem.to_json()}\n".encode() for problem in account.problems)
        session.err.print(session.words("report_written", path=report), markup=False)
    session.out.print(tables.next_steps(account, catalogue or "", session.words))
    raise typer.Exit(1 if account.failed else 0)
