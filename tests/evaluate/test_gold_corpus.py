from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest

from nlp.evaluate.corpus import CorpusProfile, profile, repeated_share, words_of
from nlp.evaluate.gold import load_gold
from nlp.records import Label
from nlp.reference.topics import topic_fields

GOLD = Path(__file__).parents[2] / "corpora" / "gold"


@pytest.mark.parametrize(
    ("texts", "run", "share"),
    [
        (["một hai ba", "một hai ba"], 3, 1.0),
        (["một hai ba một hai ba"], 3, 0.0),
        (["Một, hai.", "một hai"], 2, 1.0),
        (["một hai ba", "hai ba bốn năm"], 2, 2 / 5),
        (["Hoà Bình", "Hòa Bình"], 2, 1.0),
        (["một", "một"], 2, 0.0),
        ([], 8, 0.0),
    ],
)
def test_repeated_share(texts: list[str], run: int, share: float) -> None:
    assert repeated_share(texts, run=run) == pytest.approx(share)


def test_words_are_syllables_and_numbers() -> None:
    assert words_of("“Nhà sạch” – 1.250/2.000 hộ, 83,5%") == [
        "nhà", "sạch", "1.250", "2.000", "hộ", "83,5",
    ]  # fmt: skip


def test_profile_counts_by_split(marked: Path, tmp_path: Path) -> None:
    for split, name in (
        ("train", "sach-duong-dep-ngo"),
        ("dev", "sach-duong-dep-ngo"),
        ("test", "tho-tre-thi-tai"),
    ):
        (tmp_path / split).mkdir()
        copy(marked / f"{name}.txt", tmp_path / split)
    found = profile(tmp_path)
    assert found.size["documents"] == {"train": 1, "dev": 1, "test": 1}
    assert found.genres == {"news": {"train": 1, "dev": 1}, "report": {"test": 1}}
    assert found.fields == {"environment": {"train": 1, "dev": 1}, "economy": {"test": 1}}
    assert sum(row.total() for row in found.labels.values()) == found.size["mentions"].total()
    assert 0.4 < found.repeated < 0.9
    assert "| documents | 1 | 1 | 1 | 3 |" in found.as_markdown().splitlines()


@pytest.fixture(scope="module")
def gold() -> CorpusProfile:
    return profile(GOLD)


def test_gold_hardly_repeats_itself(gold: CorpusProfile) -> None:
    assert gold.repeated < 0.03


@pytest.mark.parametrize("label", Label)
def test_gold_has_each_label_in_every_split(gold: CorpusProfile, label: Label) -> None:
    assert all(gold.labels[label][split] for split in ("train", "dev", "test"))


def test_gold_tells_the_form_and_the_fields_of_every_document() -> None:
    known = {field.field for field in topic_fields()}
    topics = [document.topic for document in load_gold(GOLD).values()]
    assert all(topic.genre and topic.fields for topic in topics)
    assert {field for topic in topics for field in topic.fields} == known


def test_datasheet_counts_the_corpus_as_it_is(gold: CorpusProfile) -> None:
    datasheet = (GOLD / "README.md").read_text(encoding="utf-8")
    assert gold.as_markdown().strip() in datasheet, (
        "paste what `python -m nlp.evaluate corpora/gold --describe` prints"
    )
