"""Patterns of figures: approximator, number and scale, and the measure behind them."""

from __future__ import annotations

import re

from nlp.extract.measures import MEASURE, PER
from nlp.extract.numbers import DIGITS, SCALE, WORDS
from nlp.extract.openings import openings
from nlp.extract.patterns import LOWER, not_behind
from nlp.values import Modifier

MODIFIERS: dict[str, Modifier] = {
    "ít nhất là": "over", "ít nhất": "over", "tối thiểu": "over", "không dưới": "over",
    "không ít hơn": "over", "không thấp hơn": "over", "khoảng hơn": "over", "khoảng trên": "over",
    "hơn": "over", "trên": "over", "ngoài": "over", "quá": "over",
    "không vượt quá": "under", "không vượt": "under", "không quá": "under",
    "tối đa": "under", "nhiều nhất là": "under", "nhiều nhất": "under",
    "chưa đầy": "under", "chưa tới": "under", "chưa đến": "under",
    "khoảng gần": "under", "gần": "under", "ngót nghét": "under",
    "ngót": "under",
    "dưới": "under", "ước khoảng": "about", "khoảng": "about", "ước chừng": "about",
    "độ chừng": "about", "chừng": "about", "xấp xỉ": "about",
    "suýt soát": "about", "trên dưới": "about",
}  # fmt: skip
BEHIND: dict[str, Modifier] = {"trở lên": "over", "trở xuống": "under"}
# a part of a whole: một phần ba, quá nửa
SHARE = (
    r"(?:một|hai|ba|bốn) phần (?:hai|ba|tư|năm|mười)\b|một nửa\b(?! (?:kia|còn|này))|(?<=quá )nửa\b"
)
_NUMBER = rf"(?:{DIGITS}|{WORDS}|nửa)"
# numbers that stand side by side for "one or the other": hai ba hộ, năm bảy người
_NEXT = (
    r"(?:(?<=một),? (?=hai\b)|(?<=hai),? (?=ba\b)|(?<=ba),? (?=bốn\b)"
    r"|(?<=năm) (?=(?:sáu|bảy)\b)|(?<=sáu) (?=bảy\b)"
    r"|(?<=bảy) (?=tám\b)|(?<=tám) (?=chín\b))(?!\w+ (?:mươi|trăm|lăm|mốt)\b)"
)
# where and how something is done: trên hai miền, dưới hai hình thức, trên 3 tuyến đường
_WAY = (
    r"(?:\w+ (?:hình thức|miền|bờ|mặt|lĩnh vực|địa bàn|nền tảng|phương diện|kênh|vai)"
    r"|(?:\d|0\d|1\d|[^\W\d]+) tuyến|0?1 (?:ha|sào))\b"
)
# 3 giờ sớm hơn: what is compared, and not more than
_COMPARED = "(?:" + not_behind("cao |thấp |sớm |muộn |nhanh |chậm |kém |nhẹ ") + "|(?!hơn ))"
START = re.compile(
    rf"(?<![\w.:-])(?<!(?-i:[^{LOWER}])/)(?<!\S,)"
    rf"(?:{_COMPARED}(?P<mod>{'|'.join(MODIFIERS)})(?! {_WAY}) )?(?:"
    # hàng trăm · vài chục · gần nghìn
    rf"(?P<vague>(?:hàng|vài|mấy|dăm|cả) |(?<=gần )|(?<=hơn )|(?<=ngót ))(?P<vscale>{SCALE})\b"
    rf"(?: (?:đến|tới) (?:hàng )?(?P<vmax>{SCALE}))?"
    rf"|(?P<n>(?!(?:19|20)\d\d, )(?!{SHARE}){_NUMBER})"
    # 05 (năm) tập thể · năm (05) tập thể
    rf"(?:(?<=\d) ?\({WORDS}\)|(?<=[^\W\d]) ?\(\d+\))?"
    # 170/170 · 8, 9 · 500 triệu đến 1 tỷ · năm bảy · mười mấy
    rf"(?:(?:/| / )(?P<of>{DIGITS})|(?:, ?{DIGITS})*(?:%(?= ?- ?[\d.,]+%))?"
    rf"(?: (?P<nscale>{SCALE}))?"
    rf"(?: ?- ?|(?<=\d), | (?:đến|tới) (?:dưới )?|{_NEXT})(?P<max>{_NUMBER})"
    rf"|(?:(?<=mười)|(?<=mươi))(?P<few> mấy))?"
    rf"(?: ?(?P<scale>{SCALE})\b(?: (?P<half>rưỡi)\b)?"
    rf"(?: (?P<rest>{DIGITS}|{WORDS}) (?P<rscale>{SCALE})\b)?)?)"
    rf"(?:(?={MEASURE})|(?!\w))(?![.,]?\d)",
    re.IGNORECASE,
)
OPENS = openings(START)
MEASURED = re.compile(
    rf" ?(?P<measure>{MEASURE})(?P<per>{PER})(?: (?P<half>rưỡi)\b)?", re.IGNORECASE
)
