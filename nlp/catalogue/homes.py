"""The province that a document is about, and its name on the map of a reader's choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from nlp.errors import UsageError
from nlp.records import Document
from nlp.reference.division_changes import translate
from nlp.reference.division_names import find
from nlp.reference.divisions import System, divisions, province_of

Map = Literal["as_written", "pre2025", "2025"]


def home_of(document: Document) -> str | None:
    """Give the province in which most of what a document names lies, the first named of equals."""
    places = {entity.id: entity.place for entity in document.entities}
    named = (places.get(mention.entity or "") for mention in document.mentions)
    votes = Counter(province_of(place).id for place in named if place in divisions())
    return votes.most_common(1)[0][0] if votes else None


def province_names(home: str | None, *, on: Map) -> str | None:
    """Name a province as it was then, or on the map before or since July 2025.

    A province of today that several became is named by all of them.

    >>> province_names("place:hau-giang-pre2025-93", on="2025")
    'Cần Thơ'
    """
    if home is None or home not in divisions():
        return None
    if on == "as_written":
        return divisions()[home].name
    system: System = on
    return _joined(division.name for division in translate(home, system))


def provinces_named(given: str) -> list[str]:
    """Give the ids of the provinces that a name or an id may mean, on all maps.

    One that became part of another, or took others in, means itself only. Raises UsageError.
    """
    found = [d.id for d in find(given) if d.level == "province"]
    if given in divisions():
        found = [given]
    if not found:
        hint = "write its name as the law has it: Đồng Nai, TP Hồ Chí Minh"
        raise UsageError(f"{given}: no province of that name", hint=hint)
    return found


def _joined(names: Iterable[str]) -> str | None:
    return " + ".join(dict.fromkeys(names)) or None
