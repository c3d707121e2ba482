from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.export.cells import clean, disarm

_LIMIT = 32_767


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 901", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"]
)
def test_formulas_are_disarmed(text: str) -> None:
    assert disarm(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "9/11 ấp", "'=1", "a=b", " 5"])
def test_other_text_stays(text: str) -> None:
    assert disarm(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Giấy\x00 khen\x0b", "Giấy khen"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("lạ\ufffe\x85", "lạ"),
        ("\ud800", ""),
        ("a\tb", "a\tb"),
    ],
)
def test_control_characters_are_gone(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_text_that_fits_is_whole() -> None:
    assert clean("ấ" * _LIMIT) == "ấ" * _LIMIT


@pytest.mark.parametrize("text", ["ấ" * (_LIMIT + 1), "😀" * (_LIMIT // 2 + 1)])
def test_longer_text_is_cut_visibly(text: str) -> None:
    cut = clean(text)
    assert cut.endswith("… [cắt]")
    assert _LIMIT - 1 <= len(cut.encode("utf-16-le")) // 2 <= _LIMIT


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
