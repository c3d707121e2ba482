"""What a text says of itself: title, day, outlet and author, filled in where the reader left them.

Nothing is invented: what stands in no headline, dateline, byline, source line or address stays
null.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp.read.bylines import find_author
from nlp.read.datelines import dateline, place_day, url_day
from nlp.read.furniture_phrases import COMMENTS
from nlp.read.official import names_kind
from nlp.read.outlets import outlet_of_url, outlet_sign, outlet_source
from nlp.read.titles import Title, find_title, is_official
from nlp.records import Block, BlockKind, Document
from nlp.text import exact_key

_URL = re.compile(r"https?://[^\s)\"'<>]+")
_TOP, _BOTTOM = 14, 8  # lines that may say who, when and where
_ASIDE = frozenset({BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.TABLE_ROW})


def complete(document: Document) -> Document:
    """Fill in what the reader left null, and mark the blocks of the title."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    lines = [document.text[block.start : block.end] for block in blocks]
    furniture = [_text(document, b) for b in document.blocks if b.kind is BlockKind.FURNITURE]
    meta = document.meta
    title = _known(meta.title, lines) if meta.title else _shown(blocks, lines)
    official = is_official(lines) or bool(
        title and title.lines and names_kind(lines[title.lines[0]])
    )
    url = meta.url or _source_url(furniture)
    top, bottom = lines[:_TOP], _ends(document)
    filled = replace(
        meta,
        title=title.text if title else None,
        published=meta.published or _published(lines, url, official=official),
        outlet=meta.outlet or _outlet(top, furniture, bottom, url),
        author=meta.author or (None if official else find_author(top[:8], bottom)),
        url=url,
    )
    return replace(document, meta=filled, blocks=_with_title(document.blocks, blocks, title))


def _text(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def _ends(document: Document) -> list[str]:
    """Give the last lines, last first, without captions, tables and what readers commented."""
    kept = []
    for block in document.blocks:
        if block.kind not in _ASIDE:
            kept.append(_text(document, block))
        elif block.kind is BlockKind.FURNITURE and len(kept) > 2 and _is_comments(document, block):
            break
    return kept[1:][-_BOTTOM:][::-1]


def _is_comments(document: Document, block: Block) -> bool:
    return bool(COMMENTS.fullmatch(exact_key(_text(document, block)).strip(" :.")))


def _known(title: str, lines: Sequence[str]) -> Title:
    """Find the lines that a title known from elsewhere stands on; written as on the page."""
    key = exact_key(title).strip()
    found_here = find_title(lines)
    if found_here and exact_key(found_here.text) == key:
        return found_here
    found = [i for i, line in enumerate(lines[:_TOP]) if exact_key(line).strip() == key]
    return Title(title, tuple(found[:1]))


def _shown(blocks: Sequence[Block], lines: Sequence[str]) -> Title | None:
    """Find the title, from where the reader saw it by its type where it did."""
    seen = (i for i, block in enumerate(blocks) if block.kind is BlockKind.TITLE)
    first = next(seen, 0)
    found = find_title(lines[first:])
    return Title(found.text, tuple(first + i for i in found.lines)) if found else None


def _with_title(
    blocks: Sequence[Block], shown: Sequence[Block], title: Title | None
) -> tuple[Block, ...]:
    chosen = {shown[i].start for i in title.lines} if title else set()
    plain = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return tuple(
        replace(block, kind=BlockKind.TITLE)
        if block.start in chosen and block.kind in plain
        else block
        for block in blocks
    )


def _source_url(furniture: Iterable[str]) -> str | None:
    """Give the address in a line that says where the copy was taken from."""
    found = (_URL.search(line) for line in furniture)
    return next((match[0] for match in found if match), None)


def _published(lines: Sequence[str], url: str | None, *, official: bool) -> str | None:
    dates = [found for line in lines[:_TOP] if (found := dateline(line))]
    last = [found for line in lines[_TOP:][-4:] if (found := dateline(line))]
    dates += [found for found in last if found.alone]
    first = next((found.day for found in dates if not found.updated), None)
    stated = first or next((found.day for found in dates), None)
    placed = next(
        (day for line in [*lines[:25], *lines[25:][-12:]] if (day := place_day(line))), None
    )
    chosen = placed or stated if official else stated or placed
    return chosen or (url_day(url) if url else None)


def _outlet(
    top: Sequence[str], furniture: Sequence[str], bottom: Sequence[str], url: str | None
) -> str | None:
    sign = next((name for line in top[:8] if (name := outlet_sign(line))), None)
    if sign:
        return sign
    sources = (name for line in [*furniture, *bottom[:4]] if (name := outlet_source(line)))
    return next(sources, None) or (outlet_of_url(url) if url else None)
