from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.read.markdown import read_markdown
from nlp.read.plain import join_wrapped, read_plain
from nlp.records import BlockKind

FIRST = (
    "Sáng 12/6, UBND xã Phú Hòa tổ chức hội nghị tổng kết phong trào thi đua trồng cây xanh giai "
    "đoạn 2022-2024, với sự tham gia của đại diện các thôn, các hội đoàn thể và đông đảo nhân dân."
)
SECOND = (
    "Theo báo cáo, toàn xã đã trồng 5.200 cây xanh, vượt kế hoạch đề ra. Nhiều hộ tự nguyện lùi "
    "hàng rào để mở rộng đường, góp ngày công và kinh phí cùng chính quyền."
)


def pieces(text: str) -> list[tuple[BlockKind, str]]:
    draft = read_plain(Path("tin.txt"), text.encode())
    return [(piece.kind, piece.text) for piece in draft.pieces]


def test_one_line_is_one_block() -> None:
    text = "Tiêu đề\n\nĐoạn một không có dấu chấm\nđoạn hai viết thường\r\n- Một mục\n"
    assert pieces(text) == [
        (BlockKind.PARAGRAPH, "Tiêu đề"),
        (BlockKind.PARAGRAPH, "Đoạn một không có dấu chấm"),
        (BlockKind.PARAGRAPH, "đoạn hai viết thường"),
        (BlockKind.LIST, "- Một mục"),
    ]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_wrapped_by_a_machine_are_joined(width: int) -> None:
    lines = [
        "TỔNG KẾT PHONG TRÀO",
        "",
        *textwrap.wrap(FIRST, width),
        "",
        *textwrap.wrap(SECOND, width),
    ]
    assert [line for line in join_wrapped(lines) if line] == ["TỔNG KẾT PHONG TRÀO", FIRST, SECOND]


def test_items_and_capitals_begin_anew_in_wrapped_text() -> None:
    items = ["- Tặng giấy khen cho 8 tập thể.", "- Tặng giấy khen cho 15 cá nhân."]
    lines = [*textwrap.wrap(FIRST, 70), *items, "KẾT LUẬN"]
    assert join_wrapped(lines) == [FIRST, *items, "KẾT LUẬN"]


@pytest.mark.parametrize(
    "lines",
    [
        ["gạo nếp", "muối biển", "đường mía", "nước mắm", "tiêu sọ"],
        [FIRST, SECOND, FIRST],
        ["Thôn Đông trồng 420 cây", "Thôn Đoài trồng 380 cây", "Thôn Thượng trồng 300 cây"],
    ],
)
def test_lines_that_nobody_wrapped_stay(lines: list[str]) -> None:
    assert join_wrapped(lines) == lines


@given(st.lists(st.text(alphabet="aăâ b.c-\t", max_size=60), max_size=12))
def test_joining_keeps_every_word_in_order(lines: list[str]) -> None:
    assert " ".join(join_wrapped(lines)).split() == " ".join(lines).split()


def test_captions_and_tables_are_told() -> None:
    text = (
        "Đại biểu trồng cây. Ảnh: Minh Khuê\nSTT\tĐơn vị\tSố cây\n1\tThôn Đông\t420\n"
        "Thôn | Số cây | Xếp loại\n"
    )
    assert pieces(text) == [
        (BlockKind.CAPTION, "Đại biểu trồng cây. Ảnh: Minh Khuê"),
        (BlockKind.TABLE_ROW, "STT | Đơn vị | Số cây"),
        (BlockKind.TABLE_ROW, "1 | Thôn Đông | 420"),
        (BlockKind.TABLE_ROW, "Thôn | Số cây | Xếp loại"),
    ]


def test_entities_are_decoded_and_said() -> None:
    draft = read_plain(Path("tin.txt"), "Phong trào &quot;Xanh&quot; n&#259;m 2024".encode())
    assert draft.pieces[0].text == 'Phong trào "Xanh" năm 2024'
    assert "entities" in draft.warnings[0]


def test_an_ampersand_is_no_entity() -> None:
    draft = read_plain(Path("tin.txt"), "Công ty A&B; Nghiên cứu & phát triển".encode())
    assert draft.pieces[0].text == "Công ty A&B; Nghiên cứu & phát triển"
    assert draft.warnings == ()


MARKDOWN = """---
title: "Kế hoạch thi đua năm 2024"
date: 2024-01-20 08:00:00
author: Lan Chi
---
# Kế hoạch **thi đua** #

<!-- nháp -->Xem [Quyết định](https://x.vn/qd) và ![ảnh](a.jpg) *kèm theo*\\.

---
- Mục _một_
1. Điều 1

| Đơn vị | Số cây |
|---|:---:|
| Thôn Đông | **420** |
"""


def test_markdown_loses_its_marks_only() -> None:
    draft = read_markdown(Path("tin.md"), MARKDOWN.encode())
    assert [(piece.kind, piece.text.strip()) for piece in draft.pieces] == [
        (BlockKind.HEADING, "Kế hoạch thi đua"),
        (BlockKind.PARAGRAPH, "Xem Quyết định và  kèm theo."),
        (BlockKind.LIST, "- Mục _một_"),
        (BlockKind.PARAGRAPH, "1. Điều 1"),
        (BlockKind.TABLE_ROW, "Đơn vị | Số cây"),
        (BlockKind.TABLE_ROW, "Thôn Đông | 420"),
    ]
    assert draft.meta.title == "Kế hoạch thi đua năm 2024"
    assert draft.meta.published == "2024-01-20"
    assert draft.meta.author == "Lan Chi"


@pytest.mark.parametrize("front", ["title: [", "date: 2024-13-45", "- a", "title:", ""])
def test_front_matter_that_is_none_does_no_harm(front: str) -> None:
    draft = read_markdown(Path("tin.md"), f"---\n{front}\n---\nThi đua\n".encode())
    assert draft.pieces[-1].text == "Thi đua"
    assert draft.meta.title is None


@given(st.text(alphabet="*_[]()<>!-#|`\\ a\n", max_size=200))
def test_any_marks_are_markdown(text: str) -> None:
    draft = read_markdown(Path("tin.md"), text.encode())
    assert sum(p.text.count("a") for p in draft.pieces) <= text.count("a")
