"""The commands: what each does, and where it is loaded from when it is asked for.

Each parses what was typed, calls one function and prints what it gave.
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import Any, NamedTuple

import typer
from typer.main import get_command


class Command(NamedTuple):
    """A function or a Typer of its own at ``place``; ``help`` is what the list of commands says."""

    place: str
    help: str


# in the order in which they are listed
COMMANDS: dict[str, Command] = {
    "build": Command("nlp.cli.building:build", "Read files and folders into a catalogue."),
    "extract": Command(
        "nlp.cli.extracting:extract",
        "Print what each document says, one line of JSON a document.",
    ),
    "show": Command("nlp.cli.viewing:show", "Show records of a catalogue."),
    "summary": Command(
        "nlp.cli.viewing:summary",
        "Count campaigns, awards or achievements over years, provinces and levels.",
    ),
    "search": Command("nlp.cli.viewing:search", "Find documents by their words, the best first."),
    "export": Command(
        "nlp.cli.exchange:export",
        "Write a catalogue as spreadsheet, tables, JSON lines, or annotated texts for other tools.",
    ),
    "import": Command(
        "nlp.cli.exchange:import_file",
        "Take corrections and verdicts of people into a catalogue.",
    ),
    "evaluate": Command("nlp.cli.measuring:evaluate", "Measure predictions against gold."),
    "check": Command(
        "nlp.cli.health:check", "See whether a catalogue still says what its documents say."
    ),
    "doctor": Command(
        "nlp.cli.health:doctor",
        "See whether this installation works, and what to do where it does not.",
    ),
    "judge": Command(
        "nlp.cli.judging:app", "Confirm, reject, correct, merge, split, rename, undo."
    ),
}


def load(name: str) -> Any:
    """Give a command of the table as Typer runs it."""
    found = resolve_name(COMMANDS[name].place)
    if not isinstance(found, typer.Typer):
        single = typer.Typer(add_completion=False)
        single.command(name)(found)
        found = single
    return get_command(found)
