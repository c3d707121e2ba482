from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.outlook import Outlook
from nlp.records import Label

# a text with one figure · what is told of it, among others · what is not
TOLD = [
    ("Phấn đấu trồng <FIGURE 12 cây>12 cây</FIGURE>.", {"target:left"}, {"aims", "future:line"}),
    ("Xã đã trồng <FIGURE 12 cây>12 cây</FIGURE>.", {"result:left"}, {"target:left", "harm"}),
    ("<FIGURE 12 hộ>12 hộ</FIGURE> đạt chuẩn.", {"result:right"}, {"result:left"}),
    ("Mục tiêu năm tới: trồng <FIGURE 12 cây>12 cây</FIGURE>.", {"aims"}, {"future:line"}),
    (
        "Đại hội đề ra phương hướng. Trồng <FIGURE 12 cây>12 cây</FIGURE>.",
        {"future:line", "target:before"},
        {"target:left", "future:right"},
    ),
    (
        "Đại hội đề ra phương hướng.\nXã trồng <FIGURE 12 cây>12 cây</FIGURE>.",
        {"target:before"},
        {"future:line"},
    ),
    ("Bảo hiểm y tế <FIGURE 97 percent>97%</FIGURE> trở lên.", {"future:right"}, {"target:right"}),
    ("Bão làm tốc mái <FIGURE 90 căn>90 căn</FIGURE>.", {"harm", "harmed=1"}, {"harmed=0"}),
    ("Xã xây <FIGURE 90 căn>90 căn</FIGURE>.", {"harmed=0"}, {"harm"}),
]


@pytest.mark.parametrize(("marked", "told", "untold"), TOLD)
def test_the_words_around_a_figure_tell_what_it_is(
    marked: str, told: set[str], untold: set[str]
) -> None:
    scene = Scene.of(document_of(marked))
    [(_, mention)] = scene.document.labelled(Label.FIGURE)
    found = set(Outlook(scene).features(mention))
    assert told <= found
    assert not untold & found
