"""Which figures report a result, and not a target, a plan, a duration or the background."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from nlp.extract.clauses import WORD, Scene, once, words_of
from nlp.extract.indicators import indicator_candidates, table_row
from nlp.extract.source import first_words
from nlp.linear import load_model
from nlp.records import BlockKind, Label, Mention, Span
from nlp.values import FigureValue

MODEL = "results"
_REACH = 6  # words on either side that are features
_TIMES = frozenset({"year", "month", "day", "hour", "minute", "second", "week"})
_EMULATION = ("thi đua", "khen thưởng", "phong trào", "cuộc vận động", "chiến dịch")
_MUCH = 6  # emulation words that make a document speak of little else
_TARGET = (
    r"phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ|đề nghị|yêu cầu|tối thiểu|kế hoạch đề ra"
    r"|đăng ký|phương hướng|cần|giao|trước ngày|quy định|tiêu chuẩn|định mức|nếu"
    r"|đến năm 20[23]\d"
)
_RESULT = (
    r"đã|kết quả|đạt|hoàn thành|thực hiện được|vận động được|thu hút|huy động|đóng góp|hiến"
    r"|xây dựng|trao|ủng hộ|trồng|giúp|tiết kiệm|làm mới|sửa chữa|thu được|nộp|tăng lên"
    r"|giảm còn"
)
# with each pattern the words that its terms begin with
_TOLD = {
    name: (re.compile(rf"\b(?:{terms})\b", re.IGNORECASE), first_words(terms))
    for name, terms in (("target", _TARGET), ("result", _RESULT))
}
_COMPARED = re.compile(
    r"\b(?:vượt|tăng|giảm|bằng|đạt|chiếm|tỷ lệ)(?: thêm| hơn| gần| tỷ lệ)? $", re.IGNORECASE
)
_PLAN_TITLE = re.compile(
    r"^(?:\W*(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THỂ LỆ|THƯ (?:PHÁT ĐỘNG|KÊU GỌI)|ĐỀ ÁN|CHƯƠNG TRÌNH)\b"
    r"|(?:Kế hoạch|Hướng dẫn|Thể lệ) )",
    re.MULTILINE,
)
_OPENING = 700  # characters that hold the letterhead and the title
_HEADING = 100  # characters; a longer line is a paragraph


def is_result(scene: Scene, mention: Mention) -> bool:
    """Tell whether a figure reports a result."""
    return load_model(MODEL).decides(features(scene, mention))


def features(scene: Scene, mention: Mention) -> list[str]:
    """Give what the decision sees of a figure: its value, its words on both sides, its place."""
    return [
        *_own(mention),
        *_around(scene, mention),
        *_place(scene, mention),
        *_sense(scene, mention),
    ]


def _own(mention: Mention) -> Iterator[str]:
    value = mention.value
    if not isinstance(value, FigureValue):
        return
    measure = (value.measure or "none").lower()
    yield f"measure={measure.split('/')[0]}"
    yield f"head={measure.split()[0]}"
    yield f"last={measure.split()[-1]}"
    yield f"modifier={value.modifier}"
    yield f"rule={mention.rule.rpartition('.')[2]}" if mention.rule != "gold" else "rule=any"
    if measure in _TIMES:
        yield "time"
    if value.of is not None:
        yield "ratio"
    if value.value_max is not None:
        yield "range"
    for size in (1, 10, 100, 1000, 10**6):
        if value.value > size:
            yield f"size>{size}"


def _around(scene: Scene, mention: Mention) -> Iterator[str]:
    left, far = _before(scene, mention)
    behind = WORD.finditer(scene.right(mention).lower())
    right = [match[0] for match in islice(behind, _REACH)]
    for side, words in (("l", left[: -_REACH - 1 : -1]), ("r", right)):
        for distance, word in enumerate(words):
            yield f"{side}:{word}"
            if distance < 2:
                yield f"{side}{distance}:{word}"
        yield from (f"{side}2:{a}_{b}" for a, b in pairwise(words))
        if not words:
            yield f"{side}:edge"
    yield from far


class _Said(NamedTuple):
    """The lower-case words of a sentence, where they end in it, and what is told of far ones."""

    words: list[str]
    ends: list[int]
    far: list[str]
    pairs: list[str]


def _said(text: str) -> _Said:
    matches = list(WORD.finditer(text.lower()))
    words = [match[0] for match in matches]
    far = [f"far:{word}" for word in words]
    pairs = [f"far:{a}_{b}" for a, b in pairwise(words)]
    return _Said(words, [match.end() for match in matches], far, pairs)


@once
def _of_sentence(scene: Scene, sentence: Span) -> _Said:
    """Cut a sentence into words, once for all of its figures."""
    return _said(scene.text[slice(*sentence)])


def _before(scene: Scene, mention: Mention) -> tuple[list[str], list[str]]:
    """Give the words of the sentence before a figure, and what is told of the far ones."""
    sentence = scene.sentence(mention)
    said, at = _of_sentence(scene, sentence), mention.start - sentence[0]
    count = bisect_right(said.ends, at)
    rest = said.words[count : count + 1]
    if mention.start > sentence[1] or (rest and said.ends[count] - len(rest[0]) < at):
        said = _said(scene.left(mention))  # the figure begins inside a word, or behind the sentence
        count = len(said.words)
    return said.words[:count], said.far[: max(0, count - _REACH)] + said.pairs[: max(0, count - 1)]


def _place(scene: Scene, mention: Mention) -> Iterator[str]:
    yield from _company(scene, scene.sentence(mention))
    line = scene.paragraph(mention.start)
    if " | " in scene.text[slice(*line)]:
        yield "table"
    if mention.start < 200:
        yield "opening"
    for candidate in indicator_candidates(scene, mention) if table_row(scene, mention) else ():
        if candidate.kind in ("head", "cell0", "cell1"):
            yield from (
                f"{candidate.kind}:{word}" for word in words_of(scene.text[slice(*candidate.span)])
            )
    title = scene.document.blocks[:1]
    if title and title[0].kind is BlockKind.TITLE and mention.start < title[0].end:
        yield "title"
    yield f"emulation={_emulation(scene)}"


@once
def _company(scene: Scene, sentence: Span) -> list[str]:
    """Say what else the sentence of a figure speaks of."""
    labels = (Label.CAMPAIGN, Label.AWARD, Label.DATE, Label.UNIT, Label.PERSON)
    figures = len(scene.within(sentence, Label.FIGURE))
    found = [f"with={label}" for label in labels if scene.within(sentence, label)]
    return [*found, f"figures={min(figures, 4)}"]


@once
def _emulation(scene: Scene) -> str:
    """Say how much the document speaks of emulation."""
    lower = scene.text.lower()
    count = sum(lower.count(word) for word in _EMULATION)
    return "much" if count >= _MUCH else "some" if count else "none"


@once
def _is_plan(scene: Scene) -> bool:
    return _PLAN_TITLE.search(scene.text[:_OPENING]) is not None


def _sense(scene: Scene, mention: Mention) -> Iterator[str]:
    """Say what the clause, the heading above and the neighbours tell of a figure."""
    start, end = scene.sentence(mention)
    percent = isinstance(mention.value, FigureValue) and mention.value.measure == "percent"
    earlier = scene.within((start, mention.start), Label.FIGURE)
    if percent and earlier and _COMPARED.search(scene.text[start : mention.start]):
        yield "compares"
    yield f"percent={percent}|first={not earlier}"
    for name, (pattern, opens) in _TOLD.items():
        if scene.source.holds(pattern, opens, (start, mention.start)):
            yield f"{name}:left"
        if scene.source.holds(pattern, opens, (mention.end, end)):
            yield f"{name}:right"
    yield from _under(_heading(scene, mention))
    yield f"plan={_is_plan(scene)}"
    for step, others in (("previous", earlier[-1:]), ("next", _later(scene, mention))):
        for _, other in others:
            measure = other.value.measure if isinstance(other.value, FigureValue) else None
            yield f"{step}={(measure or 'none').split()[0].lower()}"


@lru_cache(maxsize=64)  # all figures of a section stand under one heading
def _under(heading: str) -> tuple[str, ...]:
    words = tuple(f"h:{word}" for word in words_of(heading))
    return (*words, "target:heading") if _TOLD["target"][0].search(heading) else words


def _later(scene: Scene, mention: Mention) -> list[tuple[int, Mention]]:
    return scene.within((mention.end, scene.sentence(mention)[1]), Label.FIGURE)[:1]


def _heading(scene: Scene, mention: Mention) -> str:
    """Give the last short line above the line of a figure."""
    end = scene.paragraph(mention.start)[0] - 1
    for _ in range(12):
        if end <= 0:
            return ""
        start = scene.text.rfind("\n", 0, end) + 1
        line = scene.text[start:end].strip()
        if 0 < len(line) < _HEADING and "|" not in line and not line.endswith("."):
            return line
        end = start - 1
    return ""
