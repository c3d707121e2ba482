"""One row of a reviewed sheet, as judgements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from nlp.catalogue.columns import KINDS, Column
from nlp.export.cells import Cell, clean
from nlp.export.review import NAME, RENAMED, REVIEWS, VERDICTS, Slot, canonical, digest
from nlp.export.targets import Record, find_fact
from nlp.imports.facts import plain
from nlp.imports.held import Readable
from nlp.imports.people import Person
from nlp.imports.problems import Problem
from nlp.imports.values import value_of
from nlp.judgements import Action, Judgement, Target
from nlp.records import Document
from nlp.text import normalize


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


@dataclass(slots=True)
class RowJudge:
    """Judge row after row, for one person, against one catalogue."""

    catalogue: Readable
    person: Person
    _document: Document | None = None
    _entities: dict[str, frozenset[str]] = field(default_factory=dict)

    def judge(self, row: Row) -> Iterator[Judgement | Problem]:
        """Give the judgements of a row, or its one problem; an untouched row gives nothing."""
        try:
            yield from self._judge(row)
        except _Wrong as wrong:
            yield wrong.problem

    def _judge(self, row: Row) -> list[Judgement]:
        if row.kind not in (*REVIEWS, *RENAMED) or not row.keys["seen"]:
            raise _Wrong(row.problem("lost_keys"))
        changed = row.changed()
        if not row.verdict and not changed:
            if row.note:
                raise _Wrong(row.problem("note_alone"))
            return []
        if row.kind in RENAMED:
            return self._rename(row, changed)
        action = _action(row)
        if action is Action.REJECT and changed:
            raise _Wrong(row.problem("wrong_and_corrected"))
        target, record = self._fact(row)
        made = [
            self.person.corrects(target, slot, value, why=row.note)
            for slot, value in _corrections(row, changed, record)
        ]
        if action:
            made.append(self.person.decides(action, target, why=row.note))
        return made

    def _rename(self, row: Row, changed: dict[Column, Cell]) -> list[Judgement]:
        if row.verdict:
            raise _Wrong(row.problem("no_target"))
        entity = canonical(row.keys["id"])
        if entity not in self._known(row.kind):
            raise _Wrong(row.problem("unknown_entity", entity))
        return [
            self.person.renames(entity, _value(row, column, cell), why=row.note)
            for column, cell in changed.items()
            if column.name == NAME
        ]

    def _known(self, kind: str) -> frozenset[str]:
        if kind not in self._entities:
            self._entities[kind] = frozenset(map(str, self.catalogue.frame(kind)["id"]))
        return self._entities[kind]

    def _fact(self, row: Row) -> tuple[Target, Record]:
        """Find what the row is about, as it stands now."""
        target = _target(row)
        document = self._read(target.document)
        if document is None:
            raise _Wrong(row.problem("unknown_document", target.document))
        quote = document.text[target.start : target.end]
        if canonical(clean(quote)) != target.quote:
            raise _Wrong(row.problem("other_text", f"“{target.quote}” / “{quote}”"))
        fact = find_fact(document, target)
        if fact is None:
            raise _Wrong(row.problem("no_such_fact", f"“{quote}”"))
        return fact.target, fact.record

    def _read(self, identity: str) -> Document | None:
        if self._document is None or self._document.id != identity:
            self._document = self.catalogue.document(identity)
        return self._document


def _action(row: Row) -> Action | None:
    typed = normalize(row.verdict).lower()
    if typed and typed not in VERDICTS:
        raise _Wrong(row.problem("bad_verdict", row.verdict))
    return VERDICTS.get(typed)


def _target(row: Row) -> Target:
    """Read the keys; raises where there is no target, or they are damaged."""
    keys = {name: canonical(cell) for name, cell in row.keys.items()}
    if not keys["id"]:
        raise _Wrong(row.problem("no_target"))
    try:
        start, end, number = (int(keys[name]) for name in ("start", "end", "number"))
    except ValueError:
        raise _Wrong(row.problem("lost_keys")) from None
    kind = REVIEWS[row.kind].target
    return Target(keys["id"], kind, start, end, keys["quote"], keys["label"] or None, number)


def _corrections(
    row: Row, changed: dict[Column, Cell], record: Record
) -> Iterator[tuple[str, Any]]:
    """Give the slots that are now other than the catalogue has them, each whole."""
    columns = {column.name: column for column in changed}
    slots: dict[str, Any] = {}
    for slot in REVIEWS[row.kind].slots:
        if slot.column in columns:
            column = columns[slot.column]
            before = slots.get(slot.slot, plain(getattr(record, slot.slot)))
            slots[slot.slot] = _with(before, slot, _value(row, column, changed[column]))
    for name, value in slots.items():
        whole = _whole(row, name, value)
        if whole != plain(getattr(record, name)):
            yield name, whole


def _with(before: Any, slot: Slot, value: Any) -> Any:
    """Put a cell into its slot, which may be made of several."""
    if slot.part is None:
        return value
    if isinstance(slot.part, int):
        parts = list(before or (None, None))
        parts[slot.part] = value
        return parts
    whole = before or dict.fromkeys(("kind", "direction", "value", "text"))
    return whole | {slot.part: value}


def _whole(row: Row, name: str, value: Any) -> Any:
    """Empty a slot of which no part is left; raises for a comparison with nothing."""
    if name == "period" and not any(value):
        return None
    if name != "comparison" or value["kind"]:
        return value
    if value["direction"] is None and value["value"] is None:
        return None
    raise _Wrong(row.problem("bad_value", "comparison without a kind"))


def _value(row: Row, column: Column, cell: Cell) -> Any:
    try:
        return value_of(cell, column)
    except ValueError as error:
        raise _Wrong(row.problem("bad_value", f"{column.vi}: {error}")) from None
