"""The facts of a document that a person wrote out in full, compared with those of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, is_dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from nlp.catalogue.keys import parse_key
from nlp.export.review import REVIEWS
from nlp.imports.held import Present
from nlp.imports.mentions import Spot, target_of
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Action, Judgement, Target
from nlp.records import Achievement, AwardGrant, Campaign, Document, Label, Mention, Records
from nlp.text import fold_key
from nlp.values import Value

Record = Campaign | Achievement | AwardGrant
_Place = tuple[
    int, int, int
]  # characters of the mention that states a fact, and which of its facts
_VALUE: TypeAdapter[Value | None] = TypeAdapter(Value | None)
_FACTS = ("campaign_statements", "achievements", "awards")


def judge_values(given: Document, present: Present, person: Person) -> Iterator[Judgement]:
    """Correct the values of mentions; one that is given none may have any."""
    document = present.document(given.id)
    values = {_spot(mention): _value(mention) for mention in given.mentions}
    for mention in document.mentions if document else ():
        right = values.get(_spot(mention))
        if document and right is not None and right != _value(mention):
            yield person.corrects(target_of(document, _spot(mention)), "value", right)


def _spot(mention: Mention) -> Spot:
    return Spot(mention.start, mention.end, mention.label.value)


def _value(mention: Mention) -> Any:
    return _VALUE.dump_python(mention.value, mode="json", by_alias=True)


def judge_facts(
    given: Document, present: Present, person: Person, *, place: str
) -> Iterator[Judgement | Problem]:
    """Confirm, correct and reject facts; one that is given only cannot be added.

    A document without any record says nothing of facts: it may be one of mentions alone.
    """
    document = present.document(given.id)
    if document is None or given.records == Records():
        return
    for kind in _FACTS:
        wanted = dict(_stated(given, _records(given, kind)))
        # a campaign that the extractor made from no mention has no key
        named = [r for r in _records(document, kind) if not isinstance(r, Campaign) or r.mentions]
        keys = present.keys(kind, document.id)
        for key, (spot, fact) in zip(keys, _stated(document, named), strict=True):
            start, end, _ = spot
            target = replace(parse_key(key), quote=document.text[start:end])
            right = wanted.pop(spot, None)
            if right is None:
                yield person.decides(Action.REJECT, target)
            else:
                yield from _compare(target, fact, right, kind=kind, person=person)
        for start, end, _ in wanted:
            yield Problem(place, "new_fact", f"{REVIEWS[kind].target} “{given.text[start:end]}”")


def _compare(
    target: Target, fact: Record, right: Record, *, kind: str, person: Person
) -> Iterator[Judgement]:
    slots = dict.fromkeys(slot.slot for slot in REVIEWS[kind].slots)
    wrong = [slot for slot in slots if _plain(fact, slot) != _plain(right, slot)]
    for slot in wrong:
        yield person.corrects(target, slot, _plain(right, slot))
    if not wrong:
        yield person.decides(Action.CONFIRM, target)


def _plain(record: Record, slot: str) -> Any:
    """Give the content of a slot as JSON has it."""
    value = getattr(record, slot)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return list(value) if isinstance(value, tuple) else value


def _stated(document: Document, records: Iterable[Record]) -> Iterator[tuple[_Place, Record]]:
    """Name facts of one kind by the mentions that state them."""
    seen: Counter[tuple[int, int]] = Counter()
    for record in records:
        index = _anchor(document, record)
        if index is not None:
            span = document.mentions[index].start, document.mentions[index].end
            yield (*span, seen[span]), record
            seen[span] += 1


def _records(document: Document, kind: str) -> tuple[Record, ...]:
    records = document.records
    facts: dict[str, tuple[Record, ...]] = {
        "campaign_statements": records.campaigns,
        "achievements": records.achievements,
        "awards": records.award_grants,
    }
    return facts[kind]


def _anchor(document: Document, record: Record) -> int | None:
    """Find the mention that states a fact; records of gold do not list those of a campaign."""
    if not isinstance(record, Campaign):
        return record.mention
    if record.mentions:
        return min(record.mentions)
    name = fold_key(record.name)
    named = (i for i, m in document.labelled(Label.CAMPAIGN) if fold_key(m.text) == name)
    return next(named, None)
