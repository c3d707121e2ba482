from __future__ import annotations

import pytest

from nlp.read.pdf_joins import Place, goes_on
from nlp.read.pdf_lines import make_line
from nlp.read.pdf_margins import Margin, Margins
from nlp.read.pdf_words import Word

LEFT, RIGHT, SIZE = 80.0, 380.0, 10.0
FULL = "bà con làm đường, trồng hoa hai bên và giữ ngõ sạch, mọi nhà"  # as wide as the column


def place(
    text: str, base: float, *, x: float = LEFT, end: float | None = None, page: int = 1,
    bold: bool = False, font: str = "", size: float = SIZE,
) -> Place:  # fmt: skip
    """Set a line whose words are spread until ``end``."""
    words = text.split()
    width = (end - x) / max(len(words), 1) if end else 6.0 * size / SIZE * 4
    made = [
        Word(
            word, x + n * width, base - size, x + (n + 1) * width - 2, base, base, size, bold,
            font=font,
        )
        for n, word in enumerate(words)
    ]  # fmt: skip
    line = make_line(made, left=LEFT, right=RIGHT)
    return Place(line, page, Margin(LEFT, RIGHT, 12.0))


def full(text: str, base: float, *, x: float = LEFT, page: int = 1, font: str = "") -> Place:
    return place(text, base, x=x, end=RIGHT + 2, page=page, font=font)


INDENTED = LEFT + 30


@pytest.mark.parametrize(
    ("paragraph", "line", "joined"),
    [
        ([full(FULL, 100, x=INDENTED)], full("trong xã", 112), True),
        ([full(FULL, 100, x=INDENTED)], full("Điều đó", 112), True),
        ([place("trong xã.", 100)], place("Mọi nhà", 112), False),
        ([full(FULL, 100, x=INDENTED), full(FULL, 112)], full(FULL, 124, x=INDENTED), False),
        ([full(FULL, 100, x=INDENTED)], place("- Trồng hoa", 112, x=INDENTED), False),
        ([full(FULL + " tế", 100, x=INDENTED)], place("- xã hội", 112), True),
        ([full(FULL + ".", 100), full(FULL + ".", 112)], place("Đoạn sau", 132), False),
        ([full(FULL, 100)], place("chữ to", 112, size=14), False),
        ([full("Điều 1. " + FULL, 100, x=INDENTED)], place("Điều 2. Hiệu lực", 112), True),
        ([full("Gồm các nội dung sau:", 100)], place("Một là", 112), False),
        ([full("I. Mục đích", 100, font="F2")], full(FULL, 112, font="F1"), False),
        ([full("Chương 1 ........ 5", 100)], full("Chương 2 ........ 9", 112), False),
        ([full(FULL, 100)], full("trong xã", 190), False),
    ],
    ids=[
        "wrapped", "a capital letter", "short", "set in", "an item", "a dash between words",
        "far off", "another size", "an article inside a sentence", "after a colon",
        "another font", "leaders",
        "a gap",
    ],
)  # fmt: skip
def test_lines_of_a_column(paragraph: list[Place], line: Place, joined: bool) -> None:
    assert goes_on(paragraph, line) is joined


@pytest.mark.parametrize(
    ("last", "line", "joined"),
    [
        (full("của tỉnh Hòa", 700), full("Bình về phối hợp", 60, page=2), True),
        (full("đã hoàn thành.", 700), full("Năm sau", 60, page=2), False),
        (full("đã hoàn thành.", 700), full("Năm sau", 60, x=INDENTED, page=2), False),
        (place("hết đoạn", 700), full("Năm sau", 60, page=2), False),
        (full("các thôn gồm", 700), full("1. Thôn Đông", 60, page=2), False),
        (place("MỤC LỤC", 700, bold=True), full("Phần mở đầu", 60, page=2), False),
    ],
    ids=["a name", "a sentence ended", "set in", "short", "an item", "a heading"],
)
def test_over_a_page_break(last: Place, line: Place, joined: bool) -> None:
    assert goes_on([last], line) is joined


def test_a_page_of_full_sentences_goes_on_where_paragraphs_are_set_in() -> None:
    paragraph = [full(FULL, 688, x=INDENTED), full("đã hoàn thành.", 700)]
    assert goes_on(paragraph, full("Năm sau", 60, page=2))


@pytest.mark.parametrize(
    ("upper", "lower", "joined"),
    [
        ("VỀ VIỆC KHEN THƯỞNG", "PHONG TRÀO THI ĐUA", True),
        ("QUYẾT ĐỊNH", "VỀ VIỆC KHEN THƯỞNG", False),
        ("BÁO CÁO", "Kết quả thi đua", False),
        ("ỦY BAN NHÂN DÂN", "XÃ PHÚ HÒA", True),
        ("BỘ NỘI VỤ", "BAN THI ĐUA TRUNG ƯƠNG", False),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", False),
    ],
)
def test_centered_lines(upper: str, lower: str, joined: bool) -> None:
    middle = (LEFT + RIGHT) / 2
    lines = [
        place(text, 100 + 12 * n, x=middle - half, end=middle + half, bold=True)
        for n, (text, half) in enumerate(((upper, 90), (lower, 60)))
    ]
    assert goes_on(lines[:1], lines[1]) is joined


def test_a_margin_is_where_most_lines_end() -> None:
    lines = [full(FULL, 100 + 12 * n).line for n in range(6)]
    sticking_out = place(FULL, 80, end=RIGHT + 40).line
    margin = Margins({1: [sticking_out, *lines]}).of(1, lines[0])
    assert margin.right == pytest.approx(RIGHT)
    assert margin.leading == pytest.approx(12)
