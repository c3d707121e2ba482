"""What stands before a person's name, and what such a name is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from nlp.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a name: an honorific, a rank or an office; groups (*thầy cô*) name nobody.

    ``strong`` where any capitalised word behind it is a name; behind a weak one (*học sinh Hà
    Nội*) the word must look like a name itself.
    """

    words: str
    kind: Literal["honorific", "rank", "office", "group"]
    strong: bool


@cache
def titles() -> tuple[Title, ...]:
    """Give the titles in the table's order."""
    return tuple(
        Title(row["title"], row["kind"], row["strength"] == "strong")  # type: ignore[arg-type]
        for row in rows("person_titles")
    )


@cache
def family_names() -> dict[str, bool]:
    """Give the family names, with whether each is a common one.

    >>> family_names()["Nguyễn"], family_names()["Thái"]
    (True, False)
    """
    return {row["name"]: row["frequency"] == "common" for row in rows("family_names")}
