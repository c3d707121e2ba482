"""Train the tagger: a linear-chain CRF over what rules, tables and spelling say of each word."""

from __future__ import annotations

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]

from nlp.extract.finders import COMPONENTS
from nlp.extract.flatten import flatten
from nlp.extract.names import sheet_of
from nlp.extract.source import Source
from nlp.extract.tagger_features import columns, lines_of, words_at
from nlp.records import Document, Label, Mention

LEARNED = (Label.UNIT, Label.PERSON, Label.PLACE, Label.CAMPAIGN, Label.EVENT)
OUTSIDE = "O"

_OFTEN = 15  # mentions of a rule in training from which the model may overrule it
_DIGITS = 3  # of a weight
_PARAMETERS = {
    "c1": 0.3,  # L1: most weights become zero, so that the model is small
    "c2": 0.3,
    "max_iterations": 150,
    "feature.possible_transitions": True,
}

Weights = dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One line of training text: the attributes of each word, and its tag."""

    attributes: list[list[str]]
    tags: list[str]


@dataclass(frozen=True, slots=True)
class TaggerWeights:
    """The trained model as it goes into its file."""

    known_rules: list[str]
    transitions: dict[str, dict[str, float]]
    weights: Weights

    def save(self, path: Path) -> None:
        """Write JSON with sorted keys, so that equal models are equal files."""
        data = {
            "known_rules": self.known_rules,
            "transitions": self.transitions,
            "weights": self.weights,
        }
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=0)
        path.write_text(text + "\n", encoding="utf-8")


def train_tagger(documents: Iterable[Document]) -> TaggerWeights:
    """Fit the model to annotated documents; the same documents give the same weights.

    The rules run over each text, as they will when the model is applied.
    """
    rules: Counter[str] = Counter()
    names = _Attributes()
    trainer = pycrfsuite.Trainer(verbose=False, params=_PARAMETERS)
    for document in documents:
        source = Source.of(document.text, published=document.meta.published)
        evidence = rule_mentions(source)
        rules.update(mention.rule for mention in evidence)
        for lesson in _lessons(document, source, evidence, names):
            trainer.append(lesson.attributes, lesson.tags)
    known = sorted(rule for rule, count in rules.items() if count >= _OFTEN)
    return _fitted(trainer, names, known)


def rule_mentions(source: Source) -> list[Mention]:
    """Give the flat mentions of all rules, as the tagger finds them in the pipeline."""
    return flatten((m for find in COMPONENTS.values() for m in find(source)), source)


class _Attributes:
    """Numbers for templates and their values: CRFsuite's own dump can't hold every character."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], str] = {}

    def number(self, template: str, value: str) -> str:
        return self.numbers.setdefault((template, value), str(len(self.numbers)))

    def named(self) -> dict[str, tuple[str, str]]:
        return {number: name for name, number in self.numbers.items()}


def _lessons(
    document: Document, source: Source, evidence: Sequence[Mention], names: _Attributes
) -> Iterator[Lesson]:
    sheet = sheet_of(source.text)
    tags = [OUTSIDE] * len(sheet.words)
    for mention in document.mentions:
        if mention.label in LEARNED:
            first, end = words_at(sheet, mention)
            tags[first:end] = [f"B-{mention.label}", *[f"I-{mention.label}"] * (end - first - 1)]
    table = columns(sheet, evidence)
    rows = [
        [names.number(t, value) for t, value in zip(table, row, strict=True) if value.strip("|")]
        for row in zip(*table.values(), strict=True)
    ]
    for start, end in lines_of(sheet):
        yield Lesson(rows[start:end], tags[start:end])


def _fitted(trainer: pycrfsuite.Trainer, names: _Attributes, known: list[str]) -> TaggerWeights:
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "tagger.crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        found = tagger.info()
        tagger.close()
    transitions = {
        tag: {
            after: round(found.transitions.get((tag, after), 0.0), _DIGITS)
            for after in found.labels
        }
        for tag in found.labels
    }
    weights: defaultdict[str, defaultdict[str, dict[str, float]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    named = names.named()
    for (number, tag), weight in found.state_features.items():
        if rounded := round(weight, _DIGITS):
            template, value = named[number]
            weights[template][value][tag] = rounded
    return TaggerWeights(known, transitions, {t: dict(values) for t, values in weights.items()})
