from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.extract.source import Source, trim
from nlp.records import Label
from nlp.text import normalize

TEXTS = st.text(alphabet="aâđ19 .,\"“”'–\n", max_size=60).map(normalize)


@given(TEXTS, st.data())
@settings(deadline=None)
def test_offsets_hold_in_both_texts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = Source.of(text, furniture=[(start, end)])
    assert len(source.text) == len(source.raw)
    assert not source.text[start:end].strip("\n")
    mention = source.mention(start, end, Label.UNIT, "t")
    assert text[mention.start : mention.end] == mention.text


@given(TEXTS, st.integers(0, 70))
@settings(deadline=None)
def test_every_position_has_a_sentence(text: str, position: int) -> None:
    start, end = Source.of(text).sentence_at(position)
    assert 0 <= start <= end <= len(text)


def test_a_sentence_is_that_of_the_position() -> None:
    source = Source.of("Xã đạt. Huyện khen.\nHết")
    assert [source.text[slice(*source.sentence_at(p))] for p in (0, 7, 12, 21)] == [
        "Xã đạt.", "Xã đạt.", "Huyện khen.", "Hết",
    ]  # fmt: skip


TRIMMED = [
    (' "Hai tốt", ', "Hai tốt"),
    ('Kỷ niệm chương "Vì thế hệ trẻ"', 'Kỷ niệm chương "Vì thế hệ trẻ"'),
    ('"Vì thế hệ trẻ" lần 2', 'Vì thế hệ trẻ" lần 2'),
    ("; : |", ""),
]


@pytest.mark.parametrize(("text", "wanted"), TRIMMED)
def test_edges_are_freed_of_marks(text: str, wanted: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == wanted


PUBLISHED = [
    ("2024-06-28", (2024, 6, 28)),
    ("2024-06", (2024, 6, None)),
    ("2024", (2024, None, None)),
    (None, None),
    ("hôm qua", None),
]


@pytest.mark.parametrize(("written", "wanted"), PUBLISHED)
def test_publication_is_as_far_as_known(written: str | None, wanted: object) -> None:
    assert Source.of("", published=written).published == wanted
