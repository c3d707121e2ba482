"""Dates: calendar expressions of Vietnamese news and reports, as a table of rules.

Not dates: *27/34 tỉnh*, *11/19 tiêu chí*, document numbers, scores, durations.
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.relative_dates import RELATIVE
from nlp.extract.rules import Rule, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention

_HEAVENLY = "(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
_EARTHLY = "(?:tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"

_EDGE, _STOP = r"(?<![\w/.,-])", r"(?![\w/]|[.,-]\d)"
_D, _M, _Y = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]|20)\d\d"
_SEP = r"\s?[-/.]\s?"
_PART = r"(?:(?:rạng )?sáng(?: sớm)?|trưa|chiều(?: tối)?|tối|đêm|khuya)(?: (?:nay|qua|cùng))?"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_LEAD = (
    rf"(?:{_WEEKDAY}\s?,?\s(?:ngày )?|{_PART}\s?,?\s(?:ngày )?|(?:ngày )?hôm nay,?\s(?:ngày )?"
    r"|ngày (?:mùng |mồng )?|mùng |mồng |hôm )"
)
_WHEN = r"(?:(?:đầu|giữa|cuối|nửa đầu|nửa cuối) )?"
_SHIFT = (
    r"(?P<shift>\s(?:tới đây|sắp tới|tới|vừa qua|vừa rồi|qua|này"
    r"|năm nay|năm ngoái|năm trước|năm sau|năm tới))?"
)
_SAID_YEAR = rf"(?:{_SEP}|,?\s(?:của )?năm\s)(?P<y>{_Y})"
_COUNTED = (
    r"(?!\s?%|\s(?:tỉnh|xã|huyện|phường|thị|thành phố|tiêu chí|đơn vị|địa phương|chỉ tiêu|điểm|hộ"
    r"|người|thôn|ấp|cơ sở|trường|đại biểu|phiếu|ý kiến|khu|tổ|chi|công ty|cán bộ|nội dung)\b)"
)
_MONTH_WORD = r"(?P<mw>giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)"
_SPAN = r"(?:giai đoạn|nhiệm kỳ|năm học|niên khóa|niên độ|thời kỳ|các năm|năm)"
_NUMBER = r"(?P<n>1[01]|[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_BEFORE = (
    r"(?:(?<=từ )|(?<=đến )|(?<=hết )|(?<=tới )|(?<=và )|(?<=vào )|(?<=dịp )|(?<=lễ )|(?<=\())"
)
# The comment over a rule shows what it finds. Every line is tried; the longest match wins.
RULES: tuple[Rule[Clock], ...] = (
    # 23-4-2024 · Thứ Sáu, 23/12/2022 · sáng nay 10.6.2017
    rule(
        "dates.day",
        rf"{_EDGE}{_LEAD}?(?P<d>{_D})(?P<s>{_SEP})(?P<m>{_M})(?P=s)(?P<y>{_Y}){_STOP}",
        read.read_day,
    ),
    # ngày 5 tháng 6 năm 2019 · 5 tháng 6
    rule(
        "dates.day_in_words",
        rf"{_EDGE}{_LEAD}?(?P<d>{_D})\stháng\s?(?P<m>{_M})(?:{_SAID_YEAR})?{_STOP}",
        read.read_day,
    ),
    # ngày 20-1 · chiều 24-7 · ngày 17/5 tới
    rule(
        "dates.day_month",
        rf"{_EDGE}{_LEAD}(?P<d>{_D}){_SEP}(?P<m>{_M}){_STOP}{_COUNTED}{_SHIFT}",
        read.read_day,
    ),
    # từ 5/6 · (12/7)
    rule(
        "dates.day_month_bare",
        rf"{_BEFORE}(?P<d>{_D})[-/](?P<m>{_M}){_STOP}{_COUNTED}{_SHIFT}",
        read.read_day,
    ),
    # 17-5 tới đây
    rule(
        "dates.day_month_soon",
        rf"{_EDGE}(?P<d>{_D})[-/](?P<m>{_M})\s(?:tới đây|sắp tới|vừa qua){_STOP}",
        read.read_day,
    ),
    # 9 - 10.12.2020 · 01/6 - 31/8/2022 · 3/7/1957 - 3/7/2017
    rule(
        "dates.days",
        rf"{_EDGE}{_LEAD}?(?P<d1>{_D})(?:[-/.](?P<m1>{_M})(?:[-/.](?P<y1>{_Y}))?)?\s?-\s?"
        rf"(?P<d>{_D})[-/.](?P<m>{_M})[-/.](?P<y>{_Y}){_STOP}",
        read.read_day_range,
    ),
    # ngày 5-7/6
    rule(
        "dates.days_led",
        rf"{_EDGE}{_LEAD}(?P<d1>{_D})(?:[/.](?P<m1>{_M}))?\s?-\s?"
        rf"(?P<d>{_D})[/.](?P<m>{_M}){_STOP}{_COUNTED}",
        read.read_day_range,
    ),
    # từ ngày 5 đến ngày 10 tháng 6 năm 2020: the first day
    rule(
        "dates.day_before",
        rf"{_EDGE}{_LEAD}(?P<d>{_D})(?=(?:,\s(?:ngày )?{_D})*,?\s?(?:và|đến|tới|,|-)\s?(?:hết )?"
        rf"(?:ngày )?{_D}(?:{_SEP}|\stháng\s)(?P<m>{_M})(?:{_SAID_YEAR})?{_STOP})",
        read.read_day,
    ),
    # ngày 16
    rule(
        "dates.day_alone",
        rf"{_EDGE}(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )(?:{_PART}\s)?ngày\s(?P<d>{_D}){_STOP}"
        r"(?=\s*(?:[,.;:)\n]|$|(?:tại|và|đến|ở|vừa|tới|đã)\b))",
        read.read_day_alone,
    ),
    # tháng 5/2022 · cuối tháng 5 năm 2022
    rule(
        "dates.month",
        rf"{_EDGE}{_WHEN}tháng\s?(?P<m>{_M}){_SAID_YEAR}{_STOP}",
        read.read_month,
    ),
    # đầu tháng 7 · tháng 11 tới · tháng 3 năm ngoái
    rule(
        "dates.month_alone",
        rf"{_EDGE}{_WHEN}tháng\s(?P<m>{_M}){_STOP}{_SHIFT}",
        read.read_month,
    ),
    # tháng tám năm 1945
    rule(
        "dates.month_in_words",
        rf"{_EDGE}(?<!\d ){_WHEN}tháng\s{_MONTH_WORD}{_SAID_YEAR}{_STOP}",
        read.read_month,
    ),
    # tháng Chạp · tháng Ba
    rule(
        "dates.month_named",
        rf"{_EDGE}(?:rằm )?{_WHEN}tháng\s"
        rf"(?-i:(?P<mw>Giêng|Hai|Ba|Tư|Sáu|Bảy|Tám|Chín|Mười|Chạp)){_STOP}",
        read.read_month,
    ),
    # đến 6/2022
    rule("dates.month_bare", rf"{_BEFORE}(?P<m>{_M})[-/](?P<y>{_Y}){_STOP}", read.read_month),
    # hai tháng 4-5/2017
    rule(
        "dates.months",
        rf"{_EDGE}(?:(?:các|hai|ba|2|3)\s)?tháng\s(?P<m1>{_M})\s?(?:-|và)\s?(?P<m>{_M})"
        rf"(?:{_SAID_YEAR})?{_STOP}",
        read.read_months,
    ),
    # 5/2021 - 8/2022
    rule(
        "dates.month_range",
        rf"{_EDGE}(?:tháng )?(?P<m1>{_M})[-/.](?P<y1>{_Y})\s?-\s?"
        rf"(?:tháng )?(?P<m>{_M})[-/.](?P<y>{_Y}){_STOP}",
        read.read_month_range,
    ),
    # tháng đầu năm 2017
    rule(
        "dates.first_month",
        rf"{_EDGE}(?<!\d )tháng đầu năm\s(?P<y>{_Y}){_STOP}",
        read.read_first_month,
    ),
    # tuần thứ 2 của tháng 8
    rule(
        "dates.week_of_month",
        rf"{_EDGE}tuần (?:thứ \w+|đầu|cuối)(?: tiên| cùng)?(?: của)? tháng {_M}"
        rf"(?:{_SAID_YEAR})?{_STOP}",
        read.unknown,
    ),
    # quý I/2023
    rule(
        "dates.quarter",
        rf"{_EDGE}quý\s(?P<q>IV|III|II|I|[1-4])(?:(?:{_SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{_Y}))?"
        rf"{_STOP}",
        read.read_quarter,
    ),
    # sáu tháng đầu năm 2022 · 3 tháng cuối năm
    rule(
        "dates.part_of_year",
        rf"{_EDGE}0?{_NUMBER} tháng (?:đầu|cuối)(?P<rest>(?: của)? năm(?: nay| ngoái| trước)?)"
        rf"(?:\s?(?P<y>{_Y}))?{_STOP}",
        read.read_part_of_year,
    ),
    # 9 tháng năm 2024 · 11 tháng/2023
    rule(
        "dates.months_of_year",
        rf"{_EDGE}0?{_NUMBER} tháng(?P<rest>(?: của)? năm |/)(?P<y>{_Y}){_STOP}",
        read.read_part_of_year,
    ),
    # nửa đầu năm 2023
    rule(
        "dates.half",
        rf"{_EDGE}nửa (?:đầu|cuối) năm(?: (?P<y>{_Y}))?{_STOP}",
        read.read_half,
    ),
    # năm 2024 · đầu năm 2014
    rule("dates.year", rf"{_EDGE}{_WHEN}năm\s?(?P<y>{_Y}){_STOP}", read.read_year),
    # năm 2018, 2019 và 2020: the later ones
    rule(
        "dates.year_more",
        r"(?:(?<=năm [12]\d\d\d, )|(?<=năm [12]\d\d\d và )|(?<=[12]\d\d\d, [12]\d\d\d, )"
        r"|(?<=[12]\d\d\d, [12]\d\d\d và )|(?<=năm [12]\d\d\d đến )|(?<=năm [12]\d\d\d tới ))"
        rf"(?P<y>{_Y}){_STOP}",
        read.read_year,
    ),
    # hè 2016
    rule(
        "dates.season",
        rf"{_EDGE}(?:mùa )?(?:xuân|hè|thu|đông)(?: năm)? (?P<y>{_Y}){_STOP}",
        read.read_year,
    ),
    # những năm 1970 · thập niên 90
    rule(
        "dates.decade",
        rf"{_EDGE}(?:những năm|thập niên|thập kỷ)(?: đầu| cuối)? (?P<y>(?:19|20)?\d0)"
        rf"(?: của thế kỷ (?:trước|XX|20))?{_STOP}",
        read.read_decade,
    ),
    # giai đoạn 2021-2025 · năm học 2023-2024
    rule(
        "dates.years",
        rf"{_EDGE}{_SPAN}\s(?:năm )?(?P<y1>{_Y})\s?[-/]\s?(?P<y>\d{{2,5}}){_STOP}",
        read.read_years,
    ),
    # 2021 - 2025
    rule(
        "dates.years_bare",
        rf"{_EDGE}(?P<y1>{_Y})\s?-\s?(?P<y>{_Y}){_STOP}",
        read.read_bare_years,
    ),
    # Xuân Đinh Dậu · Tết Nguyên đán Giáp Thìn
    rule(
        "dates.lunar_year",
        rf"{_EDGE}(?:xuân|tết(?: nguyên đán)?|năm)(?: năm)? {_HEAVENLY} {_EARTHLY}"
        rf"(?:\s?[-,]?\s?(?:năm )?{_Y})?{_STOP}",
        read.unknown,
    ),
    # mùng 3 Tết · rằm tháng Giêng
    rule(
        "dates.lunar_day",
        rf"{_EDGE}(?:ngày )?(?:mùng|mồng|rằm|\d{{1,2}}) (?:\w+ )?(?:tết|tháng (?:giêng|chạp))\b"
        rf"(?: năm)?(?: {_HEAVENLY} {_EARTHLY})?",
        read.unknown,
    ),
    # 10/3 âm lịch
    rule(
        "dates.lunar_said",
        rf"{_EDGE}{_LEAD}?{_D}(?:{_SEP}|\stháng\s){_M}(?:{_SAID_YEAR})?,? (?:âm lịch|al)\b",
        read.unknown,
    ),
)


def find(source: Source) -> Iterator[Mention]:
    """Find dates, to the precision that the text gives."""
    return apply_rules((*RULES, *RELATIVE), Label.DATE, source, Clock.of(source))
