r"""The terms that a text is found by, the same for every database.

A text gives its words one after another (``words``) and, besides, the terms that people ask for as
one thing (``wholes``): numbers of documents, dates, ranges, fractions. A word of such a term stays
a word of its own: *123/QĐ-UBND* is found as itself, by *QĐ-UBND* and by *123*. A number with its
signs (*1.234,5*) is one word. Every term has two keys: ``exact`` (NFC, lower case, one placement
of tone marks, one Đ) and ``fold`` (that without marks, đ as d).

>>> [term.exact for term in split("Chỉ thị số 05 - CT/TW, 1.234,5 tỷ").words]
['chỉ', 'thị', 'số', '05', 'ct', 'tw', '1.234,5', 'tỷ']
>>> split("Chỉ thị số 05 - CT/TW").wholes
(Term(start=11, end=21, exact='05-ct/tw', fold='05-ct/tw'),)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from nlp.extract.patterns import LOWER, UPPER
from nlp.text import exact_key, fold_key, normalize

VERSION = 1  # of the terms: texts that were indexed under another one have to be indexed again
JOINTS = "/-&.,"  # what a term may hold besides letters and digits

# PostgreSQL takes 2 KB, and nobody types so much; what is longer is no word
_LONGEST = 64
# marks and invisible characters that a text may have inside a word if no reader has normalized it
_INSIDE = "[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]"
# Possessive, and never begun in the middle, so that one endless word or number takes no longer
# than other text. 15.6.2022 is a date, whose day, month and year are words of their own.
_NUMBER = r"(?<!\d[.,])(?!\d\d?\.\d\d?\.(?:19|20)\d\d(?!\d))\d++(?:[.,]\d++)++"
_WORD = rf"{_NUMBER}|[^\W_]++(?:{_INSIDE}++[^\W_]*+)*+"
_WORDS = re.compile(_WORD)
_JOINT = "[-–—‐‑/&]"
_JOINED = re.compile(rf"(?<![^\W_])(?<!\d[.,])(?:{_WORD})(?:{_JOINT}(?:{_WORD}))+")
_SIGN = rf"[{UPPER}]{{2,}}[{LOWER}]{{0,2}}\d{{0,2}}"
# 05 - CT/TW · 98/2023 /NĐ- CP, with capitals, or a word behind *2020 - * would belong to it;
# 2021 - 2025
_SPACED = re.compile(
    rf"(?<!\w)(?:\d{{1,5}}[a-z]?(?: ?/ ?(?:19|20)\d\d)?(?: ?{_JOINT} ?{_SIGN}){{2,}}"
    r"|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)(?!\w)"
)
_DATE = re.compile(
    r"(?<!\d)(?:(0?[1-9]|[12]\d|3[01])([-/.]))?(0?[1-9]|1[0-2])(?(2)\2|[-/])((?:19|20)\d\d)(?!\d)"
)
_DIGIT = re.compile(r"\d")


class Term(NamedTuple):
    """A term and the characters of the text where it stands."""

    start: int
    end: int
    exact: str
    fold: str


class Terms(NamedTuple):
    """The words of a text in order, and the terms that are made of several."""

    words: tuple[Term, ...]
    wholes: tuple[Term, ...]


def split(text: str, *, offset: int = 0) -> Terms:
    """Find the terms of a text, with their characters counted from ``offset``."""
    words = tuple(
        Term(match.start() + offset, match.end() + offset, *_keys(match[0]))
        for match in _WORDS.finditer(text)
    )
    return Terms(words, _wholes(text, offset) if _DIGIT.search(text) else ())


def close_up(text: str) -> str:
    """Take the blanks out of terms that some write with blanks.

    >>> close_up("Chỉ thị 05 - CT/TW, giai đoạn 2021 - 2025")
    'Chỉ thị 05-CT/TW, giai đoạn 2021-2025'
    """
    return _SPACED.sub(lambda match: match[0].replace(" ", ""), text)


def _wholes(text: str, offset: int) -> tuple[Term, ...]:
    found = {(start, end): keys for start, end, keys in _joined(text)}
    return tuple(
        Term(start + offset, end + offset, *keys) for (start, end), keys in sorted(found.items())
    )


def _joined(text: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Find what is made of several words; what is found later is the better reading."""
    for match in _JOINED.finditer(text):
        if _DIGIT.search(match[0]):
            yield *match.span(), _keys(match[0])
    for match in _SPACED.finditer(text):
        yield *match.span(), _keys(match[0].replace(" ", ""))
    for match in _DATE.finditer(text):
        # 05.06.2022 and 5/6/2022 are one day
        day = "/".join(number.lstrip("0") for number in match.group(1, 3, 4) if number)
        yield *match.span(), (day, day)


@lru_cache(maxsize=1 << 16)  # some thousand syllables make most of any text
def _keys(word: str) -> tuple[str, str]:
    if word.isascii():  # figures, of which no cache can hold enough
        return (word.lower()[:_LONGEST],) * 2
    exact = exact_key(normalize(word)).lower()
    return exact[:_LONGEST], fold_key(exact).lower()[:_LONGEST]
