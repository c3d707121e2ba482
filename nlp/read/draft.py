"""What a reader hands over: pieces of text in reading order, made into a Document in one place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.records import Block, BlockKind, Document, Meta
from nlp.text import normalize

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has its place; ``text`` is as the source spells it."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    page: int | None = None
    bbox: Box | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a reader found; ``warnings`` say in words what it dropped or doubts."""

    pieces: Sequence[Piece]
    meta: Meta = field(default_factory=Meta)
    warnings: tuple[str, ...] = ()


def assemble(draft: Draft, *, source: str, format: str, data: bytes) -> Document:
    """Fix the text of record: each piece normalised, one line break between pieces.

    A piece may keep line breaks of its own; an empty piece leaves no trace.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for piece in draft.pieces:
        text = normalize(piece.text).strip()
        if not text:
            continue
        end = start + len(text)
        blocks.append(Block(start, end, piece.kind, piece.page, piece.bbox))
        texts.append(text)
        start = end + 1
    return Document(
        id=hashlib.sha256(data).hexdigest(),
        source=source,
        format=format,
        meta=draft.meta,
        text="\n".join(texts),
        blocks=tuple(blocks),
        warnings=draft.warnings,
    )
