"""What a file is by its content; its name only decides between one kind of text and another."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from nlp.errors import BrokenFile, EmptyFile, EncryptedFile, UnsupportedFile
from nlp.read.encodings import is_binary

_AS_DOCX = "Save it as .docx and read that."
_AS_PAGE = "Open the page in a browser, save it as a web page and read that."
_UNPACK = "Unpack it and read the files in it."

# kind → what it is, and what to do about it
_NO_READER: Mapping[str, tuple[str, str]] = {
    "doc": ("an old Word file (.doc)", _AS_DOCX),
    "rtf": ("a rich text file (.rtf)", _AS_DOCX),
    "odt": ("an OpenDocument file", _AS_DOCX),
    "word-xml": ("a Word file in one piece of XML", _AS_DOCX),
    "xls": ("an old spreadsheet (.xls)", "Copy the table into a .docx, or save it as a web page."),
    "xlsx": ("a spreadsheet (.xlsx)", "Copy the table into a .docx, or save it as a web page."),
    "ppt": ("a presentation", "Save it as .pdf and read that."),
    "ole": ("an Office file of an old kind", _AS_DOCX),
    "image": ("a picture, not text", "Recognise its text (OCR) into a .pdf, and read that."),
    "media": ("sound or film", "Read a transcript of it."),
    "gzip": ("compressed (gzip): an archive, or a web page saved undecoded", _UNPACK),
    "archive": ("an archive of files", _UNPACK),
    "database": ("a database", "Read the documents that it was made from."),
    "program": ("a program", "Read a document."),
    "email": ("an e-mail or a web archive (.eml, .mht)", _AS_PAGE),
    "json": ("JSON data, not a page or a document", _AS_PAGE),
    "xml": ("XML data (a feed or the like), not a page", _AS_PAGE),
}
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\0\0\1\0", "image"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"SQLite format 3", "database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"\x1aE\xdf\xa3", "media"),
)
# names inside a compound file are UTF-16; a protected .docx is a compound file as well
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint", "ppt"),
)
_ZIP_PARTS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "ppt"), ("content.xml", "odt"))
SUFFIXES: Mapping[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}

_TAGS = (
    "p|div|br|table|tbody|tr|td|span|h[1-6]|strong|b|i|u|em|a|ul|ol|li|img|font|center|figure|"
    "article|section|main|header|footer|nav|form|blockquote|hr|script|style|link|meta|title|base"
)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_JSON = re.compile(r'\s*(?:\{\s*"[^"\n]{0,99}"\s*:|\{\s*\}\s*$|\[\s*(?:\{\s*"|\[|"[^"]*"\s*,))')
_WORD_XML = re.compile(r"<(?:w:wordDocument|pkg:package)\b")
_MAIL = re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:", re.IGNORECASE)
# how a body looks that was never decoded: what it is, the mark that it has, a pattern, the share of
# the text it must fill
_UNDECODED: tuple[tuple[str, str, re.Pattern[str], float], ...] = (
    ("base64", "", re.compile(r"\A(?:[A-Za-z0-9+/]{60,}\s+)*[A-Za-z0-9+/]{60,}={0,2}\s*\Z"), 0.9),
    ("quoted-printable", "=", re.compile(r"(?:=[0-9A-F]{2}){2,}|=\n"), 0.05),
    ("%u escapes", "%", re.compile(r"%u[0-9a-fA-F]{4}"), 0.05),
    ("percent escapes", "%", re.compile(r"(?:%[0-9A-Fa-f]{2}){2,}"), 0.2),
    ("\\u escapes", "\\", re.compile(r"\\u[0-9a-fA-F]{4}"), 0.05),
)
_VIEWED = 1 << 16  # bytes


def sniff(path: Path, data: bytes) -> str:
    """Give the format, a key of ``READERS``; raises a ReadError where no reader takes the kind.

    EmptyFile, EncryptedFile, BrokenFile (damaged, binary or undecoded) or UnsupportedFile.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path, "is empty", hint="Check where it was copied or downloaded from.")
    kind = _binary_kind(path, data) or _text_kind(path, data)
    if kind in _NO_READER:
        what, hint = _NO_READER[kind]
        raise UnsupportedFile(path, f"is {what}, which cannot be read", hint=hint)
    return kind


def name_warnings(path: Path, format: str) -> tuple[str, ...]:
    """Say so where the name promises another kind of file than the content is."""
    suffix = path.suffix.lower()
    if not suffix or SUFFIXES.get(suffix) == format or (suffix, format) == (".md", "txt"):
        return ()
    return (f"the name ends in {suffix}, but the content is {format}",)


def _binary_kind(path: Path, data: bytes) -> str:
    if b"%PDF-" in data[:1024]:  # some programs write a line of their own before it
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(path, data)
    if data.startswith(_OLE):
        return _ole_kind(path, data)
    if data[4:8] == b"ftyp":
        return "image" if data[8:12] in (b"heic", b"mif1", b"avif") else "media"
    if data.startswith(b"RIFF"):
        return "image" if data[8:12] == b"WEBP" else "media"
    if data.startswith(b"BM") and data[6:10] == b"\0\0\0\0":
        return "image"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


def _zip_kind(path: Path, data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, struct.error) as error:
        raise BrokenFile(
            path, "is a damaged zip or Office file, perhaps cut short", hint="Copy it again."
        ) from error
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedFile(path, "is locked with a password", hint="Save it without the password.")
    names = [part.filename.replace("\\", "/") for part in parts]
    for start, kind in _ZIP_PARTS:
        if any(name.startswith(start) for name in names):
            return kind
    return "archive"


def _ole_kind(path: Path, data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedFile(path, "is locked with a password", hint="Save it without the password.")
    return next((kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in data), "ole")


def _text_kind(path: Path, data: bytes) -> str:
    named = SUFFIXES.get(path.suffix.lower(), "")
    if is_binary(data):
        what = f"no .{named} file, or a damaged one" if named else "binary data, not text"
        raise BrokenFile(path, f"is {what}", hint="Copy or download it again.")
    # enough to see every mark, all of them ASCII, also in UTF-16
    head = data[:_VIEWED].replace(b"\0", b"").decode("latin-1")
    head = head.replace("\r\n", "\n").lstrip("\xef\xbb\xbf\xff\xfe \t\n")
    if _MAIL.match(head):
        return "email"
    if _WORD_XML.search(head[:4000]):
        return "word-xml"
    if _JSON.match(head):
        return "json"
    _refuse_undecoded(path, head)
    if _is_page(head, named):
        return "html"
    if head.startswith("<?xml"):
        return "xml"
    return "md" if named == "md" else "txt"


def _refuse_undecoded(path: Path, head: str) -> None:
    page = _PAGE.search(head) is not None
    for name, mark, pattern, share in _UNDECODED:
        if mark not in head or (page and name != "quoted-printable"):
            continue  # scripts of a page hold escapes of their own
        found = [match[0] for match in pattern.finditer(head)]
        if len("".join(found)) >= max(30, share * len(head)):
            hint = "Download it again, decoded, or save it from a browser or a mail program."
            raise BrokenFile(path, f"holds an undecoded body ({name}), not text", hint=hint)


def _is_page(head: str, named: str) -> bool:
    """Tell a page, or a piece of one, from text that speaks of tags; Markdown may hold some."""
    if _PAGE.search(head[:4096]) or (head.startswith("<?xml") and _PAGE.search(head)):
        return True
    tags = sum(len(tag) for tag in _TAG.findall(head))
    if named == "md" or not tags:
        return False
    return named == "html" or bool(_TAG.match(head)) or tags * 20 > len(head)
