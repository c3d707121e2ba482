"""Lessons for the slots of achievements: the options of every gold fact, and which are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.extract.choice import Option, agree
from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrases
from nlp.extract.slots import SlotOptions
from nlp.markup import GoldDocument
from nlp.records import Document
from nlp.train.layouts import layouts
from nlp.train.ranking import Lesson

_ENOUGH = 0.65  # word overlap from which a stretch says what the gold says


_LAID_OUT = ("period", "subject")  # slots that hang on what stands in one line


def slot_lessons(gold: GoldDocument, slot: str) -> list[Lesson]:
    """Give a lesson for each fact of a document, in each layout that its slot hangs on.

    Papers often come without their day: periods are learned with it and without.
    """
    documents = list(layouts(gold.document)) if slot in _LAID_OUT else [gold.document]
    if slot == "period":
        documents += [replace(d, meta=replace(d.meta, published=None)) for d in documents]
    return [lesson for document in documents for lesson in _lessons(document, slot)]


def _lessons(document: Document, slot: str) -> Iterator[Lesson]:
    scene = Scene.of(document)
    options = getattr(SlotOptions(scene, Phrases(scene)), slot)
    for fact in document.records.achievements:
        found = options.options(document.mentions[fact.mention])
        wanted = getattr(fact, slot)
        yield Lesson(tuple(option.features for option in found), _rightness(slot, found, wanted))


def _rightness(slot: str, options: Sequence[Option[object]], wanted: object) -> tuple[float, ...]:
    """Say how right each option is; of indicators, those that share enough words and most."""
    shared = [agree(slot, option.content, wanted) for option in options]
    if slot != "indicator":
        return tuple(shared)
    best = max(shared)
    return tuple(float(best >= _ENOUGH and share == best) for share in shared)
