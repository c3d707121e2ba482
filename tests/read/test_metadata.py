from __future__ import annotations

import pytest

from nlp.read.draft import Draft, Piece, assemble
from nlp.read.furniture import mark_furniture
from nlp.read.metadata import complete
from nlp.read.titles import find_title, is_official
from nlp.records import BlockKind, Document, Meta

FIRST = (
    "Sáng 12/6/2024, UBND xã Phú Hòa tổ chức hội nghị tổng kết phong trào thi đua trồng cây. " * 2
)
LETTERHEAD = [
    "ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP",
    "Số: 12/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Tân Lập, ngày 5 tháng 6 năm 2024",
]


def document(*lines: str, meta: Meta | None = None) -> Document:
    pieces = mark_furniture([Piece(line) for line in lines])
    draft = Draft(pieces, meta or Meta())
    return complete(assemble(draft, source="tin.txt", format="txt", data=b""))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Xã Phú Hòa tổng kết phong trào", FIRST], "Xã Phú Hòa tổng kết phong trào"),
        (["Chính trị", "20/01/2024", "Xã Phú Hòa tổng kết", FIRST], "Xã Phú Hòa tổng kết"),
        (
            ["XÃ PHÚ HÒA TỔNG KẾT", "PHONG TRÀO THI ĐUA", FIRST],
            "XÃ PHÚ HÒA TỔNG KẾT PHONG TRÀO THI ĐUA",
        ),
        (["XÃ PHÚ HÒA TỔNG KẾT", "TRẦN VŨ", FIRST], "XÃ PHÚ HÒA TỔNG KẾT"),
        (
            ["Kỷ niệm 75 năm ngày truyền thống:", "Vững bước đi lên", FIRST],
            "Kỷ niệm 75 năm ngày truyền thống: Vững bước đi lên",
        ),
        (
            ["SỞ NỘI VỤ", "TRUNG TÂM LƯU TRỮ", "CHIẾN LƯỢC PHÁT TRIỂN", FIRST],
            "CHIẾN LƯỢC PHÁT TRIỂN",
        ),
        (["Mẫu số 01", "Thôn: ………", "PHIẾU ĐĂNG KÝ THI ĐUA", FIRST], "PHIẾU ĐĂNG KÝ THI ĐUA"),
        (
            ["BÁO CÁO", "Kết quả phong trào thi đua năm 2023", FIRST],
            "Báo cáo kết quả phong trào thi đua năm 2023",
        ),
        (
            [
                *LETTERHEAD,
                "QUYẾT ĐỊNH",
                "Về việc tặng giấy khen",
                "CHỦ TỊCH UBND HUYỆN",
                "Căn cứ Luật;",
            ],
            "Quyết định về việc tặng giấy khen",
        ),
        (
            [*LETTERHEAD, "QUYẾT ĐỊNH", "Về việc tặng giấy khen", "cho 8 tập thể", "Căn cứ Luật;"],
            "Quyết định về việc tặng giấy khen cho 8 tập thể",
        ),
        (
            [*LETTERHEAD, "BÁO CÁO", "KẾT QUẢ THI ĐUA", "NĂM 2023", FIRST],
            "BÁO CÁO KẾT QUẢ THI ĐUA NĂM 2023",
        ),
        (
            [*LETTERHEAD, "BÁO CÁO KẾT QUẢ THI ĐUA", "NĂM 2023", FIRST],
            "BÁO CÁO KẾT QUẢ THI ĐUA NĂM 2023",
        ),
        (
            [*LETTERHEAD, "KẾ HOẠCH", "Thực hiện phong trào thi đua", FIRST],
            "Kế hoạch thực hiện phong trào thi đua",
        ),
        (
            [
                *LETTERHEAD,
                "KẾ HOẠCH",
                "Thực hiện Chỉ thị số 5 của huyện, UBND xã ban hành kế hoạch.",
            ],
            "Kế hoạch",
        ),
        (
            [*LETTERHEAD, "V/v phát động thi đua", "Kính gửi: UBND các xã", FIRST],
            "V/v phát động thi đua",
        ),
        (
            [
                "Huyện Tân Lập khen thưởng nông dân",
                *LETTERHEAD,
                "QUYẾT ĐỊNH",
                "Về việc tặng thưởng",
            ],
            "Huyện Tân Lập khen thưởng nông dân",
        ),
        (
            ["ỦY BAN BẦU CỬ XÃ", "NGHỊ QUYẾT", "Công bố kết quả", FIRST],
            "Nghị quyết công bố kết quả",
        ),
        (["[Chùm ảnh] Ngày chủ nhật xanh", FIRST], "[Chùm ảnh] Ngày chủ nhật xanh"),
        (["THÔNG BÁO", "Kết quả thi đua", FIRST], "Thông báo kết quả thi đua"),
        ([FIRST, FIRST], None),
    ],
)
def test_titles(lines: list[str], title: str | None) -> None:
    assert document(*lines).meta.title == title


def test_the_lines_of_the_title_are_marked() -> None:
    read = document(*LETTERHEAD, "QUYẾT ĐỊNH", "Về việc tặng giấy khen", "Căn cứ Luật;")
    titles = [read.text[b.start : b.end] for b in read.blocks if b.kind is BlockKind.TITLE]
    assert titles == ["QUYẾT ĐỊNH", "Về việc tặng giấy khen"]


def test_a_title_that_the_reader_saw_by_its_type_is_where_the_search_begins() -> None:
    pieces = [
        Piece("TRƯỜNG ĐẠI HỌC TÂN LẬP"),
        Piece("Đồ án tốt nghiệp năm học này"),
        Piece("Tìm hiểu phong trào thi đua", BlockKind.TITLE),
        Piece(FIRST),
    ]
    read = complete(assemble(Draft(pieces), source="a.pdf", format="pdf", data=b""))
    assert read.meta.title == "Tìm hiểu phong trào thi đua"


def test_what_the_reader_knew_stays() -> None:
    known = Meta("Tên khác", "2020-01-01", "Báo khác", "Người Khác", "https://bao.vn/1")
    read = document("Tiêu đề ở đây", "20/01/2024", FIRST, "Lan Chi", meta=known)
    assert read.meta == known


def test_a_title_of_the_file_is_written_like_the_others() -> None:
    known = Meta("KẾ HOẠCH Phát động thi đua")
    assert document("KẾ HOẠCH", "Phát động thi đua", FIRST, meta=known).meta.title == (
        "Kế hoạch phát động thi đua"
    )


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["Tiêu đề ở đây", "20/01/2024 | 09:15 GMT+7", FIRST], "2024-01-20"),
        (["Tiêu đề ở đây", "Cập nhật: 21/01/2024", "Đăng lúc 20/01/2024", FIRST], "2024-01-20"),
        (["Tiêu đề ở đây", FIRST, "Nguồn: https://bao.vn/a/202406/bai/"], "2024-06"),
        (
            ["Tiêu đề ở đây", "20/01/2024", FIRST, "Nguồn: https://bao.vn/a/202406/bai/"],
            "2024-01-20",
        ),
        (["Tiêu đề ở đây", FIRST], None),
        ([*LETTERHEAD, "BÁO CÁO", "Kết quả thi đua", FIRST], "2024-06-05"),
        (["BÁO CÁO", "Kết quả thi đua", FIRST, "Tân Lập, ngày 5 tháng 6 năm 2024"], "2024-06-05"),
        (["Tiêu đề ở đây", FIRST, "Tin liên quan", "Bài khác (20/01/2024)"], None),
    ],
)
def test_the_day_is_never_that_of_a_sentence(lines: list[str], published: str | None) -> None:
    assert document(*lines).meta.published == published


def test_the_source_line_gives_outlet_and_address() -> None:
    read = document(
        "Tiêu đề ở đây", FIRST, "Hồ Lan", "Nguồn Đồng Nai: https://bao.vn/202406/bai/", "Zalo"
    )
    assert read.meta == Meta(
        "Tiêu đề ở đây", "2024-06", "Đồng Nai", "Hồ Lan", "https://bao.vn/202406/bai/"
    )


def test_the_sign_goes_before_the_source() -> None:
    read = document("Tiêu đề ở đây", f"(HGO) - {FIRST}", "Theo Dân Trí")
    assert read.meta.outlet == "HGO"


def test_who_signs_a_decision_is_not_its_author() -> None:
    lines = [
        *LETTERHEAD,
        "QUYẾT ĐỊNH",
        "Về việc tặng giấy khen",
        FIRST,
        "CHỦ TỊCH",
        "Nguyễn Văn Bình",
    ]
    assert is_official(lines)
    assert document(*lines).meta.author is None


def test_a_sentence_about_the_republic_is_no_letterhead() -> None:
    line = "Kỷ niệm Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam."
    assert not is_official(["Tiêu đề ở đây", line])
    assert document("Tiêu đề ở đây", FIRST, line, "Lan Chi").meta.author == "Lan Chi"


def test_who_comments_is_not_the_author() -> None:
    read = document(
        "Tiêu đề ở đây", FIRST, "Lan Chi", "Ý kiến bạn đọc (1)", "Nguyễn An", "Rất hay!"
    )
    assert read.meta.author == "Lan Chi"


def test_the_caption_below_does_not_hide_the_byline() -> None:
    read = document(
        "Tiêu đề ở đây", FIRST, "Phương Hoa", "Đại biểu dự hội nghị tổng kết phong trào."
    )
    assert read.meta.author == "Phương Hoa"


@pytest.mark.parametrize(
    "lines", [[], [""], ["."], ["|"], ["Số: 1/QĐ"], ["QUYẾT ĐỊNH"], ["a"] * 99]
)
def test_odd_lines_have_some_title_or_none(lines: list[str]) -> None:
    found = find_title(lines)
    assert found is None or all(0 <= i < len(lines) for i in found.lines)
