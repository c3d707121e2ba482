"""When two words for the same thing count as the same answer."""

from __future__ import annotations

import re
import unicodedata

from nlp.values import Number

_EDGE = " \"“”'‘’.,;:()"
_TRIGGER = re.compile(
    r"^(phong trào thi đua|phong trào|cuộc vận động|chiến dịch|đợt thi đua|chương trình|thi đua)\s+"
)
_FUZZY = 0.6  # how much of the longer name the shorter one must hold


def plain(text: str | None) -> str:
    """Level case, Unicode form, white space and surrounding punctuation."""
    text = unicodedata.normalize("NFC", text or "").replace("Ð", "Đ").lower()
    return re.sub(r"\s+", " ", text).strip(_EDGE)


def campaign_key(name: str) -> str:
    """Leave out the words that announce a campaign.

    >>> campaign_key("Phong trào thi đua “Dạy tốt, học tốt”")
    'dạy tốt, học tốt'
    """
    key = plain(name)
    while (shorter := _TRIGGER.sub("", key).strip(" \"“”'‘’")) != key:
        key = shorter
    return key


def same_number(one: Number | None, other: Number | None) -> bool:
    """Compare to six digits; nothing equals nothing."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1, abs(one), abs(other))


def overlapping(one: str | None, other: str | None) -> bool:
    """Tell whether one holds the other, or both say nothing."""
    a, b = plain(one), plain(other)
    return a == b or bool(a and b and (a in b or b in a))


def alike(one: str, other: str) -> bool:
    """Tell whether two campaign keys are one, or one holds most of the other."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return short in long and len(short) >= _FUZZY * len(long)


def word_overlap(one: str | None, other: str | None) -> float:
    """Give the Dice coefficient of the two sets of words; two empty ones are equal."""
    a, b = set(plain(one).split()), set(plain(other).split())
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def shared_words(one: str | None, other: str | None) -> int:
    """Count the words that both say."""
    return len(set(plain(one).split()) & set(plain(other).split()))
