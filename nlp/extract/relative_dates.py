"""Dates that only the publication date settles: *năm ngoái, hôm qua, cuối tuần qua*."""

from __future__ import annotations

from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.date_patterns import (
    DAY,
    EDGE,
    MONTH,
    PART,
    STOP,
    WEEKDAY,
    WHEN,
    YEAR,
)
from nlp.extract.patterns import not_behind
from nlp.extract.rules import Rule, rule

_COUNT_WORDS = (
    "những |nhiều |mấy |các |vài |hai |ba |bốn |năm |lăm |sáu |bảy |tám |chín |mười |mươi |mốt "
    "|một |mỗi |hằng |hàng |trăm |chục "
)
_TIME = "(?:(?:rạng )?sáng(?: sớm)?|sớm|trưa|chiều|tối|đêm)"
_NEAR_DAY = (
    rf"(?:(?:{_TIME} (?:(?:ngày )?hôm )?|(?:ngày )?hôm )(?:qua|nay)"
    r"|(?:ngày|sáng|trưa|chiều|tối|đêm) mai)"
)
_SEASON = r"(?:(?:mùa )?(?:xuân|hè) |mùa (?:thu|đông|mưa|khô|lũ|bão|vụ) |tết )"
_SOME = rf"(?:{WHEN}|{_SEASON})"
_NEXT = r"tới(?! (?:nay|giờ|hết|cuối|ngày|tháng))"
# what is of today is of our time: thế hệ hôm nay
_FIGURATIVE = not_behind(
    "của |thế hệ |chúng ta |chúng em |cuộc sống |đất nước |quê hương |xã hội |người việt "
    "|có được |ta có |như "
)
_NO_COUNT = not_behind(rf"\d |{_COUNT_WORDS}")

RELATIVE: tuple[Rule[Clock], ...] = (
    # rạng sáng nay | (7.1), sáng thứ Hai | (7-1): the day in brackets is a mention of its own
    rule(
        "dates.near_day_before",
        EDGE + not_behind("lần |đứng |xếp |hạng ") + rf"(?:{_NEAR_DAY}|(?:{PART} )?{WEEKDAY})"
        rf"(?= \((?:ngày )?(?P<d>{DAY})[-/.](?P<m>{MONTH})(?:[-/.](?P<y>{YEAR}))?\))",
        read.read_day,
    ),
    rule(
        "dates.this_year",
        rf"{EDGE}{_NO_COUNT}(?:{_SOME}năm nay|(?:mùa )?(?:xuân|hè) này|mùa (?:mưa|khô) này){STOP}",
        read.shifted("year", 0),
    ),
    # từ đầu năm đến nay
    rule(
        "dates.part_this_year",
        rf"{EDGE}(?<!tháng )(?<!ngày )(?<!tuần )(?<!dịp )(?<!mỗi )(?:đầu|giữa|cuối) năm{STOP}"
        rf"(?! (?:cũ|học|tháng|\d|âm|mới|thứ|sau|{_NEXT}|trước))",
        read.read_part_this_year,
    ),
    rule(
        "dates.last_year",
        rf"{EDGE}{_NO_COUNT}(?:{_SOME}năm ngoái|năm rồi|(?:mùa )?hè trước(?: đó)?){STOP}",
        read.shifted("year", -1),
    ),
    # Năm 2017 có 318 hộ, ít hơn năm trước
    rule(
        "dates.year_beside",
        rf"{EDGE}{_NO_COUNT}{_SOME}năm (?:trước(?: đó)?|sau){STOP}"
        r"(?! (?:đó|học|thứ|\d+ (?:ngày|tháng))\b)",
        read.read_year_beside,
    ),
    rule(
        "dates.next_year",
        rf"{EDGE}(?:{_NO_COUNT}{_SOME}năm {_NEXT}|(?:mùa )?hè tới|sang năm){STOP}"
        rf"(?! (?:học|thứ|{YEAR}))",
        read.shifted("year", 1),
    ),
    rule(
        "dates.year_before_last",
        rf"{EDGE}{_NO_COUNT}năm kia{STOP}",
        read.shifted("year", -2),
    ),
    rule(
        "dates.past_year",
        rf"{EDGE}{_NO_COUNT}(?:năm (?:(?:vừa )?qua|vừa rồi)|(?:mùa )?hè (?:vừa )?(?:qua|rồi))"
        rf"{STOP}",
        read.past_year,
    ),
    # nửa năm qua
    rule(
        "dates.past_half",
        rf"{EDGE}nửa năm (?:vừa )?qua{STOP}",
        read.past_half,
    ),
    # nhiệm kỳ trước: which one, no clock can tell
    rule(
        "dates.term_beside",
        rf"{EDGE}{_NO_COUNT}nhiệm k[ỳì] trước{STOP}",
        read.unknown,
    ),
    rule(
        "dates.school_year",
        rf"{EDGE}{_NO_COUNT}năm học (?P<to>này|trước|tới|sau|(?:vừa )?qua|vừa rồi){STOP}",
        read.read_school_year,
    ),
    rule(
        "dates.near_quarter",
        rf"{EDGE}{_NO_COUNT}(?<!cao )quý (?P<to>này|trước|tới|sau|(?:vừa )?qua){STOP}",
        read.read_near_quarter,
    ),
    rule(
        "dates.this_month",
        rf"{EDGE}{_NO_COUNT}{WHEN}tháng này{STOP}",
        read.shifted("month", 0),
    ),
    rule(
        "dates.last_month",
        rf"{EDGE}{_NO_COUNT}{WHEN}tháng (?:trước|(?:vừa )?(?:qua|rồi)){STOP}",
        read.shifted("month", -1),
    ),
    rule(
        "dates.next_month",
        rf"{EDGE}{_NO_COUNT}{WHEN}tháng (?:tới|sau){STOP}",
        read.shifted("month", 1),
    ),
    rule(
        "dates.this_week",
        rf"{EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần này{STOP}",
        read.shifted("week", 0),
    ),
    rule(
        "dates.last_week",
        rf"{EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần (?:trước|(?:vừa )?(?:qua|rồi)){STOP}",
        read.shifted("week", -1),
    ),
    rule(
        "dates.next_week",
        rf"{EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần (?:tới|sau){STOP}",
        read.shifted("week", 1),
    ),
    rule(
        "dates.this_weekend",
        rf"{EDGE}cuối tuần này{STOP}",
        read.shifted("weekend", 0),
    ),
    rule(
        "dates.last_weekend",
        rf"{EDGE}cuối tuần (?:trước|(?:vừa )?(?:qua|rồi)){STOP}",
        read.shifted("weekend", -1),
    ),
    rule(
        "dates.next_weekend",
        rf"{EDGE}cuối tuần tới{STOP}",
        read.shifted("weekend", 1),
    ),
    # hôm nay, but not: thế hệ hôm nay · thành quả của ngày hôm nay
    rule(
        "dates.today",
        rf"{EDGE}(?:{_FIGURATIVE}(?:ngày |(?<!ngày ))hôm nay|{_TIME}(?: ngày)? (?:hôm )?nay){STOP}",
        read.shifted("today", 0),
    ),
    rule(
        "dates.yesterday",
        rf"{EDGE}(?:(?:(?:sáng|trưa|chiều|tối|đêm) )?(?:ngày )?hôm qua"
        rf"|(?:sáng|trưa|chiều|tối|đêm) qua){STOP}",
        read.shifted("today", -1),
    ),
    rule("dates.before_yesterday", rf"{EDGE}hôm kia{STOP}", read.shifted("today", -2)),
    # hôm qua, 14-1
    rule(
        "dates.near_day_told",
        rf"{EDGE}{_NEAR_DAY},? (?:ngày )?(?P<d>{DAY})[-/.](?P<m>{MONTH})(?:[-/.](?P<y>{YEAR}))?"
        rf"{STOP}",
        read.read_day,
    ),
    # sáng thứ bảy tuần trước · Chủ nhật tới
    rule(
        "dates.weekday",
        rf"{EDGE}(?:{PART} )?(?P<weekday>{WEEKDAY}) (?P<to>tuần (?:này|trước|qua|tới|sau)|tới|này"
        rf"|(?:vừa )?qua|vừa rồi){STOP}",
        read.read_weekday,
    ),
    rule(
        "dates.tomorrow",
        rf"{EDGE}(?:ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:ngày )?mai){STOP}(?! (?:sau|kia|này))",
        read.shifted("today", 1),
    ),
)
