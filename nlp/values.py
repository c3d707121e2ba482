"""Normalised values of mentions: what a date, a figure or an award says, apart from its words.

Dates are written in EDTF (ISO 8601-2): ``2022-06-15``, ``2022-06``, ``2022``, ``2022-33`` (first
quarter) to ``2022-36``, ``2022-40`` and ``2022-41`` (halves), ranges ``2021/2025``. Nothing is
invented: what the text does not settle stays null.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

Grain = Literal["day", "month", "quarter", "half", "year", "range"]
Modifier = Literal["exact", "about", "over", "under"]
Number = int | float

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FIRST_QUARTER, _FIRST_HALF = 33, 40  # codes of ISO 8601-2:2019, 4.8


@dataclass(frozen=True, slots=True)
class DateValue:
    """A stretch of the calendar; ``start`` and ``end`` are ISO days, end inclusive."""

    edtf: str | None = None
    start: str | None = None
    end: str | None = None
    grain: Grain | None = None

    @classmethod
    def parse(cls, edtf: str) -> DateValue:
        """Read an EDTF string; ``?`` or an empty string is the unknown date.

        >>> DateValue.parse("2022-33").end
        '2022-03-31'

        Raises ValueError where the string is no date, or the day does not exist.
        """
        if edtf in ("", "?"):
            return cls()
        first, slash, last = edtf.partition("/")
        start, end, grain = _point(first)
        if not slash:
            return cls(edtf, start.isoformat(), end.isoformat(), grain)
        end = _point(last)[1]
        if end < start:
            raise ValueError(f"{edtf}: ends before it starts")
        return cls(edtf, start.isoformat(), end.isoformat(), "range")


def _point(text: str) -> tuple[date, date, Grain]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no EDTF date")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if day:
        return date(year, month, day), date(year, month, day), "day"
    if not month:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if month <= 12:
        return date(year, month, 1), _month_end(year, month), "month"
    if _FIRST_QUARTER <= month < _FIRST_QUARTER + 4:
        last = 3 * (month - _FIRST_QUARTER + 1)
        return date(year, last - 2, 1), _month_end(year, last), "quarter"
    if month in (_FIRST_HALF, _FIRST_HALF + 1):
        last = 6 * (month - _FIRST_HALF + 1)
        return date(year, last - 5, 1), _month_end(year, last), "half"
    raise ValueError(f"{text!r} has no month {month}")


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A number in base units of its measure; ``of`` is the total in *170/170 xã*."""

    value: Number
    measure: str | None = None
    modifier: Modifier = "exact"
    of: Number | None = None
    value_max: Number | None = None


def plain_number(number: Decimal) -> Number:
    """Give a whole number as int, another as float, so that JSON shows 1250 and 12.5."""
    return int(number) if number == number.to_integral_value() else float(number)


@dataclass(frozen=True, slots=True)
class AwardValue:
    """An award of the ontology; ``class_`` is its *hạng*, written ``class`` in JSON."""

    award_id: str | None = None
    class_: Annotated[str | None, Field(alias="class")] = None
    level: str | None = None


Value = DateValue | FigureValue | AwardValue
