"""A document in other layouts: the same characters but for breaks and spaces."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup_table import document_of

from nlp.train.layouts import layouts

LONG = "Hội Nông dân xã Mẫu đã vận động các hộ góp công làm đường, trồng cây và giữ sạch đồng ruộng"
OTHER = (
    "Các chi hội đã cùng nhau chăm sóc vườn cây, sửa nhà văn hóa và giúp các hộ nghèo trong thôn"
)

# text · with a sentence a line · run together
LAID_OUT = [
    ("Xã họp. Dân vui.", "Xã họp.\nDân vui.", "Xã họp. Dân vui."),
    (f"{LONG}.\n\n{OTHER}.", f"{LONG}.\n\n{OTHER}.", f"{LONG}.  {OTHER}."),
    (f"{LONG}. Dân vui.\n{OTHER}.", f"{LONG}.\nDân vui.\n{OTHER}.", f"{LONG}. Dân vui. {OTHER}."),
    # headings, items and rows keep their lines
    (f"I. Kết quả\n{OTHER}.", f"I. Kết quả\n{OTHER}.", f"I. Kết quả\n{OTHER}."),
    (f"{LONG}.\n- {OTHER}.", f"{LONG}.\n- {OTHER}.", f"{LONG}.\n- {OTHER}."),
    (f"{LONG}.\nXã | {OTHER}", f"{LONG}.\nXã | {OTHER}", f"{LONG}.\nXã | {OTHER}"),
    (f"{LONG}\n{OTHER}.", f"{LONG}\n{OTHER}.", f"{LONG}\n{OTHER}."),
]  # fmt: skip


def _layouts(text: str) -> list[str]:
    document = replace(document_of("Xã họp."), text=text)
    return [laid_out.text for laid_out in layouts(document)]


@pytest.mark.parametrize(("text", "cut", "run_together"), LAID_OUT)
def test_a_document_is_laid_out_in_three_ways(text: str, cut: str, run_together: str) -> None:
    assert _layouts(text) == [text, cut, run_together]


@given(st.text(alphabet="aĐ .!?\n-|", max_size=400))
def test_only_breaks_and_spaces_change_and_no_offset(text: str) -> None:
    for laid_out in _layouts(text):
        assert len(laid_out) == len(text)
        assert laid_out.replace("\n", " ") == text.replace("\n", " ")
