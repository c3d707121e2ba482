"""The commands that write a catalogue out, and that read back what people decided about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from nlp.catalogue import Catalogue, open_catalogue
from nlp.catalogue.columns import kind_name
from nlp.catalogue.filters import Filter
from nlp.cli.lines import output
from nlp.cli.messages import Words
from nlp.cli.options import (
    CampaignOption,
    Copies,
    FieldOption,
    Genre,
    Kind,
    Outlet,
    Place,
    Province,
    Query,
    Since,
    Until,
)
from nlp.cli.session import Session
from nlp.export import Export, export_stream
from nlp.export import export as export_files
from nlp.export.lines import catalogue_of_lines
from nlp.imports import Reading, read_judgements
from nlp.judgements import Action

Format = Literal["jsonl", "csv", "xlsx", "parquet", "conll", "conll2003", "docbin", "labelstudio"]
ImportFormat = Literal["xlsx", "labelstudio", "conll", "conll2003", "jsonl"]
_ACTIONS = {
    Action.CONFIRM: "judged_confirm",
    Action.CORRECT: "judged_correct",
    Action.ADD: "judged_add",
    Action.REJECT: "judged_reject",
    Action.RENAME: "judged_rename",
    Action.MERGE: "judged_merge",
    Action.SPLIT: "judged_split",
}


def export(
    ctx: typer.Context,
    target: Annotated[str, typer.Option("--output", "-o", help="File, folder, or - to print.")],
    format: Annotated[Format, typer.Option(help="Format to write.")] = "xlsx",
    kind: Annotated[Kind | None, typer.Option(help="One kind of record only.")] = None,
    catalogue: Place = None,
    lines: Annotated[
        Path | None, typer.Option("--from", help="JSON lines of `extract`, not a catalogue.")
    ] = None,
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
    """Write a catalogue as spreadsheet, tables, JSON lines, or annotated texts for other tools."""
    session: Session = ctx.obj
    where = Filter(since, until, province, campaign, outlet, query, genre, field, copies)
    language = session.words.language
    with _opened(catalogue or session.settings.catalogue, lines) as opened:
        if target == "-":
            with output(target) as stream:
                made = export_stream(
                    opened, stream, format=format, kind=kind, language=language, where=where
                )
        else:
            made = export_files(
                opened, Path(target), format=format, kind=kind, language=language, where=where
            )
    _tell(made, where, session.words, console=session.err if target == "-" else session.out)


def _opened(place: str, lines: Path | None) -> AbstractContextManager[Catalogue]:
    return open_catalogue(place) if lines is None else catalogue_of_lines(lines)


def _tell(made: Export, where: Filter, words: Words, *, console: Console) -> None:
    for path in made.files:
        console.print(words("written", path=path), markup=False)
    for line in _account(made, where, words):
        console.print(line, markup=False, soft_wrap=True)


def _account(made: Export, where: Filter, words: Words) -> Iterator[str]:
    counts = ", ".join(
        f"{kind_name(kind, words.language)} {rows:,}/{made.totals[kind]:,}"
        for kind, rows in made.notes.rows.items()
    )
    yield words("exported", counts=counts, filter=where.describe(words.language))
    if made.notes.listed:
        yield words("only_listed", count=made.notes.listed)
    if made.notes.cut:
        yield words("cells_cut", count=made.notes.cut)


def import_file(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="What `export` wrote, corrected by a person.")],
    who: Annotated[str, typer.Option(help="Who decided.")],
    why: Annotated[str, typer.Option(help="Why, where the file does not say.")] = "",
    format: Annotated[
        ImportFormat | None, typer.Option(help="Format, where the name does not tell.")
    ] = None,
    catalogue: Place = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what is decided, and keep nothing.")
    ] = False,
) -> None:
    """Take corrections and verdicts of people into a catalogue."""
    session: Session = ctx.obj
    with open_catalogue(catalogue or session.settings.catalogue) as opened:
        found = read_judgements(file, catalogue=opened, who=who, why=why, format=format)
        if found.judgements and not dry_run:
            opened.judge(found.judgements)
    _tell_import(found, session, dry_run=dry_run)
    raise typer.Exit(1 if found.problems else 0)


def _tell_import(found: Reading, session: Session, *, dry_run: bool) -> None:
    words = session.words
    for problem in found.problems:
        session.complain(problem.explain(words.language))
    tally = Counter(judgement.action for judgement in found.judgements)
    counts = ", ".join(
        words(_ACTIONS[action], count=tally[action]) for action in _ACTIONS if tally[action]
    )
    key = "would_import" if dry_run else "imported"
    told = words(key, count=len(found.judgements), counts=counts or "–")
    session.out.print(told, markup=False, soft_wrap=True)
    if found.problems:
        session.err.print(words("not_imported", count=len(found.problems)), markup=False)
