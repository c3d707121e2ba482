from __future__ import annotations

import io

import pytest
from rich.console import Console

from nlp.batch import Fate, Outcome
from nlp.cli.messages import Words
from nlp.cli.progress import progress_bar
from nlp.cli.session import Session
from nlp.settings import Settings

_FAILED = Outcome("a\nb.pdf", Fate.FAILED, "odd", "is [red]odd[/red]", "wait")


def _told(monkeypatch: pytest.MonkeyPatch, *, terminal: bool) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=100, highlight=False)
    monkeypatch.setattr(Session, "err", console)
    with progress_bar(Session(Words("en"), Settings())) as tell:
        for outcome in (Outcome("x.txt", Fate.DONE), _FAILED):
            tell(outcome, 2)
    return stream.getvalue()


def test_without_a_terminal_there_are_only_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _told(monkeypatch, terminal=False) == "a b.pdf: is [red]odd[/red] → wait\n"


def test_in_a_terminal_there_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    told = _told(monkeypatch, terminal=True)
    assert "Reading" in told
    assert "2/2" in told
    assert "is [red]odd[/red] → wait" in told
