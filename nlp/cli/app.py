"""The command line as one: its options for all commands; ``commands.py`` lists the commands."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from nlp.cli.frame import ThiduaGroup
from nlp.cli.messages import Words
from nlp.cli.session import Session
from nlp.errors import UsageError
from nlp.settings import Settings
from nlp.version import VERSION

Language = Literal["vi", "en"]

app = typer.Typer(cls=ThiduaGroup, no_args_is_help=True, pretty_exceptions_enable=False)


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
