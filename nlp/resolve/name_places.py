"""The place in a name: *LĐLĐ huyện Vị Thủy* is the *LĐLĐ*, and its place *huyện Vị Thủy*."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from nlp.records import EntityKind
from nlp.reference.places import areas, known_names
from nlp.resolve.name_tokens import Token, plain, starts

_LEVELS = {
    ("tỉnh",): "tỉnh", ("thành", "phố"): "thành phố", ("huyện",): "huyện", ("quận",): "quận",
    ("thị", "xã"): "thị xã", ("xã",): "xã", ("phường",): "phường", ("thị", "trấn"): "thị trấn",
    ("đặc", "khu"): "đặc khu",
}  # fmt: skip
_NO_NAMES = frozenset({"hội", "ủy", "đoàn", "đội"})  # xã hội, Tỉnh ủy
_WHERE = (("trên", "địa", "bàn"), ("tại",), ("ở",))


class Parts(NamedTuple):
    """A name without its place, and the place: its level, its name, what it lies in."""

    core: list[Token]
    level: str
    seat: list[Token]
    above: list[Token]


def take_place(tokens: list[Token], kind: EntityKind) -> Parts:
    """Part a name from the place that it ends with; a campaign's may begin with one."""
    if kind == "campaign" and (parts := _leading_place(tokens)):
        return parts
    first = _next_level(tokens)
    if first is None:
        return _bare_place(tokens)
    rest = tokens[first.end :]
    second = _next_level(rest)
    seat, above = (rest[: second.start], rest[second.end :]) if second else (rest, [])
    return Parts(_without_where(tokens[: first.start]), first.level, seat, above)


class _Level(NamedTuple):
    level: str
    start: int
    end: int


def _next_level(tokens: list[Token]) -> _Level | None:
    found = (_level_at(tokens, at) for at in range(len(tokens)))
    return next((level for level in found if level), None)


def _level_at(tokens: list[Token], at: int) -> _Level | None:
    """Find the word of a level that stands there before a name or at the end."""
    for words, level in _LEVELS.items():
        end = at + len(words)
        if starts(tokens[at:end], words):
            after = tokens[end] if end < len(tokens) else None
            if after is None or (after.capital and after.word not in _NO_NAMES):
                return _Level(level, at, end)
    return None


def _leading_place(tokens: list[Token]) -> Parts | None:
    start = 1 if starts(tokens, ("toàn",)) else 0
    if starts(tokens, ("cả", "nước")) or starts(tokens, ("toàn", "quốc")):
        return Parts(tokens[2:], "", [], []) if len(tokens) > 2 else None
    for words, level in _LEVELS.items():
        begin = start + len(words)
        if starts(tokens[start:begin], words):
            end = begin + _capitals(tokens[begin:])
            return Parts(tokens[end:], level, tokens[begin:end], []) if end < len(tokens) else None
    for end in range(min(_capitals(tokens), len(tokens) - 1), 0, -1):
        # the first word of a name has a capital anyhow: alone it is hardly a commune
        names = _area_names() if end > 1 else _province_names()
        if " ".join(token.word for token in tokens[:end]) in names:
            return Parts(tokens[end:], "", tokens[:end], [])
    return None


def _capitals(tokens: list[Token]) -> int:
    return next((i for i, token in enumerate(tokens) if not token.capital), len(tokens))


def _bare_place(tokens: list[Token]) -> Parts:
    """Take the name of a province from the end: *Công an Đồng Nai*."""
    for length in range(min(_longest_province(), len(tokens) - 1), 0, -1):
        if " ".join(token.word for token in tokens[-length:]) in _province_names():
            return Parts(_without_where(tokens[:-length]), "", tokens[-length:], [])
    return Parts(tokens, "", [], [])


def _without_where(tokens: list[Token]) -> list[Token]:
    for words in _WHERE:
        if len(tokens) > len(words) and starts(tokens[-len(words) :], words):
            return tokens[: -len(words)]
    return tokens


@cache
def _area_names() -> frozenset[str]:
    levels = {"province", "district", "commune"}
    names = (name for name, kinds in known_names().items() if kinds & levels)
    return frozenset(plain(name) for name in names)


@cache
def _province_names() -> frozenset[str]:
    provinces = (a for state in ("pre2025", "2025") for a in areas(state) if a.level == "province")
    return frozenset(plain(area.name) for area in provinces)


@cache
def _longest_province() -> int:
    return max(name.count(" ") for name in _province_names()) + 1


def without_country(tokens: list[Token]) -> list[Token]:
    """Drop *Việt Nam* before a place: *Hội Nông dân Việt Nam tỉnh Hậu Giang*."""
    for i in range(1, len(tokens) - 2):
        if starts(tokens[i : i + 2], ("việt", "nam")) and _level_at(tokens, i + 2):
            return tokens[:i] + tokens[i + 2 :]
    return tokens
