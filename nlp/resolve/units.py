"""Tie organisations to one body each: with its area, its longer name, or the body it is part of."""

from __future__ import annotations

import re

from nlp.records import Label
from nlp.reference.divisions import Division
from nlp.resolve.areas import area_of_level, choose
from nlp.resolve.bodies import (
    bare_level,
    has_branches,
    is_cluster,
    is_committee,
    is_issuer,
    is_known,
    is_national,
    is_of_a_village,
    is_part,
    is_police_office,
    is_series,
    outlet_of,
    owner_noun,
)
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own
from nlp.resolve.unit_links import of_area, of_home, of_nation, of_owner, of_press, tail_of
from nlp.resolve.unit_names import UnitName, take_apart
from nlp.text import slug

_ACRONYM = re.compile(r"[^\W\d_a-z]{2,}[^\s]*(?: \d+)?")
_EARLY = 400  # characters in which the body that a document is about is named
_NEXT_LINE = 3  # characters between two lines of a letterhead
_LOCAL = frozenset({"huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"})


def link_units(context: Context) -> dict[int, Link]:
    """Tie all organisations of a document, by the index of their mention."""
    return _Units(context).links()


class _Units:
    """The organisations of one document: full names first, then what is short for them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.mentions = dict(context.document.labelled(Label.UNIT))
        names = {i: take_apart(m.text) for i, m in self.mentions.items()}
        # a letterhead in capitals is spelled as the running text spells it
        best = {slug(n.name): n for i, n in names.items() if not self.mentions[i].text.isupper()}
        self.names = {i: best.get(slug(n.name), n) for i, n in names.items()}
        self.found: dict[int, Link] = {}
        self.parts: dict[str, list[str]] = {}  # of the names of entities
        self.missing: dict[int, str] = {}

    def links(self) -> dict[int, Link]:
        for index, name in self.names.items():
            if link := self._in_full(index, name):
                self.found[index] = link
        rest = [i for i in self.names if i not in self.found]
        # what has a name of its own comes first, the longest before those that are short for it
        for index in sorted(rest, key=lambda i: (self._leans(i), -len(self.names[i].name), i)):
            self.found[index] = self._by_others(index, self.names[index])
        self._read_brackets()
        return self.found

    def _leans(self, index: int) -> bool:
        name = self.names[index]
        return is_part(name) or owner_noun(name) is not None

    def _in_full(self, index: int, name: UnitName) -> Link | None:
        """Tie a name that says, or whose level says, which body it is."""
        home = self.context.home.province
        if outlet := outlet_of(name):
            return of_press(name, outlet)
        if name.kind and not name.bare:
            choice = area_of_level(name.kind, index=index, context=self.context)
            self.missing[index] = choice.reason
        elif name.bare:
            choice = choose(self.context.readings[index], self.context)
            self.missing[index] = choice.reason
        elif is_known(name):
            return of_nation(name, known=True)
        elif name.head and name.head.words in ("sở", "liên sở") and home:
            return of_area(name, home, score=0.9, reason=f"{home.name} is the document's home")
        elif is_national(name) and not is_series(name) and not (has_branches(name) and home):
            return of_nation(name, known=False)
        else:
            return None
        if choice.division:
            return of_area(name, choice.division, score=choice.score, reason=choice.reason)
        return of_nation(name, known=False) if is_national(name) and not name.kind else None

    def _read_brackets(self) -> None:
        """Tie *QUTW* behind *Quân ủy Trung ương (*, and wherever else it stands."""
        text = self.context.document.text
        aliases: dict[str, Link] = {}
        before: int | None = None
        for index, mention in self.mentions.items():
            if before is not None and _ACRONYM.fullmatch(mention.text):
                gap = text[self.mentions[before].end : mention.start].strip()
                if gap == "(" and text[mention.end : mention.end + 1] == ")":
                    aliases.setdefault(mention.text, self.found[before])
            before = index
        for index, mention in self.mentions.items():
            link = aliases.get(mention.text)
            own_link = self.found[index]
            if link and not own_link.entity.known and own_link.score <= link.score:
                reason = f"short for {link.entity.name}, as the text says in brackets"
                self.found[index] = Link(link.entity, min(link.score, 0.95), reason)

    def _by_others(self, index: int, name: UnitName) -> Link:
        """Tie a name by the other bodies and the area of the document, or to nothing."""
        link = None
        home = self.context.home.province
        if not name.kind:
            link = self._of_owner(index, name) or self._short(name)
        if link is None and not name.kind:
            if is_part(name):
                link = self._of_seat(name)
            elif home and is_cluster(name):
                link = self._of_cluster(name, home)
            elif is_series(name) and not home:
                link = of_nation(name, known=False)
            elif home and name.own and not is_of_a_village(name) and not owner_noun(name):
                link = of_home(name, home)
        reason = self.missing.get(index) or "the text does not say whose it is"
        return link or own("unit", name.name, document=self.context.document.id, reason=reason)

    def _of_owner(self, index: int, name: UnitName) -> Link | None:
        """Tie *Đảng ủy Trường*, *CĐCS*, *phòng Cảnh sát hình sự* to the body they belong to."""
        if noun := owner_noun(name):
            owner = self._named(index, noun)
            stem = name.name[: -len(noun)].rstrip()
            return of_owner(stem, owner, score=0.8) if owner else None
        home = self.context.home.province
        if is_police_office(name) and home:
            police = of_area(take_apart(f"Công an {home.kind}"), home, score=0.8, reason="")
            return of_owner(name.name, police, score=0.8)
        if is_part(name) and (issuer := self._issuer(index, committee=is_committee(name))):
            return of_owner(name.name, issuer, score=0.6)
        return None

    def _named(self, index: int, noun: str) -> Link | None:
        """Give the only body whose name, or the end of whose name, begins with a noun."""
        start = slug(noun).split("-")
        names = {
            link.entity.id: link
            for i, link in self.found.items()
            if i != index
            and self._parts(link)[: len(start)] == start
            and len(self._parts(link)) > len(start)
        }
        if not names:
            inside = f" {noun} ".lower()
            tails = (
                (link, link.entity.name.lower().find(inside) + 1)
                for i, link in self.found.items()
                if i != index
            )
            names = {t.entity.id: t for link, at in tails if (t := tail_of(link, at))}
        return next(iter(names.values())) if len(names) == 1 else None

    def _issuer(self, index: int, *, committee: bool) -> Link | None:
        """Give the school, company or society that a document names at its head.

        A letterhead names the body above first; a committee is that of the line below it.
        """
        end = self.mentions[index].end
        first: Link | None = None
        for other, mention in self.mentions.items():
            if mention.start > _EARLY:
                break
            owns = is_issuer(self.names[other], committee=committee)
            if other != index and other in self.found and owns:
                if 0 <= mention.start - end <= _NEXT_LINE:
                    return self.found[other]
                first = first or self.found[other]
            elif self.names[other].kind in _LOCAL and first is None:
                break
        return first

    def _short(self, name: UnitName) -> Link | None:
        """Tie a short form to the only longer name of the document that it can stand for."""
        parts = slug(name.name).split("-")
        fitting = {
            link.entity.id: link
            for index, link in self.found.items()
            if link.entity.settled and self._fits(parts, name, index, link)
        }
        if len(fitting) != 1:
            return None
        entity = next(iter(fitting.values())).entity
        return Link(entity, 0.75, f"short for {entity.name}, the only such name in the text")

    def _fits(self, parts: list[str], name: UnitName, index: int, link: Link) -> bool:
        longer = self._parts(link)
        if len(longer) <= len(parts):
            return False
        if longer[: len(parts)] == parts:
            other = self.names[index]
            return other.kind is None or slug(other.stem).split("-") == parts
        if name.head is None:
            return longer[-len(parts) :] == parts
        within = iter(longer)
        return (
            len(parts) > 2
            and longer[0] == parts[0]
            and longer[-1] == parts[-1]
            and all(part in within for part in parts)
        )

    def _of_cluster(self, name: UnitName, home: Division) -> Link:
        reason = f"a cluster named in a document about {home.name}"
        return of_area(name, home, score=0.65, reason=reason)

    def _parts(self, link: Link) -> list[str]:
        if link.entity.name not in self.parts:
            self.parts[link.entity.name] = slug(link.entity.name).split("-")
        return self.parts[link.entity.name]

    def _of_seat(self, name: UnitName) -> Link | None:
        home = self.context.home
        seat = home.seat
        level = bare_level(name)
        if seat is None or (level and seat.level != level):
            return None
        reason = f"{seat.full_name} is what the document is about"
        return of_area(name, seat, score=0.55, reason=reason)
