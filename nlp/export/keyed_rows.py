"""The records of a kind, each with the name of the fact that it shows."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

import pandas as pd

from nlp.catalogue.columns import KINDS
from nlp.export.cells import Cell, rows_of
from nlp.export.review import REVIEWS
from nlp.export.selection import Selection
from nlp.export.targets import Record, facts_of
from nlp.judgements import Target, TargetKind
from nlp.records import Achievement, AwardGrant, Campaign

# the columns that tell the facts of one document apart
_TELLING = {
    "campaign_statements": ("name",),
    "achievements": ("figure", "start", "end"),
    "awards": ("award", "start", "end"),
    "mentions": ("label", "start", "end"),
}
_Targets = dict[tuple[object, ...], deque[Target]]


def keyed_rows(
    selection: Selection, kind: str, frame: pd.DataFrame
) -> Iterator[tuple[dict[str, Cell], Target | None]]:
    """Give each record by the names of columns, with its target where it may be judged.

    Equal facts of a document get their targets in order. Each document is read once, where its
    records stand together.
    """
    names = [column.name for column in KINDS[kind]]
    rows = (dict(zip(names, row, strict=True)) for row in rows_of(frame, KINDS[kind]))
    if kind not in REVIEWS:
        yield from ((row, None) for row in rows)
        return
    document: Cell = None
    targets: _Targets = {}
    for row in rows:
        if row["document"] != document:
            document = row["document"]
            targets = _targets(selection, str(document), REVIEWS[kind].target)
        left = targets.get(tuple(row[name] for name in _TELLING[kind]))
        yield row, left.popleft() if left else None


def _targets(selection: Selection, identity: str, kind: TargetKind) -> _Targets:
    document = selection.document(identity)
    found: _Targets = defaultdict(deque)
    for fact in facts_of(document, kind) if document else ():
        found[_telling(fact.record)].append(fact.target)
    return found


def _telling(record: Record) -> tuple[object, ...]:
    if isinstance(record, Campaign):
        return (record.name,)
    if isinstance(record, Achievement):
        return record.figure, *record.evidence
    if isinstance(record, AwardGrant):
        return record.award, *record.evidence
    return record.label.value, record.start, record.end
