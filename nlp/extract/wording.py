"""The words of a text with the part that each plays: verb, preposition, who may act, a mention.

No tagger is asked: closed lists say what a word is, and what no list knows is a noun. That is
coarse, runs at the speed of the lists, and is the same on any text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate, compress, groupby, pairwise, repeat
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


_WORD = partial(tuple.__new__, Word)  # of a row; a text has many
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
_MASK = "\x01"
_Entry = tuple[list[str], str]  # of a list: its syllables behind the first two, and all of it


@cache
def actor_heads() -> dict[str, str]:
    """Give the words that whoever acts is called by, with their kind: body, area, people, drive."""
    return {row["head"]: row["kind"] for row in rows("actor_heads")}


@cache
def _lexicon() -> tuple[dict[str, str], dict[tuple[str, str], list[_Entry]]]:
    """Give the part of each listed word, and the entries by their first two syllables.

    Of the entries that begin alike the longest come first.
    """
    parts: dict[str, str] = {}
    for name, part in reversed(_LISTS):
        parts |= dict.fromkeys(word_list(name), part)
    parts |= {head: _OF_HEAD[kind] for head, kind in actor_heads().items()}
    parts |= {"được": Part.PASSIVE, "bị": Part.PASSIVE}
    entries: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
    longest_first = sorted((e.split() for e in parts if " " in e), key=len, reverse=True)
    for first, second, *rest in longest_first:
        entries[first, second].append((rest, " ".join([first, second, *rest])))
    return parts, dict(entries)


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


def parts_of(words: Iterable[Word]) -> str:
    """Write the parts of some words: ``VNNPL``."""
    return "".join([word.part for word in words])


def shape(parts: str, most: int = 5) -> str:
    """Write parts with repeated ones once: ``VNPL``."""
    kept = "".join([part for part, _ in groupby(parts)])
    return kept if len(kept) <= most else f"{kept[:most]}+"


def _words(text: str, mentions: Iterable[Mention]) -> list[Word]:
    told = list(_apart(mentions))
    pieces = _PIECE.split(_masked(text, told))  # what stands between words, and the words, in turn
    edges = list(accumulate(map(len, pieces)))
    starts, ends, texts = edges[:-1:2], edges[1::2], list(map(str.lower, pieces[1::2]))
    parts = list(map(_part, texts))
    for at in [at for at, word in enumerate(texts[:-1]) if word in _HALF_VERBS]:
        if parts[at + 1] == Part.VERB:
            parts[at] = Part.ADVERB
    kept = [True] * len(texts)
    for first, end, entry in list(_entries(text, starts, ends, texts)):
        ends[first], texts[first], parts[first] = ends[end - 1], entry, _part(entry)
        kept[first + 1 : end] = repeat(False, end - first - 1)
    for mention in told:
        at = bisect_left(starts, mention.start)
        ends[at], texts[at] = mention.end, text[mention.start : mention.end].lower()
        parts[at] = _OF_LABEL.get(mention.label, Part.NAME)
    return list(map(_WORD, compress(zip(starts, ends, texts, parts, strict=True), kept)))


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out mentions that begin inside of another."""
    position = 0
    for mention in mentions:
        if mention.start >= position:
            yield mention
            position = mention.end


def _masked(text: str, mentions: Iterable[Mention]) -> str:
    """Write each mention as one mark, which no list holds, and spaces: the length stays."""
    shown: list[str] = []
    position = 0
    for mention in mentions:
        shown += text[position : mention.start], _MASK.ljust(mention.end - mention.start)
        position = mention.end
    return "".join([*shown, text[position:]])


def _entries(
    text: str, starts: Sequence[int], ends: Sequence[int], texts: list[str]
) -> Iterator[tuple[int, int, str]]:
    """Take the longest entry of the lists each time: its first word, where it ends, and itself."""
    entries = _lexicon()[1]
    free = 0
    for first in [at for at, pair in enumerate(pairwise(texts)) if pair in entries]:
        if first < free:
            continue
        for rest, entry in entries[texts[first], texts[first + 1]]:
            end = first + 2 + len(rest)
            if (not rest or texts[first + 2 : end] == rest) and (
                text.find("\n", starts[first], ends[end - 1]) < 0
            ):
                yield first, end, entry
                free = end
                break


@lru_cache(maxsize=1 << 14)  # a text says few words, each often
def _part(word: str) -> str:
    known = _lexicon()[0].get(word)
    if known:
        return known
    if word[:1].isdigit():
        return Part.NUMERAL
    return Part.NOUN if word[:1].isalpha() else Part.MARK
