"""Many files into documents, one after the other, with no catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.batch.account import Outcome
from nlp.batch.attempt import Process, attempt, skipped
from nlp.batch.files import Inputs, find_files
from nlp.pipeline import process as process_file
from nlp.records import Document


def extract_files(
    inputs: Inputs, *, process: Process = process_file
) -> Iterator[Document | Outcome]:
    """Give the document of each file, or what kept it from being one."""
    for file in find_files(inputs):
        yield skipped(file) if file.skipped else attempt(process, file)
