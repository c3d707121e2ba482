"""Where in time a text stands: what fills the year of *ngày 20-1* and the day of *hôm qua*."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.extract.rules import Rejected
from nlp.extract.source import Source
from nlp.reference.anniversaries import founding_years
from nlp.values import DateValue

UNKNOWN = DateValue()
# a search for a digit is much faster than one for an edge: so the edge is looked for behind it
_FULL_DATE = re.compile(r"\d(?<!\w\d)\d?\s?[-/.]\s?\d{1,2}\s?[-/.]\s?((?:19|20)\d\d)\b(?!\s?-)")
# a year that places the text: of a full date, or said as "năm 2018"; not one end of a range
_STATED = re.compile(
    r"(?:(?<!\d)\d\d?\s?[-/.]\s?|năm )((?:19|20)\d\d)\b(?!\s*[-/]\s*\d)", re.IGNORECASE
)
_SCHOOL_BEGINS = 9  # month
_CELEBRATES = re.compile(r"(\d(?<!\w\d)\d\d?) năm(?: ngày)?([^.;\n]{4,90})", re.IGNORECASE)
_LATEST_GUESS = 2030
_EARLIEST_GUESS = 2004  # an older year alone tells a story, not the date of the text


@dataclass
class Clock:
    """The publication date as far as known, and the last date that the text named."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: tuple[int, int] | None = None
    last_day: date | None = None
    school_year: int | None = None
    quarter: tuple[int, int] | None = None

    @classmethod
    def of(cls, source: Source) -> Clock:
        """Set by the publication date, else by an anniversary, else by the latest year stated."""
        if source.published:
            return cls(*source.published)
        celebrated = _anniversary(source.text)
        if celebrated:
            return cls(year=celebrated)
        full = [int(y) for y in _FULL_DATE.findall(source.text)]
        recent = [y for y in full if _EARLIEST_GUESS <= y <= _LATEST_GUESS]
        return cls(year=max(recent) if recent else _usual_year(source.text))

    def day_of(self, day: int, month: int, year: int | None) -> DateValue:
        """Give a day; a missing year is that of the text; raises ValueError for 31/02."""
        known = year if year is not None else self._year_near(month)
        if known is None:
            date(2000, month, day)
            return UNKNOWN
        found = date(known, month, day)
        self.last, self.last_day = (known, month), found
        return DateValue.parse(found.isoformat())

    def month_of(self, month: int, year: int | None, shift: str = "") -> DateValue:
        """Give a month; ``shift`` is the word behind it: *tới*, *trước*, *năm ngoái*."""
        known = year if year is not None else self._shifted_year(month, shift)
        if known is None:
            return UNKNOWN
        self.last = (known, month)
        return DateValue.parse(f"{known}-{month:02d}")

    def _shifted_year(self, month: int, shift: str) -> int | None:
        if self.year is None:
            return None
        if "ngoái" in shift or "năm trước" in shift:
            return self.year - 1
        if "năm sau" in shift or "năm tới" in shift:
            return self.year + 1
        if self.month is None or "năm nay" in shift:
            return self.year
        if "tới" in shift:
            return self.year + (month < self.month)
        if "qua" in shift or "trước" in shift or "rồi" in shift:
            return self.year - (month > self.month)
        return min(self._year_near(month) or self.year, self.year)  # reports look back

    def _year_near(self, month: int) -> int | None:
        """Take the year that puts the month nearest to publication: December seen in January."""
        if self.year is None or self.month is None:
            return self.year
        gap = month - self.month
        return self.year + (gap < -9) - (gap > 9)

    def day_alone(self, day: int) -> DateValue:
        """Give *ngày 16*: in the month last named, else in that of publication."""
        if self.last:
            year, month = self.last
        elif self.year and self.month:
            year, month = self.year, self.month
        else:
            return UNKNOWN
        if day > monthrange(year, month)[1]:
            raise Rejected("no such day in the month before it")
        return DateValue.parse(date(year, month, day).isoformat())

    def year_shifted(self, by: int) -> DateValue:
        """Give the year of publication, or one ``by`` years away."""
        return UNKNOWN if self.year is None else DateValue.parse(f"{self.year + by:04d}")

    def past_year(self) -> DateValue:
        """Give *năm qua*: the year that publication looks back on."""
        early = self.month is not None and self.month <= 6  # reviews of the old year end by June
        return self.year_shifted(-1 if early else 0)

    def month_shifted(self, by: int) -> DateValue:
        """Give the month of publication, or one ``by`` months away."""
        if self.year is None or self.month is None:
            return UNKNOWN
        index = self.year * 12 + self.month - 1 + by
        return DateValue.parse(f"{index // 12}-{index % 12 + 1:02d}")

    def quarter_of(self, year: int, number: int) -> DateValue:
        """Give a quarter; 33 is the first in EDTF."""
        self.quarter = (year, number)
        return DateValue.parse(f"{year}-{32 + number}")

    def quarter_shifted(self, by: int) -> DateValue:
        """Give the quarter last named, else that of publication, or one ``by`` quarters away."""
        if self.quarter is None and (self.year is None or self.month is None):
            return UNKNOWN
        year, number = self.quarter or (self.year or 0, ((self.month or 1) + 2) // 3)
        index = year * 4 + number - 1 + by
        return DateValue.parse(f"{index // 4}-{33 + index % 4}")

    def school_year_shifted(self, by: int) -> DateValue:
        """Give the school year last named, else that of publication, or one ``by`` away."""
        first = self.school_year
        if first is None and self.year and self.month:
            first = self.year - (self.month < _SCHOOL_BEGINS)
        return UNKNOWN if first is None else DateValue.parse(f"{first + by}/{first + by + 1}")

    def today_shifted(self, by: int) -> DateValue:
        """Give the day of publication, or one ``by`` days away.

        Where only its month is known, today is the last day that the text named.
        """
        today = self._publication_day() or (self.last_day if self.year else None)
        if today is None:
            return UNKNOWN
        return DateValue.parse((today + timedelta(days=by)).isoformat())

    def _publication_day(self) -> date | None:
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None

    def week_shifted(self, by: int) -> DateValue:
        """Give the week of publication, Monday to Sunday, or one ``by`` weeks away."""
        today = self._publication_day()
        if today is None:
            return UNKNOWN
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=by)
        return DateValue.parse(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")

    def weekday(self, day: int, by: int, *, of_week: bool) -> DateValue:
        """Give a weekday, 0 for Monday: that of a week, or the next or last one."""
        today = self._publication_day()
        if today is None:
            return UNKNOWN
        ahead = day - today.weekday()
        if of_week:
            ahead += 7 * by
        elif by > 0:
            ahead += 7 * (ahead <= 0)
        elif by < 0:
            ahead -= 7 * (ahead >= 0)
        return DateValue.parse((today + timedelta(days=ahead)).isoformat())

    def weekend_shifted(self, by: int) -> DateValue:
        """Give the Saturday and Sunday of a week ``by`` weeks away."""
        week = self.week_shifted(by)
        if week.end is None:
            return UNKNOWN
        sunday = date.fromisoformat(week.end)
        return DateValue.parse(f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}")


def _anniversary(text: str) -> int | None:
    """Give the year in which a text celebrates: *70 năm … Lời kêu gọi thi đua ái quốc* is 2018."""
    for match in _CELEBRATES.finditer(text):
        words = match[2].lower()
        founded = next((year for name, year in founding_years() if name in words), None)
        if founded and _EARLIEST_GUESS <= founded + int(match[1]) <= _LATEST_GUESS:
            return founded + int(match[1])
    return None


def _usual_year(text: str) -> int | None:
    """Give the latest year, unless the one before is named far more: a review with its plan."""
    years = Counter(int(y) for y in _STATED.findall(text))
    recent = [y for y in years if _EARLIEST_GUESS <= y <= _LATEST_GUESS]
    if not recent:
        return None
    latest = max(recent)
    return latest - 1 if years[latest - 1] >= 2 * years[latest] else latest
