"""Linear-chain probabilities over many lines at once: the best tags, and how likely a span is.

Lines are walked side by side, the longest first, so that numpy works on a slice of all lines and
no line is padded: memory grows with the text, never with lines times the longest line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nlp.records import Span

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Lattice:
    """Forward and backward probabilities of one text.

    ``ahead``, ``back`` and ``local`` are words times tags: the probability of the words up to
    here, of those behind, and the weight of this word, each scaled so that ``ahead * back`` is the
    probability of a tag. ``step`` are the weights from tag to tag.
    """

    ahead: Floats
    back: Floats
    local: Floats
    step: Floats

    @classmethod
    def of(cls, scores: Floats, transitions: Floats, lines: Sequence[Span]) -> Lattice:
        """Run both ways over the lines; ``scores`` are words times tags, transitions tags twice."""
        step = np.exp(transitions)
        local = np.exp(scores - scores.max(axis=1, keepdims=True))
        ahead, back = np.zeros_like(local), np.ones_like(local)
        steps = list(_side_by_side(lines))
        for now, before in steps:
            reach = local[now] if before is None else (ahead[before] @ step) * local[now]
            scale = reach.sum(axis=1, keepdims=True)
            ahead[now] = reach / scale
            local[now] /= scale
        for now, before in reversed(steps):
            if before is not None:
                back[before] = (local[now] * back[now]) @ step.T
        return cls(ahead, back, local, step)

    def probability(self, start: int, tags: Sequence[int], *, unless: int | None = None) -> float:
        """Give how likely the words from ``start`` bear these tags.

        ``unless`` is a tag that must not follow: the one that would make the span longer. A span
        lies in one line.
        """
        chance = self.ahead[start, tags[0]]
        for at, (before, tag) in enumerate(pairwise(tags), start + 1):
            chance *= self.step[before, tag] * self.local[at, tag]
        end = start + len(tags)
        longer = 0.0
        if unless is not None and end < len(self.local):
            longer = self.step[tags[-1], unless] * self.local[end, unless] * self.back[end, unless]
        return float(min(1.0, max(0.0, chance * (self.back[end - 1, tags[-1]] - longer))))


def best_tags(scores: Floats, transitions: Floats, lines: Sequence[Span]) -> Integers:
    """Give the tags of each line that are likeliest together (Viterbi); 0 outside of lines."""
    reach = scores.copy()
    came = np.zeros(scores.shape, dtype=np.intp)
    best = np.zeros(len(scores), dtype=np.intp)
    steps = list(_side_by_side(lines))
    for now, before in steps:
        if before is not None:
            ways = reach[before][:, :, None] + transitions
            came[now] = ways.argmax(axis=1)
            reach[now] += ways.max(axis=1)
    last = np.array([end - 1 for _, end in lines], dtype=np.intp)
    best[last] = reach[last].argmax(axis=1)
    for now, before in reversed(steps):
        if before is not None:
            best[before] = came[now, best[now]]
    return best


def _side_by_side(lines: Sequence[Span]) -> Iterator[tuple[Integers, Integers | None]]:
    """Give the places of the first words of all lines, of the second words, and so on.

    With each come the places right before them, none for the first words.
    """
    longest_first = sorted(lines, key=lambda line: line[0] - line[1])
    starts = np.array([start for start, _ in longest_first], dtype=np.intp)
    sizes = [end - start for start, end in longest_first]
    going = len(sizes)
    for offset in range(sizes[0] if sizes else 0):
        while sizes[going - 1] <= offset:
            going -= 1
        now = starts[:going] + offset
        yield now, (now - 1 if offset else None)
