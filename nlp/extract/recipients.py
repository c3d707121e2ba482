"""Who received an award: counts with their kind, or names, beside it or in its table row."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene
from nlp.extract.named_recipients import (
    BEHIND,
    GIVEN_TO,
    JOINING,
    NAMES,
    RECEIVED,
    joined_names,
    named_recipients,
    of_names,
)
from nlp.extract.recipient_kinds import JOINT, Recipients, recipient_kind
from nlp.extract.tables import column_head, table_row
from nlp.records import Label, Mention, Span
from nlp.values import FigureValue

_LISTED = re.compile(
    r"(?: năm \d{4})?[ ,]*(?:và )?(?:(?:được )?(?:tặng|trao tặng|nhận) )?(?:nhiều )?$"
)
_GOES_ON = re.compile(r" (?:đạt|được|nhận|vinh dự|đoạt|giành)\b")
_PART = re.compile(r"\btrong (?:đó|số đó|số này)\b")
_AND_ALSO = re.compile(r"^,? (?:và|cùng) (?:[^\W\d_]+ ){0,3}$")
_INCLUDING = re.compile(r",? (?:bao )?gồm\b")
_CLAUSE = re.compile(r"[;\n]|\.(?!\w)")


def award_clause(scene: Scene, mention: Mention) -> Span:
    """Give the part of the sentence that an award's recipients stand in."""
    start, end = scene.sentence(mention)
    end = max(end, mention.end)
    for match in _CLAUSE.finditer(scene.text, start, mention.start):
        start = match.end()
    stop = _CLAUSE.search(scene.text, mention.end, end)
    return start, stop.start() if stop else end


def recipients_of(scene: Scene, mention: Mention) -> list[Recipients]:
    """Give who received: counts behind the award, counts before it, else names."""
    if table_row(scene, mention):
        return _of_row(scene, mention) or _names_of_row(scene, mention)
    clause = award_clause(scene, mention)
    end = _next_award(scene, mention, clause[1])
    part = _PART.search(scene.text, mention.end, end) or _INCLUDING.search(
        scene.text, *_first_count(scene, mention, end)
    )
    until = part.start() if part else end
    behind = _own(scene, mention, _counted(scene, (mention.end, until)))
    if behind and BEHIND.match(scene.text[mention.end : mention.end + 60]):
        named = _ahead_of_counts(scene, mention, behind) or _behind_counts(scene, behind, until)
        return [*named, *behind]
    number = number_before(scene, mention)
    if number is not None:
        return [Recipients(number, behind[0].kind if behind else None)]
    start = _last_award(scene, mention, clause[0])
    ahead = _counted(scene, (_nearest(scene, start, mention.start), mention.start))
    if ahead:
        counted_until = ahead[-1].span[1] if ahead[-1].span else start
        if RECEIVED.search(scene.text[counted_until : mention.start]):
            return ahead
    if start > clause[0] and not behind and _LISTED.match(scene.text[start : mention.start]):
        first = scene.within(clause, Label.AWARD)[0][1]  # … được tặng Bằng khen, Giấy khen
        shared = _counted(scene, (clause[0], first.start))
        return shared or named_recipients(scene, first, (clause[0], first.end))
    return behind or named_recipients(scene, mention, (start, end))


def _first_count(scene: Scene, mention: Mention, end: int) -> Span:
    """Give what follows the first count behind an award; nothing where there is none."""
    counts = scene.within((mention.end, end), Label.FIGURE)
    return (counts[0][1].end, end) if counts else (end, end)


def _ahead_of_counts(scene: Scene, mention: Mention, counted: list[Recipients]) -> list[Recipients]:
    """Give the names that a list of recipients begins with: *cho Đội 3, Đội 5 và 8 cá nhân*."""
    end = counted[0].span[0] if counted[0].span else mention.end
    for _, name in scene.within((mention.end, end), *NAMES)[:1]:
        if GIVEN_TO.search(scene.text[mention.end : name.start]):
            names = [name, *joined_names(scene, name, end)]
            if JOINING.match(scene.text[names[-1].end : end]):
                return of_names(names)
    return []


def _behind_counts(scene: Scene, counted: list[Recipients], end: int) -> list[Recipients]:
    """Give the name that a list of recipients ends with: *cho 3 tập thể và ông Lò Văn Én*."""
    start = counted[-1].span[1] if counted[-1].span else end
    for _, name in scene.within((start, end), *NAMES)[:1]:
        between = scene.text[start : name.start]
        if _AND_ALSO.match(between):
            return of_names([name, *joined_names(scene, name, end)])
    return []


def _own(scene: Scene, mention: Mention, counted: list[Recipients]) -> list[Recipients]:
    """Leave counts of another award: *cho 9 tổ, 5 xã đạt …*, *cho tỉnh, hạng Nhì cho 4 người*."""
    if counted and _is_named(scene, mention, counted[0]):
        return []
    last = counted[-1].span if len(counted) > 1 else None
    goes_on = last and _GOES_ON.match(scene.text, last[1])
    return counted[:-1] if goes_on else counted


def _is_named(scene: Scene, mention: Mention, counted: Recipients) -> bool:
    """Tell whether a name receives before the first count does, and apart from it."""
    first = counted.span[0] if counted.span else mention.end
    names = scene.within((mention.end, first), Label.PERSON, Label.UNIT, Label.PLACE)
    return any(
        GIVEN_TO.search(scene.text[mention.end : name.start])
        and " cho " in scene.text[name.end : first]
        for _, name in names
    )


def _nearest(scene: Scene, start: int, end: int) -> int:
    """Give where the part of a clause begins that says who received an award."""
    parts = [match.end() for match in _PART.finditer(scene.text, start, end)]
    here = scene.text[start:end]
    gone = BEHIND.match(here) and not here.startswith(" có ")
    if gone and not parts:  # behind the award before: … cho 9 tổ, 5 xã đạt …
        counts = _counted(scene, (start, end))
        return counts[-1].span[0] if len(counts) > 1 and counts[-1].span else start
    return parts[-1] if parts else start


def _of_row(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read a table row: a number a column, its kind in the head of the column."""
    line = scene.paragraph(mention.start)
    found = []
    for _, figure in scene.within((mention.end, line[1]), Label.FIGURE):
        value = figure.value
        if (
            not isinstance(value, FigureValue)
            or not isinstance(value.value, int)
            or not value.value
        ):
            continue
        head = column_head(scene, figure)
        words = scene.text[slice(*head)].lower() if head else ""
        kind = recipient_kind(value.measure or "") or recipient_kind(words)
        found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _names_of_row(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read the row of a list of recipients; the head of a table has none."""
    names = [m for _, m in scene.within(scene.paragraph(mention.start), Label.PERSON, Label.UNIT)]
    return of_names(names)[:1]


def _counted(scene: Scene, span: Span) -> list[Recipients]:
    """Take the counts of a stretch that follow each other: *12 tập thể, 25 cá nhân*."""
    found: list[Recipients] = []
    for _, figure in scene.within(span, Label.FIGURE):
        value = figure.value
        if not isinstance(value, FigureValue) or not isinstance(value.value, int):
            continue
        kind = recipient_kind(value.measure or "")
        if kind or JOINT.search(value.measure or ""):
            found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def number_before(scene: Scene, mention: Mention) -> int | None:
    """Read the count of *8 huân chương*, *02 Cờ thi đua*."""
    for _, figure in scene.within((max(0, mention.start - 12), mention.start), Label.FIGURE):
        value = figure.value
        if mention.start - figure.end <= 1 and isinstance(value, FigureValue):
            return int(value.value)
    return None


def _next_award(scene: Scene, mention: Mention, end: int) -> int:
    later = scene.within((mention.end, end), Label.AWARD)
    return later[0][1].start if later else end


def _last_award(scene: Scene, mention: Mention, start: int) -> int:
    earlier = scene.within((start, mention.start), Label.AWARD)
    return earlier[-1][1].end if earlier else start
