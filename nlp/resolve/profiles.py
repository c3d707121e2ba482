"""What the catalogue knows of an entity when it asks which others are the same.

A profile is what a database can count in one query an entity; a subject is a profile made ready,
its names taken apart and its places found on the map.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from nlp.records import EntityKind
from nlp.reference.campaigns import national_campaigns
from nlp.reference.persons import family_names
from nlp.reference.places import areas
from nlp.resolve.name_tokens import plain
from nlp.resolve.territory import provinces
from nlp.resolve.wordings import Wording, wording

_MOST_NAMES = 12  # of one entity; the rest are spellings of spellings
_COMMON_PARTS = 3  # of a person's name: family, middle and given name


@dataclass(frozen=True, slots=True)
class Profile:
    """One entity as all documents show it.

    ``names`` are its full names as they are spelled, the one to show first; a short form that only
    its document explains (*UBND tỉnh*) may be among them where ``places`` tell the province.
    ``places`` are the ids of the administrative units that it belongs to, empty for what is
    national and for what no text places; ``settled`` is false for the latter. ``first_year`` and
    ``last_year`` bound the documents that name it, ``documents`` counts them. ``companions`` are
    ids of entities named with it: for a person the units that it serves.
    """

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    places: frozenset[str] = frozenset()
    parent: str | None = None
    known: bool = False
    settled: bool = True
    first_year: int | None = None
    last_year: int | None = None
    documents: int = 1
    companions: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Subject:
    """A profile ready to be compared."""

    profile: Profile

    @property
    def id(self) -> str:
        """Give its entity id."""
        return self.profile.id

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Take its names apart, each wording once; names without a word are none."""
        profile = self.profile
        found = {wording(name, profile.kind): None for name in profile.names[:_MOST_NAMES]}
        return tuple(wording for wording in found if wording.words)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Give the codes of the provinces of today that its places, or its names, put it in."""
        if self.profile.places:
            return provinces(self.profile.places)
        named = (" ".join(w.above or w.seat) for w in self.wordings)
        return frozenset(_provinces()[name] for name in named if name in _provinces())

    @cached_property
    def alias(self) -> str:
        """Give the name in the reference table of the campaign that one of its names is of."""
        if self.profile.kind != "campaign":
            return ""
        return next(filter(None, (_aliases().get(w.words) for w in self.wordings)), "")

    @cached_property
    def rare(self) -> bool:
        """Tell whether few people bear its name: of four syllables, or of a rare family."""
        return any(
            len(wording.words) > _COMMON_PARTS or wording.words[0] not in _common_families()
            for wording in self.wordings[:1]
        )

    @property
    def in_tables(self) -> bool:
        """Tell whether a reference table knows it, by id or by one of its names."""
        return self.profile.known or self.alias != ""


@cache
def _common_families() -> frozenset[str]:
    return frozenset(plain(name) for name, common in family_names().items() if common)


@cache
def _aliases() -> dict[tuple[str, ...], str]:
    return {
        wording(name, "campaign").words: campaign.name
        for campaign in reversed(national_campaigns())
        for name in (*campaign.aliases, campaign.name)
    }


@cache
def _provinces() -> dict[str, str]:
    """Map the words of a province's name, on either map, to its code of today."""
    found = {}
    for state in ("pre2025", "current"):
        for area in areas(state):
            if area.level == "province":
                (code,) = provinces(frozenset({f"place:-{state}-{area.code}"}))
                found[" ".join(wording(area.name, "unit").words)] = code
    return found
