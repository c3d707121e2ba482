"""Where in time a text stands: what fills the year of *ngày 20-1* and the day of *hôm qua*."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.extract.rules import Rejected
from nlp.extract.source import Source
from nlp.extract.text_year import opening_day, reported_year, year_of
from nlp.values import DateValue

UNKNOWN = DateValue()
_SCHOOL_BEGINS = 9  # month
_SUMMER = (6, 7, 8)
_REPORTED_UNTIL = 4  # month; later a report on the old year is about the old year only by name
_DAYS_AHEAD = 9  # months ahead in which a day of this year may lie
_MONTHS_AHEAD = 7  # the same for a month, of which one seldom knows so long before
_PRINTED_WITHIN = timedelta(days=7)  # a speech is printed within a week
_ADDRESSED = re.compile(r"^(?:Kính )?[Tt]hưa [^.\n]{2,90}[!,;:]$", re.MULTILINE)


@dataclass
class Clock:
    """Where the text stands as far as known, and what it named last."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: tuple[int, int] | None = None
    school_year: int | None = None
    quarter: tuple[int, int] | None = None
    first_quarter: tuple[int, int] | None = None
    opened: date | None = None
    reported: int | None = None

    @classmethod
    def of(cls, source: Source) -> Clock:
        """Set by the publication date, else by the year that the text seems to stand in.

        ``opened`` is the day that the opening names, where that is today: of a speech, of a text
        without a day of its own; ``reported`` is the old year where a report on it came out early
        in the new one.
        """
        year, month, day = source.published or (year_of(source.text), None, None)
        clock = cls(year, month, day)
        clock.opened = clock._opened(source.text)
        if month is None and clock.opened:  # so that December is the last one, seen in January
            clock.month = clock.opened.month
        if year and month and month <= _REPORTED_UNTIL and reported_year(source.text) == year - 1:
            clock.reported = year - 1
        return clock

    def day_of(self, day: int, month: int, year: int | None) -> DateValue:
        """Give a day; a missing year is that of the text; raises ValueError for 31/02."""
        known = year if year is not None else self._year_near(month)
        if known is None:
            date(2000, month, day)
            return UNKNOWN
        found = date(known, month, day)
        self.last = (known, month)
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
        # reports look back
        return min(self._year_near(month, ahead=_MONTHS_AHEAD) or self.year, self.year)

    def year_of_month(self, month: int, shift: str) -> int | None:
        """Give the year of a part that ends with a month, moved by the word behind it."""
        return self._shifted_year(month, shift) if shift else self.year_until(month - 2)

    def year_until(self, month: int) -> int | None:
        """Give the year of a part of it that ends with a month: the one reported, once it ended."""
        if self.reported and self.month and month > self.month:
            return self.reported
        return self.year

    def _year_near(self, month: int, *, ahead: int = _DAYS_AHEAD) -> int | None:
        """Take the year that puts the month nearest to publication: December seen in January.

        It lies no more than ``ahead`` months ahead.
        """
        if self.year is None or self.month is None or self.year_until(month) != self.year:
            return self.year_until(month)
        gap = month - self.month
        return self.year + (gap < -9) - (gap > ahead)

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

    def year_beside(self, by: int, told: int | None) -> DateValue:
        """Give the year ``by`` years from the one that the sentence tells of, else from ours."""
        base = told or self.reported
        return self.year_shifted(by) if base is None else DateValue.parse(f"{base + by:04d}")

    def past_year(self) -> DateValue:
        """Give *năm qua*: the year that publication looks back on."""
        early = self.month is not None and self.month <= 6  # reviews of the old year end by June
        return self.year_shifted(-1 if early else 0)

    def past_half(self) -> DateValue:
        """Give *nửa năm qua*: the half that has ended or is about to."""
        if self.year is None or self.month is None:
            return UNKNOWN
        ended = self.year * 2 + (self.month + 1) // 6 - 1  # halves, the last one that is over
        return DateValue.parse(f"{ended // 2}-{40 + ended % 2}")

    def month_shifted(self, by: int) -> DateValue:
        """Give the month of publication, or one ``by`` months away."""
        if self.year is None or self.month is None:
            return UNKNOWN
        index = self.year * 12 + self.month - 1 + by
        return DateValue.parse(f"{index // 12}-{index % 12 + 1:02d}")

    def quarter_of(self, year: int, number: int) -> DateValue:
        """Give a quarter; 33 is the first in EDTF."""
        self.quarter = (year, number)
        self.first_quarter = self.first_quarter or self.quarter
        return DateValue.parse(f"{year}-{32 + number}")

    def quarter_shifted(self, by: int) -> DateValue:
        """Give this quarter, or one ``by`` quarters away from the one last named.

        This one is the one first named, of which a report tells; else that of publication.
        """
        named = self.quarter if by else self.first_quarter
        if named is None and (self.year is None or self.month is None):
            return UNKNOWN
        year, number = named or (self.year or 0, ((self.month or 1) + 2) // 3)
        index = year * 4 + number - 1 + by
        return DateValue.parse(f"{index // 4}-{33 + index % 4}")

    def school_year_shifted(self, by: int) -> DateValue:
        """Give the school year last named, else that of publication, or one ``by`` away."""
        first = self.school_year
        if first is None and self.year and self.month:
            first = self.year - (self.month < _SCHOOL_BEGINS)
        return UNKNOWN if first is None else DateValue.parse(f"{first + by}/{first + by + 1}")

    def past_school_year(self) -> DateValue:
        """Give *năm học vừa qua*: in summer the one that has just ended."""
        ended = self.school_year is None and (self.month or 0) in _SUMMER
        return self.school_year_shifted(0 if ended else -1)

    def today_shifted(self, by: int) -> DateValue:
        """Give today, or a day ``by`` days away."""
        today = self._today()
        if today is None:
            return UNKNOWN
        return DateValue.parse((today + timedelta(days=by)).isoformat())

    def _today(self) -> date | None:
        return self.opened or self._published()

    def _published(self) -> date | None:
        try:
            return date(self.year or 0, self.month or 0, self.day or 0)
        except ValueError:  # not known whole, or the 31 February of a web page
            return None

    def _opened(self, text: str) -> date | None:
        named, published = opening_day(text, self.year), self._published()
        if named is None:
            return None
        if published is None:
            return (
                named
                if (named.year, named.month) == (self.year, self.month or named.month)
                else None
            )
        held = timedelta(0) <= published - named <= _PRINTED_WITHIN
        return named if held and _ADDRESSED.search(text) else None

    def week_shifted(self, by: int) -> DateValue:
        """Give the week of publication, Monday to Sunday, or one ``by`` weeks away."""
        today = self._today()
        if today is None:
            return UNKNOWN
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=by)
        return DateValue.parse(f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}")

    def weekday(self, day: int, by: int, *, of_week: bool) -> DateValue:
        """Give a weekday, 0 for Monday: that of a week, or the next or last one."""
        today = self._today()
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
