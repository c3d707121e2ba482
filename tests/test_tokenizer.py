from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab
from underthesea import sent_tokenize

from nlp.text import normalize
from nlp.tokenizer import SyllableTokenizer, cutting, sentences, tokens, words

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80)
SENTENCE_LIKE = st.text(alphabet='aAđĐơ19 .,!?;:"”“()-\n/', max_size=120)
TEXTS = st.one_of(ANY_TEXT, SENTENCE_LIKE).map(normalize)

TOKENS = [
    ("Xã đạt 1.250 hộ.", ["Xã", "đạt", "1.250", "hộ", "."]),
    ("hòa  bình", ["hòa", "bình"]),
    ("15/6/2022", ["15", "/", "6", "/", "2022"]),
    ("H'Mông, GD&ĐT", ["H'Mông", ",", "GD&ĐT"]),
    ("24.761,596 tấn", ["24.761,596", "tấn"]),
]
SENTENCES = [
    ("Xã đạt 1.250 hộ. Hết.", ["Xã đạt 1.250 hộ.", "Hết."]),
    ("TP. Huế trao quà. Cả xã vui.", ["TP. Huế trao quà.", "Cả xã vui."]),
    ("Ông K. Ngọc nói. “Được”.", ["Ông K. Ngọc nói.", "“Được”."]),
    ("Tiêu đề\nCâu một. Câu hai.", ["Tiêu đề", "Câu một.", "Câu hai."]),
    ("", []),
    ("\n \n", []),
]


@pytest.mark.parametrize(("text", "wanted"), TOKENS)
def test_tokens_are_syllables_numbers_and_marks(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in tokens(text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_sentences_end_where_they_should(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == wanted


@given(TEXTS)
@example("Hoà nghành  2  dòng\n\n")
def test_tokens_spell_the_text(text: str) -> None:
    spans = tokens(text)
    assert "".join(text[s:e] for s, e in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(TEXTS)
@settings(deadline=None)
@example("A. B.\n\n“C”. d")
def test_sentences_cover_the_text_in_order_and_cross_no_line_break(text: str) -> None:
    spans = sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert not any("\n" in text[s:e] for s, e in spans)


@given(TEXTS)
@settings(deadline=None)
@example(" Hết ?!")
def test_a_line_without_a_mark_inside_is_one_sentence_to_underthesea(text: str) -> None:
    for line in text.split("\n"):
        whole = sent_tokenize(line) == [*filter(None, [line.strip()])]
        assert whole or cutting._ENDS_INSIDE.search(line)


@given(TEXTS)
@settings(deadline=None)
@example("Hoà nghành  2  dòng")
def test_words_are_whole_tokens_in_order(text: str) -> None:
    spans = words(text)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert {s for s, _ in spans} <= {s for s, _ in tokens(text)}
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_words_are_of_one_or_more_syllables() -> None:
    text = "Phong trào thi đua"
    assert [text[s:e] for s, e in words(text)] == ["Phong trào", "thi đua"]


@given(TEXTS)
@example(" x\n\ny  ")
def test_a_doc_spells_its_text(text: str) -> None:
    assert SyllableTokenizer(Vocab())(text).text == text


def test_the_tokenizer_is_saved_and_loaded_with_a_pipeline() -> None:
    config = {"nlp": {"tokenizer": {"@tokenizers": "thidua.syllables"}}}
    pipeline = spacy.blank("vi", config=config)
    again = spacy.blank("vi", config=config).from_bytes(pipeline.to_bytes())
    (doc,) = again.tokenizer.pipe(["Hoà bình."])
    assert [token.text for token in doc] == ["Hoà", "bình", "."]
