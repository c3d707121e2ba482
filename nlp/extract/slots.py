"""Options for the slots of a fact: what was counted, whose, when, and in which campaign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.campaign_groups import Group, campaign_groups
from nlp.extract.choice import Option, steps
from nlp.extract.clauses import Scene, once, words_of
from nlp.extract.indicators import Candidate, between, indicator_candidates, is_linked
from nlp.extract.subjects import subject_candidates
from nlp.records import Label, Mention, Period, Span
from nlp.values import DateValue, FigureValue

_FAR = 1600  # characters back that a period or a campaign still reaches
_FROM, _TO = (
    re.compile(r"\btừ (?:đầu )?$", re.IGNORECASE),
    re.compile(r"\bđến (?:hết |cuối )?$", re.IGNORECASE),
)
_UNTIL_NOW = re.compile(r"^[^.;\n]{0,12}\bđến (?:nay|hết)\b")
_BASE = re.compile(
    r"(?:so sánh|giá|cùng kỳ|so với(?: cuối| đầu)?|thành lập|sinh|phương hướng"
    r"|nhiệm vụ(?: công tác)?|kế hoạch|giao ước thi đua)(?: năm)? $",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"(?:tổng kết|sơ kết|kết quả|báo cáo)[^.\n]{0,80}$", re.IGNORECASE)


def indicator_options(scene: Scene, mention: Mention) -> list[Option[str]]:
    """Give what the figure may have counted."""
    return [_stretch(scene, mention, c) for c in indicator_candidates(scene, mention)]


def subject_options(scene: Scene, mention: Mention) -> list[Option[str]]:
    """Give whose result the figure may be."""
    return [_stretch(scene, mention, c) for c in subject_candidates(scene, mention)]


@once
def _of_figure(scene: Scene, mention: Mention) -> tuple[str, str, str]:
    """Say of a figure, for all its candidates, how it is linked, its measure, what is between."""
    value = mention.value
    measure = (value.measure or "none") if isinstance(value, FigureValue) else "none"
    linked = "linked" if is_linked(scene, mention) else "free"
    far = steps("between", len(between(scene, mention)), 2, 20)
    return linked, measure.split()[0].lower(), far


def _stretch(scene: Scene, mention: Mention, candidate: Candidate) -> Option[str]:
    start, end = candidate.span
    text = scene.text[start:end]
    words = words_of(text) or [""]
    linked, measure, far = _of_figure(scene, mention)
    kind = candidate.kind
    gap = mention.start - end if end <= mention.start else start - mention.end
    behind = scene.text[end : end + 12].split()
    features = (
        kind, f"{kind}|{linked}", f"{kind}|words={min(len(words), 9)}", f"first={words[0]}",
        f"last={words[-1]}", f"{kind}|last={words[-1]}", f"{kind}|{measure}",
        steps(f"{kind}|gap", gap, 2, 12, 40, 120), f"behind={behind[0].lower() if behind else ''}",
        f"capital={text[:1].isupper()}", f"ends={scene.text[mention.end:mention.end + 1]}|{kind}",
        f"{linked}|{far}",
    )  # fmt: skip
    return Option(scene.document.text[start:end], candidate.span, features)


def period_options(scene: Scene, mention: Mention) -> list[Option[Period]]:
    """Give the periods that a fact may belong to: its sentence's dates and those before it."""
    options = []
    sentence = scene.sentence(mention)
    dates = scene.within((max(0, mention.start - _FAR), sentence[1]), Label.DATE)
    opening = [d for d in scene.within((0, 500), Label.DATE) if d not in dates]
    nearest = [m for _, m in dates if m.end <= mention.start]
    for _, date in [*opening, *dates]:
        value = date.value
        if not isinstance(value, DateValue) or value.start is None or _is_base(scene, date):
            continue
        for kind, period, span in _periods(scene, date, value):
            near = nearest and nearest[-1] is date
            features = tuple(_of_period(scene, mention, date, value, kind, near=bool(near)))
            options.append(Option(period, span, features))
    return options


@once
def _is_base(scene: Scene, date: Mention) -> bool:
    """Tell the date of a price basis, a comparison or a plan from that of a result."""
    return _BASE.search(scene.text[max(0, date.start - 40) : date.start]) is not None


@once
def _is_reviewed(scene: Scene, date: Mention) -> bool:
    """Tell the date of a review, a report or their results."""
    return _REVIEW.search(scene.text[max(0, date.start - 90) : date.start]) is not None


@once
def _periods(scene: Scene, date: Mention, value: DateValue) -> list[tuple[str, Period, Span]]:
    """Read a date as the period itself, or as one of its ends."""
    return list(_readings(scene, date, value))


def _readings(scene: Scene, date: Mention, value: DateValue) -> Iterator[tuple[str, Period, Span]]:
    before = scene.text[max(0, date.start - 14) : date.start]
    span = (date.start, date.end)
    if _FROM.search(before):
        later = scene.within((date.end, date.end + 60), Label.DATE)
        for _, other in later[:1]:
            end = other.value.end if isinstance(other.value, DateValue) else None
            if end and _TO.search(scene.text[date.end : other.start]):
                yield "from_to", (value.start, end), (date.start, other.end)
                return
        since = "from_now" if _UNTIL_NOW.match(scene.text[date.end : date.end + 24]) else "from"
        yield since, (value.start, None), span
    elif _TO.search(before):
        yield "until", (None, value.end), span
    else:
        yield "whole", (value.start, value.end), span


def _of_period(
    scene: Scene, mention: Mention, date: Mention, value: DateValue, kind: str, *, near: bool
) -> Iterator[str]:
    sentence, line = scene.sentence(mention), scene.paragraph(mention.start)
    if date.start >= sentence[0]:
        place = "before" if date.end <= mention.start else "after"
    elif date.start >= line[0]:
        place = "paragraph"
    else:
        place = "opening" if date.start < 500 else "above"
    published = scene.document.meta.published
    age = int(published[:4]) - int((value.start or "0")[:4]) if published else 99
    head = (words_of(scene.text[max(0, date.start - 24) : date.start]) or [""])[-2:]
    yield from (place, kind, f"{place}|{kind}", f"grain={value.grain}", f"{place}|{value.grain}")
    yield from (f"{place}|{kind}|{value.grain}", f"near={near}", f"{place}|near={near}")
    yield from (f"age={max(-1, min(age, 5))}", f"{place}|age={max(-1, min(age, 5))}")
    yield from (
        f"head={head[-1]}",
        f"heads={'_'.join(head)}",
        f"word={date.text.split()[0].lower()}",
    )
    yield steps("gap", abs(mention.start - date.start), 40, 120, 300, 700, 1200)
    if _is_reviewed(scene, date):
        yield from ("review", f"review|{place}")
    here = scene.within(sentence, Label.DATE)
    yield from (f"{place}|dates={min(len(here), 3)}", f"table={'|' in scene.text[slice(*line)]}")


def campaign_options(scene: Scene, mention: Mention) -> list[Option[str]]:
    """Give the campaigns that a fact may belong to, each once, by its nearest mention."""
    groups = campaign_groups(scene)
    total = sum(len(group.mentions) for group in groups)
    options = []
    for group in groups:
        nearest = min(group.mentions, key=lambda m: abs(m.start - mention.start))
        features = tuple(_of_campaign(scene, mention, group, nearest, groups, total))
        options.append(Option(group.name, (nearest.start, nearest.end), features))
    return options


def _of_campaign(
    scene: Scene, mention: Mention, group: Group, nearest: Mention, groups: list[Group], total: int
) -> Iterator[str]:
    sentence, line = scene.sentence(mention), scene.paragraph(mention.start)
    inside = [m for m in group.mentions if sentence[0] <= m.start < sentence[1]]
    place = "sentence" if inside else "paragraph" if line[0] <= nearest.start < line[1] else "far"
    side = "before" if nearest.start < mention.start else "after"
    last = max((m.start for g in groups for m in g.mentions if m.start < mention.start), default=-1)
    is_last = any(m.start == last for m in group.mentions)
    share = len(group.mentions) / total
    opening = group.mentions[0].start < 400
    gap = abs(nearest.start - mention.start)
    yield from (place, f"{place}|{side}", f"last={is_last}", f"{place}|last={is_last}")
    yield from (f"only={len(groups) == 1}", f"{place}|only={len(groups) == 1}")
    yield from (f"opening={opening}", f"{place}|opening={opening}", f"first={groups[0] is group}")
    yield from (
        steps("share", int(share * 100), 20, 40, 60, 99),
        steps("gap", gap, 60, 200, 500, 1000),
    )
    yield from (f"{place}|{side}|last={is_last}|opening={opening}", f"count={min(len(groups), 4)}")
    yield f"title={group.mentions[0].start < 120}|last={is_last}"
