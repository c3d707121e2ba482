"""The genre of a document: official papers open by rule, news and features differ in style."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise

from nlp.extract.choice import steps
from nlp.extract.clauses import Scene
from nlp.linear import load_choice

MODEL = "genre"
WORD = "word:"  # begins the features that are words of the text
_HEAD = 500  # characters that hold letterhead and title
_TITLE_LINES = 9
_PARAGRAPH = 80  # characters; a shorter line is a heading, a signature or a list
_BYLINE = 45
_TITLED, _WORDED = 2.0, 0.15  # a title says more than any single word
# What a line begins with in the head of an official paper or of a kind of article: QUYẾT ĐỊNH
_TITLES = {
    "decision": r"\W*(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)\b|Quyết định (?:khen|tặng|công nhận|về)",
    "plan": r"\W*(?:CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|ĐỀ ÁN)\b|Kế hoạch ",
    "report": r"\W*(?:Báo cáo|Tổng hợp kết quả) ",
    "notice": r"\W*(?:THÔNG BÁO|ĐIỀU LỆ|THỂ LỆ|Thông báo|Điều lệ|Thể lệ)\b",
    "letter": r"\W*(?:THƯ\b|Thư (?:ngỏ|khen|kêu gọi|cảm ơn|gửi|của))",
    "speech": r"\W*(?:DIỄN VĂN|(?:BÀI )?PHÁT BIỂU|Diễn văn|Bài phát biểu|Phát biểu của"
    r"|Lời (?:bế mạc|khai mạc|phát biểu))\b",
    "photos": r"\W*(?:[Cc]hùm ảnh|CHÙM ẢNH|[Pp]hóng sự ảnh|PHÓNG SỰ ẢNH)",
}
# What stands anywhere in these lines; no edge comes first, for words are found faster than edges
_NAMED = {
    "plan": r"KẾ HOẠCH\b",
    "report": r"(?:BÁO CÁO|TỔNG HỢP KẾT QUẢ)\b"
    r"|Báo cáo (?:kết quả|tổng kết|sơ kết|thi đua|tóm tắt)",
}
# What lines begin with, all over the text
_LINES = {
    "number": r"(?:[^\d\n]{0,40}\b[Ss]ố|SỐ):? ?\d+/",
    "grounds": r"\W*(?:Căn cứ|Xét đề nghị|Theo đề nghị|Xét thành tích)\b",
    "follows": r"(?:Thực hiện|Căn cứ|Triển khai) (?:Kế hoạch|Hướng dẫn|Công văn|Chỉ thị|Nghị quyết"
    r"|Chương trình|Quyết định)",
    "article": r"Điều \d",
    "addressed": r"Kính gửi|Gửi:",
    "address": r"(?:Kính )?[Tt]hưa [^.\n]{2,90}[!,;:]$",
    "dear": r"[^.\n]{2,60} (?:thân mến|yêu quý|kính mến)!|(?:Thân|Kính) gửi",
    "closing": r"Trân trọng|Kính thư|Thân ái|Xin (?:trân trọng )?cảm ơn|Chúc các",
    "roman": r"[IVX]+[./)] |Phần (?:thứ|\d)",
    "numbered": r"(?:\d+[.)/-]|[a-đ][)]) ",
    "bullet": r"[-+•*] ",
    "row": r"[^|\n]+ \| ",
    "photo": r"\(?(?:Ảnh|ẢNH) ?\d",
    "signed": r"TM\.|T/M|KT\.|TL\.|TUQ\.|\(Đã ký\)|Nơi nhận|Người ký",
    "office": r"(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|PHÓ CHỦ TỊCH|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG PHÒNG)\b",
    "said": r"- [^;\n]*[.?!]$",
    "question": r".*\?$",
}
# Words that are counted together
_MANNERS = {
    "first person": ("tôi", "mình", "chúng tôi", "chúng ta"),
    "tells": ("kể", "cười", "bảo", "nhớ lại", "chia sẻ", "tâm sự", "cho biết", "cho hay"),
    "aims": ("phấn đấu", "ít nhất", "tối thiểu", "chỉ tiêu", "mục tiêu"),
    "orders": ("sẽ", "cần", "yêu cầu", "đề nghị", "giao", "phân công"),
    "gives": ("tặng", "trao", "công nhận"),
    "meets": ("dịp này", "tại hội", "tại buổi", "tại lễ", "tham dự", "đến dự", "dự lễ"),
}
_MARKS = {"quotes": re.compile(r'"[^"\n]{30,}"'), "numbers": re.compile(r"\d+")}
_MANNER_OF: dict[str | tuple[str, ...], str] = {
    tuple(words.split()) if " " in words else words: name
    for name, group in _MANNERS.items()
    for words in group
}
_TITLE_PATTERNS = {name: re.compile(pattern) for name, pattern in _TITLES.items()}
_NAMED_PATTERNS = {name: re.compile(pattern) for name, pattern in _NAMED.items()}
_LINE_PATTERNS = {name: re.compile(pattern) for name, pattern in _LINES.items()}
_ANY_LINE = re.compile("|".join(map("(?:{})".format, _LINES.values())))  # most lines are none
# sáng 5/3 · hôm nay (8-7): news tell the day at once
_DAY = re.compile(
    r"\b(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày|[Hh]ôm (?:qua|nay)),? ?(?:nay |ngày )?\(?\d{1,2}[-/.]\d"
)
_HAPPENS = re.compile(r"\b(?:tổ chức|phát động|khai mạc|trao|tổng kết|sơ kết|diễn ra|công bố)\b")
_DATELINE = re.compile(r"\(?[A-ZĐÀ-Ỹ][\w .,()/-]{2,40}\)? ?- ")


def genre_of(scene: Scene) -> str | None:
    """Name the genre, or none where no genre is likely enough."""
    found = features(scene, _telling_words())
    if not found:
        return None
    return next(iter(load_choice(MODEL).likely(found)), None)


@cache
def _telling_words() -> frozenset[str]:
    """Give the words that have a weight; most of a text have none."""
    weights = load_choice(MODEL).weights
    return frozenset(name.removeprefix(WORD) for name in weights if name.startswith(WORD))


def features(scene: Scene, among: Container[str] | None = None) -> dict[str, float]:
    """Give the title's kind, how lines begin, the manner of telling, and the words ``among`` some.

    All words count where none are given.
    """
    lines = [line for line in scene.text.split("\n") if line.strip()]
    words = scene.words
    if not words:
        return {}
    said = Counter(words)
    told = said if among is None else {word: n for word, n in said.items() if word in among}
    return {
        **dict.fromkeys(_titles(lines), _TITLED),
        **dict.fromkeys((*_lines(lines), *_shape(lines), *_beginning(lines)), 1.0),
        **dict(_manner(scene.text, words, said)),
        steps("words", len(words), 150, 300, 500): 1.0,
        **{f"{WORD}{word}": _WORDED * math.log1p(n) for word, n in told.items()},
    }


def _titles(lines: Sequence[str]) -> Iterator[str]:
    head = _head(lines)[:_TITLE_LINES]
    named = {name for name, one in _NAMED_PATTERNS.items() if any(map(one.search, head))}
    for name, pattern in _TITLE_PATTERNS.items():
        if name in named or any(map(pattern.match, head)):
            yield f"title:{name}"


def _lines(lines: Sequence[str]) -> Iterator[str]:
    head = len(_head(lines))
    telling = [at for at, line in enumerate(lines) if _ANY_LINE.match(line)]
    for name, pattern in _LINE_PATTERNS.items():
        found = [at for at in telling if pattern.match(lines[at])]
        yield from (f"{name}>={least}" for least in (1, 3, 8) if len(found) >= least)
        if found and found[0] < head:
            yield f"head:{name}"


def _head(lines: Sequence[str]) -> list[str]:
    """Give the lines that begin in the head of the page."""
    ends = accumulate(len(line) + 1 for line in lines)
    return [line for line, end in zip(lines, ends, strict=True) if end - len(line) <= _HEAD]


def _shape(lines: Sequence[str]) -> Iterator[str]:
    yield steps("line", sum(map(len, lines)) // len(lines), 60, 120, 200, 300, 400)
    if lines[0].isupper():
        yield "capitals"
    if lines[0].rstrip().endswith(("?", "!", "...", "…")):
        yield "asks"
    if len(lines[-1]) < _BYLINE and lines[-1].rstrip()[-1] not in ".!?;":
        yield "byline"


def _beginning(lines: Sequence[str]) -> Iterator[str]:
    """Say how the first paragraph begins: news tell what happens, and on which day."""
    first = next((line for line in lines[1:] if len(line) > _PARAGRAPH), "")
    if _DATELINE.match(first):
        yield "dateline"
    if _DAY.search(first[:200]):
        yield "day first"
    if _HAPPENS.search(first):
        yield "happens first"


def _manner(
    text: str, words: Sequence[str], said: Mapping[str, int]
) -> Iterator[tuple[str, float]]:
    """Give how often the text says I, tells, aims, quotes and counts, in a thousand words."""
    counts = Counter[str]()
    for word, times in said.items():
        if word in _MANNER_OF:
            counts[_MANNER_OF[word]] += times
    counts.update(_MANNER_OF[pair] for pair in filter(_MANNER_OF.__contains__, pairwise(words)))
    counts |= {name: len(pattern.findall(text)) for name, pattern in _MARKS.items()}
    for name, times in counts.items():
        yield name, math.log1p(1000 * times / len(words)) / 2
