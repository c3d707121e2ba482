from __future__ import annotations

import pytest
from markup_table import both
from name_table import find_names

AUTHORITIES = [
    "Chủ tịch <UNIT>UBND tỉnh</UNIT> <PERSON>Đồng Văn Kiên</PERSON> phát biểu.",
    "Chủ tịch <UNIT>UBND thị trấn Dầu Giây</UNIT> <PERSON>Trần Văn Thuận</PERSON> cho biết.",
    "Trưởng <UNIT>ban Thi đua – khen thưởng tỉnh</UNIT> <PERSON>Hà Giang Sơn</PERSON> báo cáo.",
    "Bí thư <UNIT>Đảng ủy xã Tân Lập</UNIT> <PERSON>Lò Văn Pản</PERSON> trao quà.",
    "Phó Chủ tịch Thường trực <UNIT>HĐND thành phố Việt Trì</UNIT> <PERSON>Hà Thị Mơ</PERSON>",
    "Đồng chí <PERSON>Vừ A Chu</PERSON>, Bí thư <UNIT>Huyện ủy Mù Cang Chải</UNIT>, dự lễ.",
    "<UNIT>Ủy ban nhân dân phường Hòa Thọ Tây</UNIT> (<PLACE>quận Cẩm Lệ</PLACE>) tổ chức.",
    "Thủ tướng <UNIT>Chính phủ</UNIT> tặng quà; đại biểu <UNIT>Quốc hội</UNIT> dự.",
    "<UNIT>Bộ Chính trị khóa XII</UNIT> và <UNIT>Ban Bí thư Trung ương Đảng</UNIT> ban hành.",
    "<UNIT>Thường trực Tỉnh ủy</UNIT> giao <UNIT>Văn phòng HĐND và UBND huyện</UNIT> thực hiện.",
    "Chủ tịch <UNIT>UBND huyện Cát Tiên</UNIT> đã ký; <UNIT>CA tỉnh Hậu Giang</UNIT> dự.",
    "<UNIT>Cụm giao ước thi đua các ban, ngành tổng hợp</UNIT> họp.",
    "<UNIT>Cụm thi đua Nội chính</UNIT> do <UNIT>Đoàn Thanh niên khối doanh nghiệp tỉnh</UNIT> mời",
    "<UNIT>Ban Cán sự Đoàn ĐHQG Đà Lạt</UNIT> và <UNIT>Đoàn ĐHQG Đà Lạt</UNIT> ra quân.",
    "<UNIT>Ban chỉ đạo vận động hiến máu tình nguyện huyện</UNIT> nhận 20 đơn vị máu.",
    "<UNIT>HĐND</UNIT>, <UNIT>UBND huyện</UNIT>; Ủy viên <UNIT>Ban Chấp hành Đảng bộ tỉnh</UNIT>",
    "<UNIT>ỦY BAN NHÂN DÂN TỈNH CAO BẰNG</UNIT>",
    "<UNIT>ĐẢNG ỦY XÃ TÂN LẬP</UNIT> TỔ CHỨC HỘI NGHỊ",
    "Kế hoạch của <UNIT>UBND TP. Hồ Chí Minh</UNIT> và <UNIT>UBND Q. 12</UNIT>.",
    "<UNIT>Ủy ban Trung ương MTTQ Việt Nam</UNIT> phối hợp <UNIT>Ủy ban MTTQ Việt Nam tỉnh</UNIT>.",
]
SMALL_BODIES = [
    "<UNIT>Công ty cổ phần đầu tư Phú Cường Kiên Giang</UNIT>; Công ty xây dựng trường.",
    "<UNIT>Công ty TNHH thương mại dịch vụ Tân Phát</UNIT> tài trợ.",
    "<UNIT>Đồn Biên phòng (ĐBP) Lũng Cú</UNIT>, <UNIT>ĐBP Lũng Cú</UNIT> cứu dân.",
    "<UNIT>Tổ công nghệ số cộng đồng thôn Bắc</UNIT> hướng dẫn; mỗi tổ tự quản có 3 người.",
    "<UNIT>Tổ tự quản số 3</UNIT> tuần tra; <UNIT>Đội dân phòng khu phố 2</UNIT> chữa cháy.",
    "<UNIT>HTX nông nghiệp Quỳnh Hải</UNIT> và <UNIT>Nông trường cao su Xa Mát</UNIT> làm giàu.",
    "<UNIT>PX Đào lò 1</UNIT>, <UNIT>TCT Cao su Đồng Nai</UNIT> và <UNIT>Công ty Xây dựng số 5"
    "</UNIT> thi đua.",
    "<UNIT>Than Vàng Danh</UNIT> tăng ca, <UNIT>Cao su Dầu Tiếng</UNIT> vượt kế hoạch; cao su rớt.",
    "<UNIT>Ban Hành giáo Giáo xứ Kim Thượng</UNIT> vận động giáo dân.",
    "<UNIT>Quỹ phòng, chống tội phạm tỉnh</UNIT> thưởng; <UNIT>Ban Tổng Giám đốc</UNIT> khen.",
    "<UNIT>Văn phòng điều phối Nông thôn mới</UNIT> (NTM) và <UNIT>Sở Nội vụ</UNIT> "
    "(<UNIT>SNV</UNIT>) ký.",
    "<UNIT>Sở Tài chính</UNIT>, thành viên và đại diện các hộ dự.",
    "<UNIT>Tập đoàn Cao su Việt Nam</UNIT> và Công ty cùng thưởng.",
    "<UNIT>VPĐD Báo Tiền Phong tại Cần Thơ</UNIT> nhận quà; <UNIT>VOV.VN</UNIT> - Sáng nay",
    "<UNIT>Hội Cựu chiến binh Khối Doanh nghiệp tỉnh Hòa Bình</UNIT> và "
    "<UNIT>Đảng ủy Khối Các cơ quan tỉnh Lào Cai</UNIT> họp.",
    "900 sinh viên <UNIT>trường Đại học Bách khoa – Đại học Quốc gia TP Hồ Chí Minh</UNIT> dự.",
    "<UNIT>Ban chỉ đạo Chiến dịch Mùa hè xanh huyện Cao Lãnh</UNIT> đón sinh viên.",
    "Phóng viên, CTV <UNIT>Báo Hòa Bình</UNIT> tác nghiệp tại hội nghị.",
    "<UNIT>Bệnh viện Mắt Hà Nội 2</UNIT> khám cho 300 người; Trường Tân Phú có 2 phòng học.",
    "Các trường THCS <UNIT>Nguyễn Du</UNIT>, <UNIT>Lê Lợi</UNIT> và <UNIT>Kim Đồng</UNIT> dự.",
    "Các bệnh viện <PLACE>Hà Nội</PLACE>, <PLACE>Huế</PLACE> tiếp nhận người bệnh.",
    "Đại biểu <UNIT>Quốc hội khóa XV</UNIT>, <UNIT>HĐND tỉnh Gia Lai khóa XII</UNIT> và "
    "<UNIT>Hội Người cao tuổi xã Tân Lập khóa I</UNIT>; khóa VI của trường.",
    "<UNIT>Ban tuyên giáo huyện ủy</UNIT> và <UNIT>đội tuyển nữ quốc gia</UNIT> dự.",
]
DEPARTMENTS = [
    "Trong năm <UNIT>UBND xã</UNIT> đã họp, cuối năm <UNIT>Sở Nội vụ</UNIT> xét; các sở họp.",
    "<UNIT>Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh</UNIT> tham mưu.",
    "Em học <UNIT>trường chuyên Lê Quý Đôn</UNIT>; <UNIT>Hội thánh Cao đài Tây Ninh</UNIT> góp.",
    "Các sở: <UNIT>Nội vụ</UNIT>, <UNIT>Tài chính</UNIT>, <UNIT>Công Thương</UNIT> dự họp.",
    "Lãnh đạo các sở <UNIT>Y tế</UNIT>, <UNIT>Khoa học và Công nghệ</UNIT> đến dự.",
    "Giao các Bộ, cơ quan: <UNIT>Tài chính</UNIT>, <UNIT>Quốc phòng</UNIT> phối hợp.",
    "Các Bộ <UNIT>Công an</UNIT>, <UNIT>Quốc phòng</UNIT>; các sở, ban, ngành, địa phương.",
    "<UNIT>Thư viện Khoa học Tổng hợp Thành phố</UNIT>, <UNIT>Ban điều hành dự án</UNIT>",
    "Tổ trưởng <UNIT>Công trường Đào lò 2</UNIT> nhận cờ; công trường thi công ba ca.",
    "<UNIT>Công đoàn bệnh viện</UNIT> và <UNIT>Công đoàn Công ty Than Mạo Khê</UNIT> ký kết.",
    "<UNIT>Phòng Nội vụ</UNIT> - cơ quan thường trực <UNIT>Hội đồng Thi đua - Khen thưởng "
    "huyện</UNIT> - nhận hồ sơ.",
    "<UNIT>Hội Cựu chiến binh cơ quan Bộ Xây dựng</UNIT> phát biểu.",
    "<UNIT>Trường Mầm non Hoa Sen</UNIT> và <UNIT>Trường Tiểu học Kim Đồng</UNIT> cùng dự.",
    "<UNIT>Hội thánh Tin lành Plei Mơ Nú</UNIT>, <UNIT>Giáo hội Công giáo Việt Nam</UNIT>",
    "Trưởng ban <UNIT>Ban Thi đua - Khen thưởng Trung ương</UNIT> đề nghị.",
    "<UNIT>Sở Nội vụ</UNIT>, <UNIT>Tài chính</UNIT>, <UNIT>Y tế</UNIT> cùng ký giao ước.",
    "<UNIT>Sở Nông nghiệp và Phát triển nông thôn tỉnh Lâm Đồng</UNIT> hướng dẫn các xã.",
    "Giám đốc <UNIT>Sở Dân tộc và Tôn giáo</UNIT> <PERSON>Bàn Văn Sính</PERSON>",
    "<UNIT>Phòng GD&ĐT huyện Yên Khánh</UNIT> phát động.",
    "Phó Trưởng <UNIT>phòng Nội vụ</UNIT> <PERSON>Ngô Thị Thu</PERSON>",
    "<UNIT>Phòng Cảnh sát giao thông Công an tỉnh Bắc Giang</UNIT> ra quân.",
    "<UNIT>Trung tâm Phục vụ hành chính công xã Ea Kar</UNIT> mở cửa sáng thứ bảy.",
    "<UNIT>Trung tâm Dịch vụ việc làm</UNIT> hỗ trợ người lao động.",
    "Vụ trưởng <UNIT>Vụ Tổ chức cán bộ</UNIT> <PERSON>Lê Quang Minh</PERSON>",
    "<UNIT>Cục Thuế tỉnh Nam Định</UNIT> và <UNIT>Chi cục Thuế khu vực Vụ Bản</UNIT>",
    "<UNIT>Ban Quản lý dự án đầu tư xây dựng huyện Lục Yên</UNIT> bàn giao mặt bằng.",
    "<UNIT>Hạt Kiểm lâm huyện Con Cuông</UNIT> tuần tra.",
    "<UNIT>Kho bạc Nhà nước Hà Giang</UNIT>, <UNIT>BHXH tỉnh Hà Giang</UNIT> ký kết.",
    "<UNIT>Tòa án nhân dân khu vực 1 - Cần Thơ</UNIT> xét xử.",
    "<UNIT>Ban Quản lý dự án đường Hồ Chí Minh</UNIT>, <UNIT>Thuế cơ sở 3</UNIT>",
    "<UNIT>Kho bạc Nhà nước khu vực XIV</UNIT> và <UNIT>Bảo hiểm xã hội khu vực XXI</UNIT>",
    "Giám đốc <UNIT>Sở Xây dựng</UNIT> <PERSON>Phan Văn Nhiễu</PERSON>",
    "<UNIT>Ban Quản lý các Khu công nghiệp tỉnh</UNIT> tuyên dương công nhân.",
    "<UNIT>Tòa án nhân dân huyện Ba Vì</UNIT> và <UNIT>VKSND tỉnh Gia Lai</UNIT>",
]
COUNCILS = [
    "<UNIT>Hội đồng Thi đua - Khen thưởng tỉnh</UNIT> họp phiên cuối năm.",
    "<UNIT>Ban Thi đua - Khen thưởng (TĐKT) Trung ương</UNIT> hướng dẫn.",
    "<UNIT>Cụm thi đua số 5</UNIT> và <UNIT>Khối thi đua 13</UNIT> ký giao ước.",
    "<UNIT>Cụm thi đua các huyện, thị xã, thành phố</UNIT> vừa họp.",
    "<UNIT>Khối Thi đua các Bộ, ngành Khoa học - Văn hóa - Xã hội</UNIT> năm 2023, "
    "<UNIT>Khối các trường THCS</UNIT> và <UNIT>Khối các phòng ban</UNIT> ký giao ước.",
    "<UNIT>VPUBND tỉnh</UNIT>, <UNIT>Bộ CHBĐBP tỉnh</UNIT> và <UNIT>Đồn 719</UNIT> tuần tra.",
    "<UNIT>Ban Chỉ đạo 389 quốc gia</UNIT> kiểm tra.",
    "<UNIT>Cụm thi đua 5 thành phố trực thuộc Trung ương</UNIT> họp.",
    "<UNIT>Cụm thi đua các tỉnh miền núi phía Bắc</UNIT>, <UNIT>Cụm thi đua 5</UNIT> tổng kết.",
    "<UNIT>Hội đồng Thi đua - Khen thưởng ngành Y tế</UNIT> xét duyệt.",
    "<UNIT>Cụm thi đua LĐLĐ các tỉnh Bắc Trung Bộ</UNIT> tổng kết.",
]
UNIONS = [
    "<UNIT>Trung ương UBĐKCG Việt Nam</UNIT>, <UNIT>Trung ương Giáo hội Phật giáo Việt Nam</UNIT>",
    "<UNIT>Hội LHPN xã Minh Tân</UNIT> trồng hoa; <UNIT>Tổng LĐLĐ Việt Nam</UNIT> biểu dương.",
    "<UNIT>Công đoàn cơ sở Công ty TNHH May Thanh Bình</UNIT> nhận cờ.",
    "Bí thư thứ nhất <UNIT>Trung ương Đoàn</UNIT> thăm <UNIT>Huyện đoàn Bắc Hà</UNIT>.",
    "<UNIT>Đoàn TNCS Hồ Chí Minh</UNIT> và <UNIT>Hội LHTN Việt Nam</UNIT>",
    "<UNIT>Ban Thường vụ Hội Nông dân tỉnh</UNIT> giao chỉ tiêu.",
    "<UNIT>Chi hội Cựu chiến binh thôn Đông</UNIT> làm đường.",
    "<UNIT>Chi đoàn Công an huyện Tràng Định</UNIT> quyên góp.",
    "<UNIT>Hội Sinh viên trường</UNIT> mở lớp.",
    "<UNIT>Ban Thư ký Hội LHTN Việt Nam tỉnh</UNIT> họp.",
    "<UNIT>Hội người Việt Nam tại thành phố Praha</UNIT> mở quỹ.",
    "<UNIT>Hội Liên hiệp Phụ nữ Việt Nam tại Đức</UNIT> gửi áo ấm từ <PLACE>Đức</PLACE>.",
]
FORCES = [
    "<UNIT>Sư đoàn 3</UNIT> (<UNIT>Quân khu 1</UNIT>) giúp dân.",
    "Trung đoàn trưởng <UNIT>Trung đoàn 174</UNIT>, Trung tá <PERSON>Đỗ Mạnh Cường</PERSON>",
    "<UNIT>Đồn Biên phòng Lũng Cú</UNIT>, <UNIT>Bộ Chỉ huy Bộ đội Biên phòng tỉnh</UNIT>",
    "<UNIT>Bộ CHQS tỉnh Quảng Bình</UNIT> và <UNIT>Ban CHQS huyện Minh Hóa</UNIT>",
    "<UNIT>Lữ đoàn tên lửa bờ 955</UNIT> nhận cờ.",
    "Khen <UNIT>Phòng PC02</UNIT>, <UNIT>PA03</UNIT> và <UNIT>PK02</UNIT>.",
    "<UNIT>Công an xã Lương Minh</UNIT>; công an xã nào cũng có tủ sách.",
    "<UNIT>Lữ đoàn Tàu ngầm 189</UNIT>, <UNIT>Vùng 4 Hải quân</UNIT> luyện tập.",
    "Chủ nhiệm <UNIT>Tổng cục Chính trị Quân đội nhân dân (QĐND) Việt Nam</UNIT>",
    "<UNIT>Ban Chỉ huy Phòng thủ khu vực 2 - Trùng Khánh</UNIT> phối hợp.",
    "<UNIT>Quân ủy Trung ương</UNIT> (<UNIT>QUTW</UNIT>) chỉ đạo; <UNIT>QUTW</UNIT> yêu cầu.",
]
OTHERS = [
    "<UNIT>Trường Tiểu học Lê Văn Tám</UNIT> và <UNIT>Trường THCS số 2 Nậm Xé</UNIT>",
    "<UNIT>Trường PTDTBT THCS Nà Hẩu</UNIT> đón học sinh.",
    "<UNIT>Trường Đại học Sư phạm Kỹ thuật TP. HCM</UNIT> ra quân.",
    "<UNIT>Bệnh viện đa khoa huyện Sơn Động</UNIT> và <UNIT>Trạm Y tế xã Giáo Liêm</UNIT>",
    "<UNIT>Công ty CP Nước giải khát Thanh Sơn Hà</UNIT> vui; <UNIT>Thanh Sơn Hà</UNIT> lãi.",
    "<UNIT>HTX Dịch vụ nông nghiệp Đông Thành</UNIT> thu mua.",
    "<UNIT>Tập đoàn Điện lực Việt Nam</UNIT> tặng cờ cho <UNIT>Điện lực Mộc Châu</UNIT>.",
    "Theo <UNIT>Báo Hà Giang điện tử</UNIT>; <UNIT>VOV5</UNIT> đưa tin.",
    "<UNIT>TAND 2 cấp tỉnh Lai Châu</UNIT>, <UNIT>Tòa án nhân dân hai cấp</UNIT> thi đua.",
    "<UNIT>Ban Đại diện Phật giáo TP. Cao Lãnh</UNIT> trao quà từ <UNIT>quỹ “Cây mùa xuân”</UNIT>.",
    "đội <UNIT>Xí nghiệp Đông Sơn</UNIT> thắng; Đoàn <UNIT>Đại sứ quán Lào</UNIT> đến thăm.",
    "<UNIT>Đại sứ quán Việt Nam tại Vương quốc Thái Lan</UNIT> tiếp bà con.",
    "<UNIT>Báo Hà Giang</UNIT> đưa tin. Ảnh: <UNIT>TTXVN</UNIT>",
    "(<UNIT>NLĐO</UNIT>) - Sáng nay, mưa lớn.",
    "(<UNIT>Baobiennui.com.vn</UNIT>) - Sáng nay, mưa lớn. Xem thêm ở xanh.vn cũng được.",
    "(<UNIT>WEBMAUNGO</UNIT>) - Sáng nay, mưa lớn.",
    "<UNIT>Nhà thiếu nhi Quận Gò Vấp</UNIT>, <UNIT>Tiểu học Lộc Đông</UNIT> vào hội.",
    "<UNIT>PC Lào Cai</UNIT> thay công tơ cho dân.",
    "<UNIT>Ban Quản lý các khu công nghiệp (KCN) Hải Dương</UNIT> "
    "(viết tắt là <UNIT>Ban Quản lý</UNIT>) họp; <UNIT>Ban Quản lý</UNIT> đã khen.",
    "Cuộc vận động “Giữ nghề” (gọi tắt là Cuộc vận động) lan rộng; Cuộc vận động đã qua ba năm.",
    "<UNIT>Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Nam Định</UNIT> trao quà.",
    "<UNIT>Đài Phát thanh - Truyền hình Sơn La</UNIT> mở chuyên mục.",
    "<UNIT>Bệnh viện Trung ương Quân đội 108</UNIT> khám cho dân.",
    "<UNIT>Trường THPT chuyên Lê Hồng Phong</UNIT>, <UNIT>Trường Tiểu học Định An 1</UNIT>",
    "<UNIT>Phân xưởng Khoan nổ mìn</UNIT> và <UNIT>Nhà máy Sợi số 2</UNIT>",
    "<UNIT>Quỹ Bảo vệ và Phát triển rừng tỉnh Quảng Nam</UNIT> chi trả.",
    "<UNIT>Sông La FC</UNIT> thắng <UNIT>CLB Than Quảng Ninh</UNIT>.",
]
GENERIC = [
    "Các sở, ban, ngành, đoàn thể; cơ quan, đơn vị thực hiện.",
    "UBND các huyện, thị xã, thành phố báo cáo.",
    "MTTQ các cấp; Hội Nông dân các cấp; UBND xã, phường, thị trấn.",
    "Công ty trả lương, Sở kiểm tra, mỗi trường một cách làm.",
    "Đảng, Nhà nước và Nhân dân; các cấp công đoàn; chính quyền địa phương.",
    "Cán bộ, chiến sĩ nhiệm vụ nặng; cơ sở y tế; trụ sở mới; thị trường; hội trường.",
    "12 Hội Luật gia dự họp; các LĐLĐ quận, huyện ký giao ước.",
]


@pytest.mark.parametrize(
    "marked",
    AUTHORITIES + SMALL_BODIES + DEPARTMENTS + COUNCILS + UNIONS + FORCES + OTHERS + GENERIC,
)
def test_units_end_where_their_names_end(marked: str) -> None:
    found, wanted = both(find_names, marked)
    assert found == wanted
