"""Documents as one token a line, in two layouts.

``conll`` is CoNLL-U Plus, each token with its place::

    # global.columns = ID FORM THIDUA:START THIDUA:END THIDUA:NER
    # newdoc id = "sach-duong-dep-ngo.txt"
    # sha256 = "5b0c…"
    # shown = [[2, 7, "PLACE"]]
    1	Ở	0	1	O
    2	xã	2	4	B-PLACE
    3	An	5	7	I-PLACE

``conll2003`` has the four columns of CoNLL-2003; the text stands in a comment, so that the places
of its tokens can be told::

    # newdoc id = "sach-duong-dep-ngo.txt"
    # sha256 = "5b0c…"
    # newdoc text = "Ở xã An"
    # shown = [[2, 7, "PLACE"]]
    -DOCSTART- -X- -X- O

    Ở -X- _ O
    xã -X- _ B-PLACE
    An -X- _ I-PLACE

Places count the characters of the document's text; tags are IOB2; what stands behind a ``=`` is
JSON. ``sha256`` is the id of the document. ``shown`` lists the mentions that were there to be seen,
so that whoever reads a corrected file back knows which were taken out. A mention that the tags
cannot hold stands whole in a comment: ``# off_border = {"start": 7, …}``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from nlp.export.choice import Stamp
from nlp.export.tags import Row, tagged
from nlp.records import Document, Mention

COLUMNS = "# global.columns = ID FORM THIDUA:START THIDUA:END THIDUA:NER"
DOCSTART = "-DOCSTART- -X- -X- O"


def write_conll(
    documents: Iterable[Document], stream: BinaryIO, *, stamp: Stamp | None = None
) -> list[Mention]:
    """Write documents as CoNLL-U Plus; give the mentions that stand in comments only."""
    _write_lines(stream, [COLUMNS, *_stamp(stamp)])
    listed: list[Mention] = []
    for document in documents:
        parts, off_border = tagged(document)
        body = _numbered(document.text, parts)
        _write_lines(stream, [*_head(document), *_off_border(off_border), *body, ""])
        listed += off_border
    return listed


def write_conll2003(
    documents: Iterable[Document], stream: BinaryIO, *, stamp: Stamp | None = None
) -> list[Mention]:
    """Write documents as CoNLL-2003; give the mentions that stand in comments only."""
    _write_lines(stream, _stamp(stamp))
    listed: list[Mention] = []
    for document in documents:
        parts, off_border = tagged(document)
        text = f"# newdoc text = {_json(document.text)}"
        head = [*_head(document), text, *_off_border(off_border), DOCSTART, ""]
        _write_lines(stream, [*head, *_plain(document.text, parts), ""])
        listed += off_border
    return listed


def _write_lines(stream: BinaryIO, lines: Iterable[str]) -> None:
    stream.writelines(f"{line}\n".encode() for line in lines)


def _stamp(stamp: Stamp | None) -> Iterator[str]:
    if stamp is not None:
        yield f"# thidua = {_json(stamp.as_dict())}"


def _head(document: Document) -> Iterator[str]:
    yield f"# newdoc id = {_json(document.source)}"
    yield f"# sha256 = {_json(document.id)}"
    yield f"# shown = {_json(shown(document.mentions))}"


def shown(mentions: Iterable[Mention]) -> list[tuple[int, int, str]]:
    """List mentions by their characters and label."""
    return [(m.start, m.end, m.label.value) for m in mentions]


def _off_border(mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        place = {"start": mention.start, "end": mention.end}
        row = place | {"label": mention.label.value, "text": mention.text}
        yield f"# off_border = {_json(row)}"


def _json(value: object) -> str:
    """Write JSON, whose strings cannot break a line."""
    return json.dumps(value, ensure_ascii=False)


def _numbered(text: str, parts: Sequence[Sequence[Row]]) -> Iterator[str]:
    for place, part in enumerate(parts):
        if place:
            yield ""
        for number, (start, end, tag) in enumerate(part, start=1):
            yield f"{number}\t{text[start:end]}\t{start}\t{end}\t{tag}"


def _plain(text: str, parts: Iterable[Iterable[Row]]) -> Iterator[str]:
    for part in parts:
        for start, end, tag in part:
            yield f"{text[start:end]} -X- _ {tag}"
        yield ""
