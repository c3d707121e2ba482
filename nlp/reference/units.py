"""How Vietnamese organisations are named: heads, what may follow them, fields, the press."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Literal

from nlp.reference.tables import rows

_JOINTS = (" và ", " - ", " & ")


@dataclass(frozen=True, slots=True)
class UnitHead:
    """The words that an organisation's name begins with, and what makes it one body.

    ``alone``: *yes* where the head is a whole name (*Chính phủ*), *cap* where it is one when it is
    capitalised (*Đảng ủy*), *acts* where it is one as the subject of a clause (*Chi bộ đã họp*),
    *no* where something of ``follows`` must come behind it. ``cased``
    heads are only heads with a capital (*Vụ*, *Hội*).
    """

    words: str
    kind: str
    alone: Literal["yes", "cap", "acts", "no"]
    follows: frozenset[str]
    cased: bool


@dataclass(frozen=True, slots=True)
class UnitField:
    """What a department deals with: *Nội vụ*, *Giáo dục và Đào tạo*, *Cảnh sát hình sự*.

    ``scope`` is the widest body that bears it: ministry, department (of a province), division,
    school.
    """

    words: str
    scope: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, agency or broadcaster; ``bare`` where its name alone can mean nothing else."""

    name: str
    bare: bool


@cache
def unit_heads() -> tuple[UnitHead, ...]:
    """Give the heads in the table's order, then the other spellings of each.

    A spelling that the table has itself is the table's.
    """
    heads = {head.words: head for head in _table_of_heads()}
    for head in tuple(heads.values()):
        for words in _spellings(head):
            cased = head.cased or words.split()[0] != head.words.split()[0]
            heads.setdefault(words, replace(head, words=words, cased=cased))
    return tuple(heads.values())


def _table_of_heads() -> Iterator[UnitHead]:
    for row in rows("unit_heads"):
        follows = frozenset(row["follows"].split())
        alone: Literal["yes", "cap", "acts", "no"] = row["alone"]  # type: ignore[assignment]
        yield UnitHead(row["head"], row["kind"], alone, follows, row["case"] == "upper")


def _spellings(head: UnitHead) -> Iterator[str]:
    """Give the spellings of a head: *Trung tâm y tế*, *TT y tế*, *Trung tâm YT*.

    Joints stay in a government's name: *HĐND - UBND* may be two.
    """
    shorts = _shorts()
    joined = _JOINTS if head.kind not in ("administration", "state") else ()
    parts = _parts_pattern().split(head.words)
    choices = [
        (part, *joined) if part in (*_JOINTS, ", ") else (part, *shorts.get(part, ()))
        for part in parts
    ]
    for spelling in map("".join, product(*choices)):
        if " " in spelling and spelling != head.words:
            yield spelling


@cache
def _shorts() -> dict[str, list[str]]:
    shorts = defaultdict(list)
    for row in rows("head_spellings"):
        shorts[row["written"]].append(row["short"])
    return dict(shorts)


@cache
def _parts_pattern() -> re.Pattern[str]:
    """Split a head into what may be spelled otherwise and the rest."""
    longest = sorted(_shorts(), key=len, reverse=True)
    return re.compile(rf"((?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)| và | - | & |, )")


@cache
def unit_fields() -> tuple[UnitField, ...]:
    """Give the fields of ministries, departments and schools, before and after the mergers."""
    return tuple(UnitField(row["field"], row["scope"]) for row in rows("unit_fields"))


@cache
def unit_words() -> dict[str, bool]:
    """Give the words that stand in lower case inside names, with whether each may be a verb too.

    *Trung tâm Dịch vụ việc làm* goes on with *việc làm*, but *Sở Y tế hướng dẫn* has ended.
    """
    return {row["word"]: row["verb"] == "yes" for row in rows("unit_words")}


@cache
def outlets() -> tuple[Outlet, ...]:
    """Give the press."""
    return tuple(Outlet(row["name"], row["bare"] == "yes") for row in rows("press"))
