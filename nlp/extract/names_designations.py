"""Numbers, letters, terms and quotes in the names of units: *số 5*, *Z131*, *khóa XII*."""

from __future__ import annotations

import re

from nlp.extract.names_areas import authority, counted, kind_at, known_at
from nlp.extract.names_levels import national
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference import lists
from nlp.reference.units import UnitHead

_ELECTED = frozenset(["state", "administration", "front", "union", "party", "religion"])
_TERM = re.compile(r"[IVXL]+|\d+")
_DESIGNATION = re.compile(r"\d{1,4}(?:\.\d{1,2})?|[A-ZĐ]{1,4}\d{1,4}[A-Z]?|[IVX]+")
_AMOUNT = re.compile(r"\d+(?:,\d+|\.\d{3})")
_SERIES = re.compile(r"[A-ZĐ]{1,2}")
_BOASTS = frozenset(["tốt", "không", "có", "nhất"])  # Chi bộ 4 tốt
_HOSTS = frozenset(["company", "health", "school"])
_VERBS = lists.words("verbs") | lists.words("prepositions") | {"và"}
_MEMBERS = lists.words("counted_members")
_LONGEST_QUOTE = 12
_LONGEST_REST = 8  # words
_ACTS = lists.words("verbs")


def designation_end(sheet: Sheet, i: int, *, bare: bool, more: bool) -> int | None:
    """Give the end of *13*, *số 5* or *PC67* at a word, if one stands there.

    ``bare`` allows it without *số*; ``more`` says that it follows a name, where only digits are
    sure to be one.
    """
    words = sheet.words
    at = i + 1 if words.key[i] == "số" else i
    form = words.form[at]
    if words.shape[at + 1] == NUMBER and words.glued(at + 1) and _SERIES.fullmatch(form):
        return at + 2 if bare and not more and words.shape[i - 1] >= CAPITAL else None  # Đoàn B70
    if words.key[at + 1] in _BOASTS or not _DESIGNATION.fullmatch(form):
        return None
    dated = _dated(sheet, at)
    named = (bare or dated) and not counts(sheet, at, named=more)
    if at == i and (not named or (more and not form.isdecimal())):
        return None
    if dated:
        return None if more and not bare else at + 3
    at += 1
    while words.shape[at] in (NUMBER, CAPITAL, UPPER) and words.glued(at):
        at += 1  # Chi đoàn 12A4
    return at


def designated_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of a field's last words before a number: *Hạt Quản lý* **đê số 4**."""
    words = sheet.words
    for at in (i + 1, i + 2):
        if words.shape[at - 1] != LOWER or words.key[at - 1] in _VERBS:
            return None
        if words.key[at] == "số" and words.shape[at + 1] == NUMBER:
            return None if counts(sheet, at + 1, named=True) else at + 2
    return None


def counts(sheet: Sheet, i: int, *, named: bool) -> bool:
    """Tell the number of what follows, *Tổ công tác* **12** *người*, from a designation.

    ``named``: a name stands before it, so that more nouns are counted: *Đồn Tân Lập* **47** *nhà*.
    """
    words, behind = sheet.words, i + 1
    if words.form[behind] == "%" or (words.shape[behind] == LOWER and words.glued(behind)):
        return True  # trạm 560kVA
    if _AMOUNT.match(words.form[i]):
        return True
    members = words.key[behind] in _MEMBERS and words.shape[i + 2] < CAPITAL
    return members or (named and counted(sheet, behind))


def _dated(sheet: Sheet, i: int) -> bool:
    """Tell *Bệnh viện* **19-8** and *Trường Mầm non* **1/6**, which bear a day for a name."""
    words = sheet.words
    joined = words.form[i + 1] in ("-", "/") and words.glued(i + 1) and words.glued(i + 2)
    year = words.form[i + 3] in ("-", "/") and words.glued(i + 3)
    return joined and words.form[i].isdecimal() and words.form[i + 2].isdecimal() and not year


def bracket_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *(TĐKT)* where the name goes on behind it: *Ban Thi đua (TĐKT) tỉnh*."""
    words = sheet.words
    if words.form[i] != "(" or words.shape[i + 1] != UPPER:
        return None
    hyphened = words.form[i + 2] == "-" and words.shape[i + 3] == UPPER  # (KH-KT)
    end = i + 4 if hyphened else i + 2
    if words.form[end] != ")":
        return None
    end += 1
    kind = kind_at(sheet, end)
    named = known_at(sheet, end) and words.shape[end] >= CAPITAL
    head = sheet.begins.heads.get(end) if words.shape[end] >= CAPITAL else None
    body = head is not None and head[1].kind in _HOSTS  # Công đoàn cơ sở (CĐCS) Công ty Cà Mau
    goes_on = national(sheet, end) or named or body or (kind and authority(kind[1]))
    return end if goes_on else None


def lettered_end(sheet: Sheet, start: int, i: int, kind: str) -> int | None:
    """Give where a name ends that goes on in small letters to what shortens it.

    *Công ty CP Dịch vụ* **di động trực tuyến** *(MOMO)*. The letters are the first of the
    name's words; a company may have any short name.
    """
    words, j = sheet.words, i
    while j - i < _LONGEST_REST and words.shape[j] in (LOWER, CAPITAL, UPPER):
        body = words.shape[j] >= CAPITAL and sheet.begins.heads.get(j)
        if body or " ".join(words.key[j : j + 2]) in _ACTS or words.key[j] in _ACTS:
            return None
        j += 1
    if j == i or words.form[j] != "(" or words.shape[j + 1] < CAPITAL:
        return None
    close = next((k for k in (j + 2, j + 3) if words.form[k] == ")"), None)
    if close is None:
        return None
    letters = iter(word[0] for word in words.key[start:j])
    fits = len(words.form[j + 1]) > 2 and all(c in letters for c in words.key[j + 1])
    return j if fits or kind == "company" else None


def quoted_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the quotation that opens at a word, its marks included."""
    form, shape = sheet.words.form, sheet.words.shape
    if form[i] not in ('"', "'"):
        return None
    for j in range(i + 2, min(i + _LONGEST_QUOTE, len(form))):
        if form[j] == form[i]:
            return j + 1
        if shape[j] == BREAK:
            return None
    return None


def term_end(sheet: Sheet, i: int, head: UnitHead) -> int | None:
    """Give the end of *khóa XII* at a word, behind a body that is elected."""
    words = sheet.words
    elected = "term" in head.follows or head.kind in _ELECTED
    said = words.key[i] in ("khóa", "khoá") and _TERM.fullmatch(words.form[i + 1])
    return i + 2 if elected and said else None


def region_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *khu vực XIV*, *vùng II* at a word."""
    words = sheet.words
    size = 2 if words.key[i : i + 2] == ["khu", "vực"] else 1 if words.key[i] == "vùng" else 0
    return i + size + 1 if size and _TERM.fullmatch(words.form[i + size]) else None


def branch_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of a school's letter or number: *Định An* **1**, *Phước Bình* **A**."""
    form, key = sheet.words.form[i], sheet.words.key
    letter = len(form) == 1 and (form in "ABC" or form.isdecimal())
    acts = key[i + 1] in _ACTS or f"{key[i + 1]} {key[i + 2]}" in _ACTS
    return i + 1 if letter and (acts or not counted(sheet, i + 1)) else None
