"""The dates of a document as periods that a result may belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.records import Label, Mention, Period, Span
from nlp.values import DateValue

_APART = 70  # characters between the two ends of a span
# từ 15/12/2022 - 14/11/2023 · từ năm 2006 - 2009
_TWO_ENDS = re.compile(
    r"\d ?[-–] ?\d{1,2}(?:[-/.]\d{1,2})?/\d|^(?:(?:các |những )?năm )?\d{4} ?[-–] ?\d{4}$"
)
# These look at lower case, for Python finds where a pattern begins that knows no other much faster.
_FROM = re.compile(r"\b(?:từ|kể từ|bắt đầu từ|từ (?:đầu|giữa|cuối)) (?:ngay )?$")
_TO = re.compile(r"\b(?:đến|tới|hết)(?: hết| cuối| nay| thời điểm)?(?: \d+ giờ)?,? $")
_UNTIL_NOW = re.compile(r"[^.;\n]{0,12}\b(?:đến|tới) (?:nay|giờ)")
# what the words before a date make of it; the first that matches
_ROLES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("base", r"(?:so sánh|giá|cùng kỳ|so(?: với)?(?: cuối| đầu| trước| cả)?|thấp hơn|cao hơn"
                 r"|hơn|bằng)(?: năm| cùng kỳ)? $"),
        ("past", r"(?:thành lập|sinh|nhập ngũ|xuất ngũ|trước|hồi|thời)(?: năm| ngày)? ?$"),
        ("future", r"(?:phương hướng|nhiệm vụ[^.\n]{0,30}|kế hoạch|giao ước thi đua"
                   r"|phấn đấu[^.;\n]{0,20}|mục tiêu[^.;\n]{0,20}|đến hết|trước|dự kiến|bước vào"
                   r"|sang)(?: năm| ngày)? ?$"),
        ("review", r"(?:tổng kết|sơ kết|kết quả|báo cáo|nhìn lại|đánh giá)[^.\n]{0,110}$"),
        ("launch", r"\b(?:phát động|khởi xướng|ra đời|bắt đầu|thành lập|triển khai|ra quân"
                   r"|khởi động)\b[^.;\n]{0,40}$"),
    )
)  # fmt: skip
_OF_DOCUMENT = re.compile(r"(?:số|luật|nghị định|quyết định|kế hoạch)[^.;,\n]{0,60} $")
# years in the name of an event or a campaign, and the names that look back on them
_LAUNCHED = re.compile(
    r"[^.;\n]{0,60}\b(?:phát động|khởi xướng|ra đời|bắt đầu|thành lập|ra quân|khởi động|ra mắt)\b"
)
_ANNIVERSARY = re.compile(
    r"\b(?:kỷ niệm|năm ngày|ngày truyền thống|ngày thành lập|năm thành lập)\b[^,.;:)\n]*$"
)
_NEAR = 60  # characters before a day that say it is remembered
_REMEMBERED = 4  # years between two equal days that make an anniversary
_YEARS = re.compile(r"(?<!\d)(20\d\d)(?:\s?-\s?(20\d\d))?(?!\d)")
_REVIEWS = re.compile(
    r"tổng kết|sơ kết|kết quả|báo cáo|đại hội thi đua|đại hội tđ|điển hình tiên tiến", re.IGNORECASE
)


class Dated(NamedTuple):
    """A date as a period: ``kind`` says which end it is, ``role`` what it is told for."""

    span: Span
    role: str
    kind: str
    grain: str
    period: Period


def dated(scene: Scene) -> list[Dated]:
    """Read the dates of a document as periods, or as one of their ends, in text order."""
    told = [*_told(scene), *_named(scene)]
    return sorted([*told, *_reached(told)])


def _told(scene: Scene) -> Iterator[Dated]:
    mentions = [m for _, m in scene.document.labelled(Label.DATE)]
    taken = -1  # where the date begins that already ends a span
    for index, mention in enumerate(mentions):
        value = mention.value
        if mention.start == taken or not isinstance(value, DateValue) or value.start is None:
            continue
        if _is_remembered(scene.text[max(0, mention.start - _NEAR) : mention.start].lower(), value):
            continue
        line = scene.text[scene.paragraph(mention.start)[0] : mention.start][-150:].lower()
        role, span = _role(scene, mention, line), (mention.start, mention.end)
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        last = _last(scene, mention, following) if _FROM.search(line) else None
        if last:
            taken = last[0].start
            span = mention.start, last[0].end
            yield Dated(span, role, "from_to", value.grain or "", (value.start, last[1]))
            continue
        for kind, period in _readings(scene, mention, value, role, line):
            yield Dated(span, role, kind, value.grain or "", period)


def _reached(dates: Iterable[Dated]) -> Iterator[Dated]:
    """Join what was begun to a later end: *phát động ngày 1/12. Đến 15/1, …*."""
    begun: Dated | None = None
    for date in sorted(dates):
        if date.kind in ("from_launch", "from"):
            begun = date
        elif begun and date.kind == "to" and str(begun.period[0]) < str(date.period[1]):
            yield date._replace(kind="begun_to", period=(begun.period[0], date.period[1]))


def _is_remembered(before: str, value: DateValue) -> bool:
    """Tell the day of an anniversary: *kỷ niệm 30 năm … (6-12-1989 - 6-12-2019)*."""
    start, end = value.start or "", value.end or ""
    if start == end:
        return bool(_ANNIVERSARY.search(before))
    same_day = value.grain in ("day", "range") and start[5:] == end[5:]
    return same_day and int(end[:4]) - int(start[:4]) >= _REMEMBERED


def _named(scene: Scene) -> Iterator[Dated]:
    """Read the years that are part of a name: *Hội nghị tổng kết công tác năm 2021*."""
    for label in (Label.EVENT, Label.CAMPAIGN):
        for _, mention in scene.document.labelled(label):
            for match in _YEARS.finditer(scene.text, mention.start, mention.end):
                role = "review" if _REVIEWS.search(mention.text) else "named"
                period = f"{match[1]}-01-01", f"{match[2] or match[1]}-12-31"
                yield Dated(match.span(), role, "whole", "range" if match[2] else "year", period)


def _last(scene: Scene, mention: Mention, following: Mention | None) -> tuple[Mention, str] | None:
    """Give the date that ends a span, and its last day: *từ tháng 3 đến hết tháng 9*."""
    if following is None or following.start - mention.end > _APART:
        return None
    between = scene.text[mention.end : following.start].lower()
    end = following.value.end if isinstance(following.value, DateValue) else None
    return (following, end) if end and _TO.search(between) and "." not in between else None


def _readings(
    scene: Scene, mention: Mention, value: DateValue, role: str, line: str
) -> Iterator[tuple[str, Period]]:
    whole = value.start, value.end
    if _FROM.search(line) and _TWO_ENDS.search(mention.text):
        yield "whole", whole
    elif _FROM.search(line):
        yield "from", (value.start, None)
        if not _UNTIL_NOW.match(scene.text, mention.end):
            yield "from_whole", whole
    elif _TO.search(line):
        yield "to", (None, value.end)
        yield "to_whole", whole
    else:
        yield "whole", whole
        if role == "launch" or _LAUNCHED.match(scene.text, mention.end):
            yield "from_launch", (value.start, None)
        elif role not in ("base", "future", "document", "review"):
            yield "since", (value.start, None)


def _role(scene: Scene, mention: Mention, line: str) -> str:
    role = next((name for name, pattern in _ROLES if pattern.search(line)), "plain")
    near = scene.within((mention.start - 60, mention.start), Label.DOCREF)
    behind = any(mention.start - other.end <= 12 for _, other in near)
    return "document" if role != "review" and (behind or _OF_DOCUMENT.search(line)) else role
