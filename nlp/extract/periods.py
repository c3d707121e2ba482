"""Options for when a result was reached: the dates of a document, alone or as ends of a span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from nlp.extract.choice import Crossed, Features, Option
from nlp.extract.clauses import Scene
from nlp.extract.openings import openings
from nlp.records import Label, Mention, Period, Span
from nlp.values import DateValue, FigureValue

_LEAD = 700  # characters that open a document
_HEADING = 130  # characters; a longer line is a paragraph
_UP = 10  # lines above that may be a heading
_BACK = 8  # dates before the sentence of a figure
_DISTANCES = (("one", 1), ("two", 2), ("few", 4), ("some", 9), ("far", 10**9))  # sentences
_APART = 70  # characters between the two ends of a span
_NEAR = 3  # sentences
_FRESH = 3  # days before publication that are news

_FROM = re.compile(r"\b(?:từ|kể từ|bắt đầu từ|từ (?:đầu|giữa|cuối)) (?:ngay )?$", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:đến|tới|hết)(?: hết| cuối| nay| thời điểm)?(?: \d+ giờ)?,? $", re.IGNORECASE
)
_UNTIL_NOW = re.compile(r"[^.;\n]{0,12}\b(?:đến|tới) (?:nay|giờ)")
# what the words before a date make of it; the first that matches
_ROLES = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("base", r"(?:so sánh|giá|cùng kỳ|so với(?: cuối| đầu| trước| cả)?|thấp hơn|cao hơn|hơn"
                 r"|tăng so|bằng)(?: năm| cùng kỳ)? $"),
        ("past", r"(?:thành lập|sinh|nhập ngũ|xuất ngũ|trước|hồi|thời)(?: năm| ngày)? ?$"),
        ("future", r"(?:phương hướng|nhiệm vụ[^.\n]{0,30}|kế hoạch|giao ước thi đua"
                   r"|phấn đấu[^.;\n]{0,20}|mục tiêu[^.;\n]{0,20}|đến hết|trước|dự kiến|bước vào"
                   r"|sang)(?: năm| ngày)? ?$"),
        ("review", r"(?:tổng kết|sơ kết|kết quả|báo cáo|nhìn lại|đánh giá)[^.\n]{0,110}$"),
        ("launch", r"\b(?:phát động|khởi xướng|ra đời|bắt đầu|thành lập|triển khai|ra quân"
                   r"|khởi động)\b[^.;\n]{0,40}$"),
    )
)  # fmt: skip
_OF_DOCUMENT = re.compile(
    r"(?:số|Luật|Nghị định|Quyết định|Kế hoạch)[^.;,\n]{0,60} $", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:hiện|hiện nay|đến nay|tới nay|nay|bây giờ|giờ|mỗi năm|hằng năm|hàng năm|mỗi ngày)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_COUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_WHILE = re.compile(
    rf"\b(?:qua|sau|trong|suốt|chỉ) (?:hơn |gần )?{_COUNT} (?:năm|tháng|tuần|ngày|đợt)"
    r"|\b(?:thời gian qua|năm qua|trong năm|cả năm|những năm qua|cuối năm)\b",
    re.IGNORECASE,
)
_OPENS = {pattern: openings(pattern) for pattern in (_NOW, _WHILE)}


class _Date(NamedTuple):
    """A date as a period: ``kind`` says which end it is, ``role`` what it is told for."""

    span: Span
    role: str
    kind: str
    grain: str
    period: Period


class Periods:
    """Gives the options of each figure of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._dates = sorted(_dates(scene))
        self._starts = [date.span[0] for date in self._dates]
        self._told = Counter(date.period for date in self._dates)
        self._whens: dict[_Date, list[str]] = {}

    def options(self, mention: Mention) -> list[Option[Period]]:
        """Give the periods that a result may belong to, each once, with what speaks for it."""
        tags: dict[Period, dict[str, None]] = defaultdict(dict)
        found: dict[Period, _Date] = {}
        for date, tag in self._tagged(mention):
            found.setdefault(date.period, date)
            tags[date.period][tag] = None
        context = tuple(self._context(mention))
        plain, fresh = Crossed(context), Crossed((*context, "fresh"))
        return [
            Option(period, date.span, tuple(self._parts(date, tags[period], plain, fresh)))
            for period, date in found.items()
        ]

    def _between(self, start: int, end: int) -> list[_Date]:
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _tagged(self, mention: Mention) -> Iterator[tuple[_Date, str]]:
        sentence = self._scene.sentence(mention)
        for rank, date in enumerate(reversed(self._between(sentence[0], mention.start))):
            between = self._scene.text[date.span[1] : mention.start]
            apart = "semicolon" if ";" in between else "comma" if "," in between else "near"
            yield from _each(
                date, f"same{min(rank, 2)}", f"same:{apart}", f"same:{apart}:{date.role}"
            )
            yield from _in_place(date, "same")
        for rank, date in enumerate(self._between(mention.end, sentence[1])[:3]):
            yield from _each(date, f"after{rank}", f"after:{date.role}:{date.kind}:{date.grain}")
        yield from self._back(mention, sentence[0])
        for date in self._between(*self._heading(mention)):
            yield from _each(date, "heading", f"heading:{date.role}:{date.kind}:{date.grain}")
        for date in self._between(0, _LEAD):
            place = "title" if date.span[0] < self._title_end else "lead"
            yield date, place
            yield from _in_place(date, place)
        for date in self._dates:
            if date.role == "review":
                yield from _each(date, "review", f"review:{date.kind}:{date.grain}")
            if date.kind in ("from_to", "from_launch"):
                yield date, date.kind

    def _back(self, mention: Mention, start: int) -> Iterator[tuple[_Date, str]]:
        """Go back over the sentences before, whatever lines they stand in."""
        line = self._scene.paragraph(mention.start)[0]
        for rank, date in enumerate(reversed(self._between(0, start)[-_BACK:])):
            far = self._scene.source.sentences_between(date.span[0], mention.start)
            place = next(name for name, most in _DISTANCES if far <= most)
            yield from _each(date, f"back{min(rank, 3)}", place, f"back{min(rank, 3)}|{place}")
            yield from _in_place(date, place)
            if date.span[0] >= line:
                yield from _each(date, "line", f"line{min(rank, 2)}")

    @cached_property
    def _title_end(self) -> int:
        return self._scene.text.find("\n") % (len(self._scene.text) + 1)

    def _heading(self, mention: Mention) -> Span:
        """Give the last short line above the line of a figure."""
        text, end = self._scene.text, self._scene.paragraph(mention.start)[0] - 1
        for _ in range(_UP):
            if end <= 0:
                break
            start = text.rfind("\n", 0, end) + 1
            line = text[start:end].strip()
            if 0 < len(line) < _HEADING and "|" not in line and line[-1] not in ".;,":
                return start, end
            end = start - 1
        return 0, 0

    def _parts(
        self, date: _Date, tags: Iterable[str], plain: Crossed, fresh: Crossed
    ) -> Iterator[Features]:
        kind, told = f"{date.kind}:{date.grain}", min(self._told[date.period], 4)
        when = self._whens.get(date) or self._whens.setdefault(date, list(self._when(date, kind)))
        crossed = fresh if "fresh" in when else plain
        own = [*when, f"role={date.role}", f"kind={kind}|{date.role}", f"told={told}"]
        sides = [f"|told={min(told, 3)}", *(f"|{lies}" for lies in when[:1])]
        for tag in tags:
            own += [tag + side for side in sides]
            yield crossed[tag]
        yield crossed[f"kind={kind}"]
        yield tuple(own)

    def _when(self, date: _Date, kind: str) -> Iterator[str]:
        """Say how a period lies to the day of publication, and how long it is."""
        published = self._scene.document.meta.published
        start, end = date.period
        if published:
            known = len(published)  # of the day of publication, maybe the month alone
            future = (start or end or "")[:known] > published
            lies = "future" if future else "holds" if (end or "9")[:known] >= published else "past"
            age = max(-1, min(int(published[:4]) - int((end or start or "0")[:4]), 4))
            yield from (lies, f"{lies}|{kind}", f"age={age}", f"age={age}|{kind}")
            if start and start == end and not future and _days(published) - _days(start) <= _FRESH:
                yield "fresh"
        if start and end:
            yield f"years={min(int(end[:4]) - int(start[:4]), 6)}"

    def _context(self, mention: Mention) -> Iterator[str]:
        """Say what the words before a figure tell of time, and what it counts."""
        text, sentence = self._scene.text, self._scene.sentence(mention)
        line = self._scene.paragraph(mention.start)
        last = self._between(0, mention.start)[-1:]
        far = self._scene.source.sentences_between(last[0].span[0], mention.start) if last else 99
        yield "own" if far == 0 else "near" if far <= _NEAR else "undated"
        if self._holds(_NOW, (sentence[0], mention.start)):
            yield "now"
        if self._holds(_WHILE, (sentence[0], mention.start)):
            yield "while"
        elif self._holds(_WHILE, (max(0, sentence[0] - 300), mention.start)):
            yield "while_before"
        value = mention.value
        measure = value.measure or "none" if isinstance(value, FigureValue) else "none"
        yield measure if measure == "percent" else "VND" if measure.startswith("VND") else "count"
        yield "table" if "|" in text[line[0] : line[1]] else "prose"
        yield "early" if mention.start < _LEAD else "late"

    def _holds(self, pattern: re.Pattern[str], span: Span) -> bool:
        return any(self._scene.source.matches(pattern, _OPENS[pattern], span=span))


def _each(date: _Date, *tags: str) -> Iterator[tuple[_Date, str]]:
    return ((date, tag) for tag in tags)


def _in_place(date: _Date, place: str) -> Iterator[tuple[_Date, str]]:
    names = (date.role, date.kind, f"{date.role}:{date.kind}:{date.grain}")
    return ((date, f"{place}:{name}") for name in names)


def _days(day: str) -> int:
    """Count days in months of 31, which is enough to tell near from far."""
    year, month, date = (int(part) for part in (*day.split("-"), "1", "1")[:3])
    return (year * 12 + month) * 31 + date


def _dates(scene: Scene) -> Iterator[_Date]:
    """Read the dates of a document as periods, or as one of their ends."""
    mentions = [m for _, m in scene.document.labelled(Label.DATE)]
    taken = -1  # where the date begins that already ends a span
    for index, mention in enumerate(mentions):
        value = mention.value
        if mention.start == taken or not isinstance(value, DateValue) or value.start is None:
            continue
        line = scene.text[scene.paragraph(mention.start)[0] : mention.start][-150:]
        role, span = _role(scene, mention, line), (mention.start, mention.end)
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        last = _last(scene, mention, following) if _FROM.search(line) else None
        if last:
            taken = last[0].start
            span = mention.start, last[0].end
            yield _Date(span, role, "from_to", value.grain or "", (value.start, last[1]))
            continue
        for kind, period in _readings(scene, mention, value, role, line):
            yield _Date(span, role, kind, value.grain or "", period)


def _last(scene: Scene, mention: Mention, following: Mention | None) -> tuple[Mention, str] | None:
    """Give the date that ends a span, and its last day: *từ tháng 3 đến hết tháng 9*."""
    if following is None or following.start - mention.end > _APART:
        return None
    between = scene.text[mention.end : following.start]
    end = following.value.end if isinstance(following.value, DateValue) else None
    return (following, end) if end and _TO.search(between) and "." not in between else None


def _readings(
    scene: Scene, mention: Mention, value: DateValue, role: str, line: str
) -> Iterator[tuple[str, Period]]:
    whole = value.start, value.end
    if _FROM.search(line):
        yield "from", (value.start, None)
        if not _UNTIL_NOW.match(scene.text, mention.end):
            yield "from_whole", whole
    elif _TO.search(line):
        yield "to", (None, value.end)
        yield "to_whole", whole
    else:
        yield "whole", whole
        if role == "launch":
            yield "from_launch", (value.start, None)


def _role(scene: Scene, mention: Mention, line: str) -> str:
    role = next((name for name, pattern in _ROLES if pattern.search(line)), "plain")
    near = scene.within((mention.start - 60, mention.start), Label.DOCREF)
    behind = any(mention.start - other.end <= 12 for _, other in near)
    return "document" if role != "review" and (behind or _OF_DOCUMENT.search(line)) else role
