"""Training gives the same files each time, and judges on documents that it has not learned."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from typer.testing import CliRunner

from nlp.errors import UsageError
from nlp.linear import save_model
from nlp.markup import GoldDocument, load
from nlp.train.__main__ import app
from nlp.train.linear import Example, score_at, train
from nlp.train.models import RECIPES, Recipe, train_model

BY_NAME = {recipe.name: recipe for recipe in RECIPES}

# threshold · (probability, answer) · precision, recall, F1
SCORES = [
    (0.5, [(0.9, True), (0.1, False)], (1.0, 1.0, 1.0)),
    (0.5, [(0.5, True), (0.6, False), (0.4, True)], (0.5, 0.5, 0.5)),
    (0.7, [(0.6, True)], (1.0, 0.0, 0.0)),
    (0.5, [], (1.0, 1.0, 1.0)),
]


@pytest.fixture
def documents(marked: Path) -> list[GoldDocument]:
    return [load(path) for path in sorted(marked.glob("*.txt"))] * 3


@pytest.mark.parametrize(("threshold", "judged", "wanted"), SCORES)
def test_scores(
    threshold: float, judged: list[tuple[float, bool]], wanted: tuple[float, float, float]
) -> None:
    found = score_at(threshold, judged)
    assert (found.precision, found.recall, found.f1) == wanted
    assert found.examples == len(judged)


def test_what_counts_more_decides() -> None:
    split = [Example(("a",), True, 5.0), Example(("a",), False), Example(("b",), False)] * 5
    model = train(split)
    assert model.probability(["a"]) > 0.5 > model.probability(["b"])


@pytest.mark.parametrize("name", ["indicator", "subject", "period"])
def test_a_model_is_the_same_each_time(
    name: str, documents: list[GoldDocument], tmp_path: Path
) -> None:
    for path in (tmp_path / "one.json", tmp_path / "two.json"):
        save_model(train_model(BY_NAME[name], documents).model, path)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_document_is_judged_by_a_model_that_never_saw_it(marked: Path) -> None:
    documents = [load(marked / "sach-duong-dep-ngo.txt")] * 10
    turns = iter(range(10))

    def own_word(gold: GoldDocument) -> list[Example]:
        """Give each document a word of its own, which only it could teach, and a bare no."""
        turn = next(turns)
        return [Example((f"word {turn}",), True)] * 3 + [Example((), False)] * 4

    trained = train_model(Recipe("own", own_word, 1.0, 0.5), documents)
    assert trained.model.decides(["word 0"])
    assert trained.score.recall == 0.0
    assert trained.score.examples == 70
    assert trained.score_there.f1 >= trained.score.f1


def test_the_command_trains_what_it_is_told(marked: Path, tmp_path: Path) -> None:
    for split in ("train", "dev"):
        (tmp_path / "gold" / split).mkdir(parents=True)
        copy(marked / "sach-duong-dep-ngo.txt", tmp_path / "gold" / split)
        copy(marked / "tho-tre-thi-tai.txt", tmp_path / "gold" / split)
    arguments = [str(tmp_path / "gold"), str(tmp_path / "models"), "--only", "tagger"]
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["tagger.json"]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [(["--only", "nonesuch"], "no such model"), ([], "no documents")],
)
def test_the_command_refuses(arguments: list[str], problem: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=problem):
        CliRunner().invoke(
            app, [str(tmp_path), str(tmp_path / "models"), *arguments], catch_exceptions=False
        )
