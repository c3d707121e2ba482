"""Tell numbers that count from ordinals, clock times, years, addresses and articles."""

from __future__ import annotations

import re

from nlp.extract.measures import MEASURES
from nlp.extract.patterns import UPPER
from nlp.reference.lists import words

LOOK_BACK = 30  # characters; longer than any head of an ordinal
# a number behind one of these is a name, an ordinal, a date or a code
_ORDINAL = re.compile(
    rf"(?:\b(?:{'|'.join(words('ordinal_heads'))})|[№#/]|[-:]\s?số) ?$", re.IGNORECASE
)
_LONGEST_HEAD = max(map(len, words("ordinal_heads"))) + 1  # with the space behind it
_ORDINAL_ENDS = (*(head.lower() for head in words("ordinal_heads")), "số", "№", "#", "/")
_WORD_ORDINAL = re.compile(rf"\b(?:{'|'.join(words('word_ordinal_heads'))}) $", re.IGNORECASE)
_WORD_ORDINAL_ENDS = tuple(f"{head.lower()} " for head in words("word_ordinal_heads"))
_CLOCK = re.compile(r" ?(?:h\d|h\b|giờ (?:\d|sáng|trưa|chiều|tối|đêm|ngày|kém|thứ)|giờ$)")
_HOUR = re.compile(r" giờ\b(?! (?:xuống|mỗi|làm|học|công))")
_AT_HOUR = re.compile(r"\b(?:từ|đến|tới|trước|lúc|hồi|vào|khung) (?:\d\d?-)?$", re.IGNORECASE)
_MINUTES = re.compile(r"\bgiờ $")  # 9 giờ 40 phút: the clock again
_WHOLE = re.compile(r"\d\d?|[^\W\d]+")
_DECIMAL = re.compile(r"\d[.,]\d")
# what no ordinal has: a separator, a scale or a measure, a thing that is only ever counted
_COUNTS_ANYWAY = re.compile(
    r" (?:(?:người|em|hộ|vụ|tuổi|lần|tuần|năm (?:qua|trước)|trường hợp|viên chức|băng rôn|ca nô"
    r"|hồ sơ|tập thể|cá nhân|đại biểu|căn nhà|suất|phần quà|lượt|gia đình|thanh niên|cháu"
    r"|đối tượng|bị can)\b"
    r"|năm \()"
)
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_NO_ORDINAL = re.compile(
    r"\b(?:mỗi \w+|(?:trong|tổng|quân|dân|sĩ) số|(?:cung|nâng|trợ|khẩn) cấp|tiêu biểu|biên bản"
    r"|(?:kiểm|chấm|trao) điểm|(?:trước|vượt) kế hoạch) $",
    re.IGNORECASE,
)
# heads that are verbs too, with what these count: cấp 25 giấy chứng nhận, hướng dẫn 45 hộ
_VERB_TOO = re.compile(
    r"\bcấp (?=\d+ (?:giấy|sổ|thẻ|mã|chứng|con|cây|bộ|tấn|kg|bản|cuốn|chiếc|tờ|máy|xe đạp|suất)\b)"
    r"|\b(?:(?<!ban )chỉ đạo|hướng dẫn|liên kết|thi đua) (?=\d+ (?:đơn vị|cơ sở|xã|phường|thôn|chi"
    r"|hội viên|nông dân|học|đoàn viên|đảng viên|cán bộ|doanh nghiệp|công ty|hợp tác xã|htx|trường"
    r"|lớp|mô hình|tổ|đội|phòng|ngành)\b)",
    re.IGNORECASE,
)
# rules that go by their number: 6 điều Bác Hồ dạy Công an nhân dân, 12 điều y đức
_TAUGHT = re.compile(r" điều (?:bác hồ dạy|bác dạy|y đức)\b", re.IGNORECASE)
_SECTION = re.compile(rf"\d{{1,2}}\.\d{{1,2}}\.? [{UPPER}]")  # 1.2 Mục tiêu: a heading
_YEARS = re.compile(r"(?:19|20)\d\d")
_NOT_FIVE = re.compile(
    r" (?:\d|(?:nay|ngoái|qua|học|tới|sau|trước|đầu|thứ|mới|nào|ấy|đó|kia|này|rồi|xưa"
    r"|công tác|cuối|bản lề|đại hội|kế hoạch|ngân sách|thi đua|cao điểm)\b)"
)
_YEAR_HEAD = re.compile(
    r"\b(?:đầu|giữa|cuối|nửa|cả|mỗi|hàng|hằng|một|mấy|nhiều|các|từng|trong|qua|quanh|suốt"
    r"|chủ đề|hưởng ứng|bước vào|bước sang|kết thúc|chào mừng) $",
    re.IGNORECASE,
)
_ONCE = re.compile(r" lần\b(?! nữa)")
_THROWN_AWAY = re.compile(r"\b(?:dùng|thêm|năm) $")  # nhựa dùng một lần, 5 năm một lần
_JUST_ONE = re.compile(
    r"\b(?:chỉ (?:có|còn|cần)|vỏn vẹn|vẻn vẹn|duy nhất|đúng|(?:xuống|nay|thì) còn|có thêm"
    r"|mỗi(?! (?:ngày|tuần|tháng|năm))(?: \w+){1,3}"
    r"|(?:tặng|trao|hỗ trợ|xây|mua|lắp|bàn giao)(?: được| thêm)?) $",
    re.IGNORECASE,
)
_AT_LEAST = frozenset({"ít nhất", "ít nhất là", "tối thiểu", "tối đa", "không quá", "nhiều nhất"})
_KIND = re.compile(r"\b(?:tập thể|cá nhân|đơn vị|hộ|xã|thôn)(?:,| và|, và) $")
_NO_NUMBER = re.compile(rf"(?:{'|'.join(words('not_numbers'))})\b", re.IGNORECASE)
_FELLOW = re.compile(r" (?:tập thể|cá nhân|đơn vị|hộ|xã|thôn)\b")
_NOT_ONE = re.compile(r" (?:phần|số|trong|cách|chút|ít|vài|khi|lòng|mặt|nửa|tay|vẻ|kiểu|nơi)\b")
# một năm đầy khó khăn
_SUCH_A_YEAR = re.compile(
    r" năm (?:mới|đầy|(?:có |với )?nhiều|với|bận|vất|thành công|bội|đáng|đặc biệt)\b"
)
# 12 Lê Lợi: a house
_ADDRESS = re.compile(r"(?:\b(?:địa chỉ|trụ sở|tại|ở|số nhà|nhà)\b:?) $", re.IGNORECASE)
_ROAD = re.compile(
    rf" (?!(?:Bằng|Giấy|Huân|Huy|Cờ|Kỷ|Mẹ|Bà)\b)[{UPPER}]\w+(?: [{UPPER}]\w+)+\b(?! \w)"
)
_ONLY_NUMBERS = frozenset({"hai", "bốn", "sáu", "bảy", "tám", "chín", "mười"})
_ARTICLES = frozenset({"một", "nửa"})


def counts(text: str, match: re.Match[str], measure: re.Match[str] | None) -> bool:
    """Tell a number that counts from an ordinal, a clock time or an article."""
    if _TAUGHT.match(text, match.end()):
        return False
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if match["vscale"]:
        return match["vague"].lower() != "cả " or not _ordinal_word(before)
    if _is_clock(text, match, before):
        return False
    number = match["n"]
    if _SECTION.match(text, match.start()) and (not before or before.endswith("\n")):
        return False
    if number[0].isdigit():
        if _ROAD.match(text, match.end()) and (match["of"] or _ADDRESS.search(before)):
            return False
        return not _is_ordinal(text, match, before, measure) and not _is_year(match)
    if number.lower() in _ARTICLES and not (match["scale"] or match["max"]):
        if _SUCH_A_YEAR.match(text, match.end()):
            return False
        # articles, unless they measure or are told apart from more
        if match["mod"] and match["mod"].lower() in _AT_LEAST:
            return True
        once = _ONCE.match(text, match.end()) and not _THROWN_AWAY.search(before)
        counted = measure or once or _is_just_one(text, match, before)
        return bool(counted) and not _ordinal_word(before)
    if number.lower() == "năm" and _NOT_FIVE.match(text, match.end()):
        return False
    if match["mod"]:
        return True
    if _NO_NUMBER.match(text, match.start()):
        return False
    if number[0].isupper() and text[match.end() : match.end() + 2].strip()[:1].isupper():
        return False  # Ba Đình, Năm Căn
    if number.lower() == "năm" and _YEAR_HEAD.search(before):
        return False
    # Đây là hai thôn: but là ba may be a father, là năm a year
    told = before.endswith(" là ") and number.lower() in _ONLY_NUMBERS
    return told or not _ordinal_word(before)


def _ordinal_word(before: str) -> bool:
    """Tell a word that the number behind it only tells apart: *thứ* **hai**."""
    return before.lower().endswith(_WORD_ORDINAL_ENDS) and bool(_WORD_ORDINAL.search(before))


def _is_just_one(text: str, match: re.Match[str], before: str) -> bool:
    """Tell *chỉ có một hộ*, and *12 tập thể và một cá nhân*, from an article."""
    if _NOT_ONE.match(text, match.end()):
        return False
    return bool(
        _JUST_ONE.search(before) or (_KIND.search(before) and _FELLOW.match(text, match.end()))
    )


def _is_clock(text: str, match: re.Match[str], before: str) -> bool:
    """Tell *lúc bảy giờ*, *15 giờ 30*, *trước 16 giờ thứ Sáu* from *8 giờ*."""
    if _CLOCK.match(text, match.end()):
        return True
    if match["mod"] or not _WHOLE.fullmatch(match["n"]):
        return False
    if before.endswith("giờ ") and _MINUTES.search(before):
        return True
    return bool(_HOUR.match(text, match.end()) and _AT_HOUR.search(before))


def _is_ordinal(
    text: str, match: re.Match[str], before: str, measure: re.Match[str] | None
) -> bool:
    if match["mod"] or match["scale"] or not before.rstrip().lower().endswith(_ORDINAL_ENDS):
        return False
    if not _ORDINAL.search(before, max(0, len(before) - _LONGEST_HEAD)):
        return False
    if _NO_ORDINAL.search(before) or _DECIMAL.search(match["n"]):
        return False
    if measure and (measure["per"] or MEASURES[measure["measure"].lower()][0] not in _TIMES):
        return False
    if _VERB_TOO.search(before + text[match.start() : match.end() + len(" chứng chỉ")]):
        return False
    return not _COUNTS_ANYWAY.match(text, match.end())


def _is_year(match: re.Match[str]) -> bool:
    """Tell *2025-2030* from a range of counts."""
    years = _YEARS.fullmatch(match["n"]) and match["max"] and _YEARS.fullmatch(match["max"])
    return bool(years)
