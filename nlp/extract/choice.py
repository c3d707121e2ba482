"""Choose among the options for a slot, to leave it open being one of them, with a ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations, pairwise
from math import exp
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from nlp.extract.chain import Bonds, marginals
from nlp.extract.clauses import Scene
from nlp.linear import LinearRanking, likelihoods, load_ranking
from nlp.records import Label, Mention, Span
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


class Offer(Protocol[Content]):
    """Options that can be weighed before they are made, where to make them all takes long."""

    def weights(self, ranking: LinearRanking) -> list[float]:
        """Give the weight of each option."""

    def option(self, at: int) -> Option[Content]:
        """Make one option."""


class Listed(NamedTuple, Generic[Content]):
    """An offer of options that are made already."""

    options: Sequence[Option[Content]]

    def weights(self, ranking: LinearRanking) -> list[float]:
        """Give the weight of each option, each part weighed once for all."""
        # by identity, for to compare parts takes as long as to weigh them
        parts = {id(part): part for option in self.options for part in option.parts}
        weights = {key: weight_of(part, ranking) for key, part in parts.items()}
        return [sum([weights[id(part)] for part in option.parts]) for option in self.options]

    def option(self, at: int) -> Option[Content]:
        """Give one option."""
        return self.options[at]


def weight_of(part: Features, ranking: LinearRanking) -> float:
    """Add up the weights of a part's features; one never seen in training weighs nothing."""
    return sum(filter(None, map(ranking.weights.get, part)))


def nothing(*context: str) -> Option[Content]:
    """Leave a slot open; ``context`` is what may speak for it."""
    return Option(None, None, (("nothing", *(f"nothing|{word}" for word in context)),))


class _Likely(NamedTuple, Generic[Content]):
    """An option with its share of all likelihood, and its answer as it is compared."""

    share: float
    answer: Any
    option: Option[Content]


def choose(slot: str, options: Sequence[Option[Content]]) -> Option[Content]:
    """Give the option that agrees best with what is likely, the earliest of equals."""
    return _most_agreed(slot, _likeliest(slot, Listed(options)))


def choose_all(
    scene: Scene,
    slot: str,
    facts: Sequence[Mention],
    *,
    offer: Callable[[Mention], Offer[Content]],
) -> list[Option[Content]]:
    """Give an option for the slot of each fact of a document; ``facts`` stand in text order."""
    likely = [_likeliest(slot, offer(fact)) for fact in facts]
    bonds = _BONDS.get(slot)
    if bonds:
        likely = _in_view_of_all(slot, likely, bonds.between(scene, facts))
    return [_most_agreed(slot, ones) for ones in likely]


def _in_view_of_all(
    slot: str, likely: Sequence[Sequence[_Likely[Content]]], bonds: Sequence[float]
) -> list[list[_Likely[Content]]]:
    answers = [[option.answer for option in ones] for ones in likely]
    tables = [
        _together(slot, one, other, bond=bond)
        for (one, other), bond in zip(pairwise(answers), bonds, strict=True)
    ]
    shares = marginals([[option.share for option in ones] for ones in likely], tables)
    return [
        [_Likely(share, one.answer, one.option) for one, share in zip(ones, own, strict=True)]
        for ones, own in zip(likely, shares, strict=True)
    ]


def _together(
    slot: str, ours: Sequence[Any], theirs: Sequence[Any], *, bond: float
) -> list[list[float]]:
    """Give how well each answer about a fact goes with each about the next."""
    apart, alike = [1.0] * len(theirs), _ALIKE[slot]
    if not bond:
        return [apart] * len(ours)
    both_open = [exp(bond) if b is None else 1.0 for b in theirs]
    return [
        both_open if a is None else [1.0 if b is None else exp(bond * alike(a, b)) for b in theirs]
        for a in ours
    ]


def _likeliest(slot: str, offer: Offer[Content]) -> list[_Likely[Content]]:
    """Give the few likeliest options, the likeliest first."""
    shares = likelihoods(offer.weights(load_ranking(slot)))
    first = sorted(range(len(shares)), key=shares.__getitem__, reverse=True)[:_LIKELY]
    ranked = [(shares[at], offer.option(at)) for at in first]
    return [_Likely(share, _read(slot, option.content), option) for share, option in ranked]


def _most_agreed(slot: str, likely: Sequence[_Likely[Content]]) -> Option[Content]:
    """Give the option that agrees best with all, the earliest of equals.

    The likeliest option may stand alone, while others say nearly the same: *xã Tân Hòa*, *toàn xã*.
    """
    alike = _ALIKE[slot]  # to leave the slot open is one of them, and agrees with no answer
    support = [one.share for one in likely]
    told = [
        (at, share, answer) for at, (share, answer, _) in enumerate(likely) if answer is not None
    ]
    for (one, ours, answer), (other, theirs, another) in combinations(told, 2):
        agreement = alike(answer, another)
        if agreement:
            support[one] += theirs * agreement
            support[other] += ours * agreement
    return likely[support.index(max(support))].option


def agree(slot: str, one: Content | None, other: Content | None) -> float:
    """Compare two answers, from 0 to 1; an open slot agrees with an open slot alone."""
    return _agree_as_read(slot, _read(slot, one), _read(slot, other))


def _agree_as_read(slot: str, one: Any, other: Any) -> float:
    return float(one is other) if one is None or other is None else _ALIKE[slot](one, other)


def _read(slot: str, content: object) -> Any:
    return None if content is None else _READ[slot](content)


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


@lru_cache(maxsize=512)  # the figures of a text have many actors and campaigns in common
def _plain(text: str) -> str:
    return exact_key(text).strip(_EDGE)


def _words(text: str) -> frozenset[str]:
    return frozenset(_plain(text).split())


def _itself(content: object) -> object:
    return content


# how an answer is read, and how two that were read are compared
_READ: Mapping[str, Callable[[Any], Any]] = {
    "indicator": _words,
    "subject": _plain,
    "campaign": _plain,
    "period": _itself,
}
_ALIKE: Mapping[str, Callable[[Any, Any], float]] = {
    "indicator": _same_words,
    "subject": _same_name,
    "campaign": _same_name,
    "period": _same,
}


# the slots that neighbours share; strengths that served the development part and other pages best
_BONDS: Mapping[str, Bonds] = {
    "subject": Bonds(2.0, 1.0, breaks=(Label.UNIT, Label.PERSON, Label.PLACE)),
    "campaign": Bonds(4.0, 3.0, 2.0),
    "period": Bonds(2.0, 1.0, breaks=(Label.DATE,)),
}


def steps(name: str, amount: int, *limits: int) -> str:
    """Name the step that an amount reaches, as a feature: ``gap<40``."""
    for limit in limits:
        if amount < limit:
            return f"{name}<{limit}"
    return f"{name}+"
