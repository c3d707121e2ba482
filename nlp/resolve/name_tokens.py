"""The words of a name in one spelling: short forms written out, synonyms put in one form.

Short forms that no table knows stay in capitals, and may stand for as many words as they have
letters. Nothing is folded: *Hòa* and *Hoa* are two words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from nlp.records import EntityKind
from nlp.reference.synonyms import short_forms, synonyms
from nlp.text import exact_key, fold_key, unify_tone

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]\.(?=\s|$)|[^\W\d_]+(?:[&.][^\W\d_]+)*")
_GLOSS = re.compile(r"\s\([^\W\d_](?:[^\W_]|[&.-])*\)")  # Ban Thi đua - Khen thưởng (TĐKT)
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_I_FOR_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_EITHER_I = re.compile(r"(?:h|k|l|m|s|t|qu)[yýỳỷỹỵ]")  # kỹ or kĩ, Mỹ or Mĩ
_LONGEST_SHORT_FORM = 3


class Token(NamedTuple):
    """A word in its one spelling, and whether it was written with a capital."""

    word: str
    capital: bool


@lru_cache(maxsize=1 << 14)  # there are some seven thousand syllables
def fold_word(word: str) -> str:
    """Take the marks from one word."""
    return fold_key(word)


def plain(name: str) -> str:
    """Put the words of a name in their one spelling, short forms left as they are.

    >>> plain("Buôn Ma Thuột - Quý Mỹ")
    'buôn ma thuột quí mĩ'
    """
    return " ".join(map(spelled, _TOKEN.findall(unify_tone(unicodedata.normalize("NFC", name)))))


def tokens_of(name: str, kind: EntityKind) -> list[Token]:
    """Give the words of a name of some kind; those of a person are taken as they stand."""
    text = unify_tone(unicodedata.normalize("NFC", name))
    if kind == "person":
        return [Token(spelled(word), capital=True) for word in _TOKEN.findall(text)]
    written = _TOKEN.findall(_GLOSS.sub("", text))
    shouted = text.isupper() and len(written) > 1
    return _with_synonyms(_written_out(written, shouted=shouted))


@lru_cache(maxsize=1 << 14)
def spelled(word: str) -> str:
    """Put a word in small letters, with one choice of i and y.

    >>> spelled("Kỹ"), spelled("Kĩ"), spelled("Vy")
    ('kĩ', 'kĩ', 'vy')
    """
    low = exact_key(word).rstrip(".")
    return low[:-1] + low[-1].translate(_I_FOR_Y) if _EITHER_I.fullmatch(low) else low


def _written_out(written: list[str], *, shouted: bool) -> list[Token]:
    """Write out the short forms of the table; ``shouted`` names are all in capitals."""
    forms, tokens, at = _short_forms(), list[Token](), 0
    while at < len(written):
        for length in range(min(_LONGEST_SHORT_FORM, len(written) - at), 0, -1):
            meant = forms.get(tuple(written[at : at + length]))
            if meant:
                tokens += [Token(spelled(word), word[0].isupper()) for word in meant]
                break
        else:
            length = 1
            tokens.append(_single(written[at], first=not tokens, shouted=shouted))
        at += length
    return tokens


@cache
def _short_forms() -> dict[tuple[str, ...], tuple[str, ...]]:
    forms = short_forms()
    found = {}
    for short, meant in forms.items():
        words = " ".join(forms.get(word, word) for word in unify_tone(meant).split())
        found[tuple(_TOKEN.findall(short))] = tuple(_TOKEN.findall(words))
    return found


def _single(written: str, *, first: bool, shouted: bool) -> Token:
    if written[0].isdigit():
        return Token(written.lstrip("0") or "0", capital=True)
    capital = written[0].isupper()
    if not first and written.isupper() and (roman := _ROMAN.fullmatch(written.lower())):
        return Token(str(_arabic(roman[0])), capital)
    if len(written) > 1 and written.isupper() and not shouted:
        return Token(written.replace("&", "").replace(".", ""), capital)
    return Token(spelled(written), capital)


def _arabic(roman: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in roman]
    return sum(
        -digit if digit < after else digit
        for digit, after in zip(digits, [*digits[1:], 0], strict=True)
    )


def _with_synonyms(tokens: list[Token]) -> list[Token]:
    known, found, at = _synonyms(), list[Token](), 0
    longest = max(map(len, known))
    while at < len(tokens):
        for length in range(min(longest, len(tokens) - at), 0, -1):
            meant = known.get(tuple(t.word.lower() for t in tokens[at : at + length]))
            if meant:
                found += [Token(word, capital=False) for word in meant]
                break
        else:
            length = 1
            found.append(tokens[at])
        at += length
    return found


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {
        tuple(map(spelled, words)): tuple(map(spelled, meant))
        for words, meant in synonyms().items()
    }


def starts(tokens: list[Token], words: tuple[str, ...]) -> bool:
    """Tell whether a name begins with some words."""
    return tuple(token.word for token in tokens[: len(words)]) == words
