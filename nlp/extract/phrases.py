"""Stretches on the two sides of a figure that may say what it counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, product, takewhile
from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.extract.counted import NOUN
from nlp.extract.phrase_edges import (
    is_over,
    last_break,
    leads,
    left_starts,
    right_ends,
    right_starts,
    stops,
    trails,
    without_brackets,
)
from nlp.extract.wording import Part, Word, parts_of
from nlp.records import Label, Mention, Span

_THERE = frozenset({"có", "là", "gồm", "bao gồm", "số"})
_LINK_PARTS = frozenset({Part.MARK, Part.CONJUNCTION, Part.PREPOSITION, Part.ADVERB})
_LINKS = frozenset({"có", "gồm", "bao gồm", "được", "là"})
_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_LONGEST = 20  # words
_MOST_LINKS = 5  # figures of one list


class Phrase(NamedTuple):
    """A stretch without the numbers in it, its words, and the words on its two sides.

    ``kind`` says how it was come by; ``parts`` are those of its words, ``size`` its syllables;
    ``behind`` are the words between it and the figure.
    """

    kind: str
    spans: tuple[Span, ...] = ()
    words: tuple[Word, ...] = ()
    parts: str = ""
    size: int = 0
    ahead: tuple[Word, ...] = ()
    behind: tuple[Word, ...] = ()


NOTHING = Phrase("none")


class _Clause(NamedTuple):
    """The words that stretches are taken from, their parts, and the syllables before each."""

    words: Sequence[Word]
    parts: str
    syllables: list[int]

    @classmethod
    def of(cls, words: Sequence[Word]) -> _Clause:
        sizes = (len(word.text.split()) for word in words)
        return cls(words, parts_of(words), list(accumulate(sizes, initial=0)))

    def between(self, start: int, end: int) -> tuple[tuple[Word, ...], str, int]:
        """Give the words of a stretch with their parts, and its size in syllables."""
        size = self.syllables[end] - self.syllables[start]
        return tuple(self.words[start:end]), self.parts[start:end], size


class Phrases:
    """The stretches around the figures of one document.

    Those who look for results and for what was counted share them, and not by the scene: a scene
    that held what holds it would be freed by the garbage collector alone, long after.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lefts: dict[int, list[Phrase]] = {}
        self._clauses: dict[int, tuple[list[Word], int]] = {}

    def left(self, mention: Mention) -> list[Phrase]:
        """Give stretches that end before a figure, and those that its list shares."""
        if mention.start not in self._lefts:
            self._lefts[mention.start] = list(self._left(mention))
        return self._lefts[mention.start]

    def is_linked(self, mention: Mention) -> bool:
        """Tell whether only a link parts a figure from the one before: *, 610 ngày công*."""
        words, last = self._clause(mention)
        between = words[last + 1 :]
        return last >= 0 and all(w.part in _LINK_PARTS or w.text in _LINKS for w in between)

    def before(self, mention: Mention) -> list[Word]:
        """Give the words between a figure and the figure or break before it."""
        words, last = self._clause(mention)
        return words[last + 1 :]

    def _clause(self, mention: Mention) -> tuple[list[Word], int]:
        """Give the words of the clause before a figure, and where its last figure is."""
        if mention.start not in self._clauses:
            start = self._scene.sentence(mention)[0]
            words = self._scene.wording.between(start, mention.start)
            words = without_brackets(words[last_break(words) + 1 :], all_of_them=False)
            figures = [index for index, word in enumerate(words) if word.part == Part.FIGURE]
            self._clauses[mention.start] = words, figures[-1] if figures else -1
        return self._clauses[mention.start]

    def _left(self, mention: Mention) -> Iterator[Phrase]:
        words, last = self._clause(mention)
        end = next((i for i in range(len(words), 0, -1) if words[i - 1].part != Part.MARK), 0)
        short = next((i for i in range(end, 0, -1) if not trails(words[i - 1])), 0)
        clause = _Clause.of(words)
        starts: dict[int, str] = {}
        for kind, start in left_starts(words, last):
            while start < end and leads(words, start):
                start += 1
            starts.setdefault(start, kind)
        seen: set[tuple[Span, ...]] = set()
        for start, kind in starts.items():
            ends = max(short, start + 1), end
            for phrase in self._ending(kind, clause, start, ends) if start < end else ():
                if phrase.spans not in seen:
                    seen.add(phrase.spans)
                    yield phrase
        yield from self._shared(mention)

    def _shared(self, mention: Mention) -> Iterator[Phrase]:
        """Take what stands before the first figure of a list for its later ones."""
        linked = mention
        for _ in range(_MOST_LINKS):
            words, last = self._clause(linked)
            if last < 0:
                break
            found = self._scene.within((words[last].start, words[last].end), Label.FIGURE)
            linked = found[0][1]
            if not self.is_linked(linked):
                break
        if linked is not mention:
            for phrase in self.left(linked):
                if phrase.kind.startswith("gap"):
                    yield phrase._replace(kind=f"shared{phrase.kind[3:]}")

    def _ending(
        self, kind: str, clause: _Clause, start: int, ends: tuple[int, int]
    ) -> Iterator[Phrase]:
        """Let a stretch end where its words do, and before the words that lead up to the number."""
        words, (short, end) = clause.words, ends
        passive = short + 1 < end and words[short].text == "được"
        for last in dict.fromkeys((short, end, *([short + 1] if passive else []))):
            told = inner, parts, size = clause.between(start, last)
            spans = self._without_numbers(inner, parts) if size <= _LONGEST else ()
            if spans and not _only_there(inner):
                name = kind if last == short else f"{kind}+"
                ahead = tuple(words[max(0, start - 2) : start])
                yield Phrase(name, spans, *told, ahead, tuple(words[last:]))

    def _without_numbers(self, words: Sequence[Word], parts: str) -> tuple[Span, ...]:
        if Part.FIGURE not in parts:
            return self._around_brackets(words)
        spans: list[Span] = []
        joins = False
        for word in words:
            start = word.start
            if word.part == Part.FIGURE:
                noun = NOUN.search(self._scene.text, start, word.end)
                joins = False
                if not noun:
                    continue
                start = noun.start()
            if joins and "(" not in self._scene.text[spans[-1][1] : start]:
                spans[-1] = spans[-1][0], word.end
            else:
                spans.append((start, word.end))
            joins = word.part != Part.FIGURE
        return tuple(spans)

    def right(self, mention: Mention) -> list[Phrase]:
        """Give stretches that begin behind a figure, and those that its list shares."""
        own, last = self._right(mention), self._end_of_list(mention)
        return own + [
            phrase._replace(kind=f"shared_{phrase.kind}")
            for phrase in (self._right(last) if last is not mention else ())
            if phrase.words[0].part in _VERBAL
        ]

    def _end_of_list(self, mention: Mention) -> Mention:
        """Give the last figure of the list that one opens: 6 tập thể, *9 cá nhân* được khen."""
        behind = self._scene.within((mention.end, self._scene.sentence(mention)[1]), Label.FIGURE)
        linked = takewhile(self.is_linked, (other for _, other in behind[:_MOST_LINKS]))
        return [mention, *linked][-1]

    def _right(self, mention: Mention) -> list[Phrase]:
        words = self._scene.wording.between(mention.end, self._scene.sentence(mention)[1])
        words = without_brackets(words, all_of_them=True)
        words = words[: next((i for i, word in enumerate(words) if stops(word)), len(words))]
        clause = _Clause.of(words)
        found: dict[tuple[Span, ...], Phrase] = {}
        for (name, start), (kind, end) in product(right_starts(words), right_ends(words)):
            while end > start and is_over(words[end - 1]):
                end -= 1
            if start < end <= start + _LONGEST:
                told = clause.between(start, end)
                ahead, behind = words[max(0, start - 2) : start], words[end : end + 1]
                spans = self._around_brackets(told[0])
                phrase = Phrase(f"{name}{kind}", spans, *told, tuple(ahead), tuple(behind))
                found.setdefault(spans, phrase)
        return list(found.values())

    def _around_brackets(self, words: Sequence[Word]) -> tuple[Span, ...]:
        """Give the stretch of some words, in two where brackets were left out of it."""
        if "(" not in self._scene.text[words[0].start : words[-1].end]:
            return ((words[0].start, words[-1].end),)
        spans = [(words[0].start, words[0].end)]
        for before, word in pairwise(words):
            if "(" in self._scene.text[before.end : word.start]:
                spans.append((word.start, word.end))
            else:
                spans[-1] = spans[-1][0], word.end
        return tuple(spans)


def _only_there(words: Sequence[Word]) -> bool:
    """Tell *có 9/9 xã tham gia*, where nothing is counted before the number."""
    return len(words) == 1 and words[0].text in _THERE
