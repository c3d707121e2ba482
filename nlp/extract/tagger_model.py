"""The learned tagger as plain data: a weight for each value of a template and tag, in JSON.

The file spells the values out. Where the model is applied, an observation is looked up once and
goes by a number; which values the templates have is then found by arithmetic on whole columns.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path

import numpy as np

from nlp.errors import ThiduaError
from nlp.extract.tagger_alphabet import JOINT, Alphabet, Integers
from nlp.extract.tagger_features import FARTHEST, Part, parts_of
from nlp.extract.tagger_lattice import Floats
from nlp.linear import models_folder

FILE = "tagger.json"
_OUTSIDE = "O"  # the tag of words in no mention
_AT_ONCE = 1024  # words whose values are looked up together, so that memory stays small
_ADDED = 64  # words whose weights are added up together, while they are in the nearest memory

Weights = Mapping[str, Mapping[str, Mapping[str, float]]]
Reading = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lookup:
    """The way from the observations of a word to the rows of its values, for all templates at once.

    Each template owns a rectangle of ``rows``: a line for what its ``first`` part may be, a column
    for its ``second``, 0 where no value is. ``lines`` and ``columns``, templates times numbers of
    observations, say where in ``rows`` they are: added up they give the cell. A template of one
    part has one column; ``pairs`` are the places of those of two, which alone have a second part.
    """

    first: tuple[Part, ...]
    second: tuple[Part, ...]
    pairs: Integers
    lines: Integers
    columns: Integers
    rows: Integers

    def rows_at(self, numbers: Mapping[str, Integers], start: int, end: int) -> Integers:
        """Give the rows of some words, templates times words."""
        first, second = (
            [numbers[name][start + far : end + far] for name, far in parts]
            for parts in (self.first, self.second)
        )
        cells = _each(self.lines, first)
        if second:
            cells[self.pairs] += _each(self.columns, second)
        return self.rows.take(cells)


def _each(table: Integers, numbers: Sequence[Integers]) -> Integers:
    """Look up each row of numbers in its own row of a table."""
    places = np.concatenate(numbers).reshape(len(table), -1)
    places += np.arange(0, table.size, table.shape[1])[:, None]
    return table.take(places)


@dataclass(frozen=True)
class TaggerModel:
    """Tags, weights from tag to tag, and for each template the row of every value it knows.

    The first tag is that of words in no mention. ``matrix`` is rows times tags; its first row is
    zero and stands for every unknown value. ``alphabet`` numbers the observations that known values
    are made of. ``known_rules`` are those that training met often enough to overrule.
    """

    tags: tuple[str, ...]
    transitions: Floats
    alphabet: Alphabet
    lookup: Lookup
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

    def scores(self, observed: Mapping[str, Integers]) -> Floats:
        """Give each word's score for each tag, words times tags; the padding has none.

        ``observed`` are the numbers of observations in the model's alphabet.
        """
        size = len(observed["word"])
        total = np.zeros((size, len(self.tags)))
        for start in range(FARTHEST, size - FARTHEST, _AT_ONCE):
            end = min(start + _AT_ONCE, size - FARTHEST)
            rows = self.lookup.rows_at(observed, start, end)
            for first in range(start, end, _ADDED):
                some = rows[:, first - start : first - start + _ADDED]
                out = total[first : first + some.shape[1]]
                np.add.reduce(self.matrix.take(some, axis=0), axis=0, out=out)
        return total


def tagger_model(
    weights: Weights, transitions: Mapping[str, Mapping[str, float]], known_rules: Iterable[str]
) -> TaggerModel:
    """Lay out weights, as they are in the file, for the decoder."""
    tags = [_OUTSIDE, *sorted(transitions.keys() - {_OUTSIDE})]
    matrix = [[0.0] * len(tags)]
    known: list[dict[Reading, int]] = []
    for template, values in weights.items():
        size, rows = len(parts_of(template)), enumerate(values, len(matrix))
        known.append({reading: row for row, value in rows for reading in _readings(value, size)})
        matrix.extend([by_tag.get(tag, 0.0) for tag in tags] for by_tag in values.values())
    observed = sorted(set(chain.from_iterable(chain.from_iterable(known))))
    numbers = {value: number for number, value in enumerate(observed, 1)}
    steps = [[transitions[tag].get(after, 0.0) for after in tags] for tag in tags]
    return TaggerModel(
        tuple(tags),
        np.array(steps),
        Alphabet(numbers),
        _lookup([parts_of(template) for template in weights], known, numbers),
        np.array(matrix),
        frozenset(known_rules),
    )


def _readings(value: str, size: int) -> Iterator[Reading]:
    """Cut a value into its one or two parts; where a part may be the joint itself, in each way."""
    if size == 1:
        yield (value,)
        return
    first, _, second = value.partition(JOINT)
    yield first, second
    if value.startswith(JOINT * 2):
        yield JOINT, value[2:]


def _lookup(
    parts: Sequence[tuple[Part, ...]],
    known: Sequence[Mapping[Reading, int]],
    numbers: Mapping[str, int],
) -> Lookup:
    lines = np.zeros((len(parts), len(numbers) + 1), dtype=np.intp)
    columns = np.zeros_like(lines)
    pairs = [template for template, part in enumerate(parts) if len(part) > 1]
    cells: list[int] = []
    for template, rows in enumerate(known):
        first = {value: place for place, value in enumerate(sorted({r[0] for r in rows}), 1)}
        second = {
            value: place for place, value in enumerate(sorted({v for r in rows for v in r[1:]}), 1)
        }
        width = len(second) + 1
        lines[template] = len(cells)
        for value, place in first.items():
            lines[template, numbers[value]] += place * width
        for value, place in second.items():
            columns[template, numbers[value]] = place
        rectangle = [0] * (len(first) + 1) * width
        for reading, row in rows.items():
            rectangle[first[reading[0]] * width + sum(second[v] for v in reading[1:])] = row
        cells.extend(rectangle)
    return Lookup(
        tuple(part[0] for part in parts),
        tuple(parts[template][1] for template in pairs),
        np.array(pairs, dtype=np.intp),
        lines,
        columns[pairs],
        np.array(cells, dtype=np.intp),
    )


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
