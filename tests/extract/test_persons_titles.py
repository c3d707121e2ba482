"""Persons behind the titles, ranks and nicknames that papers give them, and where a name ends."""

from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

KIN_AND_TRADES = [
    "Từ đó, ThS.BS.CKII <PERSON>Lò Thị Trang</PERSON> trực; BS CKI <PERSON>Vừ An</PERSON>.",
    "Chị dâu <PERSON>Mận</PERSON> và em trai <PERSON>Tuấn</PERSON> ra sửa đường.",
    "Ca sĩ <PERSON>Hạ Nhi</PERSON> và nghệ nhân <PERSON>Siu Thoan</PERSON> hát tặng bà con.",
    "Soạn giả <PERSON>Lê Viễn Phong</PERSON> viết vở mới; thợ cả <PERSON>Lê Văn Đực</PERSON> dựng.",
    "Bok <PERSON>Hyunh</PERSON> kể khan; chủ thầu <PERSON>Trần Văn Đệ</PERSON> góp xi măng.",
    "Tay vợt <PERSON>Ngô Thị Lụa</PERSON> thắng; bình luận viên <PERSON>Quang Tới</PERSON> khen.",
    "Anh hùng LLVT nhân dân <PERSON>Kpă Thin</PERSON> về thăm trường.",
    "LM <PERSON>Antôn Vũ Lịch</PERSON> và soeur <PERSON>Maria Lê Thị Nhã</PERSON> tặng quà.",
    "Nữ tu <PERSON>Cêcilia Bùi Thị Sáng</PERSON> dạy chữ.",
]
OFFICES = [
    "Xã đội trưởng <PERSON>Hà Văn Nhót</PERSON> và phó bản <PERSON>Cà Văn Ún</PERSON> cùng đi.",
    "Chi đoàn trưởng <PERSON>Lại Thu Mây</PERSON>; ca trưởng <PERSON>Đỗ Văn Thụ</PERSON>.",
    "Bác sĩ CKII <PERSON>Mạc Thị Đào</PERSON>; TSKH <PERSON>Đàm Quý</PERSON> chủ trì.",
    "Đ/c. <PERSON>Lã Văn Khoát</PERSON> và đ.c <PERSON>Phùng Lĩnh</PERSON> tặng hoa.",
    "Tổ trưởng TDP <PERSON>Vương Đình Ký</PERSON> gõ cửa từng nhà.",
    "Tổng Bí thư <PLACE>Lào</PLACE> <PERSON>Kaysone Vilay</PERSON> thăm làng.",
    "Trưởng bản <PERSON>Páo</PERSON> đi trước, đại sứ <PERSON>Jack Miller</PERSON> theo sau.",
]
ALIASES = [
    "Ông <PERSON>Đặng Nhật Quang</PERSON> (tự <PERSON>Năm Quang</PERSON>) hiến đất.",
    "Cụ <PERSON>Trần Cảnh</PERSON>, bí danh <PERSON>Ba Lửa</PERSON>, kể chuyện xưa.",
]
LEADERS = [
    "Chân dung <PERSON>V.I. Lê-nin</PERSON> và <PERSON>C. Mác</PERSON> treo trang trọng.",
    "Chủ nghĩa Mác - Lênin soi đường.",
]
RUNS = [
    "Cầu thủ <PERSON>Park Ji-hun</PERSON> và cô <PERSON>Anne-Marie Dupont</PERSON> thăm trường.",
    "Ni sư <PERSON>Thích nữ Huệ Tâm</PERSON> nấu cơm; bà <PERSON>H' Lem Niê</PERSON> phụ.",
    "Nhạc sĩ <PERSON>Phó Đức Lam</PERSON> và anh <PERSON>Má A Sềnh</PERSON> nhận quà.",
    "Chàng trai Mông <PERSON>Sùng A Của</PERSON> mở trại nuôi ong.",
    "ÔNG <PERSON>LƯƠNG VĂN BẢO</PERSON> PHÁT BIỂU TẠI HỘI NGHỊ",
    "CHỦ TỊCH <UNIT>UBND TỈNH</UNIT> <PERSON>PHẠM ANH TUẤN</PERSON> CHÚC MỪNG CÁC ĐƠN VỊ",
    "khen <PERSON>Siu Hương</PERSON>, <PERSON>Ksor Nham</PERSON>, <PERSON>Kpuih Thanh</PERSON>.",
]
FOREIGN = [
    "Đại sứ <PLACE>Hoa Kỳ</PLACE> <PERSON>Mark Nelson</PERSON> và chị <PERSON>Nga</PERSON>.",
    "Chuyên gia người <PLACE>Pháp</PLACE> <PERSON>Alain Dupuis</PERSON> tập huấn.",
    "Tổng thống <PLACE>Nga</PLACE> <PERSON>Vladimir Orlov</PERSON> gửi quà.",
    "Em <PERSON>Mỹ Linh</PERSON> và anh <PERSON>Đức Anh</PERSON> góp công.",
]
SHOUTED = [
    "CHỊ <PERSON>LÒ THỊ PHÓNG</PERSON> LÀM GIÀU TỪ CÂY MẬN",
    "<PERSON>NGUYỄN THỊ HOA</PERSON>, CÔ GIÁO CỦA TRẺ EM NGHÈO",
    "ANH <PERSON>GIÀNG A PÁO</PERSON> VÀ CON ĐƯỜNG MỚI",
    "GƯƠNG SÁNG <PERSON>ĐINH THỊ XUÂN</PERSON>",
    "NGƯỜI TỐT TRÊN QUÊ HƯƠNG CÁCH MẠNG",
]
LISTS = [
    "Các anh <PERSON>Sen</PERSON>, <PERSON>Chín</PERSON> và <PERSON>Thành</PERSON> góp công.",
    "Ba chị em <PERSON>Hằng</PERSON>, <PERSON>Nga</PERSON> và <PERSON>Thủy</PERSON> hiến máu.",
    "Vợ chồng <PERSON>Dũng</PERSON> - <PERSON>Lan</PERSON> mở quán.",
    "Bà con Mông, Dao và Tày đón Tết.",
    "Giám đốc HTX <PERSON>Cao Thị Ánh</PERSON>; Chủ nhiệm CLB <PERSON>Trần Văn Nụ</PERSON>.",
    "Cô giáo <PERSON>Thủy</PERSON> và anh <PERSON>Khoa</PERSON>; bác sĩ Quân y, trưởng bản Mông.",
    "Bà con gọi ông là <PERSON>Tám Kiên</PERSON>; chị <PERSON>Đèo Thị Nhung</PERSON> nhận quà.",
    "Các đồng chí Lãnh đạo và cán bộ dự họp.",
    "Các đồng chí Trưởng Ban công tác báo cáo.",
]
CREDITS = [
    "Lễ ra quân (Ảnh <PERSON>Tuấn Lương</PERSON>)",
    "Mưa tạnh. Nước rút.\nThực hiện: <PERSON>Hà Kiên</PERSON>",
    "Mưa tạnh. Nước rút. Đường khô.\n<PERSON>Phạm Liễu</PERSON> (T/h)",
    "Mưa tạnh. Nước rút. Đường khô.\n<PERSON>Phạm Liễu</PERSON>/<UNIT>VOV</UNIT>",
]
NAMESAKES = [
    "đ/c <PERSON>Lò Văn Én</PERSON> - PBT HU, đ/c <PERSON>Vừ A Mua</PERSON> - CVP TU, dự.",
    "Chi đội Lê Văn Tám và học bổng Vừ A Dính giúp em tới lớp.",
    "Trường mang tên Lê Hồng Phong đón học sinh; ông Trời cho mưa.",
    "Cộng tác viên <PLACE>Hà Nội</PLACE> gửi quà về.",
]


@pytest.mark.parametrize(
    "marked",
    KIN_AND_TRADES
    + OFFICES
    + ALIASES
    + LEADERS
    + RUNS
    + FOREIGN
    + SHOUTED
    + LISTS
    + CREDITS
    + NAMESAKES,
)
def test_a_title_leaves_the_name_behind_it(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
