"""What a page says of its article in its head: meta elements, JSON-LD, links and headlines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from nlp.read.bylines import meta_author
from nlp.read.datelines import machine_day, url_day
from nlp.read.html_tree import Element
from nlp.read.outlets import outlet_of_url
from nlp.text import fold_key, normalize

# names of meta elements (name, property or itemprop), best first
_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "headline", "title"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
        "publish_date", "publish-date", "publisheddate", "article:published", "parsely-pub-date",
        "sailthru.date", "cxenseparse:recs:publishtime", "its_publication",
    ),
    # of the site as often as of the article: what the page shows goes before them
    "dated": ("dc.date.issued", "dcterms.issued", "dc.date", "date", "article:modified_time"),
    "author": ("article:author", "author", "dc.creator", "dable:author", "parsely-author"),
    "site": ("og:site_name", "application-name", "dc.publisher"),
    "url": ("og:url", "twitter:url"),
    "kind": ("og:type",),
}  # fmt: skip
_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report$")
_USELESS = re.compile(
    r"(?:document|untitled.*|no title|home|home ?page|index|default|new page.*|page title|title|"
    r"trang chu|trang tin|trang thong tin.*|cong thong tin.*|bai viet|tin tuc|tin bai|noi dung|"
    r"chi tiet.*|xem chi tiet.*|news ?detail|detail|.{0,3})"
)
# how names of sites begin, and how those of offices do, which are short
_SITE = re.compile(r"(?:cong|trang|bao|tap chi|dai)\b")
_OFFICE = re.compile(
    r"(?:ubnd|uy ban|hdnd|so|ban|phong|huyen|tinh|thanh|xa|phuong|dang|truong|bo|hoi|doan|cuc|"
    r"chi cuc|vien|trung tam|lien doan)\b"
)
_TITLE_END = re.compile(r"\s+(?:[|»·–—-]|::)\s+[^|»·]{2,60}$")
_SITE_URL = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says; ``titles`` are candidates, best first, none of them empty.

    ``published`` is sure; ``dated`` is to be taken only where the page itself shows no day.
    """

    titles: tuple[str, ...]
    published: str | None
    dated: str | None
    author: str | None
    outlet: str | None
    url: str | None
    is_article: bool


def read_head(tree: Element) -> Head:
    """Gather what the head says, before scripts are taken out of the tree."""
    metas = _metas(tree)
    data = next(_json_articles(tree), {})
    url = _url(tree, metas)
    sure = [_string(data.get("datePublished")), *metas["published"]]
    authors = [*_json_names(data.get("author")), *metas["author"]]
    author = next((name for value in authors if (name := meta_author(value))), None)
    titles = (_string(data.get("headline")), *metas["title"][:1], *_title_element(tree))
    return Head(
        titles=tuple(title for title in (_clean(title) for title in titles) if title),
        published=_first_day(sure),
        dated=(url_day(url) if url else None) or _first_day([*metas["dated"], *_only_time(tree)]),
        author=author,
        outlet=_outlet(url, metas, data),
        url=url,
        is_article=bool(data) or "article" in metas["kind"],
    )


def _first_day(values: Iterable[str]) -> str | None:
    days = (machine_day(value) for value in values)
    return next((day for day in days if day), None)


def is_useless(title: str) -> bool:
    """Tell a title that names no article: *Document*, *Trang chủ*, *Chi tiết tin*."""
    return bool(_USELESS.fullmatch(fold_key(title).strip(" .-|")))


def is_telling(title: str) -> bool:
    """Tell a title that can only be a headline from one that may be the name of an office."""
    if title.isascii():  # typed without marks, as in the headers of old pages
        return False
    key, words = fold_key(title), len(title.split())
    return words >= (9 if _OFFICE.match(key) else 5) and not _SITE.match(key)


def without_site(title: str, outlet: str | None) -> str:
    """Cut the name of the site off the end of a title: *… - VnExpress Giải Trí*."""
    end = _TITLE_END.search(title)
    if not end:
        return title
    tail = fold_key(end[0])
    known = outlet and fold_key(outlet).removeprefix("bao ") in tail
    site = re.search(
        r"\b(?:bao|online|cong|trang|tin tuc|\w+\.(?:vn|com|net)|express|so |ubnd)", tail
    )
    return title[: end.start()].strip() if known or site else title


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", normalize(text)).strip()


def _metas(tree: Element) -> dict[str, list[str]]:
    """Give the contents for each thing to know, best name first."""
    found: dict[str, list[tuple[int, str]]] = {thing: [] for thing in _META}
    for element in tree.iter("meta", "time"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or element.get("datetime") or ""
        for thing, names in _META.items():
            if content.strip() and name.strip().lower() in names:
                found[thing].append((names.index(name.strip().lower()), content))
    return {thing: [text for _, text in sorted(values)] for thing, values in found.items()}


def _only_time(tree: Element) -> list[str]:
    """Give the one moment that the page marks as such; many are those of a list."""
    moments = [element.get("datetime") or "" for element in tree.iter("time")]
    return moments if len(moments) == 1 else []


def _title_element(tree: Element) -> Iterator[str]:
    for element in tree.iter("title"):
        yield "".join(str(part) for part in element.itertext())
        return


def _url(tree: Element, metas: Mapping[str, list[str]]) -> str | None:
    links = (link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical")
    for url in [*links, *metas["url"]]:
        if _SITE_URL.fullmatch(url.strip()) and _is_address(url.strip()):
            return url.strip()
    return None


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # brackets that are no address
        return False


def _outlet(url: str | None, metas: Mapping[str, list[str]], data: Mapping[str, Any]) -> str | None:
    known = outlet_of_url(url) if url else None
    named = [*metas["site"][:1], *_json_names(data.get("publisher"))]
    for name in [known or "", *named]:
        if name.strip():
            return outlet_of_url(name) or _clean(name) if "." in name else _clean(name)
    return None


def _json_articles(tree: Element) -> Iterator[dict[str, Any]]:
    """Give the articles that JSON-LD describes; broken JSON describes none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _ARTICLE_TYPES.search(str(node.get("@type"))):
                yield node


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Give the objects of a JSON-LD block: itself, the members of a list or of its graph."""
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (part for part in graph or () if isinstance(part, dict))


def _json_names(value: Any) -> list[str]:
    nodes = value if isinstance(value, list) else [value]
    names = (node.get("name") if isinstance(node, dict) else node for node in nodes)
    return [name for name in names if isinstance(name, str) and name.strip()]


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
