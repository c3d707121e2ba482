"""The one object that travels, and its parts; it is one line of JSON on disk.

Offsets count Unicode code points of ``Document.text``, end exclusive, and hold for ever: no stage
changes the text once a reader has made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from pydantic import ConfigDict, TypeAdapter

from nlp.values import Number, Value

Span = tuple[int, int]
Period = tuple[str | None, str | None]
Slots = dict[str, Span]


class Label(StrEnum):
    """What a mention is of; the guidelines say what counts."""

    CAMPAIGN = "CAMPAIGN"
    UNIT = "UNIT"
    PERSON = "PERSON"
    PLACE = "PLACE"
    DATE = "DATE"
    FIGURE = "FIGURE"
    AWARD = "AWARD"
    DOCREF = "DOCREF"
    EVENT = "EVENT"


EntityKind = Literal["campaign", "unit", "place", "person", "award", "docref"]


class BlockKind(StrEnum):
    """The part that a block plays on its page."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    CAPTION = "caption"
    TABLE_ROW = "table_row"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text; ``bbox`` is x0, top, x1, bottom in points from the top left."""

    start: int
    end: int
    kind: BlockKind
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """What the document says of itself; ``published`` is an ISO day, month or year."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled stretch of text; ``rule`` says who found it, ``reason`` why it is its entity.

    ``score`` is how sure the entity is; below 1 a person may want to look.
    """

    start: int
    end: int
    label: Label
    text: str
    rule: str
    value: Value | None = None
    entity: str | None = None
    score: float = 1.0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that a document names: what its own context settles.

    ``name`` is the full name (*UBND tỉnh Hậu Giang* for *UBND tỉnh*). ``place`` is the id of the
    administrative unit that it belongs to; ``parent`` the entity it is part of or a variant of.
    ``known`` tells those of the reference tables. ``settled`` is false where the text leaves open
    which one it is: such an entity is its document's own, and a person should look at it.
    """

    id: str
    kind: EntityKind
    name: str
    place: str | None = None
    parent: str | None = None
    known: bool = False
    settled: bool = True


Level = Literal["national", "provincial", "district", "commune", "sector", "unit"]
RecipientKind = Literal["collective", "individual", "household"]
Direction = Literal["up", "down", "equal"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a figure stands to another: ``vs_plan up 5.03`` is *vượt 5,03% kế hoạch*."""

    kind: str
    direction: Direction | None = None
    value: Number | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Campaign:
    """A named campaign that the document speaks of."""

    name: str
    launched_by: str | None = None
    start: str | None = None
    end: str | None = None
    level: Level | None = None
    legal_basis: str | None = None
    entity: str | None = None
    mentions: tuple[int, ...] = ()
    slots: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Achievement:
    """A figure that reports a result, with what was counted, whose it is, and when."""

    figure: str
    indicator: str | None
    value: Number
    measure: str | None
    of: Number | None
    subject: str | None
    period: Period | None
    comparison: Comparison | None
    campaign: str | None
    mention: int
    evidence: Span
    slots: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AwardGrant:
    """An award that was given, not promised."""

    award: str
    award_id: str | None
    count: int | None
    recipient_kind: RecipientKind | None
    recipients: tuple[str, ...]
    awarded_by: str | None
    year: int | None
    campaign: str | None
    mention: int
    evidence: Span
    slots: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Records:
    """The facts of one document; ``slots`` in each says which characters state a slot."""

    campaigns: tuple[Campaign, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    award_grants: tuple[AwardGrant, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What kind of text a document is, and what about; null and empty where nothing tells.

    ``relevant`` says whether it concerns emulation, ``genre`` its form (news, plan, letter),
    ``fields`` the one or two fields of ``topic_fields.csv`` that it deals with, the main one first.
    """

    relevant: bool | None = None
    genre: str | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file that was read; ``id`` is the SHA-256 of its bytes, so a copy is the same one."""

    __pydantic_config__ = ConfigDict(serialize_by_alias=True)

    id: str
    source: str
    format: str
    meta: Meta
    text: str
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...] = ()
    records: Records = Records()
    warnings: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    topic: Topic = Topic()

    def labelled(self, label: Label) -> Iterator[tuple[int, Mention]]:
        """Give the mentions of one label with their places in ``mentions``."""
        return ((i, m) for i, m in enumerate(self.mentions) if m.label is label)

    def to_json(self) -> str:
        """Write one line of JSON, nulls included."""
        return _DOCUMENT.dump_json(self, by_alias=True).decode()

    @classmethod
    def from_json(cls, line: str | bytes) -> Document:
        """Read one line of JSON; raises pydantic's ValidationError where it is no document."""
        return _DOCUMENT.validate_json(line)


_DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)
