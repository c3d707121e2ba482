"""Train a yes-or-no decision over features with scikit-learn, and weigh it on held-out examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from nlp.linear import LinearModel

_RARE = 2  # a feature of fewer examples is noise
_DIGITS = 4  # of a weight; enough for the decision, and the file stays small

Judged = tuple[float, bool]  # how likely the answer is yes, and what it is


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one case, the answer that the gold gives, and how much it counts."""

    features: tuple[str, ...]
    answer: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """How well a decision does on examples that it was not trained on."""

    precision: float
    recall: float
    f1: float
    examples: int


def train(examples: Sequence[Example], *, strength: float = 0.3) -> LinearModel:
    """Fit a logistic regression; ``strength`` is scikit-learn's C. The same each time."""
    counts = Counter(f for example in examples for f in set(example.features))
    kept = {feature for feature, count in counts.items() if count >= _RARE}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [dict.fromkeys(sorted(set(e.features) & kept), 1.0) for e in examples]
    )
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=2000)
    answers, weights_of = [e.answer for e in examples], [e.weight for e in examples]
    model.fit(matrix, np.array(answers), sample_weight=np.array(weights_of))
    names = vectorizer.get_feature_names_out()
    weights = {
        str(name): round(float(weight), _DIGITS)
        for name, weight in zip(names, model.coef_[0], strict=True)
        if round(float(weight), _DIGITS)
    }
    return LinearModel(weights, round(float(model.intercept_[0]), _DIGITS))


def score_at(threshold: float, judged: Iterable[Judged]) -> Score:
    """Measure precision, recall and F1 of saying yes from a probability on."""
    cells = Counter((probability >= threshold, answer) for probability, answer in judged)
    hits, said, true = cells[True, True], cells[True, False], cells[False, True]
    precision = hits / (hits + said) if hits + said else 1.0
    recall = hits / (hits + true) if hits + true else 1.0
    f1 = 2 * hits / (2 * hits + said + true) if hits + said + true else 1.0
    return Score(precision, recall, f1, sum(cells.values()))
