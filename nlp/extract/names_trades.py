"""What a body does, in lower case inside its name, and its office behind a dash."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.extract.names_areas import authority, kind_at, known_at, title_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER
from nlp.reference import lists

_TRADES = lists.words("trade_verbs")
_VERBS = lists.words("verbs") | lists.words("headline_verbs")
_STOPS = (
    lists.words("prepositions")
    | lists.words("adverbs")
    | lists.words("determiners")
    | lists.words("noun_stops") - {"và"}
    | frozenset(["nay", "này", "đó", "trên", "địa"])
)
_LONGEST = 8  # words
_BRANCHES = (["chi", "nhánh"], ["cn"], ["phòng", "giao", "dịch"], ["pgd"])
# universities of member schools: Trường Đại học Y Dược - Đại học Huế
_UNIVERSITIES = [
    *(
        [*university, *name]
        for university in (["đại", "học"], ["đh"])
        for name in (["quốc", "gia"], ["huế"], ["đà", "nẵng"], ["thái", "nguyên"])
    ),
    *(["đhqg"], ["đhqghn"], ["đhđn"], ["đhtn"]),
]


def trade_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the trade between a head and its name: *HTX* **nuôi ong** *Tả Lủng*.

    A capital may begin it: *CLB* **Máu nóng** *xã Tân Lập*. Nothing where it is a clause: *HTX*
    cung cấp giống cho …
    """
    words, j = sheet.words, i
    if words.shape[i] >= CAPITAL and words.shape[i + 1] == LOWER and known_at(sheet, i) is None:
        j += 1
    while words.shape[j] == LOWER and j - i < _LONGEST:
        if _area(sheet, j):
            return j if j > i else None
        size = _trade_size(sheet, j, first=j == i)
        if not size:
            return None
        j += size
    named = words.shape[j] >= CAPITAL and words.shape[j - 1] == LOWER and not title_at(sheet, j)
    other = sheet.begins.heads.get(j)
    return j if j > i and named and not other and words.key[j - 1] != "và" else None


def _trade_size(sheet: Sheet, j: int, *, first: bool) -> int:
    """Give how many words of a trade begin at a word; 0 where a clause does, or nothing known."""
    key = sheet.words.key
    pair = f"{key[j]} {key[j + 1]}"
    if pair in _TRADES:
        return 2
    if key[j] in _TRADES and pair not in _VERBS:
        return 1
    word = sheet.begins.words.get(j)
    if word is not None and not word[1]:
        return word[0] - j
    return 0 if first or key[j] in _STOPS or key[j] in _VERBS or pair in _VERBS else 1


def _area(sheet: Sheet, j: int) -> bool:
    """Tell *xã Tân Lập*, *ấp 3* and *tỉnh* behind a trade."""
    kind = kind_at(sheet, j)
    if kind is None or not authority(kind[1]):
        return False
    named = sheet.words.shape[kind[0]] >= CAPITAL or sheet.words.shape[kind[0]] == NUMBER
    return named or kind[1].level != "village"


def dash_joins(sheet: Sheet, i: int, kind: str) -> bool:
    """Tell a firm's office or a school's university behind a dash: *- Đại học Đà Nẵng*."""
    if kind == "school":
        return _behind_dash(sheet, i, _UNIVERSITIES)
    return kind == "company" and office_begins(sheet, i)


def office_begins(sheet: Sheet, i: int) -> bool:
    """Tell *- Chi nhánh Yên Bái* behind a bank's name."""
    return _behind_dash(sheet, i, _BRANCHES)


def _behind_dash(sheet: Sheet, i: int, names: Sequence[list[str]]) -> bool:
    key = sheet.words.key
    return key[i] == "-" and any(key[i + 1 : i + 1 + len(name)] == name for name in names)
