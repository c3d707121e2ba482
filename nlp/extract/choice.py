"""Choose among the options for a slot, to leave it open being one of them, with a ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, combinations
from typing import Any, Generic, NamedTuple, TypeVar

from nlp.linear import LinearRanking, likelihoods, load_ranking
from nlp.records import Span
from nlp.text import exact_key

Content = TypeVar("Content")
Features = tuple[str, ...]

_LIKELY = 10  # options that are compared with each other
_PART_OF_NAME = 0.8  # how much a name and a part of it agree
_EDGE = " \"'.,;:()"


class Option(NamedTuple, Generic[Content]):
    """What a slot might hold, where the text says so, and what speaks for it.

    The features come in parts, because options of one slot share many: each part is weighed once
    for all of them. No feature stands twice in an option, or it would weigh twice.
    """

    content: Content | None
    span: Span | None
    parts: tuple[Features, ...]

    @property
    def features(self) -> Features:
        """All features, as a model learns them."""
        return tuple(chain.from_iterable(self.parts))


def nothing(*context: str) -> Option[Content]:
    """Leave a slot open; ``context`` is what may speak for it."""
    return Option(None, None, (("nothing", *(f"nothing|{word}" for word in context)),))


def choose(slot: str, options: Sequence[Option[Content]]) -> Option[Content]:
    """Give the option that agrees best with what is likely, the earliest of equals.

    The likeliest option may stand alone, while others say nearly the same: *xã Tân Hòa*, *toàn xã*.
    """
    shares = likelihoods(_weights(load_ranking(slot), options))
    likely = sorted(zip(shares, options, strict=True), key=lambda pair: -pair[0])[:_LIKELY]
    read, alike = _AGREEMENTS[slot]
    answers = [None if one.content is None else read(one.content) for _, one in likely]
    support = [share for share, _ in likely]
    for one, other in combinations(range(len(likely)), 2):
        agreement = _agreement(alike, answers[one], answers[other])
        support[one] += likely[other][0] * agreement
        support[other] += likely[one][0] * agreement
    return likely[support.index(max(support))][1]


def _weights(ranking: LinearRanking, options: Sequence[Option[Content]]) -> list[float]:
    weight_of = ranking.weights.get
    # by identity, for to compare parts takes as long as to weigh them
    parts = {id(part): part for option in options for part in option.parts}
    weights = {key: sum(filter(None, map(weight_of, part))) for key, part in parts.items()}
    return [sum([weights[id(part)] for part in option.parts]) for option in options]


def agree(slot: str, one: Content | None, other: Content | None) -> float:
    """Compare two answers, from 0 to 1; an open slot agrees with an open slot alone."""
    read, alike = _AGREEMENTS[slot]
    ours, theirs = (None if answer is None else read(answer) for answer in (one, other))
    return _agreement(alike, ours, theirs)


def _agreement(alike: Callable[[Any, Any], float], one: Any, other: Any) -> float:
    return float(one is other) if one is None or other is None else alike(one, other)


def _same_words(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Give the share of words that two stretches have in common (Dice coefficient)."""
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def _same_name(ours: str, theirs: str) -> float:
    """Tell whether two names are one, or one holds the other: *Hội Nông dân xã*, *xã*."""
    if ours == theirs or not (ours and theirs):
        return float(ours == theirs)
    return _PART_OF_NAME * (ours in theirs or theirs in ours)


def _same(one: object, other: object) -> float:
    return float(one == other)


def _plain(text: str) -> str:
    return exact_key(text).strip(_EDGE)


def _words(text: str) -> frozenset[str]:
    return frozenset(_plain(text).split())


def _itself(content: object) -> object:
    return content


# how an answer is read, and how two that were read are compared
_AGREEMENTS: Mapping[str, tuple[Callable[[Any], Any], Callable[[Any, Any], float]]] = {
    "indicator": (_words, _same_words),
    "subject": (_plain, _same_name),
    "campaign": (_plain, _same_name),
    "period": (_itself, _same),
}


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
