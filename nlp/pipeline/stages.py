"""The whole way of one document: read, annotate, tell its topic, extract records, resolve."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from nlp.extract.clauses import source_of
from nlp.extract.finders import find_all
from nlp.extract.records import extract_records
from nlp.extract.topic import tell_topic
from nlp.read import read
from nlp.records import Document
from nlp.resolve import resolve_document
from nlp.version import VERSION


def annotate(documents: Iterable[Document], *, without: Container[str] = ()) -> Iterator[Document]:
    """Add mentions, topic, records and entities; texts stay as they are.

    ``without`` are names of components that are left out.
    """
    for document in documents:
        source = source_of(document)
        source.warnings.clear()
        mentions = tuple(find_all(source, without=without))
        warnings = (*document.warnings, *source.warnings)
        found = replace(document, mentions=mentions, warnings=warnings)
        yield resolve_document(extract_records(tell_topic(found)))


def process(path: str | Path) -> Document:
    """Read one file and extract all that it states; raises ReadError where it can't be read."""
    return next(annotate([read(path)]))


def fingerprint() -> str:
    """Name the code and models that made a result, so that a stale one can be told."""
    return f"thidua {VERSION}"
