"""Who wrote a text: the name in its last line, at the end of its last sentence or by the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nlp.read.datelines import dateline
from nlp.read.furniture_phrases import IN_COMPANY, RUBRICS
from nlp.read.official import names_kind, names_office, names_unit, starts_signature
from nlp.read.outlets import is_outlet, is_province
from nlp.text import exact_key, normalize

_ROLES = r"tin|bài|ảnh|clip|video|đồ họa|thực hiện|tác giả|nội dung|người viết|phóng viên|pv|ctv"
# Bài, ảnh: A · Tin ảnh A · Tác giả: A; matched on the key, so the place of the name is exact
_LABEL = re.compile(
    rf"\(?(?P<label>(?:{_ROLES})(?P<more>\s*(?:,|và|[-–+&/]|\s)\s*(?:{_ROLES}))*)\s*"
    r"(?:[:–-]\s*|(?(more)\s|(?!)))"
)
_PICTURES = re.compile(r"(?:ảnh|clip|video|đồ họa|và|[\s,&+/–-])+")
# what may follow the name: the paper that the text is taken from
_TAKEN_FROM = re.compile(
    r"\s*(?:[-–,/]\s*|\()(?:từ|tổng hợp|theo|biên dịch|ghi|lược (?:ghi|dịch)|nguồn|ctv|pv|"
    r"ttxvn|vov)\b.*"
)
# the part behind the name that says what was done, and another part for the pictures
_DID = re.compile(r"\s+(?:thực hiện|ghi|lược ghi|tổng hợp|biên dịch|dịch)\.?$|[.;,]?\s+ảnh\s*:.*$")
# titles and ranks that stay with the name
_RANK = re.compile(
    r"(?:(?:thiếu|trung|thượng|đại) (?:úy|tá)|(?:thiếu|trung|thượng|đại) tướng|nhà báo|luật sư|"
    r"bác sĩ|nghệ nhân|(?:pgs|gs|ts|ths|bs|bsck(?:i|ii)?|ks|ls|nsnd|nsưt)\.)\s*"
)
_SIGNED = re.compile(
    r"(?:phó |quyền |tổng )*(?:chủ tịch|giám đốc|trưởng|bí thư|chủ nhiệm|hiệu trưởng|thư ký|chánh|"
    r"thứ trưởng|bộ trưởng|viện trưởng|cục trưởng|người)\b.{0,40}|(?:thân ái|kính thư|trân trọng|"
    r"kính chào).{0,20}|\(?đã ký\)?|(?:tm|kt|tl|tuq)\. .*|(?:cô|thầy|bạn|các em).{0,20},"
)
_SENTENCE_END = re.compile(r"[.!?…”\"’)]\s+(?=\S)")
_BETWEEN = re.compile(r"\s*(?:\s[-–]\s|,|/|&|\svà\s|\s-(?=\S))\s*")
# a full stop behind these ends no sentence
_ABBREVIATIONS = frozenset(
    {
        "bs", "cn", "cv", "dr", "gs", "h", "ht", "ks", "kts", "lm", "mr", "mrs", "ms", "ncs",
        "ngnd", "ngưt", "nsnd", "nsưt", "p", "pgs", "q", "st", "t", "ths", "tp", "ts", "tt", "tx",
        "x", "đ/c",
    }
)  # fmt: skip
_NOBODY = frozenset(
    {
        "admin", "administrator", "ban biên tập", "bbt", "biên tập", "biên tập viên", "hình ảnh",
        "kết luận", "mở đầu", "nhóm phóng viên", "nhóm pv", "phóng viên", "ptv", "pv", "p.v",
        "quản trị", "quản trị viên", "super user", "system account", "tổng hợp", "việt nam",
    }
)  # fmt: skip
# a line in capitals or with a great letter may be an office, a rank or a rubric as well as a name
_NO_PERSON = re.compile(
    r"(?:ubnd|hđnd|sở|ban|phòng|văn phòng|cục|chi cục|trung tâm|công an|bộ|huyện|tỉnh|xã|phường|"
    r"thị (?:xã|trấn)|trường (?:th|đại|cao|tiểu|mầm|mn)|hội|đoàn (?:tn|thanh|đại|công|xã|trường)|"
    r"viện|cổng|trang (?:chủ|thông|tin)|báo|đài|tạp chí|công ty|ủy ban|vụ|tổng|chủ tịch|phó|"
    r"giám đốc|trưởng|bí thư|hiệu trưởng|thủ trưởng|chánh|nơi nhận|kính|điều|phần|mục|chương|"
    r"tin|bài|ảnh|thời sự|chính trị|kinh tế|pháp luật|giáo dục|đời sống|thể thao|giải trí|"
    r"khoa học|sức khỏe|nhịp|góc|chuyện|người|quân khu|tp|thành phố|quận|đảng|nhà|khu|tháng|ngày|"
    r"số|lượt|xem|đọc|gửi|chia|theo|nguồn)\b.*"
)
# four syllables are a name only behind one of these; in capitals they may be any phrase
_FAMILY_NAMES = frozenset(
    {
        "an", "âu", "bạch", "bế", "bùi", "cao", "chế", "chu", "cù", "đàm", "đặng", "đào", "điểu",
        "đinh", "đỗ", "đoàn", "doãn", "dương", "giang", "giàng", "hà", "hồ", "hoàng", "hứa",
        "huỳnh",
        "khổng", "khúc", "kiều", "kim", "la", "lã", "lại", "lâm", "lê", "lò", "lô", "lục", "lương",
        "lưu", "lý", "ma", "mã", "mạc", "mai", "ngô", "nghiêm", "nguyễn", "nhan", "nông", "ông",
        "phạm", "phan", "phùng", "quách", "sùng", "tạ", "thạch", "thái", "thân", "tô", "tôn",
        "tống", "trần", "triệu", "trịnh", "trương", "từ", "văn", "vi", "võ", "vũ", "vương",
    }
)  # fmt: skip
# no syllable of a name, but often of an account that a page names as its author
_MACHINES = frozenset(
    {
        "admin",
        "bot",
        "com",
        "editor",
        "media",
        "net",
        "news",
        "online",
        "portal",
        "user",
        "vn",
        "web",
    }
)
_LONGEST = 90  # letters of a byline


def labelled_author(line: str) -> str | None:
    """Read a line such as *Bài, ảnh: T.Hải*; the credit of a picture alone names no author.

    >>> labelled_author("Tin, ảnh: NGUYỄN AN")
    'NGUYỄN AN'
    >>> labelled_author("Ảnh: T.Hải")
    """
    text = normalize(line).strip()
    match = _LABEL.match(exact_key(text)) if len(text) <= _LONGEST else None
    if not match or _PICTURES.fullmatch(match["label"]):
        return None
    return _people(text[match.end() :].rstrip(")"))


def bare_author(line: str) -> str | None:
    """Read a line that is a name, perhaps with the paper it is taken from behind it.

    >>> bare_author("Phạm Ngọc Tuyển - Theo Dân Trí")
    'Phạm Ngọc Tuyển'
    """
    text = normalize(line).strip().strip("()*")
    if len(text) > _LONGEST or _is_office(text):
        return None
    return _people(text)


def _is_office(text: str) -> bool:
    checks = (names_kind, names_unit, names_office, starts_signature)
    rubric = exact_key(text) in RUBRICS or IN_COMPANY.fullmatch(exact_key(text))
    return bool(rubric) or any(check(text) for check in checks)


def trailing_author(paragraph: str) -> str | None:
    """Read a name behind the last sentence of a paragraph, where a lost line break put it.

    >>> trailing_author("Hội nghị đã thành công. Phạm Liễu")
    'Phạm Liễu'
    """
    text = normalize(paragraph[-4 * _LONGEST :]).rstrip()
    start = max(0, len(text) - 2 * _LONGEST)
    for end in reversed(list(_SENTENCE_END.finditer(text, start))):
        if text[: end.start()].split()[-1:] and _abbreviated(text[: end.start()].split()[-1]):
            continue
        tail = text[end.end() :]
        author = labelled_author(tail) or bare_author(tail)
        if author:
            return author
    return None


def find_author(top: Sequence[str], ends: Iterable[str]) -> str | None:
    """Find the byline among the last lines, given last first, or by the date on top."""
    lines = list(ends)
    for place, line in enumerate(lines):
        beside = [*lines[place + 1 : place + 2], *lines[max(0, place - 1) : place]]
        if any(_is_signature(near) for near in beside):
            continue  # who signs a letter or a report
        author = labelled_author(line) or bare_author(line) or trailing_author(line)
        if author:
            return author
    dated = [i for i, line in enumerate(top) if dateline(line)]
    beside = [top[k] for i in dated for k in (i - 1, i + 1) if 0 < k < len(top)]
    named = [*map(labelled_author, top), *map(bare_author, beside)]
    return next((name for name in named if name), None)


def _is_signature(line: str) -> bool:
    """Tell the line above or below a name that says what its bearer signs as."""
    return starts_signature(line) or bool(_SIGNED.fullmatch(exact_key(line).strip()))


def _abbreviated(word: str) -> bool:
    word = word.strip("(\"“'.")
    return word.lower() in _ABBREVIATIONS or (len(word) <= 2 and word.isupper())


def meta_author(value: str) -> str | None:
    """Take a name from a page's metadata, unless it is that of an office, a paper or a machine."""
    return _people(normalize(value).strip(" ,;"))


def _people(text: str) -> str | None:
    """Give the text where it is one name or several, without what follows them."""
    for pattern in (_DID, _TAKEN_FROM):
        behind = pattern.search(exact_key(text))
        text = (text[: behind.start()] if behind else text).strip(" ,;-–")
    text = text if text.count(".") > 1 or len(text) < 6 else text.rstrip(".")
    names = _BETWEEN.split(text)
    return text if names and len(names) <= 4 and all(map(_is_person, names)) else None


def _is_person(name: str) -> bool:
    """Tell a name of two syllables or more, or of one behind initials (*M.Anh*)."""
    rank = _RANK.match(exact_key(name))
    name = name[rank.end() :] if rank else name
    key = exact_key(name)
    syllables = [part for part in re.split(r"[.\s]+", name) if part]
    if not 2 <= len(syllables) <= 4 or not all(map(_is_syllable, syllables)):
        return False
    if (
        key in _NOBODY
        or re.match(r"[ivx]+\.", key)
        or _NO_PERSON.fullmatch(key)
        or is_outlet(name)
        or is_province(name)
    ):
        return False
    if len(syllables) >= 4 and exact_key(syllables[0]) not in _FAMILY_NAMES:
        return False
    if any(part.lower() in _MACHINES for part in syllables):
        return False
    return any(len(part) > 1 for part in syllables) or "." in name


def _is_syllable(part: str) -> bool:
    """Tell one word of a name: *Bình*, *BÌNH*, *H'Linh*."""
    part = part.replace("'", "").replace("’", "")
    if not part.isalpha() or not part[0].isupper() or len(part) > 7:
        return False
    return part[1:].islower() or part[:2].isupper() or len(part) == 1
