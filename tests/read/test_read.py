from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path
from pkgutil import resolve_name

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.errors import EmptyFile, MissingFile, ReadError, UnsupportedFile
from nlp.read import READERS, read
from nlp.records import BlockKind, Document

PAGE = (Path(__file__).parents[1] / "data" / "pages" / "paper.html").read_bytes()
SUFFIXES = [".txt", ".md", ".html", ".doc", ".docx", ".pdf", ""]


def test_the_readers_can_be_read_in_one_place() -> None:
    assert list(READERS) == ["txt", "md", "html", "pdf", "docx"]
    assert all(callable(resolve_name(place)) for place in READERS.values())


def test_a_document_knows_its_file(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text("Tiêu đề ở đây\n20/01/2024\nHo\u0300a\u00a0bi\u0300nh\n", "utf-8")
    document = read(str(path))
    assert document.id == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.source == str(path)
    assert document.format == "txt"
    assert document.text == "Tiêu đề ở đây\n20/01/2024\nHòa bình"
    assert [b.kind for b in document.blocks] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert document.meta.published == "2024-01-20"


def test_there_is_nothing_at_the_path(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="is not there"):
        read(tmp_path / "khong-co.txt")


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "rong.txt"
    path.write_bytes(data)
    with pytest.raises(EmptyFile):
        read(path)


def test_a_file_of_invisible_characters_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "rong.txt"
    path.write_text("\u200b\u200b\u00ad", "utf-8")
    with pytest.raises(EmptyFile, match="holds no text"):
        read(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFile, match="is a folder"):
        read(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "ong"
    os.mkfifo(path)
    with pytest.raises(UnsupportedFile, match="a device or a pipe"):
        read(path)


def test_a_dump_of_texts_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "kho.txt"
    path.write_bytes(b"Thi dua yeu nuoc\n" * (2 * 1024 * 1024))
    with pytest.raises(UnsupportedFile, match="over 32 MB of text"):
        read(path)


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ReadError, match=r"is not there|cannot be opened"):
        read("a\0b")
    with pytest.raises(ReadError, match=r"is not there|cannot be opened"):
        read("x" * 5000)


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kin.txt"
    path.write_text("Thi đua", "utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match="permission denied") as caught:
        read(path)
    assert caught.value.hint


def test_old_vietnamese_is_refused_in_a_page_too(tmp_path: Path) -> None:
    path = tmp_path / "cu.html"
    words = "cña c¸c ®­îc ng­êi nh÷ng viÖc"
    path.write_text(f"<h1>{words}</h1><p>{words}, {words}.</p>", "utf-8")
    with pytest.raises(UnsupportedFile, match="TCVN3"):
        read(path)


def test_errors_cross_process_borders() -> None:
    error = MissingFile("a.txt", "is not there", hint="Look.")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy)) == (MissingFile, "a.txt: is not there → Look.")


def check(path: Path, data: bytes) -> None:
    """Hold read() to its promise: a document in order, or an error in one line."""
    path.write_bytes(data)
    try:
        document = read(path)
    except ReadError as error:
        assert "\n" not in error.reason  # noqa: PT017
        return
    assert isinstance(document, Document)
    assert document.text
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(document.text)
        ends.append(block.end)


fuzzed = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MARKS = [
    b"%PDF-1.4",
    b"PK\x03\x04",
    b"{\\rtf1",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"<html>",
    b"---\n",
]


@fuzzed
@given(st.sampled_from(SUFFIXES), st.sampled_from([b"", *MARKS]), st.binary(max_size=400))
def test_any_bytes_are_a_document_or_an_error(
    tmp_path: Path, suffix: str, mark: bytes, data: bytes
) -> None:
    check(tmp_path / f"x{suffix}", mark + data)


TAGS = ["<p>", "</p>", "<div class=menu>", "<table>", "<tr>", "<td>", "<h1>", "<a href=x>", "<br>"]
WORDS = [
    "thi đua",
    "20/01/2024",
    "Tin liên quan",
    "Lan Chi",
    "Số: 1/QĐ",
    "QUYẾT ĐỊNH",
    "| a",
    "<",
    "&#0;",
]


@fuzzed
@given(st.sampled_from(SUFFIXES), st.lists(st.sampled_from([*TAGS, *WORDS, "\n"]), max_size=60))
def test_any_tangle_of_tags_is_a_document_or_an_error(
    tmp_path: Path, suffix: str, parts: list[str]
) -> None:
    check(tmp_path / f"x{suffix}", " ".join(parts).encode())


@fuzzed
@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=20))
def test_a_page_with_a_hole_is_a_document_or_an_error(
    tmp_path: Path, start: int, end: int, patch: bytes
) -> None:
    check(tmp_path / "x.html", PAGE[:start] + patch + PAGE[end:])
