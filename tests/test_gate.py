"""The gate: what the pipeline finds in the gold may get better, and worse only on purpose.

``python -m nlp.evaluate corpora/gold --update-floors`` pins the floors anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.evaluate.benchmark import MEASURED, measure
from nlp.evaluate.floors import Floors, digest
from nlp.evaluate.gold import Split

GOLD = Path(__file__).parents[1] / "corpora" / "gold"


def test_floors_are_of_this_gold() -> None:
    assert Floors.load(GOLD).digest == digest(GOLD, MEASURED), (
        "the gold has changed since the floors were pinned; "
        "run `python -m nlp.evaluate corpora/gold --update-floors` and commit floors.json with it"
    )


@pytest.mark.parametrize("split", MEASURED)
def test_no_measure_is_below_its_floor(split: Split) -> None:
    floors = Floors.load(GOLD)
    assert floors.floors[split]["macro.exact_f1"] > 0
    falls = floors.falls({split: measure(GOLD, split).total.measures()})
    assert not [str(fall) for fall in falls if fall.split == split]
