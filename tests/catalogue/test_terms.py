from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.catalogue.terms import JOINTS, close_up, split

_TABLE = [
    ("Thi đua, khen thưởng!", "thi đua khen thưởng", ""),
    ("HOÀ BÌNH hoà bình Hòa Bình", "hòa bình hòa bình hòa bình", ""),
    ("Ðà Nẵng Đà Nẵng", "đà nẵng đà nẵng", ""),
    ("số 123/QĐ-UBND", "số 123 qđ ubnd", "123/qđ-ubnd"),
    ("05-CT/TW; 05 - CT/TW; 05–CT/TW", "05 ct tw 05 ct tw 05 ct tw", "05-ct/tw 05-ct/tw 05-ct/tw"),
    ("98/2023 /NĐ- CP", "98 2023 nđ cp", "98/2023 98/2023/nđ-cp"),
    ("12/TTr-SGD&ĐT", "12 ttr sgd đt", "12/ttr-sgd&đt"),
    ("năm 2020 - tỉnh Hậu Giang", "năm 2020 tỉnh hậu giang", ""),
    ("2020 - UBND tỉnh", "2020 ubnd tỉnh", ""),
    ("QĐ-UBND e-learning Covid-19", "qđ ubnd e learning covid 19", "covid-19"),
    ("2021 - 2025, 2021-2025", "2021 2025 2021 2025", "2021-2025 2021-2025"),
    ("1.234,5 tỷ; 12,5km; 98,5%; 19/19", "1.234,5 tỷ 12,5 km 98,5 19 19", "19/19"),
    ("15/6/2022 15.06.2022 15-6-2022", "15 6 2022 15 06 2022 15 6 2022", "15/6/2022 " * 3),
    ("tháng 06/2022, ngày 30.4", "tháng 06 2022 ngày 30.4", "6/2022"),
    ("31/13/2022", "31 13 2022", "31/13/2022"),
    ("xã Tân Bình.Năm 2020.Đại hội", "xã tân bình năm 2020 đại hội", ""),
    ("K'Brìn a_b", "k brìn a b", ""),
    ("bỏ\u200bkhông 😀 ☭ „“ …", "bỏkhông", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "wholes"), _TABLE)
def test_text_gives_its_words_and_wholes(text: str, words: str, wholes: str) -> None:
    found = split(text)
    assert [term.exact for term in found.words] == words.split()
    assert [term.exact for term in found.wholes] == wholes.split()


@pytest.mark.parametrize(("text", "words", "wholes"), _TABLE)
def test_decomposed_text_has_the_same_words(text: str, words: str, wholes: str) -> None:
    found = split(unicodedata.normalize("NFD", text))
    assert [term.exact for term in found.words] == words.split()


def test_folded_terms_have_no_marks() -> None:
    found = split("Quyết định số 123/QĐ-UBND của Đặng Thuỳ Hoà")
    assert " ".join(t.fold for t in found.words) == "quyet dinh so 123 qd ubnd cua dang thuy hoa"
    assert [term.fold for term in found.wholes] == ["123/qd-ubnd"]


def test_spans_are_those_of_the_text() -> None:
    text = "Ngày 05.06.2022, “Chỉ thị 05 - CT/TW” có hiệu lực"
    found = split(text, offset=100)
    assert [text[t.start - 100 : t.end - 100] for t in found.wholes] == ["05.06.2022", "05 - CT/TW"]
    assert text[found.words[-1].start - 100 :] == "lực"


@given(st.text(st.characters(codec=None), max_size=200))
def test_a_term_is_letters_digits_and_joints(text: str) -> None:
    found = split(text)
    for term in (*found.words, *found.wholes):
        assert 0 <= term.start < term.end <= len(text)
        for key in (term.exact, term.fold):
            assert 0 < len(key) <= 64
            # whatever a database may take for a sign of its own is not there
            assert not set(re.findall(r"[\x00-\x7f]", key)) & set("\"'\\*:^()<>|!+~ \t\n\0{}")
            assert all(c.isalnum() or not c.isascii() or c in JOINTS for c in key)
            assert key == key.lower()
            key.encode()
    assert all(a.end <= b.start for a, b in zip(found.words, found.words[1:], strict=False))


@given(st.from_regex(r"\A[0-9A-ZĐ/ .,&-]{0,60}\Z"))
def test_closing_up_changes_no_term(text: str) -> None:
    assert [t.exact for t in split(close_up(text)).words] == [t.exact for t in split(text).words]
