from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import of_xml, paragraph, repacked, run

from nlp.errors import BrokenFile, EncryptedFile, ReadError
from nlp.read import docx_package
from nlp.read.docx import read_docx

PATH = Path("bao-cao.docx")
TEXT = "Tổng kết phong trào thi đua"
PLAIN = of_xml(paragraph(run(TEXT)))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def texts(data: bytes) -> list[str]:
    return [piece.text for piece in read_docx(PATH, data).pieces]


def added(name: str, content: bytes) -> bytes:
    return repacked(PLAIN, lambda parts: parts.update({name: content}))


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"mot dong chu khong ma", BrokenFile, "no Word file"),
        (b"", BrokenFile, "no Word file"),
        (PLAIN[: len(PLAIN) // 2], BrokenFile, "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFile, "password"),
        (OLE + "WordDocument".encode("utf-16-le"), BrokenFile, "old Office file"),
        (added("word/media/a.bin", bytes(5_000_000)), BrokenFile, "5,000,000 bytes"),
        (added("../../etc/passwd", b"x"), BrokenFile, "out of the file"),
        (added("/word/a.xml", b"x"), BrokenFile, "out of the file"),
        (added("word/document.xml", b"<w:document"), BrokenFile, "document.xml is damaged"),
        (added("word/document.xml", b"<a/>"), BrokenFile, "no Word document"),
        (repacked(PLAIN, lambda parts: parts.pop("word/document.xml")), BrokenFile, "no Word"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_refused(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read_docx(PATH, data)


@pytest.mark.parametrize(("limit", "value"), [("MOST_BYTES", 100), ("MOST_MEMBERS", 3)])
def test_too_much_is_refused_before_it_is_unpacked(
    limit: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx_package, limit, value)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    with pytest.raises(BrokenFile, match="far more than a document"):
        read_docx(PATH, PLAIN)


def test_a_locked_member_needs_a_password() -> None:
    locked = bytearray(PLAIN)
    start = locked.find(b"PK\x01\x02")
    locked[start + 8] |= 1
    with pytest.raises(EncryptedFile):
        read_docx(PATH, bytes(locked))


def test_entities_are_not_expanded() -> None:
    def change(parts: dict[str, bytes]) -> None:
        head = b'<!DOCTYPE d [<!ENTITY a "' + b"thi dua " * 9 + b'">]>'
        body = parts["word/document.xml"].replace(TEXT.encode(), TEXT.encode() + b"&a;")
        parts["word/document.xml"] = head + body[body.find(b"<w:document") :]

    assert texts(repacked(PLAIN, change)) == [TEXT]


def test_links_to_missing_parts_and_outside_are_passed_over() -> None:
    def change(parts: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        links = (
            f'<Relationship Id="x1" Type="{kind}/footnotes" Target="NULL"/>'
            f'<Relationship Id="x2" Type="{kind}/image" Target="http://a.invalid/" '
            'TargetMode="External"/></Relationships>'
        )
        parts[name] = parts[name].replace(b"</Relationships>", links.encode())

    assert texts(repacked(PLAIN, change)) == [TEXT]


def test_the_strict_form_is_read() -> None:
    def change(parts: dict[str, bytes]) -> None:
        for name in ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels"):
            usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            links = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            parts[name] = (
                parts[name]
                .replace(usual, strict)
                .replace(links, b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            )

    assert texts(repacked(PLAIN, change)) == [TEXT]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damage_gives_text_or_a_reason(data: st.DataObject) -> None:
    whole = bytearray(PLAIN)
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ReadError):
        assert texts(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


def test_a_deep_document_is_read_or_refused() -> None:
    deep = "<w:smartTag>" * 240 + run(TEXT) + "</w:smartTag>" * 240
    with suppress(BrokenFile):
        assert texts(of_xml(paragraph(deep))) == [TEXT]
