"""Documents as JSON lines, mended by hand or by another program: gold, complete in what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from nlp.imports.facts import judge_facts, judge_values
from nlp.imports.held import Present
from nlp.imports.mentions import Marked, Spot, judge_mentions
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Judgement
from nlp.records import Document


def read_jsonl(path: Path, present: Present, person: Person) -> Iterator[Judgement | Problem]:
    """Compare the mentions, values and facts of each document with what the catalogue has."""
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield from _read_line(line, present, person, place=str(number))


def _read_line(
    line: bytes, present: Present, person: Person, *, place: str
) -> Iterator[Judgement | Problem]:
    try:
        given = Document.from_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        yield Problem(place, "broken_line", f"{where}: {first['msg']}")
        return
    found = [Spot(m.start, m.end, m.label.value) for m in given.mentions]
    sound = True
    for item in judge_mentions(Marked(place, given.id, given.text, found), present, person):
        sound = sound and isinstance(item, Judgement)
        yield item
    if sound:
        yield from judge_values(given, present, person)
        yield from judge_facts(given, present, person, place=place)
