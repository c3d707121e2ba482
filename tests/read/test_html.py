from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import EmptyFile
from nlp.read import read
from nlp.read.html_blocks import blocks_of
from nlp.read.html_head import is_telling, is_useless, without_site
from nlp.read.html_tree import drop_code, drop_furniture, parse
from nlp.records import BlockKind, Document

PAGES = Path(__file__).parents[1] / "data" / "pages"
TITLE = "Xã Phú Hòa tổng kết phong trào thi đua “Mỗi ngõ một hàng cây”"
LEAD = "Sau hai năm phát động, 34 tuyến đường trong xã đã có cây xanh và tổ tự quản chăm sóc."
CAPTION = "Đại biểu trồng cây tại thôn Đông. Ảnh: Minh Khuê"
BODY = (
    "Sáng 12/6, UBND xã Phú Hòa tổ chức hội nghị tổng kết phong trào thi đua “Mỗi ngõ một hàng "
    "cây” giai đoạn 2022-2024. Dự hội nghị có lãnh đạo huyện và đại diện 12 thôn.",
    "Theo báo cáo, toàn xã đã trồng 5.200 cây xanh, đạt 104% kế hoạch; 12/12 thôn thành lập tổ tự "
    "quản, nhiều hộ tự nguyện lùi hàng rào để mở rộng đường.",
    "Dịp này, Chủ tịch UBND xã tặng giấy khen cho 8 tập thể và 15 cá nhân có thành tích xuất sắc.",
)
STRANGE = (
    "Huyện Tân Lập đón bằng công nhận",
    "Hội thi nhà nông đua tài",
    "Trao 50 suất học bổng",
    "Bản quyền thuộc về",
    "Hiện chưa có bình luận",
    "Quên mật khẩu",
    "Quốc phòng - An ninh",
    "Sơ đồ cổng",
)
ROWS = ["Thôn Đông | 420 cây", "Thôn Đoài | 380 cây"]
LAYOUTS = ["paper", "sharepoint", "liferay", "old-tables", "blog", "teasers"]


def lines(document: Document, *kinds: BlockKind) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if not kinds or b.kind in kinds]


def page(tmp_path: Path, html: str, *, title: str = TITLE) -> Document:
    path = tmp_path / "trang.html"
    path.write_text(f"<html><head><title>{title}</title></head><body>{html}</body></html>", "utf-8")
    return read(path)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_comes_out_whole_and_alone(layout: str) -> None:
    document = read(PAGES / f"{layout}.html")
    text = lines(document)
    assert text.count(TITLE) == text.count(LEAD) == 1
    assert [line for line in text if line in BODY] == list(BODY)
    assert not [strange for strange in STRANGE if strange in document.text]
    assert text.index(TITLE) < text.index(LEAD) < text.index(BODY[0])
    assert "page furniture was left out" in document.warnings[-1]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_title_day_and_author(layout: str) -> None:
    document = read(PAGES / f"{layout}.html")
    assert document.meta.title == TITLE
    assert lines(document, BlockKind.TITLE) == [TITLE]
    assert document.meta.published == "2024-06-12"
    assert document.meta.author == "Lan Chi"


@pytest.mark.parametrize("layout", ["paper", "sharepoint", "old-tables", "blog"])
def test_captions_stay(layout: str) -> None:
    assert lines(read(PAGES / f"{layout}.html")).count(CAPTION) == 1


@pytest.mark.parametrize("layout", ["paper", "liferay"])
def test_a_row_of_a_table_is_a_block(layout: str) -> None:
    assert lines(read(PAGES / f"{layout}.html"), BlockKind.TABLE_ROW) == ROWS


def test_address_and_outlet_are_those_of_the_head() -> None:
    meta = read(PAGES / "paper.html").meta
    assert meta.url == "https://tuoitre.vn/xa-phu-hoa-20240612153900123.htm"
    assert meta.outlet == "Tuổi Trẻ"


def test_a_short_notice_does_not_bring_the_menu() -> None:
    document = read(PAGES / "notice.html")
    text = lines(document, BlockKind.TITLE, BlockKind.PARAGRAPH)
    assert text == [
        "Thông báo nghỉ lễ Quốc khánh",
        "UBND xã Phú Hòa nghỉ lễ từ ngày 31/8 đến hết ngày 3/9.",
    ]


def test_a_list_is_given_as_it_stands_and_said() -> None:
    document = read(PAGES / "listing.html")
    assert "no article on this page" in document.warnings[0]
    assert len(lines(document, BlockKind.HEADING)) == 16
    assert "Chính trị" in lines(document, BlockKind.FURNITURE)
    assert document.meta.published is None
    assert document.meta.author is None


def test_a_shell_without_text_says_what_to_do() -> None:
    with pytest.raises(EmptyFile, match="a script makes it") as caught:
        read(PAGES / "shell.html")
    assert "browser" in caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_unicode_is_the_same_page(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "trang.html"
    path.write_text((PAGES / "blog.html").read_text("utf-8"), encoding)
    assert read(path).text == read(PAGES / "blog.html").text


def test_the_declared_charset_is_heard_where_the_bytes_leave_doubt(tmp_path: Path) -> None:
    path = tmp_path / "trang.html"
    html = '<meta charset="windows-1251"><h1>Победа труда</h1><p>Соревнование началось в мае.</p>'
    path.write_bytes(html.encode("windows-1251"))
    assert read(path).text == "Победа труда\nСоревнование началось в мае."


def test_a_fragment_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "to-trinh.doc"
    path.write_text(
        "<table><tr><td>UBND HUYỆN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>"
        "<tr><td>Số: 25/TTr</td><td>Tân Lập, ngày 5 tháng 6 năm 2024</td></tr></table>"
        "<h2>TỜ TRÌNH</h2><p>Về việc khen thưởng</p><p>Kính gửi: UBND tỉnh</p>",
        "utf-8",
    )
    document = read(path)
    assert document.meta.title == "Tờ trình về việc khen thưởng"
    assert document.meta.published == "2024-06-05"
    assert document.text.startswith(
        "UBND HUYỆN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 25/TTr | Tân"
    )
    assert document.warnings == ("the name ends in .doc, but the content is html",)


MANY = "".join(f"<p>{i}. {line}</p>" for i, line in enumerate(BODY * 3))


def test_related_news_in_the_middle_do_not_cut_the_article(tmp_path: Path) -> None:
    links = "<li><a href=a>Tin một hai ba</a></li><li><a href=b>Tin bốn</a></li>"
    others = f"<b>Tin liên quan</b><ul>{links}</ul>"
    document = page(
        tmp_path, f"<h1>{TITLE}</h1>{MANY}<div>{others}</div><h3>Cách làm hay</h3>{MANY}"
    )
    assert len([line for line in lines(document) if line.endswith(BODY)]) == 18
    assert "Cách làm hay" in lines(document)
    assert "Tin một hai ba" not in document.text


def test_a_lead_outside_the_body_is_not_lost_nor_doubled(tmp_path: Path) -> None:
    head = f"<div><h1>{TITLE}</h1><p class=sapo>{LEAD}</p></div>"
    document = page(tmp_path, f"{head}<div><div><p>{LEAD}</p>{MANY}</div></div>")
    assert lines(document)[:2] == [TITLE, LEAD]
    assert lines(document).count(LEAD) == 1


def test_the_name_of_the_site_is_not_the_headline(tmp_path: Path) -> None:
    site = '<h1><a href="/">UBND huyện Tân Lập</a></h1>'
    html = f"{site}<div class=t>{TITLE}</div><div>12/06/2024</div><div>{MANY}</div>"
    document = page(tmp_path, html, title="UBND huyện Tân Lập")
    assert document.meta.title == TITLE
    assert document.meta.published == "2024-06-12"


def test_a_clock_on_top_is_not_the_day(tmp_path: Path) -> None:
    clock = "<div>Thứ ba, ngày 4 tháng 8 năm 2026</div>"
    assert page(tmp_path, f"{clock}<h1>{TITLE}</h1>{MANY}").meta.published is None


def test_a_title_that_only_the_head_has_becomes_the_first_line(tmp_path: Path) -> None:
    document = page(tmp_path, MANY)
    assert lines(document, BlockKind.TITLE) == [TITLE]


def test_comments_end_the_article(tmp_path: Path) -> None:
    comments = "<h4>Ý kiến bạn đọc (1)</h4><b>Nguyễn An</b><p>Bài viết rất hay và bổ ích.</p>"
    document = page(tmp_path, f"<h1>{TITLE}</h1>{MANY}<p>Lan Chi</p>{comments}")
    assert lines(document)[-1] == document.meta.author == "Lan Chi"


def test_line_breaks_part_paragraphs_but_not_sentences(tmp_path: Path) -> None:
    text = f"{BODY[0]}<br>{BODY[1][:20]}<br>{BODY[2].lower()}"
    html = f"<h1>Xã Phú Hòa<br>tổng kết thi đua</h1><div>{text}</div>"
    assert lines(page(tmp_path, html, title="x")) == [
        "Xã Phú Hòa tổng kết thi đua",
        BODY[0],
        f"{BODY[1][:20].strip()} {BODY[2].lower()}",
    ]


def test_class_names_that_lie_lose_no_text(tmp_path: Path) -> None:
    text = f'<h1>{TITLE}</h1><div class="social">{MANY}</div>'
    html = f'<div class="menu-open has-sidebar relative">{text}</div>'
    assert len([line for line in lines(page(tmp_path, html)) if line.endswith(BODY)]) == 9


def test_cards_of_the_same_make_come_together(tmp_path: Path) -> None:
    cards = "".join(
        f'<div class="card relative"><b>LUẬT</b><h3>Số {i}</h3><p>Văn bản quy định về {what}.</p>'
        "</div>"
        for i, what in enumerate(["thi đua", "khen thưởng", "danh hiệu"])
    )
    text = lines(page(tmp_path, f"<h1>Kho văn bản pháp luật</h1><div>{cards}</div>", title="Kho"))
    assert [line for line in text if line.startswith("Văn bản")] == [
        "Văn bản quy định về thi đua.",
        "Văn bản quy định về khen thưởng.",
        "Văn bản quy định về danh hiệu.",
    ]


def test_columns_of_an_old_page_stay_out(tmp_path: Path) -> None:
    left = "<td>Danh mục<br>- <a href=a>Đại đoàn kết</a><br>Tỷ giá<br>USD 21.080</td>"
    right = f"<td><p>Cập nhật: 18/11/2013</p><p>{TITLE}</p>{MANY}<p>Lan Chi</p></td>"
    html = f"<table><tr><td colspan=2>TRANG TIN MẶT TRẬN</td></tr><tr>{left}{right}</tr></table>"
    document = page(tmp_path, html, title="Tin tuc - Ban Mat tran")
    assert document.meta.title == TITLE
    assert document.meta.published == "2013-11-18"
    assert lines(document)[:2] == ["Cập nhật: 18/11/2013", TITLE]
    assert lines(document)[-1] == "Lan Chi"


def test_a_page_without_end_is_read_without_its_article(tmp_path: Path) -> None:
    document = page(tmp_path, "<div>" * 400 + BODY[0])
    assert document.text.endswith(BODY[0])
    assert "too deep" in document.warnings[0]


def test_blocks_know_their_kind_and_their_links() -> None:
    html = b"<h2>A</h2><p>b <a>c</a></p><li>d</li><figcaption>e</figcaption><pre>f\ng</pre>"
    tree, _ = parse(Path("x.html"), html + b"<p><a>hij</a></p>")
    assert [(block.kind, block.text, block.is_link) for block in blocks_of(tree)] == [
        (BlockKind.HEADING, "A", False),
        (BlockKind.PARAGRAPH, "b c", False),
        (BlockKind.LIST, "d", False),
        (BlockKind.CAPTION, "e", False),
        (BlockKind.PARAGRAPH, "f", False),
        (BlockKind.PARAGRAPH, "g", False),
        (BlockKind.PARAGRAPH, "hij", True),
    ]


def test_what_is_dropped_leaves_the_text_behind_it() -> None:
    tree, _ = parse(Path("x.html"), b"<p>a<script>x</script>b<nav>c</nav>d</p><p>e</p>")
    drop_code(tree)
    drop_furniture(tree, ())
    assert "".join(str(part) for part in tree.itertext()) == "abde"


@pytest.mark.parametrize(
    "title", ["Document", "Trang chủ", "Chi tiết tin", "Home", "Untitled 1", "x"]
)
def test_titles_that_say_nothing(title: str) -> None:
    assert is_useless(title)
    assert not is_useless(TITLE)


def test_titles_lose_the_name_of_the_site() -> None:
    assert without_site(f"{TITLE} - VnExpress Giải Trí", "VnExpress") == TITLE
    assert without_site(f"{TITLE} | Báo Tân Lập", None) == TITLE
    assert without_site("Bắc Kạn - vùng đất anh hùng", None) == "Bắc Kạn - vùng đất anh hùng"
    assert is_telling(TITLE)
    assert not is_telling("Sở Nội vụ tỉnh Tân Lập")
