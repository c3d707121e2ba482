"""How Vietnamese organisations are named: heads, what may follow them, fields, the press."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.reference.tables import rows


@dataclass(frozen=True, slots=True)
class UnitHead:
    """The words that an organisation's name begins with, and what makes it one body.

    ``alone``: *yes* where the head is a whole name (*Chính phủ*), *cap* where it is one when it is
    capitalised (*Đảng ủy*), *no* where something of ``follows`` must come behind it. ``cased``
    heads are only heads with a capital (*Vụ*, *Hội*).
    """

    words: str
    kind: str
    alone: Literal["yes", "cap", "no"]
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
    """Give the heads in the table's order."""
    return tuple(
        UnitHead(
            row["head"],
            row["kind"],
            row["alone"],  # type: ignore[arg-type]
            frozenset(row["follows"].split()),
            row["case"] == "upper",
        )
        for row in rows("unit_heads")
    )


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
