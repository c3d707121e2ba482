"""Documents as tokens with IOB2 tags, and the mentions that tags cannot hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.export.borders import part_by_borders
from nlp.records import Document, Mention, Span
from nlp.tokenizer import sentences, tokens


class Row(NamedTuple):
    """One token: its characters and its tag."""

    start: int
    end: int
    tag: str


def tagged(document: Document) -> tuple[list[list[Row]], list[Mention]]:
    """Give the tokens of each sentence, and the mentions that begin or end inside one."""
    spans = tokens(document.text)
    inside, outside = part_by_borders(document, spans)
    mentions = [document.mentions[number] for number in inside]
    rows = list(_rows(spans, mentions))
    breaks = _breaks(document.text, mentions)
    parts: list[list[Row]] = []
    for row in rows:
        if not parts or row.start in breaks:
            parts.append([])
        parts[-1].append(row)
    return parts, [document.mentions[number] for number in outside]


def _breaks(text: str, mentions: Sequence[Mention]) -> set[int]:
    """Find where sentences begin; one that seems to begin inside a mention does not."""
    starts = {start for start, _ in sentences(text)[1:]}
    return starts - {place for m in mentions for place in range(m.start + 1, m.end)}


def _rows(spans: Sequence[Span], mentions: Sequence[Mention]) -> Iterator[Row]:
    begins = {mention.start: mention for mention in mentions}
    current: Mention | None = None
    for start, end in spans:
        if current and start >= current.end:
            current = None
        current = begins.get(start, current)
        yield Row(start, end, _tag(start, current))


def _tag(start: int, mention: Mention | None) -> str:
    if mention is None:
        return "O"
    return f"{'B' if start == mention.start else 'I'}-{mention.label}"
