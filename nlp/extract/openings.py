"""The words that a pattern can begin with, read off the tree that ``re`` makes of it.

To try a pattern at every character of a text costs a hundred times as much as to try it at the
words that it begins with. That tree is no public part of Python, but as old as the module: should
it ever be another one, or should a pattern begin with anything but plain words, no words are given
and the pattern is tried at every character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

try:
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # a Python that keeps them elsewhere
    parser = codes = None

NUMERAL = "0"  # stands for every word that begins with a digit
_END = "."  # behind a word that is whole
_INNER = "'’&"  # marks inside words of the tokenizer

Tree = Iterable[tuple[Any, Any]]


class _NoWord(Exception):
    """The pattern can begin with something that is no word in it."""


class Sought(NamedTuple):
    """A pattern with the words that it can begin with."""

    pattern: re.Pattern[str]
    opens: frozenset[str]


def sought(pattern: str) -> Sought:
    """Prepare a pattern to be looked for in any letter case."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return Sought(compiled, openings(compiled))


def openings(pattern: re.Pattern[str]) -> frozenset[str]:
    r"""Give the words that a match can begin with, in lower case; none where they are not plain.

    The words are those of the tokenizer, and whole ones: of ``khen`` in *khenx* nothing is known.

    >>> sorted(openings(re.compile(r"\b(?:(?:đầu )?năm|quý|\d+ tháng)\b")))
    ['0', 'năm', 'quý', 'đầu']
    """
    if parser is None:
        return frozenset()
    tree = parser.parse(pattern.pattern, pattern.flags)
    try:
        words = _begun(tree, {""}) if _has_edge(tree) else set()
    except _NoWord:
        return frozenset()
    found = frozenset(word.removesuffix(_END) for word in words)
    return frozenset() if "" in found else found


def _has_edge(tree: Tree) -> bool:
    """Tell whether a pattern says what stands before it, so that it cannot begin inside a word."""
    for code, argument in tree:
        if code is codes.AT:
            return True
        if code in (codes.ASSERT, codes.ASSERT_NOT):
            if argument[0] < 0:
                return True
            continue
        if code is codes.SUBPATTERN:
            return _has_edge(argument[3])
        return code is codes.BRANCH and all(map(_has_edge, argument[1]))
    return False


def _begun(tree: Tree, words: set[str]) -> set[str]:
    """Go on with the words that are not whole yet."""
    for code, argument in tree:
        going = {word for word in words if not word.endswith(_END)}
        if not going:
            break
        words = words - going | {longer for word in going for longer in _on(word, code, argument)}
    return words


def _on(word: str, code: Any, argument: Any) -> set[str]:
    """Give what may become of a word by the next part of the pattern."""
    if code is codes.AT and argument is codes.AT_BOUNDARY and word:
        return {word + _END}
    if code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
        return {word}
    if code is codes.LITERAL:
        return {_with(word, chr(argument))}
    if code is codes.IN:
        return {_with(word, character) for member in argument for character in _members(*member)}
    if code is codes.SUBPATTERN:
        return _begun(argument[3], {word})
    if code is codes.BRANCH:
        return set().union(*(_begun(branch, {word}) for branch in argument[1]))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, repeated = argument
        longer = _begun(repeated, {word})
        if most > 1 and not all(one.endswith(_END) for one in longer):
            raise _NoWord
        return longer if least else longer | {word}
    raise _NoWord


def _members(code: Any, argument: Any) -> Iterable[str]:
    """Give a character for each kind in a class; letters only where they are named one by one."""
    if code is codes.LITERAL:
        return chr(argument)
    if code is codes.RANGE and chr(argument[0]).isdigit() and chr(argument[1]).isdigit():
        return "0"
    if code is codes.CATEGORY and argument is codes.CATEGORY_DIGIT:
        return "0"
    if code is codes.CATEGORY and argument is codes.CATEGORY_SPACE:
        return " "
    raise _NoWord


def _with(word: str, character: str) -> str:
    """Lengthen a word by a letter; anything else ends it, or is one of its own."""
    if character.isalpha():
        return word + character.lower()
    if word:
        if character in _INNER:
            raise _NoWord
        return word + _END
    if character.isspace():
        raise _NoWord
    return (NUMERAL if character.isdigit() else character) + _END
