from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.errors import MissingFile
from nlp.extract import components
from nlp.extract.finders import TAGGER
from nlp.pipeline import annotate, build_pipeline, fingerprint, process
from nlp.records import Block, BlockKind, Document, Label, Meta
from nlp.text import normalize
from nlp.version import VERSION

PIECES = [
    "Năm 2023, ", "ngày 31/02/2024 ", "UBND xã Mẫu ", "tặng ", "12 tập thể", "giấy khen ", "cho ",
    "Bằng khen của ", "phong trào “", "Sạch làng", "”", "hơn 64,5% ", "Ông Lò Văn Én ", "\n", " | ",
    "Quyết định số 12/QĐ-UBND", ". ", ", ", "(", ")", "Đại hội lần thứ X ", "5 tháng 6", "1.02.3 ",
    "Huân chương Lao động hạng Nhì ", "H'Mông ", "Ả", "\u0301", "a\u200bb", "💚", "\"", "'",
    "/", "-",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60),
).map(normalize)


def _document(text: str, *blocks: Block) -> Document:
    return Document("0" * 64, "a.txt", "txt", Meta(published="2024-06-28"), text, blocks)


def _annotated(document: Document) -> Document:
    return next(annotate([document]))


@given(TEXTS, st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_annotated_soundly(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    block = Block(start, end, BlockKind.FURNITURE)
    found = _annotated(_document(text, block))
    assert found.text == text
    assert all(text[m.start : m.end] == m.text for m in found.mentions)
    assert all(m.text for m in found.mentions)
    assert all(first.end <= second.start for first, second in pairwise(found.mentions))
    assert not any(max(m.start, start) < min(m.end, end) for m in found.mentions)
    _check_records(found)
    ids = {entity.id for entity in found.entities}
    assert {m.entity for m in found.mentions if m.entity} <= ids
    assert {c.entity for c in found.records.campaigns} <= ids
    assert Document.from_json(found.to_json()) == found


def _check_records(document: Document) -> None:
    records, size = document.records, len(document.text)
    for record in (*records.campaigns, *records.achievements, *records.award_grants):
        assert all(0 <= s < e <= size for s, e in record.slots.values())
    for fact, label in (
        *((a, Label.FIGURE) for a in records.achievements),
        *((g, Label.AWARD) for g in records.award_grants),
    ):
        mention = document.mentions[fact.mention]
        assert mention.label is label
        assert fact.evidence[0] <= mention.start < fact.evidence[1] <= size
    for campaign in records.campaigns:
        assert campaign.mentions
        assert all(document.mentions[i].label is Label.CAMPAIGN for i in campaign.mentions)


NEWS = (
    "Xã Tân Mẫu tổng kết phong trào thi đua\n"
    "Năm 2023, Hội Nông dân xã Tân Mẫu phát động phong trào thi đua “Ruộng thẳng, bờ sạch”. "
    "Đến nay, hội viên đã hiến hơn 1.250 m2 đất.\n"
    "Dịp này, UBND xã Tân Mẫu tặng Giấy khen cho 12 tập thể và 25 cá nhân."
)


def test_a_news_item_gives_mentions_and_records() -> None:
    found = _annotated(_document(NEWS))
    by_label = {label: [m.text for _, m in found.labelled(label)] for label in Label}
    assert by_label[Label.DATE] == ["Năm 2023"]
    assert by_label[Label.FIGURE] == ["hơn 1.250 m2", "12 tập thể", "25 cá nhân"]
    assert by_label[Label.AWARD] == ["Giấy khen"]
    assert by_label[Label.CAMPAIGN] == ["Ruộng thẳng, bờ sạch"]
    assert "Hội Nông dân xã Tân Mẫu" in by_label[Label.UNIT]
    assert [c.name for c in found.records.campaigns] == ["Ruộng thẳng, bờ sạch"]
    assert [(g.count, g.recipient_kind) for g in found.records.award_grants] == [
        (12, "collective"), (25, "individual"),
    ]  # fmt: skip
    assert 1250 in [a.value for a in found.records.achievements]


def test_mentions_stand_for_entities() -> None:
    text = "UBND tỉnh phát động phong trào thi đua “Ruộng thẳng, bờ sạch”."
    document = replace(_document(text), meta=Meta(published="2024-06-28", outlet="Báo Hậu Giang"))
    found = _annotated(document)
    assert [(e.id, e.name) for e in found.entities] == [
        ("unit:ubnd-tinh-hau-giang", "UBND tỉnh Hậu Giang"),
        ("campaign:ruong-thang-bo-sach~hau-giang", "Ruộng thẳng, bờ sạch"),
    ]
    assert found.records.campaigns[0].entity == found.entities[1].id


def test_annotating_twice_gives_the_same() -> None:
    document = _document(NEWS)
    once = _annotated(document)
    assert _annotated(document) == once
    assert _annotated(replace(once, warnings=())).mentions == once.mentions


@pytest.mark.parametrize("text", [NEWS, "Ngày 31/02/2024 họp xã.", "Chiều 5/6, tặng 12 tập thể"])
def test_docs_hold_what_annotate_finds(text: str) -> None:
    furniture = Block(0, 3, BlockKind.FURNITURE)
    found = _annotated(_document(text, furniture))
    doc = build_pipeline().make_doc(text)
    doc.user_data[components.PUBLISHED] = "2024-06-28"
    doc.user_data[components.FURNITURE] = [(0, 3)]
    doc = build_pipeline()(doc)
    unresolved = [replace(m, entity=None, score=1.0, reason=None) for m in found.mentions]
    assert list(components.mentions_of(doc)) == unresolved
    assert components.warnings_of(doc) == found.warnings
    assert len(doc.spans[components.GROUP]) == len(found.mentions)


def test_components_can_be_left_out() -> None:
    without = ("thidua.figures", TAGGER)
    (found,) = annotate([_document(NEWS)], without=without)
    assert {m.label for m in found.mentions} >= {Label.DATE, Label.UNIT}
    assert not any(found.labelled(Label.FIGURE))


def test_what_was_dropped_is_told_behind_what_the_reader_told() -> None:
    document = replace(_document("Ngày 31/02/2024 họp xã."), warnings=("read with doubt",))
    found = _annotated(document)
    assert found.warnings[0] == "read with doubt"
    assert any("31/02/2024" in warning for warning in found.warnings[1:])


def test_process_reads_and_annotates_a_file(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(NEWS, encoding="utf-8")
    found = process(path)
    assert found.format == "txt"
    assert "Giấy khen" in [m.text for m in found.mentions]
    with pytest.raises(MissingFile):
        process(tmp_path / "none.txt")


def test_the_pipeline_is_built_once_and_the_fingerprint_names_the_version() -> None:
    assert build_pipeline() is build_pipeline()
    assert VERSION in fingerprint()
