"""A bar that shows how far a build is: documents per second and the time left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from nlp.batch import Fate, Outcome
from nlp.cli.session import Session, explain_outcome


class _Speed(ProgressColumn):
    """Documents per second over the last stretch."""

    def __init__(self, unit: str) -> None:
        super().__init__()
        self.unit = unit

    def render(self, task: Task) -> Text:
        """Show the speed, once there is one."""
        return Text(f"{task.speed:.1f} {self.unit}" if task.speed else "")


@contextmanager
def progress_bar(session: Session) -> Iterator[Callable[[Outcome, int], None]]:
    """Give what to tell each outcome to; failures are told at once, each in one line.

    The bar is on standard error, goes when all is done, and is not there without a terminal.
    """
    words, console = session.words, session.err
    bar = Progress(
        TextColumn(words("reading")),
        BarColumn(),
        MofNCompleteColumn(),
        _Speed(words("documents_per_second")),
        TextColumn(words("documents_left")),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=None)

        def tell(outcome: Outcome, found: int) -> None:
            if outcome.fate is Fate.FAILED:
                line = " ".join(explain_outcome(outcome, words).split())
                console.print(Text(line), soft_wrap=True)
            bar.update(task, total=found, advance=1)

        yield tell
