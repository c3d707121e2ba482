"""Awards of the law on emulation and commendation, and the titles that stand beside them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nlp.text import exact_key

_MARKS = re.compile(r'["()]')
_CLASS = re.compile(r"\bhạng (nhất|nhì|ba)\b")
_CLASS_NUMBER = re.compile(r"\bhạng (i{1,3}|[123])\b")
_CLASS_NAMES = {"i": "nhất", "1": "nhất", "ii": "nhì", "2": "nhì", "iii": "ba", "3": "ba"}
_LEVELS = (
    ("toàn quốc", "national"), ("nhà nước", "national"), ("chính phủ", "national"),
    ("thủ tướng", "national"), ("chủ tịch nước", "national"), ("toàn quân", "ministerial"),
    ("toàn lực lượng", "ministerial"), ("bộ trưởng", "ministerial"), ("cấp bộ", "ministerial"),
    ("cấp tỉnh", "provincial"), ("cấp thành phố", "provincial"), ("ubnd tỉnh", "provincial"),
    ("ủy ban nhân dân tỉnh", "provincial"), ("cơ sở", "grassroots"), ("cấp huyện", "district"),
    ("ubnd huyện", "district"), ("cấp xã", "commune"), ("ubnd xã", "commune"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Award:
    """One award of the table; ``class_`` is its *hạng* where the row names one."""

    id: str
    name: str
    category: str
    abbreviations: tuple[str, ...]


@cache
def awards() -> tuple[Award, ...]:
    """Load the table, in its own order."""
    with (files("nlp.reference") / "data" / "awards.csv").open(encoding="utf-8") as lines:
        return tuple(_award(row) for row in csv.DictReader(lines))


def _award(row: dict[str, str]) -> Award:
    short = tuple(part.strip() for part in row["abbreviations"].split("|") if part.strip())
    return Award(row["id"], row["name_vi"], row["category"], short)


def _keys(award: Award) -> Iterator[str]:
    for name in (award.name, *award.abbreviations):
        yield _plain(name)


def _plain(text: str) -> str:
    key = " ".join(_MARKS.sub("", exact_key(text)).replace("sỹ", "sĩ").split())
    return _CLASS_NUMBER.sub(lambda match: f"hạng {_CLASS_NAMES[match[1]]}", key)


@cache
def _by_key() -> tuple[tuple[str, Award], ...]:
    """Give every spelling with its award, the longest first."""
    pairs = [(key, award) for award in awards() for key in _keys(award)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def award_of(text: str) -> Award | None:
    """Find the award that a mention names: the longest spelling that it begins with.

    >>> award_of("Bằng khen của Thủ tướng Chính phủ").id
    'bk_thu_tuong'
    """
    key = _plain(text)
    found = (award for name, award in _by_key() if key.startswith(name))
    return next((a for a in found if len(_plain(a.name)) > 2), None)


def award_class(text: str) -> str | None:
    """Give the class: *Nhất*, *Nhì* or *Ba*."""
    match = _CLASS.search(_plain(text))
    return match[1].capitalize() if match else None


def award_level(text: str) -> str | None:
    """Give the level that the words of a mention tell, or none."""
    key = exact_key(text)
    return next((level for words, level in _LEVELS if words in key), None)
