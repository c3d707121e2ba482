"""Where the command line starts."""

from __future__ import annotations

import gc
import sys
from types import TracebackType

from typer.main import get_command

from nlp.cli.app import app
from nlp.cli.messages import Words
from nlp.cli.session import Session
from nlp.settings import Settings

# Tables and patterns are many objects, and live as long as the run. Python looks for garbage among
# them after every few hundred, which takes a tenth of a run and finds next to nothing.
_BETWEEN_COLLECTIONS = 50_000  # new objects; a few megabytes


def main() -> None:
    """Run the command that was typed, and exit with 0, 1 for what failed, 2 for wrong usage."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    if "--debug" not in sys.argv:
        sys.excepthook = _tell_in_one_line
    get_command(app)(prog_name="thidua")


def _tell_in_one_line(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    settings = Settings.from_environment()
    session = Session(Words("en" if settings.language == "en" else "vi"), settings)
    session.complain(session.words("unexpected", problem=f"{kind.__name__}: {error}"))
