"""The annotated corpora in formats that other tools train on, one file or folder for each split."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from nlp.errors import UsageError
from nlp.export.conll import write_conll, write_conll2003
from nlp.export.docbin import write_docbin
from nlp.markup import load
from nlp.records import Document, Mention

# writes documents to a place without suffix; gives what it made, and the mentions it only listed
Converter = Callable[[Iterable[Document], Path], tuple[list[Path], list[Mention]]]


def convert_gold(gold: Path, target: Path, *, format: str) -> tuple[list[Path], list[Mention]]:
    """Write each folder of annotated documents in ``gold`` as one of ``CONVERTERS``.

    Gives the files, and the mentions that the format can only list. Raises UsageError where there
    is no such format or no gold, MarkupError where a document breaks its format.
    """
    if format not in CONVERTERS:
        raise UsageError(f"{format}: no such format", hint=f"one of {', '.join(CONVERTERS)}")
    folders = sorted({path.parent for path in gold.rglob("*.txt")})
    if not folders:
        raise UsageError(f"{gold}: holds no *.txt", hint="give the folder of the gold corpus")
    target.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    listed: list[Mention] = []
    for folder in folders:
        documents = (load(path).document for path in sorted(folder.glob("*.txt")))
        paths, mentions = CONVERTERS[format](documents, target / folder.name)
        made += paths
        listed += mentions
    return made, listed


def _jsonl(documents: Iterable[Document], place: Path) -> tuple[list[Path], list[Mention]]:
    path = place.with_suffix(".jsonl")
    with path.open("wb") as stream:
        stream.writelines(document.to_json().encode() + b"\n" for document in documents)
    return [path], []


def _conll(documents: Iterable[Document], place: Path) -> tuple[list[Path], list[Mention]]:
    path = place.with_suffix(".conllup")
    with path.open("wb") as stream:
        return [path], write_conll(documents, stream)


def _conll2003(documents: Iterable[Document], place: Path) -> tuple[list[Path], list[Mention]]:
    path = place.with_suffix(".conll")
    with path.open("wb") as stream:
        return [path], write_conll2003(documents, stream)


CONVERTERS: dict[str, Converter] = {
    "jsonl": _jsonl,
    "conll": _conll,
    "conll2003": _conll2003,
    "docbin": write_docbin,
}
