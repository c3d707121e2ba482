"""Tie places to divisions of the day, and other places to the area that they lie in."""

from __future__ import annotations

import re
from functools import cache

from nlp.records import Label, Mention
from nlp.reference.abbreviations import expansion
from nlp.reference.division_names import split_kind
from nlp.reference.divisions import Division
from nlp.reference.places import place_kinds
from nlp.reference.tables import rows
from nlp.resolve.areas import area_of_level, choose
from nlp.resolve.context import Choice, Context
from nlp.resolve.links import Link, own, path, tie
from nlp.resolve.readings import chain_behind
from nlp.text import exact_key, slug

_NO_AREAS = frozenset({"village", "facility", "road", "water", "mountain", "island"})
_LONGEST_KIND = 6  # syllables
_LEVEL_ALONE = re.compile(r".+ (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$")


def link_places(context: Context) -> dict[int, Link]:
    """Tie all places of a document, by the index of their mention."""
    mentions = dict(context.document.labelled(Label.PLACE))
    whole = _named_with_kind(mentions)
    found = {}
    for index, mention in mentions.items():
        other = whole.get(slug(mention.text), index)
        link = _link(other, mentions[other], context)
        if other != index:
            reason = f"short for {mentions[other].text} elsewhere in the text"
            link = Link(link.entity, min(link.score, 0.8), reason)
        found[index] = link
    return found


def _named_with_kind(mentions: dict[int, Mention]) -> dict[str, int]:
    """Give villages by their names without the kind word: *Bom Bo* of *sóc Bom Bo*."""
    found: dict[str, int] = {}
    areas = set()
    for index, mention in mentions.items():
        kind, bare = split_kind(mention.text)
        if kind:
            areas.add(slug(bare))
        elif _kind_level(mention.text) == "village":
            rest = mention.text.split()[_kind_size(mention.text) :]
            found.setdefault(slug(" ".join(rest)), index)
    return {key: index for key, index in found.items() if key not in areas}


def _link(index: int, mention: Mention, context: Context) -> Link:
    """Tie a place to what it is on the day of its document."""
    reading = context.readings[index]
    key = exact_key(mention.text)
    kind = _of_the_world().get(key)
    if kind == "country" or (kind and not reading.found):
        return _of_the_map(mention, kind, 0.95)
    if not reading.found or _is_no_area(mention):
        return _by_name(index, mention, context)
    choice = choose(reading, context)
    if choice.division:
        return _of_division(choice.division, choice.score, choice.reason)
    if kind:
        return _of_the_map(mention, kind, 0.6)
    return own("place", mention.text, document=context.document.id, reason=choice.reason)


def _of_the_map(mention: Mention, kind: str, score: float) -> Link:
    """Tie a country or region of the tables."""
    name = expansion(mention.text, kinds=["place"]) or _title(mention.text)
    return tie("place", name, known=True, score=score, reason=f"a {kind}")


def _is_no_area(mention: Mention) -> bool:
    """Tell the river *sông Đà* from the town Sông Đà."""
    return mention.text[0].islower() and _kind_level(mention.text) in _NO_AREAS


def _of_division(division: Division, score: float, reason: str) -> Link:
    """Tie a mention to a division; its place is the one right above it."""
    return tie(
        "place",
        division.full_name,
        key=division.id.removeprefix("place:"),
        place=division.parent,
        known=True,
        score=score,
        reason=reason,
    )


def _by_name(index: int, mention: Mention, context: Context) -> Link:
    """Tie a village, hall, road or unknown area by its name and the area that it lies in."""
    level = _kind_level(mention.text)
    name = mention.text
    if match := _LEVEL_ALONE.fullmatch(exact_key(name)):
        choice = area_of_level(match[1], index=index, context=context)
        if choice.division:
            name = f"{name} {choice.division.name}"
            return _inside(name, choice)
    choice = _around(index, context)
    if choice.division is None:
        home = context.home
        small = level in ("village", "commune")
        area = (home.commune or home.district) if small else home.province
        choice = Choice(area, 0.6, f"in {area.name}, the document's home" if area else "")
    if choice.division is None:
        missing = "the text does not say where it lies"
        return own("place", name, document=context.document.id, reason=missing)
    return _inside(name, choice)


def _inside(name: str, choice: Choice) -> Link:
    area = choice.division
    return tie(
        "place",
        _title(name),
        beside=path(area) if area else None,
        place=area.id if area else None,
        score=choice.score,
        reason=choice.reason,
    )


def _around(index: int, context: Context) -> Choice:
    for other in chain_behind(context.document, index):
        choice = choose(context.readings[other], context)
        if choice.division:
            reason = f"in {choice.division.full_name}, named behind it"
            return Choice(choice.division, 0.9, reason)
    return Choice(None, 0.0, "")


def _title(name: str) -> str:
    return (
        " ".join(w.capitalize() for w in name.split()) if name.isupper() and " " in name else name
    )


@cache
def _of_the_world() -> dict[str, str]:
    """Give countries, and regions that are no division, by their keys."""
    found = {exact_key(r["name"]): r["kind"] for r in rows("regions") if "old" not in r["kind"]}
    return found | {exact_key(r["name"]): "country" for r in rows("countries")}


def _kind_size(text: str) -> int:
    """Count the syllables of the longest kind word that a name begins with."""
    parts = exact_key(text).split()
    sizes = range(min(len(parts), _LONGEST_KIND), 0, -1)
    return next((size for size in sizes if " ".join(parts[:size]) in _kinds()), 0)


def _kind_level(text: str) -> str | None:
    return _kinds().get(exact_key(" ".join(text.split()[: _kind_size(text)])))


@cache
def _kinds() -> dict[str, str]:
    return {kind.word: kind.level for kind in place_kinds()}
