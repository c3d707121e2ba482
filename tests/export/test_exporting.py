from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from nlp.catalogue import Catalogue, Failure, open_catalogue
from nlp.catalogue.columns import KINDS, Language, kind_name
from nlp.catalogue.keys import parse_key
from nlp.errors import UsageError
from nlp.export import EXPORTERS, FileExporter, export, export_stream, xlsx
from nlp.export.cells import clean, disarm
from nlp.judgements import Action, Judgement
from nlp.records import Document

FILES = [name for name, exporter in EXPORTERS.items() if isinstance(exporter, FileExporter)]
_NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def filled(catalogue: Catalogue, street: Document, factory: Document) -> Catalogue:
    catalogue.save(street)
    catalogue.save(factory)
    catalogue.fail(Failure("=cmd|'/c calc'!A0.pdf", "broken", "cut off\x0b", "ask for it again"))
    return catalogue


def _sheet(path: Path | io.BytesIO, name: str) -> list[dict[str, object]]:
    workbook = openpyxl.load_workbook(path)
    headings, *rows = workbook[name].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def test_workbook_has_a_sheet_for_each_kind(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert export(filled, path, format="xlsx").files == (path,)
    workbook = openpyxl.load_workbook(path)
    assert workbook.sheetnames == [
        "Thông tin", "Tài liệu", "Phong trào", "Nói về phong trào", "Thành tích", "Khen thưởng",
        "Đơn vị", "Địa danh", "Cá nhân", "Danh hiệu, hình thức", "Văn bản", "Bài đăng lại",
        "Liên kết tên", "Ý kiến người duyệt", "Nguồn", "Tệp lỗi",
    ]  # fmt: skip
    for sheet in workbook.worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
    quotes = [c for c in workbook["Thành tích"][1] if c.value == "Trích dẫn"]
    assert workbook["Thành tích"].column_dimensions[quotes[0].column_letter].width > 60


def test_workbook_keeps_numbers_dates_and_words(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx")
    rows = {row["Số liệu"]: row for row in _sheet(path, "Thành tích")}
    flowers = rows["hơn 12,5 km"]
    assert flowers["Giá trị"] == 12.5
    assert flowers["Kỳ đến"] == datetime(2026, 3, 31)
    assert flowers["Phong trào"] == "Sạch đường, đẹp ngõ"
    assert flowers["So sánh"] is None
    assert rows["38,5 triệu đồng"]["Giá trị"] == 38_500_000


def test_workbook_speaks_english_when_asked(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="awards", language="en")
    (first, second) = _sheet(path, "Awards")
    assert first["Recipients"] == "Trần Văn Bé Sáu; Ngô Thị Út"
    assert second["Count"] is None


_WORDED: list[tuple[Language, str, dict[str, object]]] = [
    ("vi", "achievements", {
        "Số liệu": "9/11 ấp", "So sánh": "so với kế hoạch", "Chiều": "tăng",
        "Đã duyệt": "đã xác nhận", "Ngày đăng": datetime(2026, 4, 2),
    }),
    ("en", "achievements", {
        "Figure": "9/11 ấp", "Comparison": "with the plan", "Direction": "up",
        "Verdict": "confirmed", "Published": datetime(2026, 4, 2),
    }),
    ("vi", "achievements", {"Số liệu": "38,5 triệu đồng", "Đơn vị tính": "đồng"}),
    ("vi", "achievements", {"Số liệu": "64 người", "Ngày đăng": "2026-05"}),
    ("vi", "awards", {"Người nhận": "Tổ lò hơi số 2", "Loại đối tượng": "tập thể"}),
    ("vi", "documents", {"Thể loại": "tin", "Lĩnh vực": "Tài nguyên, môi trường, thiên tai"}),
    ("en", "campaign_statements", {"Name in the document": "Thợ trẻ thi tài", "Level": "unit"}),
    ("vi", "judgements", {"Việc": "xác nhận", "Loại": "thành tích", "Còn hiệu lực": "có"}),
    ("en", "mentions", {"Label": "date", "Text": "Ngày 1-4"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "kind", "cells"), _WORDED)
def test_workbook_speaks_to_people_and_tables_to_programs(
    filled: Catalogue, tmp_path: Path, language: Language, kind: str, cells: dict[str, object]
) -> None:
    (key,) = filled.frame("achievements").set_index("figure").loc[["9/11 ấp"], "key"]
    target = filled.target(parse_key(str(key)))
    filled.judge([Judgement(Action.CONFIRM, "Lê Thị Mận", target=target)])
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind=kind, language=language)
    rows = _sheet(path, kind_name(kind, language))
    assert [row for row in rows if cells.items() <= row.items()]
    for format in ("csv", "jsonl"):
        stream = io.BytesIO()
        export_stream(filled, stream, format=format, kind="achievements", language=language)
        assert "vs_plan" in stream.getvalue().decode("utf-8")


def test_days_before_the_spreadsheet_calendar_stay_words(filled: Catalogue, tmp_path: Path) -> None:
    document = next(filled.documents())
    records = replace(
        document.records,
        achievements=(replace(document.records.achievements[0], period=("1890-05-19", None)),),
    )
    filled.save(replace(document, records=records))
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    assert "1890-05-19" in [row["Kỳ từ"] for row in _sheet(path, "Thành tích")]


def test_more_records_than_a_sheet_holds_go_on_in_the_next(
    filled: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 2)
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    assert openpyxl.load_workbook(path).sheetnames[1:] == ["Thành tích", "Thành tích (2)"]
    assert len(_sheet(path, "Thành tích") + _sheet(path, "Thành tích (2)")) == 4


def test_no_cell_of_a_workbook_is_a_formula(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="failures", language="en")
    sheet = openpyxl.load_workbook(path)["Failures"]
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [
        ("=cmd|'/c calc'!A0.pdf", "s"),
        ("broken", "s"),
        ("cut off", "s"),
        ("ask for it again", "s"),
    ]


def test_failures_are_explained_in_vietnamese(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="failures")
    (row,) = _sheet(path, "Tệp lỗi")
    assert row["Lý do"] == "tệp hỏng hoặc không đúng loại"
    assert row["Cách xử lý"] == "chép hoặc tải lại tệp"


def test_csv_folder_has_a_file_for_each_kind(filled: Catalogue, tmp_path: Path) -> None:
    *made, described = export(filled, tmp_path / "out", format="csv").files
    assert described == tmp_path / "out" / "croissant.json"
    assert [path.name for path in made] == [f"{kind}.csv" for kind in KINDS]
    for kind, path in zip(KINDS, made, strict=True):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        frame = pd.read_csv(path)
        assert list(frame.columns) == [column.name for column in KINDS[kind]]
        assert len(frame) == filled.counts()[kind]


def test_csv_disarms_formulas_but_not_numbers(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "failures.csv"
    export(filled, path, format="csv", kind="failures")
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    assert row["source"] == "'=cmd|'/c calc'!A0.pdf"
    document = next(filled.documents())
    below = replace(document.records.achievements[0], value=-3)
    filled.save(replace(document, records=replace(document.records, achievements=(below,))))
    path = tmp_path / "achievements.csv"
    export(filled, path, format="csv", kind="achievements")
    assert "-3" in path.read_text(encoding="utf-8-sig").split(",")


def test_jsonl_is_the_documents(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    assert export(filled, path, format="jsonl").notes.rows == {"documents": 2}
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [Document.from_json(line) for line in lines] == list(filled.documents())


def test_jsonl_of_one_kind_is_its_records(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    export(filled, path, format="jsonl", kind="achievements")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["value"] for row in rows] == [12.5, 9, 64, 38_500_000]
    assert rows[0]["period_end"] == "2026-03-31"
    assert rows[1]["period_end"] is None


@pytest.mark.parametrize("format", FILES)
def test_streams_get_what_files_get(filled: Catalogue, tmp_path: Path, format: str) -> None:
    path, stream = tmp_path / "one", io.BytesIO()
    made = export(filled, path, format=format, kind=_kind(format), made=_NOON)
    same = export_stream(filled, stream, format=format, kind=_kind(format), made=_NOON)
    assert stream.getvalue() == path.read_bytes()
    assert same.notes == made.notes
    assert not stream.closed


def _kind(format: str) -> str | None:
    """Give a kind to ask for, where the format knows kinds."""
    return None if EXPORTERS[format].whole_documents else "awards"


@pytest.mark.parametrize("format", EXPORTERS)
def test_export_that_fails_leaves_the_old_file(
    filled: Catalogue, tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sub" / "out"
    if format in FILES:
        export(filled, path, format=format, kind=_kind(format))
    before = {file.name: file.read_bytes() for file in tmp_path.glob("sub/*")}

    def fail(*_: object) -> pd.DataFrame:
        raise KeyboardInterrupt

    monkeypatch.setattr(Catalogue, "frame", fail)
    monkeypatch.setattr(Catalogue, "documents", fail)
    with pytest.raises(KeyboardInterrupt):
        export(filled, path, format=format, kind=_kind(format))
    assert {file.name: file.read_bytes() for file in tmp_path.glob("sub/*")} == before


@pytest.mark.parametrize("format", EXPORTERS)
def test_every_format_of_an_empty_catalogue_is_there(
    catalogue: Catalogue, tmp_path: Path, format: str
) -> None:
    made = export(catalogue, tmp_path / "out", format=format)
    assert made.files
    assert set(made.notes.rows.values()) == {0}


def test_what_does_not_fit_together_is_a_usage_error(filled: Catalogue, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="pdf: no such format"):
        export(filled, tmp_path / "x", format="pdf")
    with pytest.raises(UsageError, match="medals: no such kind"):
        export(filled, tmp_path / "x", format="csv", kind="medals")
    with pytest.raises(UsageError, match="is a folder"):
        export(filled, tmp_path, format="xlsx")
    with pytest.raises(UsageError, match="is a file"):
        export(filled, tmp_path / "thidua.db", format="csv")
    with pytest.raises(UsageError, match="is a folder"):
        export_stream(filled, io.BytesIO(), format="csv")
    with pytest.raises(UsageError, match="is a folder"):
        export_stream(filled, io.BytesIO(), format="docbin")
    with pytest.raises(UsageError, match="holds files already"):
        export(filled, tmp_path, format="docbin")
    with pytest.raises(UsageError, match="is a file"):
        export(filled, tmp_path / "thidua.db", format="docbin")
    with pytest.raises(UsageError, match="conll holds whole documents, not awards"):
        export(filled, tmp_path / "x", format="conll", kind="awards")


_hostile = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\r\n\x0b\x1b;,\"'_x\ufffe"),
        st.characters(codec="utf-8", exclude_characters="\0"),
    ),
    min_size=1,
    max_size=40,
)


@pytest.fixture(scope="module")
def hostile() -> Iterator[Catalogue]:
    with open_catalogue("sqlite://", create=True) as opened:
        yield opened


@settings(max_examples=25, deadline=None)
@example(texts=["_x0041_", " hai  dấu cách ", "\n\n", "x" * 40_000])
@given(texts=st.lists(_hostile, min_size=1, max_size=12))
def test_any_text_survives_every_format(hostile: Catalogue, texts: list[str]) -> None:
    hostile.drop_failures([failure.file for failure in hostile.failures()])
    for number, text in enumerate(texts):
        hostile.fail(Failure(f"{number:02}", "broken", text))
    files = {f: io.BytesIO() for f in FILES if not EXPORTERS[f].whole_documents}
    for format, file in files.items():
        export_stream(hostile, file, format=format, kind="failures", language="en")
        file.seek(0)
    # openpyxl leaves it to its callers to read _x0041_ as the letter A
    cells = [unescape(row["Reason"] or "") for row in _sheet(files["xlsx"], "Failures")]
    assert cells == [clean(text) for text in texts]
    rows = csv.DictReader(io.TextIOWrapper(files["csv"], encoding="utf-8-sig", newline=""))
    assert [row["reason"] for row in rows] == [disarm(clean(text)) for text in texts]
    assert [json.loads(line)["reason"] for line in files["jsonl"]] == texts
    assert pq.read_table(files["parquet"])["reason"].to_pylist() == texts
