"""Months at an end of the year, weeks, quarters, halves, years, decades, terms and seasons."""

from __future__ import annotations

from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.date_patterns import (
    EDGE,
    MONTH,
    SAID_YEAR,
    SEP,
    STOP,
    WHEN,
    YEAR,
)
from nlp.extract.rules import Rule, rule

_CROP = "(?:đông xuân|hè thu|thu đông|xuân hè|chiêm xuân|đông|mùa|xuân)"
_SPAN = (
    r"(?:giai đoạn|nhiệm kỳ|(?:học kỳ (?:II?|[12]) )?năm học|niên khóa|niên độ|thời kỳ|các năm|năm"
    rf"|mùa (?:khô|mưa|đông|giải|bóng)|vụ(?: {_CROP})?)"
)
_QUARTER = "(?:IV|III|II|I|[1-4]|một|hai|ba|bốn|tư)"
_NUMBER = r"(?P<n>1[01]|[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười)"

PERIODS: tuple[Rule[Clock], ...] = (
    # tháng đầu năm 2017
    rule(
        "dates.first_month",
        rf"{EDGE}(?<!\d )tháng đầu năm\s(?P<y>{YEAR}){STOP}",
        read.read_first_month,
    ),
    # tuần thứ 2 của tháng 8
    rule(
        "dates.week_of_month",
        rf"{EDGE}tuần (?:(?:thứ )?\d|thứ \w+|đầu|cuối)(?: tiên| cùng)?(?: của)? tháng {MONTH}"
        rf"(?:{SAID_YEAR})?{STOP}",
        read.unknown,
    ),
    # quý I và quý II/2023: the first quarter
    rule(
        "dates.quarter_before",
        rf"{EDGE}quý\s(?P<q>{_QUARTER})(?=(?:,|\s(?:đến|và|-))\squý\s{_QUARTER}"
        rf"(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR}){STOP})",
        read.read_quarter,
    ),
    # quý I/2023 · đầu quý IV
    rule(
        "dates.quarter",
        rf"{EDGE}{WHEN}quý\s(?P<q>{_QUARTER})"
        rf"(?:(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR})|\snày)?"
        rf"{STOP}",
        read.read_quarter,
    ),
    # quý III, IV/2023
    rule(
        "dates.quarters",
        rf"{EDGE}quý\s(?P<q>{_QUARTER})(?:,\s?|\s?-\s?|\svà\s)(?P<q2>{_QUARTER})"
        rf"(?:(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR}))?{STOP}",
        read.read_quarters,
    ),
    # sáu tháng đầu năm 2022 · 3 tháng cuối năm
    rule(
        "dates.part_of_year",
        rf"{EDGE}0?{_NUMBER} tháng (?:đầu|cuối)(?P<rest>(?: của)? năm(?: nay| ngoái| trước)?)"
        rf"(?:\s?(?P<y>{YEAR}))?{STOP}",
        read.read_part_of_year,
    ),
    # 6 tháng còn lại của năm
    rule(
        "dates.rest_of_year",
        rf"{EDGE}0?{_NUMBER} tháng còn lại(?P<rest>(?:(?: của)? năm(?: nay)?)?)"
        rf"(?:\s?(?P<y>{YEAR}))?{STOP}",
        read.read_part_of_year,
    ),
    # 9 tháng năm 2024 · 11 tháng/2023
    rule(
        "dates.months_of_year",
        rf"{EDGE}0?{_NUMBER} tháng(?P<rest>(?: của)? năm |/)(?P<y>{YEAR}){STOP}",
        read.read_part_of_year,
    ),
    # quý đầu năm 2024 · quý đầu tiên của năm
    rule(
        "dates.first_quarter",
        rf"{EDGE}quý (?P<q>đầu)(?: tiên)?(?: của)? năm(?: (?P<y>{YEAR}))?{STOP}",
        read.read_quarter,
    ),
    # nửa đầu năm 2023 · nửa cuối năm ngoái
    rule(
        "dates.half",
        rf"{EDGE}nửa (?:đầu|cuối)(?P<rest>(?: của)? năm(?: nay| ngoái| trước)?)"
        rf"(?: (?P<y>{YEAR}))?{STOP}",
        read.read_half,
    ),
    # năm 2024 · đầu năm 2014
    rule(
        "dates.year",
        rf"{EDGE}{WHEN}năm\s?(?P<y>{YEAR}){STOP}",
        read.read_year,
    ),
    # hè 2016
    rule(
        "dates.season",
        rf"{EDGE}(?:mùa )?(?:(?:xuân|hè|thu|đông)(?: năm)?|(?<!nhiệm )vụ(?: {_CROP})?) "
        rf"(?P<y>{YEAR}){STOP}",
        read.read_year,
    ),
    # những năm 1970 · thập niên 90
    rule(
        "dates.decade",
        rf"{EDGE}(?:những năm|thập niên|thập kỷ)(?: đầu| cuối)? (?P<y>(?:19|20)?\d0)"
        rf"(?: của thế kỷ (?:trước|XX|20))?{STOP}",
        read.read_decade,
    ),
    # giai đoạn 2021-2025 · năm học 2023-2024
    rule(
        "dates.years",
        rf"{EDGE}{_SPAN}\s(?:năm )?(?P<y1>{YEAR})\s?[-/]\s?(?P<y>\d{{2,5}}){STOP}",
        read.read_years,
    ),
    # giai đoạn 2021 đến 2025
    rule(
        "dates.years_until",
        rf"{EDGE}(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa)\s(?P<y1>{YEAR})\sđến\s(?P<y>{YEAR})"
        rf"{STOP}",
        read.read_years,
    ),
)
