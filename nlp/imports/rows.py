"""One row of a reviewed sheet, as judgements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from nlp.catalogue.columns import KINDS, Column
from nlp.catalogue.keys import parse_key
from nlp.catalogue.wording import coded
from nlp.errors import UsageError
from nlp.export.cells import Cell, clean
from nlp.export.review import (
    LINKS,
    NAME,
    RENAMED,
    REVIEWS,
    VERDICT,
    Slot,
    canonical,
    corrected,
    digest,
)
from nlp.imports.held import Present
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.imports.values import code_of, value_of
from nlp.judgements import Action, Judgement, Target

_VERDICTS = {"right": Action.CONFIRM, "wrong": Action.REJECT}
_TIES = {"right": Action.MERGE, "wrong": Action.SPLIT}


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row: the keys by their names, the other cells by their headings."""

    place: str
    keys: dict[str, Cell]
    cells: dict[str, Cell]
    verdict: str
    note: str

    @property
    def kind(self) -> str:
        """Give the kind of record."""
        return canonical(self.keys["kind"])

    def changed(self) -> dict[Column, Cell]:
        """Give the cells that are no longer what the workbook showed."""
        seen = dict(part.partition(":")[::2] for part in canonical(self.keys["seen"]).split())
        found = {}
        for column in KINDS[self.kind]:
            heading = next((h for h in (column.vi, column.en) if h in self.cells), None)
            if heading and column.name in seen and digest(self.cells[heading]) != seen[column.name]:
                found[column] = self.cells[heading]
        return found

    def problem(self, status: str, detail: str = "") -> Problem:
        """Say what is wrong with the row."""
        return Problem(self.place, status, detail)


class _Wrong(Exception):
    """The row decides nothing; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.status)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class RowJudge:
    """Judge row after row, for one person, against one catalogue."""

    present: Present
    person: Person

    def judge(self, row: Row) -> Iterator[Judgement | Problem]:
        """Give the judgements of a row, or its one problem; an untouched row gives nothing."""
        try:
            yield from self._judge(row)
        except _Wrong as wrong:
            yield wrong.problem

    def _judge(self, row: Row) -> list[Judgement]:
        if row.kind not in (*REVIEWS, *RENAMED, LINKS):
            raise _Wrong(row.problem("lost_keys"))
        if corrected(row.kind) and not row.keys["seen"]:
            raise _Wrong(row.problem("lost_keys"))
        changed = row.changed()
        if not row.verdict and not changed:
            if row.note:
                raise _Wrong(row.problem("note_alone"))
            return []
        if row.kind in RENAMED:
            return self._rename(row, changed)
        if row.kind == LINKS:
            return [self._tie(row)]
        action = _action(row, _VERDICTS)
        if action is Action.REJECT and changed:
            raise _Wrong(row.problem("wrong_and_corrected"))
        target, now = self._fact(row)
        made = [
            self.person.corrects(target, slot, value, why=row.note)
            for slot, value in _corrections(row, changed, now)
        ]
        if action:
            made.append(self.person.decides(action, target, why=row.note))
        return made

    def _rename(self, row: Row, changed: dict[Column, Cell]) -> list[Judgement]:
        if row.verdict:
            raise _Wrong(row.problem("no_target"))
        entity = canonical(row.keys["key"])
        if entity not in self.present.rows(row.kind):
            raise _Wrong(row.problem("unknown_entity", entity))
        return [
            self.person.renames(entity, _read(row, column, value_of, cell), why=row.note)
            for column, cell in changed.items()
            if column.name == NAME
        ]

    def _tie(self, row: Row) -> Judgement:
        action = _action(row, _TIES)
        link = self.present.rows(LINKS).get(canonical(row.keys["key"]))
        if link is None or action is None:
            raise _Wrong(row.problem("no_such_link"))
        return self.person.ties(action, (str(link["left"]), str(link["right"])), why=row.note)

    def _fact(self, row: Row) -> tuple[Target, dict[str, Cell]]:
        """Find what the row is about, as it stands now."""
        key, quote = canonical(row.keys["key"]), canonical(row.keys["quote"])
        target = _target(row, key)
        document = self.present.document(target.document)
        if document is None:
            raise _Wrong(row.problem("unknown_document", target.document))
        words = document.text[target.start : target.end]
        if canonical(clean(words)) != quote:
            raise _Wrong(row.problem("other_text", f"“{quote}” / “{words}”"))
        now = self.present.rows(row.kind).get(key)
        if now is None:
            raise _Wrong(row.problem("no_such_fact", f"“{quote}”"))
        return replace(target, quote=words), now


def _action(row: Row, actions: Mapping[str, Action]) -> Action | None:
    if not row.verdict:
        return None
    try:
        return actions[coded(row.verdict, VERDICT.name)]
    except ValueError:
        raise _Wrong(row.problem("bad_verdict", row.verdict)) from None


def _target(row: Row, key: str) -> Target:
    if not key:
        raise _Wrong(row.problem("no_target"))
    try:
        target = parse_key(key)
    except UsageError:
        raise _Wrong(row.problem("lost_keys")) from None
    if target.kind != REVIEWS[row.kind].target:
        raise _Wrong(row.problem("lost_keys"))
    return target


def _corrections(
    row: Row, changed: dict[Column, Cell], now: Mapping[str, Cell]
) -> Iterator[tuple[str, Any]]:
    """Give the slots that are now other than the catalogue has them, each whole."""
    columns = {column.name: column for column in KINDS[row.kind]}
    typed = {column.name: _read(row, column, code_of, cell) for column, cell in changed.items()}
    slots: dict[str, list[Slot]] = {}
    for slot in REVIEWS[row.kind].slots:
        slots.setdefault(slot.slot, []).append(slot)
    for name, parts in slots.items():
        if not any(part.column in typed for part in parts):
            continue
        before, after = (
            {p: _read(row, columns[p.column], value_of, cells[p.column]) for p in parts}
            for cells in (now, {**now, **typed})
        )
        if before != after:
            yield name, _whole(row, after)


def _whole(row: Row, parts: Mapping[Slot, Any]) -> Any:
    """Put the parts of a slot together; without any part it is empty."""
    ((_, _, first), value), *rest = parts.items()
    if not rest and first is None:
        return value
    if not any(part is not None for part in parts.values()):
        return None
    if isinstance(first, int):
        return list(parts.values())
    whole = {slot.part: value for slot, value in parts.items()}
    if whole["kind"] is None:
        raise _Wrong(row.problem("bad_value", "comparison without a kind"))
    return whole | {"text": None}  # its words are those of what was wrong


def _read(row: Row, column: Column, read: Callable[[Cell, Column], Any], cell: Cell) -> Any:
    try:
        return read(cell, column)
    except ValueError as error:
        raise _Wrong(row.problem("bad_value", f"{column.vi}: {error}")) from None
