"""Emulation clusters named by their members: *Cụm thi đua các huyện, thị xã, thành phố*."""

from __future__ import annotations

from nlp.extract.names_areas import known_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference import lists

_MEMBERS = lists.words("cluster_words")
_NO_FIRST = frozenset(["và", "cơ", "đơn", "trung", "trực", "phía"])
_NO_LAST = frozenset(["các", "trực", "thuộc", "phía"])
_BIG_MEMBERS = frozenset([("các", "hội"), ("các", "bộ"), ("quan", "đảng")])  # các Hội quần chúng
_SIDES = frozenset(["bắc", "nam", "đông", "tây"])  # các tỉnh miền núi phía Bắc


def cluster_end(sheet: Sheet, i: int, *, named: bool) -> int | None:
    """Give the end of the members that a cluster's name begins to list at a word, if it does.

    ``named``: the words before say that it is an emulation cluster, not just any group.
    """
    j, key, shape = i, sheet.words.key, sheet.words.shape
    if shape[i] == NUMBER and shape[i + 1] == LOWER:
        j = i = i + 1  # Cụm thi đua 5 thành phố trực thuộc Trung ương
    small = shape[i] == LOWER or key[i] == "các"  # Khối Các cơ quan tỉnh
    if not named or key[i] not in _MEMBERS or key[i] in _NO_FIRST or not small:
        return None
    while True:
        step = _step(sheet, j)
        if step == j:
            break
        j = step
    j -= key[j - 1] == "và"
    return j if j > i and key[j - 1] not in _NO_LAST else None


def _step(sheet: Sheet, j: int) -> int:
    """Give the end of the member, or of the comma and the member, at a word; else the word."""
    key, shape = sheet.words.key, sheet.words.shape
    known = known_at(sheet, j)
    if known:
        return known[0]
    if shape[j] >= CAPITAL and key[j - 1 : j + 2] == ["thuộc", "trung", "ương"]:
        return j + 2
    if shape[j] == CAPITAL and key[j] in _SIDES and key[j - 1] == "phía":
        return j + 1
    verb = sheet.begins.words.get(j)
    if sheet.predicate(j) or (verb and verb[1] and shape[j - 1] >= CAPITAL):
        return j
    if shape[j] == CAPITAL and (key[j - 1], key[j]) in _BIG_MEMBERS:
        return j + 1
    if shape[j] == LOWER and sheet.vocabulary(j) > 1:
        return j + sheet.vocabulary(j)
    if key[j] in _MEMBERS and (shape[j] in (LOWER, UPPER) or key[j] == "các"):
        return j + 1  # các trường THCS
    if key[j] in (",", "-") and shape[j + 1] == LOWER and key[j + 1] in _MEMBERS:
        return j + 2
    return j
