"""Slots that records share: whose, when, and within which campaign, each with its characters."""

from __future__ import annotations

import re
from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.records import Label, Mention, Period, Span
from nlp.values import DateValue

_OTHER_TIME = re.compile(
    r"(?:so với|cùng kỳ|so sánh|giá|theo giá|thành lập|từ) (?:\w+ ){0,3}$", re.IGNORECASE
)
_UNTIL = re.compile(r"(?:tính )?đến (?:hết |cuối |nay,? )?(?:thời điểm )?$", re.IGNORECASE)
_SINCE = re.compile(r"(?:kể )?từ (?:đầu )?$", re.IGNORECASE)
_FAR = 700  # characters back that a period or a campaign still reaches


class Slot(NamedTuple):
    """What a slot says, in the words of the document, and where it says so."""

    text: str
    span: Span


def slot(scene: Scene, start: int, end: int) -> Slot:
    """Take a stretch of the document as a slot."""
    return Slot(scene.document.text[start:end], (start, end))


def of_mention(mention: Mention) -> Slot:
    """Take a mention as a slot."""
    return Slot(mention.text, (mention.start, mention.end))


def period_of(scene: Scene, mention: Mention) -> tuple[Period, Span] | None:
    """Give the period of a result: a date of its sentence, else the last one before it.

    A date that a comparison or a price basis names is none.
    """
    sentence = scene.sentence(mention)
    here = [m for _, m in scene.within(sentence, Label.DATE) if _settles(scene, m)]
    before = [m for m in here if m.end <= mention.start]
    for date in (*before[::-1], *here):
        return _period(scene, date)
    for _, date in scene.before(sentence[0], Label.DATE):
        if mention.start - date.end > _FAR:
            return None
        if _settles(scene, date):
            return _period(scene, date)
    return None


def _settles(scene: Scene, date: Mention) -> bool:
    value = date.value
    if not isinstance(value, DateValue) or value.start is None:
        return False
    return not _OTHER_TIME.search(scene.text[max(0, date.start - 30) : date.start]) or bool(
        _SINCE.search(scene.text[max(0, date.start - 12) : date.start])
    )


def _period(scene: Scene, date: Mention) -> tuple[Period, Span]:
    value = date.value if isinstance(date.value, DateValue) else DateValue()
    before = scene.text[max(0, date.start - 24) : date.start]
    span = (date.start, date.end)
    if _UNTIL.search(before):
        return (None, value.end), span
    if _SINCE.search(before):
        return (value.start, None), span
    return (value.start, value.end), span


def campaign_of(scene: Scene, mention: Mention) -> Slot | None:
    """Give the campaign that a fact belongs to: of its sentence, else the last one before it."""
    sentence = scene.sentence(mention)
    here = [m for _, m in scene.within(sentence, Label.CAMPAIGN)]
    before = [m for m in here if m.end <= mention.start]
    if here:
        return of_mention(before[-1] if before else here[0])
    paragraph = scene.paragraph(mention.start)
    last = scene.within((paragraph[0], mention.start), Label.CAMPAIGN)
    if last:
        return of_mention(last[-1][1])
    names = {m.text.casefold() for _, m in scene.document.labelled(Label.CAMPAIGN)}
    if len(names) == 1:
        return of_mention(next(m for _, m in scene.document.labelled(Label.CAMPAIGN)))
    return None
