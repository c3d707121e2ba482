"""Tie places to divisions of the day, and other places to the area that they lie in."""

from __future__ import annotations

import re
from functools import cache

from nlp.records import Mention
from nlp.reference.divisions import Division
from nlp.reference.places import place_kinds
from nlp.reference.tables import rows
from nlp.resolve.areas import Choice, area_of_level, choose
from nlp.resolve.context import Context
from nlp.resolve.links import Link, own, path, tie
from nlp.resolve.readings import Reading, chain_behind
from nlp.text import exact_key

_LEVEL_ALONE = re.compile(r".+ (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$")


def link_place(index: int, mention: Mention, context: Context) -> Link:
    """Tie a place to what it is on the day of its document."""
    reading = context.readings[index]
    key = exact_key(mention.text)
    if kind := _of_the_world().get(key):
        if kind == "country" or not reading.found:
            return tie("place", _title(mention.text), known=True, score=0.95, reason=f"a {kind}")
    if reading.found:
        choice = choose(reading, context)
        if choice.division:
            return division_link(choice.division, choice.score, choice.reason)
        return own("place", mention.text, context.document.id, reason=choice.reason)
    return _by_name(mention, reading, context)


def division_link(division: Division, score: float, reason: str) -> Link:
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


def _by_name(mention: Mention, reading: Reading, context: Context) -> Link:
    """Tie a village, hall, road or unknown area by its name and the area that it lies in."""
    level = _kind_level(mention.text)
    name = mention.text
    if match := _LEVEL_ALONE.fullmatch(exact_key(name)):
        choice = area_of_level(match[1], mention, context)
        if choice.division:
            name = f"{name} {choice.division.name}"
            return _inside(name, choice)
    choice = _around(mention, context)
    if choice.division is None:
        home = context.home
        small = level in ("village", "commune")
        area = (home.commune or home.district) if small else home.province
        choice = Choice(area, 0.6, f"in {area.name}, the document's home" if area else "")
    if choice.division is None:
        missing = "the text does not say where it lies"
        return own("place", name, context.document.id, reason=missing)
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


def _around(mention: Mention, context: Context) -> Choice:
    for index in chain_behind(context.document, mention):
        choice = choose(context.readings[index], context)
        if choice.division:
            reason = f"in {choice.division.full_name}, named behind it"
            return Choice(choice.division, 0.9, reason)
    return Choice(None, 0.0, "")


def _title(name: str) -> str:
    return " ".join(w.capitalize() for w in name.split()) if name.isupper() else name


@cache
def _of_the_world() -> dict[str, str]:
    """Give countries, and regions that are no division, by their keys."""
    found = {exact_key(r["name"]): r["kind"] for r in rows("regions") if "old" not in r["kind"]}
    return found | {exact_key(r["name"]): "country" for r in rows("countries")}


def _kind_level(text: str) -> str | None:
    """Give the level of the longest kind word that a name begins with."""
    parts = exact_key(text).split()
    for end in range(min(len(parts), 5), 0, -1):
        if level := _kinds().get(" ".join(parts[:end])):
            return level
    return None


@cache
def _kinds() -> dict[str, str]:
    return {kind.word: kind.level for kind in place_kinds()}
