"""Train the models that ship: ``python -m nlp.train corpora/gold models``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from nlp.errors import ThiduaError, UsageError
from nlp.extract.tagger_model import FILE
from nlp.linear import save_choice, save_model, save_ranking
from nlp.train.choices import CHOICES, ChoiceRecipe, train_choice
from nlp.train.corpus import gold_documents
from nlp.train.models import RANKINGS, RECIPES, RankingRecipe, Recipe, train_model, train_slot
from nlp.train.tagger import train_tagger

_NAMES = (
    *(recipe.name for recipe in RECIPES),
    *(ranking.slot for ranking in RANKINGS),
    *(choice.name for choice in CHOICES),
    Path(FILE).stem,
)
_CONSOLE = Console(highlight=False)

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def run(
    gold: Annotated[Path, typer.Argument(help="Folder with train and dev in it.")],
    models: Annotated[Path, typer.Argument(help="Folder to write the models into.")],
    only: Annotated[list[str] | None, typer.Option(help="Train these models alone.")] = None,
) -> None:
    """Train the models; the same documents give the same files.

    F1 is of single decisions on documents held out in turn; of a slot it is the share of right
    choices.
    """
    wanted = only or list(_NAMES)
    unknown = sorted(set(wanted) - set(_NAMES))
    if unknown:
        raise UsageError(f"{', '.join(unknown)}: no such model", hint=f"one of {', '.join(_NAMES)}")
    if not list((gold / "train").glob("*.txt")):
        raise UsageError(f"{gold}: no documents in {gold / 'train'}")
    models.mkdir(parents=True, exist_ok=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=_CONSOLE) as progress:
        for name in _NAMES:
            if name in wanted:
                task = progress.add_task(name, total=1)
                told = _job(name)(gold, models)
                progress.update(task, completed=1, description=f"{name}: {told}")


Job = Callable[[Path, Path], str]


def _job(name: str) -> Job:
    for recipe in RECIPES:
        if recipe.name == name:
            return _linear(recipe)
    for ranking in RANKINGS:
        if ranking.slot == name:
            return _ranking(ranking)
    for choice in CHOICES:
        if choice.name == name:
            return _choice(choice)
    return _tagger


def _linear(recipe: Recipe) -> Job:
    def make(gold: Path, models: Path) -> str:
        trained = train_model(recipe, list(gold_documents(gold, *recipe.splits)))
        save_model(trained.model, models / f"{recipe.name}.json")
        return (
            f"{len(trained.model.weights)} weights, F1 {trained.score.f1:.3f}"
            f" from {recipe.threshold}, {trained.score_there.f1:.3f} from {trained.best}"
        )

    return make


def _ranking(recipe: RankingRecipe) -> Job:
    def make(gold: Path, models: Path) -> str:
        ranking, right = train_slot(recipe, list(gold_documents(gold, "train")))
        save_ranking(ranking, models / f"{recipe.slot}.json")
        return f"{len(ranking.weights)} weights, {right:.3f} right"

    return make


def _choice(recipe: ChoiceRecipe) -> Job:
    def make(gold: Path, models: Path) -> str:
        trained = train_choice(recipe, list(gold_documents(gold, *recipe.splits)))
        save_choice(trained.model, models / f"{recipe.name}.json")
        score = trained.score
        return (
            f"{len(trained.model.weights)} features, F1 {score.macro:.3f} macro"
            f" {score.micro:.3f} micro (commonest {score.baseline:.3f})"
        )

    return make


def _tagger(gold: Path, models: Path) -> str:
    trained = train_tagger(one.document for one in gold_documents(gold, "train"))
    path = models / FILE
    trained.save(path)
    return f"{len(trained.known_rules)} rules known, {path.stat().st_size / 1000:.0f} kB"


def main() -> None:
    """Run what was typed; an error is one line and exit code 2."""
    try:
        app(prog_name="python -m nlp.train")
    except ThiduaError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
