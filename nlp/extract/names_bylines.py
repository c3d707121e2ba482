"""Find the people who wrote and photographed: *Ảnh: T.Hải*, *Tin, ảnh:*, the name that closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.names_areas import known_at, title_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, NUMBER, UPPER

_CREDIT = frozenset(
    [
        "ảnh", "tin", "bài", "clip", "video", "họa", "thơ", "photo", "lời", "phim", "dựng",
        "bày", "kế",
    ]
)  # fmt: skip
_BY = frozenset(["hiện", "pv", "ctv"])  # Thực hiện: Hà Minh
_NOBODY = frozenset(
    ["theo", "pv", "ctv", "bbt", "ttxvn", "internet", "st", "vov", "nxb", "kt", "tm"]
)
_CLOSING = frozenset([".", "…", "!", "?", '"', ")", "'"])
_WATCHED = _CLOSING | {":", "-", "("}
_SOURCED = frozenset(["tổng", "theo", "lược", "ghi", "thực", "dịch", "từ"])
_LETTERS = 3
_STAMP = 8  # words of a date and a clock time
_DATED = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]20\d\d")
_LONGEST = 5
_TAIL = 80  # words that may follow a byline: captions, a source, the site's footer
Found = tuple[int, int, str]


def bylines(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give credited names in text order, as first word, end and rule."""
    words = sheet.words
    begins = (at + 1 for at in words.places["\n"][:-1])
    for i in sorted({*words.standing(_WATCHED), *begins}):
        form = words.form[i]
        if words.form[i] in (":", "-") and words.key[i - 1] in _CREDIT:
            if words.form[i] == ":" or words.key[i - 1] == "ảnh":
                yield from _credits(sheet, i + 1, taken, "persons.credit")
        elif form == "(" and words.key[i + 1] == "ảnh":  # (Ảnh Tuấn Hùng)
            names = list(_credits(sheet, i + 2, taken, "persons.credit"))
            yield from names if names and words.form[names[-1][1]] == ")" else ()
        elif words.form[i] == ":" and words.key[i - 1] in _BY:
            yield from _whole_line(sheet, i + 1, taken)
        elif words.shape[i - 1] == BREAK and words.shape[i] >= CAPITAL:
            yield from _whole_line(sheet, i, taken)
        elif words.form[i] in _CLOSING and words.shape[i + 1] >= CAPITAL:
            yield from _after_text(sheet, i + 1, taken)


def _credits(sheet: Sheet, i: int, taken: list[bool], rule: str) -> Iterator[Found]:
    words = sheet.words
    while True:
        end = _name_end(sheet, i, taken)
        if end is None:
            return
        yield i, end, rule
        if words.form[end] not in (",", "-", "/", "&") and words.key[end] != "và":
            return
        i = end + 1


def _name_end(sheet: Sheet, i: int, taken: list[bool]) -> int | None:
    """Give the end of one credited name: *T.Hải*, *Đ. LỢI*, *Khuê Anh*."""
    words, end = sheet.words, i
    if words.shape[i] < CAPITAL or taken[i] or words.key[i] in _NOBODY:
        return None
    if words.shape[i] == UPPER and len(words.form[i]) >= _LETTERS and words.shape[i + 1] < CAPITAL:
        return None  # Ảnh: TTXVN names a body; one person's letters are two
    title = sheet.begins.titles.get(i)
    if sheet.begins.press.get(i) or (title and words.key[i] != "anh"):
        return None
    while words.shape[end] >= CAPITAL and not taken[end] and end - i < _LONGEST + 2:
        initial = len(words.form[end]) <= 2 and words.form[end + 1] == "."
        end += 2 if initial and words.shape[end + 2] >= CAPITAL else 1
    if words.shape[end] == LOWER and words.key[end] != "và":
        if end - i < 3:
            return None
        end -= 1  # "Ảnh: Quang Hùng Tham dự …": the caption lost its line break
    end -= words.form[end - 1] == "."
    if "".join(words.key[i:end]).replace(".", "") in _NOBODY:
        return None
    domain = words.form[end] == "." and words.glued(end + 1) and words.shape[end + 1] == LOWER
    if end <= i or domain or (words.form[end] == "." and words.form[i + 1] == "." and end == i + 1):
        return None
    return end


def _whole_line(sheet: Sheet, i: int, taken: list[bool]) -> Iterator[Found]:
    """Read a line that holds nothing but names, in the second half of a text."""
    words = sheet.words
    names = list(_credits(sheet, i, taken, "persons.byline"))
    if not names:
        return
    end = names[-1][1]
    late = i > len(words) // 3 or _dated(sheet, _below(sheet, end))
    sourced = _sourced(sheet, end)
    if _dated(sheet, end):
        yield from names
        return
    if not late or (words.shape[end] != BREAK and not sourced):
        return
    if all(_pen_name(sheet, start, stop) for start, stop, _rule in names):
        yield from names


def _sourced(sheet: Sheet, i: int) -> bool:
    """Tell *(tổng hợp)*, *(T/h)* and */VOV*, which tell where a text comes from."""
    words = sheet.words
    if words.form[i] == "/":
        return words.shape[i + 1] == UPPER
    joined = words.key[i + 1 : i + 4] == ["t", "/", "h"]
    return words.form[i] in ("(", "-") and (joined or words.key[i + 1] in _SOURCED)


def _dated(sheet: Sheet, end: int) -> bool:
    """Tell the line *KHÁNH LINH 26/04/2015 14:45* above a text."""
    words = sheet.words
    line = "".join(words.form[end : end + _STAMP])
    return _DATED.match(line) is not None and words.shape[end] == NUMBER


def _below(sheet: Sheet, i: int) -> int:
    """Give the first word of the next line that is not empty."""
    while i < len(sheet.words) and sheet.words.shape[i] == BREAK:
        i += 1
    return i


def _pen_name(sheet: Sheet, i: int, end: int) -> bool:
    """Tell a name from a heading: no ordinary word in it, no known place, two to four words."""
    words = sheet.words
    if end - i == 1:  # initials below a text: NT
        return sheet.rest(end) < 2 and words.form[i].isupper() and len(words.form[i]) == 2
    if any(sheet.vocabulary(j) > 1 or title_at(sheet, j) for j in range(i, end)):
        return False
    if sheet.blocked(i, end):
        return False
    if any(words.form[j] == "." for j in range(i, end)):
        return words.form[end - 2] == "." and len(words.form[i]) == 1
    known = known_at(sheet, i)
    sure = known and not known[1].isdisjoint(("province", "country", "region", "city"))
    if sure:
        return False
    if sheet.begins.heads.get(i):  # ĐOÀN ĐẠO at the very end is a person
        return sheet.personlike(i, end) and words.shape[i] == UPPER and sheet.rest(end) < 2
    if words.shape[i] == UPPER and not sheet.personlike(i, end):
        return end - i == 2 and sheet.rest(end) < _TAIL
    return end - i <= 4 and (sheet.personlike(i, end) or sheet.rest(end) < 2 * _TAIL)


def _after_text(sheet: Sheet, i: int, taken: list[bool]) -> Iterator[Found]:
    """Read the name behind the last sentence: *… cho xã hội. Bình Minh*."""
    words = sheet.words
    end = _name_end(sheet, i, taken)
    if end is None or end - i < 2:
        return
    sourced = _sourced(sheet, end)
    closed = words.shape[end] == BREAK or (words.form[end] == "." and words.shape[end + 1] == BREAK)
    if not (closed or sourced) or sheet.rest(end) > _TAIL:
        return
    if sourced or sheet.rest(end) < 2 or _pen_name(sheet, i, end):
        yield i, end, "persons.byline"
