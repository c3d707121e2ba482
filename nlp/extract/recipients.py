"""Who received an award: counts with their kind, or names, beside it or in its table row."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene, once
from nlp.extract.counted import noun_of
from nlp.extract.named_recipients import (
    BEHIND,
    GIVEN_TO,
    JOINING,
    NAMES,
    joined_names,
    named_recipients,
    of_names,
    receives,
    together,
)
from nlp.extract.recipient_counts import bare_behind, counted, first_count, number_before
from nlp.extract.recipient_kinds import Recipients, bearer_of, recipient_kind
from nlp.extract.recipient_lists import listed_below
from nlp.extract.recipient_rows import recipients_of_row
from nlp.extract.tables import table_row
from nlp.records import Label, Mention, RecipientKind, Span
from nlp.values import FigureValue

_LISTED = re.compile(
    r"(?: năm \d{4})?[ ,]*(?:và )?(?:(?:được )?(?:tặng|trao tặng|nhận) )?(?:nhiều |danh hiệu )?$"
)
_GOES_ON = re.compile(
    r"(?: [^\W\d_]+){0,2} (?:đã |còn |cũng |đều )?"
    r"(?:đạt(?! thành tích)|được|nhận|vinh dự|đoạt|giành|đón)\b"
)
_PART = re.compile(r"\btrong (?:đó|số đó|số này)\b")
_AND_ALSO = re.compile(r"^,? (?:và|cùng) (?:[^\W\d_]+ ){0,3}$")
_INCLUDING = re.compile(r",? (?:bao )?gồm\b")
_CLAUSE = re.compile(r"[;\n]|\.(?!\w)")
_NAMELY = re.compile(r"[^.;:()\n]{0,70}?(?::|,? (?:bao )?gồm(?: có)?:?| là| \((?:gồm )?)(?: |$)")
_TITLES = 30  # characters that may stand before the first name of a list
_WITH = re.compile(r"\b(?:bằng|cùng hình thức)(?: (?:tấm|tờ))? $")  # khen 5 tổ bằng | Giấy khen
_ENDS_LIST = re.compile(r"\b(?:cho|vì|do|đã)\b")
_GIVEN_AWAY = re.compile(r"\b(?:trao|tặng|khen)\b")
_RESPECTIVELY = re.compile(r"\blần lượt\b")
_JOINED_AWARDS = re.compile(
    r"(?:,| và|, và|;)(?: (?:các|nhiều|(?:trao )?tặng))?(?: (?:\d+|hai|ba|bốn|năm))? $"
)


@once
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
        return recipients_of_row(scene, mention)
    clause = award_clause(scene, mention)
    found = _told(scene, mention, clause)
    number = number_before(scene, mention)
    if number is not None and not (found[0].count and _is_given_to(scene, mention)):
        return [_numbered(scene, mention, number, found[0])]
    if not any(who.count or who.names for who in found):
        found = listed_below(scene, mention) or found
    if _RESPECTIVELY.search(scene.text, *clause):
        return _own_of_each(scene, mention, clause, found)
    return found


def _told(scene: Scene, mention: Mention, clause: Span) -> list[Recipients]:
    if bare := bare_behind(scene, mention):
        return [bare]
    last = _last_of_chain(scene, mention, clause[1])
    end = _next_award(scene, last, clause[1])
    part = _PART.search(scene.text, last.end, end) or _INCLUDING.search(
        scene.text, *first_count(scene, last, end)
    )
    until = part.start() if part else end
    behind = _own(scene, last, counted(scene, (last.end, until)))
    if behind and _is_list(scene, last, behind[0]):
        named = _ahead_of_counts(scene, last, behind) or _behind_counts(scene, behind, until)
        return [*named, *_with_names(scene, behind, end)]
    start = _last_award(scene, mention, clause[0])
    ahead = counted(scene, (_nearest(scene, start, mention.start), mention.start))
    if ahead and number_before(scene, mention) is None:
        counted_until = ahead[-1].span[1] if ahead[-1].span else start
        between = scene.text[counted_until : mention.start]
        if receives(between) or _WITH.search(between):
            return [
                *_joined_ahead(scene, ahead[0], start),
                *_with_names(scene, ahead, mention.start),
            ]
    if start > clause[0] and not behind and _LISTED.match(scene.text[start : mention.start]):
        first = scene.within(clause, Label.AWARD)[0][1]  # … được tặng Bằng khen, Giấy khen
        shared = counted(scene, (clause[0], first.start))
        return shared or named_recipients(scene, first, (clause[0], first.end))
    return behind or named_recipients(scene, last if last is not mention else mention, (start, end))


def _is_list(scene: Scene, mention: Mention, counted: Recipients) -> bool:
    """Tell whether a list of recipients stands behind an award: *cho 9 tổ*, or *9 tổ* at once."""
    at_once = counted.span is not None and counted.span[0] - mention.end <= 1
    return at_once or _is_given_to(scene, mention)


def _is_given_to(scene: Scene, mention: Mention) -> bool:
    return BEHIND.match(scene.text[mention.end : mention.end + 60]) is not None


def _last_of_chain(scene: Scene, mention: Mention, end: int) -> Mention:
    """Give the last of awards that share a list of recipients: *Bằng khen, Giấy khen cho 5 tổ*."""
    last = mention
    for _, award in scene.within((mention.end, end), Label.AWARD):
        if not _JOINED_AWARDS.match(scene.text[last.end : award.start]):
            return last
        last = award
    behind = scene.text[last.end : last.end + 60]
    return last if BEHIND.match(behind) and not behind.startswith((":", " là")) else mention


def _numbered(scene: Scene, mention: Mention, figure: Mention, told: Recipients) -> Recipients:
    """Give the recipients of *8 huân chương* or *2 đơn vị Anh hùng*, by the number alone."""
    value = figure.value
    assert isinstance(value, FigureValue)
    number = int(value.value)
    kind = recipient_kind(noun_of(figure)) or bearer_of(mention.text)
    if kind and not told.names:
        return Recipients(number, kind, (), (figure.start, figure.end))
    kind = kind or _kind_ahead(scene, mention, figure) or _kind_behind(scene, mention, told)
    if kind and not told.names:
        return Recipients(number, kind, (), (figure.start, figure.end))
    names = told.names if told.span else ()
    return Recipients(number, told.kind if names or told.count else None, names, told.span)


def _kind_ahead(scene: Scene, mention: Mention, figure: Mention) -> RecipientKind | None:
    """Tell who won the prizes of a list: *9 em đoạt giải Nhất, 4 giải Ba*, *9 em (2 giải Ba)*."""
    start = award_clause(scene, mention)[0]
    for who in counted(scene, (start, figure.start))[-1:]:
        if who.span and not _GIVEN_AWAY.search(scene.text, who.span[1], figure.start):
            return who.kind
    return None


def _kind_behind(scene: Scene, mention: Mention, told: Recipients) -> RecipientKind | None:
    """Tell to whom prizes were handed: *trao 1 giải Nhất, 2 giải Ba cho các đội*."""
    start, end = award_clause(scene, mention)
    handed = _GIVEN_AWAY.search(scene.text, start, mention.start)
    last = _last_of_chain(scene, mention, end)
    return told.kind if handed and _is_given_to(scene, last) else None


def _own_of_each(
    scene: Scene, mention: Mention, clause: Span, found: list[Recipients]
) -> list[Recipients]:
    """Give each award its own: *A và B lần lượt được tặng* **Bằng khen** *và* **Giấy khen**."""
    awards = [award for _, award in scene.within(clause, Label.AWARD)]
    names = [name for who in found for name in who.names]
    if len(found) != 1 or len(names) != len(awards):
        return found
    return [Recipients(None, found[0].kind, (names[awards.index(mention)],), found[0].span)]


def _with_names(scene: Scene, counted: list[Recipients], end: int) -> list[Recipients]:
    """Give the last count its names: *cho 2 cá nhân: Lò Văn Én và Mùa A Sử*."""
    last = counted[-1]
    match = _NAMELY.match(scene.text, last.span[1], end) if last.span else None
    first = scene.within((match.end(), match.end() + _TITLES), *NAMES)[:1] if match else []
    for _, name in first:
        named = of_names([name, *joined_names(scene, name, end)])
        if len(named) == 1 and named[0].kind == last.kind and len(named[0].names) == last.count:
            return [*counted[:-1], Recipients(last.count, last.kind, named[0].names, last.span)]
    return counted


def _joined_ahead(scene: Scene, counted: Recipients, start: int) -> list[Recipients]:
    """Give the names that a list before *được tặng* begins with: *Đội 3 và 16 cá nhân*."""
    begin = counted.span[0] if counted.span else start
    names = [name for _, name in scene.within((start, begin), *NAMES)]
    if names and _AND_ALSO.match(scene.text[names[-1].end : begin]):
        return of_names(together(scene, names))
    return []


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
    while counted and counted[-1].span and _GOES_ON.match(scene.text, counted[-1].span[1]):
        if len(counted) == 1 and _is_list(scene, mention, counted[0]):
            break
        counted = counted[:-1]
    return counted


def _is_named(scene: Scene, mention: Mention, counted: Recipients) -> bool:
    """Tell whether a name receives before the first count does, and apart from it."""
    first = counted.span[0] if counted.span else mention.end
    names = scene.within((mention.end, first), Label.PERSON, Label.UNIT, Label.PLACE)
    return any(
        GIVEN_TO.search(scene.text[mention.end : name.start])
        and _ENDS_LIST.search(scene.text, name.end, first)
        for _, name in names
    )


def _nearest(scene: Scene, start: int, end: int) -> int:
    """Give where the part of a clause begins that says who received an award."""
    parts = [match.end() for match in _PART.finditer(scene.text, start, end)]
    here = scene.text[start:end]
    gone = BEHIND.match(here) and not here.startswith(" có ")
    if gone and not parts:  # behind the award before: … cho 9 tổ, 5 xã đạt …
        counts = counted(scene, (start, end))
        return counts[-1].span[0] if len(counts) > 1 and counts[-1].span else start
    return parts[-1] if parts else start


def _next_award(scene: Scene, mention: Mention, end: int) -> int:
    later = scene.within((mention.end, end), Label.AWARD)
    return later[0][1].start if later else end


def _last_award(scene: Scene, mention: Mention, start: int) -> int:
    earlier = scene.within((start, mention.start), Label.AWARD)
    return earlier[-1][1].end if earlier else start
