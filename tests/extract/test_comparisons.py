"""What a figure is compared with, and what is told of another one."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.comparisons import comparison
from nlp.records import Label

HOMES = "<FIGURE 25 căn nhà>25 căn nhà</FIGURE>"
IDEAS = "<FIGURE 120 sáng kiến>120 sáng kiến</FIGURE>"

# a sentence · kind, direction and number of the comparison of its first figure, and its words
TOLD = [
    (f"Xây {HOMES}, đạt trên 125% kế hoạch năm.", ("vs_plan", "equal", 125), "đạt trên 125%"),
    (f"Xây {HOMES} (đạt 125%).", ("vs_plan", "equal", 125), "đạt 125%"),
    (f"Có {IDEAS}, vượt chỉ tiêu đề ra 20%.", ("vs_plan", "up", 20), "vượt chỉ tiêu đề ra 20%"),
    (f"Có {IDEAS}, tăng 9% so cùng kỳ.", ("vs_previous", "up", 9), "tăng 9% so cùng kỳ"),
    (f"Có {IDEAS}, tăng 20% so với chỉ tiêu.", ("vs_plan", "up", 20), "tăng 20% so với chỉ tiêu"),
    (f"Có {IDEAS} (tăng 20% so với năm trước), 3 giải.", ("vs_previous", "up", 20), "năm trước"),
    ("Còn <FIGURE 386 hộ nghèo>386 hộ nghèo</FIGURE> (9,36%).", ("share_of_total", "equal", 9.36),
     "9,36%"),
    ("Có <FIGURE 77/90 gia đình>77/90 gia đình</FIGURE>, đạt 85,6%.",
     ("share_of_total", "equal", 85.6), "đạt 85,6%"),
    (f"Có {IDEAS}, tăng <FIGURE 20 sáng kiến>20 sáng kiến</FIGURE>.", ("vs_previous", "up", 20),
     "tăng 20 sáng kiến"),
    (f"Có {IDEAS}, vượt <FIGURE 5 sáng kiến>5 sáng kiến</FIGURE>.", ("vs_plan", "up", 5),
     "vượt 5 sáng kiến"),
    ("Hộ nghèo giảm từ 5,2% xuống còn <FIGURE 3.1 percent>3,1%</FIGURE>.",
     ("vs_previous", "down", None), "giảm từ 5,2% xuống còn"),
    ("Hộ nghèo giảm <FIGURE 9 hộ>9 hộ</FIGURE>.", ("vs_previous", "down", 9), "giảm 9 hộ"),
    ("Cầu cán đích trước <FIGURE 74 ngày>74 ngày</FIGURE>.", ("vs_plan", "up", 74), "74 ngày"),
    (f"Có {IDEAS}, gấp đôi năm trước.", ("vs_previous", "up", None), "gấp đôi"),
    (f"Có {IDEAS}, bằng 2,3 lần năm 2010.", ("vs_previous", "up", None), "bằng 2,3 lần"),
    (f"Có {IDEAS}, nhiều gấp rưỡi kỳ trước.", ("vs_previous", "up", None), "gấp rưỡi"),
    (f"Có {IDEAS}, tương đương <FIGURE 98.7 percent>98,7%</FIGURE> kế hoạch.",
     ("vs_plan", "equal", 98.7), "tương đương 98,7% kế hoạch"),
    ("Mới giải ngân <FIGURE 28.4 percent>28,4%</FIGURE> kế hoạch.", ("vs_plan", "equal", 28.4),
     "28,4% kế hoạch"),
    # the figure behind what it is compared with
    (f"Có {IDEAS}, cao hơn năm trước <FIGURE 9 sáng kiến>9 sáng kiến</FIGURE>.",
     ("vs_previous", "up", 9), "cao hơn năm trước 9 sáng kiến"),
    (f"Có {IDEAS} được khen, ít hơn cùng kỳ <FIGURE 9 sáng kiến>9 sáng kiến</FIGURE>.",
     ("vs_previous", "down", 9), "ít hơn cùng kỳ 9 sáng kiến"),
    (f"Có {IDEAS}, vượt chỉ tiêu <FIGURE 9 sáng kiến>9 sáng kiến</FIGURE>.",
     ("vs_plan", "up", 9), "vượt chỉ tiêu 9 sáng kiến"),
    (f"Xây {HOMES}, vượt tiến độ <FIGURE 20 ngày>20 ngày</FIGURE>.", ("vs_plan", "up", 20),
     "vượt tiến độ 20 ngày"),
    (f"Xây {HOMES}, thấp hơn kế hoạch <FIGURE 2 căn nhà>2 căn</FIGURE>.", ("vs_plan", "down", 2),
     "thấp hơn kế hoạch 2 căn"),
    (f"Có {IDEAS} của <FIGURE 9 xã>9 xã</FIGURE>, tăng <FIGURE 3 sáng kiến>3 sáng kiến</FIGURE>.",
     ("vs_previous", "up", 3), "tăng 3 sáng kiến"),
    ("Còn <FIGURE 15 người>15 thành viên</FIGURE>, giảm <FIGURE 2 cụ>2 cụ</FIGURE> so với năm cũ.",
     ("vs_previous", "down", 2), "giảm 2 cụ"),
    # where a change led, with it and without
    ("Hộ nghèo giảm còn <FIGURE 214 hộ>214 hộ</FIGURE>.", ("vs_previous", "down", None),
     "giảm còn 214 hộ"),
    ("Hồ tiêu tăng lên <FIGURE 40 ha>40 ha</FIGURE>.", ("vs_previous", "up", None), "lên 40 ha"),
    ("Bữa ăn nâng từ 25.000 lên <FIGURE 32000 VND>32.000 đồng</FIGURE>.",
     ("vs_previous", "up", None), "từ 25.000 lên"),
    ("Điện tăng trưởng bình quân <FIGURE 8 percent>8%</FIGURE>.", ("vs_previous", "up", 8), "8%"),
    ("Sáng kiến giảm tiêu hao điện <FIGURE 14 percent>14%</FIGURE>.", ("vs_previous", "down", 14),
     "giảm tiêu hao điện 14%"),
    (f"Tỉnh | {IDEAS} | 131% |", ("vs_plan", "equal", 131), "131%"),
]  # fmt: skip
NOT_TOLD = [
    f"Xây {HOMES}; doanh thu tăng 11,3%.",
    f"Có {IDEAS}, trong đó năng suất tăng 7%.",
    f"Có {IDEAS}, lượng rác giảm 30%.",
    f"Có {IDEAS}, tăng <FIGURE 7 xã>7 xã</FIGURE>.",
    f"Cắt giảm {IDEAS}.",
    f"Có {IDEAS}; xã xây hơn năm trước <FIGURE 9 nhà>9 nhà</FIGURE>.",
    f"Có {IDEAS} của <FIGURE 9 xã>9 xã</FIGURE>, tăng <FIGURE 3 xã>3 xã</FIGURE>.",
    f"Có {IDEAS} và <FIGURE 90 sáng kiến>90 sáng kiến</FIGURE>, tăng"
    " <FIGURE 3 sáng kiến>3 sáng kiến</FIGURE>.",
    "Đạt <FIGURE 92 percent>92%</FIGURE>; tỷ lệ hộ <FIGURE 95 percent>95%</FIGURE>, tăng 2%.",
]


@pytest.mark.parametrize(("marked", "wanted", "words"), TOLD)
def test_a_comparison_has_its_kind_its_way_and_its_words(
    marked: str, wanted: tuple[object, ...], words: str
) -> None:
    scene = Scene.of(document_of(marked))
    _, figure = next(iter(scene.document.labelled(Label.FIGURE)))
    found = comparison(scene, figure)
    assert found is not None
    told, (start, end) = found
    assert (told.kind, told.direction, told.value) == wanted
    assert words in (told.text or "")
    assert scene.text[start:end] == told.text


def test_a_change_belongs_to_the_figure_that_counts_the_same() -> None:
    cases, people = "<FIGURE 9 vụ>9 vụ</FIGURE>", "<FIGURE 12 người>12 đối tượng</FIGURE>"
    marked = f"Bắt {cases}, {people}, giảm <FIGURE 3 vụ>3 vụ</FIGURE> so với năm trước."
    scene = Scene.of(document_of(marked))
    told = [comparison(scene, figure) for _, figure in scene.document.labelled(Label.FIGURE)][:2]
    assert [found and found[0].value for found in told] == [3, None]


def test_what_led_to_a_figure_is_the_figure_before_it() -> None:
    marked = "Chờ khám giảm <FIGURE 35 phút>35 phút</FIGURE>, còn <FIGURE 72 phút>72 phút</FIGURE>."
    scene = Scene.of(document_of(marked))
    told = [comparison(scene, figure) for _, figure in scene.document.labelled(Label.FIGURE)]
    values = [(found[0].direction, found[0].value) for found in told if found]
    assert values == [("down", 35), ("down", 35)]


@pytest.mark.parametrize("marked", NOT_TOLD)
def test_what_is_told_of_something_else_is_none(marked: str) -> None:
    scene = Scene.of(document_of(marked))
    _, figure = next(iter(scene.document.labelled(Label.FIGURE)))
    assert comparison(scene, figure) is None
