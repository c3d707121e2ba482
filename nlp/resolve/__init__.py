"""Who and what is meant: the mentions of a document, and the entities of many documents."""

from nlp.resolve.clusters import Resolution, resolve_entities
from nlp.resolve.document import resolve_document

__all__ = ["Resolution", "resolve_document", "resolve_entities"]
