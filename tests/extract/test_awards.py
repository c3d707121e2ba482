from __future__ import annotations

import pytest
from markup_table import both, rules_hit

from nlp.extract import awards
from nlp.extract.source import Source
from nlp.values import AwardValue

EXAMPLES = [
    "nhận <AWARD bk_thu_tuong>Bằng khen của Thủ tướng Chính phủ</AWARD>",
    "tặng <AWARD gk_giay_khen>giấy khen</AWARD>, <AWARD tk_thu_khen>Thư khen</AWARD>",
    "<AWARD bk_bo_nganh_tinh>Bằng khen của Bộ trưởng</AWARD>, đề nghị lần hai",
    "<AWARD hc_lao_dong_nhi>Huân chương Lao động hạng Nhì</AWARD>",
    "<AWARD hc_lao_dong_ba>HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA</AWARD>",
    "<AWARD hc_doc_lap_nhat>Huân chương Độc lập hạng Nhất của Chủ tịch nước</AWARD>",
    "đoạt 2 <AWARD>Huy chương vàng</AWARD>, 1 <AWARD>huy chương bạc</AWARD>",
    "<AWARD hch_chien_si_ve_vang_ba>Huy chương Chiến sĩ vẻ vang hạng Ba</AWARD>",
    "<AWARD>Huy chương “Vì sức trẻ thành phố”</AWARD>",
    "<AWARD knc_the_he_tre>Kỷ niệm chương “Vì thế hệ trẻ”</AWARD> cho 5 anh chị",
    "<AWARD knc_giao_duc>Kỷ niệm chương Vì sự nghiệp giáo dục</AWARD> cho 5 thầy cô",
    "trao <AWARD hh_huy_hieu>huy hiệu ‘Tuổi trẻ dũng cảm’</AWARD> cho em",
    "tặng <AWARD>Huy chương TNXP vẻ vang</AWARD>, <AWARD>thư biểu dương</AWARD> cho cụ",
    "<AWARD>Huân chương Quân kỳ quyết thắng</AWARD> (2014)",
    "trao danh hiệu cho 19 đồng chí “<AWARD>Thợ lò Vàng Danh ưu tú</AWARD>” và 92 đồng chí "
    "“<AWARD>Thợ lò giỏi</AWARD>”, và 3 đội “Cùng tiến”",
    "<AWARD>Giải Ngân hàng bán lẻ tiêu biểu</AWARD> có 3 đơn vị, giải cao nhất",
    "công nhận là <AWARD>Tập thể hoàn thành xuất sắc nhiệm vụ</AWARD>; 40 KDC đạt "
    "<AWARD>KDC văn hóa</AWARD>; chứng nhận <AWARD>công nhân giỏi thủ đô</AWARD>",
    "đạt <AWARD>giải B và C</AWARD>",
    "đoạt 2 <AWARD>giải I</AWARD>, 3 <AWARD>giải II</AWARD>, giải iii, <AWARD>giải II, III</AWARD>",
    "đoạt <AWARD>giải Nhất</AWARD> Hội thi Công đoàn cơ sở tiêu biểu",
    "danh hiệu <AWARD td_cstd_co_so>Chiến sĩ thi đua cơ sở</AWARD> trở lên, danh hiệu "
    "<AWARD td_cstd_bo_tinh>Chiến sĩ thi đua cấp tỉnh</AWARD> giai đoạn 2018-2020",
    "<AWARD bk_thu_tuong>Bằng khen của Thủ tướng</AWARD>, "
    "<AWARD td_co_bo_tinh>Cờ thi đua cấp bộ</AWARD>",
    "<AWARD bk_bo_nganh_tinh>Bằng khen Bộ Văn hóa, Thể thao và Du lịch</AWARD> năm 2014, "
    "<AWARD bk_bo_nganh_tinh>Bằng khen Bộ Y tế</AWARD>",
    "đoạt <AWARD>giải Nhất, Nhì, Ba</AWARD>; 1 <AWARD>giải Nhất</AWARD>, ba "
    "<AWARD>giải Nhì</AWARD>, tư vấn thêm; <AWARD>giải Nhì</AWARD> và ba em",
    "tặng <AWARD td_co_bo_tinh>Cờ thi đua xuất sắc của ngành</AWARD>",
    "đoạt 2 <AWARD>HC vàng</AWARD> và <AWARD>Giải thưởng Nguyễn Văn Tơ</AWARD> là phần thưởng",
    "21 đồng chí đeo <AWARD hhd_50>huy hiệu 50 năm</AWARD> ở hội trường",
    "<AWARD hhd_30>Huy hiệu 30 năm tuổi Đảng</AWARD>",
    "<AWARD hhd_30>Huy hiệu 30 năm tuổi Đảng</AWARD> cho 3 đồng chí; <AWARD hhd_40>40 năm tuổi "
    "Đảng</AWARD> cho 5 đồng chí, đồng chí có 40 năm tuổi Đảng",
    "<AWARD knc_van_hoa>Kỷ niệm chương Vì sự nghiệp Văn hóa, Thể thao và Du lịch</AWARD>, "
    "<AWARD knc_giao_duc>Kỷ niệm chương Vì sự nghiệp giáo dục</AWARD>, "
    "<AWARD bk_bang_khen>Bằng khen</AWARD> và <AWARD gk_giay_khen>Giấy khen</AWARD>",
    "<AWARD td_co_chinh_phu>Cờ thi đua của Chính phủ</AWARD>",
    "53 tập thể nhận <AWARD td_co_bo_tinh>cờ thi đua xuất sắc</AWARD>",
    "<AWARD>cờ đơn vị dẫn đầu phong trào thi đua</AWARD> của khối",
    "<AWARD td_cstd_bo_tinh>Chiến sĩ thi đua cấp tỉnh</AWARD>",
    "<AWARD td_tt_ldxs>Tập thể lao động xuất sắc</AWARD>",
    "đạt danh hiệu <AWARD td_gia_dinh_van_hoa>Gia đình văn hóa</AWARD>",
    "<AWARD td_cstd_bo_tinh>Chiến sỹ thi đua cấp tỉnh</AWARD>",
    "<AWARD hc_lao_dong>Huân chương Lao động các hạng</AWARD> cho 4 tập thể",
    "trao <AWARD gk_giay_khen>giấy khen đột xuất của Giám đốc Sở</AWARD>",
    "<AWARD>Cờ thi đua đơn vị xuất sắc, dẫn đầu phong trào thi đua</AWARD> năm 2022",
    "<AWARD hh_huy_hieu>Huy hiệu Lao động sáng tạo</AWARD> cho 3 thợ",
    "<AWARD>cờ đơn vị huấn luyện giỏi</AWARD> của Quân khu",
    "được tặng <AWARD>Huân chương Ăng-co</AWARD> của nước bạn",
    "đạt danh hiệu <AWARD dt_ho_nd_sxkdg>nông dân SXKDG</AWARD> ba năm liền",
    "<AWARD dt_gt_luong_dinh_cua>Giải thưởng Lương Định Của</AWARD> cho 3 nhà nông trẻ",
    "<AWARD hh_huy_hieu>Huy hiệu Đảng</AWARD>, <AWARD hh_huy_hieu>Huy hiệu 50, 45 và 30 năm tuổi "
    "Đảng</AWARD>",
    "chi bộ đạt <AWARD>trong sạch, vững mạnh tiêu biểu</AWARD>; xây dựng chi bộ trong sạch",
    "đạt danh hiệu <AWARD>Người thợ mỏ - Người chiến sĩ</AWARD>, điều này đáng quý",
    "trao <AWARD kn_ky_niem_chuong>Kỷ niệm chương của Bộ Tư lệnh “Vì biển xanh”</AWARD> cho ông",
    "200 em đạt danh hiệu <AWARD>Cháu ngoan Bác Hồ</AWARD>",
    "danh hiệu <AWARD>Công dân trẻ tiêu biểu</AWARD> năm nay",
    "tặng danh hiệu <AWARD>Công dân tiêu biểu tỉnh Lai Châu</AWARD> đối với 3 người",
    "<AWARD dh_ah_lao_dong>Anh hùng Lao động</AWARD> thời bình",
    "<AWARD td_cstd_co_so>CSTĐCS</AWARD>, <AWARD td_tt_ldtt>Tập thể LĐTT</AWARD>",
    "<AWARD hc_lao_dong_nhi>HCLĐ hạng Nhì</AWARD>, <AWARD td_tt_ldxs>Tập thể LĐXS</AWARD>",
    "<AWARD hc_lao_dong_ba>Huân chương Lao động hạng III</AWARD>, "
    "<AWARD td_cstd_bo_tinh>CSTĐ cấp tỉnh</AWARD>",
    "<AWARD bk_thu_tuong>BK của Thủ tướng Chính phủ</AWARD>, 12 <AWARD gk_giay_khen>GK</AWARD>",
    "truy tặng <AWARD hc_dung_cam>Huân chương Dũng cảm</AWARD>",
    "danh hiệu “<AWARD>Dân vận khéo</AWARD>” cấp huyện",
    "được công nhận <AWARD dt_ho_nd_sxkdg>Hộ nông dân sản xuất, kinh doanh giỏi</AWARD>",
    "số <AWARD dt_ho_nd_sxkdg>hộ sản xuất, kinh doanh (SXKD) giỏi 4 cấp</AWARD> tăng",
    "ông là <AWARD dt_ho_nd_sxkdg>nông dân sản xuất - kinh doanh giỏi cấp huyện</AWARD>",
    "đạt <AWARD dt_ho_nd_sxkdg>SXKD giỏi các cấp</AWARD>; 320 hộ nông dân SXKD giỏi",
    "phong trào nông dân sản xuất, kinh doanh giỏi; câu lạc bộ nông dân sản xuất giỏi",
    "phong tặng danh hiệu <AWARD>Anh hùng</AWARD> cho đội",
    "nhận danh hiệu uy tín như danh hiệu <AWARD dh_thay_thuoc_uu_tu>Thầy thuốc ưu tú</AWARD>",
    "<AWARD>giải Nhất</AWARD>, <AWARD>giải B</AWARD> và <AWARD>giải Khuyến khích</AWARD>",
    "<AWARD dt_gt_ton_duc_thang>Giải thưởng Tôn Đức Thắng</AWARD> năm nay",
    "<AWARD>Giải thưởng Tuổi trẻ sáng tạo lần thứ XVII</AWARD>",
    "<AWARD>Giải thưởng Lê Hồng Sơn lần thứ II</AWARD> - năm 2021",
    "danh hiệu “<AWARD>Cờ thi đua</AWARD>” cho xã; danh hiệu “<AWARD>Xã mạnh</AWARD>” của huyện",
    "tặng <AWARD>Cờ “Đơn vị dẫn đầu phong trào xanh”</AWARD> cho xã",
    "đoạt <AWARD>Giải Báo chí tỉnh Mẫu lần thứ IX</AWARD> năm nay",
    "được công nhận “<AWARD>cơ quan văn hóa</AWARD>” và",
    "đạt danh hiệu <AWARD>chi hội vững mạnh xuất sắc cấp huyện</AWARD> và",
    "đạt danh hiệu <AWARD>Đơn vị huấn luyện giỏi</AWARD>, tặng 3 hộ",
    "đăng ký danh hiệu <AWARD cn_cong_dong_hoc_tap>cộng đồng học tập cấp xã</AWARD>",
    "đạt <AWARD>thôn, phố văn hóa</AWARD>, dự <AWARD>tộc văn hóa</AWARD>",
    "nhận <AWARD kn_ky_niem_chuong>Kỷ niệm chương Thợ mỏ vẻ vang</AWARD> cho 3 thợ",
    "<AWARD dh_ah_llvtnd>Anh hùng LLVTND</AWARD>, <AWARD dh_ah_lao_dong>AHLĐ</AWARD>",
    "<AWARD td_lao_dong_tien_tien>Lao động tiên tiến cấp cơ sở</AWARD> và",
    "<AWARD hc_lao_dong_ba>Huân chương Lao động (hạng Ba)</AWARD> năm 2014",
    "<AWARD>Cờ thi đua của huyện</AWARD>, <AWARD gk_giay_khen>Giấy khen của xã</AWARD>. <AWARD "
    "gk_giay_khen>Giấy khen của nhà trường</AWARD>",
    "<AWARD gk_giay_khen>Giấy khen của Công ty</AWARD> cho 5 thợ; <AWARD bk_bang_khen>bằng khen "
    "của Tổng công ty</AWARD>",
    "<AWARD td_cstd_toan_luc_luong_cand>Chiến sĩ thi đua toàn lực lượng Công an nhân dân</AWARD> "
    "hai lần",
    "<AWARD knc_khuyen_hoc>Kỷ niệm chương vì sự nghiệp khuyến học</AWARD> cho 6 người, <AWARD "
    "kn_ky_niem_chuong>KNC “Vì bản Mây xanh”</AWARD>",
    "đeo <AWARD hh_huy_hieu>Huy hiệu 60 năm, 50 năm tuổi Đảng</AWARD> và <AWARD hh_huy_hieu>Huy "
    "hiệu Chiến sĩ Điện Biên</AWARD>",
    "<AWARD hh_huy_hieu>Huy hiệu TP Hồ Chí Minh</AWARD>, <AWARD dt_bang_ldst>Bằng “Lao động sáng "
    "tạo”</AWARD>",
    "<AWARD dh_ah_llvtnd>Anh hùng Lực lượng vũ trang nhân dân thời kỳ chống Mỹ</AWARD> của xã",
    "xã đạt <AWARD>giáo viên dạy giỏi cấp huyện</AWARD>, đạt <AWARD>đơn vị vững mạnh toàn "
    "diện</AWARD>",
    "danh hiệu <AWARD>giỏi việc nước, đảm việc nhà</AWARD> và danh hiệu <AWARD>chi bộ trong "
    "sạch, vững mạnh</AWARD>",
    "<AWARD dt_nd_viet_nam_xuat_sac>Nông dân Việt Nam xuất sắc</AWARD>, <AWARD>Phụ nữ tiêu "
    "biểu</AWARD> năm nay",
    "tặng <AWARD dh_nha_giao_uu_tu>NGƯT</AWARD> cho cô, 2 <AWARD>HCV</AWARD> và 1 "
    "<AWARD>HCĐ</AWARD> ở giải trẻ",
    "tặng <AWARD>Cờ đơn vị thi đua xuất sắc</AWARD>, <AWARD bk_thu_tuong>Bằng khen Thủ tướng "
    "Chính phủ</AWARD> năm 2020",
    "được <AWARD gk_giay_khen>Giấy khen của Hiệu trưởng</AWARD> vì, <AWARD bk_bang_khen>Bằng "
    "khen của Thống đốc</AWARD>",
    "<AWARD>cờ thi đua của Tập đoàn</AWARD> năm ấy, <AWARD>Cờ thi đua ngành Kiểm lâm</AWARD> cho "
    "hạt",
    "nhận <AWARD td_co_chinh_phu>Cờ thi đua Chính phủ</AWARD>, <AWARD gk_giay_khen>giấy khen của "
    "ban tổ chức</AWARD>",
    "<AWARD td_cstd_bo_tinh>Chiến sĩ thi đua cấp bộ, ban, ngành</AWARD> hai lần",
    "<AWARD>Cháu ngoan Bác Hồ cấp huyện</AWARD>, Tỉnh đoàn gửi tặng sách",
    "danh hiệu <AWARD dh_nha_giao_uu_tu>Nhà giáo Ưu tú</AWARD> (<AWARD "
    "dh_nha_giao_uu_tu>NGƯT</AWARD>) cho thầy",
    "trà được công nhận <AWARD cn_ocop>OCOP 4 sao</AWARD>, chị đạt <AWARD>Giỏi việc nước, đảm việc "
    "nhà</AWARD>",
    "đạt danh hiệu <AWARD>thợ rèn khéo tay</AWARD> năm 2012, danh hiệu <AWARD>Nhà vườn Việt Nam "
    "xuất sắc</AWARD> các năm",
    "danh hiệu “<AWARD>Nghệ nhân dệt</AWARD>”, “<AWARD>Thợ dệt trẻ</AWARD>” và "
    "“<AWARD>Tổ dệt giỏi</AWARD>”, phong trào “Tay kim”, “Tay chỉ”",
    "trao 5 giải “<AWARD>Gia đình tiêu biểu tiết kiệm điện</AWARD>”, mỗi giải 300.000 đồng",
    "<AWARD>Giải báo chí tỉnh Mẫu</AWARD> đã trao tối qua",
    "<AWARD hc_lao_dong>Huân chương Lao động các loại</AWARD>, <AWARD>Huân chương Ixala hạng Nhất"
    "</AWARD>, <AWARD hc_lao_dong_nhi>Huân chương lao động hạng 2 và 3</AWARD>",
    "đoạt <AWARD>giải nhất đồng đội</AWARD>, trao <AWARD gk_giay_khen>giấy khen cá nhân</AWARD> "
    "cho bà, <AWARD gk_giay_khen>giấy khen</AWARD> tập thể và cá nhân",
    "<AWARD>cờ luân lưu của Hội đồng Bộ trưởng</AWARD>, <AWARD td_co_bo_tinh>Cờ thi đua của Bộ"
    "</AWARD> cho 2 đội",
    "<AWARD dt_gt_ly_tu_trong>Giải thưởng Lý Tự Trọng 2018</AWARD> về tay chị",
]

NEAR_MISSES = [
    "công tác thi đua, khen thưởng; hình thức khen thưởng",
    "danh hiệu thi đua, giải thưởng, một giải, giải a",
    "xã đạt chuẩn quốc gia về y tế",
    "xây dựng khu dân cư nông thôn mới kiểu mẫu",
    "cờ Tổ quốc, bằng cấp, giải quốc gia",
    "tặng danh hiệu “30 năm”",
    "phong trào “Năm không, ba sạch” và 3 mô hình “Nhà sạch tiêu biểu”",
    "phát huy hiệu quả; đồng bào dân tộc văn hóa phong phú",
    "số gia đình học tập đạt 86%; mô hình “Công dân học tập”",
    "treo lá cờ thi đua, làng văn hóa du lịch, làng văn hóa các dân tộc",
    "NSƯT Hồng Lam hát, NGND Lê Thị Hòa; giáo viên dạy giỏi tiếng Thái",
    "hộ nông dân tiêu biểu của thôn; giấy chứng nhận của trường Mẫu",
    "treo lá cờ “Quyết thắng”; trồng chè OCOP 3 sao; xã Tỉnh Húc",
    "danh hiệu này được giữ, danh hiệu cao quý của ngành, danh hiệu vô địch",
    "danh hiệu mới triển khai, danh hiệu đầu tiên của xã",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_awards_are_found_with_their_id(example: str) -> None:
    found, wanted = both(awards.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_is_no_award_is_left(text: str) -> None:
    found, wanted = both(awards.find, text)
    assert found == wanted


def test_every_rule_has_an_example() -> None:
    assert rules_hit(awards.find, EXAMPLES) == {rule.name for rule in awards.RULES}


VALUES = [
    ("Huân chương Lao động hạng Nhì", AwardValue("hc_lao_dong_nhi", "Nhì", None)),
    ("Bằng khen của Thủ tướng Chính phủ", AwardValue("bk_thu_tuong", None, "national")),
    ("Chiến sĩ thi đua cấp tỉnh", AwardValue("td_cstd_bo_tinh", None, "provincial")),
    ("Chiến sĩ thi đua cơ sở", AwardValue("td_cstd_co_so", None, "grassroots")),
    ("giải nhì", AwardValue(None, "Nhì", None)),
    ("giải II", AwardValue(None, "Nhì", None)),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_class_and_level_are_read(text: str, value: AwardValue) -> None:
    (mention,) = awards.find(Source.of(text))
    assert mention.value == value


def test_the_order_of_classes_is_one_mention() -> None:
    text = "<AWARD hc_lao_dong_nhat>Huân chương Lao động hạng Nhất, Nhì và Ba</AWARD> cho 3 xã"
    found, wanted = both(awards.find, text)
    assert found == wanted
