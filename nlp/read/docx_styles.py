"""What the styles of a Word file say of a paragraph, each style with those it is based on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from nlp.read.docx_names import W, child, is_on, number, value

_DEEPEST = 12  # styles based on each other
_BODY_LEVEL = 9  # outline level of body text
_SIZE = 20  # half points, where nothing says otherwise
# built-in names are English in every Word; the Vietnamese ones come from other programs
_HEADING = re.compile(
    r"(?:heading|tiêu đề|đề mục|tieu de)\s*\d|(?:chương|điều|mục|phần)\b", re.IGNORECASE
)
_TITLE = re.compile(r"(?:title|tên văn bản|tiêu đề|tieu de)$", re.IGNORECASE)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The list and level that a paragraph is counted in."""

    list_id: str
    level: int


class Styles:
    """Styles by id; ``of`` asks a paragraph's own properties first, then its style's."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._chains: dict[str, list[etree._Element]] = {}
        self._default = ""
        for style in root.iter(W + "style") if root is not None else ():
            key = style.get(W + "styleId", "")
            self._styles[key] = style
            if style.get(W + "default") in ("1", "true") and style.get(W + "type") == "paragraph":
                self._default = key
        found = root.find(f"{W}docDefaults") if root is not None else None
        self._defaults = found

    def chain(self, paragraph: etree._Element) -> list[etree._Element]:
        """Give the styles of a paragraph, its own first."""
        key = named = value(paragraph, "w:pPr/w:pStyle") or self._default
        if named not in self._chains:
            found: list[etree._Element] = []
            while key in self._styles and len(found) < _DEEPEST:
                found.append(self._styles[key])
                key = value(found[-1], "w:basedOn") or ""
            self._chains[named] = found
        return self._chains[named]

    def of_table(self, table: etree._Element) -> list[etree._Element]:
        """Give the style of a table, if it has one."""
        key = value(table, "w:tblPr/w:tblStyle")
        return [self._styles[key]] if key in self._styles else []

    def _first(
        self, paragraph: etree._Element, ask: Callable[[etree._Element], T | None]
    ) -> T | None:
        answers = (ask(element) for element in (paragraph, *self.chain(paragraph)))
        return next((answer for answer in answers if answer is not None), None)

    def heading(self, paragraph: etree._Element) -> bool:
        """Say whether a paragraph is a heading by its outline level or the name of its style."""
        level = self._first(paragraph, lambda element: value(element, "w:pPr/w:outlineLvl"))
        if level is not None:
            return number(level, _BODY_LEVEL) < _BODY_LEVEL
        return any(_HEADING.match(name) for name in self._names(paragraph))

    def title(self, paragraph: etree._Element) -> bool:
        """Say whether the style of a paragraph is that of titles."""
        return any(_TITLE.match(name) for name in self._names(paragraph))

    def _names(self, paragraph: etree._Element) -> list[str]:
        return [value(style, "w:name") or "" for style in self.chain(paragraph)]

    def centered(self, paragraph: etree._Element) -> bool:
        """Say whether the lines of a paragraph are centered."""
        return self._first(paragraph, lambda element: value(element, "w:pPr/w:jc")) == "center"

    def bold(self, paragraph: etree._Element, run: etree._Element) -> bool:
        """Say whether a run of a paragraph is bold."""
        own = is_on(run, "w:rPr/w:b")
        if own is not None:
            return own
        asked = (is_on(style, "w:rPr/w:b") for style in self.chain(paragraph))
        return next((answer for answer in asked if answer is not None), False)

    def size(self, paragraph: etree._Element, run: etree._Element) -> float:
        """Give the type size of a run in points."""
        return number(self._of_run(paragraph, run, "w:rPr/w:sz", "val"), _SIZE) / 2

    def font(self, paragraph: etree._Element, run: etree._Element) -> str:
        """Give the name of the font of a run, empty where none is named."""
        return self._of_run(paragraph, run, "w:rPr/w:rFonts", "ascii") or ""

    def _of_run(
        self, paragraph: etree._Element, run: etree._Element, path: str, key: str
    ) -> str | None:
        asked = (value(element, path, key=key) for element in (run, *self.chain(paragraph)))
        default = value(self._defaults, f"w:rPrDefault/{path}", key=key)
        return next((answer for answer in asked if answer), default)

    def numbering(self, paragraph: etree._Element) -> Numbering | None:
        """Give the list that a paragraph is counted in; None for none."""
        lists = self._first(paragraph, lambda element: value(element, "w:pPr/w:numPr/w:numId"))
        level = self._first(paragraph, lambda element: value(element, "w:pPr/w:numPr/w:ilvl"))
        if not lists or lists == "0":
            return None
        return Numbering(lists, number(level))


def deleted_mark(paragraph: etree._Element) -> bool:
    """Say whether the end of a paragraph was deleted: it goes on with the next one."""
    properties = child(paragraph, "pPr")
    mark = None if properties is None else child(properties, "rPr")
    return mark is not None and child(mark, "del") is not None
