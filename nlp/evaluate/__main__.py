"""Measure the pipeline on the gold corpus: ``python -m nlp.evaluate corpora/gold``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from nlp.errors import ThiduaError, UsageError
from nlp.evaluate import report
from nlp.evaluate.benchmark import MEASURED, VARIANTS, SplitScore, ablate, measure
from nlp.evaluate.corpus import profile
from nlp.evaluate.evaluation import evaluate
from nlp.evaluate.floors import FILE, Floors, digest, repin
from nlp.evaluate.gold import Split, load_gold
from nlp.records import Label

# the width that the tables need; a narrower terminal wraps lines, not cells
_CONSOLE = Console(width=max(110, Console().width), highlight=False)


app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def run(
    gold: Annotated[Path, typer.Argument(help="Folder of train, dev and test.")],
    split: Annotated[
        Split | None, typer.Option(help="Measure this split instead of dev and test.")
    ] = None,
    errors: Annotated[
        str, typer.Option(help="List the errors of a label, or of ALL, instead.")
    ] = "",
    ablation: Annotated[bool, typer.Option(help="Leave out each component in turn.")] = True,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write the measures here.")
    ] = None,
    update_floors: Annotated[
        bool, typer.Option("--update-floors", help="Pin what is measured now, instead.")
    ] = False,
    allow_regression: Annotated[
        bool, typer.Option("--allow-regression", help="Pin even what is lower.")
    ] = False,
    describe: Annotated[
        bool, typer.Option("--describe", help="Count the corpus as Markdown, instead.")
    ] = False,
    against: Annotated[
        Path | None, typer.Option(help="Compare with another reading of the corpus, instead.")
    ] = None,
) -> None:
    """Measure the pipeline on annotated documents, and compare with the pinned floors."""
    if describe:
        _describe(gold)
    elif against is not None:
        _agree(gold, against)
    elif update_floors:
        _update_floors(gold, allow_regression=allow_regression)
    elif errors:
        _list_errors(gold, errors, split or "dev")
    else:
        _measure(gold, (split,) if split else MEASURED, ablation=ablation, json_file=json_file)


def _describe(gold: Path) -> None:
    found = profile(gold)
    _CONSOLE.out(found.as_markdown())
    _CONSOLE.out(f"runs of 8 words that stand in more than one document: {found.repeated:.2%}")


def _agree(gold: Path, other: Path) -> None:
    found = evaluate(load_gold(gold), load_gold(other).values())
    _CONSOLE.print(report.labels(found))
    _CONSOLE.print(f"exact F1 of all mentions: {found.micro_exact:.3f}")


def _update_floors(gold: Path, *, allow_regression: bool) -> None:
    old = Floors.load(gold) if (gold / FILE).exists() else None
    measured = _measures({split: measure(gold, split) for split in MEASURED})
    pinned = repin(old, measured, digest=digest(gold, MEASURED), allow_regression=allow_regression)
    pinned.save(gold)
    _CONSOLE.print(f"pinned {gold / FILE}", soft_wrap=True)


def _list_errors(gold: Path, wanted: str, split: Split) -> None:
    if split == "test":
        raise UsageError(
            "the test split is not read for errors: rules made from them would fit it, "
            "and it would no longer tell how good they are elsewhere",
            hint="take --split dev or --split train",
        )
    if wanted != "ALL" and wanted not in set(Label):
        raise UsageError(f"{wanted}: no such label", hint=f"one of {', '.join(Label)} or ALL")
    found = measure(gold, split).total.slips
    listed = [slip for slip in found if wanted in (slip.label, "ALL")]
    _CONSOLE.print(report.slips(listed), soft_wrap=True)


def _measure(
    gold: Path, splits: tuple[Split, ...], *, ablation: bool, json_file: Path | None
) -> None:
    scores = {split: measure(gold, split) for split in splits}
    for score in scores.values():
        _CONSOLE.print(report.split_report(score))
    found: dict[str, Any] = {
        "digest": digest(gold, splits),
        "splits": {split: score.as_dict() for split, score in scores.items()},
    }
    if ablation:
        variants = ablate(gold, splits, variants=VARIANTS)
        _CONSOLE.print(report.ablation(variants))
        found["ablation"] = {name: variant.measures() for name, variant in variants.items()}
    if json_file is not None:
        json_file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    if (gold / FILE).exists():
        falls = Floors.load(gold).falls(_measures(scores))
        _CONSOLE.print(report.gate(fall for fall in falls if fall.split in splits))


def _measures(scores: Mapping[Split, SplitScore]) -> dict[str, dict[str, float]]:
    return {split: score.total.measures() for split, score in scores.items()}


def main() -> None:
    """Run what was typed; an error is one line and exit code 2."""
    try:
        app(prog_name="python -m nlp.evaluate")
    except ThiduaError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
