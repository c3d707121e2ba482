from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_copies import (
    CHANGES,
    LOOK_ALIKES,
    Change,
    Paper,
    captions,
    datelined,
    decomposed,
    framed,
    misspelt,
    other_signs,
    outlet_before,
    papers,
    retitled,
    signed,
    with_grounds,
)

from nlp.errors import ThiduaError
from nlp.records import Block, BlockKind, Document, Label, Meta
from nlp.resolve.copies import Copies, copy_keys, copy_link, find_copies
from nlp.resolve.signatures import Signature, sign, signature

# The numbers in the rule were chosen on documents whose number ends in 0, 1, 2 or 4; the others
# measure it. What was measured then may be raised, and is lowered only on purpose.
_MEASURED = "679"
_SMALL = (retitled, outlet_before, signed, datelined, framed, decomposed, other_signs, misspelt)
# essays and reports that name hardly anybody are alike but for a few words: what they are measured
# by is what the larger corpus of 316 documents gives
_PRECISION, _RECALL = 0.997, 0.989


@dataclass(frozen=True)
class _Made:
    """Signatures by id, and of what original each is a copy; look-alikes are their own."""

    signatures: dict[str, bytes]
    original: dict[str, str]

    @cached_property
    def found(self) -> Copies:
        return find_copies(self.signatures)

    def precision_and_recall(self) -> tuple[float, float]:
        pairs = combinations(sorted(self.signatures), 2)
        true = {(a, b) for a, b in pairs if self.original[a] == self.original[b]}
        groups = map(sorted, self.found.groups)
        found = {pair for group in groups for pair in combinations(group, 2)}
        return len(found & true) / len(found), len(found & true) / len(true)


def _make(pool: dict[str, tuple[Paper, dict[str, Label]]], changes: Iterable[Change]) -> _Made:
    random, made = Random(3), _Made({}, {})

    def add(id_: str, paper: Paper, original: str) -> None:
        made.signatures[id_] = signature(paper.document(id_))
        made.original[id_] = original

    for number, (paper, marks) in pool.items():
        if number[-1] in _MEASURED:
            add(number, paper, number)
            for change in changes:
                add(f"{number} {change.__name__}", change(paper, random), number)
            for other in LOOK_ALIKES:
                changed = other(paper, marks, random)
                if changed.lines != paper.lines:
                    add(id_ := f"{number} {other.__name__}", changed, id_)
    return made


@cache
def _articles() -> _Made:
    made = _make(papers(), CHANGES)
    for number, (paper, _) in papers().items():
        if number[-1] in _MEASURED:
            id_ = f"{number} with grounds"
            made.signatures[id_] = signature(with_grounds(paper).document(id_))
            made.original[id_] = number
    return made


def test_copies_of_articles() -> None:
    assert len(_articles().signatures) > 1_000
    precision, recall = _articles().precision_and_recall()
    assert precision >= _PRECISION
    assert recall >= _RECALL


def test_copies_of_captions() -> None:
    made = _make(captions(), _SMALL)
    assert len(made.signatures) > 400
    precision, recall = made.precision_and_recall()
    assert precision >= _PRECISION
    assert recall >= _RECALL


def test_links_give_their_rule() -> None:
    links = {(link.left, link.right): link for link in _articles().found.links}
    assert links["006", "006 signed"].rule == "same text"
    assert links["006", "006 lead_only"].rule == "part"
    assert links["006", "006 lead_only"].contained == 1
    assert {link.rule for link in links.values()} == {"same text", "part", "same title"}
    assert all(link.left < link.right for link in links.values())


def test_groups_begin_with_the_longest() -> None:
    signatures = _articles().signatures
    for group in _articles().found.groups:
        words = [Signature.from_bytes(signatures[id_]).words for id_ in group]
        assert words == sorted(words, reverse=True)


def test_a_new_document_finds_its_copies_by_key() -> None:
    signatures = _articles().signatures
    assert copy_keys(signatures["006"]) & copy_keys(signatures["006 lead_only"])
    assert not copy_keys(signatures["006"]) & copy_keys(signatures["007"])
    link = copy_link(("b", signatures["006"]), ("a", signatures["006 halved"]))
    assert link is not None
    assert (link.left, link.right, link.rule) == ("a", "b", "same text")
    assert copy_link(("b", signatures["006"]), ("a", signatures["007"])) is None


_NEWS = (
    "Sáng 5/3, tại nhà văn hóa xã Vạn Lộc, Hội Phụ nữ xã tổ chức ngày hội trồng cây. Chị Lâm Hạ "
    "Vy, Chủ tịch Hội Phụ nữ, cho biết 312 hội viên đã trồng 1.450 cây dọc 6 tuyến đường. "
    "Dịp này, Hội trao 15 phần quà cho học sinh hiếu học của thôn Bàu Sen, mỗi phần trị giá "
    "500.000 đồng."
)


def _document(text: str, *, title: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    return Document("x", "x", "txt", Meta(title), text, (Block(0, len(text), kind),))


# a change to the text, and whether what comes out is a copy
_CAPTIONS = [
    ("", "", True),
    ("Sáng 5/3", "(TLO) - Sáng 05-3", True),
    ("trồng cây", "trồng hoa", True),
    ("312", "298", False),
    ("Vạn Lộc", "Vạn Thắng", False),
    ("Lâm Hạ Vy", "Trịnh Thu Cúc", False),
]


@pytest.mark.parametrize(("old", "new", "copy"), _CAPTIONS)
def test_one_figure_or_name_makes_another_caption(old: str, new: str, copy: bool) -> None:
    other = _NEWS.replace(old, new) if old else unicodedata.normalize("NFD", _NEWS)
    found = find_copies({"a": signature(_document(_NEWS)), "b": signature(_document(other))})
    assert bool(found.groups) is copy


_TITLES = [
    ("Ngày hội trồng cây ở Vạn Lộc", "Báo Tin Xóm: Ngày hội trồng cây ở Vạn Lộc"),
    ("Ngày hội trồng cây ở Vạn Lộc", "Ngày hội trồng cây ở Vạn Lộc - Báo Tin Xóm"),
    ("Ngày hội trồng cây ở Vạn Lộc", "NGÀY HỘI TRỒNG CÂY Ở VẠN LỘC | TTXVN"),
    ("Vạn Lộc: Ngày hội trồng cây", "Ngày hội trồng cây, Vạn Lộc"),
]


@pytest.mark.parametrize(("one", "other"), _TITLES)
def test_titles_of_one_text(one: str, other: str) -> None:
    left, right = (sign(_document("", title=title)).title.tolist() for title in (one, other))
    assert left == right


def test_no_words_no_keys() -> None:
    empty = signature(_document("", title="Ngày hội trồng cây ở Vạn Lộc"))
    assert copy_keys(empty) == frozenset()
    assert find_copies({"a": empty, "b": empty}).groups == ()


def test_a_text_without_blocks_is_compared_whole() -> None:
    document = _document(_NEWS)
    assert signature(replace(document, blocks=())) == signature(document)


def test_furniture_is_not_compared() -> None:
    frame = _document(_NEWS, kind=BlockKind.FURNITURE)
    assert sign(frame).words == 0


def test_a_signature_of_another_version_is_told() -> None:
    data = signature(_document(_NEWS))
    assert data == Signature.from_bytes(data).to_bytes()
    with pytest.raises(ThiduaError, match="another version"):
        find_copies({"a": b"C0" + data[2:]})


def test_signatures_are_the_same_for_ever() -> None:
    # a catalogue keeps them; whoever changes how they are made changes their version too
    keys = sorted(copy_keys(signature(_document(_NEWS))))
    assert (len(keys), keys[0]) == (35, 34134144024063346)


def test_an_excerpt_does_not_join_what_conflicts() -> None:
    first, second = (
        " ".join([_NEWS, *(f"Hộ ông Bùi Văn Tám góp {n} ngày công làm đường." for n in days)])
        for days in (range(40, 60), range(60, 80))
    )
    found = find_copies({
        "first": signature(_document(first)),
        "second": signature(_document(second)),
        "excerpt": signature(_document(_NEWS)),
    })  # fmt: skip
    assert all({"first", "second"} - set(group) for group in found.groups)


def test_cost_of_one_formula_in_all_is_that_of_their_number() -> None:
    formula = sign(_document(_NEWS))
    many = {
        f"{n:04}": replace(formula, shingles=formula.shingles + n).to_bytes() for n in range(400)
    }
    assert len(find_copies(many).links) <= 20 * len(many)


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_is_signed_alike_every_time(text: str, title: str) -> None:
    document = _document(text, title=title)
    data = signature(document)
    assert data == signature(document) == Signature.from_bytes(data).to_bytes()


def test_order_does_not_matter() -> None:
    some = [pair for pair in _articles().signatures.items() if pair[0].startswith("00")]
    once = find_copies(dict(some))
    for seed in range(5):
        Random(seed).shuffle(some)
        assert find_copies(dict(some)) == once
