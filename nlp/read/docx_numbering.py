"""The numbers that Word puts before paragraphs of a list, which its text does not hold."""

from __future__ import annotations

import re

from lxml import etree

from nlp.read.docx_names import W, number, value
from nlp.read.docx_styles import Numbering

_DEEPEST = 9  # levels of a list
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Lists:
    """Counts paragraphs in the order in which they come."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, etree._Element]] = {}
        self._counts: dict[str, list[int]] = {}
        self._kinds: dict[str, str] = {}
        abstract: dict[str, dict[int, etree._Element]] = {}
        for kind in root.iter(W + "abstractNum") if root is not None else ():
            levels = {number(e.get(W + "ilvl")): e for e in kind.iter(W + "lvl")}
            abstract[kind.get(W + "abstractNumId", "")] = levels
        for counted in root.iter(W + "num") if root is not None else ():
            key = counted.get(W + "numId", "")
            kind_id = value(counted, "w:abstractNumId") or ""
            own = {number(e.get(W + "ilvl")): e for e in counted.iter(W + "lvl")}
            self._levels[key] = {**abstract.get(kind_id, {}), **own}
            # lists of one kind count on, unless one of them starts anew
            restarted = next(counted.iter(W + "startOverride"), None) is not None
            self._kinds[key] = f"{kind_id}/{key}" if restarted else kind_id

    def label(self, place: Numbering) -> str:
        """Count one paragraph; gives ``1.``, ``a)``, ``-`` ..., empty where none is printed."""
        levels = self._levels.get(place.list_id, {})
        level = levels.get(place.level)
        if level is None or not 0 <= place.level < _DEEPEST:
            return ""
        counts = self._counts.setdefault(self._kinds[place.list_id], [0] * _DEEPEST)
        start = number(value(level, "w:start"), 1)
        counts[place.level] = counts[place.level] + 1 if counts[place.level] else start
        counts[place.level + 1 :] = [0] * (_DEEPEST - place.level - 1)
        if value(level, "w:numFmt") == "bullet":
            return "-"
        pattern = value(level, "w:lvlText") or ""
        return _PLACE.sub(lambda match: self._spelled(levels, counts, int(match[1]) - 1), pattern)

    @staticmethod
    def _spelled(levels: dict[int, etree._Element], counts: list[int], level: int) -> str:
        style = value(levels.get(level), "w:numFmt") or "decimal"
        return spell(counts[level] or 1, style)


def spell(count: int, style: str) -> str:
    """Write a number in a style of Word.

    >>> spell(4, "upperRoman"), spell(2, "lowerLetter"), spell(7, "decimalZero")
    ('IV', 'b', '07')
    """
    match style:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter.upper() if style == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman = _roman(min(count, 3999))
            return roman.upper() if style == "upperRoman" else roman
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        while count >= size:
            text += letters
            count -= size
    return text
