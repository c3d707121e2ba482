from __future__ import annotations

import pytest

from nlp.read.bylines import (
    bare_author,
    find_author,
    labelled_author,
    meta_author,
    trailing_author,
)
from nlp.read.outlets import is_outlet, outlet_of_url, outlet_sign, outlet_source


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Tin, ảnh: LAN CHI", "LAN CHI"),
        ("Bài, ảnh: T.Hải", "T.Hải"),
        ("Bài và ảnh: Lê Hà", "Lê Hà"),
        ("Tin ảnh Lê Hà", "Lê Hà"),
        ("Tác giả: Nguyễn Thị Hương", "Nguyễn Thị Hương"),
        ("(Thực hiện: Lan Chi - Minh Khuê)", "Lan Chi - Minh Khuê"),
        ("Tin: Đại úy KHUẤT TOẢN", "Đại úy KHUẤT TOẢN"),
        ("Bài: Kiều Nga. Ảnh: Y Thoan", "Kiều Nga"),
        ("Ảnh: Minh Khuê", None),
        ("Video: Minh Khuê", None),
        ("Thực hiện: Nhóm PV", None),
        ("TIN CÙNG CHUYÊN MỤC", None),
        ("Tin: Lễ phát động thi đua", None),
    ],
)
def test_lines_with_a_label(line: str, author: str | None) -> None:
    assert labelled_author(line) == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Lan Chi", "Lan Chi"),
        ("TRẦN VŨ", "TRẦN VŨ"),
        ("M.Anh", "M.Anh"),
        ("Đ. LỢI", "Đ. LỢI"),
        ("Bích Ngọc.", "Bích Ngọc"),
        ("Đoàn Minh Tâm", "Đoàn Minh Tâm"),
        ("Nguyễn Văn A - Trần Thị B", "Nguyễn Văn A - Trần Thị B"),
        ("Minh Thu/VOV", "Minh Thu"),
        ("BS. Mạch Hoàng Tuyên", "BS. Mạch Hoàng Tuyên"),
        ("H'Linh Êban", "H'Linh Êban"),
        ("PHƯƠNG DIỄM thực hiện", "PHƯƠNG DIỄM"),
        ("Thu Bốn (từ Pakse)", "Thu Bốn"),
        ("Hải Đường", "Hải Đường"),
        ("VI. PHÂN CÔNG", None),
        ("TM. UBND XÃ", None),
        ("THỜI TIẾT", None),
        ("Lan Chi - Theo Dân Trí", "Lan Chi"),
        ("Minh Hùng (Tổng hợp theo báo Lao động, Dân Việt)", "Minh Hùng"),
        ("P.V", None),
        ("PV", None),
        ("Theo Dân Trí", None),
        ("(Theo TTXVN)", None),
        ("Hà Nội", None),
        ("Bình Dương", None),
        ("CHỦ TỊCH", None),
        ("QUY CHẾ", None),
        ("Ban Biên Tập", None),
        ("Sở Nội Vụ", None),
        ("Trang Chủ", None),
        ("Quang cảnh hội nghị.", None),
        ("", None),
    ],
)
def test_lines_that_are_a_name(line: str, author: str | None) -> None:
    assert bare_author(line) == author


@pytest.mark.parametrize(
    ("paragraph", "author"),
    [
        ("Hội nghị đã thành công tốt đẹp. Phạm Liễu", "Phạm Liễu"),
        ("Lễ trao giải diễn ra tại Hà Nội. Tin, ảnh: TẤN KHOA", "TẤN KHOA"),
        ("“Chúng tôi sẽ làm tốt hơn.” Lan Chi", "Lan Chi"),
        ("Điều tra làm rõ vụ việc. Phạm Ngọc Tuyển - Theo Dân Trí", "Phạm Ngọc Tuyển"),
        ("Giấy khen cho 15 cá nhân. M.Anh", "M.Anh"),
        ("Phát quang tuyến kênh. Ảnh: Minh Khuê", None),
        ("Phát quang tuyến kênh. Ảnh - Minh Khuê", None),
        ("Người trao giải là TS. Nguyễn Văn Bình", None),
        ("Lễ ra quân diễn ra tại TP. Biên Hòa", None),
        ("Đại biểu của Q. Tân Bình", None),
        ("Lời chúc của ông NGUYỄN VĂN BÌNH", None),
        ("Bạn đọc cả nước theo dõi. P.V", None),
    ],
)
def test_a_name_behind_the_last_sentence(paragraph: str, author: str | None) -> None:
    assert trailing_author(paragraph) == author


@pytest.mark.parametrize(
    "above", ["CHỦ TỊCH", "TM. BAN THƯỜNG VỤ", "Phó Bí thư", "(Đã ký)", "Thân ái,", "Kính thư,"]
)
def test_who_signs_a_letter_is_not_its_author(above: str) -> None:
    assert find_author(["Tiêu đề"], ["Nông Quốc Thắng", above, "Đoạn cuối."]) is None
    assert find_author(["Tiêu đề"], [above, "Nông Quốc Thắng", "Đoạn cuối."]) is None


def test_the_name_by_the_date_is_the_author_where_no_line_at_the_end_is() -> None:
    top = ["Tiêu đề của bài báo này", "Lan Chi", "20/01/2024 10:30", "Đoạn mở đầu của bài."]
    assert find_author(top, ["Đoạn mở đầu của bài."]) == "Lan Chi"
    assert find_author(top, ["Minh Khuê"]) == "Minh Khuê"
    assert find_author(top[:1], top[3:]) is None


@pytest.mark.parametrize(
    ("value", "author"),
    [
        ("Lê Phương", "Lê Phương"),
        ("Lan Chi, Minh Khuê", "Lan Chi, Minh Khuê"),
        ("VietNamNet News", None),
        ("FPT Online", None),
        ("admin", None),
        ("Báo Hậu Giang", None),
        ("UBND Tỉnh Sơn La", None),
        ("banbientap@bao.vn", None),
    ],
)
def test_the_author_in_metadata(value: str, author: str | None) -> None:
    assert meta_author(value) == author


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://giaitri.vnexpress.net/tin-tuc/bai.html", "VnExpress"),
        ("https://www.qdnd.vn/chinh-tri/bai", "Quân đội nhân dân"),
        ("https://baohaugiang.com.vn/chinh-tri/bai", "Báo Hậu Giang"),
        ("baobacninh.vn", "Báo Bắc Ninh"),
        ("https://sonoivu.dongnai.gov.vn/Pages/bai.aspx", "Cổng thông tin điện tử tỉnh Đồng Nai"),
        ("https://www.danang.gov.vn", "Cổng thông tin điện tử thành phố Đà Nẵng"),
        ("https://example.org/bai", None),
        ("http://[x", None),
        ("", None),
    ],
)
def test_the_outlet_of_an_address(url: str, outlet: str | None) -> None:
    assert outlet_of_url(url) == outlet


@pytest.mark.parametrize(
    ("paragraph", "outlet"),
    [
        ("(HGO) - Lãnh đạo huyện nhắc các xã", "HGO"),
        ("GD&TĐ - Hưởng ứng lời kêu gọi", "GD&TĐ"),
        ("TTO - Sáng nay, lễ phát động", "TTO"),
        ("Dân trí - Sáng nay, lễ phát động", "Dân trí"),
        ("(Chinhphu.vn) – Thủ tướng dự lễ", "Chinhphu.vn"),
        ("QĐND Online - Chiều 11-5", "QĐND Online"),
        ("Online - Chiều 11-5", None),
        ("TP.HCM - Sáng 5/6", None),
        ("HÀ NỘI - Sáng 5/6", None),
        ("Thừa Thiên Huế - Sáng 5/6", None),
        ("(Ảnh: Minh Khuê) - Đại biểu", None),
        ("Ông Lê Văn An - Chủ tịch xã", None),
        ("UBND - HĐND huyện", None),
    ],
)
def test_the_sign_of_a_paper(paragraph: str, outlet: str | None) -> None:
    assert outlet_sign(paragraph) == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Theo Dân Trí", "Dân Trí"),
        ("(Theo TTXVN)", "TTXVN"),
        ("Theo báo Hậu Giang", "Hậu Giang"),
        ("Nguồn: Báo Nhân Dân", "Báo Nhân Dân"),
        ("Nguồn: nhandan.vn", "Nhân Dân"),
        ("Nguồn Đồng Nai: https://bao.vn/202406/bai/", "Đồng Nai"),
        ("Nguồn: https://baohaugiang.com.vn/bai", "Báo Hậu Giang"),
        ("Lan Chi - Theo Dân Trí", "Dân Trí"),
        ("Ảnh: Nguồn Internet", None),
        ("Theo báo cáo của UBND tỉnh, năm 2023 có 5 cá nhân", None),
        ("Theo đó, phong trào được phát động.", None),
    ],
)
def test_the_source_of_a_copy(line: str, outlet: str | None) -> None:
    assert outlet_source(line) == outlet


def test_papers_are_no_persons() -> None:
    assert is_outlet("Báo Hậu Giang")
    assert is_outlet("vnexpress.net")
    assert not is_outlet("Lan Chi")
