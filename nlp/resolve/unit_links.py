"""The full name and id of an organisation, once its area or owner is known."""

from __future__ import annotations

from dataclasses import replace

from nlp.reference.divisions import Division, ancestors
from nlp.resolve.links import Link, path, tie
from nlp.resolve.unit_names import UnitName, spelled
from nlp.text import exact_key, slug

_FRONT = "Ủy ban MTTQ Việt Nam"  # also of an area, where other bodies drop *Việt Nam*
_SHORT_FRONT = frozenset({"MTTQ Việt Nam", "Mặt trận", "Ủy ban MTTQ"})
_ADMINISTRATIVE = frozenset(
    {"administration", "party", "front", "union", "council", "department", "justice", "police",
     "army", "fund", "religion"}
)  # fmt: skip


def of_nation(name: UnitName, *, known: bool) -> Link:
    """Tie a body of which there is one in the country."""
    if known:
        return tie("unit", name.name, known=True, score=0.98, reason="a national body")
    return tie("unit", name.name, score=0.75, reason="the name alone says which one it is")


def of_press(name: UnitName, outlet: str) -> Link:
    """Tie a paper or agency of the table, with or without the word *báo*."""
    key, reason = slug(outlet), "an outlet of the press"
    return tie("unit", name.name, key=key, known=True, score=0.95, reason=reason)


def of_area(name: UnitName, area: Division, *, score: float, reason: str) -> Link:
    """Tie a body to its area, of which the full name takes the kind and the name."""
    above = ancestors(area.id)
    return tie(
        "unit",
        _full_name(name, area),
        beside=path(above[0]) if above else None,
        place=area.id,
        score=score,
        reason=reason,
    )


def of_home(name: UnitName, home: Division) -> Link:
    """Tie a body with a name of its own to the province in which it is spoken of."""
    reason = f"a body named in a document about {home.name}"
    return tie("unit", name.name, beside=path(home), place=home.id, score=0.65, reason=reason)


def of_owner(stem: str, owner: Link, *, score: float) -> Link:
    """Tie a body to the larger one that it is part of, whose name it takes."""
    name = f"{stem} {owner.entity.name}"
    _, _, beside = owner.entity.id.partition("~")
    link = tie(
        "unit",
        name,
        key=slug(name),
        beside=beside or None,
        place=owner.entity.place,
        parent=owner.entity.id,
        score=min(score, owner.score),
        reason=f"part of {owner.entity.name}, which the document names",
    )
    return _as_settled_as(owner, link)


def _as_settled_as(other: Link, link: Link) -> Link:
    """Let a body that is named after another one be as open as that."""
    return replace(link, entity=replace(link.entity, settled=other.entity.settled))


def tail_of(link: Link, start: int) -> Link | None:
    """Give the body at the end of another's name: *Trường* in *Đoàn Trường Đại học …*."""
    if not start:
        return None
    name = link.entity.name[start:]
    _, _, beside = link.entity.id.partition("~")
    key = slug(name)
    tail = tie(
        "unit", name, key=key, beside=beside or None, place=link.entity.place, score=link.score,
        reason=link.reason,
    )  # fmt: skip
    return _as_settled_as(link, tail)


def _full_name(name: UnitName, area: Division) -> str:
    stem = _FRONT if name.stem in _SHORT_FRONT else name.stem
    if stem != _FRONT:
        stem = stem.removesuffix(" Việt Nam")
    if name.joined or (area.level == "commune" and _is_school(name)):
        return f"{stem} {area.name}"
    if name.bare and not name.kind and not _takes_level(name):
        return name.name
    return f"{stem} {name.kind or area.kind} {area.name}"


def _is_school(name: UnitName) -> bool:
    """Tell a school: *Trường Tiểu học xã Tân Mẫu* is *Trường Tiểu học Tân Mẫu*."""
    return name.head is not None and name.head.kind == "school"


def _takes_level(name: UnitName) -> bool:
    """Tell a body of an area from a school or company that only bears its name."""
    head = name.head
    if head is None or head.kind in _ADMINISTRATIVE or head.words == "bưu điện":
        return True
    return head.kind == "health" and exact_key(name.stem) == exact_key(spelled(head.words))
