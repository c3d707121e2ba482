from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.evaluate.mentions import LabelScore, Matching, f1, match
from nlp.markup import parse_inline
from nlp.records import Label, Mention

# what gold marks, what is predicted, and: gold, predicted, relaxed, exact, valued, right
_CASES = [
    ("<UNIT>Sở Nội vụ</UNIT> họp", "<UNIT>Sở Nội vụ</UNIT> họp", (1, 1, 1, 1, 0, 0)),
    ("<UNIT>Sở Nội vụ</UNIT> họp", "<UNIT>Sở Nội</UNIT> vụ họp", (1, 1, 1, 0, 0, 0)),
    ("<UNIT>Sở Nội vụ</UNIT> họp", "Sở Nội vụ họp", (1, 0, 0, 0, 0, 0)),
    ("Sở Nội vụ họp", "<UNIT>Sở Nội vụ</UNIT> họp", (0, 1, 0, 0, 0, 0)),
    ("<UNIT>Sở Nội vụ</UNIT> họp", "<PLACE>Sở Nội vụ</PLACE> họp", (1, 0, 0, 0, 0, 0)),
    ("do Đảng lãnh đạo", "do <UNIT>Đảng</UNIT> lãnh đạo", (0, 0, 0, 0, 0, 0)),
    ("<UNIT>Tổ 1</UNIT> và <UNIT>Tổ 2</UNIT>", "<UNIT>Tổ 1 và Tổ 2</UNIT>", (2, 1, 1, 0, 0, 0)),
    ("<DATE 2024>năm 2024</DATE>", "<DATE 2024>năm 2024</DATE>", (1, 1, 1, 1, 1, 1)),
    ("<DATE 2024>năm 2024</DATE>", "<DATE 2025>năm 2024</DATE>", (1, 1, 1, 1, 1, 0)),
    ("<DATE 2024>năm 2024</DATE>", "<DATE>năm 2024</DATE>", (1, 1, 1, 1, 1, 0)),
    ("<DATE ?>mùa xuân</DATE>", "<DATE>mùa xuân</DATE>", (1, 1, 1, 1, 1, 1)),
    ("<DATE>mùa xuân</DATE>", "<DATE 2024>mùa xuân</DATE>", (1, 1, 1, 1, 0, 0)),
    ("<FIGURE 5 hộ>5 hộ</FIGURE>", "<FIGURE 5 ha>5</FIGURE> hộ", (1, 1, 1, 0, 1, 1)),
    ("<FIGURE 5 hộ>5 hộ</FIGURE>", "<FIGURE>5 hộ</FIGURE>", (1, 1, 1, 1, 1, 0)),
    (
        "phong trào <CAMPAIGN>Dạy tốt</CAMPAIGN>",
        "<CAMPAIGN>phong trào Dạy tốt</CAMPAIGN>",
        (1, 1, 1, 1, 0, 0),
    ),
]


@pytest.mark.parametrize(("gold", "predicted", "counts"), _CASES)
def test_counts(gold: str, predicted: str, counts: tuple[int, ...]) -> None:
    wanted, found = parse_inline(gold)[1], parse_inline(predicted)[1]
    label = (wanted or found)[0].label
    assert Matching.of(label, wanted, found).score() == LabelScore(*counts)


def test_measures_follow_the_counts() -> None:
    score = LabelScore(gold=4, predicted=5, relaxed=3, exact=2, valued=3, right=2)
    assert (score.precision, score.recall) == (3 / 5, 3 / 4)
    assert (score.relaxed_f1, score.exact_f1) == (6 / 9, 4 / 9)
    assert score.value_accuracy == 2 / 3
    assert LabelScore().value_accuracy is None
    assert f1(0, 0, 0) == 1.0


def test_slips_tell_what_went_wrong_and_where() -> None:
    gold, wanted, _ = parse_inline("<PLACE>xã An</PLACE> họp.\nở <PLACE>Bình</PLACE> rồi")
    _, found, _ = parse_inline("<PLACE>xã An họp</PLACE>.\nở Bình <PLACE>rồi</PLACE>")
    slips = Matching.of(Label.PLACE, wanted, found).slips("doc", text=gold)
    assert [(s.kind, s.gold, s.predicted, s.line) for s in slips] == [
        ("missed", "Bình", None, "ở Bình rồi"),
        ("false", None, "rồi", "ở Bình rồi"),
        ("edge", "xã An", "xã An họp", "xã An họp."),
    ]


_mentions = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 9)).map(
        lambda span: Mention(span[0], span[0] + span[1], Label.UNIT, "x", "rule")
    ),
    max_size=8,
)


@given(_mentions, _mentions)
def test_matching_is_one_to_one(gold: list[Mention], predicted: list[Mention]) -> None:
    pairs = match(gold, predicted)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert len(match(gold, predicted, exact=True)) <= len(pairs)
    for i, j in pairs:
        assert gold[i].start < predicted[j].end
        assert predicted[j].start < gold[i].end


@given(_mentions)
def test_gold_is_a_perfect_answer_to_itself(gold: list[Mention]) -> None:
    score = Matching.of(Label.UNIT, gold, gold).score()
    assert (score.relaxed_f1, score.exact_f1) == (1.0, 1.0)
