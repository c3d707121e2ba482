"""The text inside one paragraph of a Word file: runs, fields, breaks, notes, tracked changes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from nlp.read.docx_names import COMPATIBLE, MATH, W, child, is_on, value
from nlp.read.docx_styles import Styles
from nlp.read.old_fonts import font_encoding
from nlp.read.symbols import GLYPHS, SUPERSCRIPTS

_THROUGH = frozenset(  # elements that only wrap text
    W + name
    for name in (
        "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdtContent", "dir",
        "bdo", "ruby", "rubyBase",
    )
)  # fmt: skip
_MARKS = {
    W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}  # fmt: skip
_ORNAMENT = re.compile("[\ue000-\uf8ff]")
_BREAK = re.compile(r"[ \t]*\n[ \t]*(?=([^\W\d_])?)")
_UNREAD = (
    ("chart", "charts"),
    ("relIds", "diagrams"),
    ("blip", "pictures"),
    ("imagedata", "pictures"),
)


@dataclass(slots=True)
class Content:
    """What a paragraph holds: its text, its look, and what hangs on it.

    ``boxes`` are text boxes anchored in it, ``notes`` the ids of its notes with their numbers.
    """

    text: str = ""
    letters: Counter[tuple[bool, float]] = field(default_factory=Counter)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def bold(self) -> bool:
        """All its letters are bold."""
        return bool(self.letters) and all(bold for bold, _ in self.letters)

    @property
    def size(self) -> float:
        """The type size of most of its letters; 0 where it has none."""
        return self.letters.most_common(1)[0][0][1] if self.letters else 0.0


class InlineReader:
    """Reads paragraphs one after the other; counts what it leaves out, and letters by font."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # of open fields: whether their code, not their result, runs
        self._notes = 0
        self.unread: Counter[str] = Counter()
        self.fonts: Counter[str] = Counter()
        self.old: dict[str, str] = {}  # what is typed in fonts older than Unicode, by encoding

    def read(self, paragraph: etree._Element) -> Content:
        """Read one paragraph."""
        content = Content()
        self._walk(paragraph, paragraph, content)
        # a code that never ends must not swallow the rest of the document
        self._fields = [False] * len(self._fields)
        content.text = _BREAK.sub(_joined, _ORNAMENT.sub("", content.text)).strip(" \n")
        return content

    def _walk(self, element: etree._Element, paragraph: etree._Element, content: Content) -> None:
        for part in element:
            if part.tag == W + "r":
                self._run(part, paragraph, content)
            elif part.tag in _THROUGH:
                self._walk(part, paragraph, content)
            elif part.tag == W + "sdt" and not is_on(part, "w:sdtPr/w:showingPlcHdr"):
                inner = child(part, "sdtContent")
                if inner is not None:
                    self._walk(inner, paragraph, content)
            elif part.tag == COMPATIBLE + "AlternateContent":
                self._walk(_chosen(part), paragraph, content)
            elif part.tag in (MATH + "oMath", MATH + "oMathPara"):
                content.text += "".join(t.text or "" for t in part.iter(MATH + "t"))

    def _run(self, run: etree._Element, paragraph: etree._Element, content: Content) -> None:
        if is_on(run, "w:rPr/w:vanish"):
            return
        before = len(content.text)
        for part in run:
            self._piece(part, paragraph, content)
        added = content.text[before:]
        letters = sum(char.isalpha() for char in added)
        if letters:
            look = (self._styles.bold(paragraph, run), self._styles.size(paragraph, run))
            content.letters[look] += letters
            font = self._styles.font(paragraph, run)
            self.fonts[font] += letters
            if font_encoding(font):
                self.old[font_encoding(font)] = self.old.get(font_encoding(font), "") + f"{added} "
        if added.isdigit() and value(run, "w:rPr/w:vertAlign") == "superscript":
            content.text = content.text[:before] + added.translate(SUPERSCRIPTS)

    def _piece(self, part: etree._Element, paragraph: etree._Element, content: Content) -> None:
        if part.tag == W + "fldChar":
            self._field(part.get(W + "fldCharType", ""))
        elif part.tag == COMPATIBLE + "AlternateContent":
            for inner in _chosen(part):
                self._piece(inner, paragraph, content)
        elif part.tag in (W + "drawing", W + "pict", W + "object"):
            self._drawing(part, content)
        elif any(self._fields):
            return
        elif part.tag == W + "t":
            content.text += (part.text or "").translate(GLYPHS)
        elif part.tag in _MARKS:
            content.text += _MARKS[part.tag]
        elif part.tag == W + "br" and part.get(W + "type", "textWrapping") == "textWrapping":
            content.text += "\n"
        elif part.tag == W + "sym":
            content.text += _symbol(part.get(W + "char", ""))
        elif part.tag in (W + "footnoteReference", W + "endnoteReference"):
            self._note(part, content)
        elif part.tag == W + "ruby":
            self._walk(part, paragraph, content)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields and kind == "end":
            self._fields.pop()

    def _note(self, part: etree._Element, content: Content) -> None:
        self._notes += 1
        kind = "footnotes" if part.tag == W + "footnoteReference" else "endnotes"
        content.notes.append((kind, part.get(W + "id", ""), self._notes))
        content.text += str(self._notes).translate(SUPERSCRIPTS)

    def _drawing(self, part: etree._Element, content: Content) -> None:
        """Take the text boxes of a drawing; its offsets and sizes are no text."""
        boxes = [
            box
            for box in part.iter(W + "txbxContent")
            if not any(up.tag == W + "txbxContent" for up in _ancestors(box, part))
        ]
        content.boxes += boxes
        if part.tag == W + "object":
            self.unread["embedded objects"] += 1
        elif not boxes:
            names = {str(e.tag).rpartition("}")[2] for e in part.iter(etree.Element)}
            found = next((what for name, what in _UNREAD if name in names), None)
            if found:
                self.unread[found] += 1


def _ancestors(element: etree._Element, top: etree._Element) -> list[etree._Element]:
    found = []
    up = element.getparent()
    while up is not None and up is not top:
        found.append(up)
        up = up.getparent()
    return found


def _chosen(alternatives: etree._Element) -> etree._Element:
    """Give one of the ways in which a part is written twice, for newer and older programs."""
    choice = alternatives.find(COMPATIBLE + "Choice")
    if choice is None:
        choice = alternatives.find(COMPATIBLE + "Fallback")
    return alternatives if choice is None else choice


def _symbol(code: str) -> str:
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    if char < "\u0100":  # fonts of symbols are also written without their F000
        char = chr(0xF000 + ord(char))
    return char.translate(GLYPHS)


def _joined(match: re.Match[str]) -> str:
    """Close a line break inside a sentence; keep one before a capital letter or a number."""
    return " " if match[1] and match[1].islower() else "\n"
