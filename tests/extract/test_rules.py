from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.extract.rules import Rejected, Rule, Table, apply_rules, longest_first, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.values import DateValue


def _year(match: re.Match[str], _: None) -> DateValue:
    if match["y"] == "1900":
        raise Rejected("too early")
    return DateValue.parse(match["y"])


def _nothing(match: re.Match[str], _: None) -> None:
    return None


RULES: tuple[Rule[None], ...] = (
    rule("t.year", r"năm (?P<y>\d{4})", _year),
    rule("t.long", r"năm \d{4} mới", _nothing),
    rule("t.part", r"đợt (?P<mention>[a-z]+) ngay", _nothing),
    rule("t.cased", r"Đợt", _nothing, cased=True),
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(m.rule, m.text) for m in apply_rules(Table(RULES), Label.DATE, Source.of(text), None)]


FOUND = [
    ("NĂM 2020, năm 2021", [("t.year", "NĂM 2020"), ("t.year", "năm 2021")]),
    ("năm 2020 mới", [("t.long", "năm 2020 mới")]),
    ("đợt ba ngay", [("t.part", "ba")]),
    ("đợt Đợt", [("t.cased", "Đợt")]),
    ("năm 1900", []),
    ("năm 1900 mới", [("t.long", "năm 1900 mới")]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_rules_are_applied(text: str, wanted: list[tuple[str, str]]) -> None:
    assert _found(text) == wanted


def test_an_impossible_value_is_dropped_and_told_but_a_rejected_one_is_not_told() -> None:
    def impossible(match: re.Match[str], _: None) -> DateValue:
        return DateValue.parse("2023-02-31")

    source = Source.of("ngày 31/2, năm 1900")
    table = Table([rule("t.day", r"ngày \d+/\d+", impossible), RULES[0]])
    assert list(apply_rules(table, Label.DATE, source, None)) == []
    (warning,) = source.warnings
    assert "ngày 31/2" in warning
    assert "t.day" in warning


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12)


@given(SPANS)
def test_longest_first_leaves_no_overlap_and_drops_only_what_overlaps_something_longer(
    spans: list[tuple[int, int]],
) -> None:
    mentions = [Mention(s, s + n, Label.UNIT, "x" * n, "t") for s, n in spans]
    kept = longest_first(mentions)
    assert all(first.end <= second.start for first, second in pairwise(kept))
    for mention in mentions:
        rivals = [k for k in kept if k.start < mention.end and mention.start < k.end]
        assert any(len(k.text) >= len(mention.text) for k in rivals)
