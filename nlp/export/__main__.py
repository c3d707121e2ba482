"""Convert the gold corpus: ``python -m nlp.export corpora/gold OUT --format conll``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from nlp.errors import ThiduaError
from nlp.export.gold import convert_gold

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def run(
    gold: Annotated[Path, typer.Argument(help="Folder of annotated documents.")],
    target: Annotated[Path, typer.Argument(help="Folder to write to.")],
    format: Annotated[
        Literal["jsonl", "conll", "conll2003", "docbin"], typer.Option(help="Format.")
    ] = "jsonl",
) -> None:
    """Write annotated documents in a format that other tools train on."""
    made, listed = convert_gold(gold, target, format=format)
    for path in made:
        typer.echo(path)
    for mention in listed:
        typer.echo(f"only listed, tags cannot hold it: {mention.label} {mention.text!r}", err=True)


def main() -> None:
    """Run what was typed; an error is one line and exit code 2."""
    try:
        app(prog_name="python -m nlp.export")
    except ThiduaError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
