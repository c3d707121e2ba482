from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from nlp.catalogue.passages import OVERLAP, passages_of
from nlp.catalogue.terms import Term, Terms, split
from nlp.records import Block, BlockKind


def _blocks(*pieces: tuple[str, BlockKind]) -> tuple[str, list[Block]]:
    text, blocks = "", []
    for piece, kind in pieces:
        blocks.append(Block(len(text), len(text) + len(piece), kind))
        text += piece + "\n"
    return text, blocks


def _shown(text: str, blocks: list[Block]) -> list[tuple[str, str]]:
    return [
        (passage.kind, text[passage.start : passage.end]) for passage in passages_of(text, blocks)
    ]


def test_title_comes_first_in_one_piece() -> None:
    text, blocks = _blocks(
        ("UBND xã Tân Phú", BlockKind.HEADING),
        ("Báo cáo kết quả", BlockKind.TITLE),
        ("phong trào thi đua", BlockKind.TITLE),
        ("Xã có 12 ấp.", BlockKind.PARAGRAPH),
        ("Phụ lục", BlockKind.TITLE),
    )
    assert _shown(text, blocks) == [
        ("title", "Báo cáo kết quả\nphong trào thi đua"),
        ("heading", "UBND xã Tân Phú"),
        ("paragraph", "Xã có 12 ấp."),
        ("title", "Phụ lục"),
    ]


def test_furniture_is_left_out() -> None:
    text, blocks = _blocks(("Trang chủ", BlockKind.FURNITURE), ("Xã họp.", BlockKind.PARAGRAPH))
    assert _shown(text, blocks) == [("paragraph", "Xã họp.")]


def test_document_without_blocks_is_one_passage() -> None:
    assert _shown("Xã họp.\nẤp họp.", []) == [("paragraph", "Xã họp.\nẤp họp.")]
    assert _shown("", []) == [("paragraph", "")]


@given(st.integers(0, 1200))
def test_every_phrase_of_a_long_block_is_in_one_passage(words: int) -> None:
    text = " ".join(f"{n}/2022" if n % 5 == 0 else f"từ{n}" for n in range(words))
    passages = list(passages_of(text, [Block(0, len(text), BlockKind.PARAGRAPH)]))
    whole = split(text)
    # PostgreSQL counts no more places of one word
    assert max(len(passage.terms.words) for passage in passages) <= 255
    assert {phrase for p in passages for phrase in _phrases(p.terms)} == set(_phrases(whole))
    assert {term for p in passages for term in p.terms.wholes} == set(whole.wholes)
    assert (passages[0].start, passages[-1].end) == (0, len(text))


def _phrases(terms: Terms) -> Iterator[tuple[Term, ...]]:
    length = min(OVERLAP, len(terms.words))
    return (terms.words[i : i + length] for i in range(len(terms.words) - length + 1))
