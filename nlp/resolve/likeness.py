"""How like two names are, word by word.

Words are compared whole, as Vietnamese syllables: one letter or mark makes another word. Marks
are overlooked only where one of the names was typed without any.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA, Indel

from nlp.resolve.name_tokens import fold_word
from nlp.resolve.wordings import Wording

_TIERS = (
    {"tỉnh", "thành phố"},
    {"huyện", "quận", "thị xã", "thành phố"},
    {"xã", "phường", "thị trấn", "đặc khu"},
)
_SHORTEST_MISSPELT = 5  # letters; a shorter word with another letter is another word


class Core(IntEnum):
    """How two names compare apart from the places in them, the least alike first."""

    OTHER = 0
    MARKS = 1  # differ in marks only, and both bear marks
    PART = 2  # one ends with the other: Phòng Cảnh sát giao thông Công an
    LONGER = 3  # one has more words
    MISSPELT = 4  # differ in single letters of long words
    SHORT = 5  # letters of one stand for words of the other
    ORDER = 6  # the same words in another order
    UNMARKED = 7  # the same, but that one was typed without marks
    SAME = 8


class Agreement(IntEnum):
    """How a part of two names compares: a number, a place."""

    DIFFER = 0
    NEAR = 1  # a level that a place is raised from or to: thị xã and thành phố
    MISSING = 2  # in one of them only
    NONE = 3
    SAME = 4


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How two names compare; of several the greatest is the one to go by."""

    core: Core
    seat: Agreement
    level: Agreement
    numbers: Agreement
    similarity: float
    exact: bool


def liken(left: Wording, right: Wording) -> Likeness:
    """Compare two names; which is left does not matter."""
    exact = left.words == right.words
    if not exact and (left.bare or right.bare):
        return _liken_unmarked(left, right)
    return Likeness(
        Core.SAME if exact else _core(left.core, right.core),
        _seat(left, right),
        _level(left.level, right.level),
        _numbers(left.numbers, right.numbers),
        _similarity(left.core, right.core),
        exact,
    )


def _liken_unmarked(left: Wording, right: Wording) -> Likeness:
    """Compare whole names without marks: levels and places are not told apart in them."""
    one, other = left.folded, right.folded
    core = Core.UNMARKED if one == other else _core(one, other)
    numbers = _numbers(left.numbers, right.numbers)
    return Likeness(
        core, Agreement.NONE, Agreement.NONE, numbers, _similarity(one, other), exact=False
    )


def _similarity(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    return round(Indel.normalized_similarity(left, right), 4)


def _core(left: tuple[str, ...], right: tuple[str, ...]) -> Core:
    if left == right:
        return Core.SAME
    mine, yours = Counter(left) - Counter(right), Counter(right) - Counter(left)
    if not mine and not yours:
        return Core.ORDER
    if _spells(left, right) or _spells(right, left):
        return Core.SHORT
    if _ends_with(left, right) or _ends_with(right, left):
        return Core.PART
    return _leftovers(sorted(mine.elements()), sorted(yours.elements()))


def _ends_with(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return len(shorter) < len(longer) and longer[len(longer) - len(shorter) :] == shorter


def _leftovers(mine: list[str], yours: list[str]) -> Core:
    if not mine or not yours:
        return Core.LONGER
    if len(mine) == len(yours):
        pairs = list(zip(mine, yours, strict=True))
        if sorted(map(fold_word, mine)) == sorted(map(fold_word, yours)):
            return Core.MARKS
        if all(_misspelt(a, b) for a, b in pairs):
            return Core.MISSPELT
    return Core.OTHER


def _misspelt(one: str, other: str) -> bool:
    one, other = fold_word(one), fold_word(other)
    long = min(len(one), len(other)) >= _SHORTEST_MISSPELT
    return one == other or (long and OSA.distance(one, other, score_cutoff=1) <= 1)


def _spells(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name with letters for words stands for another: *CLB* for *câu lạc bộ*."""
    at, shortened = 0, False
    for word in short:
        if word.isupper() and full[at : at + 1] != (word,):
            run = full[at : at + len(word)]
            if [fold_word(part[0]) for part in run] != [fold_word(letter) for letter in word]:
                return False
            at, shortened = at + len(word), True
        elif full[at : at + 1] == (word,):
            at += 1
        else:
            return False
    return shortened and at == len(full)


def _seat(left: Wording, right: Wording) -> Agreement:
    if _agreement(left.above, right.above) is Agreement.DIFFER:
        return Agreement.DIFFER
    return _agreement(left.seat, right.seat)


def _agreement(left: object, right: object) -> Agreement:
    if not left and not right:
        return Agreement.NONE
    if not left or not right:
        return Agreement.MISSING
    return Agreement.SAME if left == right else Agreement.DIFFER


def _level(left: str, right: str) -> Agreement:
    found = _agreement(left, right)
    if found is Agreement.DIFFER and any({left, right} <= tier for tier in _TIERS):
        return Agreement.NEAR
    return found


def _numbers(left: tuple[str, ...], right: tuple[str, ...]) -> Agreement:
    mine, yours = Counter(left) - Counter(right), Counter(right) - Counter(left)
    if mine and yours:
        return Agreement.DIFFER
    if mine or yours:
        return Agreement.MISSING
    return Agreement.SAME if left else Agreement.NONE
