"""Which entities people have said are the same, and which are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nlp.judgements import Action, Judgement


@dataclass(frozen=True, slots=True, order=True)
class Decided:
    """Two entities that people called the same, or not; of two that contradict the later holds."""

    rank: int
    left: str
    right: str
    same: bool


def decided_pairs(judgements: Iterable[Judgement]) -> tuple[Decided, ...]:
    """Read what still holds of merges and splits; ``rank`` counts them by time.

    An undone judgement says nothing, unless what undid it was itself undone.
    """
    ordered = sorted(judgements, key=lambda j: (j.id if j.id is not None else 0, j.at))
    undone: set[int] = set()
    held = []
    for judgement in reversed(ordered):
        if judgement.id in undone:
            continue
        if judgement.action is Action.UNDO and judgement.undoes is not None:
            undone.add(judgement.undoes)
        elif judgement.action in (Action.MERGE, Action.SPLIT):
            held.append(judgement)
    return tuple(
        Decided(
            rank, judgement.entity or "", judgement.other or "", judgement.action is Action.MERGE
        )
        for rank, judgement in enumerate(reversed(held))
    )
