"""Tie references to the official documents that they name."""

from __future__ import annotations

import re
from datetime import date

from nlp.records import Entity, Label, Mention
from nlp.reference.divisions import Division, divisions
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own, path, tie
from nlp.text import slug, view
from nlp.values import DateValue

_TYPES = {
    "nghi-quyet": "nq", "nghi-dinh": "nd", "quyet-dinh": "qd", "chi-thi": "ct", "thong-tu": "tt",
    "thong-tu-lien-tich": "ttlt", "ke-hoach": "kh", "cong-van": "cv", "huong-dan": "hd",
    "ket-luan": "kl", "to-trinh": "ttr", "cong-dien": "cd", "thong-bao": "tb", "bao-cao": "bc",
    "luat": "luat", "phap-lenh": "pl", "sac-lenh": "sl", "quy-dinh": "qdi", "de-an": "da",
    "chuong-trinh": "ctr", "quy-che": "qc",
}  # fmt: skip
_REFERENCE = re.compile(
    r"(?P<type>[^\W\d_][^\d]*?)?(?: ?số:?)? ?(?P<number>\d+[a-z]?)(?P<code>\s?[-/].+)?",
    re.IGNORECASE,
)
_OF = re.compile(r",? (?:của|do) ")
_YEAR = re.compile(r"/((?:19|20)\d\d)\b")
# signs of issuers of the centre; UBND, HĐND, TU, HU, ĐU and others are those of an area
_CENTRAL = re.compile(
    r"(?:TW|TƯ|T\.Ư|TTG|CP|CTN|QH\d*|QUTW|UBTVQH\d*|TLĐ|ĐCT|MTTW|TWĐTN|NHNN|TANDTC|VKSTC|TCT|[A-ZĐ]+VN"
    r"|B(?:NV|QP|CA|NG|TP|TC|CT|GDĐT|GD&ĐT|YT|XD|KHCN|VHTTDL|NNMT|NN|NNPTNT|TNMT|TTTT|LĐTBXH|GTVT"
    r"|KHĐT|DTTG|TM))"
)
_LAW = re.compile(r"(?:bo-)?luat-|hien-phap|phap-lenh|sac-lenh")
_NATIONAL = re.compile(r"trung-uong|toan-quoc|t-u-\d|tw-\d")
_HEAD = 400  # characters in which a document gives its own number
_NEAR = 40  # characters behind a reference in which its date stands


def link_papers(context: Context, units: dict[int, Link]) -> dict[int, Link]:
    """Tie all references of a document, by the index of their mention; ``units`` may issue them."""
    mentions = dict(context.document.labelled(Label.DOCREF))
    found = {i: _in_full(i, m, context, units) for i, m in mentions.items()}
    settled = {link.entity.id: link.entity for link in found.values() if link.entity.settled}
    return {i: link if link.entity.settled else _short(link, settled) for i, link in found.items()}


def _in_full(index: int, mention: Mention, context: Context, units: dict[int, Link]) -> Link:
    text = " ".join(view(mention.text).split())
    match = _REFERENCE.fullmatch(text)
    if not match:
        return _by_name(text, context)
    code = _code(match)
    key = "-".join(filter(None, (_kind(match), match["number"], slug(code) if code else "")))
    if not code:
        missing = "its number is not written in full"
        return own("docref", text, document=context.document.id, key=key, reason=missing)
    year = _year(index, match, context)
    if year and not _YEAR.search(code):
        key = f"{key}-{year}"
    if any(_CENTRAL.fullmatch(sign) for sign in re.split("[-/]", code)[1:]):
        reason = "number and issuer are written out"
        return tie("docref", text, key=key, score=0.9 if year else 0.75, reason=reason)
    area = _area(index, match, context, units)
    if area is None or not year:
        missing = "its year is not written" if area else "the area of its issuer is not written"
        return own("docref", text, document=context.document.id, key=key, reason=missing)
    return tie(
        "docref", text, key=key, beside=path(area), place=area.id, score=0.7,
        reason=f"number, year, and {area.full_name} for its issuer",
    )  # fmt: skip


def _area(
    index: int, match: re.Match[str], context: Context, units: dict[int, Link]
) -> Division | None:
    """Give the area of the issuer named behind, of the letterhead, else of the home."""
    for other in range(index + 1, min(index + 4, len(context.document.mentions))):
        gap = context.document.text[
            context.document.mentions[other - 1].end : context.document.mentions[other].start
        ]
        if other in units and _OF.fullmatch(gap) and (place := units[other].entity.place):
            return divisions()[place]
    head = context.document.mentions[index].start < _HEAD and not match["type"]
    return context.home.seat if head else context.home.province


def _kind(match: re.Match[str]) -> str:
    """Give the sign of its type: *QĐ* for *Quyết định*, and for a bare *12/QĐ-UBND*."""
    words = slug(match["type"]) if match["type"] else ""
    sign = re.search(r"[^\W\d_]+", match["code"] or "")
    return _TYPES.get(words) or words or (slug(sign[0]) if sign else "so")


def _code(match: re.Match[str]) -> str:
    return re.sub(r"\s*([-/&.])\s*", r"\1", (match["code"] or "").strip()).upper()


def _year(index: int, match: re.Match[str], context: Context) -> str | None:
    """Give the year in the number, of the date behind it, or of the letterhead it stands in."""
    if written := _YEAR.search(_code(match)):
        return written[1]
    if behind := _year_behind(index, context):
        return behind
    head = context.document.mentions[index].start < _HEAD and not match["type"]
    return str(context.day.year) if head and context.day != date.max else None


def _by_name(text: str, context: Context) -> Link:
    """Tie a law or a resolution of the Party, which is known by its name."""
    key = slug(text)
    if _LAW.match(key) and not re.search(r"\d", text.split()[-1]):
        return tie("docref", text, score=0.8, reason="a law is known by its name")
    if _NATIONAL.search(key):
        return tie("docref", text, score=0.75, reason="a resolution of the centre, by its name")
    missing = "its number is not written"
    return own("docref", text, document=context.document.id, reason=missing)


def _year_behind(index: int, context: Context) -> str | None:
    """Give the year of *ngày 19/8/2022* behind a number."""
    mentions, end = context.document.mentions, context.document.mentions[index].end
    for other in mentions[index + 1 : index + 3]:
        between = context.document.text[end : other.start]
        if len(between) > _NEAR or "." in between:
            return None
        day = other.value
        if isinstance(day, DateValue) and day.grain == "day" and day.start:
            return day.start[:4]
    return None


def _short(link: Link, settled: dict[str, Entity]) -> Link:
    """Tie *Kế hoạch 113* to the only fuller reference of that type and number."""
    start = link.entity.id.partition("~")[0]
    fitting = [e for i, e in settled.items() if re.match(rf"{re.escape(start)}[-~]", i)]
    if len(fitting) != 1:
        return link
    reason = f"short for {fitting[0].name}, the only such number in the text"
    return Link(fitting[0], 0.7, reason)
