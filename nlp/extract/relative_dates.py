"""Dates that only the publication date settles: *năm ngoái, hôm qua, cuối tuần qua*."""

from __future__ import annotations

from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.rules import Rule, rule

_EDGE, _STOP = r"(?<![\w/.,-])", r"(?![\w/]|[.,-]\d)"
_WHEN = r"(?:(?:đầu|giữa|cuối|nửa đầu|nửa cuối) )?"
_COUNT_WORDS = (
    "những|nhiều|mấy|các|vài|hai|ba|bốn|sáu|bảy|tám|chín|mười|một|mỗi|hằng|hàng|trăm|chục"
)
_NO_COUNT = r"(?<!\d )" + "".join(rf"(?<!{word} )" for word in _COUNT_WORDS.split("|"))

RELATIVE: tuple[Rule[Clock], ...] = (
    rule("dates.this_year", rf"{_EDGE}{_WHEN}năm nay{_STOP}", read.shifted("year", 0)),
    # từ đầu năm đến nay
    rule(
        "dates.part_this_year",
        rf"{_EDGE}(?<!tháng )(?<!ngày )(?:đầu|giữa|cuối) năm{_STOP}"
        r"(?! (?:học|tháng|\d|âm|mới|thứ|sau|tới|trước))",
        read.shifted("year", 0),
    ),
    rule(
        "dates.last_year",
        rf"{_EDGE}{_NO_COUNT}{_WHEN}năm (?:ngoái|trước){_STOP}(?! đó)",
        read.shifted("year", -1),
    ),
    rule(
        "dates.next_year",
        rf"{_EDGE}{_NO_COUNT}{_WHEN}năm (?:tới|sau){_STOP}",
        read.shifted("year", 1),
    ),
    rule("dates.past_year", rf"{_EDGE}{_NO_COUNT}năm (?:vừa )?qua{_STOP}", read.past_year),
    rule(
        "dates.this_month",
        rf"{_EDGE}{_NO_COUNT}{_WHEN}tháng này{_STOP}",
        read.shifted("month", 0),
    ),
    rule(
        "dates.last_month",
        rf"{_EDGE}{_NO_COUNT}{_WHEN}tháng (?:trước|(?:vừa )?qua){_STOP}",
        read.shifted("month", -1),
    ),
    rule(
        "dates.next_month",
        rf"{_EDGE}{_NO_COUNT}{_WHEN}tháng (?:tới|sau){_STOP}",
        read.shifted("month", 1),
    ),
    rule(
        "dates.this_week",
        rf"{_EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần này{_STOP}",
        read.shifted("week", 0),
    ),
    rule(
        "dates.last_week",
        rf"{_EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần (?:trước|(?:vừa )?qua|rồi){_STOP}",
        read.shifted("week", -1),
    ),
    rule(
        "dates.next_week",
        rf"{_EDGE}{_NO_COUNT}(?:đầu |giữa )?tuần (?:tới|sau){_STOP}",
        read.shifted("week", 1),
    ),
    rule("dates.this_weekend", rf"{_EDGE}cuối tuần này{_STOP}", read.shifted("weekend", 0)),
    rule(
        "dates.last_weekend",
        rf"{_EDGE}cuối tuần (?:trước|(?:vừa )?qua|rồi){_STOP}",
        read.shifted("weekend", -1),
    ),
    rule("dates.next_weekend", rf"{_EDGE}cuối tuần tới{_STOP}", read.shifted("weekend", 1)),
    rule(
        "dates.today",
        rf"{_EDGE}(?:(?:ngày )?hôm nay|(?:sáng|trưa|chiều|tối|đêm)(?: ngày)? (?:hôm )?nay){_STOP}",
        read.shifted("today", 0),
    ),
    rule(
        "dates.yesterday",
        rf"{_EDGE}(?:(?:(?:sáng|trưa|chiều|tối|đêm) )?(?:ngày )?hôm qua"
        rf"|(?:sáng|trưa|chiều|tối|đêm) qua){_STOP}",
        read.shifted("today", -1),
    ),
    rule(
        "dates.tomorrow",
        rf"{_EDGE}(?:ngày mai|(?:sáng|chiều|tối) (?:ngày )?mai){_STOP}(?! (?:sau|kia|này))",
        read.shifted("today", 1),
    ),
)
