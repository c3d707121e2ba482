"""The words that a rule names as its openings are those that its pattern can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as codes  # the tree of a pattern is not public, but old
from re import _parser as parser
from typing import Any

import pytest

from nlp.extract import (
    awards,
    bare_dates,
    campaigns,
    dates,
    docrefs,
    events,
    figures,
    period_dates,
    relative_dates,
    relevance,
)
from nlp.extract.numbers import SCALES
from nlp.extract.rules import Rule, rule
from nlp.extract.source import NUMERAL, Source

TABLES = (
    dates.RULES,
    period_dates.PERIODS,
    bare_dates.BARE,
    relative_dates.RELATIVE,
    awards.RULES,
    docrefs.RULES,
    events.RULES,
)
RULES: list[Rule[Any]] = [one for table in TABLES for one in table]
# they may begin inside a number: 12,13/QĐ-UBND
ANYWHERE = {"docrefs.bare", "events.anniversary"}


def openings(pattern: re.Pattern[str]) -> set[str]:
    """Give the words that a match may begin with: letters up to the first other character."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    return {word.strip(".") for word in _begin(tree, {""})}


def _begin(tree: Iterable[Any], words: set[str]) -> set[str]:
    """Go on with each word that is not at its end, which is a dot."""
    for code, argument in tree:
        going = {word for word in words if not word.endswith(".")}
        words = words - going | {word + part for word in going for part in _parts(code, argument)}
    return words


def _parts(code: Any, argument: Any) -> set[str]:
    if code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT, codes.GROUPREF):
        return {""}
    if code is codes.LITERAL:
        return {_letter(chr(argument))}
    if code is codes.SUBPATTERN:
        return _begin(argument[3], {""})
    if code is codes.BRANCH:
        return set().union(*(_begin(branch, {""}) for branch in argument[1]))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, _, repeated = argument
        return _begin(repeated, {""}) | ({""} if not least else set())
    assert code is codes.IN, f"a match may begin with {code}"
    return set(_of_class(argument))


def _of_class(members: Iterable[Any]) -> Iterator[str]:
    for code, argument in members:
        if code is codes.LITERAL:
            yield _letter(chr(argument))
        elif code is codes.RANGE:
            yield _letter(chr(argument[0]))
        else:
            space = argument is codes.CATEGORY_SPACE
            assert space or argument is codes.CATEGORY_DIGIT, f"a match may begin with {argument}"
            yield "." if space else f"{NUMERAL}."


def _letter(character: str) -> str:
    if character.isalpha():
        return character.lower()
    return f"{NUMERAL}." if character.isdigit() else "."


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.name)
def test_a_rule_names_all_words_that_it_begins_with(one: Rule[Any]) -> None:
    wanted = {word.rstrip(NUMERAL) or NUMERAL for word in openings(one.pattern)}
    assert set(one.opens) == (set() if one.name in ANYWHERE else wanted)


def _glued(word: str) -> bool:
    """Tell *haitriệu*, which nobody writes, though the pattern would read it."""
    return any(word.endswith(scale) and word != scale for scale in SCALES)


PATTERNS = {
    "figures": (figures._START, figures._OPENS),
    "campaigns": (campaigns._TRIGGER, campaigns._OPENS),
    **relevance._PATTERNS,
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_comes_with_all_words_that_it_begins_with(name: str) -> None:
    pattern, opens = PATTERNS[name]
    assert set(opens) == {word for word in openings(pattern) if not _glued(word)}


NAMED = rule("t.named", r"đợt \w+(?: đợt \w+)?|\d+ lần", lambda *_: None, opens=f"đợt {NUMERAL}")
FOUND = [
    ("Đợt một đợt hai đợt ba, 5 lần", ["Đợt một đợt hai", "đợt ba", "5 lần"]),
    ("xđợt hai, 3đợt bốn\nđợt năm", ["đợt bốn", "đợt năm"]),
    ("K'đợt sáu, 1.250 lần", []),  # inside a word of the tokenizer nothing begins
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_a_rule_with_openings_finds_what_begins_a_word(text: str, wanted: list[str]) -> None:
    assert [match[0] for match in NAMED.matches(Source.of(text))] == wanted


def test_openings_are_given_in_text_order_and_numbers_together() -> None:
    source = Source.of("Năm 2024, 12 xã và 1.250 hộ; năm qua")
    assert source.openings(frozenset({"năm"})) == [0, 29]
    assert source.openings(frozenset({NUMERAL, "xã"})) == [4, 10, 13, 19]
    assert source.openings(frozenset({"quý"})) == []
