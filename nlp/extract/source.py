"""What an extractor sees of a document: one normal spelling, sentences, and the calendar."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, repeat

from nlp.extract.names_words import NUMBER, Words
from nlp.extract.openings import NUMERAL, Sought
from nlp.records import Label, Mention, Span
from nlp.text import view
from nlp.tokenizer import sentences
from nlp.values import Value

_EDGE = " \n\t\"',;:|"
_DIGITS = re.compile(r"\d+")
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class _Begins(dict[str, list[int]]):
    """Where words begin, looked up when first asked: rules begin with few words of a text."""

    def __init__(self, words: Words, numerals: list[int]) -> None:
        super().__init__({NUMERAL: numerals})
        self._places, self._start = words.places, words.start

    def __missing__(self, word: str) -> list[int]:
        found = self[word] = [self._start[at] for at in self._places[word]]
        return found


@dataclass(frozen=True)
class Source:
    """A text to extract from.

    ``raw`` is the text of record; ``text`` is its view (one tone placement, plain dashes and
    quotes) with furniture blanked out: the same length, so that offsets hold in both.
    ``published`` is year, month and day, each as far as known; ``furniture`` are the spans that
    were blanked out.
    """

    raw: str
    text: str
    published: tuple[int, int | None, int | None] | None = None
    warnings: list[str] = field(default_factory=list)
    furniture: tuple[Span, ...] = ()
    _openings: dict[frozenset[str], list[int]] = field(default_factory=dict, init=False)

    @classmethod
    def of(
        cls, raw: str, *, furniture: Sequence[Span] = (), published: str | None = None
    ) -> Source:
        """Prepare a text; ``published`` is an ISO day, month or year."""
        text = view(raw)
        for start, end in furniture:
            text = text[:start] + "\n" * (end - start) + text[end:]
        return cls(raw, text, _calendar(published), furniture=tuple(furniture))

    @classmethod
    @lru_cache(maxsize=1)  # components and records ask for the same text, one after the other
    def shared(
        cls, raw: str, *, furniture: tuple[Span, ...] = (), published: str | None = None
    ) -> Source:
        """Prepare a text as ``of`` does, but only once for all that come for it in turn."""
        return cls.of(raw, furniture=furniture, published=published)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in reading order; none crosses a line break."""
        return sentences(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, position: int) -> Span:
        """Give the sentence that holds a position, or the nearest one before it."""
        index = bisect_right(self._starts, position) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, len(self.text))

    @cached_property
    def words(self) -> Words:
        """The words of the text."""
        return Words.of(self.text)

    @cached_property
    def _numerals(self) -> list[int]:
        """Give where numbers begin, and each part of one.

        *1.250* is found twice, for the edge of a number is before each of its digits' groups.
        """
        words = self.words
        numbers = [at for at, shape in enumerate(words.shape) if shape == NUMBER]
        return [
            words.start[at] + match.start()
            for at in numbers
            for match in _DIGITS.finditer(words.key[at])
        ]

    def openings(self, words: frozenset[str]) -> list[int]:
        """Give where any of the words begins, in text order; ``NUMERAL`` stands for any number.

        Words are those of the tokenizer, in lower case: in *K'Thiện* none begins behind the
        apostrophe.
        """
        starts = self._openings.get(words)
        if starts is None:
            begun = map(self.begins.__getitem__, self.openers & words)
            starts = self._openings[words] = sorted(chain.from_iterable(begun))
        return starts

    @cached_property
    def begins(self) -> Mapping[str, list[int]]:
        """Where each of ``openers`` begins, in text order."""
        return _Begins(self.words, self._numerals)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The words of the text, and ``NUMERAL`` where it has a number."""
        words = self.words.places
        return frozenset((*words, NUMERAL)) if self._numerals else frozenset(words)

    def matches(
        self, pattern: re.Pattern[str], opens: frozenset[str], *, span: Span | None = None
    ) -> Iterable[re.Match[str]]:
        """Find a pattern where one of the words begins that it opens with, if they are known.

        Each match stands behind the one before, and inside of ``span``.
        """
        start, end = span or (0, len(self.text))
        if not opens:
            return pattern.finditer(self.text, start, end)
        starts = self.openings(opens)
        if span:
            starts = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        return apart(filter(None, map(pattern.match, repeat(self.text), starts, repeat(end))))

    def holds(self, sought: Sought, span: Span) -> bool:
        """Tell whether a pattern is found inside of ``span``."""
        start, end = span
        if not sought.opens:
            return sought.pattern.search(self.text, start, end) is not None
        starts = self.openings(sought.opens)
        first = bisect_left(starts, start)
        here = starts[first : bisect_left(starts, end, first)]
        # in most spans none of the words begins
        return bool(here) and any(map(sought.pattern.match, repeat(self.text), here, repeat(end)))

    def sentences_between(self, start: int, end: int) -> int:
        """Count the sentences that begin behind one position, up to another."""
        return bisect_right(self._starts, end) - bisect_right(self._starts, start)

    def mention(
        self, start: int, end: int, label: Label, rule: str,
        *, value: Value | None = None, score: float = 1.0,
    ) -> Mention:  # fmt: skip
        """Make a mention, its edges freed of spaces, quotes and commas."""
        start, end = trim(self.text, start, end)
        return Mention(start, end, label, self.raw[start:end], rule, value, None, score)


def apart(matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Keep of matches in text order those behind the one before."""
    kept: list[re.Match[str]] = []
    free = 0
    for match in matches:
        if match.start() >= free:
            free = match.end()
            kept.append(match)
    return kept


def trim(text: str, start: int, end: int) -> Span:
    """Free a span of spaces, commas, and quotes that have no fellow inside it."""
    while start < end and text[start] in _EDGE and not _quoted_inside(text, start, end):
        start += 1
    while start < end and text[end - 1] in _EDGE and not _quoted_inside(text, start, end):
        end -= 1
    return start, end


def _quoted_inside(text: str, start: int, end: int) -> bool:
    """Tell a span that ends with its own quotation: *Kỷ niệm chương "Vì thế hệ trẻ"*."""
    mark = text[end - 1]
    return mark in "\"'" and text[start] != mark and text.count(mark, start, end) % 2 == 0


def _calendar(published: str | None) -> tuple[int, int | None, int | None] | None:
    match = _ISO.match(published or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return (year, month, day) if year else None
