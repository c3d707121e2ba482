"""What people say in a workbook of two names: that they are one, or not."""

from __future__ import annotations

import hashlib
from pathlib import Path

import openpyxl
import pytest

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import Language
from nlp.export import export
from nlp.imports import Reading, read_judgements
from nlp.judgements import Action, Judgement
from nlp.markup import parse_inline
from nlp.records import Document, Meta
from nlp.resolve import resolve_document

_TEXTS = {
    "2024-05-01": "<PLACE>Hậu Giang</PLACE>. <UNIT>Liên đoàn Lao động tỉnh Hậu Giang</UNIT> họp.",
    "2024-05-02": "<UNIT>LĐLĐ tỉnh Hậu Giang</UNIT> khen bà <PERSON>Lê Thị Nhài</PERSON>.",
    "2024-05-03": "<PLACE>Hậu Giang</PLACE>. Bà <PERSON>Lê Thị Nhài</PERSON> dạy lớp đêm.",
    "2025-09-01": "<PLACE>Cần Thơ</PLACE>. Bà <PERSON>Lê Thị Nhài</PERSON> hiến đất làm cầu.",
}


@pytest.fixture
def filled(catalogue: Catalogue) -> Catalogue:
    for published, marked in _TEXTS.items():
        text, mentions, _ = parse_inline(marked)
        identity = hashlib.sha256(text.encode()).hexdigest()
        meta = Meta(published=published)
        document = Document(identity, f"{published}.txt", "txt", meta, text, (), tuple(mentions))
        catalogue.save(resolve_document(document))
    catalogue.settle()
    return catalogue


_LEFT, _RIGHT = "person:le-thi-nhai~can-tho", "person:le-thi-nhai~hau-giang"


def _people(catalogue: Catalogue) -> list[int]:
    return sorted(catalogue.frame("people")["documents"].tolist())


def _links(path: Path, name: str) -> list[dict[str, object]]:
    headings, *rows = openpyxl.load_workbook(path)[name].iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def _fill_in(
    catalogue: Catalogue, place: Path, cells: dict[str, str], language: Language = "vi"
) -> Reading:
    """Export, write into the one link, and read that back."""
    path = place / "out.xlsx"
    export(catalogue, path, format="xlsx", language=language)
    workbook = openpyxl.load_workbook(path)
    headings, row = workbook["Liên kết tên" if language == "vi" else "Links"].iter_rows()
    for heading, cell in zip(headings, row, strict=True):
        cell.value = cells.get(str(heading.value), cell.value)
    workbook.save(path)
    return read_judgements(path, catalogue=catalogue, who="Lê Thị Mận")


@pytest.mark.parametrize(
    ("language", "cells", "action"),
    [
        ("vi", {"Hai tên là một?": "đúng", "Ghi chú": "cùng xã"}, Action.MERGE),
        ("vi", {"Hai tên là một?": " SAI ", "Ghi chú": "cùng xã"}, Action.SPLIT),
        ("en", {"One and the same?": "Right", "Note": "cùng xã"}, Action.MERGE),
        ("en", {"One and the same?": "sai", "Note": "cùng xã"}, Action.SPLIT),
    ],
)
def test_verdict_on_a_link_merges_or_splits(
    filled: Catalogue, tmp_path: Path, language: Language, cells: dict[str, str], action: Action
) -> None:
    reading = _fill_in(filled, tmp_path, cells, language)
    expected = Judgement(action, "Lê Thị Mận", "cùng xã", entity=_LEFT, other=_RIGHT)
    assert reading == Reading((expected,), ())


def test_verdicts_hold_and_can_be_changed(filled: Catalogue, tmp_path: Path) -> None:
    assert _people(filled) == [1, 2]
    for verdict, people, decision in (("đúng", [3], "là một"), ("sai", [1, 2], "khác nhau")):
        filled.judge(_fill_in(filled, tmp_path, {"Hai tên là một?": verdict}).judgements)
        assert _people(filled) == people
        assert _fill_in(filled, tmp_path, {}) == Reading((), ())
        (link,) = _links(tmp_path / "out.xlsx", "Liên kết tên")
        assert (link["Kết luận"], link["Do"]) == (decision, "người")


def test_link_says_why_in_words(filled: Catalogue, tmp_path: Path) -> None:
    _fill_in(filled, tmp_path, {})
    (link,) = _links(tmp_path / "out.xlsx", "Liên kết tên")
    assert (link["Kết luận"], link["Do"], link["Loại"]) == ("cần xem lại", "máy", "cá nhân")
    reasons = str(link["Vì sao"]).split("\n")
    assert reasons[0] == "+3,5 Hai tên đầy đủ giống hệt nhau, sau khi viết đủ chữ tắt."
    assert "same_name +3.5" in filled.frame("links")["reasons"][0]


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({"Hai tên là một?": "có lẽ"}, "bad_verdict"),
        ({"Ghi chú": "xem lại"}, "note_alone"),
        ({"Hai tên là một?": "đúng", "thidua:key": f"{_LEFT} person:x"}, "no_such_link"),
        ({"Hai tên là một?": "đúng", "thidua:key": ""}, "no_such_link"),
        ({"Hai tên là một?": "đúng", "thidua:kind": "rows"}, "lost_keys"),
    ],
)
def test_link_that_makes_no_sense_is_one_problem(
    filled: Catalogue, tmp_path: Path, cells: dict[str, str], status: str
) -> None:
    reading = _fill_in(filled, tmp_path, cells)
    assert reading.judgements == ()
    assert [problem.status for problem in reading.problems] == [status]
