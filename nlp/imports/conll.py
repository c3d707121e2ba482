"""Tokens with corrected tags, in either layout of ``nlp.export.conll``, IOB2 or IOB1.

A token without a place stands where the text goes on behind the one before it. Comments of other
programs are passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from nlp.imports.held import Present
from nlp.imports.mentions import Marked, Spot, first_difference, judge_mentions
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.judgements import Judgement

_COMMENT = re.compile(r"# ([\w. ]+) = (.*)")
_TAG = re.compile(r"O|[BI]-\S+")
_DOCSTART = "-DOCSTART-"
_SPOTS: TypeAdapter[list[Spot]] = TypeAdapter(list[Spot])
_TEXT: TypeAdapter[str] = TypeAdapter(str)


class _Token(NamedTuple):
    form: str
    tag: str
    place: int | None


@dataclass(slots=True)
class _Draft:
    """One document while it is read."""

    place: str
    identity: str | None = None
    text: str | None = None
    shown: list[Spot] | None = None
    off_border: list[Spot] = field(default_factory=list)
    tokens: list[_Token] = field(default_factory=list)
    problem: Problem | None = None


def read_conll(path: Path, present: Present, person: Person) -> Iterator[Judgement | Problem]:
    """Compare the tags of each document with what the catalogue has."""
    for draft in _drafts(path):
        marked = draft.problem or _marked(draft, present)
        if isinstance(marked, Marked):
            yield from judge_mentions(marked, present, person)
        else:
            yield marked


def _drafts(path: Path) -> Iterator[_Draft]:
    """Cut the file into documents: one begins with its ``newdoc id`` or with ``-DOCSTART-``."""
    draft: _Draft | None = None
    with path.open(encoding="utf-8", newline="\n") as stream:
        for number, raw in enumerate(stream, start=1):
            line = raw.removesuffix("\n").removesuffix("\r")
            starts = line.startswith(_DOCSTART)
            if line.startswith("# newdoc id = ") or (starts and (not draft or draft.tokens)):
                if draft:
                    yield draft
                draft = _Draft(str(number))
            if draft and line and not starts:
                _take(draft, line, place=str(number))
    if draft:
        yield draft


def _take(draft: _Draft, line: str, *, place: str) -> None:
    comment = _COMMENT.fullmatch(line)
    try:
        if comment is None:
            draft.tokens.append(_token(line))
        elif comment[1] in _COMMENTS:
            _COMMENTS[comment[1]](draft, json.loads(comment[2]))
    except (ValueError, KeyError, TypeError):
        draft.problem = draft.problem or Problem(place, "broken_line", line[:80])


def _take_identity(draft: _Draft, value: Any) -> None:
    draft.identity = _TEXT.validate_python(value)


def _take_text(draft: _Draft, value: Any) -> None:
    draft.text = _TEXT.validate_python(value)


def _take_shown(draft: _Draft, value: Any) -> None:
    draft.shown = _SPOTS.validate_python(value)


def _take_off_border(draft: _Draft, value: Any) -> None:
    spot = value["start"], value["end"], value["label"]
    draft.off_border += _SPOTS.validate_python([spot])


_COMMENTS: dict[str, Callable[[_Draft, Any], None]] = {
    "sha256": _take_identity,
    "newdoc text": _take_text,
    "shown": _take_shown,
    "off_border": _take_off_border,
}


def _token(line: str) -> _Token:
    """Read ``ID FORM START END TAG``, or a form first and a tag last."""
    tabbed = line.split("\t")
    columns = tabbed if len(tabbed) > 1 else line.split(" ")
    if len(columns) < 2 or not _TAG.fullmatch(columns[-1]):
        raise ValueError(f"no tag at the end of {line!r}")
    if len(tabbed) == 5:
        return _Token(tabbed[1], tabbed[4], int(tabbed[2]))
    return _Token(columns[0], columns[-1], None)


def _marked(draft: _Draft, present: Present) -> Marked | Problem:
    if draft.identity is None:
        return Problem(draft.place, "no_document")
    text = draft.text
    if text is None:
        document = present.document(draft.identity)
        if document is None:
            return Problem(draft.place, "unknown_document", draft.identity)
        text = document.text
    found: list[Spot] = []
    position, before = 0, "O"
    for form, tag, place in draft.tokens:
        start = _skip_space(text, position) if place is None else place
        position = start + len(form)
        if text[start:position] != form:
            told = first_difference(form, text[start:position])
            return Problem(draft.place, "other_text", told)
        if tag.startswith("I-") and before[1:] == tag[1:]:
            found[-1] = found[-1]._replace(end=position)
        elif tag != "O":
            found.append(Spot(start, position, tag[2:]))
        before = tag
    return Marked(draft.place, draft.identity, text, [*found, *draft.off_border], draft.shown)


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
