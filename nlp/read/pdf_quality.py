"""Whether the text layer of a PDF is text: not a watermark, a guess of some OCR, or old bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from nlp.errors import ScannedFile, UnsupportedFile
from nlp.read.draft import Box
from nlp.read.encodings import refuse_legacy

_COVER = 0.5  # of the page: a larger picture is a scan
_FEWEST_WORDS, _FEWEST_LETTERS = 8, 30  # fewer over a scan are a stamp or a watermark
_READABLE = 0.15  # of the words of a Vietnamese page have a letter of their own, at least
_GARBLED = 0.25  # of the letters, at most, may be signs that no text holds
_LETTER = re.compile(r"[^\W\d_]")
_OWN = re.compile("[ăâđêôơưạ-ỹĂÂĐÊÔƠƯẠ-Ỹ\u0309\u0323\u031b]")  # ư, đ, ế ...; é and à are French too
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x80-\x9f\u0530-\u1cff\u2500-\u25ff]")
_FONTS = (
    (re.compile(r"\.vn[a-z]|^vn(?:time|arial)", re.IGNORECASE), "TCVN3"),
    (re.compile(r"^vni[- ]", re.IGNORECASE), "VNI"),
    (re.compile(r"^vps[ -]", re.IGNORECASE), "VPS"),
)
_OCR_FIRST = (
    "Recognize its text first, e.g. with ocrmypdf -l vie, and read the result; "
    "OCR inside thidua is to come."
)


class Layer(Enum):
    """What the text of a page is worth."""

    TEXT = "text"
    PICTURE = "picture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Look:
    """What one page shows.

    ``text`` is what stands between its furniture, ``letters`` counts those of the page itself, not
    of the stamps and signatures on it; ``cover`` is the share under its largest picture, 0 to 1.
    """

    text: str
    letters: int
    cover: float


def judge(look: Look) -> Layer:
    """Tell whether the words of one page are its text."""
    words = [word for word in look.text.split() if _LETTER.search(word)]
    thin = look.letters < _FEWEST_LETTERS or len(words) < _FEWEST_WORDS
    if look.cover >= _COVER and (thin or not is_vietnamese(look.text)):
        return Layer.PICTURE
    if not words:
        return Layer.PICTURE if look.cover > _COVER / 5 else Layer.BLANK
    return Layer.PICTURE if garbled(look.text) else Layer.TEXT


def is_vietnamese(text: str) -> bool:
    """Say whether enough words have a letter that only Vietnamese has.

    >>> is_vietnamese("Uỷ ban nhân dân tỉnh"), is_vietnamese("Uy ban nhan dan tinh")
    (True, False)
    """
    words = [word for word in text.split() if _LETTER.search(word)]
    return sum(bool(_OWN.search(word)) for word in words) >= max(1.0, _READABLE * len(words))


def garbled(text: str) -> bool:
    """Say whether a text is made of signs that stand for no letters."""
    solid = "".join(text.split())
    return bool(solid) and len(_STRANGE.findall(solid)) > _GARBLED * len(solid)


def cover(pictures: Sequence[Box], width: float, height: float) -> float:
    """Give the share of a page that its largest picture takes, from 0 to 1."""
    shown = (
        max(0.0, min(x1, width) - max(x0, 0.0)) * max(0.0, min(y1, height) - max(y0, 0.0))
        for x0, y0, x1, y1 in pictures
    )
    return max(shown, default=0.0) / max(width * height, 1.0)


def refuse_scan(path: Path, layers: Sequence[Layer], *, texts: bool) -> None:
    """Raise ScannedFile; ``texts`` says that there was a text layer, but a worthless one."""
    what = "its text layer is no text" if texts else "its pages are pictures without text"
    pages = f"{len(layers)} page{'s' if len(layers) > 1 else ''}"
    raise ScannedFile(path, f"scanned ({pages}): {what}", hint=_OCR_FIRST)


def refuse_old_fonts(path: Path, text: str, fonts: Mapping[str, int]) -> None:
    """Raise UnsupportedFile where most letters are typed in an encoding older than Unicode.

    ``fonts`` counts letters by font name. In PDFs the *ư* of TCVN3 comes out as a minus sign.
    """
    if is_vietnamese(text):
        return
    refuse_legacy(path, text.replace("\u2212", "\xad"))
    old: dict[str, int] = {}
    for name, letters in fonts.items():
        encoding = font_encoding(name)
        old[encoding] = old.get(encoding, 0) + letters
    unicode = old.pop("", 0)
    for encoding, letters in old.items():
        if letters > unicode:
            raise UnsupportedFile(
                path,
                f"its Vietnamese is in the old encoding {encoding}, not in Unicode",
                hint=f"Convert it from {encoding} to Unicode (UniKey does it) and save it again.",
            )


def font_encoding(name: str) -> str:
    """Give the encoding that a font is made for, empty for Unicode.

    >>> font_encoding("ABCDEE+.VnTimeH"), font_encoding("VNI-Times"), font_encoding("Arial")
    ('TCVN3', 'VNI', '')
    """
    plain = name.rpartition("+")[2]
    return next((encoding for pattern, encoding in _FONTS if pattern.search(plain)), "")
