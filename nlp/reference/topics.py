"""The fields that documents on emulation deal with, and the words that speak of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nlp.reference.tables import rows


@dataclass(frozen=True, slots=True)
class TopicField:
    """One field, as a board for emulation would file it; ``covers`` says what goes there."""

    field: str
    vietnamese: str
    english: str
    covers: str


@dataclass(frozen=True, slots=True)
class TopicTerm:
    """Words in lower case, those of them behind the first, and the fields that they speak of."""

    text: str
    rest: list[str]
    fields: tuple[str, ...]


@cache
def topic_fields() -> tuple[TopicField, ...]:
    """Give the fields in the table's order."""
    return tuple(TopicField(**row) for row in rows("topic_fields"))


@cache
def topic_terms() -> Mapping[str, tuple[TopicTerm, ...]]:
    """Give the terms by their first words."""
    fields = defaultdict(list)
    for row in rows("topic_terms"):
        fields[row["term"]].append(row["field"])
    terms = defaultdict(list)
    for term, spoken_of in fields.items():
        first, *rest = term.split()
        terms[first].append(TopicTerm(term, rest, tuple(spoken_of)))
    return {first: tuple(found) for first, found in terms.items()}
