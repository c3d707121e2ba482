"""Award grants: awards that were given, with count, kind or names of recipients, granter, year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.extract.choice import choose
from nlp.extract.clauses import Scene
from nlp.extract.clock import Clock
from nlp.extract.evidence import Slot, of_mention, slot
from nlp.extract.indicators import indicator_candidates, table_row
from nlp.extract.slots import campaign_options
from nlp.records import AwardGrant, Label, Mention, RecipientKind, Slots, Span
from nlp.text import fold_key
from nlp.values import AwardValue, DateValue, FigureValue

_GIVEN = re.compile(
    r"\b(?:trao|tặng|nhận|đón nhận|khen thưởng|đạt|đoạt|giành|công nhận|phong|truy tặng|vinh dự"
    r"|được thưởng|tuyên dương|khen|thưởng|có \d+)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:đề nghị|đề xuất|xét|sẽ|dự kiến|xem xét|đăng ký|phấn đấu|tiêu chuẩn|hồ sơ|trị giá|cơ cấu"
    r"|quy định|thu hồi|hủy bỏ|hình thức|(?<!chương )trình|bình xét|lập danh sách|bỏ phiếu|chưa"
    r"|không được"
    r"|kèm theo|nếu|để được|cần|thể lệ|giải thưởng gồm|mỗi|đối với)\b",
    re.IGNORECASE,
)
_COLLECTIVES = (
    r"tập thể(?!,? (?:và )?cá nhân)|đơn vị|cơ quan|chi bộ|doanh nghiệp|trường|tổ chức|thôn|xã"
    r"|phường|huyện|đảng bộ|cơ sở|chi hội|chi đoàn|công ty|phòng|ban|tổ\b|đội|khu"
)
_PERSONS = (
    r"cá nhân|đồng chí|cán bộ|người|em\b|học sinh|giáo viên|chiến sĩ|hội viên|đảng viên|công nhân"
    r"|đoàn viên|nông dân|sinh viên|công chức|lao động|thầy|cô|bác sĩ|sĩ quan|phụ nữ|nhân viên"
)
_KINDS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVES), "collective"),
    (re.compile(r"^(?:hộ|gia đình)"), "household"),
    (re.compile(_PERSONS), "individual"),
)
_JOINT = re.compile(r"tập thể(?:,| và| -)* ?(?:và )?(?:các )?cá nhân")
_ACTIVE = re.compile(r"(?:trao tặng|tặng thưởng|truy tặng|trao|tặng|khen thưởng)\s*$")
_PASSIVE = re.compile(r"\bđược\b(?! nhận)", re.IGNORECASE)
_RECEIVED = re.compile(r"\b(?:vinh dự|đón nhận|nhận|đạt|đoạt|giành|được|là|giữ)\b", re.IGNORECASE)
_STATE = re.compile(r"Thủ tướng Chính phủ|Thủ tướng|Chủ tịch nước|Nhà nước")
_BEHIND = re.compile(
    r"^ ?(?:\([^)]*\) ?)?(?:(?:đã )?được trao )?(?:kèm [^,;]{0,40})?(?:cho|tới|đến)\b|^:"
)
_HONOUR = re.compile(r"(?:bà )?mẹ việt nam|anh hùng|nghệ|nhà giáo|thầy thuốc", re.IGNORECASE)
_CONFERRED = re.compile(r"\b(?:phong tặng|truy tặng|phong|danh hiệu|tặng danh hiệu|đón nhận)\b")
_LISTED = re.compile(r"[ ,]*(?:và )?$")
_PLAN = re.compile(r"^(?:[^\n]*\n){0,8}[^\n]*\b(?:KẾ HOẠCH|THỂ LỆ|QUY CHẾ|HƯỚNG DẪN)\b")
_CLAUSE = re.compile(r"[;\n]|\.(?!\d)")


@dataclass(frozen=True, slots=True)
class _Recipients:
    """Who received: a count with its kind, or names."""

    count: int | None
    kind: RecipientKind | None
    names: tuple[str, ...] = ()
    span: Span | None = None


def award_grants(scene: Scene) -> list[AwardGrant]:
    """Give the awards that a document says were given, each grant once."""
    if _PLAN.match(scene.text[:600]):
        return []
    grants: list[AwardGrant] = []
    for index, mention in scene.document.labelled(Label.AWARD):
        if not _given(scene, mention):
            continue
        for who in _recipients(scene, mention):
            grant = _grant(scene, index, mention, who)
            place = next((i for i, told in enumerate(grants) if _is_same(told, grant)), None)
            if place is None:
                grants.append(grant)
            elif grant.recipients and not grants[place].recipients:
                grants[place] = grant
    return grants


def _is_same(told: AwardGrant, grant: AwardGrant) -> bool:
    """Tell a grant told twice, in the headline and in the text, from a second one."""
    if _head(told) != _head(grant) or told.count != grant.count:
        return False
    if told.evidence == grant.evidence:
        return False
    kinds = {told.recipient_kind, grant.recipient_kind} - {None}
    if len(kinds) > 1:
        return False
    if grant.count is not None or not (told.recipients and grant.recipients):
        return True
    return not {_short(n) for n in told.recipients}.isdisjoint(_short(n) for n in grant.recipients)


def _head(grant: AwardGrant) -> str:
    return " ".join(grant.award.casefold().split()[:2])


def _short(name: str) -> str:
    return " ".join(fold_key(name).split()[-2:])


def _given(scene: Scene, mention: Mention) -> bool:
    clause = _clause(scene, mention)
    left = scene.text[clause[0] : mention.start]
    right = scene.text[mention.end : clause[1]]
    if _NOT_GIVEN.search(left) or re.search(r"\d ?%[^,;]{0,40}$", left):
        return False
    if _HONOUR.match(mention.text) and not _CONFERRED.search(left):
        return False  # the bearer of a title: thăm Mẹ Việt Nam anh hùng
    if _number_before(scene, mention) is not None or table_row(scene, mention):
        return True
    if _GIVEN.search(left[-120:]) or _BEHIND.match(right):
        return True
    return bool(re.match(r" ?(?:\d|được)", right)) and bool(_GIVEN.search(right[:60]))


def _clause(scene: Scene, mention: Mention) -> Span:
    """Give the part of the sentence that an award's recipients stand in."""
    start, end = scene.sentence(mention)
    end = max(end, mention.end)
    for match in _CLAUSE.finditer(scene.text, start, mention.start):
        start = match.end()
    stop = _CLAUSE.search(scene.text, mention.end, end)
    return start, stop.start() if stop else end


def _recipients(scene: Scene, mention: Mention) -> list[_Recipients]:
    """Give who received: counts behind the award, counts before it, else names."""
    if table_row(scene, mention):
        return _of_row(scene, mention) or [_Recipients(None, None)]
    clause = _clause(scene, mention)
    end = _next_award(scene, mention, clause[1])
    behind = _counted(scene, (mention.end, end))
    if behind and _BEHIND.match(scene.text[mention.end : mention.end + 60]):
        return behind
    number = _number_before(scene, mention)
    if number is not None:
        return [_Recipients(number, behind[0].kind if behind else None)]
    start = _last_award(scene, mention, clause[0])
    ahead = _counted(scene, (start, mention.start))
    if ahead:
        counted_until = ahead[-1].span[1] if ahead[-1].span else start
        if _RECEIVED.search(scene.text[counted_until : mention.start]):
            return ahead
    if start > clause[0] and not behind and _LISTED.match(scene.text[start : mention.start]):
        first = scene.within(clause, Label.AWARD)[0][1]  # … được tặng Bằng khen, Giấy khen
        shared = _counted(scene, (clause[0], first.start))
        return shared or [_named(scene, first, (clause[0], first.end))]
    return behind or [_named(scene, mention, (start, end))]


def _of_row(scene: Scene, mention: Mention) -> list[_Recipients]:
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
        head = next((c for c in indicator_candidates(scene, figure) if c.kind == "head"), None)
        words = scene.text[slice(*head.span)].lower() if head else ""
        kind = _kind(value.measure or "") or _kind(words)
        found.append(_Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _counted(scene: Scene, span: Span) -> list[_Recipients]:
    """Take the counts of a stretch that follow each other: *12 tập thể, 25 cá nhân*."""
    found: list[_Recipients] = []
    for _, figure in scene.within(span, Label.FIGURE):
        value = figure.value
        if not isinstance(value, FigureValue) or not isinstance(value.value, int):
            continue
        kind = _kind(value.measure or "")
        if kind or _JOINT.search(value.measure or ""):
            found.append(_Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _kind(words: str) -> RecipientKind | None:
    if _JOINT.search(words):
        return None
    return next((kind for pattern, kind in _KINDS if pattern.search(words)), None)


def _number_before(scene: Scene, mention: Mention) -> int | None:
    """Read the count of *8 huân chương*, *02 Cờ thi đua*."""
    for _, figure in scene.within((max(0, mention.start - 12), mention.start), Label.FIGURE):
        value = figure.value
        if mention.start - figure.end <= 1 and isinstance(value, FigureValue):
            return int(value.value)
    return None


def _named(scene: Scene, mention: Mention, span: Span) -> _Recipients:
    behind = scene.within((mention.end, span[1]), Label.PERSON, Label.UNIT)
    text = scene.text[mention.end : span[1]]
    if _BEHIND.match(text) and behind:
        return _of_names([m for _, m in behind])
    words = text[:60] if _BEHIND.match(text) else ""
    if words:
        joint = _JOINT.search(words)
        return _Recipients(None, None if joint else _kind(words))
    left = scene.text[span[0] : mention.start]
    received = _RECEIVED.search(left)
    ahead = scene.within(
        (span[0], span[0] + received.start() if received else span[0]), Label.PERSON, Label.UNIT
    )
    if ahead:
        return _of_names([m for _, m in ahead][-1:])
    return _Recipients(None, _kind(left[: received.start()]) if received else None)


def _of_names(mentions: list[Mention]) -> _Recipients:
    persons = any(m.label is Label.PERSON for m in mentions)
    kind: RecipientKind = "individual" if persons else "collective"
    same = [m for m in mentions if (m.label is Label.PERSON) == persons]
    names = tuple(dict.fromkeys(m.text for m in same))
    return _Recipients(None, kind, names, (same[0].start, same[-1].end))


def _grant(scene: Scene, index: int, mention: Mention, who: _Recipients) -> AwardGrant:
    granter, year = _granter(scene, mention), _year(scene, mention)
    campaign = choose("campaign", campaign_options(scene, mention))
    spans: dict[str, Span | None] = {
        "recipients": who.span,
        "awarded_by": granter.span if granter else None,
        "year": year[1] if year else None,
        "campaign": campaign.span if campaign else None,
    }
    slots: Slots = {name: span for name, span in spans.items() if span}
    value = mention.value
    return AwardGrant(
        award=mention.text,
        award_id=value.award_id if isinstance(value, AwardValue) else None,
        count=who.count,
        recipient_kind=who.kind,
        recipients=who.names,
        awarded_by=granter.text if granter else None,
        year=year[0] if year else None,
        campaign=campaign.content if campaign else None,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )


def _granter(scene: Scene, mention: Mention) -> Slot | None:
    """Take the authority named in the award, else the one that acts or is acted through."""
    head, of, tail = mention.text.partition(" của ")
    if of:
        start = mention.start + len(head) + len(of)
        return slot(scene, start, start + len(tail))
    sentence = scene.sentence(mention)
    left = scene.text[sentence[0] : mention.start]
    if not _ACTIVE.search(left):
        return None
    units = scene.within((sentence[0], mention.start), Label.UNIT)
    passive = list(_PASSIVE.finditer(left))
    begin = sentence[0] + passive[-1].end() if passive else sentence[0]
    state = list(_STATE.finditer(scene.text, begin, mention.start))
    if state:
        return slot(scene, *state[-1].span())
    ahead = [m for _, m in units if m.start >= begin]
    return of_mention(ahead[-1]) if ahead else None


def _year(scene: Scene, mention: Mention) -> tuple[int, Span | None] | None:
    """Take the year of a date that leads up to the award, else that of publication."""
    latest = Clock.of(scene.source).year
    sentence = scene.sentence(mention)
    for _, date in scene.within((sentence[0], mention.start), Label.DATE)[::-1]:
        value = date.value
        if isinstance(value, DateValue) and value.end and value.grain != "range":
            year = int(value.end[:4])
            if latest is None or year <= latest:
                return year, (date.start, date.end)
    return (latest, None) if latest else None


def _next_award(scene: Scene, mention: Mention, end: int) -> int:
    later = scene.within((mention.end, end), Label.AWARD)
    return later[0][1].start if later else end


def _last_award(scene: Scene, mention: Mention, start: int) -> int:
    earlier = scene.within((start, mention.start), Label.AWARD)
    return earlier[-1][1].end if earlier else start
