"""Units of measure and counted nouns: what a number counts, and where its noun ends."""

from __future__ import annotations

import re
from decimal import Decimal

from nlp.extract.patterns import LOWER, UPPER
from nlp.reference.lists import words

# As written -> canonical name, and what one is worth in it.
MEASURES: dict[str, tuple[str, Decimal]] = {
    "%": ("percent", Decimal(1)), "phần trăm": ("percent", Decimal(1)),
    "đồng": ("VND", Decimal(1)), "vnđ": ("VND", Decimal(1)), "vnd": ("VND", Decimal(1)),
    "đ": ("VND", Decimal(1)), "usd": ("USD", Decimal(1)), "đô la mỹ": ("USD", Decimal(1)),
    "đô la": ("USD", Decimal(1)), "đô-la": ("USD", Decimal(1)), "euro": ("EUR", Decimal(1)),
    "ha": ("ha", Decimal(1)), "hecta": ("ha", Decimal(1)), "héc ta": ("ha", Decimal(1)),
    "héc-ta": ("ha", Decimal(1)), "hécta": ("ha", Decimal(1)),
    "m2": ("m2", Decimal(1)), "m²": ("m2", Decimal(1)), "mét vuông": ("m2", Decimal(1)),
    "m3": ("m3", Decimal(1)), "m³": ("m3", Decimal(1)), "mét khối": ("m3", Decimal(1)),
    "km2": ("km2", Decimal(1)), "km²": ("km2", Decimal(1)),
    "km": ("km", Decimal(1)), "ki-lô-mét": ("km", Decimal(1)), "kilômét": ("km", Decimal(1)),
    "cây số": ("km", Decimal(1)), "hải lý": ("hải lý", Decimal(1)),
    "m": ("m", Decimal(1)), "mét": ("m", Decimal(1)), "cm": ("cm", Decimal(1)),
    "mm": ("mm", Decimal(1)), "tấn": ("tonne", Decimal(1)), "tạ": ("tạ", Decimal(1)),
    "kg": ("kg", Decimal(1)), "ki-lô-gam": ("kg", Decimal(1)), "kilôgam": ("kg", Decimal(1)),
    "cân": ("kg", Decimal(1)), "gram": ("gram", Decimal(1)), "gam": ("gram", Decimal(1)),
    "lít": ("lít", Decimal(1)), "kwh": ("kWh", Decimal(1)), "mw": ("MW", Decimal(1)),
    "giờ": ("hour", Decimal(1)), "tiếng": ("hour", Decimal(1)),
    "tiếng đồng hồ": ("hour", Decimal(1)), "phút": ("minute", Decimal(1)),
    "giây": ("second", Decimal(1)), "ngày đêm": ("day", Decimal(1)), "ngày": ("day", Decimal(1)),
    "tuần": ("week", Decimal(1)), "tháng": ("month", Decimal(1)), "năm": ("year", Decimal(1)),
}  # fmt: skip
_LONGEST = sorted(MEASURES, key=len, reverse=True)
# a measure of time that begins a counted noun is none: 610 ngày công, 20 tuần lễ vàng, năm học
MEASURE = (
    r"(?:%|(?:" + "|".join(re.escape(m) for m in _LONGEST if m != "%") + r")(?![\w²³]))"
    r"(?!(?<=ngày) (?:công|lương|hoạt động|lao động|hội|phép)\b)(?!(?<=tiếng) (?:nói|hát)\b)"
    r"(?!(?<=năm) (?:học|tuổi)\b)"
)
PER = rf"(?:\s?/\s?[{LOWER}]+(?: (?:công|bình|gia|dân|đầu)[{LOWER} ]*)?)*"

_STOPS = words("noun_stops")
_STOP_PAIRS = words("noun_stop_pairs")
_NOUN_PAIRS = words("noun_pairs")
_FELLOWS = words("fellow_nouns")
_FELLOW = re.compile(
    r"(?:, | và | hoặc | - |, và |/)(?:"
    + "|".join(sorted(_FELLOWS, key=len, reverse=True))
    + rf")(?![\w])(?! [{UPPER}]|/)"
)
_SYLLABLE = re.compile(rf" ?([{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]{{2,7}}(?![\w]))(?![\w])")
_HEAD = re.compile(
    rf" ?(?:[{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]{{2,9}}(?![{LOWER}])"
    rf"|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}})(?![\w])"
)
_LONGEST_NOUN = 7  # syllables of one noun, modifiers included
_AWARD_HEAD = re.compile(
    r" ?(?:bằng khen|giấy khen|bằng ghi công|cờ(?: thi đua)?|huân chương|huy chương|huy hiệu"
    r"|kỷ niệm chương|danh hiệu|chiến sĩ thi đua|lao động tiên tiến"
    r"|giải (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|[abc]\b))\b",
    re.IGNORECASE,
)


def noun_end(text: str, start: int) -> int:
    """Give where the counted noun that begins at ``start`` ends; ``start`` where there is none.

    An award is no counted noun: in *20 Bằng khen* the figure is *20*.
    """
    head = _HEAD.match(text, start)
    if not head or _AWARD_HEAD.match(text, start) or _ends_noun(text, head):
        return start
    end = _extend(text, head.end())
    while fellow := _FELLOW.match(text, end):
        end = _extend(text, fellow.end())
    return end


def _extend(text: str, position: int) -> int:
    for _ in range(_LONGEST_NOUN):
        syllable = _SYLLABLE.match(text, position)
        if not syllable or _ends_noun(text, syllable):
            return position
        position = syllable.end()
    return position


def _ends_noun(text: str, syllable: re.Match[str]) -> bool:
    word = syllable[0].strip().lower()
    after = _SYLLABLE.match(text, syllable.end())
    pair = f"{word} {after[1].lower()}" if after else word
    if pair in _STOP_PAIRS:
        return True
    if word not in _STOPS or pair in _NOUN_PAIRS:
        return False
    before = text[: syllable.start()].rpartition(" ")[2].lower()
    return f"{before} {word}" not in _NOUN_PAIRS
