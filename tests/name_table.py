"""What the three extractors of names find together: a place inside a unit shows at once."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract import persons, places, units
from nlp.extract.source import Source
from nlp.records import Mention


def find_names(source: Source) -> Iterator[Mention]:
    """Give units, places and persons."""
    for room in (units, places, persons):
        yield from room.find(source)
