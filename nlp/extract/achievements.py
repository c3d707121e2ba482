"""Achievements: figures that report a result, with what was counted, whose it is, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from nlp.extract.choice import Option, choose_all
from nlp.extract.clauses import Scene
from nlp.extract.figures import COMPARED
from nlp.extract.numbers import parse_digits
from nlp.extract.results import Results
from nlp.extract.slots import SLOTS, SlotOptions
from nlp.records import Achievement, Comparison, Direction, Label, Mention, Slots, Span
from nlp.values import FigureValue, plain_number

_PERCENT = r"(\d+(?:[.,]\d+)?) ?%"
_BASE = r"(?: (?:so với|cùng kỳ|năm trước|năm ngoái|giai đoạn|đầu năm|nhiệm kỳ)[^.;,]*)"
_PLAN = r"(?: (?:so với |so )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|KH)[^.;,]*)"
_COMPARISONS: tuple[tuple[re.Pattern[str], str, Direction | None], ...] = (
    (re.compile(rf"\bvượt (?:hơn |gần )?{_PERCENT}{_PLAN}?"), "vs_plan", "up"),
    (re.compile(rf"\b(?:đạt|bằng) (?:hơn |gần )?{_PERCENT}{_PLAN}"), "vs_plan", "equal"),
    (re.compile(rf"\btăng (?:hơn |gần |thêm )?{_PERCENT}{_BASE}?"), "vs_previous", "up"),
    (re.compile(rf"\bgiảm (?:hơn |gần |còn )?{_PERCENT}{_BASE}?"), "vs_previous", "down"),
    (re.compile(rf"\bbằng (?:hơn |gần )?{_PERCENT}{_BASE}"), "vs_previous", "equal"),
    (
        re.compile(rf"\b(?:chiếm|đạt tỷ lệ|tỷ lệ) (?:hơn |gần )?{_PERCENT}"),
        "share_of_total",
        "equal",
    ),
)
_OWN = re.compile(r"(?:^|\b)(vượt|tăng|giảm|đạt|bằng|chiếm)(?: thêm| hơn| gần| tỷ lệ)? $")


def achievements(scene: Scene) -> list[Achievement]:
    """Give the results that a document reports, in text order."""
    facts = [fact for fact in Results(scene).reported() if not _announces(scene, fact[1])]
    slots = SlotOptions(scene)
    figures = [mention for _, mention in facts]
    chosen = {
        slot: choose_all(scene, slot, figures, offer=partial(slots.offer, slot)) for slot in SLOTS
    }
    return [
        _achievement(scene, index, mention, {slot: chosen[slot][at] for slot in SLOTS})
        for at, (index, mention) in enumerate(facts)
    ]


def _announces(scene: Scene, mention: Mention) -> bool:
    """Tell a figure of the headline that the text tells again, and in full."""
    title_end = scene.text.find("\n")
    return mention.start < title_end and any(
        _is_same(mention.value, other.value)
        for _, other in scene.within((title_end, len(scene.text)), Label.FIGURE)
    )


def _is_same(one: object, other: object) -> bool:
    if not isinstance(one, FigureValue) or not isinstance(other, FigureValue):
        return False
    measures = [(figure.measure or "").split()[:1] for figure in (one, other)]
    return one.value == other.value and measures[0] == measures[1]


def _achievement(
    scene: Scene, index: int, mention: Mention, chosen: Mapping[str, Option[Any]]
) -> Achievement:
    value = mention.value
    assert isinstance(value, FigureValue)
    compared = _comparison(scene, mention, value)
    spans = {slot: option.span for slot, option in chosen.items()}
    spans["comparison"] = compared[1] if compared else None
    slots: Slots = {name: span for name, span in spans.items() if span}
    return Achievement(
        figure=mention.text,
        indicator=chosen["indicator"].content,
        value=value.value,
        measure=value.measure,
        of=value.of,
        subject=chosen["subject"].content,
        period=chosen["period"].content,
        comparison=compared[0] if compared else None,
        campaign=chosen["campaign"].content,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )


def _comparison(
    scene: Scene, mention: Mention, value: FigureValue
) -> tuple[Comparison, Span] | None:
    sentence = scene.sentence(mention)
    own = _OWN.search(scene.text[sentence[0] : mention.start])
    begin = sentence[0] + own.start(1) if own and value.measure == "percent" else mention.end
    until = _until_next_figure(scene, mention, sentence[1])
    for pattern, kind, direction in _COMPARISONS:
        match = pattern.search(scene.text, begin, until)
        if match:
            number = plain_number(Decimal(parse_digits(match[1])))
            return Comparison(kind, direction, number, match[0]), match.span()
    return None


def _until_next_figure(scene: Scene, mention: Mention, end: int) -> int:
    """Give where a comparison ends: before the next figure that is no percentage."""
    for _, other in scene.within((mention.end, end), Label.FIGURE):
        if not COMPARED.match(other.text):
            return other.start
    return end
