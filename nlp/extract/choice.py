"""Choose the best of several options for a slot, or none, with a linear model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from nlp.linear import load_model
from nlp.records import Span

Content = TypeVar("Content")


class Option(NamedTuple, Generic[Content]):
    """What a slot might hold, where the text says so, and what speaks for it."""

    content: Content
    span: Span
    features: tuple[str, ...]


def choose(model: str, options: Sequence[Option[Content]]) -> Option[Content] | None:
    """Give the likeliest option, the earliest of equals, or none where none is likely enough."""
    decision = load_model(model)
    best, best_probability = None, decision.threshold
    for option in options:
        probability = decision.probability(option.features)
        if probability > best_probability:
            best, best_probability = option, probability
    return best


def steps(name: str, amount: int, *limits: int) -> str:
    """Name the step that an amount reaches, as a feature: ``gap<40``."""
    for limit in limits:
        if amount < limit:
            return f"{name}<{limit}"
    return f"{name}+"
