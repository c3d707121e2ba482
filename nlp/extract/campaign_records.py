"""Campaign records: one for each campaign that a document names, with launcher, dates and basis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.campaign_groups import Group, campaign_groups
from nlp.extract.clauses import Scene
from nlp.extract.evidence import Slot, of_mention, slot
from nlp.records import Campaign, Label, Level, Mention, Slots, Span
from nlp.text import fold_key
from nlp.values import DateValue

_BY = re.compile(r"\bdo (?:\w+ ){0,3}?$|\bcủa $")
_LAUNCHED = re.compile(r"phát động|khởi xướng|tổ chức|triển khai|chủ trì|ra quân", re.IGNORECASE)
_STATE = re.compile(r"Thủ tướng(?: Chính phủ)?|Chủ tịch nước|Chủ tịch Hồ Chí Minh")
_OFFICE = 10  # characters before a unit: Thủ tướng
_NATIONAL = (
    r"thu tuong|chinh phu|chu tich (?:nuoc|ho chi minh)|hoi dong thi dua.*trung uong|mttq viet nam$"
    r"|mat tran to quoc viet nam$|ban bi thu|bo chinh tri|quoc hoi"
)
_SECTOR = (
    r"^bo (?!chi huy)|quan uy|tong cuc|quan doi|nganh|tong lien doan|tw|trung uong|cong an nhan dan"
    r"|tong cong ty|tap doan|quan khu|quan chung|binh chung|viet nam$"
)
_COMMUNE = r"\b(?:phuong|xa(?! hoi)|thi tran|dac khu|thon|ap|khu pho|to dan pho)\b"
_UNIT = (
    r"truong|cong ty|benh vien|nha may|su doan|lu doan|trung doan|tieu doan|don|chi bo|doan co so"
    r"|phong|trung tam|khoa|doi"
)
_PROVINCE: Level = "provincial"
# over folded names; the first that matches says the level
_LEVELS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(_NATIONAL), "national"),
    (re.compile(_SECTOR), "sector"),
    (
        re.compile(r"\b(?:phuong|xa(?! hoi)|thi tran|dac khu|thon|ap|khu pho|to dan pho)\b"),
        "commune",
    ),
    (re.compile(r"\b(?:huyen|quan(?! su)|thi xa|huyen uy|thi uy|quan uy)\b"), "district"),
    (re.compile(r"\b(?:tinh|thanh pho|tinh uy|thanh uy|tp|so|tinh doan|thanh doan)\b"), _PROVINCE),
    (re.compile(_UNIT), "unit"),
)


def campaigns(scene: Scene) -> Iterator[Campaign]:
    """Give the campaigns of a document, in the order in which they first stand in it."""
    for group in campaign_groups(scene):
        yield _campaign(scene, group)


def _campaign(scene: Scene, group: Group) -> Campaign:
    mentions = group.mentions
    launcher = next((found for m in mentions if (found := _launcher(scene, m))), None)
    dates = next((when for m in mentions if (when := _dates(scene, m))), None)
    basis = next((found for m in mentions if (found := _basis(scene, m))), None)
    spans: dict[str, Span | None] = {
        "launched_by": launcher.span if launcher else None,
        "start": dates[2] if dates else None,
        "legal_basis": basis.span if basis else None,
    }
    slots: Slots = {key: span for key, span in spans.items() if span}
    return Campaign(
        name=group.name,
        launched_by=launcher.text if launcher else None,
        start=dates[0] if dates else None,
        end=dates[1] if dates else None,
        level=_level(launcher.text) if launcher else None,
        legal_basis=basis.text if basis else None,
        mentions=group.indices,
        slots=slots,
    )


def _launcher(scene: Scene, mention: Mention) -> Slot | None:
    """Take the unit of *do … phát động* behind the name, or the one that launches before it."""
    sentence = scene.sentence(mention)
    behind = scene.text[mention.end : sentence[1]]
    if _LAUNCHED.search(behind[:160]):
        for _, unit in scene.within((mention.end, sentence[1]), Label.UNIT):
            if _BY.search(scene.text[mention.end : unit.start]):
                return _body(scene, unit)
        state = _STATE.search(scene.text, mention.end, min(sentence[1], mention.end + 100))
        if state and " do " in scene.text[mention.end : state.start() + 1]:
            return slot(scene, *state.span())
    left = scene.text[sentence[0] : mention.start]
    launched = list(re.finditer(r"phát động", left))
    if launched:
        until = sentence[0] + launched[-1].start()
        units = scene.within((sentence[0], until), Label.UNIT)
        if units:
            joint = "phối hợp" in scene.text[units[0][1].end : until]
            return _body(scene, units[0 if joint else -1][1])
        states = list(_STATE.finditer(scene.text, sentence[0], until))
        return slot(scene, *states[-1].span()) if states else None
    return None


def _body(scene: Scene, unit: Mention) -> Slot:
    """Take a unit for the launcher, or the office that it is a part of: *Thủ tướng Chính phủ*."""
    office = _STATE.search(scene.text, max(0, unit.start - _OFFICE), unit.end)
    return slot(scene, *office.span()) if office and office.end() == unit.end else of_mention(unit)


def _dates(scene: Scene, mention: Mention) -> tuple[str | None, str | None, Span] | None:
    """Take the period behind the name, or the day of a launch."""
    sentence = scene.sentence(mention)
    for _, date in scene.within((mention.end, min(sentence[1], mention.end + 90)), Label.DATE):
        value = date.value
        if isinstance(value, DateValue) and value.grain == "range":
            return value.start, value.end, (date.start, date.end)
    left = scene.text[sentence[0] : mention.start]
    behind = scene.text[mention.end : sentence[1]]
    if re.search(r"phát động", left):
        for _, date in scene.within((sentence[0], mention.start), Label.DATE):
            value = date.value
            if isinstance(value, DateValue) and value.grain == "day":
                return value.start, None, (date.start, date.end)
    return _from_to(scene, mention, behind)


def _from_to(
    scene: Scene, mention: Mention, behind: str
) -> tuple[str | None, str | None, Span] | None:
    """Read *từ ngày 5/3 đến 31/7* behind the name."""
    start = end = None
    span: Span | None = None
    for _, date in scene.within((mention.end, mention.end + len(behind)), Label.DATE):
        value = date.value
        before = scene.text[max(mention.end, date.start - 12) : date.start]
        if not isinstance(value, DateValue):
            continue
        if re.search(r"\btừ (?:đầu )?$", before) and start is None:
            start, span = value.start, (date.start, date.end)
        elif re.search(r"\bđến (?:hết )?$", before) and start and end is None:
            end = value.end
    return (start, end, span) if span else None


def _basis(scene: Scene, mention: Mention) -> Slot | None:
    sentence = scene.sentence(mention)
    for _, document in scene.within(sentence, Label.DOCREF):
        before = scene.text[max(sentence[0], document.start - 30) : document.start]
        if re.search(r"\b(?:theo|tại|bằng|ban hành|thực hiện)\b", before):
            return of_mention(document)
    return None


def _level(launcher: str) -> Level | None:
    key = fold_key(launcher)
    return next((level for pattern, level in _LEVELS if pattern.search(key)), None)
