"""Achievements: figures that report a result, with what was counted, whose it is, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.extract.clauses import Scene, clause_before, head_of
from nlp.extract.figures import COMPARED
from nlp.extract.numbers import parse_digits
from nlp.extract.results import is_result
from nlp.extract.slots import Slot, campaign_of, of_mention, period_of, slot
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
_LEAD = re.compile(
    r"^(?:đến nay|hiện nay|đồng thời|ngoài ra|bên cạnh đó|nhờ đó|qua đó|trong đó|kết quả|theo đó"
    r"|cùng với đó|nổi bật|cụ thể|đặc biệt|và|cũng|đã|có|là|với|trong năm|toàn (?:tỉnh|xã|huyện|ngành))[ ,:]+",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"[ ,:]+(?:đạt|được|là|có|cho|đã|gồm|bằng|lên|với|trên|của|tới|đến|ước|về|tại|thực hiện|hơn)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:toàn (?:tỉnh|xã|huyện|ngành|quân|quốc|thành phố|phường|quận|đơn vị|khối|trường|thị xã)"
    r"|cả nước|(?:các|những) (?:đơn vị|cơ quan|địa phương|cấp|xã|huyện|hội viên|chi hội|cơ sở)"
    r"(?: (?!đã|được|có|tổ|thực|trên|đều|cũng|tích|tiếp)\w+){0,4})",
    re.IGNORECASE,
)
_SHORTEST = 2  # syllables of an indicator


def achievements(scene: Scene) -> Iterator[Achievement]:
    """Give the results that a document reports, in text order."""
    for index, mention in scene.document.labelled(Label.FIGURE):
        value = mention.value
        if isinstance(value, FigureValue) and is_result(scene, mention):
            yield _achievement(scene, index, mention, value)


def _achievement(scene: Scene, index: int, mention: Mention, value: FigureValue) -> Achievement:
    indicator, subject = _indicator(scene, mention), _subject(scene, mention)
    period, campaign = period_of(scene, mention), campaign_of(scene, mention)
    compared = _comparison(scene, mention, value)
    spans: dict[str, Span | None] = {
        "indicator": indicator.span if indicator else None,
        "subject": subject.span if subject else None,
        "period": period[1] if period else None,
        "campaign": campaign.span if campaign else None,
        "comparison": compared[1] if compared else None,
    }
    slots: Slots = {name: span for name, span in spans.items() if span}
    return Achievement(
        figure=mention.text,
        indicator=indicator.text if indicator else None,
        value=value.value,
        measure=value.measure,
        of=value.of,
        subject=subject.text if subject else None,
        period=period[0] if period else None,
        comparison=compared[0] if compared else None,
        campaign=campaign.text if campaign else None,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )


def _indicator(scene: Scene, mention: Mention) -> Slot | None:
    """Take the words before the figure in its clause, else the words behind it."""
    sentence = scene.sentence(mention)
    left = scene.text[sentence[0] : mention.start]
    offset, clause = _last_part(*clause_before(left))
    start, words = _stripped(scene, sentence[0] + offset, clause)
    if len(words.split()) >= _SHORTEST:
        return slot(scene, start, start + len(words))
    behind = head_of(scene.text[mention.end : sentence[1]])
    behind_text = behind.strip()
    if len(behind_text.split()) >= _SHORTEST:
        first = mention.end + behind.index(behind_text)
        return slot(scene, first, first + len(behind_text))
    return slot(scene, start, start + len(words)) if words else None


def _last_part(start: int, clause: str) -> tuple[int, str]:
    """Keep what stands behind the last comma, where that is more than a word."""
    head, comma, tail = clause.rpartition(",")
    if comma and len(tail.split()) >= _SHORTEST:
        return start + len(head) + 1, tail
    return start, clause


def _stripped(scene: Scene, start: int, clause: str) -> tuple[int, str]:
    """Free a clause of its date, its subject, and of empty words at both ends."""
    names = scene.within((start, start + len(clause)), Label.DATE, Label.UNIT, Label.PERSON)
    for _, mention in names:
        behind = mention.end - start
        if len(clause[behind:].split()) >= _SHORTEST:
            clause, start = clause[behind:], mention.end
            break
    kept = clause.lstrip(" ,:-")
    start += len(clause) - len(kept)
    kept = kept.rstrip(" ,:-")
    while lead := _LEAD.match(kept):
        kept, start = kept[lead.end() :], start + lead.end()
    while trail := _TRAIL.search(kept):
        kept = kept[: trail.start()]
    return start, kept


def _subject(scene: Scene, mention: Mention) -> Slot | None:
    """Take the actor of the sentence: a unit, a general subject, or a place, the nearest before."""
    sentence = scene.sentence(mention)
    left = scene.text[sentence[0] : mention.start]
    general = list(_SUBJECT.finditer(left))
    if general:
        found = general[-1]
        return slot(scene, sentence[0] + found.start(), sentence[0] + found.end())
    for label in (Label.UNIT, Label.PERSON, Label.PLACE):
        here = scene.within((sentence[0], mention.start), label)
        if here:
            return of_mention(here[0][1])
    for _, other in scene.before(sentence[0], Label.UNIT, Label.PLACE):
        return of_mention(other)
    return None


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
