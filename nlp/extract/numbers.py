"""Vietnamese numbers, in figures and in words, as exact decimals.

Groups are set off by points and decimals by a comma (``24.761,596``); some papers do the reverse.
"""

from __future__ import annotations

import re
from decimal import Decimal

SCALES = {
    "chục": Decimal(10), "trăm": Decimal(100), "nghìn": Decimal(1000), "ngàn": Decimal(1000),
    "vạn": Decimal(10_000), "triệu": Decimal(10**6), "tỷ": Decimal(10**9), "tỉ": Decimal(10**9),
}  # fmt: skip
_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = {"mười": 10, "hăm": 20}
_BEHIND_TEN = frozenset({"mốt", "lăm", "nhăm"})
_FILLERS = frozenset({"linh", "lẻ"})

DIGITS = r"\d+(?:[.,]\d+)*"
_UNIT = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
# behind a ten five is lăm, and năm is the year: bốn mươi năm is forty years
_AFTER_TEN = "một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
# hai mươi lăm · mười hai · ba trăm linh năm · chín
WORDS = (
    rf"(?:(?:{_UNIT}) trăm(?: (?:linh|lẻ) (?:{_UNIT}|tư))?"
    rf"(?: (?:(?:{_UNIT}) mươi|mười)(?: (?:{_AFTER_TEN}))?)?"
    rf"|(?:(?:{_UNIT}) mươi|mười|hăm)(?: (?:{_AFTER_TEN}))?"
    rf"|(?:{_UNIT}) (?:mốt|lăm|nhăm)\b|{_UNIT})"
)
SCALE = r"(?:(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?: (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)){0,2})"

_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_BOTH = re.compile(r"(\d{1,3}(?:([.,])\d{3})+)(?!\2)([.,])(\d+)")


def parse_digits(text: str, *, counts: bool = False) -> Decimal:
    """Read a number in figures.

    ``counts`` says that it counts whole things, so that ``1,250`` is a thousand and not one and a
    quarter. Raises ValueError where the separators make no number.

    >>> parse_digits("24.761,596"), parse_digits("1.250"), parse_digits("5,03")
    (Decimal('24761.596'), Decimal('1250'), Decimal('5.03'))
    """
    both = _BOTH.fullmatch(text)
    if both:
        whole = both[1].replace(both[2], "")
        return Decimal(f"{whole}.{both[4]}")
    grouped = _GROUPED.fullmatch(text)
    if (
        grouped
        and not text.startswith("0")
        and (grouped[1] == "." or counts or text.count(",") > 1)
    ):
        return Decimal(text.replace(grouped[1], ""))
    if text.count(".") + text.count(",") > 1:
        raise ValueError(f"{text} has too many separators")
    return Decimal(text.replace(",", "."))


def parse_words(text: str) -> Decimal:
    """Read a number below a thousand in words; raises KeyError at a word that is no number.

    >>> parse_words("hai mươi lăm"), parse_words("ba trăm linh năm")
    (Decimal('25'), Decimal('305'))
    """
    if text.lower() == "nửa":
        return Decimal("0.5")
    total = last = 0
    for word in text.lower().split():
        if word in _FILLERS:
            continue
        if word == "trăm":
            total, last = last * 100, 0
        elif word == "mươi":
            total, last = total + last * 10, 0
        elif word in _TENS:
            total, last = total + _TENS[word], 0
        elif word in _BEHIND_TEN and last:  # hai lăm: hai mươi lăm
            total, last = total + last * 10, _DIGITS[word]
        else:
            last = _DIGITS[word]
    return Decimal(total + last)


def parse_scale(text: str) -> Decimal:
    """Multiply scale words: *nghìn tỷ* is 10 to the 12th; no word is one."""
    product = Decimal(1)
    for word in text.lower().split():
        product *= SCALES[word]
    return product
