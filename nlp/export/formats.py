"""What a format of exported files is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from nlp.export.choice import Choice, Notes, Stamp
from nlp.export.selection import Selection
from nlp.records import Document, Mention

Parts = Mapping[Path, tuple[str, ...]]  # files, each with the kinds of record in it


@dataclass(frozen=True, slots=True)
class Companion:
    """A file beside what was exported, that says what it is."""

    name: str
    write: Callable[[Parts, Choice], bytes]

    def place(self, target: Path) -> Path:
        """Name it after the file, or put it into the folder."""
        if target.is_dir():
            return target / self.name
        return target.with_name(f"{target.name}.{self.name}")


@dataclass(frozen=True, slots=True)
class FileExporter:
    """A format of files; without ``kinds`` of its own it takes one for each kind of record.

    Of a format of ``whole_documents`` nobody can ask one kind.
    """

    suffix: str
    write: Callable[[Selection, BinaryIO, Choice], Notes]
    kinds: tuple[str, ...] | None
    companion: Companion | None = None
    whole_documents: bool = False


@dataclass(frozen=True, slots=True)
class FolderExporter:
    """A format of whole documents in a folder, whose files are not known beforehand."""

    write: Callable[[Selection, Path, Choice], Notes]
    whole_documents: bool = True


class DocumentWriter(Protocol):
    """Write documents one by one; give the mentions that are only listed."""

    def __call__(  # noqa: D102
        self, documents: Iterable[Document], stream: BinaryIO, *, stamp: Stamp | None
    ) -> list[Mention]: ...


class Counted:
    """Documents that pass by one at a time, and how many did."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents, self.count = documents, 0

    def __iter__(self) -> Iterator[Document]:
        for document in self.documents:
            self.count += 1
            yield document


def of_documents(
    suffix: str, writer: DocumentWriter, *, companion: Companion | None = None
) -> FileExporter:
    """Make an exporter of what writes documents."""

    def write(selection: Selection, stream: BinaryIO, choice: Choice) -> Notes:
        counted = Counted(selection.documents())
        listed = writer(counted, stream, stamp=choice.stamp)
        return Notes({"documents": counted.count}, listed=len(listed))

    return FileExporter(suffix, write, (), companion, whole_documents=True)
