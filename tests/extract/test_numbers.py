from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.extract.numbers import DIGITS, SCALE, WORDS, parse_digits, parse_scale, parse_words

IN_DIGITS = [
    ("1.250", "1250"), ("1,250", "1.250"), ("24.761,596", "24761.596"), ("24,761.596", "24761.596"),
    ("5,03", "5.03"), ("0.125", "0.125"), ("1.234.567", "1234567"), ("1,234,567", "1234567"),
    ("08", "8"), ("64.30", "64.30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), IN_DIGITS)
def test_digits_are_read_in_both_styles(text: str, wanted: str) -> None:
    assert parse_digits(text) == Decimal(wanted)


def test_a_count_has_no_decimals() -> None:
    assert parse_digits("1,250", counts=True) == 1250
    assert parse_digits("1,25", counts=True) == Decimal("1.25")


@pytest.mark.parametrize("text", ["1.02.3", "1.2,3.4", "12.34.56"])
def test_a_code_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="separators"):
        parse_digits(text)


@given(st.integers(0, 10**12), st.sampled_from(".,"))
def test_grouped_numbers_come_back(number: int, mark: str) -> None:
    written = f"{number:,}".replace(",", mark)
    assert parse_digits(written, counts=True) == number


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_vietnamese_decimals_come_back(whole: int, part: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{part:02d}"
    assert parse_digits(written) == Decimal(f"{whole}.{part:02d}")


_ONES = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def _in_words(number: int) -> str:
    """Spell a number below a thousand as a clerk does; five behind a ten is *lăm*."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [_ONES[hundreds], "trăm"] if hundreds else []
    if tens:
        words += ["mười"] if tens == 1 else [_ONES[tens], "mươi"]
    elif hundreds and ones:
        words.append("linh")
    if ones:
        words.append("lăm" if tens and ones == 5 else "mốt" if tens > 1 == ones else _ONES[ones])
    return " ".join(words)


@pytest.mark.parametrize("number", range(1, 1000, 7))
def test_numbers_in_words_come_back(number: int) -> None:
    words = _in_words(number)
    assert parse_words(words) == number
    assert parse_words(words.capitalize()) == number
    assert re.fullmatch(WORDS, words)


IN_WORDS = [
    ("hai mươi tư", 24), ("bốn mươi bẩy", 47), ("một trăm lẻ năm", 105), ("nửa", Decimal("0.5")),
    ("chín trăm chín mươi chín", 999), ("mười nhăm", 15),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), IN_WORDS)
def test_other_spellings_are_read(words: str, wanted: object) -> None:
    assert parse_words(words) == wanted


def test_forty_years_are_not_forty_five() -> None:
    found = re.match(WORDS, "bốn mươi năm trước")
    assert found
    assert found[0] == "bốn mươi"


def test_a_word_that_counts_nothing_is_refused() -> None:
    with pytest.raises(KeyError):
        parse_words("nhiều")


SCALES = [("", 1), ("nghìn tỷ", 10**12), ("triệu", 10**6), ("chục", 10), ("ngàn tỉ", 10**12)]


@pytest.mark.parametrize(("words", "wanted"), SCALES)
def test_scales_multiply(words: str, wanted: int) -> None:
    assert parse_scale(words) == wanted
    assert not words or re.fullmatch(SCALE, words)


def test_a_number_does_not_take_the_full_stop_behind_it() -> None:
    assert re.findall(DIGITS, "12, 1.250. 3,5") == ["12", "1.250", "3,5"]
