"""Every export says by which program, when and with which filter it was made, and of how much."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import mlcroissant
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from lxml import etree

from nlp.catalogue import Catalogue, Failure
from nlp.catalogue.columns import KINDS
from nlp.catalogue.filters import Filter
from nlp.catalogue.keys import parse_key
from nlp.export import EXPORTERS, FileExporter, export, export_stream
from nlp.export.cells import CELL_LIMIT
from nlp.export.choice import Choice
from nlp.export.selection import Selection
from nlp.records import Achievement, Document, Label, Mention, Meta, Records
from nlp.version import VERSION

_NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
_WHERE = Filter(since="2026", outlet="Báo -- <Thử>")


@pytest.fixture
def filled(catalogue: Catalogue, street: Document, factory: Document) -> Catalogue:
    catalogue.save(street)
    catalogue.save(factory)
    return catalogue


def _lines(path: Path | io.BytesIO, sheet: str) -> list[tuple[object, ...]]:
    data = io.BytesIO(path.read_bytes()) if isinstance(path, Path) else path
    rows = openpyxl.load_workbook(data)[sheet].iter_rows(values_only=True)
    return [tuple(cell for cell in row if cell is not None) for row in rows]


@pytest.mark.parametrize("format", EXPORTERS)
def test_files_say_what_they_are(filled: Catalogue, tmp_path: Path, format: str) -> None:
    made = export(filled, tmp_path / "out", format=format, where=_WHERE, made=_NOON)
    said = ""
    for path in made.files:
        if format == "xlsx":
            said += str(_lines(path, "Thông tin"))
        elif path.suffix == ".parquet":
            said += pq.read_schema(path).metadata[b"thidua"].decode()
        else:
            said += path.read_bytes().decode("utf-8", "replace")
    assert f"thidua {VERSION}" in said
    assert "2026-05-04T12:00:00Z" in said
    assert ("đăng từ 2026" if format == "xlsx" else "published from 2026") in said


def test_first_sheet_counts_what_is_there_and_what_is_not(
    filled: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", made=_NOON)
    lines = _lines(path, "Thông tin")
    assert lines[:3] == [
        ("Chương trình", f"thidua {VERSION}"),
        ("Lập lúc (giờ UTC)", "2026-05-04T12:00:00Z"),
        ("Điều kiện lọc", Filter().describe("vi")),
    ]
    assert ("Thành tích", 4, 4) in lines
    assert ("Lần nhắc", 0, 19, "không có trong tệp này; xuất riêng bằng --kind") in lines
    counted = [line for line in lines if len(line) > 2 and isinstance(line[1], int)]
    assert len(counted) == len(KINDS)
    export(filled, path, format="xlsx", kind="awards", language="en")
    assert ("Awards", 2, 2) in _lines(path, "About")
    assert ("Achievements", 0, 4) not in _lines(path, "About")


def test_cells_that_are_cut_are_counted(catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.fail(Failure("a.txt", "broken", "x" * (CELL_LIMIT + 1)))
    catalogue.fail(Failure("b.txt", "broken", "=" + "x" * (CELL_LIMIT - 1)))
    for format, count in (("xlsx", 1), ("csv", 2), ("jsonl", 0), ("parquet", 0)):
        stream = io.BytesIO()
        made = export_stream(catalogue, stream, format=format, kind="failures", language="en")
        assert made.notes.cut == count
        if format == "xlsx":
            told = "Cells of more than 32.767 characters, cut at “… [cắt]”; jsonl has them whole"
            assert (told, 1) in _lines(stream, "About")


def test_workbook_is_a_function_of_catalogue_and_time(filled: Catalogue) -> None:
    made = [io.BytesIO(), io.BytesIO()]
    for stream in made:
        export_stream(filled, stream, format="xlsx", made=_NOON)
    assert made[0].getvalue() == made[1].getvalue()


_OFFERED: dict[str, dict[str, str]] = {
    "Thành tích": {
        "So sánh": "so với kế hoạch,so với kỳ trước,tỷ lệ trong tổng số",
        "Chiều": "tăng,giảm,bằng",
        "Đánh giá": "đúng,sai",
    },
    "Khen thưởng": {"Loại đối tượng": "tập thể,cá nhân,hộ gia đình", "Đánh giá": "đúng,sai"},
    "Nói về phong trào": {
        "Cấp": "toàn quốc,tỉnh,huyện,xã,ngành,đơn vị",
        "Đánh giá": "đúng,sai",
    },
    "Đơn vị": {},
    "Nguồn": {},
}


@pytest.mark.parametrize("name", _OFFERED)
def test_sheets_offer_what_a_person_may_fill_in(
    filled: Catalogue, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx")
    sheet = openpyxl.load_workbook(path)[name]
    headings = {cell.value: cell.column_letter for cell in sheet[1]}
    offered = {str(o.sqref): o.formula1 for o in sheet.data_validations.dataValidation}
    assert offered == {
        f"{headings[heading]}2:{headings[heading]}{sheet.max_row}": f'"{words}"'
        for heading, words in _OFFERED[name].items()
    }
    assert ("Ghi chú" in headings) == (name != "Nguồn")
    assert ("Đánh giá" in headings) == ("Đánh giá" in _OFFERED[name])


def test_what_only_programs_need_is_folded_away(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx")
    sheet = openpyxl.load_workbook(path)["Thành tích"]
    headings = [str(cell.value) for cell in sheet[1]]
    assert headings[-4:] == ["thidua:kind", "thidua:key", "thidua:quote", "thidua:seen"]
    # openpyxl joins neighbours that look the same under the first of them
    first = sheet.cell(1, headings.index("Mã tài liệu") + 1).column_letter
    seen = [d for d in sheet.column_dimensions.values() if not d.hidden]
    assert all(d.max < sheet[f"{first}1"].column for d in seen)


def test_rows_are_high_enough_for_their_text(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    document = next(filled.documents())
    filled.save(replace(document, meta=replace(document.meta, title="Một xã " * 60)))
    export(filled, path, format="xlsx", kind="documents")
    sheet = openpyxl.load_workbook(path)["Tài liệu"]
    row = next(row for row in sheet.iter_rows(min_row=2) if str(row[0].value).startswith("Một"))
    assert row[0].alignment.wrap_text
    assert sheet.row_dimensions[row[0].row].height >= 15 * len("Một xã " * 60) / 45


def test_keys_name_the_mention_that_states_the_fact(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    headings, *rows = openpyxl.load_workbook(path)["Thành tích"].iter_rows(values_only=True)
    for row in rows:
        cells = dict(zip(headings, row, strict=True))
        target = filled.target(parse_key(str(cells["thidua:key"])))
        assert target.quote == cells["Số liệu"] == cells["thidua:quote"]


def test_equal_facts_are_told_apart(catalogue: Catalogue, tmp_path: Path) -> None:
    text = "Xã có 5 hộ hiến đất, 5 hộ góp công.\n"
    spans = [(6, 10), (21, 25)]
    mentions = tuple(Mention(s, e, Label.FIGURE, text[s:e], "hand") for s, e in spans)
    facts = tuple(
        Achievement("5 hộ", said, 5, "hộ", None, None, None, None, None, i, (0, len(text)))
        for i, said in enumerate(("hiến đất", "góp công"))
    )
    records = Records(achievements=facts)
    catalogue.save(Document("0e", "a.txt", "txt", Meta(), text, (), mentions, records))
    path = tmp_path / "out.xlsx"
    export(catalogue, path, format="xlsx", kind="achievements", language="en")
    headings, *rows = openpyxl.load_workbook(path)["Achievements"].iter_rows(values_only=True)
    found = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [(row["Indicator"], row["thidua:key"]) for row in found] == [
        ("hiến đất", "0e:achievement:6-10:0"),
        ("góp công", "0e:achievement:21-25:0"),
    ]


@pytest.mark.parametrize(
    ("format", "kinds"),
    [("jsonl", ("documents",)), ("csv", tuple(KINDS)), ("parquet", tuple(KINDS))],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib, inside mlcroissant
def test_metadata_follow_the_standard_and_lead_to_the_records(
    filled: Catalogue,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    format: str,
    kinds: tuple[str, ...],
) -> None:
    filled.fail(Failure("x.pdf", "broken", "cut off"))
    *_, described = export(filled, tmp_path / "out", format=format, made=_NOON).files
    with caplog.at_level(logging.ERROR):
        found = mlcroissant.Dataset(jsonld=str(described))
    assert not found.metadata.issues.errors
    # nobody but their publishers can license the texts
    missing = {line.partition("Property ")[2] for line in found.metadata.issues.warnings}
    assert all("citeAs" in line or "license" in line for line in missing)
    assert {records.id for records in found.metadata.record_sets} == set(kinds)
    for kind in kinds:
        assert len(list(found.records(kind))) == filled.counts()[kind]
    if format == "jsonl":
        first = next(iter(found.records("documents")))
        text = first["documents/text"].decode()
        for mention in first["documents/mentions"]:
            start, end = (mention[f"documents/mentions/{side}"] for side in ("start", "end"))
            assert text[start:end] == mention["documents/mentions/text"].decode()


def test_parquet_has_types_and_headings(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "achievements.parquet"
    export(filled, path, format="parquet", kind="achievements")
    table = pq.read_table(path)
    types = {field.name: str(field.type) for field in table.schema}
    assert types["value"] == "double"
    assert types["start"] == "int64"
    assert types["period_end"] == "date32[day]"
    assert types["quote"] == "string"
    assert table.schema.field("subject").metadata == {
        b"vi": b"C\xe1\xbb\xa7a ai",
        b"en": b"Subject",
    }
    frame = filled.frame("achievements")
    assert table["value"].to_pylist() == frame["value"].tolist()
    days = [None if pd.isna(day) else day.date() for day in frame["period_end"]]
    assert table["period_end"].to_pylist() == days
    for row in table.to_pylist():
        document = filled.document(row["document"])
        assert document
        assert document.text[row["start"] : row["end"]] == row["quote"]


def test_label_studio_has_all_labels_and_keeps_spaces(filled: Catalogue, tmp_path: Path) -> None:
    tasks, config = export(filled, tmp_path / "tasks.json", format="labelstudio").files
    assert config.name == "tasks.json.labels.xml"
    view = etree.fromstring(config.read_bytes())
    labels = view.findall("./Labels/Label")
    assert [label.get("value") for label in labels] == list(Label)
    assert len({label.get("background") for label in labels}) == len(Label)
    assert "pre-wrap" in (view.findtext("Style") or "")
    data = json.loads(tasks.read_bytes())
    assert [task["data"]["text"] for task in data] == [d.text for d in filled.documents()]


@pytest.mark.parametrize("format", ["jsonl", "conll", "conll2003", "labelstudio", "docbin"])
def test_documents_are_written_one_by_one(
    catalogue: Catalogue, street: Document, tmp_path: Path, format: str
) -> None:
    """However many there are, they never stand in memory together."""
    stream = io.BytesIO()
    sizes = []

    class Long(Selection):
        def documents(self) -> Iterator[Document]:
            for _ in range(1_001):
                sizes.append(len(list(tmp_path.rglob("*.spacy"))) or stream.tell())
                yield street

    exporter = EXPORTERS[format]
    if isinstance(exporter, FileExporter):
        notes, steps = exporter.write(Long(catalogue), stream, Choice(())), 900
    else:
        notes, steps = exporter.write(Long(catalogue), tmp_path / "out", Choice(())), 2
    assert notes.rows == {"documents": 1_001}
    assert len(set(sizes)) > steps
