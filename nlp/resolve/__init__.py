"""Whom and what the mentions of a document stand for, as far as the document itself tells."""

from nlp.resolve.document import resolve_document

__all__ = ["resolve_document"]
