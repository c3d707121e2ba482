"""What stands around an article on its page, told by its words: marked, never taken out.

A line is furniture when all of it is a known phrase of a news page, or when it belongs to a list
that such a phrase heads. A sentence of an article never is: where the two could be confused, the
line stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp.read.bylines import bare_author, labelled_author
from nlp.read.draft import Piece
from nlp.read.furniture_phrases import (
    ALONE,
    IN_COMPANY,
    INFORMATION,
    POLL,
    RELATED,
    RUBRICS,
    WEATHER,
)
from nlp.records import BlockKind
from nlp.text import exact_key, normalize

_ORNAMENT = " -–*•|»>›<«:."
_LONGEST_PHRASE = 320  # letters
_LONGEST_TITLE = 220  # letters; a longer line is a paragraph
_SHORTEST_PARAGRAPH = 100  # letters
_TOP = 6  # lines; above the headline a single rubric is the way to the page
# between two parts; a dash inside a word parts none
_MARK = re.compile(r"[|•·>\[\]–-](?:(?<![–-])|(?<=\s.)(?=\s))")
_GAP = re.compile(r"\s\s\s")
_PARTS = re.compile(r"\s*[|•·>\[\]]+\s*|\s{3,}|\s+[-–]\s+")


@dataclass(frozen=True, slots=True)
class _Line:
    key: str
    bare: str  # the key without bullets, arrows and a final colon
    piece: Piece

    @property
    def is_title_like(self) -> bool:
        """Whether it may be the title of another article, or an answer in a poll."""
        if self.piece.kind in (BlockKind.CAPTION, BlockKind.TABLE_ROW):
            return False
        if len(self.key) > _LONGEST_TITLE or self.key.endswith((".", ":", ";", ",")):
            return False
        return not (labelled_author(self.piece.text) or bare_author(self.piece.text))


def mark_furniture(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give the pieces with those that are page furniture marked as such."""
    lines = [_line(piece) for piece in pieces]
    marked = {i for i, line in enumerate(lines) if _is_phrase(line)}
    marked |= _menus(lines) | _rubrics_on_top(lines)
    marked |= _lists(lines, marked)
    marked = _with_company(lines, marked)
    return tuple(
        replace(line.piece, kind=BlockKind.FURNITURE) if i in marked else line.piece
        for i, line in enumerate(lines)
    )


def _line(piece: Piece) -> _Line:
    # a paragraph cannot be a phrase: spare its letters the work
    key = exact_key(normalize(piece.text)).strip() if len(piece.text) < 2000 else piece.text
    return _Line(key, key.strip(_ORNAMENT), piece)


def _is_phrase(line: _Line) -> bool:
    if len(line.key) > _LONGEST_PHRASE or line.piece.kind is BlockKind.TABLE_ROW:
        return False
    return any(
        pattern.fullmatch(text) for text in (line.key, line.bare) for pattern in (ALONE, RELATED)
    )


def _menus(lines: Sequence[_Line]) -> set[int]:
    """Find rows of rubrics: four lines or more that follow each other, or one line of many."""
    found: set[int] = set()
    run: list[int] = []
    for i, line in enumerate(lines):
        if line.bare in RUBRICS:
            run.append(i)
            if len(run) >= 4:
                found.update(run)
            continue
        run = []
        if len(line.key) < 1500 and _is_row(line.bare):
            found.add(i)
    return found


def _is_row(bare: str) -> bool:
    """Tell a line of rubrics or of buttons (*[ In trang ] [ Quay lại ]*)."""
    if not (_MARK.search(bare) or _GAP.search(bare)):
        return False  # one part; to split costs thirty times as much
    parts = [part for part in _PARTS.split(bare) if part]
    rubrics = sum(part in RUBRICS for part in parts)
    buttons = sum(bool(ALONE.fullmatch(part) or IN_COMPANY.fullmatch(part)) for part in parts)
    return (len(parts) >= 3 and rubrics * 3 >= 2 * len(parts)) or 2 <= len(parts) == buttons


def _rubrics_on_top(lines: Sequence[_Line]) -> set[int]:
    """Find single rubrics above the headline, which is the first longer line."""
    found: set[int] = set()
    for i, line in enumerate(lines[:_TOP]):
        if line.bare in RUBRICS:
            found.add(i)
        elif len(line.key) > 30:
            return found
    return set()


def _lists(lines: Sequence[_Line], marked: set[int]) -> set[int]:
    """Find what stands below a heading of furniture: other articles, a poll, the weather.

    A list of titles is one only below an article: above it, the headline would be taken for one.
    """
    found: set[int] = set()
    long = 0  # letters of paragraphs seen so far
    for i, line in enumerate(lines):
        long += len(line.key) if len(line.key) > _SHORTEST_PARAGRAPH and i not in marked else 0
        if i not in marked:
            continue
        if INFORMATION.fullmatch(line.bare):
            below = range(i + 1, min(i + 4, len(lines)))
            found.update(k for k in below if WEATHER.fullmatch(lines[k].key))
        elif long > 200 and (RELATED.fullmatch(line.bare) or POLL.fullmatch(line.bare)):
            found.update(_run(lines, i + 1, marked))
    return found


def _run(lines: Sequence[_Line], start: int, marked: set[int]) -> range:
    """Take lines like titles; where an article goes on below them, leave its subheading."""
    end = start
    while end < len(lines) and (end in marked or lines[end].is_title_like):
        end += 1
    resumed = end < len(lines) and len(lines[end].key) > _SHORTEST_PARAGRAPH
    if resumed and end > start and end - 1 not in marked:
        end -= 1
    return range(start, end)


def _with_company(lines: Sequence[_Line], marked: set[int]) -> set[int]:
    """Add the doubtful phrases that stand next to furniture, from above and from below."""
    found = set(marked)
    doubtful = {i for i, line in enumerate(lines) if IN_COMPANY.fullmatch(line.bare)}
    for order in (sorted(doubtful), sorted(doubtful, reverse=True)):
        found.update(i for i in order if i - 1 in found or i + 1 in found)
    return found
