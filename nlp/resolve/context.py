"""When and where a document speaks: its day, and the area that it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from nlp.records import Document, Label, Mention
from nlp.reference.division_names import named, split_kind
from nlp.reference.divisions import LAST_DAY, Division
from nlp.resolve.home import Home, home_of
from nlp.resolve.readings import Reading, read_areas
from nlp.resolve.unit_names import take_apart
from nlp.values import DateValue

_DISTRICTS = re.compile(r"\b(?:huyện|quận|thị xã)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """One division of a reading, or none, with score and reason."""

    division: Division | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Context:
    """A document with its day, its home and the areas that its mentions name.

    ``chosen`` remembers what was chosen for a reading.
    """

    document: Document
    day: date
    home: Home
    readings: dict[int, Reading]
    chosen: dict[Reading, Choice] = field(default_factory=dict, repr=False)

    def before(self, mention: Mention, reach: int) -> str:
        """Give the characters before a mention."""
        return self.document.text[max(0, mention.start - reach) : mention.start]


def context_of(document: Document) -> Context:
    """Find out when and where a document speaks."""
    day = _day(document)
    readings = read_areas(document, day)
    return Context(document, day, home_of(document, day=day, readings=readings), readings)


def _day(document: Document) -> date:
    """Give the day of publication, else the last day or month that the text names.

    A document without dates that speaks of districts or provinces of the old map is taken to be
    of its last day, another one of the present map.
    """
    published = DateValue.parse(document.meta.published) if document.meta.published else None
    if published and published.start:
        return date.fromisoformat(published.start)
    values = [m.value for _, m in document.labelled(Label.DATE) if isinstance(m.value, DateValue)]
    for grains in (("day", "month"), ("quarter", "half", "year")):
        starts = [v.start for v in values if v.start and v.grain in grains]
        if starts:
            return date.fromisoformat(max(starts))
    return LAST_DAY if _is_of_districts(document) else date.max


def _is_of_districts(document: Document) -> bool:
    """Tell a text that names districts, or a province that ended with them."""
    if _DISTRICTS.search(document.text):
        return True
    names = {split_kind(m.text)[1] for _, m in document.labelled(Label.PLACE)}
    names |= {take_apart(m.text).bare or "" for _, m in document.labelled(Label.UNIT)}
    provinces = [[d for d in named(name) if d.level == "province"] for name in names]
    return any(found and all(d.ends <= LAST_DAY for d in found) for found in provinces)
