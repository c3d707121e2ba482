"""Tie persons to one each: the same full name in one document and one province is one person."""

from __future__ import annotations

import re

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
    full = {i: slug(m.text) for i, m in mentions.items() if len(m.text.split()) > 1}
    national = {full[i] for i, m in mentions.items() if i in full and _is_national(m, context)}
    names = {slug(m.text): _name(m.text) for m in mentions.values() if not m.text.isupper()}
    found: dict[int, Link] = {}
    for index, mention in mentions.items():
        key = slug(mention.text)
        name = names.get(key) or _name(mention.text)
        longer = sorted({k for k in full.values() if k.endswith(f"-{key}")})
        if key in _LEADER_NAMES:
            found[index] = tie(
                "person", _LEADER[1], key=_LEADER[0], known=True, score=0.98,
                reason="the name is known to all",
            )  # fmt: skip
        elif len(longer) == 1:
            whole = longer[0]
            link = _person(whole, names.get(whole, whole), whole in national, context)
            reason = f"short for {link.entity.name}, the only such name in the text"
            found[index] = Link(link.entity, min(link.score, 0.75), reason)
        else:
            found[index] = _person(key, name, key in national, context)
    return found


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
    return own("person", name, context.document.id, key=key, reason=missing)


def _is_national(mention: Mention, context: Context) -> bool:
    return _NATIONAL.search(context.before(mention, 70)) is not None


def _name(text: str) -> str:
    return " ".join(w.capitalize() for w in text.split()) if text.isupper() else text
