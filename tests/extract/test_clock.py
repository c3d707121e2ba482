from __future__ import annotations

import pytest

from nlp.extract.clock import UNKNOWN, Clock
from nlp.extract.rules import Rejected
from nlp.extract.source import Source

GUESSED = [
    ("Ngày 5/6/2019 và ngày 7/6/2019.", 2019),
    ("Năm 2018, xã tổng kết năm 2018. Phương hướng năm 2019.", 2018),
    ("Năm 2018, xã tổng kết. Hướng tới năm 2020.", 2018),
    ("Hết năm 2018, xã về đích. Năm 2019, phấn đấu thêm hai thôn.", 2018),
    ("Tháng 9/2018, xã ra quân. Từ nay đến cuối năm 2019, xã đặt mục tiêu 5 km.", 2019),
    ("Công tác năm 2019 khép lại, tăng so với năm 2018. Năm 2018 có 4 vụ.", 2019),
    ("Hướng tới năm 2020.", 2020),
    ("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022; Kế hoạch ngày 3/2/2024.", 2024),
    ("Căn cứ Nghị định số 12/2019/NĐ-CP ngày 15 tháng 6 năm 2019.", None),
    ("Xã Đông, ngày 5 tháng 6 năm 2019\nNộp trước ngày 20/7/2020.", 2019),
    ("Đài Tiếng nói Việt Nam kỷ niệm 78 năm thành lập.", 2023),
    ("Kỷ niệm 80 năm Ngày truyền thống ngành Thuế.", 2025),
    ("Đài Tiếng nói Việt Nam mừng 90 năm thành lập Đảng.", 2020),
    ("Trường kỷ niệm 70 năm thành lập.", None),
    ("Ngành Thuế có 75 năm bên dân.", None),
    ("Ngành Y tế đã 10 năm thực hiện quy chế.", None),
    ("Kỷ niệm 70 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc.", 2018),
    ("Quê hương anh hùng năm 1968.", None),
    ("Giai đoạn 2021-2025.", None),
    ("Từ năm 2014 đến nay, quỹ trao 300 suất học bổng.", None),
    ("Chiến dịch hè 2022 thu hút 900 đoàn viên, tăng so với năm 2021.", 2022),
    ("Sáng 9/1, phường mở phong trào “Tết nhân ái” 2026.", 2026),
    ("Đêm giao thừa Tết Bính Thân 2016 (ngày 7.2), công an xã trực đủ quân.", 2016),
    ("Vụ đông xuân 2021-2022, xã gieo 40 ha.", None),
    ("Sáng 11/8, xã tổ chức Đại hội Hội Nông dân lần thứ nhất, nhiệm kỳ 2025 – 2030.", 2025),
    ("Thực hiện Nghị quyết Đại hội Đảng bộ xã, nhiệm kỳ 2020-2025.", None),
    ("Ngày 3/7, huyện tuyên dương gương điển hình tiên tiến giai đoạn 2019 - 2024.", 2024),
    ("Đại hội thi đua yêu nước giai đoạn 2025-2030. Kết quả 5 năm (2020-2025) là 9 cầu.", 2025),
    ("Ngày 3/7, xã tổng kết giai đoạn 2021-2025, phương hướng giai đoạn 2026-2030.", 2025),
    ("Ngày 3/7, xã họp; lúa tốt hơn so với vụ xuân 2019.", None),
    ("Ngày 3/7, xã họp, phấn đấu đến Tết 2029 hết hộ nghèo.", None),
    ("Ngày 3/7, xã nhớ mùa xuân 1975.", None),
    ("Ngày 4/10, trường kỷ niệm 60 năm thành lập (1959-2019).", 2019),
    ("Kỷ niệm 76 năm Quốc phòng xanh và 20 năm Ngày hội toàn dân bảo vệ ANTQ.", 2025),
    # the year that is summed up, before it ends and when it has ended
    ("Ngày 24/12, xã tổng kết năm 2022, phát động thi đua năm 2023.", 2022),
    ("Sáng 12/1, xã tổng kết công tác năm 2022.", 2023),
    ("Sáng 12/6, xã tổng kết công tác năm 2022.", 2022),
    ("Ngày 4/6, xã mở Đại hội thi đua, biểu dương giai đoạn 2014-2019; năm 2024 hết nghèo.", 2019),
    # 9/11 is a Sunday in 2025, 28/3 in 2021, 29/2 a Saturday in 2020
    ("Chủ nhật, 9/11, kiều bào góp 30 suất quà cho năm 2026.", 2025),
    ("Sáng Chủ nhật 28/3, phường ra quân; năm 2019 có 9 nhóm.", 2021),
    ("Thứ bảy, ngày 29/2, xã họp, nhớ năm 2018.", 2020),
    ("Thứ ba, 9/11, xã họp về lũ năm 2018.", 2021),
    ("Thứ hai, 9/11, xã họp về lũ năm 2016.", 2015),
    ("Thứ hai, 9/11, xã họp về lũ năm 2017.", 2020),
    ("Chủ nhật, 31/11, xã họp về lũ năm 2010.", 2010),
    ("Theo giá so sánh năm 2010, sản lượng tăng 5%.", None),
    ("Không có năm nào.", None),
]


@pytest.mark.parametrize(("text", "year"), GUESSED)
def test_the_year_of_an_undated_text_is_guessed(text: str, year: int | None) -> None:
    assert Clock.of(Source.of(text)).year == year


def test_publication_goes_before_what_the_text_states() -> None:
    source = Source.of("Ngày 5/6/2019.", published="2024-01-03")
    assert Clock.of(source) == Clock(2024, 1, 3)


def _months(shift: str, month: int) -> list[str | None]:
    clocks = (Clock(2024, 1), Clock(2024, 6), Clock(2024, 12))
    return [clock.month_of(month, None, shift).edtf for clock in clocks]


SHIFTS = [
    ("", 12, ["2023-12", "2024-12", "2024-12"]),
    ("", 1, ["2024-01", "2024-01", "2024-01"]),
    (" tới", 3, ["2024-03", "2025-03", "2025-03"]),
    (" vừa qua", 9, ["2023-09", "2023-09", "2024-09"]),
    (" năm ngoái", 5, ["2023-05", "2023-05", "2023-05"]),
    (" năm sau", 5, ["2025-05", "2025-05", "2025-05"]),
    (" năm nay", 12, ["2024-12", "2024-12", "2024-12"]),
]


@pytest.mark.parametrize(("shift", "month", "wanted"), SHIFTS)
def test_a_month_takes_the_year_that_its_words_ask_for(
    shift: str, month: int, wanted: list[str]
) -> None:
    assert _months(shift, month) == wanted


def test_nothing_is_invented_without_a_year() -> None:
    clock = Clock()
    assert clock.month_of(5, None) == UNKNOWN
    assert clock.day_of(5, 6, None) == UNKNOWN
    assert clock.day_alone(16) == UNKNOWN
    assert clock.past_year() == UNKNOWN
    assert clock.today_shifted(-1) == UNKNOWN
    assert clock.week_shifted(0) == UNKNOWN
    assert clock.weekend_shifted(0) == UNKNOWN
    assert clock.weekday(0, 1, of_week=False) == UNKNOWN
    assert clock.month_shifted(1) == UNKNOWN
    assert clock.quarter_shifted(0) == UNKNOWN
    assert clock.school_year_shifted(0) == UNKNOWN


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="day is out of range"):
        Clock(2023).day_of(31, 2, None)
    with pytest.raises(ValueError, match="day is out of range"):
        Clock().day_of(31, 6, None)


def test_a_day_alone_falls_into_the_month_last_named() -> None:
    clock = Clock(2024, 6)
    assert clock.day_alone(16).edtf == "2024-06-16"
    clock.month_of(2, 2023)
    assert clock.day_alone(16).edtf == "2023-02-16"
    with pytest.raises(Rejected):
        clock.day_alone(30)


FRIDAY = (2024, 6, 28)
NEAR = [
    ("today_shifted", 0, "2024-06-28"),
    ("today_shifted", 3, "2024-07-01"),
    ("week_shifted", 0, "2024-06-24/2024-06-30"),
    ("week_shifted", -1, "2024-06-17/2024-06-23"),
    ("weekend_shifted", 1, "2024-07-06/2024-07-07"),
    ("month_shifted", -6, "2023-12"),
    ("month_shifted", 7, "2025-01"),
    ("quarter_shifted", 0, "2024-34"),
    ("quarter_shifted", -2, "2023-36"),
    ("school_year_shifted", 0, "2023/2024"),
    ("school_year_shifted", 1, "2024/2025"),
    ("year_shifted", -1, "2023"),
]


@pytest.mark.parametrize(("move", "by", "wanted"), NEAR)
def test_publication_moves(move: str, by: int, wanted: str) -> None:
    assert getattr(Clock(*FRIDAY), move)(by).edtf == wanted


WEEKDAYS = [
    (4, 1, False, "2024-07-05"),
    (6, 1, False, "2024-06-30"),
    (4, -1, False, "2024-06-21"),
    (0, -1, False, "2024-06-24"),
    (0, 0, True, "2024-06-24"),
    (5, -1, True, "2024-06-22"),
    (5, 1, True, "2024-07-06"),
]


@pytest.mark.parametrize(("day", "by", "of_week", "wanted"), WEEKDAYS)
def test_weekdays_are_counted_from_publication(
    day: int, by: int, *, of_week: bool, wanted: str
) -> None:
    assert Clock(*FRIDAY).weekday(day, by, of_week=of_week).edtf == wanted


def test_the_past_year_is_the_old_one_until_june() -> None:
    assert Clock(2024, 2).past_year().edtf == "2023"
    assert Clock(2024, 11).past_year().edtf == "2024"
