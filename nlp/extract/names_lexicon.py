"""The reference tables as trees that rules ask at each word; made once, on first use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.extract.names_words import Phrases
from nlp.reference.persons import Title, family_names, middle_names, titles
from nlp.reference.places import PlaceKind, known_names, place_kinds
from nlp.reference.units import UnitHead, outlets, unit_fields, unit_heads, unit_words
from nlp.text import unify_tone, view

# the levels that an authority may have: UBND tỉnh, Công an xã, Chi bộ thôn
_AUTHORITY = frozenset(["province", "city", "district", "commune", "village"])
_JOINTS = (" - ", ", ", " & ")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that name rules look up; keys are lower-case words of the view."""

    heads: Phrases[UnitHead]
    fields: Phrases[str]
    words: Phrases[bool]
    press: Phrases[bool]
    kinds: Phrases[PlaceKind]
    names: Phrases[frozenset[str]]
    titles: Phrases[Title]
    family: dict[str, bool]
    middle: frozenset[str]

    def authority(self, kind: PlaceKind) -> bool:
        """Tell whether a kind of place has authorities of its own."""
        return kind.level in _AUTHORITY


@cache
def lexicon() -> Lexicon:
    """Load the tables."""
    return Lexicon(
        heads=Phrases((_key(head.words), head) for head in unit_heads()),
        fields=Phrases(
            (form, field.scope) for field in unit_fields() for form in _joined(_key(field.words))
        ),
        words=Phrases((_key(word), True) for word in unit_words()),
        press=Phrases((_key(outlet.name), outlet.bare) for outlet in outlets()),
        kinds=Phrases((_key(kind.word), kind) for kind in place_kinds()),
        names=Phrases((_key(name), kinds) for name, kinds in known_names().items()),
        titles=Phrases((_key(title.words), title) for title in titles()),
        family={_key(name): common for name, common in family_names().items()},
        middle=frozenset(_key(name) for name in middle_names()),
    )


def _key(phrase: str) -> str:
    return unify_tone(view(phrase)).lower()


def _joined(phrase: str) -> Iterator[str]:
    """Give a field with each joint that the press uses for *và*: *Văn hóa - Xã hội*."""
    yield phrase
    if " và " in phrase:
        for joint in _JOINTS:
            yield phrase.replace(" và ", joint)
