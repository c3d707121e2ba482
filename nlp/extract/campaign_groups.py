"""Mentions of one campaign put together: editions and short forms share one name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.extract.campaign_names import without_edition
from nlp.extract.clauses import Scene, once
from nlp.records import Label, Mention
from nlp.text import fold_key

_SAME = 0.6  # share of the longer name that a short form must cover


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one campaign with their indices, and the name that they share."""

    name: str
    indices: tuple[int, ...]
    mentions: tuple[Mention, ...]


@once
def campaign_groups(scene: Scene) -> list[Group]:
    """Put the campaign mentions of a document together, in the order of their first mention."""
    groups: dict[str, list[tuple[int, Mention]]] = {}
    for index, mention in scene.document.labelled(Label.CAMPAIGN):
        key = _key(mention)
        same = next((known for known in groups if _is_same(known, key)), key)
        groups.setdefault(same, []).append((index, mention))
    return [_group(members) for members in groups.values()]


def _group(members: list[tuple[int, Mention]]) -> Group:
    mentions = tuple(mention for _, mention in members)
    best = next((m for m in mentions if not m.text.isupper()), mentions[0])
    return Group(without_edition(best.text), tuple(index for index, _ in members), mentions)


def _key(mention: Mention) -> str:
    return " ".join(re.findall(r"\w+", fold_key(without_edition(mention.text))))


def _is_same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter in longer and len(shorter) >= _SAME * len(longer)
