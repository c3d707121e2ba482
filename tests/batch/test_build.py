from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.batch import BuildReport, Fate, Outcome, build, build_catalogue, extract_files
from nlp.catalogue import Catalogue, open_catalogue
from nlp.errors import BrokenFile, CatalogueError, MissingFile, ReadError
from nlp.read.draft import Draft, Piece, assemble
from nlp.records import Document

_REASONS: dict[str, Callable[[Path], Exception]] = {
    "broken": lambda path: BrokenFile(path, "cut short", hint="copy it again"),
    "unreadable": lambda path: PermissionError(13, "denied", str(path)),
    "out_of_memory": lambda path: MemoryError(),
    "parse_error": lambda path: RecursionError(),
    "crashed": lambda path: IndexError("list index out of range"),
}


class _Reader:
    """Reads plain text; a file whose text is a status fails with it. Counts what it reads."""

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()

    def __call__(self, path: Path) -> Document:
        self.read[path.name] += 1
        if not path.exists():
            raise MissingFile(path, "is not there", hint="check the name")
        data = path.read_bytes()
        if data.decode() in _REASONS:
            raise _REASONS[data.decode()](path)
        draft = Draft([Piece(data.decode())])
        return assemble(draft, source=str(path), format="txt", data=data)


@pytest.fixture
def reader() -> _Reader:
    return _Reader()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of two documents, a copy, a broken file, and what is no document."""
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / ".git").mkdir()
    files = {
        "a.txt": "một", "b.txt": "hai", "sub/copy.txt": "một", "broken.txt": "broken",
        "~$a.docx": "", ".hidden.txt": "ba", "photo.jpg": "", "film.txt.part": "", ".git/x.txt": "",
    }  # fmt: skip
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _build(folder: Path, catalogue: Catalogue, reader: _Reader) -> BuildReport:
    return build_catalogue(folder, catalogue=catalogue, process=reader)


def test_every_file_is_accounted_for(folder: Path, catalogue: Catalogue, reader: _Reader) -> None:
    report = _build(folder, catalogue, reader)
    assert (report.found, report.done, report.failed) == (9, 2, 1)
    assert (report.skipped, report.duplicate) == (5, 1)
    assert catalogue.counts()["documents"] == 2
    assert {p.status: Path(p.file).name for p in report.problems} == {
        "hidden": ".hidden.txt", "lock_file": "~$a.docx", "no_reader": "photo.jpg",
        "unfinished": "film.txt.part", "broken": "broken.txt",
    }  # fmt: skip


def test_building_again_reads_only_what_failed(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    first = _build(folder, catalogue, reader)
    frames = catalogue.frame("documents"), catalogue.frame("sources")
    second = _build(folder, catalogue, reader)
    assert (second.done, second.unchanged, second.duplicate) == (2, 2, 1)
    assert (second.found, second.problems) == (first.found, first.problems)
    assert reader.read == {"a.txt": 1, "b.txt": 1, "broken.txt": 2}
    for kind, frame in zip(("documents", "sources"), frames, strict=True):
        assert catalogue.frame(kind).equals(frame)


def test_file_that_is_mended_drops_out_of_the_failures(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    _build(folder, catalogue, reader)
    assert [failure.status for failure in catalogue.failures()] == ["broken"]
    (folder / "broken.txt").write_text("mới", encoding="utf-8")
    assert _build(folder, catalogue, reader).failed == 0
    assert catalogue.failures() == []


def test_failure_of_a_file_that_is_gone_is_forgotten(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    _build(folder, catalogue, reader)
    (folder / "broken.txt").unlink()
    _build(folder, catalogue, reader)
    assert catalogue.failures() == []


def test_file_that_is_restored_is_no_failure_any_more(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    for text in ("một nữa", "broken", "một nữa"):
        (folder / "b.txt").write_text(text, encoding="utf-8")
        report = _build(folder, catalogue, reader)
    assert report.unchanged == 2
    assert [Path(failure.file).name for failure in catalogue.failures()] == ["broken.txt"]


def test_later_version_of_a_file_takes_its_place(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    _build(folder, catalogue, reader)
    (folder / "b.txt").write_text("hai, sửa lại", encoding="utf-8")
    assert _build(folder, catalogue, reader).replaced == 1
    assert sorted(d.text for d in catalogue.documents()) == ["hai, sửa lại", "một"]


def test_copy_of_a_file_that_fails_fails_too(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    (folder / "z.txt").write_text("broken", encoding="utf-8")
    report = _build(folder, catalogue, reader)
    assert (report.failed, report.duplicate) == (2, 1)


def test_copy_elsewhere_is_a_duplicate(
    folder: Path, catalogue: Catalogue, reader: _Reader, tmp_path: Path
) -> None:
    _build(folder, catalogue, reader)
    other = tmp_path / "other.txt"
    other.write_text("hai", encoding="utf-8")
    report = build_catalogue(other, catalogue=catalogue, process=reader)
    assert (report.found, report.duplicate) == (1, 1)
    assert catalogue.holder(str(other)) is not None


def test_other_code_makes_documents_again(
    folder: Path, catalogue: Catalogue, reader: _Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    _build(folder, catalogue, reader)
    monkeypatch.setattr(build, "fingerprint", lambda: "other")
    report = _build(folder, catalogue, reader)
    assert (report.done, report.unchanged, report.duplicate) == (2, 0, 1)
    assert reader.read["a.txt"] == 2


@pytest.mark.parametrize("status", _REASONS)
def test_one_bad_file_never_stops_the_others(
    tmp_path: Path, catalogue: Catalogue, reader: _Reader, status: str
) -> None:
    (tmp_path / "1.txt").write_text(status, encoding="utf-8")
    (tmp_path / "2.txt").write_text("tốt", encoding="utf-8")
    inputs = [tmp_path / "1.txt", tmp_path / "2.txt"]
    report = build_catalogue(inputs, catalogue=catalogue, process=reader)
    assert (report.done, [p.status for p in report.problems]) == (1, [status])
    assert report.problems[0].hint
    (failure,) = catalogue.failures()
    assert (failure.status, failure.reason) == (status, report.problems[0].reason)


def test_document_that_cannot_be_saved_is_a_failure(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "a.txt"
    path.write_text("một", encoding="utf-8")

    def process(path: Path) -> Document:
        return replace(_Reader()(path), text="\ud800")

    report = build_catalogue(path, catalogue=catalogue, process=process)
    assert [p.status for p in report.problems] == ["not_saved"]


def test_missing_file_is_a_failure_and_hidden_one_is_read_when_named(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    inputs = [folder / "none.txt", folder / ".hidden.txt"]
    report = build_catalogue(inputs, catalogue=catalogue, process=reader)
    assert (report.done, [p.status for p in report.problems]) == (1, ["missing"])


def test_file_named_twice_counts_once(
    folder: Path, catalogue: Catalogue, reader: _Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    inputs = ["a.txt", folder / "a.txt", Path("sub/../a.txt")]
    assert build_catalogue(inputs, catalogue=catalogue, process=reader).found == 1
    assert catalogue.frame("sources")["source"].tolist() == [str(folder / "a.txt")]


def test_progress_is_told_every_outcome(
    folder: Path, catalogue: Catalogue, reader: _Reader
) -> None:
    told: list[tuple[Fate, int]] = []
    report = build_catalogue(
        folder,
        catalogue=catalogue,
        process=reader,
        progress=lambda outcome, found: told.append((outcome.fate, found)),
    )
    assert Counter(fate for fate, _ in told) == report.fates
    assert {found for _, found in told} == {report.found}


def test_run_that_is_cut_off_goes_on_where_it_stopped(
    folder: Path, tmp_path: Path, reader: _Reader
) -> None:
    place = tmp_path / "cut.db"

    def interrupt(outcome: Outcome, found: int) -> None:
        if outcome.fate is Fate.DONE:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_catalogue(folder, catalogue=place, process=reader, progress=interrupt)
    with open_catalogue(place) as catalogue:
        assert catalogue.check() == []
        assert catalogue.counts()["documents"] == 1
    assert build_catalogue(folder, catalogue=place, process=reader).unchanged == 1


def test_catalogue_that_cannot_be_opened_stops_the_run(folder: Path, reader: _Reader) -> None:
    with pytest.raises(CatalogueError):
        build_catalogue(folder, catalogue=folder / "a.txt", process=reader)
    assert not reader.read


@pytest.mark.skipif(os.name == "nt", reason="Windows names are text")
def test_name_that_is_no_text_is_shown_escaped(tmp_path: Path, reader: _Reader) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path / "b") + b"\xe1o\n.txt"))
    path.write_text("một", encoding="utf-8")
    (document,) = extract_files(tmp_path, process=reader)
    assert isinstance(document, Document)
    assert document.source.endswith("b\\xe1o\\x0a.txt")
    assert Document.from_json(document.to_json()) == document


def test_extract_gives_documents_and_reasons(folder: Path, reader: _Reader) -> None:
    found = list(extract_files([folder / "a.txt", folder / "broken.txt"], process=reader))
    document, outcome = found
    assert isinstance(document, Document)
    assert document.source == str(folder / "a.txt")
    assert outcome == Outcome(
        str(folder / "broken.txt"), Fate.FAILED, "broken", "cut short", "copy it again"
    )


def test_outcome_is_one_line_of_json() -> None:
    line = Outcome("báo cáo\n.pdf", Fate.FAILED, "broken", "cut", "again").to_json()
    assert json.loads(line) == {
        "file": "báo cáo\n.pdf", "outcome": "failed", "status": "broken", "reason": "cut",
        "hint": "again",
    }  # fmt: skip
    assert "\n" not in line


def test_account_that_does_not_add_up_is_refused() -> None:
    with pytest.raises(AssertionError, match="3 files found, 2 accounted for"):
        BuildReport(3, {Fate.DONE: 1, Fate.SKIPPED: 1}, 0, (), 0.0)


def test_read_errors_have_a_status_of_their_own() -> None:
    kinds = [ReadError, *ReadError.__subclasses__()]
    assert len({kind.status for kind in kinds}) == len(kinds)
