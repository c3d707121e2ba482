"""Which files a run is about: those that are named, and those found in folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.read.sniff import SUFFIXES

Inputs = str | Path | Iterable[str | Path]

# what is inside decides whether they can be read, and the reader says what to do with the rest
_OLD_OFFICE = frozenset([".doc", ".dot", ".rtf", ".odt", ".mht", ".mhtml"])
_TRIED = SUFFIXES.keys() | _OLD_OFFICE
_LOCK = "~$"
_UNFINISHED = (".tmp", ".part", ".crdownload", ".download", "~")
_WHY_SKIPPED = {
    "hidden": "is hidden",
    "lock_file": "is what Word leaves beside an open file",
    "unfinished": "is a temporary file or an unfinished download",
    "no_reader": "is of a kind that no reader takes",
    "closed_folder": "is a folder that may not be looked into",
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of a run; ``skipped`` is a key of why it is left out, if it is."""

    path: Path
    name: str
    skipped: str = ""


def find_files(inputs: Inputs) -> list[FoundFile]:
    """List the named files, and what the named folders hold, each file once.

    A named file is always tried; of a folder the hidden, the unfinished and the kinds that no
    reader takes are listed as skipped, and so is a folder that may not be looked into.
    """
    found: dict[str, FoundFile] = {}
    for given in map(Path, [inputs] if isinstance(inputs, str | Path) else inputs):
        if given.is_dir():
            for file in _walk(given):
                found.setdefault(os.path.abspath(file.path), file)  # noqa: PTH100 keeps links
        else:
            found[os.path.abspath(given)] = FoundFile(given, shown(given))  # noqa: PTH100
    return list(found.values())


def _walk(folder: Path) -> Iterator[FoundFile]:
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        hidden = sorted(name for name in folders if name.startswith("."))
        folders[:] = sorted(set(folders) - set(hidden))
        for name in [*hidden, *sorted(names)]:
            path = Path(root, name)
            yield FoundFile(path, shown(path), "hidden" if name in hidden else _why_not(path))
    for error in closed:
        path = Path(str(error.filename))
        yield FoundFile(path, shown(path), "closed_folder")


def _why_not(path: Path) -> str:
    if path.name.startswith(_LOCK):
        return "lock_file"
    if path.name.startswith("."):
        return "hidden"
    if path.name.endswith(_UNFINISHED):
        return "unfinished"
    return "" if path.suffix.lower() in _TRIED else "no_reader"


def why_skipped(file: FoundFile) -> str:
    """Say in words why a file is left out."""
    return _WHY_SKIPPED[file.skipped]


def shown(path: Path) -> str:
    r"""Give a path as text that can be printed and stored, also where its bytes are no text.

    >>> shown(Path("b\udce1o c\u00e1o.txt"))
    'b\\xe1o cáo.txt'
    """
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", name)
