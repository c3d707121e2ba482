"""Years from which anniversaries are counted: *87 năm ngày thành lập Đảng* is told in 2017."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def founding_years() -> tuple[tuple[str, int], ...]:
    """Load the words of each anniversary with its year, the longest words first."""
    path = files("nlp.reference") / "data" / "anniversaries.csv"
    with path.open(encoding="utf-8") as lines:
        pairs = [(row["words"], int(row["year"])) for row in csv.DictReader(lines)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))
