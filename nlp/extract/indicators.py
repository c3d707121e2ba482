"""Candidates for what a figure counted: the words on its two sides, and the heads of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp.extract.clauses import Scene, once
from nlp.records import Label, Mention, Span

_BREAK = re.compile(r"[;:(\n|]|\.(?!\d)| - ")
_MARK = re.compile(r"[,;:()\n|]|\.(?!\d)")
_LINK = re.compile(
    r"^[ ,;:()]*"
    r"(?:(?:và|cùng|có|gồm|bao gồm|trong đó|trong đó có|với|đã có|được|cả|hay|hoặc)\b[ ,:]*)*$"
)
_LEAD = re.compile(
    r"^(?:đến nay|hiện nay|hiện|đồng thời|ngoài ra|bên cạnh đó|nhờ đó|qua đó|trong đó|kết quả"
    r"|theo đó|cùng với đó|nổi bật|cụ thể|đặc biệt|và|cũng|đã|có|là|với|còn|riêng|trong năm"
    r"|toàn (?:tỉnh|xã|huyện|ngành))[ ,:]+",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"[ ,:]+(?:đạt|được|là|có|cho|đã|gồm|bằng|lên|với|trên|của|tới|đến|ước|về|tại|hơn|từ|còn"
    r"|chỉ còn|xuống|xuống còn|thêm|mới|khoảng|gần|và|mỗi|tổng cộng)$",
    re.IGNORECASE,
)
_VERB_START = re.compile(r"^.*\b(?:đã|được|vừa|cũng|đều|còn|đang|và|để|nhằm|mà) ", re.IGNORECASE)
_RIGHT_STOP = re.compile(
    r" (?:cho|với|trong|tại|ở|trên|do|của|so với|và|từ|đến|theo|vào|bằng|nhờ|góp phần|nhằm|để)\b"
)
_LONGEST = 25  # words


class Candidate(NamedTuple):
    """A stretch that may fill a slot, and how it was come by."""

    kind: str
    span: Span


@once
def indicator_candidates(scene: Scene, mention: Mention) -> list[Candidate]:
    """Give stretches of the text that may say what a figure counted, each once."""
    found: dict[Span, Candidate] = {}
    for candidate in (*_left(scene, mention), *_right(scene, mention), *_table(scene, mention)):
        start, end = candidate.span
        if start < end and len(scene.text[start:end].split()) <= _LONGEST:
            found.setdefault(candidate.span, candidate)
    return list(found.values())


@once
def between(scene: Scene, mention: Mention) -> str:
    """Give the text from the figure or break before a mention up to it."""
    return scene.text[_clause_start(scene, mention, figures=True) : mention.start]


@once
def is_linked(scene: Scene, mention: Mention) -> bool:
    """Tell whether nothing but a link stands before the figure: *…, 610 ngày công*."""
    return _LINK.match(between(scene, mention)) is not None


def _clause_start(scene: Scene, mention: Mention, *, figures: bool) -> int:
    sentence = scene.sentence(mention)[0]
    start = sentence
    for match in _BREAK.finditer(scene.text, sentence, mention.start):
        start = match.end()
    if figures:
        for _, other in scene.within((start, mention.start), Label.FIGURE):
            start = max(start, min(other.end, mention.start))
    return start


def _left(scene: Scene, mention: Mention) -> Iterator[Candidate]:
    for name, figures in (("clause", False), ("gap", True)):
        start = _clause_start(scene, mention, figures=figures)
        whole = _strip(scene, start, mention.start)
        yield Candidate(name, whole)
        comma = scene.text.rfind(",", whole[0], whole[1])
        last = _strip(scene, comma + 1, mention.start) if comma >= 0 else whole
        yield Candidate(f"{name}_last", last)
        yield Candidate(f"{name}_verb", _from_verb(scene, last))
        yield from _endings(scene, name, last)
    previous = scene.within((scene.sentence(mention)[0], mention.start), Label.FIGURE)
    if previous and is_linked(scene, mention):
        other = previous[-1][1]
        shared = _strip(scene, _clause_start(scene, other, figures=True), other.start)
        yield Candidate("shared", shared)
        yield Candidate("shared_verb", _from_verb(scene, shared))
        yield from _endings(scene, "shared", shared)


def _from_verb(scene: Scene, span: Span) -> Span:
    match = _VERB_START.match(scene.text[span[0] : span[1]])
    return _strip(scene, span[0] + match.end(), span[1]) if match else span


def _endings(scene: Scene, name: str, span: Span) -> Iterator[Candidate]:
    words = [m.start() + span[0] for m in re.finditer(r"\S+", scene.text[span[0] : span[1]])]
    for size in (1, 2, 3, 4, 6):
        if len(words) > size:
            yield Candidate(f"{name}_end{size}", (words[-size], span[1]))


def _right(scene: Scene, mention: Mention) -> Iterator[Candidate]:
    end = scene.sentence(mention)[1]
    later = scene.within((mention.end, end), Label.FIGURE)
    until = later[0][1].start if later else end
    strong = _BREAK.search(scene.text, mention.end, until)
    until = strong.start() if strong else until
    yield Candidate("right", _strip(scene, mention.end, until))
    mark = _MARK.search(scene.text, mention.end, until)
    near = mark.start() if mark else until
    yield Candidate("right_near", _strip(scene, mention.end, near))
    stop = _RIGHT_STOP.search(scene.text, mention.end + 1, near)
    if stop:
        yield Candidate("right_short", _strip(scene, mention.end, stop.start()))
    noun = re.search(r"(?<=[\d%] )[^\d]+$", scene.text[mention.start : mention.end])
    if noun:
        first = mention.start + noun.start()
        yield Candidate("noun", (first, mention.end))
        yield Candidate("noun_right", (first, _strip(scene, mention.end, near)[1]))


def _table(scene: Scene, mention: Mention) -> Iterator[Candidate]:
    """Take the head of the column, and the first cell of the row."""
    line = scene.paragraph(mention.start)
    if "|" not in scene.text[line[0] : line[1]]:
        return
    column = scene.text.count("|", line[0], mention.start)
    head = _head_line(scene.text, line[0])
    cells = _cells(scene.text, head)
    if column < len(cells) and head != line:
        yield Candidate("head", cells[column])
    row = _cells(scene.text, line)
    for number, cell in enumerate(row[:2]):
        if cell[1] <= mention.start:
            yield Candidate(f"cell{number}", cell)


def table_row(scene: Scene, mention: Mention) -> list[Span]:
    """Give the cells of the row that holds a figure, or none outside a table."""
    line = scene.paragraph(mention.start)
    return _cells(scene.text, line) if "|" in scene.text[line[0] : line[1]] else []


def _head_line(text: str, start: int) -> Span:
    """Go up from a row to the first line of its table."""
    head = (start, text.find("\n", start) if text.find("\n", start) >= 0 else len(text))
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        if "|" not in text[above : start - 1]:
            break
        head, start = (above, start - 1), above
    return head


def _cells(text: str, line: Span) -> list[Span]:
    cells, start = [], line[0]
    for piece in text[line[0] : line[1]].split("|"):
        stripped = piece.strip()
        first = start + (len(piece) - len(piece.lstrip()))
        cells.append((first, first + len(stripped)))
        start += len(piece) + 1
    return cells


def _strip(scene: Scene, start: int, end: int) -> Span:
    """Free a stretch of spaces, marks, and of empty words at both ends."""
    text = scene.text
    while start < end and text[start] in ' ,:-;.()"':
        start += 1
    while start < end and text[end - 1] in ' ,:-;.("':
        end -= 1
    lead = _LEAD.match(text[start:end])
    if lead:
        return _strip(scene, start + lead.end(), end)
    trail = _TRAIL.search(text[start:end])
    if trail and trail.start() > 0:
        return _strip(scene, start, start + trail.start())
    return start, end
