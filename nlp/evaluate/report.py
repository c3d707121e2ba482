"""Measures as tables in the terminal, and errors in their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from nlp.evaluate.benchmark import SplitScore
from nlp.evaluate.evaluation import Evaluation
from nlp.evaluate.floors import Fall
from nlp.evaluate.intervals import Interval
from nlp.evaluate.mentions import Slip
from nlp.evaluate.topics import TopicScore, commonest, macro_f1, micro_f1
from nlp.records import Span
from nlp.tokenizer import sentences

_KINDS = ("campaign", "achievement", "award_grant")


def split_report(score: SplitScore) -> RenderableType:
    """Show labels, records and genres of one split, with 95 % intervals."""
    total, ranges = score.total, score.intervals
    head = Text(f"\n{score.split}: {total.documents} documents", style="bold")
    tables = (labels(total, ranges), _records(total, ranges), _topics(total.topics), _genres(score))
    return Group(head, *tables)


def labels(found: Evaluation, ranges: Mapping[str, Interval] | None = None) -> Table:
    """Show the measures of each label; intervals where there are any."""
    ranges = ranges or {}
    table = _table(
        "label", "gold", "predicted", "P", "R", "relaxed F1", "", "exact F1", "", "value"
    )
    for label, score in found.labels.items():
        value = score.value_accuracy
        table.add_row(
            label.value, str(score.gold), str(score.predicted),
            f"{score.precision:.3f}", f"{score.recall:.3f}",
            f"{score.relaxed_f1:.3f}", _range(ranges.get(f"{label}.relaxed_f1")),
            f"{score.exact_f1:.3f}", _range(ranges.get(f"{label}.exact_f1")),
            "" if value is None else f"{value:.3f}",
        )  # fmt: skip
    relaxed = (f"{found.macro_relaxed:.3f}", _range(ranges.get("macro.relaxed_f1")))
    exact = (f"{found.macro_exact:.3f}", _range(ranges.get("macro.exact_f1")))
    table.add_row("macro, no EVENT", "", "", "", "", *relaxed, *exact, "", style="bold")
    return table


def _records(found: Evaluation, ranges: Mapping[str, Interval]) -> Table:
    table = _table("record", "gold", "predicted", "F1", "", "slots")
    for kind, score in found.records.items():
        slots = "  ".join(f"{slot} {share:.2f}" for slot, share in score.slot_accuracy.items())
        shares = (f"{score.f1:.3f}", _range(ranges.get(f"{kind}.f1")))
        table.add_row(kind, str(score.gold), str(score.predicted), *shares, slots)
    return table


def _topics(score: TopicScore) -> Table:
    table = _table("topic", "micro F1", "macro F1", "always the commonest: micro", "macro")
    for name, answers in score.answers.items():
        scores = (answers, commonest(answers))
        shown = [f"{measure(found):.3f}" for found in scores for measure in (micro_f1, macro_f1)]
        table.add_row(name, *shown)
    return table


def _genres(score: SplitScore) -> Table:
    table = _table("genre", "documents", "macro relaxed F1", "macro exact F1", "micro exact F1")
    for genre, found in score.by_genre.items():
        shares = (found.macro_relaxed, found.macro_exact, found.micro_exact)
        table.add_row(genre, str(found.documents), *(f"{share:.3f}" for share in shares))
    return table


def ablation(variants: Mapping[str, Evaluation]) -> RenderableType:
    """Show each variant beside the others."""
    table = _table("components", "relaxed F1", "exact F1", *(f"{kind} F1" for kind in _KINDS))
    for name, found in variants.items():
        records = (f"{found.records[kind].f1:.3f}" for kind in _KINDS)
        table.add_row(name, f"{found.macro_relaxed:.3f}", f"{found.macro_exact:.3f}", *records)
    return Group(Text("\nablation, splits together, macro of labels", style="bold"), table)


def gate(falls: Iterable[Fall]) -> Text:
    """Tell whether the floors hold."""
    lines = [str(fall) for fall in falls]
    if not lines:
        return Text("\nthe floors hold", style="green")
    return Text("\nbelow the floor:\n  " + "\n  ".join(lines), style="red")


def slips(found: Iterable[Slip]) -> RenderableType:
    """Show what went wrong in its sentence: gold in [brackets], the answer in {braces}."""
    return Group(*(_slip(slip) for slip in found))


def _slip(slip: Slip) -> Text:
    spans = {"[]": slip.gold_at, "{}": slip.predicted_at}
    start, end = _sentence(slip.line, [span for span in spans.values() if span])
    text = Text(f"{slip.document} {slip.kind} {slip.label}: ", style="bold")
    marks = [mark for brackets, span in spans.items() if span for mark in _marks(brackets, *span)]
    for place, *_, mark in sorted(marks):
        text.append(slip.line[start:place], style="not bold")
        text.append(mark, style="green" if mark in "[]" else "red")
        start = place
    return text.append(slip.line[start:end], style="not bold")


def _marks(brackets: str, start: int, end: int) -> list[tuple[int, int, int, str]]:
    """Give the places of brackets, to be sorted: at one place, close the inner, open the outer."""
    return [(start, 1, -end, brackets[0]), (end, 0, -start, brackets[1])]


def _sentence(line: str, spans: Iterable[Span]) -> Span:
    """Give the sentences of a line that hold the spans, from the first to the last."""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    cut = sentences(line)
    start = max((s for s, _ in cut if s <= first), default=0)
    return start, min((e for _, e in cut if e >= last), default=len(line))


def _range(interval: Interval | None) -> str:
    return f"{interval.low:.3f}–{interval.high:.3f}" if interval else ""


def _table(*headings: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number and heading != "slots" else "left")
    return table
