"""Ways to put together what stands on the two sides of a figure, weighed before they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple

from nlp.extract.choice import Features, Option, nothing, weight_of
from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrase
from nlp.linear import LinearRanking
from nlp.records import Span


class Side(NamedTuple):
    """What stands on one side of a figure; ``first`` is the part of its first word, 0 of none."""

    spans: tuple[Span, ...]
    kind: str
    group: str
    first: str
    features: Features

    @classmethod
    def of(cls, phrase: Phrase, features: Features) -> Side:
        """Take a stretch with what describes it."""
        group = phrase.kind.removesuffix("+").partition("_")[0]
        first = phrase.parts[:1] or "0"
        return cls(phrase.spans, phrase.kind, group, first, features)


# one option: what stands on both sides of a figure, and its noun or none
_Way = tuple[Side, Side, tuple[Span, ...]]


class Crossing(NamedTuple):
    """The options of one figure: what its row says, the ways to put its sides together, or none.

    The ways are many, and few of them are likely: they are weighed by their sides, and only what is
    likely is spelled out. The first way is to say nothing at all, and no option.
    """

    scene: Scene
    around: Around
    rows: Mapping[tuple[Span, ...], Features]
    lefts: Sequence[Side]
    rights: Sequence[Side]
    nouns: Sequence[tuple[Span, ...]]
    told: Sequence[int]  # the ways that are options

    @classmethod
    def of(
        cls,
        scene: Scene,
        around: Around,
        rows: Mapping[tuple[Span, ...], Features],
        lefts: Iterable[Side],
        rights: Iterable[Side],
        nouns: Sequence[tuple[Span, ...]],
    ) -> Crossing:
        """Cross what stands on both sides, each stretch once; no way says what a row says."""
        sides = _each_span_once(lefts), _each_span_once(rights), nouns
        told: Sequence[int] = range(1, prod(map(len, sides)))
        if rows:
            ways = list(product(*sides))
            told = [at for at in told if _spans(ways[at]) not in rows]
        return cls(scene, around, rows, *sides, told)

    def weights(self, ranking: LinearRanking) -> list[float]:
        """Give the weight of each option: of rows, of ways, of none."""
        rows = [weight_of(features, ranking) for features in self.rows.values()]
        ways = list(self._of_ways(ranking))
        told = [ways[at] for at in self.told]
        return [*rows, *told, *(weight_of(part, ranking) for part in nothing().parts)]

    def _of_ways(self, ranking: LinearRanking) -> Iterator[float]:
        """Give the weight of each way to put the sides together, in the order of ``product``."""
        of_noun, of_words, of_kinds = _together(ranking, self.around)
        rights = [(right, weight_of(right.features, ranking)) for right in self.rights]
        nouns = range(len(self.nouns))
        for left in self.lefts:
            own = weight_of(left.features, ranking)
            first = of_noun[left.kind, left.first]
            for right, other in rights:
                second = of_words[left.first, right.first]
                third = of_kinds[left.group, right.kind, right.first]
                both = own + other
                for noun in nouns:
                    yield both + first[noun] + second[noun] + third[noun]

    def parts(self) -> Iterator[tuple[Features, ...]]:
        """Give what speaks for each option, as a model learns it."""
        yield from ((features,) for features in self.rows.values())
        for left, right, noun in map(self._way, self.told):
            yield left.features, right.features, *self.around.of_all(left, right, bool(noun))
        yield nothing().parts

    def option(self, at: int) -> Option[str]:
        """Spell out one option, without what speaks for it."""
        own = at - len(self.rows)
        if own == len(self.told):
            return nothing()
        spans = [*self.rows][at] if own < 0 else _spans(self._way(self.told[own]))
        return Option(" ".join(map(self.scene.quote, spans)), (spans[0][0], spans[-1][1]), ())

    def _way(self, at: int) -> _Way:
        rest, noun = divmod(at, len(self.nouns))
        left, right = divmod(rest, len(self.rights))
        return self.lefts[left], self.rights[right], self.nouns[noun]


def _spans(way: _Way) -> tuple[Span, ...]:
    left, right, noun = way
    return left.spans + noun + right.spans


def _each_span_once(sides: Iterable[Side]) -> list[Side]:
    found: dict[tuple[Span, ...], Side] = {}
    for side in sides:
        found.setdefault(side.spans, side)
    return list(found.values())


class Around(NamedTuple):
    """What stands around a figure, and describes with two sides of it how they go together."""

    measure: str
    behind: str
    context: str
    row: str

    def of_all(self, left: Side, right: Side, noun: bool) -> tuple[Features, ...]:
        """Describe how two sides go with the noun of the figure or none, and with each other."""
        return (
            self.of_noun(noun, left.kind, left.first),
            self.of_words(noun, left.first, right.first),
            self.of_kinds(noun, left.group, right.kind, right.first),
        )

    def of_noun(self, noun: bool, kind: str, begin: str) -> Features:
        """Describe how what stands before a figure goes with its noun or none."""
        there = f"noun={noun}"
        own = f"{there}|{begin}|{self.behind}"
        return (f"{there}|{self.context}", f"{there}|{kind}", own, self.row)

    def of_words(self, noun: bool, begin: str, end: str) -> Features:
        """Describe how the first words of both sides go together."""
        parts = f"both={begin}{end}{int(noun)}"
        there = f"both={begin != '0'},{end != '0'},{noun}"
        return (parts, f"{parts}|{self.measure}", f"{there}|{self.context}")

    def of_kinds(self, noun: bool, group: str, kind: str, end: str) -> Features:
        """Describe how the kinds of both sides go together."""
        return (
            f"both={group}{end}{int(noun)}|{self.context}",
            f"both={group},{kind},{noun}",
        )


class _Weights(dict[tuple[str, ...], tuple[float, ...]]):
    """What sides weigh together, without the noun and with it, worked out when first met."""

    def __init__(self, ranking: LinearRanking, find: Callable[..., Features]) -> None:
        super().__init__()
        self._ranking, self._find = ranking, find

    def __missing__(self, sides: tuple[str, ...]) -> tuple[float, ...]:
        both = (self._find(noun, *sides) for noun in (False, True))
        found = self[sides] = tuple(weight_of(features, self._ranking) for features in both)
        return found


@lru_cache(maxsize=1 << 9)  # few kinds of sides meet, in many options
def _together(ranking: LinearRanking, around: Around) -> tuple[_Weights, _Weights, _Weights]:
    """Give what is known already of the words, kinds and nouns around such figures."""
    finders = (around.of_noun, around.of_words, around.of_kinds)
    of_noun, of_words, of_kinds = (_Weights(ranking, find) for find in finders)
    return of_noun, of_words, of_kinds
