"""Which blocks of a page are its article.

trafilatura says where the running text is; the blocks themselves are ours, because captions,
tables, the lead and the byline must stay, each in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from configparser import ConfigParser
from itertools import islice

from lxml import etree
from trafilatura import bare_extraction
from trafilatura.settings import use_config

from nlp.read.bylines import bare_author, labelled_author
from nlp.read.datelines import dateline
from nlp.read.furniture_phrases import COMMENTS
from nlp.read.html_blocks import PageBlock
from nlp.read.html_tree import Element
from nlp.read.outlets import outlet_source
from nlp.records import BlockKind
from nlp.text import exact_key

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words
_KNOWN_SHARE = 0.6  # of the shingles of a block that the running text must hold
_BOX_SHARE = 0.9  # of the running text that the box of the article must hold
_SHORT = 600  # letters
_BETWEEN = 12  # blocks that may stand between the headline and the text
_PARAGRAPH, _HEADLINE = 12, 5  # words, at least
_ABOVE = 4  # blocks above the text in which a headline may stand
_BEHIND = 4  # blocks behind the text that may hold the byline
_DOUBLES = 10  # blocks at the start in which headline and lead may stand twice


def _config() -> ConfigParser:
    config = use_config()
    # below this length trafilatura gives the whole page instead, menus and all
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return config


_CONFIG = _config()


def choose(tree: Element, blocks: Sequence[PageBlock], *, headline: int | None) -> list[int]:
    """Give the numbers of the blocks of the article, the headline first where it is one of them."""
    running = _running(tree, blocks)
    box = _box(tree, blocks, running)
    inside = [i for i, block in enumerate(blocks) if block.element in box and i in running]
    if not inside:
        return [] if headline is None else [headline]
    first, last = inside[0], _with_byline(blocks, inside[-1])
    if headline is None:
        first = _with_untold_headline(blocks, first)
    chosen = [
        i
        for i in range(first, last + 1)
        if i in running
        or (not blocks[i].is_link and (blocks[i].element in box or i < inside[0]))
        or i > inside[-1]
    ]
    if headline is None:
        chosen = _without_columns(blocks, chosen)
    chosen = _without_comments(blocks, chosen)
    return _without_doubles(blocks, _with_head(blocks, chosen, headline))


def _running(tree: Element, blocks: Sequence[PageBlock]) -> set[int]:
    """Find the blocks of the running text: trafilatura's, or else all that are no links."""
    known = _shingles(_main_text(tree))
    plain = [i for i, block in enumerate(blocks) if not block.is_link]
    found = {i for i in plain if _share(blocks[i].text, known) >= _KNOWN_SHARE}
    return found or set(plain)


def _main_text(tree: Element) -> Iterable[str]:
    """Give the lines that trafilatura takes for the article; none where it finds none."""
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, config=_CONFIG)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return ()  # pages that no browser would show; the blocks without links will do
    text = getattr(found, "text", None)
    return str(text).split("\n") if text else ()


def _shingles(lines: Iterable[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for line in lines:
        found.update(_line_shingles(line))
    return found


def _line_shingles(line: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(exact_key(line))
    if len(words) <= _SHINGLE:
        return {tuple(words)} if words else set()
    return {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def _share(text: str, known: set[tuple[str, ...]]) -> float:
    own = _line_shingles(text)
    return len(own & known) / len(own) if own else 0.0


def _box(tree: Element, blocks: Sequence[PageBlock], running: set[int]) -> set[Element]:
    """Give the elements of the smallest box that holds nearly all of the running text.

    A short text in one of several boxes of the same class is one card of many: all of them count,
    and their text is added to the running text.
    """
    held: dict[Element, int] = {}
    for i in running:
        for element in (blocks[i].element, *blocks[i].element.iterancestors()):
            held[element] = held.get(element, 0) + len(blocks[i].text)
    whole = sum(len(blocks[i].text) for i in running)
    box = tree
    while smaller := [c for c in box if whole and held.get(c, 0) >= _BOX_SHARE * whole]:
        box = smaller[0]
    cards = _cards(box) if whole < _SHORT else [box]
    found = {element for card in cards for element in card.iter()}
    if len(cards) > 1:
        plain = (i for i, block in enumerate(blocks) if not block.is_link)
        running.update(i for i in plain if blocks[i].element in found)
    return found


def _cards(box: Element) -> list[Element]:
    """Give the box and its neighbors of the same make, cards of a list; or the box alone."""
    for card in (box, *islice(box.iterancestors(), 3)):
        parent, make = card.getparent(), _make(card)
        alike = [child for child in parent if _make(child) == make] if parent is not None else []
        if card.get("class") and len(alike) > 1:
            return alike
    return [box]


def _make(element: Element) -> tuple[object, ...]:
    return element.get("class"), *(part.tag for part in islice(element.iter(), 16))


def _with_untold_headline(blocks: Sequence[PageBlock], first: int) -> int:
    """Begin at a line like a headline just above the text, though nothing else tells it as one."""
    start = first
    for i in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
        if blocks[i].is_link:
            break
        line = blocks[i].text
        sentence = line.endswith((".", ":", ";")) or not _HEADLINE <= len(line.split()) <= 40
        beside = blocks[i].element.getparent() is blocks[first].element.getparent()
        if (beside and line.isupper()) or not (sentence or dateline(line)):
            start = i
    return start


def _without_columns(blocks: Sequence[PageBlock], chosen: list[int]) -> list[int]:
    """Leave out the other columns of a page laid out in a table, but for a headline in its own."""
    text = [i for i in chosen if len(blocks[i].text.split()) >= _PARAGRAPH]
    if not text:
        return chosen
    around = [list(_cells_around(blocks[i].element)) for i in text]
    if not all(around):
        return chosen
    inner = {cells[0] for cells in around}
    outer = {cell for cells in around for cell in cells}
    kept = []
    for i in chosen:
        cells = list(_cells_around(blocks[i].element))
        own = not cells or cells[0] in outer or bool(inner.intersection(cells))
        near = 0 < text[0] - i <= _ABOVE and len(blocks[i].text.split()) >= _HEADLINE
        if own or near or blocks[i].kind is BlockKind.TABLE_ROW:
            kept.append(i)
    return kept


def _cells_around(element: Element) -> Iterator[Element]:
    if element.tag == "td":
        yield element
    yield from element.iterancestors("td")


def _without_comments(blocks: Sequence[PageBlock], chosen: list[int]) -> list[int]:
    """End where the readers' comments begin, unless most of the text is still to come."""
    for place, i in enumerate(chosen):
        if COMMENTS.fullmatch(exact_key(blocks[i].text).strip(" :.")):
            before, after = (
                sum(len(blocks[k].text) for k in part) for part in (chosen[:place], chosen[place:])
            )
            if before > after:
                return chosen[:place]
    return chosen


def _with_byline(blocks: Sequence[PageBlock], last: int) -> int:
    """Go on behind the text to the line that names its author or its source."""
    for i in range(min(last + _BEHIND, len(blocks) - 1), last, -1):
        line = blocks[i].text
        if labelled_author(line) or bare_author(line) or outlet_source(line):
            return i
    return last


def _with_head(blocks: Sequence[PageBlock], chosen: list[int], headline: int | None) -> list[int]:
    """Put the headline, and the lead and the date below it, before the text."""
    if headline is None or headline in chosen:
        return chosen[chosen.index(headline) :] if headline in chosen[:_BETWEEN] else chosen
    between = [i for i in range(headline + 1, chosen[0]) if not blocks[i].is_link]
    return [headline, *(between if len(between) <= _BETWEEN else ()), *chosen]


def _without_doubles(blocks: Sequence[PageBlock], chosen: Sequence[int]) -> list[int]:
    """Keep one of a headline or a lead shown twice; captions and rows may well be alike."""
    kept: list[int] = []
    seen: set[str] = set()
    for place, i in enumerate(chosen):
        key = exact_key(blocks[i].text)
        prose = blocks[i].kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        if place < _DOUBLES and key in seen and prose:
            continue
        seen.add(key)
        kept.append(i)
    return kept
