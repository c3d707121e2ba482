from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.achievements import achievements
from nlp.extract.clauses import Scene
from nlp.extract.results import Results
from nlp.records import Achievement, Comparison


@pytest.fixture
def every_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every figure for a result: what is tested is how it is told, not whether."""
    monkeypatch.setattr(Results, "holds", lambda results, mention: True)


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
