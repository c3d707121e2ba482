"""Which division a reading stands for, with the evidence."""

from __future__ import annotations

from nlp.reference.divisions import Division
from nlp.resolve.context import Choice, Context
from nlp.resolve.readings import Reading, around_all, below

_LEVEL_OF = {
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_FEW = 3  # of so many homonyms the one district is meant, where no kind is said
_NEAR = 600  # characters before a bare *UBND huyện* in which its district may stand


def choose(reading: Reading, context: Context) -> Choice:
    """Choose among the divisions of a name: by parent, by home, by what else the text names."""
    if reading not in context.chosen:
        context.chosen[reading] = _choose(reading, context)
    return context.chosen[reading]


def _choose(reading: Reading, context: Context) -> Choice:
    found = reading.found
    if not found:
        return Choice(None, 0.0, "no division of that name")
    if len(found) == 1:
        return _only(found[0], reading, context)
    if (same := _said_in_full(reading, context)) is not None:
        return Choice(same, 0.85, f"called {same.full_name} elsewhere in the text")
    provinces = [d for d in found if d.level == "province"]
    if len(provinces) == 1 and reading.kind is None and not reading.told:
        return Choice(provinces[0], 0.9, "the province of that name")
    if chosen := _at_home(reading, context):
        return chosen
    districts = [d for d in found if d.level == "district"]
    if len(districts) == 1 and reading.kind is None and len(found) <= _FEW:
        return Choice(districts[0], 0.7, "the only district of that name")
    if (largest := around_all(found)) and reading.kind is None:
        return Choice(largest, 0.8, "the largest of that name")
    named = [r.found[0] for r in context.readings.values() if len(r.found) == 1]
    inside = {d.id: (d, area) for d in found for area in named if below(d, area)}
    if len(inside) == 1:
        division, area = next(iter(inside.values()))
        return Choice(division, 0.7, f"the one in {area.full_name}, which the text names")
    return Choice(None, 0.0, f"{len(found)} divisions of that name and no parent in the text")


def _said_in_full(reading: Reading, context: Context) -> Division | None:
    """Give the division that the text names with its kind, where it does so for one alone."""
    if reading.kind is not None:
        return None
    kinded = {r for r in context.readings.values() if r.kind and r.found and r.bare == reading.bare}
    chosen = {d.id: d for r in kinded if (d := choose(r, context).division)}
    return next(iter(chosen.values())) if len(chosen) == 1 else None


def _only(division: Division, reading: Reading, context: Context) -> Choice:
    if reading.told:
        return Choice(division, 0.97, f"the one in {reading.told}, named behind it")
    if division.level == "province":
        return Choice(division, 0.98, "the province of that name")
    home = context.home.province
    if home and (below(division, home)):
        return Choice(division, 0.95, f"the only one of that name, and in {home.name}")
    if reading.kind or division.level == "district":
        return Choice(division, 0.8, "the only one of that name")
    return Choice(None, 0.0, "only a commune elsewhere bears the name")


def _at_home(reading: Reading, context: Context) -> Choice | None:
    for area in context.home.areas:
        inside = [d for d in reading.found if below(d, area) or d.key == area.key]
        if not inside:
            continue
        inside = [d for d in inside if d.holds(context.day)] or inside
        if len(inside) == 1:
            return Choice(inside[0], 0.9, f"the one in {area.name}, which the document is about")
        largest = [d for d in inside if d.level == inside[0].level]
        if len(largest) == 1 and reading.kind is None:
            return Choice(inside[0], 0.7, f"the largest of that name in {area.name}")
    return None


def area_of_level(kind: str, *, index: int, context: Context) -> Choice:
    """Choose the area of a level word alone: *tỉnh* in *UBND tỉnh*.

    The home of that level, else the last area of the level that stands before.
    """
    home = context.home
    city = kind == "thành phố"
    if city and home.province and home.province.kind == kind:
        return Choice(home.province, 0.93, f"{home.province.name} is the document's home")
    level = "district" if city else _LEVEL_OF[kind]
    held = next((d for d in home.areas if d.level == level), None)
    if held and (held.kind == kind or level == "province"):
        score = 0.93 if level == "province" else 0.9
        return Choice(held, score, f"{held.full_name} is the document's home")
    if near := _near(kind, level, index, context):
        return Choice(near, 0.6, f"{near.full_name} is the last {level} named before")
    return Choice(None, 0.0, f"the text does not settle which {kind} it is")


def _near(kind: str, level: str, index: int, context: Context) -> Division | None:
    mentions = context.document.mentions
    for other in range(index - 1, -1, -1):
        if mentions[other].start < mentions[index].start - _NEAR:
            return None
        if reading := context.readings.get(other):
            division = choose(reading, context).division
            if division and division.level == level and division.kind == kind:
                return division
    return None
