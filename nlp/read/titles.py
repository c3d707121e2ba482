"""The title of a text: its headline, or what an official document says that it is and is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.read.bylines import bare_author, labelled_author
from nlp.read.datelines import dateline, place_day
from nlp.read.furniture_phrases import RUBRICS
from nlp.read.official import names_office, names_unit
from nlp.text import exact_key

_TYPES = (
    "quyết định|báo cáo|báo cáo (?:tóm tắt|tham luận|thành tích|tổng kết|sơ kết|chuyên đề|nhanh)|"
    "kế hoạch|thông báo|tờ trình|hướng dẫn|chỉ thị|nghị quyết|nghị định|thông tư|"
    "thông tư liên tịch|quy chế|quy định|chương trình|chương trình hành động|biên bản|giấy mời|"
    "công điện|đề án|phương án|kết luận|thể lệ|điều lệ|luật|pháp lệnh|sắc lệnh|lệnh|lời kêu gọi|"
    "thư|thư khen|thư chúc mừng|bài phát biểu|phát biểu|diễn văn|tham luận|danh sách|phụ lục|"
    "báo cáo tóm tắt thành tích|văn bản hợp nhất|công văn|đề cương|giấy ủy quyền|hiến pháp"
)
_TYPE_LINE = re.compile(rf"(?:dự thảo )?(?:{_TYPES})(?: \(dự thảo\))?\s*[:*]?")
_TYPE_START = re.compile(rf"(?:dự thảo )?(?:{_TYPES})\b")
# at the start of a line or a cell
_LETTERHEAD = re.compile(
    r"(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc|"
    r"đảng cộng sản việt nam)\W*(?:$|\||độc lập)|"
    r"số ?: ?[\d./_… ]*[-/]?[a-zđ]|số ?: ?[\d….]+/\S+"
)
_CELL = re.compile(r"\| ?")
# where the subject ends: grounds, addressee, authority, first division, a rule
_BODY_START = re.compile(
    r"(?:căn cứ|thực hiện .*\bsố|theo đề nghị|xét|kính (?:gửi|thưa)|[ivx]{1,4}\.|[a-z]\.|"
    r"\d{1,2}\.|phần|chương|điều|để|nhằm|ngày|trong|năm|trên cơ sở|sau khi|tiếp tục|được sự|"
    r"hưởng ứng|quyết định ?:|chủ tịch|phó chủ tịch|giám đốc|ủy ban|bộ trưởng|thủ tướng|"
    r"chính phủ|hội đồng|quốc hội|ban|tổng giám đốc|hiệu trưởng|chánh án|viện trưởng|trưởng ban|"
    r"ban thường vụ|thường trực|bộ chính trị|tổng cục|cục trưởng|người ký|số|họ và tên|tên)\b.*|"
    r"\W+"
)
_SUBJECT_VERB = re.compile(
    r"(?:về|v/v|ban hành|kết quả|công bố|phê duyệt|tổng kết|sơ kết|phát động|thực hiện|tổ chức|"
    r"triển khai|khen thưởng|tặng|thành lập|quy định|sửa đổi|bãi bỏ|kiện toàn|hướng dẫn|công tác|"
    r"tình hình|công nhận|giao|đề nghị|hưởng ứng|đẩy mạnh|tăng cường|phối hợp|có|cử|bổ nhiệm)\b"
)
# blanks to fill in, rules, the number of a form
_FORM = re.compile(r"…|\.{4}|_{3}|mẫu (?:số )?[\d.]+$|mẫu số\b.{0,10}$|^\W+$")
_ABOUT = re.compile(r"(?:^|[\s|])(?P<subject>v/v:? ?[^|]+)")
_PARAGRAPH = 600  # letters; more are no part of any title
_HIGH = 6  # lines among which a kind of document is a title without a letterhead, too
_TOP = 40  # lines in which the title of an official document must stand
_LONGEST = 260  # letters of a headline
_LONGEST_SENTENCE = 150  # letters of a headline with a full stop
_LONGEST_LINE_BELOW = 300  # letters of a line of the subject


@dataclass(frozen=True, slots=True)
class Title:
    """The words of the title and the numbers of the lines that they stand on."""

    text: str
    lines: tuple[int, ...]


def is_official(lines: Sequence[str]) -> bool:
    """Tell an official document by its letterhead in the first lines."""
    return any(_is_letterhead(exact_key(line)) for line in lines[:15] if len(line) < 400)


@lru_cache(maxsize=32)  # for the title and for what follows from the kind, the same lines are asked
def _is_letterhead(key: str) -> bool:
    cells = (0, *(match.end() for match in _CELL.finditer(key)))
    return any(_LETTERHEAD.match(key, start) for start in cells)


def find_title(lines: Sequence[str]) -> Title | None:
    """Find the title among the lines that are no furniture; None where there is only running text.

    >>> find_title(["BÁO CÁO", "Kết quả phong trào thi đua năm 2023"]).text
    'Báo cáo kết quả phong trào thi đua năm 2023'
    """
    keys = [exact_key(line[:_PARAGRAPH]).strip() for line in lines[:_TOP]]
    typed = any(_TYPE_LINE.fullmatch(key) for key in keys[:_HIGH] if key)
    if (is_official(lines) or typed) and not _headed(lines, keys):
        return _official(lines, keys) or _headline(lines, keys)
    return _headline(lines, keys)


def _headed(lines: Sequence[str], keys: Sequence[str]) -> bool:
    """Tell a document with a headline above its letterhead, as papers and portals print it."""
    line = lines[0].strip() if lines else ""
    if line.isupper() or line.endswith(".") or not 5 <= len(line.split()) <= 40:
        return False
    return not (_is_no_headline(line, keys[0]) or _ABOUT.search(keys[0]))


def _official(lines: Sequence[str], keys: Sequence[str]) -> Title | None:
    for i, key in enumerate(keys):
        line = lines[i].strip()
        if _TYPE_LINE.fullmatch(key):
            below = _subject(lines, keys, i + 1)
            return Title(_with_type(line.rstrip(":* "), [lines[k] for k in below]), (i, *below))
        if _TYPE_START.match(key) and line.isupper() and len(line) > 20:
            below = [k for k in _subject(lines, keys, i + 1) if lines[k].isupper()]
            return Title(" ".join(lines[k].strip() for k in (i, *below)), (i, *below))
        about = _ABOUT.search(key)
        if about and len(line) < _LONGEST_LINE_BELOW:
            return Title(line[about.start("subject") : about.end("subject")].strip(), (i,))
    return None


def _subject(lines: Sequence[str], keys: Sequence[str], start: int) -> list[int]:
    """Give the lines of what the document is about, below its kind."""
    found: list[int] = []
    for i in range(start, min(start + 6, len(keys))):
        key = keys[i]
        if len(key) > _LONGEST_LINE_BELOW or place_day(lines[i]) or _starts_body(lines, key, i):
            break
        if found and not _continues(lines[i - 1].strip(), lines[i].strip()):
            break
        found.append(i)
        if key.endswith((".", ";")):
            break
    return found


def _starts_body(lines: Sequence[str], key: str, i: int) -> bool:
    """Tell the first line that is no subject; in capitals only a body or an office is."""
    line = lines[i].strip()
    if line.isupper() and lines[i - 1].strip().isupper():
        return names_unit(line) or names_office(line)
    return bool(_BODY_START.fullmatch(key))


def _continues(line: str, following: str) -> bool:
    """Tell whether a centered phrase goes on in the next line."""
    if line.isupper() or following.isupper():
        return line.isupper() and following.isupper()
    return following[:1].islower() or following[:1] in '"“' or line.endswith((",", "-", "–"))


def _with_type(kind: str, subject: Sequence[str]) -> str:
    about = " ".join(line.strip() for line in subject)
    if about.isupper() or not about:
        return f"{kind} {about}".strip() if about else kind.capitalize()
    kind = kind.capitalize() if kind.isupper() else kind
    if _SUBJECT_VERB.match(exact_key(about)):
        about = about[:1].lower() + about[1:]
    return f"{kind} {about}"


def _headline(lines: Sequence[str], keys: Sequence[str]) -> Title | None:
    for i, key in enumerate(keys):
        line = lines[i].strip()
        if _is_issuer(lines, i):
            continue
        if len(line) > (_LONGEST_SENTENCE if line.endswith(".") else _LONGEST):
            return None
        if _is_no_headline(line, key):
            continue
        below = [i]
        while len(below) < 3 and _goes_on(lines, keys, below[-1]):
            below.append(below[-1] + 1)
        return Title(" ".join(lines[k].strip() for k in below), tuple(below))
    return None


def _is_no_headline(line: str, key: str) -> bool:
    """Tell dates, rubrics, names and leftovers of a letterhead from a headline."""
    if len(key.split()) < 2 or key.strip(" >»/:|.-") in RUBRICS or _is_letterhead(key):
        return True
    if dateline(line) or place_day(line) or labelled_author(line) or " | " in line:
        return True
    if key.startswith(("http", "www.", "(")) or _FORM.search(key):
        return True
    return bool(bare_author(line) and not line.isupper())


def _is_issuer(lines: Sequence[str], i: int) -> bool:
    """Tell a body in capitals that stands above the headline, itself in capitals."""
    following = lines[i + 1].strip() if i + 1 < len(lines) else ""
    return names_unit(lines[i].strip()) and len(lines[i]) < 60 and following.isupper()


def _goes_on(lines: Sequence[str], keys: Sequence[str], i: int) -> bool:
    """Tell whether a headline in capitals, or a line over it with a colon, goes on below."""
    if i + 1 >= len(keys) or len(keys[i + 1]) > 150 or _is_no_headline(lines[i + 1], keys[i + 1]):
        return False
    line, following = lines[i].strip(), lines[i + 1].strip()
    if line.endswith(":"):
        return len(line) < 100
    capitals = line.isupper() and following.isupper() and not line.endswith((".", "!", "?", '"'))
    return capitals and not bare_author(following)
