from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

TITLED = [
    "Ông <PERSON>Nguyễn Văn Bảy</PERSON> và bà <PERSON>Rơ Châm H'Yéo</PERSON> hiến đất.",
    "Thiếu tá <PERSON>Sùng A Dơ</PERSON>, Thượng úy <PERSON>Cầm Bá Tiến</PERSON>",
    "Thượng tọa <PERSON>Thích Quảng Tâm</PERSON>, Linh mục <PERSON>Giuse Trần Thanh</PERSON>",
    "TS. <PERSON>Đỗ Nguyên Phác</PERSON>, BS <PERSON>Mạch Hoàng Tuyên</PERSON>",
    "em <PERSON>Thạch Thị Sô Phia</PERSON> và em <PERSON>Danh Út</PERSON>",
    "cô giáo <PERSON>Lù Thị Sương</PERSON>; già làng <PERSON>Y Blôk Niê</PERSON>",
    "Trưởng bản <PERSON>Giàng A Páo</PERSON> đi từng nhà.",
    "anh <PERSON>Đoàn Trường Giang</PERSON> (34 tuổi)",
    "Đại sứ <PERSON>Shim Wonhwan</PERSON> trao quà.",
    "HLV <PERSON>Cho Min-jae</PERSON> và ông <PERSON>Kim Tae-young</PERSON> thăm trường.",
    "Học và làm theo <PERSON>Bác Hồ</PERSON>; đạo đức <PERSON>Hồ Chí Minh</PERSON>.",
]
UNTITLED = [
    "<PERSON>Phạm Thị Hồng Gấm</PERSON> là người đầu tiên.",
    "Hỏi <PERSON>Lò Thị Én</PERSON> thì rõ.",
    "1 | <PERSON>Vũ Thị Minh Nhàn</PERSON> | Số 1 | 1.108",
    "Các họa sĩ: <PERSON>Tạ Thúc Bình</PERSON>, <PERSON>Thy Ngọc</PERSON>.",
    "Bị can là <PERSON>Đ.V.K</PERSON>. (27 tuổi); em <PERSON>V.T.K.T</PERSON> bị cướp xe.",
]
SHORT = [
    "Anh <PERSON>Thào Seo Vảng</PERSON> bị bỏng. Anh <PERSON>Sùng</PERSON> tới khóa van.",
    "Em <PERSON>Nguyễn Thị Lan Anh</PERSON> nhặt được ví. <PERSON>Lan Anh</PERSON> trả lại ngay.",
    "Đội trưởng <PERSON>Huỳnh Công Trứ</PERSON> kể. Nó rơi sượt vai <PERSON>Trứ</PERSON> hôm ấy.",
    "Ông <PERSON>Y Thuin Mlô</PERSON> giúp sáu hộ. Nhà <PERSON>Y Thuin</PERSON> ở đầu buôn.",
]
BYLINES = [
    "Xã vùng cao đón điện\n<PERSON>KHÁNH LỆ</PERSON> 26/04/2015 14:45\nSáng qua, trời mưa.",
    "Bà con mừng lắm.\n<PERSON>ĐOÀN ĐẠO</PERSON>",
    "Bà con mừng lắm.\n<PERSON>NT</PERSON>",
    "Bà con phấn khởi.\nẢnh: <PERSON>T.Hải</PERSON>",
    "Cả xã vui.\nTin, ảnh: <PERSON>NGUYỄN AN</PERSON>",
    "Lễ trao quà - Ảnh: <PERSON>Đ. LỢI</PERSON>",
    "Bài và ảnh: <PERSON>Hà Phan</PERSON> - <PERSON>Minh Thơ</PERSON>",
    "Mưa to. Gió lớn. Dân yên.\nNước rút. Đường khô.\n<PERSON>Phạm Liễu</PERSON>",
    "Mọi việc đã xong. <PERSON>Bình Minh</PERSON>",
]
NONE = [
    "Phát huy phẩm chất “Bộ đội Cụ Hồ”.",
    "CHỦ TỊCH\nPHÓ CHỦ TỊCH\nDANH SÁCH TẬP THỂ, CÁ NHÂN",
    "Chủ tịch nước, Tổng Bí thư, Thủ tướng dự; Bác dặn.",
    "Đồng bào Hà Nhì, Vân Kiều, Khmer đón Tết Đinh Dậu.",
    "Thầy cô, anh chị em, bà con chung tay.",
]


@pytest.mark.parametrize("marked", TITLED + UNTITLED + SHORT + BYLINES + NONE)
def test_persons_are_names_alone(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
