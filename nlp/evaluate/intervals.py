"""How far the measures would move on other documents of the same kind: the bootstrap.

Whole documents are drawn, with replacement, because the mentions of one document are right or
wrong together: a unit that is missed in the headline is missed in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.evaluate.evaluation import OUTSIDE_MACRO, Evaluation
from nlp.evaluate.facts import RecordScore
from nlp.evaluate.mentions import LabelScore
from nlp.evaluate.topics import Answers, TopicScore
from nlp.records import Label

RESAMPLES = 1_000
_SEED = 2026  # any number; the same intervals each time
_TAILS = (2.5, 97.5)

_Counts = NDArray[np.float64]  # resamples, then counts


class Interval(NamedTuple):
    """The range that holds 95 of 100 resamples."""

    low: float
    high: float


def intervals(evaluations: Sequence[Evaluation]) -> dict[str, Interval]:
    """Give the interval of each of the total's ``measures`` from those of single documents."""
    total = Evaluation.total(evaluations)
    weights = _weights(len(evaluations))
    labels = {label: weights @ _label_counts(evaluations, label) for label in total.labels}
    drawn = _macro(labels)
    for label, counts in labels.items():
        gold, predicted, relaxed, exact, valued, right = counts.T
        drawn[f"{label}.relaxed_f1"] = _f1(relaxed, gold, predicted)
        drawn[f"{label}.exact_f1"] = _f1(exact, gold, predicted)
        if total.labels[label].valued:
            drawn[f"{label}.value_accuracy"] = _share(right, valued)
    for kind, record in total.records.items():
        gold, predicted, hits = (weights @ _record_counts(evaluations, kind)).T
        drawn[f"{kind}.f1"] = _f1(hits, gold, predicted)
        for slot in record.slot_accuracy:
            drawn[f"{kind}.{slot}"] = _share(weights @ _rights(evaluations, kind, slot), hits)
    drawn |= _topics(evaluations, weights, total.topics)
    return {name: _interval(values) for name, values in drawn.items()}


def _topics(
    evaluations: Sequence[Evaluation], weights: _Counts, total: TopicScore
) -> dict[str, _Counts]:
    """Give the F1 of each resample; the mean over answers leaves out those that were not drawn."""
    drawn = {}
    for name, pairs in total.answers.items():
        answers = sorted({answer for pair in pairs for answer in pair if answer is not None})
        found = [evaluation.topics.answers.get(name, Counter()) for evaluation in evaluations]
        counts = [weights @ _answer_counts(found, answer) for answer in answers]
        scores = np.array([_f1(hits, gold, given) for gold, given, hits in (c.T for c in counts)])
        seen = np.array([c.sum(axis=1) > 0 for c in counts])
        drawn[f"topic.{name}_macro_f1"] = (scores * seen).sum(axis=0) / seen.sum(axis=0).clip(1)
        gold, given, hits = np.sum(counts, axis=0).T
        drawn[f"topic.{name}_micro_f1"] = _f1(hits, gold, given)
    if total.answers:
        fields = np.array([e.topics.fields for e in evaluations], dtype=np.float64)
        gold, given, hits = (weights @ fields).T
        drawn["topic.fields_f1"] = _f1(hits, gold, given)
    return drawn


def _answer_counts(found: Sequence[Answers], answer: str) -> _Counts:
    """Count, for each document, whether an answer is gold's, was given, and both."""
    rows = [
        (
            sum(n for (gold, _), n in pairs.items() if gold == answer),
            sum(n for (_, given), n in pairs.items() if given == answer),
            pairs[answer, answer],
        )
        for pairs in found
    ]
    return np.array(rows, dtype=np.float64)


def _weights(documents: int) -> _Counts:
    """Draw how often each document stands in each resample."""
    draws = np.random.default_rng(_SEED).multinomial(
        documents, np.full(documents, 1 / documents), size=RESAMPLES
    )
    return draws.astype(np.float64)


def _label_counts(evaluations: Sequence[Evaluation], label: Label) -> _Counts:
    scores = [evaluation.labels.get(label, LabelScore()) for evaluation in evaluations]
    return np.array(
        [(s.gold, s.predicted, s.relaxed, s.exact, s.valued, s.right) for s in scores],
        dtype=np.float64,
    )


def _record_counts(evaluations: Sequence[Evaluation], kind: str) -> _Counts:
    scores = [evaluation.records.get(kind, RecordScore()) for evaluation in evaluations]
    return np.array([(s.gold, s.predicted, s.hits) for s in scores], dtype=np.float64)


def _rights(evaluations: Sequence[Evaluation], kind: str, slot: str) -> _Counts:
    scores = [evaluation.records.get(kind, RecordScore()) for evaluation in evaluations]
    return np.array([score.slots.get(slot, 0.0) for score in scores], dtype=np.float64)


def _macro(labels: dict[Label, _Counts]) -> dict[str, _Counts]:
    """Give the mean F1 of the labels in each resample; one that was not drawn counts as 1."""
    inside = [counts.T for label, counts in labels.items() if label not in OUTSIDE_MACRO]
    if not inside:
        return {}
    return {
        "macro.relaxed_f1": np.mean([_f1(c[2], c[0], c[1]) for c in inside], axis=0),
        "macro.exact_f1": np.mean([_f1(c[3], c[0], c[1]) for c in inside], axis=0),
    }


def _f1(hits: _Counts, gold: _Counts, predicted: _Counts) -> _Counts:
    both = gold + predicted
    return np.divide(2 * hits, both, out=np.ones_like(both), where=both > 0)


def _share(part: _Counts, whole: _Counts) -> _Counts:
    """Divide, leaving out the resamples that have nothing to divide by."""
    return part[whole > 0] / whole[whole > 0]


def _interval(values: _Counts) -> Interval:
    low, high = np.percentile(values, _TAILS)
    return Interval(float(low), float(high))
