"""Many files into one catalogue.

What is already in the catalogue, made by the same code from the same bytes, is not made again;
documents are saved one by one, so a run that was cut off is simply started again.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from nlp.batch.account import BuildReport, Fate, Outcome
from nlp.batch.attempt import Process, attempt, skipped
from nlp.batch.files import FoundFile, Inputs, find_files, shown
from nlp.batch.fingerprint import fingerprint
from nlp.catalogue import Catalogue, Failure, UnsavedDocument, open_catalogue
from nlp.pipeline import process as process_file
from nlp.records import Document


def build_catalogue(
    inputs: Inputs,
    *,
    catalogue: str | Path | Catalogue = "thidua.db",
    progress: Callable[[Outcome, int], None] | None = None,
    process: Process = process_file,
) -> BuildReport:
    """Read files and folders into a catalogue, which is made where there is none.

    ``progress`` is told each outcome and how many files were found. One bad file never stops the
    others; raises CatalogueError when nothing can be saved.
    """
    started = time.monotonic()
    files = [_absolute(file) for file in find_files(inputs)]
    fates: Counter[Fate] = Counter()
    problems: list[Outcome] = []
    with _opened(catalogue) as opened:
        run = _Run(opened, process)
        for outcome in run.outcomes(files):
            fates[outcome.fate] += 1
            if outcome.fate in (Fate.FAILED, Fate.SKIPPED):
                problems.append(outcome)
            if progress is not None:
                progress(outcome, len(files))
        _forget_lost(opened, {file.name for file in files})
        if fates[Fate.DONE] or run.replaced:
            opened.settle()
    seconds = time.monotonic() - started
    return BuildReport(len(files), dict(fates), run.replaced, tuple(problems), seconds)


def _absolute(file: FoundFile) -> FoundFile:
    """Name a file so that runs from different folders agree on it."""
    path = Path(os.path.abspath(file.path))  # noqa: PTH100 resolve() would follow links
    return FoundFile(path, shown(path), file.skipped)


def _opened(catalogue: str | Path | Catalogue) -> Catalogue | nullcontext[Catalogue]:
    if isinstance(catalogue, Catalogue):
        return nullcontext(catalogue)  # whoever opened it closes it
    return open_catalogue(catalogue, create=True)


def _forget_lost(catalogue: Catalogue, found: set[str]) -> None:
    """Drop the failures of files that are neither in this run nor on the disk any more."""
    failed = (failure.file for failure in catalogue.failures())
    catalogue.drop_failures([f for f in failed if f not in found and not Path(f).exists()])


@dataclass(frozen=True, slots=True)
class _Task:
    """A file, and the SHA-256 of its bytes where they can be read.

    ``outcome`` is what is known before it is processed.
    """

    file: FoundFile
    document: str | None = None
    outcome: Outcome | None = None


_Result = tuple[_Task, Document | Outcome]


class _Run:
    """One pass over files, which processes only what the catalogue does not hold."""

    def __init__(self, catalogue: Catalogue, process: Process) -> None:
        self.catalogue, self.process = catalogue, process
        self.replaced = 0
        self.copies: list[_Task] = []

    def outcomes(self, files: Iterable[FoundFile]) -> Iterator[Outcome]:
        """Settle the files; a copy waits for the first of its kind, which may fail."""
        # an engine with workers takes the place of the inner ``map``: tasks in, results out
        yield from map(self._settle, map(self._work, self._plan(files)))
        copies = (self._look_up(task, Fate.DUPLICATE) for task in self.copies)
        yield from map(self._settle, map(self._work, copies))

    def _plan(self, files: Iterable[FoundFile]) -> Iterator[_Task]:
        seen: set[str | None] = set()
        for file in files:
            task = _Task(file, None if file.skipped else _digest(file.path))
            if task.document in seen:
                self.copies.append(task)
            elif task.document is None:
                yield replace(task, outcome=skipped(file)) if file.skipped else task
            else:
                seen.add(task.document)
                held = self.catalogue.holder(file.name) == task.document
                yield self._look_up(task, Fate.UNCHANGED if held else Fate.DUPLICATE)

    def _look_up(self, task: _Task, fate: Fate) -> _Task:
        """Give the task that fate if the catalogue holds its bytes, as this very code read them."""
        document = task.document or ""
        if not self.catalogue.is_done(document, fingerprint=fingerprint()):
            return task
        return replace(task, outcome=Outcome(task.file.name, fate))

    def _work(self, task: _Task) -> _Result:
        return task, task.outcome or attempt(self.process, task.file)

    def _settle(self, result: _Result) -> Outcome:
        task, found = result
        name = task.file.name
        if isinstance(found, Document):
            found = self._save(found, name)
        elif found.fate in (Fate.UNCHANGED, Fate.DUPLICATE):
            self.replaced += self.catalogue.add_copy(task.document or "", path=name)
        if found.fate is Fate.FAILED:
            self.catalogue.fail(Failure(name, found.status, found.reason, found.hint))
        return found

    def _save(self, document: Document, name: str) -> Outcome:
        try:
            self.replaced += self.catalogue.save(document, fingerprint=fingerprint())
        except UnsavedDocument as error:
            return Outcome(name, Fate.FAILED, error.status, error.problem, error.hint)
        return Outcome(name, Fate.DONE)


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):  # the reader says what is wrong with it
        return None
