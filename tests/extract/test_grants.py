from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants
from nlp.records import AwardGrant


def _of(marked: str) -> list[AwardGrant]:
    return award_grants(Scene.of(document_of(marked, published="2024-06-28")))


FLAG = "<AWARD td_co_bo_tinh>cờ thi đua xuất sắc</AWARD>"
LETTER = "<AWARD gk_giay_khen>Giấy khen</AWARD>"
DIPLOMA = "<AWARD bk_thu_tuong>Bằng khen của Thủ tướng Chính phủ</AWARD>"
NHAT, NHI = "<AWARD>giải Nhất</AWARD>", "<AWARD>giải Nhì</AWARD>"

# count, kind, names, granter, year of each grant
GIVEN = [
    ("Tỉnh truy tặng <FIGURE 182>182</FIGURE> danh hiệu vinh dự Nhà nước “<AWARD>Bà mẹ Việt Nam "
     "anh hùng</AWARD>”.", [(182, "individual", (), None, 2024)]),
    (f"<UNIT>Đội 3</UNIT> được tặng {FLAG} (<DATE 2019>năm 2019</DATE>, <DATE 2021>2021</DATE>); "
     f"{DIPLOMA} <DATE 2022>năm 2022</DATE>.",
     [(None, "collective", ("Đội 3",), None, 2019), (None, "collective", ("Đội 3",), None, 2021),
      (None, "collective", ("Đội 3",), "Thủ tướng Chính phủ", 2022)]),
    ("<UNIT>Tàu HQ 5</UNIT> thuộc <UNIT>Hải đội 3</UNIT>, <UNIT>Lữ đoàn 6</UNIT> nhận "
     f"{LETTER} <UNIT>Sở Y tế</UNIT>.", [(None, "collective", ("Tàu HQ 5",), "Sở Y tế", 2024)]),
    (f"Xã tặng {LETTER} cho <UNIT>Tàu HQ 5</UNIT> thuộc <UNIT>Hải đội 3</UNIT>, <UNIT>Lữ đoàn 6"
     "</UNIT>.", [(None, "collective", ("Tàu HQ 5",), None, 2024)]),
    (f"<FIGURE 53 tập thể>53 tập thể</FIGURE> được tặng {FLAG}.",
     [(53, "collective", (), None, 2024)]),
    (f"<UNIT>UBND xã Mẫu</UNIT> tặng {LETTER} cho <FIGURE 12 tập thể>12 tập thể</FIGURE> và "
     "<FIGURE 25 cá nhân>25 cá nhân</FIGURE>.",
     [(12, "collective", (), "UBND xã Mẫu", 2024), (25, "individual", (), "UBND xã Mẫu", 2024)]),
    (f"<UNIT>Hội Nông dân xã Mẫu</UNIT> tặng {LETTER} cho <FIGURE 7 hộ>7 hộ</FIGURE>.",
     [(7, "household", (), "Hội Nông dân xã Mẫu", 2024)]),
    (f"<PERSON>Lò Thị Én</PERSON> được nhận {DIPLOMA}.",
     [(None, "individual", ("Lò Thị Én",), "Thủ tướng Chính phủ", 2024)]),
    ("<DATE 2021>Năm 2021</DATE>, <UNIT>Trường THCS Mẫu</UNIT> vinh dự đón nhận "
     "<AWARD hc_lao_dong_ba>Huân chương Lao động hạng Ba</AWARD>.",
     [(None, "collective", ("Trường THCS Mẫu",), None, 2021)]),
    ("Hội nghị thống nhất đề nghị Sở hỗ trợ gạo.\nXã tặng <AWARD gk_giay_khen>Giấy khen</AWARD> "
     "cho <FIGURE 3 hộ>3 hộ</FIGURE>.", [(3, "household", (), None, 2024)]),
    ("Trong 5 năm qua, xã có <FIGURE 9 lượt tập thể>9 lượt tập thể</FIGURE> được khen, trong đó "
     f"<FIGURE 4 cán bộ xã>4 cán bộ xã</FIGURE> được tặng {DIPLOMA}.",
     [(4, "individual", (), "Thủ tướng Chính phủ", None)]),
    (f"Huyện tặng {FLAG} cho <FIGURE 9 tổ>9 tổ</FIGURE>, <FIGURE 5 xã>5 xã</FIGURE> đạt "
     "<AWARD td_tt_ldxs>Tập thể lao động xuất sắc</AWARD>.",
     [(9, "collective", (), None, 2024), (5, "collective", (), None, 2024)]),
    (f"Trước đó <FIGURE 6 trường hợp>6 trường hợp</FIGURE> ở <UNIT>Trường THCS Mẫu</UNIT> được "
     f"tặng {LETTER}.", [(None, "collective", ("Trường THCS Mẫu",), None, None)]),
    (f"Tặng {FLAG} cho <PLACE>xã Mẫu</PLACE>, hạng Nhì cho <FIGURE 4 thôn>4 thôn</FIGURE>.",
     [(None, "collective", ("xã Mẫu",), None, 2024)]),
    ("Đội đoạt <FIGURE 2>2</FIGURE> <AWARD>Huy chương vàng</AWARD> cho xã.",
     [(2, None, (), None, 2024)]),
    (f"<UNIT>UBND xã Mẫu</UNIT> tặng {LETTER} cụ <PERSON>Lò Thị Én</PERSON>.",
     [(None, "individual", ("Lò Thị Én",), "UBND xã Mẫu", 2024)]),
    (f"<UNIT>UBND xã Mẫu</UNIT> tặng {LETTER} cho <UNIT>Chi hội thôn Đông</UNIT> và chị "
     "<PERSON>Lò Thị Én</PERSON>.",
     [(None, "collective", ("Chi hội thôn Đông",), "UBND xã Mẫu", 2024),
      (None, "individual", ("Lò Thị Én",), "UBND xã Mẫu", 2024)]),
    (f"<PERSON>Lò Thị Én</PERSON> (<UNIT>Trường THCS Mẫu</UNIT>) được tặng {LETTER}.",
     [(None, "individual", ("Lò Thị Én",), None, 2024)]),
    (f"{LETTER} trao cho <FIGURE 3 nhóm>3 nhóm</FIGURE>, <FIGURE 8 tài xế>8 tài xế</FIGURE>.",
     [(3, "collective", (), None, 2024), (8, "individual", (), None, 2024)]),
    (f"Xã nhận {FLAG}.", [(None, "collective", (), None, 2024)]),
    # those joined received together, and are counted
    (f"<PERSON>Lò Văn Én</PERSON> (<PLACE>xã Tà Mẫu</PLACE>) và <PERSON>Mùa A Sử</PERSON> của "
     f"<UNIT>Đội 3</UNIT> được tặng {LETTER}.",
     [(2, "individual", ("Lò Văn Én", "Mùa A Sử"), None, 2024)]),
    (f"<PERSON>Lò Văn Én</PERSON>, Giám đốc <UNIT>Công ty Mẫu</UNIT>, được tặng {LETTER}.",
     [(None, "individual", ("Lò Văn Én",), None, 2024)]),
    (f"<UNIT>Đội 3</UNIT> nhận {FLAG} và được tặng nhiều {LETTER}.",
     [(None, "collective", ("Đội 3",), None, 2024), (None, "collective", ("Đội 3",), None, 2024)]),
    (f"Tỉnh tặng {LETTER} cho <UNIT>Đội 3</UNIT>, <UNIT>Đội 5</UNIT> và "
     "<FIGURE 8 cá nhân>8 cá nhân</FIGURE>.",
     [(2, "collective", ("Đội 3", "Đội 5"), None, 2024), (8, "individual", (), None, 2024)]),
    (f"Huyện đề nghị và được tỉnh cấp {LETTER} cho <FIGURE 34 hội viên>34 hội viên</FIGURE>.",
     [(34, "individual", (), None, 2024)]),
    (f"Tỉnh tặng {LETTER} cho <FIGURE 5 tập thể>5 tập thể</FIGURE>, gồm "
     "<FIGURE 4 tập thể>4 tập thể</FIGURE> ở xưởng chính.", [(5, "collective", (), None, 2024)]),
    (f"Bộ tặng {LETTER} cho <FIGURE 3 tổ>3 tổ</FIGURE> và ông <PERSON>Lò Văn Én</PERSON>.",
     [(None, "individual", ("Lò Văn Én",), None, 2024), (3, "collective", (), None, 2024)]),
    (f"Tỉnh tặng {LETTER} Đại úy <PERSON>Lò Văn Én</PERSON>, kỹ sư <PERSON>Mùa A Sử</PERSON>.",
     [(2, "individual", ("Lò Văn Én", "Mùa A Sử"), None, 2024)]),
    (f"{LETTER} có <FIGURE 4 tổ>4 tổ</FIGURE>; có <FIGURE 9 tổ>9 tổ</FIGURE> và "
     f"<FIGURE 8 cá nhân>8 cá nhân</FIGURE> được {FLAG}.",
     [(4, "collective", (), None, 2024), (9, "collective", (), None, 2024),
      (8, "individual", (), None, 2024)]),
    (f"Theo đề nghị của Hội, xã đã tặng {LETTER} cho <FIGURE 9 tổ>9 tổ</FIGURE>.",
     [(9, "collective", (), None, 2024)]),
    ("Các năm:\n<DATE 2016>2016</DATE>: <AWARD td_tt_ldxs>Tập thể lao động xuất sắc</AWARD>.",
     [(None, "collective", (), None, 2016)]),
    # the points of an abbreviation end no clause
    (f"<FIGURE 5 trường>5 trường</FIGURE> ở TP.Mẫu vinh dự đón nhận {FLAG}.",
     [(5, "collective", (), None, 2024)]),
    # a competition
    (f"{NHI} thuộc về <UNIT>Đội 3</UNIT>.", [(None, "collective", ("Đội 3",), None, 2024)]),
    (f"<UNIT>Đội 2</UNIT> đoạt {NHAT}, <UNIT>Đội 3</UNIT> {NHI}.",
     [(None, "collective", ("Đội 2",), None, 2024), (None, "collective", ("Đội 3",), None, 2024)]),
    (f"Ban giám khảo chọn 3 công trình đoạt giải: <FIGURE 1>1</FIGURE> {NHAT}, "
     f"<FIGURE 2>2</FIGURE> {NHI}.",
     [(1, None, (), None, 2024), (2, None, (), None, 2024)]),
    # another authority's
    ("Xã nhận <AWARD bk_thu_tuong>Bằng khen của Chính phủ</AWARD>. <UNIT>UBND tỉnh</UNIT> tặng "
     "<AWARD bk_bo_nganh_tinh>Bằng khen</AWARD> cho <FIGURE 9 tổ>9 tổ</FIGURE>.",
     [(None, "collective", (), "Chính phủ", 2024),
      (9, "collective", (), "UBND tỉnh", 2024)]),
    (f"Qua bình xét, xã tặng {LETTER} cho <FIGURE 6 hộ>6 hộ</FIGURE>, trong đó có "
     "<FIGURE 2 hộ>2 hộ</FIGURE> mới thoát nghèo.", [(6, "household", (), None, 2024)]),
    (f"Báo cáo tổng kết <DATE 2023>năm 2023</DATE>\nTrong năm, xã tặng {LETTER} cho "
     "<FIGURE 6 hộ>6 hộ</FIGURE>.", [(6, "household", (), None, 2023)]),
    (f"Trong 5 năm qua, xã có nhiều điển hình. Nhân dịp này, <FIGURE 6 hộ>6 hộ</FIGURE> được tặng "
     f"{LETTER}.", [(6, "household", (), None, 2024)]),
]  # fmt: skip

NOT_GIVEN = [
    "Đề nghị tặng <AWARD bk_bang_khen>Bằng khen</AWARD> cho <FIGURE 3 tập thể>3 tập thể</FIGURE>.",
    "Xã sẽ tặng <AWARD gk_giay_khen>Giấy khen</AWARD> cho <FIGURE 3 hộ>3 hộ</FIGURE> dẫn đầu.",
    "Đăng ký phấn đấu đạt <AWARD td_tt_ldxs>Tập thể lao động xuất sắc</AWARD>.",
    "Xét tặng <AWARD gk_giay_khen>Giấy khen</AWARD> vào cuối năm.",
    "Đoàn đến thăm <AWARD dh_ba_me_vnah>Mẹ Việt Nam anh hùng</AWARD> ở xã.",
    "Hồ sơ <AWARD bk_bang_khen>bằng khen</AWARD> gồm 3 bộ.",
    "Thông qua danh sách đề nghị khen thưởng\nTặng <AWARD gk_giay_khen>Giấy khen</AWARD> cho "
    "<FIGURE 3 hộ>3 hộ</FIGURE>.",
    "KẾ HOẠCH\nTặng <AWARD gk_giay_khen>Giấy khen</AWARD> cho <FIGURE 3 hộ>3 hộ</FIGURE>.",
]


@pytest.mark.parametrize(("marked", "wanted"), GIVEN)
def test_an_award_given_is_a_grant(marked: str, wanted: list[tuple[object, ...]]) -> None:
    grants = _of(marked)
    found = [(g.count, g.recipient_kind, g.recipients, g.awarded_by, g.year) for g in grants]
    assert found == wanted


@pytest.mark.parametrize("marked", NOT_GIVEN)
def test_an_award_proposed_or_promised_is_none(marked: str) -> None:
    assert _of(marked) == []


def test_a_grant_points_at_its_award_and_its_words() -> None:
    marked = (
        f"Họp.\n<UNIT>UBND xã Mẫu</UNIT> tặng {LETTER} cho <FIGURE 12 tập thể>12 tập thể</FIGURE>."
    )
    document = document_of(marked)
    (grant,) = award_grants(Scene.of(document))
    assert document.mentions[grant.mention].text == grant.award == "Giấy khen"
    assert grant.award_id == "gk_giay_khen"
    assert document.text[slice(*grant.evidence)].startswith("UBND xã Mẫu")
    assert document.text[slice(*grant.slots["recipients"])] == "12 tập thể"
    assert document.text[slice(*grant.slots["awarded_by"])] == "UBND xã Mẫu"
    assert grant.year is None


def test_a_grant_told_twice_is_one() -> None:
    sentence = f"<FIGURE 53 tập thể>53 tập thể</FIGURE> được tặng {FLAG}"
    assert len(_of(f"{sentence}\nSáng nay, {sentence}.")) == 1
    other = sentence.replace("53", "54")
    assert len(_of(f"{sentence}\nSáng nay, {other}.")) == 2
