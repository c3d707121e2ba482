"""Dates: calendar expressions of Vietnamese news and reports, as a table of rules.

Not dates: *27/34 tỉnh*, *11/19 tiêu chí*, document numbers, scores, durations.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract import date_readers as read
from nlp.extract.bare_dates import BARE
from nlp.extract.clock import Clock
from nlp.extract.date_patterns import (
    COUNTED,
    DAY,
    EDGE,
    LEAD,
    MONTH,
    PART,
    SAID_YEAR,
    SEP,
    SHIFT,
    STOP,
    WHEN,
    YEAR,
)
from nlp.extract.patterns import not_behind
from nlp.extract.period_dates import PERIODS
from nlp.extract.relative_dates import RELATIVE
from nlp.extract.rules import Rule, Table, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention

_HEAVENLY = "(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
_EARTHLY = "(?:tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"

# hai ngày 11 và 12-10: "ngày" goes with the count, and not with the first day
_NOT_COUNTED = not_behind(r"hai |ba |bốn |\b[2-5] |\b0[2-5] ")
_NOT_EVERY = not_behind("mỗi |hằng |hàng ")
# as blogs print it: 10 tháng 3, 2025
_YEAR_BEHIND = rf"(?:{SEP}|,?\s+(?:của )?năm\s+|,\s)(?P<y>{YEAR})"
# ba tháng 12.2020 - 2.2021: the first month of a range is no month by itself
_RANGE = rf"\s?-\s?{MONTH}[-/.]{YEAR}"
# 3/7/1957 - 3/7/2017, and with a stroke between days that have none
_TO = r"(?:\s?[-_]\s?|(?<=-\d{4})\s?/\s?)"
_MONTH_WORD = r"(?P<mw>giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)"
# The comment over a rule shows what it finds. Every line is tried; the longest match wins, of
# equals the earlier line.
RULES: tuple[Rule[Clock], ...] = (
    # từ ngày 15/8 đến ngày 22/11/2025: the first day
    rule(
        "dates.day_until",
        rf"{EDGE}{LEAD}?(?P<d>{DAY})(?:[-/.]|\stháng\s)(?P<m>{MONTH})(?=\s(?:đến|tới)\s(?:hết )?"
        rf"(?:ngày )?{DAY}(?:[-/.]|\stháng\s)(?P<m2>{MONTH}){SAID_YEAR}{STOP})",
        read.read_day_until,
    ),
    # từ tháng 3 đến tháng 12-2025 · tháng 3, tháng 4/2025: the first month
    rule(
        "dates.month_before",
        rf"{EDGE}{WHEN}tháng (?P<m>{MONTH})(?=(?:,|\s(?:đến|tới|và|-))\s(?:hết )?(?:{WHEN})"
        rf"tháng (?P<m2>{MONTH}){SAID_YEAR}{STOP})",
        read.read_month_before,
    ),
    # 23-4-2024 · Thứ Tư, 21/12/2022 · sáng nay 10.6.2017
    rule(
        "dates.day",
        rf"{EDGE}{LEAD}?(?P<d>{DAY})\s?(?P<s>[-/.])\s?(?P<m>{MONTH})\s?(?P=s)\s?(?P<y>{YEAR}){STOP}",
        read.read_day,
    ),
    # 2024/02/26 · 2024-02-26 14:22
    rule(
        "dates.day_iso",
        rf"{EDGE}(?P<y>{YEAR})(?P<s>[-/.])(?P<m>{MONTH})(?P=s)(?P<d>{DAY}){STOP}",
        read.read_day,
    ),
    # ngày 5 tháng 6 năm 2019 · ngày 5, tháng 6 · 5 tháng 6; not: khoản 3, tháng 6/2024
    rule(
        "dates.day_in_words",
        rf"{EDGE}(?:{LEAD}|(?!\d+,))(?P<d>{DAY}),?\s*tháng\s*(?P<m>{MONTH})"
        rf"(?![-/.]{YEAR}{_RANGE})(?:{_YEAR_BEHIND})?{STOP}",
        read.read_day,
    ),
    # ngày 15 tháng Sáu năm 2023 · ngày 30 tháng tư · 10 Tháng Ba, 2025
    rule(
        "dates.day_of_named_month",
        rf"{EDGE}(?:{LEAD}|(?=\d+ tháng \w+(?: \w+)?, {YEAR}))(?P<d>{DAY})"
        rf",?\stháng\s{_MONTH_WORD}\b(?:{_YEAR_BEHIND})?{STOP}",
        read.read_day,
    ),
    # ngày 20-1 · chiều 24-7 · ngày 17/5 tới
    rule(
        "dates.day_month",
        rf"{EDGE}{_NOT_EVERY}{LEAD}(?P<d>{DAY}){SEP}(?P<m>{MONTH}){STOP}{COUNTED}"
        rf"{SHIFT}",
        read.read_day,
    ),
    # 9 - 10.12.2020 · 01/6 - 31/8/2022 · 3/7/1957 - 3/7/2017
    rule(
        "dates.days",
        rf"{EDGE}(?:{_NOT_COUNTED}{LEAD})?(?P<d1>{DAY})"
        rf"(?:[-/.](?P<m1>{MONTH})(?:[-/.](?P<y1>{YEAR}))?)?{_TO}(?P<d>{DAY})[-/.](?P<m>{MONTH})[-/.](?P<y>{YEAR}){STOP}",
        read.read_day_range,
    ),
    # ngày 5-7/6
    rule(
        "dates.days_led",
        rf"{EDGE}{_NOT_COUNTED}{LEAD}(?P<d1>{DAY})(?:[/.](?P<m1>{MONTH}))?\s?-\s?"
        rf"(?P<d>{DAY})[/.](?P<m>{MONTH}){STOP}{COUNTED}",
        read.read_day_range,
    ),
    # từ ngày 5 đến ngày 10 tháng 6 năm 2020: the first day
    rule(
        "dates.day_before",
        rf"{EDGE}{_NOT_COUNTED}{LEAD}(?P<d>{DAY})"
        rf"(?=(?:,\s(?:ngày )?{DAY})*,?\s?(?:và|đến|tới|,|-|(?=rạng ))\s?(?:hết )?"
        rf"(?:(?:ngày|m[ùồ]ng|rạng sáng|rạng) )*{DAY}"
        rf"(?:{SEP}|\stháng\s)(?P<m>{MONTH})(?:{SAID_YEAR})?{STOP})",
        read.read_day,
    ),
    # ngày 16
    rule(
        "dates.day_alone",
        rf"{EDGE}{_NOT_EVERY}(?<!một ){_NOT_COUNTED}(?:{PART}\s)?ngày\s"
        rf"(?P<d>{DAY}){STOP}(?=\s*(?:[,.;:)\n]|$|(?:tại|và|đến|ở|vừa|tới|đã)\b))",
        read.read_day_alone,
    ),
    # T5/2024, in tables
    rule(
        "dates.month_short",
        rf"{EDGE}(?-i:T)(?P<m>{MONTH})[-/.](?P<y>{YEAR}){STOP}",
        read.read_month,
    ),
    # tháng 5/2022 · cuối tháng 5 năm 2022
    rule(
        "dates.month",
        rf"{EDGE}{WHEN}tháng\s?(?P<m>{MONTH}){SAID_YEAR}{STOP}(?!{_RANGE})",
        read.read_month,
    ),
    # đầu tháng 7 · tháng 11 tới · tháng 3 năm ngoái
    rule(
        "dates.month_alone",
        rf"{EDGE}{_NOT_EVERY}{WHEN}tháng\s(?P<m>{MONTH}){STOP}"
        rf"(?! (?:lần|buổi|kỳ|cuộc)\b){SHIFT}",
        read.read_month,
    ),
    # tháng tám năm 1945
    rule(
        "dates.month_in_words",
        rf"{EDGE}(?<!\d ){WHEN}tháng\s{_MONTH_WORD}{SAID_YEAR}{STOP}",
        read.read_month,
    ),
    # tháng Chạp · tháng Ba
    rule(
        "dates.month_named",
        rf"{EDGE}(?<!rằm )(?<!cách mạng )(?<!\d ){WHEN}tháng\s"
        rf"(?-i:(?P<mw>Giêng|Hai|Ba|Tư|Năm(?! \d)|Sáu|Bảy|Tám|Chín|Mười|Chạp)){STOP}",
        read.read_month,
    ),
    # hai tháng 3-4/2019
    rule(
        "dates.months",
        rf"{EDGE}(?:(?:các|hai|ba|bốn|0?[2-9])\s)?tháng\s(?P<m1>{MONTH})\s?(?:-|và)\s?(?P<m>{MONTH})"
        rf"(?:{SAID_YEAR})?{STOP}",
        read.read_months,
    ),
    # tháng 5, 6/2024 · tháng 5, 6 và 7/2024
    rule(
        "dates.months_listed",
        rf"{EDGE}tháng\s(?P<m1>{MONTH})(?:,\s?{MONTH})*(?:,\s?|\svà\s)(?P<m>{MONTH}){SAID_YEAR}{STOP}",
        read.read_months,
    ),
    # 5/2021 - 8/2022
    rule(
        "dates.month_range",
        rf"{EDGE}(?:(?:(?:hai|ba|bốn|0?[2-9]) |(?<!\d ))tháng )?(?P<m1>{MONTH})[-/.](?P<y1>{YEAR})"
        rf"\s?-\s?(?:tháng )?(?P<m>{MONTH})[-/.](?P<y>{YEAR}){STOP}",
        read.read_month_range,
    ),
    # Xuân Đinh Dậu · Tết Nguyên đán Giáp Thìn · Tết 2024
    rule(
        "dates.lunar_year",
        rf"{EDGE}(?:(?:xuân|tết(?: nguyên đán)?|năm(?: mới)?)(?: năm)? {_HEAVENLY} {_EARTHLY}"
        rf"(?:\s?[-,]?\s?(?:năm )?{YEAR})?|tết(?: nguyên đán)?(?: năm)? {YEAR}){STOP}",
        read.unknown,
    ),
    # mùng 3 Tết · rằm tháng Giêng
    rule(
        "dates.lunar_day",
        rf"{EDGE}(?:ngày )?(?:{PART} )?(?:(?:mùng|mồng) \w+|rằm|\d{{1,2}})"
        r" (?:tết|tháng (?:giêng|chạp)|(?<!\d )tháng (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
        rf"|(?<=rằm )tháng {MONTH})\b(?: năm)?(?: {_HEAVENLY} {_EARTHLY})?",
        read.unknown,
    ),
    # 10/3 âm lịch · tháng 10 âm lịch · ngày 25 tháng 12 năm Ất Tỵ
    rule(
        "dates.lunar_said",
        rf"{EDGE}(?:{LEAD}?{DAY}(?:{SEP}|\stháng\s)|(?:rằm )?tháng ){MONTH}(?:{SAID_YEAR})?,?"
        rf"(?: (?:âm lịch|al|âl)\b| \((?:âm lịch|al|âl)\)| năm {_HEAVENLY} {_EARTHLY}\b)",
        read.unknown,
    ),
)


_TABLE = Table((*RULES, *PERIODS, *BARE, *RELATIVE))


def find(source: Source) -> Iterator[Mention]:
    """Find dates, to the precision that the text gives."""
    return apply_rules(_TABLE, Label.DATE, source, Clock.of(source))
