"""Tie references to the official documents that they name."""

from __future__ import annotations

import re

from nlp.records import Label, Mention
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
_YEAR = re.compile(r"/((?:19|20)\d\d)\b")
# issuers of the centre; TU, HU, ĐU, UBND, HĐND and other bodies are those of a province
_CENTRAL = re.compile(
    r"(?:^|[-/])(?:TW|TƯ|T\.Ư|TTG|CP|CTN|QH\d*|QUTW|UBTVQH\d*|TTHC|CTTG|B[A-ZĐ]{1,8}|ĐCT|MTTW"
    r"|TLĐ|TWĐTN|TWĐ|NHNN|TANDTC|VKSTC|[A-ZĐ]*VN)(?![A-ZĐ])"
)
_LAW = re.compile(r"(?:bo-)?luat-|hien-phap|phap-lenh|sac-lenh")
_NATIONAL = re.compile(r"trung-uong|toan-quoc|t-u-\d|tw-\d")
_NEAR = 40  # characters behind a reference in which its date stands


def link_papers(context: Context) -> dict[int, Link]:
    """Tie all references of a document, by the index of their mention."""
    mentions = dict(context.document.labelled(Label.DOCREF))
    found = {i: _in_full(i, m, context) for i, m in mentions.items()}
    full = {i: link for i, link in found.items() if link}
    return {i: found[i] or _short(m, full, mentions, context) for i, m in mentions.items()}


def _in_full(index: int, mention: Mention, context: Context) -> Link | None:
    text = " ".join(view(mention.text).split())
    match = _REFERENCE.fullmatch(text)
    if not match or not match["code"]:
        return _by_name(text, context)
    code = re.sub(r"\s*([-/&.])\s*", r"\1", match["code"].strip()).upper()
    kind = _TYPES.get(slug(match["type"] or ""), slug(match["type"] or "") or "so")
    year = _YEAR.search(code)
    dated = None if year else _year_behind(index, context)
    key = "-".join(filter(None, (kind, match["number"], slug(code), dated)))
    if _CENTRAL.search(code):
        return tie(
            "docref", text, key=key, score=0.9 if year or dated else 0.75,
            reason="number and issuer are written out",
        )  # fmt: skip
    home = context.home.province
    if home is None or not (year or dated):
        missing = "the issuing province" if home is None else "its year"
        return own(
            "docref",
            text,
            document=context.document.id,
            key=key,
            reason=f"{missing} is not written",
        )
    return tie(
        "docref", text, key=key, beside=path(home), place=home.id, score=0.7,
        reason=f"number, year, and {home.name} for its issuer",
    )  # fmt: skip


def _by_name(text: str, context: Context) -> Link | None:
    """Tie a law or a resolution of the Party, which is known by its name."""
    key = slug(text)
    if _LAW.match(key) and not re.search(r"\d", text.split()[-1]):
        return tie("docref", text, score=0.8, reason="a law is known by its name")
    if _NATIONAL.search(key):
        return tie("docref", text, score=0.75, reason="a resolution of the centre, by its name")
    return None


def _year_behind(index: int, context: Context) -> str | None:
    """Give the year of *ngày 19/8/2022* behind a number."""
    mentions, end = context.document.mentions, context.document.mentions[index].end
    for date in mentions[index + 1 : index + 3]:
        between = context.document.text[end : date.start]
        if len(between) > _NEAR or "." in between:
            return None
        if isinstance(date.value, DateValue) and date.value.grain == "day" and date.value.start:
            return date.value.start[:4]
    return None


def _short(
    mention: Mention, full: dict[int, Link], mentions: dict[int, Mention], context: Context
) -> Link:
    """Tie *Kế hoạch 113* to the only fuller reference of that type and number."""
    match = _REFERENCE.fullmatch(" ".join(view(mention.text).split()))
    if match:
        start = "-".join(
            filter(None, (_TYPES.get(slug(match["type"] or ""), ""), match["number"], ""))
        )
        fitting = {
            link.entity.id: link
            for link in full.values()
            if link.entity.id.startswith(f"docref:{start}-")
        }
        if len(fitting) == 1:
            entity = next(iter(fitting.values())).entity
            if entity.settled:
                return Link(entity, 0.8, f"short for {entity.name}, the only such number")
    missing = "its number is not written in full"
    return own("docref", mention.text, document=context.document.id, reason=missing)
