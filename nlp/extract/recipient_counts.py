"""How many received an award: the counts around it, and the number of awards themselves."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene
from nlp.extract.counted import measure_kind
from nlp.extract.recipient_kinds import Recipients, bearer_of, can_receive, recipient_kind
from nlp.records import Label, Mention, Span
from nlp.values import FigureValue

# what may stand between a number and what was given: 182 danh hiệu vinh dự Nhà nước "…"
_BESIDE = re.compile(
    r" ?(?:danh hiệu (?:thi đua |cao quý |vinh dự )?(?:nhà nước )?)?[\"']?", re.IGNORECASE
)
_REACH = 48  # characters


def counted(scene: Scene, span: Span) -> list[Recipients]:
    """Take the counts of a stretch that follow each other: *12 tập thể, 25 cá nhân*."""
    found: list[Recipients] = []
    for _, figure in scene.within(span, Label.FIGURE):
        value = figure.value
        if not isinstance(value, FigureValue) or not isinstance(value.value, int):
            continue
        if measure_kind(figure) == "noun" and can_receive(value.measure or ""):
            kind = recipient_kind(value.measure or "")
            found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def bare_behind(scene: Scene, mention: Mention) -> Recipients | None:
    """Read the count of *Giấy khen: 280*, *Lao động tiên tiến 40*."""
    for _, figure in scene.within((mention.end, mention.end + 3), Label.FIGURE):
        value = figure.value
        if not isinstance(value, FigureValue) or value.measure or value.of is not None:
            return None
        if isinstance(value.value, int) and not scene.text[mention.end : figure.start].strip(": "):
            return Recipients(value.value, bearer_of(mention.text), (), (figure.start, figure.end))
    return None


def number_before(scene: Scene, mention: Mention) -> Mention | None:
    """Give the number of *8 huân chương*, *02 Cờ thi đua*, *182 danh hiệu "Bà mẹ …"*."""
    for _, figure in scene.within((max(0, mention.start - _REACH), mention.start), Label.FIGURE):
        if _BESIDE.fullmatch(scene.text, figure.end, mention.start):
            return figure if isinstance(figure.value, FigureValue) else None
    return None


def first_count(scene: Scene, mention: Mention, end: int) -> Span:
    """Give what follows the first count behind an award; nothing where there is none."""
    counts = scene.within((mention.end, end), Label.FIGURE)
    return (counts[0][1].end, end) if counts else (end, end)
