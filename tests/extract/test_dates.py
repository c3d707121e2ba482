from __future__ import annotations

import pytest
from markup_table import both, read_example, rules_hit

from nlp.extract import dates
from nlp.extract.source import Source

PUBLISHED = "2024-06-28"  # a Friday

EXAMPLES = [
    # days
    "<DATE 2024-04-23>ngày 23-4-2024</DATE>",
    "<DATE 2022-12-21>Thứ Tư, 21/12/2022</DATE> họp",
    "<DATE 2021-12-21>Thứ ba - 21/12/2021</DATE> 22:00",
    "Cập nhật <DATE 2024-03-18>2024/03/18</DATE> 14:05",
    "<DATE 2019-36>đầu quý IV-2019</DATE>; năm năm qua; ngày Phụ nữ <DATE 2024-10-20>20/10</DATE>",
    "<DATE 2017-06-10>sáng nay 10.6.2017</DATE>, <DATE 2012-10-15>ngày 15.10. 2012</DATE>",
    "<DATE 2019-06-05>ngày 5 tháng 6 năm 2019</DATE>, tại xã",
    "<DATE 2019-06-05>ngày 05tháng 6 năm 2019</DATE>, tại xã",
    "<DATE 2024-06-05>5 tháng 6</DATE>, cả xã ra quân",
    "<DATE 2019-07-04>ngày 4, tháng 7, năm 2019</DATE>, lớp khai giảng",
    "<DATE 2024-01-20>sáng 20-1</DATE>, huyện họp",
    "<DATE 2024-05-17>ngày 17/5 vừa qua</DATE>",
    "Lễ mở <DATE 2024-06-30>chiều tối ngày 30/6</DATE>",
    "<DATE 2024-06-16>Rạng sáng 16/6</DATE> lũ về",
    "<DATE 2020-09-20>sáng Chủ nhật 20/9/2020</DATE>",
    "lúc 2 giờ sáng <DATE 2024-12-05>ngày 5/12</DATE>",
    "hôm <DATE 2024-05-19>19/5</DATE>, xã gắn biển",
    "từ <DATE 2024-06-05>5/6</DATE> đến <DATE 2024-06-12>12/6</DATE>",
    "lễ mừng công (<DATE 2024-07-12>12/7</DATE>) của đội",
    "nộp trước <DATE 2024-03-15>15.3</DATE>",
    "<DATE 2024-05-17>17-5 tới đây</DATE>",
    "dịp lễ dài <DATE 2024-04-30>30-4 sắp tới</DATE>",
    "(Thuận An, <DATE 2024-02-24>24.2</DATE>) - Phường họp",
    "<DATE 2020-12-09/2020-12-10>9 - 10.12.2020</DATE>",
    "<DATE 1957-07-03/2017-07-03>3/7/1957 - 3/7/2017</DATE>",
    "<DATE 2022-06-01/2022-08-31>01/6 - 31/8/2022</DATE>",
    "<DATE 2024-06-05/2024-06-07>ngày 5-7/6</DATE>",
    "từ <DATE 2020-06-05>ngày 5</DATE> đến <DATE 2020-06-10>ngày 10 tháng 6 năm 2020</DATE>",
    "từ <DATE 2025-08-15>ngày 15/8</DATE> đến <DATE 2025-11-22>22/11/2025</DATE>",
    "từ <DATE 2024-11-20>ngày 20/11</DATE> đến <DATE 2025-02-03>ngày 3/2/2025</DATE>",
    "trong <DATE 2023-10-11/2023-10-12>hai ngày 11 và 12-10-2023</DATE>",
    "trong <DATE 2023-05-28/2023-05-29>hai ngày 28 và 29 tháng 5 năm 2023</DATE>",
    "trong <DATE 2023-05-28/2023-05-30>3 ngày 28, 29 và 30/5/2023</DATE>",
    "họp 2 ngày (<DATE 2023-05-28>28</DATE> và <DATE 2023-05-29>29/5/2023</DATE>)",
    "trong <DATE 2023-04/2023-07>bốn tháng 4 - 7/2023</DATE>",
    "từ <DATE 2023-05-28>28</DATE> đến <DATE 2023-05-30>30 tháng 5 năm 2023</DATE>, 3 đến 5 tháng",
    "các ngày lễ <DATE 2024-04-30>30/4</DATE>, <DATE 2024-05-01>1/5</DATE>; tỷ lệ 3/2, 4/5 số hộ",
    "<DATE 2024-05>Tháng 5</DATE> khai mạc, <DATE 2024-05-16>ngày 16</DATE> tại xã",
    "các <DATE 2024-06-20>ngày 20</DATE>, <DATE 2024-06-21>21</DATE> và "
    "<DATE 2024-06-22>22/6</DATE>",
    "từ <DATE 2024-06-20>20</DATE> đến <DATE 2024-06-25>25/6</DATE>, cả xã",
    "từ <DATE 2024-08-01>1.8</DATE> đến <DATE 2024-10-15>15.10</DATE>.",
    "từ nay đến <DATE 2024-12-31>31.12</DATE>, chúng tôi",
    "mừng Ngày Nhà giáo Việt Nam <DATE 2024-11-20>20/11</DATE>, trường",
    "Ngày bầu cử <DATE 2024-05-23>23/5</DATE>, trời nắng",
    "Ngày truyền thống ngành (<DATE 2024-10-15>15.10</DATE>)",
    "dịp lễ <DATE 2024-04-30/2024-05-01>30/4 - 1/5</DATE>",
    "từ <DATE 2024-06-20/2024-06-25>20-25/6</DATE>, xã ra quân",
    "Việc | Hạn\nĐổ đường | <DATE 2024-10-05>5/10</DATE>\nLắp đèn | <DATE 2024-12-31>31/12</DATE>",
    "Từ <DATE 2024-08-24>24.8</DATE> đến nay, từ <DATE 2024-10-04>ngày 4.10</DATE> đến "
    "<DATE 2024-11-06>6.11</DATE>, từ <DATE 2024-08-25>25.8</DATE> đến "
    "<DATE 2024-09-15>15.9</DATE>",
    "từ <DATE 2024-06-05>ngày 05/6</DATE>\nđến <DATE 2024-07-10>ngày 10/7/2024</DATE>",
    # months, quarters, halves
    "<DATE 2022-05>tháng 5/2022</DATE>, <DATE 2022-05>cuối tháng 5 năm 2022</DATE>",
    "<DATE 2024-07>đầu tháng 7</DATE>, <DATE 2024-11>tháng 11 tới</DATE>",
    "<DATE 2023-03>tháng 3 năm ngoái</DATE>, <DATE 2024-05>tháng 5 vừa rồi</DATE>",
    "từ <DATE 2025-03>tháng 3</DATE> tới <DATE 2025-12>tháng 12-2025</DATE>",
    "<DATE 1945-08>tháng tám năm 1945</DATE>",
    "<DATE 2024-03>tháng Ba</DATE> ấm, <DATE>tháng Chạp</DATE> rét, <DATE 2024-05>tháng Năm</DATE>",
    "tính đến <DATE 2022-06>6/2022</DATE>",
    "<DATE 2019-03/2019-04>hai tháng 3-4/2019</DATE>",
    "<DATE 2021-05/2022-08>5/2021 - 8/2022</DATE>",
    "<DATE 2017-01>tháng đầu năm 2017</DATE>",
    "<DATE>tuần thứ 2 của tháng 8</DATE>",
    "<DATE 2023-33>quý I/2023</DATE>, <DATE 2024-36>quý 4</DATE>",
    "<DATE 2023-34>quí II/2023</DATE>",
    "<DATE 2024-33>quý đầu năm</DATE>, <DATE 2023-33>quý đầu tiên của năm 2023</DATE>",
    "<DATE 2022-40>sáu tháng đầu năm 2022</DATE>, <DATE 2024-10/2024-12>3 tháng cuối năm</DATE>",
    "<DATE 2024-01/2024-09>9 tháng năm 2024</DATE>, <DATE 2023-01/2023-11>11 tháng/2023</DATE>",
    "<DATE 2023-01/2023-11>mười một tháng năm 2023</DATE>",
    "<DATE 2023-40>nửa đầu năm 2023</DATE>",
    "doanh thu <DATE 2024-05>T5/2024</DATE>, <DATE 2024-02>trung tuần tháng 2</DATE>",
    "<DATE 2023-05/2023-06>tháng 5, 6/2023</DATE>",
    "<DATE 2023-03>tháng 3</DATE>, <DATE 2023-04>tháng 4/2023</DATE>",
    "<DATE 2023-33>quý I</DATE> và <DATE 2023-34>quý II/2023</DATE>",
    "<DATE 2023-35/2023-36>quý III, IV/2023</DATE>, <DATE 2024-34>quý II này</DATE>",
    "<DATE 2024-41>6 tháng còn lại của năm</DATE>, <DATE 2024-10/2024-12>3 tháng còn lại</DATE>",
    "<DATE 2024-40>Nửa năm qua</DATE>, <DATE 2024-40>nửa đầu năm nay</DATE>",
    "<DATE 2023-01/2023-09>9 tháng đầu năm 2023</DATE>, "
    "<DATE 2024-01/2024-09>9 tháng đầu năm</DATE>",
    # years
    "<DATE 2024>năm 2024</DATE>, <DATE 2014>đầu năm 2014</DATE>",
    "<DATE 2023>năm 2023</DATE>, <DATE 2024>2024</DATE>",
    "<DATE 2018>năm 2018</DATE>, <DATE 2019>2019</DATE> và <DATE 2020>2020</DATE>",
    "từ <DATE 1965>1965</DATE> đến <DATE 1973>1973</DATE>, bà ghi sổ",
    "Huân chương Chiến công (<DATE 1982>1982</DATE>)",
    "ba lần nhận cờ (<DATE 2004>2004</DATE>, <DATE 2007>2007</DATE>, <DATE 2010>2010</DATE>)",
    "Năm | Lượt khám\n<DATE 2015>2015</DATE> | 2.118\n<DATE 2017>2017</DATE> | 2.904",
    "Chỉ tiêu | <DATE 2017>2017</DATE> | <DATE 2020>2020</DATE>",
    "<DATE 2016>2016</DATE>: Tập thể lao động xuất sắc",
    "<DATE 2016>hè 2016</DATE>, <DATE 2021>Vụ 2021</DATE> trúng",
    "<DATE 1970/1979>những năm 1970</DATE>, <DATE 1990/1999>thập niên 90</DATE>",
    "<DATE 2021/2025>giai đoạn 2021-2025</DATE>, <DATE 2024/2029>nhiệm kỳ 2024-2029</DATE>",
    "<DATE 2023/2024>năm học 2023-24</DATE>, <DATE 2015/2016>mùa khô 2015-2016</DATE>",
    "kế hoạch <DATE 2021/2025>2021 - 2025</DATE> của xã",
    "<DATE>Xuân Đinh Dậu</DATE>, <DATE>Tết Nguyên đán Giáp Thìn</DATE>",
    "<DATE>mùng 3 Tết</DATE>, <DATE>rằm tháng Bảy</DATE>, <DATE>10/3 âm lịch</DATE>",
    "<DATE 2021/2025>Giai đoạn 2021 đến 2025</DATE>, tầm nhìn <DATE 2045>2045</DATE>",
    "<DATE 2023/2024>vụ đông xuân 2023-2024</DATE>, <DATE 2024>vụ hè thu 2024</DATE>",
    "trong chiến dịch <DATE 2018>2018</DATE>, đội",
    "<DATE>rằm tháng 7</DATE>, <DATE>ngày 10/3 (âm lịch)</DATE>",
    # what a probe of ordinary ways of writing found
    "<DATE 2024-06-28>Sớm nay, ngày 28.6.2024</DATE>, lúc 7h30 sáng "
    "<DATE 2024-06-29>ngày 29/6</DATE>",
    "<DATE 2024-06-28>sáng sớm nay</DATE>, <DATE 2024-06-29>đêm mai</DATE>, đến nay, "
    "<DATE 2024-06-05>ngày 5/6</DATE>",
    "<DATE 2024-06-24>Sáng thứ Hai</DATE> (<DATE 2024-06-24>24/6</DATE>); lần thứ hai "
    "(<DATE 2024-06-24>24/6</DATE>)",
    "<DATE 2024-04-03>T4, 03/04/2024</DATE> - 08:12",
    "<DATE 2022-05-15>Ngày 15 tháng Năm năm 2022</DATE>, <DATE 2024-04-30>ngày 30 tháng tư</DATE>",
    "<DATE>ngày 25 tháng 12 năm Ất Tỵ</DATE>, xã gói bánh",
    "từ <DATE 2024-06-01>mùng 1</DATE> đến <DATE 2024-06-05>mùng 5/6</DATE>",
    "các <DATE 2024-06-15>ngày 15/6</DATE>, <DATE 2024-06-18>18/6</DATE> và "
    "<DATE 2024-06-20>20/6</DATE>",
    "<DATE 2024-06-08>8-6</DATE>: họp xã\n<DATE 2023-07>07/2023</DATE>: nhận cờ",
    "(<DATE 1952-10-10/2022-10-10>10-10-1952/10-10-2022</DATE>), "
    "(<DATE 1952/2022>1952 - 2022</DATE>)",
    "trong <DATE 2024-06-05/2024-06-06>2 ngày 5-6/6</DATE>, hai ngày "
    "(<DATE 2024-06-05/2024-06-06>5 - 6/6</DATE>)",
    "trong <DATE 2020-12/2021-02>3 tháng 12.2020 - 2.2021</DATE>; khoản 3, "
    "<DATE 2024-06>tháng 6/2024</DATE>",
    "các <DATE 2023-05/2023-07>tháng 5, 6 và 7/2023</DATE>",
    "<DATE 2023-12>tháng cuối năm 2023</DATE>, những tháng <DATE 2023>đầu năm 2023</DATE>",
    "<DATE 2023-41>6 tháng cuối 2023</DATE> | <DATE 2023-40>6 tháng 2023</DATE>",
    "<DATE 2023-33>quý 01/2023</DATE>, <DATE 2024-35>quý III tới</DATE>, "
    "<DATE 2023-36>quý IV năm ngoái</DATE>, <DATE 2024-36>quý cuối năm</DATE>",
    "<DATE 2020/2025>nhiệm kì 2020-2025</DATE>, hơn <DATE>nhiệm kỳ trước</DATE>",
    "<DATE 2023/2024>HKI năm học 2023-2024</DATE>, <DATE 2020/2024>khóa 2020-2024</DATE>",
    "5 năm <DATE 2015/2020>2015-2020</DATE>, <DATE 1965/1968>những năm 1965-1968</DATE>",
    "<DATE 1990/1999>đầu những năm 90 thế kỷ XX</DATE>",
    "doanh thu <DATE 2023>năm 2023</DATE>, <DATE 1945>mùa thu năm 1945</DATE>, "
    "<DATE 2024>vụ hè - thu năm 2024</DATE>, <DATE 2023/2024>vụ đông - xuân 2023-2024</DATE>",
    "trước <DATE 1975>1975</DATE>, anh Lò Văn Tấn (SN <DATE 1990>1990</DATE>), từ "
    "<DATE 2021>2021</DATE> tới <DATE 2023>2023</DATE> đều giỏi",
    "các <DATE 2019>năm 2019</DATE>; <DATE 2021>2021</DATE>, PHƯƠNG HƯỚNG <DATE 2024>2024</DATE>",
    "Họ tên | Năm sinh | Đạt\nLò Văn Tấn | <DATE 1990>1990</DATE> | 2",
    "Chỉ tiêu | <DATE 2021>2021</DATE> | <DATE 2022>2022</DATE> | So sánh",
    "<DATE 2021>2021</DATE> là năm đầu của kế hoạch",
    "<DATE 2024>hè này</DATE>, <DATE 2024>mùa hè năm nay</DATE>, <DATE 2023>hè năm trước</DATE>",
    "từ <DATE 2024>đầu năm</DATE> tới giờ",
    # what a second probe found
    "của huyện,<DATE 2024-06-20>chiều 20/6</DATE>; (TTV)-<DATE 2024-06-20>Ngày 20/6</DATE>, xã họp",
    "<DATE 2024-06-20>tờ mờ sáng 20/6</DATE>, <DATE 2024-06-20>chiều muộn 20/6</DATE>",
    "<DATE 2024-06-23>Ngày chủ nhật 23-6</DATE>, đến <DATE 2024-06-20>ngày 20/6</DATE> tỉnh có "
    "3 xã, <DATE 2024-06-14>ngày 14-6</DATE> xã được công nhận",
    "ra quân <DATE 2024-06-04>4/6</DATE> và thu quân <DATE 2024-06-20>20/6</DATE>",
    "bắt đầu <DATE 2019-05>tháng 5-2019</DATE>, khởi đầu <DATE 2018>năm 2018</DATE>",
    "<DATE 2024-05-01>1/5 vừa rồi</DATE>, <DATE 2024-33>quý I vừa rồi</DATE>, "
    "<DATE 2018>năm 2018 vừa qua</DATE>, <DATE 2023>năm 2023 này</DATE>",
    "<DATE 2023>năm rồi</DATE>, so <DATE 2023>hè trước</DATE>, <DATE 2023>năm trước đó</DATE>, "
    "<DATE 2024-05>tháng rồi</DATE>, cho <DATE 2025>năm tới</DATE> 160 hộ",
    "<DATE 2024-01/2024-08>8 tháng năm nay</DATE>, sáu mươi tuần cuối năm",
    "<DATE 2024-01/2024-05>5 tháng</DATE>, huyện mở 3 lớp. <DATE 2024-40>Sáu tháng</DATE>, tỉnh",
    "<DATE 2014-10-09>ngày  9 tháng  10  năm 2014</DATE>",
    "<DATE>Tết Mậu Tuất 2018</DATE>, <DATE>Tết năm 2022</DATE>, "
    "<DATE>rằm tháng 9 âm lịch</DATE>, <DATE>tháng 10 âm lịch</DATE>",
    "<DATE 2019/2020>Niên vụ 2019 - 2020</DATE>; <DATE 2016>năm 2016</DATE> và "
    "<DATE 2017>2017</DATE> lần lượt 27, 24",
    "<DATE 2008>2008</DATE> - Cờ thi đua của tỉnh",
    "<DATE 2021/2022>Năm học mới 2021-2022</DATE> mở",
    # what only the publication date settles
    "<DATE 2024>năm nay</DATE>, từ <DATE 2024>đầu năm</DATE> đến nay",
    "<DATE 2023>năm ngoái</DATE> xã đạt, <DATE 2025>năm tới</DATE>, <DATE 2025>sang năm</DATE>",
    "<DATE 2022>năm kia</DATE>, <DATE 2023>năm qua</DATE>",
    "<DATE 2024-06>tháng này</DATE>, <DATE 2024-05>tháng trước</DATE>",
    "họp vào <DATE 2024-07>tháng sau</DATE>",
    "<DATE 2024-06-24/2024-06-30>tuần này</DATE>, <DATE 2024-06-17/2024-06-23>tuần qua</DATE>",
    "<DATE 2024-07-01/2024-07-07>tuần tới</DATE>",
    "<DATE 2024-06-29/2024-06-30>cuối tuần này</DATE>, "
    "<DATE 2024-06-22/2024-06-23>cuối tuần qua</DATE>, "
    "<DATE 2024-07-06/2024-07-07>cuối tuần tới</DATE>",
    "<DATE 2024-06-28>Hôm nay</DATE>, <DATE 2024-06-28>rạng sáng nay</DATE>",
    "<DATE 2024-06-27>chiều hôm qua</DATE>, <DATE 2024-06-26>hôm kia</DATE>",
    "<DATE 2024-06-29>sáng mai</DATE>",
    "<DATE 2024-06-27>hôm qua, 27-6</DATE> và <DATE 2024-06-27>hôm qua</DATE> "
    "(<DATE 2024-06-27>27-6</DATE>)",
    "<DATE 2024-06-28>sáng nay</DATE> (<DATE 2024-06-28>28.6</DATE>), họp",
    "<DATE 2024-09-10>hôm nay, 10 tháng 9 năm 2024</DATE>",
    "<DATE 2024-06-22>sáng thứ bảy tuần trước</DATE>, <DATE 2024-06-30>Chủ nhật tới</DATE>",
    "<DATE 2022/2023>năm học 2022-2023</DATE>, tăng so với <DATE 2021/2022>năm học trước</DATE>",
    "<DATE 2021>Năm 2021</DATE> có 9 hộ, <DATE 2022>năm sau</DATE> 6 hộ",
    "cùng kỳ <DATE 2023>năm trước</DATE>, cùng kỳ <DATE 2023>năm ngoái</DATE>",
    "<DATE 2023/2024>năm học vừa qua</DATE>, đón năm học mới; thế hệ hôm nay, dịp cuối năm",
    "<DATE 2024-06-22/2024-06-23>cuối tuần vừa rồi</DATE>, <DATE 2024-05>tháng vừa rồi</DATE>",
    "<DATE 2024-06-29>ngày mai</DATE> (<DATE 2024-06-29>29/6</DATE>), xã họp",
    "<DATE 2023-34>quý II/2023</DATE>, giảm so với <DATE 2023-33>quý trước</DATE>",
]

NEAR_MISSES = [
    "sau 3/4 chặng; đã 9 tháng, làm 6 tháng, nghỉ; nhiệm kỳ tới, giai đoạn trước",
    "đường 5-7/6 xã, 20-3/4 xã, mỗi ngày 5/7 hộ",
    "doanh thu năm sau luôn cao hơn năm trước",
    "27/34 tỉnh và 11/19 tiêu chí",
    "đạt 12/12 chỉ tiêu, 3/4 thôn",
    "Quyết định số 05/2024/QĐ-UBND",
    "Quyết định 758, Chỉ thị 34-CT/TW",
    "2.025 đại biểu, 2.024 hộ",
    "thắng 3-2 ngay trên sân",
    "thời gian qua, vừa qua, đến nay, hằng năm, cùng kỳ, cả năm",
    "phần thưởng cao quý này thuộc về cả tập thể",
    "thành quả của ngày hôm nay, cuộc sống hôm nay",
    "trước ngày 30/11 hằng năm, ngày 15 tháng 12 hàng năm, mỗi đầu năm",
    "8/8 thôn và 5/6 cơ quan, từ 2/3 thành viên đồng ý",
    "Cách mạng Tháng Tám thành công",
    "thi đua 30 ngày đêm, họp 2 ngày",
    "lần thứ 12, Quân khu 7, Quốc lộ 1A",
    "lúc 7 giờ 30 phút",
    "ba năm trước, mấy năm qua, hai tháng sau",
    "cuối năm học, đầu năm mới",
    "điện thoại 0913.123.456",
    "tỷ lệ 1/2.000",
    "hai anh em, ba năm liền",
    "sáu năm nay, bốn mươi năm trước, năm năm tới, bảy mươi năm sau",
    "tăng từ 1.8 đến 2.5 lần, giảm từ 5.2 xuống 4.1%",
    "ngày công đạt 5/7 chỉ tiêu; mỗi ngày 2/3 số hộ",
    "Xã | Tiêu chí\nĐông | 5/10\nTây | 12/9",
    "đứng thứ 3/63 tỉnh, lớp 5/2, hẻm 12/4, trực 24/7",
    "tháng 13, ngày 32/5, ngày 00/5",
    "mỗi tháng 1 lần, các bé từ 1-5 tuổi, từ 1/2 đến 2/3 số lương, những năm qua",
    "tăng 10-12 tháng tuổi, 3-5 ngày, cấp 6-7",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_dates_are_found_with_their_value(example: str) -> None:
    found, wanted = both(dates.find, example, published=PUBLISHED)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_only_looks_like_a_date_is_left(text: str) -> None:
    found, wanted = both(dates.find, text, published=PUBLISHED)
    assert found == wanted


def test_every_rule_has_an_example() -> None:
    table = {rule.name for rule in (*dates.RULES, *dates.PERIODS, *dates.BARE, *dates.RELATIVE)}
    assert rules_hit(dates.find, EXAMPLES, published=PUBLISHED) == table


@pytest.mark.parametrize(
    "text",
    [
        "ngày 31/02/2024",
        "ngày 30 <DATE 2023-02>tháng 2 năm 2023</DATE>",
        "sáng 31/6",
        "9 - 31.4.2020",
    ],
)
def test_a_day_that_does_not_exist_is_no_date_but_is_told(text: str) -> None:
    found, wanted = both(dates.find, text, published=PUBLISHED)
    assert found == wanted
    source = Source.of(read_example(text)[0], published=PUBLISHED)
    list(dates.find(source))
    assert any("no DATE" in warning for warning in source.warnings)


def test_without_a_publication_date_nothing_is_invented() -> None:
    for text in ("ngày 20-1 họp", "tháng 11 tới", "hôm qua", "năm ngoái", "quý I", "cuối tuần qua"):
        found, wanted = both(dates.find, f"<DATE>{text.removesuffix(' họp')}</DATE>")
        assert found == wanted
