"""Documents as CoNLL-U Plus: one token a line with its place and an IOB2 tag.

::

    # global.columns = ID FORM THIDUA:START THIDUA:END THIDUA:NER
    # newdoc id = "sach-duong-dep-ngo.txt"
    1	Ở	0	1	O
    2	xã	2	4	B-PLACE
    3	An	5	7	I-PLACE

Places count the characters of the document's text. A mention that the tags cannot hold stands
whole in a comment before the document's first token: ``# off_border = {"start": 7, …}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from nlp.export.borders import part_by_borders
from nlp.records import Document, Mention, Span
from nlp.tokenizer import sentences, tokens

_COLUMNS = "# global.columns = ID FORM THIDUA:START THIDUA:END THIDUA:NER\n"


def write_conll(documents: Iterable[Document], stream: BinaryIO) -> list[Mention]:
    """Write documents one after the other; give the mentions that stand in comments only."""
    stream.write(_COLUMNS.encode())
    listed: list[Mention] = []
    for document in documents:
        spans = tokens(document.text)
        tagged, off_border = (
            [document.mentions[number] for number in part]
            for part in part_by_borders(document, spans)
        )
        lines = (*_head(document, off_border), *_rows(document.text, spans, tagged), "")
        stream.write("\n".join(lines).encode() + b"\n")
        listed += off_border
    return listed


def _head(document: Document, off_border: Iterable[Mention]) -> Iterator[str]:
    yield f"# newdoc id = {_quoted(document.source)}"
    yield f"# sha256 = {_quoted(document.id)}"
    for mention in off_border:
        place = {"start": mention.start, "end": mention.end}
        row = place | {"label": mention.label.value, "text": mention.text}
        yield f"# off_border = {_quoted(row)}"


def _quoted(value: object) -> str:
    """Write JSON, whose strings cannot break a line."""
    return json.dumps(value, ensure_ascii=False)


def _rows(text: str, spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[str]:
    begins = {mention.start: mention for mention in mentions}
    # a sentence that seems to end inside a mention goes on, so that the tags stay whole
    breaks = {
        start
        for start, _ in sentences(text)[1:]
        if not any(m.start < start < m.end for m in mentions)
    }
    current: Mention | None = None
    number = 0
    for start, end in spans:
        if start in breaks:
            yield ""
            number = 0
        number += 1
        if current and start >= current.end:
            current = None
        current = begins.get(start, current)
        yield f"{number}\t{text[start:end]}\t{start}\t{end}\t{_tag(start, current)}"


def _tag(start: int, mention: Mention | None) -> str:
    if mention is None:
        return "O"
    return f"{'B' if start == mention.start else 'I'}-{mention.label}"
