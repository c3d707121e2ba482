"""Mentions of one campaign put together: editions and short forms share one name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nlp.extract.campaign_names import may_shorten, spelled_out, without_edition
from nlp.extract.clauses import Scene, once
from nlp.records import Label, Mention
from nlp.reference.campaigns import national_campaigns
from nlp.text import fold_key

_DAYS = re.compile(r"\b\d+ ngay dem\b")  # two drives of so many days are one
_SAME = 0.6  # share of the longer name that a short form must cover
_TELLING = 5  # syllables of a short form that is no other campaign


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one campaign with their indices, and the name that they share."""

    name: str
    indices: tuple[int, ...]
    mentions: tuple[Mention, ...]


@once
def campaign_groups(scene: Scene) -> list[Group]:
    """Put the campaign mentions of a document together, in the order of their first mention.

    Two names are one where one is the short form of the other, or its letters.
    """
    groups: dict[str, list[tuple[int, Mention]]] = {}
    named = list(scene.document.labelled(Label.CAMPAIGN))
    keys = [_key(mention) for _, mention in named]
    full = dict.fromkeys(k for k, (_, m) in zip(keys, named, strict=True) if not m.text.isupper())
    for key, (index, mention) in zip(keys, named, strict=True):
        meant = next((name for name in full if _stands_for(mention.text, name)), key)
        same = next((known for known in groups if _is_same(known, meant)), meant)
        groups.setdefault(same, []).append((index, mention))
    return [_group(members) for members in groups.values()]


def _group(members: list[tuple[int, Mention]]) -> Group:
    mentions = tuple(mention for _, mention in members)
    best = next((m for m in mentions if not m.text.isupper()), mentions[0])
    return Group(without_edition(best.text), tuple(index for index, _ in members), mentions)


def _key(mention: Mention) -> str:
    key = _plain(without_edition(mention.text))
    key = _canonical().get(key) or _plain(spelled_out(without_edition(mention.text)))
    return _canonical().get(key, key).removeprefix("thi dua ")


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold_key(name)))


@cache
def _canonical() -> dict[str, str]:
    """Give the key of each known campaign by those of its letters: *TĐQT*."""
    return {
        _plain(alias): _plain(campaign.name)
        for campaign in national_campaigns()
        for alias in campaign.aliases
        if alias.isupper()
    }


def _stands_for(short: str, name: str) -> bool:
    """Tell the letters of a name: *MHX* for *Mùa hè xanh*, *TĐQT* for *Quyết thắng*."""
    letters = fold_key(short)
    if not short.isupper() or not letters.isalpha():
        return False
    return any(
        len(letters) == len(words.split()) and may_shorten(letters.upper(), words)
        for words in (name, f"thi dua {name}")
    )


def _is_same(one: str, other: str) -> bool:
    days = _DAYS.search(one)
    if days and days[0] in other:
        return True
    shorter, longer = sorted((one, other), key=len)
    telling = len(shorter.split()) >= _TELLING or len(shorter) >= _SAME * len(longer)
    return shorter in longer and telling
