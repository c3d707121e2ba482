"""The stretches of a document that a search may find: its blocks, without the furniture.

The title is one stretch, however many lines it runs over, and comes first. A block that is very
long is cut into windows that overlap, so that a phrase across a cut is still found, and that are
short enough for PostgreSQL, which counts no more than 255 places of one word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from nlp.catalogue.terms import Terms, split
from nlp.records import Block, BlockKind

OVERLAP = 40  # words; no phrase that is asked for may be longer
_WINDOW = 240  # words


class Passage(NamedTuple):
    """A stretch of the text and its terms; ``kind`` is that of its block."""

    start: int
    end: int
    kind: str
    terms: Terms


def passages_of(text: str, blocks: Sequence[Block]) -> Iterator[Passage]:
    """Cut a document into passages, the title before all others."""
    for block in _stretches(text, blocks):
        terms = split(text[block.start : block.end], offset=block.start)
        if len(terms.words) <= _WINDOW:
            yield Passage(block.start, block.end, block.kind.value, terms)
        else:
            yield from _windows(block, terms)


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    if not blocks:  # a document that no reader made
        yield Block(0, len(text), BlockKind.PARAGRAPH)
        return
    kept = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    first = next((i for i, block in enumerate(kept) if block.kind is BlockKind.TITLE), len(kept))
    title = list(takewhile(lambda block: block.kind is BlockKind.TITLE, kept[first:]))
    if title:
        yield Block(title[0].start, title[-1].end, BlockKind.TITLE)
    yield from kept[:first]
    yield from kept[first + len(title) :]


def _windows(block: Block, terms: Terms) -> Iterator[Passage]:
    words, step = terms.words, _WINDOW - OVERLAP
    starts = [whole.start for whole in terms.wholes]
    for first in range(0, len(words) - OVERLAP, step):
        inside = words[first : first + _WINDOW]
        start = inside[0].start if first else block.start
        end = inside[-1].end if first + _WINDOW < len(words) else block.end
        wholes = terms.wholes[bisect_left(starts, start) : bisect_left(starts, end)]
        yield Passage(start, end, block.kind.value, Terms(inside, wholes))
