"""The words of a text as name rules see them: where they stand, their key and their shape."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import Any, Generic, TypeVar

from nlp.tokenizer import TOKEN, tokens

T = TypeVar("T")
Begun = dict[int, tuple[int, T]]
Node = dict[str, Any]  # by the next word; what ends here is by an empty one

BREAK, MARK, NUMBER, LOWER, CAPITAL, UPPER = range(6)
# a token, or the end of a line that is not empty; a group, so that to split a text keeps them
_ENTRY = re.compile(rf"({TOKEN.pattern}|(?<=[^\n])(?=\n|\Z))")
_SENTENCE_ENDS = frozenset('.!?…:"|')
_PADDING = 3  # breaks at both ends, so that rules may look a few words around


@dataclass(frozen=True, slots=True, eq=False)  # a key of caches by its identity
class Words:
    """Parallel lists, one entry a word, number or mark; a line break is an entry too.

    ``key`` is the word in lower case; ``shape`` is one of BREAK … UPPER, so that ``shape[i] >=
    CAPITAL`` says *begins with a capital*. ``places`` are the entries of each key, in text order.
    """

    start: list[int]
    end: list[int]
    form: list[str]
    key: list[str]
    shape: list[int]
    places: dict[str, list[int]]

    @classmethod
    @lru_cache(maxsize=1)  # all rules ask for the same text, one after the other
    def of(cls, text: str) -> Words:
        """Cut the view of a text."""
        pieces = _ENTRY.split(text)  # what stands between entries, and the entries, in turn
        ends = list(accumulate(map(len, pieces)))
        padding, behind = ["\n"] * _PADDING, [len(text)] * _PADDING
        form = [*padding, *[entry or "\n" for entry in pieces[1::2]], *padding]
        key = list(map(str.lower, form))
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(key):
            places[word].append(place)
        return cls(
            [0] * _PADDING + ends[:-1:2] + behind,
            [0] * _PADDING + ends[1::2] + behind,
            form,
            key,
            list(map(_shape, form)),
            dict(places),
        )

    def __len__(self) -> int:
        return len(self.form)

    def standing(self, keys: AbstractSet[str]) -> list[int]:
        """Give where any of some words stand, in text order."""
        return sorted(at for key in keys & self.places.keys() for at in self.places[key])

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


@lru_cache(maxsize=1 << 16)  # a text says few words, each often
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
        self.root: Node = {}
        for phrase, value in entries:
            node = self.root
            lowered = phrase.lower()
            for start, end in tokens(lowered):
                node = node.setdefault(lowered[start:end], {})
            node.setdefault("", value)

    def longest(self, key: Sequence[str], at: int) -> tuple[int, T] | None:
        """Give the end and the value of the longest phrase that begins at a word."""
        return _longest(self.root.get(key[at]), key, at + 1)

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


def _longest(node: Node | None, key: Sequence[str], at: int) -> tuple[int, Any] | None:
    """Go on from the node of the words before, as far as the tree holds what follows."""
    found: tuple[int, Any] | None = None
    while node is not None:
        if "" in node:
            found = (at, node[""])
        node = node.get(key[at])
        at += 1
    return found


# a table's number, the size and the value of its phrase of these words at most, and what goes on
_Second = tuple[int, int, Any, Node]


class Together:
    """Several tables of phrases that are looked up at once in all of a text.

    Most words begin a phrase of no table, and of the others most are told by the next word: so a
    first word has the values of the tables that hold it alone, and by each second word what the
    tables to be asked hold of the two, and the node of what may stand behind them.
    """

    def __init__(self, tables: Iterable[Phrases[Any]]) -> None:
        roots = [table.root for table in tables]
        opened: dict[str, list[tuple[int, Node]]] = defaultdict(list)
        for number, root in enumerate(roots):
            for first, node in root.items():
                opened[first].append((number, node))
        self._size = len(roots)
        self._opened = {first: (_alone(nodes), _seconds(nodes)) for first, nodes in opened.items()}

    def begun(self, words: Words) -> list[Begun[Any]]:
        """Give the longest phrase of each table, with its end, at each word that begins one."""
        key = words.key
        found: list[Begun[Any]] = [{} for _ in range(self._size)]
        for at, (first, second) in enumerate(pairwise(key)):
            if first in self._opened:
                alone, seconds = self._opened[first]
                if second not in seconds:
                    for number, value in alone:
                        found[number][at] = (at + 1, value)
                    continue
                third = key[at + 2]
                for number, size, value, node in seconds[second]:
                    phrase = _longest(node[third], key, at + 3) if third in node else None
                    if phrase is not None:
                        found[number][at] = phrase
                    elif size:
                        found[number][at] = (at + size, value)
        return found


def _alone(nodes: Iterable[tuple[int, Node]]) -> list[tuple[int, Any]]:
    return [(number, node[""]) for number, node in nodes if "" in node]


def _seconds(nodes: Sequence[tuple[int, Node]]) -> dict[str, list[_Second]]:
    return {
        second: [
            (number, *_shorter(node, second), node.get(second, {}))
            for number, node in nodes
            if second in node or "" in node
        ]
        for second in {*chain.from_iterable(node for _, node in nodes)} - {""}
    }


def _shorter(node: Node, second: str) -> tuple[int, Any]:
    """Give the size and the value of the longest phrase of two words at most, 0 of none."""
    both = node.get(second, {})
    if "" in both:
        return 2, both[""]
    return (1, node[""]) if "" in node else (0, None)
