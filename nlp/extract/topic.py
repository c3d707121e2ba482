"""What a document is about: emulation or not, its genre, and its fields."""

from __future__ import annotations

from dataclasses import replace

from nlp.extract.clauses import Scene
from nlp.extract.fields import fields_of
from nlp.extract.genre import genre_of
from nlp.extract.relevance import concerns_emulation
from nlp.records import Document, Topic


def tell_topic(document: Document) -> Document:
    """Add the topic of a document that has its mentions; one without words has none."""
    scene = Scene.of(document)
    if not any(character.isalnum() for character in scene.text):
        return document
    topic = Topic(concerns_emulation(scene), genre_of(scene), fields_of(scene))
    return replace(document, topic=topic)
