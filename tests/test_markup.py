from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import MarkupError
from nlp.markup import check, load, parse, parse_inline
from nlp.records import BlockKind, Label, Topic
from nlp.values import AwardValue, DateValue, FigureValue

VALUES = [
    ("<DATE 2022-06>tháng 6/2022</DATE>", DateValue.parse("2022-06")),
    ("<DATE ?>tuần thứ 2 của tháng 8</DATE>", DateValue()),
    ("<FIGURE 1250>1.250</FIGURE>", FigureValue(1250)),
    ("<FIGURE over 64.5 ha>hơn 64,5 ha</FIGURE>", FigureValue(64.5, "ha", "over")),
    ("<FIGURE 170/170 xã>170/170 xã</FIGURE>", FigureValue(170, "xã", "exact", 170)),
    ("<FIGURE about 3.5..3.7 tonne>khoảng 3,5 - 3,7 tấn</FIGURE>",
     FigureValue(3.5, "tonne", "about", None, 3.7)),
    ("<FIGURE under 20 bộ đội>dưới 20 bộ đội</FIGURE>", FigureValue(20, "bộ đội", "under")),
    ("<AWARD bang_khen>bằng khen</AWARD>", AwardValue("bang_khen")),
    ("<DATE>năm ấy</DATE>", None),
    ("<UNIT>Sở Nội vụ</UNIT>", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "value"), VALUES)
def test_tags_hold_values(marked: str, value: object) -> None:
    _, (mention,), _ = parse_inline(marked)
    assert mention.value == value


def test_names_point_at_mentions_and_entities_stay() -> None:
    text, mentions, names = parse_inline(
        "<UNIT#u unit:so-noi-vu>Sở Nội vụ</UNIT> và <PLACE>Huế</PLACE>, "
        "<DATE#d 2023>năm 2023</DATE>"
    )
    assert text == "Sở Nội vụ và Huế, năm 2023"
    assert names == {"u": 0, "d": 2}
    assert mentions[0].entity == "unit:so-noi-vu"


BROKEN = [
    ("đến <DATE 2022>năm 2022", "left open"),
    ("đến năm 2022</DATE>", "left open"),
    ("<UNIT>Sở <PLACE>Huế</PLACE></UNIT>", "nested"),
    ("<DATE 2022-13>tháng 13</DATE>", "2022-13"),
    ("<FIGURE nhiều>nhiều</FIGURE>", "NUMBER"),
    ("<UNIT>Sở Nội vụ, </UNIT>", "space or punctuation"),
    ('<CAMPAIGN>"Hai tốt"</CAMPAIGN>', "space or punctuation"),
    ("<PLACE#a>Huế</PLACE> <PLACE#a>Vinh</PLACE>", "two mentions"),
]


@pytest.mark.parametrize(("marked", "why"), BROKEN)
def test_broken_markup_says_what_is_wrong(marked: str, why: str) -> None:
    with pytest.raises(MarkupError, match=why):
        parse_inline(marked)


PLAIN = st.text(alphabet="aăđêôơ ưXÂ19.,–“\n<>&", max_size=20)
PIECES = st.tuples(
    PLAIN, st.sampled_from(["UNIT", "PLACE", "PERSON", "EVENT"]), st.text("ăbcĐ", min_size=1)
)


@given(st.lists(PIECES, max_size=6), PLAIN)
def test_offsets_are_those_of_the_text(pieces: list[tuple[str, str, str]], tail: str) -> None:
    marked = "".join(f"{before}<{label}>{name}</{label}>" for before, label, name in pieces) + tail
    text, mentions, _ = parse_inline(marked)
    assert [(m.label, m.text) for m in mentions] == [(label, name) for _, label, name in pieces]
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert text == "".join(before + name for before, _, name in pieces) + tail


SOURCE = """id: mau
genre: news
field: general
published: 2024-03
outlet: Báo Mẫu
emulation: true
---
Xã Mẫu tổng kết
<DATE#d 2023>Năm 2023</DATE>, <FIGURE#f over 12 hộ>hơn 12 hộ</FIGURE> được tặng \
<AWARD#a giay_khen>giấy khen</AWARD>.
Thôn | Hộ
---
campaigns:
- {name: Sạch làng, start: 2023-05, end: 2023-06, level: commune}
achievements:
- {figure: f, indicator: hiến đất, period: 2023, comparison: vs_plan up 5.03}
- {figure: f, period: [2022, 2023-06]}
award_grants:
- {award: a, count: 12, recipient_kind: household, year: 2023}
"""


def test_a_document_is_read_with_header_text_and_records() -> None:
    gold = parse(SOURCE)
    document = gold.document
    assert gold.genre == "news"
    assert document.topic == Topic(True, "news", ("general",))
    assert (document.meta.title, document.meta.published) == ("Xã Mẫu tổng kết", "2024-03")
    assert [b.kind for b in document.blocks] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.TABLE_ROW,
    ]  # fmt: skip
    (campaign,) = document.records.campaigns
    assert (campaign.start, campaign.end, campaign.level) == ("2023-05-01", "2023-06-30", "commune")
    first, second = document.records.achievements
    assert (first.figure, first.value, first.measure) == ("hơn 12 hộ", 12, "hộ")
    assert first.comparison is not None
    assert (first.comparison.direction, first.comparison.value) == ("up", 5.03)
    assert first.period == ("2023-01-01", "2023-12-31")
    assert second.period == ("2022-01-01", "2023-06-30")
    (grant,) = document.records.award_grants
    assert (grant.award, grant.award_id, grant.count) == ("giấy khen", "giay_khen", 12)
    assert document.mentions[grant.mention].label is Label.AWARD


TOPICS = [
    ("genre: news", Topic(True, "news", ())),
    (
        "genre: plan\nfield: [economy, welfare]\nemulation: false",
        Topic(False, "plan", ("economy", "welfare")),
    ),
    ("genre: negative\nform: feature\nfield: culture", Topic(True, "feature", ("culture",))),
    ("genre: negative", Topic(True, None, ())),
]


@pytest.mark.parametrize(("header", "topic"), TOPICS)
def test_a_header_tells_the_topic(header: str, topic: Topic) -> None:
    assert parse(f"id: mau\n{header}\n---\nXã Mẫu\n---\n").document.topic == topic


WRONG = [
    (("genre: news", "genre: gossip"), "gossip"),
    (("genre: news", "genre: news\nform: negative"), "negative"),
    (("field: general", "field: [a, b, c]"), "3 fields"),
    (("figure: f,", "figure: zz,"), "zz"),
    (("award: a,", "award: f,"), "not a AWARD"),
    (("level: commune", "level: galaxy"), "galaxy"),
    (("award_grants:", "prizes:"), "prizes"),
    (("recipient_kind: household", "recipient_kind: cat"), "cat"),
    (("comparison: vs_plan up", "comparison: vs_plan sideways"), "sideways"),
    (("figure: f, indicator", "figure: [f, indicator"), "mau.txt"),
]


@pytest.mark.parametrize(("change", "why"), WRONG)
def test_a_wrong_document_is_refused_by_name(change: tuple[str, str], why: str) -> None:
    assert change[0] in SOURCE
    with pytest.raises(MarkupError, match=why) as caught:
        parse(SOURCE.replace(*change), name="mau.txt")
    assert "mau.txt" in str(caught.value)


def test_a_file_without_its_parts_is_refused() -> None:
    with pytest.raises(MarkupError, match="between lines of ---"):
        parse("id: mau\n---\nXã Mẫu\n")


def test_check_lists_the_files_that_cannot_be_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(SOURCE, encoding="utf-8")
    bad.write_text(SOURCE.replace("news", "gossip"), encoding="utf-8")
    assert load(good).document.text.startswith("Xã Mẫu")
    (problem,) = check([good, bad])
    assert "bad.txt" in problem
