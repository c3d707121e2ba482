"""What people decide about what was extracted: data, never deleted, and above every score.

A judgement on a document names what it is about by characters, so it finds its mark again when
the document is processed anew; ``quote`` is what stood there. A judgement on entities names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from nlp.errors import UsageError


class Action(StrEnum):
    """What a person did."""

    CONFIRM = "confirm"  # the mention or fact is right as it stands
    REJECT = "reject"  # it is no mention, or no fact
    CORRECT = "correct"  # ``slot`` of it is really ``value``
    ADD = "add"  # a mention that no extractor found
    MERGE = "merge"  # ``entity`` and ``other`` are the same
    SPLIT = "split"  # ``entity`` and ``other`` are not the same
    RENAME = "rename"  # ``entity`` is to be called ``value``
    UNDO = "undo"  # judgement ``undoes`` no longer holds


ON_ENTITIES = frozenset({Action.MERGE, Action.SPLIT, Action.RENAME})
ON_DOCUMENTS = frozenset({Action.CONFIRM, Action.REJECT, Action.CORRECT, Action.ADD})
TargetKind = Literal["mention", "campaign", "achievement", "award_grant"]


@dataclass(frozen=True, slots=True)
class Target:
    """What in a document a judgement is about.

    A fact is named by the mention that states it (a campaign by its first); of several facts of
    one mention ``number`` counts from 0. ``label`` is that of a mention.
    """

    document: str
    kind: TargetKind
    start: int
    end: int
    quote: str
    label: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person; ``at`` is an ISO time in UTC, ``id`` its place in the catalogue.

    Raises UsageError where its parts do not fit its action.
    """

    action: Action
    who: str
    why: str = ""
    at: str = ""
    target: Target | None = None
    slot: str | None = None
    value: Any = None  # JSON: the corrected content of the slot, or a name
    entity: str | None = None
    other: str | None = None
    undoes: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        """Hold the parts together."""
        problem = _problem(self)
        if problem:
            raise UsageError(f"judgement to {self.action}: {problem}")


def _problem(judgement: Judgement) -> str:
    if not judgement.who:
        return "nobody is named who decides"
    if judgement.action in ON_DOCUMENTS and judgement.target is None:
        return "it names nothing in a document"
    if judgement.action is Action.CORRECT and judgement.slot is None:
        return "it names no slot"
    if judgement.action in ON_ENTITIES and judgement.entity is None:
        return "it names no entity"
    if judgement.action in (Action.MERGE, Action.SPLIT) and judgement.other is None:
        return "it names one entity only"
    if judgement.action is Action.RENAME and not judgement.value:
        return "it gives no name"
    if judgement.action is Action.UNDO and judgement.undoes is None:
        return "it names no judgement"
    return ""
