"""Who grants an award: the authority named in it, or the one that gives it in the sentence."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene
from nlp.extract.evidence import Slot, slot
from nlp.extract.named_recipients import comes_from
from nlp.extract.patterns import UPPER
from nlp.records import Label, Mention, Span

_VERB = (
    r"(?:trao tặng|tặng thưởng|truy tặng|phong tặng|trao|tặng|khen thưởng|thưởng|công nhận|gửi|cấp"
    r"|ký|phong)"
)
# a verb of giving that reaches as far as the award: tặng 3, trao tặng danh hiệu, tặng cho xã Bắc
_GIVES = re.compile(rf"\b{_VERB}(?: [^,;]{{0,60}})?$")
# what may stand between who gives and the verb: UBND huyện *đã quyết định* tặng
_LINK = re.compile(
    rf"(?: [^\W\d_]+){{0,6}}? {_VERB}\b"
    rf"| (?:đã )?(?:biểu|tuyên) dương[^;.]{{0,60}}?(?:,| và) {_VERB}\b"
    rf"|(?:,? và)? ?(?:các )?{_VERB}\b|: $|,? có $",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\bđược\b(?! nhận)", re.IGNORECASE)
_STATE = re.compile(
    r"(?<!Phó )(?:Thủ tướng Chính phủ|Thủ tướng|Chủ tịch nước)|(?<!Ủy ban )(?<!vinh dự )Nhà nước"
)
# the head of an authority, who grants in its name; a deputy only hands over
_HEAD = (
    r"(?:Bộ trưởng, Chủ nhiệm|(?<!Phó )Chủ (?:tịch|nhiệm)|(?<!Phó )(?:Tổng )?[Gg]iám đốc|Bộ trưởng"
    r"|(?<!Phó )Chánh án|(?<!Phó )Viện trưởng|(?<!Phó )(?<!Bộ )Tư lệnh|Chính ủy"
    r"|(?<!Phó )Hiệu trưởng|(?<!Phó )(?:Tổng cục|Cục|Chi cục|Trung đoàn|Sư đoàn|Lữ đoàn) trưởng"
    r"|Thống đốc|(?<!Phó )Bí thư)"
)
_BY_STATE = re.compile(rf" (?:do|từ) ({_STATE.pattern})\b")
_TITLE = re.compile(rf"\b{_HEAD} $")
_ALONE = re.compile(rf"\b{_HEAD}(?= (?:[^\W\d_]+ ){{0,3}}?{_VERB}\b)")
_IN_NAME = re.compile(r"ủy quyền (?:của )?")
_ON_BEHALF = re.compile(r"[Tt]hay mặt [^;.\n]*$")
_VERB_FIRST = re.compile(rf" ?(?:đồng thời )?{_VERB}\b")
_PLACED = re.compile(r"\b(?:tại|ở|của|thuộc|cho) $")
# goes on without a verb: tặng Cờ thi đua cho 3 đơn vị, Bằng khen cho 5 tổ
_SHARED = re.compile(
    r"(?:(?!\b(?:được|nhận|đạt|đoạt|tặng|trao|công nhận)\b)[^;.\n])*,? (?:và )?(?:\d+ )?$"
)
# the authority in the name: Bằng khen của UBND tỉnh, Cờ thi đua Bộ Tài chính
_NAMED = re.compile(
    rf" của (.+)$|(?<!cấp) ((?:(?:Bộ|Tổng cục) [{UPPER}]|(?:Chính phủ|Thủ tướng)\b).*)$"
)
_SHORT = 20  # characters that the head of state or of government is named in
_BY = re.compile(r"^[^,;.()\n]{0,25}? ?(?:,|\(|do|từ|bởi) ?$|^ (?:từ|do|bởi) $", re.IGNORECASE)
_GRANTS_BEHIND = re.compile(rf"^ (?:[^\W\d_]+ ){{0,2}}?{_VERB}\b")


def granter(scene: Scene, mention: Mention, clause: Span) -> Slot | None:
    """Take the authority named in the award, else the one that acts or is acted through."""
    named = _NAMED.search(mention.text)
    if named:
        return slot(scene, mention.start + named.start(named.lastindex or 0), mention.end)
    return (
        _before(scene, mention, clause)
        or _behind(scene, mention, clause[1])
        or _of_sentence(scene, mention, clause[0])
    )


def _before(scene: Scene, mention: Mention, clause: Span) -> Slot | None:
    left = scene.text[clause[0] : mention.start]
    for _, last in scene.within((clause[0], mention.start), Label.AWARD)[-1:]:
        if _SHARED.match(scene.text, last.end, mention.start):
            return _before(scene, last, clause)
    if not _GIVES.search(left) and not left.endswith((": ", " có ")):
        return None
    passive = list(_PASSIVE.finditer(left))
    begin = clause[0] + passive[-1].end() if passive else clause[0]
    span = (begin, mention.start)
    named = _IN_NAME.search(scene.text, *clause)
    if named and (sent := _state(scene, (named.end(), named.end() + _SHORT))):
        return sent[0]
    found = _state(scene, span)
    if not mention.text.casefold().startswith("huân chương"):  # the state's alone
        found = [*_acting(scene, span), *found, *_alone(scene, span)]
    return max(found, key=lambda one: (one.span[1], -one.span[0]), default=None)


def _of_sentence(scene: Scene, mention: Mention, start: int) -> Slot | None:
    """Take the body that a sentence begins with for a clause that begins with the verb."""
    begin = scene.sentence(mention)[0]
    if begin < start and _VERB_FIRST.match(scene.text, start):
        for _, unit in scene.within((begin, start), Label.UNIT)[:1]:
            title = _TITLE.search(scene.text, begin, unit.start)
            if not _PLACED.search(scene.text, begin, unit.start):
                return slot(scene, title.start() if title else unit.start, unit.end)
    return None


def _acting(scene: Scene, span: Span) -> list[Slot]:
    """Give the bodies of a stretch that a verb of giving follows."""
    found = []
    for _, unit in scene.within(span, Label.UNIT):
        if _LINK.match(scene.text, unit.end, span[1]):
            title = _TITLE.search(scene.text, span[0], unit.start)
            found.append(slot(scene, title.start() if title else unit.start, unit.end))
    return found


def _alone(scene: Scene, span: Span) -> list[Slot]:
    """Give the heads who grant and of whom the text says no more: *Giám đốc tặng Giấy khen*."""
    return [slot(scene, *match.span()) for match in _ALONE.finditer(scene.text, *span)]


def _state(scene: Scene, span: Span) -> list[Slot]:
    """Give the head of state or of government who gives, or in whose name somebody does."""
    return [
        slot(scene, *match.span())
        for match in _STATE.finditer(scene.text, *span)
        if not _ON_BEHALF.search(scene.text[span[0] : match.start()])
    ]


def _behind(scene: Scene, mention: Mention, end: int) -> Slot | None:
    """Take *Bằng khen do UBND tỉnh tặng*, *Bằng khen từ Trung ương Đoàn*, *Bằng khen Bộ Y tế*."""
    for _, unit in scene.within((mention.end, end), Label.UNIT)[:1]:
        between = scene.text[mention.end : unit.start]
        comes = between.strip() in ("từ", "do", "bởi") or comes_from(scene, mention, unit)
        if comes or (_BY.match(between) and _GRANTS_BEHIND.match(scene.text, unit.end)):
            return slot(scene, unit.start, unit.end)
    state = _BY_STATE.match(scene.text, mention.end, end)
    return slot(scene, *state.span(1)) if state else None
