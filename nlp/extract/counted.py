"""What kind of thing a figure counts, for the features of facts."""

from __future__ import annotations

import re

from nlp.records import Mention, Span
from nlp.values import FigureValue

# the counted noun of a figure in digits
NOUN = re.compile(r"(?<=[\d%] )[^\d]+$")
_NUMBER = re.compile(
    r"^(?:(?:hơn|gần|trên|khoảng|chừng|dưới|ít nhất|tối thiểu) )?[\d.,/]+%? ?", re.IGNORECASE
)
_UNITS = frozenset(
    ("ha", "km", "m", "m2", "m3", "tonne", "kg", "l", "hour", "day", "minute", "month", "year")
)
_MONEY = frozenset({"VND", "USD", "percent"})


def measure_kind(mention: Mention) -> str:
    """Tell whether a figure is money, a share, a unit of measure, a counted noun, or bare."""
    value = mention.value
    measure = value.measure if isinstance(value, FigureValue) else None
    if measure is None:
        return "none"
    measure = measure.split("/")[0]
    if measure in _UNITS:
        return "unit"
    return measure if measure in _MONEY else "noun"


def noun_of(mention: Mention) -> str:
    """Give the words of a figure behind its number."""
    return _NUMBER.sub("", mention.text)


def noun_span(text: str, mention: Mention) -> Span | None:
    """Give where the counted noun of a figure stands, where its number is in digits."""
    match = NOUN.search(text, mention.start, mention.end)
    return match.span() if match else None
