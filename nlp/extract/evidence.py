"""What a slot says, in the words of the document, and the characters that say it."""

from __future__ import annotations

from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.records import Mention, Span


class Slot(NamedTuple):
    """The words of a slot and where they stand."""

    text: str
    span: Span


def slot(scene: Scene, start: int, end: int) -> Slot:
    """Take a stretch of the document as a slot."""
    return Slot(scene.document.text[start:end], (start, end))


def of_mention(mention: Mention) -> Slot:
    """Take a mention as a slot."""
    return Slot(mention.text, (mention.start, mention.end))
