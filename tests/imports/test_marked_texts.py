"""What people changed in Label Studio, in CoNLL files and in JSON lines, and what it says."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from nasty_documents import make_document
from shelf import Shelf

from nlp.errors import UsageError
from nlp.export.conll import write_conll, write_conll2003
from nlp.export.labelstudio import write_labelstudio
from nlp.imports import Reading, read_judgements
from nlp.judgements import Action, Judgement
from nlp.markup import parse_inline
from nlp.records import Document, Label, Mention
from nlp.values import FigureValue

_MARKED = (
    "🎉 Ngày hội ở <PLACE>xã An Bình</PLACE>\n"
    "<UNIT>UBND xã</UNIT> khen <FIGURE 5 hộ>5 hộ</FIGURE> và bà <PERSON>Đỗ Thị Lành</PERSON>.\n"
)
_TEXT, _MENTIONS, _ = parse_inline(_MARKED)
DOCUMENT = replace(make_document(_TEXT), id="0a" * 32, mentions=_MENTIONS)


def _spot(words: str, label: str) -> tuple[int, int, str]:
    start = _TEXT.index(words)
    return start, start + len(words), label


_PLACE = _spot("xã An Bình", "PLACE")
_UNIT = _spot("UBND xã", "UNIT")
_FIGURE = _spot("5 hộ", "FIGURE")
_PERSON = _spot("Đỗ Thị Lành", "PERSON")
_ALL = [_PLACE, _UNIT, _FIGURE, _PERSON]

Told = tuple[str, str | None, str | None, Any]


def _told(judgement: Judgement) -> Told:
    """Give an action with the words and label that it is about, and what they should be."""
    target = judgement.target
    assert target is not None
    assert target.document == DOCUMENT.id
    assert _TEXT[target.start : target.end] == target.quote
    value = f"{judgement.slot}={judgement.value}" if judgement.slot else None
    return judgement.action.value, target.quote, target.label, value


_CONFIRMED = {spot: ("confirm", _TEXT[spot[0] : spot[1]], spot[2], None) for spot in _ALL}
_SHORT = _spot("An Bình", "PLACE")
_EVENT = _spot("Ngày hội", "EVENT")
# what a person left → what that says beside the mentions that stayed
_EDITS: dict[str, tuple[list[tuple[int, int, str]], list[Told]]] = {
    "nothing": (_ALL, []),
    "one taken out": (_ALL[1:], [("reject", "xã An Bình", "PLACE", None)]),
    "one added": ([*_ALL, _EVENT], [("add", "Ngày hội", "EVENT", None)]),
    "another label": (
        [_PLACE, (*_UNIT[:2], "PLACE"), _FIGURE, _PERSON],
        [("correct", "UBND xã", "UNIT", "label=PLACE")],
    ),
    "other borders": (
        [_SHORT, _UNIT, _FIGURE, _PERSON],
        [("correct", "xã An Bình", "PLACE", f"span=[{_SHORT[0]}, {_SHORT[1]}]")],
    ),
    "other borders and label": (
        [(*_SHORT[:2], "UNIT"), _UNIT, _FIGURE, _PERSON],
        [("reject", "xã An Bình", "PLACE", None), ("add", "An Bình", "UNIT", None)],
    ),
    "all taken out": (
        [],
        [("reject", _TEXT[start:end], label, None) for start, end, label in _ALL],
    ),
}
_SPOTS = list[tuple[int, int, str]]


def _written(write: Callable[..., object], document: Document) -> bytes:
    stream = io.BytesIO()
    write([document], stream)
    return stream.getvalue()


def _with(spots: _SPOTS) -> Document:
    mentions = tuple(Mention(s, e, Label(name), _TEXT[s:e], "hand") for s, e, name in spots)
    return replace(DOCUMENT, mentions=mentions)


def _labelstudio(spots: _SPOTS) -> bytes:
    (task,) = json.loads(_written(write_labelstudio, DOCUMENT))
    (marked,) = json.loads(_written(write_labelstudio, _with(spots)))
    return json.dumps([task | {"id": 7, "annotations": marked["predictions"]}]).encode()


def _conll(write: Callable[..., object], spots: _SPOTS) -> bytes:
    """Take the tags of one document and the list of what was shown from the other."""
    (shown,) = _shown(_written(write, DOCUMENT))
    lines = _written(write, _with(spots)).split(b"\n")
    return b"\n".join(shown if line.startswith(b"# shown") else line for line in lines)


def _shown(data: bytes) -> list[bytes]:
    return [line for line in data.split(b"\n") if line.startswith(b"# shown")]


_FORMATS: dict[str, Callable[[_SPOTS], bytes]] = {
    "labelstudio": _labelstudio,
    "conll": lambda spots: _conll(write_conll, spots),
    "conll2003": lambda spots: _conll(write_conll2003, spots),
    "jsonl": lambda spots: _with(spots).to_json().encode(),
}


def _read(format: str, data: bytes, place: Path, *held: Document) -> Reading:
    (place / "file").write_bytes(data)
    shelf = Shelf({document.id: document for document in held or (DOCUMENT,)})
    return read_judgements(
        place / "file", catalogue=shelf, who=" Lê Thị Mận ", why="đọc lại", format=format
    )


@pytest.mark.parametrize("format", _FORMATS)
@pytest.mark.parametrize("edit", _EDITS)
def test_each_change_is_one_judgement(format: str, edit: str, tmp_path: Path) -> None:
    left, said = _EDITS[edit]
    reading = _read(format, _FORMATS[format](left), tmp_path)
    stayed = [_CONFIRMED[spot] for spot in _ALL if spot in left]
    assert sorted(map(_told, reading.judgements), key=str) == sorted([*stayed, *said], key=str)
    assert reading.problems == ()
    assert {(j.who, j.why) for j in reading.judgements} <= {("Lê Thị Mận", "đọc lại")}


@pytest.mark.parametrize("format", ["labelstudio", "conll", "conll2003"])
def test_what_was_not_shown_is_not_judged(format: str, tmp_path: Path) -> None:
    found_since = replace(_with([*_ALL, _EVENT]))
    reading = _read(format, _FORMATS[format](_ALL[1:]), tmp_path, found_since)
    assert "Ngày hội" not in {j.target.quote for j in reading.judgements if j.target}
    assert ("reject", "xã An Bình", "PLACE", None) in map(_told, reading.judgements)


@pytest.mark.parametrize("format", ["labelstudio", "conll", "conll2003"])
def test_what_is_gone_already_is_not_rejected_again(format: str, tmp_path: Path) -> None:
    reading = _read(format, _FORMATS[format](_ALL[1:]), tmp_path, _with(_ALL[1:]))
    assert {j.action for j in reading.judgements} == {Action.CONFIRM}


def test_gold_that_says_nothing_of_what_it_showed_is_complete(tmp_path: Path) -> None:
    data = _conll(write_conll, _ALL[1:])
    data = data.replace(_shown(data)[0] + b"\n", b"")
    reading = _read("conll", data, tmp_path, _with([*_ALL, _EVENT]))
    rejected = {_told(j)[1] for j in reading.judgements if j.action is Action.REJECT}
    assert rejected == {"xã An Bình", "Ngày hội"}


@pytest.mark.parametrize("format", _FORMATS)
def test_unknown_documents_and_other_texts_are_problems(format: str, tmp_path: Path) -> None:
    data = _FORMATS[format](_ALL)
    stranger = replace(DOCUMENT, id="0b" * 32)
    other = replace(DOCUMENT, text=_TEXT.replace("Ngày", "Đêm"))
    for held, status in ((stranger, "unknown_document"), (other, "other_text")):
        reading = _read(format, data, tmp_path, held)
        assert reading.judgements == ()
        (problem,) = reading.problems
        assert problem.status == status
        assert problem.explain("vi") != problem.explain("en")


@pytest.mark.parametrize("format", ["conll", "conll2003", "jsonl"])
def test_other_documents_go_on_behind_a_problem(format: str, tmp_path: Path) -> None:
    stranger = replace(DOCUMENT, id="0b" * 32)
    data = {
        "conll": _written(write_conll, stranger) + _written(write_conll, DOCUMENT),
        "conll2003": _written(write_conll2003, stranger) + _written(write_conll2003, DOCUMENT),
        "jsonl": f"{stranger.to_json()}\nno JSON\n{DOCUMENT.to_json()}\n".encode(),
    }[format]
    reading = _read(format, data, tmp_path)
    assert len(reading.judgements) == 4
    assert [p.status for p in reading.problems][:1] == ["unknown_document"]


def test_plain_conll_needs_no_more_than_the_id(tmp_path: Path) -> None:
    lines = ["# newdoc id = 1", f'# sha256 = "{DOCUMENT.id}"', "# text = Ngày hội", "-DOCSTART- O"]
    # IOB1, as the shared task of 2003 has it: a mention may begin with I
    tags = {"xã": "I-PLACE", "An": "I-PLACE", "Bình": "I-PLACE"}
    forms = ["🎉", "Ngày", "hội", "ở", "xã", "An", "Bình"]
    lines += [f"{form} {tags.get(form, 'O')}" for form in forms]
    reading = _read("conll2003", "\r\n".join(lines).encode(), tmp_path, _with([_PLACE]))
    assert [_told(j) for j in reading.judgements] == [_CONFIRMED[_PLACE]]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        ("\tB-PLACE", "\tPLACE", "broken_line"),
        ("\tB-PLACE", "\tB-MEDAL", "unknown_label"),
        ("\tO\n", "\n", "broken_line"),
        ("# shown = [[", "# shown = [[[", "broken_line"),
        ("# sha256", "# sha1", "no_document"),
        ("1\t🎉\t0", "1\t🎉\tnull", "broken_line"),
        ("1\t🎉\t0", "1\t🎉\t3", "other_text"),
    ],
)
def test_damaged_conll_is_a_problem(old: str, new: str, status: str, tmp_path: Path) -> None:
    data = _written(write_conll, DOCUMENT).decode().replace(old, new, 1)
    reading = _read("conll", data.encode(), tmp_path)
    assert [p.status for p in reading.problems] == [status]
    assert reading.judgements == ()


def test_problem_in_conll_names_its_line(tmp_path: Path) -> None:
    data = _written(write_conll, DOCUMENT).decode().replace("\tB-PLACE", "\tPLACE", 1)
    (problem,) = _read("conll", data.encode(), tmp_path).problems
    line = data.split("\n")[int(problem.place) - 1]
    assert line.startswith("5\txã")
    assert problem.explain("en").startswith(f"{problem.place}: cannot be read: 5\txã")


def _task(**changes: Any) -> bytes:
    (task,) = json.loads(_labelstudio(_ALL))
    return json.dumps([task | changes]).encode()


def _regions() -> list[dict[str, Any]]:
    (task,) = json.loads(_labelstudio(_ALL))
    regions: list[dict[str, Any]] = task["annotations"][0]["result"]
    return regions


def test_offsets_of_old_label_studio_are_understood(tmp_path: Path) -> None:
    regions = _regions()
    for region in regions:  # UTF-16 units: the emoji counts twice
        region["value"]["start"] += 1
        region["value"]["end"] += 1
    reading = _read("labelstudio", _task(annotations=[{"result": regions}]), tmp_path)
    assert sorted(map(_told, reading.judgements)) == sorted(_CONFIRMED.values())


def test_line_ends_of_label_studio_are_understood(tmp_path: Path) -> None:
    start, end = _TEXT.index("An Bình"), _TEXT.index(" khen")
    words = {"start": start, "end": end, "labels": ["EVENT"], "text": "An Bình\\nUBND xã"}
    regions = [*_regions(), {"type": "labels", "value": words}]
    reading = _read("labelstudio", _task(annotations=[{"result": regions}]), tmp_path)
    assert ("add", "An Bình\nUBND xã", "EVENT", None) in map(_told, reading.judgements)


@pytest.mark.parametrize(
    ("annotations", "count"),
    [([], 0), ([{"result": [], "was_cancelled": True}], 0), ([{"result": []}], 4)],
)
def test_only_finished_tasks_decide(
    annotations: list[dict[str, Any]], count: int, tmp_path: Path
) -> None:
    reading = _read("labelstudio", _task(annotations=annotations), tmp_path)
    assert [j.action for j in reading.judgements] == [Action.REJECT] * count
    assert reading.problems == ()


def test_newest_of_several_annotations_is_taken_and_told(tmp_path: Path) -> None:
    older = {"result": [], "updated_at": "2026-05-03T10:00:00Z"}
    newer = {"result": _regions(), "updated_at": "2026-05-04T10:00:00Z"}
    reading = _read("labelstudio", _task(annotations=[newer, older]), tmp_path)
    assert {j.action for j in reading.judgements} == {Action.CONFIRM}
    assert [(p.status, p.detail) for p in reading.problems] == [("several_annotations", "2")]
    truth = older | {"ground_truth": True}
    reading = _read("labelstudio", _task(annotations=[newer, truth]), tmp_path)
    assert {j.action for j in reading.judgements} == {Action.REJECT}
    same = _read("labelstudio", _task(annotations=[newer, newer]), tmp_path)
    assert same.problems == ()


def _region(**value: Any) -> dict[str, Any]:
    return {"type": "labels", "value": value}


@pytest.mark.parametrize(
    ("region", "status"),
    [
        (_region(start=0, end=1, labels=["UNIT"], text="UBND"), "other_text"),
        (_region(start=0, end=1, labels=["UNIT", "PLACE"]), "broken_line"),
        (_region(start="a", end=1, labels=["UNIT"]), "broken_line"),
        (_region(start=0, end=1, labels=["MEDAL"]), "unknown_label"),
        (_region(start=0, end=9_999, labels=["UNIT"]), "outside"),
    ],
)
def test_region_that_fits_nothing_leaves_the_task_alone(
    region: dict[str, Any], status: str, tmp_path: Path
) -> None:
    data = _task(annotations=[{"result": [*_regions(), region]}])
    reading = _read("labelstudio", data, tmp_path)
    assert reading.judgements == ()
    assert [(p.place, p.status) for p in reading.problems] == [("task 7", status)]


def test_results_that_are_no_labels_are_told(tmp_path: Path) -> None:
    regions = [*_regions(), {"type": "choices", "value": {"choices": ["tin"]}}]
    reading = _read("labelstudio", _task(annotations=[{"result": regions}]), tmp_path)
    assert len(reading.judgements) == 4
    assert [(p.status, p.detail) for p in reading.problems] == [("foreign_result", "choices")]


def test_task_of_another_project_is_a_problem(tmp_path: Path) -> None:
    data = _task(data={"text": "x"}, annotations=[{"result": []}])
    (problem,) = _read("labelstudio", data, tmp_path).problems
    assert problem.explain("en") == "task 7: cannot be read: data.document: Field required"


@pytest.mark.parametrize("data", ["", "{}", '[{"id": 1}]', "[1]"])
def test_other_json_is_a_usage_error(data: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no JSON|no list of Label Studio tasks"):
        _read("labelstudio", data.encode(), tmp_path)


def test_values_in_json_lines_are_corrected(tmp_path: Path) -> None:
    mentions = tuple(
        replace(m, value=FigureValue(7, "hộ")) if m.label is Label.FIGURE else m for m in _MENTIONS
    )
    reading = _read("jsonl", replace(DOCUMENT, mentions=mentions).to_json().encode(), tmp_path)
    (corrected,) = (j for j in reading.judgements if j.action is Action.CORRECT)
    assert (corrected.slot, corrected.value["value"]) == ("value", 7)
    assert corrected.target
    assert corrected.target.quote == "5 hộ"


def test_files_are_told_by_their_names(tmp_path: Path) -> None:
    shelf = Shelf({DOCUMENT.id: DOCUMENT})
    for name, format in (
        ("a.json", "labelstudio"), ("a.CONLL", "conll2003"), ("a.conllup", "conll"),
        ("a.jsonl", "jsonl"),
    ):  # fmt: skip
        path = tmp_path / name
        path.write_bytes(_FORMATS[format](_ALL))
        assert len(read_judgements(path, catalogue=shelf, who="Mận").judgements) == 4
    with pytest.raises(UsageError, match="does not tell its format"):
        read_judgements(tmp_path / "a.txt", catalogue=shelf, who="Mận")
    with pytest.raises(UsageError, match="brat: no such format"):
        read_judgements(path, catalogue=shelf, who="Mận", format="brat")
    with pytest.raises(UsageError, match="nobody is named"):
        read_judgements(path, catalogue=shelf, who=" ")


def test_bytes_that_are_no_text_are_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not UTF-8"):
        _read("conll", "# newdoc id = 1\nxã O".encode("latin-1"), tmp_path)
