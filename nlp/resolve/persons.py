"""Tie persons to one each: the same full name in one document and one province is one person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nlp.records import Label, Mention
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own, path, tie
from nlp.text import slug

# names under which the whole country knows one man
_LEADER = ("ho-chi-minh", "Hồ Chí Minh")
_LEADER_NAMES = frozenset(
    {"bac-ho", "ho-chu-tich", "nguyen-ai-quoc", "chu-tich-ho-chi-minh", "ho-chi-minh"}
)
_NATIONAL = re.compile(
    r"(?:Tổng [Bb]í thư|(?:Phó )?[Tt]hủ tướng(?: thường trực)?(?: Chính phủ)?"
    r"|(?:Phó )?Chủ tịch (?:nước|Quốc hội)|(?:Bộ|Thứ) trưởng(?: Bộ)? [^.,;]{3,40}"
    r"|Bí thư thứ nhất [^.,;]{3,40}) $"
)


def link_persons(context: Context) -> dict[int, Link]:
    """Tie all persons of a document, by the index of their mention."""
    mentions = dict(context.document.labelled(Label.PERSON))
    keys = {index: slug(mention.text) for index, mention in mentions.items()}
    names = {key: _name(mentions[i].text) for i, key in keys.items()}
    # a signature in capitals is spelled as the text spells it
    names |= {keys[i]: m.text for i, m in mentions.items() if not m.text.isupper()}
    national = {keys[i] for i, m in mentions.items() if _is_national(m, context)}
    longer = _longer(keys.values())
    found: dict[int, Link] = {}
    for index, key in keys.items():
        whole = longer.get(key, set())
        if key in _LEADER_NAMES:
            reason = "the name is known to all"
            found[index] = tie(
                "person", _LEADER[1], key=_LEADER[0], known=True, score=0.98, reason=reason
            )
        elif len(whole) == 1:
            found[index] = _short(min(whole), names, national, context)
        else:
            found[index] = _person(key, names[key], key in national, context)
    return found


def _longer(keys: Iterable[str]) -> dict[str, set[str]]:
    """Give for each end of a name the longer names of the document that end so."""
    found: dict[str, set[str]] = {}
    for key in set(keys):
        parts = key.split("-")
        for start in range(1, len(parts)):
            found.setdefault("-".join(parts[start:]), set()).add(key)
    return found


def _short(key: str, names: dict[str, str], national: set[str], context: Context) -> Link:
    link = _person(key, names[key], key in national, context)
    reason = f"short for {link.entity.name}, the only such name in the text"
    return Link(link.entity, min(link.score, 0.75), reason)


def _person(key: str, name: str, national: bool, context: Context) -> Link:
    home = context.home.province
    if national:
        reason = "holds an office of the whole country"
        return tie("person", name, key=key, score=0.85, reason=reason)
    if home and "-" in key:
        reason = f"the name in a document about {home.name}"
        return tie(
            "person", name, key=key, beside=path(home), place=home.id, score=0.75, reason=reason
        )
    missing = "no province is named to tell namesakes apart" if "-" in key else "a part of a name"
    return own("person", name, document=context.document.id, key=key, reason=missing)


def _is_national(mention: Mention, context: Context) -> bool:
    return _NATIONAL.search(context.before(mention, 70)) is not None


def _name(text: str) -> str:
    return " ".join(w.capitalize() for w in text.split()) if text.isupper() else text
