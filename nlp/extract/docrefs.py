"""References to official documents: type with number, bare codes, laws by name, Party resolutions.

The issuer is a unit, the date a date, and a quoted title is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.patterns import LETTER, LOWER, UPPER
from nlp.extract.rules import Rejected, Rule, Table, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.reference.lists import words
from nlp.text import view

Match = re.Match[str]

_TYPES = (
    "(?-i:NQ|NĐ|QĐ|CT|TTLT|TT|KH|CV|HD|KL|TTr|CĐ)|nghị quyết|nghi quyết|nghị định|quyết định"
    "|chỉ thị|thông tư liên tịch|thông tư|thông tri"
    "|kế hoạch|công văn|hướng dẫn|kết luận|tờ trình|công điện|pháp lệnh|sắc lệnh|quy định|đề án"
)
_WEAK_TYPES = (
    "(?-i:BC|TB|CTr)|thông báo(?: kết luận)?|báo cáo|chương trình|văn bản|quy chế|giấy mời"
    "|biên bản|(?:(?:quân|mệnh|chỉ|nhật) )?lệnh|hợp đồng"
    "|bản án|thể lệ"
)
_KIND = r"(?: (?:chuyên đề|liên tịch|liên ngành|hành động|phối hợp|hỏa tốc|khẩn))?"
# QĐ-UBND · NĐ- CP · CT/TW · KH-HLGVN · TTr-SGD&ĐT · QĐ-Ttg
_SIGN_PART = rf"[{UPPER}]{LETTER}"
_SIGN = rf"{_SIGN_PART}{{0,7}}(?:(?:\s?[-/&]\s?|\.){_SIGN_PART}{{0,9}}\d{{0,2}}){{0,4}}"
# 758/QĐ-UBND · 34-CT/TW · 98/2023/NĐ-CP · 788- CT/QUTW · 15/2003/QH11
_CODE = (
    r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?:\s?[-/]\s?| (?=(?:QĐ|KH|NQ|CT|HD)[-/]))"
    rf"{_SIGN}(?:\d{{1,2}})?(?![\w])"
)
_SIGNS = "QĐ|NĐ|NQ|CT|TTLT|TTr|TT|KH|CV|HD|TB|BC|QH|PL|KL|CĐ|QC|SL|L|ĐA|CTr|GM|PA|BB|NQLT|KHLT|CTPH"
_NOT_COUNT = (
    r"(?! ?%|[.,]\d| (?:(?:năm|tháng|ngày)(?! \d)|triệu|tỷ|tỉ|nghìn|đồng|tấn|ha|km|m2|người|hộ|xã"
    r"|đợt|tập thể|cá nhân|đơn vị|công trình|mô hình|chỉ tiêu|nội dung|nhiệm vụ|giải pháp|bước|khâu"
    r"|tiêu chí|phong trào|vấn đề|tổ|học viên|trường hợp|nhóm|điều|lĩnh vực|dự án|lượt|suất|căn"
    r"|nông dân|hội viên|lớp|ngành|đồng chí|thôn|huyện|phường|ý kiến|đại biểu|chi hội|chi bộ)\b)"
)
# a bare digit numbers a document only where nothing counted can follow: Quyết định 3 vấn đề
_NUMBER = (
    r"(?:số:? \d{1,4}|(?!(?:19|20)\d\d\b)(?:\d[\da-c]{1,3}"
    r"|\d(?=[,.;)\n]|$| (?:của|về|ngày|khóa) )))"
)
_WORD = rf"(?:{LETTER}+(?:-{LETTER}+)*)"
_LAW_STOP = (
    r"(?!(?:của|và (?:các|bộ luật|luật|pháp lệnh)|được|đã|là|có(?! công)|theo|do|cho|tại|trong|thì"
    r"|để|này|năm|số(?=:? ?\d)|quy|ban|với(?! cách mạng)|từ|cũng"
    r"|nhằm|ngày|đang|đến|vào|mới|hiện|gồm|sẽ|không|khi|như|về việc|cần|ra đời|phải|thể|mà|luật"
    r"|bộ luật|nghị|cùng|vừa|trên)\b)"
)
# Luật Phòng, chống ma túy, but "theo Luật Quốc tịch, người"
_LAW_JOINT = (
    r",(?= (?:chống|chữa|khen|an toàn|nhập|quá|tôn giáo|sử dụng|bảo vệ|chăm sóc|cứu|phòng|tố cáo"
    r"|quản lý|kinh doanh)\b)"
)
# names that hold what ends others
_LAW_NAMES = "|".join(re.escape(view(n)) for n in sorted(words("laws"), key=len, reverse=True))
_LAW_PARTS = (
    rf"(?:(?-i:{_LAW_NAMES})(?!\w)|"
    r"(?:thi đua(?:,| -)? (?:và )?khen thưởng|TĐKT|tđ,? kt)\b"
    rf"|(?-i:[{UPPER}]){LETTER}*(?:(?:{_LAW_JOINT})? {_LAW_STOP}{_WORD}){{1,7}})"
)


def _none(match: Match, _: None) -> None:
    return None


def _code_only(match: Match, _: None) -> None:
    if re.fullmatch(r"\d{1,2}[-/](?:\d|[A-Z])\w?", match[0]):
        raise Rejected("too short for a document number")


RULES: tuple[Rule[None], ...] = (
    # Quyết định số 601/QĐ-TTg · chỉ thị 42-CT/TƯ · Nghị quyết chuyên đề số 412-NQ/ĐU
    rule(
        "docrefs.code",
        rf"\b(?:{_TYPES}|{_WEAK_TYPES}|luật){_KIND}(?: số)?:? ?(?-i:{_CODE})",
        _none,
    ),
    # Chỉ thị số 03 · Kế hoạch 113
    rule(
        "docrefs.number",
        rf"\b(?:{_TYPES}){_KIND} {_NUMBER}[a-c]?\b{_NOT_COUNT}"
        r"(?:(?<=\d\d)/(?:19|20)\d\d\b(?! ?[-/]))?(?![-/]\d)",
        _none,
    ),
    rule(
        "docrefs.number_said",
        rf"\b(?:{_WEAK_TYPES}) số:? \d{{1,4}}\b(?![-/]\d)",
        _none,
    ),
    # 1986/QĐ-UBND
    rule(
        "docrefs.bare",
        rf"(?<![\w/.-])\d{{1,5}}(?:/(?:19|20)\d\d)?(?: ?/ ?|-)(?:QH\d\d|{_SIGNS})"
        rf"(?:\s?[-/&]\s?[{UPPER}][{UPPER}{LOWER}&]*\d{{0,2}})*(?![\w])",
        _code_only,
        cased=True,
    ),
    # Nghị quyết Trung ương 4 (khóa XI)
    rule(
        "docrefs.plenum",
        r"\b(?:ngh[ịi] quyết |(?-i:NQ) ?)(?:(?:hội nghị )?(?:trung ương|t\.ư"
        r"|tw)(?:(?: lần thứ)? \w+|\d)"
        r"|hội nghị lần thứ \w+,? (?:ban chấp hành|bch)(?: trung ương| tw)?(?: đảng)?)"
        r"(?:,? ?\(?khóa [IVX]+(?:(?:,| và) [IVX]+\b)*\)?)?",
        _none,
    ),
    # Nghị quyết Đại hội Đảng toàn quốc lần thứ XII
    rule(
        "docrefs.congress",
        r"\bnghị quyết (?:của )?(?:đại hội|ĐHĐB)(?: [^\W\d]+| \(ĐHĐB\)){0,9} lần thứ [IVXL\d]+"
        r"(?: của đảng)?"
        r"(?:,? nhiệm kỳ \d{4} ?- ?\d{4})?",
        _none,
    ),
    # Nghị quyết Đại hội XIII của Đảng
    rule(
        "docrefs.congress_numbered",
        r"\bnghị quyết đại hội (?:đảng )?(?:toàn quốc )?(?-i:[IVX]{2,5})\b(?: của đảng)?",
        _none,
    ),
    rule(
        "docrefs.five_years",
        r"\b(?:(?-i:K)ế hoạch (?:\d|hai|ba|năm)|kế hoạch (?:5|năm|10)) năm\b(?! (?:qua|tới)\b)",
        _none,
    ),
    # Luật Thi đua, khen thưởng · Bộ luật Hình sự · Luật sửa đổi, bổ sung một số điều của Luật …
    rule(
        "docrefs.law",
        r"\b(?<!học )(?<!ĐH )(?<!hoa )(?-i:L)uật (?:sửa đổi, bổ sung một số điều "
        rf"(?:của )?luật )?{_LAW_PARTS}"
        rf"(?: \(sửa đổi(?:, bổ sung)?\))?(?: số \d+/\d{{4}}/QH\d+)?",
        _none,
    ),
    # theo luật Chữ thập đỏ
    rule(
        "docrefs.law_lower",
        r"(?<!pháp )(?<!kỷ )(?<!quy )(?<!bộ )(?<!\w)(?-i:l)uật"
        rf" (?!Việt|Quốc tế|Hồi|\w+ (?:cho|biết|nói)\b)(?=(?-i:[{UPPER}])|thi đua){_LAW_PARTS}",
        _none,
    ),
    # Pháp lệnh Dân quân tự vệ
    rule(
        "docrefs.ordinance",
        rf"\b(?-i:P)háp lệnh {_LAW_PARTS}",
        _none,
    ),
    # Hiến pháp năm 2013 · Điều lệ Đảng · Điều lệ Công đoàn Việt Nam
    rule(
        "docrefs.constitution",
        r"\b(?-i:H)iến pháp(?: nước cộng hòa xã hội chủ nghĩa việt nam)?(?:(?: năm)? \d{4}\b)?",
        _none,
    ),
    rule(
        "docrefs.charter",
        r"\b(?-i:Điều lệ (?:Đảng|Đoàn|Công đoàn|Hội [A-ZĐ]\w+(?: \w+)?)"
        r"(?: (?:Cộng sản )?Việt Nam| TNCS Hồ Chí Minh)?)(?!\w)",
        _none,
    ),
    rule(
        "docrefs.code_of_law",
        rf"\b(?-i:B)ộ luật (?-i:[{UPPER}])[{LOWER}]+(?: (?:sự|dân sự|hình sự|động|tụng|hải"
        r"|(?-i:Việt Nam)))*"
        r"(?:(?: năm)? \d{4}\b)?",
        _none,
    ),
)


_NEXT = re.compile(  # Nghị quyết 57, 59, 66 và 68
    r"(?:, ?| và |, và )(\d{1,4}[a-c]?)(?=,|[.;)\n]|$| (?:và|của|về|được|đã) )"
)


_TABLE = Table(RULES)


def find(source: Source) -> Iterator[Mention]:
    """Find references to documents, the further numbers of a list behind one type too."""
    for reference in apply_rules(_TABLE, Label.DOCREF, source, None):
        yield reference
        position = reference.end
        while reference.rule == "docrefs.number" and (more := _NEXT.match(source.text, position)):
            position = more.end()
            yield source.mention(*more.span(1), Label.DOCREF, "docrefs.listed")
