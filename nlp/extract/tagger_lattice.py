"""Linear-chain probabilities over many lines at once: the best tags, and how likely a span is.

Lines are walked side by side, the longest first: the first words of all lines, then the second
words, and so on. The words are put in that order beforehand, so that a step is a slice of the lines
that still go on, and no line is padded: memory grows with the text, never with lines times the
longest line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nlp.extract.tagger_alphabet import Integers
from nlp.records import Span

_SCALED = 8  # words after which numbers are brought back to 1, long before they could vanish

Floats = NDArray[np.float64]


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
        if not lines:  # as in most texts, where the model finds what the rules found
            none = np.zeros_like(scores)
            return cls(none, none, none, step)
        order, slices = _side_by_side(lines)
        every = np.exp(scores - scores.max(axis=1, keepdims=True))
        local = every[order]
        ahead, scale = local.copy(), np.ones((len(local), 1))
        for place, (now, before) in enumerate(slices):
            if before is not None:
                ahead[now] *= ahead[before] @ step
            if place % _SCALED == 0:
                scale[now] = ahead[now].sum(axis=1, keepdims=True)
                ahead[now] /= scale[now]
        local /= scale
        # right for the last word of each line, where nothing is behind; the others are overwritten
        back = np.repeat(1 / ahead.sum(axis=1, keepdims=True), len(step), axis=1)
        for now, before in reversed(slices):
            if before is not None:
                np.matmul(local[now] * back[now], step.T, out=back[before])
        whole = cls(np.zeros_like(every), np.ones_like(every), every, step)
        whole.ahead[order], whole.back[order], whole.local[order] = ahead, back, local
        return whole

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
    order, slices = _side_by_side(lines)
    reach, steps, into = scores[order], transitions[:, None], transitions.T.copy()
    # made once, as is the view: a step is short
    room, ahead = np.empty((len(steps), len(lines), len(steps))), reach.T[:, :, None]
    for now, before in slices:
        if before is not None:
            # tags before come first, because a maximum over the first axis is found fastest
            ways = np.add(ahead[:, before], steps, room[:, : now.stop - now.start])
            here = reach[now]
            np.add(here, np.maximum.reduce(ways), here)
    tags = reach.argmax(axis=1)  # right for the last word of each line; the others are corrected
    for now, before in reversed(slices):
        if before is not None:
            tags[before] = (reach[before] + into.take(tags[now], axis=0)).argmax(axis=1)
    best = np.zeros(len(scores), dtype=np.intp)
    best[order] = tags
    return best


def _side_by_side(lines: Sequence[Span]) -> tuple[Integers, list[tuple[slice, slice | None]]]:
    """Give the places of the first words of all lines, then of the second words, and so on.

    With them come the slices for each of these steps, and for the words right before, which are
    none for the first words.
    """
    longest_first = sorted(lines, key=lambda line: line[0] - line[1])
    sizes = np.array([end - start for start, end in longest_first], dtype=np.intp)
    offsets = np.arange(sizes.sum()) - np.repeat(sizes.cumsum() - sizes, sizes)
    places = np.repeat(np.array([start for start, _ in longest_first], dtype=np.intp), sizes)
    order = (places + offsets)[np.argsort(offsets, kind="stable")]
    slices: list[tuple[slice, slice | None]] = []
    first = previous = 0
    for going in np.bincount(offsets).tolist():
        before = slice(previous, previous + going) if slices else None
        slices.append((slice(first, first + going), before))
        first, previous = first + going, first
    return order, slices
