"""Readers of dates in tables, where the head of a column says what its numbers are."""

from __future__ import annotations

import re

from nlp.extract.clock import Clock
from nlp.extract.date_readers import Match, read_day, read_year
from nlp.extract.rules import Rejected
from nlp.values import DateValue

_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_A_DAY = re.compile(
    r"\b(?:ngày|thời gian|thời hạn|hạn|hẹn|xong|hoàn thành|tiến độ)\b", re.IGNORECASE
)
_OF_A_YEAR = re.compile(
    r"^ ?năm ?$|\bnăm (?:sinh|vào|thành lập|xây dựng|tham gia|đạt|công nhận|hoàn thành|khen)\b",
    re.IGNORECASE,
)


def read_year_cell(match: Match, clock: Clock) -> DateValue:
    """Read a year in the first cell of a row, or in a head that counts nothing."""
    if match["y"]:
        return DateValue.parse(match["y"])
    row = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    if any(cell.strip().isdigit() and not _YEAR.fullmatch(cell.strip()) for cell in row.split("|")):
        raise Rejected("a number among numbers")
    return DateValue.parse(match["head"])


def read_day_cell(match: Match, clock: Clock) -> DateValue:
    """Read *5/10* alone in a cell, where the head of its column speaks of a day."""
    if not _OF_A_DAY.search(_head_of_column(match)):
        raise Rejected("no column of days")
    return read_day(match, clock)


def read_column_year(match: Match, clock: Clock) -> DateValue:
    """Read *1990* alone in a cell, where the head of its column speaks of a year."""
    if not _OF_A_YEAR.search(_head_of_column(match)):
        raise Rejected("no column of years")
    return read_year(match, clock)


def _head_of_column(match: Match) -> str:
    """Give the cell at the top of the column in which a match stands, or nothing."""
    *above, row = match.string[: match.start()].split("\n")
    head = ""
    for line in reversed(above):
        if " | " not in line:
            break
        head = line
    heads = head.split("|")[row.count("|") :]
    return heads[0] if heads else ""
