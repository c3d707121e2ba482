"""Run the pipeline over the gold corpus and measure it: by split, by genre, without a component."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlp.evaluate.evaluation import Evaluation, evaluate_each
from nlp.evaluate.gold import Split, load_split
from nlp.evaluate.intervals import Interval, intervals
from nlp.extract.finders import COMPONENTS, TAGGER
from nlp.markup import GoldDocument
from nlp.pipeline import annotate
from nlp.records import Document, Meta, Records, Topic

MEASURED: tuple[Split, ...] = ("dev", "test")

# name → the components that are left out
VARIANTS: dict[str, tuple[str, ...]] = {
    "all components": (),
    **{f"without {name.removeprefix('thidua.')}": (name,) for name in (*COMPONENTS, TAGGER)},
}


@dataclass(frozen=True, slots=True)
class SplitScore:
    """How good the pipeline is on one split; ``genres`` and ``each`` are by document name."""

    split: Split
    genres: Mapping[str, str]
    each: Mapping[str, Evaluation]

    @property
    def total(self) -> Evaluation:
        """Add up all documents."""
        return Evaluation.total(self.each.values())

    @property
    def by_genre(self) -> dict[str, Evaluation]:
        """Add up the documents of each genre."""
        return {
            genre: Evaluation.total(
                e for name, e in self.each.items() if self.genres[name] == genre
            )
            for genre in sorted(set(self.genres.values()))
        }

    @property
    def intervals(self) -> dict[str, Interval]:
        """Give the 95 % intervals of the total's measures."""
        return intervals(list(self.each.values()))

    def as_dict(self) -> dict[str, Any]:
        """Give the measures as JSON objects."""
        return self.total.as_dict() | {
            "intervals": {name: list(interval) for name, interval in self.intervals.items()},
            "genres": {
                genre: {"documents": found.documents} | found.measures()
                for genre, found in self.by_genre.items()
            },
        }


def measure(folder: Path, split: Split, *, without: Iterable[str] = ()) -> SplitScore:
    """Run the pipeline over the plain text of a split, some components left out, and score it."""
    return score(split, load_split(folder, split), without=without)


def score(
    split: Split, gold: Mapping[str, GoldDocument], *, without: Iterable[str] = ()
) -> SplitScore:
    """Run the pipeline over the plain text of annotated documents and score it."""
    documents = {name: marked.document for name, marked in gold.items()}
    each = evaluate_each(documents, predict(documents.values(), without=without))
    return SplitScore(split, {name: marked.genre for name, marked in gold.items()}, each)


def predict(documents: Iterable[Document], *, without: Iterable[str] = ()) -> list[Document]:
    """Annotate anew what was annotated by hand, from its text and day of publication alone."""
    plain = [
        replace(
            d,
            meta=Meta(published=d.meta.published),
            mentions=(),
            records=Records(),
            topic=Topic(),
        )
        for d in documents
    ]
    return list(annotate(plain, without=tuple(without)))


def ablate(
    folder: Path, splits: Iterable[Split], *, variants: Mapping[str, tuple[str, ...]] = VARIANTS
) -> dict[str, Evaluation]:
    """Measure what each component is worth: all of the splits together, by variant."""
    gold = [(split, load_split(folder, split)) for split in splits]
    return {
        name: Evaluation.total(score(split, marked, without=out).total for split, marked in gold)
        for name, out in variants.items()
    }
