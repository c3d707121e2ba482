"""The words around a mention: its sentence, its clause, and what stands on either side."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from nlp.extract.source import Source
from nlp.extract.wording import Wording
from nlp.records import Document, Label, Mention, Span

_BREAK = re.compile(r"[;:.\n(]| - |, (?=(?:trong đó|gồm|bao gồm|tăng|giảm|vượt|đạt|bằng)\b)|[|]")
_COMMA = re.compile(r",|;|:|\(|\||\n|\.(?!\d)| trong đó | và ")
_WORD = re.compile(r"\w+(?:[/-]\w+)*|[%|]")


@dataclass(frozen=True)
class Scene:
    """A document with the means to look around a mention of it."""

    document: Document
    source: Source

    @classmethod
    def of(cls, document: Document) -> Scene:
        """Set the scene of a document that has its mentions."""
        furniture = [(b.start, b.end) for b in document.blocks if b.kind == "furniture"]
        published = document.meta.published
        return cls(document, Source.of(document.text, furniture=furniture, published=published))

    @property
    def text(self) -> str:
        """The view of the text, in which rules look."""
        return self.source.text

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.document.mentions]

    @cached_property
    def wording(self) -> Wording:
        """The words of the text, each with the part that it plays."""
        return Wording(self.text, self.document.mentions)

    def sentence(self, mention: Mention) -> Span:
        """Give the sentence that holds a mention."""
        return self.source.sentence_at(mention.start)

    def paragraph(self, position: int) -> Span:
        """Give the line that holds a position."""
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return start, end if end >= 0 else len(self.text)

    def within(self, span: Span, *labels: Label) -> list[tuple[int, Mention]]:
        """Give the mentions of some labels in a stretch of text, with their indices."""
        first = bisect_right(self._starts, span[0] - 1)
        found = []
        for index in range(first, len(self.document.mentions)):
            mention = self.document.mentions[index]
            if mention.start >= span[1]:
                break
            if mention.label in labels:
                found.append((index, mention))
        return found

    def before(self, position: int, *labels: Label) -> list[tuple[int, Mention]]:
        """Give the mentions of some labels before a position, the nearest first."""
        return self.within((0, position), *labels)[::-1]

    def left(self, mention: Mention) -> str:
        """Give the sentence up to a mention."""
        return self.text[self.sentence(mention)[0] : mention.start]

    def right(self, mention: Mention) -> str:
        """Give the sentence behind a mention."""
        return self.text[mention.end : max(self.sentence(mention)[1], mention.end)]

    def quote(self, span: Span) -> str:
        """Give the words of the document itself."""
        return self.document.text[span[0] : span[1]]


def words_of(text: str) -> list[str]:
    """Cut a stretch into lower-case words for features."""
    return _WORD.findall(text.lower())


def clause_before(text: str) -> tuple[int, str]:
    """Give where the last clause of a stretch begins, and the clause."""
    start = 0
    for match in _BREAK.finditer(text):
        start = match.end()
    return start, text[start:]


def head_of(text: str) -> str:
    """Give a stretch up to its first mark or conjunction."""
    match = _COMMA.search(text)
    return text[: match.start()] if match else text
