"""The parts of a Word file: opened with care, read one by one.

The package is read with zipfile and lxml directly. python-docx opens every part at once, pictures
too, and gives up on files that Word itself opens: macros, the strict form, a link to a part that
is not there.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from nlp.errors import BrokenFile, EncryptedFile

# A document that unpacks to more than this is an attack, or no document.
MOST_BYTES = 200 * 1024 * 1024
MOST_MEMBERS = 2_000
MOST_RATIO = 200  # unpacked to packed bytes, of a member over a megabyte
_SMALL = 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
# namespaces of the strict form (ISO/IEC 29500-1) and of the form that Word writes (29500-4)
_NAMESPACES = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (
        b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_FETCH = "Fetch it again, or open it in Word and save it anew."


class Package:
    """A Word file; ``part`` gives the XML of one part by its path in the package."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._zip = _opened(path, data)
        self._names = {name.lower(): name for name in self._zip.namelist()}

    def related(self, source: str, kind: str) -> list[str]:
        """Give the paths of the parts of a kind (last word of its URI) that a part refers to."""
        return [target for _, found, target in self._relations(source) if found == kind]

    def relations(self, source: str) -> dict[str, str]:
        """Give the path of every part that a part refers to, by the id that its XML uses."""
        return {key: target for key, _, target in self._relations(source)}

    def part(self, name: str) -> etree._Element | None:
        """Give the XML of a part; None where there is no such part.

        Raises BrokenFile where it cannot be unpacked or is not well-formed. Entities are not
        expanded and nothing is fetched.
        """
        member = self._names.get(name.lower())
        if member is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            data = self._zip.read(member)
            return etree.fromstring(_transitional(data), parser)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise BrokenFile(self._path, f"{name} cannot be unpacked", hint=_FETCH) from error
        except etree.XMLSyntaxError as error:
            raise BrokenFile(self._path, f"{name} is damaged: {error}", hint=_FETCH) from error

    def _relations(self, source: str) -> Iterator[tuple[str, str, str]]:
        folder, file = posixpath.split(source)
        links = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        for link in links if links is not None else ():
            if link.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            yield link.get("Id", ""), link.get("Type", "").rpartition("/")[2], target[1:]


def _opened(path: Path, data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE):
        if _PROTECTED in data:
            raise EncryptedFile(
                path, "is protected by a password", hint="Save it again without one."
            )
        raise BrokenFile(path, "is an old Office file, not a .docx", hint="Save it as .docx.")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise BrokenFile(path, "is no Word file, or is damaged", hint=_FETCH) from error
    _check(path, package.infolist())
    return package


def _check(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Refuse a package that would unpack to too much, or that reaches out of its folder."""
    if any(member.flag_bits & 1 for member in members):
        raise EncryptedFile(path, "is protected by a password", hint="Save it again without one.")
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_BYTES:
        raise BrokenFile(path, "would unpack to far more than a document holds")
    for member in members:
        if member.file_size > max(_SMALL, MOST_RATIO * member.compress_size):
            raise BrokenFile(path, f"{member.filename} would unpack to {member.file_size:,} bytes")
        parts = member.filename.replace("\\", "/").split("/")
        if ".." in parts or not parts[0]:
            raise BrokenFile(path, f"{member.filename} points out of the file")


def _transitional(data: bytes) -> bytes:
    if _STRICT in data:
        for strict, usual in _NAMESPACES:
            data = data.replace(_STRICT + strict, usual)
    return data
