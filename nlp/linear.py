"""Linear models as plain data: a weight a feature, in JSON that can be read and compared.

``LinearModel`` says yes or no, ``LinearChoice`` one of several answers, ``LinearRanking`` which of
some options. They are trained with scikit-learn and SciPy (``nlp.train``) and applied here without
them, so that a model file holds no code and a change of a model shows in a diff.
"""

from __future__ import annotations

import json
import math
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.errors import ThiduaError

Features = Iterable[str]
ALONE = "|"  # no side of a feature, for it would end there
_STEEPEST = 700.0  # beyond it exp() has no float; the answer is long no


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A yes-or-no decision over features that are present or absent."""

    weights: Mapping[str, float]
    intercept: float
    threshold: float = 0.5

    def probability(self, features: Features) -> float:
        """Give how likely the answer is yes; a feature never seen in training weighs nothing."""
        weight = self.intercept + _weight(self.weights, features)
        return 1 / (1 + math.exp(min(-weight, _STEEPEST)))

    def decides(self, features: Features) -> bool:
        """Tell whether the answer is yes."""
        return self.probability(features) >= self.threshold


@dataclass(frozen=True, eq=False)  # a key of caches by its identity
class LinearRanking:
    """A choice among options that each have features: the heavier, the likelier."""

    weights: Mapping[str, float]

    @cached_property
    def crossed(self) -> Mapping[str, Mapping[str, float]]:
        """The same by ``feature`` and ``side`` of ``feature|side``, so that none need be joined."""
        rows: dict[str, dict[str, float]] = defaultdict(dict)
        for name, weight in self.weights.items():
            rows[name][ALONE] = weight
            feature, bar, side = name.rpartition("|")
            if bar:
                rows[feature][side] = weight
        return dict(rows)

    def weight(self, features: Features) -> float:
        """Add up the weights of features; one never seen in training weighs nothing."""
        return _weight(self.weights, features)


@dataclass(frozen=True)
class LinearChoice:
    """A choice of one among several answers, over features that each have an amount.

    ``weights`` has a row for each feature, in the order of ``answers``, as ``intercepts`` is. Equal
    features give equal probabilities if they come in the same order.
    """

    answers: tuple[str, ...]
    intercepts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]
    threshold: float = 0.5

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Give how likely each answer is, the likeliest first; together they are 1."""
        known = [feature for feature in features if feature in self._places]
        places = np.array([self._places[feature] for feature in known], np.intp)
        amounts = np.array([features[feature] for feature in known])
        scores = (amounts @ self._matrix.take(places, axis=0) + self.intercepts).tolist()
        ranked = sorted(zip(self.answers, likelihoods(scores), strict=True), key=lambda p: -p[1])
        return dict(ranked)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {feature: place for place, feature in enumerate(self.weights)}

    @cached_property
    def _matrix(self) -> NDArray[np.float64]:
        return np.array(list(self.weights.values()))

    def likely(self, features: Mapping[str, float]) -> tuple[str, ...]:
        """Give the answers as likely as the threshold, the likeliest first."""
        shares = self.probabilities(features)
        return tuple(answer for answer, share in shares.items() if share >= self.threshold)


def likelihoods(weights: Sequence[float]) -> list[float]:
    """Turn the weights of all that may be into probabilities (softmax)."""
    highest = max(weights)
    shares = [math.exp(weight - highest) for weight in weights]
    whole = math.fsum(shares)
    return [share / whole for share in shares]


def _weight(weights: Mapping[str, float], features: Features) -> float:
    # fsum: the order of a set changes from run to run, and with it the last digit of a sum
    return math.fsum(filter(None, map(weights.get, set(features))))


def models_folder() -> Path:
    """Give the folder of trained models: THIDUA_MODELS, or ``models`` beside the package."""
    return Path(os.environ.get("THIDUA_MODELS") or Path(__file__).parents[1] / "models")


def save_model(model: LinearModel, path: Path) -> None:
    """Write a model as JSON with sorted features, so that equal models are equal files."""
    rows = {
        "intercept": model.intercept,
        "threshold": model.threshold,
        "weights": dict(sorted(model.weights.items())),
    }
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def save_ranking(model: LinearRanking, path: Path) -> None:
    """Write a ranking as JSON with sorted features, so that equal models are equal files."""
    rows = {"weights": dict(sorted(model.weights.items()))}
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def save_choice(model: LinearChoice, path: Path) -> None:
    """Write a choice as JSON, a sorted feature a line, so that equal models are equal files."""
    head = {"answers": model.answers, "intercepts": model.intercepts, "threshold": model.threshold}
    lines = (f"{_json(name)}: {_json(row)}" for name, row in sorted(model.weights.items()))
    text = "".join(f"{_json(name)}: {_json(value)},\n" for name, value in head.items())
    weights = ",\n".join(lines)
    path.write_text(f'{{\n{text}"weights": {{\n{weights}\n}}\n}}\n', encoding="utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@cache
def load_model(name: str) -> LinearModel:
    """Load ``models/NAME.json``; raises ThiduaError where it is missing."""
    rows = _rows(name)
    return LinearModel(rows["weights"], rows["intercept"], rows["threshold"])


@cache
def load_ranking(name: str) -> LinearRanking:
    """Load ``models/NAME.json`` as a ranking; raises ThiduaError where it is missing."""
    return LinearRanking(_rows(name)["weights"])


@cache
def load_choice(name: str) -> LinearChoice:
    """Load ``models/NAME.json`` as a choice; raises ThiduaError where it is missing."""
    rows = _rows(name)
    weights = {feature: tuple(row) for feature, row in rows["weights"].items()}
    return LinearChoice(
        tuple(rows["answers"]), tuple(rows["intercepts"]), weights, rows["threshold"]
    )


def _rows(name: str) -> dict[str, Any]:
    path = models_folder() / f"{name}.json"
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ThiduaError(
            f"There is no model {path}.", hint="Run `make train`, or set THIDUA_MODELS."
        ) from error
    return found
