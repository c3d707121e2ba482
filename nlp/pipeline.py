"""The whole way of one document: read, annotate, tell what it is about, extract records.

spaCy stays behind this door.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from nlp.extract import components
from nlp.extract.records import extract_records
from nlp.extract.topic import tell_topic
from nlp.read import read
from nlp.records import BlockKind, Document
from nlp.version import VERSION


@cache
def build_pipeline() -> Language:
    """Build the spaCy pipeline of all components, loaded once a process."""
    tokenizer = {"nlp": {"tokenizer": {"@tokenizers": "thidua.syllables"}}}
    pipeline = spacy.blank("vi", config=tokenizer)
    for name in (*components.COMPONENTS, components.TAGGER, components.ARBITER):
        pipeline.add_pipe(name)
    return pipeline


def annotate(documents: Iterable[Document]) -> Iterator[Document]:
    """Add mentions, topic and records; texts stay as they are."""
    pipeline = build_pipeline()
    for document in documents:
        doc = pipeline.make_doc(document.text)
        doc.user_data[components.PUBLISHED] = document.meta.published
        doc.user_data[components.FURNITURE] = [
            (b.start, b.end) for b in document.blocks if b.kind is BlockKind.FURNITURE
        ]
        doc = pipeline(doc)
        found = replace(
            document,
            mentions=components.mentions_of(doc),
            warnings=(*document.warnings, *components.warnings_of(doc)),
        )
        yield extract_records(tell_topic(found))


def process(path: str | Path) -> Document:
    """Read one file and extract all that it states; raises ReadError where it can't be read."""
    return next(annotate([read(path)]))


def fingerprint() -> str:
    """Name the code and models that made a result, so that a stale one can be told."""
    return f"thidua {VERSION}"
