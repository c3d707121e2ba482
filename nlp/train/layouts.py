"""The same document as other sources lay it out: one sentence a line, or lines run together.

Corpora cut by sentences and pages that lost their breaks are common, and what a slot holds must not
hang on either. Line breaks and spaces change places one for one, so that every offset stays true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from nlp.records import Document
from nlp.tokenizer import sentences

_PROSE = 80  # characters of a line that is no heading and no item of a list
# the end of a line of prose, and the next line, which is no item or row
_BREAK = re.compile(
    rf"^[^|\n]{{{_PROSE},}}[.!?…\"”](\n+)(?=[^-+•*\n|][^|\n]{{{_PROSE},}}$)", re.MULTILINE
)


def layouts(document: Document) -> Iterator[Document]:
    """Give a document as it is, with one sentence a line, and with its prose run together."""
    yield document
    yield replace(document, text=_cut(document.text))
    yield replace(document, text=_run_together(document.text))


def _cut(text: str) -> str:
    characters = list(text)
    for (_, end), (start, _) in pairwise(sentences(text)):
        if text[end:start] == " ":
            characters[end] = "\n"
    return "".join(characters)


def _run_together(text: str) -> str:
    characters = list(text)
    for found in _BREAK.finditer(text):
        characters[slice(*found.span(1))] = " " * len(found[1])
    return "".join(characters)
