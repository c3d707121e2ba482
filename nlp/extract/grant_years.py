"""The year in which an award was given, or each of the years that are said."""

from __future__ import annotations

import re
from functools import cached_property

from nlp.extract.clauses import Scene
from nlp.extract.clock import Clock
from nlp.extract.openings import sought
from nlp.records import Label, Mention, Span
from nlp.values import DateValue

Year = tuple[int, Span | None]

_BEHIND = re.compile(r" ?\(?(?:(?:vào|trong|các|ghi|liền)(?: \w+)? )?$")
_SPAN_BEHIND = re.compile(r" ?\(?(?:trong )?(?:từ|giai đoạn|nhiệm kỳ|các năm)?(?: năm)? ?$")
_LISTED = re.compile(r"(?:,| và|;) ?(?:các )?$")
_COUNT = r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_OVER_YEARS = sought(
    rf"\b(?:{_COUNT} (?:năm|nhiệm kỳ|thập kỷ) (?:qua|liền|liên tục|liên tiếp"
    r"|xây dựng|thực hiện|hoạt động|triển khai)"
    rf"|(?:trong|suốt|trải qua) {_COUNT} (?:năm|thập kỷ)|(?:những|nhiều) năm (?:qua|liền)"
    r"|(?:suốt|cả|trong) (?:nhiệm kỳ|giai đoạn)(?: qua)?|cùng thời gian"
    r"|(?<!thông )qua các (?:năm|thời kỳ|giai đoạn))\b"
)
# N năm liền, behind the award
_IN_A_ROW = re.compile(rf"(?: trong)? (?:{_COUNT}|nhiều) năm (?:liền|liên tục|liên tiếp)\b")
_BEFORE = sought(
    rf"\b(?:từng (?:được|nhận|đón|đoạt|giành)|trước đó|trước đây|sau này|{_COUNT} lần|nhiều lần"
    r"|từ năm \d{4} đến)\b"
)
_NOW = sought(
    r"\b(?:dịp (?:này|đó)|(?:tại|trong) (?:buổi lễ|hội nghị|đại hội|đây|buổi|lễ|chương trình)"
    r"|cuối (?:buổi|hội nghị)|kết thúc hội nghị|(?:hôm|sáng|chiều|tối) nay)\b"
)
_REVIEW = re.compile(r"tổng kết|sơ kết|báo cáo|kết quả", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:từ|kể từ)(?: [^,;.]{1,20} (?:đến|tới))?(?: (?:năm|đầu|giữa|cuối|ngày|tháng))* $",
    re.IGNORECASE,
)
_OPENING = 30  # characters before a date that still opens its sentence
_TITLE = 400  # characters


class Years:
    """Says in which year the awards of one document were given."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._latest = Clock.of(scene.source).year

    def of(self, mention: Mention) -> list[Year | None]:
        """Take the years of dates beside the award, else that of publication; always one at least.

        What was given over years has none: *trong 5 năm qua*, *từng được tặng*, *ba lần nhận*.
        """
        sentence = self._scene.sentence(mention)
        behind = self._said_behind(mention, sentence[1])
        said: list[Year | None] = [*behind]
        said = said or self._said_before(mention, sentence[0])
        if said:
            return said
        if _IN_A_ROW.match(self._scene.text, mention.end):
            return [None]
        line = self._scene.paragraph(mention.start)[0]
        source = self._scene.source
        now = [match.start() for match in source.matches(*_NOW, span=(line, mention.start))]
        over = source.holds(_OVER_YEARS, (now[-1] if now else line, mention.start))
        if over or source.holds(_BEFORE, (sentence[0], mention.start)):
            return [None]
        latest = (self._latest, None) if self._latest else None
        return [latest if now else self._reviewed or latest]

    def _said_behind(self, mention: Mention, end: int) -> list[Year | None]:
        """Take *Bằng khen năm 2018*, *Cờ thi đua (2004, 2007)*; a comma begins another clause."""
        found: list[Year | None] = []
        last = mention.end
        for _, date in self._scene.within((mention.end, end), Label.DATE):
            between = self._scene.text[last : date.start]
            year = self._of_date(date)
            if not found and _is_long(date) and _SPAN_BEHIND.match(between):
                return [None]
            if year is None or not (_LISTED if found else _BEHIND).match(between):
                break
            found.append((year, (date.start, date.end)))
            last = date.end
        return found

    def _said_before(self, mention: Mention, start: int) -> list[Year | None]:
        """Take the nearest year; what a span of years opens has none: *giai đoạn 2015-2020*."""
        for _, date in self._scene.within((start, mention.start), Label.DATE)[::-1]:
            opening = self._scene.text[start : date.start]
            if len(opening) < _OPENING and (_is_long(date) or _FROM.search(opening)):
                return [None]
            year = self._of_date(date)
            if year is not None:
                found: list[Year | None] = [(year, (date.start, date.end))]
                return [*self._listed_before(date, start), *found]
        return []

    def _listed_before(self, last: Mention, start: int) -> list[Year]:
        """Take the years that a list has before its last: *năm 2005 và 2009*."""
        found: list[Year] = []
        for _, date in self._scene.within((start, last.start), Label.DATE)[::-1]:
            year = self._of_date(date)
            if year is None or not _LISTED.fullmatch(self._scene.text, date.end, last.start):
                break
            found.insert(0, (year, (date.start, date.end)))
            last = date
        return found

    def _of_date(self, date: Mention) -> int | None:
        value = date.value
        if not isinstance(value, DateValue) or not value.end or _is_long(date):
            return None
        year = int(value.end[:4])
        return year if self._latest is None or year <= self._latest else None

    @cached_property
    def _reviewed(self) -> Year | None:
        """Give the year that the headline sums up: *tổng kết … năm 2018*, told in January 2019."""
        for _, date in self._scene.within((0, _TITLE), Label.DATE):
            year = self._of_date(date)
            whole = isinstance(date.value, DateValue) and date.value.grain in ("year", "half")
            if year is not None and whole and _REVIEW.search(self._scene.text, 0, date.start):
                return year, (date.start, date.end)
        return None


def _is_long(date: Mention) -> bool:
    """Tell a span of several years."""
    value = date.value
    return isinstance(value, DateValue) and (value.start or "")[:4] != (value.end or "")[:4]
