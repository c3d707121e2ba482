"""Tie organisations to one body each: with its area, its longer name, or the body it is part of."""

from __future__ import annotations

import re

from nlp.records import Label
from nlp.reference.divisions import Division, ancestors
from nlp.resolve.areas import Choice, area_of_level, choose
from nlp.resolve.bodies import (
    bare_level,
    has_branches,
    has_own_name,
    is_issuer,
    is_known,
    is_national,
)
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own, path, tie
from nlp.resolve.unit_names import UnitName, take_apart
from nlp.text import slug

_ACRONYM = re.compile(r"[^\W\d_a-z]{2,}[^\s]*")
_FRONT = frozenset({"MTTQ Việt Nam", "Mặt trận", "Ủy ban MTTQ"})
_EARLY = 400  # characters in which the body that a document is about is named
_LEVEL_ADDED = frozenset({"health"})  # kinds beside the administrative that take a level word


def link_units(context: Context) -> dict[int, Link]:
    """Tie all organisations of a document, by the index of their mention."""
    return _Units(context).links()


class _Units:
    """The organisations of one document: full names first, then what is short for them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.mentions = dict(context.document.labelled(Label.UNIT))
        self.names = {i: take_apart(m.text) for i, m in self.mentions.items()}
        self.found: dict[int, Link] = {}
        self.missing: dict[int, str] = {}
        self.issuer = self._issuer()

    def links(self) -> dict[int, Link]:
        for index, name in self.names.items():
            if link := self._in_full(index, name):
                self.found[index] = link
        self._brackets()
        full = dict(self.found)
        for index, name in self.names.items():
            if index not in self.found:
                self.found[index] = self._short(name, full) or self._alone(index, name)
        return self.found

    def _in_full(self, index: int, name: UnitName) -> Link | None:
        """Tie a name that says, or whose level says, which body it is."""
        if name.kind and not name.bare:
            choice = area_of_level(name.kind, self.mentions[index], self.context)
            self.missing[index] = choice.reason
            return _of_area(name, choice) if choice.division else None
        if name.bare:
            return self._with_area(index, name)
        if is_known(name):
            return _national(name, known=True)
        if is_national(name) and not (has_branches(name) and self.context.home.province):
            return _national(name, known=False)
        return None

    def _with_area(self, index: int, name: UnitName) -> Link | None:
        reading = self.context.readings[index]
        choice = choose(reading, self.context) if reading.found else None
        if choice and choice.division:
            return _of_area(name, choice)
        if is_national(name) and not name.kind:
            return _national(name, known=False)
        if choice:
            self.missing[index] = choice.reason
        return None

    def _brackets(self) -> None:
        """Tie *QUTW* behind *Quân ủy Trung ương (*, and wherever else it stands."""
        text = self.context.document.text
        aliases: dict[str, Link] = {}
        before: int | None = None
        for index, mention in self.mentions.items():
            if before is not None and _ACRONYM.fullmatch(mention.text):
                gap = text[self.mentions[before].end : mention.start]
                if gap.strip() == "(" and text[mention.end : mention.end + 1] == ")":
                    if link := self.found.get(before):
                        aliases.setdefault(mention.text, link)
            before = index
        for index, mention in self.mentions.items():
            if link := aliases.get(mention.text):
                reason = f"short for {link.entity.name}, as the text says in brackets"
                self.found[index] = Link(link.entity, min(link.score, 0.95), reason)

    def _short(self, name: UnitName, full: dict[int, Link]) -> Link | None:
        """Tie a short form to the only longer name of the document that it can stand for."""
        if name.kind or not name.name:
            return None
        parts = slug(name.name).split("-")
        fitting = {
            link.entity.id: link
            for index, link in full.items()
            if link.entity.settled and self._fits(parts, name, index, link)
        }
        if len(fitting) != 1:
            return None
        entity = next(iter(fitting.values())).entity
        return Link(entity, 0.75, f"short for {entity.name}, the only such name in the text")

    def _fits(self, parts: list[str], name: UnitName, index: int, link: Link) -> bool:
        longer = slug(link.entity.name).split("-")
        if len(longer) <= len(parts):
            return False
        if longer[: len(parts)] == parts:
            return (
                self.names[index].kind is None or slug(self.names[index].stem).split("-") == parts
            )
        if name.head is None:
            return longer[-len(parts) :] == parts
        return longer[0] == parts[0] and longer[-2:] == parts[-2:] and len(parts) > 2

    def _alone(self, index: int, name: UnitName) -> Link:
        """Tie a name without area to the home, to the body the document is about, or to nothing."""
        home = self.context.home
        head = name.head
        if head and head.words in ("sở", "liên sở") and home.province:
            reason = f"{home.province.name} is the document's home"
            return _of_area(name, Choice(home.province, 0.9, reason))
        if head and not name.kind and not name.bare and _is_part(name):
            if link := self._of_issuer(index, name):
                return link
            if choice := self._of_seat(name):
                return _of_area(name, choice)
        elif has_own_name(name) and home.province and not name.kind:
            reason = f"a body named in a document about {home.province.name}"
            return tie(
                "unit", name.name, beside=path(home.province), place=home.province.id, score=0.65,
                reason=reason,
            )  # fmt: skip
        reason = self.missing.get(index) or "the text does not say whose it is"
        return own("unit", name.name, self.context.document.id, reason=reason)

    def _of_issuer(self, index: int, name: UnitName) -> Link | None:
        if self.issuer is None or index == self.issuer:
            return None
        owner = self.names[self.issuer].name
        issuer = self.found.get(self.issuer)
        return tie(
            "unit",
            f"{name.name} {owner}",
            place=issuer.entity.place if issuer else None,
            parent=issuer.entity.id if issuer else None,
            score=0.6,
            reason=f"{owner} is what the document is about",
        )

    def _of_seat(self, name: UnitName) -> Choice | None:
        seat, home = self.context.home.seat, self.context.home
        level = bare_level(name.head) if name.head else None
        if level:
            seat = next((d for d in home.areas if d.level == level and d is seat), None)
        if seat is None or (seat.level == "province" and name.head and name.head.words == "phòng"):
            return None
        return Choice(seat, 0.55, f"{seat.full_name} is what the document is about")

    def _issuer(self) -> int | None:
        """Give the school, company or hospital that a document names at its head."""
        for index, mention in self.mentions.items():
            if mention.start > _EARLY:
                return None
            if is_issuer(self.names[index]):
                return index
            if self.names[index].kind in ("huyện", "quận", "xã", "phường", "thị trấn"):
                return None
        return None


def _is_part(name: UnitName) -> bool:
    """Tell a body that others have too: a bare head, or a division of an office."""
    return not has_own_name(name) or bool(name.head and name.head.words in ("phòng", "khoa"))


def _national(name: UnitName, *, known: bool) -> Link:
    if known:
        return tie("unit", name.name, known=True, score=0.98, reason="a national body")
    return tie("unit", name.name, score=0.75, reason="the name alone says which one it is")


def _of_area(name: UnitName, choice: Choice) -> Link:
    """Tie a body to its area, of which the full name takes the kind and name."""
    area = choice.division
    if area is None:  # pragma: no cover - callers have one
        raise ValueError(name.name)
    above = ancestors(area.id)
    return tie(
        "unit",
        _full_name(name, area),
        beside=path(above[0]) if above else None,
        place=area.id,
        score=choice.score,
        reason=choice.reason,
    )


def _full_name(name: UnitName, area: Division) -> str:
    stem = "Ủy ban MTTQ Việt Nam" if name.stem in _FRONT else name.stem
    if stem != "Ủy ban MTTQ Việt Nam":
        stem = stem.removesuffix(" Việt Nam")
    if name.joined:
        return f"{stem} {area.name}"
    if name.bare and not name.kind and not _takes_level(name):
        return name.name
    return f"{stem} {name.kind or area.kind} {area.name}"


def _takes_level(name: UnitName) -> bool:
    return name.administrative or bool(name.head and name.head.kind in _LEVEL_ADDED)
