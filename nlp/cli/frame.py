"""What stands around the commands: options of all of them, and errors told in one line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from nlp.cli.commands import COMMANDS, load
from nlp.cli.messages import Words
from nlp.cli.session import Session, explain_error
from nlp.errors import ThiduaError, UsageError
from nlp.settings import Settings

_INTERRUPTED = 130  # what shells give for Ctrl-C


class ThiduaGroup(TyperGroup):
    """The commands as one, with what they share; each is loaded when it is asked for."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for name, command in COMMANDS.items():
            self.add_command(TyperCommand(name, help=command.help))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Load the command that was typed; lists of commands need no more than their help."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let ``--lang`` and ``--debug`` stand behind a command as well as before it."""
        return super().parse_args(ctx, hoist(args))

    def invoke(self, ctx: Any) -> Any:
        """Run a command; an error becomes one line and an exit code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            session = _session(ctx)
            session.complain(session.words("interrupted"))
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            raise  # whoever read the output has had enough
        except (ThiduaError, OSError) as error:
            if ctx.params.get("debug"):
                raise
            session = _session(ctx)
            session.complain(_line(error, session.words))
            raise typer.Exit(2 if isinstance(error, UsageError) else 1) from None


def hoist(args: Sequence[str]) -> list[str]:
    """Move the options of all commands before the command.

    >>> hoist(["build", "docs", "--lang", "en"])
    ['--lang', 'en', 'build', 'docs']
    """
    front: list[str] = []
    rest: list[str] = []
    left = iter(args)
    for arg in left:
        if arg == "--":
            rest += [arg, *left]
        elif arg == "--lang":
            front += [arg, *islice(left, 1)]
        elif arg == "--debug" or arg.startswith("--lang="):
            front.append(arg)
        else:
            rest.append(arg)
    return front + rest


def _session(ctx: Any) -> Session:
    """Give the session, or a plain one where the error came before it."""
    return ctx.obj if isinstance(ctx.obj, Session) else Session(Words("vi"), Settings())


def _line(error: ThiduaError | OSError, words: Words) -> str:
    if isinstance(error, ThiduaError):
        return explain_error(error, words)
    problem = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    return words("error", problem=problem)
