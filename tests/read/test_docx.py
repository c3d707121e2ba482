from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from word_files import W, of_xml, paragraph, repacked, run, word

from nlp.errors import EmptyFile, ScannedFile, UnsupportedFile
from nlp.read.docx import read_docx
from nlp.read.draft import Draft, assemble

PATH = Path("ke-hoach.docx")


def read(data: bytes) -> Draft:
    return read_docx(PATH, data)


def texts(data: bytes) -> list[str]:
    return [piece.text for piece in read(data).pieces]


def kinds(data: bytes) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in read(data).pieces]


def centered(document: WordDocument, text: str, *, bold: bool = True) -> None:
    added = document.add_paragraph()
    added.alignment = WD_ALIGN_PARAGRAPH.CENTER
    added.add_run(text).bold = bold


def letterhead(document: WordDocument) -> None:
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate(
        (
            ("ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Số:   45  /KH-UBND", "Phú Hòa, ngày 9 tháng 12 năm 2024"),
        )
    ):
        for column, text in enumerate(cells):
            cell = table.cell(row, column)
            cell.text = text.split("\n")[0]
            for line in text.split("\n")[1:]:
                cell.add_paragraph(line)


def plan(document: WordDocument) -> None:
    letterhead(document)
    centered(document, "KẾ HOẠCH")
    centered(document, "Tổ chức phong trào thi đua “Mỗi làng một vườn hoa”")
    centered(document, "trên địa bàn xã năm 2025")
    document.add_heading("I. Mục đích", level=1)
    document.add_paragraph("Phong trào được phát động trong toàn xã.")
    document.add_paragraph("Hoa trồng ven đường", style="List Bullet")
    document.add_paragraph("Lập tổ tự quản", style="List Number")
    document.add_paragraph("Sơ kết sáu tháng", style="List Number")
    rows = document.add_table(rows=3, cols=3, style="Table Grid")
    for row, cells in enumerate(
        (("Thôn", "Số hộ", "Ghi chú"), ("Đông", "120", ""), ("", "98", "x"))
    ):
        for column, text in enumerate(cells):
            rows.cell(row, column).text = text
    rows.cell(1, 0).merge(rows.cell(2, 0))
    signature = document.add_table(rows=1, cols=2)
    signature.cell(0, 0).text = "Nơi nhận:"
    signature.cell(0, 0).add_paragraph("- Các thôn;")
    signature.cell(0, 1).text = "KT. CHỦ TỊCH"
    signature.cell(0, 1).add_paragraph("Trần Văn Mẫu")


def test_a_plan_is_read_in_order_with_its_kinds() -> None:
    assert kinds(word(plan)) == [
        ("heading", "ỦY BAN NHÂN DÂN XÃ PHÚ HÒA"),
        ("paragraph", "Số: 45/KH-UBND"),
        ("heading", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("paragraph", "Phú Hòa, ngày 9 tháng 12 năm 2024"),
        ("title", "KẾ HOẠCH"),
        ("title", "Tổ chức phong trào thi đua “Mỗi làng một vườn hoa”"),
        ("heading", "trên địa bàn xã năm 2025"),
        ("heading", "I. Mục đích"),
        ("paragraph", "Phong trào được phát động trong toàn xã."),
        ("list", "- Hoa trồng ven đường"),
        ("paragraph", "1. Lập tổ tự quản"),
        ("paragraph", "2. Sơ kết sáu tháng"),
        ("table_row", "Thôn | Số hộ | Ghi chú"),
        ("table_row", "Đông | 120"),
        ("table_row", " | 98 | x"),
        ("furniture", "Nơi nhận:"),
        ("furniture", "- Các thôn;"),
        ("paragraph", "KT. CHỦ TỊCH"),
        ("paragraph", "Trần Văn Mẫu"),
    ]


def test_lines_of_a_heading_typed_as_paragraphs_are_one() -> None:
    def build(document: WordDocument) -> None:
        centered(document, "BÁO CÁO")
        centered(document, "KẾT QUẢ PHONG TRÀO THI ĐUA")
        centered(document, "TRONG NGÀNH GIÁO DỤC")
        centered(document, "Kết quả sáu tháng của")
        centered(document, "các trường trong huyện")

    assert kinds(word(build)) == [
        ("title", "BÁO CÁO"),
        ("title", "KẾT QUẢ PHONG TRÀO THI ĐUA TRONG NGÀNH GIÁO DỤC"),
        ("heading", "Kết quả sáu tháng của các trường trong huyện"),
    ]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            f"{run('đạt ')}<w:ins>{run('104%')}</w:ins><w:del>{run('98%')}</w:del>",
            "đạt 104%",
        ),
        (
            "<w:moveFrom>" + run("cũ ") + "</w:moveFrom><w:moveTo>" + run("mới") + "</w:moveTo>",
            "mới",
        ),
        (run("ngày") + "<w:r><w:tab/></w:r>" + run("9"), "ngày 9"),
        (run("Điều 1.") + "<w:r><w:br/></w:r>" + run("Khen thưởng"), "Điều 1.\nKhen thưởng"),
        (run("công bố") + "<w:r><w:br/></w:r>" + run("danh mục"), "công bố danh mục"),
        (run("QĐ") + "<w:r><w:noBreakHyphen/></w:r>" + run("UBND"), "QĐ-UBND"),
        (run("phong") + "<w:r><w:softHyphen/></w:r>" + run("trào"), "phongtrào"),
        (run("rộng 5 m") + run("2", '<w:vertAlign w:val="superscript"/>'), "rộng 5 m²"),
        (run("thấy") + run(" ẩn", "<w:vanish/>"), "thấy"),
        ("<w:hyperlink>" + run("cổng xã") + "</w:hyperlink>", "cổng xã"),
        ('<w:fldSimple w:instr="PAGE">' + run("3") + "</w:fldSimple>", "3"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>REF a</w:instrText></w:r>"
            + run("mã ẩn")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("Điều 5")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "Điều 5",
        ),
        (f"<w:sdt><w:sdtContent>{run('đã điền')}</w:sdtContent></w:sdt>{run('.')}", "đã điền."),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Bấm vào đây")
            + "</w:sdtContent></w:sdt>"
            + run("trống"),
            "trống",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" có"), "☑ có"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        ("<w:smartTag>" + run("Hà Nội") + "</w:smartTag>", "Hà Nội"),
        (
            "<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>914400</wp:posOffset>"
            "</wp:positionH></wp:anchor></w:drawing></w:r>" + run("chữ"),
            "chữ",
        ),
    ],
)  # fmt: skip
def test_what_a_paragraph_says(inside: str, text: str) -> None:
    (piece,) = read(of_xml(paragraph(inside))).pieces
    assert piece.text == text


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = paragraph(run("Tặng giấy khen"), "<w:rPr><w:del/></w:rPr>")
    assert texts(of_xml(deleted, paragraph(run("cho 5 tập thể.")))) == [
        "Tặng giấy khen cho 5 tập thể."
    ]


def test_a_code_without_end_does_not_swallow_what_follows() -> None:
    begun = paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("mã"))
    assert texts(of_xml(begun, paragraph(run("Còn nguyên")))) == ["Còn nguyên"]


BOX = (
    "<w:txbxContent>" + paragraph(run("Trong khung")) + "</w:txbxContent>"
)  # written twice, for newer and older programs


def test_a_text_box_comes_once_and_after_its_paragraph() -> None:
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wp:anchor><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(of_xml(paragraph(drawn + run("Bên ngoài")))) == ["Bên ngoài", "Trong khung"]


def test_a_letterhead_set_with_tabs_is_read_half_by_half() -> None:
    lines = (
        "SỞ NỘI VỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 5/KH-SNV\tĐộc lập - Tự do - Hạnh phúc",
        "\tTây Sơn, ngày 2 tháng 1 năm 2024",
        "Kính gửi: Các phòng",
    )
    assert texts(word(lambda document: [document.add_paragraph(line) for line in lines])) == [
        "SỞ NỘI VỤ",
        "Số: 5/KH-SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tây Sơn, ngày 2 tháng 1 năm 2024",
        "Kính gửi: Các phòng",
    ]


def test_headers_are_furniture_once_and_page_numbers_are_nothing() -> None:
    def build(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Bản tin thi đua"
        document.sections[0].footer.paragraphs[0].text = "2"
        document.add_paragraph("Nội dung.")
        document.add_section()

    assert kinds(word(build)) == [("furniture", "Bản tin thi đua"), ("paragraph", "Nội dung.")]


def test_a_letterhead_in_the_header_is_text() -> None:
    def build(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Độc lập - Tự do - Hạnh phúc"
        document.add_paragraph("Nội dung.")

    assert [kind for kind, _ in kinds(word(build))] == ["paragraph", "paragraph"]


def test_footnotes_follow_their_block_and_endnotes_end_the_text() -> None:
    def change(parts: dict[str, bytes]) -> None:
        relations = parts["word/_rels/document.xml.rels"].decode()
        added = "".join(
            f'<Relationship Id="n{kind}" Target="{kind}.xml" Type="http://schemas.openxmlformats.org/'
            f'officeDocument/2006/relationships/{kind}"/>'
            for kind in ("footnotes", "endnotes")
        )
        changed = relations.replace("</Relationships>", f"{added}</Relationships>")
        parts["word/_rels/document.xml.rels"] = changed.encode()
        for kind, text in (("footnote", "Số liệu của xã"), ("endnote", "Hết")):
            note = f'<w:{kind} w:id="2">{paragraph(run(text))}</w:{kind}>'
            parts[f"word/{kind}s.xml"] = f'<w:{kind}s xmlns:w="{W}">{note}</w:{kind}s>'.encode()

    cited = paragraph(run("Đạt 98%") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("."))
    ended = paragraph(run("Cuối") + '<w:r><w:endnoteReference w:id="2"/></w:r>')
    data = repacked(of_xml(ended, cited, paragraph(run("Sau"))), change)
    assert texts(data) == ["Cuối¹", "Đạt 98%².", "² Số liệu của xã", "Sau", "¹ Hết"]


def test_a_table_in_a_cell_goes_into_the_cell() -> None:
    def build(document: WordDocument) -> None:
        outer = document.add_table(rows=1, cols=2, style="Table Grid")
        outer.cell(0, 0).text = "Ngoài"
        inner = outer.cell(0, 1).add_table(rows=1, cols=2)
        inner.cell(0, 0).text = "một"
        inner.cell(0, 1).text = "hai"

    assert texts(word(build)) == ["Ngoài | một hai"]


def test_levels_of_a_list_count_as_word_prints_them() -> None:
    def build(document: WordDocument) -> None:
        for text, style in (
            ("Một", "List Number"), ("Hai", "List Number"), ("Chấm", "List Bullet"),
        ):  # fmt: skip
            document.add_paragraph(text, style=style)

    assert texts(word(build)) == ["1. Một", "2. Hai", "- Chấm"]


def test_heading_by_outline_level_and_by_a_vietnamese_style() -> None:
    def build(document: WordDocument) -> None:
        document.styles.add_style("Tiêu đề 2", 1)
        document.add_paragraph("Công tác thi đua", style="Tiêu đề 2")
        outlined = document.add_paragraph("Công tác khen thưởng")
        level = parse_xml(f'<w:outlineLvl xmlns:w="{W}" w:val="1"/>')
        outlined._p.get_or_add_pPr().append(level)
        document.add_paragraph("Nội dung thường.")

    assert [kind for kind, _ in kinds(word(build))] == ["heading", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("title", "taken"),
    [
        ("Kế hoạch phong trào thi đua năm 2025", "Kế hoạch phong trào thi đua năm 2025"),
        ("Quyết định của một xã khác", None),
        ("Document1", None),
        ("", None),
    ],
)
def test_the_title_of_the_properties_counts_where_the_text_shows_it(
    title: str, taken: str | None
) -> None:
    def build(document: WordDocument) -> None:
        document.core_properties.title = title
        document.core_properties.author = "Máy văn phòng"
        document.add_paragraph("KẾ HOẠCH PHONG TRÀO THI ĐUA NĂM 2025")

    meta = read(word(build)).meta
    assert (meta.title, meta.author) == (taken, None)


def test_what_was_not_read_is_said() -> None:
    object_ = paragraph("<w:r><w:object/></w:r>" + run("Bảng kèm theo"))
    picture = paragraph(
        "<w:r><w:drawing><wp:inline><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>"
    )
    assert read(of_xml(object_, picture, picture)).warnings == (
        "embedded objects not read: 1",
        "pictures not read: 2",
    )


@pytest.mark.parametrize(
    ("text", "font", "encoding"),
    [
        (
            "C\xe9ng hoµ x· héi chñ nghÜa ViÖt Nam, c«ng t¸c thi ®ua cña c¸c ®¬n vÞ",
            ".VnTime",
            "TCVN3",
        ),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, coâng taùc thi ñua", "VNI-Times", "VNI"),
        ("thi ®ua", ".VnTimeH", "TCVN3"),
    ],
)
def test_text_older_than_unicode_is_refused_by_name(text: str, font: str, encoding: str) -> None:
    data = of_xml(paragraph(run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')))
    with pytest.raises(UnsupportedFile, match=encoding):
        read(data)


def test_unicode_in_an_old_font_is_read() -> None:
    data = of_xml(paragraph(run("Phong trào thi đua", '<w:rFonts w:ascii=".VnTime"/>')))
    assert texts(data) == ["Phong trào thi đua"]


def test_old_text_among_unicode_is_named() -> None:
    old = run("C«ng t¸c thi ®ua", '<w:rFonts w:ascii=".VnTime"/>')
    unicode = run("Phong trào thi đua yêu nước được phát động trong toàn xã. ")
    assert read(of_xml(paragraph(unicode), paragraph(old))).warnings == (
        "parts typed in TCVN3, not in Unicode, are garbled: C«ng t¸c thi ®ua ...",
    )


def test_a_deleted_row_is_left_out() -> None:
    cells = f"<w:tc>{paragraph(run('Thôn'))}</w:tc><w:tc>{paragraph(run('9'))}</w:tc>"
    borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    rows = f"<w:tr>{cells}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cells}</w:tr>"
    assert texts(of_xml(f"<w:tbl>{borders}{rows}</w:tbl>")) == ["Thôn | 9"]


def test_a_document_of_pictures_is_a_scan() -> None:
    picture = "<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>"
    with pytest.raises(ScannedFile, match="pictures"):
        read(of_xml(paragraph(picture)))


def test_an_empty_document_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read(word(lambda document: document.add_paragraph("  ")))


def test_the_text_assembles() -> None:
    data = word(plan)
    document = assemble(read(data), source="a.docx", format="docx", data=data)
    assert "Đông | 120\n| 98 | x" in document.text
