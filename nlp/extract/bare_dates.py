"""Dates that no word of their own announces: what stands before or around them does."""

from __future__ import annotations

from nlp.extract import date_cells
from nlp.extract import date_readers as read
from nlp.extract.clock import Clock
from nlp.extract.date_patterns import COUNTED, DAY, EDGE, JUST, MONTH, SEP, SHIFT, STOP, YEAR
from nlp.extract.patterns import UPPER, behind
from nlp.extract.rules import Rule, rule

_BEFORE = behind(
    r"từ |đến |hết |tới |và |vào |dịp |lễ |trước |hôm |\d giờ |\(|việt nam |quốc khánh |liệt sĩ "
    r"|phụ nữ |thế giới |tổ quốc |bắt đầu |kết thúc |mừng |khởi đầu |ra quân |thu quân |dự kiến "
    r"|phát động |khai mạc |bế mạc |phiên |về bến |kỷ niệm |lễ lớn "
)
# a year stands alone where the sentence goes on like this, and counts where a noun follows
_ALONE = r"(?=\s*(?:[,.;:)|\n]|$|(?:đến|tới|và|là|đã|trở)\b))"
_CLOSED = r"(?=\s*(?:[,;:)\n]|\.(?!\d)|$))"
_NAMED_DAY = (
    rf"\bngày (?:(?-i:[{UPPER}])|(?:truyền thống|thành lập|sinh|hội|bầu cử|khai mạc|bế mạc"
    r"|khai giảng|phát động|ra quân|toàn dân|quốc tế)\b)[^\d.;:\n()|]{0,60}?"
)
# days that are kept, which lists name without a word of their own
_KEPT = (
    r"(?:0?3/0?2|0?8/0?3|26/0?3|30/0?4|0?1/0?5|0?7/0?5|19/0?5|0?1/0?6|27/0?7|19/0?8|0?2/0?9"
    r"|10/10|1[345]/10|20/1[01]|22/12)"
)
BARE: tuple[Rule[Clock], ...] = (
    # từ 5/6 · (12/7) · hôm 17-12
    rule(
        "dates.day_month_bare",
        rf"{_BEFORE}(?P<d>{DAY})[-/](?P<m>{MONTH}){STOP}{COUNTED}{SHIFT}",
        read.read_day,
    ),
    # trước 5.1 · hôm 7.7 · sáng nay (7.1): with a point only where no number is meant
    rule(
        "dates.day_month_pointed",
        behind(r"hôm |trước |nay \(|qua \(")
        + rf"(?P<d>{DAY})\.(?P<m>{MONTH}){STOP}(?! (?:triệu|tỷ|tỉ|nghìn)){COUNTED}",
        read.read_day,
    ),
    # từ 1.8 đến 15.10 · từ nay đến 31.12
    rule(
        "dates.from_pointed",
        rf"(?<=từ )(?P<d>{DAY})\.(?P<m>{MONTH})"
        rf"(?= (?:đến|tới) (?:{DAY}\.{MONTH}{_CLOSED}|sát|trước|nay\b))",
        read.read_day,
    ),
    rule(
        "dates.until_pointed",
        behind(
            r"từ \d\.\d đến |từ \d\d\.\d đến |\d\.\d\d đến |nay đến |nay tới "
            r"|ngày \d\.\d đến |ngày \d\d\.\d đến "
        )
        + rf"(?P<d>{DAY})\.(?P<m>{MONTH}){_CLOSED}",
        read.read_day,
    ),
    # từ 20 đến 25/6: the first day
    rule(
        "dates.day_from",
        rf"(?<=từ )(?P<d>{DAY})(?= (?:đến|tới) (?:hết )?(?:ngày )?{DAY}(?:[-/]| tháng )"
        rf"(?P<m>{MONTH})(?:(?:[-/]| năm )(?P<y>{YEAR}))?{STOP}{COUNTED})",
        read.read_day,
    ),
    # các ngày 15/6, 18/6 và 20/6: the second
    rule(
        "dates.day_month_between",
        behind(
            r"ngày \d, |ngày \d\d, |ngày \d, \d, |ngày \d\d, \d\d, "
            r"|ngày \d[-/]\d, |ngày \d\d[-/]\d, |ngày \d[-/]\d\d, |ngày \d\d[-/]\d\d, "
        )
        + rf"(?P<d>{DAY})[-/](?P<m>{MONTH}){STOP}{COUNTED}",
        read.read_day,
    ),
    # dịp lễ 30/4, 1/5 · các ngày 3/2, 26/3, 19/5
    rule(
        "dates.day_kept",
        behind(r"\d/\d, |\d/\d\d, ") + rf"(?={_KEPT}{STOP})(?P<d>{DAY})/(?P<m>{MONTH}){COUNTED}",
        read.read_day,
    ),
    # 8-6: chi bộ họp
    rule(
        "dates.day_listed",
        rf"(?m:^)(?P<d>{DAY})[-/](?P<m>{MONTH})(?=: \w)",
        read.read_day,
    ),
    # các ngày 20, 21 và 22/6: those between
    rule(
        "dates.day_between",
        behind(r"ngày \d, |ngày \d\d, |\d\d, \d\d, ") + rf"(?P<d>{DAY})"
        rf"(?=(?:, {DAY})*(?:,? (?:và|-)|,) (?:ngày )?{DAY}(?:{SEP}|\stháng\s)(?P<m>{MONTH})"
        rf"(?:(?:{SEP}|\snăm\s)(?P<y>{YEAR}))?{STOP})",
        read.read_day,
    ),
    # Ngày Nhà giáo Việt Nam 20/11 · ngày bầu cử 23/5
    rule(
        "dates.day_named",
        rf"{_NAMED_DAY},? (?P<mention>(?P<d>{DAY})[-/](?P<m>{MONTH})){STOP}{COUNTED}",
        read.read_day,
    ),
    # Ngày truyền thống ngành (15.10)
    rule(
        "dates.day_named_pointed",
        rf"{_NAMED_DAY} \((?P<mention>(?P<d>{DAY})\.(?P<m>{MONTH}))\)",
        read.read_day,
    ),
    # dịp lễ 30/4 - 1/5 · từ 20-25/6 · 2 ngày (5-6/6)
    rule(
        "dates.days_bare",
        behind(r"từ |dịp |lễ |vào |ngày \(")
        + rf"(?P<d1>{DAY})(?:/(?P<m1>{MONTH}))?\s?-\s?(?P<d>{DAY})/(?P<m>{MONTH}){STOP}{COUNTED}",
        read.read_day_range,
    ),
    # Đổ đường | 5/10, under a head such as Hoàn thành
    rule(
        "dates.day_cell",
        rf"(?:(?<=\| )|(?m:^))(?P<d>{DAY})/(?P<m>{MONTH})(?= ?(?:\||(?m:$)))",
        date_cells.read_day_cell,
    ),
    # (Thuận An, 24.2) - · QUẢNG TRỊ, 14/12 -
    rule(
        "dates.dateline",
        rf"(?<=\w, )(?P<d>{DAY})[-/.](?P<m>{MONTH})(?=\)? ?- )",
        read.read_day,
    ),
    # 17-5 tới đây · 30-4 vừa rồi
    rule(
        "dates.day_month_soon",
        rf"{EDGE}(?P<d>{DAY})[-/](?P<m>{MONTH})"
        rf"\s(?:tới đây|sắp tới|{JUST}){STOP}",
        read.read_day,
    ),
    # trong hai ngày 11 và 12-10 · ba ngày 14 - 16/7: the days with their count
    rule(
        "dates.counted_days",
        rf"{EDGE}(?:hai|ba|bốn|năm|0?[2-5]) ngày (?P<d1>{DAY})(?:[-/.](?P<m1>{MONTH}))?"
        rf"(?:, {DAY})?(?:\s?-\s?|,? và (?:ngày )?|, )(?P<d>{DAY})(?:{SEP}|\stháng\s)(?P<m>{MONTH})"
        rf"(?:(?:{SEP}|,?\snăm\s)(?P<y>{YEAR}))?{STOP}",
        read.read_day_range,
    ),
    # 2 ngày (11 và 12-10): the first day
    rule(
        "dates.two_days",
        rf"(?<=ngày \()(?P<d>{DAY})"
        rf"(?=(?:(?:, {DAY})? (?:và|-)|,) {DAY}(?:{SEP}|\stháng\s)(?P<m>{MONTH})"
        rf"(?:(?:{SEP}|\snăm\s)(?P<y>{YEAR}))?{STOP})",
        read.read_day,
    ),
    # đến 6/2022
    rule("dates.month_bare", rf"{_BEFORE}(?P<m>{MONTH})[-/](?P<y>{YEAR}){STOP}", read.read_month),
    # 07/2023: nhận Huân chương
    rule(
        "dates.month_listed",
        rf"(?m:^)(?P<m>{MONTH})[-/](?P<y>{YEAR})(?=: \w)",
        read.read_month,
    ),
    # năm 2018, 2019 và 2020: the later ones
    rule(
        "dates.year_more",
        behind(
            r"năm [12]\d\d\d, |năm [12]\d\d\d và |năm [12]\d\d\d đến |năm [12]\d\d\d tới "
            r"|năm [12]\d\d\d; |[12]\d\d\d, [12]\d\d\d, |[12]\d\d\d, [12]\d\d\d và "
            r"|[12]\d\d\d; [12]\d\d\d; |từ [12]\d\d\d đến |từ [12]\d\d\d tới "
        )
        + rf"(?P<y>{YEAR}){STOP}{COUNTED}",
        read.read_year,
    ),
    # từ 1965 đến 1973 · sau 1975 · SN 1990 · PHƯƠNG HƯỚNG 2024
    rule(
        "dates.year_bare",
        behind(
            "từ |đến |cùng kỳ |tầm nhìn |chiến dịch |trước |sau |hết |so với |nhìn lại |sn |sn: "
            "|sinh |sinh: |sinh năm: |phương hướng |kế hoạch |thực hiện |nhiệm vụ |mục tiêu "
        )
        + rf"(?P<y>{YEAR}){STOP}{_ALONE}",
        read.read_year,
    ),
    # (1982) · (2004, 2007, 2010)
    rule(
        "dates.year_bracketed",
        behind(r"\(|\([12]\d\d\d, |[12]\d\d\d, [12]\d\d\d, ")
        + rf"(?P<y>{YEAR})(?=(?:, {YEAR})*\))",
        read.read_year,
    ),
    # 2015 | 2.118 | 3, and the head Chỉ tiêu | 2017 | 2020 | So sánh
    rule(
        "dates.year_cell",
        rf"(?m:^)(?P<y>{YEAR})(?= \|)|(?<=\| )(?P<head>{YEAR})"
        rf"(?=(?: \| (?:{YEAR}|[^|\n\d]+))*(?m:$))",
        date_cells.read_year_cell,
    ),
    # Năm sinh over 1990
    rule(
        "dates.year_of_column",
        rf"(?<=\| )(?P<y>{YEAR})(?= ?(?:\||(?m:$)))",
        date_cells.read_column_year,
    ),
    # 2016: Tập thể lao động xuất sắc · 2021 là năm đầu
    rule(
        "dates.year_listed",
        rf"(?m:^)(?P<y>{YEAR})(?=: \w| - [{UPPER}]|,? là năm\b| -? ?năm (?:đầu|cuối)\b)",
        read.read_year,
    ),
    # 2021 - 2025
    rule(
        "dates.years_bare",
        rf"{EDGE}(?P<y1>{YEAR})\s?-\s?(?P<y>{YEAR}){STOP}",
        read.read_bare_years,
    ),
)
