"""A choice is the same each time, and is judged on documents that it has not learned."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from nlp.linear import save_choice
from nlp.markup import GoldDocument, load
from nlp.train.choices import CHOICES, ChoiceExample, ChoiceRecipe, fit, train_choice

BY_NAME = {recipe.name: recipe for recipe in CHOICES}
RECIPE = ChoiceRecipe("mau", lambda gold: ChoiceExample({}, ""), 1.0, 0.4)


@pytest.fixture
def documents(marked: Path) -> list[GoldDocument]:
    return [load(path) for path in sorted(marked.glob("*.txt"))] * 8


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_a_model_is_the_same_each_time(
    name: str, documents: list[GoldDocument], tmp_path: Path
) -> None:
    for path in (tmp_path / "one.json", tmp_path / "two.json"):
        save_choice(train_choice(BY_NAME[name], documents).model, path)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_document_is_judged_by_a_model_that_never_saw_it(documents: list[GoldDocument]) -> None:
    turns = count()

    def own_word(gold: GoldDocument) -> ChoiceExample:
        """Give two documents of one fold a word of their own, and an answer that only it tells."""
        turn = next(turns)
        return ChoiceExample({f"word {turn % 8}": 1.0}, str(turn % 8))

    trained = train_choice(replace(RECIPE, example=own_word), documents)
    assert trained.model.likely({"word 3": 3.0}) == ("3",)
    assert trained.score.micro == 0.0
    assert trained.score.baseline == 1 / 8


def test_a_plain_word_must_be_common_and_other_features_need_not() -> None:
    examples = [
        ChoiceExample({"word:và": 1.0, "title:plan": 1.0}, "a"),
        ChoiceExample({"word:và": 1.0}, "b"),
    ] * 10
    examples += [ChoiceExample({"word:lạ": 1.0, "title:lạ": 1.0}, "a")]
    assert set(fit(examples, RECIPE).weights) == {"word:và", "title:plan"}
