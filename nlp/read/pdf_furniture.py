"""Running headers, footers, page numbers and watermarks: what pages repeat at their edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, takewhile
from math import inf
from statistics import median

from nlp.read.pdf_lines import Line, make_line, rows
from nlp.read.pdf_words import Word

_EDGE = 0.13  # of the page's height, at top and bottom
_DEEPEST = 4  # rows of a running header
_NEAR = 6.0  # points between the places of one thing on two pages
_SAME_SIZE = 0.6
_ALONE = 1.5  # ems of white around a page number
_APART = 1.25  # times the usual leading between a running line and the text
_SINGLE = 1.5  # ems from baseline to baseline
_CALLED = ("trang", "page", "tr.", "|", "-", "–")  # what may stand beside a page number
_REACH = 4  # pages before and after on which a running line is looked for
_FEWEST = 3  # pages that a watermark stands on
_MOSTLY = 0.6  # of all pages
_LARGE = 1.4  # times the usual type of the page
_NUMBER = re.compile(r"[-–]?(\d{1,4})(?:/\d{1,4})?[-–.]?")
_NUMBER_LINE = re.compile(
    r"[-–|\s]*(?:(?:trang|page|tr\.)\s*)?(?:\d{1,3}(?:\s*/\s*\d{1,3})?|[ivxl]{1,6})[-–|.\s]*",
    re.IGNORECASE,
)
# every appendix of a decision may begin with a letterhead or form number of its own
_LETTERHEAD = re.compile(r"cộng h(?:òa|oà) xã hội|độc lập|\b(?:mẫu|phụ lục|biểu)\b", re.IGNORECASE)
_SIGNED = re.compile(r"(?:Người ký|Ký bởi|Được ký bởi|Thời gian ký|Ngày ký|Email|Cơ quan):\s")
_CERTIFICATE_SIZE = 9.0  # points, at most


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one page that stand in no table; sides in points."""

    words: Sequence[Word]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Split:
    """The words of one page that are its text, and the lines above and below it that are not."""

    words: list[Word]
    above: list[Line]
    below: list[Line]


def split_furniture(pages: Sequence[Page]) -> list[Split]:
    """Part the text of all pages from what they repeat; a single page keeps all but its number."""
    stamped = [a | _certificate(b) for a, b in zip(_watermark(pages), pages, strict=True)]
    known = [a | b for a, b in zip(_page_numbers(pages), stamped, strict=True)]
    known = [a | b for a, b in zip(known, _running_lines(pages, known), strict=True)]
    return [
        _split(page, words | _lone_number(page, words))
        for page, words in zip(pages, known, strict=True)
    ]


def _split(page: Page, furniture: set[Word]) -> Split:
    text = [word for word in page.words if word not in furniture]
    above: list[Line] = []
    below: list[Line] = []
    for row in rows(furniture):
        line = make_line(row)
        (above if line.base < page.height / 2 else below).append(line)
    return Split(text, above, below)


def _edge_words(page: Page) -> Iterator[Word]:
    for word in page.words:
        if not _EDGE * page.height < word.base < (1 - _EDGE) * page.height:
            yield word


def _page_numbers(pages: Sequence[Page]) -> list[set[Word]]:
    """Find numbers that grow with the pages, at one height, in one size, in line or mirrored."""
    found = [list(_numbers(page, index)) for index, page in enumerate(pages)]
    return [
        {number.word for number in numbers if _agreed(number, _around(found, index))}
        for index, numbers in enumerate(found)
    ]


def _numbers(page: Page, index: int) -> Iterator[_Number]:
    """Find numbers that stand alone at the edge of a page, or in a size of their own."""
    for row in rows(_edge_words(page)):
        for place, word in enumerate(row):
            match = _NUMBER.fullmatch(word.text)
            beside = (*row[max(0, place - 1) : place], *row[place + 1 : place + 2])
            if match and all(_aside(word, other) for other in beside):
                yield _Number(int(match[1]) - index, word, page.width)


def _aside(word: Word, other: Word) -> bool:
    gap = max(word.x0 - other.x1, other.x0 - word.x1)
    resized = abs(word.size - other.size) > _SAME_SIZE
    return gap > _ALONE * word.size or resized or other.text.lower() in _CALLED


@dataclass(frozen=True, slots=True)
class _Number:
    """A number at the edge of a page; ``offset`` is what it is ahead of the page's index."""

    offset: int
    word: Word
    width: float

    @property
    def middle(self) -> float:
        return (self.word.x0 + self.word.x1) / 2 - self.width / 2


def _around(found: Sequence[Sequence[_Number]], index: int) -> list[_Number]:
    """Give the numbers of the pages before and after."""
    near = (*found[max(0, index - _REACH) : index], *found[index + 1 : index + 1 + _REACH])
    return [number for numbers in near for number in numbers]


def _agreed(number: _Number, others: Sequence[_Number]) -> bool:
    return any(
        number.offset == other.offset
        and abs(number.word.base - other.word.base) <= _NEAR
        and abs(number.word.size - other.word.size) <= _SAME_SIZE
        and abs(abs(number.middle) - abs(other.middle)) <= 2 * _NEAR
        for other in others
    )


def _watermark(pages: Sequence[Page]) -> list[set[Word]]:
    """Find large words that most pages show in the very same place, across their text."""
    large = [_large_words(page) for page in pages]
    places = Counter(place for words in large for place in {_place(word) for word in words})
    least = max(_FEWEST, _MOSTLY * len(pages))
    return [{word for word in words if places[_place(word)] >= least} for words in large]


def _large_words(page: Page) -> list[Word]:
    usual = median([word.size for word in page.words] or [0.0])
    return [word for word in page.words if word.size >= _LARGE * usual]


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.x0), round(word.base)


def _running_lines(pages: Sequence[Page], known: Sequence[set[Word]]) -> Iterator[set[Word]]:
    """Find lines apart from the text that pages nearby repeat, but for what is known already."""
    edges = [_outer_rows(page, words) for page, words in zip(pages, known, strict=True)]
    places: dict[str, list[tuple[int, float]]] = {}
    for index, outer in enumerate(edges):
        for row in outer:
            places.setdefault(_spelled(row), []).append((index, row[0].base))
    for index, (page, words, outer) in enumerate(zip(pages, known, edges, strict=True)):
        is_repeated = partial(_repeated, index=index, places=places, pages=len(pages))
        halves = (_top_down(outer, page), _bottom_up(outer, page))
        repeated = [list(takewhile(is_repeated, half)) for half in halves]
        running = [row for half in repeated for row in _parted(half, page, words)]
        yield {word for row in running for word in row}


def _repeated(
    row: Sequence[Word], *, index: int, places: dict[str, list[tuple[int, float]]], pages: int
) -> bool:
    text = _spelled(row)
    near = [
        page
        for page, base in places[text]
        if 0 < abs(page - index) <= _REACH and abs(base - row[0].base) <= _NEAR
    ]
    return len(near) >= (2 if pages > 3 else 1) and not _LETTERHEAD.search(text)


def _parted(repeated: Sequence[list[Word]], page: Page, known: set[Word]) -> Sequence[list[Word]]:
    """Give the outermost of some lines that more white than usual parts from the text."""
    bases = [row[0].base for row in rows(word for word in page.words if word not in known)]
    for count in range(len(repeated), 0, -1):
        inner = repeated[count - 1][0]
        up = inner.base > page.height / 2
        text = [base for base in bases if (base < inner.base if up else base > inner.base)]
        gap = min((abs(base - inner.base) for base in text), default=inf)
        if gap > _APART * _leading(bases, inner.size):
            return repeated[:count]
    return []


def _leading(bases: Sequence[float], size: float) -> float:
    """Give the distance of lines that follow each other in a paragraph; single at the most."""
    steps = sorted(b - a for a, b in pairwise(bases))
    return min([*steps[len(steps) // 4 :][:1], _SINGLE * size])


def _outer_rows(page: Page, known: set[Word]) -> list[list[Word]]:
    """Give the outer rows of a page without the words that are known to be furniture."""
    kept = [[w for w in row if w not in known] for row in rows(_edge_words(page))]
    return [row for row in kept if row]


def _spelled(row: Sequence[Word]) -> str:
    return " ".join(word.text for word in row)


def _top_down(outer: Sequence[list[Word]], page: Page) -> list[list[Word]]:
    return [row for row in outer if row[0].base < page.height / 2][:_DEEPEST]


def _bottom_up(outer: Sequence[list[Word]], page: Page) -> list[list[Word]]:
    return [row for row in outer[::-1] if row[0].base >= page.height / 2][:_DEEPEST]


def _lone_number(page: Page, known: Iterable[Word]) -> set[Word]:
    """Find a first or last line that is nothing but a page number."""
    taken = set(known)
    kept = rows(word for word in page.words if word not in taken)
    ends = [kept[0], kept[-1]] if len(kept) > 1 else []
    edge = set(_edge_words(page))
    return {
        word
        for row in ends
        if row[0] in edge and _NUMBER_LINE.fullmatch(_spelled(row))
        for word in row
    }


def _certificate(page: Page) -> set[Word]:
    """Find the small lines that a digital signature prints: signer, address, time."""
    small = [row for row in rows(page.words) if row[0].size <= _CERTIFICATE_SIZE]
    return {word for row in small if _SIGNED.match(_spelled(row)) for word in row}
