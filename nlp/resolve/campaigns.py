"""Tie campaigns to the national ones, to local variants of them, or to their province."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from nlp.records import Campaign, Label
from nlp.reference.abbreviations import abbreviations
from nlp.reference.campaigns import NationalCampaign, national_campaigns
from nlp.reference.division_names import split_kind
from nlp.reference.divisions import Division, province_of
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own, path, tie
from nlp.resolve.readings import below, candidates
from nlp.text import slug, view

_OPENERS = re.compile(
    r"^(?:(?:phong-trao|cuoc-van-dong|chien-dich|dot|thi-dua|cao-diem|huong-ung)-)+(?=.*-)"
)
_EDITION = re.compile(
    r"(?:,? (?:giai đoạn|hè|mùa hè|năm học|năm|lần thứ|lần|đến hết năm|đến năm)"
    r"(?: (?:năm )?[\dIVX]+(?: ?[-/] ?\d+)?)?| \d{4}(?: ?- ?\d{4})?)+$",
    re.IGNORECASE,
)
_LOCAL_END = re.compile(
    r",? (?:trên địa bàn|ở|tại) (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|địa phương)\b.*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"[\"'”’]? ?\((?:(?:sau đây )?gọi (?:tắt )?là )?(?:phong trào|cuộc vận động|chiến dịch)? ?"
    r"[\"'“‘]?"
)
_SHORTEST_PART = 3  # syllables of a short form, with the hyphens around them
_WHOLE_COUNTRY = "ca-nuoc-"
_LONGEST_SUBJECT = 7  # syllables of *Cán bộ và nhân dân tỉnh X* before the words of a campaign
_SHORTEST_CORE = 4
_WIDE = frozenset({"national", "sector"})
_EXPANDED = frozenset({"NTM", "CAND", "TDĐKXDĐSVH", "BVANTQ", "ATVSLĐ", "SXKDG", "NTVT"})


@dataclass(frozen=True, slots=True)
class _Tie:
    """A national campaign and what stands before its words: *Toàn tỉnh*."""

    campaign: NationalCampaign
    subject: str
    reason: str


def link_campaigns(context: Context) -> tuple[dict[int, Link], tuple[Link, ...]]:
    """Tie the campaigns of a document: by the index of their mention, and one for each record."""
    records = context.document.records.campaigns
    links = tuple(_link(record.name, record, context) for record in records)
    found = {i: link for link, record in zip(links, records, strict=True) for i in record.mentions}
    for index, mention in context.document.labelled(Label.CAMPAIGN):
        if index not in found:
            found[index] = _link(mention.text, None, context)
    whole = _short_forms(found, context)
    found = {i: whole.get(link.entity.id, link) for i, link in found.items()}
    return found, tuple(whole.get(link.entity.id, link) for link in links)


def _short_forms(found: dict[int, Link], context: Context) -> dict[str, Link]:
    """Give the full campaign for each entity whose name is short for it in this document.

    *cuộc vận động “A” (cuộc vận động “B”)* says so; else the only longer name that begins or ends
    with the short one.
    """
    links = {link.entity.id: link for link in found.values()}
    short: dict[str, Link] = {}
    mentions = dict(context.document.labelled(Label.CAMPAIGN))
    for (first, one), (second, other) in pairwise(mentions.items()):
        gap = context.document.text[one.end : other.start]
        if _CALLED.fullmatch(gap) and not found[second].entity.known:
            _shorten(short, found[second], found[first])
    for link in links.values():
        parts = f"-{campaign_key(link.entity.name)}-"
        longer = [
            other
            for other in links.values()
            if other is not link and _begins_or_ends(f"-{campaign_key(other.entity.name)}-", parts)
        ]
        if len(longer) == 1 and not link.entity.known and parts.count("-") > _SHORTEST_PART:
            _shorten(short, link, longer[0])
    return short


def _begins_or_ends(longer: str, parts: str) -> bool:
    return len(longer) > len(parts) and (longer.startswith(parts) or longer.endswith(parts))


def _shorten(short: dict[str, Link], link: Link, whole: Link) -> None:
    if whole.entity.id != link.entity.id and whole.entity.id not in short:
        reason = f"short for {whole.entity.name} in this text"
        score = min(whole.score, 0.8) if whole.entity.settled else whole.score
        short.setdefault(link.entity.id, Link(whole.entity, score, reason))


def _link(name: str, record: Campaign | None, context: Context) -> Link:
    if match := national(name):
        if not match.subject:
            key = slug(match.campaign.name)
            return tie(
                "campaign", match.campaign.name, key=key, known=True, score=0.95,
                reason=match.reason,
            )  # fmt: skip
        return _variant(name, match, context)
    level = record.level if record else None
    plain = _EDITION.sub("", view(name)).strip()
    key = campaign_key(plain)
    home = context.home.province
    if level in _WIDE:
        reason = "launched for the whole country or sector"
        return tie("campaign", _title(plain), key=key, score=0.8, reason=reason)
    if home:
        said = "launched by a local body of" if level else "named in a document about"
        return tie(
            "campaign", _title(plain), key=key, beside=path(home), place=home.id,
            score=0.8 if level else 0.65, reason=f"{said} {home.name}",
        )  # fmt: skip
    reason = "no national campaign has the name and no province is named"
    return own("campaign", _title(plain), document=context.document.id, key=key, reason=reason)


def _variant(name: str, match: _Tie, context: Context) -> Link:
    """Tie the form that a province, district or sector has given to a national campaign."""
    home = context.home.province
    area = _area_of(match.subject, context) or home
    parent = f"campaign:{slug(match.campaign.name)}"
    key, title = campaign_key(name), _title(_EDITION.sub("", view(name)).strip())
    reason = f"a local form of {match.campaign.name}"
    if area is None:
        return own(
            "campaign", title, document=context.document.id, key=key, parent=parent,
            reason=f"{reason}, but no province is named",
        )  # fmt: skip
    return tie(
        "campaign", title, key=key, beside=path(province_of(area.id, on=context.day)),
        place=area.id, parent=parent, score=0.85, reason=reason,
    )  # fmt: skip


def _area_of(subject: str, context: Context) -> Division | None:
    """Give the province, or the smaller area at home, that has given its name."""
    kind, bare = split_kind(subject)
    found = candidates(kind, bare, day=context.day)
    home = context.home.province
    inside = [d for d in found if home and below(d, home)]
    provinces = [d for d in found if d.level == "province"]
    return next(iter(provinces or inside), None)


def campaign_key(name: str) -> str:
    """Give the key of a name: without edition, abbreviations and the words that open many.

    >>> campaign_key("phong trào thi đua “Sạch làng, tốt ruộng” năm 2023")
    'sach-lang-tot-ruong'
    """
    plain = " ".join(_expanded(word) for word in _EDITION.sub("", view(name)).split())
    return _OPENERS.sub("", slug(plain))


def _expanded(word: str) -> str:
    bare = word.strip(",.;:\"'")
    if bare not in _EXPANDED:
        return word
    return word.replace(bare, abbreviations()[bare][0].expansion)


def national(name: str) -> _Tie | None:
    """Find the national campaign that a name is, or is a local form of."""
    local = _LOCAL_END.search(view(name))
    if local:
        found = national(view(name)[: local.start()])
        return _Tie(found.campaign, found.subject or local[0].strip(", "), "") if found else None
    key = campaign_key(name)
    exact, cores = _table()
    if (found := _subject(name, key, cores)) is not None:
        return found
    if campaign := exact.get(key):
        same = key == campaign_key(campaign.name)
        return _Tie(campaign, "", "a national campaign" if same else "another name of it")
    head = re.split(r"\s*[-:] ", view(name))[0]
    if head != view(name) and len(head.split()) > 2 and (campaign := exact.get(campaign_key(head))):
        return _Tie(campaign, "", "a national campaign with a motto")
    return None


def _subject(name: str, key: str, cores: dict[str, NationalCampaign]) -> _Tie | None:
    """Find *X chung sức xây dựng nông thôn mới*, where X is not the country."""
    for core, campaign in cores.items():
        if key.endswith(f"-{core}") and not key.startswith(_WHOLE_COUNTRY):
            size = key.count("-") - core.count("-")
            if size > _LONGEST_SUBJECT or (key in _table()[0] and not key.startswith("toan-")):
                continue
            words = re.findall(r"[^\W_]+(?:\.[^\W_]+)?", _EDITION.sub("", view(name)))
            opener = len(slug(name).split("-")) - len(key.split("-"))
            return _Tie(campaign, " ".join(words[max(0, opener) :][:size]), "a local form of it")
    return None


@cache
def _table() -> tuple[dict[str, NationalCampaign], dict[str, NationalCampaign]]:
    """Give the national campaigns by the keys of all their names, and by what follows *Cả nước*."""
    exact: dict[str, NationalCampaign] = {}
    cores: dict[str, NationalCampaign] = {}
    for campaign in national_campaigns():
        for name in (campaign.name, *campaign.aliases):
            exact.setdefault(campaign_key(name), campaign)
        core = campaign_key(campaign.name)
        if core.startswith(_WHOLE_COUNTRY) and core.count("-") > _SHORTEST_CORE:
            cores[core.removeprefix(_WHOLE_COUNTRY)] = campaign
    return exact, cores


def _title(name: str) -> str:
    text = name.strip("\"',;:- ")
    text = text.capitalize() if text.isupper() else text
    return text[:1].upper() + text[1:]
