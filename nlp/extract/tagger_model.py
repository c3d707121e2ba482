"""The learned tagger as plain data: a weight for each value of a template and tag, in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import repeat
from pathlib import Path

import numpy as np

from nlp.errors import ThiduaError
from nlp.extract.tagger_features import Columns
from nlp.extract.tagger_lattice import Floats
from nlp.linear import models_folder

FILE = "tagger.json"
_OUTSIDE = "O"  # the tag of words in no mention

Weights = Mapping[str, Mapping[str, Mapping[str, float]]]


@dataclass(frozen=True)
class TaggerModel:
    """Tags, weights from tag to tag, and for each template the row of every value it knows.

    The first tag is that of words in no mention. ``matrix`` is rows times tags; its first row is
    zero and stands for every unknown value. ``known_rules`` are those that training met often
    enough to overrule.
    """

    tags: tuple[str, ...]
    transitions: Floats
    rows: Mapping[str, Mapping[str, int]]
    matrix: Floats
    known_rules: frozenset[str]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Give the label of each tag: *UNIT* for *B-UNIT*."""
        return tuple(tag.partition("-")[2] for tag in self.tags)

    @cached_property
    def inside(self) -> tuple[int, ...]:
        """Give for each tag the place of the tag that goes on with its mention."""
        return tuple(self.tags.index(f"I-{label}") if label else 0 for label in self.labels)

    def scores(self, columns: Columns) -> Floats:
        """Give each word's score for each tag: words times tags."""
        size = len(next(iter(columns.values())))
        total = np.zeros((size, len(self.tags)))
        for template, rows in self.rows.items():
            found = np.fromiter(map(rows.get, columns[template], repeat(0)), np.intp, size)
            total += self.matrix[found]
        return total


def tagger_model(
    weights: Weights, transitions: Mapping[str, Mapping[str, float]], known_rules: Iterable[str]
) -> TaggerModel:
    """Lay out weights, as they are in the file, for the decoder."""
    tags = [_OUTSIDE, *sorted(transitions.keys() - {_OUTSIDE})]
    matrix = [[0.0] * len(tags)]
    rows: dict[str, dict[str, int]] = {}
    for template, values in weights.items():
        rows[template] = {value: len(matrix) + i for i, value in enumerate(values)}
        matrix.extend([by_tag.get(tag, 0.0) for tag in tags] for by_tag in values.values())
    steps = [[transitions[tag].get(after, 0.0) for after in tags] for tag in tags]
    return TaggerModel(tuple(tags), np.array(steps), rows, np.array(matrix), frozenset(known_rules))


@cache
def load_tagger() -> TaggerModel:
    """Load the model that ships; raises ThiduaError where it is missing."""
    return read_tagger(models_folder() / FILE)


def read_tagger(path: Path) -> TaggerModel:
    """Read a model from its file; raises ThiduaError where there is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ThiduaError(
            f"There is no model {path}.", hint="Run `make train`, or set THIDUA_MODELS."
        ) from error
    return tagger_model(data["weights"], data["transitions"], data["known_rules"])
