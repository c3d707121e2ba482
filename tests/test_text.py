from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlp.text import exact_key, fold_key, normalize, unify_tone, view

# text as files hold it: any code point that UTF-8 can carry, Vietnamese more often than not
VIETNAMESE = st.text(alphabet="aăâeêioôơuưyAĂÂĐđqQgGhnt\u0300\u0301\u0303\u0309\u0323 ,.-\n–“”")
TEXTS = st.one_of(st.text(alphabet=st.characters(exclude_categories=["Cs"])), VIETNAMESE)

NORMALIZED = [
    ("hoa\u0300 bi\u0300nh", "hoà bình"),
    ("Ðồng Nai, Ɖắk Lắk", "Đồng Nai, Đắk Lắk"),
    ("Thi\u00ad đua\u200b\ufeff", "Thi đua"),
    ("1.250\u00a0hộ\u2009dân", "1.250 hộ dân"),
    ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
    ("ô\u200b\u0301", "ố"),
    ("bảng\x07\x1b", "bảng"),
]


@pytest.mark.parametrize(("raw", "wanted"), NORMALIZED)
def test_normalize_makes_one_spelling(raw: str, wanted: str) -> None:
    assert normalize(raw) == unicodedata.normalize("NFC", wanted)


@given(TEXTS)
@example("\r\u0300")
@example("e\u00ad\u0302")
def test_normalize_is_idempotent(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(TEXTS)
def test_normalized_text_holds_no_carriage_return_and_no_invisible_mark(text: str) -> None:
    assert not set(normalize(text)) & set("\r\t\x00\u200b\u00a0\ufeff\u00ad")


@given(TEXTS)
@example("İSTANBUL")
@example("ẞß")
def test_view_and_exact_key_keep_the_length(text: str) -> None:
    assert len(view(text)) == len(text)
    assert len(exact_key(text)) == len(text)


TONES = [
    ("hoà", "hòa"), ("Khoẻ", "Khỏe"), ("THUỶ", "THỦY"), ("uỷ ban", "ủy ban"), ("hoả xa", "hỏa xa"),
]  # fmt: skip
KEPT = ["quý", "Quỳnh", "toàn", "hoạt", "loại", "thuyền", "huỳnh", "hòa", "ngoái"]


@pytest.mark.parametrize(("new", "old"), TONES)
def test_tone_marks_move_to_the_old_place(new: str, old: str) -> None:
    assert unify_tone(new) == old
    assert exact_key(new) == exact_key(old)


@pytest.mark.parametrize("word", KEPT)
def test_tone_marks_stay_where_there_is_one_place(word: str) -> None:
    assert unify_tone(word) == word


def test_view_shows_plain_dashes_and_quotes() -> None:
    assert view("“Dân vận khéo” – ‘2021−2025’") == "\"Dân vận khéo\" - '2021-2025'"


FOLDED = [
    ("Đắk Lắk", "dak lak"),
    ("ỦY BAN", "uy ban"),
    ("Hoà Bình", "hoa binh"),
    ("H’Mông", "h'mong"),
]


@pytest.mark.parametrize(("text", "wanted"), FOLDED)
def test_fold_key_drops_marks(text: str, wanted: str) -> None:
    assert fold_key(text) == wanted


@given(VIETNAMESE)
def test_fold_key_does_not_see_marks_or_case(text: str) -> None:
    clean = normalize(text)
    assert fold_key(clean) == fold_key(fold_key(clean))
    assert fold_key(clean) == fold_key(unicodedata.normalize("NFC", clean.upper().lower()))
