"""National campaigns that are known from the start, with their other spellings."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NationalCampaign:
    """One campaign of the table; years are as the table has them, and may be empty."""

    name: str
    aliases: tuple[str, ...]
    launched_by: str
    start: str
    end: str
    legal_basis: str
    kind: str


@cache
def national_campaigns() -> tuple[NationalCampaign, ...]:
    """Load the table, in its own order."""
    path = files("nlp.reference") / "data" / "campaigns_national.csv"
    with path.open(encoding="utf-8") as lines:
        return tuple(_campaign(row) for row in csv.DictReader(lines))


def _campaign(row: dict[str, str]) -> NationalCampaign:
    aliases = tuple(part.strip() for part in row["aliases"].split("|") if part.strip())
    return NationalCampaign(
        row["canonical_name"], aliases, row["launched_by"], row["start"], row["end"],
        row["legal_basis"], row["kind"],
    )  # fmt: skip
