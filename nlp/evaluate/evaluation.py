"""How good are predictions against gold: mentions by label, records by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nlp.evaluate.align import align
from nlp.evaluate.facts import RecordScore, score_records
from nlp.evaluate.mentions import LabelScore, Matching, Slip, f1
from nlp.evaluate.topics import TopicScore
from nlp.records import Document, Label, Mention, Records, Topic

# conferences and contests are marked in gold but not promised
OUTSIDE_MACRO = frozenset([Label.EVENT])


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures over all documents of gold; ``predicted`` counts those that have an answer."""

    documents: int
    predicted: int
    labels: dict[Label, LabelScore]
    records: dict[str, RecordScore]
    slips: tuple[Slip, ...]
    topics: TopicScore = field(default_factory=TopicScore)

    def __add__(self, other: Evaluation) -> Evaluation:
        seen = self.labels.keys() | other.labels.keys()
        nothing = LabelScore()
        return Evaluation(
            self.documents + other.documents,
            self.predicted + other.predicted,
            {
                label: self.labels.get(label, nothing) + other.labels.get(label, nothing)
                for label in Label
                if label in seen
            },
            {
                kind: self.records.get(kind, RecordScore()) + other.records.get(kind, RecordScore())
                for kind in self.records | other.records
            },
            self.slips + other.slips,
            self.topics + other.topics,
        )

    @classmethod
    def total(cls, evaluations: Iterable[Evaluation]) -> Evaluation:
        """Add up the evaluations of single documents."""
        return sum(evaluations, start=cls(0, 0, {}, {}, ()))

    @property
    def macro_relaxed(self) -> float:
        """Mean relaxed F1 of the labels, EVENT left out."""
        return _mean([score.relaxed_f1 for score in self._in_macro()])

    @property
    def macro_exact(self) -> float:
        """Mean exact F1 of the labels, EVENT left out."""
        return _mean([score.exact_f1 for score in self._in_macro()])

    @property
    def micro_exact(self) -> float:
        """Exact F1 of all mentions taken together, EVENT too."""
        scores = self.labels.values()
        return f1(
            sum(score.exact for score in scores),
            sum(score.gold for score in scores),
            sum(score.predicted for score in scores),
        )

    def _in_macro(self) -> list[LabelScore]:
        return [score for label, score in self.labels.items() if label not in OUTSIDE_MACRO]

    def measures(self) -> dict[str, float]:
        """Give what is worth comparing between runs, by names such as ``UNIT.exact_f1``."""
        found = {"macro.relaxed_f1": self.macro_relaxed, "macro.exact_f1": self.macro_exact}
        for label, score in self.labels.items():
            found[f"{label}.relaxed_f1"] = score.relaxed_f1
            found[f"{label}.exact_f1"] = score.exact_f1
            if score.value_accuracy is not None:
                found[f"{label}.value_accuracy"] = score.value_accuracy
        for kind, record in self.records.items():
            found[f"{kind}.f1"] = record.f1
            found |= {f"{kind}.{slot}": right for slot, right in record.slot_accuracy.items()}
        return found | self.topics.measures()

    def as_dict(self) -> dict[str, Any]:
        """Give the measures as JSON objects, without the slips."""
        return {
            "documents": self.documents,
            "predicted": self.predicted,
            "labels": {label.value: _label_row(score) for label, score in self.labels.items()},
            "macro": {"relaxed_f1": self.macro_relaxed, "exact_f1": self.macro_exact},
            "micro": {"exact_f1": self.micro_exact},
            "records": {
                kind: {
                    "gold": score.gold,
                    "predicted": score.predicted,
                    "f1": score.f1,
                    "slots": score.slot_accuracy,
                }
                for kind, score in self.records.items()
            },
            "topics": self.topics.measures(),
        }


def _label_row(score: LabelScore) -> dict[str, Any]:
    return {
        "gold": score.gold,
        "predicted": score.predicted,
        "precision": score.precision,
        "recall": score.recall,
        "relaxed_f1": score.relaxed_f1,
        "exact_f1": score.exact_f1,
        "value_accuracy": score.value_accuracy,
    }


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0


def evaluate(gold: Mapping[str, Document], predictions: Iterable[Document]) -> Evaluation:
    """Score predictions against gold; a prediction belongs to the gold of its file's stem."""
    return Evaluation.total(evaluate_each(gold, predictions).values())


def evaluate_each(
    gold: Mapping[str, Document], predictions: Iterable[Document]
) -> dict[str, Evaluation]:
    """Score each document of gold by itself, by its name."""
    answers = {Path(p.source).stem: p for p in predictions if Path(p.source).stem in gold}
    return {
        name: _of_document(name, document, answers.get(name)) for name, document in gold.items()
    }


def _of_document(name: str, gold: Document, answer: Document | None) -> Evaluation:
    found = [] if answer is None else list(project(answer, gold.text))
    matchings = [Matching.of(label, gold.mentions, found) for label in Label]
    seen = [matching for matching in matchings if matching.gold or matching.predicted]
    return Evaluation(
        documents=1,
        predicted=int(answer is not None),
        labels={matching.label: matching.score() for matching in seen},
        records=score_records(gold.records, Records() if answer is None else answer.records),
        slips=tuple(slip for matching in seen for slip in matching.slips(name, text=gold.text)),
        topics=TopicScore.of(gold.topic, Topic() if answer is None else answer.topic),
    )


def project(prediction: Document, text: str) -> Iterator[Mention]:
    """Move the mentions of a prediction to where they stand in the gold text."""
    places = align(prediction.text, text)
    for mention in prediction.mentions:
        start, end = places[mention.start], places[mention.end - 1] + 1
        if end > start:
            yield replace(mention, start=start, end=end, text=text[start:end])
