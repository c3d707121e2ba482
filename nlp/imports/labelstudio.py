"""Tasks that Label Studio exported as JSON, after people corrected them.

Label Studio counts Unicode code points, its editor before October 2021 counted UTF-16 units
(HumanSignal/label-studio#1008): where the words of a region tell, both are understood.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from nlp.errors import UsageError
from nlp.imports.held import Present
from nlp.imports.mentions import Marked, Spot, judge_mentions
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Judgement


@dataclass(frozen=True, slots=True)
class _Data:
    text: str
    document: str
    shown: list[Spot] | None = None
    not_shown: list[Spot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Region:
    type: str
    value: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Annotation:
    result: list[_Region]
    was_cancelled: bool = False
    ground_truth: bool = False
    updated_at: str = ""


@dataclass(frozen=True, slots=True)
class _Task:
    data: _Data
    annotations: list[_Annotation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Words:
    """The value of a region of labels."""

    start: int
    end: int
    labels: tuple[str]
    text: str | None = None


_TASK: TypeAdapter[_Task] = TypeAdapter(_Task)
_WORDS: TypeAdapter[_Words] = TypeAdapter(_Words)


def read_labelstudio(path: Path, present: Present, person: Person) -> Iterator[Judgement | Problem]:
    """Compare the annotations of each task with its document; tasks without any decide nothing."""
    for number, task in enumerate(_tasks(path), start=1):
        place = f"task {task.get('id', number)}"
        try:
            marked = list(_read_task(_TASK.validate_python(task), place))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            marked = [Problem(place, "broken_line", f"{where}: {first['msg']}")]
        for item in marked:
            if isinstance(item, Marked):
                yield from judge_mentions(item, present, person)
            else:
                yield item


def _tasks(path: Path) -> list[dict[str, Any]]:
    hint = "export the project as JSON, not as JSON-MIN or CSV"
    try:
        tasks = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise UsageError(f"{path}: no JSON: {error}", hint=hint) from None
    if not isinstance(tasks, list) or not all(isinstance(t, dict) and "data" in t for t in tasks):
        raise UsageError(f"{path}: no list of Label Studio tasks", hint=hint)
    return tasks


def _read_task(task: _Task, place: str) -> Iterator[Marked | Problem]:
    annotations = [a for a in task.annotations if not a.was_cancelled]
    if not annotations:
        return
    # ground truth goes before the rest, the newest before older ones
    annotation = max(annotations, key=lambda a: (a.ground_truth, a.updated_at))
    if any(_told(other) != _told(annotation) for other in annotations):
        yield Problem(place, "several_annotations", str(len(annotations)))
    data = task.data
    found = list(data.not_shown)
    for region in annotation.result:
        if region.type != "labels":
            yield Problem(place, "foreign_result", region.type)
            continue
        words = _WORDS.validate_python(region.value)
        spot = _spot(words, data.text)
        if spot is None:
            # left out, it would look as if somebody had taken it out
            yield Problem(place, "other_text", f"{words.start}-{words.end} “{words.text}”")
            return
        found.append(spot)
    known = None if data.shown is None else [*data.shown, *data.not_shown]
    yield Marked(place, data.document, data.text, found, known)


def _told(annotation: _Annotation) -> list[str]:
    return sorted(
        json.dumps(region.value, sort_keys=True)
        for region in annotation.result
        if region.type == "labels"
    )


def _spot(words: _Words, text: str) -> Spot | None:
    """Find the place of a region; there is none where its words do not stand there."""
    (label,) = words.labels
    for start, end in ((words.start, words.end), _from_utf16(text, words.start, words.end)):
        here = text[start:end]
        # line ends come back as a backslash and an n
        if words.text in (None, here, here.replace("\n", "\\n")):
            return Spot(start, end, label)
    return None


def _from_utf16(text: str, start: int, end: int) -> tuple[int, int]:
    units = text.encode("utf-16-le", "surrogatepass")
    before, inside = units[: 2 * start], units[2 * start : 2 * end]
    first = len(before.decode("utf-16-le", "replace"))
    return first, first + len(inside.decode("utf-16-le", "replace"))
