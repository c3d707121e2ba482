"""Write a catalogue out in one of the formats of ``EXPORTERS``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KINDS, Language
from nlp.catalogue.filters import Filter
from nlp.errors import UsageError
from nlp.export.choice import Choice, Notes, Stamp
from nlp.export.conll import write_conll, write_conll2003
from nlp.export.croissant import croissant
from nlp.export.csv_table import write_csv
from nlp.export.docbin import export_docbin
from nlp.export.formats import Companion, FileExporter, FolderExporter, Parts, of_documents
from nlp.export.jsonl import write_jsonl
from nlp.export.labelstudio import labelling_config, write_labelstudio
from nlp.export.parquet import write_parquet
from nlp.export.selection import Selection
from nlp.export.xlsx import SHEETS, write_xlsx

_LABELS = Companion("labels.xml", labelling_config)
EXPORTERS: dict[str, FileExporter | FolderExporter] = {
    "jsonl": FileExporter(".jsonl", write_jsonl, (), croissant("application/jsonlines")),
    "csv": FileExporter(".csv", write_csv, None, croissant("text/csv")),
    "xlsx": FileExporter(".xlsx", write_xlsx, SHEETS),
    "parquet": FileExporter(".parquet", write_parquet, None, croissant("application/x-parquet")),
    "conll": of_documents(".conllup", write_conll),
    "conll2003": of_documents(".conll", write_conll2003),
    "docbin": FolderExporter(export_docbin),
    "labelstudio": of_documents(".json", write_labelstudio, companion=_LABELS),
}


class TargetError(UsageError):
    """What is to be written does not fit the place; ``status`` says in one word why."""

    def __init__(self, path: str | Path, problem: str, *, status: str, hint: str) -> None:
        super().__init__(f"{path}: {problem}", hint=hint)
        self.path = str(path)
        self.reason = problem
        self.status = status


@dataclass(frozen=True, slots=True)
class Export:
    """The files that were made, what is in them, and how much there is in the catalogue."""

    files: tuple[Path, ...]
    notes: Notes
    totals: Mapping[str, int]


def export(
    catalogue: Catalogue,
    target: Path,
    *,
    format: str,
    kind: str | None = None,
    language: Language = "vi",
    where: Filter | None = None,
    made: datetime | None = None,
) -> Export:
    """Write a catalogue, or one kind of its records.

    CSV and Parquet of all kinds make a folder, and so does DocBin. A file appears when it is whole.
    ``made`` is the time that files say they were made at. Raises UsageError.
    """
    exporter = _exporter(format, kind)
    choice = Choice((), language, Stamp.of(where, made))
    selection = Selection(catalogue, choice.stamp.where)
    if isinstance(exporter, FolderExporter):
        files, notes = _export_folder(exporter, selection, target, choice=choice)
    else:
        parts = _parts(exporter, target, kind)
        files, notes = _export_files(exporter, selection, parts, choice=choice)
        if exporter.companion:
            beside = exporter.companion.place(target)
            with _whole_file(beside) as stream:
                stream.write(exporter.companion.write(parts, choice))
            files = (*files, beside)
    return Export(files, notes, selection.totals())


def export_stream(
    catalogue: Catalogue,
    stream: BinaryIO,
    *,
    format: str,
    kind: str | None = None,
    language: Language = "vi",
    where: Filter | None = None,
    made: datetime | None = None,
) -> Export:
    """Write one file's worth of a catalogue into an open stream, such as standard output."""
    exporter = _exporter(format, kind)
    if isinstance(exporter, FolderExporter):
        raise TargetError("-", f"{format} is a folder", status="many_files", hint="name a folder")
    kinds = exporter.kinds if kind is None else (kind,)
    if kinds is None:
        hint = "name one kind with --kind, or a folder"
        raise TargetError("-", f"{format} of all kinds is a folder", status="many_files", hint=hint)
    choice = Choice(kinds, language, Stamp.of(where, made))
    selection = Selection(catalogue, choice.stamp.where)
    return Export((), exporter.write(selection, stream, choice), selection.totals())


def _exporter(format: str, kind: str | None) -> FileExporter | FolderExporter:
    if format not in EXPORTERS:
        raise UsageError(f"{format}: no such format", hint=f"one of {', '.join(EXPORTERS)}")
    if kind is not None and kind not in KINDS:
        raise UsageError(f"{kind}: no such kind of record", hint=f"one of {', '.join(KINDS)}")
    if kind is not None and EXPORTERS[format].whole_documents:
        raise UsageError(f"{format} holds whole documents, not {kind}", hint="leave out --kind")
    return EXPORTERS[format]


def _parts(exporter: FileExporter, target: Path, kind: str | None) -> Parts:
    kinds = exporter.kinds if kind is None else (kind,)
    if kinds is None:
        if target.is_file():
            hint = "name a folder, or one kind of record with --kind"
            raise TargetError(target, "is a file", status="target_is_file", hint=hint)
        return {target / f"{name}{exporter.suffix}": (name,) for name in KINDS}
    if target.is_dir():
        hint = f"name a file, such as thidua{exporter.suffix}"
        raise TargetError(target, "is a folder", status="target_is_folder", hint=hint)
    return {target: kinds}


def _export_files(
    exporter: FileExporter, selection: Selection, parts: Parts, *, choice: Choice
) -> tuple[tuple[Path, ...], Notes]:
    notes = Notes({})
    for path, kinds in parts.items():
        with _whole_file(path) as stream:
            notes += exporter.write(selection, stream, replace(choice, kinds=kinds))
    return tuple(parts), notes


def _export_folder(
    exporter: FolderExporter, selection: Selection, target: Path, *, choice: Choice
) -> tuple[tuple[Path, ...], Notes]:
    if target.is_file():
        hint = "name a folder"
        raise TargetError(target, "is a file", status="target_is_file", hint=hint)
    if target.exists() and any(target.iterdir()):
        hint = "name a new folder"
        raise TargetError(target, "holds files already", status="target_holds_files", hint=hint)
    draft = target.with_name(f".{target.name}.part")
    rmtree(draft, ignore_errors=True)  # left behind by an export that was killed
    try:
        notes = exporter.write(selection, draft, choice)
        if target.exists():
            target.rmdir()
        draft.rename(target)
    finally:
        rmtree(draft, ignore_errors=True)
    return tuple(sorted(target.iterdir())), notes


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
