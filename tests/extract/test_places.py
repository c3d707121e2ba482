from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

KINDS = [
    "đến cuối năm <PLACE>tỉnh Gia Lai</PLACE>; ông <PERSON>Trần Văn Hai</PERSON> "
    "<PLACE>thôn Đông Hà</PLACE>; đạt giải Ba <PLACE>huyện Đức Cơ</PLACE>",
    "chương trình “Sử ca Việt Nam” ở <PLACE>Việt Nam</PLACE>",
    "nhiều nước như: <PLACE>Mỹ</PLACE>, <PLACE>Anh</PLACE>, <PLACE>Ireland</PLACE> và nước khác",
    "trong chương trình Vinh Quang <PLACE>Việt Nam</PLACE>, tại <PLACE>Việt Nam</PLACE>",
    "nông dân vùng <PLACE>ĐBSCL</PLACE>. Vùng <PLACE>DHNTB</PLACE> còn nghèo",
    "<PLACE>xã Nậm Ban</PLACE>, <PLACE>huyện Mèo Vạc</PLACE>, <PLACE>tỉnh Hà Giang</PLACE>",
    "<PLACE>phường 7</PLACE>, <PLACE>quận 3</PLACE>, <PLACE>thành phố Hồ Chí Minh</PLACE>",
    "<PLACE>thôn 3</PLACE>, <PLACE>ấp Cạnh Đền 3</PLACE>, <PLACE>bản Huổi Lụ</PLACE>",
    "<PLACE>khu phố 2A</PLACE>, <PLACE>tổ dân phố số 7</PLACE>, <PLACE>buôn Ko Tam</PLACE>",
    "<PLACE>đường Nguyễn Văn Cừ</PLACE>, <PLACE>Quốc lộ 1A</PLACE>, <PLACE>cầu Bãi Cháy</PLACE>",
    "<PLACE>sông Đà</PLACE>, <PLACE>núi Bà Đen</PLACE>, <PLACE>đảo Cồn Cỏ</PLACE>",
    "<PLACE>chùa Bái Đính</PLACE>, <PLACE>chợ Đồng Xuân</PLACE>, <PLACE>sân Lạch Tray</PLACE>",
    "<PLACE>Khu công nghiệp Tràng Duệ</PLACE>; <PLACE>KCN Sóng Thần 2</PLACE>, nơi chị làm việc.",
    "Tuyến <PLACE>Quốc lộ 4C</PLACE> lên <PLACE>xã Lũng Cú</PLACE> đã thông.",
    "<PLACE>cao tốc Vạn Ninh - Cam Lộ</PLACE> thông xe.",
    "<PLACE>Nhà văn hóa trung tâm huyện</PLACE> và <PLACE>nghĩa trang liệt sĩ xã</PLACE>",
    "Địa chỉ: số 64, <PLACE>Bà Triệu</PLACE>, <PLACE>Hà Nội</PLACE>.",
]
BARE = [
    "bên <PLACE>Hồ Gươm</PLACE> và trước <PLACE>Dinh Độc Lập</PLACE>",
    "các tỉnh <PLACE>khu vực Tây Nguyên</PLACE>, vùng <PLACE>Tây Bắc</PLACE>",
    "<PLACE>Hà Nội</PLACE>, <PLACE>Đà Nẵng</PLACE> và <PLACE>TPHCM</PLACE> dẫn đầu.",
    "Cả vùng <PLACE>Tây Nguyên</PLACE>, <PLACE>đồng bằng sông Cửu Long</PLACE> chung tay.",
    "<PLACE>Đồng bằng sông Hồng</PLACE>, <PLACE>Tây Nam bộ</PLACE>, <PLACE>Bắc Trung bộ</PLACE>",
    "Bà con <PLACE>Việt Nam</PLACE>, <PLACE>Lào</PLACE> và <PLACE>Campuchia</PLACE> giao lưu.",
    "Học tiếng Anh ở <PLACE>Anh</PLACE>, về từ <PLACE>Mỹ</PLACE>.",
    "Ở <PLACE>Quảng Trị</PLACE>, <PLACE>Hải Lăng</PLACE>, <PLACE>Triệu Phong</PLACE> được mùa.",
    "<PLACE>Kim Sơn</PLACE>, ngày 15 tháng 01 năm 2019",
    "Con đường lên <PLACE>xã Tả Lủng</PLACE> đã mở. Nay <PLACE>Tả Lủng</PLACE> hết khó.",
]
LISTS = [
    "2 huyện <PLACE>Hàm Yên</PLACE> và <PLACE>Chiêm Hóa</PLACE> về trước.",
    "Các xã: <PLACE>Xuân Thới Đông</PLACE>, <PLACE>Tân Thới Nhì</PLACE> (<PLACE>Hóc Môn</PLACE>).",
    "Có thêm 03 xã (<PLACE>Đồng Hướng</PLACE>, <PLACE>Hồi Ninh</PLACE>) đạt chuẩn.",
    "Các thôn <PLACE>Nà Lầu</PLACE>, <PLACE>Khuổi Slao</PLACE> và <PLACE>Bản Pò</PLACE> có điện.",
]
NONE = [
    "Trên địa bàn tỉnh, toàn huyện, xã hội, tỉnh lộ, bản thân, làng nghề.",
    "Yêu cầu cao, gia đình văn hóa, phát động phong trào, văn bản mới.",
    "Hai xã, ba thôn, 5 phường; ấp 6 năm liền giữ vững danh hiệu.",
    "Học tiếng Lào, tiếng Pháp.",
    "Biển, đảo Tổ quốc là thiêng liêng.",
    "Học sinh giỏi cấp TP. Tổng cộng có 5 em; đội của TP. Nhiều em vào chung kết.",
]


@pytest.mark.parametrize("marked", KINDS + BARE + LISTS + NONE)
def test_places_end_where_their_names_end(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted


def test_street_is_no_person_and_school_no_place() -> None:
    marked = "<UNIT>Trường THPT Trần Phú</UNIT> ở <PLACE>phố Trần Phú</PLACE>."
    found, wanted = both(find_names, marked)
    assert found == wanted
