"""Every database answers alike, and as the definition says: all of it is written here again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from postgres import DATABASES, empty_database
from search_shelf import QUERIES, Shelf, make_shelf, page

from nlp.catalogue import open_catalogue
from nlp.catalogue.passages import Passage, passages_of
from nlp.catalogue.question import Clause, Question, Spelling, parse_question
from nlp.catalogue.ranking import Closeness, Tier
from nlp.markup import load
from nlp.records import Document, Records

_GOLD = Path(__file__).parents[2] / "corpora" / "gold" / "train"


@cache
def _corpus() -> tuple[Document, ...]:
    """Take some gold, in good order and bad."""
    plain = [load(path).document for path in sorted(_GOLD.glob("*.txt"))[:20]]
    return (
        *(replace(document, mentions=(), records=Records()) for document in plain),
        page("bare", "phong trao thi dua yeu nuoc, khen thuong, xay dung nong thon moi"),
        page("number", "Quyết định số 123/QĐ-UBND ngày 15/6/2022; Chỉ thị 05 - CT/TW", title="Số"),
        page("period", "giai đoạn 2021 - 2025 đạt 1.234,5 tỷ đồng, 19/19 tiêu chí"),
        page("NFD", unicodedata.normalize("NFD", "Đồng Tháp thi đua khen thưởng")),
        page("Ðiện", "thi\u200b đua, khen\u00adthưởng 😀", published="2023"),
        page("điện", "thi đua, thi đua, hộ nghèo", published="2023"),
        page("empty", ""),
    )


@pytest.fixture(scope="module", params=DATABASES)
def filled(request: pytest.FixtureRequest) -> Iterator[Shelf]:
    with (
        empty_database(request.param, request) as url,
        open_catalogue(url, create=True) as catalogue,
    ):
        shelf = make_shelf(catalogue)
        shelf.add(*_corpus())
        yield shelf


def test_there_are_queries_enough() -> None:
    assert len(set(QUERIES)) == len(QUERIES) > 90
    assert sum(bool(_expected(query)) for query in QUERIES) > 60


def test_every_database_answers_as_the_definition_says(filled: Shelf) -> None:
    assert {query: _answer(filled, query) for query in QUERIES} == {
        query: _expected(query) for query in QUERIES
    }
    assert filled.damage() == []


_words = st.sampled_from(
    sorted(
        {
            term.exact
            for d in _corpus()[:8]
            for p in passages_of(d.text, d.blocks)
            for term in p.terms.words
        }
    )
)
_spelled = _words | _words.map(
    lambda w: unicodedata.normalize("NFD", w).encode("ascii", "ignore").decode()
)
_piece = st.one_of(
    _spelled,
    _spelled.map("{}*".format),
    _spelled.map("-{}".format),
    st.lists(_spelled, min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_piece, max_size=4).map(" ".join))
def test_any_query_is_answered_as_the_definition_says(filled: Shelf, query: str) -> None:
    assert _answer(filled, query) == _expected(query)


def _answer(shelf: Shelf, query: str) -> list[tuple[str, str, str]]:
    found = shelf.find(query, limit=1000)
    assert found.total == len(found.hits)
    assert found.exact == sum(hit.rank == "exact" for hit in found.hits)
    for hit in found.hits:
        (document,) = [document for document in _corpus() if document.id == hit.document]
        assert hit.text == document.text[hit.start : hit.end]
        assert hit.marks
        assert all(hit.start <= start < end <= hit.end for start, end in hit.marks)
    return [(hit.source, hit.rank, hit.text[:40]) for hit in found.hits]


def _expected(query: str) -> list[tuple[str, str, str]]:
    """Answer by reading every document from end to end."""
    question = parse_question(query)
    found = []
    for document in _corpus():
        passages = list(passages_of(document.text, document.blocks))
        if any(_met(c, passages, "exact" if c.marked else "fold") for c in question.unwanted):
            continue
        ways = list(_ways(question, passages)) if question.wanted else []
        if ways:
            score, spelling, passage = max(ways, key=lambda way: way[0])
            rank = "exact" if spelling == "exact" else "folded"
            shown = document.text[passage.start : passage.end][:40]
            found.append((score, document, rank, shown))
    found.sort(key=lambda row: row[1].id)
    found.sort(key=lambda row: row[1].meta.published or "", reverse=True)
    found.sort(key=lambda row: row[0], reverse=True)
    return [(document.source, rank, shown) for _, document, rank, shown in found]


def _ways(question: Question, passages: list[Passage]) -> Iterator[tuple[int, Spelling, Passage]]:
    """Give each way in which a document answers; the best passage comes first of its kind."""
    spellings: tuple[Spelling, ...] = ("exact", "fold")
    phrase = () if question.phrase is None else (question.phrase,)
    for spelling in spellings:
        for closeness, clauses in (
            (Closeness.ADJACENT, phrase),
            (Closeness.TOGETHER, question.wanted),
        ):
            for number, passage in enumerate(passages):
                if clauses and all(_met(clause, [passage], spelling) for clause in clauses):
                    in_title = number == 0 and passage.kind == "title"
                    tier = Tier(closeness.in_title if in_title else closeness, spelling)
                    yield tier.score(marked=question.marked), spelling, passage
        if all(_met(clause, passages, spelling) for clause in question.wanted):
            most = max(passages, key=lambda p: sum(_met(c, [p], spelling) for c in question.wanted))
            scattered = Tier(Closeness.SCATTERED, spelling)
            yield scattered.score(marked=question.marked), spelling, most


def _met(clause: Clause, passages: list[Passage], spelling: Spelling) -> bool:
    wanted = list(clause.spelled(spelling))
    for passage in passages:
        for row in (passage.terms.words, passage.terms.wholes):
            keys = [term.exact if spelling == "exact" else term.fold for term in row]
            for i in range(len(keys) - len(wanted) + 1):
                here = keys[i : i + len(wanted)]
                if clause.prefix:
                    here[-1] = here[-1][: len(wanted[-1])]
                if here == wanted:
                    return True
    return False
