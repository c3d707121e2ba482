"""Annotated documents in their readable form: tags in the text, records behind it.

The format is described in ``corpora/FORMAT.md``; ``parse`` turns one file into a Document with
its gold mentions and records, so that text and gold cannot drift apart.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

import yaml

from nlp.errors import MarkupError
from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    BlockKind,
    Campaign,
    Comparison,
    Direction,
    Document,
    Label,
    Level,
    Mention,
    Meta,
    Period,
    RecipientKind,
    Records,
    Topic,
)
from nlp.text import normalize
from nlp.values import AwardValue, DateValue, FigureValue, Modifier, Value, plain_number

FORMS = (
    "news", "feature", "report", "plan", "decision", "speech", "notice", "letter", "caption",
)  # fmt: skip
GENRES = frozenset([*FORMS, "negative"])
_LABELS = "|".join(Label)
_TAG = re.compile(rf"<({_LABELS})(?:#([\w-]+))?(?: ([^<>\n]*))?>(.*?)</\1>", re.DOTALL)
_STRAY = re.compile(rf"</?(?:{_LABELS})\b")
_PART = re.compile(r"^---[ ]*$", re.MULTILINE)
_MODIFIERS = frozenset(get_args(Modifier))
_NUMBER = r"-?\d+(?:\.\d+)?"
_FIGURE = re.compile(rf"({_NUMBER})(?:\.\.({_NUMBER}))?(?:/({_NUMBER}))?(?: (.+))?")
_MOST_FIELDS = 2
_PUNCTUATION = " \n\t\"'“”‘’,;:"


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document, and its genre: *negative* where nothing in it is emulation."""

    document: Document
    genre: str


def parse_inline(
    marked: str, *, rule: str = "gold"
) -> tuple[str, tuple[Mention, ...], dict[str, int]]:
    """Split marked text into plain text, mentions, and the mention index of each ``#id``.

    >>> parse_inline("đến <DATE 2022-06>tháng 6/2022</DATE>")[0]
    'đến tháng 6/2022'

    Raises MarkupError at a tag that is not closed, nested or has an impossible value.
    """
    marked = normalize(marked)
    pieces: list[str] = []
    mentions: list[Mention] = []
    names: dict[str, int] = {}
    length = position = 0
    for tag in _TAG.finditer(marked):
        before, inner = marked[position : tag.start()], tag[4]
        _refuse_stray(before + inner, tag[0])
        pieces += [before, inner]
        start = length + len(before)
        length = start + len(inner)
        position = tag.end()
        if tag[2]:
            if tag[2] in names:
                raise MarkupError(f"#{tag[2]} names two mentions")
            names[tag[2]] = len(mentions)
        mentions.append(_mention(Label(tag[1]), inner, tag[3] or "", start, rule))
    _refuse_stray(marked[position:], marked[position : position + 60])
    return "".join([*pieces, marked[position:]]), tuple(mentions), names


def _refuse_stray(text: str, where: str) -> None:
    stray = _STRAY.search(text)
    if stray:
        raise MarkupError(f"{stray[0]}: a tag is left open or nested near {where[:80]!r}")


def _mention(label: Label, text: str, value: str, start: int, rule: str) -> Mention:
    if not text or _loose_edge(text):
        raise MarkupError(f"{label} {text!r} begins or ends with a space or punctuation")
    entity = value or None if label in (Label.UNIT, Label.PLACE, Label.CAMPAIGN) else None
    try:
        parsed = _value(label, value)
    except (ValueError, InvalidOperation) as error:
        raise MarkupError(f"{label} {text!r}: value {value!r}: {error}") from error
    return Mention(start, start + len(text), label, text, rule, parsed, entity)


def _loose_edge(text: str) -> bool:
    """Tell a space or mark at the edge; a closing quote may stand where its opening is inside."""
    opened = any(quote in text[1:-1] for quote in "“‘\"'")
    end = text[:-1] if text[-1] in "”’\"'" and opened else text
    return end.strip(_PUNCTUATION) != end


def _value(label: Label, text: str) -> Value | None:
    if label is Label.DATE:
        return DateValue.parse(text) if text else None
    if label is Label.FIGURE:
        return _figure(text) if text else None
    if label is Label.AWARD:
        return AwardValue(text or None)
    return None


def _figure(text: str) -> FigureValue:
    first, _, rest = text.partition(" ")
    modifier: Any = first if first in _MODIFIERS else "exact"
    match = _FIGURE.fullmatch(rest if first in _MODIFIERS else text)
    if not match:
        raise ValueError("write [over|under|about] NUMBER[..MAX][/OF] [MEASURE]")
    number, highest, total = (plain_number(Decimal(n)) if n else None for n in match.groups()[:3])
    return FigureValue(number or 0, match[4], modifier, total, highest)


def parse(source: str, *, name: str = "document") -> GoldDocument:
    """Read one annotated document from its text; raises MarkupError saying where it is wrong."""
    parts = _PART.split(source.lstrip("\ufeff"))
    if len(parts) < 3:
        raise MarkupError(f"{name}: wants a header, a text and records between lines of ---")
    try:
        header, tail = yaml.safe_load(parts[0]) or {}, yaml.safe_load(parts[-1]) or {}
        text, mentions, names = parse_inline("---".join(parts[1:-1]).strip("\n") + "\n")
        records = _RecordReader(text, mentions, names).read(tail)
        topic = _topic(header)
    except (yaml.YAMLError, MarkupError, ValueError) as error:
        raise MarkupError(f"{name}: {error}") from error
    identity = hashlib.sha256(source.encode()).hexdigest()
    blocks = tuple(_blocks(text))
    title = text[blocks[0].start : blocks[0].end] if blocks else None
    published = str(header["published"]) if header.get("published") else None
    meta = Meta(title, published, header.get("outlet"), header.get("author"))
    source_name = f"{header['id']}.txt"
    document = Document(
        identity, source_name, "txt", meta, text, blocks, mentions, records, topic=topic
    )
    return GoldDocument(document, header["genre"])


def _topic(header: dict[str, Any]) -> Topic:
    """Read genre, form and fields; a negative document names its form beside the genre."""
    genre = header.get("genre")
    if genre not in GENRES:
        raise MarkupError(f"genre {genre!r} is not one of {', '.join(sorted(GENRES))}")
    form = _one_of(header.get("form"), FORMS) or (genre if genre in FORMS else None)
    fields = header.get("field") or ()
    fields = (fields,) if isinstance(fields, str) else tuple(fields)
    if len(fields) > _MOST_FIELDS:
        raise MarkupError(f"{len(fields)} fields: name the main one and at most one other")
    return Topic(bool(header.get("emulation", True)), form, fields)


def load(path: Path) -> GoldDocument:
    """Read one annotated file; raises MarkupError naming the file."""
    return parse(path.read_text(encoding="utf-8"), name=str(path))


def _blocks(text: str) -> Iterator[Block]:
    kind = BlockKind.TITLE
    for line in re.finditer(r"[^\n]+", text):
        row = BlockKind.TABLE_ROW if " | " in line[0] else kind
        yield Block(line.start(), line.end(), row)
        kind = BlockKind.PARAGRAPH


class _RecordReader:
    """Turn the YAML of the records into records that point at mentions."""

    def __init__(self, text: str, mentions: tuple[Mention, ...], names: dict[str, int]) -> None:
        self.text, self.mentions, self.names = text, mentions, names

    def read(self, tail: dict[str, Any]) -> Records:
        unknown = tail.keys() - {"campaigns", "achievements", "award_grants"}
        if unknown:
            raise MarkupError(f"no such records: {', '.join(sorted(unknown))}")
        return Records(
            tuple(self._campaign(row) for row in tail.get("campaigns") or ()),
            tuple(self._achievement(row) for row in tail.get("achievements") or ()),
            tuple(self._grant(row) for row in tail.get("award_grants") or ()),
        )

    def _campaign(self, row: dict[str, Any]) -> Campaign:
        level = _one_of(row.get("level"), get_args(Level))
        start, end = _day(row.get("start"), "start"), _day(row.get("end"), "end")
        basis = row.get("legal_basis")
        return Campaign(str(row["name"]), row.get("launched_by"), start, end, level, basis)

    def _achievement(self, row: dict[str, Any]) -> Achievement:
        index, mention = self._mention(row["figure"], Label.FIGURE)
        value = mention.value
        if not isinstance(value, FigureValue):
            raise MarkupError(f"figure #{row['figure']} has no value")
        return Achievement(
            mention.text, row.get("indicator"), value.value, value.measure, value.of,
            row.get("subject"), _period(row.get("period")), _comparison(row.get("comparison")),
            row.get("campaign"), index, self._sentence(mention),
        )  # fmt: skip

    def _grant(self, row: dict[str, Any]) -> AwardGrant:
        index, mention = self._mention(row["award"], Label.AWARD)
        award_id = mention.value.award_id if isinstance(mention.value, AwardValue) else None
        kind = _one_of(row.get("recipient_kind"), get_args(RecipientKind))
        return AwardGrant(
            mention.text, award_id, row.get("count"), kind, tuple(row.get("recipients") or ()),
            row.get("awarded_by"), row.get("year"), row.get("campaign"), index,
            self._sentence(mention),
        )  # fmt: skip

    def _mention(self, name: str, label: Label) -> tuple[int, Mention]:
        if name not in self.names:
            raise MarkupError(f"a record names #{name}, which marks nothing")
        index = self.names[name]
        if self.mentions[index].label is not label:
            raise MarkupError(f"#{name} is a {self.mentions[index].label}, not a {label}")
        return index, self.mentions[index]

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        start = self.text.rfind("\n", 0, mention.start) + 1
        end = self.text.find("\n", mention.end)
        return start, end if end >= 0 else len(self.text)


def _one_of(value: Any, allowed: tuple[str, ...]) -> Any:
    if value is not None and value not in allowed:
        raise MarkupError(f"{value!r} is not one of {', '.join(allowed)}")
    return value


def _day(value: Any, side: str) -> str | None:
    if value in (None, ""):
        return None
    parsed = DateValue.parse(str(value))
    return parsed.start if side == "start" else parsed.end


def _period(value: Any) -> Period | None:
    if value in (None, ""):
        return None
    if isinstance(value, list):
        return _day(value[0], "start"), _day(value[1], "end")
    parsed = DateValue.parse(str(value))
    return parsed.start, parsed.end


def _comparison(value: str | None) -> Comparison | None:
    if not value:
        return None
    kind, direction, *number = str(value).split()
    _one_of(direction, get_args(Direction))
    return Comparison(kind, direction, plain_number(Decimal(number[0])) if number else None)  # type: ignore[arg-type]


def check(paths: list[Path]) -> list[str]:
    """Give one line for each file that cannot be parsed."""
    problems = []
    for path in paths:
        try:
            load(path)
        except MarkupError as error:
            problems.append(str(error))
    return problems


if __name__ == "__main__":
    found = check([Path(argument) for argument in sys.argv[1:]])
    sys.exit("\n".join(found) if found else 0)
