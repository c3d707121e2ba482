from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest

from nlp.errors import BrokenFile, EmptyFile, EncryptedFile, ReadError, UnsupportedFile
from nlp.read.sniff import name_warnings, sniff

TEXT = "Phong trào thi đua yêu nước được phát động trong toàn huyện.\n" * 8
PAGE = f"<!DOCTYPE html>\n<html><body><p>{TEXT}</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(archive("word/document.xml"))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("tin.txt", TEXT.encode(), "txt"),
        ("tin.txt", TEXT.encode("utf-16"), "txt"),
        ("tin.md", f"# Thi đua\n\n{TEXT}<b>x</b>".encode(), "md"),
        ("tin", TEXT.encode(), "txt"),
        ("tin.docx", TEXT.encode(), "txt"),
        ("tin.html", TEXT.encode(), "txt"),
        ("tin.txt", b"S\xe1u < b\xe2y > n\xe3m", "txt"),
        ("tin.doc", PAGE.encode(), "html"),
        ("tin.txt", PAGE.encode(), "html"),
        ("tin.txt", PAGE.encode("utf-16"), "html"),
        ("tin.md", PAGE.encode(), "html"),
        ("tin.doc", f'  <p style="a">{TEXT}</p>'.encode(), "html"),
        ("tin.html", f"{TEXT}<br>{TEXT}".encode(), "html"),
        ("tin.htm", f'<?xml version="1.0"?>{PAGE}'.encode(), "html"),
        ("tin.pdf", b"%PDF-1.7\n", "pdf"),
        ("tin.pdf", b"x" * 900 + b"%PDF-1.7\n", "pdf"),
        ("tin.docx", archive("[Content_Types].xml", "word/document.xml"), "docx"),
        ("tin.zip", archive("word/document.xml"), "docx"),
    ],
)
def test_the_content_says_what_a_file_is(name: str, data: bytes, format: str) -> None:
    assert sniff(Path(name), data) == format


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "an old Word file"),
        (OLE + "Workbook".encode("utf-16-le"), "an old spreadsheet"),
        (OLE, "an Office file of an old kind"),
        (rb"{\rtf1\ansi Thi \u273? }", "a rich text file"),
        (archive("xl/workbook.xml"), "a spreadsheet"),
        (archive("mimetype", "content.xml"), "an OpenDocument file"),
        (archive("a.txt"), "an archive of files"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "a picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture"),
        (b"\0\0\0\x18ftypmp42", "sound or film"),
        (gzip.compress(PAGE.encode()), "compressed"),
        (b"SQLite format 3\0", "a database"),
        (json.dumps({"title": "Thi đua", "content": TEXT}).encode(), "JSON data"),
        (json.dumps([{"html": PAGE}]).encode(), "JSON data"),
        (f"MIME-Version: 1.0\nContent-Type: text/html\n\n{TEXT}".encode(), "an e-mail"),
        (b'<?xml version="1.0"?><rss><item>x</item></rss>', "XML data"),
        (b'<?xml version="1.0"?><w:wordDocument></w:wordDocument>', "a Word file in one piece"),
    ],
)
@pytest.mark.parametrize("name", ["tin.txt", "tin.docx", "tin.html"])
def test_kinds_without_a_reader_say_what_to_do(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedFile, match=reason) as caught:
        sniff(Path(name), data)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (base64.encodebytes(PAGE.encode()), "base64"),
        (base64.b64encode(PAGE.encode()), "base64"),
        (quopri.encodestring(PAGE.encode()), "quoted-printable"),
        ("".join(f"%u{ord(c):04x}" for c in TEXT).encode(), "%u escapes"),
        (quote(TEXT).encode(), "percent escapes"),
        (json.dumps(TEXT)[1:-1].encode(), r"\\u escapes"),
        (b"PK\x03\x04" + bytes(60), "damaged zip"),
        (archive("word/document.xml")[:-30], "damaged zip"),
        (bytes(range(256)), "no .txt file, or a damaged one"),
    ],
)
def test_damaged_and_undecoded_files_are_broken(data: bytes, reason: str) -> None:
    with pytest.raises(BrokenFile, match=reason):
        sniff(Path("tin.txt"), data)


@pytest.mark.parametrize("data", [OLE + "EncryptedPackage".encode("utf-16-le"), locked()])
def test_a_password_is_told_from_damage(data: bytes) -> None:
    with pytest.raises(EncryptedFile, match="password"):
        sniff(Path("tin.docx"), data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", bytes(9)])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match="is empty"):
        sniff(Path("tin.txt"), data)


@pytest.mark.parametrize(
    "text",
    [
        "Truy cập https://x.vn/a?b=%C4%91%E1%BA%A1i để xem. " + TEXT,
        "Hệ thức =3D hay = 5 không phải mã. " + TEXT,
        "[1r] Lời kêu gọi thi đua. " + TEXT,
        "Cú pháp <b> in đậm trong trang. " + TEXT,
        "A" * 59,
    ],
)
def test_text_that_mentions_code_is_text(text: str) -> None:
    assert sniff(Path("tin.txt"), text.encode()) == "txt"


def test_a_name_that_lies_is_said() -> None:
    assert name_warnings(Path("tin.doc"), "html") == (
        "the name ends in .doc, but the content is html",
    )
    assert name_warnings(Path("tin.HTM"), "html") == ()
    assert name_warnings(Path("tin"), "txt") == ()


def test_an_error_is_one_line_with_its_hint() -> None:
    with pytest.raises(ReadError) as caught:
        sniff(Path("bao-cao.doc"), OLE + "WordDocument".encode("utf-16-le"))
    assert str(caught.value) == (
        "bao-cao.doc: is an old Word file (.doc), which cannot be read "
        "→ Save it as .docx and read that."
    )
