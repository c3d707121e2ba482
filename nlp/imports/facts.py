"""The facts of a document that a person wrote out in full, compared with those of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, is_dataclass
from typing import Any

from pydantic import TypeAdapter

from nlp.export.review import REVIEWS
from nlp.export.targets import Fact, Record, facts_of
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Action, Judgement, TargetKind
from nlp.records import Document, Records
from nlp.values import Value

# kind of target → the slots that may be corrected
SLOTS: dict[TargetKind, tuple[str, ...]] = {
    review.target: tuple(dict.fromkeys(slot.slot for slot in review.slots))
    for review in REVIEWS.values()
}
_VALUE: TypeAdapter[Value | None] = TypeAdapter(Value | None)
_FACTS: tuple[TargetKind, ...] = ("campaign", "achievement", "award_grant")


def judge_facts(
    given: Document, present: Document, person: Person, *, place: str
) -> Iterator[Judgement | Problem]:
    """Confirm, correct and reject facts; one that is given only cannot be added.

    A document without any record says nothing of facts: it may be one of mentions alone.
    """
    if given.records == Records():
        return
    for kind in _FACTS:
        wanted = {_key(fact): fact for fact in facts_of(given, kind)}
        for fact in facts_of(present, kind):
            right = wanted.pop(_key(fact), None)
            if right is None:
                yield person.decides(Action.REJECT, fact.target)
            else:
                yield from _compare(fact, right.record, person)
        for fact in wanted.values():
            yield Problem(place, "new_fact", f"{kind} “{fact.target.quote}”")


def judge_values(given: Document, present: Document, person: Person) -> Iterator[Judgement]:
    """Correct the values of mentions; one that is given none may have any."""
    values = {fact.target: _value(fact.record) for fact in facts_of(given, "mention")}
    for fact in facts_of(present, "mention"):
        right = values.get(fact.target)
        if right is not None and right != _value(fact.record):
            yield person.corrects(fact.target, "value", right)


def _value(record: Record) -> Any:
    return _VALUE.dump_python(getattr(record, "value", None), mode="json", by_alias=True)


def _key(fact: Fact) -> tuple[int, int, int]:
    return fact.target.start, fact.target.end, fact.target.number


def _compare(fact: Fact, right: Record, person: Person) -> Iterator[Judgement]:
    wrong = [
        slot
        for slot in SLOTS[fact.target.kind]
        if plain(getattr(fact.record, slot)) != plain(getattr(right, slot))
    ]
    for slot in wrong:
        yield person.corrects(fact.target, slot, plain(getattr(right, slot)))
    if not wrong:
        yield person.decides(Action.CONFIRM, fact.target)


def plain(value: Any) -> Any:
    """Give the content of a slot as JSON has it."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return list(value) if isinstance(value, tuple) else value
