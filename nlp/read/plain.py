"""Plain text and Markdown: one line is one block, unless the lines were wrapped by a machine."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from nlp.read.draft import Draft, Piece
from nlp.read.encodings import decode
from nlp.records import BlockKind
from nlp.text import normalize

_NEWLINE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|quot|amp|nbsp|lt|gt|apos|hellip|[lr][sd]quo|[nm]dash|"
    r"[aeiouy](?:acute|grave|circ|tilde));",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", ":", ";", "…", '"', "”", ")")
_LIST_ITEM = re.compile(r"\s*(?:[-+*•–]|\d{1,3}[.)/]|[a-zđ][.)]|[IVX]{1,5}[.)])\s")
_CAPTION = re.compile(
    r"(?:Trong ảnh|Ảnh(?: \d{1,2})?)\s?: .{0,400}|"
    r".{0,400}(?:^|[.\s(])(?:Ảnh|Ảnh minh họa|Nguồn ảnh)\s?[:–-]\s?[^.:]{1,40}\.?\)?"
)
_NARROWEST = 40  # characters; shorter lines are verse or a list
_WIDEST = 130  # characters; lines that a machine wrapped are shorter


def read_plain(path: Path, data: bytes) -> Draft:
    """Read a text file of any encoding that ``decode`` knows."""
    decoded = decode(path, data)
    text, warnings = unescape(decoded.text)
    lines = _NEWLINE.sub("\n", text).split("\n")
    return Draft(tuple(_pieces(join_wrapped(lines))), warnings=decoded.warnings + warnings)


def unescape(text: str) -> tuple[str, tuple[str, ...]]:
    """Put characters for the entities of a page in text that is none, and say so."""
    if not _ENTITY.search(text):
        return text, ()
    return html.unescape(text), ("entities of a web page (&quot; and the like) were decoded",)


def join_wrapped(lines: list[str]) -> list[str]:
    """Join the lines of each paragraph where the file was evidently wrapped at some width.

    A line goes on in the next where the next one's first word had no room on it; an empty line, an
    item of a list or a line in capitals begins anew.
    """
    width = _wrap_width(lines)
    if not width:
        return lines
    paragraphs: list[list[str]] = []
    for before, line in pairwise(["", *lines]):
        if paragraphs and _goes_on(before, line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [" ".join(part.strip() for part in parts) for parts in paragraphs]


def _wrap_width(lines: list[str]) -> int:
    """Give the width that lines were wrapped at, or 0 where they were not."""
    filled = [line.rstrip() for line in lines if line.strip()]
    if sum(len(line) > _WIDEST for line in filled) * 20 > len(filled):
        return 0
    pairs = [(a.rstrip(), b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    cut = [a for a, b in pairs if not a.endswith(_SENTENCE_END) and b.lstrip()[0].islower()]
    cut = [line for line in cut if len(line) <= _WIDEST]
    if len(cut) < 2 or len(cut) * 10 < len(pairs) * 3:
        return 0
    width = max(map(len, cut))
    return width if width >= _NARROWEST else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    line = line.rstrip()
    if not line or not following.strip() or len(line) > width or _LIST_ITEM.match(following):
        return False
    room = len(line) + 1 + len(following.split(maxsplit=1)[0])
    return room > width and line.isupper() == following.strip().isupper()


def _pieces(lines: list[str]) -> Iterator[Piece]:
    rows = _table_rows(lines)
    for number, line in enumerate(lines):
        if number in rows:
            cells = [cell.strip() for cell in line.strip().split("\t")]
            yield Piece(" | ".join(cells), BlockKind.TABLE_ROW)
        elif line.strip():
            yield Piece(line, _kind(normalize(line[:500]).strip()))


def _table_rows(lines: list[str]) -> set[int]:
    """Give the lines with tabs between three cells or more, where two such follow each other."""
    tabbed = {i for i, line in enumerate(lines) if len(line.strip().split("\t")) >= 3}
    return {i for i in tabbed if {i - 1, i + 1} & tabbed}


def _kind(line: str) -> BlockKind:
    if " | " in line and line.count("|") >= 2:
        return BlockKind.TABLE_ROW
    credited = "Ảnh" in line or "ảnh" in line
    if credited and len(line) < 500 and _CAPTION.fullmatch(line):
        return BlockKind.CAPTION
    return BlockKind.LIST if line.startswith(("- ", "+ ", "• ", "* ")) else BlockKind.PARAGRAPH
