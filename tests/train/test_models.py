"""Training gives the same files each time, and judges on documents that it has not learned."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from typer.testing import CliRunner

from nlp.errors import UsageError
from nlp.linear import save_model, save_ranking
from nlp.markup import GoldDocument, load
from nlp.train.__main__ import app
from nlp.train.linear import Example, score_at, train
from nlp.train.models import (
    RANKINGS,
    RankingRecipe,
    Recipe,
    train_model,
    train_slot,
)
from nlp.train.ranking import Lesson, mean_rightness, train_ranking

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


def test_a_model_is_the_same_each_time(marked: Path, tmp_path: Path) -> None:
    gold = load(marked / "sach-duong-dep-ngo.txt")
    recipe = Recipe("some", lambda _: [Example(("a", "b"), True), Example(("b",), False)], 1.0, 0.5)
    for path in (tmp_path / "one.json", tmp_path / "two.json"):
        save_model(train_model(recipe, [gold] * 5).model, path)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize("recipe", RANKINGS)
def test_a_ranking_is_the_same_each_time(
    recipe: RankingRecipe, documents: list[GoldDocument], tmp_path: Path
) -> None:
    for path in (tmp_path / "one.json", tmp_path / "two.json"):
        ranking, right = train_slot(recipe, documents)
        assert ranking.weights
        assert 0 <= right <= 1
        save_ranking(ranking, path)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_ranking_learns_what_is_right() -> None:
    lessons = [
        Lesson((("near", "a"), ("far", "a"), ("nothing",)), (1.0, 0.0, 0.0)),
        Lesson((("near", "b"), ("far", "b"), ("nothing",)), (0.0, 1.0, 0.0)),
        Lesson((("far", "c"), ("nothing",)), (0.0, 0.0)),  # teaches nothing
    ] * 4
    ranking = train_ranking([*lessons[:2], *lessons], strength=10.0)
    assert ranking.weight(["near"]) > ranking.weight(["nothing"])
    assert "c" not in ranking.weights
    assert mean_rightness([lessons[:1]] * 5, strength=1.0, folds=5) == 1.0


def test_a_ranking_of_nothing_weighs_nothing() -> None:
    assert train_ranking([], strength=1.0).weights == {}
    assert mean_rightness([], strength=1.0, folds=5) == 1.0


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
