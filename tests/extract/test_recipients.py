from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.recipient_kinds import recipient_kind
from nlp.extract.recipients import recipients_of
from nlp.records import Label

LETTER, FLAG = "<AWARD>Giấy khen</AWARD>", "<AWARD>Cờ thi đua</AWARD>"
NHAT, NHI = "<AWARD>giải Nhất</AWARD>", "<AWARD>giải Nhì</AWARD>"
EN, SU = "<PERSON>Lò Văn Én</PERSON>", "<PERSON>Mùa A Sử</PERSON>"
CLUB, TEAM = "<UNIT>Chi hội thôn Đông</UNIT>", "<UNIT>Đội 3</UNIT>"
NINE, FIVE = "<FIGURE 9 tổ>9 tổ</FIGURE>", "<FIGURE 5 hộ>5 hộ</FIGURE>"
TWO = "<FIGURE 2 cá nhân>2 cá nhân</FIGURE>"

Who = tuple[int | None, str | None, tuple[str, ...]]
ONE_EN: Who = (None, "individual", ("Lò Văn Én",))
ONE_TEAM: Who = (None, "collective", ("Đội 3",))
NINE_TEAMS: Who = (9, "collective", ())

# a sentence · who received each of its awards
RECEIVED: list[tuple[str, list[list[Who]]]] = [
    # names behind the count of them
    (f"Xã tặng {LETTER} cho {TWO}: {EN} và {SU}.",
     [[(2, "individual", ("Lò Văn Én", "Mùa A Sử"))]]),
    (f"Xã tặng {LETTER} cho {TWO} gồm {EN} và {SU}.",
     [[(2, "individual", ("Lò Văn Én", "Mùa A Sử"))]]),
    (f"Xã tặng {LETTER} cho {TWO}: {EN} và nhiều người khác.", [[(2, "individual", ())]]),
    # whom it is handed, right before it
    (f"Xã tặng {EN} {LETTER}.", [[ONE_EN]]),
    (f"Xã trao cho {TEAM} {LETTER}.", [[ONE_TEAM]]),
    (f"Xã tặng anh {LETTER}.", [[(None, "individual", ())]]),
    (f"Xã tặng chi đoàn {LETTER}.", [[(None, "collective", ())]]),
    # who had it before the verb
    (f"{EN} cầm {LETTER}.", [[ONE_EN]]),
    (f"{EN} (<UNIT>Trường Mẫu</UNIT>) được tặng {LETTER}.", [[ONE_EN]]),
    (f"{EN} của {TEAM} được tặng {LETTER}.", [[ONE_EN]]),
    (f"{TEAM} và {EN} được tặng {LETTER}.", [[ONE_TEAM, ONE_EN]]),
    (f"{TEAM} và {NINE} được tặng {LETTER}.", [[ONE_TEAM, NINE_TEAMS]]),
    (f"<PLACE>Xã Mẫu</PLACE> được tặng {LETTER}.", [[(None, "collective", ("Xã Mẫu",))]]),
    # who shares a list of awards
    (f"{TEAM} được tặng {LETTER}, {FLAG}.", [[ONE_TEAM], [ONE_TEAM]]),
    (f"Xã tặng {LETTER}, {FLAG} cho {NINE}.", [[NINE_TEAMS], [NINE_TEAMS]]),
    (f"{TEAM} và {CLUB} lần lượt được tặng {LETTER} và {FLAG}.",
     [[ONE_TEAM], [(None, "collective", ("Chi hội thôn Đông",))]]),
    # counts of one award are none of another
    (f"Xã tặng {LETTER} cho {NINE}, {FLAG} cho {FIVE}.",
     [[NINE_TEAMS], [(5, "household", ())]]),
    (f"{NINE} được tặng {LETTER}, {FIVE} nhận {FLAG}.",
     [[NINE_TEAMS], [(5, "household", ())]]),
    (f"Xã khen {NINE}, trong đó {FIVE} được tặng {LETTER}.", [[(5, "household", ())]]),
    (f"Xã tặng {LETTER} cho {NINE}, bao gồm {FIVE} ở bản.", [[NINE_TEAMS]]),
    # names and counts in one list
    (f"Xã tặng {LETTER} cho {TEAM}, {CLUB} và {FIVE}.",
     [[(2, "collective", ("Đội 3", "Chi hội thôn Đông")), (5, "household", ())]]),
    (f"Xã tặng {LETTER} cho {NINE} và ông {EN}.", [[ONE_EN, NINE_TEAMS]]),
    (f"Xã khen {NINE} bằng tấm {LETTER}.", [[NINE_TEAMS]]),
    (f"Xã khen {NINE} bên {LETTER}.", [[(None, None, ())]]),
    (f"Đây là lần đầu {TEAM} nhận {LETTER}.", [[ONE_TEAM]]),
    # the number of awards
    (f"{TEAM} nhận <FIGURE 3>3</FIGURE> {LETTER}.", [[(3, "collective", ("Đội 3",))]]),
    (f"Có <FIGURE 2 đơn vị>2 đơn vị</FIGURE> {FLAG}.", [[(2, "collective", ())]]),
    # winners
    (f"{NHAT} thuộc về {TEAM}, {NHI} thuộc về {CLUB}.",
     [[ONE_TEAM], [(None, "collective", ("Chi hội thôn Đông",))]]),
    (f"{NHAT}: {TEAM}; {NHI}: {EN}.", [[ONE_TEAM], [ONE_EN]]),
    # rows of a table
    (f"Danh hiệu | Tập thể | Cá nhân\n{LETTER} | <FIGURE 6>6</FIGURE> | <FIGURE 21>21</FIGURE>",
     [[(6, "collective", ()), (21, "individual", ())]]),
    (f"Danh hiệu | Tập thể | Cá nhân\n{LETTER} | <FIGURE 0>0</FIGURE> | <FIGURE 21>21</FIGURE>",
     [[(21, "individual", ())]]),
    (f"TT | Họ tên | Danh hiệu\n1 | {EN} | {LETTER}", [[ONE_EN]]),
    (f"STT | Danh hiệu | Bên nhận | Số\n1 | {LETTER} | cá nhân | <FIGURE 17>17</FIGURE>",
     [[(17, "individual", ())]]),
    (f"Năm | Danh hiệu\n<DATE 2021>2021</DATE> | {LETTER}", [[(None, None, ())]]),
    (f"Danh hiệu | Ghi chú\n{LETTER} | lập <DATE 2021>năm 2021</DATE>", [[]]),
    # lists under an award
    (f"Tặng {LETTER} cho:\na) Tập thể:\n1. {TEAM}\n2. {CLUB}\nb) Cá nhân:\n1. Ông {EN}",
     [[(2, "collective", ("Đội 3", "Chi hội thôn Đông")), ONE_EN]]),
    (f"Tặng {LETTER}\n- Đại úy {EN}\nHọp ở xã.\n- {SU}", [[ONE_EN]]),
    (f"Xã tặng {LETTER}. Họp ở:\n- {TEAM}", [[(None, None, ())]]),
    # the kind of those who hold several
    ("<FIGURE 9 em>9 em</FIGURE> đoạt <FIGURE 3>3</FIGURE> <AWARD>giải Nhất</AWARD>.",
     [[(3, "individual", ())]]),
    ("Xã trao <FIGURE 3>3</FIGURE> <AWARD>giải Nhất</AWARD>, <FIGURE 2>2</FIGURE> "
     "<AWARD>giải Ba</AWARD> cho các đội.", [[(3, "collective", ())], [(2, "collective", ())]]),
    ("Xã đoạt <FIGURE 3>3</FIGURE> <AWARD>giải Nhất</AWARD> cho các đội.", [[(3, None, ())]]),
    (f"{TWO} là {EN} và {SU} được tặng {LETTER}.",
     [[(2, "individual", ("Lò Văn Én", "Mùa A Sử"))]]),
    ("Khen <FIGURE 9 em>9 em</FIGURE>, trao <FIGURE 3>3</FIGURE> <AWARD>giải Nhất</AWARD>.",
     [[(3, None, ())]]),
    (f"Có <FIGURE 3>3</FIGURE> <AWARD>tập thể tiên tiến</AWARD> và {TWO} {LETTER}.",
     [[(3, "collective", ())], [(2, "individual", ())]]),
    (f"{LETTER}: <FIGURE 280>280</FIGURE>.", [[(280, None, ())]]),
    (f"{LETTER} <FIGURE 3 year>3 năm</FIGURE> liền.", [[(None, None, ())]]),
    ("<FIGURE 3 đề tài>3 đề tài</FIGURE> đoạt <AWARD>giải Nhất</AWARD>.", [[(3, None, ())]]),
    (f"Tặng {LETTER} cho {EN} và <FIGURE 5000000 VND/người>5 triệu đồng/người</FIGURE>.",
     [[ONE_EN]]),
    # what else names bodies and persons
    (f"Tặng {LETTER} cho Giám đốc {TEAM} {EN}.", [[ONE_EN]]),
    (f"Tặng {LETTER} cho {EN}, Trưởng khoa Ngoại và y tá {SU}.",
     [[(2, "individual", ("Lò Văn Én", "Mùa A Sử"))]]),
    (f"Tặng {LETTER} cho {EN}, trong khi hôm ấy vắng {SU}.", [[ONE_EN]]),
    (f"Tặng {LETTER} cho {TEAM} và các cá nhân: {EN}, {SU}.",
     [[ONE_TEAM, (2, "individual", ("Lò Văn Én", "Mùa A Sử"))]]),
    (f"Tặng {LETTER} cho em {EN} vì cứu <FIGURE 2 bạn>2 bạn</FIGURE>.", [[ONE_EN]]),
    (f"TẶNG {LETTER} CHO <FIGURE 5 CÁ NHÂN>5 CÁ NHÂN</FIGURE>", [[(5, "individual", ())]]),
    (f"Ghi nhận công lao, {TEAM} được tặng {LETTER}.", [[ONE_TEAM]]),
    (f"Được biết, {EN} đã nhận {LETTER}.", [[ONE_EN]]),
    (f"Với thành tích ấy, đơn vị nhận {LETTER}.", [[(None, "collective", ())]]),
    # a kind alone
    (f"Xã tặng {LETTER} cho các tập thể.", [[(None, "collective", ())]]),
    (f"Xã tặng {LETTER} cho các tập thể, cá nhân.", [[(None, None, ())]]),
    (f"Các hộ dân được tặng {LETTER}.", [[(None, "household", ())]]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), RECEIVED)
def test_who_received_an_award(marked: str, wanted: list[list[Who]]) -> None:
    scene = Scene.of(document_of(marked))
    found = [recipients_of(scene, mention) for _, mention in scene.document.labelled(Label.AWARD)]
    assert [[(who.count, who.kind, who.names) for who in each] for each in found] == wanted


KINDS = [
    ("tập thể", "collective"),
    ("cán bộ xã", "individual"),
    ("hộ ở thôn", "household"),
    ("trường", "collective"),
    ("trường hợp", None),
    ("tập thể, cá nhân", None),
    ("tập thể và cá nhân", None),
    ("cán bộ, nhân dân", "collective"),
    ("thí sinh", "individual"),
    ("cây", None),
    ("công trình", None),
    ("công đoàn", "collective"),
    ("xã viên", "individual"),
    ("thành tích của đơn vị", "collective"),
    ("CÁ NHÂN", "individual"),
]


@pytest.mark.parametrize(("words", "wanted"), KINDS)
def test_the_kind_of_those_whom_some_words_name(words: str, wanted: str | None) -> None:
    assert recipient_kind(words) == wanted
