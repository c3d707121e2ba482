"""Linear models as plain data: a weight a feature, in JSON that can be read and compared.

They are trained with scikit-learn (``nlp.train``) and applied here without it, so that a model
file holds no code and a change of a model shows in a diff.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

from nlp.errors import ThiduaError

Features = Iterable[str]
_STEEPEST = 700.0  # beyond it exp() has no float; the answer is long no


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A yes-or-no decision over features that are present or absent."""

    weights: Mapping[str, float]
    intercept: float
    threshold: float = 0.5

    def probability(self, features: Features) -> float:
        """Give how likely the answer is yes; a feature never seen in training weighs nothing."""
        weights = map(self.weights.get, set(features), repeat(0.0))
        # fsum: the order of a set changes from run to run, and with it the last digit of a sum
        score = self.intercept + math.fsum(weights)
        return 1 / (1 + math.exp(min(-score, _STEEPEST)))

    def decides(self, features: Features) -> bool:
        """Tell whether the answer is yes."""
        return self.probability(features) >= self.threshold


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


@cache
def load_model(name: str) -> LinearModel:
    """Load ``models/NAME.json``; raises ThiduaError where it is missing."""
    path = models_folder() / f"{name}.json"
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ThiduaError(
            f"There is no model {path}.", hint="Run `make train`, or set THIDUA_MODELS."
        ) from error
    return LinearModel(rows["weights"], rows["intercept"], rows["threshold"])
