from __future__ import annotations

import pytest

from nlp.catalogue.filters import Filter
from nlp.errors import UsageError


@pytest.mark.parametrize(
    ("where", "vi", "en"),
    [
        (
            Filter(),
            "toàn bộ danh mục; không kể bản đăng lại",
            "the whole catalogue; without reprints",
        ),
        (
            Filter(since="2024-01", until="2024-06-30", province="Bến Tre", copies=True),
            "đăng từ 2024-01; đăng đến 2024-06-30; tỉnh: Bến Tre; kể cả bản đăng lại",
            "published from 2024-01; published until 2024-06-30; province: Bến Tre;"
            " reprints included",
        ),
        (
            Filter(campaign="campaign:x", outlet="Báo {x}", query="hiến đất"),
            "phong trào: campaign:x; nơi đăng: Báo {x}; có chữ: hiến đất; không kể bản đăng lại",
            "campaign: campaign:x; outlet: Báo {x}; with the words: hiến đất; without reprints",
        ),
    ],
)
def test_filter_says_what_it_lets_through(where: Filter, vi: str, en: str) -> None:
    assert (where.describe("vi"), where.describe("en")) == (vi, en)
    assert where.is_whole == (where == Filter())
    assert Filter(**where.as_dict()) == where


@pytest.mark.parametrize("day", ["2024", "2024-02", "2024-02-29"])
def test_days_months_and_years_are_dates(day: str) -> None:
    assert Filter(since=day, until=day).since == day


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("1/2/2024", None, "since 1/2/2024: .*→ write 2024"),
        (None, "2023-02-29", "until 2023-02-29: day"),
        ("2024-07", "2024-06", "nothing is published from 2024-07 until 2024-06"),
    ],
)
def test_what_is_no_time_is_a_usage_error(since: str | None, until: str | None, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        Filter(since=since, until=until)
