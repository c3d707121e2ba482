"""Markdown: the marks come off, the lines stay; a table row is one block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from nlp.read.draft import Draft, Piece
from nlp.read.encodings import decode
from nlp.read.plain import join_wrapped, unescape
from nlp.records import BlockKind, Meta

_FRONT = re.compile(r"\A\ufeff?---[ ]*\n(.*?)\n---[ ]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+(.*)", re.DOTALL)
_RULE = re.compile(r"(?:[-*_]\s*){3,}|(?:```|~~~).*|\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?")
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_ITEM = re.compile(r"\s*[-*+]\s")
# what a mark in a line becomes; first matches first
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[[^\[\]]{0,500}\]\([^()]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,2000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])"), r"\1"),
)
_LONGEST_LINE = 50_000  # characters
_ISO_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def read_markdown(path: Path, data: bytes) -> Draft:
    """Read Markdown, with the title and date of its front matter where it has one."""
    decoded = decode(path, data)
    text, warnings = unescape(decoded.text.replace("\r\n", "\n"))
    front = _FRONT.match(text)
    body = _without_comments(text[front.end() :] if front else text)
    lines = join_wrapped([line for line in body.split("\n") if not _is_rule(line)])
    meta = _front_meta(front[1]) if front else Meta()
    return Draft(tuple(_pieces(lines)), meta, decoded.warnings + warnings)


def _is_rule(line: str) -> bool:
    """Tell a line that draws something: a rule, a fence, the border below a table's head."""
    return len(line) < 1000 and bool(_RULE.fullmatch(line.strip()))


def _without_comments(text: str) -> str:
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept.append(text[position:start])
        position = end + len("-->")
    return "".join([*kept, text[position:]])


def _front_meta(source: str) -> Meta:
    try:
        fields: Any = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError):  # a date that does not exist is a ValueError
        return Meta()
    if not isinstance(fields, dict):
        return Meta()
    day = _ISO_DAY.match(str(fields.get("date") or ""))
    text = {key: str(fields[key]) for key in ("title", "author", "url") if fields.get(key)}
    return Meta(published=day[0] if day else None, **text)


def _pieces(lines: list[str]) -> Iterator[Piece]:
    for line in lines:
        heading, row = _HEADING.fullmatch(line), _ROW.fullmatch(line)
        if heading:
            yield Piece(_plain(heading[1].rstrip(" #")), BlockKind.HEADING)
        elif row:
            cells = re.split(r"(?<!\\)\|", row[1])
            yield Piece(" | ".join(_plain(cell.strip()) for cell in cells), BlockKind.TABLE_ROW)
        elif line.strip():
            kind = BlockKind.LIST if _ITEM.match(line) else BlockKind.PARAGRAPH
            yield Piece(_plain(re.sub(r"^\s*>\s?", "", line)), kind)


def _plain(line: str) -> str:
    if len(line) > _LONGEST_LINE:  # data, and the patterns would take long over it
        return line
    for pattern, replacement in _INLINE:
        line = pattern.sub(replacement, line)
    return line
