"""Marked texts whose tags say the entities that a document resolves to."""

from __future__ import annotations

from nlp.markup import parse_inline
from nlp.records import Block, BlockKind, Document, Label, Mention, Meta
from nlp.resolve import resolve_document

OWN = "~00000000"  # the mark of an entity that is the document's own


def document(marked: str, *, published: str | None = "2024-03-15", **meta: str) -> Document:
    """Make a document of marked text; its first line is its title."""
    text, mentions, _ = parse_inline(marked)
    end = text.find("\n") if "\n" in text else 0
    blocks = (Block(0, end, BlockKind.TITLE),) if end else ()
    return Document(
        "0" * 64, "a.txt", "txt", Meta(published=published, **meta), text, blocks, mentions
    )


def expected_and_found(
    marked: str, *, published: str | None = "2024-03-15", **meta: str
) -> tuple[list[str], list[str]]:
    """Give what the tags say, each as *text = id*, and what the resolution finds for them.

    Only units, places and campaigns carry an id in their tag; one without is not looked at.
    """
    given = document(marked, published=published, **meta)
    found = resolve_document(given)
    pairs = [
        (was, now)
        for was, now in zip(given.mentions, found.mentions, strict=True)
        if was.entity is not None
    ]
    return [_spell(was) for was, _ in pairs], [_spell(now) for _, now in pairs]


def _spell(mention: Mention) -> str:
    return f"{mention.text} = {mention.entity}"


def entities(marked: str, label: Label, **meta: str) -> list[str | None]:
    """Give the ids that the mentions of a label are tied to."""
    found = resolve_document(document(marked, **meta))
    return [mention.entity for _, mention in found.labelled(label)]
