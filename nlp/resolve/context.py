"""When and where a document speaks: its day, and the area that it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from nlp.records import BlockKind, Document, Label, Mention
from nlp.reference.division_changes import as_of
from nlp.reference.division_names import at, named
from nlp.reference.divisions import LAST_DAY, Division, ancestors, divisions, province_of
from nlp.resolve.readings import Reading, read_areas
from nlp.text import slug
from nlp.values import DateValue

_HEAD = 300  # characters of a letterhead or a first sentence
_BY_OUTLET = 4.0
_IN_TITLE = 3.0
_IN_HEAD = 1.5
_OF_UNIT = 2.0
_IN_LIST = 0.3
_LEAST = 1.5  # votes that make a home
_LEAD = 1.6  # how many times the votes of the next
_PASSING = re.compile(r"\b(?:tại|ở|từ|đến|về|tới) (?:thủ đô )?$", re.IGNORECASE)
_DISTRICTS = re.compile(r"\b(?:huyện|quận|thị xã)\b", re.IGNORECASE)
_CAPITALS = frozenset({"Hà Nội", "Hồ Chí Minh"})  # where national affairs take place
_SHORTEST_HOST = 5  # letters of a province in the name of a site
_PRESS = re.compile(r"^(?:báo(?: điện tử)?|đài \S+|cổng thông tin điện tử) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Home:
    """The area that a document is about, as far down as it tells; ``seat`` is the one it puts first."""

    province: Division | None = None
    district: Division | None = None
    commune: Division | None = None
    seat: Division | None = None

    @property
    def areas(self) -> tuple[Division, ...]:
        """Give the areas that are known, the smallest first."""
        return tuple(d for d in (self.commune, self.district, self.province) if d)


@dataclass(frozen=True, slots=True)
class Context:
    """A document with its day, its home and the areas that its mentions name."""

    document: Document
    day: date
    home: Home
    readings: dict[int, Reading]

    def before(self, mention: Mention, reach: int) -> str:
        """Give the characters before a mention."""
        return self.document.text[max(0, mention.start - reach) : mention.start]


def context_of(document: Document) -> Context:
    """Find out when and where a document speaks."""
    day = _day(document)
    readings = read_areas(document, day)
    return Context(document, day, _Votes(document, day, readings).home(), readings)


def _day(document: Document) -> date:
    """Give the day of publication, else the last day or month that the text names.

    A document without dates that speaks of districts is taken to be of their time, another one
    of the present map.
    """
    published = DateValue.parse(document.meta.published) if document.meta.published else None
    if published and published.start:
        return date.fromisoformat(published.start)
    values = [m.value for _, m in document.labelled(Label.DATE) if isinstance(m.value, DateValue)]
    for grains in (("day", "month"), ("quarter", "half", "year")):
        starts = [v.start for v in values if v.start and v.grain in grains]
        if starts:
            return date.fromisoformat(max(starts))
    return LAST_DAY if _DISTRICTS.search(document.text) else date.max


class _Votes:
    """Count which areas the mentions of a document speak for."""

    def __init__(self, document: Document, day: date, readings: dict[int, Reading]) -> None:
        self.document, self.day, self.readings = document, day, readings
        self.votes: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self._count()

    def home(self) -> Home:
        """Go down from the province as far as one area leads."""
        province = self._leader("province", None)
        if province is None:
            return Home()
        district = self._leader("district", province)
        commune = self._leader("commune", district or province)
        if commune and district is None and (above := _above(commune, "district")):
            district = above
        areas = [d for d in (commune, district) if d]
        seat = next((d for d in areas if self._is_seat(d)), province)
        return Home(province, district, commune, seat)

    def _is_seat(self, division: Division) -> bool:
        return self.first.get(division.id, _HEAD) < _HEAD

    def _count(self) -> None:
        for division, start in _by_outlet(self.document, self.day):
            self._add(division, _BY_OUTLET, start)
        lists = self._listed()
        for index, reading in self.readings.items():
            mention = self.document.mentions[index]
            if not reading.found or (index in lists and mention.label is Label.PLACE):
                weight = _IN_LIST
            else:
                weight = self._weight(mention, reading)
            areas = _common(reading.found, self.day)
            for division in areas:
                self._add(division, weight, mention.start)

    def _add(self, division: Division, weight: float, start: int) -> None:
        self.votes[division.id] += weight  # type: ignore[assignment]
        self.first[division.id] = min(start, self.first.get(division.id, start))

    def _weight(self, mention: Mention, reading: Reading) -> float:
        weight = _OF_UNIT if mention.label is Label.UNIT else 1.0
        if mention.start < _title_end(self.document):
            return weight * _IN_TITLE
        before = self.document.text[max(0, mention.start - 16) : mention.start]
        capital = reading.found[0].name in _CAPITALS and mention.label is Label.PLACE
        if capital and (_PASSING.search(before) or reading.kind is None):
            return 0.0
        return weight * (_IN_HEAD if mention.start < _HEAD else 1.0)

    def _listed(self) -> set[int]:
        """Give the places of long lists of one level, which are about no one of them."""
        found: set[int] = set()
        run: list[int] = []
        last = None
        for index, mention in self.document.labelled(Label.PLACE):
            joined = last and len(self.document.text[last.end : mention.start]) <= 5
            run = [*run, index] if joined else [index]
            levels = {d.level for i in run for d in self.readings[i].found[:1]}
            if len(run) > 3 and len(levels) == 1:
                found.update(run)
            last = mention
        return found

    def _leader(self, level: str, inside: Division | None) -> Division | None:
        ranked = [
            (votes, division)
            for identity, votes in self.votes.items()
            if (division := divisions()[identity]).level == level
            and (inside is None or inside.key in {a.key for a in ancestors(identity)})
        ]
        ranked.sort(key=lambda pair: (-pair[0], pair[1].id))
        if not ranked or ranked[0][0] < (_LEAST if inside is None else 1.0):
            return None
        if len(ranked) > 1 and ranked[0][0] < _LEAD * ranked[1][0]:
            return None
        return ranked[0][1]


def _common(found: tuple[Division, ...], day: date) -> Iterator[Division]:
    """Give the areas in which all divisions of a reading lie, on the map of the day."""
    if not found:
        return
    provinces = {province_of(d.id, on=day).id for d in found}
    if len(provinces) > 1:
        return
    province = divisions()[provinces.pop()]
    yield next(iter(as_of(province.id, day)), province)
    if len(found) == 1:
        yield from (d for d in (found[0], *ancestors(found[0].id)) if d.level != "province")


def _above(division: Division, level: str) -> Division | None:
    return next((d for d in ancestors(division.id) if d.level == level), None)


def _title_end(document: Document) -> int:
    titles = [b.end for b in document.blocks if b.kind is BlockKind.TITLE]
    return titles[0] if titles else 0


def _by_outlet(document: Document, day: date) -> Iterator[tuple[Division, int]]:
    """Give the province after which the paper or its site is named."""
    outlet, url = document.meta.outlet or "", document.meta.url or ""
    found = [d for d in named(_PRESS.sub("", outlet)) if d.level == "province"]
    host = slug(urlsplit(url).netloc).replace("-", "")
    if not found and host:
        found = [d for name, d in _hosts() if name in host][:1]
    for division in at(found, day)[:1]:
        yield next(iter(as_of(division.id, day)), division), len(document.text)


@cache
def _hosts() -> tuple[tuple[str, Division], ...]:
    """Give the provinces by their letters in the names of sites, the longest first."""
    pairs = [
        (slug(d.name).replace("-", ""), d) for d in divisions().values() if d.level == "province"
    ]
    long_enough = [pair for pair in pairs if len(pair[0]) >= _SHORTEST_HOST]
    return tuple(sorted(long_enough, key=lambda pair: (-len(pair[0]), pair[1].id)))
