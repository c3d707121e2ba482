"""Lines of one PDF page, and how the end of one meets the start of the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.read.draft import Box
from nlp.read.pdf_words import Word
from nlp.read.symbols import SUPERSCRIPTS

_SAME_LINE = 0.45  # ems between baselines: a stamped number seldom sits on the line it fills
_SMALL = 0.8  # of the line's size: no larger is a footnote mark
_MARK_LINE = 0.6  # ems between the baselines of a mark and its line
_RAISED = 0.1  # ems above the line's baseline
_TOUCHING = 0.12  # ems
_CLOSING = tuple(",.;:!?)]”")
_ORNAMENT = re.compile("[\ue000-\uf8ff]")  # glyphs of a font of its own, without a meaning
_LETTERS = re.compile(r"[^\W\d_]")

# "40/2022/QĐ-" + "UBND": a dash or slash with no blank before it holds a number together
_HELD_END = re.compile(r"[^\s\W][-–/]$")
_HELD_START = re.compile(r"[-–/](?=[A-ZĐ]{2})")


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side; ``left`` and ``right`` bound the column that it stands in."""

    words: tuple[Word, ...]
    text: str
    box: Box
    base: float
    size: float
    left: float = 0.0
    right: float = 0.0

    @property
    def bold(self) -> bool:
        """All its letters are bold."""
        return all(word.bold for word in self.words if _LETTERS.search(word.text))

    @property
    def italic(self) -> bool:
        """All its letters are italic."""
        return all(word.italic for word in self.words if _LETTERS.search(word.text))

    @property
    def font(self) -> str:
        """The font of all its letters; empty where there are several."""
        fonts = {word.font for word in self.words if _LETTERS.search(word.text)}
        return fonts.pop() if len(fonts) == 1 else ""

    @property
    def caps(self) -> bool:
        """It has letters, and no small one."""
        return self.text.isupper()


def rows(words: Iterable[Word]) -> list[list[Word]]:
    """Group words by baseline, top to bottom, each row from left to right."""
    found: list[list[Word]] = []
    base = 0.0
    for word in sorted(words, key=lambda w: w.base):
        if found and word.base - base <= _reach(found[-1][0], word):
            found[-1].append(word)
        else:
            found.append([word])
            base = word.base
    return [sorted(row, key=lambda w: w.x0) for row in found]


def _reach(first: Word, word: Word) -> float:
    reach = _MARK_LINE if first.size <= _SMALL * word.size else _SAME_LINE
    return reach * max(first.size, word.size)


def make_line(words: Sequence[Word], *, left: float = 0.0, right: float = 0.0) -> Line:
    """Make one line of words that stand in one row; needs at least one."""
    size, base = _main(words)
    return Line(tuple(words), _text(words, size, base), box_of(words), base, size, left, right)


def box_of(parts: Iterable[Word]) -> Box:
    """Give the smallest box around words."""
    all_parts = list(parts)
    return (
        min(w.x0 for w in all_parts), min(w.top for w in all_parts),
        max(w.x1 for w in all_parts), max(w.bottom for w in all_parts),
    )  # fmt: skip


def union(boxes: Iterable[Box]) -> Box:
    """Give the smallest box around boxes."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def join(before: str, after: str) -> str:
    """Put the next line after a line of the same paragraph.

    >>> join("số 40/2022/QĐ-", "UBND ngày"), join("kinh tế -", "xã hội")
    ('số 40/2022/QĐ-UBND ngày', 'kinh tế - xã hội')
    """
    if not before or not after:
        return before + after
    held = _HELD_END.search(before) or _HELD_START.match(after)
    return before + after if held else f"{before} {after}"


def text_of(words: Iterable[Word]) -> str:
    """Give the words of a cell as one string, its lines joined."""
    text = ""
    for row in rows(words):
        text = join(text, make_line(row).text)
    return text


def _main(words: Sequence[Word]) -> tuple[float, float]:
    """Give size and baseline of most of the letters."""
    weight: Counter[float] = Counter()
    for word in words:
        weight[word.size] += len(word.text)
    size = weight.most_common(1)[0][0]
    return size, next(word.base for word in words if word.size == size)


def _text(words: Sequence[Word], size: float, base: float) -> str:
    text = ""
    last: Word | None = None
    for word in words:
        raised = word.size <= _SMALL * size and base - word.base > _RAISED * size
        spelled = _ORNAMENT.sub("", word.text)
        spelled = spelled.translate(SUPERSCRIPTS) if raised else spelled
        close = last is not None and word.x0 - last.x1 <= _TOUCHING * size
        glued = close and (word.joined or raised or word.text.startswith(_CLOSING))
        text += spelled if glued or not text or not spelled else f" {spelled}"
        last = word
    return text
