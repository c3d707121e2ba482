from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nlp.evaluate import Evaluation, evaluate_each, load_gold
from nlp.evaluate.intervals import intervals


@pytest.fixture
def each(marked: Path) -> list[Evaluation]:
    """Give two evaluations: one document found but for its first mention, one not at all."""
    gold = load_gold(marked)
    street = gold["sach-duong-dep-ngo"]
    answer = replace(street, mentions=street.mentions[1:])
    return list(evaluate_each(gold, [answer]).values())


def test_each_measure_has_its_interval(each: list[Evaluation]) -> None:
    assert intervals(each).keys() == Evaluation.total(each).measures().keys()


def test_one_document_leaves_no_doubt(each: list[Evaluation]) -> None:
    for evaluation in each:
        measures = evaluation.measures()
        for name, (low, high) in intervals([evaluation]).items():
            assert low == pytest.approx(high)
            assert low == pytest.approx(measures[name])


def test_unlike_documents_leave_much(each: list[Evaluation]) -> None:
    found = intervals(each)
    assert found["campaign.f1"] == (0.0, 1.0)
    for low, high in found.values():
        assert 0 <= low <= high <= 1


def test_intervals_are_the_same_each_time(each: list[Evaluation]) -> None:
    assert intervals(each) == intervals(each)


def test_measure_lies_within_its_interval(each: list[Evaluation]) -> None:
    measures = Evaluation.total(each).measures()
    for name, (low, high) in intervals(each).items():
        assert low <= measures[name] <= high


def test_intervals_narrow_with_more_documents(each: list[Evaluation]) -> None:
    few, many = intervals(each)["macro.exact_f1"], intervals(each * 20)["macro.exact_f1"]
    assert many.high - many.low < few.high - few.low
