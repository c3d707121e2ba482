"""Award grants: awards that were given, with count, kind or names of recipients, granter, year."""

from __future__ import annotations

import re

from nlp.extract.choice import choose
from nlp.extract.clauses import Scene
from nlp.extract.clock import Clock
from nlp.extract.evidence import Slot, of_mention, slot
from nlp.extract.recipients import BEHIND, Recipients, award_clause, number_before, recipients_of
from nlp.extract.tables import table_row
from nlp.extract.ties import Ties
from nlp.records import AwardGrant, Label, Mention, Slots, Span
from nlp.text import fold_key
from nlp.values import AwardValue, DateValue

_GIVEN = re.compile(
    r"\b(?:trao|tặng|nhận|đón nhận|khen thưởng|đạt|đoạt|giành|công nhận|phong|truy tặng|vinh dự"
    r"|được thưởng|tuyên dương|khen|thưởng|có \d+)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:đề nghị|đề xuất|xét|sẽ|dự kiến|xem xét|đăng ký|phấn đấu|tiêu chuẩn|hồ sơ|trị giá|cơ cấu"
    r"|quy định|thu hồi|hủy bỏ|hình thức|(?<!chương )trình|bình xét|lập danh sách|bỏ phiếu|chưa"
    r"|không được|kèm theo|nếu|để được|cần|thể lệ|giải thưởng gồm|mỗi|đối với)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(r"(?:trao tặng|tặng thưởng|truy tặng|trao|tặng|khen thưởng)\s*$")
_PASSIVE = re.compile(r"\bđược\b(?! nhận)", re.IGNORECASE)
_STATE = re.compile(r"Thủ tướng Chính phủ|Thủ tướng|Chủ tịch nước|Nhà nước")
_HONOUR = re.compile(r"(?:bà )?mẹ việt nam|anh hùng|nghệ|nhà giáo|thầy thuốc", re.IGNORECASE)
_CONFERRED = re.compile(r"\b(?:phong tặng|truy tặng|phong|danh hiệu|tặng danh hiệu|đón nhận)\b")
_SOON = 8  # characters behind an award that a date may begin in: Bằng khen năm 2018
_COUNT = r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_OVER_YEARS = re.compile(
    rf"\b(?:{_COUNT} (?:năm|nhiệm kỳ|thập kỷ) (?:qua|liền|liên tục|liên tiếp)"
    rf"|(?:trong|suốt) {_COUNT} (?:năm|thập kỷ)|(?:những|nhiều) năm (?:qua|liền))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:từng (?:được|nhận|đón|đoạt|giành)|trước đó|trước đây|sau này|{_COUNT} lần|nhiều lần"
    r"|từ năm \d{4} đến)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"^(?:[^\n]*\n){0,8}[^\n]*\b(?:KẾ HOẠCH|THỂ LỆ|QUY CHẾ|HƯỚNG DẪN)\b")


def award_grants(scene: Scene) -> list[AwardGrant]:
    """Give the awards that a document says were given, each grant once."""
    if _PLAN.match(scene.text[:600]):
        return []
    grants: list[AwardGrant] = []
    ties = Ties(scene)
    for index, mention in scene.document.labelled(Label.AWARD):
        if not _given(scene, mention):
            continue
        for who in recipients_of(scene, mention):
            grant = _grant(scene, ties, index, who)
            place = next((i for i, told in enumerate(grants) if _is_same(told, grant)), None)
            if place is None:
                grants.append(grant)
            elif grant.recipients and not grants[place].recipients:
                grants[place] = grant
    told = {_head(grant) for grant in grants if grant.count or grant.recipients}
    return [g for g in grants if g.count or g.recipients or _head(g) not in told]


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
    words = grant.award.casefold().split()
    return " ".join(words[: 4 if words[0] in ("huân", "huy") else 2])  # Huân chương Lao động


def _short(name: str) -> str:
    return " ".join(fold_key(name).split()[-2:])


def _given(scene: Scene, mention: Mention) -> bool:
    clause = award_clause(scene, mention)
    left = scene.text[clause[0] : mention.start]
    right = scene.text[mention.end : clause[1]]
    if _NOT_GIVEN.search(left) or re.search(r"\d ?%[^,;]{0,40}$", left):
        return False
    if _HONOUR.match(mention.text) and not _CONFERRED.search(left):
        return False  # the bearer of a title: thăm Mẹ Việt Nam anh hùng
    if number_before(scene, mention) is not None or table_row(scene, mention):
        return True
    if _GIVEN.search(left[-120:]) or BEHIND.match(right):
        return True
    return bool(re.match(r" ?(?:\d|được)", right)) and bool(_GIVEN.search(right[:60]))


def _grant(scene: Scene, ties: Ties, index: int, who: Recipients) -> AwardGrant:
    mention = scene.document.mentions[index]
    granter, year = _granter(scene, mention), _year(scene, mention)
    campaign = choose("campaign", ties.options(mention))
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
    """Take the year of a date that leads up to the award, else that of publication.

    What was given over years has none: *trong 5 năm qua*, *từng được tặng*, *ba lần nhận*.
    """
    latest = Clock.of(scene.source).year
    sentence = scene.sentence(mention)
    behind = scene.within((mention.end, min(mention.end + _SOON, sentence[1])), Label.DATE)[:1]
    for _, date in behind + scene.within((sentence[0], mention.start), Label.DATE)[::-1]:
        value = date.value
        if isinstance(value, DateValue) and value.end and value.grain != "range":
            year = int(value.end[:4])
            if latest is None or year <= latest:
                return year, (date.start, date.end)
    line = scene.paragraph(mention.start)[0]
    over = _OVER_YEARS.search(scene.text, line, mention.start)
    before = _BEFORE.search(scene.text, sentence[0], mention.start)
    return (latest, None) if latest and not over and not before else None
