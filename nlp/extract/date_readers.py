"""Readers of dates: from the named groups of a match to a value, with the clock's help."""

from __future__ import annotations

import re
from collections.abc import Callable

from nlp.extract.clock import UNKNOWN, Clock
from nlp.extract.rules import Rejected
from nlp.values import DateValue

Match = re.Match[str]
Reader = Callable[[Match, Clock], DateValue]

_MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_COUNTS = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11,
}  # fmt: skip
_QUARTERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "đầu": 1, "cuối": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4,
    "tư": 4,
}  # fmt: skip
_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4,
    "bảy": 5, "7": 5, "chủ nhật": 6,
}  # fmt: skip
_EVER = re.compile(r"\bnăm sau (?:[^\W\d_]+ ){1,4}hơn năm trước\b")
_TOLD_YEAR = re.compile(r"(?:năm |[/.-])((?:19|20)\d\d)\b(?!\s?[-/]\s?\d)", re.IGNORECASE)
_TO_NOW = re.compile(r" (?:đến|tới) (?:nay|giờ|hết|cuối|ngày|tháng)\b")
_LONGEST_BARE_RANGE = 30  # years; *1945 - 2025* without a head is no planning period
_LONGEST_BRACKETED_RANGE = 130


def _int(match: Match, name: str) -> int | None:
    text = match.groupdict().get(name)
    return int(text) if text else None


def _need(match: Match, name: str) -> int:
    return int(match[name])


def read_day(match: Match, clock: Clock) -> DateValue:
    """Read a day with its month, in figures or words; the year may be missing."""
    word = (match.groupdict().get("mw") or "").lower()
    if word in _LUNAR_MONTHS:
        return UNKNOWN
    month = _MONTH_WORDS[word] if word else _need(match, "m")
    return clock.day_of(_need(match, "d"), month, _int(match, "y"))


def read_day_range(match: Match, clock: Clock) -> DateValue:
    """Read *9 - 10.12.2020*: what the first day lacks stands behind the last."""
    year = _int(match, "y")
    last = clock.day_of(_need(match, "d"), _need(match, "m"), year)
    first_month = _int(match, "m1") or _need(match, "m")
    first = clock.day_of(_need(match, "d1"), first_month, _int(match, "y1") or year)
    if first.start is None or last.end is None:
        return UNKNOWN
    return DateValue.parse(f"{first.start}/{last.end}")


def read_day_alone(match: Match, clock: Clock) -> DateValue:
    """Read *ngày 16* by the month before it."""
    return clock.day_alone(_need(match, "d"))


def read_month(match: Match, clock: Clock) -> DateValue:
    """Read a month in figures or words; the lunar ones have no value."""
    word = (match.groupdict().get("mw") or "").lower()
    if word in _LUNAR_MONTHS:
        return UNKNOWN
    month = _MONTH_WORDS[word] if word else _need(match, "m")
    return clock.month_of(month, _int(match, "y"), match.groupdict().get("shift") or "")


def read_day_until(match: Match, clock: Clock) -> DateValue:
    """Read the first day of *từ 15/8 đến 22/11/2025*, whose year stands behind the last."""
    month = _need(match, "m")
    return clock.day_of(_need(match, "d"), month, _need(match, "y") - (month > _need(match, "m2")))


def read_month_before(match: Match, clock: Clock) -> DateValue:
    """Read the first month of *từ tháng 3 đến tháng 12-2025*."""
    month = _need(match, "m")
    return clock.month_of(month, _need(match, "y") - (month > _need(match, "m2")))


def read_end_month(match: Match, clock: Clock) -> DateValue:
    """Read *tháng đầu năm 2017*, *tháng cuối năm 2017*: January, December."""
    return clock.month_of(12 if "cuối" in match[0].lower() else 1, _need(match, "y"))


def read_months(match: Match, clock: Clock) -> DateValue:
    """Read *tháng 3-4/2019*."""
    year = _int(match, "y") or clock.year
    if year is None:
        return UNKNOWN
    return DateValue.parse(f"{year}-{_need(match, 'm1'):02d}/{year}-{_need(match, 'm'):02d}")


def read_month_range(match: Match, clock: Clock) -> DateValue:
    """Read *5/2021 - 8/2022*."""
    first = f"{match['y1']}-{_need(match, 'm1'):02d}"
    return DateValue.parse(f"{first}/{match['y']}-{_need(match, 'm'):02d}")


def read_quarter(match: Match, clock: Clock) -> DateValue:
    """Read *quý I/2023*; 33 is the first quarter in EDTF."""
    number = _quarter(match["q"])
    year = _int(match, "y") or clock.year_of_month(3 * number, match.groupdict().get("to") or "")
    return UNKNOWN if year is None else clock.quarter_of(year, number)


def read_quarters(match: Match, clock: Clock) -> DateValue:
    """Read *quý III, IV/2023*: from the first quarter to the last."""
    first, last = _quarter(match["q"]), _quarter(match["q2"])
    year = _int(match, "y") or clock.year_until(3 * first - 2)
    if year is None:
        return UNKNOWN
    return DateValue.parse(f"{year}-{32 + first}/{year}-{32 + last}")


def _quarter(text: str) -> int:
    return _QUARTERS.get(text.lower()) or int(text)


def read_near_quarter(match: Match, clock: Clock) -> DateValue:
    """Read *quý này*, *quý trước* by the quarter last named."""
    return clock.quarter_shifted(_direction(match["to"]))


def read_school_year(match: Match, clock: Clock) -> DateValue:
    """Read *năm học trước*, *năm học tới* by the school year last named."""
    to = match["to"].lower()
    return clock.past_school_year() if "vừa" in to else clock.school_year_shifted(_direction(to))


def read_weekday(match: Match, clock: Clock) -> DateValue:
    """Read *Chủ nhật tới*, *thứ bảy tuần trước*."""
    day = _WEEKDAYS[match["weekday"].lower().removeprefix("thứ ")]
    return clock.weekday(day, _direction(match["to"]), of_week="tuần" in match["to"].lower())


def _direction(words: str) -> int:
    last = words.lower().split()[-1]
    return 1 if last in ("tới", "sau") else 0 if last == "này" else -1


def read_part_of_year(match: Match, clock: Clock) -> DateValue:
    """Read *6 tháng đầu năm 2022*, *9 tháng năm 2024*, *3 tháng cuối năm*."""
    count = _COUNTS.get(match["n"].lower()) or int(match["n"])
    late = any(word in match[0].lower() for word in ("cuối", "còn lại"))
    year = _int(match, "y") or _shifted_year(match["rest"], clock, 12 if late else count)
    if year is None:
        return UNKNOWN
    if count == 6:
        return DateValue.parse(f"{year}-{41 if late else 40}")
    first, last = (13 - count, 12) if late else (1, count)
    return DateValue.parse(f"{year}-{first:02d}/{year}-{last:02d}")


def _shifted_year(words: str, clock: Clock, until: int) -> int | None:
    """Give the year of a part that ends with a month: *của năm*, *năm nay*, *năm ngoái*."""
    if clock.year is None or "nay" in words:
        return clock.year
    back = "ngoái" in words or "trước" in words
    return clock.year - 1 if back else clock.year_until(until)


def read_half(match: Match, clock: Clock) -> DateValue:
    """Read *nửa đầu năm 2023*; 40 and 41 are the halves in EDTF."""
    early = "đầu" in match[0].lower()
    year = _int(match, "y") or _shifted_year(match["rest"], clock, 6 if early else 12)
    half = 40 if early else 41
    return UNKNOWN if year is None else DateValue.parse(f"{year}-{half}")


def read_year(match: Match, clock: Clock) -> DateValue:
    """Read a year."""
    return DateValue.parse(match["y"])


def read_decade(match: Match, clock: Clock) -> DateValue:
    """Read *những năm 1970*, *thập niên 90*."""
    decade = _need(match, "y")
    decade += 1900 if decade < 100 else 0
    return DateValue.parse(f"{decade}/{decade + 9}")


def read_years(match: Match, clock: Clock) -> DateValue:
    """Read *giai đoạn 2021-2025*, *năm học 2023-24*; a mistyped year has no value."""
    first, last = match["y1"], match["y"]
    if len(last) == 2:
        last = first[:2] + last
    if len(last) != 4 or int(last) < int(first):
        return UNKNOWN
    if "năm học" in match[0].lower():
        clock.school_year = int(first)
    return DateValue.parse(f"{first}/{last}")


def read_bare_years(match: Match, clock: Clock) -> DateValue:
    """Read *2021-2025* without a head: the years must follow each other closely.

    In brackets they are those of a life or an anniversary: *(1952 - 2022)*.
    """
    around = match.string[match.start() - 1 : match.start()], match.string[match.end() :][:1]
    longest = _LONGEST_BRACKETED_RANGE if around == ("(", ")") else _LONGEST_BARE_RANGE
    if not 0 < _need(match, "y") - _need(match, "y1") <= longest:
        raise Rejected("no stretch of years")
    return read_years(match, clock)


def unknown(match: Match, clock: Clock) -> DateValue:
    """Give the unknown date: a lunar day, a week of a month."""
    return UNKNOWN


def read_year_beside(match: Match, clock: Clock) -> DateValue:
    """Read *năm trước*, *năm sau*: beside the year of its own sentence, else of the text."""
    start = max(match.string.rfind(mark, 0, match.start()) for mark in ("\n", ". ", "; "))
    ever = _EVER.search(match.string, start + 1)
    if ever and ever.start() <= match.start() < ever.end():
        raise Rejected("one year and the next, whichever they are")
    told = _TOLD_YEAR.findall(match.string, start + 1, match.start())
    return clock.year_beside(_direction(match[0]), int(told[-1]) if told else None)


def read_part_this_year(match: Match, clock: Clock) -> DateValue:
    """Read *cuối năm*, and *đầu năm* where it does not reach to now."""
    now = _TO_NOW.match(match.string, match.end())
    return clock.year_shifted(0) if now else clock.year_beside(0, None)


def past_half(match: Match, clock: Clock) -> DateValue:
    """Read *nửa năm qua*."""
    return clock.past_half()


def past_year(match: Match, clock: Clock) -> DateValue:
    """Read *năm qua*."""
    return clock.past_year()


def shifted(unit: str, by: int) -> Reader:
    """Make a reader that moves publication by units of ``today week weekend month year``."""

    def read(match: Match, clock: Clock) -> DateValue:
        moves: dict[str, Callable[[int], DateValue]] = {
            "today": clock.today_shifted,
            "week": clock.week_shifted,
            "weekend": clock.weekend_shifted,
            "month": clock.month_shifted,
            "year": clock.year_shifted,
        }
        return moves[unit](by)

    return read
