"""A page as a tree, and what of it is no article by its tags, its class names or its links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lxml import etree, html

from nlp.errors import BrokenFile
from nlp.read.encodings import Decoded, decode

Element = etree._Element

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE
)
_NO_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
)  # lxml reads but will not write them
_NEVER_TEXT = (
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "object", "embed", "map",
    "select", "button", "input", "textarea", "video", "audio", "dialog", "applet", "frameset",
)  # fmt: skip
_BESIDE = frozenset({"nav", "aside", "footer"})  # no header: an article has one as well
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu"}
)
_KEPT = frozenset({"html", "body", "form", "main", "h1"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# words in class names and ids, cut at capitals, digits and signs; a line is a theme
_FURNITURE_NAMES = re.compile(
    r"(?<!has )(?<!with )(?<!no )\b(?:"
    r"menu\w*|nav\w*|bread ?crumbs?|crumbs?|top ?bar|side ?bar|foot|footer|mega|"
    r"related|relates?|relation\w*|lien ?quan|tin ?lien ?quan|tin ?khac|cung ?chuyen ?muc|"
    r"other ?(?:news|posts?)|xem ?nhieu|doc ?nhieu|most|popular|trending|tin ?moi|latest|"
    r"hot ?news|newest|recent|recommend\w*|"
    r"comments?|binh ?luan|y ?kien|feedback|reply|disqus|"
    r"share|sharing|social|socials|zalo|fb ?like|addthis|like ?share|follow|"
    r"tags?|tag ?list|keywords?|tukhoa|"
    r"ads?|advert\w*|quang ?cao|sponsor\w*|banners?|promo\w*|"
    r"poll|survey|tham ?do|vote|rating|danh ?gia|weather|thoi ?tiet|ty ?gia|gia ?vang|"
    r"popup|modal|cookies?|login|dang ?nhap|sign ?in|sign ?up|register|"
    r"search|tim ?kiem|paging|pagination|pager|"
    r"toolbar|tool ?box|tien ?ich|font ?size|tts|copyright|newsletter|subscribe"
    r")\b"
)
_DEEPEST = 300  # levels
_LONGEST_PATHS = 3_000_000  # levels of all elements together, each counted at both of its ends
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")


def parse(path: Path, data: bytes) -> tuple[Element, Decoded]:
    """Parse a page or a piece of one; raises BrokenFile where there is no tree in it."""
    decoded = _decode(path, data)
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    text = _NO_XML.sub("", decoded.text)
    try:
        tree = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.LxmlError as error:
        raise BrokenFile(path, "holds no page", hint="Save the page from a browser.") from error
    deep = any("depth" in entry.message for entry in parser.error_log)
    cut = ("the page is nested too deeply: its end was not read",) if deep else ()
    return tree, Decoded(decoded.text, decoded.encoding, decoded.warnings + cut)


def _decode(path: Path, data: bytes) -> Decoded:
    """Decode by the bytes; where they leave doubt, by what the page says of itself."""
    declared = _CHARSET.search(data[:4096])
    if not declared:
        return decode(path, data)
    try:
        decoded = decode(path, data)
        if decoded.encoding != "windows-1252":
            return decoded
    except BrokenFile:
        decoded = None
    name = declared[1].decode("ascii")
    try:
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeError):
        return decoded or decode(path, data)


def is_entangled(tree: Element) -> bool:
    """Tell a tree so deep or so large that no person made it and no extractor ends with it."""
    depth = paths = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        paths += depth
        if depth > _DEEPEST or paths > _LONGEST_PATHS:
            return True
    return False


def drop_code(tree: Element) -> None:
    """Take out scripts, form fields and frames; what they show is never the article."""
    for element in list(tree.iter(*_NEVER_TEXT)):
        _drop(element)


def drop_furniture(tree: Element, titles: Iterable[str]) -> None:
    """Take out menus, related news, comments and the like, by tag, role, name, style and links.

    Never takes out what holds a headline, or a good part of the running text: class names lie
    (``<div class="main has-sidebar">``), and a hidden part may be the article behind a button.
    """
    counts = count_letters(tree)
    most = max(counts[tree].running // 3, 1)
    kept = {box for line in _headlines(tree, set(titles)) for box in (line, *line.iterancestors())}
    for element in list(counts)[::-1]:  # parents first
        if element in kept or element.tag in _KEPT or counts[element].running > most:
            continue
        if _beside_article(element) or _is_link_list(element, counts[element]):
            _drop(element)


def _headlines(tree: Element, titles: set[str]) -> Iterator[Element]:
    """Give the first headline of the first rank, and those that say what the head says."""
    yield from islice(tree.iter("h1"), 1)
    for element in tree.iter("h1", "h2", "h3", "h4"):
        if " ".join("".join(str(part) for part in element.itertext()).split()) in titles:
            yield element


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of an element outside links and in them, and its number of links."""

    running: int
    linked: int
    links: int


def count_letters(tree: Element) -> dict[Element, Letters]:
    """Count the letters of each element, children first."""
    counts: dict[Element, Letters] = {}
    for _, element in etree.iterwalk(tree, events=("end",)):
        own = len((element.text or "").strip())
        tails = sum(len((child.tail or "").strip()) for child in element)
        parts = [counts[child] for child in element]
        running = own + tails + sum(part.running for part in parts)
        linked = sum(part.linked for part in parts)
        if element.tag == "a":
            counts[element] = Letters(0, running + linked, 1)
        else:
            counts[element] = Letters(running, linked, sum(part.links for part in parts))
    return counts


def _beside_article(element: Element) -> bool:
    if element.tag in _BESIDE or element.get("role") in _ROLES or element.get("hidden") is not None:
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_FURNITURE_NAMES.search(_CAMEL.sub(" ", names).lower()))


def _is_link_list(element: Element, letters: Letters) -> bool:
    """Tell a list of links: two or more, and hardly a word beside them."""
    if element.tag not in ("ul", "ol", "dl", "div", "section", "table", "td", "p", "center"):
        return False
    return letters.links >= 2 and letters.linked > 4 * letters.running


def _drop(element: Element) -> None:
    """Take an element out and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
