"""Write a catalogue out in one of the formats of ``EXPORTERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KINDS, Language
from nlp.errors import UsageError
from nlp.export.choice import Choice
from nlp.export.csv_table import write_csv
from nlp.export.jsonl import write_jsonl
from nlp.export.xlsx import SHEETS, write_xlsx


class TargetError(UsageError):
    """What is to be written does not fit the place; ``status`` says in one word why."""

    def __init__(self, path: str | Path, problem: str, *, status: str, hint: str) -> None:
        super().__init__(f"{path}: {problem}", hint=hint)
        self.path = str(path)
        self.reason = problem
        self.status = status


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format; without ``kinds`` of its own it takes one file for each kind of record."""

    suffix: str
    write: Callable[[Catalogue, BinaryIO, Choice], None]
    kinds: tuple[str, ...] | None


EXPORTERS = {
    "jsonl": Exporter(".jsonl", write_jsonl, ()),
    "csv": Exporter(".csv", write_csv, None),
    "xlsx": Exporter(".xlsx", write_xlsx, SHEETS),
}


def export(
    catalogue: Catalogue,
    target: Path,
    *,
    format: str,
    kind: str | None = None,
    language: Language = "vi",
) -> list[Path]:
    """Write a catalogue, or one kind of its records, and give the files that were made.

    CSV of all kinds makes a folder. A file appears when it is whole. Raises UsageError.
    """
    exporter = _exporter(format, kind)
    kinds = exporter.kinds if kind is None else (kind,)
    parts = {target: kinds} if kinds is not None else _folder(target, exporter)
    if kinds is not None and target.is_dir():
        hint = f"name a file, such as thidua{exporter.suffix}"
        raise TargetError(target, "is a folder", status="target_is_folder", hint=hint)
    for path, chosen in parts.items():
        with _whole_file(path) as stream:
            exporter.write(catalogue, stream, Choice(chosen, language))
    return list(parts)


def export_stream(
    catalogue: Catalogue,
    stream: BinaryIO,
    *,
    format: str,
    kind: str | None = None,
    language: Language = "vi",
) -> None:
    """Write one file's worth of a catalogue into an open stream, such as standard output."""
    exporter = _exporter(format, kind)
    kinds = exporter.kinds if kind is None else (kind,)
    if kinds is None:
        hint = "name one kind with --kind, or a folder"
        raise TargetError("-", f"{format} of all kinds is a folder", status="many_files", hint=hint)
    exporter.write(catalogue, stream, Choice(kinds, language))


def _exporter(format: str, kind: str | None) -> Exporter:
    if format not in EXPORTERS:
        raise UsageError(f"{format}: no such format", hint=f"one of {', '.join(EXPORTERS)}")
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{kind}: no such kind of record", hint=f"one of {', '.join(KINDS)}")
    return EXPORTERS[format]


def _folder(target: Path, exporter: Exporter) -> dict[Path, tuple[str, ...]]:
    if target.is_file():
        hint = "name a folder, or one kind of record with --kind"
        raise TargetError(target, "is a file", status="target_is_file", hint=hint)
    return {target / f"{kind}{exporter.suffix}": (kind,) for kind in KINDS}


@contextmanager
def _whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write beside the file and move into its place: a cut-off export leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        with draft.open("wb") as stream:
            yield stream
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
