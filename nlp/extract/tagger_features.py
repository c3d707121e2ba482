"""What the learned tagger sees of each word: spelling, neighbors, tables, and what rules found.

An *observation* is a column: one value a word, the empty string where it says nothing. Columns are
computed one by one, because a call a word and column would cost more than all the rules, and most
of them from *marks*, the values of the words of which they say anything. A *template* is an
observation of the word or of a neighbor, or two of them together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Any

from nlp.extract.names_lexicon import lexicon
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, Begun, Words
from nlp.extract.tagger_alphabet import JOINT, Alphabet, Growing, Integers
from nlp.records import Mention, Span

Column = list[str]
Marks = dict[int, str]
Part = tuple[str, int]

_ABBREVIATED = 2  # letters that may stand for a word: TP. Hồ Chí Minh
_LAST_PLACE = 3  # in a line; the words behind it are all alike
_MARKS = '\n"()'
_USUAL = {"found3": JOINT * 2, "place": f"text {_LAST_PLACE}"}
_BEGINNING = {line: [f"{line} {at}" for at in range(_LAST_PLACE)] for line in ("title", "text")}
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
    numbers = Growing()
    observed = observe(sheet, evidence, Alphabet(numbers))
    values = list(numbers)
    seen = {name: [values[number] for number in column] for name, column in observed.items()}
    return {
        template: _joined(*(_shifted(seen[name], far) for name, far in parts_of(template)))
        for template in TEMPLATES
    }


def observe(sheet: Sheet, evidence: Iterable[Mention], alphabet: Alphabet) -> dict[str, Integers]:
    """Give the number of every observation at every entry of the sheet's words."""
    words, begins, size = sheet.words, sheet.begins, len(sheet.words)
    found, rules = _evidence(sheet, evidence)
    marks = {
        "head": _matched(begins.heads, lambda head: f"{head.kind} {head.alone}"),
        "kind": _matched(begins.kinds, lambda kind: f"{kind.level} {kind.takes}"),
        "name": _matched(begins.names, _name_kind),
        "field": _matched(begins.fields, str),
        "vocabulary": _matched(begins.words, lambda verb: "verb" if verb else "noun"),
        "blocked": _matched(begins.blocked, lambda _: "yes"),
        "title": _titles(sheet),
        "person": _persons(words),
        "found": found,
        "rule": rules,
        "elsewhere": _elsewhere(sheet, found),
        "quoted": _quoted(words),
        "found3": _around(found),
        "place": _places_in_line(words),
    }
    return {
        "word": alphabet.each(words.key, size),
        **alphabet.shapes(words.shape),
        **alphabet.marked(size, marks, _USUAL),
    }


def lines_of(sheet: Sheet) -> list[Span]:
    """Give the words of each line, first and end; a line is cut where no name can go on.

    The tagger walks lines word by word, all at once, so that short ones are sooner done.
    """
    words = sheet.words
    cut = [at + 1 for at in words.standing({"."}) if _ends_sentence(sheet, at)]
    cut += [at + 1 for at in words.standing({","}) if _ends_clause(sheet, at)]
    ends = sorted([*words.places["\n"], *cut])
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


def _matched(phrases: Begun[Any], name: Callable[[Any], str]) -> Marks:
    """Mark the longest phrases, left to right: B where one begins, I inside."""
    marks: Marks = {}
    free = 0
    for at, (end, value) in phrases.items():
        if at >= free:
            free = end
            marks[at], inner = _marks(name(value))
            for place in range(at + 1, free):
                marks[place] = inner
    return marks


@cache
def _marks(kind: str) -> tuple[str, str]:
    """Give the marks of the first word of a phrase and of the others; the kinds are few."""
    return f"B {kind}", f"I {kind}"


def _persons(words: Words) -> Marks:
    parts, marks = _name_parts(), Marks()
    for word in parts.keys() & words.places.keys():
        marks |= dict.fromkeys(words.places[word], parts[word])
    return marks


def _titles(sheet: Sheet) -> Marks:
    marks: Marks = {}
    for end, (start, title) in sheet.titles.items():
        strength = "strong" if title.strong else "weak"
        marks |= dict.fromkeys(range(start, end), f"I {title.kind}")
        marks[end - 1] = f"E {title.kind} {strength}"
    return marks


def _evidence(sheet: Sheet, evidence: Iterable[Mention]) -> tuple[Marks, Marks]:
    """Say what rules found: B, I, E or S with the label, and with the rule's name."""
    tags, rules = Marks(), Marks()
    for mention in evidence:
        first, end = words_at(sheet, mention)
        kinds = _spelled(mention.label, end - first), _spelled(mention.rule, end - first)
        for at, tag, rule in zip(range(first, end), *kinds, strict=True):
            tags[at], rules[at] = tag, rule
    return tags, rules


@lru_cache(maxsize=1 << 12)  # labels and rules are few, and so are the sizes of their mentions
def _spelled(kind: str, size: int) -> list[str]:
    parts = ["B", *["I"] * (size - 2), "E"] if size > 1 else ["S"]
    return [f"{part} {kind}" for part in parts]


def _elsewhere(sheet: Sheet, tags: Marks) -> Marks:
    """Say as what a capitalised word is mostly found in the whole text."""
    key = sheet.words.key
    labels: dict[str, list[str]] = defaultdict(list)
    for at in sheet.capitals:
        labels[key[at]].append(tags.get(at, "")[2:])
    most = {word: _commonest(found) or "none" for word, found in labels.items()}
    return {at: most[key[at]] for at in sheet.capitals}


def _commonest(labels: list[str]) -> str:
    """Give the label that is found most, the first in the alphabet of equals."""
    return labels[0] if len(labels) == 1 else max(sorted(set(labels)), key=labels.count)


def _places_in_line(words: Words) -> Marks:
    """Say where in its line a word stands, and whether the line is the first one.

    Most words stand far behind the beginning of a later line, which is the usual place.
    """
    breaks = words.places["\n"]
    marks = dict.fromkeys(breaks, "")
    lines = [(before + 1, end) for before, end in pairwise(breaks) if end - before > 1]
    for start, end in lines[:1]:
        marks |= dict.fromkeys(range(start, end), f"title {_LAST_PLACE}")
        marks |= zip(range(start, end), _BEGINNING["title"], strict=False)
    for start, end in lines[1:]:
        marks |= zip(range(start, end), _BEGINNING["text"], strict=False)
    return marks


def _quoted(words: Words) -> Marks:
    """Say whether a word stands in quotes or brackets, line by line."""
    marks: Marks = {}
    quote = bracket = False
    places = sorted(chain.from_iterable(words.places.get(mark, ()) for mark in _MARKS))
    for at, following in pairwise([*places, len(words)]):
        mark = words.form[at]
        quote = mark != "\n" and quote != (mark == '"')
        bracket = mark == "(" or (mark == '"' and bracket)
        if quote or bracket:
            marks |= dict.fromkeys(range(at, following), '"' * quote + "(" * bracket)
    return marks


def _shifted(column: Column, offset: int) -> Column:
    if offset < 0:
        return [""] * -offset + column[:offset]
    return column[offset:] + [""] * offset


def _around(tags: Marks) -> Marks:
    """Join what is found at a word and at its neighbors, where any of them is found."""
    near = {at for found in tags for at in (found - 1, found, found + 1)}
    say = tags.get
    return {at: f"{say(at - 1, '')}{JOINT}{say(at, '')}{JOINT}{say(at + 1, '')}" for at in near}


def _joined(*parts: Column) -> Column:
    return list(map(JOINT.join, zip(*parts, strict=True)))
