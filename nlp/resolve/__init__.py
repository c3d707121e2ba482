"""Who and what is meant: the mentions of a document, and the entities of many documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer

if TYPE_CHECKING:
    from nlp.resolve.clusters import Resolution, resolve_entities
    from nlp.resolve.document import resolve_document

__all__ = ["Resolution", "resolve_document", "resolve_entities"]
# one document needs nothing of what compares many
__getattr__ = offer(
    __name__,
    {
        "Resolution": "nlp.resolve.clusters",
        "resolve_document": "nlp.resolve.document",
        "resolve_entities": "nlp.resolve.clusters",
    },
)
