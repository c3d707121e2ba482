"""The commands: each parses what was typed, calls one function and prints what it gave."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from nlp.batch import Fate, build_catalogue, extract_files
from nlp.catalogue import open_catalogue
from nlp.cli import exchange, judging, tables, viewing
from nlp.cli.doctor import DAMAGE, examine
from nlp.cli.frame import ThiduaGroup
from nlp.cli.lines import output, write_lines
from nlp.cli.messages import Words
from nlp.cli.options import Place
from nlp.cli.progress import progress_bar
from nlp.cli.session import Session
from nlp.errors import UsageError
from nlp.evaluate import evaluate as score
from nlp.evaluate import load_gold, load_predictions
from nlp.settings import Settings
from nlp.version import VERSION

Language = Literal["vi", "en"]
Inputs = Annotated[list[Path], typer.Argument(help="Files and folders to read.")]

app = typer.Typer(cls=ThiduaGroup, no_args_is_help=True, pretty_exceptions_enable=False)
app.add_typer(judging.app, name="judge")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def start(
    ctx: typer.Context,
    lang: Annotated[Language | None, typer.Option(help="Language of what is said.")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error was raised.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn Vietnamese documents on emulation campaigns into a searchable catalogue.

    --lang and --debug may also stand behind a command.
    """
    settings = Settings.from_environment()
    language = lang or settings.language
    if language not in ("vi", "en"):
        raise UsageError(f"THIDUA_LANGUAGE is {language}", hint="set it to vi or en")
    ctx.obj = Session(Words("en" if language == "en" else "vi"), settings)


@app.command()
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


@app.command()
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


app.command()(viewing.show)
app.command()(viewing.summary)
app.command()(viewing.search)
app.command()(exchange.export)
app.command("import")(exchange.import_file)


@app.command()
def evaluate(
    ctx: typer.Context,
    gold: Annotated[Path, typer.Argument(help="Folder of marked-up files, or of JSON gold.")],
    predictions: Annotated[Path, typer.Argument(help="JSON lines that `extract` wrote.")],
    docs: Annotated[Path | None, typer.Option(help="Folder of the texts of JSON gold.")] = None,
    errors: Annotated[str, typer.Option(help="List the errors of a label, or of ALL.")] = "",
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write the measures here.")
    ] = None,
) -> None:
    """Measure predictions against gold."""
    session: Session = ctx.obj
    found = score(load_gold(gold, docs=docs), load_predictions(predictions))
    if errors:
        listed = [slip for slip in found.slips if errors in (slip.label, "ALL")]
        session.out.print(tables.slips(listed, session.words), soft_wrap=True)
    session.out.print(tables.evaluation(found, session.words))
    if json_file is not None:
        json_file.write_text(json.dumps(found.as_dict(), indent=1), encoding="utf-8")


@app.command()
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


@app.command()
def doctor(ctx: typer.Context, catalogue: Place = None) -> None:
    """See whether this installation works, and what to do where it does not."""
    session: Session = ctx.obj
    checks = examine(catalogue or session.settings.catalogue, session.words)
    session.out.print(tables.checks(checks, session.words))
    raise typer.Exit(0 if all(check.fine for check in checks) else 1)
