"""The words that a pattern can begin with are all that it begins with, in every table of rules."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.extract import (
    actors,
    awards,
    bare_dates,
    campaign_drives,
    campaign_patterns,
    dates,
    docrefs,
    events,
    figure_patterns,
    grant_years,
    openings,
    outlook,
    period_dates,
    periods,
    relative_dates,
    relevance,
)
from nlp.extract.rules import Rule, rule
from nlp.extract.source import Source
from nlp.markup import load

# pattern · the words that it opens with; none where it is tried everywhere
OPENINGS = [
    (r"\b(?:đầu |giữa )?năm \d{4}", {"đầu", "giữa", "năm"}),
    (r"(?<![\w/.,-])(?P<d>0?[1-9]|[12]\d)/\d", {"0"}),
    (r"\b(?-i:Đ)ại hội", {"đại"}),
    (r"\bchiến s[ĩỹ]|\bs[ĩỹ] quan", {"chiến", "sĩ", "sỹ"}),
    (r"(?:(?<=từ )|(?<=\())(?:quý|tháng\s?\d)", {"quý", "tháng"}),
    (r"(?=\w)\bhè,? ", {"hè"}),
    (r'\b"?đơn vị', {'"', "đơn"}),
    (r"\bV-league", {"v"}),
    (r"(?m:^)\d{4}(?=:)", {"0"}),
    (r"\b(?:hiện|hiện nay)\b[^.]*$", {"hiện"}),
    ("năm", set()),  # it may stand inside a word
    (r"\b\w+ ngày", set()),
    (r"\b[a-zđ]+", set()),
    (r"\b(?:năm)?(?= )", set()),
    (r"\b.háng", set()),
    (r"\bK'Brìn", set()),  # a word of the tokenizer goes on behind the apostrophe
    (r"\b(?:ha){2}", set()),
    (r"\b năm", set()),
]


@pytest.mark.parametrize(("pattern", "wanted"), OPENINGS)
def test_the_words_are_read_off_the_pattern(pattern: str, wanted: set[str]) -> None:
    assert openings.openings(re.compile(pattern, re.IGNORECASE)) == wanted


def test_another_python_tries_patterns_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openings, "parser", None)
    anywhere = rule("t.year", r"\bnăm \d+", lambda *_: None)
    assert not anywhere.opens
    assert [m[0] for m in anywhere.matches(Source.of("Năm 2020, năm 2021"))] == [
        "Năm 2020",
        "năm 2021",
    ]


TABLES = (
    dates.RULES,
    period_dates.PERIODS,
    bare_dates.BARE,
    relative_dates.RELATIVE,
    awards.RULES,
    docrefs.RULES,
    events.RULES,
)
RULES: list[Rule[Any]] = [one for table in TABLES for one in table]
PATTERNS = {
    **{one.name: (one.pattern, one.opens) for one in RULES},
    "figures": (figure_patterns.START, figure_patterns.OPENS),
    "campaigns": (campaign_patterns.TRIGGER, campaign_patterns.TRIGGER_OPENS),
    **relevance._SOUGHT,
    "drives": campaign_drives._DRIVE,
    "offices": actors._office(),
    "targets": outlook.TARGET,
    "aims": outlook._AIMS,
    "results": outlook._RESULT,
    "future": outlook._FUTURE,
    "harm": outlook._HARM,
    "over years": grant_years._OVER_YEARS,
    "before": grant_years._BEFORE,
    "on the day": grant_years._NOW,
    "now": periods._NOW,
    "while": periods._WHILE,
    "here": periods._HERE,
}
ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "tests" / "data" / "marked").glob("*.txt")),
    *sorted((ROOT / "corpora" / "gold" / "train").glob("*.txt"))[:60],
]


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return [Source.of(load(path).document.text) for path in FILES]


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_of_the_tables_has_words_and_loses_nothing_by_them(
    name: str, sources: list[Source]
) -> None:
    pattern, opens = PATTERNS[name]
    assert opens, "tried at every character: let it begin with an edge and plain words"
    for source in sources:
        everywhere = [match.span() for match in pattern.finditer(source.text)]
        assert [match.span() for match in source.matches(pattern, opens)] == everywhere


NAMED = rule("t.named", r"\bđợt \w+(?: đợt \w+)?|\b\d+ lần", lambda *_: None)
PIECES = st.sampled_from(["đợt", "Đợt", " ", "một", "5", "1.250", "lần", ",", "\n", "x", "-", "("])


@given(st.lists(PIECES, max_size=14).map("".join), st.integers(0, 40), st.integers(0, 40))
def test_a_text_is_searched_as_by_the_pattern_alone(text: str, start: int, end: int) -> None:
    source = Source.of(text)
    found = [match.span() for match in NAMED.matches(source)]
    assert found == [match.span() for match in NAMED.pattern.finditer(source.text)]
    cut = source.matches(NAMED.pattern, NAMED.opens, span=(start, end))
    wanted = [match.span() for match in NAMED.pattern.finditer(source.text, start, end)]
    assert [match.span() for match in cut] == wanted
    named = openings.Sought(NAMED.pattern, NAMED.opens)
    assert source.holds(named, (start, end)) == bool(wanted)


def test_a_word_inside_a_word_opens_nothing() -> None:
    assert list(NAMED.matches(Source.of("K'đợt sáu"))) == []


def test_openings_are_given_in_text_order_and_numbers_together() -> None:
    source = Source.of("Năm 2024, 12 xã và 1.250 hộ; năm qua")
    assert source.openings(frozenset({"năm"})) == [0, 29]
    assert source.openings(frozenset({openings.NUMERAL, "xã"})) == [4, 10, 13, 19, 21]
    assert source.openings(frozenset({"quý"})) == []
