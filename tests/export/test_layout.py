"""Where the columns of a sheet stand."""

from __future__ import annotations

import math
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.catalogue.columns import KINDS, Column
from nlp.export.layout import Place, layout
from nlp.export.review import KEYS, asked, corrected


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_has_its_place(kind: str) -> None:
    places = layout(kind)
    names = [place.column.name for place in places]
    keys = KEYS if asked(kind) else ()
    expected = [column.name for column in (*KINDS[kind], *asked(kind))]
    assert sorted(names) == sorted([*expected, *keys])
    assert names[len(names) - len(keys) :] == list(keys)
    folded = [place.folded for place in places]
    assert folded == sorted(folded)  # what is folded away stands behind all that is not
    assert not folded[0]
    may_change = {*corrected(kind), *(column.name for column in asked(kind))}
    assert {place.column.name for place in places if place.open} == may_change


@pytest.mark.parametrize(
    ("kind", "first", "folded"),
    [
        ("campaigns", ["name", "documents"], {"id", "place", "parent"}),
        ("achievements", ["figure", "indicator"], {"campaign_id", "subject_id", "key", "start"}),
        ("awards", ["award", "count"], {"award_id", "awarded_by_id", "key", "document"}),
        ("links", ["kind", "left_name", "right_name"], set()),
        ("judgements", ["id", "at", "who"], {"document", "start", "end"}),
    ],
)
def test_what_people_read_stands_first(kind: str, first: list[str], folded: set[str]) -> None:
    places = layout(kind)
    assert [place.column.name for place in places][: len(first)] == first
    assert folded <= {place.column.name for place in places if place.folded}


@given(st.text("xấ \n", max_size=200), st.integers(12, 70))
def test_rows_are_high_enough_for_short_words(text: str, width: int) -> None:
    place = Place(Column("quote", "text", "", ""), width)
    words = "\n".join(" ".join(word[:4] for word in line.split()) for line in text.split("\n"))
    needed = sum(max(1, len(textwrap.wrap(line, width))) for line in words.split("\n"))
    assert place.lines(words) >= needed
    assert place.lines(words) <= sum(1 + math.ceil(len(x) / 8) for x in words.split("\n"))
