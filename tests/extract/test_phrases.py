"""What may say what a figure counted: stretches on its two sides, and those that a list shares."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrases
from nlp.records import Label

# text · a stretch that must be offered for its first figure, before it or behind it
OFFERED = [
    ("Xã hiến <FIGURE 640 m2>640 m2</FIGURE> đất làm đường.", "hiến"),
    ("Xã hiến <FIGURE 640 m2>640 m2</FIGURE> đất làm đường.", "đất làm đường"),
    ("Có <FIGURE 6 tập thể>6 tập thể</FIGURE>, <FIGURE 9 cá nhân>9 cá nhân</FIGURE> được khen.",
     "được khen"),
    ("Từ <DATE 2015>năm 2015</DATE> đến nay đường thôn đạt <FIGURE 9 km>9 km</FIGURE>.",
     "đường thôn"),
    ("Tổng thu (trừ tiền sử dụng đất) đạt <FIGURE 9000000 VND>9 triệu đồng</FIGURE>.",
     "Tổng thu (trừ tiền sử dụng đất)"),
    ("Vận động hiến đất: <FIGURE 12500 m2>12.500 m2</FIGURE>.", "Vận động hiến đất"),
    ("Có <FIGURE 9 xã>9 xã</FIGURE> (đạt 98%) đã về đích.", "đã về đích"),
    ("Xã cất nhà (đạt kế hoạch), sửa <FIGURE 9 cầu>9 cầu</FIGURE>.", "sửa"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), OFFERED)
def test_a_stretch_is_offered(marked: str, wanted: str) -> None:
    scene = Scene.of(document_of(marked))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    phrases = Phrases(scene)
    offered = {
        " ".join(scene.quote(span) for span in phrase.spans)
        for phrase in (*phrases.left(figure), *phrases.right(figure))
    }
    assert wanted in offered


def test_no_stretch_begins_inside_brackets() -> None:
    marked = "Xã cất nhà (đạt kế hoạch), sửa <FIGURE 9 cầu>9 cầu</FIGURE>."
    scene = Scene.of(document_of(marked))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    begun = [scene.quote(phrase.spans[0]) for phrase in Phrases(scene).left(figure)]
    assert begun
    assert not any(words.startswith(("đạt", "kế hoạch")) for words in begun)


def test_a_figure_that_opens_no_list_shares_nothing_behind() -> None:
    marked = "Xã có <FIGURE 6 tổ>6 tổ</FIGURE> hoạt động tốt; <FIGURE 9 hộ>9 hộ</FIGURE> được khen."
    scene = Scene.of(document_of(marked))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    kinds = {phrase.kind for phrase in Phrases(scene).right(figure)}
    assert kinds
    assert not any(kind.startswith("shared") for kind in kinds)
