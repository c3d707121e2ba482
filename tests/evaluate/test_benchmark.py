from __future__ import annotations

import json
from pathlib import Path
from shutil import copy

import pytest

from nlp.errors import UsageError
from nlp.evaluate import load_gold, load_split
from nlp.evaluate.benchmark import VARIANTS, ablate, measure, predict
from nlp.extract.finders import ARBITER, COMPONENTS, TAGGER
from nlp.pipeline import build_pipeline
from nlp.records import Label


@pytest.fixture
def corpus(marked: Path, tmp_path: Path) -> Path:
    for split, name in (("dev", "sach-duong-dep-ngo"), ("test", "tho-tre-thi-tai")):
        (tmp_path / split).mkdir()
        copy(marked / f"{name}.txt", tmp_path / split)
    return tmp_path


def test_split_is_scored_by_document_and_by_genre(corpus: Path) -> None:
    score = measure(corpus, "dev")
    assert list(score.each) == ["sach-duong-dep-ngo"]
    assert list(score.by_genre) == ["news"]
    assert score.by_genre["news"] == score.total
    assert score.total.predicted == 1
    assert score.total.macro_relaxed > 0.5
    found = json.loads(json.dumps(score.as_dict()))
    assert found["genres"]["news"]["macro.exact_f1"] == found["macro"]["exact_f1"]
    assert found["intervals"].keys() == score.total.measures().keys()


def test_prediction_sees_nothing_of_the_gold(marked: Path) -> None:
    gold = load_gold(marked).values()
    for wanted, found in zip(gold, predict(gold), strict=True):
        assert found.text == wanted.text
        assert found.meta.published == wanted.meta.published
        assert (found.meta.title, found.meta.outlet, found.meta.author) == (None, None, None)
        assert found.mentions
        assert all(mention.rule != "gold" for mention in found.mentions)


def test_component_left_out_finds_nothing_and_comes_back(marked: Path) -> None:
    gold = load_gold(marked).values()
    for found in predict(gold, without=["thidua.dates"]):
        assert not list(found.labelled(Label.DATE))
        assert list(found.labelled(Label.FIGURE))
    assert any(list(found.labelled(Label.DATE)) for found in predict(gold))


def test_ablation_measures_the_splits_together(corpus: Path) -> None:
    variants = {"all": (), "none": (*COMPONENTS, TAGGER)}
    found = ablate(corpus, ["dev", "test"], variants=variants)
    assert {name: e.documents for name, e in found.items()} == {"all": 2, "none": 2}
    assert found["none"].macro_relaxed == 0.0
    assert found["all"].macro_relaxed > 0.5


def test_variants_name_components_that_there_are() -> None:
    assert VARIANTS["all components"] == ()
    named = {name for out in VARIANTS.values() for name in out}
    assert named <= set(build_pipeline().pipe_names) - {ARBITER}


def test_split_without_documents_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"dev: holds no \*\.txt"):
        load_split(tmp_path, "dev")
