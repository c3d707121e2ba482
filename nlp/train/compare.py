"""Compare ways to find names: rules, the tagger, both, and spaCy's CNN trained on the same gold.

``python -m nlp.train.compare corpora/gold`` prints the table that models/TAGGER.md shows.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from nlp.extract.flatten import flatten
from nlp.extract.source import Source
from nlp.extract.tagger import overlapping, revise, same_span, tag
from nlp.extract.tagger_model import TaggerModel, read_tagger
from nlp.records import Document, Label, Mention
from nlp.train.corpus import gold_documents
from nlp.train.tagger import LEARNED, rule_mentions, train_tagger

_EPOCHS = 20
_BATCH = 16  # lines
_DROPOUT = 0.2

Finder = Callable[[Document], Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Result:
    """What one way found on one split; F1 by label, relaxed and exact."""

    way: str
    split: str
    f1: dict[Label, tuple[float, float]]
    speed: float


def measure(way: str, split: str, find: Finder, documents: Sequence[Document]) -> Result:
    """Score one way; ``speed`` counts characters a second of processor time."""
    started = time.process_time()
    found = [(document.mentions, find(document)) for document in documents]
    seconds = time.process_time() - started
    characters = sum(len(document.text) for document in documents)
    scores = {label: _f1(label, found) for label in LEARNED}
    return Result(way, split, scores, characters / seconds)


def _f1(
    label: Label, found: Iterable[tuple[Sequence[Mention], Sequence[Mention]]]
) -> tuple[float, float]:
    counts: Counter[str] = Counter()
    for gold, predicted in found:
        wanted = [m for m in gold if m.label is label]
        given = [m for m in predicted if m.label is label]
        counts["all"] += len(wanted) + len(given)
        counts["exact"] += sum(any(same_span(m, other) for other in given) for m in wanted)
        counts["overlap"] += _overlaps(wanted, given)
    total = counts["all"] or 1
    return 2 * counts["overlap"] / total, 2 * counts["exact"] / total


def _overlaps(wanted: Iterable[Mention], given: Sequence[Mention]) -> int:
    """Count the mentions that overlap, each used once."""
    free = list(given)
    for mention in wanted:
        for other in overlapping(mention, free)[:1]:
            free.remove(other)
    return len(given) - len(free)


def rules_alone(document: Document) -> Sequence[Mention]:
    """Find names with rules only."""
    return rule_mentions(_source(document))


def tagger_alone(model: TaggerModel) -> Finder:
    """Take what the model says, whatever the rules had found."""

    def find(document: Document) -> Sequence[Mention]:
        source = _source(document)
        return tag(source, rule_mentions(source), model).found

    return find


def both(model: TaggerModel) -> Finder:
    """Let the model correct the rules, as the pipeline does."""

    def find(document: Document) -> Sequence[Mention]:
        source = _source(document)
        return flatten(revise(source, rule_mentions(source), model=model), source)

    return find


def _source(document: Document) -> Source:
    return Source.of(document.text, published=document.meta.published)


def spacy_alone(pipeline: Language) -> Finder:
    """Tag each line with spaCy's entity recognizer."""

    def find(document: Document) -> Sequence[Mention]:
        starts, lines = zip(*_lines(document.text), strict=True)
        return [
            Mention(start + e.start_char, start + e.end_char, Label(e.label_), e.text, "spacy.ner")
            for start, doc in zip(starts, pipeline.pipe(lines), strict=True)
            for e in doc.ents
        ]

    return find


def _lines(text: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in text.split("\n"):
        if line.strip():
            yield position, line
        position += len(line) + 1


def train_spacy(documents: Iterable[Document], *, epochs: int = _EPOCHS) -> Language:
    """Train spaCy's default CNN from nothing on the lines of annotated documents."""
    fix_random_seed(0)
    config = {"nlp": {"tokenizer": {"@tokenizers": "thidua.syllables"}}}
    pipeline = spacy.blank("vi", config=config)
    pipeline.add_pipe("ner")
    examples = [e for document in documents for e in _examples(pipeline, document)]
    optimizer = pipeline.initialize(lambda: examples)
    shuffler = random.Random(0)  # noqa: S311
    for _ in range(epochs):
        shuffler.shuffle(examples)
        for start in range(0, len(examples), _BATCH):
            batch = examples[start : start + _BATCH]
            pipeline.update(batch, sgd=optimizer, drop=_DROPOUT)
    return pipeline


def _examples(pipeline: Language, document: Document) -> Iterator[Example]:
    for start, line in _lines(document.text):
        names = [
            (m.start - start, m.end - start, str(m.label))
            for m in document.mentions
            if m.label in LEARNED and start <= m.start and m.end <= start + len(line)
        ]
        yield Example.from_dict(pipeline.make_doc(line), {"entities": names})


def compare(gold: Path, folder: Path) -> Iterator[Result]:
    """Train on the train split and measure on dev and test; ``folder`` takes the tagger's file."""
    training = [g.document for g in gold_documents(gold, "train")]
    path = folder / "tagger.json"
    train_tagger(training).save(path)
    model = read_tagger(path)
    ways: dict[str, Finder] = {
        "rules": rules_alone,
        "tagger": tagger_alone(model),
        "both": both(model),
        "spaCy": spacy_alone(train_spacy(training)),
    }
    for split in ("dev", "test"):
        documents = [g.document for g in gold_documents(gold, split)]
        for way, find in ways.items():
            yield measure(way, split, find, documents)


def table(results: Iterable[Result]) -> Table:
    """Lay out results: relaxed and exact F1 by label, and speed."""
    shown = Table("way", "split", *LEARNED, "characters/s")
    for result in results:
        cells = [f"{relaxed:.3f} / {exact:.3f}" for relaxed, exact in result.f1.values()]
        shown.add_row(result.way, result.split, *cells, f"{result.speed:,.0f}")
    return shown


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        Console(width=140).print(table(compare(Path(sys.argv[1]), Path(scratch))))
