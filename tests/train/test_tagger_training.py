"""The tagger learns from marked documents, the same each time, and its file gives it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.extract.source import Source
from nlp.extract.tagger import tag
from nlp.extract.tagger_model import read_tagger
from nlp.markup import load
from nlp.records import Document, Label, Mention
from nlp.train.compare import Result, measure, table
from nlp.train.tagger import LEARNED, rule_mentions, train_tagger


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    folder = Path(__file__).parents[1] / "data" / "marked"
    return [load(path).document for path in sorted(folder.glob("*.txt"))]


@pytest.fixture(scope="module")
def model_path(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "tagger.json"
    train_tagger(documents * 4).save(path)
    return path


def test_training_twice_gives_the_same_bytes(
    documents: list[Document], model_path: Path, tmp_path: Path
) -> None:
    train_tagger(documents * 4).save(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == model_path.read_bytes()


def test_what_was_learned_is_found_again(documents: list[Document], model_path: Path) -> None:
    model = read_tagger(model_path)
    for document in documents:
        source = Source.of(document.text, published=document.meta.published)
        found = tag(source, rule_mentions(source), model).found
        wanted = {(m.start, m.end, m.label) for m in document.mentions if m.label in LEARNED}
        right = wanted & {(m.start, m.end, m.label) for m in found}
        assert len(right) > 0.9 * len(wanted)


def test_a_rule_is_known_once_it_was_met_often(documents: list[Document], model_path: Path) -> None:
    known = read_tagger(model_path).known_rules
    sources = [Source.of(d.text, published=d.meta.published) for d in documents * 4]
    met = [mention.rule for source in sources for mention in rule_mentions(source)]
    assert known == {rule for rule in met if met.count(rule) >= 15}
    assert known < set(met)


def test_a_comparison_counts_each_mention_once(street: Document) -> None:
    persons = [m for m in street.mentions if m.label is Label.PERSON]
    first = persons[0]
    cut = Mention(first.start, first.end - 1, Label.PERSON, first.text[:-1], "test")

    def find(_: Document) -> list[Mention]:
        return [cut, *persons[1:]]

    relaxed, exact = measure("way", "dev", find, [street]).f1[Label.PERSON]
    assert relaxed == 1.0
    assert exact == pytest.approx(1 - 1 / len(persons))
    assert measure("way", "dev", lambda _: [], [street]).f1[Label.PERSON] == (0.0, 0.0)


def test_the_table_has_a_row_for_each_way_and_split() -> None:
    scores = dict.fromkeys(LEARNED, (0.5, 0.25))
    shown = table([Result("rules", split, scores, 1000.0) for split in ("dev", "test")])
    assert shown.row_count == 2
