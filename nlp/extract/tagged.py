"""Options that are told by tags, each of which stands alone and crossed with what else is known.

Tags and what they are crossed with are few, their crossings many: those are spelled out for a
model to learn, and weighed by their two parts, with no string made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from nlp.extract.choice import Features, Option, weight_of
from nlp.linear import ALONE, LinearRanking
from nlp.records import Span

Content = TypeVar("Content")
_NO_ROW: Mapping[str, float] = {}


class Tagged(NamedTuple, Generic[Content]):
    """An option with its tags, and its kind; all of them are crossed with its context.

    ``sides`` are what the tags alone are crossed with; ``first`` and ``plain`` is what else speaks
    for it.
    """

    content: Content
    span: Span
    context: tuple[str, ...]
    first: Features
    tags: Collection[str]
    kind: str
    plain: Features
    sides: tuple[str, ...]


class TaggedOffer(NamedTuple, Generic[Content]):
    """The options for a slot of one figure, and last to leave it open."""

    options: list[Tagged[Content]]
    nothing: Option[Content]

    def weights(self, ranking: LinearRanking) -> list[float]:
        """Give the weight of each option, each tag weighed once in a context."""
        told = [_weight(option, _rows(ranking, option.context), ranking) for option in self.options]
        return [*told, sum(weight_of(part, ranking) for part in self.nothing.parts)]

    def option(self, at: int) -> Option[Content]:
        """Give one option, without what speaks for it."""
        if at == len(self.options):
            return self.nothing
        told = self.options[at]
        return Option(told.content, told.span, ())

    def spelled_out(self) -> list[Option[Content]]:
        """Give the options with what speaks for each, as a model learns it."""
        told = [Option(o.content, o.span, tuple(_parts(o))) for o in self.options]
        return [*told, self.nothing]


class _Rows(dict[str, tuple[float, Mapping[str, float]]]):
    """What each tag weighs, alone and crossed with one context, and its row, when first met."""

    def __init__(self, ranking: LinearRanking, context: tuple[str, ...]) -> None:
        super().__init__()
        self._rows, self._sides = ranking.crossed, (ALONE, *context)

    def __missing__(self, tag: str) -> tuple[float, Mapping[str, float]]:
        row = self._rows.get(tag, _NO_ROW)
        found = self[tag] = sum(filter(None, map(row.get, self._sides))) if row else 0.0, row
        return found


@lru_cache(maxsize=1 << 8)  # two of three figures stand in a context that was met before
def _rows(ranking: LinearRanking, context: tuple[str, ...]) -> _Rows:
    return _Rows(ranking, context)


def _weight(option: Tagged[Content], rows: _Rows, ranking: LinearRanking) -> float:
    whole, own = weight_of(option.first, ranking), weight_of(option.plain, ranking)
    for weight, row in map(rows.__getitem__, option.tags):
        whole += weight
        for side in option.sides:
            own += row.get(side, 0.0)
    return whole + rows[option.kind][0] + own


def _parts(option: Tagged[Content]) -> Iterator[Features]:
    yield option.first
    for tag in (*option.tags, option.kind):
        yield (tag, *(f"{tag}|{side}" for side in option.context))
    yield option.plain
    yield tuple(f"{tag}|{side}" for tag in option.tags for side in option.sides)
