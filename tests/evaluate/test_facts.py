from __future__ import annotations

import pytest

from nlp.evaluate.facts import RecordScore, score_achievements, score_campaigns, score_grants
from nlp.records import Achievement, AwardGrant, Campaign, Comparison


@pytest.mark.parametrize(
    ("gold", "predicted", "hits"),
    [
        ("Dạy tốt, học tốt", "phong trào thi đua “Dạy tốt, học tốt”", 1),
        ("Thi đua quyết thắng", "quyết thắng", 1),
        ("Tuổi trẻ giữ biển", "Tuổi trẻ giữ biển quê hương", 1),
        ("Tuổi trẻ", "Tuổi trẻ giữ biển quê hương", 0),
        ("Nhà sạch", "Vườn đẹp", 0),
    ],
)
def test_campaigns_match_by_name(gold: str, predicted: str, hits: int) -> None:
    score = score_campaigns([Campaign(gold)], [Campaign(predicted)])
    assert score == RecordScore(1, 1, hits)


def test_spellings_of_one_campaign_count_once() -> None:
    names = [Campaign("Dạy tốt"), Campaign("phong trào Dạy tốt"), Campaign("DẠY TỐT")]
    assert score_campaigns(names, names[:1]) == RecordScore(1, 1, 1)


def _achievement(value: float, indicator: str | None, **slots: object) -> Achievement:
    row: dict[str, object] = dict.fromkeys(("subject", "period", "comparison", "campaign")) | slots
    return Achievement(str(value), indicator, value, None, None, mention=0, evidence=(0, 1), **row)  # type: ignore[arg-type]


def test_achievements_match_by_value_then_by_indicator() -> None:
    gold = [_achievement(5, "trồng cây"), _achievement(5, "sửa nhà"), _achievement(7, "khác")]
    predicted = [_achievement(5, "sửa nhà"), _achievement(5, "trồng"), _achievement(8, "khác")]
    score = score_achievements(gold, predicted)
    assert (score.gold, score.predicted, score.hits) == (3, 3, 2)
    assert score.slot_accuracy["indicator"] == pytest.approx((2 / 3 + 1) / 2)


@pytest.mark.parametrize(
    ("slot", "gold", "predicted", "right"),
    [
        ("subject", "UBND xã", "UBND xã Tân Phú", 1),
        ("subject", None, None, 1),
        ("subject", None, "UBND xã", 0),
        ("campaign", "Dạy tốt", "Học tốt", 0),
        ("period", ("2024-01-01", None), ("2024-01-01", None), 1),
        ("period", None, (None, None), 1),
        ("period", ("2024-01-01", "2024-12-31"), None, 0),
        ("comparison", None, None, 1),
        (
            "comparison",
            Comparison("vs_plan", "up", 5, "vượt 5%"),
            Comparison("vs_plan", "up", 5),
            1,
        ),
        ("comparison", Comparison("vs_plan", "up", 5), Comparison("vs_plan", "up", 6), 0),
        ("comparison", Comparison("vs_plan", "up", 5), Comparison("vs_previous", "up", 5), 0),
        ("comparison", Comparison("vs_plan", "up"), Comparison("vs_plan", "down"), 0),
        ("comparison", Comparison("vs_plan", "up"), None, 0),
    ],
)
def test_slots_of_achievements(slot: str, gold: object, predicted: object, right: int) -> None:
    wanted, found = _achievement(1, "x", **{slot: gold}), _achievement(1, "x", **{slot: predicted})
    assert score_achievements([wanted], [found]).slot_accuracy[slot] == right


def _grant(award: str, count: int | None, year: int | None = None) -> AwardGrant:
    return AwardGrant(award, None, count, "collective", (), None, year, None, 0, (0, 1))


@pytest.mark.parametrize(
    ("gold", "predicted", "hits"),
    [
        (_grant("Bằng khen", 3), _grant("Bằng khen của Bộ", 3), 1),
        (_grant("Bằng khen", None), _grant("bằng khen", 3), 1),
        (_grant("Bằng khen", 3), _grant("Bằng khen", None), 0),
        (_grant("Bằng khen", 3), _grant("Giấy khen", 3), 0),
        (_grant("", 3), _grant("", 3), 0),
    ],
)
def test_grants_match_by_award_and_count(
    gold: AwardGrant, predicted: AwardGrant, hits: int
) -> None:
    assert score_grants([gold], [predicted]).hits == hits


def test_scores_of_documents_add_up() -> None:
    one = score_grants([_grant("Bằng khen", 1, 2024)], [_grant("Bằng khen", 1, 2024)])
    other = score_grants([_grant("Giấy khen", 2, 2024)], [_grant("Giấy khen", 2, 2020)])
    assert (one + other).slot_accuracy == {"kind": 1.0, "year": 0.5}
    assert (RecordScore() + one).f1 == 1.0
