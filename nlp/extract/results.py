"""Which figures report a result, and not a target, a plan, a duration or the background."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from math import exp

from nlp.extract.actors import kind_of
from nlp.extract.chain import Bonds, marginals
from nlp.extract.clauses import WORD, Scene, words_of
from nlp.extract.counted import measure_kind, noun_of
from nlp.extract.outlook import TARGET, Outlook
from nlp.extract.phrases import Phrases
from nlp.extract.recipients import award_clause
from nlp.extract.tables import column_head, table_row
from nlp.extract.wording import Part, Word, parts_of, shape
from nlp.linear import LinearModel, load_model
from nlp.records import BlockKind, Label, Mention, Span
from nlp.values import FigureValue

MODEL = "results"
_REACH = 6  # words on either side that are features
_TAIL = 80  # characters that mostly hold those on the left
_NEAR = 6  # words behind a figure that its verb stands in
_TIMES = frozenset({"year", "month", "day", "hour", "minute", "second", "week"})
_RECEIVING = frozenset({"body", "people", "area", "title"})
_COMMENDING = frozenset(
    {"khen", "khen thưởng", "tuyên dương", "biểu dương", "tôn vinh", "vinh danh", "khen ngợi"}
)
_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_LINKS = frozenset({Part.MARK, Part.CONJUNCTION, Part.DATE})
_EMULATION = ("thi đua", "khen thưởng", "phong trào", "cuộc vận động", "chiến dịch")
_MUCH = 6  # emulation words that make a document speak of little else
_COMPARED = re.compile(
    r"\b(?:vượt|tăng|giảm|bằng|đạt|chiếm|tỷ lệ)(?: thêm| hơn| gần| tỷ lệ)? $", re.IGNORECASE
)
# 134 gia đình đại diện cho 21.883 gia đình; 764 xã (tăng 261 xã so với cuối năm)
_NO_RESULT = re.compile(r"(?:\bđại diện cho|\((?:tăng|giảm)(?: thêm)?) $", re.IGNORECASE)
_SIDES = "bên"
_HINT = 20  # characters that hold it, and what is before
_PLAN_TITLE = re.compile(
    r"^(?:\W*(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THỂ LỆ|THƯ (?:PHÁT ĐỘNG|KÊU GỌI)|ĐỀ ÁN|CHƯƠNG TRÌNH)\b"
    r"|(?:Kế hoạch|Hướng dẫn|Thể lệ) )",
    re.MULTILINE,
)
_OPENING = 700  # characters that hold the letterhead and the title
_QUOTE = '"'
# strengths that served the development part of the corpus and other pages best
_BONDS = Bonds(0.9, 0.4)
_PARTS = 4  # of a text
_HEADING = 100  # characters; a longer line is a paragraph


class Results:
    """Decides about the figures of one document."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene, self._phrases = scene, phrases
        self._outlook = Outlook(scene)
        self._headings: dict[int, list[str]] = {}

    def reported(self) -> list[tuple[int, Mention]]:
        """Give the figures that report a result, each with its index, in text order."""
        model, figures = load_model(MODEL), list(self._scene.document.labelled(Label.FIGURE))
        likely = [self._likely(model, mention) for _, mention in figures]
        bonds = _BONDS.between(self._scene, [mention for _, mention in figures])
        tables = [((exp(bond), 1.0), (1.0, exp(bond))) for bond in bonds]
        shares = marginals([[1 - share, share] for share in likely], tables)
        return [
            figure
            for figure, (_, share) in zip(figures, shares, strict=True)
            if share >= model.threshold
        ]

    def _likely(self, model: LinearModel, mention: Mention) -> float:
        """Weigh a figure, unless it tells whom others stand for, or by how much one grew.

        Neither do the two sides of a border or a treaty count anything that was reached.
        """
        value = mention.value
        if isinstance(value, FigureValue) and value.measure == _SIDES:
            return 0.0
        if _NO_RESULT.search(self._scene.left(mention)[-_HINT:]):
            return 0.0
        return model.probability(self.features(mention))

    def features(self, mention: Mention) -> list[str]:
        """Give what the decision sees: value, words on both sides, clause, place, sense."""
        return [
            *_own(mention),
            *self._around(mention),
            *self._clause(mention),
            *self._place(mention),
            *self._sense(mention),
        ]

    def _around(self, mention: Mention) -> Iterator[str]:
        said = self._scene.left(mention)
        left = words_of(said[-_TAIL:])  # the first may be half a word
        left = (left if len(left) > _REACH else words_of(said))[::-1][:_REACH]
        behind = WORD.finditer(self._scene.right(mention).lower())
        right = [match[0] for match in islice(behind, _REACH)]
        for side, words in (("l", left), ("r", right)):
            for distance, word in enumerate(words):
                yield f"{side}:{word}"
                if distance < 2:
                    yield f"{side}{distance}:{word}"
            if not words:
                yield f"{side}:edge"

    def _clause(self, mention: Mention) -> Iterator[str]:
        """Say which verb governs the figure, and what stands between them."""
        start, end = self._scene.sentence(mention)
        before = self._scene.wording.between(start, mention.start)
        behind = self._scene.wording.between(mention.end, end)
        measure = measure_kind(mention)
        counted = kind_of(noun_of(mention)) if measure == "noun" else measure
        yield f"counted={counted}"
        yield f"ahead={before[-1].text if before else '^'}|{counted}"
        yield f"behind={behind[0].text if behind else '$'}|{counted}"
        yield from _governing(before, counted)
        yield from (f"adverb={word.text}" for word in before if word.part == Part.ADVERB)
        yield from _following(behind, counted)
        yield f"shape={shape(parts_of(before[-4:]), 4)}|{counted}"
        yield f"shape_behind={shape(parts_of(behind[:3]), 3)}|{counted}"
        yield f"linked={self._phrases.is_linked(mention)}"
        if counted in _RECEIVING:
            yield f"{_commended(before, behind)}|{self._awarded(mention)}|{counted}"
        opening = [w for w in self._phrases.before(mention) if w.part not in _LINKS]
        yield f"opens={opening[0].part if opening else '^'}|{counted}"
        if opening:
            yield f"opening={opening[0].text}"

    def _awarded(self, mention: Mention) -> str:
        """Say whether an award stands near those who are counted: a grant is no achievement."""
        if self._scene.within(award_clause(self._scene, mention), Label.AWARD):
            return "awarded"
        near = self._scene.within(self._scene.sentence(mention), Label.AWARD)
        return "award near" if near else "no award"

    def _place(self, mention: Mention) -> Iterator[str]:
        sentence = self._scene.sentence(mention)
        for label in (Label.CAMPAIGN, Label.AWARD, Label.DATE, Label.UNIT, Label.PERSON):
            if self._scene.within(sentence, label):
                yield f"with={label}"
        figures = len(self._scene.within(sentence, Label.FIGURE))
        yield f"figures={min(figures, 4)}"
        if table_row(self._scene, mention):
            yield "table"
        if mention.start < 200:
            yield "opening"
        text = self._scene.text
        yield f"part={_PARTS * mention.start // len(text)}"  # aims and plans stand at the end
        line = self._scene.paragraph(mention.start)[0]
        yield f"quoted={text.count(_QUOTE, line, mention.start) % 2}"
        for name, cell in _cells(self._scene, mention):
            yield from (f"{name}:{word}" for word in words_of(self._scene.text[slice(*cell)]))
        title = self._scene.document.blocks[:1]
        if title and title[0].kind is BlockKind.TITLE and mention.start < title[0].end:
            yield "title"
        yield self._emulation

    @cached_property
    def _emulation(self) -> str:
        lower = self._scene.text.lower()
        count = sum(lower.count(word) for word in _EMULATION)
        return f"emulation={'much' if count >= _MUCH else 'some' if count else 'none'}"

    @cached_property
    def _title_end(self) -> int:
        return max(0, self._scene.text.find("\n"))

    @cached_property
    def _plan(self) -> str:
        return f"plan={_PLAN_TITLE.search(self._scene.text[:_OPENING]) is not None}"

    def _sense(self, mention: Mention) -> Iterator[str]:
        """Say what the sentence, the heading above and the neighbours tell of a figure."""
        start, end = self._scene.sentence(mention)
        earlier = self._scene.within((start, mention.start), Label.FIGURE)
        percent = measure_kind(mention) == "percent"
        counted = any(_measure(other) not in _TIMES for _, other in earlier)
        if percent and counted and _COMPARED.search(self._scene.left(mention)):
            yield "compares"
        yield f"percent={percent}|first={not earlier}"
        yield from self._outlook.features(mention)
        yield from self._above(self._scene.paragraph(mention.start)[0])
        yield self._plan
        later = self._scene.within((mention.end, end), Label.FIGURE)
        for step, others in (("previous", earlier[-1:]), ("next", later[:1])):
            yield from (f"{step}={_measure(other).split()[0].lower()}" for _, other in others)

    def _above(self, below: int) -> list[str]:
        """Describe the heading above a line, once for all of its figures."""
        if below not in self._headings:
            heading = self._heading(below)
            target = ["target:heading"] if TARGET.pattern.search(heading) else []
            self._headings[below] = [f"h:{word}" for word in words_of(heading)] + target
        return self._headings[below]

    def _heading(self, below: int) -> str:
        """Give the last short line above the one that begins at a place."""
        text, end = self._scene.text, below - 1
        for _ in range(12):
            if end <= self._title_end:
                return ""
            start = text.rfind("\n", 0, end) + 1
            line = text[start:end].strip()
            if 0 < len(line) < _HEADING and "|" not in line and not line.endswith("."):
                return line
            end = start - 1
        return ""


def _own(mention: Mention) -> Iterator[str]:
    value = mention.value
    if not isinstance(value, FigureValue):
        return
    measure = _measure(mention).lower()
    yield f"measure={measure.split('/')[0]}"
    yield f"head={measure.split()[0]}"
    yield f"last={measure.split()[-1]}"
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


def _measure(mention: Mention) -> str:
    value = mention.value
    return value.measure or "none" if isinstance(value, FigureValue) else "none"


def _governing(before: list[Word], counted: str) -> Iterator[str]:
    """Describe the last verb before a figure: *xây mới* 14 sân, *6 sân*."""
    verbs = [index for index, word in enumerate(before) if word.part in _VERBAL]
    if not verbs:
        yield from ("verb=-", f"verb=-|{counted}")
        return
    index = verbs[-1]
    between = before[index + 1 :]
    yield f"verb={before[index].text}"
    yield f"verb={before[index].text}|{counted}"
    yield f"verb_figures={min(sum(word.part == Part.FIGURE for word in between), 3)}"
    yield f"verb_gap={min(len(between), 6)}"
    if index:
        ahead = before[index - 1]
        told = ahead.part in (Part.ADVERB, Part.PASSIVE)
        yield f"verb_ahead={ahead.text if told else ahead.part}"
    if len(verbs) > 1:
        yield f"verb_before={before[verbs[-2]].text}"


def _commended(before: list[Word], behind: list[Word]) -> str:
    """Tell *khen thưởng* 20 tập thể, 20 tập thể được *khen* from what else may be said of some."""
    ahead = any(word.text in _COMMENDING for word in before)
    later = any(word.text in _COMMENDING for word in behind)
    return "commended" if ahead else "commended behind" if later else "counted"


def _following(behind: list[Word], counted: str) -> Iterator[str]:
    """Describe the verb of a figure that acts or is acted on: *968 cụ được công nhận*."""
    for gap, word in enumerate(behind[:_NEAR]):
        if word.part in _VERBAL:
            yield f"verb_behind={word.text}"
            yield f"verb_behind={word.text}|{counted}"
            yield f"gap_behind={gap}"
            return
        if word.part in (Part.MARK, Part.FIGURE):
            break
    yield "verb_behind=-"


def _cells(scene: Scene, mention: Mention) -> Iterator[tuple[str, Span]]:
    """Give the cells that say what a figure of a table is: the head of its column, its row's."""
    head = column_head(scene, mention)
    if head:
        yield "head", head
    for number, cell in enumerate(table_row(scene, mention)[:2]):
        if cell[0] < cell[1] <= mention.start:
            yield f"cell{number}", cell
