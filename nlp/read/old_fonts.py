"""Fonts made for encodings older than Unicode, and whether a text typed in them is Vietnamese."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from nlp.errors import OldEncoding
from nlp.read.encodings import refuse_legacy

_FONTS = (
    (re.compile(r"^\.vn[a-z]|^vn(?:time|arial)", re.IGNORECASE), "TCVN3"),
    (re.compile(r"^vni[- ]", re.IGNORECASE), "VNI"),
    (re.compile(r"^vps[ -]", re.IGNORECASE), "VPS"),
)
_LETTER = re.compile(r"[^\W\d_]")
# ư, đ, ế ... and loose marks; é and à are French too
_OWN = re.compile("[ăâđêôơưạ-ỹĂÂĐÊÔƠƯẠ-Ỹ\u0309\u0323\u031b]")
_READABLE = 0.15  # of the words of a Vietnamese text have a letter of their own, at least


def font_encoding(name: str) -> str:
    """Give the encoding that a font is made for, empty for Unicode.

    >>> font_encoding("ABCDEE+.VnTimeH"), font_encoding("VNI-Times"), font_encoding("Arial")
    ('TCVN3', 'VNI', '')
    """
    plain = name.rpartition("+")[2]
    return next((encoding for pattern, encoding in _FONTS if pattern.search(plain)), "")


def is_vietnamese(text: str) -> bool:
    """Say whether enough words have a letter that only Vietnamese has.

    >>> is_vietnamese("Uỷ ban nhân dân tỉnh"), is_vietnamese("Uy ban nhan dan tinh")
    (True, False)
    """
    words = [word for word in text.split() if _LETTER.search(word)]
    return sum(bool(_OWN.search(word)) for word in words) >= max(1.0, _READABLE * len(words))


def refuse_old_fonts(path: Path, text: str, fonts: Mapping[str, int]) -> None:
    """Raise OldEncoding where most letters are typed in an encoding older than Unicode.

    ``fonts`` counts letters by font name. In PDFs the *ư* of TCVN3 comes out as a minus sign.
    """
    if is_vietnamese(text):
        return
    refuse_legacy(path, text.replace("\u2212", "\xad"))
    encoding = old_encoding(fonts)
    if encoding:
        raise OldEncoding.named(path, encoding)


def old_encoding(fonts: Mapping[str, int]) -> str:
    """Give the encoding that more letters are typed in than in Unicode; empty where none is."""
    letters: Counter[str] = Counter()
    for name, count in fonts.items():
        letters[font_encoding(name)] += count
    encoding = letters.most_common(1)[0][0] if letters else ""
    return encoding if letters[encoding] > letters[""] else ""


def is_garbled(text: str) -> bool:
    """Say whether a text typed in an old font shows its bytes instead of its letters."""
    return not text.isascii() and not is_vietnamese(text)
