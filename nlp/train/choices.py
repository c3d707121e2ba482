"""Train a choice of one among several answers with scikit-learn, and weigh it fold by fold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from nlp.extract import fields, genre
from nlp.extract.clauses import Scene
from nlp.linear import LinearChoice
from nlp.markup import GoldDocument
from nlp.train.corpus import Split

_RARE = 2  # a feature of fewer documents is noise
_COMMON = 20  # documents that a plain word must stand in, to tell a manner and no subject
_FOLDS = 8
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class ChoiceExample:
    """The features of one document with their amounts, and the answer that the gold gives."""

    features: Mapping[str, float]
    answer: str


@dataclass(frozen=True, slots=True)
class ChoiceRecipe:
    """How one choice is made; ``strength`` is scikit-learn's C.

    Answers below ``threshold`` are not given.
    """

    name: str
    example: Callable[[GoldDocument], ChoiceExample]
    strength: float
    threshold: float
    splits: tuple[Split, ...] = ("train",)


def _genre(gold: GoldDocument) -> ChoiceExample:
    features = genre.features(Scene.of(gold.document))
    return ChoiceExample(features, gold.document.topic.genre or "")


def _field(gold: GoldDocument) -> ChoiceExample:
    features = fields.features(Scene.of(gold.document))
    return ChoiceExample(features, next(iter(gold.document.topic.fields), ""))


CHOICES: tuple[ChoiceRecipe, ...] = (
    ChoiceRecipe(genre.MODEL, _genre, 10.0, 0.45),
    ChoiceRecipe(fields.MODEL, _field, 1.0, 0.35),
)


@dataclass(frozen=True, slots=True)
class ChoiceScore:
    """How often the likeliest answer is right on documents that were not learned from.

    ``macro`` is the mean F1 of the answers, ``micro`` the share of right answers; ``baseline`` is
    the share that the commonest answer would have right, always given.
    """

    macro: float
    micro: float
    baseline: float


@dataclass(frozen=True, slots=True)
class TrainedChoice:
    """A choice and how well its likes did."""

    model: LinearChoice
    score: ChoiceScore


def train_choice(recipe: ChoiceRecipe, documents: Sequence[GoldDocument]) -> TrainedChoice:
    """Fit one choice to documents, and judge it fold by fold; the same each time."""
    examples = [recipe.example(gold) for gold in documents]
    given = list(_fold_by_fold(examples, recipe))
    wanted = [example.answer for fold in range(_FOLDS) for example in examples[fold::_FOLDS]]
    score = ChoiceScore(
        float(f1_score(wanted, given, average="macro", zero_division=0.0)),
        float(f1_score(wanted, given, average="micro", zero_division=0.0)),
        max(Counter(wanted).values()) / len(wanted),
    )
    return TrainedChoice(fit(examples, recipe), score)


def _fold_by_fold(examples: Sequence[ChoiceExample], recipe: ChoiceRecipe) -> Iterator[str]:
    for fold in range(_FOLDS):
        others = [example for i, example in enumerate(examples) if i % _FOLDS != fold]
        model = fit(others, recipe)
        for example in examples[fold::_FOLDS]:
            yield next(iter(model.probabilities(example.features)))


def fit(examples: Sequence[ChoiceExample], recipe: ChoiceRecipe) -> LinearChoice:
    """Fit a multinomial logistic regression to the features that enough documents have."""
    counts = Counter(feature for example in examples for feature in example.features)
    kept = {feature for feature, count in counts.items() if count >= _least(feature)}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [{f: e.features[f] for f in sorted(e.features.keys() & kept)} for e in examples]
    )
    model = LogisticRegression(C=recipe.strength, solver="lbfgs", max_iter=5000)
    model.fit(matrix, np.array([example.answer for example in examples]))
    scores, intercepts = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # scikit-learn then keeps the second answer's odds alone
        scores, intercepts = (
            np.vstack([-scores, scores]) / 2,
            np.append(-intercepts, intercepts) / 2,
        )
    columns = zip(vectorizer.get_feature_names_out(), scores.T, strict=True)
    return LinearChoice(
        tuple(str(answer) for answer in model.classes_),
        _rounded(intercepts),
        {str(name): _rounded(column) for name, column in columns},
        recipe.threshold,
    )


def _least(feature: str) -> int:
    return _COMMON if feature.startswith(genre.WORD) else _RARE


def _rounded(numbers: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(float(number), _DIGITS) for number in numbers)
