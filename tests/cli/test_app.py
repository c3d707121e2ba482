from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import get_args

import openpyxl
import pandas as pd
import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from nlp.catalogue import Catalogue, open_catalogue
from nlp.catalogue.columns import KINDS, Language
from nlp.cli import app as module
from nlp.cli import building, entry, exchange, tables
from nlp.cli.commands import COMMANDS, load
from nlp.cli.frame import hoist
from nlp.cli.messages import Words
from nlp.evaluate import load_gold
from nlp.export import EXPORTERS
from nlp.imports import IMPORTERS
from nlp.judgements import Action
from nlp.records import Document, Label, Mention, Meta
from nlp.version import VERSION

_TEXT = "Xã Tân Bình họp\n\nNgày 5/4/2025, UBND xã Tân Bình tặng Giấy khen cho 12 hộ gia đình.\n"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, with no settings of the person who runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in ("THIDUA_CATALOGUE", "THIDUA_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def folder(place: Path) -> Path:
    folder = place / "tài liệu"
    folder.mkdir()
    (folder / "a.txt").write_text(_TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def filled(place: Path, street: Document, factory: Document) -> Catalogue:
    with open_catalogue(place / "thidua.db", create=True) as opened:
        opened.save(street)
        opened.save(factory)
        return opened


def _run(*args: object) -> Result:
    return CliRunner().invoke(module.app, [str(arg) for arg in args])


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def test_build_shows_what_there_is_and_accounts_for_every_file(folder: Path) -> None:
    (folder / "b.txt").write_text(_TEXT, encoding="utf-8")
    (folder / "anh.jpg").write_text("", encoding="utf-8")
    result = _run("build", folder)
    assert result.exit_code == 0
    assert "Tìm thấy 3 tệp = 1 xong + 0 lỗi + 1 bỏ qua + 1 trùng" in result.stdout
    assert "1 tệp bỏ qua: loại tệp không phải tài liệu" in result.stdout
    assert "thidua show campaigns  #" in result.stdout
    assert result.stderr == ""
    with open_catalogue("thidua.db") as catalogue:
        assert catalogue.counts()["documents"] == 1


def test_build_again_says_that_nothing_changed(folder: Path) -> None:
    _run("build", folder, "--catalogue", "khác.db")
    result = _run("build", folder, "--catalogue", "khác.db", "--lang", "en")
    assert "1 documents unchanged, not read again" in result.stdout
    assert "thidua show campaigns --catalogue 'khác.db'" in result.stdout


def test_build_tells_each_failure_in_one_line(folder: Path) -> None:
    (folder / "rỗng [bold].txt").write_text("", encoding="utf-8")
    result = _run("build", folder, "không có.txt", "--report", "report.jsonl")
    assert result.exit_code == 1
    assert _lines(result.stderr) == [
        f"{folder / 'rỗng [bold].txt'}: tệp rỗng, không có chữ nào → chép hoặc tải lại tệp",
        f"{Path('không có.txt').absolute()}: không có tệp này → kiểm tra lại tên và thư mục",
        "Báo cáo từng tệp: report.jsonl",
    ]
    report = [json.loads(line) for line in Path("report.jsonl").read_text("utf-8").splitlines()]
    assert [row["status"] for row in report] == ["empty", "missing"]
    assert all(row["file"] and row["reason"] and row["hint"] for row in report)


def test_build_of_nothing_says_so(folder: Path) -> None:
    (folder / "a.txt").unlink()
    assert "Không có tệp nào ở đó để đọc." in _run("build", folder).stdout


def test_extract_prints_json_and_nothing_else(folder: Path) -> None:
    (folder / "rỗng.txt").write_text("", encoding="utf-8")
    result = _run("extract", folder, "-o", "-")
    assert result.exit_code == 1
    (line,) = _lines(result.stdout)
    document = Document.from_json(line)
    assert document.source == str(folder / "a.txt")
    assert len(_lines(result.stderr)) == 2


def test_extract_writes_a_file(folder: Path) -> None:
    result = _run("extract", folder / "a.txt", "-o", "out.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Đã trích 1 tài liệu; 0 tệp lỗi" in result.stderr
    (line,) = Path("out.jsonl").read_text(encoding="utf-8").splitlines()
    assert Document.from_json(line).text.startswith("Xã Tân Bình họp")


@pytest.mark.parametrize("kind", KINDS)
def test_show_has_every_kind(filled: Catalogue, kind: str) -> None:
    result = _run("show", kind, "--lang", "en", "--limit", 2)
    assert result.exit_code == 0
    rows = min(2, filled_count(kind))
    assert len(_lines(result.stdout)) >= 1 + rows
    assert ("rows; see more" in result.stdout) == (filled_count(kind) > 2)


def filled_count(kind: str) -> int:
    with open_catalogue("thidua.db") as catalogue:
        return catalogue.counts()[kind]


def test_show_never_obeys_what_stands_in_documents(place: Path) -> None:
    title = "[bold]Báo cáo[/bold] \x1b[31m[link=x]"
    with open_catalogue("thidua.db", create=True) as catalogue:
        catalogue.save(Document("0", "a.txt", "txt", Meta(title), "", ()))
    shown = _run("show", "documents").stdout
    assert "[bold]Báo cáo[/bold]" in shown
    assert "\x1b" not in shown


def test_show_speaks_to_people(filled: Catalogue) -> None:
    shown = _run("show", "campaign_statements").stdout
    assert " xã " in shown
    assert "commune" not in shown
    assert "commune" in _run("show", "campaign_statements", "--lang", "en").stdout


@pytest.mark.parametrize(("language", "level"), [("vi", "cơ sở"), ("en", "grassroots")])
def test_summary_speaks_to_people(language: Language, level: str) -> None:
    frame = pd.DataFrame({"year": [2025], "level": ["grassroots"], "granted": [None]})
    console = Console(width=80, file=io.StringIO(), record=True)
    console.print(tables.summary(frame, limit=5, words=Words(language)))
    _, row = _lines(console.export_text())
    assert " ".join(row.split()) == f"2025 {level}"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("/tai-lieu/2024/ke-hoach.pdf", "ke-hoach.pdf"),
        ("C:\\Tài liệu\\kế hoạch.docx", "kế hoạch.docx"),
        ("https://example.org/tin/an-binh/", "an-binh"),
        ("a.txt", "a.txt"),
    ],
)
def test_show_names_files_without_their_folders(place: Path, source: str, shown: str) -> None:
    with open_catalogue("thidua.db", create=True) as catalogue:
        catalogue.save(Document("0", source, "txt", Meta("Tin"), "", ()))
    for kind in ("documents", "sources"):
        _, line = _lines(_run("show", kind).stdout)
        assert shown in line
        assert source == shown or source not in line
    _run("export", "-o", "a.csv", "--format", "csv", "--kind", "documents")
    assert source in Path("a.csv").read_text(encoding="utf-8")


def test_export_writes_a_spreadsheet(filled: Catalogue) -> None:
    result = _run("export", "-o", "out.xlsx")
    assert "Đã ghi out.xlsx" in result.stdout
    assert "Thành tích" in openpyxl.load_workbook("out.xlsx").sheetnames
    _run("export", "-o", "english.xlsx", "--lang", "en")
    assert "Achievements" in openpyxl.load_workbook("english.xlsx").sheetnames


def test_export_prints_one_kind_and_nothing_else(filled: Catalogue) -> None:
    result = _run("export", "-o", "-", "--format", "jsonl", "--kind", "awards")
    assert [json.loads(line)["award"] for line in _lines(result.stdout)] == ["Giấy khen"] * 2


def test_export_says_what_it_wrote_and_with_which_filter(filled: Catalogue) -> None:
    result = _run("export", "-o", "out.xlsx", "--kind", "awards")
    assert _lines(result.stdout) == [
        "Đã ghi out.xlsx",
        "Khen thưởng 2/2 (toàn bộ danh mục; không kể bản đăng lại)",
    ]
    printed = _run("export", "-o", "-", "--format", "conll2003", "--lang", "en")
    assert "-DOCSTART-" in printed.stdout
    assert _lines(printed.stderr) == ["Documents 2/2 (the whole catalogue; without reprints)"]


def test_export_tells_what_its_format_cannot_hold(place: Path) -> None:
    text = "Đạt 1.250ha\n"
    half = Mention(4, 7, Label.FIGURE, "1.2", "hand")
    with open_catalogue("thidua.db", create=True) as catalogue:
        catalogue.save(Document("0", "a.txt", "txt", Meta("x" * 40_000), text, (), (half,)))
    assert (
        "1 cụm từ không trùng ranh giới từ" in _run("export", "-o", "a", "--format", "conll").stdout
    )
    shown = _run("export", "-o", "a.csv", "--format", "csv", "--kind", "documents").stdout
    assert "1 ô quá dài đã bị cắt" in shown


def test_export_takes_a_filter(filled: Catalogue) -> None:
    args = ("export", "-o", "-", "--format", "jsonl", "--until", "2026-04", "--lang", "en")
    result = _run(*args)
    assert [Document.from_json(line).meta.published for line in _lines(result.stdout)] == [
        "2026-04-02"
    ]
    told = "Documents 1/2 (published until 2026-04; without reprints)"
    assert _lines(result.stderr) == [told]
    more = ["--since", "2026", "--province", "Bến Tre", "--campaign", "x", "--outlet", "Báo Thử"]
    more += ["--query", "hiến đất", "--genre", "news", "--field", "education", "--copies"]
    told = "Documents 0/2 (published from 2026; published until 2026-04; province: Bến Tre;"
    assert _run(*args, *more).stderr.startswith(told)


def test_export_needs_no_catalogue(folder: Path) -> None:
    _run("extract", folder, "-o", "out.jsonl")
    for format in ("conll", "xlsx", "jsonl"):
        result = _run("export", "--from", "out.jsonl", "-o", f"out.{format}x", "--format", format)
        assert result.exit_code == 0
    written = Document.from_json(Path("out.jsonlx").read_text("utf-8"))
    assert written.text == Document.from_json(Path("out.jsonl").read_text("utf-8")).text
    assert not Path("thidua.db").exists()
    Path("out.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    result = _run("export", "--from", "out.jsonl", "-o", "a.xlsx", "--lang", "en")
    assert result.exit_code == 2
    assert "out.jsonl: line 1 is no document: source does not fit" in result.stderr


def test_import_takes_verdicts_into_the_catalogue(filled: Catalogue) -> None:
    _run("export", "-o", "out.xlsx", "--kind", "awards")
    workbook = openpyxl.load_workbook("out.xlsx")
    sheet = workbook["Khen thưởng"]
    place = [cell.value for cell in sheet[1]].index("Đánh giá") + 1
    sheet.cell(2, place).value, sheet.cell(3, place).value = "đúng", "hình như"
    workbook.save("out.xlsx")
    args = ("import", "out.xlsx", "--who", "Lê Thị Mận", "--why", "đọc lại")
    tried = _run(*args, "--dry-run")
    assert "Sẽ ghi 1 quyết định: 1 xác nhận" in tried.stdout
    assert filled.judgements() == []
    result = _run(*args)
    assert result.exit_code == 1
    assert _lines(result.stdout) == ["Đã ghi 1 quyết định: 1 xác nhận"]
    assert _lines(result.stderr) == [
        "Khen thưởng!3: đánh giá phải là đúng hoặc sai, không phải “hình như”",
        "1 chỗ không nhận được; các chỗ khác vẫn được nhận",
    ]
    assert [(j.action, j.who, j.why) for j in filled.judgements()] == [
        (Action.CONFIRM, "Lê Thị Mận", "đọc lại")
    ]


def test_import_of_what_nobody_touched_keeps_nothing(filled: Catalogue) -> None:
    _run("export", "-o", "out.xlsx")
    result = _run("import", "out.xlsx", "--who", "Lê Thị Mận", "--lang", "en")
    assert result.exit_code == 0
    assert _lines(result.stdout) == ["0 judgements kept: –"]


def test_import_of_an_unknown_format_is_wrong_usage(filled: Catalogue) -> None:
    Path("a.txt").write_text("", encoding="utf-8")
    assert _run("import", "a.txt", "--who", "Mận").exit_code == 2
    assert _run("import", "a.json", "--who", " ").exit_code == 2
    assert _run("import", "none.xlsx", "--who", "Mận").exit_code == 1


def test_evaluate_of_gold_itself_is_perfect(marked: Path) -> None:
    gold = load_gold(marked)
    Path("p.jsonl").write_text("\n".join(d.to_json() for d in gold.values()), encoding="utf-8")
    result = _run("evaluate", marked, "p.jsonl", "--json", "measures.json", "--errors", "ALL")
    assert result.exit_code == 0
    assert "2 tài liệu, 2 có kết quả" in result.stdout
    assert json.loads(Path("measures.json").read_text("utf-8"))["macro"]["exact_f1"] == 1.0


def test_evaluate_lists_errors_with_their_words(marked: Path) -> None:
    gold = load_gold(marked)
    empty = [replace(d, mentions=()).to_json() for d in gold.values()]
    Path("p.jsonl").write_text("\n".join(empty), encoding="utf-8")
    result = _run("evaluate", marked, "p.jsonl", "--errors", "PERSON", "--lang", "en")
    missed = [line for line in result.stdout.splitlines() if "MISSED" in line]
    assert len(missed) == 2
    assert "MISSED PERSON 'Trần Văn Bé Sáu'" in missed[0]
    assert "cho ông Trần Văn Bé Sáu và bà" in missed[0]


def test_doctor_finds_a_working_installation(filled: Catalogue) -> None:
    result = _run("doctor", "--lang", "en")
    assert result.exit_code == 0
    assert VERSION in result.stdout
    assert "thidua.db: 2 documents, 0 failures" in result.stdout


def test_doctor_says_how_to_begin(place: Path) -> None:
    result = _run("doctor")
    assert result.exit_code == 0
    assert "tạo bằng thidua build" in result.stdout


def test_doctor_misses_the_models(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THIDUA_MODELS", str(place / "none"))
    result = _run("doctor")
    assert result.exit_code == 1
    assert "không có mô hình nào" in result.stdout


def test_doctor_names_what_is_wrong(place: Path) -> None:
    Path("other.db").write_text("không phải danh mục", encoding="utf-8")
    result = _run("doctor", "--catalogue", "other.db")
    assert result.exit_code == 1
    assert "không phải danh mục thidua" in result.stdout


@pytest.mark.parametrize(
    ("args", "code", "line"),
    [
        (["show"], 1, "Lỗi: thidua.db: chưa có danh mục ở đó → tạo bằng thidua build"),
        (
            ["show", "--lang", "en"],
            1,
            "Error: thidua.db: no catalogue there → make one with `thidua build`",
        ),
        (["extract", "x.txt", "-o", "no/out.jsonl"], 1, "Lỗi: no/out.jsonl: No such file"),
        (["evaluate", "no", "no.jsonl"], 2, "Lỗi: no: no such folder of gold"),
    ],
)
def test_error_is_one_line(args: list[str], code: int, line: str) -> None:
    result = _run(*args)
    assert result.exit_code == code
    (told,) = _lines(result.stderr)
    assert told.startswith(line)


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["-o", ".", "--format", "xlsx"], "Lỗi: .: là một thư mục → ghi tên một tệp"),
        (["-o", "-", "--format", "csv"], "Lỗi: -: định dạng này gồm nhiều tệp"),
    ],
)
def test_export_that_does_not_fit_is_wrong_usage(
    filled: Catalogue, args: list[str], line: str
) -> None:
    result = _run("export", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith(line)


@pytest.mark.parametrize("args", [["build"], ["show", "medals"], ["--lang", "fr", "show"]])
def test_wrong_usage_ends_in_two(args: list[str]) -> None:
    assert _run(*args).exit_code == 2


def test_debug_shows_where_an_error_was_raised() -> None:
    result = _run("show", "--debug")
    assert result.exit_code == 1
    assert type(result.exception).__name__ == "MissingCatalogue"


def test_language_of_the_environment_must_be_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THIDUA_LANGUAGE", "fr")
    result = _run("show")
    assert result.exit_code == 2
    assert "THIDUA_LANGUAGE is fr" in result.stderr


def test_environment_names_catalogue_and_language(
    filled: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("thidua.db").rename("khác.db")
    monkeypatch.setenv("THIDUA_CATALOGUE", "khác.db")
    monkeypatch.setenv("THIDUA_LANGUAGE", "en")
    assert _run("show").stdout.startswith("Name")


def test_interrupted_build_says_how_to_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "build_catalogue", interrupt)
    result = _run("build", folder)
    assert result.exit_code == 130
    assert "chạy lại lệnh này để làm tiếp" in result.stderr


def test_unexpected_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    entry._tell_in_one_line(KeyError, KeyError("x\ny"), None)
    (line,) = _lines(capsys.readouterr().err)
    assert line.startswith("Lỗi bất ngờ: KeyError")
    assert "--debug" in line


def test_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nlp.cli", "--version"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(module.__file__).parents[2],
    )
    assert done.stdout.strip() == VERSION


@pytest.mark.parametrize("name", COMMANDS)
def test_list_of_commands_says_of_each_what_it_says_itself(name: str) -> None:
    assert load(name).help == COMMANDS[name].help


def test_choices_are_those_of_the_tables() -> None:
    assert get_args(exchange.Kind) == tuple(KINDS)
    assert get_args(exchange.Format) == tuple(EXPORTERS)
    assert get_args(exchange.ImportFormat) == tuple(IMPORTERS)
    assert tables.SHOWN.keys() == KINDS.keys()
    for kind, shown in tables.SHOWN.items():
        assert set(shown) <= {column.name for column in KINDS[kind]}


@pytest.mark.parametrize(
    ("typed", "moved"),
    [
        (["show", "--lang", "en"], ["--lang", "en", "show"]),
        (["show", "--lang=en", "-c", "x"], ["--lang=en", "show", "-c", "x"]),
        (["build", "x", "--debug"], ["--debug", "build", "x"]),
        (["build", "--", "--lang"], ["build", "--", "--lang"]),
        (["show", "--lang"], ["--lang", "show"]),
    ],
)
def test_options_of_all_commands_may_stand_behind(typed: list[str], moved: list[str]) -> None:
    assert hoist(typed) == moved
