from __future__ import annotations

import re

import pytest
from markup_table import both, rules_hit

from nlp.extract import campaigns
from nlp.extract.campaign_names import is_false, known_names, plain_end, without_edition

EXAMPLES = [
    "trao 3 nhà “Mái ấm công đoàn”, theo đạo lý “Uống nước nhớ nguồn”; phong trào "
    "“<CAMPAIGN>Đền ơn đáp nghĩa</CAMPAIGN>” lan rộng",
    "Chỉ thị 03-CT/TW của Bộ Chính trị về “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”",
    "tuyên dương 30 gương “Người tốt, việc tốt”",
    "xã tổ chức đợt phát động <CAMPAIGN>toàn dân ra quân làm thủy lợi</CAMPAIGN> tại kênh Đông",
    "Chiến dịch <CAMPAIGN>uống bổ sung vitamin A đợt 1/2025</CAMPAIGN> được tổ chức ở 40 trạm",
    "phong trào “<CAMPAIGN>Thi đua quyết thắng</CAMPAIGN>” của đơn vị",
    "phong trào thi đua <CAMPAIGN>Chống rác thải nhựa</CAMPAIGN> được nhân rộng",
    "cuộc vận động <CAMPAIGN>Toàn dân đoàn kết xây dựng đời sống văn hóa</CAMPAIGN>",
    "chiến dịch “<CAMPAIGN>Mùa hè xanh</CAMPAIGN>” và “<CAMPAIGN>Hoa phượng đỏ</CAMPAIGN>”",
    "phong trào “<CAMPAIGN>Sạch làng</CAMPAIGN>”, “<CAMPAIGN>Đẹp ngõ</CAMPAIGN>” và "
    "“<CAMPAIGN>An xóm</CAMPAIGN>” do Hội khởi xướng",
    "phong trào mang tên “<CAMPAIGN>Ngõ hoa</CAMPAIGN>”; cuộc vận động lớn: "
    "“<CAMPAIGN>Ngày vì người nghèo</CAMPAIGN>”",
    "4 chiến dịch tình nguyện: <CAMPAIGN>Kỳ nghỉ hồng</CAMPAIGN>, "
    "<CAMPAIGN>Mùa hè xanh</CAMPAIGN>, <CAMPAIGN>Hoa phượng đỏ</CAMPAIGN> và "
    "<CAMPAIGN>Hành quân xanh</CAMPAIGN>.",
    "Xã phát động Chiến dịch <CAMPAIGN>trồng rừng ngập mặn ven biển năm 2024</CAMPAIGN>",
    "phong trào <CAMPAIGN>Thi đua chung sức xây dựng nông thôn mới trên địa bàn tỉnh</CAMPAIGN> "
    "được đẩy mạnh",
    "phong trào <CAMPAIGN>Kế hoạch nhỏ</CAMPAIGN>",
    "phát động “<CAMPAIGN>Chiến dịch Quang Trung</CAMPAIGN>” thần tốc xây dựng lại, sửa chữa nhà ở",
    "3 mô hình <CAMPAIGN>dân vận khéo</CAMPAIGN> ở bản, 5 điển hình "
    "“<CAMPAIGN>dân vận khéo</CAMPAIGN>”",
    "phát động phong trào toàn Đảng bộ thực hiện “<CAMPAIGN>4 gần, 4 thật</CAMPAIGN>” và nêu gương",
    "phong trào thi đua xây dựng: “<CAMPAIGN>Họ đạo bình yên</CAMPAIGN>” và danh hiệu",
    "cuộc vận động “<CAMPAIGN>Ngõ hoa</CAMPAIGN>”, sống “<CAMPAIGN>Tốt đời - đẹp đạo</CAMPAIGN>”",
    "Chương trình <CAMPAIGN>1 triệu sáng kiến</CAMPAIGN> đã nhận 1 triệu sáng kiến",
    "chiến dịch <CAMPAIGN>thi đua cao điểm 45 ngày</CAMPAIGN> với ba nội dung",
    "phát động <CAMPAIGN>Tết trồng cây “Đời đời ơn Bác”</CAMPAIGN> và phong trào "
    "<CAMPAIGN>Kế hoạch nhỏ “Gom pin cũ”</CAMPAIGN>",
    "ra quân thực hiện đợt cao điểm <CAMPAIGN>tấn công, trấn áp tội phạm</CAMPAIGN> kỷ niệm ngày",
    "mở cao điểm <CAMPAIGN>trấn áp tội phạm trước, trong và sau Tết Nguyên đán Ất Mùi 2015"
    "</CAMPAIGN> ở huyện",
    "<CAMPAIGN>Tháng Nhân đạo năm 2020</CAMPAIGN>, xã tặng quà nhân dịp Tết Nguyên đán 2021",
    "phong trào <CAMPAIGN>toàn dân bảo vệ an ninh Tổ quốc</CAMPAIGN> (ANTQ) của xã",
    "hưởng ứng <CAMPAIGN>Năm An toàn giao thông 2015</CAMPAIGN> ở huyện",
    "các phong trào khác, như: “<CAMPAIGN>Bếp ấm chiến sĩ</CAMPAIGN>” của trung đoàn",
    "<CAMPAIGN>Tháng Thanh niên</CAMPAIGN> (<CAMPAIGN>TTN</CAMPAIGN>) mở màn; trong "
    "<CAMPAIGN>TTN năm 2021</CAMPAIGN>, xã có 5 công trình, TTN đã khép lại",
    # the closing mark was forgotten
    'phong trào "<CAMPAIGN>Toàn dân bảo vệ an ninh Tổ quốc</CAMPAIGN> huyện tổ chức hội "Vì xóm"',
    "phong trào <CAMPAIGN>Sinh viên 5 tốt</CAMPAIGN>; tuyên dương 190 “Sinh viên 5 tốt”",
    # with short forms inside
    "tổng kết phong trào thi đua <CAMPAIGN>CCB gương mẫu năm 2019</CAMPAIGN> của xã",
    "phong trào <CAMPAIGN>nông dân SXKDG</CAMPAIGN>, phong trào <CAMPAIGN>SXKDG</CAMPAIGN>",
    "phong trào <CAMPAIGN>nông dân sản xuất, kinh doanh (SXKD) giỏi lần thứ VI</CAMPAIGN>",
    "phong trào <CAMPAIGN>Toàn dân đoàn kết xây dựng đời sống văn hóa</CAMPAIGN> "
    "(<CAMPAIGN>TDĐKXDĐSVH</CAMPAIGN>) lan rộng",
    "phong trào <CAMPAIGN>toàn dân PCCC và CNCH</CAMPAIGN> được duy trì",
    "Phong trào <CAMPAIGN>Thi đua Quyết thắng</CAMPAIGN> tập trung nâng cao huấn luyện",
    "lễ phát động “<CAMPAIGN>Thi đua quét ngõ sạch</CAMPAIGN>” của trường",
    "phong trào <CAMPAIGN>toàn dân giữ gìn đường biên trong tình hình mới</CAMPAIGN> của xã",
    "phong trào <CAMPAIGN>Dạy tốt, học tốt</CAMPAIGN>",
    "phong trào thi đua “<CAMPAIGN>Ruộng thẳng, bờ sạch</CAMPAIGN>”. "
    "<CAMPAIGN>Ruộng thẳng, bờ sạch</CAMPAIGN> đã lan khắp xã.",
    "Ra mắt mô hình của <CAMPAIGN>Tết trồng cây</CAMPAIGN> sáng nay",
    "bài viết “phong trào <CAMPAIGN>nhà sạch, vườn đẹp</CAMPAIGN>” được đọc",
    "đợt thi đua “<CAMPAIGN>60 ngày đêm dọn nhà, sửa chuồng</CAMPAIGN>”",
    "Phong trào “<CAMPAIGN>Ngõ hoa</CAMPAIGN>” năm 2023 có 12 hộ",
    "Chiến dịch <CAMPAIGN>tình nguyện Hè năm 2024</CAMPAIGN> của trường; Tỉnh đoàn mở các "
    "chiến dịch tình nguyện hè năm 2024",
    "cuộc vận động <CAMPAIGN>xây dựng gia đình “5 không, 3 sạch”</CAMPAIGN> ở xã",
    "cuộc vận động <CAMPAIGN>toàn dân đoàn kết xây dựng nông thôn mới đô thị văn minh</CAMPAIGN>.",
    "đợt <CAMPAIGN>thi đua 90 ngày đêm giải phóng mặt bằng</CAMPAIGN>",
    "chiến dịch <CAMPAIGN>thi đua 100 ngày đêm thông cầu</CAMPAIGN> do Ban phát động",
    "đợt <CAMPAIGN>thi đua cao điểm 45 ngày đêm</CAMPAIGN> sản xuất 2 vạn tấn phân bón",
    "phong trào <CAMPAIGN>TĐQT</CAMPAIGN> và phong trào TDTT của đơn vị",
    "phong trào thi đua <CAMPAIGN>sản xuất, kinh doanh giỏi</CAMPAIGN> trong nông dân",
    "phong trào phụ nữ “<CAMPAIGN>Ba đảm đang</CAMPAIGN>” và mô hình "
    "“<CAMPAIGN>Dân vận khéo</CAMPAIGN>”",
    "phong trào “<CAMPAIGN>Chữ số cho bà</CAMPAIGN> và phong trào thi đua "
    "<CAMPAIGN>Chợ không tiền mặt</CAMPAIGN>” của phường",
    "tháng cao điểm “<CAMPAIGN>Ấm tình xóm núi</CAMPAIGN>” của Mặt trận",
    "đợt cao điểm <CAMPAIGN>trấn áp tội phạm</CAMPAIGN>, hưởng ứng "
    "<CAMPAIGN>Tháng hành động vì trẻ em</CAMPAIGN>",
    "CVĐ “<CAMPAIGN>Mỗi nhà một lu nước</CAMPAIGN>”, PTTĐ “<CAMPAIGN>Ngõ sáng</CAMPAIGN>” của xã",
    "PT TĐ “<CAMPAIGN>Bản không rác</CAMPAIGN>”, phong trào TĐ “<CAMPAIGN>Ruộng bậc "
    "thang</CAMPAIGN>”",
    "chiến dịch truyền thông “<CAMPAIGN>Suối không rác</CAMPAIGN>” và chiến dịch ra quân "
    "“<CAMPAIGN>Dọn bến</CAMPAIGN>”",
    "chiến dịch thần tốc <CAMPAIGN>45 ngày làm sạch dữ liệu thửa đất</CAMPAIGN>",
    "phong trào ''<CAMPAIGN>Ba bám bản</CAMPAIGN>'' và “<CAMPAIGN>Hai biết</CAMPAIGN>” của đồn",
    "phong trào hành động cách mạng “<CAMPAIGN>Tuổi trẻ giữ suối</CAMPAIGN>” của Đoàn",
    "đợt thi đua nước rút với tên gọi “<CAMPAIGN>Về đích trước mưa</CAMPAIGN>” ở công trường",
    "phong trào của ngành Y tế “<CAMPAIGN>Nụ cười đầu ca</CAMPAIGN>” lan rộng",
    "phong trào do Liên đoàn Lao động huyện phát động “<CAMPAIGN>Ca kíp đúng giờ</CAMPAIGN>” có "
    "30 tổ",
    "đợt thi đua lập thành tích chào mừng ngày hội, với tên gọi “<CAMPAIGN>Mười tuần "
    "hồng</CAMPAIGN>”",
    "phát động “<CAMPAIGN>Tháng trồng cây ven suối</CAMPAIGN>” tới các bản",
    "nhiều phong trào thiết thực như “<CAMPAIGN>Hũ gạo bản Mây</CAMPAIGN>”, “<CAMPAIGN>Bếp "
    "chung</CAMPAIGN>”",
    "hưởng ứng phong trào <CAMPAIGN>Áo ấm cho em</CAMPAIGN> lan rộng khắp huyện",
    "phong trào thi đua <CAMPAIGN>Ruộng thẳng bờ sạch</CAMPAIGN> khép lại sau ba vụ",
    "phong trào <CAMPAIGN>Chợ quê văn minh</CAMPAIGN> bén rễ ở xã",
    "phong trào <CAMPAIGN>Ba sẵn sàng</CAMPAIGN>, phong trào <CAMPAIGN>hai tốt</CAMPAIGN> nhiều "
    "năm liền",
    "phong trào hành động “<CAMPAIGN>Sạch từ bếp</CAMPAIGN>” của phụ nữ",
    "hưởng ứng phong trào <CAMPAIGN>Tủ sách biên giới</CAMPAIGN>, sáng 8/6, đồn tặng trường 300 "
    "cuốn",
    "với phong trào <CAMPAIGN>Nụ cười phố núi</CAMPAIGN>, bộ phận một cửa đã đổi khác",
    "từ phong trào <CAMPAIGN>Áo ấm bản cao</CAMPAIGN>, bản Nậm Pồ có thêm lớp học",
    "phong trào <CAMPAIGN>Thi đua giữ rừng đầu nguồn</CAMPAIGN>, 8 xã lập tổ tuần tra",
    "phong trào <CAMPAIGN>Nuôi heo đất, gom yêu thương</CAMPAIGN> suốt năm học; phong trào "
    "<CAMPAIGN>Hãy làm sạch suối, gom rác</CAMPAIGN> lan rộng",
    "phong trào <CAMPAIGN>Nói không với túi ni lông dùng một lần</CAMPAIGN> vào chợ",
    "chiến dịch <CAMPAIGN>Tiếp bước em đến trường</CAMPAIGN> về đích sớm",
    "“<CAMPAIGN>Bản sạch, nhà tươi</CAMPAIGN>”, phong trào do Hội Phụ nữ phát động, lan rộng",
    "“<CAMPAIGN>Mỗi ngày một nghìn</CAMPAIGN>” là tên phong trào tiết kiệm của chợ",
    "phong trào riêng, đặt tên là “<CAMPAIGN>Nắm gạo đầu nồi</CAMPAIGN>”",
    "phong trào được gọi là “<CAMPAIGN>Tiếng kẻng bản Mây</CAMPAIGN>” của thôn",
    "phong trào <CAMPAIGN>Khỏe để bảo vệ Tổ quốc</CAMPAIGN> của trung đoàn",
    "đã phát động phong trào thi đua <CAMPAIGN>giữ chuồng sạch, đường sạch</CAMPAIGN>",
    "phong trào <CAMPAIGN>gom lon nuôi heo đất</CAMPAIGN> do Liên đội trường Mẫu phát động",
    "phong trào mang cái tên “<CAMPAIGN>Góp củi một bếp</CAMPAIGN>” của bản",
    "phong trào “<CAMPAIGN>Nông dân giỏi</CAMPAIGN>” có 20 hộ đạt “Nông dân giỏi tiêu biểu”",
    "phong trào <CAMPAIGN>thi đua quyết thắng năm 2021</CAMPAIGN> ở các đồn",
    "sáng tác trong cuộc vận động <CAMPAIGN>Sáng tác Văn học - Nghệ thuật năm 2020</CAMPAIGN>",
]

NEAR_MISSES = [
    "phong trào thi đua yêu nước Công an Mẫu Giang; phong trào Bộ đội tỉnh",
    "tặng quà nhân Tháng Công nhân năm 2017",
    "kế hoạch phát động phong trào Khối Thi đua năm 2021",
    "Tháng cao điểm thu hút nhiều nhà hảo tâm tham gia",
    "phong trào xây dựng “Gia đình văn hóa” ở xóm",
    "hưởng ứng phong trào: Trang bị tại gia đình bình chữa cháy",
    "mở các đợt cao điểm tấn công tội phạm; Chiến dịch ra quân ngày 11-6",
    "ông nói: “Phong trào không đặt ra nhiều tiêu chí. Anh em thống nhất việc làm”",
    "bàn giao ngôi nhà “Mái ấm Công đoàn”",
    "các phong trào thi đua; phong trào thi đua yêu nước của tỉnh",
    "phong trào hiến máu tình nguyện, phong trào khuyến học",
    "chiến dịch Điện Biên Phủ, Chiến dịch Hồ Chí Minh, chiến dịch Tây Nguyên",
    "chiến dịch quảng cáo “Mặn mà ba miền” của nhãn hàng",
    "chiến dịch tranh cử, chiến dịch tiêm chủng",
    "với chủ đề “Sạch từ nhà ra ngõ”, khẩu hiệu “Tất cả vì dân”",
    "tuyên dương tấm gương “Người tốt, việc tốt”; giấy khen phong trào: 7 tập thể và 9 cá nhân",
    "danh hiệu “Dân vận khéo”, chương trình “Tết bạn bè”",
    "phong trào của phụ nữ, phong trào văn nghệ, phong trào thể dục thể thao",
    "phong trào Cần Vương, phong trào Đông Du, phong trào Xô viết năm ấy, phong trào Thơ mới",
    "phong trào của câu lạc bộ “Sách và trăng”, phong trào là “ngọn gió mới” ở bản",
    "phong trào CĐCS, phong trào cộng sản, phong trào Hướng đạo",
    "phát động “Tuần lễ đọc sách”, phát động “Quỹ áo ấm”",
    "chiến dịch Điện Biên Phủ trên không",
    "xã có 64 Sinh viên 5 tốt, chị đạt Giỏi việc nước, đảm việc nhà",
    "bàn giao nhà “Mái ấm Công đoàn” cho đoàn viên",
    "“Bếp lửa”, phong trào và trường lớp",
    "phát động phong trào thi đua năm 2023, phát động phong trào thi đua sôi nổi khắp xã",
    "phát động phong trào gom lon để mua sách, phát động phong trào thi đua lập thành tích",
    "phong trào do Công đoàn phát động, phong trào nuôi ong do xã làm thí điểm",
    "phong trào Đồng khởi ở Bến Mẫu, Chiến dịch Xuân Hè 1972",
    "phong trào Thanh niên của trường; phát động phong trào thi đua ngành Tư pháp năm 2021",
    "PHONG TRÀO THI ĐUA YÊU NƯỚC VÀ CÔNG TÁC KHEN THƯỞNG; phong trào thi đua 2016 và dự lễ",
    "các phong trào thi đua Cụm 7 tỉnh biên giới",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_campaigns_are_found_by_name(example: str) -> None:
    found, wanted = both(campaigns.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_names_no_emulation_campaign_is_left(text: str) -> None:
    found, wanted = both(campaigns.find, text)
    assert found == wanted


def test_every_way_to_find_a_name_has_an_example() -> None:
    ways = ("again", "capitalised", "known", "launched", "listed", "quoted", "quoted_trigger")
    ways = (*ways, "drive", "season", "letters", "quoted_first", "modelled")
    assert rules_hit(campaigns.find, EXAMPLES) == {f"campaigns.{way}" for way in ways}


EDITIONS = [
    ("Hành quân xanh lần thứ 10", "Hành quân xanh"),
    ("Thanh niên tình nguyện hè năm 2019", "Thanh niên tình nguyện"),
    ("Mùa hè xanh 2023", "Mùa hè xanh"),
    ("Sạch làng", "Sạch làng"),
]


@pytest.mark.parametrize(("name", "short"), EDITIONS)
def test_an_edition_is_dropped(name: str, short: str) -> None:
    assert without_edition(name) == short


ENDS = [
    "Mỗi nhà một vườn mẫu| của xã",
    "Sạch làng đẹp ngõ|, góp phần đổi mới",
    "Hành quân xanh lần thứ 10| tại huyện",
    "Chống rác thải nhựa| được nhân rộng",
    "Giải phóng mặt bằng| trong quý",
    "Ngõ sáng đường hoa| huyện Mẫu, tỉnh Thử",
    "Ngõ sáng đường hoa| trên địa bàn huyện Mẫu",
    "Ngõ sáng đường hoa| và Kế hoạch số 40 về vườn mẫu",
    "Liên kết xây dựng cầu Mẫu| và ký kết giao ước",
    "Gom pin cũ| với một số yêu cầu",
]


@pytest.mark.parametrize("line", ENDS)
def test_a_name_without_quotes_ends(line: str) -> None:
    name, _, rest = line.partition("|")
    assert (name + rest)[: plain_end(name + rest, 0)].rstrip(",") == name


def test_trade_is_told_by_what_stands_around() -> None:
    text = "Chiến dịch “Xanh mát” của nhãn hàng nước ngọt"
    trigger = re.match(r"Chiến dịch", text)
    assert trigger
    assert is_false(text, trigger, 12, quoted=True)
    plain = text.replace("nhãn hàng nước ngọt", "thanh niên trong xã")
    assert not is_false(plain, trigger, 12, quoted=True)


def test_known_names_are_keys_longest_first() -> None:
    names = known_names()
    assert "mùa hè xanh" in names
    assert "thi đua yêu nước" not in names
    assert list(names) == sorted(names, key=lambda name: (-len(name), name))
