"""Who decides, and the judgements that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nlp.judgements import Action, Judgement, Target


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who looked at a file, and why."""

    who: str
    why: str = ""

    def decides(self, action: Action, target: Target, *, why: str = "") -> Judgement:
        """Judge something in a document."""
        return Judgement(action, self.who, why or self.why, target=target)

    def corrects(self, target: Target, slot: str, value: Any, *, why: str = "") -> Judgement:
        """Say what a slot of it really is, in JSON."""
        return Judgement(
            Action.CORRECT, self.who, why or self.why, target=target, slot=slot, value=value
        )

    def renames(self, entity: str, name: str, *, why: str = "") -> Judgement:
        """Say what an entity is to be called."""
        return Judgement(Action.RENAME, self.who, why or self.why, entity=entity, value=name)

    def ties(self, action: Action, entities: tuple[str, str], *, why: str = "") -> Judgement:
        """Say of two entities whether they are the same."""
        entity, other = entities
        return Judgement(action, self.who, why or self.why, entity=entity, other=other)
