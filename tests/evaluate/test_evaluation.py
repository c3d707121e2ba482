from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.errors import MarkupError, UsageError
from nlp.evaluate import Evaluation, evaluate, evaluate_each, load_gold, load_predictions
from nlp.records import Document, Label, Records

_TEXT = "Xã An tặng Giấy khen cho 5 hộ năm 2024.\nCả xã có 5 hộ."
_JSON = {
    "doc": "an",
    "title": "Xã An",
    "published": "2024",
    "mentions": [
        {"label": "PLACE", "text": "Xã An"},
        {"label": "AWARD", "text": "Giấy khen"},
        {"label": "FIGURE", "text": "5 hộ", "value": 5, "measure": "hộ", "modifier": "exact"},
        {"label": "DATE", "text": "năm 2024", "start": "2024-01-01", "end": "2024-12-31"},
        {"label": "FIGURE", "text": "5 hộ", "value": 5, "measure": "hộ", "modifier": "exact"},
    ],
    "campaigns": [{"name": "Thi đua", "level": "commune"}],
    "achievements": [
        {"figure": "5 hộ", "indicator": "có", "value": 5, "period": [None, "2024-12-31"]}
    ],
    "awards": [{"award": "Giấy khen", "count": 5, "recipient_kind": "household", "year": 2024}],
}


@pytest.fixture
def gold(marked: Path) -> dict[str, Document]:
    return load_gold(marked)


def test_marked_folder_is_gold_by_name(gold: dict[str, Document]) -> None:
    assert sorted(gold) == ["sach-duong-dep-ngo", "tho-tre-thi-tai"]


def test_gold_is_a_perfect_answer_to_itself(gold: dict[str, Document]) -> None:
    found = evaluate(gold, gold.values())
    assert (found.macro_relaxed, found.macro_exact) == (1.0, 1.0)
    assert {kind: score.f1 for kind, score in found.records.items()} == {
        "campaign": 1.0, "achievement": 1.0, "award_grant": 1.0,
    }  # fmt: skip
    assert found.labels[Label.DATE].value_accuracy == 1.0
    assert found.slips == ()
    assert Label.EVENT not in found.labels


def test_document_without_an_answer_counts_as_missed(gold: dict[str, Document]) -> None:
    found = evaluate(gold, [gold["tho-tre-thi-tai"]])
    assert (found.documents, found.predicted) == (2, 1)
    assert found.labels[Label.PERSON].recall == 0.0
    assert 0 < found.macro_relaxed < 1
    assert {slip.document for slip in found.slips} == {"sach-duong-dep-ngo"}


def test_answer_is_found_by_its_stem_and_moved_to_the_gold_text(gold: dict[str, Document]) -> None:
    name = "tho-tre-thi-tai"
    shift = len("Menu\n")
    document = gold[name]
    moved = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in document.mentions)
    answer = replace(
        document, source=f"reports/{name}.pdf", text=f"Menu\n{document.text}", mentions=moved
    )
    assert evaluate({name: document}, [answer]).macro_exact == 1.0


def test_answers_to_other_documents_are_left_out(gold: dict[str, Document]) -> None:
    other = replace(gold["tho-tre-thi-tai"], source="elsewhere.txt")
    assert evaluate(gold, [other]).predicted == 0


def test_macro_leaves_events_out(gold: dict[str, Document]) -> None:
    document = gold["tho-tre-thi-tai"]
    event = replace(document.mentions[0], label=Label.EVENT)
    answer = replace(document, mentions=(*document.mentions, event))
    found = evaluate({"tho-tre-thi-tai": document}, [answer])
    assert found.labels[Label.EVENT].relaxed_f1 == 0.0
    assert found.macro_relaxed == 1.0


def test_measures_are_plain_json(gold: dict[str, Document]) -> None:
    measures = json.loads(json.dumps(evaluate(gold, gold.values()).as_dict()))
    assert measures["labels"]["FIGURE"]["value_accuracy"] == 1.0
    assert measures["macro"] == {"relaxed_f1": 1.0, "exact_f1": 1.0}
    assert measures["records"]["award_grant"]["slots"] == {"kind": 1.0, "year": 1.0}


def test_documents_add_up_to_the_whole(gold: dict[str, Document]) -> None:
    answers = [replace(document, mentions=document.mentions[2:]) for document in gold.values()]
    each = evaluate_each(gold, answers)
    assert list(each) == list(gold)
    assert Evaluation.total(each.values()) == evaluate(gold, answers)
    assert [slip.document for e in each.values() for slip in e.slips] == [
        slip.document for slip in evaluate(gold, answers).slips
    ]


def test_micro_weighs_mentions_and_macro_labels(gold: dict[str, Document]) -> None:
    document = gold["tho-tre-thi-tai"]
    mentions = tuple(m for m in document.mentions if m.label is not Label.AWARD)
    found = evaluate({"tho-tre-thi-tai": document}, [replace(document, mentions=mentions)])
    total = len(document.mentions)
    assert found.micro_exact == 2 * (total - 1) / (2 * total - 1)
    assert found.macro_exact == (len(found.labels) - 1) / len(found.labels)


def test_measures_have_dotted_names(gold: dict[str, Document]) -> None:
    measures = evaluate(gold, gold.values()).measures()
    assert set(measures.values()) == {1.0}
    assert {"macro.exact_f1", "DATE.value_accuracy", "UNIT.relaxed_f1", "campaign.f1"} <= set(
        measures
    )
    assert "UNIT.value_accuracy" not in measures


def _write(folder: Path, raw: object, text: str = _TEXT) -> Path:
    (folder / "gold").mkdir()
    (folder / "docs").mkdir()
    (folder / "gold" / "an.json").write_text(json.dumps(raw), encoding="utf-8")
    (folder / "docs" / "an.txt").write_text(text, encoding="utf-8")
    return folder


def test_json_gold_is_tied_to_its_text(tmp_path: Path) -> None:
    folder = _write(tmp_path, _JSON)
    document = load_gold(folder / "gold", docs=folder / "docs")["an"]
    assert [document.text[m.start : m.end] for m in document.mentions] == [
        "Xã An", "Giấy khen", "5 hộ", "năm 2024", "5 hộ",
    ]  # fmt: skip
    assert len({m.start for m in document.mentions}) == 5
    assert document.records.award_grants[0].mention == 1
    assert document.records.achievements[0].period == (None, "2024-12-31")
    assert evaluate({"an": document}, [document]).macro_exact == 1.0


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"mentions": [{"label": "PLACE", "text": "Xã Bình"}]}, "is not in the rest of the text"),
        ({"mentions": [{"label": "PLANET", "text": "Xã An"}]}, "PLANET"),
        ({"awards": [{"award": "Cờ thi đua"}]}, "which is no AWARD"),
        ({"doc": "nowhere"}, "nowhere.txt"),
    ],
)
def test_wrong_json_gold_is_named(tmp_path: Path, change: dict[str, object], problem: str) -> None:
    folder = _write(tmp_path, _JSON | change)
    with pytest.raises(MarkupError, match=problem):
        load_gold(folder / "gold", docs=folder / "docs")


def test_folder_without_gold_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        load_gold(tmp_path / "none")
    with pytest.raises(UsageError, match=r"holds no \*\.txt"):
        load_gold(tmp_path)
    with pytest.raises(UsageError, match=r"holds no \*\.json"):
        load_gold(tmp_path, docs=tmp_path)


def test_predictions_are_json_lines(tmp_path: Path, gold: dict[str, Document]) -> None:
    path = tmp_path / "out.jsonl"
    lines = [replace(d, records=Records()).to_json() for d in gold.values()]
    path.write_text("\n\n".join(lines), encoding="utf-8")
    assert [d.source for d in load_predictions(path)] == [d.source for d in gold.values()]


def test_line_that_is_no_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text('\n{"id": 3}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"out\.jsonl:2: no document: id"):
        list(load_predictions(path))
    with pytest.raises(UsageError, match="no such file"):
        list(load_predictions(tmp_path / "none.jsonl"))
