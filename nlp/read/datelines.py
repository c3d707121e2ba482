"""When a text was published, where it says so: in a dateline, a letterhead or an address.

A date in a sentence of the body is what the text speaks of, never the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from nlp.text import exact_key

HANOI = timezone(timedelta(hours=7))

_MONTH_NAMES: Mapping[str, int] = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
# keys as exact_key gives them: lower case, plain dashes; groups d, m, y
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        r"(?<![\d/.-])(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4})(?!\d)",
        r"(?:ngày\s+)?(?<!\d)(?P<d>\d{1,2})\s*tháng\s*(?P<m>\d{1,2})[\s,]*(?:năm\s+)?(?P<y>\d{4})",
        rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?:tháng\s+)?(?P<m>{_MONTH})[\s,]+(?P<y>\d{{4}})",
        rf"(?:tháng\s+)?(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}}),\s*(?P<y>\d{{4}})",
    )
)
_YEAR = re.compile(r"\d\d\d\d")  # every date has one
_TIME = re.compile(
    r"(?<!\d)\d{1,2}\s?(?:[:hg]|giờ)\s?\d{2}(?:\s?[:']\s?\d{2})?(?:\s?phút)?(?:\s?(?:am|pm|sa|ch)\b)?"
)
_ZONE = re.compile(r"\(?(?:gmt|utc)\s?\+?\s?0?7?(?::?00)?\)?")
_WEEKDAY = re.compile(r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|t[2-7]|cn)\b")
_LABEL = re.compile(
    r"\b(?:cập nhật(?: lúc| lần cuối| ngày)?|ngày (?:cập nhật|đăng|xuất bản|tạo|đưa(?: tin)?|viết|"
    r"phát hành|gửi)|(?:đăng|xuất bản|phát hành)(?: lúc| ngày| vào| bởi)?|thời gian đăng|"
    r"posted(?: on)?|published(?: on)?|last updated?|updated?)\b"
)
_LINK_WORD = re.compile(r"\b(?:ngày|lúc|vào|date)\b")  # proves nothing: any sentence has one
_COUNTER = re.compile(
    r"(?:số )?(?:lượt (?:xem|đọc)|đã xem|xem|views?)\s*:?\s*[\d.,]*|"
    r"[\d.,]+\s*(?:lượt (?:xem|đọc)|views?)"
)
_MARKS = (_TIME, _ZONE, _WEEKDAY, _COUNTER, _LABEL)
_TRIMMINGS = re.compile(r"[\s|,\-:;()•·/.>+]+")
_SPAN = re.compile(
    r"\b(?:từ|đến|trước|sau|hạn|tại|thời gian|giai đoạn)\b"
)  # when something was held
_UPDATED = re.compile(r"cập nhật|updated?")
_PLACE_DAY = re.compile(
    r"(?:^|\|)(?:[^|,]{0,40},|[^|,\d]{0,20})\s*ngày[\s.…_]*(?P<d>\d{0,2})[\s.…_]*tháng[\s.…_]*(?P<m>\d{1,2})[\s.…_]*"
    r"năm\s*(?P<y>\d{4})\s*\.?\s*(?:\||$)"
)
_URL_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"/(?P<y>20\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?=[/_.-])",
        r"/(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)/",
        # a running number that begins with the moment: 14 digits or more
        r"[-/_](?P<y>20[0-4]\d)(?P<m>\d\d)(?P<d>\d\d)[012]\d[0-5]\d\d{2,7}(?=\D|$)",
        # the same behind three digits for the paper, the year without its century
        r"-1\d\d(?P<y>[1-4]\d)(?P<m>\d\d)(?P<d>\d\d)[012]\d[0-5]\d[0-5]\d\d{3}(?=\D|$)",
    )
)
_URL_MONTH = re.compile(r"/(?P<y>20\d\d)[/-]?(?P<m>\d\d)/")
_LONGEST = 120  # letters of a dateline
_LONGEST_REST = 32  # letters of a name or an outlet beside the date


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day in ISO form; ``updated`` where the line says that it is not the first day.

    ``timed`` where it gives the hour as well, as the clock on top of a page seldom does; ``alone``
    where no name stands beside the date.
    """

    day: str
    updated: bool = False
    timed: bool = False
    alone: bool = True


def dateline(line: str) -> Dateline | None:
    """Read a line that holds a date and its trimmings, and at most a name beside them.

    >>> dateline("Thứ Hai, 12/8/2019, 07:30 (GMT+7)").day
    '2019-08-12'
    >>> dateline("Ngày 12/8/2019, UBND tỉnh tổ chức hội nghị tổng kết phong trào thi đua.")
    """
    if len(line) > _LONGEST:
        return None
    key = exact_key(line)
    match = _first(key)
    day = _iso(match) if match else None
    if not match or not day:
        return None
    bare = key[: match.start()] + "|" + key[match.end() :]
    marks = 0
    for pattern in _MARKS:
        bare, found = pattern.subn("|", bare)
        marks += found
    rest = _TRIMMINGS.sub(" ", _LINK_WORD.sub("|", bare)).strip()
    # a bare date is a dateline; beside a name it wants an hour, a weekday or a label as well
    if rest and (not marks or len(rest) > _LONGEST_REST or not _at_an_end(key, match)):
        return None
    if rest and (_SPAN.search(rest) or line.rstrip().endswith(".")):
        return None
    return Dateline(day, bool(_UPDATED.search(key)), bool(_TIME.search(key)), not rest)


def _first(key: str) -> re.Match[str] | None:
    if not _YEAR.search(key):
        return None
    found = (match for pattern in _DAYS for match in [pattern.search(key)] if match)
    return min(found, key=lambda match: match.start(), default=None)


def _at_an_end(key: str, match: re.Match[str]) -> bool:
    """Tell whether the date and its trimmings stand together at one end of the line."""
    before, after = key[: match.start()], key[match.end() :]
    return not _words(before) or not _words(after)


def _words(text: str) -> str:
    for pattern in (*_MARKS, _LINK_WORD):
        text = pattern.sub(" ", text)
    return _TRIMMINGS.sub("", text)


def place_day(line: str) -> str | None:
    """Read the place and date of an official document; only the month where the day is blank.

    >>> place_day("Hà Nội, ngày 5 tháng 6 năm 2019")
    '2019-06-05'
    """
    if len(line) >= 300 or not _YEAR.search(line):
        return None
    match = _PLACE_DAY.search(exact_key(line))
    return _iso(match) if match else None


def url_day(url: str) -> str | None:
    """Read the day, or the month, that many papers write into their addresses.

    >>> url_day("https://bao.vn/thoi-su/202406/bai-viet-24a670d/")
    '2024-06'
    """
    for pattern in _URL_DAYS:
        match = pattern.search(url)
        day = _iso(match) if match else None
        if day:
            return day
    month = _URL_MONTH.search(url)
    return _iso(month) if month else None


def machine_day(value: str) -> str | None:
    """Read a date of a page's metadata: the day as it was in Vietnam where an hour is given.

    An American order of day and month is taken only where ours makes no date.
    """
    value = value.strip()
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        match = _first(exact_key(value))
        return (_iso(match) or _iso(match, swapped=True)) if match else None
    if moment.tzinfo:
        try:
            moment = moment.astimezone(HANOI)
        except OverflowError:  # the first or the last day of the calendar
            return None
    return _checked(moment.year, moment.month, moment.day)


def _iso(match: re.Match[str], *, swapped: bool = False) -> str | None:
    parts = match.groupdict()
    if swapped:
        parts["d"], parts["m"] = parts["m"], parts["d"]
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    month = int(parts["m"]) if parts["m"].isdecimal() else _MONTH_NAMES[parts["m"]]
    if not parts.get("d"):
        return f"{year}-{month:02}" if 1 <= month <= 12 and _plausible(year) else None
    return _checked(year, month, int(parts["d"]))


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if _plausible(year) else None
    except ValueError:
        return None


def _plausible(year: int) -> bool:
    return 1930 <= year <= 2100
