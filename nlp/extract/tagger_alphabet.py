"""The numbers by which the tagger's observations go, and columns of them: one a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, product, repeat

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.intp]

JOINT = "|"  # between the values of observations that are seen together
_SHAPES = "\n.0aAZ"  # a letter for each of BREAK … UPPER
_SHAPED = {"shape": 0, "shapes": 1, "shapes5": 2}  # shapes on either side of the word's


class Alphabet:
    """The numbers of the values that observations may have; 0 stands for every unknown value."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._number = numbers.get
        self._shapes = {name: self._all_shapes(2 * reach + 1) for name, reach in _SHAPED.items()}

    def _all_shapes(self, size: int) -> Integers:
        """Give the number of each line of so many shapes, in the order of all there are."""
        lines = map(JOINT.join, product(_SHAPES, repeat=size))
        return self.each(lines, len(_SHAPES) ** size)

    def each(self, values: Iterable[str], size: int) -> Integers:
        """Give the numbers of so many values."""
        return np.fromiter(map(self._number, values, repeat(0)), np.intp, size)

    def marked(
        self, size: int, marks: Mapping[str, Mapping[int, str]], usual: Mapping[str, str]
    ) -> dict[str, Integers]:
        """Give columns of so many words that say something of some, and of others the usual.

        ``marks`` are what each column says, ``usual`` those that say something of all others. All
        columns are made at once, for most of them say little.
        """
        rest = self.each((usual.get(name, "") for name in marks), len(marks))
        columns = rest.repeat(size).reshape(len(marks), size)
        counts = list(map(len, marks.values()))
        every = sum(counts)
        places = np.fromiter(chain.from_iterable(marks.values()), np.intp, every)
        places += np.arange(0, columns.size, size).repeat(counts)
        said = chain.from_iterable(some.values() for some in marks.values())
        columns.put(places, self.each(said, every))
        return dict(zip(marks, columns, strict=True))

    def shapes(self, codes: Sequence[int]) -> dict[str, Integers]:
        """Give the shape of each word, alone and with those of some words on either side."""
        size, most = len(codes), max(_SHAPED.values())
        around = np.zeros(size + 2 * most, np.intp)  # BREAK
        around[most : most + size] = codes
        found: dict[str, Integers] = {}
        for name, reach in _SHAPED.items():
            line = np.zeros(size, np.intp)  # of shapes, in the order of all there are
            for start in range(most - reach, most + reach + 1):
                line = line * len(_SHAPES) + around[start : start + size]
            found[name] = self._shapes[name].take(line)
        return found


class Growing(dict[str, int]):
    """Numbers for training, which must know every value: each gets one when it is first seen."""

    def get(self, value: str, _: int = 0) -> int:  # type: ignore[override]
        """Give the number of a value, a new one where it has none."""
        return self.setdefault(value, len(self))
