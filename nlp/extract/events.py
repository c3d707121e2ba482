"""Events: named congresses, conferences, contests, ceremonies and anniversaries.

Bare *hội nghị*, *đại hội* are none; a ceremony that launches a campaign is told by the campaign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.event_patterns import (
    BRACKET_RUN,
    CONTEST,
    CONTESTED,
    FORCES,
    FOUNDED,
    GAMES,
    GENERIC,
    GREAT_DAY,
    HOLIDAY,
    KEPT,
    KNOWN_DAY,
    LAUNCH,
    LETTERS,
    MEETING,
    MEETING_WORD,
    NAME_WORD,
    NEXT_YEAR,
    OF,
    ON_DAY,
    ORDER,
    OTHER,
    PAIR,
    PLAIN,
    PLAIN_RUN,
    RUN,
    SPORTS,
    STOP,
    SUMS_UP,
    TERM,
    WORD,
    YEARS,
)
from nlp.extract.patterns import LETTER, LOWER, UPPER
from nlp.extract.rules import Rejected, Rule, Table, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention

Match = re.Match[str]

_OF = re.compile(OF)
_SHORTEST_MEETING = 4  # syllables


def _named(match: Match, _: None) -> None:
    return None


def _meeting(match: Match, _: None) -> None:
    if LAUNCH.match(match[0]) or len(match[0].split()) < _SHORTEST_MEETING:
        raise Rejected("no name of its own")
    told = MEETING_WORD.search(match[0]) or (
        CONTESTED.match(match[0]) and _OF.search(match[0], len("Hội thi"))
    )
    if not told or PLAIN.fullmatch(match[0]) or GENERIC.search(match[0]):
        raise Rejected("no name of its own")
    if match.string.startswith((' "', '"'), match.end()):
        raise Rejected("a meeting about the campaign in quotes")


def _ceremony(match: Match, _: None) -> None:
    if LAUNCH.match(match[0]):
        raise Rejected("a campaign's own ceremony: the campaign is named")


def _dated(match: Match, _: None) -> None:
    if not CONTESTED.match(match[0]) and not MEETING_WORD.search(match[0][:-4]):
        raise Rejected("its year alone makes no name")
    _meeting(match, _)


RULES: tuple[Rule[None], ...] = (
    # Đại hội Thi đua yêu nước tỉnh Sơn La lần thứ V, giai đoạn 2025-2030
    rule(
        "events.congress",
        rf"\b(?:(?-i:Đ)ại hội|đại hội{RUN}){BRACKET_RUN}{{0,17}}?{ORDER}(?: của Đảng)?"
        rf"{RUN}{{0,3}}?{TERM}",
        _named,
    ),
    rule(
        "events.congress_term",
        rf"\b(?-i:Đ)ại hội{BRACKET_RUN}{{1,18}}?{LETTERS}(?: \(khóa [IVX]+\))?,?"
        rf" (?:(?:nhiệm kỳ|giai đoạn|năm học) {YEARS}"
        rf"|(?-i:khóa [IVX]+\b){TERM})",
        _named,
    ),
    # Đại hội XIII của Đảng · Đại hội XI Công đoàn tỉnh Mẫu
    rule(
        "events.congress_number",
        r"\b(?-i:Đ)ại hội (?:[IVX]+|\d+)\b"
        rf"(?: của Đảng| (?-i:Công đoàn|Đảng bộ|Hội|Đoàn)(?:(?! và\b){PLAIN_RUN}){{0,6}})?",
        _named,
    ),
    rule(
        "events.congress_national",
        r"\b(?-i:Đ)ại hội (?:thi đua (?:yêu nước|quyết thắng)|TĐYN)"
        r" (?:toàn (?:quốc|quân)|các cấp|(?:cấp )?(?:cơ sở|tỉnh|huyện|xã|thành phố|ngành)"
        rf"(?:(?! và\b) {NAME_WORD}){{0,4}}"
        rf"|(?:của )?{FORCES}(?:(?! và\b) (?:\d+|(?:tỉnh|huyện|quân)\b|{NAME_WORD})){{0,4}})\b"
        rf"(?: lực lượng vũ trang(?: (?:tỉnh|huyện)(?: {NAME_WORD}){{0,3}})?)?{TERM}",
        _named,
    ),
    # Hội nghị tổng kết giao ước thi đua năm 2021
    rule(
        "events.meeting",
        rf"\b{MEETING}{SUMS_UP}(?:, tôn vinh)?{PLAIN_RUN}{{2,22}}"
        rf"{PAIR}?{LETTERS}{TERM}(?:(?<=\d){NEXT_YEAR})?",
        _meeting,
        cased=True,
    ),
    # Hội nghị tổng kết phong trào trồng trọt, chăn nuôi giỏi giai đoạn 2017-2022
    rule(
        "events.meeting_dated",
        rf"\b{MEETING}{SUMS_UP}{RUN}{{2,24}}?,? (?i:năm(?: học)?|giai đoạn|nhiệm kỳ) {YEARS}"
        rf"{NEXT_YEAR}",
        _dated,
        cased=True,
    ),
    # tổ chức hội nghị tổng kết công tác khuyến học năm 2023 · lễ tôn vinh người hiến máu năm 2018
    rule(
        "events.meeting_lower",
        rf"\b(?:hội nghị|lễ|(?i:chương trình)(?= (?:biểu|tuyên|tôn))){SUMS_UP}"
        r" (?:tổng kết|sơ kết|biểu dương|tuyên dương|tôn vinh"
        r"|điển hình tiên tiến|(?<=hội nghị )ký kết giao ước"
        r"|triển khai(?= (?:công tác|nhiệm vụ|kế hoạch)))"
        rf"(?:(?! và (?:trao|tặng|triển|phát|tuyên|khen)){RUN}){{2,24}}?,?"
        rf" (?i:(?:\d+|sáu) tháng (?:đầu|cuối) năm|năm(?: học)?|giai đoạn) {YEARS}{NEXT_YEAR}",
        _ceremony,
        cased=True,
    ),
    # Hội nghị Trung ương 8 khóa XIII · Hội khỏe Phù Đổng huyện Mẫu lần thứ X
    rule(
        "events.plenum",
        r"\b(?-i:H)ội nghị (?:lần thứ \w+ )?(?:(?:ban chấp hành )?trung ương(?: đảng)?|BCHTW|TW)"
        r"(?: lần thứ)? ?(?:\d+|[IVX]+|\w+)?,? \(?khóa [IVX]+\)?",
        _named,
    ),
    rule(
        "events.named_meet",
        rf"\b(?-i:Hội khỏe Phù Đổng|Kỳ thi (?:tốt nghiệp|tuyển sinh)|Đại hội đồng cổ đông"
        rf"|(?:Hội (?:xuân|báo [Xx]uân|chợ|sách)|Giải chạy|Olympic)(?= [{UPPER}]|{OF}))"
        rf"(?:{RUN}{{1,8}}?{ORDER}|{PLAIN_RUN}{{1,8}}){TERM}",
        _named,
    ),
    # Hội thi Tin học toàn tỉnh “Bàn phím vàng” lần thứ II, năm 2023
    rule(
        "events.contest_quoted",
        rf"\b(?:Hội (?:thi|diễn|thao|trại)|Cuộc thi|Liên hoan|Ngày hội|Trại hè|Đại hội(?= [\"']))"
        rf"(?:(?!,? (?:và (?:Hội|Cuộc|Liên|Ngày)|{OTHER}\b)){RUN}){{0,16}}?"
        rf" [\"'][^\"'\n]{{3,150}}[\"']"
        rf"(?:{OF}{PLAIN_RUN}{{0,8}}?(?={ORDER}| -|,? (?:năm )?{YEARS}))?"
        rf"(?:{ORDER})?(?:(?:,| -)? (?:năm )?{YEARS})?",
        _named,
        cased=True,
    ),
    # hội thi “Tiếng hát ngõ nhỏ” · tọa đàm: “Chợ quê số”
    rule(
        "events.quoted",
        rf"\b{CONTEST}"
        rf"(?::|(?:(?! {OTHER}\b) {STOP}{WORD}){{0,8}}(?:(?: mang tên| với tên gọi):?)?) ?"
        r'"(?P<mention>[^"\n]{5,110})"',
        _named,
    ),
    # hội thi Nhà nông đua tài · cuộc thi Sáng tạo kỹ thuật tỉnh Mẫu lần thứ IX
    rule(
        "events.contest",
        r"\b(?:hội (?:thi|diễn|thao|trại|chợ)|trại hè|ngày hội|lễ hội|tuần văn hóa|liên hoan"
        r"|festival|cuộc thi|tuần lễ"
        r"|diễn đàn|triển lãm)"
        rf" (?-i:[{UPPER}]){LETTER}+"
        rf"(?:(?:{RUN}){{0,14}}?{ORDER}|{PLAIN_RUN}{{1,10}}){TERM}",
        _named,
    ),
    # cuộc thi viết về gương người tốt, việc tốt năm 2019
    rule(
        "events.contest_dated",
        rf"\b{CONTEST}(?= [{LOWER}])(?:(?! {OTHER}\b){RUN}){{2,18}}?,?"
        rf" (?:năm(?: học)?|giai đoạn) {YEARS}",
        _named,
        cased=True,
    ),
    # vòng loại World Cup 2022 khu vực châu Á · SEA Games 31
    rule(
        "events.games",
        rf"\b(?:[Vv]òng (?:loại|chung kết) )?{GAMES}\b(?: \d{{1,4}}\b)?"
        rf"(?: khu vực (?:châu )?[{UPPER}]\w*)?",
        _named,
        cased=True,
    ),
    # Giải bóng chuyền nữ huyện Hoài Ân mở rộng năm 2023
    rule(
        "events.match",
        rf"\b(?-i:G)iải {SPORTS}{PLAIN_RUN}{{1,14}}?(?:{ORDER}{TERM}|(?: mở rộng)?(?: năm)? (?:19"
        r"|20)\d\d\b|(?<=vô địch)(?: quốc gia| toàn quốc))",
        _named,
    ),
    # 130 năm Ngày sinh Chủ tịch Hồ Chí Minh · 72 năm Quốc khánh
    rule(
        "events.anniversary",
        rf"\b(?:(?-i:L)ễ kỷ niệm )?\d{{1,3}} năm (?:(?-i:Ngày)(?= {LETTER})"
        r"|ngày (?:sinh|thành lập|truyền thống|giải phóng|quốc khánh|toàn quốc"
        rf"|hội|mất|nhà|thầy|thương|báo|quốc tế|bác|chủ tịch|cách mạng|khởi|đồng|tổng|thống"
        r"|ký|mở đường|biên phòng|toàn dân)"
        rf"|quốc khánh|chiến thắng|cách mạng tháng|hồ chủ tịch"
        rf"|(?-i:Tổng tiến công|Khởi nghĩa|Phong trào(?! thi đua)(?! ?\")|Cuộc(?! vận động))"
        rf"|giải phóng (?:tỉnh|huyện|quê hương)"
        rf"|(?:(?:thành|tái) lập|chia tách) (?:tỉnh|huyện|ngành)|thành lập(?= (?-i:[{UPPER}])"
        r"| (?:trường|bệnh viện|công ty|đơn vị|nhà máy)\b))"
        rf"(?: của)?{PLAIN_RUN}{{0,16}}"
        r"(?:, thống nhất đất nước| \"[^\"\n]{3,60}\")?",
        _named,
    ),
    # kỷ niệm 15 năm hoạt động của hợp tác xã, but not of what the sentence is about
    rule(
        "events.anniversary_kept",
        r"(?<=\bkỷ niệm )(?P<mention>\d{1,3} năm(?! (?:ngày cưới|phong trào|cuộc vận động))"
        r"(?! (?:thành lập|hoạt động|xây dựng)(?:[,.;:)\n]|$| và (?:nhận|đón|trao)))"
        rf"{PLAIN_RUN}{{2,16}})",
        _named,
    ),
    rule(
        "events.day",
        rf"\b(?:(?-i:N)gày|ngày(?= (?-i:[{UPPER}])|{FOUNDED})) {HOLIDAY}"
        rf"(?: của)?{PLAIN_RUN}{{1,12}}(?:, chống{PLAIN_RUN}{{1,4}})?{ON_DAY}",
        _named,
    ),
    rule(
        "events.day_named",
        rf"\b(?-i:N)gày (?:(?:hội )?chạy (?-i:Olympic)(?: vì sức khỏe toàn dân)?"
        rf"|(?-i:[{UPPER}]){LETTER}+(?: {LETTER}+){{0,4}} (?:thế giới|quốc gia)){TERM}",
        _named,
    ),
    # chào mừng Cách mạng tháng Tám và Quốc khánh
    rule(
        "events.holiday",
        rf"{KEPT}(?:lễ )?(?P<mention>{GREAT_DAY}{ON_DAY})",
        _named,
    ),
    # Cách mạng tháng Tám, Quốc khánh 2/9
    rule(
        "events.national_day",
        r"\b(?-i:Q)uốc khánh(?: 0?2[-/.]0?9\b(?![-/.]\d)"
        r"| nước (?-i:Cộng h(?:òa|oà)) xã hội chủ nghĩa (?-i:Việt Nam))",
        _named,
    ),
    # nhân Tháng Công nhân năm 2017
    rule(
        "events.month",
        r"(?:(?<=nhân )|(?<=dịp )|(?<=mừng ))(?-i:Tháng Công nhân)(?: năm (?:19|20)\d\d)?\b",
        _named,
    ),
    rule("events.known_day", rf"\bngày {KNOWN_DAY}{ON_DAY}", _named),
    # kỳ thi chọn học sinh giỏi quốc gia THPT năm 2021
    rule(
        "events.exam",
        r"\bkỳ thi (?:chọn )?(?:học sinh giỏi|tay nghề|olympic)"
        rf" (?:quốc (?:gia|tế)|toàn quốc|cấp tỉnh|(?-i:[{UPPER}])){PLAIN_RUN}{{0,8}}{TERM}",
        _named,
    ),
    # Tổng điều tra dân số và nhà ở năm 2019 · chương trình Vinh quang Việt Nam năm 2024
    rule(
        "events.census",
        r"\btổng điều tra (?:dân số(?: và nhà ở)?|kinh tế|nông thôn, nông nghiệp(?: và thủy sản)?)"
        rf"{TERM}",
        _named,
    ),
    rule("events.programme", rf"\b(?-i:V)inh quang (?-i:Việt Nam)\b{TERM}", _named),
    # kỳ họp thứ năm
    rule(
        "events.session",
        r"\bkỳ họp (?:lần )?thứ (?:\d+|[IVX]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b"
        rf"(?:,? HĐND (?:tỉnh|huyện|xã|thành phố)(?:(?: {NAME_WORD}){{0,3}},? khóa [IVX]+)?"
        r"|,? (?-i:Quốc hội) khóa [IVX]+)?",
        _named,
    ),
)


_TABLE = Table(RULES)


def find(source: Source) -> Iterator[Mention]:
    """Find named events."""
    return apply_rules(_TABLE, Label.EVENT, source, None)
