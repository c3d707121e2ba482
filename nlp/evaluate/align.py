"""Where the characters of one reading of a document stand in another.

A prediction has its own text, which may differ from the gold text in white space, Unicode form
and page furniture. Lines are matched first, then characters inside the gaps, so that long
documents stay fast.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate

_Run = tuple[int, int, int]  # place in one text, place in the other, length


def align(text: str, other: str) -> list[int]:
    """Map each offset of ``text``, its end too, to the nearest offset of ``other``.

    >>> align("thi  đua", "Thi đua")
    [0, 1, 2, 3, 4, 4, 5, 6, 7]
    """
    if text == other:
        return list(range(len(text) + 1))
    places: list[int | None] = [None] * (len(text) + 1)
    for start, other_start, length in _runs(_fold(text), _fold(other)):
        places[start : start + length] = range(other_start, other_start + length)
        if places[start + length] is None:
            places[start + length] = other_start + length
    last = 0
    return [last := last if place is None else place for place in places]


def _fold(text: str) -> str:
    """Level case and the three letters that look like Đ; the length stays."""
    return "".join("đ" if c in "Ðð" else low if len(low := c.lower()) == 1 else c for c in text)


def _runs(text: str, other: str) -> Iterator[_Run]:
    lines, other_lines = text.splitlines(keepends=True), other.splitlines(keepends=True)
    starts, other_starts = _starts(lines), _starts(other_lines)
    trimmed = [line.strip() for line in lines], [line.strip() for line in other_lines]
    matcher = SequenceMatcher(None, *trimmed, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                indent, other_indent = _indent(lines[i]), _indent(other_lines[j])
                yield starts[i] + indent, other_starts[j] + other_indent, len(lines[i].strip())
        else:
            gap = text[starts[i1] : starts[i2]]
            other_gap = other[other_starts[j1] : other_starts[j2]]
            for x, y, length in SequenceMatcher(
                None, gap, other_gap, autojunk=False
            ).get_matching_blocks():
                if length:
                    yield starts[i1] + x, other_starts[j1] + y, length


def _starts(lines: list[str]) -> list[int]:
    return list(accumulate(map(len, lines), initial=0))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
