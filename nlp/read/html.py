"""Web pages: the article with headline, lead, captions and tables, without the page around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from nlp.errors import EmptyFile
from nlp.read.bylines import find_author
from nlp.read.datelines import dateline
from nlp.read.draft import Draft, Piece
from nlp.read.furniture import mark_furniture
from nlp.read.html_article import choose
from nlp.read.html_blocks import PageBlock, blocks_of
from nlp.read.html_head import Head, is_telling, is_useless, read_head, without_site
from nlp.read.html_tree import drop_code, drop_furniture, is_entangled, parse
from nlp.read.outlets import is_outlet
from nlp.records import BlockKind, Meta
from nlp.text import exact_key, fold_key

_STRIPPED = "page furniture was left out: {} of {} letters (menus, other articles, comments)"
_HOME = re.compile(r"(?:https?://[^/]+)?/?(?:#|\./|(?:index|default|home)\.\w+)?", re.IGNORECASE)
_ABOVE, _BELOW = 4, 9  # blocks around the headline in which its date may stand
_SENTENCE = 5  # words that make a sentence rather than an entry of a menu
_MANY_LINKS = 8  # blocks that are links, among the texts of a list
_ENTANGLED = "the page is too deep or too large to find its article: all of its text is given"
_LISTING = "no article on this page, which is a home page or a list: its text is given as it stands"


def read_html(path: Path, data: bytes) -> Draft:
    """Read a page or a piece of one; raises EmptyFile where a script has yet to make its text."""
    tree, decoded = parse(path, data)
    head = read_head(tree)
    drop_code(tree)
    whole = blocks_of(tree)
    if not whole:
        raise EmptyFile(
            path,
            "is a page without text: a script makes it",
            hint="Open it in a browser, let it load, save it as a whole page and read that.",
        )
    if is_entangled(tree):
        return _listing(head, whole, (*decoded.warnings, _ENTANGLED))
    drop_furniture(tree, head.titles)
    blocks = blocks_of(tree)
    place, title = _title(head, blocks)
    chosen = choose(tree, blocks, headline=place)
    if _is_listing(head, blocks, chosen, place):
        return _listing(head, whole, (*decoded.warnings, _LISTING))
    pieces = [Piece(blocks[i].text, blocks[i].kind) for i in chosen]
    if title and place is None and not _begins(pieces, title):
        pieces.insert(0, Piece(title, BlockKind.TITLE))
    date = _dateline(blocks, place, title) or _dateline(whole, _place(whole, title), title)
    if date and not _begins(pieces, date):
        pieces.insert(1, Piece(date))
    meta = _meta(head, title, date, pieces)
    return Draft(tuple(pieces), meta, (*decoded.warnings, *_stripped(whole, pieces)))


def _title(head: Head, blocks: Sequence[PageBlock]) -> tuple[int | None, str | None]:
    """Find the headline: where it is shown, and its words.

    What the head calls it, if shown; else the first great headline; else what the head alone says.
    """
    named = [without_site(title, head.outlet) for title in head.titles]
    named = [title for title in named if not is_useless(title)]
    for title in named:
        for i, block in enumerate(blocks):
            if _says(block.text, title) and not _leads_home(block):
                return i, block.text
    for i, block in enumerate(blocks):
        if _is_great(block, head) and not is_useless(block.text):
            return i, block.text
    if named and (head.is_article or is_telling(named[0])):
        return None, named[0]
    return None, None


def _says(line: str, title: str) -> bool:
    """Tell whether a line is the title, or all of it before the name of the site."""
    shown, said = exact_key(line), exact_key(title)
    return shown == said or (
        len(shown.split()) >= 5 and said.startswith((f"{shown} -", f"{shown} |"))
    )


def _is_great(block: PageBlock, head: Head) -> bool:
    """Tell a headline of the first rank that is not the name of the site."""
    within = (block.element, *islice(block.element.iterancestors(), 3))
    if not any(element.tag == "h1" for element in within):
        return False
    if _leads_home(block):
        return False
    name = fold_key(block.text)
    sites = [fold_key(head.outlet or ""), *(fold_key(title) for title in head.titles)]
    return not is_outlet(block.text) and not any(site.endswith(name) for site in sites)


def _leads_home(block: PageBlock) -> bool:
    """Tell the name of the site, which links to its first page."""
    links = [*block.element.iter("a"), *block.element.iterancestors("a")]
    return block.is_link and any(_HOME.fullmatch(link.get("href") or "") for link in links)


def _place(blocks: Sequence[PageBlock], title: str | None) -> int | None:
    key = exact_key(title or "")
    return next((i for i, block in enumerate(blocks) if exact_key(block.text) == key), None)


def _dateline(blocks: Sequence[PageBlock], place: int | None, title: str | None) -> str | None:
    """Find the dateline nearest to the headline; one far from it is the clock of the page."""
    if place is None:
        return None
    near = range(max(0, place - _ABOVE), min(len(blocks), place + _BELOW))
    for i in sorted(near, key=lambda i: (abs(i - place), -i)):
        found = dateline(blocks[i].text) if blocks[i].text != title else None
        if found and (i > place or found.timed):
            return blocks[i].text
    return None


def _begins(pieces: Sequence[Piece], line: str) -> bool:
    return any(exact_key(piece.text) == exact_key(line) for piece in pieces[:_BELOW])


def _is_listing(
    head: Head, blocks: Sequence[PageBlock], chosen: Sequence[int], place: int | None
) -> bool:
    """Tell a home page or a list: its address, links among its texts, or no text at all."""
    if head.url and urlsplit(head.url).path in ("", "/"):
        return True
    texts = [blocks[i].text for i in chosen if i != place]
    if not any(len(text.split()) >= _SENTENCE for text in texts):
        return any(block.is_link for block in blocks) or bool(place is not None or head.titles)
    links = sum(blocks[i].is_link for i in range(chosen[0], chosen[-1]))
    return links >= _MANY_LINKS and links >= sum(len(text.split()) >= 20 for text in texts)


def _listing(head: Head, blocks: Sequence[PageBlock], warnings: tuple[str, ...]) -> Draft:
    pieces = tuple(Piece(block.text, _listed_kind(block)) for block in blocks)
    title = head.titles[0] if head.titles else None
    return Draft(pieces, Meta(title, outlet=head.outlet, url=head.url), warnings)


def _listed_kind(block: PageBlock) -> BlockKind:
    """Call the clock and the short words of menus furniture: no article has them here."""
    short = len(block.text.split()) <= _SENTENCE and block.kind is not BlockKind.TABLE_ROW
    return BlockKind.FURNITURE if short or dateline(block.text) else block.kind


def _meta(head: Head, title: str | None, date: str | None, pieces: Sequence[Piece]) -> Meta:
    """Join what the head says with what the page shows; a byline goes before the head's author."""
    shown = dateline(date) if date else None
    aside = (BlockKind.CAPTION, BlockKind.FURNITURE)
    lines = [piece.text for piece in mark_furniture(pieces) if piece.kind not in aside]
    author = None if find_author(lines[:8], lines[:0:-1][:4]) else head.author
    published = head.published or (shown.day if shown else None) or head.dated
    return Meta(title, published, head.outlet, author, head.url)


def _stripped(whole: Sequence[PageBlock], pieces: Sequence[Piece]) -> tuple[str, ...]:
    letters = sum(len(block.text) for block in whole)
    left_out = letters - sum(len(piece.text) for piece in pieces)
    return (_STRIPPED.format(left_out, letters),) if left_out > 0 else ()
