"""One spelling for the names of organisations, and the area that a name ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from nlp.reference.division_names import named, split_kind
from nlp.reference.tables import rows
from nlp.reference.units import UnitHead, unit_heads
from nlp.text import exact_key, view

_BRACKET = re.compile(r"\s*\([^()]*\)")
_CENTRAL = re.compile(r"\bT\.?[ƯW]\.?(?!\w)|\bTư(?= (?:Đoàn|Đảng|Hội)\b)")
_DOTTED = re.compile(r"\b[A-ZĐƯ]{1,7}(?: ?[&.-] ?[A-ZĐƯ]{1,7})+\b")
_TERM = re.compile(r",? (?:khóa|nhiệm kỳ) [\dIVXL]\S*$", re.IGNORECASE)
_KIND = (
    r"tỉnh(?! (?:ủy|đoàn))|thành phố|tp\b\.?|thủ đô|huyện(?! (?:ủy|đoàn))(?: đảo)?"
    r"|quận(?! (?:ủy|đoàn))|thị xã|tx\b\.?|q\.|h\.|p\.|phường|thị trấn|tt\.|đặc khu"
    r"|(?<!hợp tác )(?<!thông tấn )(?<!thị )xã(?! (?:hội|đoàn))"
)
_NAME = r"[^\W_][^,;:]*"
_AREA = re.compile(
    rf"(?P<stem>.+(?<! cấp)) (?:(?P<kind>{_KIND})(?: ?(?P<bare>{_NAME}))?)", re.IGNORECASE
)
_MANY_AREAS = re.compile(rf" các (?:{_KIND})", re.IGNORECASE)
# a committee of an area whose level its own name tells
_SEATED = re.compile(
    r"(?P<stem>(?:.+ )?(?P<level>tỉnh|thành|huyện|quận|thị|xã) (?:ủy|đoàn))(?: (?P<bare>.+))?",
    re.IGNORECASE,
)
_SEAT_KINDS = {
    "tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã",
    "xã": "xã",
}  # fmt: skip
_SMALL = frozenset(
    {"tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "trấn", "phường", "đặc", "khu", "và",
     "các", "của"}
)  # fmt: skip
_LEADER = "Hồ Chí Minh"  # the man, not the city, unless its kind is said
_SYLLABLES = 5  # of the longest name of a district, with its hyphen


@dataclass(frozen=True, slots=True)
class UnitName:
    """A name taken apart: *UBND* · *huyện* · *Long Mỹ*.

    ``name`` is the whole in one spelling. ``kind`` without ``bare`` is a level whose name the
    context must tell. ``joined`` where the stem holds the level itself (*Tỉnh ủy*), ``head`` the
    row of the table that it begins with, ``own`` whether something stands behind the head.
    """

    name: str
    stem: str
    kind: str | None
    bare: str | None
    joined: bool
    head: UnitHead | None
    own: bool


@lru_cache(maxsize=4096)
def spelled(text: str) -> str:
    """Give a name in the one spelling of its words, without brackets, quotes and term.

    >>> spelled("LĐLĐ tỉnh"), spelled("Ủy ban nhân dân xã")
    ('Liên đoàn Lao động tỉnh', 'UBND xã')
    """
    plain = _BRACKET.sub("", view(text)).replace('"', "")
    if plain.isupper() and " " in plain:
        plain = " ".join(_recased(word) for word in plain.split())
    plain = _DOTTED.sub(_undotted, _CENTRAL.sub("Trung ương", plain))
    plain = _spelling_pattern().sub(_spelling, " ".join(plain.split())).replace(" & ", " và ")
    plain = " ".join(_TERM.sub("", plain).split())
    return plain[:1].upper() + plain[1:]


def _recased(word: str) -> str:
    if word in _acronyms() or word.lower() in _spellings():
        return word
    return word.lower() if word.lower() in _SMALL else word.capitalize()


@cache
def _acronyms() -> frozenset[str]:
    found = {w for spelling in _spellings().values() for w in spelling.split() if w.isupper()}
    return frozenset(found)


def _undotted(match: re.Match[str]) -> str:
    """Write *GD&ĐT* as *GDĐT* where the table knows it."""
    bare = re.sub(r"[^\w]", "", match[0])
    return bare if bare.lower() in _spellings() else match[0]


def _spelling(match: re.Match[str]) -> str:
    return _spellings()[match[0].lower()]


@cache
def _spellings() -> dict[str, str]:
    return {row["written"]: row["spelling"] for row in rows("unit_spellings")}


@cache
def _spelling_pattern() -> re.Pattern[str]:
    longest = sorted(_spellings(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def take_apart(text: str) -> UnitName:
    """Take a name apart into what it is and the area that it ends with.

    >>> name = take_apart("Ban Thường vụ Tỉnh ủy Hậu Giang")
    >>> name.stem, name.kind, name.bare
    ('Ban Thường vụ Tỉnh ủy', 'tỉnh', 'Hậu Giang')
    """
    name = spelled(text)
    head = head_of(text) or head_of(name)
    own = head is None or len(name.split()) > len(spelled(head.words).split())
    if match := _SEATED.fullmatch(name):
        kind = _SEAT_KINDS[match["level"].lower()]
        bare = split_kind(match["bare"])[1] if match["bare"] else None
        return UnitName(name, match["stem"], kind, bare, True, head, own)
    match = None if _MANY_AREAS.search(name) else _AREA.fullmatch(name)
    if match and not (match["bare"] or "A")[0].islower():
        area = split_kind(f"{match['kind']} X")[0]
        return UnitName(name, match["stem"], area, match["bare"], False, head, own)
    stem, place = _tail(name, head)
    return UnitName(name, stem, None, place, False, head, own)


def _tail(name: str, head: UnitHead | None) -> tuple[str, str | None]:
    """Split off a known place that a name ends with: *Công an* · *Hà Nội*."""
    parts = [] if name.endswith(_LEADER) else name.split(" ")
    first = len(head.words.split()) if head else 1
    for start in range(max(first, 1, len(parts) - _SYLLABLES), len(parts)):
        bare = " ".join(parts[start:])
        if parts[start][:1].isupper() and _is_a_place(bare):
            return " ".join(parts[:start]), bare
    return name, None


def _is_a_place(bare: str) -> bool:
    """Tell a known name; a commune of one syllable (*Lâm*) is more often the end of another."""
    found = named(bare)
    return bool(found) and (" " in bare or any(d.level != "commune" for d in found))


@lru_cache(maxsize=4096)
def head_of(text: str) -> UnitHead | None:
    """Give the longest head of the table that a name begins with."""
    parts = exact_key(text).split()
    for end in range(min(len(parts), 12), 0, -1):
        if head := _heads().get(" ".join(parts[:end]).rstrip(",-")):
            return head
    return None


@cache
def _heads() -> dict[str, UnitHead]:
    return {head.words: head for head in unit_heads()}
