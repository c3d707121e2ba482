from __future__ import annotations

import pytest

from nlp.read.kinds import Shape, find_title, kind_of
from nlp.records import BlockKind

BODY = 13.0


def shape(text: str, *, size: float = BODY, bold: bool = False, styled: bool = False) -> Shape:
    return Shape(text, size, bold, early=True, styled=styled)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (shape("II. NHIỆM VỤ VÀ GIẢI PHÁP"), "heading"),
        (shape("1. Mục đích", bold=True), "heading"),
        (shape("Công tác khen thưởng", size=16), "heading"),
        (shape("Công tác khen thưởng", styled=True), "heading"),
        (shape("Công tác khen thưởng"), "paragraph"),
        (shape("Trần Văn Mẫu", bold=True), "paragraph"),
        (shape("KT. GIÁM ĐỐC", bold=True), "paragraph"),
        (shape("Phú Hòa, ngày 9 tháng 12 năm 2024", styled=True), "paragraph"),
        (shape("MỤC LỤC ............ 3", bold=True), "paragraph"),
        (shape("gồm các đơn vị sau,", bold=True), "paragraph"),
        (shape("- Trồng hoa ven đường"), "list"),
        (shape("a) Tập thể"), "list"),
        (shape("Bảng 2. Kết quả theo thôn"), "caption"),
        (shape("Đường làng sau khi mở rộng. Ảnh: An Nhiên"), "caption"),
        (shape("Bảng khen thưởng dài"), "paragraph"),
    ],
)
def test_kinds(given: Shape, kind: str) -> None:
    assert kind_of(given, body=BODY) is BlockKind(kind)


@pytest.mark.parametrize(
    ("shapes", "titles"),
    [
        (
            [
                shape("SỞ NỘI VỤ", bold=True),
                shape("KẾ HOẠCH"),
                shape("Thi đua năm 2025", bold=True),
            ],
            {1, 2},
        ),
        ([shape("QUYẾT ĐỊNH"), shape("Về việc khen thưởng"), shape("CHỦ TỊCH XÃ")], {0, 1}),
        ([shape("QUYẾT ĐỊNH"), shape("CHỦ TỊCH XÃ", bold=True), shape("QUYẾT ĐỊNH:")], {0}),
        ([shape("TRƯỜNG MẦM NON", size=16), shape("SỔ VÀNG THI ĐUA", size=18), shape("x")], {1}),
        ([None, shape("Bản tin thi đua", size=18), shape("Số 3", size=18)], {1}),
        ([shape("Một đoạn thường."), shape("Đoạn nữa.")], set()),
        ([Shape("KẾ HOẠCH", BODY, early=False)], set()),
    ],
)
def test_titles(shapes: list[Shape | None], titles: set[int]) -> None:
    assert find_title(shapes, body=BODY) == titles
