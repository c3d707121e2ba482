"""The command that measures predictions against gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from nlp.cli import tables
from nlp.cli.session import Session
from nlp.evaluate import evaluate as score
from nlp.evaluate import load_gold, load_predictions


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
