"""Awards: forms of commendation, emulation titles, state honours and prizes, with class and level.

The granting authority behind *của* belongs to the mention; where it is a unit, the arbiter joins
the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.award_patterns import (
    CAPITALISED,
    CLASSES,
    FARMERS,
    FOR,
    FOREIGN,
    GRANTER,
    LEADERS,
    LEVEL,
    MEDALS,
    MINISTRY,
    NEXT,
    NO_FARMERS,
    NO_TITLE,
    NOT_PRAISE,
    OF_ALL,
    ORDERS,
    PRAISE,
    PRAISED,
    PRIZE_CLASS,
    QUOTED,
    RECOGNIZED,
    SHORT,
    TITLE_ENDS,
    TITLES,
    TITLES_AHEAD,
    WHOSE,
    YEAR,
    YEARS_OF,
)
from nlp.extract.patterns import LETTER, LOWER, PROPER, UPPER
from nlp.extract.rules import Rejected, Rule, Table, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.reference.awards import award_class, award_level, award_of
from nlp.values import AwardValue

Match = re.Match[str]

# the years are those in the Party, also where nobody says so
_PARTY_YEARS = re.compile(r"^huy hiệu \d\d năm$", re.IGNORECASE)

# what goes on behind a title: danh hiệu Chiến sĩ thi đua cơ sở | trở lên
_GOES_ON = "giai đoạn|nhiệm kỳ|trở lên|tăng|giảm|chiếm|tỷ lệ|bình quân"
_ROMAN = {"I": "Nhất", "II": "Nhì", "III": "Ba"}
_LIST_REACH = 200  # characters before a title of a list that say what the list is of


def _read(match: Match, _: None) -> AwardValue:
    text = match["mention"] if "mention" in match.re.groupindex else match[0]
    award = award_of(_PARTY_YEARS.sub(r"\g<0> tuổi Đảng", text))
    return AwardValue(award.id if award else None, award_class(text), award_level(text))


def _read_badge(match: Match, _: None) -> AwardValue:
    award = award_of(f"Huy hiệu {match[0]}")
    return AwardValue(award.id if award else None, None, None)


def _read_prize(match: Match, _: None) -> AwardValue:
    grade = match["grade"]
    if len(grade) == 1 and not grade.isupper():
        raise Rejected("an article, not a class: giải a")
    return AwardValue(None, _ROMAN.get(grade, grade.capitalize()), None)


def _read_title(match: Match, _: None) -> AwardValue:
    if match["mention"][0].isdigit():
        raise Rejected("a count, not a title")
    return _read(match, _)


def _read_farmers(match: Match, _: None) -> AwardValue:
    before = match.string[max(0, match.start() - _LIST_REACH) : match.start()]
    if NO_FARMERS.search(before):
        raise Rejected("counted, or the movement itself: 320 hộ SXKD giỏi, phong trào nông dân …")
    return _read(match, _)


def _read_counted_title(match: Match, _: None) -> AwardValue:
    before = match.string[max(0, match.start() - _LIST_REACH) : match.start()]
    if "danh hiệu" not in before.rpartition("\n")[2].lower():
        raise Rejected("a list of something else: phong trào “…” và 3 mô hình “Dân vận giỏi”")
    return _read_title(match, _)


def _read_further_title(match: Match, _: None) -> AwardValue:
    line = match.string[max(0, match.start() - _LIST_REACH) : match.start() + 1].rpartition("\n")[2]
    if not TITLES_AHEAD.search(line):
        raise Rejected("a list of something else: phong trào “…”, “…”")
    return _read_title(match, _)


RULES: tuple[Rule[None], ...] = (
    # Bằng khen của Thủ tướng Chính phủ · giấy khen · Thư khen
    rule(
        "awards.diploma",
        rf"\b(?:bằng khen|giấy khen|thư (?:khen|biểu dương)|bằng tuyên dương công đức"
        rf"|bằng \"?lao động sáng tạo\"?|bằng (?:\")?(?:tổ quốc ghi công|có công với nước)(?:\")?"
        rf"|bảng vàng danh dự|bảng gia đình vẻ vang)"
        rf"(?: (?:đột xuất|toàn diện|chuyên đề|thường xuyên)(?= của\b))?"
        rf"(?:{GRANTER}|{LEVEL}|{MINISTRY}| (?-i:Thủ tướng Chính phủ|Chủ tịch nước)"
        rf"(?! (?:trao|tặng|cho)\b)|{WHOSE})",
        _read,
    ),
    # Huân chương Lao động hạng Nhì
    rule(
        "awards.order",
        rf"\bhuân chương(?: (?:{ORDERS})\b|{FOREIGN})?{CLASSES}"
        r"(?: lần (?:thứ )?(?:hai|ba|2|3|II|III)\b)?(?: của chủ tịch nước)?",
        _read,
    ),
    # Huy chương vàng · Huy chương Chiến sĩ vẻ vang hạng Ba
    rule(
        "awards.medal",
        rf"\b(?:huy chương(?: (?:{MEDALS}){CLASSES}|{FOR})|(?<=huân chương, )huy chương\b"
        rf"|(?-i:HC) (?:vàng|bạc|đồng)\b)",
        _read,
    ),
    rule("awards.medal_named", rf"\b(?:huy chương|huân chương){QUOTED}", _read),
    # Kỷ niệm chương "Vì thế hệ trẻ" · Huy hiệu 30 năm tuổi Đảng
    rule(
        "awards.memorial",
        rf"\b(?:kỷ niệm chương|(?-i:KNC))(?:(?: của [^\"\n,.]{{2,60}})?{QUOTED}|{FOR}"
        rf"|{CAPITALISED})?",
        _read,
    ),
    rule(
        "awards.badge",
        rf"\b(?<!phát )huy hiệu(?: {YEARS_OF} năm(?: tuổi đảng\b|(?! [^\W\d_]+ tuổi\b))"
        rf"| (?-i:Đảng)\b|{QUOTED}|{FOR}| bác hồ"
        r"| (?:TP\.?|thành phố) ?hồ chí minh| tuổi trẻ dũng cảm"
        rf"| chiến s[ĩỹ] (?:tình nguyện|(?-i:{PROPER}))| lao động sáng tạo)?",
        _read,
    ),
    # Huy hiệu 30 năm tuổi Đảng cho 3 đồng chí; 40 năm tuổi Đảng cho 5 đồng chí: the second
    rule(
        "awards.badge_more",
        rf"(?:(?<=; )|(?<=, )|(?<= và )){YEARS_OF} năm tuổi đảng(?= cho \d)",
        _read_badge,
    ),
    rule(
        "awards.flag_named",
        rf'\b(?<!lá )cờ(?: thi đua)? "[^"\n]{{3,90}}"(?:{GRANTER})?',
        _read,
    ),
    # Cờ thi đua của Chính phủ · cờ thi đua xuất sắc · Cờ đơn vị dẫn đầu
    rule(
        "awards.flag",
        r"\b(?<!lá )cờ (?:thi đua(?: (?:xuất sắc|dẫn đầu|luân lưu|toàn diện|quyết thắng|chuyên đề"
        rf"|hạng \w+)| {LEADERS}(?:,? dẫn đầu)?{OF_ALL})?"
        rf"|\"?(?:{LEADERS}|đơn vị huấn luyện giỏi){OF_ALL}\"?"
        r"|luân lưu|thưởng(?: luân lưu)?\b(?! thức)|truyền thống)"
        rf"(?:{GRANTER}|{LEVEL}|{MINISTRY}| (?-i:Chính phủ)\b(?! t)"
        rf"| ngành (?-i:[{UPPER}]){LETTER}+(?: {LETTER}+)?(?=[,.;)\n]|$| (?:cho|năm|về)\b))?",
        _read,
    ),
    # Chiến sĩ thi đua cấp tỉnh · Tập thể lao động xuất sắc · Anh hùng Lao động
    rule(
        "awards.title",
        rf"\b(?P<mention>(?:{TITLES})(?!\w)(?:{LEVEL}(?!\w))?)",
        _read_title,
    ),
    # CSTĐ cấp tỉnh · HCLĐ hạng Nhì · BK của Thủ tướng Chính phủ
    rule(
        "awards.short",
        rf"\b(?:{SHORT})\b(?i:{LEVEL}|{GRANTER}|{CLASSES})",
        _read,
        cased=True,
    ),
    # danh hiệu "Dân vận khéo" · danh hiệu Xã tiêu biểu
    rule(
        "awards.titled",
        r'\bdanh hiệu(?: thi đua| vinh dự nhà nước| cao quý)?:? ?"(?P<mention>[^"\n]{3,130})"',
        _read_title,
    ),
    # danh hiệu cho 19 đồng chí "Công nhân cao su ưu tú" và 92 đồng chí "Thợ giỏi xuất sắc"
    rule(
        "awards.titled_counted",
        r'\b(?:(?<=danh hiệu )cho|(?<=" )và) \d+ [^.;\n"]{1,25}"(?P<mention>[^"\n]{3,100}'
        r' (?:ưu tú|tiêu biểu|xuất sắc|giỏi|gương mẫu|tiên tiến))"',
        _read_counted_title,
    ),
    # danh hiệu "Nghệ nhân nhân dân", "Nghệ nhân ưu tú" và "Nghệ nhân trẻ": the others
    rule(
        "awards.titled_more",
        r'(?:(?<=", )|(?<=" và ))"(?P<mention>[^"\n]{3,100})"',
        _read_further_title,
    ),
    # trao 5 giải "Gia đình tiêu biểu tiết kiệm điện"
    rule(
        "awards.prize_quoted",
        r"\b(?:trao|tặng|nhận|đoạt|đạt)(?: [^\W\d]+){0,2} (?:\d+ )?giải"
        r' "(?P<mention>(?-i:[^\W\d_a-z])[^"\n]{3,100})"',
        _read_title,
    ),
    # danh hiệu Công dân tiêu biểu tỉnh Lai Châu đối với · danh hiệu Đảng viên trẻ ưu tú cho
    rule(
        "awards.conferred",
        rf"\bdanh hiệu(?: thi đua)? (?P<mention>(?-i:[{UPPER}]){LETTER}+"
        rf"(?:(?: -)? (?!(?:và|của|năm|được|do|tại|trong|{_GOES_ON})\b){LETTER}+){{1,8}}?)"
        rf"(?= (?:cho|đối với|đến|{_GOES_ON})\b|[,.;)\n]|$)",
        _read_title,
    ),
    # công nhận Hộ nông dân sản xuất, kinh doanh giỏi · danh hiệu Anh hùng
    rule(
        "awards.recognized",
        r"\b(?:danh hiệu|(?:công|chứng) nhận|xét tặng|tuyên dương|phong tặng"
        r"|đạt(?= (?:trong sạch|TSVM|giáo viên|đơn vị vững|giỏi việc|hộ sản xuất"
        r"|(?:hộ )?nông dân|sản xuất|SXKD)))"
        r"(?: là)? "
        rf'"?(?P<mention>(?:{RECOGNIZED})\b(?:{LEVEL})?)',
        _read_title,
    ),
    # là nông dân SXKD giỏi cấp huyện · số hộ nông dân sản xuất, kinh doanh giỏi
    rule(
        "awards.farmers",
        rf"\b(?:{FARMERS})\b(?:{LEVEL})?",
        _read_farmers,
    ),
    # danh hiệu gia đình hiếu học · danh hiệu Đơn vị huấn luyện giỏi
    rule(
        "awards.praise",
        rf"\bdanh hiệu (?P<mention>{PRAISED}(?: (?!{NOT_PRAISE}\b){LETTER}+){{0,6}}?"
        rf" {PRAISE}(?:,? {PRAISE})*\b(?:{LEVEL})?)",
        _read_title,
    ),
    # đạt OCOP 4 sao
    rule("awards.stars", r"\b(?:đạt|công nhận)(?: là)? (?P<mention>(?-i:OCOP) [345] sao)\b", _read),
    # đạt danh hiệu thợ rèn khéo tay năm 2012
    rule(
        "awards.entitled",
        rf"\bdanh hiệu (?P<mention>(?!{NO_TITLE}\b){LETTER}+"
        rf"(?: (?!{TITLE_ENDS}\b)[^\W_]+){{2,8}})(?=[,.;)\n]|$| {TITLE_ENDS}\b)",
        _read_title,
    ),
    # giải Nhất · giải B · giải Khuyến khích
    rule(
        "awards.prize",
        rf"\bgiải (?P<grade>{PRIZE_CLASS}|(?-i:[ABC]|I{{1,3}}))\b"
        rf"(?:(?:, {NEXT})*,? (?:và )?{NEXT})?"
        rf"(?: toàn quốc)?{WHOSE}"
        r"(?! (?:thưởng|quốc gia))",
        _read_prize,
    ),
    # Giải Báo chí tỉnh Mẫu lần thứ X · Giải Búa liềm vàng
    rule(
        "awards.prize_press",
        rf"\b(?:giải (?=báo chí (?-i:[{UPPER}]))|(?-i:G)iải )"
        r"(?:báo chí|búa liềm vàng|sao khuê|bông lúa vàng|bông sen vàng|cánh diều vàng"
        r"|chất lượng quốc gia|vàng chất lượng quốc gia)"
        r"(?: (?!(?:cho|của|năm|được|do|với|tại|và|lần|vì|đã|sẽ|vừa|có|là)\b)"
        rf"{LETTER}+){{0,8}}"
        r"(?: lần thứ [IVXLC\d]+)?",
        _read,
    ),
    # Giải Ngân hàng bán lẻ tiêu biểu · giải Doanh nghiệp xuất sắc nhất
    rule(
        "awards.prize_praise",
        rf"\bgiải (?!{PRIZE_CLASS}\b)(?-i:[{UPPER}]){LETTER}+"
        rf"(?: (?!(?:cho|của|năm|được|do|với|tại|lần|là|đã)\b){LETTER}+){{1,7}}?"
        r" (?:tiêu biểu|xuất sắc|ấn tượng|triển vọng)(?: nhất)?\b",
        _read,
    ),
    # Giải thưởng Tôn Đức Thắng · Giải thưởng Tuổi trẻ sáng tạo lần thứ XVII
    rule(
        "awards.prize_named",
        rf'\bgiải thưởng(?: "[^"\n]+"| kovale[vp]s?x?kaia| (?-i:[{UPPER}]){LETTER}+'
        r"(?: (?!(?:cho|(?-i:của)|năm|được|do|với|tại|và|lần|có|là|đã|sẽ|vừa)\b)"
        rf"{LETTER}[{UPPER}{LOWER}-]*){{1,9}}"
        rf"(?: lần thứ [IVXLC\d]+)?){YEAR}",
        _read,
    ),
)


_TABLE = Table(RULES)


def find(source: Source) -> Iterator[Mention]:
    """Find awards, with class and level; whether they were given is for the records to say."""
    return apply_rules(_TABLE, Label.AWARD, source, None)
