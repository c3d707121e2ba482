"""The words of a text with the part that each plays: verb, preposition, who may act, a mention.

No tagger is asked: closed lists say what a word is, and what no list knows is a noun. That is
coarse, runs at the speed of the lists, and is the same on any text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from nlp.records import Label, Mention
from nlp.reference.lists import words as word_list
from nlp.reference.tables import rows


class Part:
    """What a word is in its sentence; one letter, because features are made of them."""

    VERB: Final = "V"
    PASSIVE: Final = "B"  # được, bị
    ADVERB: Final = "A"  # between who acts and the verb: đã, đều, tích cực
    PREPOSITION: Final = "P"
    CONJUNCTION: Final = "C"
    DETERMINER: Final = "Q"
    AMOUNT: Final = "K"  # số, tỷ lệ, diện tích: measured, and never acting
    BODY: Final = "O"  # hội, công ty, xã
    PEOPLE: Final = "H"  # nhân dân, bà con, ông
    NUMERAL: Final = "0"
    MARK: Final = "M"
    NOUN: Final = "N"
    FIGURE: Final = "F"
    DATE: Final = "D"
    UNIT: Final = "U"
    PLACE: Final = "L"
    PERSON: Final = "S"
    DRIVE: Final = "E"  # a campaign or an event
    NAME: Final = "X"  # any other mention: an award, a document


class Word(NamedTuple):
    """A word, or a mention as one, in lower case."""

    start: int
    end: int
    text: str
    part: str


_OF_LABEL = {
    Label.FIGURE: Part.FIGURE,
    Label.DATE: Part.DATE,
    Label.UNIT: Part.UNIT,
    Label.PLACE: Part.PLACE,
    Label.PERSON: Part.PERSON,
    Label.CAMPAIGN: Part.DRIVE,
    Label.EVENT: Part.DRIVE,
}
# in the order of precedence
_LISTS = (
    ("verbless", Part.NOUN),
    ("kind_compounds", Part.NOUN),
    ("verbs", Part.VERB),
    ("adverbs", Part.ADVERB),
    ("prepositions", Part.PREPOSITION),
    ("conjunctions", Part.CONJUNCTION),
    ("determiners", Part.DETERMINER),
    ("amounts", Part.AMOUNT),
)
_OF_HEAD = {
    **dict.fromkeys(("body", "area", "whole", "nation"), Part.BODY),
    **dict.fromkeys(("people", "title"), Part.PEOPLE),
    "drive": Part.NOUN,
}
# verbs that only go along with another: còn phát hiện, về đích
_HALF_VERBS = frozenset({"còn", "có", "về", "đi", "đến", "ra", "lên"})
# a group, so that to split a text keeps them
_PIECE = re.compile(r"(\d+(?:[.,/]\d+)*%?|[^\W\d_]+(?:[-/.][^\W\d_]+)*|\S)")


@cache
def actor_heads() -> dict[str, str]:
    """Give the words that whoever acts is called by, with their kind: body, area, people, drive."""
    return {row["head"]: row["kind"] for row in rows("actor_heads")}


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, dict[str, int]]]:
    """Give the part of each listed word, and the longest entry, in syllables, by its first two."""
    parts: dict[str, str] = {}
    for name, part in reversed(_LISTS):
        parts |= dict.fromkeys(word_list(name), part)
    parts |= {head: _OF_HEAD[kind] for head, kind in actor_heads().items()}
    parts |= {"được": Part.PASSIVE, "bị": Part.PASSIVE}
    longest: dict[str, dict[str, int]] = defaultdict(dict)
    for first, second, *rest in (entry.split() for entry in parts if " " in entry):
        longest[first][second] = max(longest[first].get(second, 0), 2 + len(rest))
    return parts, dict(longest)


class Wording:
    """The words of one document, in text order."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self.words = _words(text, mentions)
        self._starts = [word.start for word in self.words]

    def between(self, start: int, end: int) -> list[Word]:
        """Give the words that begin in a stretch."""
        return self.words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, position: int) -> Word | None:
        """Give the last word that begins before a position."""
        index = bisect_left(self._starts, position) - 1
        return self.words[index] if index >= 0 else None

    def index(self, position: int) -> int:
        """Give the index of the last word that begins at a position or before it."""
        return max(0, bisect_right(self._starts, position) - 1)


def shape(words: Sequence[Word], most: int = 5) -> str:
    """Write the parts of some words, repeated ones once: ``VNPL``."""
    kept = [w.part for i, w in enumerate(words) if not i or words[i - 1].part != w.part]
    return "".join(kept[:most]) + ("+" if len(kept) > most else "")


def _words(text: str, mentions: Iterable[Mention]) -> list[Word]:
    words: list[Word] = []
    position = 0
    for mention in mentions:
        if mention.start < position:
            continue
        words += _of_stretch(text, position, mention.start)
        part = _OF_LABEL.get(mention.label, Part.NAME)
        said = text[mention.start : mention.end].lower()
        words.append(Word(mention.start, mention.end, said, part))
        position = mention.end
    words += _of_stretch(text, position, len(text))
    return words


def _of_stretch(text: str, start: int, end: int) -> Iterator[Word]:
    """Cut a stretch without mentions, taking the longest entry of the lists each time."""
    parts, longest = _lexicon()
    pieces = _PIECE.split(text[start:end])  # what stands between words, and the words, in turn
    edges = list(accumulate(map(len, pieces), initial=start))
    starts, ends = edges[1::2], edges[::2]
    words = [*map(str.lower, pieces[1::2]), ""]
    index, size = 0, len(words) - 1
    while index < size:
        word, following = words[index], index + 1
        if word in longest and (most := longest[word].get(words[following])):
            for until in range(min(index + most, size), following, -1):
                entry = " ".join(words[index:until])
                if entry in parts and "\n" not in text[starts[index] : ends[until]]:
                    word, following = entry, until
                    break
        part = parts.get(word) or _plain(word)
        if word in _HALF_VERBS and parts.get(words[following]) == Part.VERB:
            part = Part.ADVERB
        yield Word(starts[index], ends[following], word, part)
        index = following


def _plain(word: str) -> str:
    if word[0].isdigit():
        return Part.NUMERAL
    return Part.NOUN if word[0].isalpha() else Part.MARK
