from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.granters import granter
from nlp.extract.recipients import award_clause
from nlp.records import Label

LETTER = "<AWARD>Giấy khen</AWARD>"
ORDER = "<AWARD>Huân chương Lao động hạng Ba</AWARD>"
UNION = "<UNIT>Hội Nông dân xã</UNIT>"
PEOPLE = "<UNIT>UBND tỉnh</UNIT>"

# a sentence with one award · who grants it
GRANTED = [
    (f"{PEOPLE} tặng {LETTER} cho thôn Đông.", "UBND tỉnh"),
    (f"{PEOPLE} đã quyết định tặng {LETTER} cho thôn Đông.", "UBND tỉnh"),
    (f"Thôn Đông được {PEOPLE} tặng {LETTER}.", "UBND tỉnh"),
    (f"{PEOPLE} tặng <AWARD>Cờ thi đua cấp Bộ</AWARD> cho tổ 3.", "UBND tỉnh"),
    (f"{PEOPLE} tặng <AWARD>Kỷ niệm chương Bộ đội Trường Sơn</AWARD> cho cụ Én.", "UBND tỉnh"),
    ("Tổ 3 nhận <AWARD>Bằng khen Bộ Tài chính</AWARD>.", "Bộ Tài chính"),
    (f"{UNION} được {PEOPLE} tặng {LETTER}.", "UBND tỉnh"),
    (f"{UNION} được tặng {LETTER}.", None),
    (f"{UNION} nhận {LETTER}.", None),
    (f"{UNION} nhận <AWARD>Bằng khen của Bộ Y tế</AWARD>.", "Bộ Y tế"),
    (f"{PEOPLE} tặng {UNION} {LETTER}.", "UBND tỉnh"),
    (f"{PEOPLE} đã tuyên dương học sinh và tặng {LETTER} cho cả lớp.", "UBND tỉnh"),
    (f"{PEOPLE} đã họp với học sinh và tặng {LETTER} cho cả lớp.", "UBND tỉnh"),
    # the head of an authority grants, a deputy hands over
    (f"Chủ tịch {PEOPLE} tặng {LETTER} cho thôn Đông.", "Chủ tịch UBND tỉnh"),
    (f"Phó Chủ tịch {PEOPLE} tặng {LETTER} cho thôn Đông.", "UBND tỉnh"),
    (f"Dịp này, Giám đốc tặng {LETTER} cho tổ 3.", "Giám đốc"),
    (f"Dịp này, Phó Giám đốc tặng {LETTER} cho tổ 3.", None),
    # the state, and those who act in its name
    (f"Chủ tịch nước phong tặng {LETTER} cho cụ Én.", "Chủ tịch nước"),
    (f"Phó Chủ tịch nước tặng {LETTER} cho cụ Én.", None),
    (f"Bộ Tư lệnh tặng {LETTER} cho tổ 3.", None),
    (f"Thôn Đông được Nhà nước tặng thưởng {LETTER}.", "Nhà nước"),
    (f"Thừa ủy quyền của Chủ tịch nước, {PEOPLE} trao {LETTER} cho cụ Én.", "Chủ tịch nước"),
    (f"Thay mặt Nhà nước, {PEOPLE} trao {LETTER} cho cụ Én.", "UBND tỉnh"),
    # behind the award
    (f"Thôn Đông có {LETTER} do {PEOPLE} tặng.", "UBND tỉnh"),
    (f"Anh Sử nhận {LETTER} từ {PEOPLE}.", "UBND tỉnh"),
    (f"Anh Sử nhận {LETTER} tại {PEOPLE}.", None),
    (f"Thôn Đông có {LETTER} do Chủ tịch nước tặng.", "Chủ tịch nước"),
    (f"Cụ Én nhận danh hiệu vinh dự Nhà nước {LETTER}.", None),
    # the state's own orders come from nobody else
    (f"{PEOPLE} trao {ORDER} cho cụ Én.", None),
    (f"Chủ tịch nước tặng {ORDER} cho cụ Én.", "Chủ tịch nước"),
    # a clause without a subject has that of the sentence
    (f"{UNION} gặp mặt hội viên; trao {LETTER} cho tổ 3.", "Hội Nông dân xã"),
    (f"Chủ tịch {UNION} gặp hội viên; tặng {LETTER} cho tổ 3.", "Chủ tịch Hội Nông dân xã"),
    (f"Họp tại {UNION}; trao {LETTER} cho tổ 3.", None),
    (f"{UNION} gặp mặt hội viên; tổ 3 nhận {LETTER}.", None),
    # a list under a colon
    (f"{PEOPLE}: {LETTER} cho thôn Đông.", "UBND tỉnh"),
]


@pytest.mark.parametrize(("marked", "wanted"), GRANTED)
def test_who_grants_an_award(marked: str, wanted: str | None) -> None:
    scene = Scene.of(document_of(marked))
    [(_, mention)] = scene.document.labelled(Label.AWARD)
    found = granter(scene, mention, award_clause(scene, mention))
    assert (found.text if found else None) == wanted
    assert found is None or scene.document.text[slice(*found.span)] == wanted


def test_awards_of_one_verb_come_from_one_granter() -> None:
    flag, five = "<AWARD>Cờ thi đua</AWARD>", "<FIGURE 5 tổ>5 tổ</FIGURE>"
    shared = f"{PEOPLE} tặng {flag} cho {five}, {LETTER} cho {five}."
    assert _granters(shared) == ["UBND tỉnh", "UBND tỉnh"]
    assert _granters(shared.replace(f"{LETTER} cho", f"tổ 3 được {LETTER} cho")) == [
        "UBND tỉnh", None,
    ]  # fmt: skip


def _granters(marked: str) -> list[str | None]:
    scene = Scene.of(document_of(marked))
    mentions = [mention for _, mention in scene.document.labelled(Label.AWARD)]
    found = [granter(scene, mention, award_clause(scene, mention)) for mention in mentions]
    return [by.text if by else None for by in found]
