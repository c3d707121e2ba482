"""Train a ranking of options: the right ones of each lesson are to be likelier than the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from nlp.linear import LinearRanking

_RARE = 2  # a feature of fewer options is noise
_DIGITS = 3  # of a weight; enough for the choice, and the file stays small
_ROUNDS = 300
_NEVER = 1e-12  # how right a wrong option is, for a logarithm

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """The features of each option of one slot, and how right each is, from 0 to 1."""

    options: tuple[tuple[str, ...], ...]
    rightness: tuple[float, ...]


def train_ranking(lessons: Iterable[Lesson], *, strength: float) -> LinearRanking:
    """Fit a conditional logistic regression; ``strength`` is C as scikit-learn has it.

    A lesson of which no option is right teaches nothing. The same each time.
    """
    taught = [lesson for lesson in lessons if max(lesson.rightness, default=0) > 0]
    counts = Counter(f for lesson in taught for features in lesson.options for f in set(features))
    names = sorted(feature for feature, count in counts.items() if count >= _RARE)
    if not names:
        return LinearRanking({})
    loss = _Loss(taught, {name: column for column, name in enumerate(names)}, strength)
    found = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}
    )
    rounded = (round(float(weight), _DIGITS) for weight in found.x)
    return LinearRanking({name: w for name, w in zip(names, rounded, strict=True) if w})


class _Loss:
    """How unlikely weights make what is right, and where to go from there."""

    def __init__(self, lessons: Sequence[Lesson], columns: dict[str, int], strength: float) -> None:
        self._strength = strength
        self._rows = _matrix([f for lesson in lessons for f in lesson.options], columns)
        sizes = [len(lesson.options) for lesson in lessons]
        self._starts = np.cumsum([0, *sizes[:-1]])
        self._lesson = np.repeat(np.arange(len(sizes)), sizes)
        rightness = np.array([right for lesson in lessons for right in lesson.rightness])
        self._right = np.log(np.maximum(rightness, _NEVER))

    def __call__(self, weights: Floats) -> tuple[float, Floats]:
        scores = self._rows @ weights
        whole, shares = self._shares(scores)
        right, right_shares = self._shares(scores + self._right)
        loss = float((whole - right).sum() + weights @ weights / (2 * self._strength))
        return loss, self._rows.T @ (shares - right_shares) + weights / self._strength

    def _shares(self, scores: Floats) -> tuple[Floats, Floats]:
        """Give the logarithm of each lesson's sum, and how much of it each option has."""
        highest = np.maximum.reduceat(scores, self._starts)
        amounts = np.exp(scores - highest[self._lesson])
        sums = np.add.reduceat(amounts, self._starts)
        return np.log(sums) + highest, amounts / sums[self._lesson]


def _matrix(rows: Sequence[tuple[str, ...]], columns: dict[str, int]) -> csr_matrix:
    ends, found = [0], []
    for features in rows:
        found += sorted(columns[f] for f in set(features) if f in columns)
        ends.append(len(found))
    shape = (len(rows), len(columns))
    return csr_matrix((np.ones(len(found)), found, ends), shape=shape)


def mean_rightness(lessons: Sequence[Sequence[Lesson]], *, strength: float, folds: int) -> float:
    """Judge the likeliest options of each fold of documents with a ranking of all other folds."""
    given = [
        right
        for fold in range(folds)
        for right in _judged(
            train_ranking(
                (e for i, own in enumerate(lessons) if i % folds != fold for e in own),
                strength=strength,
            ),
            lessons[fold::folds],
        )
    ]
    return sum(given) / len(given) if given else 1.0


def _judged(ranking: LinearRanking, lessons: Iterable[Iterable[Lesson]]) -> Iterator[float]:
    for own in lessons:
        for lesson in own:
            weights = [ranking.weight(features) for features in lesson.options]
            yield lesson.rightness[weights.index(max(weights))]
