from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markup_table import both

from nlp.extract import figures
from nlp.extract.source import Source

EXAMPLES = [
    "<FIGURE 2 bên>Hai bên</FIGURE> ký kết; một bên là núi, năm bên cạnh nhau",
    # measures
    "có <FIGURE 16/16>16/16</FIGURE> (<FIGURE 100 percent>100%</FIGURE>) thôn; ngày 20/11, "
    "<FIGURE 100 percent>100%</FIGURE> trường nghỉ",
    "<FIGURE 60 vụ>60 vụ</FIGURE>/<FIGURE 100 đối tượng>100 đối tượng</FIGURE>",
    "đạt kế hoạch năm, tăng <FIGURE 12.3 percent>12,3%</FIGURE>",
    "<FIGURE about 10000 người>hàng chục nghìn người</FIGURE>, "
    "<FIGURE 12 tập thể>12 tập thể</FIGURE> vinh dự",
    "<FIGURE 31 vụ>31 vụ</FIGURE>/<FIGURE 45 đối tượng>45 đối tượng</FIGURE>; "
    "<FIGURE 3 lần/2 năm>3 lần/2 năm</FIGURE>",
    "tổng số trẻ là <FIGURE about 339392>khoảng 339.392</FIGURE>",
    "Chi bộ bốn tốt; chủ đề năm An toàn; một năm đầy khó khăn",
    "vận động <FIGURE over 64304000000000 VND>hơn 64.304 tỉ đồng</FIGURE>",
    "<FIGURE under 10000000000000 VND>gần 10 nghìn tỷ đồng</FIGURE>",
    "<FIGURE 29.3 percent>29,3%</FIGURE> và <FIGURE 5 percent>5 phần trăm</FIGURE>",
    "<FIGURE 7350000000 VND>7 tỷ 350 triệu đồng</FIGURE>",
    "góp <FIGURE 5500000 VND>5 triệu rưỡi</FIGURE>; nghỉ <FIGURE 1.5 week>một tuần rưỡi</FIGURE>",
    "đổ <FIGURE 2.3 km>2,3km</FIGURE> đường, hiến <FIGURE 1250 m2>1.250 m²</FIGURE> đất",
    "lãi <FIGURE 168000000 VND/hộ/năm>168 triệu đồng/hộ/năm</FIGURE>",
    "thưởng <FIGURE 500000 VND/tập thể>500.000 đồng/tập thể</FIGURE>",
    "rét dưới núi <FIGURE 10 độ C>10 độ C</FIGURE>, đường dây <FIGURE 500 kV>500kV</FIGURE>",
    "<FIGURE 30 day>30 ngày đêm</FIGURE>, <FIGURE under 20 year>gần hai thập kỷ</FIGURE>",
    "<FIGURE 40 year>Bốn mươi năm</FIGURE> giữ rừng, <FIGURE 10 year>mười năm</FIGURE> liền",
    "<FIGURE 0.5 tonne>nửa tấn</FIGURE> gạo",
    "lời <FIGURE 25000000 VND/người/năm>25 triệu/người/năm</FIGURE>",
    "đúng giờ <FIGURE 81.9 percent>81,9%</FIGURE>; gấp <FIGURE 2.1 lần>2,1 lần</FIGURE> năm 2010",
    # counts
    "khám khẩn cấp <FIGURE 2 căn nhà>2 căn nhà</FIGURE>; tiêu biểu <FIGURE 5 year>5 năm</FIGURE>",
    "<FIGURE under 3 year>gần 3 năm</FIGURE>, <FIGURE 49316 gia đình>49.316 gia đình</FIGURE>",
    "<FIGURE 74 thùng>74 thùng</FIGURE> ,<FIGURE 40 chiếc>40 chiếc</FIGURE>; giai đoạn hai, "
    "<FIGURE 120 xe>120 xe</FIGURE>",
    "dưới <FIGURE 2 hình thức>hai hình thức</FIGURE>; <FIGURE 209 hàng rào>209 hàng rào</FIGURE>",
    "có <FIGURE 13>13</FIGURE> Chiến sĩ thi đua cơ sở và <FIGURE 15>15</FIGURE> “Tổ tự quản”",
    "<FIGURE 12 tổ chức đảng>12 tổ chức đảng</FIGURE> với <FIGURE 9 hoạt động>9 hoạt động</FIGURE>",
    "Đây là <FIGURE 2 thôn>hai thôn</FIGURE> đầu tiên; Lan là ba của Tí",
    "họp <FIGURE over 3 hour>hơn 3 giờ đồng hồ</FIGURE>",
    # nouns with syllables that are verbs elsewhere
    "trao <FIGURE 50 máy tính xách tay>50 máy tính xách tay</FIGURE> cho trường",
    "cấp <FIGURE 6025 giấy chứng nhận>6.025 giấy chứng nhận</FIGURE> cho hội viên",
    "cấp <FIGURE 25 giấy chứng nhận>25 giấy chứng nhận</FIGURE>, nhà cấp 4 xã lo",
    "học 6 điều Bác Hồ dạy, năm điều Bác Hồ dạy và 12 điều y đức",
    "chỉ đạo <FIGURE 15 đơn vị>15 đơn vị</FIGURE> ra quân, Ban Chỉ đạo 35 đơn vị lập",
    "<FIGURE 1200 bài dự thi>1.200 bài dự thi</FIGURE> và <FIGURE 30 bài viết>30 bài viết</FIGURE>",
    "<FIGURE 80 doanh nghiệp nhỏ và vừa>80 doanh nghiệp nhỏ và vừa</FIGURE> ra đời",
    "cứu <FIGURE 2 mẹ con>2 mẹ con</FIGURE> đuối nước, <FIGURE 30 hộ>30 hộ</FIGURE> tự nguyện",
    "phụng dưỡng <FIGURE over 140>hơn 140</FIGURE> Mẹ Việt Nam anh hùng",
    # the year, and not five
    "mỗi năm thu nhập <FIGURE 300000000 VND>300 triệu đồng</FIGURE>, hằng năm trừ chi phí",
    "trong năm huyện xây <FIGURE 12 căn nhà>12 căn nhà</FIGURE> cho <FIGURE 5 xã>năm xã</FIGURE>",
    "tổng số giải là <FIGURE 45>45</FIGURE>, tăng <FIGURE 6 giải>6 giải</FIGURE>",
    "nâng số tổ hợp tác lên <FIGURE 88>88</FIGURE>; xây <FIGURE over 26400>hơn 26.400</FIGURE> "
    "(tăng <FIGURE 9 percent>9%</FIGURE>) bể nước",
    "sau <FIGURE under 5 day>gần 5 ngày</FIGURE> hội quân; mô hình “5 đoàn kết, 3 trong sạch”",
    "đến tháng 11, <FIGURE 15/15 xã>15/15 xã</FIGURE> về đích",
    "Tết Nhâm Dần 2022, <FIGURE 3 chi hội>3 chi hội</FIGURE> đã gói bánh",
    "phong trào thi đua <FIGURE 5 year>5 năm</FIGURE> (2015 - 2020)",
    "thu từ <FIGURE 300000000..1000000000 VND/năm>300 đến dưới 1 tỷ đồng/năm</FIGURE>",
    "<FIGURE 5099 tập thể>5.099 tập thể</FIGURE> được khen",
    "<FIGURE over 1500 đội văn nghệ>trên 1.500 đội văn nghệ</FIGURE> của tỉnh",
    "dựng <FIGURE 2 mô hình>hai mô hình</FIGURE>",
    "<FIGURE 24 tổ tự quản>hai mươi tư tổ tự quản</FIGURE>",
    "<FIGURE 5 đồng chí>05 đồng chí</FIGURE> và <FIGURE 2 đồng nghiệp>hai đồng nghiệp</FIGURE>",
    "<FIGURE 610 ngày công>610 ngày công</FIGURE> của <FIGURE 38 hộ nghèo>38 hộ nghèo</FIGURE>",
    "<FIGURE 11/11 đơn vị cấp huyện>11/11 đơn vị cấp huyện</FIGURE> ký giao ước",
    "<FIGURE 170/170 xã, phường, thị trấn>170/170 xã, phường, thị trấn</FIGURE>",
    "<FIGURE 27/34 tỉnh>27/34 tỉnh</FIGURE> và <FIGURE 11/19 tiêu chí>11/19 tiêu chí</FIGURE>",
    "<FIGURE 2025 đại biểu>2.025 đại biểu</FIGURE> dự",
    "<FIGURE 9 phong trào thi đua>9 phong trào thi đua</FIGURE> theo tháng",
    "giải ngân <FIGURE 6180000000000/6312000000000 VND>6.180/6.312 tỷ đồng</FIGURE>",
    "xã đạt <FIGURE 12/12>12/12</FIGURE>.",
    # around the number
    "<FIGURE about 100 tập thể>hàng trăm tập thể</FIGURE>",
    "<FIGURE about 10 hộ>vài chục hộ</FIGURE>",
    "<FIGURE over 20 lao động>20 lao động trở lên</FIGURE>",
    "<FIGURE over 2 buổi>ít nhất 2 buổi</FIGURE>, <FIGURE under 3 trang>không quá 3 trang</FIGURE>",
    "<FIGURE over 70 tuổi>ngoài 70 tuổi</FIGURE>, <FIGURE about 40 em>khoảng 40 em</FIGURE>",
    "<FIGURE 3500000..3700000 VND/người/tháng>3,5 - 3,7 triệu đồng/người/tháng</FIGURE>",
    "từ <FIGURE 500000000..1000000000 VND>500 - 1 tỷ đồng</FIGURE>",
    "<FIGURE 500000000..1000000000 VND>500 triệu đến 1 tỷ đồng</FIGURE>",
    "đạt <FIGURE 24761596000000 VND>24.761,596 tỷ đồng</FIGURE>",
    "dài <FIGURE 3000 km>3.000km</FIGURE>, góp <FIGURE 92000 ngày công>9,2 vạn ngày công</FIGURE>",
    "<FIGURE 5..7 người>năm bảy người</FIGURE>, <FIGURE 2..3 hộ>hai ba hộ</FIGURE>",
    "<FIGURE over 10 thanh niên>mười mấy thanh niên</FIGURE>",
    "<FIGURE under 1000 hộ>gần nghìn hộ</FIGURE>, <FIGURE over 10 bạn>hơn chục bạn</FIGURE>",
    "<FIGURE about 20 hộ>khoảng hai chục hộ</FIGURE>",
    # beside an award, the bare number
    "đoạt <FIGURE 2>2</FIGURE> Huy chương vàng và <FIGURE 1>1</FIGURE> giải B",
    "tặng <FIGURE 12 tập thể>12 tập thể</FIGURE> giấy khen",
    "trao <FIGURE 20>20</FIGURE> Bằng khen, <FIGURE 3>03</FIGURE> Cờ thi đua",
    # behind words that make ordinals of smaller numbers
    "trong số <FIGURE 374 học sinh>374 học sinh</FIGURE>, mỗi năm <FIGURE 2 lớp>2 lớp</FIGURE>",
    "cung cấp <FIGURE 212 nguồn tin>212 nguồn tin</FIGURE>",
    "ngân sách cấp <FIGURE 1700000000 VND>1,7 tỷ đồng</FIGURE>",
    "theo kế hoạch <FIGURE 95000 tonne>95.000 tấn</FIGURE>",
    "chiến sĩ thi đua <FIGURE 9 lần>9 lần</FIGURE>",
    # cells
    "Thôn | Hộ | Đạt\nA | <FIGURE 12>12</FIGURE> | <FIGURE 3/4>3/4</FIGURE> | 1.02.3",
    "<FIGURE 900 sinh viên tình nguyện>900 sinh viên tình nguyện</FIGURE> trường Đại học Mẫu",
    "<FIGURE 1 giếng khoan>01 giếng khoan</FIGURE> sâu <FIGURE 40 m>40 m</FIGURE>",
]

NEAR_MISSES = [
    "hộ nào cũng theo 3 tốt, xóm nào cũng giữ 6 tốt",
    "đồ nhựa dùng một lần; khẳng định thêm một lần nữa",
    "nhiều hơn năm ngoái, ít hơn năm trước",
    "bước vào năm bản lề, kết thúc năm công tác, chào mừng năm đại hội",
    "thực hiện “6 rõ”, “7 dám” và “3 sát”",
    "một số đơn vị, một trong những xã, mỗi một người",
    "cả hai, gấp đôi, những năm ấy",
    "lần thứ X, lần thứ 2, thứ ba, hạng Ba, loại 1, lớp 12",
    "Quốc lộ 1A, Trung ương 4, Quân khu 7, Khu phố 3, Điều 5 khoản 2",
    "Ba Đình, Năm Căn, Sáu Dân",
    "lúc 7 giờ 30 phút, sáu giờ tối, trước 16 giờ thứ Sáu, 6h30, lúc bảy giờ.",
    "Quyết định số 758, Kế hoạch 113, số 12/2023/NĐ-CP",
    "điện thoại 0913.123.456, www.a9.vn",
    "năm 2024, ngày 20, tháng 5, quý 4",
    "giai đoạn 2025-2030 khai mạc",
    "cuối năm hộ nào cũng có, năm nay được mùa, năm học mới",
    "Covid-19, H5N1, A4",
    "những năm sáu mươi",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_figures_are_found_with_their_value(example: str) -> None:
    found, wanted = both(figures.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_counts_nothing_is_left(text: str) -> None:
    found, wanted = both(figures.find, text)
    assert found == wanted


def test_separators_that_make_no_number_are_told() -> None:
    source = Source.of("xã có 1.02.3 hộ")
    assert not list(figures.find(source))
    assert "1.02.3" in source.warnings[0]


@given(st.integers(2, 10**9), st.sampled_from(["hộ", "đại biểu", "cây", "đồng"]))
@settings(deadline=None)
def test_a_count_is_read_whole(number: int, noun: str) -> None:
    written = f"{number:,}".replace(",", ".")
    (mention,) = figures.find(Source.of(f"Xã có {written} {noun}."))
    assert mention.text == f"{written} {noun}"
    assert getattr(mention.value, "value", None) == number
