from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.read.draft import Box
from nlp.read.pdf_columns import in_order
from nlp.read.pdf_furniture import Page, split_furniture
from nlp.read.pdf_lines import Line, join, make_line, rows
from nlp.read.pdf_quality import Layer, Look, cover, garbled, judge
from nlp.read.pdf_tables import Table, find_tables
from nlp.read.pdf_words import Frame, Word

SIZE, LETTER = 10.0, 5.0
VIETNAMESE = "Ủy ban nhân dân xã tổ chức lễ phát động phong trào thi đua yêu nước năm nay "


def typed(
    text: str, x: float, base: float, *, size: float = SIZE, bold: bool = False
) -> list[Word]:
    """Set a line of words in letters of half an em."""
    words = []
    for word in text.split():
        end = x + LETTER * size / SIZE * len(word)
        words.append(Word(word, x, base - size, end, base + 2, base, size, bold))
        x = end + 3
    return words


def paragraph(x: float, top: float, lines: int, *, words: int = 6) -> list[Word]:
    return [
        word
        for number in range(lines)
        for word in typed("thi đua " * (words // 2), x, top + 12 * number)
    ]


def texts(items: list[Line | Table]) -> list[str]:
    return [item.text if isinstance(item, Line) else "TABLE" for item in items]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("số 40/2022/QĐ-", "UBND ngày 1", "số 40/2022/QĐ-UBND ngày 1"),
        ("số 40/2022/", "QĐ-UBND", "số 40/2022/QĐ-UBND"),
        ("số 40/2022/QĐ", "-UBND", "số 40/2022/QĐ-UBND"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("kinh tế", "- xã hội", "kinh tế - xã hội"),
        ("năm 2021 -", "2025", "năm 2021 - 2025"),
        ("", "Điều 1", "Điều 1"),
    ],
)
def test_lines_meet(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


def test_a_stamped_number_joins_the_line_it_fills() -> None:
    form = [*typed("Số: /QĐ-UBND", 10, 100), *typed("317", 28, 104)]
    assert [len(row) for row in rows(form)] == [3]


def test_a_raised_number_is_a_note_and_not_a_digit() -> None:
    mark = Word("1", 48, 88, 51, 96, 96, 6.0, joined=True)
    assert make_line([*typed("500 đồng", 10, 100), mark]).text == "500 đồng¹"


def test_a_letterhead_is_read_half_by_half() -> None:
    words = [
        *typed("SỞ NỘI VỤ", 50, 50), *typed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 130, 50),
        *typed("Số: 12/KH-SNV", 50, 65), *typed("Độc lập - Tự do - Hạnh phúc", 150, 65),
        *typed("Kế hoạch tổ chức phong trào thi đua trong toàn ngành năm 2024", 50, 95),
    ]  # fmt: skip
    assert texts(in_order(words, [])) == [
        "SỞ NỘI VỤ",
        "Số: 12/KH-SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Kế hoạch tổ chức phong trào thi đua trong toàn ngành năm 2024",
    ]


def test_columns_whose_lines_do_not_match_are_columns_too() -> None:
    left, right = paragraph(50, 100, 8), paragraph(260, 104, 8)
    found = texts(in_order([*left, *right], []))
    assert found == texts(in_order(left, [])) + texts(in_order(right, []))


@pytest.mark.parametrize(
    "lines",
    [
        [
            ("1.", 50, "Tổ chức thực hiện", 70),
            ("2.", 50, "Kinh phí", 70),
            ("3.", 50, "Thời gian", 70),
        ],
        [("Mục đích", 50, "3", 400), ("Yêu cầu", 50, "5", 400), ("Nội dung", 50, "7", 400)],
        [("Họ và tên:", 50, "Trần Mẫu", 200), ("Chức vụ:", 50, "Tổ trưởng", 200)],
    ],
    ids=["numbers of a list", "pages of a contents table", "labels of a form"],
)
def test_what_stands_apart_in_one_line_stays_in_it(lines: list[tuple[str, int, str, int]]) -> None:
    words = [
        word
        for number, (left, x, right, y) in enumerate(lines)
        for word in typed(left, x, 50 + 15 * number) + typed(right, y, 50 + 15 * number)
    ]
    assert texts(in_order(words, [])) == [f"{left} {right}" for left, _, right, _ in lines]


def test_short_cells_side_by_side_are_a_table_without_rules() -> None:
    words = [
        word
        for number, cells in enumerate(
            (("Xã", "Hộ", "Đạt"), ("Phú", "210", "98"), ("An", "80", "75"))
        )
        for column, cell in enumerate(cells)
        for word in typed(cell, 50 + 120 * column, 50 + 15 * number)
    ]
    (table,) = in_order(words, [])
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == [
        ("Xã", "Hộ", "Đạt"), ("Phú", "210", "98"), ("An", "80", "75"),
    ]  # fmt: skip


def grid(xs: list[float], ys: list[float]) -> list[Box]:
    return [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]


def test_words_go_into_the_cells_and_come_once() -> None:
    outside = typed("Ngoài bảng", 20, 200)
    words = [*typed("STT", 12, 30), *typed("Đơn vị", 62, 30), *typed("1", 12, 60), *outside]
    tables, rest = find_tables(grid([10, 60, 160], [10, 40, 70]), words)
    assert [row.cells for row in tables[0].rows] == [("STT", "Đơn vị"), ("1", "")]
    assert rest == outside


def test_numbers_in_one_cell_part_rows_that_no_rule_parts() -> None:
    words = [w for n, t in enumerate("123") for w in typed(t, 12, 30 + 14 * n)]
    words += [
        w for n, t in enumerate(("năm", "sáu", "bảy", "tổng")) for w in typed(t, 62, 30 + 14 * n)
    ]
    words += [w for n, t in enumerate(("5", "6", "7", "18")) for w in typed(t, 112, 30 + 14 * n)]
    tables, _ = find_tables(grid([10, 60, 110, 160], [10, 90]), words)
    assert [row.cells for row in tables[0].rows] == [
        ("1", "năm", "5"), ("2", "sáu", "6"), ("3", "bảy", "7"), ("", "tổng", "18"),
    ]  # fmt: skip


def test_a_table_cut_at_a_page_break_lacks_a_rule_and_no_row() -> None:
    whole = grid([10, 60, 110, 160], [10, 40, 70])
    words = [
        *typed("3", 12, 30),
        *typed("Thôn", 62, 30),
        *typed("4", 12, 60),
        *typed("Bến", 62, 60),
    ]
    for cut in (whole[0], whole[2], whole[3], whole[6]):
        tables, rest = find_tables([rule for rule in whole if rule != cut], words)
        assert rest == [], cut
        assert [row.cells[:2] for row in tables[0].rows] == [("3", "Thôn"), ("4", "Bến")]


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (grid([10, 160], [10, 90]), typed("Một khung quanh một dòng", 12, 30)),
        (grid([10, 600, 1200], [10, 900]), paragraph(20, 30, 60) + paragraph(620, 30, 60)),
        ([(10, 40, 160, 40)], typed("gạch chân", 12, 38)),
    ],
    ids=["a frame", "rules between columns", "an underline"],
)
def test_what_is_no_table(rules: list[Box], words: list[Word]) -> None:
    assert find_tables(rules, words) == ([], words)


def pages(*heads: str, numbers: bool = True) -> list[Page]:
    found = []
    for index, head in enumerate(heads):
        words = [*typed(head, 60, 40), *paragraph(60, 100 + index, 40)]
        words += typed(str(index + 7), 300, 780) if numbers else []
        found.append(Page(words, 600, 800))
    return found


def furniture(found: list[Page]) -> list[list[str]]:
    return [[line.text for line in (*s.above, *s.below)] for s in split_furniture(found)]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    found = furniture(pages(*["Báo cáo tổng kết"] * 5))
    assert found == [["Báo cáo tổng kết", str(number)] for number in range(7, 12)]


@pytest.mark.parametrize(
    "heads",
    [
        ["Phần một", "Phần hai", "Phần ba", "Phần bốn", "Phần năm"],
        ["Mẫu số 01", "Mẫu số 01", "Mẫu số 01", "Mẫu số 01"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] * 4,
    ],
    ids=["headings that differ", "forms", "a letterhead on each"],
)
def test_heads_that_are_text_stay(heads: list[str]) -> None:
    assert furniture(pages(*heads, numbers=False)) == [[] for _ in heads]


def test_a_line_close_to_the_text_is_text_though_pages_repeat_it() -> None:
    repeated = [
        Page([*typed("hành vi sau đây:", 60, 80), *paragraph(60, 92, 40)], 600, 800)
        for _ in range(4)
    ]
    assert furniture(repeated) == [[], [], [], []]


def test_a_watermark_across_the_text_is_furniture() -> None:
    stamped = [
        Page([*paragraph(60, 100 + n, 40), *typed("BẢN SAO", 100, 400, size=40)], 600, 800)
        for n in range(3)
    ]
    assert [line for page in furniture(stamped) for line in page] == ["BẢN SAO"] * 3


def test_a_certificate_of_a_signature_is_furniture() -> None:
    page = Page(
        [*typed("Thời gian ký: 09.12.2024", 60, 40, size=8), *paragraph(60, 100, 4)], 600, 800
    )
    assert furniture([page]) == [["Thời gian ký: 09.12.2024"]]


@pytest.mark.parametrize(
    ("look", "layer"),
    [
        (Look(VIETNAMESE * 3, 200, 0.0), Layer.TEXT),
        (Look(VIETNAMESE * 3, 200, 1.0), Layer.TEXT),  # good OCR over a scan
        (Look("Plain English in a report of our partners", 40, 0.0), Layer.TEXT),
        (Look("www.example.vn", 14, 1.0), Layer.PICTURE),
        (Look("QUYET DlNH ve viec khen thu0ng cac tap the " * 9, 400, 1.0), Layer.PICTURE),
        (Look(VIETNAMESE, 0, 1.0), Layer.PICTURE),  # only stamps
        (Look("\ufffd\ue001\ufffd\ue002 ab " * 9, 90, 0.0), Layer.PICTURE),
        (Look("", 0, 1.0), Layer.PICTURE),
        (Look("", 0, 0.0), Layer.BLANK),
    ],
)
def test_layers(look: Look, layer: Layer) -> None:
    assert judge(look) is layer


def test_cover_is_the_share_of_the_largest_picture_on_the_page() -> None:
    assert cover([(0, 0, 50, 100), (0, 0, 10, 10)], 100, 100) == 0.5
    assert cover([(-100, -100, 300, 300)], 100, 100) == 1.0
    assert cover([], 100, 100) == 0.0


def test_vietnamese_is_not_garbled() -> None:
    assert not garbled(VIETNAMESE)
    assert not garbled("")


numbers = st.floats(0, 500, allow_nan=False)


@given(st.sampled_from([0, 90, 180, 270]), st.sampled_from([0, 90, 180, 270]), numbers, numbers)
def test_a_turned_point_comes_back_to_where_it_is_shown(
    rotation: int, turn: int, x: float, y: float
) -> None:
    frame = Frame(0, 0, 500, 700, rotation)
    turned = frame.turned(turn)
    seen = frame.point(x, y)
    back = turned.shown((*turned.point(x, y), *turned.point(x, y)))
    assert back == pytest.approx((*seen, *seen), abs=1e-6)
