"""The area that a document is about: what its mentions vote for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from nlp.records import BlockKind, Document, Label, Mention
from nlp.reference.division_changes import as_of, lies_in
from nlp.reference.division_names import at, named
from nlp.reference.divisions import Division, ancestors, divisions, province_of, system_of
from nlp.resolve.readings import Reading, around_all, candidates
from nlp.resolve.unit_names import take_apart
from nlp.text import slug

_HEAD = 300  # characters of a letterhead or a first sentence
_BY_OUTLET = 4.0
_IN_TITLE = 3.0
_IN_HEAD = 1.5
_OF_UNIT = 2.0
_OF_COMPANY = 0.3
_NAMED_LIKE_PLACES = frozenset({"company", "school", "club"})
_IN_LIST = 0.3
_LEAST = 1.5  # votes that make a province the home
_LEAST_OF_A_PROVINCE = 0.9  # of a document that says *UBND tỉnh*, so is at home in one
_LEAD = 1.6  # how many times the votes of the next a home needs
_LEAST_COMMUNE = 1.5  # votes: one of many communes of a district is not its home
_SEAT_SHARE = 0.6  # of the votes inside the province
_LEAST_SEAT = 4.0  # votes
_PASSING = re.compile(r"\b(?:tại|ở|từ|đến|về|tới) (?:thủ đô )?$", re.IGNORECASE)
_CAPITALS = frozenset({"Hà Nội", "Hồ Chí Minh"})  # where national affairs take place
_SHORTEST_HOST = 5  # letters of a province in the name of a site
_LIST_LENGTH = 3
_GAP = 5  # characters between two places of a list
_BARE_COMMUNE = 0.3  # such a name may as well be a brand or a man's
_Ballot = tuple[tuple[Division, ...], float, bool]


@dataclass(frozen=True, slots=True)
class Home:
    """The area that a document is about, as far down as it tells.

    ``seat`` is the smallest of them that it puts first: the owner of a bare *Đảng ủy*.
    """

    province: Division | None = None
    district: Division | None = None
    commune: Division | None = None
    seat: Division | None = None

    @property
    def areas(self) -> tuple[Division, ...]:
        """Give the areas that are known, the smallest first."""
        return tuple(d for d in (self.commune, self.district, self.province) if d)


def home_of(document: Document, *, day: date, readings: dict[int, Reading]) -> Home:
    """Find the home of a document by its outlet and by the areas that its mentions name."""
    ballots = list(_Poll(document, day, readings).ballots())
    votes: Counter[str] = Counter()
    for found, weight, _ in ballots:
        if province := _province(found, day):
            votes[province.id] += weight  # type: ignore[assignment]
    told = any(r.kind == "tỉnh" and not r.bare for r in readings.values())
    province = _leader(votes, _LEAST_OF_A_PROVINCE if told else _LEAST)
    return _inside(province, day, ballots) if province else Home()


def _inside(province: Division, day: date, ballots: list[_Ballot]) -> Home:
    """Go down from the province as far as one area leads."""
    own: Counter[str] = Counter()
    districts: Counter[str] = Counter()
    titled: set[str] = set()
    for found, weight, first in ballots:
        area = _local(found, province, day)
        if area is None:
            continue
        own[area.id] += weight  # type: ignore[assignment]
        chain = [d for d in (area, *ancestors(area.id)) if d.level != "province"]
        titled.update(d.id for d in chain if first)
        for division in chain:
            if division.level == "district":
                districts[division.id] += weight  # type: ignore[assignment]
    district = _leader(districts, 1.0)
    communes = Counter({i: v for i, v in own.items() if i not in districts})
    commune = _leader(communes, _LEAST_COMMUNE)
    if commune and district and commune.parent != district.id:
        commune = None
    share = max(_LEAST_SEAT, _SEAT_SHARE * sum(own.values()))
    ranked = ((commune, own), (district, districts))
    seats = (d for d, v in ranked if d and (d.id in titled or v[d.id] >= share))
    return Home(province, district, commune, next(seats, province))


def _local(found: tuple[Division, ...], province: Division, day: date) -> Division | None:
    """Give the one area inside the province that a reading speaks for, on the map of the day."""
    if any(d.level == "province" for d in found):
        return None
    system = system_of(day)
    inside = [d for d in found if d.system == system and lies_in(d.id, province.id)]
    return inside[0] if len(inside) == 1 else around_all(inside)


def _leader(votes: Counter[str], least: float) -> Division | None:
    """Give the area with by far the most votes."""
    ranked = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < least:
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    return divisions()[ranked[0][0]]


def _province(found: tuple[Division, ...], day: date) -> Division | None:
    """Give the province that a reading speaks for, on the map of the day."""
    own = [d for d in found if d.level == "province"]
    provinces = {province_of(d.id, on=day).id for d in own or found}
    if len(provinces) != 1:
        return None
    province = divisions()[provinces.pop()]
    return next(iter(as_of(province.id, day)), province)


class _Poll:
    """The votes of one document's mentions, each weighed by where it stands."""

    def __init__(self, document: Document, day: date, readings: dict[int, Reading]) -> None:
        self.document, self.day, self.readings = document, day, readings
        titles = (b.end for b in document.blocks if b.kind is BlockKind.TITLE)
        self.title = next(titles, 0)

    def ballots(self) -> Iterator[_Ballot]:
        """Give the divisions that may be meant, their weight, and whether the title has them."""
        if found := self._by_outlet():
            yield found, _BY_OUTLET, True
        weak = self._weak()
        for index, reading in self.readings.items():
            if reading.found:
                mention = self.document.mentions[index]
                weight = _IN_LIST if index in weak else self._weight(mention, reading)
                yield reading.found, weight, mention.start < self.title

    def _weight(self, mention: Mention, reading: Reading) -> float:
        weight = 1.0
        if mention.label is Label.UNIT:
            head = take_apart(mention.text).head
            weight = _OF_COMPANY if head and head.kind in _NAMED_LIKE_PLACES else _OF_UNIT
        if reading.kind is None and all(d.level == "commune" for d in reading.found):
            weight = _BARE_COMMUNE
        if mention.start < self.title:
            return weight * _IN_TITLE
        if reading.found[0].name in _CAPITALS and mention.label is Label.PLACE:
            before = self.document.text[max(0, mention.start - 16) : mention.start]
            if reading.kind is None or _PASSING.search(before):
                return 0.0
        return weight * (_IN_HEAD if mention.start < _HEAD else 1.0)

    def _weak(self) -> set[int]:
        """Give the places of long lists of one level, which are about no one of them.

        Beside them those that only say where the one before lies: an address is one vote.
        """
        found: set[int] = set()
        for run in self._runs():
            levels = {d.level for i in run for d in self.readings[i].found[:1]}
            if len(levels) == 1 and len(run) > _LIST_LENGTH:
                found.update(run)
            elif len(levels) > 1 and self.document.mentions[run[0]].start >= self.title:
                named = [i for i in run if self.readings[i].found]
                found.update(named[1:])
        return found

    def _runs(self) -> Iterator[list[int]]:
        """Give the places that stand side by side."""
        run: list[int] = []
        for index, mention in self.document.labelled(Label.PLACE):
            end = self.document.mentions[run[-1]].end if run else 0
            if run and mention.start - end > _GAP:
                yield run
                run = []
            run.append(index)
        if run:
            yield run

    def _by_outlet(self) -> tuple[Division, ...]:
        """Give the area after which the paper, the office or the site is named."""
        outlet, url = self.document.meta.outlet or "", self.document.meta.url or ""
        name = take_apart(outlet) if outlet else None
        # the paper Đồng Khởi bears the name of a commune, but is not of it
        kind, bare = (name.kind, name.bare) if name else (None, None)
        if kind and bare and (found := candidates(kind, bare, day=self.day)):
            return found
        provinces = [d for d in named(bare or outlet) if d.level == "province"]
        if not provinces and url:
            host = slug(urlsplit(url).netloc).replace("-", "")
            provinces = [d for letters, d in _hosts() if letters in host][:1]
        return tuple(at(provinces, self.day))


@cache
def _hosts() -> tuple[tuple[str, Division], ...]:
    """Give the provinces by their letters in the names of sites, the longest first."""
    pairs = [
        (slug(d.name).replace("-", ""), d) for d in divisions().values() if d.level == "province"
    ]
    long_enough = [pair for pair in pairs if len(pair[0]) >= _SHORTEST_HOST]
    return tuple(sorted(long_enough, key=lambda pair: (-len(pair[0]), pair[1].id)))
