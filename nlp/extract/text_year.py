"""In which year a text stands that does not say when it was published.

An anniversary settles it (*78 năm Ngày … Lời kêu gọi thi đua ái quốc* is 2026), then the latest
full date, then what a meeting sums up (*Sáng 12/1, … tổng kết năm 2022*) or the head looks back on
(*giai đoạn 2019 - 2024*), then the latest year named, then what is named by its year: a season or
feast (*Mùa hè xanh 2025*), a congress (*nhiệm kỳ 2025 - 2030*). A weekday moves it to the nearest
year that has it (*Chủ nhật, 9/11*). Deadlines and aims lie ahead of a text, the days of laws and
what is compared with behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from nlp.reference.anniversaries import foundings

Told = tuple[int, int, int]  # a year, and where what tells it begins and ends

# a later year is an aim of some plan; an older one alone tells a story, not the date of the text
_LATEST, _EARLIEST = 2028, 2004
# Patterns of the whole text begin with a digit and then look back, for digits are found fast.
_DAY_WORD = "ngày "
_FULL_DATE = re.compile(
    r"\d(?<!\w\d)\d?\s?[-/.]\s?\d{1,2}\s?[-/.]\s?((?:19|20)\d\d)\b(?!\s?-\s?\d)"
    rf"|\d(?<=\b{_DAY_WORD}\d)\d? tháng \d{{1,2}},? năm ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:ngày|sáng|trưa|chiều|tối) (?:ngày )?\d{1,2}(?:[-/.]| tháng )\d{1,2}(?![-/.]?\d)",
    re.IGNORECASE,
)
# a year that places the text: of a month, said as "năm 2018", on a list; no range, no "đến nay"
_YEAR = re.compile(r"(?:19|20)\d\d\b(?!\s*[-/]\s*\d)(?!,? (?:đến|tới) nay\b)", re.IGNORECASE)
_PLACES_YEAR = re.compile(
    r"(?:(?<!\d)\d\d?\s?[-/.]\s?|năm |(?<=\d{4}, )|(?<=\d{4} và ))\Z", re.IGNORECASE
)
_LONGEST_LEAD = len("12 - ")  # characters of it
_AHEAD = re.compile(
    r"\b(?:từ nay (?:đến|tới)|kéo dài|trước|tầm nhìn|phấn đấu|tiến tới|hướng tới"
    r"|phương hướng|nhiệm vụ|mục tiêu|dự kiến|chỉ tiêu)"
    r"(?:,? (?:của|cho|trong|đến|tới|hết|cuối|ngày|tháng \d\d?|tháng|năm|trọng tâm))* $",
    re.IGNORECASE,
)
_AIMS = re.compile(r"[^.;\n]{0,60}\b(?:phấn đấu|mục tiêu|dự kiến|sẽ|chỉ tiêu)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\btừ nay (?:đến|tới) cuối $", re.IGNORECASE)
_LAW = re.compile(r"\b(?:Luật|Nghị định|Thông tư|Pháp lệnh|Bộ luật|Hiến pháp)\b[^;\n]*$")
_COMPARED = re.compile(
    r"\b(?:so với|so sánh|cùng kỳ|giá)(?: với)?(?: cùng kỳ| đầu| cuối)?(?: của)?"
    r"(?: vụ| mùa| dịp)? $",
    re.IGNORECASE,
)
_REVIEWED = re.compile(
    r"\b(?:tổng kết|biểu dương|tuyên dương|tôn vinh|gặp mặt|đại hội thi đua"
    r"|điển hình tiên tiến)\b[^.;\n]{0,160}?\b(?:giai đoạn|thời kỳ|5 năm)\b[^.;\n\d]{0,9}"
    r"20\d\d\s?[-–]\s?(20\d\d)\b",
    re.IGNORECASE,
)
# what is named by a year, the surest first
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:xuân|hè|tết)(?: [^\W\d]+){0,4}[”\"’']?,? (?:năm )?(20\d\d)\b(?!\s?[-–/]\s?\d)",
        r"(?<!quyết )\bđại hội\b[^.;\n]{0,140}?"
        r"\bnhiệm kỳ\b[^.;\n\d]{0,9}(20\d\d)\s?[-–]\s?20\d\d\b",
        _REVIEWED.pattern,
        r"\bkỷ niệm \d{2,3} năm\b[^.;\n]{0,90}\((?:19|20)\d\d\s?[-–]\s?(20\d\d)\)",
    )
)
_CENTURY = "20"  # begins all these years
_SPAN = re.compile(r"\b(20\d\d)\s?[-–]\s?(20\d\d)\b")
_SPAN_BEGIN = re.compile(r"\b(20\d\d)\s?[-–]\s?20\d\d$")
_WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WEEKDAY = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)}),? \(?(?:ngày )?(\d{{1,2}})[-/.](\d{{1,2}})(?![-/.]?\d)",
    re.IGNORECASE,
)
_MOVES = (0, 1, -1, 2, 3, 4)  # years
_SUMS_UP = re.compile(r"\btổng kết\b[^.;\n]{0,120}?\bnăm (20\d\d)\b(?!\s?[-–])", re.IGNORECASE)
_SUMMED_FROM, _SUMMED_UNTIL = (
    10,
    3,
)  # months in which the year is summed up, before it ends or after
_REPORTS = re.compile(
    r"\b(?:báo cáo|tổng kết|kết quả|thành tích|khen thưởng|công nhận)\b", re.IGNORECASE
)
_HEAD = 700  # characters that hold letterhead and title
_OPENING = 300  # characters that hold the title and what is told first
_REACH = 60  # characters before a date that say what it is of
_CELEBRATES = re.compile(r"(\d(?<!\w\d)\d{1,2}) năm\b(?=([^.;\n]{4,90}))", re.IGNORECASE)
_FOUNDED = re.compile(r"\b(?:thành lập|truyền thống)\b")
_NAMELESS = re.compile(r" (?:ngày )?thành lập\b")


# dates, awards and periods of a text ask one after the other
@lru_cache(maxsize=1)
def year_of(text: str) -> int | None:
    """Give the year, or none where the text names none that could be its own."""
    sure = _anniversary(text) or _of_full_dates(text)
    told = sure or _summed_up(text) or _looked_back_on(text) or _usual(text) or _of_names(text)
    return _of_weekday(text, told) if told else None


@lru_cache(maxsize=1)
def reported_year(text: str) -> int | None:
    """Give the year that a report or a decision on results names in its title."""
    for line in text[:_HEAD].split("\n"):
        years = _recent(line, _stated(line)) if _REPORTS.search(line) else []
        if years:
            return years[0]
    return None


@lru_cache(maxsize=1)
def opening_day(text: str, year: int | None) -> date | None:
    """Give the first day that the opening names; ``year`` is for *sáng 5-6*, which tells none."""
    match = _FULL_DATE.search(text[:_OPENING]) or _DAY.search(text[:_OPENING])
    if not match:
        return None
    day, month, *told = (int(number) for number in re.findall(r"\d+", match[0]))
    try:
        return date(told[0] if told else year or 0, month, day)
    except ValueError:  # no such day, or no year
        return None


def _anniversary(text: str) -> int | None:
    for match in _CELEBRATES.finditer(text):
        told = match[2].lower()
        if _NAMELESS.match(told):  # Hội Nhà báo Việt Nam kỷ niệm 70 năm thành lập
            told = f"{_before(text, match.start(), _REACH).lower()} {told}"
        year = next(_celebrated(told, int(match[1])), None)
        if year:
            return year
    return None


def _celebrated(told: str, age: int) -> Iterator[int]:
    said = bool(_FOUNDED.search(told))
    for founding in foundings():
        year = founding.year + age
        if founding.words in told and (said or not founding.body) and _EARLIEST <= year <= _LATEST:
            yield year


def _of_full_dates(text: str) -> int | None:
    return max(_recent(text, _full_dates(text)), default=None)


def _looked_back_on(text: str) -> int | None:
    """Give the last year of what the head says to be reviewed: *tổng kết … giai đoạn 2014-2019*."""
    match = _REVIEWED.search(text, 0, _HEAD)
    year = _year_named(match) if match and not _is_elsewhere(match) else 0
    return year if _EARLIEST <= year <= _LATEST else None


def _of_weekday(text: str, year: int) -> int:
    """Move a year to the nearest in which a day falls on its weekday: *Chủ nhật, 9/11*.

    A text names years before its own more often than years after it.
    """
    match = _WEEKDAY.search(text)
    if not match:
        return year
    weekday, day, month = _WEEKDAYS.index(match[1].lower()), int(match[2]), int(match[3])
    moved = (year + by for by in _MOVES)
    return next((one for one in moved if _falls_on(weekday, one, month, day)), year)


def _falls_on(weekday: int, year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:  # 29/2
        return False


def _summed_up(text: str) -> int | None:
    """Give the year of a meeting that sums up another one: *Sáng 12/1, … tổng kết năm 2022*."""
    day, summed = _DAY.search(text[:_OPENING]), _SUMS_UP.search(text[:_HEAD])
    if not (day and summed):
        return None
    month, year = int(re.findall(r"\d+", day[0])[1]), int(summed[1])
    ended = month <= _SUMMED_UNTIL
    told = ended or month >= _SUMMED_FROM
    return year + ended if told and _EARLIEST <= year + ended <= _LATEST else None


def _usual(text: str) -> int | None:
    """Give the latest year, unless the one before is named far more: a review with its plan."""
    years = Counter(_recent(text, _stated(text)))
    if not years:
        return None
    latest = max(years)
    opening = text[:_OPENING]
    opens = latest in _recent(opening, _stated(opening))
    return latest - 1 if years[latest - 1] >= 2 * years[latest] and not opens else latest


def _of_names(text: str) -> int | None:
    """Give the year of the first thing of the surest kind that is named by one."""
    if _CENTURY not in text:
        return None  # as in most texts that state no year
    found = (match for pattern in _NAMED for match in pattern.finditer(text))
    years = (_year_named(match) for match in found if not _is_elsewhere(match))
    return next((year for year in years if _EARLIEST <= year <= _LATEST), None)


def _is_elsewhere(match: re.Match[str]) -> bool:
    """Tell what is only compared with or lies ahead: *so với vụ xuân 2019*, *phấn đấu đến Tết*."""
    before = _before(match.string, match.start(), _REACH)
    return bool(_COMPARED.search(before) or _AHEAD.search(before))


def _year_named(match: re.Match[str]) -> int:
    """Give the year of a name: of *giai đoạn 2025-2030* the first in a text on 2020-2025."""
    coming = _SPAN_BEGIN.search(match[0])
    looks_back = coming and any(end == coming[1] for _, end in _SPAN.findall(match.string))
    return int(coming[1] if coming and looks_back else match[1])


def _full_dates(text: str) -> Iterator[Told]:
    for match in _FULL_DATE.finditer(text):
        start = match.start() - (len(_DAY_WORD) if match[2] else 0)
        yield int(match[1] or match[2]), start, match.end()


def _stated(text: str) -> Iterator[Told]:
    for match in _YEAR.finditer(text):
        start = match.start()
        lead = _PLACES_YEAR.search(text, max(0, start - _LONGEST_LEAD), start)
        if lead:
            yield int(match[0]), lead.start(), match.end()


def _recent(text: str, told: Iterable[Told]) -> list[int]:
    """Give the years that are told; those that lie ahead only where there are no others."""
    found = list(_years(text, told))
    return [year for year, ahead in found if not ahead] or [year for year, _ in found]


def _years(text: str, told: Iterable[Told]) -> Iterator[tuple[int, bool]]:
    for year, start, end in told:
        before = _before(text, start, _REACH)
        behind = _LAW.search(before) or _COMPARED.search(before)
        if _EARLIEST <= year <= _LATEST and not behind:
            ahead = _AHEAD.search(before) or _AIMS.match(text, end)
            yield year, bool(ahead) and not _THIS_YEAR.search(before)


def _before(text: str, end: int, reach: int) -> str:
    """Give what stands before a place in its line."""
    start = max(text.rfind("\n", 0, end) + 1, end - reach)
    return text[start:end]
