"""Places by their kind: roads, sites and villages, named after days and persons, in lists."""

from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

ROADS = [
    "<PLACE>đường 30/4</PLACE>, <PLACE>quảng trường 2/9</PLACE>, <PLACE>cầu số 3</PLACE>",
    "<PLACE>đường 16 tháng 4</PLACE> dài; đường 4 làn xe rộng.",
    "<PLACE>QL.14</PLACE>, <PLACE>TL10</PLACE>, <PLACE>đường ĐH.12</PLACE> đã thông.",
    "<PLACE>đường Lê Lợi</PLACE>, <PLACE>Tô Hiệu</PLACE>, <PLACE>Trần Phú</PLACE> rợp cờ.",
    "Các tuyến đường <PLACE>Bà Triệu</PLACE>, <PLACE>Lý Bôn</PLACE> được lát lại.",
    "<PLACE>ngã tư Vĩnh Điện - Trần Nhân Tông</PLACE> có đèn; <PLACE>cầu vượt Sóng Thần</PLACE>",
    "Đường liên xã, đường giao thông nông thôn và đường Giao thông nội đồng đều đẹp.",
]
SITES = [
    "<PLACE>Khu lưu niệm Tổng Bí thư Trần Phú</PLACE> mở cửa.",
    "Dâng hương tại <PLACE>Đền thờ Chủ tịch Hồ Chí Minh</PLACE>.",
    "<PLACE>SVĐ Mỹ Đình</PLACE> chật kín; <PLACE>KCN VSIP</PLACE> tuyển thợ.",
    "Lễ tổ chức tại <PLACE>Nhà đa năng Bộ Tư lệnh Thủ đô</PLACE>.",
    "Thả cá tại <PLACE>Hồ Núi Cốc</PLACE> và <PLACE>hồ Ea Kao</PLACE>.",
    "<PLACE>Lán Nà Nưa</PLACE>, <PLACE>chợ nổi Cái Răng</PLACE>, <PLACE>phà Cát Lái</PLACE>",
    "<PLACE>Chiến khu Đ</PLACE>, <PLACE>Dinh Thống Nhất</PLACE>, <PLACE>nhà giàn DK1</PLACE>",
]
VILLAGES = [
    "Trưởng <PLACE>thôn Phú Lương</PLACE> dậy sớm; trưởng bản <PERSON>Giàng A Tủa</PERSON> ngủ.",
    "Ông <PERSON>Sơn Kiên</PERSON>, Trưởng <PLACE>ấp Trà Kháo</PLACE>, góp tiền.",
    "<PLACE>tổ 7</PLACE>, <PLACE>phường Trung Thành</PLACE>; tổ 7 họp.",
    "<PLACE>thôn Đông</PLACE> <PERSON>Nguyễn Văn Bình</PERSON> được khen.",
    "<PLACE>tiểu khu 3</PLACE>, <PLACE>KDC số 5</PLACE>, <PLACE>làng chài Cửa Vạn</PLACE>",
    "Chi hội trưởng Phụ nữ ấp <PERSON>Võ Thị Tám</PERSON> đến <PLACE>làng lụa Vạn Phúc</PLACE>.",
    "Trụ trì <PLACE>chùa Phật Quang</PLACE> <PERSON>Thích Minh Nhẫn</PERSON> tặng xe lăn.",
    "ấp văn hóa, bản văn hóa, xã anh hùng, huyện anh hùng, làng đồng bào",
]
NUMBERED = [
    "Ông <PERSON>Hồ Văn Bửu</PERSON>, Tổ trưởng <PLACE>tổ dân phố 14</PLACE>, góp công.",
    "Bà <PERSON>Lưu Kim Hạnh</PERSON>, trưởng <PLACE>khu phố 5</PLACE>, vắng.",
    "Bác <PERSON>Đỗ Hữu</PERSON>, Trưởng <PLACE>ấp An Bình Đông</PLACE>, vui.",
    "Sáng nay, trưởng bản <PERSON>Hà Văn Hòa</PERSON> vui.",
    "Các tuyến <PLACE>Quốc lộ 22B</PLACE>, <PLACE>đường tỉnh 781</PLACE> đã sửa.",
]
VENUES = [
    "Chốt tại <PLACE>cầu Giẽ</PLACE> hoạt động; <PLACE>chợ Dầu</PLACE> mở cửa.",
    "Hội nghị diễn ra tại <PLACE>khách sạn Sao Mai</PLACE>.",
    "<UNIT>Khách sạn Sao Mai</UNIT> tặng 20 triệu đồng.",
    "Lễ trao quà tại <PLACE>Trung tâm Văn hóa tỉnh</PLACE>.",
    "<UNIT>Trung tâm Văn hóa tỉnh</UNIT> dựng vở mới.",
    "<UNIT>Chùa Vĩnh Hòa</UNIT> tặng 300 phần quà; tại <PLACE>chùa Vĩnh Hòa</PLACE> có lễ.",
]
CELLS = [
    "TT | Đơn vị | Số hộ\n1 | <PLACE>Vĩnh Tường</PLACE> | 98\n2 | <PLACE>Tân Lập</PLACE> | 12",
    "TT | Tiêu chí | Điểm\n1 | Văn hóa | 9",
]
HEADS = [
    "Chủ tịch xã <PERSON>Lâm Văn Hưởng</PERSON> tới thăm.",
    "Bí thư <UNIT>Đoàn xã Vinh Hải</UNIT> <PERSON>Phan Thanh Sử</PERSON> kể.",
    "Bí thư <UNIT>Chi bộ thôn Nà Lầu</UNIT> <PERSON>Lù A Páo</PERSON> nói.",
]
LISTS = [
    "Các xã, thị trấn <PLACE>Tân Lập</PLACE>, <PLACE>Mường Giôn</PLACE> nhận cờ.",
    "Các tỉnh <PLACE>Tây Nguyên</PLACE> và <PLACE>Đồng bằng sông Cửu Long</PLACE> thi đua.",
    "<PLACE>miền núi phía Bắc</PLACE>, <PLACE>đất Lam Hồng</PLACE>, <PLACE>ĐBSCL</PLACE> mưa.",
    "Kiều bào ở <PLACE>Malaixia</PLACE>, <PLACE>Xinhgapo</PLACE>, <PLACE>Áo</PLACE> và "
    "<PLACE>Bỉ</PLACE> góp quỹ.",
    "Đánh <PLACE>Mỹ</PLACE>, diệt <PLACE>Pháp</PLACE>, cô <PERSON>Mỹ</PERSON> lập công.",
    "<PLACE>Đức Linh</PLACE>: Ra quân dịp hè",
]
TOLD = [
    "Các xã đạt chuẩn gồm: <PLACE>Phú Mậu</PLACE>, <PLACE>Thủy Thanh</PLACE>.",
    "Các huyện có nhiều mô hình như <PLACE>Như Xuân</PLACE>, <PLACE>Bá Thước</PLACE> được khen.",
    "Cả <PLACE>bản Sín Chải</PLACE> có điện; hai xã <PLACE>Tân Lập</PLACE>, <PLACE>Ea Bar</PLACE>.",
    "Các xã đã cử cán bộ như anh <PERSON>Hòa</PERSON>; các xã cần: Tuyên truyền sớm.",
]
NONE = [
    "Chợ Tết đông vui; chợ Phiên vùng cao mở.",
    "Bưởi Phúc Trạch, sâm Ngọc Linh được giá.",
    "Bản Hợp đồng đã nộp. Bản Kiểm điểm thì chưa.",
    "Tập trung đông đủ, trang phục chỉnh tề, tầng lớp trên lên lớp.",
    "Đi giữa bìa rừng, nhà báo gặp liên xã, liên thôn, phố phường.",
]


@pytest.mark.parametrize(
    "marked", ROADS + SITES + VILLAGES + NUMBERED + VENUES + CELLS + HEADS + LISTS + TOLD + NONE
)
def test_a_kind_word_takes_its_own_name(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
