"""What was extracted from a document, whole and small, for judgements to be laid upon."""

from __future__ import annotations

import zlib
from dataclasses import replace

from nlp.records import Document


def pack(document: Document) -> bytes:
    """Give what was extracted, without the text and blocks, which have tables of their own."""
    return zlib.compress(replace(document, text="", blocks=()).to_json().encode())


def unpack(packed: bytes, document: Document) -> Document:
    """Give the document as it was extracted, with the text and blocks of ``document``."""
    extracted = Document.from_json(zlib.decompress(packed))
    return replace(extracted, source=document.source, text=document.text, blocks=document.blocks)
