"""Ways in which papers and offices write their figures: short measures, shares, ones and rates."""

from __future__ import annotations

import pytest
from markup_table import both

from nlp.extract import figures

EXAMPLES = [
    "có <FIGURE 250 nữ CNVC-LĐ>250 nữ CNVC-LĐ</FIGURE>, xong "
    "<FIGURE 9/9 chỉ tiêu phát triển KT-XH>9/9 chỉ tiêu phát triển KT-XH</FIGURE>",
    # short measures
    "thưởng <FIGURE 500000 VND>500k</FIGURE>, góp <FIGURE 5000000 VND>5tr</FIGURE>, thu "
    "<FIGURE 60000000 VND/người>60 trđ/người</FIGURE> và <FIGURE 12000000 VND>12 tr.đồng</FIGURE>",
    "quỹ có <FIGURE over 25000 USD>hơn 25.000$</FIGURE>",
    "tăng <FIGURE 1.5 điểm phần trăm>1,5 điểm %</FIGURE>, giảm "
    "<FIGURE 0.4 điểm phần trăm>0,4 điểm phần trăm</FIGURE>",
    "cân <FIGURE 12 kg>12 ký</FIGURE> rau, <FIGURE 3 kg>ba kí lô</FIGURE> cá, "
    "<FIGURE 5 lạng>5 lạng</FIGURE> chè, <FIGURE 8 yến>8 yến</FIGURE> ngô",
    "hiến <FIGURE 350 ml>350ml</FIGURE> máu; trạm <FIGURE 560 kVA>560 kVA</FIGURE>, mái "
    "<FIGURE 50 kWp>50 kWp</FIGURE>, máy <FIGURE 16 GB>16 GB</FIGURE>",
    # what is measured by words that count things elsewhere
    "cày <FIGURE 12 công>12 công</FIGURE> lúa, <FIGURE 3 mẫu>ba mẫu</FIGURE> mía, "
    "<FIGURE 7 sào>7 sào</FIGURE> ngô; tuyển <FIGURE 12 công nhân>12 công nhân</FIGURE>",
    "đắp <FIGURE 900 m3>900 khối</FIGURE> đất; <FIGURE 9 khối thi đua>9 khối thi đua</FIGURE>",
    "tặng <FIGURE 40 bao>40 bao</FIGURE> gạo, <FIGURE 15 thùng>15 thùng</FIGURE> mì, "
    "<FIGURE 6 thùng rác>6 thùng rác</FIGURE>",
    "<FIGURE 50 year>50 năm</FIGURE> tuổi Đảng, keo <FIGURE 5 năm tuổi>5 năm tuổi</FIGURE>",
    # around the number
    "<FIGURE over 8 hộ>không ít hơn 8 hộ</FIGURE>, <FIGURE over 90 percent>không thấp hơn 90%"
    "</FIGURE>, <FIGURE under 5 vụ>nhiều nhất là 5 vụ</FIGURE>",
    "<FIGURE under 30 hộ>ngót nghét 30 hộ</FIGURE>, <FIGURE about 40 hộ>suýt soát 40 hộ</FIGURE>, "
    "<FIGURE about 50 hộ>trên dưới 50 hộ</FIGURE>",
    "<FIGURE 12..15 hộ>12 tới 15 hộ</FIGURE>, <FIGURE 5..7 percent>5% - 7%</FIGURE>, "
    "<FIGURE 12/15 xã>12 / 15 xã</FIGURE>",
    "<FIGURE 1..2 hộ>một, hai hộ</FIGURE>, <FIGURE 2..3 em>hai, ba em</FIGURE>, "
    "<FIGURE over 20 bạn>hai mươi mấy bạn</FIGURE>",
    "<FIGURE 5 tập thể>05 (năm) tập thể</FIGURE>, <FIGURE 3 cá nhân>ba (03) cá nhân</FIGURE>",
    "<FIGURE 21 hộ>hai mốt hộ</FIGURE>, <FIGURE 25 hộ>hăm lăm hộ</FIGURE>, "
    "<FIGURE 1200 hộ>một nghìn hai trăm hộ</FIGURE>",
    # shares in words
    "<FIGURE 33.33 percent>một phần ba</FIGURE> hộ, <FIGURE over 50 percent>hơn một nửa</FIGURE> "
    "số thôn, <FIGURE under 75 percent>gần ba phần tư</FIGURE> đảng viên",
    "<FIGURE over 50 percent>quá nửa</FIGURE> số hộ ký tên",
    # one, where it is no article
    "chỉ có <FIGURE 1 hộ nghèo>một hộ nghèo</FIGURE>, duy nhất <FIGURE 1 xã>một xã</FIGURE>",
    "khen <FIGURE 12 tập thể>12 tập thể</FIGURE> và <FIGURE 1 cá nhân>một cá nhân</FIGURE>",
    "bàn giao <FIGURE 1 căn nhà>một căn nhà</FIGURE>, tặng thêm <FIGURE 1 chiếc xe đạp>một chiếc "
    "xe đạp</FIGURE>",
    # where a noun ends, and an award begins
    "<FIGURE 300 vận động viên>300 vận động viên</FIGURE> và <FIGURE 40 tuyên truyền viên>40 tuyên "
    "truyền viên</FIGURE> đến từ huyện",
    "<FIGURE 9 đại diện>9 đại diện</FIGURE> và <FIGURE 300 đại biểu>300 đại biểu</FIGURE> đại diện "
    "cho các hộ",
    "<FIGURE 80 ngày công lao động>80 ngày công lao động</FIGURE>, "
    "<FIGURE 5 máy vi tính>5 máy vi tính</FIGURE>, "
    "<FIGURE 900 cây xanh>900 cây xanh</FIGURE> dọc đường",
    "<FIGURE 7>7</FIGURE> CSTĐCS, <FIGURE 20>20</FIGURE> LĐTT, <FIGURE 4>4</FIGURE> BK, "
    "<FIGURE 2>2</FIGURE> HCV, <FIGURE 3>3</FIGURE> bằng Lao động sáng tạo",
    "Đạt <FIGURE 5/6>5/6</FIGURE>; ở thôn Đông, được <FIGURE 9/10>9/10</FIGURE>.",
    "<FIGURE 240>240</FIGURE> Gia đình văn hóa; <FIGURE 9>9</FIGURE> thôn văn hóa",
    "<FIGURE 6 hộ>6 hộ</FIGURE>, xã Đông Hà; <FIGURE 6 tổ>6 tổ</FIGURE> và tổ 9",
    # what a second probe found: where a noun ends
    "<FIGURE 20 suất quà>20 suất quà</FIGURE> tặng học sinh, <FIGURE 54 thành viên>54 thành viên"
    "</FIGURE> sinh hoạt đều, <FIGURE 6 bể nước sinh hoạt>6 bể nước sinh hoạt</FIGURE>",
    "<FIGURE 12 gương điển hình>12 gương điển hình</FIGURE> giai đoạn 2016-2020, "
    "<FIGURE 9 em>9 em</FIGURE> lớp 6, <FIGURE 3 xã>3 xã</FIGURE> biên giới",
    "<FIGURE 9 xã>9 xã</FIGURE> thành lập tổ, <FIGURE 4 em>4 em</FIGURE> tốt nghiệp, "
    "<FIGURE 5 tổ>5 tổ</FIGURE> xây dựng, <FIGURE 7 hộ>7 hộ</FIGURE> trồng chè",
    "<FIGURE 14 tin, bài>14 tin, bài</FIGURE>; <FIGURE 9 băng rôn, khẩu hiệu>9 băng rôn, khẩu hiệu"
    "</FIGURE>; họp <FIGURE 27 phiên>27 phiên</FIGURE>, tổ chức kiểm tra",
    "<FIGURE 3 học sinh người Hà Nhì>3 học sinh người Hà Nhì</FIGURE>, "
    "<FIGURE 5 ứng cử viên>5 ứng cử viên</FIGURE>, <FIGURE 7 phản ánh>7 phản ánh</FIGURE>",
    "bắt <FIGURE 3 đồng phạm>3 đồng phạm</FIGURE>; <FIGURE 2 vụ va chạm>2 vụ va chạm</FIGURE>; "
    "<FIGURE 2>02</FIGURE> hạng Ba",
    "<FIGURE 12 tỉnh, thành>12 tỉnh, thành</FIGURE> miền Tây; <FIGURE 9 xã>9 xã</FIGURE>, thành "
    "lập <FIGURE 3 đội>3 đội</FIGURE>; <FIGURE 46 cán bộ>46 cán bộ</FIGURE>, khối lượng lớn; "
    "<FIGURE 72 tuổi>72 tuổi</FIGURE>, tổ trưởng",
    "<FIGURE 41 thiết bị>41 thiết bị</FIGURE>, <FIGURE 9 lượt chia sẻ>9 lượt chia sẻ</FIGURE>, "
    "<FIGURE 60 hộ>60 hộ</FIGURE> bỏ ruộng, <FIGURE 3 khu vực bỏ phiếu>3 khu vực bỏ phiếu"
    "</FIGURE>, <FIGURE 9 vụ>9 vụ</FIGURE> trộm cắp",
    "điều <FIGURE 4 ca nô>4 ca nô</FIGURE>, lập biên bản <FIGURE 9 biển>9 biển</FIGURE>, trước kế "
    "hoạch <FIGURE 6 day>6 ngày</FIGURE>, kiểm điểm <FIGURE 4 đơn vị>4 đơn vị</FIGURE>",
    "TẶNG <FIGURE 30 suất quà>30 SUẤT QUÀ</FIGURE> CHO HỘ NGHÈO",
    "có <FIGURE 4 HTX>4 HTX</FIGURE>, <FIGURE 95 quầy hàng>95 quầy hàng</FIGURE>, tiêm "
    "<FIGURE 90 liều vắc xin>90 liều vắc xin</FIGURE>; quân số <FIGURE 36 đồng chí>36 đồng chí"
    "</FIGURE>; mỗi phần <FIGURE 300000 VND>300 ngàn</FIGURE>",
    # what is compared, and where
    "thấp hơn <FIGURE 0.1 percent>0,1%</FIGURE>, sớm hơn <FIGURE 4 day>4 ngày</FIGURE>, thu "
    "<FIGURE over 5 tonne>hơn 5 tấn</FIGURE>",
    "lắp đèn trên <FIGURE 3 tuyến đường>3 tuyến đường</FIGURE>, giá trị trên <FIGURE 1 ha>1 ha"
    "</FIGURE>, sửa <FIGURE over 30 tuyến đường>trên 30 tuyến đường</FIGURE>",
    "ở <FIGURE 3 day>ba hôm</FIGURE>, góp <FIGURE 500 euro>500 Euro</FIGURE>, mật độ "
    "<FIGURE 7.3 máy/100 dân>7,3 máy/100 dân</FIGURE>",
    # one for each, at least one
    "mỗi thôn có <FIGURE 1 tổ>một tổ</FIGURE>, <FIGURE over 1 lớp>ít nhất một lớp</FIGURE>, "
    "nói đúng <FIGURE 1 câu>một câu</FIGURE>, xuống còn <FIGURE 1 vụ>một vụ</FIGURE>",
    "<FIGURE 41 giải pháp>41 giải pháp</FIGURE>; trồng trọt <FIGURE 33>33</FIGURE>; y dược "
    "<FIGURE 24>24</FIGURE>. Thu <FIGURE 9 đơn>9 đơn</FIGURE>, đã xong <FIGURE 7>7</FIGURE>.",
    "sáng kiến năm 2016: <FIGURE 38>38</FIGURE>; năm 2017: <FIGURE 1029>1.029</FIGURE>.",
    "<FIGURE 598 suất quà Tết>598 suất quà Tết</FIGURE>, "
    "<FIGURE 300 lá cờ Tổ quốc>300 lá cờ Tổ quốc</FIGURE>, "
    "<FIGURE 2 căn Mái ấm Công đoàn>2 căn Mái ấm Công đoàn</FIGURE>",
    "<FIGURE 40 buổi tập huấn>40 buổi tập huấn</FIGURE> kỹ thuật, "
    "<FIGURE 367 cuộc tuyên truyền>367 cuộc tuyên truyền</FIGURE> về dịch, "
    "<FIGURE 649 người hiến máu tiêu biểu>649 người hiến máu tiêu biểu</FIGURE>",
    "<FIGURE 30 cán bộ, chiến sỹ>30 cán bộ, chiến sỹ</FIGURE>, "
    "<FIGURE 25 mô hình, điển hình tiên tiến>25 mô hình, điển hình tiên tiến</FIGURE>, "
    "<FIGURE 59 tác phẩm xuất sắc nhất>59 tác phẩm xuất sắc nhất</FIGURE>",
    "<FIGURE 12 đơn vị trực thuộc>12 đơn vị trực thuộc</FIGURE>, "
    "<FIGURE 4 đơn vị>4 đơn vị</FIGURE> trực thuộc Bộ, "
    "<FIGURE 5 căn nhà>5 căn nhà</FIGURE> tổng trị giá",
    "<FIGURE 100 hộ gia đình>100 hộ gia đình</FIGURE> phát triển sản xuất, "
    "<FIGURE 468 mô hình>468 mô hình</FIGURE> dân vận khéo, có "
    "<FIGURE 9/9 chỉ tiêu phát triển KT-XH>9/9 chỉ tiêu phát triển KT-XH</FIGURE>",
    "tăng gấp <FIGURE 2.5 lần>2,5 lần</FIGURE> năm trước",
]

NEAR_MISSES = [
    "thôn 5, xóm 6; từ 7 giờ, khóa 12, lớp 3; Tân Phú 2, Hòa Tú 1.",
    "mỗi ngày một việc tốt, mấy hôm nay trời mưa, mười mươi, năm thì mười họa",
    "đeo ba lô, ăn ba rọi, tiếng hát chín muồi, xanh bốn mùa, anh hai lúa",
    "trụ sở tại 12 Lê Lợi; số nhà 35/2 Nguyễn Huệ; địa chỉ: 7 Trần Phú",
    "một phần vì khó, một cách sáng tạo, có một lòng tin, một nửa kia",
    "nguyên tắc 5K, thông điệp 2K",
    "các xã và một cán bộ, một tập thể, trao một cách kín đáo, tặng một phần",
    "pháo 105 ly",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_ways_of_writing_a_figure_are_read(example: str) -> None:
    found, wanted = both(figures.find, example)
    assert found == wanted


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_is_written_like_a_figure_is_left(text: str) -> None:
    found, wanted = both(figures.find, text)
    assert found == wanted
