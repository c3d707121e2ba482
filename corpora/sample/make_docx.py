"""Word files with headings, lists, tables and the letterhead that official papers carry."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell

Head = dict[str, Any]
_STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def write_docx(head: Head, lines: Sequence[str], path: Path) -> None:
    """Lay the body out as the header's ``layout`` says: an official paper or a letter."""
    document = Document()
    _set_up(document, head)
    official = head["layout"] == "official"
    if official:
        _letterhead(document, head)
    for line in head["heading"]:
        _center(document.add_paragraph(), line, bold=True)
    if not official:
        _center(document.add_paragraph(), head["place_date"], italic=True)
    _body(document, lines)
    _sign_official(document, head) if official else _sign_letter(document, head)
    path.write_bytes(_without_clock(document))


def _set_up(document: DocxDocument, head: Head) -> None:
    font = document.styles["Normal"].font
    font.name, font.size = "Times New Roman", Pt(13)
    document.sections[0].left_margin = Cm(3)
    properties = document.core_properties
    properties.title = " ".join(head["heading"])
    properties.author = "thidua"
    properties.created = properties.modified = datetime(*_NO_TIME)


def _letterhead(document: DocxDocument, head: Head) -> None:
    left, right = document.add_table(1, 2).rows[0].cells
    _fill(left, [*head["agency"], head["number"]])
    _fill(right, [*_STATE, head["place_date"]])
    document.add_paragraph()


def _fill(cell: _Cell, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        _center(paragraph, line, bold=number == 1, italic=number == 2)


def _center(paragraph: Any, text: str, *, bold: bool = False, italic: bool = False) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic


def _body(document: DocxDocument, lines: Sequence[str]) -> None:
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line.strip("| ").split("|")])
            continue
        if rows:
            _table(document, rows)
            rows = []
        if line:
            _paragraph(document, line)


def _paragraph(document: DocxDocument, line: str) -> None:
    mark, _, rest = line.partition(" ")
    if mark in ("#", "##"):
        document.add_heading(rest, level=len(mark))
    elif mark == "-":
        document.add_paragraph(rest, style="List Bullet")
    elif re.fullmatch(r"\d+\.", mark):
        document.add_paragraph(line)
    else:
        document.add_paragraph(line).paragraph_format.first_line_indent = Cm(1)


def _table(document: DocxDocument, rows: list[list[str]]) -> None:
    table = document.add_table(0, len(rows[0]), style="Table Grid")
    for number, row in enumerate(rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0
    document.add_paragraph()


def _sign_official(document: DocxDocument, head: Head) -> None:
    left, right = document.add_table(1, 2).rows[0].cells
    left.paragraphs[0].add_run("Nơi nhận:").bold = True
    for line in head["recipients"]:
        left.add_paragraph(f"- {line}")
    *office, name = head["signature"]
    _fill(right, [*office, "", "", name])


def _sign_letter(document: DocxDocument, head: Head) -> None:
    for line in head["signature"]:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(line).bold = True


def _without_clock(document: DocxDocument) -> bytes:
    """Give the file's bytes with no hour of its making in them."""
    made, fixed = BytesIO(), BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "docProps/thumbnail.jpeg":
                new.writestr(zipfile.ZipInfo(name, _NO_TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
