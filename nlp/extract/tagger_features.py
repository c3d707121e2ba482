"""What the learned tagger sees of each word: spelling, neighbors, tables, and what rules found.

An *observation* is a column: one value a word, the empty string where it says nothing. Columns are
computed one by one, because a call a word and column would cost more than all the rules. A
*template* is an observation of the word or of a neighbor, or two of them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise, product, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.extract.names_lexicon import lexicon
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, Phrases, Words
from nlp.records import Mention, Span

Column = list[str]
Part = tuple[str, int]

_ABBREVIATED = 2  # letters that may stand for a word: TP. Hồ Chí Minh
_LAST_PLACE = 3  # in a line; the words behind it are all alike
_MARKS = frozenset('\n"()')
_SHAPES = "\n.0aAZ"  # a letter for each of BREAK … UPPER
JOINT = "|"  # between the values of observations that are seen together
FARTHEST = 2  # words between a word and a neighbor that is seen with it
_NAMED = {"words-": "word-1 word", "words+": "word word+1"}
_PART = re.compile(r"([a-z]+\d?)([+-]\d)?")
_TEMPLATES = (
    "word, shape, word-2, shape-2, word-1, shape-1, word+1, shape+1, word+2, shape+2,"
    " shapes, shapes5, words-, words+, head, kind, name, field, vocabulary, blocked, title, person,"
    " head-1, head+1, kind-1, kind+1, name-1, name+1, title-1, title+1, person-1, person+1,"
    " found, rule, found-2, found-1, found+1, found+2, elsewhere, place, quoted,"
    " found3, found word, found word-1, found word+1, found shapes, found title-1, found quoted,"
    " found place, found name, found elsewhere, shape head, shape name, shape person,"
    " shape word-1, shape quoted, shape place, shape title-1"
)
TEMPLATES = tuple(_TEMPLATES.split(", "))


def parts_of(template: str) -> tuple[Part, ...]:
    """Give the one or two observations of a template, each with its distance from the word.

    >>> parts_of("found word-1")
    (('found', 0), ('word', -1))
    """
    named = _NAMED.get(template, template)
    return tuple((name, int(far or 0)) for name, far in _PART.findall(named))


def columns(sheet: Sheet, evidence: Iterable[Mention]) -> dict[str, Column]:
    """Give every template's value at every entry of the sheet's words, for training.

    ``evidence`` are flat mentions, found by rules in the same text.
    """
    seen = observe(sheet, evidence)
    return {
        template: _joined(*(_shifted(seen[name], far) for name, far in parts_of(template)))
        for template in TEMPLATES
    }


def observe(sheet: Sheet, evidence: Iterable[Mention]) -> dict[str, Column]:
    """Give every observation at every entry of the sheet's words."""
    words, lexicon = sheet.words, sheet.lexicon
    found, rules = _evidence(sheet, evidence)
    return {
        "word": words.key,
        "shape": _shapes(words.shape, 0),
        "shapes": _shapes(words.shape, 1),
        "shapes5": _shapes(words.shape, 2),
        "head": _matched(lexicon.heads, words, lambda head: f"{head.kind} {head.alone}"),
        "kind": _matched(lexicon.kinds, words, lambda kind: f"{kind.level} {kind.takes}"),
        "name": _matched(lexicon.names, words, _name_kind),
        "field": _matched(lexicon.fields, words, str),
        "vocabulary": _matched(lexicon.words, words, lambda verb: "verb" if verb else "noun"),
        "blocked": _matched(lexicon.blocked, words, lambda _: "yes"),
        "title": _titles(sheet),
        "person": list(map(_name_parts().get, words.key, repeat(""))),
        "found": found,
        "found3": _around(found),
        "rule": rules,
        "elsewhere": _elsewhere(sheet, found),
        "place": _places_in_line(sheet),
        "quoted": _quoted(words.form),
    }


def _shapes(codes: Sequence[int], reach: int) -> Column:
    """Give the shape of each word with those of some words on either side."""
    size = len(codes)
    around = np.zeros(size + 2 * reach, np.intp)  # BREAK
    around[reach : reach + size] = codes
    every = _all_shapes(2 * reach + 1)
    number = np.zeros(size, np.intp)  # of a line of shapes, in the order of all there are
    for start in range(2 * reach + 1):
        number = number * len(_SHAPES) + around[start : start + size]
    found: Column = every.take(number).tolist()
    return found


@cache
def _all_shapes(size: int) -> NDArray[np.object_]:
    """Spell all lines of so many shapes, so that each is one string, wherever it stands."""
    return np.array([JOINT.join(line) for line in product(_SHAPES, repeat=size)], object)


def lines_of(sheet: Sheet) -> list[Span]:
    """Give the words of each line, first and end; a line is cut where no name can go on.

    The tagger walks lines word by word, all at once, so that short ones are sooner done.
    """
    words = sheet.words
    ends = [
        at + (form in ".,")
        for at, form in enumerate(words.form)
        if form == "\n"
        or (form == "." and _ends_sentence(sheet, at))
        or (form == "," and _ends_clause(sheet, at))
    ]
    starts = [end + (words.shape[end] == BREAK) for end in ends]
    return [(a, b) for a, b in zip(starts, ends[1:], strict=False) if b > a]


def _ends_clause(sheet: Sheet, comma: int) -> bool:
    """Tell a comma between words in lower case: no name goes on over it."""
    shape = sheet.words.shape
    return shape[comma - 1] == shape[comma + 1] == LOWER


def _ends_sentence(sheet: Sheet, dot: int) -> bool:
    """Tell the end of a sentence from a dot of *TP. Hồ Chí Minh* or *T.Hải*."""
    words = sheet.words
    spaced = words.shape[dot + 1] >= CAPITAL and not words.glued(dot + 1)
    return spaced and len(words.form[dot - 1]) > _ABBREVIATED


def words_at(sheet: Sheet, mention: Mention) -> Span:
    """Give the words that a mention covers, first and end; at least one."""
    words = sheet.words
    first = bisect_right(words.end, mention.start)
    return first, max(bisect_left(words.end, mention.end, first), first) + 1


def _name_kind(kinds: frozenset[str]) -> str:
    levels = ("country", "region", "city", "province", "district", "commune")
    return next((level for level in levels if level in kinds), "other")


@cache
def _name_parts() -> dict[str, str]:
    """Say of each word of the tables which part of a person's name it may be."""
    family = {
        word: "family" if common else "rare family" for word, common in lexicon().family.items()
    }
    return dict.fromkeys(lexicon().middle, "middle") | family


def _matched(phrases: Phrases[Any], words: Words, name: Callable[[Any], str]) -> Column:
    """Mark the longest phrases, left to right: B where one begins, I inside."""
    column = [""] * len(words)
    free = 0
    for at in phrases.openings(words):
        match = phrases.longest(words.key, at) if at >= free else None
        if match:
            free, value = match
            begin, inner = _marks(name(value))
            column[at:free] = [begin, *[inner] * (free - at - 1)]
    return column


@cache
def _marks(kind: str) -> tuple[str, str]:
    """Give the marks of the first word of a phrase and of the others; the kinds are few."""
    return f"B {kind}", f"I {kind}"


def _titles(sheet: Sheet) -> Column:
    column = [""] * len(sheet.words)
    for end, (start, title) in sheet.titles.items():
        strength = "strong" if title.strong else "weak"
        column[start:end] = [f"I {title.kind}"] * (end - start)
        column[end - 1] = f"E {title.kind} {strength}"
    return column


def _evidence(sheet: Sheet, evidence: Iterable[Mention]) -> tuple[Column, Column]:
    """Say what rules found: B, I, E or S with the label, and with the rule's name."""
    words = sheet.words
    tags, rules = [""] * len(words), [""] * len(words)
    for mention in evidence:
        first, end = words_at(sheet, mention)
        parts = ["B", *["I"] * (end - first - 2), "E"] if end - first > 1 else ["S"]
        tags[first:end] = [f"{part} {mention.label}" for part in parts]
        rules[first:end] = [f"{part} {mention.rule}" for part in parts]
    return tags, rules


def _elsewhere(sheet: Sheet, tags: Sequence[str]) -> Column:
    """Say as what a capitalised word is mostly found in the whole text."""
    words = sheet.words
    column = [""] * len(words)
    capital = [at for at, shape in enumerate(words.shape) if shape >= CAPITAL]
    labels: dict[str, list[str]] = defaultdict(list)
    for at in capital:
        labels[words.key[at]].append(tags[at][2:])
    most = {key: _commonest(found) for key, found in labels.items()}
    for at in capital:
        column[at] = most[words.key[at]] or "none"
    return column


def _commonest(labels: list[str]) -> str:
    """Give the label that is found most, the first in the alphabet of equals."""
    return labels[0] if len(labels) == 1 else max(sorted(set(labels)), key=labels.count)


def _places_in_line(sheet: Sheet) -> Column:
    """Say where in its line a word stands, and whether the line is the first one."""
    shape = sheet.words.shape
    column = [""] * len(shape)
    breaks = [at for at, code in enumerate(shape) if code == BREAK]
    line = "title"
    for before, end in pairwise(breaks):
        if size := end - before - 1:
            first = [f"{line} {place}" for place in range(min(size, _LAST_PLACE))]
            rest = [f"{line} {_LAST_PLACE}"] * (size - len(first))
            column[before + 1 : end] = first + rest
            line = "text"
    return column


def _quoted(form: Column) -> Column:
    """Say whether a word stands in quotes or brackets, line by line."""
    column = [""] * len(form)
    quote = bracket = False
    marks = [at for at, word in enumerate(form) if word in _MARKS]
    for at, following in pairwise([*marks, len(form)]):
        mark = form[at]
        quote = mark != "\n" and quote != (mark == '"')
        bracket = mark == "(" or (mark == '"' and bracket)
        column[at:following] = ['"' * quote + "(" * bracket] * (following - at)
    return column


def _shifted(column: Column, offset: int) -> Column:
    if offset < 0:
        return [""] * -offset + column[:offset]
    return column[offset:] + [""] * offset


def _around(column: Column) -> Column:
    return _joined(_shifted(column, -1), column, _shifted(column, 1))


def _joined(*parts: Column) -> Column:
    return list(map(JOINT.join, zip(*parts, strict=True)))
