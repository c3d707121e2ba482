from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_shelf import QUERIES

from nlp.catalogue.question import MAX_WORDS, parse_question

_TABLE = [
    # typed, wanted, unwanted
    ("thi đua", ["thi", "đua"], []),
    ('"thi đua yêu nước"', ["thi đua yêu nước"], []),
    ("“thi đua” «yêu nước»", ["thi đua", "yêu nước"], []),
    ('"thi đua', ["thi", "đua"], []),
    ('xã"thi đua"ấp', ["xã", "thi đua", "ấp"], []),
    ("khen* thưởng", ["khen*", "thưởng"], []),
    ('"thi đu*"', ["thi đu*"], []),
    ('"thi đu"*', ["thi đu*"], []),
    ("thi -đua", ["thi"], ["đua"]),
    ('thi -"đua yêu"', ["thi"], ["đua yêu"]),
    ("thi - đua", ["thi", "đua"], []),
    ("thi –đua", ["thi", "đua"], []),  # a dash of a list, pasted
    ("e-learning", ["e-learning"], []),
    ("-đua", ["đua"], []),
    ("123/QĐ-UBND", ["123/QĐ-UBND"], []),
    ("Chỉ thị 05 - CT/TW", ["Chỉ", "thị", "05-CT/TW"], []),
    ("thi thi THI", ["THI"], []),
    ("", [], []),
    ('*** "" - 😀', [], []),
    ('" OR NEAR(', ["OR", "NEAR"], []),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "wanted", "unwanted"), _TABLE)
def test_question_is_read(typed: str, wanted: list[str], unwanted: list[str]) -> None:
    question = parse_question(typed)
    assert [clause.text for clause in question.wanted] == wanted
    assert [clause.text for clause in question.unwanted] == unwanted
    assert question.ignored == ()


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("QĐ-UBND", ("qđ", "ubnd")),
        ("123/QĐ-UBND", ("123/qđ-ubnd",)),
        ('"số 123/QĐ-UBND"', ("số", "123", "qđ", "ubnd")),
        ("05.06.2022", ("5/6/2022",)),
        ("1.234,5", ("1.234,5",)),
    ],
)
def test_clause_is_one_whole_or_a_phrase(typed: str, terms: tuple[str, ...]) -> None:
    (clause,) = parse_question(typed).wanted
    assert clause.exact == terms


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("thi đua", "thi đua"),
        ('số 123/QĐ-UBND "ngày 5"', "số 123 qđ ubnd ngày 5"),
        ("thi đu*", "thi đu"),
        ("thi* đua", None),
        ("thi đua -xã", "thi đua"),
        ("", None),
    ],
)
def test_all_that_is_wanted_is_a_phrase(typed: str, phrase: str | None) -> None:
    found = parse_question(typed).phrase
    assert (found and " ".join(found.exact)) == phrase


@pytest.mark.parametrize(
    ("typed", "marked"), [("thi dua", False), ("thi đua", True), ("2022", False), ("xa ấ*", True)]
)
def test_marks_are_noticed(typed: str, marked: bool) -> None:
    assert parse_question(typed).marked is marked


def test_words_beyond_the_limit_are_told() -> None:
    question = parse_question(" ".join(f"từ{n}" for n in range(MAX_WORDS + 2)))
    assert len(question.wanted) == MAX_WORDS
    assert question.ignored == (f"từ{MAX_WORDS}", f"từ{MAX_WORDS + 1}")


def test_pasted_paragraph_is_looked_for_by_its_beginning() -> None:
    pasted = '"' + " ".join(f"từ{n}" for n in range(MAX_WORDS + 2)) + '"'
    question = parse_question(pasted)
    (clause,) = question.wanted
    assert clause.exact[-1] == f"từ{MAX_WORDS - 1}"
    assert question.ignored == (pasted.strip('"'),)


@given(st.text(st.characters(codec=None)) | st.lists(st.sampled_from(QUERIES)).map(" ".join))
def test_no_question_is_a_mistake(typed: str) -> None:
    question = parse_question(typed)
    clauses = (*question.wanted, *question.unwanted)
    assert sum(len(clause.exact) for clause in clauses) <= MAX_WORDS
    assert all(clause.exact and len(clause.exact) == len(clause.fold) for clause in clauses)
    assert question.wanted or not question.unwanted
