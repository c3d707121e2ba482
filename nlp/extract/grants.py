"""Award grants: awards that were given, with count, kind or names of recipients, granter, year."""

from __future__ import annotations

import re

from nlp.extract.carried import Carried
from nlp.extract.choice import choose
from nlp.extract.clauses import Scene
from nlp.extract.given import given
from nlp.extract.grant_years import Year, Years
from nlp.extract.granters import granter
from nlp.extract.recipient_kinds import Recipients, bearer_of
from nlp.extract.recipient_levels import by_level
from nlp.extract.recipients import award_clause, recipients_of
from nlp.extract.retold import add_grant, without_retold
from nlp.extract.ties import Ties
from nlp.records import AwardGrant, Label, Slots, Span
from nlp.values import AwardValue

# a paper on what is to be asked for: Xin ý kiến Nhân dân về việc đề nghị tặng thưởng …
_PROPOSAL = re.compile(
    r"\b(?:(?:xin|lấy) ý kiến[^\n]{0,160}(?:khen thưởng|tặng|danh hiệu|huân chương)"
    r"|danh sách đề nghị|hồ sơ trình|(?:họp|hội nghị) xét,? (?:tặng|khen|đề nghị)"
    r"|(?:thống nhất|thông qua)(?: danh sách)? đề nghị"
    r"[^\n]{0,160}(?:khen|tặng|danh hiệu|huân chương))\b",
    re.IGNORECASE,
)
# what such a paper says was given all the same
_SURELY = re.compile(
    r"\b(?:đã|vừa)(?: được)?(?: \w+){0,6}? (?:ký|quyết định|ban hành|trao|tặng|phong)\b"
    r"|\b(?:được|đã) (?:trao|tặng|nhận)\b|\bquyết định số\b",
    re.IGNORECASE,
)
_OPENING = 900  # characters
_PLAN = re.compile(r"^(?:[^\n]*\n){0,8}[^\n]*\b(?:KẾ HOẠCH|THỂ LỆ|QUY CHẾ|HƯỚNG DẪN)\b")


def award_grants(scene: Scene) -> list[AwardGrant]:
    """Give the awards that a document says were given, each grant once."""
    awards = list(scene.document.labelled(Label.AWARD))
    if not awards or _PLAN.match(scene.text[:600]):
        return []
    grants: list[AwardGrant] = []
    proposed = _PROPOSAL.search(scene.text[:_OPENING]) is not None
    ties, years, carried = Ties(scene), Years(scene), Carried(scene)
    for index, mention in awards:
        if not given(scene, mention):
            continue
        if proposed and not _SURELY.search(scene.quote(scene.sentence(mention))):
            continue
        told = carried.settle(mention, recipients_of(scene, mention))
        spans = {who.span for who in told}
        parts = [who for who in by_level(scene, mention) if who.span not in spans]
        for who in [*told, *parts]:
            said = years.of(mention)
            for year in said[-1:] if who.count is not None else said:
                add_grant(grants, _grant(scene, ties, year, index, who))
    return without_retold(grants)


def _grant(scene: Scene, ties: Ties, year: Year | None, index: int, who: Recipients) -> AwardGrant:
    mention = scene.document.mentions[index]
    by = granter(scene, mention, award_clause(scene, mention))
    campaign = choose("campaign", ties.options(mention))
    spans: dict[str, Span | None] = {
        "recipients": who.span,
        "awarded_by": by.span if by else None,
        "year": year[1] if year else None,
        "campaign": campaign.span,
    }
    slots: Slots = {name: span for name, span in spans.items() if span}
    value = mention.value
    return AwardGrant(
        award=mention.text,
        award_id=value.award_id if isinstance(value, AwardValue) else None,
        count=who.count,
        recipient_kind=who.kind or bearer_of(mention.text),
        recipients=who.names,
        awarded_by=by.text if by else None,
        year=year[0] if year else None,
        campaign=campaign.content,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )
