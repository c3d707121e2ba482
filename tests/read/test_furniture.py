from __future__ import annotations

import pytest

from nlp.read.draft import Piece
from nlp.read.furniture import mark_furniture
from nlp.records import BlockKind

TITLE = "Xã Phú Hòa tổng kết phong trào thi đua"
BODY = (
    "Sáng 12/6, UBND xã Phú Hòa tổ chức hội nghị tổng kết phong trào thi đua trồng cây xanh với sự "
    "tham gia của đại diện các thôn và nhân dân trong xã, cùng lãnh đạo các hội, đoàn thể."
)
OTHERS = [
    "Huyện Tân Lập đón bằng công nhận đạt chuẩn nông thôn mới",
    "Hội thi nhà nông đua tài thu hút hơn 300 thí sinh (10/06/2024)",
]


def furniture(*lines: str) -> list[str]:
    marked = mark_furniture([Piece(line) for line in lines])
    assert [piece.text for piece in marked] == list(lines)
    return [piece.text for piece in marked if piece.kind is BlockKind.FURNITURE]


@pytest.mark.parametrize(
    "line",
    [
        "Đăng nhập",
        "Quên mật khẩu?",
        "Vui lòng đăng nhập để gửi bình luận",
        "Zalo",
        "Chia sẻ bài viết qua Facebook",
        "Sao chép liên kết",
        "Theo dõi Báo Tân Lập trên Google News",
        "Viết bình luận mới",
        "Bình luận (0)",
        "Ý kiến bạn đọc (12)",
        "Hiện chưa có bình luận nào, hãy trở thành người đầu tiên bình luận cho bài viết!",
        "Lượt xem: 1.234",
        "Tổng truy cập: 12.345.678",
        "Cỡ chữ A- A+",
        "Giọng nữ miền Bắc",
        "Trang chủ > Tin tức > Chính trị",
        "Trang chủ / Thi đua - Khen thưởng",
        "Xem thêm >>",
        "Tiêu điểm",
        "THÔNG TIN CẦN BIẾT",
        "thăm dò ý kiến",
        "Tin cùng chuyên mục",
        "Các tin khác:",
        "CÁC BÀI VIẾT LIÊN QUAN",
        "Có thể bạn quan tâm",
        "Đọc nhiều nhất",
        "© 2024 Bản quyền thuộc về Báo Tân Lập",
        "® Ghi rõ nguồn “Báo Tân Lập” khi phát hành lại thông tin từ website này",
        "Giấy phép số 12/GP-BTTTT cấp ngày 1/2/2020",
        "Nguồn Đồng Nai: https://bao.vn/chinh-tri/202406/bai-24a670d/",
        "https://bao.vn/chinh-tri/bai.html",
        "Skip Ribbon Commands",
        "leftcenterrightdel",
        "Lên top",
        "Ý kiến bình luận",
        "Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
        "*Mời bạn đọc vào chuyên mục Xã hội xem các tin, bài liên quan.",
        "Video đang xem nhiều",
        "(*) Cấm sao chép dưới mọi hình thức nếu Báo Tân Lập không đồng ý bằng văn bản.",
    ],
)
def test_phrases_of_pages(line: str) -> None:
    assert furniture(TITLE, BODY, line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Kết quả",
        "Ý kiến",
        "Thời tiết",
        "Sự kiện",
        "Chia sẻ",
        "Liên hệ",
        "Bình luận của người dân về phong trào thi đua",
        "Theo dõi, đôn đốc việc thực hiện phong trào thi đua",
        "Chia sẻ kinh nghiệm trồng cây của thôn Đông",
        "Đăng ký thi đua năm 2024",
        "Tin vào sức mạnh của phong trào",
        "Bản quyền phần mềm và trách nhiệm của cơ quan",
        "Đánh giá chung",
        "Liên hệ thực tế tại xã Phú Hòa",
        "Xem thêm phụ lục kèm theo báo cáo này",
        "Nhiều mây, có mưa, nhưng lễ ra quân vẫn diễn ra đúng giờ.",
        "Nguồn vốn: ngân sách xã và nhân dân đóng góp",
        "Lan Chi",
    ],
)
def test_lines_of_articles_and_reports_stay_text(line: str) -> None:
    assert furniture(TITLE, BODY, line, BODY) == []


def test_titles_below_a_heading_of_related_news_go_with_it() -> None:
    lines = [TITLE, BODY, BODY, "Lan Chi", "Tin cùng chuyên mục", *OTHERS, "Xem thêm"]
    assert furniture(*lines) == lines[4:]


def test_related_news_in_the_middle_leave_the_article_its_subheading() -> None:
    lines = [TITLE, BODY, BODY, "Tin liên quan", *OTHERS, "Nhiều cách làm hay", BODY, "Lan Chi"]
    assert furniture(*lines) == ["Tin liên quan", *OTHERS]


def test_a_heading_above_the_headline_takes_no_titles() -> None:
    assert furniture("Tin mới nhất", TITLE, "20/01/2024", BODY) == ["Tin mới nhất"]


def test_a_byline_or_a_caption_ends_a_list() -> None:
    lines = [TITLE, BODY, BODY, "Tin liên quan", OTHERS[0], "Tin, ảnh: Lan Chi"]
    assert furniture(*lines) == lines[3:5]


def test_a_poll_and_the_weather() -> None:
    question = "Theo bạn, điều gì làm nên thành công của phong trào?"
    weather = "Nhiều mây, có mưa rào và có nơi dông. Gió đông bắc cấp 2."
    lines = [TITLE, BODY, BODY, "Thăm dò ý kiến", question, "Thông tin cần biết", weather]
    assert furniture(*lines) == lines[3:]


def test_a_row_of_rubrics_is_a_menu() -> None:
    menu = ["Thời sự", "Chính trị", "Kinh tế", "Xã hội", "Văn hóa"]
    assert furniture(*menu, TITLE, BODY) == menu
    assert furniture("Thời sự | Chính trị | Kinh tế | Giáo dục", TITLE, BODY) == [
        "Thời sự | Chính trị | Kinh tế | Giáo dục"
    ]


def test_a_row_of_buttons_is_furniture() -> None:
    row = "[ In trang ] [ Gửi email ] [ Quay lại ]"
    assert furniture(TITLE, BODY, row, "THỜI TIẾT") == [row, "THỜI TIẾT"]


def test_a_rubric_above_the_headline_is_the_way_to_the_page() -> None:
    assert furniture("Giáo dục", TITLE, BODY) == ["Giáo dục"]
    assert furniture(TITLE, BODY, "Giáo dục", BODY) == []


def test_doubtful_words_need_company() -> None:
    assert furniture(TITLE, BODY, "Chia sẻ", "Zalo", "Email") == ["Chia sẻ", "Zalo", "Email"]


def test_a_repeated_caption_and_a_table_are_text() -> None:
    caption = "Đại biểu trồng cây. Ảnh: Minh Khuê"
    assert furniture(TITLE, caption, caption, BODY) == []
    row = Piece("Tin cùng chuyên mục", BlockKind.TABLE_ROW)
    assert mark_furniture([Piece(BODY), row])[1].kind is BlockKind.TABLE_ROW


def test_marking_twice_changes_nothing() -> None:
    lines = [TITLE, BODY, BODY, "Tin liên quan", *OTHERS, "Nhiều cách làm hay", BODY, "Zalo"]
    once = mark_furniture([Piece(line) for line in lines])
    assert mark_furniture(once) == once
