"""Whether the text layer of a PDF is text: not a watermark, nor the guess of some OCR."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from nlp.errors import ScannedFile
from nlp.read.draft import Box
from nlp.read.old_fonts import is_vietnamese

_COVER = 0.5  # of the page: a larger picture is a scan
_FEWEST_WORDS, _FEWEST_LETTERS = 8, 30  # fewer over a scan are a stamp or a watermark
_GARBLED = 0.25  # of the letters, at most, may be signs that no text holds
_LETTER = re.compile(r"[^\W\d_]")
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\x80-\x9f\u0530-\u1cff\u2500-\u25ff]")
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
