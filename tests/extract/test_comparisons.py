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
    (f"Tỉnh | {IDEAS} | 131% |", ("vs_plan", "equal", 131), "131%"),
]  # fmt: skip
NOT_TOLD = [
    f"Xây {HOMES}; doanh thu tăng 11,3%.",
    f"Có {IDEAS}, trong đó năng suất tăng 7%.",
    f"Có {IDEAS}, lượng rác giảm 30%.",
    f"Có {IDEAS}, tăng <FIGURE 7 xã>7 xã</FIGURE>.",
    f"Cắt giảm {IDEAS}.",
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


@pytest.mark.parametrize("marked", NOT_TOLD)
def test_what_is_told_of_something_else_is_none(marked: str) -> None:
    scene = Scene.of(document_of(marked))
    _, figure = next(iter(scene.document.labelled(Label.FIGURE)))
    assert comparison(scene, figure) is None
