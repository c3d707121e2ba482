"""The areas that places and organisations name, before anything else is known of a document.

A reading holds every division that its words may mean on the day of the document; the areas named
right behind it (*xã C, huyện D, tỉnh E*) have already sorted out those that lie elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.records import Document, Label, Mention
from nlp.reference.division_changes import lies_in
from nlp.reference.division_names import at, named, split_kind
from nlp.reference.divisions import Division
from nlp.reference.places import AreaLevel
from nlp.resolve.unit_names import spelled, take_apart
from nlp.text import exact_key

LEVELS: tuple[AreaLevel, ...] = ("province", "district", "commune")
_LEVELS_OF: dict[str, tuple[AreaLevel, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}
# between an area and the one that it lies in, and between two of a list
_TIE = re.compile(r"\s?(?:[,(-]|thuộc|của|và)\s?(?:và |thuộc |của |ở |tại )?")
_LIST = re.compile(r"\s?(?:,|;|và|, và|hoặc)\s?")
_LONGEST_CHAIN = 12
_KIND_BEFORE = re.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) ?:? ?$", re.IGNORECASE
)
_KIND_INSIDE = re.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) ((?:\w+(?: - )? ?){1,5})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention may mean as an area; ``kind`` and ``bare`` are its words taken apart.

    ``told`` is the area named behind it that sorted out its homonyms.
    """

    kind: str | None
    bare: str
    found: tuple[Division, ...]
    told: str | None = None


@lru_cache(maxsize=8192)
def candidates(kind: str | None, bare: str, *, day: date) -> tuple[Division, ...]:
    """Give the divisions of a name on a day: those of its kind, else those of its level.

    A bare name may still mean the province or city that was, where now a commune bears it.
    """
    if kind is None:
        found = [] if bare.isdigit() else at(named(bare), day)
        if all(d.level == "commune" for d in found):
            found += at([d for d in named(bare) if d.level != "commune" and d not in found], day)
        return tuple(found)
    same = [d for d in named(bare) if d.kind == kind]
    if not same and not bare.isdigit():
        same = [d for d in named(bare) if d.level in _LEVELS_OF[kind]]
    return tuple(at(same, day))


def below(division: Division, area: Division) -> bool:
    """Tell whether a division is a smaller part of an area."""
    deeper = LEVELS.index(division.level) > LEVELS.index(area.level)
    return deeper and lies_in(division.id, area.id)


def around_all(found: Iterable[Division]) -> Division | None:
    """Give the division in which all others of a name lie: huyện and thị trấn Vị Xuyên."""
    found = list(found)
    for division in found:
        if all(other is division or below(other, division) for other in found):
            return division
    return None


def read_areas(document: Document, day: date) -> dict[int, Reading]:
    """Read the areas that the places, bodies, events and campaigns of a document name."""
    words = _with_kinds(document)
    raw = {i: candidates(kind, bare, day=day) for i, (kind, bare) in words.items()}
    found: dict[int, Reading] = {}
    for index, mention in enumerate(document.mentions):
        if mention.label is Label.PLACE:
            kind, bare = words[index]
        elif mention.label is Label.UNIT:
            name = take_apart(mention.text)
            kind, bare = name.kind, name.bare or ""
        elif mention.label in (Label.EVENT, Label.CAMPAIGN):
            kind, bare = _inner(mention.text)
        else:
            continue
        own = candidates(kind, bare, day=day) if bare else ()
        # a bare name that is a province's is no commune of the next in a list of provinces
        homonyms = len(own) > 1 and (kind or all(d.level != "province" for d in own))
        around = [raw[i] for i in chain_behind(document, index)] if homonyms else []
        found[index] = _sorted_out(kind, bare, own, around)
    return found


@lru_cache(maxsize=4096)
def _inner(text: str) -> tuple[str | None, str]:
    """Give the area inside a name: *Đại hội Thi đua yêu nước huyện Đức Huệ lần thứ V*."""
    for match in _KIND_INSIDE.finditer(spelled(text)):
        parts = match[2].split()
        for end in range(len(parts), 0, -1):
            bare = " ".join(parts[:end])
            if any(d.kind == match[1].lower() for d in named(bare)):
                return match[1].lower(), bare
    return None, ""


def _sorted_out(
    kind: str | None,
    bare: str,
    found: tuple[Division, ...],
    around: list[tuple[Division, ...]],
) -> Reading:
    told = None
    for areas in around:
        inside = {d.id: (d, area) for d in found for area in areas if below(d, area)}
        if inside:
            found = tuple(d for d, _ in inside.values())
            told = told or next(iter(inside.values()))[1].name
    return Reading(kind, bare, found, told)


def chain_behind(document: Document, index: int) -> Iterator[int]:
    """Give the indices of the places named right behind a mention, the nearest first."""
    end = document.mentions[index].end
    for other in range(index + 1, min(len(document.mentions), index + 1 + _LONGEST_CHAIN)):
        place = document.mentions[other]
        gap = document.text[end : place.start]
        if place.label is not Label.PLACE or not _TIE.fullmatch(gap):
            return
        yield other
        end = place.end


def _with_kinds(document: Document) -> dict[int, tuple[str | None, str]]:
    """Take places apart; in *hai huyện A và B* both have the kind."""
    found: dict[int, tuple[str | None, str]] = {}
    before: Mention | None = None
    kind: str | None = None
    for index, mention in document.labelled(Label.PLACE):
        own, bare = split_kind(mention.text)
        gap = document.text[before.end : mention.start] if before else ""
        if own is None:
            in_list = before is not None and _LIST.fullmatch(gap)
            said = _KIND_BEFORE.search(document.text[max(0, mention.start - 12) : mention.start])
            kind = exact_key(said[1]) if said else kind if in_list else None
            known = kind is not None and any(d.kind == kind for d in named(bare))
            found[index] = (kind if known else None, bare)
        else:
            kind = own
            found[index] = (own, bare)
        before = mention
    return found
