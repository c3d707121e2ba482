"""What makes one document answer a question better than another: a number, alike everywhere."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from nlp.catalogue.question import Spelling


class Closeness(IntEnum):
    """Where a document says all that is wanted."""

    SCATTERED = 0  # in several passages
    TOGETHER = 1  # in one passage
    TOGETHER_IN_TITLE = 2
    ADJACENT = 3  # in the order of the question, with nothing between
    ADJACENT_IN_TITLE = 4

    @property
    def in_title(self) -> Closeness:
        """Give the closeness of the same in a title."""
        return {
            Closeness.TOGETHER: Closeness.TOGETHER_IN_TITLE,
            Closeness.ADJACENT: Closeness.ADJACENT_IN_TITLE,
        }.get(self, self)


class Tier(NamedTuple):
    """A way in which documents answer."""

    closeness: Closeness
    spelling: Spelling

    def score(self, *, marked: bool) -> int:
        """Weigh it for a question typed with marks, or with none: the higher comes first.

        Who types marks means them: all documents with other marks come after those with these. Who
        types none leaves them open: the bare spelling comes first only where both are equally
        close, or *hoa binh* would find *hoa* and *cựu chiến binh* before *hòa bình*.
        """
        exact = self.spelling == "exact"
        return exact * len(Closeness) + self.closeness if marked else self.closeness * 2 + exact


TIERS = tuple(
    Tier(closeness, spelling) for closeness in Closeness for spelling in ("exact", "fold")
)
EXACT = tuple(tier for tier in TIERS if tier.spelling == "exact")


def tier_of(score: int, *, marked: bool) -> Tier:
    """Tell which tier has a score."""
    return next(tier for tier in TIERS if tier.score(marked=marked) == score)
