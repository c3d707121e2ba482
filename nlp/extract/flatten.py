"""The arbiter: of mentions that overlap the longest stays, and an award takes in its granter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nlp.extract.source import Source
from nlp.records import Label, Mention, Span
from nlp.reference.awards import award_level, award_of
from nlp.values import AwardValue

# Where two mentions are equally long the earlier label stays.
_ORDER = (
    Label.CAMPAIGN, Label.AWARD, Label.DOCREF, Label.UNIT, Label.PERSON, Label.PLACE, Label.EVENT,
    Label.DATE, Label.FIGURE,
)  # fmt: skip
_NUMBERED = (Label.DATE, Label.UNIT, Label.CAMPAIGN, Label.DOCREF)
_RANK = {label: rank for rank, label in enumerate(_ORDER)}
_OFFICE = (
    r"(?:(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Tổng Giám đốc|Tổng cục trưởng|Cục trưởng|Chủ nhiệm"
    r"|Chính ủy|Tư lệnh|Chỉ huy trưởng|Thủ trưởng|Hiệu trưởng|Trưởng ban|Bí thư|Viện trưởng"
    r"|Chánh án|Tổng Thanh tra|Thống đốc|Chủ nhiệm Chính trị|Tổng Bí thư|Chi cục trưởng)"
    r"(?: Ủy ban)?"
    r"|Ban Thường vụ|BTV|Đoàn Chủ tịch|Thường trực|Ban Chấp hành|BCH|Ban Thường trực)"
)
# Cờ thi đua năm 2025 của Bộ Quốc phòng is one name
_OF = re.compile(rf" (?:năm \d{{4}} )?(?:của|do) (?:{_OFFICE} )?$", re.IGNORECASE)
_YEAR = re.compile(r" năm \d{4}(?= (?:của|do) )")
# Bằng khen UBND tỉnh: what is received of someone needs no "của"
_BARE = re.compile(rf" (?:{_OFFICE} )?(?=(?:UBND|Ủy ban nhân dân|Bộ|Trung ương|T\.?Ư|TW|Tổng) )")
_GIVES = re.compile(r" (?:cấp|tặng|trao|ký|trao tặng)\b")
_SAID = re.compile(r" (?:của|do) ", re.IGNORECASE)
_RECEIVED = re.compile(r"(?:nhận|được(?: tặng(?: thưởng)?)?|đạt|có)(?: \d+)? $", re.IGNORECASE)
_CONGRESS = re.compile(r"(?<!nghị quyết )\b(?-i:Đ)ại hội (?:đại biểu )?\Z", re.IGNORECASE)
_SESSION = re.compile(r"kỳ họp (?:lần )?thứ \w+", re.IGNORECASE)
_ASSEMBLY = re.compile(r"HĐND|Hội đồng nhân dân|Quốc hội", re.IGNORECASE)
_LEVELS = re.compile(r" (?:\d|hai|ba|các) cấp\b")
_REACH = 40  # characters before a body that may name its congress
_ALSO = re.compile(rf"(?:,| và)(?: của)? (?:{_OFFICE} )?$", re.IGNORECASE)
# the next clause: Bằng khen của Thủ tướng, UBND tỉnh | tặng Cờ thi đua
_ACTS = re.compile(
    r"(?: \([^)\n]*\))?(?: (?:đã|vừa|cũng|sẽ|còn))? (?:tặng|trao|khen|tổ chức|phát động|công nhận"
    r"|là|có|xét|quyết định|đề nghị|ghi nhận|biểu dương|tuyên dương|được|đạt)\b"
)
_GRANTED = (
    "bằng khen", "giấy khen", "thư khen", "cờ thi đua", "cờ đơn vị", "bằng lao động sáng tạo",
    "đơn vị quyết thắng", "kỷ niệm chương", "huy hiệu",
)  # fmt: skip


def flatten(mentions: Iterable[Mention], source: Source) -> list[Mention]:
    """Keep the longest of overlapping mentions, in text order; join awards and their granters.

    What goes over furniture is none.
    """
    everything = list(mentions)
    named = _marked(((m.start, m.end) for m in everything if m.label in _NUMBERED), source)
    # the number of a date or a name counts nothing: giai đoạn 2021 - 2025 ban hành, hai tốt
    candidates = [m for m in everything if m.label is not Label.FIGURE or not named[m.start]]
    ordered = sorted(candidates, key=lambda m: (m.start - m.end, _RANK[m.label], m.start, -m.score))
    # a page's head may stand in the middle of a name
    taken = _marked(source.furniture, source)
    kept: list[Mention] = []
    for mention in ordered:
        if mention.end > mention.start and not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    in_order = _join_congresses(sorted(kept, key=lambda m: m.start), source)
    return _join_granters(in_order, source)


def _marked(spans: Iterable[Span], source: Source) -> bytearray:
    """Give for each character whether one of the spans holds it."""
    marked = bytearray(len(source.raw) + 1)  # nothing may stand behind the last one
    for start, end in spans:
        marked[start:end] = b"\1" * (end - start)
    return marked


def _join_congresses(mentions: list[Mention], source: Source) -> list[Mention]:
    """Make one event of *Đại hội* and of *kỳ họp thứ tám* with the body that holds it."""
    joined: list[Mention] = []
    for mention in mentions:
        start = _congress_start(joined, mention, source) if mention.label is Label.UNIT else None
        if start is None:
            joined.append(mention)
            continue
        if joined and joined[-1].start == start:
            joined.pop()
        joined.append(source.mention(start, mention.end, Label.EVENT, "events.of_body"))
    return joined


def _congress_start(before: list[Mention], body: Mention, source: Source) -> int | None:
    last = before[-1] if before else None
    if last and last.label is Label.EVENT and _SESSION.fullmatch(last.text):
        joined = source.text[last.end : body.start] == " " and _ASSEMBLY.match(body.text)
        return last.start if joined else None
    congress = _CONGRESS.search(source.text, max(0, body.start - _REACH), body.start)
    if congress is None or (last and last.end > congress.start()):
        return None
    if _LEVELS.match(source.text, body.end):
        return None  # Đại hội Hội Nông dân hai cấp
    return congress.start()


def _join_granters(mentions: list[Mention], source: Source) -> list[Mention]:
    joined: list[Mention] = []
    for mention in mentions:
        dated = len(joined) > 1 and joined[-1].label is Label.DATE
        award = joined[-2 if dated else -1] if joined else None
        if award and award.label is Label.AWARD and _grants(award, mention, source.text):
            joined[-2 if dated else -1 :] = [_extended(award, mention.end, source)]
        else:
            joined.append(mention)
    return joined


def _grants(award: Mention, unit: Mention, text: str) -> bool:
    """Tell a unit behind *Bằng khen của* from one that merely follows."""
    if unit.label is not Label.UNIT or not award.text.lower().startswith(_GRANTED):
        return False
    between = text[award.end : unit.start]
    if between.startswith(" do ") and _GIVES.match(text, unit.end):
        return False  # Bằng Lao động sáng tạo do Tổng Liên đoàn cấp
    if "của" not in award.text and (_OF.fullmatch(between) or _bare(award, unit, text)):
        return True
    return (
        "của" in award.text and bool(_ALSO.fullmatch(between)) and not _ACTS.match(text, unit.end)
    )


def _bare(award: Mention, unit: Mention, text: str) -> bool:
    bare = _BARE.match(text, award.end)
    return bool(bare and bare.end() == unit.start and _RECEIVED.search(text[: award.start][-20:]))


def _extended(award: Mention, end: int, source: Source) -> Mention:
    text = source.raw[award.start : end]
    name = _YEAR.sub("", source.text[award.start : end])
    known = award_of(
        name if _SAID.search(name) else f"{award.text} của{source.text[award.end : end]}"
    )
    old = award.value if isinstance(award.value, AwardValue) else AwardValue()
    value = AwardValue(known.id if known else old.award_id, old.class_, award_level(text))
    return replace(award, end=end, text=text, value=value)
