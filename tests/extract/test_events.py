from __future__ import annotations

import pytest
from markup_table import both, rules_hit

from nlp.extract import events

EXAMPLES = [
    "vui <EVENT>ngày hội đại đoàn kết toàn dân tộc</EVENT> ở khu phố, ngày hội đọc sách",
    "chào mừng <EVENT>Đại hội Thi đua Quyết thắng Vùng 8 Hải quân</EVENT> và lễ",
    "hướng tới <EVENT>Đại hội thi đua yêu nước của Công an tỉnh</EVENT> vui",
    "chào mừng <EVENT>ngày thành lập Đoàn 26/3</EVENT>, ngày thành lập",
    "Tổng kết <EVENT>Tổng điều tra dân số và nhà ở năm 2019</EVENT> ở huyện",
    "được chọn vào chương trình <EVENT>Vinh quang Việt Nam năm 2024</EVENT> vì",
    "thi đua nhân <EVENT>Tháng Công nhân năm 2017</EVENT>",
    "<EVENT>Ngày hội toàn dân bảo vệ an ninh Tổ quốc (ANTQ) năm 2024</EVENT> vui",
    "<EVENT>Hội thao chào mừng năm mới</EVENT> có 8 đội",
    "<EVENT>Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ VII, giai đoạn 2025-2030</EVENT> khai mạc",
    "<EVENT>Đại hội Đại biểu Hội Nông dân tỉnh lần thứ IX, nhiệm kỳ 2018-2023</EVENT>",
    "<EVENT>Đại hội Hội Nông dân xã nhiệm kỳ 2023-2028</EVENT> bầu 15 đồng chí",
    "<EVENT>Đại hội XIII của Đảng</EVENT>, <EVENT>Đại hội XI Công đoàn tỉnh Mẫu</EVENT>",
    "<EVENT>Đại hội đại biểu toàn quốc lần thứ XIV của Đảng</EVENT> họp",
    "<EVENT>Đại hội V Hội Nông dân tỉnh</EVENT> và <EVENT>Đại hội VI Công đoàn ngành</EVENT>",
    "<EVENT>75 năm Ngày Tổng tuyển cử đầu tiên bầu Quốc hội</EVENT>",
    "<EVENT>Đại hội thi đua yêu nước toàn quốc</EVENT>",
    "<EVENT>Hội nghị tổng kết giao ước thi đua năm 2021</EVENT> diễn ra sáng nay",
    # with what is planned there
    "<EVENT>Hội nghị tổng kết thi đua xã Mẫu năm 2021 và phát động thi đua năm 2022</EVENT> mở",
    "<EVENT>Hội nghị sơ kết phong trào, công tác khen thưởng năm 2018 và phương hướng năm 2019"
    "</EVENT>, triển khai nhiệm vụ",
    "<EVENT>Hội nghị sơ kết 6 tháng đầu năm 2023 và phương hướng nhiệm vụ 6 tháng cuối năm 2023"
    "</EVENT> diễn ra",
    "<EVENT>Lễ Giáng sinh năm 2019</EVENT> và triển khai nhiệm vụ năm 2020",
    "<EVENT>Đại hội Đại biểu Người Công giáo xây dựng và bảo vệ Tổ quốc tỉnh Mẫu (khóa V), nhiệm "
    "kỳ 2014-2019</EVENT> họp",
    "<EVENT>Lễ kỷ niệm 60 năm ngày thành lập trường</EVENT>",
    "<EVENT>Hội thi Tiếng hát công nhân toàn quốc</EVENT>",
    "chuẩn bị cho <EVENT>Tuần lễ Cấp cao APEC 2027</EVENT> thành việc của mỗi nhà",
    "<EVENT>Giải bóng chuyền nữ huyện Mẫu mở rộng năm 2023</EVENT>",
    "<EVENT>130 năm Ngày sinh Chủ tịch Hồ Chí Minh</EVENT>, <EVENT>72 năm Quốc khánh</EVENT>",
    "<EVENT>50 năm Ngày Giải phóng miền Nam, thống nhất đất nước</EVENT>",
    "nhân <EVENT>Ngày Quốc tế Người cao tuổi 1/10</EVENT>",
    "<EVENT>40 năm Ngày Lúa mới</EVENT>, <EVENT>65 năm thành lập Hội Nông dân xã</EVENT>",
    "<EVENT>Lễ kỷ niệm 45 năm ngày truyền thống của lực lượng Kiểm lâm</EVENT>",
    "<EVENT>Hội nghị tuyên dương các tập thể, cá nhân đạt thành tích trong phong trào "
    "thi đua năm 2023</EVENT> diễn ra",
    "<EVENT>Hội nghị tổng kết Chiến dịch Hè xanh năm 2021</EVENT>.Chiến dịch có 20 đội",
    "<EVENT>Đại hội Thi đua Quyết thắng (TĐQT) giai đoạn 2013-2018</EVENT>",
    "<EVENT>Đại hội biểu dương người có uy tín trong đồng bào Chăm lần thứ 3</EVENT> họp",
    "hội thi “<EVENT>Nhà nông đua tài</EVENT>”, tọa đàm: “<EVENT>Chợ quê số</EVENT>”",
    "<EVENT>Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh lần thứ XV</EVENT> mở màn",
    "<EVENT>Hội nghị tổng kết 10 năm thực hiện Chỉ thị số 34-CT/TW</EVENT> diễn ra",
    "<EVENT>Hội nghị tổng kết phong trào trồng trọt, chăn nuôi giỏi giai đoạn 2017-2022</EVENT>",
    "<EVENT>HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2022</EVENT>",
    "<EVENT>Lễ trao giải cuộc thi viết về người tốt</EVENT>, <EVENT>Lễ hội Lúa mới</EVENT>",
    "<EVENT>Hội thi Tin học toàn tỉnh “Bàn phím vàng” lần thứ II, năm 2023</EVENT> mở màn",
    "<EVENT>hội thi Tiếng hát ngõ nhỏ năm 2024</EVENT>, hội thi nấu ăn",
    "<EVENT>vòng loại World Cup 2026 khu vực châu Á</EVENT>, <EVENT>SEA Games 31</EVENT>",
    "Tại <EVENT>Đại hội Thi đua yêu nước tỉnh</EVENT>, nhiều gương mặt mới được biểu dương",
    "<EVENT>Đại hội thi đua Quyết thắng cấp cơ sở</EVENT> và <EVENT>Đại hội thi đua Quyết thắng "
    "các cấp giai đoạn 2019-2024</EVENT> thành công",
    "<EVENT>Đại hội Thi đua yêu nước (TĐYN) tỉnh lần thứ III</EVENT> thành công",
    "Đại hội cử 7 đại biểu dự <EVENT>Đại hội TĐYN toàn quốc lần thứ X</EVENT>",
    "<EVENT>Hội nghị giao ban cụm thi đua các tỉnh miền núi</EVENT> vừa họp",
    "<EVENT>135 năm Ngày Quốc tế Lao động</EVENT> và chào mừng <EVENT>60 năm ngày ký</EVENT>",
    "nhân <EVENT>ngày nhà giáo Việt Nam 20-11</EVENT>, các lớp thi đua",
    "giải Nhì <EVENT>kỳ thi chọn học sinh giỏi quốc gia THPT năm 2021</EVENT>",
    "hưởng ứng <EVENT>Tuần lễ Biển và Hải đảo Việt Nam</EVENT>, đoàn viên nhặt rác",
    "<EVENT>Diễn đàn Thanh niên khởi nghiệp</EVENT> quy tụ 300 bạn trẻ",
    "<EVENT>40 năm Ngày mở đường Hồ Chí Minh</EVENT>, <EVENT>45 năm giải phóng tỉnh</EVENT>",
    "<EVENT>Kỳ họp thứ 3, Quốc hội khóa XV</EVENT> bế mạc",
    "<EVENT>kỳ họp thứ năm</EVENT> và <EVENT>Kỳ họp thứ nhất HĐND huyện</EVENT>",
    "<EVENT>Đại hội Thi đua yêu nước huyện Mẫu lần thứ V (2020-2025)</EVENT> diễn ra",
    "<EVENT>Đại hội Chi bộ thôn Đoài nhiệm kỳ 2022-2025</EVENT> được chọn làm điểm",
    "<EVENT>Đại hội Cháu ngoan Bác Hồ tỉnh Mẫu lần thứ VII</EVENT> có 200 em dự",
    "từ <EVENT>Đại hội Liên đội năm học 2022-2023</EVENT>, các em nuôi heo đất",
    "<EVENT>Hội nghị Trung ương 8 khóa XIII</EVENT> và <EVENT>Hội nghị lần thứ năm Ban Chấp hành "
    "Trung ương Đảng (khóa XIII)</EVENT>",
    "xã mở <EVENT>hội nghị tổng kết công tác khuyến học năm 2023</EVENT> và trao quà",
    "họp <EVENT>hội nghị sơ kết công tác Đoàn 6 tháng đầu năm 2023</EVENT> chiều nay",
    "<EVENT>Hội nghị cán bộ, công chức năm 2021</EVENT> thông qua quy chế",
    "<EVENT>Hội khỏe Phù Đổng huyện Mẫu lần thứ X</EVENT>, <EVENT>Hội xuân Đền Mẫu năm "
    "2019</EVENT>",
    "<EVENT>Hội chợ Thương mại Quốc tế Mẫu năm 2022</EVENT> có 200 gian",
    "<EVENT>Kỳ thi tốt nghiệp THPT năm 2024</EVENT> an toàn; <EVENT>Giải chạy Bản Mây 2023</EVENT>",
    "<EVENT>Trại hè “Búp măng hồng” lần thứ 10</EVENT> và <EVENT>Ngày hội “Giọt hồng bản "
    "Mây”</EVENT>",
    "ngày hội hiến máu tình nguyện “<EVENT>Giọt ấm chiều đông</EVENT>” ở sân trường",
    "dự <EVENT>Giải bóng đá nữ vô địch quốc gia</EVENT>, <EVENT>Giải cờ tướng tỉnh Mẫu "
    "2021</EVENT>",
    "đội giành vé dự <EVENT>AFF Cup 2018</EVENT>; em dự <EVENT>ASIAD 19</EVENT>",
    "<EVENT>Ngày chạy Olympic vì sức khỏe toàn dân năm 2023</EVENT> ở thị trấn",
    "hưởng ứng <EVENT>Ngày Đại dương thế giới</EVENT>, nhân <EVENT>Ngày Khuyến đọc quốc "
    "gia</EVENT>",
    "<EVENT>50 năm chiến thắng Bến Mẫu</EVENT> (1972 - 2022), <EVENT>190 năm thành lập "
    "tỉnh</EVENT>",
    "<EVENT>Kỳ họp thứ 15, HĐND tỉnh Mẫu khóa XVIII</EVENT>, <EVENT>kỳ họp thứ tám</EVENT> của xã",
    "<EVENT>Tuần lễ Văn hóa du lịch Bản Mây</EVENT> mở màn tối qua",
    "<EVENT>Hội thi Lái đò giỏi</EVENT> tạo không khí vui tươi ở bến",
    "<EVENT>Đại hội Công đoàn Việt Nam khóa XIII</EVENT> họp ở thủ đô",
    "<EVENT>Hội thi “Lưỡi dao giỏi” toàn công ty lần thứ XII - năm 2021</EVENT> có 40 thợ",
    "<EVENT>Đại hội “Cháu ngoan Bác Hồ” tỉnh lần thứ X</EVENT> có 150 em",
    "<EVENT>Liên hoan Tiếng hát bản Mây lần thứ IV</EVENT> và <EVENT>Hội thi “Tay chèo "
    "giỏi”</EVENT> ở bến",
    "<EVENT>Hội thi thể thao nông thôn huyện Mẫu</EVENT>, Hội thi thể thao nông thôn",
    "<EVENT>Đại hội đồng cổ đông thường niên năm 2017</EVENT> giao chỉ tiêu",
    "<EVENT>Giải xe đạp nữ Bản Mây mở rộng năm 2018</EVENT> qua ba tỉnh",
    "<EVENT>Giải việt dã Báo Mẫu lần thứ 30 năm 2024</EVENT> có 2.000 người",
    "<EVENT>Kỳ thi tuyển sinh vào lớp 10 năm học 2023-2024</EVENT> an toàn",
    "kỷ niệm <EVENT>40 năm thành lập trường</EVENT>, <EVENT>20 năm chia tách huyện</EVENT>",
    "mừng <EVENT>104 năm ngày Quốc tế phụ nữ</EVENT> kết hợp tổng kết phong trào",
    "nhân <EVENT>Ngày Nhà giáo Việt Nam</EVENT> sắp đến, <EVENT>Ngày Vì nạn nhân da cam</EVENT>",
    "mở <EVENT>hội thi Tiếng Thái của em</EVENT>, bằng hình thức mới",
    "<EVENT>15 năm ngày thành lập Hội Làm vườn xã</EVENT> và biểu dương 72 hộ",
    "lễ kỷ niệm 15 năm hoạt động và nhận cờ; kỷ niệm <EVENT>30 năm tái lập tỉnh</EVENT>",
    "kỷ niệm <EVENT>50 năm thực hiện Di chúc của Chủ tịch Hồ Chí Minh</EVENT>, xã trồng rừng",
    "nhân dịp <EVENT>Quốc khánh 2/9</EVENT>, chào mừng <EVENT>Cách mạng tháng Tám và Quốc "
    "khánh</EVENT>",
    "cuộc thi trực tuyến tìm hiểu lịch sử Đảng “<EVENT>Mạch nguồn bản Mây</EVENT>” mở màn",
    "giao lưu văn nghệ “<EVENT>Thắm tình quân dân</EVENT>” ở xóm Đông",
    "em dự <EVENT>Olympic Toán sinh viên lần thứ XXIX</EVENT>",
    "<EVENT>Hội nghị công chức, viên chức năm học 2021-2022</EVENT> diễn ra dân chủ",
    "trường kỷ niệm <EVENT>50 năm xây dựng và phát triển</EVENT>, bà kỷ niệm 50 năm ngày cưới",
    "mừng 80 năm Cách mạng, <EVENT>Quốc khánh 2/9</EVENT>; <EVENT>Quốc khánh nước Cộng hoà xã hội "
    "chủ nghĩa Việt Nam</EVENT>",
    "tổ chức <EVENT>ngày hội tư vấn tuyển sinh năm 2018</EVENT> và ký kết",
    "mở <EVENT>hội thi tay nghề hái chè giỏi năm 2010</EVENT>. 24 thí sinh",
    "dự <EVENT>lễ tôn vinh người hiến máu tiêu biểu toàn tỉnh năm 2018</EVENT>",
    "trong <EVENT>Chương trình biểu dương Thợ giỏi thành phố năm 2018</EVENT>",
    "<EVENT>Hội nghị sơ kết 6 tháng đầu năm 2026 và triển khai nhiệm vụ 6 tháng cuối năm 2026"
    "</EVENT>",
]

NEAR_MISSES = [
    "Tại Đại hội, 9 ủy viên Ban trị sự nhiệm kỳ 2005 - 2008 nhận việc",
    "Lễ tổng kết chiến dịch Hoa phượng đỏ năm 2014",
    "hội nghị, đại hội, buổi lễ, đại hội các cấp, đại hội lần hai",
    "Tổng kết 5 năm Cuộc vận động “Ngõ hoa”, sau 10 năm Phong trào thi đua “Dân vận khéo”",
    "Lễ ra quân chiến dịch, Lễ phát động phong trào thi đua năm 2024",
    "Hội nghị cán bộ, Hội nghị trực tuyến triển khai nhiệm vụ",
    "Hội nghị tổng kết phong trào của Hội, Hội nghị sơ kết công tác",
    "30 năm xây dựng, 20 năm qua, 5 năm thi đua",
    "ngày truyền thống, Ngày 20/11, ngày phụ nữ",
    "kỳ thi học kỳ, diễn đàn doanh nghiệp, triển lãm ảnh",
    "Triển lãm có năm gian, gian đầu bày kỷ vật của phong trào giai đoạn 1961-1973",
    "Hội nghị tổng kết phong trào thi đua “Ruộng thẳng” năm 2023",
    "Đại hội lần này bầu 27 ủy viên, hội nghị lần này bàn về nhân sự",
    "hội nghị bàn về thu gom rác năm 2023, hội nghị triển khai nghị quyết",
    "Lễ trao giải diễn ra tối qua, Lễ khai giảng diễn ra trong mưa",
    "Hội chợ - dịp để nông dân gặp nhau; hội khỏe của lớp; kỳ thi tuyển sinh của trường",
    "giải bóng chuyền của thôn, giải cờ tướng mùng ba Tết",
    "kỳ họp này, kỳ họp lần trước; Ngày vui của làng",
    "Giải chạy vì trường học vùng sâu, Hội xuân của bản, Giải chạy năm thứ tư",
    "Lễ tổng kết không họp trong hội trường",
    "hội thi có tiết mục “Bài ca bến Mây”, cuộc thi với chủ đề “Sông quê”, mùa thu Cách mạng "
    "tháng Tám",
    "Nghị quyết Đại hội Đảng các cấp; sau 15 năm hoạt động của trường",
    "cuộc thi viết có 12 bài năm 2019, ngày hội của thôn năm nay",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_events_are_found(example: str) -> None:
    found, wanted = both(events.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_has_no_name_of_its_own_is_left(text: str) -> None:
    found, wanted = both(events.find, text)
    assert found == wanted


def test_every_rule_has_an_example() -> None:
    assert rules_hit(events.find, EXAMPLES) == {rule.name for rule in events.RULES}
