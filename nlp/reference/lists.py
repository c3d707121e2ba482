"""Word lists that a Vietnamese clerk could review: one entry a line, ``#`` begins a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Load one list of ``data/words``; raises FileNotFoundError where there is none."""
    text = (files("nlp.reference") / "data" / "words" / f"{name}.txt").read_text("utf-8")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(entry for entry in entries if entry)
