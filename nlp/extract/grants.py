"""Award grants: awards that were given, with count, kind or names of recipients, granter, year."""

from __future__ import annotations

import re
from functools import cached_property

from nlp.extract.choice import choose
from nlp.extract.clauses import Scene
from nlp.extract.clock import Clock
from nlp.extract.evidence import Slot, of_mention, slot
from nlp.extract.named_recipients import BEHIND, Recipients, won
from nlp.extract.recipients import award_clause, number_before, recipients_of
from nlp.extract.tables import table_row
from nlp.extract.ties import Ties
from nlp.records import AwardGrant, Label, Mention, RecipientKind, Slots, Span
from nlp.text import fold_key
from nlp.values import AwardValue, DateValue

_GIVEN = re.compile(
    r"\b(?:trao|tặng|nhận|đón nhận|khen thưởng|đạt|đoạt|giành|công nhận|phong|truy tặng|vinh dự"
    r"|được thưởng|tuyên dương|khen|thưởng|đón|có \d+)\b"
    r"|\b(?:được(?: gắn)?|có) $"  # 31 cá nhân được | Bằng khen
    # a year each: 2016: Bằng khen
    r"|(?:^|[\n;:,.(] ?(?:- ?)?)(?:năm )?(?:19|20)\d\d(?:, (?:19|20)\d\d)*(?: -|:) $",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:(?<!theo )đề nghị(?! và (?:đã )?được)|đề xuất|(?<!bình )xét|sẽ|dự kiến|xem xét|đăng ký"
    r"|phấn đấu|tiêu chuẩn|hồ sơ|trị giá|cơ cấu|quy định|thu hồi|hủy bỏ|hình thức"
    r"|trình (?:thủ tướng|chủ tịch|chính phủ|hội đồng|cấp|ubnd|bộ|tỉnh)|(?<!qua )bình xét"
    r"|lập danh sách|bỏ phiếu|chưa|không được|kèm theo|nếu|để được|cần|thể lệ|giải thưởng gồm|mỗi"
    r"|đối với)\b",
    re.IGNORECASE,
)
_ACTIVE = re.compile(r"(?:trao tặng|tặng thưởng|truy tặng|trao|tặng|khen thưởng)\s*$")
_PASSIVE = re.compile(r"\bđược\b(?! nhận)", re.IGNORECASE)
_STATE = re.compile(r"Thủ tướng Chính phủ|Thủ tướng|Chủ tịch nước|Nhà nước")
_HONOUR = re.compile(r"(?:bà )?mẹ việt nam|anh hùng|nghệ|nhà giáo|thầy thuốc", re.IGNORECASE)
_CONFERRED = re.compile(r"\b(?:phong tặng|truy tặng|phong|danh hiệu|tặng danh hiệu|đón nhận)\b")
_WORD = re.compile(r"\w+")
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
_NOW = re.compile(r"\b(?:dịp này|tại (?:buổi lễ|hội nghị|đại hội|đây)|hôm nay)\b", re.IGNORECASE)
_REVIEW = re.compile(r"tổng kết|sơ kết|báo cáo|kết quả", re.IGNORECASE)
_TITLE = 400  # characters
# whom an award is for, where nobody is named
_COLLECTIVE = r"cờ|tập thể|đơn vị|cơ quan|ấp|thôn|làng|bản|xã|phường|khu|tổ dân phố|dòng họ"
_INDIVIDUAL = (
    r"chiến sĩ|cstđ|lao động tiên tiến|kỷ niệm chương|huy hiệu|nhà giáo|thầy thuốc|nghệ|cháu ngoan"
    r"|bằng lao động sáng tạo"
)
_BEARERS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVE, re.IGNORECASE), "collective"),
    (re.compile(r"gia đình", re.IGNORECASE), "household"),
    (re.compile(_INDIVIDUAL, re.IGNORECASE), "individual"),
)
_PLAN = re.compile(r"^(?:[^\n]*\n){0,8}[^\n]*\b(?:KẾ HOẠCH|THỂ LỆ|QUY CHẾ|HƯỚNG DẪN)\b")


def award_grants(scene: Scene) -> list[AwardGrant]:
    """Give the awards that a document says were given, each grant once."""
    if _PLAN.match(scene.text[:600]):
        return []
    grants: list[AwardGrant] = []
    ties, years = Ties(scene), _Years(scene)
    for index, mention in scene.document.labelled(Label.AWARD):
        if not _given(scene, mention):
            continue
        for who in recipients_of(scene, mention):
            grant = _grant(scene, ties, years, index, who)
            place = next((i for i, told in enumerate(grants) if _is_same(told, grant)), None)
            if place is None:
                grants.append(grant)
            elif grant.recipients and not grants[place].recipients:
                grants[place] = grant
    told = [grant for grant in grants if grant.count or grant.recipients]
    return [g for g in grants if g.count or g.recipients or not _is_retold(g, told)]


def _is_retold(grant: AwardGrant, told: list[AwardGrant]) -> bool:
    """Tell a grant to nobody in particular that others say better: of the same authority, if any.

    *Bằng khen của Chính phủ* for some is not the *bằng khen* that a province gave to 657.
    """
    same = [other for other in told if _head(other) == _head(grant)]
    own = _authority(grant)
    return any(not own or own == _authority(other) for other in same)


def _authority(grant: AwardGrant) -> str:
    return grant.award.partition(" của ")[2].casefold()


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
    words = _WORD.findall(grant.award.casefold())
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
    if _GIVEN.search(left[-120:]) or BEHIND.match(right) or won(scene, mention):
        return True
    return bool(re.match(r" ?(?:\d|được)", right)) and bool(_GIVEN.search(right[:60]))


def _grant(scene: Scene, ties: Ties, years: _Years, index: int, who: Recipients) -> AwardGrant:
    mention = scene.document.mentions[index]
    granter, year = _granter(scene, mention), years.of(mention)
    campaign = choose("campaign", ties.options(mention))
    spans: dict[str, Span | None] = {
        "recipients": who.span,
        "awarded_by": granter.span if granter else None,
        "year": year[1] if year else None,
        "campaign": campaign.span,
    }
    slots: Slots = {name: span for name, span in spans.items() if span}
    value = mention.value
    return AwardGrant(
        award=mention.text,
        award_id=value.award_id if isinstance(value, AwardValue) else None,
        count=who.count,
        recipient_kind=who.kind or _bearer(mention.text),
        recipients=who.names,
        awarded_by=granter.text if granter else None,
        year=year[0] if year else None,
        campaign=campaign.content,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )


def _bearer(award: str) -> RecipientKind | None:
    return next((kind for pattern, kind in _BEARERS if pattern.match(award)), None)


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


class _Years:
    """Says in which year the awards of one document were given."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._latest = Clock.of(scene.source).year

    def of(self, mention: Mention) -> tuple[int, Span | None] | None:
        """Take the year of a date that leads up to the award, else that of publication.

        What was given over years has none: *trong 5 năm qua*, *từng được tặng*, *ba lần nhận*.
        """
        sentence = self._scene.sentence(mention)
        near = (mention.end, min(mention.end + _SOON, sentence[1]))
        behind = self._scene.within(near, Label.DATE)[:1]
        before = self._scene.within((sentence[0], mention.start), Label.DATE)[::-1]
        for _, date in (*behind, *before):
            year = self._of_date(date)
            if year is not None:
                return year, (date.start, date.end)
        if self._over_years(mention, sentence[0]) or self._latest is None:
            return None
        return self._reviewed or (self._latest, None)

    def _of_date(self, date: Mention) -> int | None:
        value = date.value
        if not isinstance(value, DateValue) or not value.end or value.grain == "range":
            return None
        year = int(value.end[:4])
        return year if self._latest is None or year <= self._latest else None

    def _over_years(self, mention: Mention, sentence: int) -> bool:
        """Tell what was given over years; *dịp này* begins the present anew."""
        line = self._scene.paragraph(mention.start)[0]
        now = [match.start() for match in _NOW.finditer(self._scene.text, line, mention.start)]
        over = _OVER_YEARS.search(self._scene.text, now[-1] if now else line, mention.start)
        before = _BEFORE.search(self._scene.text, sentence, mention.start)
        return bool(over or before)

    @cached_property
    def _reviewed(self) -> tuple[int, Span | None] | None:
        """Give the year that the headline sums up: *tổng kết … năm 2018*, told in January 2019."""
        for _, date in self._scene.within((0, _TITLE), Label.DATE):
            year = self._of_date(date)
            whole = isinstance(date.value, DateValue) and date.value.grain in ("year", "half")
            if year is not None and whole and _REVIEW.search(self._scene.text, 0, date.start):
                return year, (date.start, date.end)
        return None
