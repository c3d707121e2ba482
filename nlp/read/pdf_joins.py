"""Whether a line goes on with the paragraph of the line before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nlp.read.kinds import is_leader
from nlp.read.official import names_kind, names_office, names_unit, starts_signature
from nlp.read.pdf_lines import Line
from nlp.read.pdf_margins import Margin

_FAR = 2.2  # ems from baseline to baseline: beyond it a paragraph has ended
_LOOSE = 1.25  # times its own leading: beyond it one has probably ended
_RESIZED = 0.12  # of the type size
_INDENT = 0.8  # ems
_CENTERED = 0.3  # ems between the middles of centered lines
_BLANK = 0.25  # ems
_NEAR = 4.0  # points

_MARKER = re.compile(
    r"(?:[-–+•*✓☐☑➢]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ]{1,2}\)|[a-zđ]\.|\(?[IVX]{1,5}[.)])\s+\S"
    r"|(?:Điều|Khoản)\s+\d+[a-zđ]?[.:]|(?:Chương|Mục|Phần|Phụ lục|Tiểu mục)\s+[\dIVX]+\b"
    r"|(?:CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+[\dIVX]+\b|(?:Căn cứ|Nơi nhận|Kính gửi|V/v)\b|Số\s*:|\[\d+\]\s"
)
_DASHED_WORD = re.compile(r"[-–]\s+[^\W\d_A-ZĐ]")  # "kinh tế" / "- xã hội"
_NUMBERED = re.compile(r"[\[(]?\d")  # what stands before a hanging text
_TO_FILL = re.compile(r"…{3,}|[.…]{5,}|_{4,}")  # blanks of a form
_SENTENCE_END = re.compile(r"[.;:!?…][\"”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A line with its page and the margins of its column."""

    line: Line
    page: int
    margins: Margin

    def same_column(self, other: Place) -> bool:
        """Say whether both stand in one column of one page."""
        mine, theirs = self.line, other.line
        return (self.page, mine.left, mine.right) == (other.page, theirs.left, theirs.right)

    @property
    def indent(self) -> float:
        """Points from the left margin."""
        return self.line.box[0] - self.margins.left

    @property
    def is_inset(self) -> bool:
        """It reaches neither margin."""
        line = self.line
        return self.indent > line.size and self.margins.right - line.box[2] > line.size


def goes_on(paragraph: Sequence[Place], place: Place) -> bool:
    """Say whether a line belongs to the paragraph whose lines come right before it."""
    last = paragraph[-1]
    if abs(last.line.size - place.line.size) > _RESIZED * last.line.size:
        return False
    beneath = last.same_column(place) and place.line.base > last.line.base
    if beneath and place.line.base - last.line.base > _FAR * place.line.size:
        return False
    if not beneath:
        return _carries_over(paragraph, place)
    if _centered(last.line, place.line):
        return _same_heading(last, place)
    return _wraps(paragraph, place)


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as sentences and items of a list do."""
    return bool(_SENTENCE_END.search(text))


def _centered(last: Line, line: Line) -> bool:
    middles = abs(sum(last.box[::2]) - sum(line.box[::2])) / 2
    return middles <= _CENTERED * line.size and abs(last.box[0] - line.box[0]) > max(middles, 1.0)


def _same_heading(last_place: Place, place: Place) -> bool:
    """Say whether a centered line goes on with the centered line above it."""
    last, line = last_place.line, place.line
    alike = (last.bold, last.italic, last.caps) == (line.bold, line.italic, line.caps)
    if not alike or _stands_alone(last, line) or ends_sentence(last.text):
        return False
    marked = line.bold or line.italic or line.caps
    return marked or _full(last_place, line) or last.text.count("(") > last.text.count(")")


def _stands_alone(last: Line, line: Line) -> bool:
    """Say whether the wording of one of two lines keeps them apart."""
    if names_kind(last.text) or names_kind(line.text) or starts_signature(last.text):
        return True
    offices = names_office(last.text) and names_office(line.text)
    return offices or names_unit(line.text) or bool(_MARKER.match(line.text))


def _wraps(paragraph: Sequence[Place], place: Place) -> bool:
    last = paragraph[-1]
    finished = ends_sentence(last.line.text)
    if not _full(last, place.line) or _restyled(last, place):
        return False
    if last.line.caps and place.line.caps and _stands_alone(last.line, place.line):
        return False
    if _is_item(place) and not (not finished and _set_back(paragraph, place)):
        return False
    if _set_in(paragraph, place) or (last.line.caps and not place.line.caps):
        return False
    if last.line.text.endswith(":") or _loose(paragraph, place):
        return place.line.text[:1].islower() and not finished
    return True


def _restyled(last: Place, place: Place) -> bool:
    """Say whether a heading in a font of its own has ended, or a line of a form."""
    fonts = (last.line.font, place.line.font)
    filled = _TO_FILL.search(last.line.text) and not place.line.text[:1].islower()
    return (all(fonts) and fonts[0] != fonts[1]) or bool(filled) or is_leader(last.line.text)


def _is_item(place: Place) -> bool:
    dashed = _DASHED_WORD.match(place.line.text)
    return bool(_MARKER.match(place.line.text)) and not (dashed and place.indent < _NEAR)


def _full(last: Place, line: Line) -> bool:
    """Say whether the first word of a line did not fit on the line before."""
    wanted = line.words[0].x1 - line.words[0].x0 + _BLANK * line.size
    return last.line.box[2] + wanted > last.margins.right + 0.5


def _set_back(paragraph: Sequence[Place], place: Place) -> bool:
    """Say whether a line stands left of the first line of its paragraph, as its others do."""
    return paragraph[0].line.box[0] - place.line.box[0] > _INDENT * place.line.size


def _set_in(paragraph: Sequence[Place], place: Place) -> bool:
    """Say whether a line begins further in than the paragraph's lines should."""
    first, line = paragraph[0].line, place.line
    beneath_first = [other.line.box[0] for other in paragraph[1:] if other.same_column(place)]
    if beneath_first:
        margin = min(beneath_first)
    elif len(paragraph) == 1 and _hangs(first, line):
        return False
    else:
        margin = place.margins.left if len(paragraph) > 1 else first.box[0]
    return line.box[0] - margin > _INDENT * line.size


def _hangs(first: Line, line: Line) -> bool:
    """Say whether a line stands under the text of an item, right of its marker."""
    marked = _MARKER.match(first.text) or _NUMBERED.match(first.text)
    return bool(marked) and any(abs(w.x0 - line.box[0]) <= _NEAR for w in first.words[1:3])


def _loose(paragraph: Sequence[Place], place: Place) -> bool:
    """Say whether a line stands further off than the lines of its paragraph from each other."""
    bases = [p.line.base for p in paragraph if p.same_column(place)]
    steps = [b - a for a, b in pairwise(bases) if b > a]
    leading = min(steps, default=place.margins.leading)
    return place.line.base - paragraph[-1].line.base > _LOOSE * leading


def _carries_over(paragraph: Sequence[Place], place: Place) -> bool:
    """Say whether a paragraph goes on at the top of the next column or page."""
    last, line = paragraph[-1], place.line
    heading = last.line.bold and last.line.bold != line.bold
    if heading or not _full(last, line) or _is_item(place) or last.line.caps != line.caps:
        return False
    if _restyled(last, place) or place.indent > _INDENT * line.size:
        return False
    indented = len(paragraph) > 1 and paragraph[0].indent > _INDENT * line.size
    unfinished = not ends_sentence(last.line.text)
    return unfinished or line.text[:1].islower() or (indented and paragraph[-1].indent < _NEAR)
