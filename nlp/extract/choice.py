"""Choose the best of several options for a slot, or none, with a linear model."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import Generic, NamedTuple, TypeVar

from nlp.linear import load_model
from nlp.records import Span

Content = TypeVar("Content")
Features = tuple[str, ...]


class Option(NamedTuple, Generic[Content]):
    """What a slot might hold, where the text says so, and what speaks for it.

    The features come in parts, because options of one slot share many: each part is weighed once
    for all of them. No feature stands twice in an option, or it would weigh twice.
    """

    content: Content
    span: Span
    parts: tuple[Features, ...]

    @property
    def features(self) -> Features:
        """All features, as a model learns them."""
        return tuple(chain.from_iterable(self.parts))


def choose(model: str, options: Sequence[Option[Content]]) -> Option[Content] | None:
    """Give the likeliest option, the earliest of equals, or none where none is likely enough."""
    decision = load_model(model)
    weight_of = decision.weights.get
    # by identity, for to compare parts takes as long as to weigh them
    parts = {id(part): part for option in options for part in option.parts}
    weights = {key: sum(map(weight_of, part, repeat(0.0))) for key, part in parts.items()}
    totals = [sum([weights[id(part)] for part in option.parts]) for option in options]
    heaviest = max(totals, default=-math.inf)
    if decision.likelihood(heaviest) <= decision.threshold:
        return None
    return options[totals.index(heaviest)]


class Crossed(dict[str, Features]):
    """Each feature with the context of one mention, made once: alone, and ``feature|context``."""

    def __init__(self, context: Iterable[str]) -> None:
        super().__init__()
        self._sides = ["", *(f"|{side}" for side in context)]

    def __missing__(self, feature: str) -> Features:
        found = self[feature] = tuple([feature + side for side in self._sides])
        return found


def steps(name: str, amount: int, *limits: int) -> str:
    """Name the step that an amount reaches, as a feature: ``gap<40``."""
    for limit in limits:
        if amount < limit:
            return f"{name}<{limit}"
    return f"{name}+"
