from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluate.align import align

_GOLD = "Hội nghị tổng kết\n\nXã Đại Đồng có 12 hộ.\nXã Tân An có 7 hộ.\n"
_READINGS = [
    _GOLD,
    _GOLD.replace(" ", "  "),
    _GOLD.replace("\n\n", "\n"),
    _GOLD.replace("Đ", "Ð"),
    "Trang chủ | Liên hệ\n" + _GOLD + "Tin cùng chuyên mục\n",
    _GOLD.replace("có 12 hộ.\nXã", "có 12 hộ. Xã"),
    _GOLD.upper(),
]


@pytest.mark.parametrize("reading", _READINGS)
@pytest.mark.parametrize("words", ["tổng", "Đồng", "12 hộ", "Tân An", "7"])
def test_words_are_found_again(reading: str, words: str) -> None:
    places = align(reading, _GOLD)
    same = reading.replace("Ð", "Đ").replace("  ", " ").lower()
    assert words.lower() in same
    squeezed = [i for i, c in enumerate(reading) if reading[i : i + 2] != "  "]
    start = squeezed[same.index(words.lower())]
    end = squeezed[same.index(words.lower()) + len(words) - 1]
    assert _GOLD[places[start] : places[end] + 1] == words


@given(st.text(), st.text())
def test_every_place_is_within_the_other_text(one: str, other: str) -> None:
    places = align(one, other)
    assert len(places) == len(one) + 1
    assert all(0 <= place <= len(other) for place in places)


@given(st.text())
def test_a_text_is_aligned_with_itself(text: str) -> None:
    assert align(text, text) == list(range(len(text) + 1))
