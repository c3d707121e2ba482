from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markup_table import read_example, spell

from nlp.extract.flatten import flatten
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.values import AwardValue

TEXT = "Năm 2023, UBND xã tặng giấy khen"
MENTION = st.builds(
    lambda start, size, label: Mention(
        start, min(start + size, len(TEXT)), label, TEXT[start : start + size], "t"
    ),
    st.integers(0, len(TEXT)),
    st.integers(0, 12),
    st.sampled_from(Label),
)


@given(st.lists(MENTION, max_size=10))
@settings(deadline=None)
def test_mentions_come_out_in_order_without_overlap(mentions: list[Mention]) -> None:
    kept = flatten(mentions, Source.of(TEXT))
    assert all(first.end <= second.start for first, second in pairwise(kept))
    assert all(TEXT[m.start : m.end] == m.text for m in kept)
    assert all(m.text for m in kept)


@given(st.lists(MENTION, max_size=10))
@settings(deadline=None)
def test_what_is_dropped_overlaps_something_as_long(mentions: list[Mention]) -> None:
    others = [m for m in mentions if m.text and m.label is not Label.FIGURE]
    kept = flatten(others, Source.of(TEXT))
    for mention in others:
        rivals = [k for k in kept if k.start < mention.end and mention.start < k.end]
        assert any(len(k.text) >= len(mention.text) for k in rivals)


def test_a_figure_that_begins_in_a_date_is_its_number() -> None:
    marked = "giai đoạn <DATE 2021/2025>2021 - 2025</DATE> ban hành 3 kế hoạch"
    text, (date,) = read_example(marked)
    longer = Mention(date.start, date.end + 9, Label.FIGURE, "2021 - 2025 ban hành", "t")
    assert flatten([longer, date], Source.of(text)) == [date]


def test_of_equal_mentions_the_earlier_label_stays() -> None:
    year = Mention(4, 8, Label.FIGURE, "2023", "figures.cell")
    kept = flatten([year, replace(year, label=Label.DATE)], Source.of(TEXT))
    assert [m.label for m in kept] == [Label.DATE]


JOINED = [
    (
        "<AWARD bk_bang_khen>Bằng khen</AWARD> của <UNIT>UBND tỉnh</UNIT>",
        "<AWARD bk_bo_nganh_tinh>Bằng khen của UBND tỉnh</AWARD>",
    ),
    (
        "<AWARD gk_giay_khen>Giấy khen</AWARD> của Chủ tịch <UNIT>UBND huyện Mẫu</UNIT>, 3 năm",
        "<AWARD gk_giay_khen>Giấy khen của Chủ tịch UBND huyện Mẫu</AWARD>, 3 năm",
    ),
    (
        "<AWARD>Cờ thi đua</AWARD> <DATE 2024>năm 2024</DATE> của <UNIT>UBND tỉnh</UNIT>",
        "<AWARD td_co_bo_tinh>Cờ thi đua năm 2024 của UBND tỉnh</AWARD>",
    ),
    (
        "nhận <AWARD bk_bang_khen>Bằng khen</AWARD> <UNIT>UBND tỉnh</UNIT> năm ấy",
        "nhận <AWARD bk_bo_nganh_tinh>Bằng khen UBND tỉnh</AWARD> năm ấy",
    ),
    (
        "<AWARD kn_ky_niem_chuong>Kỷ niệm chương</AWARD> của <UNIT>Bộ Y tế</UNIT>",
        "<AWARD kn_ky_niem_chuong>Kỷ niệm chương của Bộ Y tế</AWARD>",
    ),
    (
        "<AWARD bk_thu_tuong>Bằng khen của Thủ tướng Chính phủ</AWARD>, Bộ trưởng <UNIT>Bộ Y tế"
        "</UNIT> và <UNIT>UBND tỉnh</UNIT> vì",
        "<AWARD bk_thu_tuong>Bằng khen của Thủ tướng Chính phủ, Bộ trưởng Bộ Y tế và UBND tỉnh"
        "</AWARD> vì",
    ),
]
APART = [
    "<AWARD bk_thu_tuong>Bằng khen của Thủ tướng</AWARD>, <UNIT>UBND tỉnh</UNIT> tặng cờ",
    "<AWARD bk_bang_khen>Bằng khen</AWARD> cho <UNIT>UBND xã</UNIT>",
    "<AWARD bk_bang_khen>Bằng khen</AWARD> và <UNIT>UBND xã</UNIT>",
    "trao <AWARD bk_bang_khen>Bằng khen</AWARD> <UNIT>UBND tỉnh</UNIT> gửi về",
    "<AWARD hc_lao_dong>Huân chương Lao động</AWARD> của <UNIT>Trường Tiểu học Mẫu</UNIT>",
    "<UNIT>UBND xã</UNIT> của <UNIT>Huyện ủy</UNIT>",
    "<AWARD bk_bang_khen>Bằng khen</AWARD> của <PERSON>Lò Thị Én</PERSON>",
]


@pytest.mark.parametrize(("apart", "joined"), [*JOINED, *((text, text) for text in APART)])
def test_an_award_takes_in_its_granter(apart: str, joined: str) -> None:
    text, mentions = read_example(apart)
    assert spell(text, flatten(mentions, Source.of(text))) == spell(*read_example(joined))


CONGRESSES = [
    (
        "chào mừng Đại hội đại biểu <UNIT>Đảng bộ xã Mẫu</UNIT>, 3 năm",
        "chào mừng <EVENT>Đại hội đại biểu Đảng bộ xã Mẫu</EVENT>, 3 năm",
    ),
    (
        "tại <EVENT>kỳ họp thứ tám</EVENT> <UNIT>HĐND tỉnh</UNIT>",
        "tại <EVENT>kỳ họp thứ tám HĐND tỉnh</EVENT>",
    ),
]
NO_CONGRESSES = [
    "Nghị quyết Đại hội <UNIT>Đảng bộ tỉnh</UNIT>",
    "Đại hội <UNIT>Hội Nông dân</UNIT> hai cấp",
    "tại <EVENT>kỳ họp thứ tám</EVENT>, <UNIT>HĐND tỉnh</UNIT> thông qua",
    "tại <EVENT>kỳ họp thứ tám</EVENT> <UNIT>Công ty Mẫu</UNIT> dự",
]


@pytest.mark.parametrize(
    ("apart", "joined"), [*CONGRESSES, *((text, text) for text in NO_CONGRESSES)]
)
def test_a_congress_takes_in_the_body_that_holds_it(apart: str, joined: str) -> None:
    text, mentions = read_example(apart)
    assert spell(text, flatten(mentions, Source.of(text))) == spell(*read_example(joined))


def test_a_joined_award_has_the_level_of_its_granter() -> None:
    text, mentions = read_example(
        "<AWARD bk_bang_khen>Bằng khen</AWARD> của <UNIT>UBND tỉnh</UNIT>"
    )
    (award,) = flatten(mentions, Source.of(text))
    assert isinstance(award.value, AwardValue)
    assert award.value.level == "provincial"


def test_what_goes_over_furniture_is_no_mention() -> None:
    source = Source.of("Năm\n2023, xã Mẫu", furniture=[(3, 4)])
    over = Mention(0, 8, Label.DATE, "Năm\n2023", "t")
    beside = Mention(10, 16, Label.PLACE, "xã Mẫu", "t")
    assert flatten([over, beside], source) == [beside]
