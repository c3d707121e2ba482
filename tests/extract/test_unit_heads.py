"""Short and long spellings of the heads of units, with what each makes of the words behind it."""

from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

AUTHORITIES = [
    "<UNIT>U.B.N.D xã Phú Mỡ</UNIT> và <UNIT>HĐND&UBND phường Cam Nghĩa</UNIT> niêm yết.",
    "<UNIT>HĐND - UBND huyện Sông Hinh</UNIT> ký; <UNIT>Đảng ủy</UNIT> - <UNIT>UBND xã</UNIT> họp.",
    "<UNIT>HĐND</UNIT>, <UNIT>VKSND huyện</UNIT> cùng giám sát.",
    "TM. <UNIT>ỦY BAN NHÂN DÂN</UNIT>",
    "T/M <UNIT>Ủy ban nhân dân</UNIT>",
    "<UNIT>Đoàn ĐBQH & HĐND tỉnh Phú Yên</UNIT> khảo sát; <UNIT>KTNN khu vực XIII</UNIT>.",
    "<UNIT>BTG Tỉnh ủy</UNIT>, <UNIT>BDV Huyện ủy Sơn Hòa</UNIT> và "
    "<UNIT>TTCT huyện Sơn Hòa</UNIT> mở lớp.",
    "<UNIT>VPĐKĐĐ tỉnh</UNIT>, <UNIT>VPĐP NTM tỉnh</UNIT>, <UNIT>TTPVHCC xã Ea Ly</UNIT>.",
    "<UNIT>Sở Y tế</UNIT>, <UNIT>Công an tỉnh</UNIT> và <UNIT>Sở NN và MT</UNIT> kiểm tra.",
    "<UNIT>Chi cục Trồng trọt và BVTV</UNIT> và <UNIT>Phòng VH&XH</UNIT> cùng mở lớp.",
    "<UNIT>TAQS khu vực 1 Quân khu 5</UNIT> và <UNIT>VKSND hai cấp tỉnh Phú Yên</UNIT> thi đua.",
    "Phó Chủ tịch thường trực <UNIT>UBND xã Ea Bá</UNIT>; Ủy viên "
    "<UNIT>Thường vụ Đảng ủy</UNIT> dự.",
    "<UNIT>Phòng An ninh mạng và PCTP sử dụng công nghệ cao</UNIT> cảnh báo.",
    "<UNIT>CATP Tuy Hòa</UNIT>, <UNIT>Công an Q.12</UNIT> và <UNIT>Đội CSGT số 3</UNIT> ra quân.",
    "<PLACE>khối 8</PLACE>, <PLACE>phường Hưng Phúc</PLACE> sạch; <UNIT>Khối 8</UNIT> thi đua.",
]
BOARDS = [
    "<UNIT>Bộ Nội vụ</UNIT> bàn việc với <UNIT>Ban Tuyên giáo T.Ư Đảng</UNIT>.",
    "<UNIT>BCĐ Đề án 06 xã Ia Chim</UNIT> và <UNIT>BCĐ 35 Huyện ủy</UNIT> họp.",
    "<UNIT>Ban Chỉ đạo xóa nhà tạm, nhà dột nát tỉnh</UNIT> phân bổ kinh phí.",
    "<UNIT>BCĐ CCHC và chuyển đổi số tỉnh</UNIT> chấm điểm; ban chỉ đạo nào cũng họp.",
    "<UNIT>Ban chỉ đạo phong trào “Toàn dân bảo vệ rừng” huyện Kbang</UNIT> chấm điểm.",
    "<UNIT>Ban Chỉ đạo phòng, chống thiên tai xã Đak Rong</UNIT> trực đêm.",
    "<UNIT>Hội đồng bồi thường, hỗ trợ và tái định cư huyện Ia Grai</UNIT> chi trả.",
    "<UNIT>Tổ công tác 1328</UNIT> gồm tám người; tổ công tác 12 người đã lên đường.",
    "<UNIT>Hội Bảo vệ quyền trẻ em tỉnh</UNIT> tặng sách.",
    "<UNIT>Ban ATGT huyện Chư Sê</UNIT>; <UNIT>BLL đồng hương Bình Giang</UNIT> gây quỹ.",
    "<UNIT>Khối TĐ số 4</UNIT>, <UNIT>Cụm TĐ các xã</UNIT>, <UNIT>HĐ TĐKT huyện</UNIT> bình xét.",
    "<UNIT>Khối thi đua MTTQ và các đoàn thể tỉnh</UNIT> ký giao ước.",
]
UNIONS = [
    "Chiều qua, <UNIT>xã đoàn Tây Giang</UNIT> và <UNIT>phường đoàn Sông Mây</UNIT> ra quân.",
    "Nhân dân các xã đoàn kết; toàn huyện đoàn kết một lòng.",
    "<UNIT>LĐLĐ tỉnh Kon Tum</UNIT>, <UNIT>CĐ các KCN tỉnh</UNIT>, <UNIT>TLĐ LĐVN</UNIT> thăm hỏi.",
    "<UNIT>Nghiệp đoàn xe ôm xã Ia Kha</UNIT> và <UNIT>Nghiệp đoàn nghề cá Tam Hải</UNIT> ra mắt.",
    "Bí thư <UNIT>Đoàn xã Tân Lâm</UNIT> <PERSON>Rơ Châm Hyin</PERSON>",
    "<UNIT>HLHPN xã Ia Kha</UNIT>, <UNIT>Hội CTĐ huyện</UNIT>, <UNIT>Hội NNCĐDC tỉnh</UNIT>",
    "<UNIT>Tổ hội trồng cam xã Kông Lơng Khơng</UNIT> và <UNIT>CLB Máu nóng Ia Pa</UNIT>",
    "<UNIT>CLB Cầu lông Sông Ba</UNIT>, <UNIT>CLB “Tiếng Anh vui”</UNIT>, <UNIT>U19 Phú Yên</UNIT>",
    "<UNIT>CLB Dưỡng sinh Bệnh viện Ia Kha</UNIT> có 90 người.",
    "<UNIT>Tổng đội TNXP tỉnh</UNIT>, <UNIT>Đội TNXK xã</UNIT>, <UNIT>LCĐ khoa Ngữ văn</UNIT>",
    "<UNIT>Hội Cựu chiến binh Việt Nam tại Séc</UNIT> quyên góp.",
]
SCHOOLS = [
    "Cô ở <UNIT>điểm trường mẫu giáo Suối Giả</UNIT>; <UNIT>lực lượng CAND</UNIT> đến thăm.",
    "Các trường <UNIT>Tiểu học Nay Der</UNIT>, <UNIT>THCS Rơ Lan</UNIT> đón học sinh.",
    "<UNIT>Trường PT DTNT THCS & THPT Ia Hiao</UNIT>, <UNIT>Trường TH, THCS và THPT Sao Mai</UNIT>",
    "Hiệu trưởng <UNIT>Trường THPT Nguyễn Văn Trỗi</UNIT> <PERSON>Lê Thị Hương</PERSON>",
    "Hiệu trưởng <UNIT>Trường Tiểu học Lê Lợi</UNIT> <PERSON>Trần Thị Mận</PERSON>",
    "<UNIT>Trường Mầm non 1/6</UNIT> và <UNIT>Trường Cấp 2-3 Ia Sao</UNIT> nghỉ học.",
    "<UNIT>Khoa Sản phụ khoa</UNIT>, <UNIT>Tổ Toán - Tin</UNIT>, <UNIT>Tổ Ngữ văn</UNIT> nhận cờ.",
    "<UNIT>Trung tâm GDNN - GDTX huyện Ia Pa</UNIT>, <UNIT>TT HTCĐ xã Ia Tul</UNIT> khai giảng.",
    "<UNIT>Lớp mẫu giáo thôn Đê Kjêng</UNIT>; tầng lớp nhân dân, thầy lớp lá đều vui.",
]
HEALTH = [
    "<UNIT>Trung tâm Huyết học và Truyền máu</UNIT> nhận máu.",
    "<UNIT>bộ môn Ngoại tiêu hóa</UNIT> và <UNIT>khoa Gan mật tụy</UNIT> được khen.",
    "<UNIT>Bệnh viện ĐK tỉnh</UNIT>, <UNIT>BV dã chiến số 3</UNIT>, <UNIT>Bệnh viện E</UNIT> khám.",
    "<UNIT>PKĐKKV Ia Lâu</UNIT>, <UNIT>Trạm YT xã Ia Mơ</UNIT> và <UNIT>TTYTDP huyện</UNIT> trực.",
    "<UNIT>Làng trẻ em SOS Pleiku</UNIT>, <UNIT>Cơ sở cai nghiện ma túy số 2</UNIT> đón Tết.",
    "<UNIT>Mái ấm Hoa Dã Quỳ</UNIT> nhận gạo; đó là mái ấm của các cháu.",
]
FIRMS = [
    "<UNIT>CTCP Thủy sản Sông Ba</UNIT>, <UNIT>Cty TNHH Ia Ly</UNIT>, <UNIT>NHNo Ia Grai</UNIT>",
    "<UNIT>HTX nuôi ong Tả Van</UNIT> bán mật; HTX nuôi ong lấy mật, bán quanh năm.",
    "<UNIT>HTX trồng rau xã Ia Kha</UNIT> và <UNIT>Tổ hợp tác dệt thổ cẩm Glar</UNIT> nhận vốn.",
    "<UNIT>BIDV - Chi nhánh Phú Tài</UNIT> và <UNIT>Agribank - PGD Ia Kha</UNIT> ủng hộ.",
    "<UNIT>BIDV - Chi nhánh Phú Tài</UNIT>",
    "<UNIT>Công ty CP Thép Ngọc Sương</UNIT> trao quà. <UNIT>Thép Ngọc Sương</UNIT> nhận cờ.",
    "<UNIT>Công ty TNHH S.M Sao Biển</UNIT> và <UNIT>Công ty C.P. Việt Nam</UNIT> thưởng.",
    "<UNIT>Công ty CP Thực phẩm Ia Rsai</UNIT> (<UNIT>Rsafoods</UNIT>) có lãi.",
    "<UNIT>Quỹ TDND Ia Kha</UNIT>, <UNIT>Tổ TK&VV thôn 3</UNIT>, <UNIT>Đội xe số 2</UNIT> làm tốt.",
    "<UNIT>Công ty Lâm nghiệp Sông Côn</UNIT> trao 10 suất quà; trại giống nào cũng có lãi.",
]
FAITHS_AND_ABROAD = [
    "<UNIT>BĐKCG quận Mẫu</UNIT> và <UNIT>Ban Đoàn kết Công giáo huyện Giả</UNIT> thăm trẻ.",
    "<UNIT>Hội Người VN tại Pháp</UNIT> góp quà; <UNIT>Ủy ban Nhà nước về NVNONN</UNIT> cảm ơn.",
    "<UNIT>BTS GHPGVN tỉnh Gia Lai</UNIT> và <UNIT>Họ đạo Cao Đài Ia Kha</UNIT> nấu cháo.",
    "<UNIT>Hội đồng Mục vụ Giáo xứ Plei Chuet</UNIT>, <UNIT>Hội dòng Mến Thánh giá Kon Tum</UNIT>",
    "<UNIT>ĐSQ Việt Nam tại Lào</UNIT>, <UNIT>Hội người Việt Nam tại Brno</UNIT> quyên góp.",
    "<UNIT>Tổ chức Tầm nhìn Thế giới</UNIT>, <UNIT>UNFPA</UNIT> và <UNIT>JICA</UNIT> hỗ trợ.",
]
SITES = [
    "<UNIT>Bảo tàng tỉnh</UNIT> tặng sách; Giám đốc <UNIT>Bảo tàng tỉnh Kon Tum</UNIT> cảm ơn.",
]
PRESS = [
    "<UNIT>Nhà in Mẫu Giang</UNIT>, <UNIT>Ban Tư tưởng Văn hóa Trung ương</UNIT> cùng dự.",
    "<UNIT>Xây dựng</UNIT> – Sáng 3-2, hội thợ mộc ra mắt.",
    "Việc đã làm: Xây dựng, trang bị 9 trạm bơm.\nXây dựng – Kiến trúc: hai ngành gần nhau.",
    "<UNIT>Báo và Đài PT-TH tỉnh</UNIT> đưa tin; <UNIT>Đài Truyền thanh cơ sở xã Ia Kha</UNIT>",
]


@pytest.mark.parametrize(
    "marked",
    AUTHORITIES + BOARDS + UNIONS + SCHOOLS + HEALTH + FIRMS + FAITHS_AND_ABROAD + SITES + PRESS,
)
def test_heads_in_their_many_spellings(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
