"""What an extractor sees of a document: one normal spelling, sentences, and the calendar."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from nlp.records import Label, Mention, Span
from nlp.text import view
from nlp.tokenizer import sentences
from nlp.values import Value

_EDGE = " \n\t\"',;:|"
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True)
class Source:
    """A text to extract from.

    ``raw`` is the text of record; ``text`` is its view (one tone placement, plain dashes and
    quotes) with furniture blanked out: the same length, so that offsets hold in both.
    ``published`` is year, month and day, each as far as known.
    """

    raw: str
    text: str
    published: tuple[int, int | None, int | None] | None = None
    warnings: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls, raw: str, *, furniture: Iterable[Span] = (), published: str | None = None
    ) -> Source:
        """Prepare a text; ``published`` is an ISO day, month or year."""
        text = view(raw)
        for start, end in furniture:
            text = text[:start] + "\n" * (end - start) + text[end:]
        return cls(raw, text, _calendar(published))

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


def trim(text: str, start: int, end: int) -> Span:
    """Free a span of spaces, commas, and quotes that have no fellow inside it."""
    while start < end and text[start] in _EDGE and not _quoted_inside(text, start, end):
        start += 1
    while start < end and text[end - 1] in _EDGE and not _quoted_inside(text, start, end):
        end -= 1
    return start, end


def _quoted_inside(text: str, start: int, end: int) -> bool:
    """Tell a span that ends with its own quotation: *Kỷ niệm chương "Vì thế hệ trẻ"*."""
    return text[end - 1] == '"' and text[start] != '"' and text.count('"', start, end) % 2 == 0


def _calendar(published: str | None) -> tuple[int, int | None, int | None] | None:
    match = _ISO.match(published or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return (year, month, day) if year else None
