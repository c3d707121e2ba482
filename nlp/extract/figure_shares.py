"""Shares told in words: *một phần ba*, *gần một nửa*, *quá nửa*."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from nlp.extract.figure_patterns import MODIFIERS, SHARE
from nlp.extract.numbers import parse_words
from nlp.extract.openings import sought
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.values import FigureValue, plain_number

_SHARE = sought(rf"(?<![\w/.:-])(?:(?P<mod>{'|'.join(MODIFIERS)}) )?(?P<share>{SHARE})")


def shares(source: Source) -> Iterator[Mention]:
    """Find parts of a whole, in percent."""
    for match in source.matches(*_SHARE):
        part, _, whole = match["share"].lower().partition(" phần ")
        value = 100 * parse_words(part) / parse_words(whole) if whole else Decimal(50)
        modifier = MODIFIERS[match["mod"].lower()] if match["mod"] else "exact"
        figure = FigureValue(plain_number(round(value, 2)), "percent", modifier)
        yield source.mention(*match.span(), Label.FIGURE, "figures.share", value=figure)
