"""Where the names of units end, and which bodies without a name are one because they act."""

from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

NUMBERS_BEHIND = [
    "<UNIT>Bộ Tư lệnh Quân chủng Hải quân Việt Nam</UNIT>, <UNIT>Trung ương Đảng Cộng sản Việt Nam"
    "</UNIT>, <UNIT>Liên hiệp các hội Khoa học và Kỹ thuật (KH-KT) Việt Nam</UNIT> họp.",
    "<UNIT>Học viện Ngân hàng</UNIT> tuyển sinh; <UNIT>HVNH</UNIT> mở lớp ở nơi có CLB.",
    "<UNIT>Vùng 3 Hải quân</UNIT>, <UNIT>Vùng Cảnh sát biển 2</UNIT>, "
    "<UNIT>tàu HQ 629</UNIT>, <UNIT>Bệnh viện C</UNIT>.",
    "<UNIT>Công ty TNHH mạng lưới thông minh</UNIT> (<UNIT>Manet</UNIT>) và <UNIT>Viện Nghiên cứu "
    "giống cây nhiệt đới</UNIT> (<UNIT>VNCGCNĐ</UNIT>) góp quà cho đồng bào (trong xã).",
    "Chủ tịch <UNIT>Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm</UNIT>"
    "; <UNIT>Phòng Phòng, chống tội phạm về ma túy Công an tỉnh</UNIT>.",
    "<UNIT>Hội Việt kiều ở Thủ đô Bangkok</UNIT>, <UNIT>Ngân hàng Nông nghiệp và Phát triển nông "
    "thôn</UNIT> (<UNIT>Agribank</UNIT>) tặng quà.",
    "<UNIT>Đồn Biên phòng Ia Mơ</UNIT> 47 nhà, <UNIT>Trường Mầm non Sơn Ca</UNIT> 6 tủ sách.",
    "Cán bộ <UNIT>Đồn Biên phòng An Phước</UNIT>, Giám thị <UNIT>Trại giam An Hòa</UNIT> nhận quà.",
    "<UNIT>Công ty TNHH Giày Sông Hinh</UNIT> 4.870 tỷ, <UNIT>Nông trường Ia Le</UNIT> 1,93 tấn.",
    "<UNIT>CĐCS Công ty May Ia Kha</UNIT> 612 sáng kiến; <UNIT>Trường Mầm non Cẩm Lệ 2</UNIT> múa.",
    "Bí thư <UNIT>chi đoàn 12A4</UNIT>; <UNIT>Đội 5</UNIT>; thưởng HTX 50 triệu đồng.",
    "Trạm 560kVA, trạm 163 ca, công ty 16%, học sinh khối 12; ở thao trường, khẩu đội 2.",
    "<UNIT>Công ty CP Sông Hinh 9.01</UNIT> và <UNIT>HTX 19/5</UNIT>; đến trường 5/9/2015.",
]
WHAT_FOLLOWS = [
    "Ở <UNIT>Tổng công ty Dệt Sông Đào</UNIT> với 3 ca; <UNIT>Quỹ học bổng Sông Vàm</UNIT> do",
    "96% công đoàn cơ sở, 74 câu lạc bộ “Liên thế hệ”; <UNIT>câu lạc bộ “Sao Mai”</UNIT> múa.",
    "Tại <PLACE>Trung tâm Văn hóa tỉnh</PLACE>; <UNIT>Trung tâm Văn hóa tỉnh</UNIT> tập múa.",
    "<UNIT>Hạt Quản lý đê số 4</UNIT> và <UNIT>Tổ Quản lý lưới số 2</UNIT> trực; Hạt đạt số 4.",
    "<UNIT>Hiệp hội Thủy sản phía Nam</UNIT>, <UNIT>Chi nhánh miền Trung</UNIT> dự báo.",
    "<UNIT>Công đoàn cơ sở (CĐCS) Công ty May Ia Kha</UNIT> khen.",
    "<UNIT>Trung tâm Tin học và Thống kê</UNIT> lập bảng; <UNIT>Tập đoàn Cao su Việt Nam</UNIT> và "
    "Công ty cùng thưởng.",
    "Tổng phụ trách Đội <UNIT>Trường THCS Ia Pran</UNIT>; Vụ 2021, bản thu 24 tấn quả.",
    "Các đồn biên phòng <PLACE>Phú Quốc</PLACE>, Xà Lực và hai chi hội Bờ Tre, Đan Nê góp gạo.",
    "<UNIT>Hội Phụ nữ Vùng 5 Hải quân</UNIT> và <UNIT>FC Sao Mai</UNIT> đá giao hữu.",
    "<UNIT>Điện lực Ẳng Phón</UNIT>, <UNIT>HTX mận hậu Nà Ka</UNIT>, <UNIT>Kíp 4</UNIT> nhận cờ.",
    "<UNIT>Công ty Cây xanh Thanh Trà</UNIT> cam kết trồng cây; thưởng <UNIT>HTX Kênh Sáu</UNIT> "
    "Bằng khen.",
    "<UNIT>TRƯỜNG THCS HÙNG VƯƠNG</UNIT> SÔI NỔI THAO GIẢNG",
    "<UNIT>BỆNH VIỆN ĐA KHOA IA GRAI</UNIT> GẶP MẶT NGÀY THẦY THUỐC",
]
ACTING = [
    "Chi bộ ấp nào cũng nhận việc khó; <UNIT>Chi bộ ấp 4</UNIT> nhận trước.",
    "Mùa ấy <UNIT>Hội Võ thuật cổ truyền tỉnh</UNIT> mở giải, <UNIT>công đoàn</UNIT> cũng góp xôi.",
    "Ủy viên <UNIT>Bộ Chính trị</UNIT>, Thường trực <UNIT>Ban Bí thư</UNIT> dự; "
    "<UNIT>Thường trực Tỉnh ủy</UNIT> họp.",
    "<UNIT>Quỹ Hỗ trợ phụ nữ nghèo Tân Kỳ</UNIT> cho vay.",
    "<UNIT>Xí nghiệp đầu máy Mẫu Sơn</UNIT> và <UNIT>phân xưởng Đào lò 4</UNIT> thi đua.",
    "<UNIT>BTS THPG TP.HCM</UNIT>, <UNIT>cảnh sát biển vùng 2</UNIT> và <UNIT>Cảnh sát Phòng cháy "
    "và chữa cháy tỉnh Bình Dương</UNIT> tặng quà.",
    # a company's own name, without the word for it
    "<UNIT>Tập đoàn JinĐô</UNIT> khởi công; <UNIT>JinĐô</UNIT> tặng 9 nhà.",
    "<UNIT>Công ty Coca Cola Việt Nam</UNIT> và <UNIT>Tổng công ty May 10</UNIT>: "
    "<UNIT>Coca Cola</UNIT> tặng nước, <UNIT>May 10</UNIT> tặng áo.",
    "<UNIT>Công ty Sông Xanh</UNIT> tặng 9 áo, Xanh và sạch.",
    "<UNIT>Quỹ Khuyến học Nguyễn Cao</UNIT> và <UNIT>Quỹ Hỗ trợ ngư dân Quảng Ngãi</UNIT> trao.",
    "<UNIT>Ban quản lý Khu bảo tồn loài Sao La</UNIT>, <UNIT>Ban quản lý quỹ Đền ơn đáp nghĩa huyện"
    "</UNIT> họp.",
    "Chị được <UNIT>hội phụ nữ huyện</UNIT> chọn làm mẫu; hội phụ nữ huyện nào cũng có quỹ.",
    "<UNIT>Công ty CP Mía đường Sông Côn</UNIT> thưởng; <UNIT>Mía đường Sông Côn</UNIT> trả ngay.",
    "<UNIT>Chi bộ</UNIT> họp; phong trào do <UNIT>công đoàn</UNIT> phát động; mỗi chi bộ góp.",
    "Ngày 20/1, <UNIT>ban chấp hành</UNIT> đã họp; ban chấp hành nào cũng vậy.",
    "Công đoàn là mái nhà chung của thợ; ta góp quỹ công đoàn.",
    "Đầu năm, <UNIT>công an xã</UNIT> gỡ 12 bẫy; thôn nào cũng có công an xã lo.",
    "Thay mặt <UNIT>ban chấp hành</UNIT>\nChủ tịch",
    "Tháng 3, <UNIT>công đoàn phân xưởng</UNIT> chia ba tổ; quỹ của công đoàn phân xưởng còn ít.",
    "Chủ tịch <UNIT>Công đoàn công ty</UNIT>, <UNIT>Hội CCB Công ty</UNIT> dự.",
    "<UNIT>Ban Giám đốc nhà máy</UNIT> và <UNIT>Ban Chỉ huy Trung đoàn</UNIT> phát động.",
]


@pytest.mark.parametrize("marked", NUMBERS_BEHIND + WHAT_FOLLOWS + ACTING)
def test_names_end_and_bodies_act(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
