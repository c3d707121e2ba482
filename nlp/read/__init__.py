"""Files in, Documents out: ``read`` is the one way in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name

from nlp.errors import EmptyFile, MissingFile, ReadError, UnsupportedFile
from nlp.read.draft import Draft, assemble
from nlp.read.encodings import refuse_legacy
from nlp.read.furniture import mark_furniture
from nlp.read.metadata import complete
from nlp.read.sniff import name_warnings, sniff
from nlp.records import Document

__all__ = ["READERS", "Reader", "read"]

Reader = Callable[[Path, bytes], Draft]

# each a Reader, loaded with its libraries when the first file of its kind comes
READERS: Mapping[str, str] = {
    "txt": "nlp.read.plain:read_plain",
    "md": "nlp.read.markdown:read_markdown",
    "html": "nlp.read.html:read_html",
    "pdf": "nlp.read.pdf:read_pdf",
    "docx": "nlp.read.docx:read_docx",
}
_LARGEST = 256 * 1024 * 1024  # bytes; a scanned book
_LARGEST_TEXT = 32 * 1024 * 1024  # bytes; ten times the longest law


def read(path: str | Path) -> Document:
    """Read one file of any kind in ``READERS``; raises a ReadError saying why it could not be."""
    place = Path(path)
    data = _bytes(place)
    format = sniff(place, data)
    if format in ("txt", "md", "html") and len(data) > _LARGEST_TEXT:
        raise UnsupportedFile(
            place, "is over 32 MB of text, more than one document", hint="Split it into documents."
        )
    reader: Reader = resolve_name(READERS[format])
    draft = reader(place, data)
    refuse_legacy(place, "\n".join(piece.text for piece in draft.pieces))
    draft = replace(
        draft,
        pieces=mark_furniture(draft.pieces),
        warnings=(*name_warnings(place, format), *draft.warnings),
    )
    document = assemble(draft, source=str(path), format=format, data=data)
    if not document.text:
        raise EmptyFile(
            place, "holds no text", hint="Open it and see whether it is the right file."
        )
    return complete(document)


def _bytes(path: Path) -> bytes:
    """Read the bytes of a regular file; raises a ReadError that says what is in the way."""
    try:
        if not path.is_file():
            raise _no_file(path)
        if path.stat().st_size > _LARGEST:
            raise UnsupportedFile(path, "is over 256 MB", hint="Split it.")
        return path.read_bytes()
    except PermissionError as error:
        raise ReadError(
            path, "may not be opened: permission denied", hint="Change its permissions."
        ) from error
    except (OSError, ValueError) as error:  # a name that no file can have is a ValueError
        raise ReadError(path, f"cannot be opened: {error}", hint="Check the disk.") from error


def _no_file(path: Path) -> ReadError:
    if path.is_dir():
        return UnsupportedFile(path, "is a folder", hint="Give the files in it.")
    if not path.exists():
        return MissingFile(path, "is not there", hint="Check the name and the folder.")
    return UnsupportedFile(path, "is a device or a pipe", hint="Give a file.")
