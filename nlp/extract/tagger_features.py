"""What the learned tagger sees of each word: spelling, neighbors, tables, and what rules found.

A *template* is a column: one value a word, the empty string where it says nothing. Templates are
computed column by column, because a call a word and template would cost more than all the rules.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, Phrases
from nlp.records import Mention, Span

Column = list[str]
Columns = Mapping[str, Column]

_ABBREVIATED = 2  # letters that may stand for a word: TP. Hồ Chí Minh
_SHAPES = "\n.0aAZ"  # a letter for each of BREAK … UPPER
_NEAR, _FAR = (-1, 1), (-2, -1, 1, 2)


def columns(sheet: Sheet, evidence: Iterable[Mention]) -> dict[str, Column]:
    """Give every template's value at every entry of the sheet's words.

    ``evidence`` are flat mentions, found by rules in the same text.
    """
    words = sheet.words
    shapes = [_SHAPES[shape] for shape in words.shape]
    found: dict[str, Column] = {}
    _spelling(found, words.key, shapes)
    _tables(found, sheet)
    _evidence(found, sheet, evidence)
    found["place"] = _places_in_line(sheet)
    found["quoted"] = _quoted(words.form)
    _pairs(found)
    return found


def lines_of(sheet: Sheet) -> list[Span]:
    """Give the words of each line, first and end; a line is cut where a sentence surely ends.

    The tagger walks lines word by word, all at once, so that short ones are sooner done.
    """
    words = sheet.words
    ends = [
        at + (form == ".")
        for at, form in enumerate(words.form)
        if form == "\n" or (form == "." and _ends_sentence(sheet, at))
    ]
    starts = [end + (words.shape[end] == BREAK) for end in ends]
    return [(a, b) for a, b in zip(starts, ends[1:], strict=False) if b > a]


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


def _spelling(found: dict[str, Column], key: Column, shapes: Column) -> None:
    found["word"], found["shape"] = key, shapes
    for offset in _FAR:
        found[f"word{offset:+d}"] = _shifted(key, offset)
        found[f"shape{offset:+d}"] = _shifted(shapes, offset)
    found["shapes"] = _joined(found["shape-1"], shapes, found["shape+1"])
    found["shapes5"] = _joined(found["shape-2"], found["shapes"], found["shape+2"])
    found["words-"] = _joined(found["word-1"], key)
    found["words+"] = _joined(key, found["word+1"])


def _tables(found: dict[str, Column], sheet: Sheet) -> None:
    lexicon, key = sheet.lexicon, sheet.words.key
    found["head"] = _matched(lexicon.heads, key, lambda head: f"{head.kind} {head.alone}")
    found["kind"] = _matched(lexicon.kinds, key, lambda kind: f"{kind.level} {kind.takes}")
    found["name"] = _matched(lexicon.names, key, _name_kind)
    found["field"] = _matched(lexicon.fields, key, str)
    found["vocabulary"] = _matched(lexicon.words, key, lambda verb: "verb" if verb else "noun")
    found["blocked"] = _matched(lexicon.blocked, key, lambda _: "yes")
    found["title"] = _titles(sheet)
    found["person"] = [_name_part(sheet, word) for word in key]
    for name in ("head", "kind", "name", "title", "person"):
        for offset in _NEAR:
            found[f"{name}{offset:+d}"] = _shifted(found[name], offset)


def _name_kind(kinds: frozenset[str]) -> str:
    levels = ("country", "region", "city", "province", "district", "commune")
    return next((level for level in levels if level in kinds), "other")


def _name_part(sheet: Sheet, word: str) -> str:
    common = sheet.lexicon.family.get(word)
    if common is None:
        return "middle" if word in sheet.lexicon.middle else ""
    return "family" if common else "rare family"


def _matched(phrases: Phrases[Any], key: Column, name: Callable[[Any], str]) -> Column:
    """Mark the longest phrases, left to right: B where one begins, I inside."""
    column = [""] * len(key)
    root, at = phrases.root, 0
    while at < len(key):
        match = phrases.longest(key, at) if key[at] in root else None
        if not match:
            at += 1
            continue
        end, value = match
        kind = name(value)
        column[at:end] = [f"B {kind}", *[f"I {kind}"] * (end - at - 1)]
        at = end
    return column


def _titles(sheet: Sheet) -> Column:
    column = [""] * len(sheet.words)
    for end, (start, title) in sheet.titles.items():
        strength = "strong" if title.strong else "weak"
        column[start:end] = [f"I {title.kind}"] * (end - start)
        column[end - 1] = f"E {title.kind} {strength}"
    return column


def _evidence(found: dict[str, Column], sheet: Sheet, evidence: Iterable[Mention]) -> None:
    """Say what rules found: B, I, E or S with the label, and the rule's name."""
    words = sheet.words
    tags, rules = [""] * len(words), [""] * len(words)
    for mention in evidence:
        first, end = words_at(sheet, mention)
        parts = ["B", *["I"] * (end - first - 2), "E"] if end - first > 1 else ["S"]
        tags[first:end] = [f"{part} {mention.label}" for part in parts]
        rules[first:end] = [f"{part} {mention.rule}" for part in parts]
    found["found"], found["rule"] = tags, rules
    for offset in _FAR:
        found[f"found{offset:+d}"] = _shifted(tags, offset)
    found["elsewhere"] = _elsewhere(sheet, tags)


def _elsewhere(sheet: Sheet, tags: Sequence[str]) -> Column:
    """Say as what a capitalised word is mostly found in the whole text."""
    words = sheet.words
    capital = [shape >= CAPITAL for shape in words.shape]
    votes: dict[str, Counter[str]] = {}
    for form, tag, cap in zip(words.key, tags, capital, strict=True):
        if cap:
            votes.setdefault(form, Counter())[tag[2:]] += 1
    most = {form: max(sorted(counts), key=counts.__getitem__) for form, counts in votes.items()}
    return [
        (most[form] or "none") if cap else "" for form, cap in zip(words.key, capital, strict=True)
    ]


def _places_in_line(sheet: Sheet) -> Column:
    """Say where in its line a word stands, and whether the line is the first one."""
    shape = sheet.words.shape
    column: Column = []
    line, position = 0, 0
    for code in shape:
        if code == BREAK:
            line, position = line + (position > 0), 0
            column.append("")
            continue
        column.append(f"{'title' if not line else 'text'} {min(position, 3)}")
        position += 1
    return column


def _quoted(form: Column) -> Column:
    """Say whether a word stands in quotes or brackets, line by line."""
    column: Column = []
    quote = bracket = False
    for word in form:
        if word == "\n":
            quote = bracket = False
        elif word == '"':
            quote = not quote
        elif word in "()":
            bracket = word == "("
        column.append('"' * quote + "(" * bracket)
    return column


def _pairs(found: dict[str, Column]) -> None:
    """Join templates that say more together."""
    for name, parts in _PAIRS.items():
        found[name] = _joined(*(found[part] for part in parts))


_PAIRS: dict[str, tuple[str, ...]] = {
    "found3": ("found-1", "found", "found+1"),
    "found word": ("found", "word"),
    "found word-1": ("found", "word-1"),
    "found word+1": ("found", "word+1"),
    "found shapes": ("found", "shapes"),
    "found title-1": ("found", "title-1"),
    "found quoted": ("found", "quoted"),
    "found place": ("found", "place"),
    "found name": ("found", "name"),
    "found elsewhere": ("found", "elsewhere"),
    "shape head": ("shape", "head"),
    "shape name": ("shape", "name"),
    "shape person": ("shape", "person"),
    "shape word-1": ("shape", "word-1"),
    "shape quoted": ("shape", "quoted"),
    "shape place": ("shape", "place"),
    "shape title-1": ("shape", "title-1"),
}


def _shifted(column: Column, offset: int) -> Column:
    if offset < 0:
        return [""] * -offset + column[:offset]
    return column[offset:] + [""] * offset


def _joined(*parts: Column) -> Column:
    return list(map("|".join, zip(*parts, strict=True)))
