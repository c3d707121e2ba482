"""The whole way of one document: read, annotate, tell its topic, extract records, resolve."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from nlp.extract import components
from nlp.extract.clauses import source_of
from nlp.extract.records import extract_records
from nlp.extract.topic import tell_topic
from nlp.read import read
from nlp.records import Document
from nlp.resolve import resolve_document
from nlp.version import VERSION


@cache
def build_pipeline() -> Language:
    """Build the spaCy pipeline of all components, for those who work with Docs; once a process.

    Its Docs hold the mentions that ``annotate`` finds.
    """
    tokenizer = {"nlp": {"tokenizer": {"@tokenizers": "thidua.syllables"}}}
    pipeline = spacy.blank("vi", config=tokenizer)
    for name in (*components.COMPONENTS, components.TAGGER, components.ARBITER):
        pipeline.add_pipe(name)
    return pipeline


def annotate(documents: Iterable[Document], *, without: Container[str] = ()) -> Iterator[Document]:
    """Add mentions, topic, records and entities; texts stay as they are.

    ``without`` are names of components that are left out.
    """
    for document in documents:
        source = source_of(document)
        source.warnings.clear()
        mentions = tuple(components.find_all(source, without=without))
        warnings = (*document.warnings, *source.warnings)
        found = replace(document, mentions=mentions, warnings=warnings)
        yield resolve_document(extract_records(tell_topic(found)))


def process(path: str | Path) -> Document:
    """Read one file and extract all that it states; raises ReadError where it can't be read."""
    return next(annotate([read(path)]))


def fingerprint() -> str:
    """Name the code and models that made a result, so that a stale one can be told."""
    return f"thidua {VERSION}"
