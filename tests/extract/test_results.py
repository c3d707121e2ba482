from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrases
from nlp.extract.results import Results


def _scene(marked: str) -> Scene:
    return Scene.of(document_of(marked, published="2024-06-28"))


def _decided(marked: str) -> list[bool]:
    scene = _scene(marked)
    reported = [mention for _, mention in Results(scene, Phrases(scene)).reported()]
    return [m in reported for m in scene.document.mentions if m.label == "FIGURE"]


RESULTS = [
    "<DATE 2023>Năm 2023</DATE>, toàn xã đã trao <FIGURE 320 suất quà>320 suất quà</FIGURE>.",
    "Phong trào thi đua đã giúp <FIGURE 38 hộ>38 hộ</FIGURE> thoát nghèo.",
    "Toàn huyện trồng được <FIGURE over 12000 cây>hơn 12.000 cây</FIGURE> xanh.",
]
OTHERS = [
    "Năm qua, xã đã trao quà cho trẻ em <FIGURE 2 bên>hai bên</FIGURE> biên giới.",
    "Phấn đấu đến <DATE 2025>năm 2025</DATE>, <FIGURE 100 percent>100%</FIGURE> số hộ đạt chuẩn.",
    "Mỗi chi đoàn đăng ký <FIGURE over 2 công trình>ít nhất 2 công trình</FIGURE>.",
    "Các đội đã đại diện cho <FIGURE 900 hộ>900 hộ</FIGURE> dự thi.",
    "Năm qua, huyện kết nạp nhiều đảng viên mới (giảm <FIGURE 38 hộ>38 hộ</FIGURE>), trao tặng "
    "nhiều phần quà cho hộ nghèo.",
    "Ông <PERSON>Lò Văn Én</PERSON>, <FIGURE 72 tuổi>72 tuổi</FIGURE>, ngồi trước hiên.",
]


@pytest.mark.parametrize("marked", RESULTS)
def test_what_was_reached_is_a_result(marked: str) -> None:
    assert _decided(marked) == [True]


@pytest.mark.parametrize("marked", OTHERS)
def test_targets_duties_and_ages_are_none(marked: str) -> None:
    assert _decided(marked) == [False]


def test_features_name_the_value_and_the_words_on_both_sides() -> None:
    scene = _scene("Xã trồng <FIGURE over 12/15 cây>hơn 12/15 cây</FIGURE> ven đường.")
    found = set(Results(scene, Phrases(scene)).features(scene.document.mentions[0]))
    assert {"measure=cây", "ratio", "l0:trồng", "r0:ven", "size>10"} <= found
    assert "size>100" not in found


def test_features_do_not_depend_on_where_the_text_begins() -> None:
    sentence = "Xã trồng <FIGURE 12 cây>12 cây</FIGURE> ven đường."
    alone = _scene(sentence)
    later = _scene(f"{'Trời nắng. ' * 30}\n{sentence}")
    first = Results(alone, Phrases(alone)).features(alone.document.mentions[0])
    second = Results(later, Phrases(later)).features(later.document.mentions[0])
    assert [f for f in first if f[0] in "lr"] == [f for f in second if f[0] in "lr"]
