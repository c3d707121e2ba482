"""Who is offered as the one whose result a figure is."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.actors import Cast
from nlp.extract.clauses import Scene
from nlp.extract.subjects import Subjects
from nlp.records import Label

_POLICE = "<UNIT>Công an huyện Mẫu</UNIT> họp báo."
# text · what must be offered for its figure, what must not
OFFERED = [
    (f"{_POLICE} Đơn vị đã bắt <FIGURE 9 vụ>9 vụ</FIGURE>.", "Công an huyện Mẫu", "Đơn vị"),
    ("Ông <PERSON>Lò Văn Én</PERSON> rất khéo. Ông đã đan <FIGURE 9 nón>9 nón</FIGURE>.",
     "Lò Văn Én", "Ông"),
    (f"{_POLICE} Các đơn vị đã bắt <FIGURE 9 vụ>9 vụ</FIGURE>.", "Các đơn vị", "Đơn vị"),
    ("Đơn vị đã trồng <FIGURE 9 cây>9 cây</FIGURE>.", "Đơn vị", None),
    (f"{_POLICE} Chương trình đã tặng <FIGURE 9 xe>9 xe</FIGURE>.", "Chương trình", None),
    ("“<CAMPAIGN>Hành trình đỏ</CAMPAIGN>” đã thu <FIGURE 9 lít>9 lít</FIGURE> máu.",
     "Hành trình đỏ", None),
    ("<UNIT>Trường Mẫu</UNIT> khen <FIGURE 9 người>9 người</FIGURE>.", "Trường Mẫu", "người"),
    ("<UNIT>Đoàn Mẫu</UNIT> học <PERSON>Bác Hồ</PERSON>, tặng <FIGURE 9 áo>9 áo</FIGURE>.",
     "Đoàn Mẫu", "Bác Hồ"),
    # of the murdered, of a photographer, and of a river
    ("<UNIT>Đội Mẫu</UNIT> dọn bờ <PLACE>sông Cầu</PLACE>, tặng <FIGURE 9 áo>9 áo</FIGURE>.",
     "Đội Mẫu", "sông Cầu"),
    ("<UNIT>Đội Mẫu</UNIT> trấn áp cướp giật, giết người, bắt <FIGURE 9 vụ>9 vụ</FIGURE>.",
     "Đội Mẫu", "người"),
    ("Lễ. Ảnh: <PERSON>Lò Én</PERSON>\n<UNIT>Đội Mẫu</UNIT> gom <FIGURE 9 kg>9 kg</FIGURE>.",
     "Đội Mẫu", "Lò Én"),
    ("Theo <UNIT>Bộ Y tế</UNIT>, cả nước có <FIGURE 9 ca>9 ca</FIGURE>.", "cả nước", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted", "unwanted"), OFFERED)
def test_whose_result_a_figure_may_be(marked: str, wanted: str, unwanted: str | None) -> None:
    scene = Scene.of(document_of(marked))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    options = Subjects(scene).options(figure)
    offered = {option.content for option in options}
    assert wanted in offered
    assert unwanted not in offered or unwanted is None
    for option in options:
        assert option.span is None or scene.text[slice(*option.span)] == option.content


def test_a_place_behind_a_place_says_where_it_is() -> None:
    marked = (
        "Dân <PLACE>xã Mẫu</PLACE>, <PLACE>huyện Giả</PLACE> đã góp <FIGURE 9 công>9 công</FIGURE>."
    )
    roles = {actor.key: actor.role for actor in Cast(Scene.of(document_of(marked))).actors}
    assert roles["huyện giả"] == "locates"
    assert "subject" not in (roles["xã mẫu"], roles["huyện giả"])


# who reports results, by what stands around a name
SPEAKERS = [
    ("Chủ tịch xã <PERSON>Lò Én</PERSON> tặng <FIGURE 9 xe>9 xe</FIGURE>.", True),
    ("Theo tiến sĩ <PERSON>Lò Én</PERSON>, xã có <FIGURE 9 trạm>9 trạm</FIGURE>.", True),
    ("Anh <PERSON>Lò Én</PERSON>, Giám đốc hợp tác xã, nộp <FIGURE 9 tấn>9 tấn</FIGURE>.", True),
    ("Chị <PERSON>Lò Én</PERSON> cho biết xã có <FIGURE 9 trạm>9 trạm</FIGURE>.", True),
    ("Chị <PERSON>Lò Én</PERSON>, xã Mẫu, hiến <FIGURE 9 m2>9 m2</FIGURE> đất.", False),
]


@pytest.mark.parametrize(("marked", "speaks"), SPEAKERS)
def test_who_reports_is_told_from_who_acts(marked: str, speaks: bool) -> None:
    kinds = {actor.kind for actor in Cast(Scene.of(document_of(marked))).actors}
    assert ("speaker" in kinds) is speaks
    assert ("person" in kinds) is not speaks
