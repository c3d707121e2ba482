"""Units, places and persons of one text, read together: each must know where the others end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.extract.names_bare import BareReader, local_names
from nlp.extract.names_bylines import bylines
from nlp.extract.names_listed import listed
from nlp.extract.names_persons import full_names
from nlp.extract.names_places import (
    acting_temples,
    dateline_places,
    halls_of,
    kind_places,
    named_areas,
)
from nlp.extract.names_press import press_of
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_short import person_shorts, unit_shorts
from nlp.extract.names_units import units_of
from nlp.extract.source import Source
from nlp.records import Label, Mention

Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing between two characters of the text."""

    start: int
    end: int
    label: Label
    rule: str


@lru_cache(maxsize=1)
def sheet_of(text: str) -> Sheet:
    """Lay out the view of a text; the learned tagger asks for it once more."""
    return Sheet.of(text)


@lru_cache(maxsize=1)
def read_names(text: str) -> tuple[Name, ...]:
    """Read the view of a text; the three extractors ask for the same text one after another."""
    sheet = sheet_of(text)
    taken = [False] * len(sheet.words)
    bodies = list(units_of(sheet))
    press = _claim(press_of(sheet, taken), taken)
    halls = _claim(halls_of(sheet, bodies), taken)
    units = press + _claim(((unit.start, unit.end, rule) for unit, rule in bodies), taken)
    units += _claim(unit_shorts(sheet, taken, [unit for unit, _ in bodies]), taken)
    units += _claim(acting_temples(sheet, taken), taken)
    places = halls + _claim(kind_places(sheet, taken), taken)
    places += _claim(dateline_places(sheet, taken), taken)
    persons = _claim(bylines(sheet, taken), taken)
    offices = {end for start, end, _ in units if sheet.titled[start]}
    persons += _claim(full_names(sheet, taken, offices), taken)
    persons += _claim(listed(sheet, taken, persons), taken)
    persons += _claim(person_shorts(sheet, taken, persons), taken)
    named = named_areas(sheet, places)
    local = local_names(sheet, named)
    bare = BareReader(sheet, taken, named, local, {end for _, end, _ in places})
    places += _claim(bare.read(), taken)
    words = sheet.words
    return tuple(
        Name(words.start[start], words.end[end - 1], label, rule)
        for label, found in ((Label.UNIT, units), (Label.PLACE, places), (Label.PERSON, persons))
        for start, end, rule in sorted(found)
    )


def _claim(found: Iterable[Found], taken: list[bool]) -> list[Found]:
    """Keep what does not overlap with earlier finds, and mark its words as taken."""
    kept = []
    for start, end, rule in found:
        if not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            kept.append((start, end, rule))
    return kept


def find_label(source: Source, label: Label) -> Iterator[Mention]:
    """Give the mentions of one label in text order."""
    for name in read_names(source.text):
        if name.label is label:
            yield source.mention(name.start, name.end, label, name.rule)
