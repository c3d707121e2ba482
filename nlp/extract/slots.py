"""The options for each slot of a fact: what was counted, whose, when, and in which campaign."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from nlp.extract.choice import Listed, Offer
from nlp.extract.clauses import Scene
from nlp.extract.indicators import Indicators
from nlp.extract.periods import Periods
from nlp.extract.phrases import Phrases
from nlp.extract.subjects import Subjects
from nlp.extract.ties import Ties
from nlp.records import Mention

SLOTS = ("indicator", "subject", "period", "campaign")


class SlotOptions:
    """What the slots of the facts of one document may hold, each prepared when first asked for."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene, self._phrases = scene, phrases

    def offer(self, slot: str, mention: Mention) -> Offer[Any]:
        """Give what a slot of a fact may hold, to be weighed."""
        if slot == "campaign":
            return Listed(self.campaign.options(mention))
        found: Offer[Any] = getattr(self, slot).offer(mention)
        return found

    @cached_property
    def indicator(self) -> Indicators:
        """What was counted."""
        return Indicators(self._scene, self._phrases)

    @cached_property
    def subject(self) -> Subjects:
        """Whose result it is."""
        return Subjects(self._scene)

    @cached_property
    def period(self) -> Periods:
        """When it was reached."""
        return Periods(self._scene)

    @cached_property
    def campaign(self) -> Ties:
        """In which campaign."""
        return Ties(self._scene)
