"""What each reason weighs for each kind of entity, and how it is told to people.

The weights stand in ``reference/data/resolution_reasons.csv``, in log odds: 1 makes *the same* 2.7
times as likely, 3 twenty times. The row ``base`` is where a pair stands that merely came up for
comparison. They were set by hand and checked against ``corpora/resolution`` (README there); a test
pins what they reach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nlp.records import EntityKind
from nlp.reference.tables import rows
from nlp.resolve import features as reason
from nlp.resolve.features import Pair

# places are divisions of the map and never the same by their names; the others are compared
_KINDS: tuple[EntityKind, ...] = ("unit", "person", "campaign", "docref", "award")
MATCHED = frozenset(_KINDS)
KEPT_APART = "kept_apart"  # why a link that scores high is not followed; it weighs nothing

_ROWS = {row["reason"]: row for row in rows("resolution_reasons")}
BASE: Mapping[EntityKind, float] = {kind: float(_ROWS["base"][kind]) for kind in _KINDS}


@dataclass(frozen=True, slots=True)
class Feature:
    """A reason with its weight for each kind; a kind that is not named does not ask it."""

    value: Callable[[Pair], float]
    weights: Mapping[EntityKind, float]
    vietnamese: str

    @property
    def name(self) -> str:
        """Give the name under which links keep it."""
        return self.value.__name__

    @property
    def english(self) -> str:
        """Give the explanation."""
        return " ".join((self.value.__doc__ or "").split())


def _feature(value: Callable[[Pair], float]) -> Feature:
    row = _ROWS[value.__name__]
    weights = {kind: weight for kind in _KINDS if (weight := float(row[kind]))}
    return Feature(value, weights, row["vietnamese"])


FEATURES: tuple[Feature, ...] = tuple(
    map(
        _feature,
        (
            reason.same_name,
            reason.same_name_but_place,
            reason.same_unmarked,
            reason.same_words,
            reason.same_alias,
            reason.short_form,
            reason.misspelt,
            reason.longer_name,
            reason.part_of_other,
            reason.marks_differ,
            reason.words_differ,
            reason.numbers_differ,
            reason.number_missing,
            reason.levels_differ,
            reason.named_places_differ,
            reason.same_place,
            reason.same_province,
            reason.successor_place,
            reason.other_part_of_province,
            reason.other_province,
            reason.one_unplaced,
            reason.both_national,
            reason.same_parent,
            reason.other_parent,
            reason.sister_variants,
            reason.variant_of_known,
            reason.both_known,
            reason.times_meet,
            reason.times_apart,
            reason.same_company,
            reason.unsettled,
            reason.given_name_only,
            reason.rare_name,
            reason.common_name,
        ),
    )
)


def explain(name: str) -> tuple[str, str]:
    """Give a reason of a link in English and Vietnamese; raises KeyError where there is none."""
    if name == KEPT_APART:
        english = "It would join what people keep apart, or what contradicts itself."
        return english, _ROWS[name]["vietnamese"]
    feature = next((f for f in FEATURES if f.name == name), None)
    if feature is None:
        raise KeyError(name)
    return feature.english, feature.vietnamese
