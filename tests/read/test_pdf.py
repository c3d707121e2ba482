from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from nlp.errors import (
    BrokenFile,
    EmptyFile,
    EncryptedFile,
    ReadError,
    ScannedFile,
    UnsupportedFile,
)
from nlp.read.draft import assemble
from nlp.read.pdf import read_pdf
from nlp.records import Document

DATA = Path(__file__).parent.parent / "data"
Draw = Callable[[Canvas], None]


def fixture(name: str) -> Document:
    data = (DATA / name).read_bytes()
    return assemble(read_pdf(Path(name), data), source=name, format="pdf", data=data)


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def body(document: Document) -> list[str]:
    return [text for kind, text in shown(document) if kind != "furniture"]


def made(*pages: Draw, encrypt: StandardEncryption | None = None) -> bytes:
    """Make a PDF of pages drawn in a font that every reader of PDF has."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 800), encrypt=encrypt)
    for draw in pages:
        canvas.setFont("Times-Roman", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def typed(text: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(text.split("\n")):
            canvas.drawString(70, 700 - 16 * number, line)

    return draw


def picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 600, 800)


def over_picture(text: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        picture(canvas)
        typed(text)(canvas)

    return draw


ENGLISH_GUESS = (
    "UY BAN NHAN DAN\nCQNG HOA XA HOl CHU NGHiA\nve viec ban hanh quy che lam viec cua xa"
)
TCVN3 = "C\xe9ng hoµ x· héi chñ nghÜa ViÖt Nam\nc«ng t¸c thi ®ua cña c¸c ®¬n vÞ vµ ng\xadêi d©n"
PLAIN = "Thi dua la yeu nuoc, yeu nuoc thi phai thi dua."


def test_a_decision_is_read_in_the_order_of_the_page() -> None:
    assert shown(fixture("decision.pdf")) == [
        ("heading", "ỦY BAN NHÂN DÂN XÃ PHÚ HÒA"),
        ("paragraph", "Số: 317/QĐ-UBND"),  # stamped: the form says "Số: /QĐ-UBND"
        ("heading", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("heading", "Độc lập - Tự do - Hạnh phúc"),
        ("paragraph", "Phú Hòa, ngày 09 tháng 12 năm 2024"),
        ("title", "QUYẾT ĐỊNH"),
        ("title", "Về việc khen thưởng phong trào thi đua “Mỗi làng một vườn hoa” năm 2024"),
        ("heading", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ HÒA"),
        ("paragraph", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
        (
            "paragraph",
            "Xét đề nghị của Hội đồng Thi đua - Khen thưởng xã tại Tờ trình số 07/TTr-HĐTĐ ngày 02 "
            "tháng 12 năm 2024 về kết quả phong trào.",
        ),
        ("heading", "QUYẾT ĐỊNH:"),
        (
            "paragraph",
            "Điều 1. Tặng Giấy khen cho 05 tập thể và 12 cá nhân có thành tích xuất sắc trong "
            "phong trào thi đua “Mỗi làng một vườn hoa”.",
        ),
        (
            "paragraph",
            "Điều 2. Kinh phí khen thưởng chi theo Quyết định số 40/2022/QĐ-UBND ngày 14 tháng 11 "
            "năm 2022 về chi tiêu cho phát triển kinh tế - xã hội, mỗi tập thể 1.200.000 đồng, mỗi "
            "cá nhân 600.000 đồng¹ lấy từ Quỹ Thi đua, khen thưởng của xã.",
        ),
        ("paragraph", "¹ Mức chi theo Nghị quyết số 03/NQ-HĐND của Hội đồng nhân dân xã."),
        ("furniture", "2"),
        ("paragraph", "Điều 3. Quyết định này có hiệu lực kể từ ngày ký."),
        ("furniture", "Nơi nhận:"),
        ("furniture", "- Như Điều 1;"),
        ("furniture", "- Lưu: VT, TĐKT."),
        ("paragraph", "KT. CHỦ TỊCH"),
        ("heading", "PHÓ CHỦ TỊCH"),
        ("paragraph", "Trần Văn Mẫu"),
    ]


def test_every_block_says_where_it_stands() -> None:
    document = fixture("decision.pdf")
    places = {document.text[b.start : b.end]: b for b in document.blocks}
    article = places["Điều 3. Quyết định này có hiệu lực kể từ ngày ký."]
    assert article.page == 2
    assert article.bbox == pytest.approx((115, 90, 385, 104), abs=3)
    assert all(block.page in (1, 2) and block.bbox for block in document.blocks)


def test_headers_that_change_sides_are_furniture_and_so_is_a_repeated_table_head() -> None:
    document = fixture("gazette.pdf")
    furniture = [text for kind, text in shown(document) if kind == "furniture"]
    assert furniture == [
        "5 CÔNG BÁO HUYỆN/Số 11 + 12/Ngày 20-11-2024",
        "CÔNG BÁO HUYỆN/Số 11 + 12/Ngày 20-11-2024 6",
        "7 CÔNG BÁO HUYỆN/Số 11 + 12/Ngày 20-11-2024",
        "CÔNG BÁO HUYỆN/Số 11 + 12/Ngày 20-11-2024 8",
    ]


def test_tables_are_rows_of_cells_and_a_merged_cell_comes_once() -> None:
    rows = [text for kind, text in shown(fixture("gazette.pdf")) if kind == "table_row"]
    assert rows[:2] == ["STT | Đơn vị | Kết quả", "1 | Thôn Đông | Trồng 120 cây xanh"]
    assert rows[-2:] == ["2 | Cụm thi đua số 2 | Khen tập thể", "| Thôn Bến | Khen cá nhân"]


def test_columns_are_read_one_after_the_other() -> None:
    texts = body(fixture("columns.pdf"))
    assert [text.split()[:2] for text in texts] == [
        ["Người", "dân"], ["Từ", "đầu"], ["Bà", "Mai,"], ["Đường", "làng"],
        ["Tổ", "một"], ["Tổ", "hai"], ["Tổ", "ba"],
    ]  # fmt: skip
    assert texts[1].endswith("xe tải nhỏ vào tận sân nhà.")
    assert "2.300 m² đất" in texts[1]


def test_kinds_of_a_news_sheet() -> None:
    kinds = [kind for kind, _ in shown(fixture("columns.pdf"))]
    assert kinds[0] == "title"
    assert kinds[3] == "caption"
    assert set(kinds[4:]) == {"paragraph"}


def test_a_turned_page_with_doubled_letters_and_loose_marks() -> None:
    assert shown(fixture("landscape.pdf")) == [
        ("heading", "BIỂU TỔNG HỢP THI ĐUA"),
        ("paragraph", "Xã Phú Hòa, huyện Đông Sơn, số liệu năm 2024"),
        ("table_row", "Thôn | Hộ gia đình văn hóa"),
        ("table_row", "Đông | 215"),
        ("table_row", "Đoài | 198"),
        ("furniture", "BẢN SAO"),
    ]


def test_text_on_its_side_is_turned_and_its_boxes_stay_on_the_page_as_shown() -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.translate(600, 0)
        canvas.rotate(90)
        canvas.drawString(80, 500, PLAIN)

    (piece,) = read_pdf(Path("a.pdf"), made(sideways)).pieces
    assert piece.text == PLAIN
    assert piece.bbox is not None
    x0, top, x1, bottom = piece.bbox
    assert x1 - x0 < 20 < bottom - top
    assert (x0, bottom) == pytest.approx((90, 720), abs=5)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (made(picture, picture), ScannedFile, "2 pages"),
        (made(over_picture("www.example.vn")), ScannedFile, "scanned"),
        (made(over_picture(ENGLISH_GUESS)), ScannedFile, "text layer is no text"),
        (made(typed(TCVN3)), UnsupportedFile, "TCVN3"),
        (made(typed(TCVN3.replace("\xad", "-"))), UnsupportedFile, "TCVN3"),
        (
            made(typed(PLAIN), encrypt=StandardEncryption("secret", "owner")),
            EncryptedFile,
            "password",
        ),
        (made(lambda canvas: None), EmptyFile, "no text"),
        (b"%PDF-1.7 and nothing else", BrokenFile, "damaged"),
        (b"", BrokenFile, "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_pdf(Path("bao-cao.pdf"), data)
    assert caught.value.hint


def test_scans_name_the_way_out() -> None:
    with pytest.raises(ScannedFile, match="ocrmypdf -l vie"):
        read_pdf(Path("a.pdf"), made(picture))


@pytest.mark.parametrize(
    "data",
    [
        made(typed(PLAIN), encrypt=StandardEncryption("", "owner")),
        b"HTTP/1.1 200 OK\r\n\r\n" + made(typed(PLAIN)),
    ],
    ids=["empty password", "junk before the head"],
)
def test_what_still_opens(data: bytes) -> None:
    assert [piece.text for piece in read_pdf(Path("a.pdf"), data).pieces] == [PLAIN]


def test_a_scanned_page_among_others_is_named() -> None:
    draft = read_pdf(Path("a.pdf"), made(typed(PLAIN), picture, typed(PLAIN), picture, picture))
    assert [piece.page for piece in draft.pieces] == [1, 3]
    assert draft.warnings == ("pages 2, 4-5 scanned: no text was read there",)


def test_a_picture_beside_text_is_named() -> None:
    def drawn(canvas: Canvas) -> None:
        typed(PLAIN)(canvas)
        canvas.drawImage(ImageReader(Image.new("L", (10, 10), 99)), 50, 50, 400, 300)

    assert read_pdf(Path("a.pdf"), made(drawn)).warnings == ("pictures on page 1 were not read",)


def test_text_that_ocr_laid_under_a_scan_is_read_with_a_warning() -> None:
    def hidden(canvas: Canvas) -> None:
        line = canvas.beginText(70, 700)
        line.setTextRenderMode(3)
        line.textOut(PLAIN)
        canvas.drawText(line)

    draft = read_pdf(Path("a.pdf"), made(hidden))
    assert [piece.text for piece in draft.pieces] == [PLAIN]
    assert draft.warnings == ("page 1 recognized from pictures by OCR: expect errors",)


def test_hidden_text_under_the_same_text_is_left_out() -> None:
    def doubled(canvas: Canvas) -> None:
        for number in range(3):
            canvas.drawString(70, 700 - 40 * number, PLAIN)
        line = canvas.beginText(70, 690)
        line.setTextRenderMode(3)
        line.textOut(PLAIN)
        canvas.drawText(line)

    assert [piece.text for piece in read_pdf(Path("a.pdf"), made(doubled)).pieces] == [PLAIN] * 3


def test_a_signature_over_a_scan_does_not_make_it_text() -> None:
    def signed(canvas: Canvas) -> None:
        picture(canvas)
        canvas.acroForm.textfield(
            value="Signed by the office of the commune", x=300, y=700, width=250
        )

    with pytest.raises(ScannedFile):
        read_pdf(Path("a.pdf"), made(signed))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_damage_gives_text_or_a_reason(data: st.DataObject) -> None:
    whole = bytearray((DATA / "landscape.pdf").read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    with suppress(ReadError):
        draft = read_pdf(Path("a.pdf"), damaged)
        document = assemble(draft, source="a.pdf", format="pdf", data=damaged)
        assert document.text == "\n".join(text for _, text in shown(document))
