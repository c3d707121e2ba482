"""Words and the parts that they play, clauses and who acts in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup_table import document_of

from nlp.extract.actors import Cast, kind_of
from nlp.extract.clauses import Scene
from nlp.extract.wording import Part, Wording, actor_heads, parts_of, shape


def _scene(marked: str) -> Scene:
    return Scene.of(document_of(marked, published="2024-06-28"))


# text · its words, each with its part
WORDS = [
    ("Nhân dân đã hiến đất", "nhân dân=H đã=A hiến=V đất=N"),
    ("học sinh đóng góp", "học sinh=H đóng góp=V"),
    ("việc cụ thể của cụ", "việc=N cụ thể=N của=P cụ=H"),
    ("đường giao thông nông thôn", "đường=N giao thông nông thôn=N"),
    ("Hội còn phát hiện 3 vụ", "hội=O còn=A phát hiện=V 3=0 vụ=N"),
    ("thôn còn 3 hộ", "thôn=O còn=V 3=0 hộ=H"),
    ("được tặng, của xã", "được=B tặng=V ,=M của=P xã=O"),
    ("tỷ lệ và các\nhộ", "tỷ lệ=K và=C các=Q hộ=H"),
    ("cả tỷ lệ", "cả=Q tỷ lệ=K"),  # begins like a longer entry than the text has room for
]


@pytest.mark.parametrize(("text", "wanted"), WORDS)
def test_words_get_their_parts(text: str, wanted: str) -> None:
    assert " ".join(f"{w.text}={w.part}" for w in Wording(text, ()).words) == wanted


def test_a_mention_is_one_word() -> None:
    scene = _scene("<UNIT>Hội Nông dân xã Mẫu</UNIT> trồng <FIGURE 12 cây>12 cây</FIGURE>.")
    assert [w.part for w in scene.wording.words] == [
        Part.UNIT, Part.VERB, Part.FIGURE, Part.MARK,
    ]  # fmt: skip
    assert shape(parts_of(scene.wording.words)) == "UVFM"


@given(st.text(max_size=60))
def test_words_never_overlap_and_lose_no_character(text: str) -> None:
    words = Wording(text, ()).words
    gaps = [text[a.end : b.start] for a, b in pairwise(words)]
    assert all(word.start < word.end for word in words)
    assert not any(gap.strip() for gap in gaps)


# the first subject of a text: its kind, and its words
SUBJECTS = [
    ("<DATE 2023>Năm 2023</DATE>, nhân dân xã đóng góp 3 đồng.", ("people", "nhân dân xã")),
    ("Đến nay, toàn huyện có 3 xã.", ("whole", "toàn huyện")),
    ("<FIGURE 9 hộ>9 hộ</FIGURE> đã thoát nghèo.", ("npeople", "9 hộ")),
    ("Chị <PERSON>Lò Thị Én</PERSON> hiến đất.", ("person", "lò thị én")),
    ("Chủ tịch xã <PERSON>Lò Văn Én</PERSON> cho biết.", ("speaker", "lò văn én")),
    ("Hết tháng 6, cả nước có 5.775 xã đạt chuẩn.", ("nation", "cả nước")),
    ("Chương trình đã tiếp nhận 300 đơn vị máu.", ("drive", "chương trình")),
    ("“<CAMPAIGN>Hành trình đỏ</CAMPAIGN>” thu hút 300 người.", ("drive", "hành trình đỏ")),
    ("Các cấp Hội đã vận động 3 đồng.", ("body", "các cấp hội")),
]


@pytest.mark.parametrize(("marked", "wanted"), SUBJECTS)
def test_who_acts_stands_before_the_verb(marked: str, wanted: tuple[str, str]) -> None:
    found = [(a.kind, a.key) for a in Cast(_scene(marked)).actors]
    assert wanted in found


def test_a_noun_is_counted_by_its_head() -> None:
    assert (kind_of("hộ nghèo"), kind_of("chi hội"), kind_of("cây xanh")) == (
        "people", "body", "thing",
    )  # fmt: skip
    assert set(actor_heads().values()) == {
        "body", "area", "people", "title", "whole", "nation", "drive",
    }  # fmt: skip


def test_a_shape_says_repeated_parts_once_and_ends_early() -> None:
    assert shape("VNNPL") == "VNPL"
    assert shape("VNVNVNV") == "VNVNV+"
    assert shape("") == ""
