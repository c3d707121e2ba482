"""Find places."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.names import find_label
from nlp.extract.source import Source
from nlp.records import Label, Mention


def find(source: Source) -> Iterator[Mention]:
    """Give the places that a text names."""
    return find_label(source, Label.PLACE)
