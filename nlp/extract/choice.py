"""Choose the best of several options for a slot, or none, with a linear model."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from nlp.linear import load_model
from nlp.records import Span

Content = TypeVar("Content")


class Option(NamedTuple, Generic[Content]):
    """What a slot might hold, where the text says so, and what speaks for it.

    Features come in groups that share none, because options share groups: each is weighed once.
    """

    content: Content
    span: Span
    groups: tuple[tuple[str, ...], ...]

    @property
    def features(self) -> tuple[str, ...]:
        """All that speaks for it."""
        return tuple(feature for group in self.groups for feature in group)


def choose(model: str, options: Sequence[Option[Content]]) -> Option[Content] | None:
    """Give the likeliest option, the earliest of equals, or none where none is likely enough."""
    decision = load_model(model)
    weighed: dict[int, float] = {}  # by the identity of a group, which lives as long as its option
    best, most = None, decision.least
    for option in options:
        for group in option.groups:
            if id(group) not in weighed:
                weighed[id(group)] = decision.weigh(group)
        weight = math.fsum(weighed[id(group)] for group in option.groups)
        if weight > most:
            best, most = option, weight
    return best


def steps(name: str, amount: int, *limits: int) -> str:
    """Name the step that an amount reaches, as a feature: ``gap<40``."""
    for limit in limits:
        if amount < limit:
            return f"{name}<{limit}"
    return f"{name}+"
