from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from nlp.extract import components
from nlp.extract.finders import ARBITER, COMPONENTS

TEXT = "Ngày 5/6, UBND xã Mẫu tặng 12 tập thể giấy khen."


@pytest.fixture
def foreign() -> spacy.language.Language:
    """Give a pipeline of another language, with another tokenizer."""
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("thidua.dates")
    pipeline.add_pipe("thidua.figures")
    return pipeline


def test_a_component_works_in_a_foreign_pipeline(foreign: spacy.language.Language) -> None:
    doc = foreign(TEXT)
    spans = doc.spans[components.GROUP]
    assert [(s.label_, s._.thidua.text) for s in spans] == [
        ("DATE", "Ngày 5/6"), ("FIGURE", "12 tập thể"),
    ]  # fmt: skip
    assert [m.text for m in components.mentions_of(doc)] == ["Ngày 5/6", "12 tập thể"]


def test_publication_and_furniture_come_with_the_doc(foreign: spacy.language.Language) -> None:
    doc = foreign.make_doc(TEXT)
    doc.user_data[components.PUBLISHED] = "2024-06-28"
    doc.user_data[components.FURNITURE] = [(10, len(TEXT))]
    (mention,) = components.mentions_of(foreign(doc))
    assert getattr(mention.value, "edtf", None) == "2024-06-05"


def test_a_doc_keeps_its_mentions_through_bytes(foreign: spacy.language.Language) -> None:
    doc = foreign(TEXT)
    again = Doc(foreign.vocab).from_bytes(doc.to_bytes())
    assert components.mentions_of(again) == components.mentions_of(doc)
    assert [s._.thidua.text for s in again.spans[components.GROUP]] == ["Ngày 5/6", "12 tập thể"]


def test_a_pipeline_is_saved_and_loaded(tmp_path: Path) -> None:
    pipeline = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "thidua.syllables"}}})
    for name in ("thidua.dates", "thidua.awards", ARBITER):
        pipeline.add_pipe(name, name=name.replace(".", "_"))
    pipeline.to_disk(tmp_path / "saved")
    loaded = spacy.load(tmp_path / "saved")
    assert loaded.pipe_names == ["thidua_dates", "thidua_awards", "thidua_mentions"]
    assert components.mentions_of(loaded(TEXT)) == components.mentions_of(pipeline(TEXT))
    assert {str(m.label) for m in components.mentions_of(loaded(TEXT))} == {"DATE", "AWARD"}


def test_warnings_travel_with_the_doc(foreign: spacy.language.Language) -> None:
    assert any("31/02" in w for w in components.warnings_of(foreign("Ngày 31/02/2024 họp.")))
    assert components.warnings_of(foreign("Không có gì.")) == ()


def test_an_empty_doc_has_no_mentions(foreign: spacy.language.Language) -> None:
    assert components.mentions_of(foreign("")) == ()


def test_the_arbiter_leaves_one_of_two_that_overlap() -> None:
    pipeline = spacy.blank("xx")
    for name in ("thidua.dates", "thidua.figures", "thidua.events"):
        pipeline.add_pipe(name)
    found = len(components.mentions_of(pipeline("Lễ kỷ niệm 60 năm ngày thành lập trường")))
    pipeline.add_pipe(ARBITER)
    (event,) = components.mentions_of(pipeline("Lễ kỷ niệm 60 năm ngày thành lập trường"))
    assert found > 1
    assert event.label == "EVENT"


def test_every_factory_is_an_entry_point() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    entries = project["project"]["entry-points"]["spacy_factories"]
    assert set(entries) >= {*COMPONENTS, ARBITER}
    for name, target in entries.items():
        module, _, attribute = target.partition(":")
        assert module == components.__name__
        assert components.FACTORIES[name] is getattr(components, attribute)
