"""Months at an end of the year, weeks, quarters, halves, years, decades, terms and seasons."""

from __future__ import annotations

from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.date_patterns import (
    EDGE,
    JUST,
    MONTH,
    SAID_YEAR,
    SEP,
    STOP,
    WHEN,
    YEAR,
)
from nlp.extract.patterns import behind, not_behind
from nlp.extract.rules import Rule, rule

_CROP = (
    r"(?:đông(?:\s?-\s?|\s)xuân|hè(?:\s?-\s?|\s)thu|thu(?:\s?-\s?|\s)đông|xuân(?:\s?-\s?|\s)hè"
    r"|chiêm(?:\s?-\s?|\s)xuân|đông|mùa|xuân)"
)
_COUNTS = r"\d |\bhai |\bba |\bbốn |\bnăm |\bmười "
_NO_COUNT = not_behind(_COUNTS)
_TERM = r"(?:(?:học k[ỳì]|HK) ?(?:II?|[12]),? )"
_SPAN = (
    rf"(?:giai đoạn|nhiệm k[ỳì]|{_TERM}?năm học(?-i: mới)?|niên (?:khóa|học|độ)|khóa|thời k[ỳì]"
    rf"|(?:các |những )năm|{_NO_COUNT}năm|mùa (?:khô|mưa|đông|giải|bóng)|niên vụ|vụ(?: {_CROP})?)"
)
# in "5 năm 2011 - 2015" the figure takes the word
_NO_RANGE = (
    "(?!"
    + behind("|".join(rf"{count}năm \d{{4}}" for count in _COUNTS.split("|")))
    + rf"\s?-\s?{YEAR})"
)
_QUARTER = "(?:IV|III|II|I|0?[1-4]|một|hai|ba|bốn|tư)"
_QUARTER_SHIFT = (
    rf"\s(?P<to>{JUST}|này|năm nay|năm ngoái|năm trước|tới(?! (?:hết )?(?:ngày|tháng|năm|quý|\d)))"
)
_NUMBER = r"(?P<n>1[01]|[2-9]|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười)"

PERIODS: tuple[Rule[Clock], ...] = (
    # tháng đầu năm 2017 · tháng cuối năm 2017
    rule(
        "dates.end_month",
        EDGE + not_behind(r"\d |những |các |mấy |vài ") + rf"tháng (?:đầu|cuối) năm\s"
        rf"(?P<y>{YEAR}){STOP}",
        read.read_end_month,
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
        rf"{EDGE}qu[ýí]\s(?P<q>{_QUARTER})(?=(?:,|\s(?:đến|và|-))\squ[ýí]\s{_QUARTER}"
        rf"(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR}){STOP})",
        read.read_quarter,
    ),
    # quý I/2023 · đầu quý IV
    rule(
        "dates.quarter",
        rf"{EDGE}{WHEN}qu[ýí]\s(?P<q>{_QUARTER})"
        rf"(?:(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR})|{_QUARTER_SHIFT})?"
        rf"{STOP}",
        read.read_quarter,
    ),
    # quý III, IV/2023
    rule(
        "dates.quarters",
        rf"{EDGE}qu[ýí]\s(?P<q>{_QUARTER})(?:,\s?|\s?-\s?|\svà\s)(?P<q2>{_QUARTER})"
        rf"(?:(?:{SEP}|,?\s(?:của )?(?:năm )?)(?P<y>{YEAR}))?{STOP}",
        read.read_quarters,
    ),
    # sáu tháng đầu năm 2022 · 3 tháng cuối năm
    rule(
        "dates.part_of_year",
        rf"{EDGE}0?{_NUMBER} tháng(?: đầu| cuối|(?= năm (?:nay|ngoái)))"
        rf"(?P<rest>(?: của)? năm(?: nay| ngoái| trước)?|(?= {YEAR}))"
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
        rf"{EDGE}0?{_NUMBER} tháng(?P<rest>(?:(?: của)? năm)? |/)(?P<y>{YEAR}){STOP}",
        read.read_part_of_year,
    ),
    # 9 tháng, huyện thu hút 12 dự án: where a sentence begins, what is reported on
    rule(
        "dates.months_reported",
        rf"(?:(?m:^)|(?<=\. )){_NUMBER} tháng(?P<rest>)(?=, )",
        read.read_part_of_year,
    ),
    # quý đầu năm 2024 · quý đầu tiên của năm · quý cuối năm
    rule(
        "dates.end_quarter",
        rf"{EDGE}quý (?P<q>đầu|cuối)(?: tiên| cùng)?(?: của)? năm(?: (?P<y>{YEAR}))?{STOP}",
        read.read_quarter,
    ),
    # nửa đầu năm 2023 · nửa cuối năm ngoái
    rule(
        "dates.half",
        rf"{EDGE}nửa (?:đầu|cuối)(?P<rest>(?: của)? năm(?: nay| ngoái| trước)?)"
        rf"(?: (?P<y>{YEAR}))?{STOP}",
        read.read_half,
    ),
    # năm 2024 · đầu năm 2014 · năm mới 2026
    rule(
        "dates.year",
        rf"{EDGE}{WHEN}năm\s?(?:mới )?(?P<y>{YEAR}){STOP}{_NO_RANGE}(?: (?:{JUST}|này)\b)?",
        read.read_year,
    ),
    # hè 2016
    rule(
        "dates.season",
        rf"{EDGE}(?:(?:mùa )?(?:xuân|hè|(?<=mùa )thu|đông)|(?<!nhiệm )vụ(?: {_CROP})?)(?: năm)? "
        rf"(?P<y>{YEAR}){STOP}",
        read.read_year,
    ),
    # những năm 1970 · thập niên 90 · đầu những năm 80 của thế kỷ trước
    rule(
        "dates.decade",
        rf"{EDGE}{WHEN}(?:(?:những|các) năm|thập niên|thập kỷ)(?: đầu| cuối)? (?P<y>(?:19|20)?\d0)"
        rf"(?:,? (?:của )?thế kỷ (?:trước|XX|20)\b)?{STOP}",
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
        rf"{EDGE}(?:giai đoạn|nhiệm k[ỳì]|thời k[ỳì]|niên khóa)\s(?P<y1>{YEAR})\sđến\s(?P<y>{YEAR})"
        rf"{STOP}",
        read.read_years,
    ),
)
