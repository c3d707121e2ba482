"""What goes into a catalogue comes out of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from postgres import DATABASES, empty_database

from nlp.catalogue import Catalogue, open_catalogue
from nlp.catalogue.columns import KINDS
from nlp.catalogue.identity import identify
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    BlockKind,
    Campaign,
    Comparison,
    Document,
    Label,
    Mention,
    Meta,
    Records,
)
from nlp.values import AwardValue, DateValue, FigureValue

_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
_words = st.none() | _text
_numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda x: not x.is_integer()
)
_values = st.one_of(
    st.none(),
    st.sampled_from(["2024", "2024-06", "2021/2025", "2023-33", "?"]).map(DateValue.parse),
    st.builds(FigureValue, _numbers, _words, st.just("over"), st.none() | _numbers),
    st.builds(AwardValue, _words, _words, _words),
)
_spans = st.tuples(st.integers(0, 500), st.integers(0, 500))
_slots = st.dictionaries(_text, _spans, max_size=3)
_mention = st.builds(
    Mention, st.integers(0, 500), st.integers(0, 500), st.sampled_from(Label), _text, _text,
    _values, _words, st.floats(0, 1),
)  # fmt: skip
_period = st.tuples(_words, _words).filter(any)
_box = st.none() | st.tuples(*[st.floats(0, 1000)] * 4)
_spans_of_block = (
    st.integers(0, 500), st.integers(0, 500), st.sampled_from(BlockKind),
    st.none() | st.integers(1, 9), _box,
)  # fmt: skip


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    mentions = tuple(draw(st.lists(_mention, max_size=6)))
    index = st.integers(0, len(mentions) - 1) if mentions else st.nothing()
    places = st.sets(index, max_size=3).map(lambda found: tuple(sorted(found)))
    campaign = st.builds(
        Campaign, _text, _words, _words, _words, st.none(), _words, _words, places, _slots
    )
    comparison = st.none() | st.builds(
        Comparison, _text, st.none() | st.just("up"), st.none() | _numbers, _words
    )
    achievement = st.builds(
        Achievement, _text, _words, _numbers, _words, st.none() | _numbers, _words,
        st.none() | _period, comparison, _words, index, _spans, _slots,
    )  # fmt: skip
    grant = st.builds(
        AwardGrant, _text, _words, st.none() | st.integers(0, 10**6),
        st.none() | st.just("household"), st.lists(_text, max_size=3).map(tuple), _words,
        st.none() | st.integers(1945, 2045), _words, index, _spans, _slots,
    )  # fmt: skip
    facts = 3 if mentions else 0
    return Document(
        draw(st.sampled_from(["a" * 64, "b" * 64])),
        "x.txt",
        "txt",
        draw(st.builds(Meta, _words, _words, _words, _words, _words)),
        draw(_text),
        tuple(draw(st.lists(st.builds(Block, *_spans_of_block), max_size=3))),
        mentions,
        Records(
            tuple(draw(st.lists(campaign, max_size=facts))),
            tuple(draw(st.lists(achievement, max_size=facts))),
            tuple(draw(st.lists(grant, max_size=facts))),
        ),
        tuple(draw(st.lists(_text, max_size=2))),
    )


@pytest.fixture(scope="module", params=DATABASES[:2])
def shared(request: pytest.FixtureRequest) -> Iterator[Catalogue]:
    with (
        empty_database(request.param, request) as url,
        open_catalogue(url, create=True) as opened,
    ):
        yield opened


@settings(max_examples=60, deadline=None)
@given(document=_documents())
def test_any_document_comes_back_whole(shared: Catalogue, document: Document) -> None:
    shared.save(document)
    assert shared.document(document.id) == identify(document)


@settings(max_examples=20, deadline=None)
@given(document=_documents())
def test_any_document_gives_frames(shared: Catalogue, document: Document) -> None:
    shared.save(document)
    frames = {kind: shared.frame(kind) for kind in KINDS}
    assert {kind: list(frame.columns) for kind, frame in frames.items()} == {
        kind: [column.name for column in columns] for kind, columns in KINDS.items()
    }
    assert {kind: len(frame) for kind, frame in frames.items()} == shared.counts()
