"""Where the name of a campaign ends, and what only looks like one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from nlp.extract.openings import NUMERAL
from nlp.extract.patterns import LOWER, UPPER
from nlp.reference.abbreviations import abbreviations
from nlp.reference.campaigns import national_campaigns
from nlp.reference.lists import words
from nlp.text import exact_key
from nlp.tokenizer import tokens


def _alternatives(name: str) -> str:
    return "|".join(sorted(map(re.escape, words(name)), key=len, reverse=True))


_FALSE = re.compile(rf"(?:{_alternatives('false_campaigns')})\b")
_MILITARY = re.compile(rf"(?:{_alternatives('military_campaigns')})\b", re.IGNORECASE)
_COMMERCE = re.compile(r"quảng cáo|nhãn hàng|thương hiệu|tranh cử|doanh số|khuyến mãi|quảng bá sản")
_COMMERCE_REACH = 400  # characters around a trigger that tell its trade
_SLOGAN_HEADS = (
    "chủ đề", "khẩu hiệu", "phương châm", "thông điệp", "khẩu lệnh", "bài hát", "ca khúc",
    "tác phẩm", "cuốn sách", "danh hiệu", "đề tài", "quỹ", "lời kêu gọi", "giải thưởng",
    "tấm gương", "việc làm", "hành động", "gương", "tập thể", "cá nhân", "huy hiệu", "giải",
    "đạo lý", "chuyên đề", "tiêu chí", "phiên chợ",
)  # fmt: skip
_SLOGAN = re.compile(
    r"(?!(?<=phong trào )hành|(?<=\w)(?:gương|giải(?! thưởng)))"
    rf"(?:{'|'.join(_SLOGAN_HEADS)}) ?:? ?[\"']? ?$"
    r"|\bnhà:? [\"'] ?$"
    r"|(?:tuyên dương|điển hình|\bđạt|công nhận(?: là)?|xét là|\b\d{1,3}) (?:[\"'] ?)?$",
    re.IGNORECASE,
)
# its last words, without the marks that it may end with: few names stand behind one of them
_SLOGAN_MARKS = " :\"'\n"
_SLOGAN_ENDS = (
    *_SLOGAN_HEADS, "nhà", "tuyên dương", "điển hình", "đạt", "công nhận", "công nhận là",
    "xét là",
)  # fmt: skip
_STOP = re.compile(
    r"(?! cho (?:em|bạn|hộ nghèo|người nghèo)\b| ở cho\b| đến trường\b| suốt đời\b)"
    rf"(?<! một(?= lần))(?<! thực(?= hiện)) (?:{_alternatives('campaign_stops')})\b"
    rf"|[.;:()\n\"!?]|(?<!văn học)(?<!văn hóa)(?<!văn nghệ)(?<!kinh tế) - (?=[{UPPER}])"
    r"|, (?=[^\W\d_]+ (?:đã|đang|sẽ|được|có)\b)|,? và (?:phong trào|cuộc vận động|các)\b"
    r"| với (?:\d|sự|một|hai|ba|bốn|nhiều|những|các)\b| kỷ niệm (?:ngày|\d)"
    # what it does: Bò luân chuyển | giúp chị Mỷ, Trí thức trẻ tình nguyện | đưa 40 bác sĩ
    r"| giúp (?:chị|anh|ông|bà|cụ|em|cô|chú|hàng|nhiều|hơn|gần|\d)\b| (?:đưa|mở|tặng|trao|gom) \d"
    r"|,? (?:cuộc vận động|phong trào)\b|,(?! ?[^\W\d_])"
    # where it runs, and the next of the papers that are listed
    rf"| (?:trên địa bàn\b|(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?-i:[{UPPER}]))"
    r"| và (?:kế hoạch|quyết định|chỉ thị|công văn|hướng dẫn|ký kết|ký giao ước)\b",
    re.IGNORECASE,
)
# a capital Thi đua begins long official names, which hold many of the words that end others
_STRONG_STOP = re.compile(
    r" (?:do|được|nhằm|đã|đang|sẽ|là|giai đoạn|với chủ đề)\b|[.;:()\n\"!?]|, (?:thời gian|vốn|\d)\b"
    r"|,? và (?:phong trào|cuộc vận động)\b",
    re.IGNORECASE,
)
_NO_OPENING = re.compile(
    rf" (?:{_alternatives('campaign_stops')}|phù hợp|đặc thù|với|hưởng ứng|sâu rộng|gắn"
    r"|thường xuyên|quyên góp|ủng hộ)\b"
)
_ABSTRACT = "Bác|Tổ quốc|Đảng|Việt Nam|Hồ Chí Minh|Đoàn|Đội|Nhà nước|Tết|Nguyên"  # no doers
_CLAUSE = re.compile(
    rf", (?:{_alternatives('campaign_clauses')})\b|, (?=[{UPPER}])|,(?= [^,]*\b\d{{1,3}}\b)"
    rf"|,(?=(?: [^\W\d_{UPPER}]+){{1,2}} (?!{_ABSTRACT})[{UPPER}][{LOWER}])"
)
_EDITION = re.compile(
    r" (?:hè )?(?:lần thứ|lần) (?:\d+|[IVX]+)\b(?: ?[-–]? ?(?:năm )?\d{4})?|(?: hè)? năm \d{4}"
    r"| \d{4}\b(?!\s?[-–/])| đợt (?:\d|[IVX]+)(?:[/-]\d{4}| năm \d{4})\b"
)
_YEARS = re.compile(r" giai đoạn \d{4} ?[-–] ?\d{4}\b")
_DURATION = re.compile(
    r"\d+ (?:năm|tháng|nội dung|phong trào|đợt|cuộc|tập thể|cá nhân|đơn vị|hộ|người"
    r"|mô hình)\b(?! đêm)|(?:19|20)\d\d (?:và|của|tại|ở)\b"
)
_OPENING_TRIGGER = re.compile(
    r"^(?:phong trào|cuộc vận động|chiến dịch|đợt)(?: thi đua)? |^(?:quỹ|lời kêu gọi|ngày hội) "
)
_QUOTED_TAIL = re.compile(r'"[^"\n]{3,90}"')
# 90 ngày đêm is the name where what follows is its target: sản xuất 2 triệu tấn
_DAYS = re.compile(r"(?:thi đua )?(?:cao điểm )?\d+ ngày(?: đêm)?\b")
_EVERYONE = re.compile(r"toàn dân ra quân\b", re.IGNORECASE)
_TARGET = re.compile(r" (?:[^\W\d]+ ){1,4}\d+(?:[.,]\d+)*\b")
_ACRONYM = re.compile(rf"[{UPPER}]{{3,12}}(?!\w|\.\w| [{UPPER}]{{2}})")
_BETWEEN = r"""[\s,:"'-]{1,4}(?:\(\w{2,6}\) )?"""
_LETTERS = re.compile(rf"\b[{UPPER}]{{2,12}}\b")
_IN_BRACKETS = re.compile(rf" ?\([{UPPER}][{UPPER} &-]+\)")
_SHORTENED = frozenset({"domain", "org", "role", "campaign"})
_TODAY = " trong tình hình mới"  # closes many names, of defence above all
_WORD = re.compile(r"\w+")
_LONGEST = 170  # characters of a name without quotes
_SHORTEST_KNOWN = 4  # syllables: a shorter name of the table may be anything
_NOT_BARE = frozenset(
    {
        "thi đua yêu nước",
        "phong trào thi đua yêu nước",
        "thi đua đặc biệt",
        "đặc biệt",
        "hiến máu tình nguyện",
        "chỉ thị 05",
    }
)


def is_false(text: str, trigger: re.Match[str], start: int, *, quoted: bool) -> bool:
    """Tell a campaign of war, trade or elections, and generic talk, from a named one."""
    if known_end(text, start):
        return False
    if _MILITARY.match(text, start) and trigger[0].lower().startswith("chiến dịch"):
        return True
    if not quoted and (_FALSE.match(text, start) or _DURATION.match(text, start)):
        return True
    if trigger[0].lower().startswith("chiến dịch"):
        around = text[max(0, trigger.start() - _COMMERCE_REACH) : start + _COMMERCE_REACH]
        return _COMMERCE.search(around.lower()) is not None
    return False


def opens_name(text: str, position: int) -> bool:
    """Tell whether a lower-case name may begin here, and no word that would end one."""
    return _NO_OPENING.match(text, position) is None


def plain_end(text: str, start: int) -> int:
    """Give where a name without quotes ends, its edition included."""
    limit = min(len(text), start + _LONGEST)
    days = _DAYS.match(text, start)
    if days and _TARGET.match(text, days.end()):
        return days.end()
    official = text.startswith("Thi đua ", start)
    everyone = _EVERYONE.match(text, start)
    begin = days.end() if days else everyone.end() if everyone else start + 3
    stop = (_STRONG_STOP if official else _STOP).search(text, begin, limit)
    end = stop.start() if stop else limit
    tail = _QUOTED_TAIL.match(text, end)
    if tail and text[start].islower() and text[end - 1] == " ":  # hưởng ứng "Ngày ASEAN …"
        return tail.end()
    clause = None if official else _CLAUSE.search(text, start, end)
    end = clause.start() if clause else end
    end += len(_TODAY) if text.startswith(_TODAY, end) else 0
    return named_end(text, end)


def named_end(text: str, end: int) -> int:
    """Give where a name that ends here ends with its edition: *Tháng Nhân đạo năm 2023*."""
    edition = _EDITION.match(text, end)
    return edition.end() if edition else end


def known_end(text: str, start: int) -> int | None:
    """Give where a known name that begins here ends, its edition included, or none."""
    first = _WORD.match(text, start)
    names = _known_by_first_word().get(exact_key(first[0]), ()) if first else ()
    key = exact_key(text[start : start + _LONGEST]) if names else ""
    for name in names:
        match = _known_pattern(name).match(key)
        if match:
            end = start + match.end() + (match[0].count('"') % 2 and key[match.end() :][:1] == '"')
            return named_end(text, end)
    return None


def acronym_end(text: str, start: int) -> int | None:
    """Give the end of *phong trào* **TĐQT**; what is no campaign is in the table of false ones."""
    match = _ACRONYM.match(text, start)
    if not match or any(one.kind == "org" for one in abbreviations().get(match[0], ())):
        return None
    return match.end()


@cache
def _known_by_first_word() -> dict[str, list[str]]:
    """Give the known names by their first words, which may be short for more."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in (*known_names(), *_short_names()):
        shorts = (short for words_of, short in _short_forms() if name.startswith(words_of))
        for first in {_WORD.search(name)[0], *shorts}:  # type: ignore[index]
            found[first].append(name)
    return dict(found)


@cache  # a text begins few of the names, and each pattern costs as much as a page
def _known_pattern(name: str) -> re.Pattern[str]:
    """Write a name with any marks between its words, and *CCB* for *cựu chiến binh* in it."""
    text = " ".join(re.findall(r"\w+", name))
    for words_of, short in _short_forms():
        if words_of in text:
            text = re.sub(rf"\b{words_of}\b", f"(?:{words_of}|{short})", text)
    return re.compile(text.replace(" ", _BETWEEN) + r"\b")


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Give the words of what a campaign may be about, each with its abbreviation; longest first."""
    pairs = (
        (" ".join(re.findall(r"\w+", exact_key(one.expansion))), re.escape(exact_key(one.short)))
        for entries in abbreviations().values()
        for one in entries
        if one.kind in _SHORTENED and not one.ambiguous and " " in one.expansion
    )
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def _table_names() -> frozenset[str]:
    """Give the keys of the national table, without the triggers that open some of them."""
    table = (exact_key(n) for c in national_campaigns() for n in (c.name, *c.aliases))
    return frozenset(_OPENING_TRIGGER.sub("", key) for key in table) - _NOT_BARE


@cache
def known_names() -> tuple[str, ...]:
    """Give the keys of all campaigns known by name, the longest first."""
    long_enough = {key for key in _table_names() if len(key.split()) >= _SHORTEST_KNOWN}
    return _by_length(long_enough | {exact_key(name) for name in words("known_campaigns")})


@cache
def _short_names() -> tuple[str, ...]:
    """Give the names of the table that are too short to stand without a trigger: *Quang Trung*."""
    return _by_length(_table_names() - set(known_names()))


def _by_length(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: (-len(key), key)))


@cache
def known_by_opening() -> Mapping[str, tuple[str, ...]]:
    """Give the names that need no trigger by their first word, as ``Source.begins`` has it."""
    names: dict[str, list[str]] = {}
    triggered = {exact_key(name) for name in words("triggered_campaigns")}
    for name in (one for one in known_names() if one not in triggered):
        start, end = tokens(name)[0]
        names.setdefault(NUMERAL if name[start].isdigit() else name[start:end], []).append(name)
    return {word: tuple(found) for word, found in names.items()}


def without_edition(name: str) -> str:
    """Drop *lần thứ 10*, *năm 2019*, *giai đoạn 2020-2025* from a name."""
    return _EDITION.sub("", _YEARS.sub("", name))


def spelled_out(name: str) -> str:
    """Write a name without the short forms in it.

    >>> spelled_out("nông dân sản xuất, kinh doanh (SXKD) giỏi"), spelled_out("CCB gương mẫu")
    ('nông dân sản xuất, kinh doanh giỏi', 'cựu chiến binh gương mẫu')
    """
    return _LETTERS.sub(lambda match: _meaning(match[0]), _IN_BRACKETS.sub("", name))


def may_shorten(letters: str, name: str) -> bool:
    """Tell the letters of a name from those of a part of it: *toàn dân bảo vệ ANTQ*."""
    initials = iter(word[0] for word in _WORD.findall(name.upper()))
    return name[0].upper() == letters[0] and all(letter in initials for letter in letters)


def _meaning(short: str) -> str:
    known = [one for one in abbreviations().get(short, ()) if one.kind in _SHORTENED]
    return known[0].expansion if len(known) == 1 and not known[0].ambiguous else short


def stands_free(text: str, start: int, end: int) -> bool:
    """Tell a name of its own from part of a word, a slogan or a title."""
    around = text[start - 1 : start] + text[end : end + 1]
    before = text[max(0, start - 24) : start]
    return not any(c.isalnum() for c in around) and not _is_slogan(before)


def _is_slogan(before: str) -> bool:
    """Tell what stands before a slogan or a title: *với chủ đề "*, *đạt danh hiệu*."""
    end = before.rstrip(_SLOGAN_MARKS)
    may_be = end[-1:].isdecimal() or end.lower().endswith(_SLOGAN_ENDS)
    return may_be and _SLOGAN.search(before) is not None
