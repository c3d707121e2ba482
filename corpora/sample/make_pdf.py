"""PDF pages with a text layer: official papers with a letterhead, and a two-column bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont as FontFile
from PIL import Image
from reportlab import rl_config
from reportlab.lib.colors import HexColor, black, grey
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

rl_config.useA85 = 0  # fonts as bytes, a fifth smaller

Head = dict[str, Any]
_WIDTH, _HEIGHT = A4
_MARGIN = 22 * mm
_INNER = _WIDTH - 2 * _MARGIN
_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập - Tự do - Hạnh phúc"
_LETTERS = (range(0x20, 0x250), range(0x1E00, 0x1F00), range(0x2010, 0x2030))
_VIETNAMESE = "ĂăẶặƠơƯưĐđỷỹ"
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"

_TEXT = ParagraphStyle(
    "text", fontName="Serif", fontSize=12, leading=16, alignment=TA_JUSTIFY, spaceAfter=5
)
_NOTE = ParagraphStyle("note", _TEXT, fontName="Serif-Italic")
_HEADING = ParagraphStyle("heading", _TEXT, fontName="Serif-Bold", spaceBefore=6)
_CENTER = ParagraphStyle(
    "center", _TEXT, fontName="Serif-Bold", alignment=TA_CENTER, fontSize=13, leading=17
)
_HEAD = ParagraphStyle("head", _CENTER, fontSize=10.5, leading=13.5, spaceAfter=0)
_PLACE = ParagraphStyle("place", _HEAD, fontName="Serif-Italic")
_NUMBER = ParagraphStyle("number", _HEAD, fontName="Serif")
_SMALL = ParagraphStyle("small", _TEXT, fontSize=10, leading=12.5, alignment=0, spaceAfter=0)
_CELL = ParagraphStyle("cell", _SMALL, fontSize=10.5, leading=13)
_COLUMN = ParagraphStyle("column", _TEXT, fontSize=10, leading=13.2)
_COLUMN_HEADING = ParagraphStyle(
    "column heading", _HEADING, fontSize=13, leading=16, textColor=HexColor("#9c1c1c"), alignment=0
)


def register_fonts(folder: Path) -> None:
    """Register the typeface; ReportLab embeds only the letters that a page uses."""
    files = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
    for suffix, file in files.items():
        font = _unhinted(folder / f"LiberationSerif-{file}.ttf")
        pdfmetrics.registerFont(TTFont(f"Serif{suffix}", font))
    pdfmetrics.registerFontFamily(
        "Serif", "Serif", "Serif-Bold", "Serif-Italic", "Serif-BoldItalic"
    )


def _unhinted(path: Path) -> BytesIO:
    """Leave out the hints for low screens: two thirds of a small embedded font."""
    font, small = FontFile(path, recalcTimestamp=False), BytesIO()
    if not set(map(ord, _VIETNAMESE)) <= set(font.getBestCmap()):
        raise SystemExit(f"{path} has no Vietnamese letters; Liberation 2 or later has")
    options = Options(hinting=False, glyph_names=True, notdef_outline=True)
    options.drop_tables += ["FFTM"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for block in _LETTERS for c in block])
    subsetter.subset(font)
    font.save(small)
    small.seek(0)
    return small


def write_pdf(head: Head, lines: Sequence[str], path: Path) -> None:
    """Lay the body out as the header's ``layout`` says."""
    bulletin = head["layout"] == "bulletin"
    template = BaseDocTemplate(
        str(path), pagesize=A4, invariant=1, title=_title(head), author="thidua", lang="vi"
    )
    template.addPageTemplates(_bulletin_pages(head) if bulletin else _official_pages(head))
    body = list(_bulletin(lines) if bulletin else _official(head, lines))
    template.build(body)


def write_encrypted(path: Path) -> None:
    """Write a page that a password protects."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1, encrypt=StandardEncryption("mo", "chu"))
    canvas.drawString(_MARGIN, _HEIGHT - _MARGIN, "Can mat khau")
    canvas.save()


def write_picture(path: Path) -> None:
    """Write a page that is a picture, as scanners make them."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    gray = Image.linear_gradient("L").resize((64, 64))
    canvas.drawImage(ImageReader(gray), 0, 0, _WIDTH, _HEIGHT)
    canvas.save()


def _title(head: Head) -> str:
    return str(head.get("masthead") or " ".join(head["heading"]))


def _official_pages(head: Head) -> list[PageTemplate]:
    frame = Frame(_MARGIN, _MARGIN, _INNER, _HEIGHT - 2 * _MARGIN, 0, 0, 0, 0)

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        _draw_furniture(canvas, document.page, head.get("running"))

    return [PageTemplate("page", [frame], onPage=furniture)]


def _draw_furniture(canvas: Canvas, page: int, running: Sequence[str] | None) -> None:
    canvas.setFillColor(grey)
    canvas.setFont("Serif", 9)
    if running:
        canvas.drawString(_MARGIN, _HEIGHT - 13 * mm, running[0])
        canvas.line(_MARGIN, _HEIGHT - 14.5 * mm, _WIDTH - _MARGIN, _HEIGHT - 14.5 * mm)
        canvas.drawString(_MARGIN, 12 * mm, running[1])
        canvas.drawRightString(_WIDTH - _MARGIN, 12 * mm, f"Trang {page}")
    elif page > 1:
        canvas.drawCentredString(_WIDTH / 2, _HEIGHT - 13 * mm, str(page))


def _official(head: Head, lines: Sequence[str]) -> Iterator[Flowable]:
    yield _letterhead(head)
    yield Spacer(0, 14)
    first, *rest = head["heading"]
    yield Paragraph(first, ParagraphStyle("type", _CENTER, fontSize=15))
    yield from (Paragraph(line, _CENTER) for line in rest)
    if "authority" in head:
        yield Spacer(0, 6)
        yield Paragraph(head["authority"], _CENTER)
    yield Spacer(0, 6)
    yield from _flow(head, lines)
    if "@signature" not in lines:
        yield _signature(head)


def _letterhead(head: Head) -> Table:
    upper, lower = head["agency"]
    motto = _PARTY if head.get("party") else _STATE
    cells = [
        [Paragraph(f"<font name='Serif'>{upper}</font><br/>{lower}", _HEAD), _head(motto)],
        [Paragraph(head["number"], _NUMBER), Paragraph(head["place_date"], _PLACE)],
    ]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ]
    return Table(cells, [0.44 * _INNER, 0.56 * _INNER], style=TableStyle(style))


def _head(text: str) -> Paragraph:
    return Paragraph(f"<u>{text}</u>" if text == _PARTY else text, _HEAD)


def _signature(head: Head) -> Table:
    *office, name = head["signature"]
    names = "<br/>".join(f"- {line}" for line in head["recipients"])
    left = Paragraph(f"<b><i>Nơi nhận:</i></b><br/>{names}", _SMALL)
    right = Paragraph("<br/>".join(office) + "<br/><br/><br/><br/>" + name, _HEAD)
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 12)])
    return Table([[left, right]], [0.5 * _INNER, 0.5 * _INNER], style=style)


def _flow(head: Head, lines: Sequence[str]) -> Iterator[Flowable]:
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line.strip("| ").split("|")])
            continue
        if rows:
            yield _table(rows)
            yield Spacer(0, 8)
            rows = []
        if line == "===":
            yield PageBreak()
        elif line == "@signature":
            yield _signature(head)
        elif line:
            yield _paragraph(line)


def _paragraph(line: str) -> Paragraph:
    line = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line)
    mark, _, rest = line.partition(" ")
    styles = {"#": _CENTER, "##": _HEADING, ">": _NOTE}
    return Paragraph(rest, styles[mark]) if mark in styles else Paragraph(line, _TEXT)


def _table(rows: list[list[str]]) -> Table:
    columns = len(rows[0])
    full = [row + [""] * (columns - len(row)) for row in rows]
    first, *rest = full
    cells = [[Paragraph(f"<b>{cell}</b>", _CELL) for cell in first]]
    cells += [[Paragraph(cell, _CELL) for cell in row] for row in rest]
    style = TableStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return Table(cells, _widths(full), repeatRows=1, style=style)


def _widths(rows: list[list[str]]) -> list[float]:
    longest = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    shares = [min(max(length, 9), 34) for length in longest]
    return [_INNER * share / sum(shares) for share in shares]


def _bulletin_pages(head: Head) -> list[PageTemplate]:
    gap, banner = 9 * mm, 34 * mm
    column = (_INNER - gap) / 2

    def frames(height: float) -> list[Frame]:
        places = (_MARGIN, _MARGIN + column + gap)
        return [Frame(x, _MARGIN, column, height, 0, 0, 0, 0) for x in places]

    def first(canvas: Canvas, document: BaseDocTemplate) -> None:
        _draw_masthead(canvas, head)
        _draw_furniture_foot(canvas, document.page, head["running"])

    def later(canvas: Canvas, document: BaseDocTemplate) -> None:
        _draw_furniture(canvas, document.page, head["running"])

    full = _HEIGHT - 2 * _MARGIN
    return [
        PageTemplate("first", frames(full - banner), onPage=first, autoNextPageTemplate="later"),
        PageTemplate("later", frames(full), onPage=later),
    ]


def _draw_masthead(canvas: Canvas, head: Head) -> None:
    top = _HEIGHT - _MARGIN
    canvas.setFillColor(HexColor("#9c1c1c"))
    canvas.setFont("Serif-Bold", 30)
    canvas.drawCentredString(_WIDTH / 2, top - 12 * mm, head["masthead"])
    canvas.setFillColor(black)
    canvas.setFont("Serif-Italic", 12)
    canvas.drawCentredString(_WIDTH / 2, top - 20 * mm, head["subtitle"])
    canvas.line(_MARGIN, top - 25 * mm, _WIDTH - _MARGIN, top - 25 * mm)


def _draw_furniture_foot(canvas: Canvas, page: int, running: Sequence[str]) -> None:
    canvas.setFillColor(grey)
    canvas.setFont("Serif", 9)
    canvas.drawString(_MARGIN, 12 * mm, running[1])
    canvas.drawRightString(_WIDTH - _MARGIN, 12 * mm, f"Trang {page}")


def _bulletin(lines: Sequence[str]) -> Iterator[Flowable]:
    for line in lines:
        mark, _, rest = line.partition(" ")
        if mark == "#":
            yield Paragraph(rest, _COLUMN_HEADING)
        elif mark == "##":
            yield Paragraph(f"<b>{rest}</b>", _COLUMN)
        else:
            yield Paragraph(line, _COLUMN)
