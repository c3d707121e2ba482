"""What was exported is imported again: every mention comes back as the characters that it says."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nasty_documents import DOCUMENTS, nasty_documents
from shelf import Shelf

from nlp.export.conll import write_conll, write_conll2003
from nlp.export.labelstudio import write_labelstudio
from nlp.imports import IMPORTERS, Reading, read_judgements
from nlp.judgements import Action
from nlp.records import Document


def _conll(document: Document) -> bytes:
    stream = io.BytesIO()
    write_conll([document], stream)
    return stream.getvalue()


def _conll2003(document: Document) -> bytes:
    stream = io.BytesIO()
    write_conll2003([document], stream)
    return stream.getvalue()


def _labelstudio(document: Document) -> bytes:
    """Give the task as it comes back when somebody accepts all predictions."""
    stream = io.BytesIO()
    write_labelstudio([document], stream)
    tasks = json.loads(stream.getvalue())
    for task in tasks:
        task["annotations"] = task.pop("predictions")
    return json.dumps(tasks).encode()


def _jsonl(document: Document) -> bytes:
    return document.to_json().encode()


WRITERS: dict[str, Callable[[Document], bytes]] = {
    "conll": _conll,
    "conll2003": _conll2003,
    "labelstudio": _labelstudio,
    "jsonl": _jsonl,
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files") / "file"


def _import(format: str, data: bytes, place: Path, *held: Document) -> Reading:
    place.write_bytes(data)
    shelf = Shelf({document.id: document for document in held})
    return read_judgements(place, catalogue=shelf, who="Lê Thị Mận", format=format)


def _found(reading: Reading, document: Document) -> Iterator[tuple[int, int, str | None]]:
    for judgement in reading.judgements:
        target = judgement.target
        assert target is not None
        assert document.text[target.start : target.end] == target.quote
        yield target.start, target.end, target.label


def test_every_format_but_workbooks_is_tried_here() -> None:
    assert WRITERS.keys() | {"xlsx"} == IMPORTERS.keys()


def _check(format: str, document: Document, place: Path) -> None:
    reading = _import(format, WRITERS[format](document), place, document)
    assert reading.problems == ()
    assert {judgement.action for judgement in reading.judgements} <= {Action.CONFIRM}
    mentions = {(m.start, m.end, m.label.value) for m in document.mentions}
    assert set(_found(reading, document)) == mentions
    assert len(reading.judgements) == len(mentions)


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_nobody_changed_is_confirmed(format: str, name: str, place: Path) -> None:
    _check(format, DOCUMENTS[name], place)


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=60, deadline=None)
@example(document=DOCUMENTS["emoji"])
@given(document=nasty_documents())
def test_any_document_comes_back(format: str, document: Document, place: Path) -> None:
    _check(format, document, place)


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=40, deadline=None)
@given(document=nasty_documents(), kept=st.lists(st.booleans(), min_size=5, max_size=5))
def test_what_is_marked_elsewhere_is_found_by_its_characters(
    format: str, document: Document, kept: list[bool], place: Path
) -> None:
    """The catalogue knows only some mentions, and the file does not say what it showed."""
    known = tuple(m for m, keep in zip(document.mentions, kept, strict=False) if keep)
    data = WRITERS[format](document)
    if format == "labelstudio":
        tasks: list[dict[str, Any]] = json.loads(data)
        for task in tasks:
            del task["data"]["shown"]
        data = json.dumps(tasks).encode()
    data = b"\n".join(line for line in data.split(b"\n") if not line.startswith(b"# shown"))
    held = Document(
        document.id, "a.txt", "txt", document.meta, document.text, document.blocks, known
    )
    reading = _import(format, data, place, held)
    assert reading.problems == ()
    spots = {(m.start, m.end, m.label.value) for m in document.mentions}
    assert set(_found(reading, held)) == spots
    added = {j.target for j in reading.judgements if j.action is Action.ADD}
    assert {(t.start, t.end, t.label) for t in added if t} == spots - {
        (m.start, m.end, m.label.value) for m in known
    }
