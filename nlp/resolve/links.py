"""What a mention is tied to: an entity, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.records import Entity, EntityKind
from nlp.reference.divisions import Division, ancestors
from nlp.text import slug

_MARK = 8  # characters of a document's id that keep its own entities apart
_UNSETTLED = 0.4


@dataclass(frozen=True, slots=True)
class Link:
    """An entity with the score of the tie, in (0, 1], and its reason, one short clause."""

    entity: Entity
    score: float
    reason: str


def path(division: Division) -> str:
    """Give a division in ids: its own name, then those that it lies in.

    >>> from nlp.reference.divisions import divisions
    >>> path(divisions()["place:long-my-pre2025-936"])
    'long-my-hau-giang'
    """
    return "-".join(slug(d.name) for d in (division, *ancestors(division.id)))


def tie(
    kind: EntityKind,
    name: str,
    *,
    key: str | None = None,
    beside: str | None = None,
    place: str | None = None,
    parent: str | None = None,
    known: bool = False,
    score: float,
    reason: str,
) -> Link:
    """Tie a mention to an entity that is the same in every document.

    The id is made of ``key``, else of the name; ``beside`` tells homonyms apart. ``place`` and
    ``parent`` are ids.
    """
    identity = f"{kind}:{key or slug(name)}" + (f"~{beside}" if beside else "")
    entity = Entity(identity, kind, name, place, parent, known)
    return Link(entity, score, reason)


def own(
    kind: EntityKind,
    name: str,
    *,
    document: str,
    key: str | None = None,
    place: str | None = None,
    parent: str | None = None,
    reason: str,
) -> Link:
    """Tie a mention to an entity of its document alone: the text leaves open which one it is."""
    identity = f"{kind}:{key or slug(name)}~{document[:_MARK]}"
    entity = Entity(identity, kind, name, place, parent, known=False, settled=False)
    return Link(entity, _UNSETTLED, reason)
