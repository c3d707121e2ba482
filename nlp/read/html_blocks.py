"""The text of a page, block by block, as a reader sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from nlp.read.html_tree import Element
from nlp.records import BlockKind

_BLOCK_TAGS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "ul",
    }
)  # fmt: skip
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
_CAPTION_NAMES = re.compile(r"caption|chu-?thich|chuthich|pcaption|img-?desc|photo-?desc|\bImage\b")
_SPACE = re.compile(r"\s+")
_LONGEST_CELL = 1200  # letters; a cell with more is a column of the page, not of a table


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One block of a page; ``linked`` counts its letters that are in links."""

    text: str
    kind: BlockKind
    linked: int
    element: Element

    @property
    def is_link(self) -> bool:
        """Whether the block is a link, or several, and nothing more but a bullet."""
        return self.linked * 10 >= 9 * len(self.text.strip(" -–•*+»>|"))


def blocks_of(tree: Element) -> list[PageBlock]:
    """Give the blocks of a tree in order; a row of a data table is one block, ``cell | cell``."""
    walker = _Walker()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            walker.leave(element)
        elif element.tag in ("head", "title"):
            walk.skip_subtree()
        elif element.tag == "table" and is_data_table(element):
            walker.add_table(element)
            walk.skip_subtree()
        else:
            walker.enter(element)
    return walker.done()


def is_data_table(table: Element) -> bool:
    """Tell a table of data from one that only places things on the page."""
    if next(table.iterdescendants("table", "h1"), None) is not None:
        return False
    rows = [_cells(row) for row in table.iter("tr")]
    wide = [row for row in rows if len(row) >= 2]
    longest = max((len(_text(cell)) for row in rows for cell in row), default=0)
    return len(rows) >= 2 and len(wide) * 2 >= len(rows) and longest <= _LONGEST_CELL


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _text(element: Element) -> str:
    # a space for each border of a block, or the words of two lines would run together
    return _SPACE.sub(" ", " ".join(str(part) for part in element.itertext())).strip()


@dataclass(slots=True)
class _Walker:
    """Collects inline text until a block begins or ends."""

    found: list[PageBlock] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    link_depth: int = 0
    # the blocks around, each with its kind or the kind that it has from the block around it
    stack: list[tuple[Element, BlockKind]] = field(default_factory=list)

    def enter(self, element: Element) -> None:
        if element.tag == "br":
            self._break_line(element)
        if element.tag in _BLOCK_TAGS:
            self._flush()
            self.stack.append((element, _kind(element) or self._current_kind()))
        if element.tag == "a":
            self.link_depth += 1
        self._add(element.text)

    def leave(self, element: Element) -> None:
        if element.tag in _BLOCK_TAGS:
            self._flush()
            if self.stack and self.stack[-1][0] is element:
                self.stack.pop()
        if element.tag == "a":
            self.link_depth -= 1
        self._add(element.tail)

    def add_table(self, table: Element) -> None:
        self._flush()
        for row in table.iter("tr"):
            cells = [_text(cell) for cell in _cells(row)]
            text = " | ".join(cells) if any(cells) else ""
            kind = BlockKind.TABLE_ROW if len(cells) > 1 else self._current_kind()
            if text:
                self.found.append(PageBlock(text, kind, 0, row))

    def done(self) -> list[PageBlock]:
        self._flush()
        return self.found

    def _add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.link_depth:
                self.linked += len(text.strip())

    def _break_line(self, element: Element) -> None:
        """End the block at a line break, but not in a headline or in the middle of a sentence."""
        following = (element.tail or "").lstrip()
        if self._current_kind() is BlockKind.HEADING or following[:1].islower():
            self.parts.append(" ")
        else:
            self._flush()

    def _kind_of(self, text: str) -> BlockKind:
        kind = self._current_kind()
        # many papers set the lead, a whole sentence, as a headline of the second rank
        lead = kind is BlockKind.HEADING and text.endswith(".") and len(text.split()) >= 12
        return BlockKind.PARAGRAPH if lead else kind

    def _current_kind(self) -> BlockKind:
        return self.stack[-1][1] if self.stack else BlockKind.PARAGRAPH

    def _flush(self) -> None:
        joined = "".join(self.parts)
        pre = bool(self.stack) and self.stack[-1][0].tag == "pre"
        for line in joined.split("\n") if pre else [joined]:
            text = _SPACE.sub(" ", line).strip()
            if text and self.stack:
                linked = min(self.linked, len(text))
                element = self.stack[-1][0]
                self.found.append(PageBlock(text, self._kind_of(text), linked, element))
        self.parts, self.linked = [], 0


def _kind(element: Element) -> BlockKind | None:
    kind = _KINDS.get(str(element.tag))
    if kind or element.tag in ("body", "html"):
        return kind
    if _CAPTION_NAMES.search(element.get("class") or ""):
        # a box around picture and text may bear the name as well: a caption is short
        return BlockKind.CAPTION if len(_text(element)) <= 600 else None
    return None
