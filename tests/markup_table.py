"""Tables of marked sentences: gold and findings spelled alike, so that a failure shows both."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from nlp.extract.source import Source
from nlp.markup import parse_inline
from nlp.records import Document, Mention, Meta
from nlp.values import AwardValue, DateValue, FigureValue, Value

Finder = Callable[[Source], Iterable[Mention]]


def read_example(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """Split an example into its text and the mentions that an extractor should find."""
    text, mentions, _ = parse_inline(marked)
    return text, mentions


def spell(text: str, mentions: Iterable[Mention]) -> str:
    """Write mentions back into their text, each with its value: one spelling for both sides."""
    pieces, position = [], 0
    for mention in sorted(mentions, key=lambda m: m.start):
        pieces.append(text[position : mention.start])
        tag = " ".join([str(mention.label), *_spell_value(mention.value)])
        pieces.append(f"<{tag}>{mention.text}</{mention.label}>")
        position = mention.end
    return "".join([*pieces, text[position:]])


def _spell_value(value: Value | None) -> list[str]:
    if isinstance(value, DateValue):
        return [value.edtf] if value.edtf else []
    if isinstance(value, AwardValue):
        return [value.award_id] if value.award_id else []
    if isinstance(value, FigureValue):
        return [_spell_figure(value)]
    return []


def _spell_figure(value: FigureValue) -> str:
    modifier = "" if value.modifier == "exact" else f"{value.modifier} "
    highest = "" if value.value_max is None else f"..{_plain(value.value_max)}"
    total = "" if value.of is None else f"/{_plain(value.of)}"
    return f"{modifier}{_plain(value.value)}{highest}{total} {value.measure or ''}".strip()


def _plain(number: float) -> str:
    return f"{Decimal(str(number)):f}"


def both(find: Finder, marked: str, *, published: str | None = None) -> tuple[str, str]:
    """Give what one extractor finds in an example, and what it should."""
    text, gold = read_example(marked)
    return spell(text, find(Source.of(text, published=published))), spell(text, gold)


def rules_hit(find: Finder, examples: Iterable[str], *, published: str | None = None) -> set[str]:
    """Give the names of the rules that the mentions of some examples come from."""
    sources = (Source.of(read_example(e)[0], published=published) for e in examples)
    return {mention.rule for source in sources for mention in find(source)}


def document_of(marked: str, *, published: str | None = None) -> Document:
    """Make a document of a marked text, with its gold mentions and nothing else."""
    text, mentions = read_example(marked)
    return Document("0" * 64, "example.txt", "txt", Meta(published=published), text, (), mentions)
