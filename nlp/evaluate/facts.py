"""How many campaigns, achievements and award grants were found, and how full they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from nlp.evaluate.keys import (
    alike,
    campaign_key,
    overlapping,
    plain,
    same_number,
    shared_words,
    word_overlap,
)
from nlp.evaluate.mentions import f1
from nlp.records import Achievement, AwardGrant, Campaign, Comparison, Period, Records


@dataclass(frozen=True, slots=True)
class RecordScore:
    """Counts over all documents; ``slots`` sums how right each slot of the matched records is."""

    gold: int = 0
    predicted: int = 0
    hits: int = 0
    slots: dict[str, float] = field(default_factory=dict)

    def __add__(self, other: RecordScore) -> RecordScore:
        return RecordScore(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.hits + other.hits,
            {
                name: self.slots.get(name, 0.0) + other.slots.get(name, 0.0)
                for name in self.slots | other.slots
            },
        )

    @property
    def f1(self) -> float:
        """F1 of whole records."""
        return f1(self.hits, self.gold, self.predicted)

    @property
    def slot_accuracy(self) -> dict[str, float]:
        """Share of the matched records with each slot right; of ``indicator``, words shared."""
        return {name: right / self.hits for name, right in self.slots.items() if self.hits}


def score_campaigns(gold: Sequence[Campaign], predicted: Sequence[Campaign]) -> RecordScore:
    """Match campaigns by name."""
    wanted = sorted({campaign_key(c.name) for c in gold})
    found = sorted({campaign_key(c.name) for c in predicted})
    left, hits = list(found), 0
    for name in wanted:
        partner = next((other for other in left if alike(name, other)), None)
        if partner is not None:
            left.remove(partner)
            hits += 1
    return RecordScore(len(wanted), len(found), hits)


def score_achievements(
    gold: Sequence[Achievement], predicted: Sequence[Achievement]
) -> RecordScore:
    """Match achievements by value, and among equals by the words of their indicators."""
    left, pairs = list(predicted), []
    for wanted in gold:
        equals = [p for p in left if same_number(wanted.value, p.value)]
        if equals:
            best = max(equals, key=lambda p: shared_words(wanted.indicator, p.indicator))
            left.remove(best)
            pairs.append((wanted, best))
    slots = {name: sum(right(g, p) for g, p in pairs) for name, right in _ACHIEVEMENT.items()}
    return RecordScore(len(gold), len(predicted), len(pairs), slots)


_ACHIEVEMENT: dict[str, Callable[[Achievement, Achievement], float]] = {
    "indicator": lambda g, p: word_overlap(g.indicator, p.indicator),
    "subject": lambda g, p: overlapping(g.subject, p.subject),
    "period": lambda g, p: _period(g.period) == _period(p.period),
    "campaign": lambda g, p: overlapping(g.campaign, p.campaign),
    "comparison": lambda g, p: _same_comparison(g.comparison, p.comparison),
}


def _period(period: Period | None) -> tuple[str | None, str | None]:
    return period or (None, None)


def _same_comparison(gold: Comparison | None, predicted: Comparison | None) -> bool:
    if gold is None or predicted is None:
        return gold is predicted
    same_way = (gold.kind, gold.direction) == (predicted.kind, predicted.direction)
    return same_way and same_number(gold.value, predicted.value)


def score_grants(gold: Sequence[AwardGrant], predicted: Sequence[AwardGrant]) -> RecordScore:
    """Match award grants by award, and by count where gold knows it."""
    left, pairs = list(predicted), []
    for wanted in gold:
        partner = next((p for p in left if _same_grant(wanted, p)), None)
        if partner is not None:
            left.remove(partner)
            pairs.append((wanted, partner))
    slots: dict[str, float] = {
        "kind": sum(g.recipient_kind == p.recipient_kind for g, p in pairs),
        "year": sum(g.year == p.year for g, p in pairs),
    }
    return RecordScore(len(gold), len(predicted), len(pairs), slots)


def _same_grant(gold: AwardGrant, predicted: AwardGrant) -> bool:
    named = bool(plain(gold.award)) and bool(plain(predicted.award))
    counted = gold.count is None or same_number(gold.count, predicted.count)
    return named and counted and overlapping(gold.award, predicted.award)


def score_records(gold: Records, predicted: Records) -> dict[str, RecordScore]:
    """Score the records of one document, by kind."""
    return {
        "campaign": score_campaigns(gold.campaigns, predicted.campaigns),
        "achievement": score_achievements(gold.achievements, predicted.achievements),
        "award_grant": score_grants(gold.award_grants, predicted.award_grants),
    }
