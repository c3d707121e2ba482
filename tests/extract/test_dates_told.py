"""Dates that take their year or day from what the text tells, and from when it was published."""

from __future__ import annotations

import pytest
from markup_table import both

from nlp.extract import dates

# what is told, by a text of which day · its dates
TOLD = [
    # a month so far ahead is one of last year, a day may be ahead
    ("2026-02-10", "từ <DATE 2025-10>tháng 10</DATE>; hẹn đến <DATE 2026-10-20>20/10</DATE>"),
    ("2026-02-10", "<DATE 2026-09>Tháng 9</DATE> mở lớp, <DATE 2026-12>tháng 12 tới</DATE> thi"),
    (
        "2024-01-15",
        "Báo cáo <DATE 2023>năm 2023</DATE>\nTừ <DATE 2023-09>tháng 9</DATE>, "
        "<DATE 2023>cuối năm</DATE> hơn <DATE 2022>năm trước</DATE>",
    ),
    (
        "2024-01-15",
        "Báo cáo <DATE 2023>năm 2023</DATE>\n<DATE 2023-09-19>Ngày 19/9</DATE>, "
        "đến <DATE 2024-01-10>10/1</DATE>; <DATE 2023-36>quý IV</DATE>, <DATE 2024-33>quý I</DATE>",
    ),
    ("2024-01-15", "Báo cáo <DATE 2023>năm 2023</DATE>\nTừ <DATE 2024>đầu năm</DATE> đến nay"),
    ("2024-06-15", "Báo cáo <DATE 2023>năm 2023</DATE>\nHẹn sang <DATE 2024-09>tháng 9</DATE>"),
    (
        "2024-06-28",
        "Phát biểu <DATE 2024-06-26>ngày 26/6/2024</DATE>\nKính thưa các đồng chí!\n"
        "<DATE 2024-06-26>Hôm nay</DATE>, khác <DATE 2024-06-25>hôm qua</DATE>",
    ),
    (
        "2024-06-28",
        "Tin <DATE 2024-06-26>ngày 26/6/2024</DATE>\n<DATE 2024-06-28>Hôm nay</DATE>, xã họp",
    ),
    (
        None,
        "Xã Đông, <DATE 2019-06-05>ngày 5/6/2019</DATE>\n<DATE 2019-06-05>Hôm nay</DATE> xã họp; "
        "<DATE 2019-03-08>ngày 8/3</DATE>",
    ),
    (
        None,
        "<DATE 2019-06-05>Sáng 5-6</DATE>, xã họp. Đến <DATE 2019>năm 2019</DATE>, "
        "việc <DATE 2019-06-05>hôm nay</DATE> đã quen.",
    ),
    ("2024-02-31", "<DATE>Hôm nay</DATE> xã họp"),
    (
        "2026-04-06",
        "Báo cáo <DATE 2026-33>quý I/2026</DATE>, việc của <DATE 2026-34>quý II</DATE>\n"
        "Hồ sơ <DATE 2026-33>quý này</DATE> nhiều hơn",
    ),
    (
        "2023-09-06",
        "khai giảng năm học mới, sau <DATE 2022/2023>năm học vừa qua</DATE>",
    ),
]


@pytest.mark.parametrize(("published", "example"), TOLD)
def test_a_date_is_read_by_what_the_text_tells(published: str | None, example: str) -> None:
    found, wanted = both(dates.find, example, published=published)
    assert found == wanted
