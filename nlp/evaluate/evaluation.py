"""How good are predictions against gold: mentions by label, records by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlp.evaluate.align import align
from nlp.evaluate.facts import RecordScore, score_records
from nlp.evaluate.mentions import LabelScore, Matching, Slip
from nlp.records import Document, Label, Mention, Records

# conferences and contests are marked in gold but not promised
_OUTSIDE_MACRO = frozenset([Label.EVENT])


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measures over all documents of gold; ``predicted`` counts those that have an answer."""

    documents: int
    predicted: int
    labels: dict[Label, LabelScore]
    records: dict[str, RecordScore]
    slips: tuple[Slip, ...]

    @property
    def macro_relaxed(self) -> float:
        """Mean relaxed F1 of the labels, EVENT left out."""
        return _mean([score.relaxed_f1 for score in self._in_macro()])

    @property
    def macro_exact(self) -> float:
        """Mean exact F1 of the labels, EVENT left out."""
        return _mean([score.exact_f1 for score in self._in_macro()])

    def _in_macro(self) -> list[LabelScore]:
        return [score for label, score in self.labels.items() if label not in _OUTSIDE_MACRO]

    def as_dict(self) -> dict[str, Any]:
        """Give the measures as JSON objects, without the slips."""
        return {
            "documents": self.documents,
            "predicted": self.predicted,
            "labels": {label.value: _label_row(score) for label, score in self.labels.items()},
            "macro": {"relaxed_f1": self.macro_relaxed, "exact_f1": self.macro_exact},
            "records": {
                kind: {
                    "gold": score.gold,
                    "predicted": score.predicted,
                    "f1": score.f1,
                    "slots": score.slot_accuracy,
                }
                for kind, score in self.records.items()
            },
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
    answers = {Path(p.source).stem: p for p in predictions if Path(p.source).stem in gold}
    labels = {label: LabelScore() for label in Label}
    records: dict[str, RecordScore] = {}
    slips: list[Slip] = []
    for name, document in gold.items():
        answer = answers.get(name)
        found = [] if answer is None else list(project(answer, document.text))
        for label in Label:
            matching = Matching.of(label, document.mentions, found)
            labels[label] += matching.score()
            slips += matching.slips(name, text=document.text)
        given = Records() if answer is None else answer.records
        for kind, score in score_records(document.records, given).items():
            records[kind] = records.get(kind, RecordScore()) + score
    seen = {label: score for label, score in labels.items() if score.gold or score.predicted}
    return Evaluation(len(gold), len(answers), seen, records, tuple(slips))


def project(prediction: Document, text: str) -> Iterator[Mention]:
    """Move the mentions of a prediction to where they stand in the gold text."""
    places = align(prediction.text, text)
    for mention in prediction.mentions:
        start, end = places[mention.start], places[mention.end - 1] + 1
        if end > start:
            yield replace(mention, start=start, end=end, text=text[start:end])
