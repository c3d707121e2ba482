"""Which divisions a name stands for, on the map of a day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache

from nlp.reference.division_changes import lies_in, successors
from nlp.reference.divisions import Division, Key, divisions, versions
from nlp.reference.tables import rows
from nlp.text import exact_key

# Kind words as they are written, behind them the kinds that they may mean; a village of *khu* or
# *thôn* is no division.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"tỉnh", "tỉnh"),
    (r"thành phố|tp\.?|t\.p\.?|thủ đô", "thành phố"),
    (r"huyện(?: đảo| miền núi| nghèo| biên giới)?|h\.", "huyện"),
    (r"quận|q\.", "quận"),
    (r"thị xã|tx\.?", "thị xã"),
    (r"xã(?: đảo| miền núi| nghèo| biên giới)?|x\.", "xã"),
    (r"phường|p\.", "phường"),
    (r"thị trấn|tt\.?", "thị trấn"),
    (r"đặc khu", "đặc khu"),
)
# a kind has a name behind it: Xã Biên Giới is the commune of that name, not a border commune
_KIND = re.compile(
    rf"(?:{'|'.join(rf'(?P<k{i}>{words})' for i, (words, _) in enumerate(_KINDS))})(?=.*\w)",
    re.IGNORECASE,
)
_ORDER = {"province": 0, "district": 1, "commune": 2}
# one spelling of what the tables, papers and years spell in several ways
_SPELLINGS = {
    "đăk": "đắk", "đak": "đắk", "qui": "quy", "quí": "quý", "kì": "kỳ", "mĩ": "mỹ", "lí": "lý",
    "plei ku": "pleiku",
}  # fmt: skip
_SPELLED = re.compile(rf"'|\s*-\s*|\s\s+|\b0+(?=\d)|\b(?:{'|'.join(_SPELLINGS)})\b")


def find(
    name: str, *, kind: str | None = None, on: date | None = None, within: str | None = None
) -> list[Division]:
    """Find the divisions that bear a name, those of higher level first.

    The name may begin with its kind (*huyện Long Mỹ*, *TP.HCM*); a bare number names nothing
    without one. ``on`` keeps those that were valid on the day; where none was, the last ones
    before it, else the first ones after it. ``within`` is the id of a province or district, on
    either map. Homonyms are given together: only a parent tells them apart.

    >>> [d.id for d in find("tỉnh Hậu Giang", on=date(2026, 3, 1))]
    ['place:hau-giang-pre2025-93']
    """
    written, bare = split_kind(name)
    kind = kind or written
    found = [d for d in named(bare) if kind in (None, d.kind)]
    if kind is None and bare.isdigit():
        return []
    if within is not None:
        found = [d for d in found if lies_in(d.id, within)]
    return at(found, on) if on else found


def split_kind(name: str) -> tuple[str | None, str]:
    """Split *TP Cao Lãnh* into the kind that it names, spelled out, and the bare name.

    >>> split_kind("TX. Tân Châu")
    ('thị xã', 'Tân Châu')
    """
    name = name.strip()
    match = _KIND.match(name)
    if not match or not (rest := name[match.end() :].lstrip()):
        return None, name
    glued = len(rest) == len(name) - match.end() and not match[0].endswith(".")
    if glued:
        return None, name
    index = int((match.lastgroup or "k0")[1:])
    return _KINDS[index][1], rest


def named(bare: str) -> tuple[Division, ...]:
    """Give every division that ever bore a name, by its spelling without the kind."""
    return _index().get(_respelled(exact_key(bare)), ())


def at(found: Iterable[Division], day: date) -> list[Division]:
    """Keep the divisions that were valid on a day, or else stood nearest before or after it."""
    found = list(found)
    valid = [d for d in found if d.holds(day)]
    if valid:
        return valid
    past = [d for d in found if d.ends < day]
    if not past:
        first = min((d.begins for d in found), default=day)
        return [d for d in found if d.begins == first]
    later = {d.id for d in past}
    return [d for d in past if not any(s.id in later for s in successors(d.id))]


@cache
def _index() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = defaultdict(list)
    for division in divisions().values():
        # the tables are in lower case what exact_key makes of them
        found[_respelled(division.name.lower())].append(division)
    for row in rows("name_variants"):
        bare = split_kind(row["variant"])[1]
        key: Key = row["system"], row["code"]  # type: ignore[assignment]
        found[_respelled(bare.lower())] += versions()[key]
    for row in rows("place_aliases"):
        known = found[_respelled(row["name"].lower())]
        found[_respelled(row["alias"].lower())] += [d for d in known if d.level == row["level"]]
    return {key: tuple(sorted(dict.fromkeys(known), key=_rank)) for key, known in found.items()}


def _rank(division: Division) -> tuple[int, str, str, date]:
    return _ORDER[division.level], division.system, division.code, division.ends


def _respelled(key: str) -> str:
    return _SPELLED.sub(_spelling, key)


def _spelling(match: re.Match[str]) -> str:
    found = match[0]
    if "-" in found:
        return "-"
    if found.isspace():
        return " "
    return _SPELLINGS.get(found, "")
