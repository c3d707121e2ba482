"""Which mentions begin and end with a token, so that formats of tokens can hold them."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.records import Document, Span


def part_by_borders(document: Document, tokens: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Part the mentions that tags can hold, in reading order, from those that they cannot.

    Both sides are places in ``mentions``. Tags hold no mention that begins or ends inside a
    token, or that overlaps one before it.
    """
    starts, ends = {start for start, _ in tokens}, {end for _, end in tokens}
    inside: list[int] = []
    outside: list[int] = []
    reached = 0
    for number, mention in sorted(
        enumerate(document.mentions), key=lambda row: (row[1].start, -row[1].end)
    ):
        fits = mention.start in starts and mention.end in ends and mention.start < mention.end
        if fits and mention.start >= reached:
            inside.append(number)
            reached = mention.end
        else:
            outside.append(number)
    return inside, outside
