"""Make the PDF files of the tests: ``python tests/data/make_fixtures.py FONT_FOLDER``.

The files lie beside this script, ready made, because their fonts (DejaVu Serif Condensed, free to
embed) are not on every machine. All texts, names and numbers are invented. Run it again after a
change and commit both.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
FONTS = {
    "R": "DejaVuSerifCondensed.ttf",
    "B": "DejaVuSerifCondensed-Bold.ttf",
    "I": "DejaVuSerifCondensed-Italic.ttf",
}
WIDTH, HEIGHT = A4
LEFT, RIGHT = 85.0, 539.0
SIZE, LEADING = 12.0, 16.0
INDENT = 30.0


class Sheet:
    """A page that is written from top to bottom; ``y`` is the next baseline from the top."""

    def __init__(self, name: str) -> None:
        self.canvas = Canvas(str(HERE / name), pagesize=A4, invariant=1)
        self.y = 80.0

    def at(self, x: float, y: float, text: str, *, font: str = "R", size: float = SIZE) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, HEIGHT - y, text)

    def center(self, x: float, y: float, text: str, *, font: str = "R", size: float = SIZE) -> None:
        self.canvas.setFont(font, size)
        self.canvas.drawCentredString(x, HEIGHT - y, text)

    def title(self, *lines: str, font: str = "B", size: float = SIZE + 1) -> None:
        for line in lines:
            self.center((LEFT + RIGHT) / 2, self.y, line, font=font, size=size)
            self.y += LEADING
        self.y += 8

    def paragraph(
        self, text: str, *, left: float = LEFT, right: float = RIGHT, indent: float = INDENT,
        size: float = SIZE, font: str = "R",
    ) -> None:  # fmt: skip
        """Write a justified paragraph with its first line set in."""
        words, x = text.split(), left + indent
        blank = pdfmetrics.stringWidth(" ", font, size)
        line: list[str] = []
        while words or line:
            wide = pdfmetrics.stringWidth(" ".join([*line, *words[:1]]), font, size) > right - x
            if words and not wide:
                line.append(words.pop(0))
                continue
            room = right - x - sum(pdfmetrics.stringWidth(w, font, size) for w in line)
            step = room / max(len(line) - 1, 1) if words else blank
            for word in line:
                self.at(x, self.y, word, font=font, size=size)
                x += pdfmetrics.stringWidth(word, font, size) + step
            self.y += LEADING * size / SIZE
            line, x = [], left
        self.y += 5

    def lines(self, x: float, y: float, *texts: str, font: str = "R", size: float = SIZE) -> None:
        for number, text in enumerate(texts):
            self.at(x, y + number * size * 1.2, text, font=font, size=size)

    def table(self, rows: list[list[str]], widths: list[float], *, merge: bool = False) -> None:
        """Rule a table; ``merge`` draws the first column as one cell over the last two rows."""
        top = self.y
        for number, row in enumerate(rows):
            height = 8 + 14 * max(
                len(simpleSplit(t, "R", 10, w - 6)) for t, w in zip(row, widths, strict=True)
            )
            x = LEFT
            for column, (text, width) in enumerate(zip(row, widths, strict=True)):
                spanned = merge and column == 0 and number >= len(rows) - 2
                if not spanned:
                    self.canvas.rect(x, HEIGHT - self.y - height, width, height)
                for index, part in enumerate(simpleSplit(text, "R", 10, width - 6)):
                    self.at(x + 3, self.y + 13 + 14 * index, part, size=10)
                x += width
            self.y += height
            if merge and number == len(rows) - 3:
                top = self.y
        if merge:
            self.canvas.rect(LEFT, HEIGHT - self.y, widths[0], self.y - top)
        self.y += 20

    def next(self) -> None:
        self.canvas.showPage()
        self.y = 80.0

    def save(self) -> None:
        self.canvas.save()


def decision() -> None:
    """Letterhead drawn last, number and day stamped, a sentence over the page break, a footnote."""
    sheet = Sheet("decision.pdf")
    sheet.y = 190
    sheet.title("QUYẾT ĐỊNH")
    sheet.y -= 8
    sheet.title("Về việc khen thưởng phong trào thi đua", "“Mỗi làng một vườn hoa” năm 2024")
    sheet.title("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ HÒA")
    sheet.paragraph("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", font="I")
    sheet.paragraph(
        "Xét đề nghị của Hội đồng Thi đua - Khen thưởng xã tại Tờ trình số 07/TTr-HĐTĐ ngày 02 "
        "tháng 12 năm 2024 về kết quả phong trào.", font="I",
    )  # fmt: skip
    sheet.title("QUYẾT ĐỊNH:")
    sheet.paragraph(
        "Điều 1. Tặng Giấy khen cho 05 tập thể và 12 cá nhân có thành tích xuất sắc trong phong "
        "trào thi đua “Mỗi làng một vườn hoa”."
    )
    x = LEFT + INDENT
    for text in (
        "Điều 2. Kinh phí khen thưởng chi theo Quyết định số 40/2022/QĐ-",
        "UBND ngày 14 tháng 11 năm 2022 về chi tiêu cho phát triển kinh tế -",
        "xã hội, mỗi tập thể 1.200.000 đồng, mỗi cá nhân 600.000 đồng",
    ):
        gap = RIGHT - x - pdfmetrics.stringWidth(text, "R", SIZE)
        sheet.canvas.setFont("R", SIZE)
        sheet.canvas.drawString(x, HEIGHT - sheet.y, text, wordSpace=gap / text.count(" "))
        x = LEFT
        sheet.y += LEADING
    sheet.at(RIGHT - 1, sheet.y - LEADING - 4, "1", size=7)
    sheet.canvas.line(LEFT, 90, LEFT + 140, 90)
    sheet.at(LEFT, 764, "1", size=6)
    note = "Mức chi theo Nghị quyết số 03/NQ-HĐND của Hội đồng nhân dân xã."
    sheet.at(LEFT + 5, 768, note, size=9)
    _letterhead(sheet)
    sheet.next()
    sheet.center(WIDTH / 2, 45, "2")
    sheet.paragraph("lấy từ Quỹ Thi đua, khen thưởng của xã.", indent=0)
    sheet.paragraph("Điều 3. Quyết định này có hiệu lực kể từ ngày ký.")
    sheet.lines(LEFT, 180, "Nơi nhận:", font="B", size=10)
    sheet.lines(LEFT, 194, "- Như Điều 1;", "- Lưu: VT, TĐKT.", size=9)
    sheet.center(430, 180, "KT. CHỦ TỊCH", font="B")
    sheet.center(430, 196, "PHÓ CHỦ TỊCH", font="B")
    sheet.center(430, 280, "Trần Văn Mẫu", font="B")
    sheet.save()


def _letterhead(sheet: Sheet) -> None:
    sheet.center(160, 70, "ỦY BAN NHÂN DÂN", font="B", size=11)
    sheet.center(160, 84, "XÃ PHÚ HÒA", font="B", size=11)
    sheet.at(105, 112, "Số:", size=11)
    sheet.at(160, 112, "/QĐ-UBND", size=11)
    sheet.center(410, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font="B", size=11)
    sheet.center(410, 84, "Độc lập - Tự do - Hạnh phúc", font="B", size=11)
    sheet.at(320, 112, "Phú Hòa, ngày", font="I", size=11)
    sheet.at(420, 112, "tháng 12 năm 2024", font="I", size=11)
    for name, x, value in (("number", 126, "317"), ("day", 396, "09")):
        sheet.canvas.acroForm.textfield(
            name=name, value=value, x=x, y=HEIGHT - 118, width=30, height=16, borderWidth=0,
            fontSize=11, fontName="Times-Roman", forceBorder=False,
        )  # fmt: skip


def gazette() -> None:
    """Four pages whose header changes sides, and a table that goes on with its head repeated."""
    sheet = Sheet("gazette.pdf")
    head = ["STT", "Đơn vị", "Kết quả"]
    widths = [40.0, 150.0, 264.0]
    units = ("Thôn Đông", "Thôn Đoài", "Thôn Thượng", "Thôn Hạ", "Thôn Trại", "Thôn Bến")
    for page in range(4):
        number, name = str(page + 5), "CÔNG BÁO HUYỆN/Số 11 + 12/Ngày 20-11-2024"
        if page % 2:
            sheet.at(LEFT, 45, name, size=10)
            sheet.at(RIGHT - 10, 45, number, size=10)
        else:
            sheet.at(LEFT, 45, number, size=10)
            sheet.at(RIGHT - pdfmetrics.stringWidth(name, "R", 10), 45, name, size=10)
        if page in (1, 2):
            rows = [
                [str(3 * page - 2 + n), units[3 * page - 3 + n], f"Trồng {120 + n} cây xanh"]
                for n in range(3)
            ]
            sheet.table([head, *rows], widths, merge=False)
        sheet.paragraph(
            f"Khoản {page + 1}. Các thôn duy trì phong trào thi đua trồng cây và chăm sóc đường "
            "hoa, mỗi quý báo cáo kết quả về Ủy ban nhân dân xã để tổng hợp."
        )
        sheet.next()
    sheet.table(
        [head, ["1", "Thôn Đông", "Đạt 104% kế hoạch"], ["2", "Cụm thi đua số 2", "Khen tập thể"],
         ["", "Thôn Bến", "Khen cá nhân"]], widths, merge=True,
    )  # fmt: skip
    sheet.save()


def columns() -> None:
    """A news sheet: headline over two columns, a caption across, and three columns below it."""
    sheet = Sheet("columns.pdf")
    sheet.title("Người dân làng Trúc thi đua hiến đất mở đường", size=20)
    top = sheet.y
    left = (
        "Từ đầu năm 2024, làng Trúc phát động phong trào thi đua hiến đất mở đường. Sau mười "
        "tháng, 86 hộ đã hiến hơn 2.300 m² đất, góp 1.450 ngày công. Con đường chính được mở "
        "rộng từ ba mét lên sáu mét, xe tải nhỏ vào tận sân nhà."
    )
    right = (
        "Bà Mai, trưởng ban công tác mặt trận, cho biết bà con bàn bạc công khai, nhà nào cũng ký "
        "cam kết. Cuối năm, xã tặng giấy khen cho 9 hộ gia đình tiêu biểu và một tổ tự quản."
    )
    half = (RIGHT - LEFT) / 2
    sheet.paragraph(left, right=LEFT + half - 10, indent=12, size=10)
    bottom, sheet.y = sheet.y, top + 4
    sheet.paragraph(right, left=LEFT + half + 10, indent=12, size=10)
    sheet.y = max(bottom, sheet.y) + 14
    sheet.title("Đường làng Trúc sau khi mở rộng. Ảnh: An Nhiên", font="I", size=10)
    top, third = sheet.y, (RIGHT - LEFT) / 3
    for number, text in enumerate(
        (
            "Tổ một làm xong đoạn đầu làng trong hai tuần, lát gạch vỉa và trồng hoa hai bên lề.",
            "Tổ hai nhận đoạn giữa làng, nơi có nhiều hộ phải lùi tường rào, nên làm lâu hơn.",
            "Tổ ba làm đoạn cuối, nối với đường liên xã, và dựng biển chỉ dẫn cho khách ghé thăm.",
        )
    ):
        sheet.y = top
        x = LEFT + number * third
        sheet.paragraph(text, left=x, right=x + third - 14, indent=10, size=9)
    sheet.save()


def landscape() -> None:
    """A turned page with a table, letters drawn twice, marks apart from letters, a watermark."""
    sheet = Sheet("landscape.pdf")
    canvas = sheet.canvas
    canvas.setPageRotation(90)
    canvas.translate(WIDTH, 0)
    canvas.rotate(90)
    canvas.saveState()
    canvas.rotate(35)
    canvas.setFont("R", 40)
    canvas.drawString(250, -60, "BẢN SAO")
    canvas.restoreState()

    def write(x: float, y: float, text: str, font: str = "R") -> None:
        canvas.setFont(font, SIZE)
        canvas.drawString(x, WIDTH - y, text)

    for shift in (0, 0.3):
        write(300 + shift, 60, "BIỂU TỔNG HỢP THI ĐUA")
    write(85, 90, unicodedata.normalize("NFD", "Xã Phú Hòa, huyện Đông Sơn, số liệu năm 2024"))
    canvas.line(85, 480, 485, 480)
    table = (("Thôn", "Hộ gia đình văn hóa"), ("Đông", "215"), ("Đoài", "198"))
    for row, cells in enumerate(table):
        y = 480 - 20 * row
        canvas.rect(85, y - 20, 150, 20)
        canvas.rect(235, y - 20, 250, 20)
        write(90, WIDTH - y + 14, cells[0])
        write(240, WIDTH - y + 14, cells[1])
    sheet.save()


def main() -> None:
    """Make all files."""
    if len(sys.argv) != 2:
        sys.exit("usage: make_fixtures.py FONT_FOLDER")
    folder = Path(sys.argv[1])
    for name, file in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    for make in (decision, gazette, columns, landscape):
        make()


if __name__ == "__main__":
    main()
