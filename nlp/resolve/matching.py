"""How likely two entities are the same, and the reasons that say so."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.records import EntityKind
from nlp.resolve.blocking import pairs_of
from nlp.resolve.features import Pair, variant_of_known
from nlp.resolve.profiles import Profile, Subject
from nlp.resolve.weights import BASE, FEATURES, MATCHED, Feature

MERGE = 0.9  # at or above it two entities are taken for the same
REVIEW = 0.3  # from here up to MERGE a person should look; below it they are two
CONTRADICTION = 0.02  # at or below it no third entity can make them the same
_DIGITS = 4

Decision = Literal["same", "review", "different"]


@dataclass(frozen=True, slots=True)
class Link:
    """What is thought of two entities, the smaller id left.

    ``reasons`` are names of ``FEATURES`` with what each added to the log odds, the weightiest
    first; ``by`` tells whether people decided, who need no score to be right.
    """

    left: str
    right: str
    score: float
    reasons: tuple[tuple[str, float], ...]
    decision: Decision
    by: Literal["auto", "human"] = "auto"


def compare(left: Profile, right: Profile) -> Link:
    """Say how likely two entities are the same; those of two kinds, and places, never are."""
    return link_of(Subject(left), Subject(right))


def link_of(left: Subject, right: Subject) -> Link:
    """Say the same of two subjects."""
    if left.id > right.id:
        left, right = right, left
    kind = left.profile.kind
    if kind != right.profile.kind or kind not in MATCHED or not left.wordings or not right.wordings:
        return Link(left.id, right.id, 0.0, (), "different")
    pair = Pair(left, right)
    values = ((f.name, round(weight * f.value(pair), _DIGITS)) for f, weight in _asked(kind))
    reasons = sorted((r for r in values if r[1]), key=lambda r: (-abs(r[1]), r[0]))
    odds = BASE[kind] + sum(weight for _, weight in reasons)
    score = round(1 / (1 + math.exp(-odds)), _DIGITS)
    return Link(left.id, right.id, score, tuple(reasons), decide(score))


def decide(score: float) -> Decision:
    """Give what a score says."""
    return "same" if score >= MERGE else "review" if score >= REVIEW else "different"


@cache
def _asked(kind: EntityKind) -> tuple[tuple[Feature, float], ...]:
    return tuple((f, f.weights[kind]) for f in FEATURES if kind in f.weights)


def links_among(subjects: Mapping[str, Subject]) -> list[Link]:
    """Compare what may be the same, by ids; gives, sorted, the links that say anything.

    Those are what is the same, what wants a look, and what hangs under a national campaign.
    """
    found = (link_of(subjects[a], subjects[b]) for a, b in pairs_of(subjects.values()))
    return [link for link in found if link.decision != "different" or _hangs(link)]


def _hangs(link: Link) -> bool:
    return any(name == variant_of_known.__name__ for name, _ in link.reasons)
