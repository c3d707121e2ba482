"""What a result is compared with: the plan, an earlier time, or the whole that it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp.extract.clauses import Scene
from nlp.extract.numbers import parse_digits
from nlp.records import Comparison, Direction, Label, Mention, Span
from nlp.values import FigureValue, plain_number

_MORE = r"(?:thêm |lên )?(?:hơn |gần |trên |khoảng |tới |đến )?"
_PERCENT = r"(\d+(?:[.,]\d+)?) ?%"
_BASE = (
    r"(?: (?:so (?:với|cùng)|cùng kỳ|năm (?:học )?(?:trước|ngoái)|giai đoạn|đầu năm|nhiệm kỳ)"
    r"[^.;,()\n]*)"
)
_PLANNED = (
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|KH\b|vốn giao|số đăng ký|giá trị hợp đồng)"
)
_PLAN = rf"(?: (?:so với |so )?{_PLANNED}[^.;,()\n]*)"
_COMPARISONS: tuple[tuple[re.Pattern[str], str, Direction | None], ...] = (
    (re.compile(rf"\bvượt {_MORE}{_PERCENT}{_PLAN}?"), "vs_plan", "up"),
    (re.compile(rf"\bvượt (?:so với )?{_PLANNED}[^.;,()\d]{{0,30}} {_PERCENT}"), "vs_plan", "up"),
    (re.compile(rf"\b(?:đạt|bằng) {_MORE}{_PERCENT}{_PLAN}"), "vs_plan", "equal"),
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
_OWN = re.compile(rf"\b(vượt|tăng|giảm|đạt|bằng|chiếm|tỷ lệ|tỉ lệ)(?: tỷ lệ)? {_MORE}$")
_PLAN_OWN = re.compile(rf"{_PLANNED}[^.;,()\d]{{0,30}} $")
_FROM_TO = re.compile(
    r"\b(?:(?:tăng|giảm|rút|nâng|hạ|kéo giảm) )?(?:[^\W\d]+ ){0,6}?từ [^;.\n]{1,50}? "
    rf"(?P<way>xuống|lên|tăng lên|giảm xuống|giảm|còn)(?: còn)? {_MORE}$"
)
_BY = re.compile(rf"\b(tăng|giảm|vượt) {_MORE}$")
_AGAINST_PLAN = re.compile(_PLAN)
_OTHER_CLAUSE = re.compile(r";|\n| trong đó\b|, riêng ")
# cán đích trước 74 ngày, vượt tiến độ 12 ngày
_EARLY = re.compile(
    r"\b(?:vượt tiến độ|(?:xong|về|hoàn thành|cán đích) (?:sớm|trước)|sớm hơn"
    r"|trước (?:hạn|kế hoạch|tiến độ))(?: [^\W\d]+){0,2} $"
)
_CHANGED = re.compile(rf"\b(tăng|(?<![Cc]ắt )giảm) {_MORE}$")  # hộ nghèo giảm 9 hộ
_TIMES = re.compile(
    r",? (?:tăng )?(?:gần |hơn )?gấp (?:gần |hơn )?(?:đôi|\d+(?:[.,]\d+)? lần|\w+ lần)\b"
)
_REACHED = re.compile(rf",? (?:đạt|bằng) {_MORE}{_PERCENT}")
_NEXT_CELL = re.compile(rf" \| {_PERCENT}(?= \||$|\n)")
_WHOLE = 100  # percent


def comparison(scene: Scene, mention: Mention) -> tuple[Comparison, Span] | None:
    """Give the comparison of a figure that its sentence tells, and where it stands."""
    value = mention.value
    assert isinstance(value, FigureValue)
    sentence = scene.sentence(mention)
    before = scene.text[sentence[0] : mention.start]
    percent = value.measure == "percent"
    own = _OWN.search(before) if percent else None
    begin = sentence[0] + own.start(1) if own else mention.end
    until = _until(scene, mention, sentence[1])
    found = _told(scene, (begin, until), mention.end) or _grown_by(scene, mention, sentence[1])
    found = found or _from_to(before, sentence[0]) or _of_itself(before, mention, value)
    return found or (None if percent else _beside(scene, mention, until))


def _of_itself(before: str, mention: Mention, value: FigureValue) -> tuple[Comparison, Span] | None:
    """Take a figure that is itself the change: *hộ nghèo giảm 9 hộ*, *về trước 17 ngày*."""
    if value.measure == "percent":
        return None
    early, changed = _EARLY.search(before), _CHANGED.search(before)
    match = early or changed
    if not match:
        return None
    start = mention.start - (len(before) - match.start())
    direction: Direction = "down" if not early and match[1] == "giảm" else "up"
    kind = "vs_plan" if early else "vs_previous"
    text = match[0] + mention.text
    return Comparison(kind, direction, value.value, text), (start, mention.end)


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
        times = _TIMES.search(text, mention.end, until)
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


def _grown_by(scene: Scene, mention: Mention, end: int) -> tuple[Comparison, Span] | None:
    """Take *120 sáng kiến, tăng 20 sáng kiến so với năm trước*: the figure behind, of one noun."""
    for _, other in scene.within((mention.end, end), Label.FIGURE)[:1]:
        between = scene.text[mention.end : other.start]
        by = _BY.search(between)
        value = other.value
        if not by or _OTHER_CLAUSE.search(between) or not isinstance(value, FigureValue):
            return None
        assert isinstance(mention.value, FigureValue)
        nouns = [(figure.measure or "").split()[:1] for figure in (mention.value, value)]
        if nouns[0] != nouns[1]:
            return None
        start = mention.end + by.start()
        planned = by[1] == "vượt" or _AGAINST_PLAN.match(scene.text, other.end, end)
        kind = "vs_plan" if planned else "vs_previous"
        direction: Direction = "down" if by[1] == "giảm" else "up"
        text = scene.text[start : other.end]
        return Comparison(kind, direction, value.value, text), (start, other.end)
    return None


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
