"""What a result is compared with: the plan, an earlier time, or the whole that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.extract.clauses import Scene
from nlp.extract.numbers import parse_digits
from nlp.records import Comparison, Direction, Label, Mention, Span
from nlp.values import FigureValue, plain_number

_NEARLY = r"(?:hơn |gần |trên |khoảng |chừng |xấp xỉ |ngót |tới |đến )?"
_MORE = rf"(?:thêm |lên )?{_NEARLY}"
_PERCENT = r"(\d+(?:[.,]\d+)?) ?%"
_BASE = (
    r"(?: (?:so (?:với|cùng)|cùng kỳ|năm (?:học )?(?:trước|ngoái)|giai đoạn|đầu năm|nhiệm kỳ)"
    r"[^.;,()\n]*)"
)
_PLANNED = (
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|KH\b|NQ\b|vốn giao|số đăng ký"
    r"|giá trị hợp đồng)"
)
_PLAN = rf"(?: (?:so với |so )?{_PLANNED}[^.;,()\n]*)"
_COMPARISONS: tuple[tuple[re.Pattern[str], str, Direction | None], ...] = (
    (re.compile(rf"\bvượt {_MORE}{_PERCENT}{_PLAN}?"), "vs_plan", "up"),
    (re.compile(rf"\bvượt (?:so với )?{_PLANNED}[^.;,()\d]{{0,30}} {_PERCENT}"), "vs_plan", "up"),
    (re.compile(rf"\b(?:đạt|bằng|tương đương) {_MORE}{_PERCENT}{_PLAN}"), "vs_plan", "equal"),
    (re.compile(rf"\b(?:tăng|cao hơn) {_MORE}{_PERCENT}{_PLAN}"), "vs_plan", "up"),
    (re.compile(rf"\b(?:tăng|cao hơn) {_MORE}{_PERCENT}{_BASE}?"), "vs_previous", "up"),
    (re.compile(rf"\b(?:giảm|thấp hơn) {_MORE}{_PERCENT}{_BASE}?"), "vs_previous", "down"),
    (re.compile(rf"\bbằng {_MORE}{_PERCENT}{_BASE}"), "vs_previous", "equal"),
    (
        re.compile(rf"\b(?:chiếm|đạt tỷ lệ|tỷ lệ|tỉ lệ) (?:là )?{_MORE}{_PERCENT}"),
        "share_of_total",
        "equal",
    ),
)
_BRACKETED = re.compile(rf" ?\((?:đạt |đạt tỷ lệ |chiếm |tỷ lệ )?{_MORE}{_PERCENT}\)")
_OWN = re.compile(rf"\b(vượt|tăng|giảm|đạt|bằng|tương đương|chiếm|tỷ lệ|tỉ lệ)(?: tỷ lệ)? {_MORE}$")
# giảm tiêu hao điện 14%, tăng trưởng bình quân 8,4%/năm
_OWN_CHANGE = re.compile(
    rf"\b([Tt]ăng|[Gg]iảm|[Bb]ớt)(?: (?!còn|xuống|lên|từ|tỷ lệ|tỉ lệ)[^\W\d]+){{1,4}} {_NEARLY}$"
)
_PLAN_OWN = re.compile(rf"{_PLANNED}[^.;,()\d]{{0,30}} $")
_FROM_TO = re.compile(
    r"\b(?:(?:tăng|giảm|rút|nâng|hạ|kéo giảm) )?(?:[^\W\d]+ ){0,6}?từ (?:[^;.\n]|\.(?=\d)){1,50}? "
    rf"(?P<way>xuống|lên|tăng lên|giảm xuống|giảm|còn)(?: còn)? {_MORE}$"
)
_BY = re.compile(rf"\b(tăng|giảm|rút ngắn|bớt|hụt|vượt) {_MORE}$")
# cao hơn năm trước 9 triệu đồng, vượt chỉ tiêu 5 xã
_AGAINST = re.compile(
    rf",? \(?(?:(?P<way>vượt|hụt)(?: so với)?|(?P<more>(?:cao |nhiều )?hơn|tăng so với)"
    rf"|(?P<less>(?:thấp|ít|kém) hơn|giảm so với))(?: so với)? (?P<base>{_PLANNED}|tiến độ"
    rf"|(?:cùng kỳ|năm|quý|kỳ|vụ|nhiệm kỳ|tháng|giai đoạn|đợt|lần)\b)[^.;,()\n]{{0,25}}?(?: là)? $"
)
_SCHEDULED = re.compile(rf"{_PLANNED}|tiến độ")
_AGAINST_PLAN = re.compile(_PLAN)
_SAID_BASE = re.compile(r" (?:so với|so cùng|so |cùng kỳ)")
_OTHER_CLAUSE = re.compile(r";|\n| trong đó\b|, riêng ")
# cán đích trước 74 ngày, vượt tiến độ 12 ngày
_EARLY = re.compile(
    r"\b(?:vượt tiến độ|(?:xong|về|hoàn thành|cán đích) (?:sớm|trước)|sớm hơn"
    r"|trước (?:hạn|kế hoạch|tiến độ))(?: [^\W\d]+){0,2} $"
)
_CHANGED = re.compile(rf"\b(tăng|(?<![Cc]ắt )giảm) (?:thêm )?{_NEARLY}$")  # hộ nghèo giảm 9 hộ
# hồ tiêu tăng lên 1.470 ha, hộ nghèo giảm còn 214 hộ
_LEVEL = re.compile(
    rf"\b(?:(?P<up>(?:tăng|nâng|nhích|vọt) lên)"
    rf"|(?:giảm|hạ|rút|kéo)(?: xuống)?(?: chỉ)? còn|xuống(?: chỉ)? còn) {_NEARLY}$"
)
_DOWN_TO = re.compile(r",? (?:xuống |chỉ )?(?:còn|lên) ")
_TIMES = re.compile(
    r",? (?:tăng |nhiều )?(?:(?:gần |hơn )?gấp (?:gần |hơn )?(?:đôi|rưỡi|\d+(?:[.,]\d+)? lần"
    r"|\w+ lần)|bằng \d+(?:[.,]\d+)? lần)\b"
)
_REACHED = re.compile(rf",? (?:đạt|bằng) {_MORE}{_PERCENT}")
_NEXT_CELL = re.compile(rf" \| {_PERCENT}(?= \||$|\n)")
_WHOLE = 100  # percent
_NEXT = 3  # figures behind one that may tell its change
_TAIL = 80  # characters before a figure that hold the verb of its change
_REACH = 30  # characters behind a change that say what it is compared with


def comparison(scene: Scene, mention: Mention) -> tuple[Comparison, Span] | None:
    """Give the comparison of a figure that its sentence tells, and where it stands."""
    value = mention.value
    assert isinstance(value, FigureValue)
    sentence = scene.sentence(mention)
    before = scene.text[sentence[0] : mention.start]
    tail = before[-_TAIL:]
    percent = (value.measure or "").partition("/")[0] == "percent"
    own = _OWN.search(tail) if percent else None
    begin = mention.start - len(tail) + own.start(1) if own else mention.end
    until = _until(scene, mention, sentence[1])
    found = _told(scene, (begin, until), mention.end) or _changed_by(scene, mention, sentence)
    found = found or _from_to(before, sentence[0])
    found = found or _down_to(scene, mention, sentence[0]) or _of_itself(tail, mention, value)
    if found or not percent:
        return found or _beside(scene, mention, until)
    planned = _AGAINST_PLAN.match(scene.text, mention.end, sentence[1])  # giải ngân 28,4% kế hoạch
    if planned is None:
        return None
    text = mention.text + planned[0]
    return Comparison("vs_plan", "equal", value.value, text), (mention.start, planned.end())


def _of_itself(tail: str, mention: Mention, value: FigureValue) -> tuple[Comparison, Span] | None:
    """Take a figure that is itself the change, or where one led: *giảm 9 hộ*, *tăng lên 40 ha*."""
    percent = value.measure == "percent"
    early = None if percent else _EARLY.search(tail)
    level = _LEVEL.search(tail)
    changed = (_OWN_CHANGE if percent else _CHANGED).search(tail)
    match = early or level or changed
    if not match:
        return None
    start = mention.start - (len(tail) - match.start())
    down = not early and not (match["up"] if level else match[1].lower().startswith("t"))
    kind, change = "vs_plan" if early else "vs_previous", None if level else value.value
    direction: Direction = "down" if down else "up"
    return Comparison(kind, direction, change, match[0] + mention.text), (start, mention.end)


def _down_to(scene: Scene, mention: Mention, start: int) -> tuple[Comparison, Span] | None:
    """Take the change before what it led to: *giảm 35 phút, còn 72 phút*."""
    for _, other in scene.within((start, mention.start), Label.FIGURE)[-1:]:
        by, value = _BY.search(scene.text, start, other.start), other.value
        led = _DOWN_TO.fullmatch(scene.text, other.end, mention.start)
        if by and led and by[1] != "vượt" and isinstance(value, FigureValue):
            direction: Direction = "up" if by[1] == "tăng" else "down"
            span = by.start(), mention.end
            text = scene.text[slice(*span)]
            return Comparison("vs_previous", direction, value.value, text), span
    return None


def _beside(scene: Scene, mention: Mention, until: int) -> tuple[Comparison, Span] | None:
    """Take the share or the part of the plan that stands beside a count.

    *386 hộ (9,36%)*, *1.038/1.290 người, đạt 80,5%*, *25 căn nhà (đạt 125%)*, a cell of a table.
    """
    value = mention.value
    assert isinstance(value, FigureValue)
    text = scene.text
    bracketed = _BRACKETED.match(text, mention.end, until)
    reached = None if bracketed else _REACHED.search(text, mention.end, until)
    match = bracketed or reached or _NEXT_CELL.match(text, mention.end)
    if not match:
        times = _TIMES.match(text, mention.end)
        return (Comparison("vs_previous", "up", None, times[0]), times.span()) if times else None
    over = Decimal(parse_digits(match[1])) > _WHOLE
    return _of_match(match, "vs_plan" if over else "share_of_total", "equal")


def _told(scene: Scene, span: Span, end: int) -> tuple[Comparison, Span] | None:
    """Take the words of a comparison, unless they are told of another noun behind a comma."""
    if "%" not in scene.text[slice(*span)]:  # all of them are told in percent
        return None
    for pattern, kind, direction in _COMPARISONS:
        match = pattern.search(scene.text, *span)
        if match:
            between = scene.text[end : match.start()]
            strange = kind == "vs_previous" and between.rpartition(",")[2].strip(" (")
            return None if "," in between and strange else _of_match(match, kind, direction)
    return None


def _of_match(
    match: re.Match[str], kind: str, direction: Direction | None
) -> tuple[Comparison, Span]:
    number = plain_number(Decimal(parse_digits(match[1])))
    text = match[0].strip(" ,()")
    start = match.start() + match[0].index(text)
    return Comparison(kind, direction, number, text), (start, start + len(text))


def _changed_by(scene: Scene, mention: Mention, sentence: Span) -> tuple[Comparison, Span] | None:
    """Take the figure behind that says the change: *12 em, hơn năm trước 4 em*.

    It counts the same noun, else it follows at once, says what it is compared with, and no figure
    before counts what it does: *bắt 9 vụ, 12 đối tượng, giảm 3 vụ so với năm trước*.
    """
    assert isinstance(mention.value, FigureValue)
    clause = _OTHER_CLAUSE.search(scene.text, mention.end, sentence[1])
    behind = (mention.end, clause.start() if clause else sentence[1])
    counted, left = {_noun(mention.value)}, mention.end
    for number, (_, other) in enumerate(scene.within(behind, Label.FIGURE)[:_NEXT]):
        between, value = scene.text[left : other.start], other.value
        if not isinstance(value, FigureValue):
            break
        against, by = _AGAINST.search(between), _BY.search(between)
        match = against or by
        if match and (number == 0 or not between[: match.start()].strip(" ,(")):
            same = _noun(value) in (_noun(mention.value), "")
            told = against or _SAID_BASE.match(scene.text, other.end, behind[1])
            at_once = told and number == 0 and not between[: match.start()].strip(" ,(")
            if same or (at_once and not _counted_before(scene, mention, sentence, value)):
                return _change(scene, match, (left, other.end), value)
            return None
        if _noun(value) in counted:
            return None
        left = other.end
    return None


def _counted_before(scene: Scene, mention: Mention, sentence: Span, value: FigureValue) -> bool:
    figures = (m.value for _, m in scene.within((sentence[0], mention.start), Label.FIGURE))
    return any(isinstance(f, FigureValue) and _noun(f) == _noun(value) for f in figures)


def _change(
    scene: Scene, match: re.Match[str], span: Span, value: FigureValue
) -> tuple[Comparison, Span]:
    words = match.groupdict()
    base = words.get("base") or scene.text[span[1] : span[1] + _REACH]
    planned = _SCHEDULED.match(base.strip()) or _AGAINST_PLAN.match(base)
    way = words.get("way") or words.get("less") or words.get("more") or match[1]
    kind = "vs_plan" if planned or way in ("vượt", "hụt") else "vs_previous"
    direction: Direction = "up" if way.startswith(("tăng", "vượt")) or words.get("more") else "down"
    start = span[0] + match.start() + len(match[0]) - len(match[0].lstrip(" ,("))
    return Comparison(kind, direction, value.value, scene.text[start : span[1]]), (start, span[1])


def _noun(figure: FigureValue) -> str:
    """Give what a figure counts, without its rate: *triệu đồng/người/năm* is money."""
    return re.split(r"[ /]", figure.measure or "")[0]


def _from_to(before: str, offset: int) -> tuple[Comparison, Span] | None:
    """Take *giảm từ 5,2% xuống còn 3,1%* for a change that is not told as a number."""
    match = _FROM_TO.search(before) if "từ " in before else None
    if not match:
        return None
    down = match["way"].startswith(("xuống", "giảm", "còn"))
    text = match[0].rstrip()
    span = offset + match.start(), offset + match.start() + len(text)
    return Comparison("vs_previous", "down" if down else "up", None, text), span


def _until(scene: Scene, mention: Mention, end: int) -> int:
    """Give where the comparison of a figure ends: with its clause, or before the next figure."""
    clause = _OTHER_CLAUSE.search(scene.text, mention.end, end)
    end = clause.start() if clause else end
    return next(_others(scene, (mention.end, end)), end)


def _others(scene: Scene, span: Span) -> Iterator[int]:
    """Give the figures that have a comparison of their own: no share, and no change in percent."""
    for _, other in scene.within(span, Label.FIGURE):
        value = other.value
        percent = isinstance(value, FigureValue) and value.measure == "percent"
        left = scene.text[span[0] : other.start]
        if not percent or not (_OWN.search(left) or _PLAN_OWN.search(left) or left.endswith("(")):
            yield other.start
