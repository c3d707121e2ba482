"""Words of names that stand for other words: *Tỉnh đoàn* is the *Đoàn Thanh niên* of a province."""

from __future__ import annotations

from functools import cache

from nlp.reference.abbreviations import abbreviations
from nlp.reference.tables import rows
from nlp.text import exact_key

_Words = tuple[str, ...]
_ABBREVIATED = frozenset({"org", "domain", "place", "campaign", "doc"})


@cache
def synonyms() -> dict[_Words, _Words]:
    """Give runs of words in lower case with the words that they mean.

    >>> synonyms()["tỉnh", "đoàn"]
    ('đoàn', 'thanh', 'niên', 'tỉnh')
    """
    return {_words(row["words"]): _words(row["means"]) for row in rows("name_synonyms")}


@cache
def short_forms() -> dict[str, str]:
    """Give the abbreviations of names that have one reading, as written, with their words.

    >>> short_forms()["LĐLĐ"]
    'Liên đoàn Lao động'
    """
    return {
        short: found[0].expansion.partition("(")[0].strip()
        for short, found in abbreviations().items()
        if not found[0].ambiguous and found[0].kind in _ABBREVIATED
    }


def _words(text: str) -> _Words:
    return tuple(exact_key(text).split())
