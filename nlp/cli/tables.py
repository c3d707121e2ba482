"""Results as tables in the terminal."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pandas as pd
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from nlp.batch import BuildReport
from nlp.catalogue.checking import Finding
from nlp.catalogue.columns import KINDS, kind_name
from nlp.catalogue.statuses import explained, short
from nlp.catalogue.wording import worded
from nlp.cli.doctor import Check
from nlp.cli.messages import Words
from nlp.evaluate import Evaluation, Slip
from nlp.export.cells import Cell, clean, rows_of
from nlp.judgements import Judgement

_SUMMARY = ("documents", "campaigns", "achievements", "awards", "failures")
# the columns that fit a screen
SHOWN = {
    "documents": ("title", "published", "outlet", "campaigns", "achievements", "awards", "source"),
    "campaigns": ("name", "launched_by", "starts_on", "documents", "achievements", "awards"),
    "achievements": ("figure", "indicator", "subject", "period_end", "campaign", "source"),
    "awards": ("award", "count", "recipients", "awarded_by", "year", "campaign", "source"),
    "campaign_statements": ("name", "launched_by", "level", "published", "source"),
    "units": ("name", "documents", "mentions", "source"),
    "places": ("name", "documents", "mentions", "source"),
    "people": ("name", "documents", "mentions", "source"),
    "award_kinds": ("name", "documents", "mentions", "source"),
    "docrefs": ("name", "documents", "mentions", "source"),
    "copies": ("title", "outlet", "source", "first_title", "copy_score", "copy_reason"),
    "links": ("kind", "left_name", "right_name", "decision", "score", "decided_by", "reasons"),
    "judgements": ("id", "at", "who", "action", "quote", "slot", "value", "entity", "in_force"),
    "mentions": ("label", "text", "entity", "value", "date_start", "rule", "source"),
    "sources": ("source", "title", "published", "outlet"),
    "failures": ("source", "reason", "hint"),
}
_SUMMED = {
    "year": "summary_year",
    "province": "summary_province",
    "campaigns": "summary_campaigns",
    "documents": "summary_documents",
    "level": "summary_level",
    "category": "summary_category",
    "grants": "summary_grants",
    "granted": "summary_granted",
    "indicator": "summary_indicator",
    "measure": "summary_measure",
    "facts": "summary_facts",
    "least": "summary_least",
    "median": "summary_median",
    "greatest": "summary_greatest",
}
_WORDED = {"level": "award_level"}  # columns of summaries, whose words are those of another one
_IDS = ("key", "id")  # what rows are called by
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SLASH = re.compile(r"[/\\]")
_ENOUGH = 12
_AROUND = 60  # characters of a line that are shown on each side of a slip


def build_summary(report: BuildReport, counts: dict[str, int], words: Words) -> RenderableType:
    """Show what the catalogue holds now, and the account of the run."""
    if not report.found:
        return Text(words("no_files"))
    table = _table(words("kind_of_record"), words("counted"))
    for kind in _SUMMARY:
        table.add_row(kind_name(kind, words.language), f"{counts[kind]:,}")
    return Group(table, *map(Text, _account(report, words)))


def _account(report: BuildReport, words: Words) -> Iterator[str]:
    yield words(
        "account",
        found=report.found,
        done=report.done,
        failed=report.failed,
        skipped=report.skipped,
        duplicate=report.duplicate,
    )
    if report.unchanged:
        yield words("unchanged", count=report.unchanged)
    if report.replaced:
        yield words("replaced", count=report.replaced)
    for status, count in Counter(p.status for p in report.skips).most_common():
        yield words("skipped_why", count=count, why=short(status, language=words.language))
    rate = report.found / report.seconds if report.seconds else 0.0
    yield words("took", seconds=report.seconds, rate=rate)


def next_steps(report: BuildReport, place: str, words: Words) -> RenderableType:
    """Name the commands that a user may want next; ``place`` is empty for the usual catalogue."""
    where = f" --catalogue {shlex.quote(place)}" if place else ""
    steps = {
        f"thidua show campaigns{where}": words("next_show"),
        f"thidua export --format xlsx -o thidua.xlsx{where}": words("next_export"),
    }
    if report.failed:
        steps[f"thidua show failures{where}"] = words("next_failures")
    lines = (Text(f"  {command}  # {what}") for command, what in steps.items())
    return Group(Text(words("next")), *lines)


def records(
    frame: pd.DataFrame, kind: str, *, limit: int, words: Words, keys: bool = False
) -> RenderableType:
    """Show the first records of a kind, in the columns that fit a screen; ``keys`` come first."""
    if kind == "failures":
        frame = explained(frame, words.language)
    wanted = (*SHOWN[kind], *_IDS) if keys else SHOWN[kind]
    columns = tuple(column for column in KINDS[kind] if column.name in wanted)
    columns = tuple(sorted(columns, key=lambda column: column.name not in _IDS or not keys))
    shown = frame.head(limit)[[column.name for column in columns]]
    table = _table(*(column.heading(words.language) for column in columns))
    for row in rows_of(shown, columns):
        pairs = zip(row, columns, strict=True)
        # what stands in documents is shown, never obeyed
        table.add_row(*(Text(clean(_told(cell, column.name, words))) for cell, column in pairs))
    return _counted(table, shown=limit, total=len(frame), words=words)


def _told(cell: Cell, column: str, words: Words) -> str:
    """Say what stands in a cell as far as a screen has room for it."""
    if cell is None:
        return ""
    told = str(worded(cell, column, words.language))
    return _file_name(told) if column == "source" else _short(told)


def _file_name(path: str) -> str:
    """Give the last part of a path or URL."""
    return _SLASH.split(path.rstrip("/\\"))[-1] or path


def _short(cell: str) -> str:
    """Shorten the document in a key as far as it still tells documents apart."""
    head, colon, tail = cell.partition(":")
    return f"{head[:_ENOUGH]}:{tail}" if colon and _DIGEST.fullmatch(head) else cell


def _counted(table: Table, *, shown: int, total: int, words: Words) -> RenderableType:
    if total <= shown:
        return table
    return Group(table, Text(words("more_rows", shown=shown, total=total)))


def summary(frame: pd.DataFrame, *, limit: int, words: Words) -> RenderableType:
    """Show a summary of a catalogue."""
    table = _table(*(words(_SUMMED[name]) for name in frame.columns))
    for row in frame.head(limit).itertuples(index=False):
        pairs = zip(row, frame.columns, strict=True)
        table.add_row(*(Text(clean(_counted_cell(cell, name, words))) for cell, name in pairs))
    return _counted(table, shown=limit, total=len(frame), words=words)


def _counted_cell(cell: Any, column: str, words: Words) -> str:
    if pd.isna(cell):
        return ""
    if isinstance(cell, float):
        return f"{cell:g}"
    return str(worded(cell, _WORDED.get(column, column), words.language))


def evaluation(found: Evaluation, words: Words) -> RenderableType:
    """Show the measures of mentions and of records."""
    head = words("documents_scored", documents=found.documents, predicted=found.predicted)
    return Group(Text(head), _label_table(found, words), _record_table(found, words))


def _label_table(found: Evaluation, words: Words) -> Table:
    numbers = ("gold", "predicted", "precision", "recall", "relaxed_f1", "exact_f1")
    table = _table(words("label"), *map(words, (*numbers, "value_accuracy")))
    for label, score in found.labels.items():
        shares = (score.precision, score.recall, score.relaxed_f1, score.exact_f1)
        value = "" if score.value_accuracy is None else f"{score.value_accuracy:.3f}"
        cells = (str(score.gold), str(score.predicted), *(f"{share:.3f}" for share in shares))
        table.add_row(label.value, *cells, value)
    macro = (f"{found.macro_relaxed:.3f}", f"{found.macro_exact:.3f}")
    table.add_row(words("macro"), "", "", "", "", *macro, "", style="bold")
    return table


def _record_table(found: Evaluation, words: Words) -> Table:
    table = _table(words("record"), words("gold"), words("predicted"), "F1", words("slots"))
    for kind, score in found.records.items():
        slots = "  ".join(f"{slot} {share:.2f}" for slot, share in score.slot_accuracy.items())
        table.add_row(kind, str(score.gold), str(score.predicted), f"{score.f1:.3f}", slots)
    return table


def slips(found: Iterable[Slip], words: Words) -> RenderableType:
    """Show what went wrong, each with the words around it."""
    lines = []
    for slip in found:
        sides = " | ".join(repr(side) for side in (slip.gold, slip.predicted) if side)
        around = _around(slip.line, slip.gold or slip.predicted or "")
        lines.append(f"{slip.document} {words(slip.kind)} {slip.label} {sides}  … {around}")
    return Group(*map(Text, lines))


def _around(line: str, mention: str) -> str:
    start = max(0, line.find(mention) - _AROUND)
    return line[start : start + len(mention) + 2 * _AROUND]


def _table(*headings: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def judgement(made: Judgement, words: Words) -> Text:
    """Say what was decided, and how to take it back."""
    action = worded(made.action.value, "action", words.language)
    return Text(words("judged", action=action, number=made.id))


def findings(found: Sequence[Finding], words: Words) -> RenderableType:
    """Show what a check of a catalogue found."""
    if not found:
        return Text(words("nothing_found"))
    table = _table(words("finding"), words("found"), "")
    for finding in found:
        told = words("repaired") if finding.repaired else ""
        table.add_row(finding.kind, Text(clean(finding.what)), told)
    return table


def checks(found: Iterable[Check], words: Words) -> Table:
    """Show what the doctor saw."""
    table = _table("", words("check"), words("found"), words("advice"))
    for check in found:
        mark = Text("✓", style="green") if check.fine else Text("✗", style="red")
        table.add_row(mark, *map(Text, (check.name, check.found, check.advice)))
    return table
