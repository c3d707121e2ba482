"""Read what people decided, in one of the formats of ``IMPORTERS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from nlp.errors import UsageError
from nlp.imports.conll import read_conll
from nlp.imports.held import Present, Readable
from nlp.imports.jsonl import read_jsonl
from nlp.imports.labelstudio import read_labelstudio
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.imports.workbook import read_workbook
from nlp.judgements import Judgement


class Importer(NamedTuple):
    """A format, and the ends of the names of its files."""

    suffixes: tuple[str, ...]
    read: Callable[[Path, Present, Person], Iterator[Judgement | Problem]]


IMPORTERS = {
    "xlsx": Importer((".xlsx",), read_workbook),
    "labelstudio": Importer((".json",), read_labelstudio),
    "conll": Importer((".conllup", ".conllu"), read_conll),
    "conll2003": Importer((".conll", ".iob", ".iob2"), read_conll),
    "jsonl": Importer((".jsonl",), read_jsonl),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was decided in a file, and what in it is no judgement."""

    judgements: tuple[Judgement, ...]
    problems: tuple[Problem, ...]


def read_judgements(
    path: Path, *, catalogue: Readable, who: str, why: str = "", format: str | None = None
) -> Reading:
    """Compare a file with the catalogue that it came from; nothing is written.

    ``who`` decided, and ``why`` where the file itself gives no reason. Without a format the end of
    the name tells it. A row, task or document with a problem is passed over, the others are not.
    Raises UsageError where the file is of no known format, or nobody is named.
    """
    if not who.strip():
        raise UsageError("nobody is named who decides", hint="give --who NAME")
    importer = IMPORTERS[format or _format_of(path)] if format in (None, *IMPORTERS) else None
    if importer is None:
        raise UsageError(f"{format}: no such format", hint=f"one of {', '.join(IMPORTERS)}")
    try:
        found = list(importer.read(path, Present(catalogue), Person(who.strip(), why)))
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8: {error}", hint="save it as UTF-8") from None
    return Reading(
        tuple(item for item in found if isinstance(item, Judgement)),
        tuple(item for item in found if isinstance(item, Problem)),
    )


def _format_of(path: Path) -> str:
    for name, importer in IMPORTERS.items():
        if path.suffix.lower() in importer.suffixes:
            return name
    hint = f"name it with --format: {', '.join(IMPORTERS)}"
    raise UsageError(f"{path}: the name does not tell its format", hint=hint)
