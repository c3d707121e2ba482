from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.achievements import achievements
from nlp.extract.clauses import Scene
from nlp.linear import LinearModel
from nlp.records import Achievement, Comparison, Period


@pytest.fixture
def every_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every figure for a result: what is tested is how it is told, not whether."""
    monkeypatch.setattr(LinearModel, "probability", lambda model, features: 0.99)


def _of(marked: str) -> list[Achievement]:
    return list(achievements(Scene.of(document_of(marked, published="2024-06-28"))))


COMPARISONS = [
    ("thu <FIGURE 12 tonne>12 tấn</FIGURE> rác, vượt 5,03% kế hoạch",
     Comparison("vs_plan", "up", 5.03, "vượt 5,03% kế hoạch")),
    ("thu <FIGURE 12 tonne>12 tấn</FIGURE>, đạt 117,39% kế hoạch năm.",
     Comparison("vs_plan", "equal", 117.39, "đạt 117,39% kế hoạch năm")),
    ("chi <FIGURE 5 VND>5 đồng</FIGURE>, bằng 52,9% dự toán",
     Comparison("vs_plan", "equal", 52.9, "bằng 52,9% dự toán")),
    ("thu <FIGURE 12 tonne>12 tấn</FIGURE>, tăng 29,3% so với cùng kỳ",
     Comparison("vs_previous", "up", 29.3, "tăng 29,3% so với cùng kỳ")),
    ("còn <FIGURE 12 vụ>12 vụ</FIGURE>, giảm 4%",
     Comparison("vs_previous", "down", 4, "giảm 4%")),
    ("nữ có <FIGURE 12 người>12 người</FIGURE>, chiếm 40%",
     Comparison("share_of_total", "equal", 40, "chiếm 40%")),
    ("số hộ khá tăng <FIGURE 6 percent>6%</FIGURE> so với năm trước",
     Comparison("vs_previous", "up", 6, "tăng 6% so với năm trước")),
    ("trồng <FIGURE 12 cây>12 cây</FIGURE> ven đường", None),
]  # fmt: skip


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "wanted"), COMPARISONS)
def test_a_comparison_is_read_behind_its_figure(marked: str, wanted: Comparison | None) -> None:
    assert _of(f"Xã {marked}.")[0].comparison == wanted


@pytest.mark.usefixtures("every_figure")
def test_a_comparison_belongs_to_the_nearest_figure_before_it() -> None:
    first, second = _of(
        "Xã trồng <FIGURE 12 cây>12 cây</FIGURE>, thu <FIGURE 3 tonne>3 tấn</FIGURE>, tăng 5%."
    )
    assert first.comparison is None
    assert second.comparison is not None


# what only compares another result is none itself; a share, and what led to a result, are
KEPT = [
    (
        "trồng <FIGURE 40 ha>40 ha</FIGURE>, đạt <FIGURE 108 percent>108%</FIGURE> kế hoạch",
        ["40 ha"],
    ),
    ("bắt <FIGURE 9 vụ>9 vụ</FIGURE>, giảm <FIGURE 3 vụ>3 vụ</FIGURE> so với năm trước", ["9 vụ"]),
    ("có <FIGURE 9 hộ>9 hộ</FIGURE>, chiếm <FIGURE 4 percent>4%</FIGURE>", ["9 hộ", "4%"]),
    ("giảm <FIGURE 9 hộ>9 hộ</FIGURE>, còn <FIGURE 12 hộ>12 hộ</FIGURE> nghèo", ["9 hộ", "12 hộ"]),
    ("tăng <FIGURE 6 percent>6%</FIGURE> so với năm trước", ["6%"]),
]


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "figures"), KEPT)
def test_what_compares_a_result_is_none_itself(marked: str, figures: list[str]) -> None:
    assert [fact.figure for fact in _of(f"Xã {marked}.")] == figures


@pytest.mark.usefixtures("every_figure")
def test_an_achievement_says_what_its_mention_says_and_where() -> None:
    marked = (
        "Họp xã.\n<DATE 2023>Năm 2023</DATE>, <UNIT>Hội Nông dân xã Mẫu</UNIT> vận động hiến "
        "<FIGURE over 1250 m2>hơn 1.250 m2</FIGURE> đất. <FIGURE 7/8 thôn>7/8 thôn</FIGURE> đạt."
    )
    document = document_of(marked, published="2024-06-28")
    land, hamlets = achievements(Scene.of(document))
    assert (land.figure, land.value, land.measure, land.of) == ("hơn 1.250 m2", 1250, "m2", None)
    assert (hamlets.value, hamlets.of) == (7, 8)
    assert document.mentions[land.mention].text == land.figure
    assert document.text[slice(*land.evidence)].startswith("Năm 2023")
    for name, span in {**land.slots, **hamlets.slots}.items():
        assert 0 <= span[0] < span[1] <= len(document.text), name
    if land.indicator is not None:  # its words, in order; the number may stand between them
        told = iter(document.text[slice(*land.slots["indicator"])].split())
        assert all(word in told for word in land.indicator.split())
    if land.subject is not None:
        assert document.text[slice(*land.slots["subject"])] == land.subject


def test_a_result_is_told_from_a_target() -> None:
    result = _of(
        "<DATE 2023>Năm 2023</DATE>, <UNIT>Hội Nông dân xã Mẫu</UNIT> đã vận động hội viên hiến "
        "<FIGURE 1250 m2>1.250 m2</FIGURE> đất làm đường."
    )
    target = _of(
        "Phấn đấu đến <DATE 2025>năm 2025</DATE>, <FIGURE 100 percent>100%</FIGURE> số hộ đạt."
    )
    assert [a.value for a in result] == [1250]
    assert target == []


@pytest.mark.usefixtures("every_figure")
def test_a_headline_announces_what_the_text_tells() -> None:
    marked = (
        "Xã Mẫu trồng <FIGURE 120 cây>120 cây</FIGURE>, mở <FIGURE 2 lớp>2 lớp</FIGURE>\n"
        "Sáng nay, xã trồng <FIGURE 120 cây>120 cây</FIGURE> ven đường."
    )
    assert [fact.figure for fact in _of(marked)] == ["2 lớp", "120 cây"]


SUBJECTS = [
    ("<UNIT>Hội Nông dân xã Mẫu</UNIT> đã vận động hiến <FIGURE 640 m2>640 m2</FIGURE> đất.",
     "Hội Nông dân xã Mẫu"),
    ("Xã Mẫu họp sơ kết. Nhân dân đã đóng góp <FIGURE 95000000 VND>95 triệu đồng</FIGURE>.",
     "Nhân dân"),
    ("Đến nay, <FIGURE 7/9 thôn>7/9 thôn</FIGURE> đã có tổ loa.", "thôn"),
]  # fmt: skip


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "wanted"), SUBJECTS)
def test_a_result_is_of_who_acts(marked: str, wanted: str) -> None:
    assert _of(marked)[0].subject == wanted


INDICATORS = [
    ("Nhân dân đã hiến <FIGURE 640 m2>640 m2</FIGURE> đất làm đường.", "hiến đất làm đường"),
    ("Thu nhập bình quân đạt <FIGURE 41000000 VND>41 triệu đồng</FIGURE>.", "Thu nhập bình quân"),
    ("Hội đã giúp đỡ <FIGURE 38 hộ>38 hộ</FIGURE>, sửa chữa <FIGURE 9 căn nhà>9 căn nhà</FIGURE>.",
     "giúp đỡ"),
]  # fmt: skip


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "wanted"), INDICATORS)
def test_an_indicator_is_the_verb_with_its_object_or_the_noun_that_is_measured(
    marked: str, wanted: str
) -> None:
    assert _of(marked)[0].indicator == wanted


PERIODS = [
    ("<DATE 2023>Năm 2023</DATE>, xã trồng <FIGURE 120 cây>120 cây</FIGURE>.",
     ("2023-01-01", "2023-12-31")),
    ("Từ <DATE 2023-03>tháng 3/2023</DATE> đến hết <DATE 2024-01>tháng 1/2024</DATE>, xã trồng "
     "<FIGURE 120 cây>120 cây</FIGURE>.", ("2023-03-01", "2024-01-31")),
    ("Từ <DATE 2022>năm 2022</DATE> đến nay, xã trồng <FIGURE 120 cây>120 cây</FIGURE>.",
     ("2022-01-01", None)),
]  # fmt: skip


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "wanted"), PERIODS)
def test_a_period_is_read_with_its_ends(marked: str, wanted: Period) -> None:
    assert _of(marked)[0].period == wanted
