"""The words of a text as name rules see them: where they stand, their key and their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from nlp.tokenizer import tokens

T = TypeVar("T")

BREAK, MARK, NUMBER, LOWER, CAPITAL, UPPER = range(6)
_LINE = re.compile(r"[^\n]+")
_SENTENCE_ENDS = frozenset('.!?…:"|')
_PADDING = 3  # breaks at both ends, so that rules may look a few words around


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists, one entry a word, number or mark; a line break is an entry too.

    ``key`` is the word in lower case; ``shape`` is one of BREAK … UPPER, so that ``shape[i] >=
    CAPITAL`` says *begins with a capital*.
    """

    start: list[int]
    end: list[int]
    form: list[str]
    key: list[str]
    shape: list[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut the view of a text."""
        words = cls([], [], [], [], [])
        words._pad(0)
        position = 0
        for line in _LINE.finditer(text):
            position = line.start()
            for start, end in tokens(line[0]):
                words._add(start + position, end + position, line[0][start:end])
            words._add(line.end(), line.end(), "\n")
        words._pad(len(text))
        return words

    def _add(self, start: int, end: int, form: str) -> None:
        self.start.append(start)
        self.end.append(end)
        self.form.append(form)
        self.key.append(form.lower())
        self.shape.append(_shape(form))

    def _pad(self, position: int) -> None:
        for _ in range(_PADDING):
            self._add(position, position, "\n")

    def __len__(self) -> int:
        return len(self.form)

    def glued(self, i: int) -> bool:
        """Tell whether no space stands before a word."""
        return self.start[i] == self.end[i - 1]

    def first(self, i: int) -> bool:
        """Tell whether a word begins a line or a sentence, where a capital says nothing."""
        before = self.form[i - 1]
        if before in "-*+•/(" or self.shape[i - 1] == NUMBER:
            return self.shape[i - 2] == BREAK
        return self.shape[i - 1] == BREAK or before in _SENTENCE_ENDS

    def run(self, i: int) -> int:
        """Give the end of the capitalised words that begin here."""
        while self.shape[i] >= CAPITAL:
            i += 1
        return i


def _shape(form: str) -> int:
    first = form[0]
    if first == "\n":
        return BREAK
    if first.isdigit():
        return NUMBER
    if not first.isalpha():
        return MARK
    if not first.isupper():
        return LOWER
    return UPPER if len(form) > 1 and form.isupper() else CAPITAL


class Phrases(Generic[T]):
    """Phrases to find at a word, the longest first: a tree over the keys of words."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Take phrases in their view's spelling; of two equal ones the first stays."""
        self.root: dict[str, Any] = {}
        for phrase, value in entries:
            node = self.root
            lowered = phrase.lower()
            for start, end in tokens(lowered):
                node = node.setdefault(lowered[start:end], {})
            node.setdefault("", value)

    def longest(self, key: Sequence[str], at: int) -> tuple[int, T] | None:
        """Give the end and the value of the longest phrase that begins at a word."""
        node = self.root.get(key[at])
        found: tuple[int, T] | None = None
        while node is not None:
            at += 1
            if "" in node:
                found = (at, node[""])
            node = node.get(key[at])
        return found

    def all(self, key: Sequence[str], at: int) -> list[tuple[int, T]]:
        """Give the ends and values of all phrases that begin at a word, the longest first."""
        found: list[tuple[int, T]] = []
        node = self.root.get(key[at])
        while node is not None:
            at += 1
            if "" in node:
                found.append((at, node[""]))
            node = node.get(key[at])
        return found[::-1]
