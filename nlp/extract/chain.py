"""Linear chains: the answers about mentions of a text, each in view of its neighbours'.

A list of results names its actor and its year once, and where one figure is a result the next one
mostly is. So a decision about one mention is taken together with those about its neighbours: a bond
speaks for the same answer, and what is likely is read from both sides (the forward-backward
algorithm: L. R. Rabiner, Proceedings of the IEEE 77, 1989).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.records import Label, Mention

Shares = list[float]
Table = Sequence[Sequence[float]]
_BROKEN = 0.5  # of a bond is left where something stands between that may change the answer


class Bonds(NamedTuple):
    """How strongly neighbours share an answer: log-odds in one sentence, in one line, and else."""

    in_sentence: float
    in_line: float
    across: float = 0.0
    breaks: Collection[Label] = ()

    def between(self, scene: Scene, mentions: Sequence[Mention]) -> list[float]:
        """Give the bond of each mention with the next; ``mentions`` stand in text order."""
        return [self._of(scene, one, other) for one, other in pairwise(mentions)]

    def _of(self, scene: Scene, one: Mention, other: Mention) -> float:
        if scene.sentence(one) == scene.sentence(other):
            bond = self.in_sentence
        elif scene.paragraph(one.start) == scene.paragraph(other.start):
            bond = self.in_line
        else:
            bond = self.across
        broken = self.breaks and scene.within((one.end, other.start), *self.breaks)
        return bond * _BROKEN if broken else bond


def marginals(shares: Sequence[Shares], tables: Sequence[Table]) -> list[Shares]:
    """Give how likely each answer is in view of the whole chain.

    ``shares`` holds a likelihood for each answer about a mention; a table holds, for each pair of
    answers about a mention and the next, how well they go together.
    """
    turned = [list(zip(*table, strict=True)) for table in tables]
    before = _passed_on(shares, turned)
    behind = _passed_on(shares[::-1], tables[::-1])[::-1]
    return [
        _as_shares(map(mul, map(mul, own, left), right))
        for own, left, right in zip(shares, before, behind, strict=True)
    ]


def _passed_on(shares: Sequence[Shares], tables: Sequence[Table]) -> list[Shares]:
    """Give what the mentions before each say; a row of a table is one answer about the mention."""
    messages = [[1.0] * len(own) for own in shares[:1]]
    for own, table in zip(shares[:-1], tables, strict=True):
        known = list(map(mul, own, messages[-1]))
        messages.append(_as_shares(sum(map(mul, known, row)) for row in table))
    return messages


def _as_shares(weights: Iterable[float]) -> Shares:
    found = list(weights)
    whole = sum(found)
    return [weight / whole for weight in found]
