"""The reference tables as trees that rules ask at each word; made once, on first use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache

from nlp.extract.names_words import Begun, Phrases, Together, Words
from nlp.reference import lists
from nlp.reference.persons import Title, family_names, titles
from nlp.reference.places import Kinds, PlaceKind, children, join_kinds, known_names, place_kinds
from nlp.reference.units import Outlet, UnitHead, outlets, unit_fields, unit_heads, unit_words
from nlp.text import view
from nlp.tokenizer import tokens

Key = tuple[str, ...]

_JOINTS = (" - ", ", ", " & ")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that name rules look up; keys are lower-case words of the view.

    ``words`` tells of a word whether it may be a verb; ``family`` of a family name whether it is a
    common one; ``below`` gives for the words of a province or district the names of its parts.
    """

    heads: Phrases[UnitHead]
    fields: Phrases[str]
    words: Phrases[bool]
    press: Phrases[Outlet]
    kinds: Phrases[PlaceKind]
    names: Phrases[Kinds]
    titles: Phrases[Title]
    blocked: Phrases[bool]
    leaders: Phrases[bool]
    compounds: frozenset[tuple[str, str]]
    kind_compounds: frozenset[str]
    below: dict[Key, frozenset[str]]
    family: dict[str, bool]
    middle: frozenset[str]


@dataclass(frozen=True, slots=True)
class Begins:
    """What begins at the words of a text: the longest phrase of each table, with its end."""

    heads: Begun[UnitHead]
    fields: Begun[str]
    words: Begun[bool]
    press: Begun[Outlet]
    kinds: Begun[PlaceKind]
    names: Begun[Kinds]
    titles: Begun[Title]
    blocked: Begun[bool]
    leaders: Begun[bool]

    @classmethod
    def of(cls, words: Words) -> Begins:
        """Look the tables up at every word, once for all rules and for the tagger."""
        return cls(*_together().begun(words))


@cache
def _together() -> Together:
    return Together(getattr(lexicon(), table.name) for table in fields(Begins))


@cache
def lexicon() -> Lexicon:
    """Load the tables."""
    return Lexicon(
        heads=Phrases((_key(head.words), head) for head in unit_heads()),
        fields=Phrases(
            (form, field.scope) for field in unit_fields() for form in _joined(_key(field.words))
        ),
        words=Phrases((_key(word), verb) for word, verb in unit_words().items()),
        press=Phrases((_key(outlet.name), outlet) for outlet in outlets()),
        kinds=Phrases((_key(kind.word), kind) for kind in place_kinds()),
        names=Phrases(_merged_names().items()),
        titles=Phrases((_key(title.words), title) for title in titles()),
        blocked=Phrases((_key(name), True) for name in lists.words("not_names")),
        leaders=Phrases((_key(name), True) for name in lists.words("leaders")),
        compounds=frozenset(_pair(word) for word in lists.words("compounds")),
        kind_compounds=frozenset(_key(word) for word in lists.words("kind_compounds")),
        below={_syllables(name): names for name, names in children().items()},
        family={_key(name): common for name, common in family_names().items()},
        middle=frozenset(_key(name) for name in lists.words("middle_names")),
    )


@cache  # a text names few of the areas whose parts are known
def parts_of(area: Key) -> frozenset[Key]:
    """Give the parts of a province or district, as words; raises KeyError for any other name."""
    return frozenset(map(_syllables, lexicon().below[area]))


def _key(phrase: str) -> str:
    return view(phrase).lower()


def _syllables(name: str) -> Key:
    key = _key(name)
    return tuple(key[start:end] for start, end in tokens(key))


def _pair(word: str) -> tuple[str, str]:
    first, second = _key(word).split()
    return first, second


def _merged_names() -> dict[str, Kinds]:
    """Join the kinds of names that differ only in case or in the place of a tone mark."""
    return join_kinds((_key(name), kinds) for name, kinds in known_names().items())


def _joined(phrase: str) -> Iterator[str]:
    """Give a field with each joint that the press uses for *và*: *Văn hóa - Xã hội*."""
    yield phrase
    if " và " in phrase:
        for joint in _JOINTS:
            yield phrase.replace(" và ", joint)
