"""Who received an award: counts with their kind, or names, beside the award or in its table row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.extract.clauses import Scene
from nlp.extract.tables import column_head, table_row
from nlp.records import Label, Mention, RecipientKind, Span
from nlp.values import FigureValue

_COLLECTIVES = (
    r"tập thể(?!,? (?:và )?cá nhân)|đơn vị|cơ quan|chi bộ|doanh nghiệp|trường(?! hợp)|tổ chức|thôn"
    r"|xã|phường|huyện|đảng bộ|cơ sở|chi hội|chi đoàn|công ty|phòng|ban|tổ\b|đội|khu|bệnh viện"
    r"|trung tâm|hợp tác xã|nhà máy|địa phương|làng|ấp\b|bản\b|cụm|khối|dòng họ|mô hình"
    r"|tự viện|chùa|giáo xứ|giáo họ|họ đạo|(?:cán bộ(?:,| và) )?nhân dân|bà con|nhóm\b|khoa\b"
    r"|phân xưởng|chi nhánh|nông trường|xí nghiệp|đồn\b|trạm\b"
)
_PERSONS = (
    r"cá nhân|đồng chí|cán bộ|người|em\b|học sinh|giáo viên|chiến sĩ|hội viên|đảng viên|công nhân"
    r"|đoàn viên|nông dân|sinh viên|công chức|lao động|thầy|cô|bác sĩ|sĩ quan|phụ nữ|nhân viên"
    r"|chị\b|cụ\b|bạn\b|nghệ nhân|tác giả|thương binh|thanh niên|cựu chiến binh|tăng ni|vị\b"
    r"|viên chức|kỹ sư|tài xế|lái xe|quần chúng|giáo dân|điều dưỡng|công dân|thí sinh|ngư dân"
    r"|xã viên|quân nhân|thợ\b|ĐVTN|CBCNV|CNVCLĐ|hội thẩm|dân quân|già làng"
)
_KINDS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVES), "collective"),
    (re.compile(r"\b(?:hộ|gia đình)\b"), "household"),
    (re.compile(_PERSONS), "individual"),
)
_JOINT = re.compile(r"tập thể(?:,| và| -)* ?(?:và )?(?:các )?cá nhân")
_RECEIVED = re.compile(r"\b(?:vinh dự|đón nhận|nhận|đạt|đoạt|giành|được|là|giữ)\b", re.IGNORECASE)
BEHIND = re.compile(
    r"^ ?(?:\([^)]*\) ?)?(?:(?:đã )?(?:được )?trao )?(?:kèm [^,;]{0,40})?(?:cho|tới|đến|tặng)\b|^:"
    r"|^ (?:đã )?(?:thuộc về|là)\b"
)
_LISTED = re.compile(r"[ ,]*(?:và )?(?:(?:được )?(?:tặng|trao tặng|nhận) )?(?:nhiều )?$")
_GOES_ON = re.compile(r" (?:đạt|được|nhận|vinh dự|đoạt|giành)\b")
_PART = re.compile(r"\btrong (?:đó|số đó|số này)\b")
_TO = re.compile(r"\b(?:cho|tặng) (?:tập thể |cá nhân |ông |bà )?$")
_DIRECTLY = re.compile(r"^ (?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|đồng chí|tập thể|gia đình ông) )?$")
_AND = re.compile(
    r"^,? ?(?:và|cùng)? ?(?:(?:ông|bà|anh|chị|cụ|em|thầy|cô|bác|đồng chí|gia đình ông) )?$"
)
_WINNERS = (Label.UNIT, Label.PERSON, Label.PLACE)
_LONGEST_NAME = 120  # characters
_OF = re.compile(r"^ (?:của|thuộc) $")
_OFFICE = re.compile(r"(?:,| -) [^.;]{0,60}$")  # what stands between a person and the own body
_BRACKETED = re.compile(r" ?\([^()\n]*\)")
_CLAUSE = re.compile(r"[;\n]|\.(?!\w)")


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who received: a count with its kind, or names."""

    count: int | None
    kind: RecipientKind | None
    names: tuple[str, ...] = ()
    span: Span | None = None


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
    part = _PART.search(scene.text, mention.end, end)
    until = part.start() if part else end
    behind = _own(scene, mention, _counted(scene, (mention.end, until)))
    if behind and BEHIND.match(scene.text[mention.end : mention.end + 60]):
        return behind
    number = number_before(scene, mention)
    if number is not None:
        return [Recipients(number, behind[0].kind if behind else None)]
    start = _last_award(scene, mention, clause[0])
    ahead = _counted(scene, (_nearest(scene, start, mention.start), mention.start))
    if ahead:
        counted_until = ahead[-1].span[1] if ahead[-1].span else start
        if _RECEIVED.search(scene.text[counted_until : mention.start]):
            return ahead
    if start > clause[0] and not behind and _LISTED.match(scene.text[start : mention.start]):
        first = scene.within(clause, Label.AWARD)[0][1]  # … được tặng Bằng khen, Giấy khen
        shared = _counted(scene, (clause[0], first.start))
        return shared or _named(scene, first, (clause[0], first.end))
    return behind or _named(scene, mention, (start, end))


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
        _TO.search(scene.text[mention.end : name.start]) and " cho " in scene.text[name.end : first]
        for _, name in names
    )


def _nearest(scene: Scene, start: int, end: int) -> int:
    """Give where the part of a clause begins that says who received an award."""
    parts = [match.end() for match in _PART.finditer(scene.text, start, end)]
    gone = BEHIND.match(scene.text[start:end])
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
        kind = _kind(value.measure or "") or _kind(words)
        found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _names_of_row(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read the row of a list of recipients; the head of a table has none."""
    names = [m for _, m in scene.within(scene.paragraph(mention.start), Label.PERSON, Label.UNIT)]
    return _of_names(names)[:1]


def _counted(scene: Scene, span: Span) -> list[Recipients]:
    """Take the counts of a stretch that follow each other: *12 tập thể, 25 cá nhân*."""
    found: list[Recipients] = []
    for _, figure in scene.within(span, Label.FIGURE):
        value = figure.value
        if not isinstance(value, FigureValue) or not isinstance(value.value, int):
            continue
        kind = _kind(value.measure or "")
        if kind or _JOINT.search(value.measure or ""):
            found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _kind(words: str) -> RecipientKind | None:
    if _JOINT.search(words):
        return None
    found = [(match.start(), kind) for p, kind in _KINDS if (match := p.search(words))]
    return min(found)[1] if found else None  # the head comes first: cán bộ xã, hộ ở thôn


def number_before(scene: Scene, mention: Mention) -> int | None:
    """Read the count of *8 huân chương*, *02 Cờ thi đua*."""
    for _, figure in scene.within((max(0, mention.start - 12), mention.start), Label.FIGURE):
        value = figure.value
        if mention.start - figure.end <= 1 and isinstance(value, FigureValue):
            return int(value.value)
    return None


def _named(scene: Scene, mention: Mention, span: Span) -> list[Recipients]:
    """Take the names behind an award, else who stands before *được tặng*, else a kind alone."""
    text = scene.text[mention.end : span[1]]
    behind = [m for _, m in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT)]
    if BEHIND.match(text) and behind:
        return _of_names(behind)
    for _, name in scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT, Label.PLACE):
        between = scene.text[mention.end : name.start]
        if _TO.search(between) or _DIRECTLY.match(between):
            return _of_names([name, *_joined(scene, name, span[1])])
    if BEHIND.match(text):
        return [Recipients(None, None if _JOINT.search(text[:60]) else _kind(text[:60]))]
    return [_before(scene, mention, span[0])]


def _joined(scene: Scene, name: Mention, end: int) -> list[Mention]:
    """Give the names that a list goes on with: *tặng thôn Đông và ông Lò Văn Én*."""
    found = []
    last = name.end
    for _, other in scene.within((name.end, end), Label.PERSON, Label.UNIT, Label.PLACE):
        if not _AND.match(scene.text[last : other.start]):
            break
        found.append(other)
        last = other.end
    return found


def _before(scene: Scene, mention: Mention, start: int) -> Recipients:
    """Take who received: the last name ahead of the verb that is not in brackets."""
    left = scene.text[start : mention.start]
    received = _RECEIVED.search(left)
    end = start + received.start() if received else mention.start if won(scene, mention) else start
    shut = [match.span() for match in _BRACKETED.finditer(scene.text, start, end)]
    names = [
        name
        for _, name in scene.within((start, end), Label.PERSON, Label.UNIT, Label.PLACE)
        if not any(first <= name.start < last for first, last in shut)
    ]
    acting = [name for name in names if name.label is not Label.PLACE] or names[:1]
    if acting:
        return _of_names(_together(scene, acting))[0]
    return Recipients(None, _kind(left[: received.start()]) if received else None)


def won(scene: Scene, mention: Mention) -> bool:
    """Tell the prize of a list of winners: *Đội 3* **giải Nhì**, *Đội 5* **giải Ba**."""
    ahead = scene.within((max(0, mention.start - _LONGEST_NAME), mention.start), *_WINNERS)
    prize = mention.text.casefold().startswith("giải ")
    return prize and any(mention.start - name.end == 1 for _, name in ahead)


def _together(scene: Scene, names: list[Mention]) -> list[Mention]:
    """Give the last of some names, and those joined to it: *Lò Văn Én (xã Tà Hộc) và Mùa A Sử*.

    A body that the last one is of did not receive: *Mùa A Sử của Đội 3*, *Lò Văn Én, Giám đốc
    Công ty Hải Long*.
    """
    last = names.pop()
    while names and _is_of(scene, names[-1], last):
        last = names.pop()
    found = [last]
    while names and names[-1].label is last.label:
        between = _BRACKETED.sub("", scene.text[names[-1].end : found[0].start])
        if not _AND.match(between):
            break
        found.insert(0, names.pop())
    return found


def _is_of(scene: Scene, one: Mention, other: Mention) -> bool:
    between = scene.text[one.end : other.start]
    person = one.label is Label.PERSON and other.label is Label.UNIT
    return _OF.search(between) is not None or (person and _OFFICE.match(between) is not None)


def _of_names(mentions: list[Mention]) -> list[Recipients]:
    """Give bodies and persons apart, in the order in which they are first named."""
    found: dict[RecipientKind, list[Mention]] = {}
    for mention in mentions:
        person = mention.label is Label.PERSON
        found.setdefault("individual" if person else "collective", []).append(mention)
    return [_all_of(kind, same) for kind, same in found.items()]


def _all_of(kind: RecipientKind, mentions: list[Mention]) -> Recipients:
    """Count several names; one alone is no number that the text gives."""
    names = tuple(dict.fromkeys(m.text for m in mentions))
    count = len(names) if len(names) > 1 else None
    return Recipients(count, kind, names, (mentions[0].start, mentions[-1].end))


def _next_award(scene: Scene, mention: Mention, end: int) -> int:
    later = scene.within((mention.end, end), Label.AWARD)
    return later[0][1].start if later else end


def _last_award(scene: Scene, mention: Mention, start: int) -> int:
    earlier = scene.within((start, mention.start), Label.AWARD)
    return earlier[-1][1].end if earlier else start
