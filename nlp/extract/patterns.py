"""Pieces of patterns that several extractors share."""

from __future__ import annotations

_LETTERS = [
    chr(c) for c in range(0x00C0, 0x1EFA) if chr(c).isalpha() and (c < 0x0250 or c >= 0x1E00)
]
UPPER = "A-Z" + "".join(c for c in _LETTERS if c.isupper())
LOWER = "a-z" + "".join(c for c in _LETTERS if c.islower())

LETTER = r"[^\W\d_]"  # of any case; much shorter to compile than a class of both

# a capitalised syllable: Đồng, K'Brìn, Blôk; with inner marks as foreign and minority names have
CAPITALISED = rf"[{UPPER}][{LOWER}]*(?:['-][{UPPER}]?[{LOWER}]+)*"
# a run of capitalised syllables: Nguyễn Văn Trỗi
PROPER = rf"{CAPITALISED}(?: {CAPITALISED})*"


def behind(texts: str) -> str:
    """Make a pattern of a place behind one of several texts: *từ |đến |hết*.

    A look behind is of one width, so there is one for each text.
    """
    return "(?:" + "|".join(f"(?<={text})" for text in texts.split("|")) + ")"


def not_behind(texts: str) -> str:
    """Make a pattern of a place behind none of several texts."""
    return "".join(f"(?<!{text})" for text in texts.split("|"))
