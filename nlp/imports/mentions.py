"""The mentions that a person marked, compared with those that were there to be seen.

What a person could not see is not judged: where a file says which mentions it showed, one that was
found since stays as it is. Where it does not say, it is gold, and what it leaves out is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from nlp.imports.held import Present
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Action, Judgement, Target
from nlp.records import Document, Label


class Spot(NamedTuple):
    """Where a mention stands, and what it is of."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Marked:
    """One document as it came back: its mentions, and those that it had shown."""

    place: str
    document: str
    text: str
    found: Sequence[Spot]
    shown: Sequence[Spot] | None = None


def judge_mentions(
    marked: Marked, present: Present, person: Person
) -> Iterator[Judgement | Problem]:
    """Say what was confirmed, corrected, added and rejected; a problem comes alone."""
    document = present.document(marked.document)
    if document is None:
        yield Problem(marked.place, "unknown_document", marked.document)
        return
    problem = _problem(marked, document)
    if problem:
        yield problem
        return
    yield from _judge(marked, document, person)


def _problem(marked: Marked, document: Document) -> Problem | None:
    if marked.text != document.text:
        return Problem(marked.place, "other_text", first_difference(marked.text, document.text))
    for start, end, label in marked.found:
        if label not in set(Label):
            return Problem(marked.place, "unknown_label", label)
        if not 0 <= start <= end <= len(document.text):
            return Problem(marked.place, "outside", f"{start}-{end}")
    return None


def first_difference(text: str, other: str) -> str:
    """Show the place where a text leaves another.

    >>> first_difference("Xã An họp", "Xã An Hạ họp")
    '“Xã An họp” / “Xã An Hạ họp”'
    """
    pairs = enumerate(zip(text, other, strict=False))
    place = next((i for i, (a, b) in pairs if a != b), min(len(text), len(other)))
    around = slice(max(0, place - 10), place + 10)
    return f"“{text[around]}” / “{other[around]}”"


def _judge(marked: Marked, document: Document, person: Person) -> Iterator[Judgement]:
    present = {Spot(m.start, m.end, m.label.value) for m in document.mentions}
    found = set(marked.found)
    shown = present if marked.shown is None else set(marked.shown)
    gone = sorted((shown - found) & present)
    for spot in sorted(found & present):
        yield person.decides(Action.CONFIRM, target_of(document, spot))
    for spot in sorted(found - present):
        old = _corrected(spot, gone)
        if old is None:
            yield person.decides(Action.ADD, target_of(document, spot))
            continue
        gone.remove(old)
        slot, value = _difference(old, spot)
        yield person.corrects(target_of(document, old), slot, value)
    for spot in gone:
        yield person.decides(Action.REJECT, target_of(document, spot))


def target_of(document: Document, spot: Spot) -> Target:
    """Name a mention."""
    start, end, label = spot
    return Target(document.id, "mention", start, end, document.text[start:end], label)


def _corrected(spot: Spot, gone: Iterable[Spot]) -> Spot | None:
    """Find the mention that became this one: the same words, or the same label around them."""
    alike = [
        old
        for old in gone
        if old[:2] == spot[:2] or (old.label == spot.label and _shared(old, spot) > 0)
    ]
    return max(alike, key=lambda old: (old[:2] == spot[:2], _shared(old, spot)), default=None)


def _shared(spot: Spot, other: Spot) -> int:
    return min(spot.end, other.end) - max(spot.start, other.start)


def _difference(old: Spot, new: Spot) -> tuple[str, object]:
    if old[:2] == new[:2]:
        return "label", new.label
    return "span", [new.start, new.end]
