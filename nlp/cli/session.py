"""What every command shares: the language, the settings, and how problems are told."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from nlp.batch import Outcome
from nlp.catalogue.statuses import STATUSES, explain
from nlp.cli.messages import Words
from nlp.errors import ThiduaError
from nlp.settings import Settings

_PIPED_WIDTH = 160  # columns where there is no terminal to ask


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line."""

    words: Words
    settings: Settings

    @property
    def out(self) -> Console:
        """Print results: to standard output."""
        return Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH, highlight=False)

    @property
    def err(self) -> Console:
        """Print problems and progress: to standard error."""
        return Console(stderr=True, highlight=False)

    def complain(self, problem: str) -> None:
        """Tell one problem in one line."""
        self.err.print(Text(" ".join(problem.split())), soft_wrap=True)


def explain_outcome(outcome: Outcome, words: Words) -> str:
    """Say which file, what is wrong with it, and what to do."""
    return _sentence(outcome.file, outcome.status, outcome.reason, outcome.hint, words)


def explain_error(error: ThiduaError, words: Words) -> str:
    """Say of which thing an error speaks, what is wrong with it, and what to do.

    Errors without a thing and a status of their own speak English.
    """
    subject = getattr(error, "path", "") or getattr(error, "place", "")
    status, reason = getattr(error, "status", ""), getattr(error, "reason", error.problem)
    if not subject or status not in STATUSES:
        return words("error", problem=error)
    return words("error", problem=_sentence(subject, status, reason, error.hint, words))


def _sentence(subject: str, status: str, reason: str, hint: str, words: Words) -> str:
    problem, advice = explain(status, reason=reason, hint=hint, language=words.language)
    return f"{subject}: {problem} → {advice}" if advice else f"{subject}: {problem}"
