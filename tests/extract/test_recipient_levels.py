"""How many have a title, level by level."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.recipient_levels import by_level
from nlp.records import Label

TITLE = "<FIGURE 90 hộ>90 hộ</FIGURE> đạt danh hiệu <AWARD>nông dân giỏi các cấp</AWARD>"
NINE, TWO = "<FIGURE 9 hộ>9 hộ</FIGURE>", "<FIGURE 2 hộ>2 hộ</FIGURE>"
FOUR = "<FIGURE 4 tổ>4 tổ</FIGURE>"

# a text · the counts of its award by level
TOLD: list[tuple[str, list[int | None]]] = [
    (f"{TITLE}, trong đó cấp tỉnh {NINE}, cấp huyện {TWO}.", [9, 2]),
    (f"{TITLE}. Trong đó, cấp tỉnh có {NINE}; cấp huyện có {TWO}.", [9, 2]),
    (f"{TITLE}, gồm {NINE} cấp Trung ương và {TWO} đạt cấp xã.", [9, 2]),
    (f"{TITLE}; trong đó {NINE} cấp tỉnh, {TWO} vay vốn.", [9]),
    (f"{TITLE}, trong đó {NINE} là đảng viên, cấp tỉnh {TWO}.", []),
    (f"{TITLE}; {NINE} cấp tỉnh xuất sắc.", []),
    (f"{TITLE}.\nTrong đó cấp tỉnh {NINE}.", []),
    # of one level already, and no title
    (f"9 <AWARD>nông dân giỏi cấp tỉnh</AWARD>, trong đó cấp huyện {TWO}.", []),
    (f"<AWARD>Giấy khen</AWARD> cho các tổ, trong đó cấp xã {FOUR}.", []),
]


@pytest.mark.parametrize(("marked", "wanted"), TOLD)
def test_a_title_is_counted_by_level(marked: str, wanted: list[int | None]) -> None:
    scene = Scene.of(document_of(marked))
    award = next(mention for _, mention in scene.document.labelled(Label.AWARD))
    found = list(by_level(scene, award))
    assert [who.count for who in found] == wanted
    assert {who.kind for who in found} <= {"household"}
