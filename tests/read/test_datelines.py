from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.read.datelines import dateline, machine_day, place_day, url_day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("20/01/2024 | 09:15 GMT+7", "2024-01-20"),
        ("Thứ Tư, 21/12/2022 | 08:05", "2022-12-21"),
        ("Thứ Hai, 12/8/2019, 07:30", "2019-08-12"),
        ("Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22"),
        ("07:30 | 12-8-2019", "2019-08-12"),
        ("09:15' 20/1/2024", "2024-01-20"),
        ("20.1.2024, 10h30", "2024-01-20"),
        ("Ngày đăng: 20/01/2024 - Lượt xem: 1.234", "2024-01-20"),
        ("(Ngày đăng: 12/06/2024)", "2024-06-12"),
        ("Đăng lúc: 20-01-2024 07:42:11 AM - Đã xem: 55", "2024-01-20"),
        ("Cập nhật lúc 08:15, Thứ Ba, 06/05/2025", "2025-05-06"),
        ("Thứ Tư, ngày 5 tháng 6 năm 2019", "2019-06-05"),
        ("Chủ nhật, 4/8/2024", "2024-08-04"),
        ("5 Tháng Sáu, 2019", "2019-06-05"),
        ("Tháng Mười Hai 5, 2019", "2019-12-05"),
        ("2024-01-20T09:15:00+07:00", "2024-01-20"),
        ("Báo Tân Lập - 20/01/2024 09:15", "2024-01-20"),
        ("Lan Chi - 08:00 20/01/2024", "2024-01-20"),
    ],
)
def test_datelines(line: str, day: str) -> None:
    found = dateline(line)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "line",
    [
        "Sáng 20/01/2024 tại Hà Nội",
        "Ngày 12/8/2019, UBND tỉnh tổ chức hội nghị tổng kết phong trào thi đua yêu nước.",
        "Lịch thi đấu ngày 20/01/2024",
        "Kế hoạch số 12/KH-UBND ngày 20/01/2024",
        "Từ ngày 1/1/2024 đến ngày 20/1/2024",
        "Giai đoạn 2021-2025",
        "31/02/2024",
        "12/13/14/2024",
        "Đại hội lần thứ IX",
        "- Thời gian: từ 6 giờ ngày 06/6/2021 (Chủ nhật).",
        "Bản tin tiếp theo phát lúc 15 giờ 30 ngày 01/4/2016.",
        "",
        "x" * 500 + " 20/01/2024",
    ],
)
def test_a_date_that_a_line_speaks_of_is_no_dateline(line: str) -> None:
    assert dateline(line) is None


def test_a_dateline_knows_its_hour_and_whether_it_is_the_first() -> None:
    first, later = dateline("20/01/2024"), dateline("Cập nhật: 21/01/2024 10:30")
    assert first is not None
    assert later is not None
    assert (first.updated, first.timed) == (False, False)
    assert (later.updated, later.timed) == (True, True)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Hà Nội, ngày 5 tháng 6 năm 2019", "2019-06-05"),
        ("Số: 12/KH-UBND | Tân Lập, ngày 3 tháng 5 năm 2020", "2020-05-03"),
        ("......, ngày 22 tháng 09 năm 2022.", "2022-09-22"),
        ("Tân Lập ngày 3 tháng 5 năm 2020", "2020-05-03"),
        ("Tân Lập, ngày    tháng 02 năm 2025", "2025-02"),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", None),
        ("Tân Lập, ngày 31 tháng 02 năm 2025", None),
        ("Tân Lập, ngày 1 tháng 13 năm 2025", None),
    ],
)
def test_letterheads(line: str, day: str | None) -> None:
    assert place_day(line) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://bao.vn/thoi-su/2024/01/20/bai.html", "2024-01-20"),
        ("https://bao.vn/thoi-su/20240120/bai.html", "2024-01-20"),
        ("https://bao.vn/bai-20240120123456.htm", "2024-01-20"),
        ("https://bao.vn/bai-20241126030902334.htm", "2024-11-26"),
        ("https://bao.vn/bai-185240120123456789.htm", "2024-01-20"),
        ("https://bao.vn/chinh-tri/202406/bai-24a670d/", "2024-06"),
        ("https://bao.vn/2024/01/bai", "2024-01"),
        ("https://bao.vn/bai-4954454.html", None),
        ("https://bao.vn/quyet-dinh-1234-2024-ubnd.html", None),
        ("https://bao.vn/20241399/bai.html", None),
    ],
)
def test_addresses(url: str, day: str | None) -> None:
    assert url_day(url) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-10-22T19:25:52+07:00", "2025-10-22"),
        ("2025-05-05T23:02:00Z", "2025-05-06"),
        ("2024-01-20", "2024-01-20"),
        ("20/01/2024 10:30", "2024-01-20"),
        ("1/20/2024 4:36:00 PM", "2024-01-20"),
        ("May 5, 2019", "2019-05-05"),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_metadata_dates(value: str, day: str | None) -> None:
    assert machine_day(value) == day


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_dress(day: date) -> None:
    shown = f"Thứ Hai, {day.day}/{day.month}/{day.year} | 07:05"
    placed = f"Tân Lập, ngày {day.day} tháng {day.month} năm {day.year}"
    found = dateline(shown)
    assert found is not None
    assert found.day == place_day(placed) == machine_day(day.isoformat()) == day.isoformat()


@given(st.text(max_size=200))
def test_any_text_is_a_day_or_none(text: str) -> None:
    for found in (place_day(text), url_day(text), machine_day(text)):
        assert found is None or found[:4].isdecimal()
