"""The linear models that ship: what each learns from, how strongly, and where yes begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nlp.extract import relevance
from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrases
from nlp.extract.results import MODEL as RESULTS
from nlp.extract.results import Results
from nlp.linear import LinearModel, LinearRanking
from nlp.markup import GoldDocument
from nlp.records import Label
from nlp.train.corpus import Split
from nlp.train.linear import Example, Judged, Score, score_at, train
from nlp.train.ranking import mean_rightness, train_ranking
from nlp.train.slots import slot_lessons

_FOLDS = 5
_THRESHOLDS = [round(0.05 * step, 2) for step in range(3, 15)]

Examples = Sequence[Example]
Learned = Callable[[GoldDocument], Examples]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one model is made; ``examples`` gives what it learns from one document.

    ``strength`` is scikit-learn's C. A decision is *yes* from ``threshold`` on. Thresholds are set
    by the scores of whole records, which this module does not know; training shows beside them
    where single decisions would have been best.
    """

    name: str
    examples: Learned
    strength: float
    threshold: float
    splits: tuple[Split, ...] = ("train",)


def _results(gold: GoldDocument) -> Examples:
    """Give the figures of a document that concerns emulation; of others none is ever asked for."""
    if gold.document.topic.relevant is not True:
        return []
    scene = Scene.of(gold.document)
    results = Results(scene, Phrases(scene))
    stated = {fact.mention for fact in gold.document.records.achievements}
    return [
        Example(tuple(results.features(mention)), index in stated)
        for index, mention in gold.document.labelled(Label.FIGURE)
    ]


def _relevance(gold: GoldDocument) -> Examples:
    concerned = gold.document.topic.relevant is True
    return [Example(tuple(relevance.features(Scene.of(gold.document))), concerned)]


RECIPES: tuple[Recipe, ...] = (
    Recipe(RESULTS, _results, 0.3, 0.55),
    # few documents: a text without named campaigns and awards is doubted too much
    Recipe(relevance.MODEL, _relevance, 1.0, 0.4, ("train", "dev")),
)


@dataclass(frozen=True, slots=True)
class RankingRecipe:
    """How the ranking of one slot's options is made; ``strength`` is as of a Recipe."""

    slot: str
    strength: float


# the strengths are those that served dev best; a slot that is learned in three layouts has a third
RANKINGS = (
    RankingRecipe("indicator", 0.3),
    RankingRecipe("subject", 0.017),
    RankingRecipe("period", 0.005),
    RankingRecipe("campaign", 0.05),
)


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, how well its likes did on documents that they were not trained on, and where best.

    ``best`` is the threshold of the best F1 over single decisions, and ``score_there`` its score.
    """

    model: LinearModel
    score: Score
    best: float
    score_there: Score


def train_model(recipe: Recipe, documents: Sequence[GoldDocument]) -> Trained:
    """Fit one model to documents, and judge it fold by fold."""
    lessons = [recipe.examples(gold) for gold in documents]
    model = train(_joined(lessons), strength=recipe.strength)
    judged = list(_fold_by_fold(lessons, recipe.strength))
    best = max(_THRESHOLDS, key=lambda threshold: score_at(threshold, judged).f1)
    return Trained(
        replace(model, threshold=recipe.threshold),
        score_at(recipe.threshold, judged),
        best,
        score_at(best, judged),
    )


def train_slot(
    recipe: RankingRecipe, documents: Sequence[GoldDocument]
) -> tuple[LinearRanking, float]:
    """Fit the ranking of one slot, and tell how right its likes were on documents held out."""
    lessons = [slot_lessons(gold, recipe.slot) for gold in documents]
    ranking = train_ranking((e for own in lessons for e in own), strength=recipe.strength)
    return ranking, mean_rightness(lessons, strength=recipe.strength, folds=_FOLDS)


def _fold_by_fold(lessons: Sequence[Examples], strength: float) -> Iterator[Judged]:
    """Judge each fold of documents with a model of all other folds."""
    for fold in range(_FOLDS):
        others = _joined(lesson for i, lesson in enumerate(lessons) if i % _FOLDS != fold)
        model = train(others, strength=strength)
        for example in _joined(lessons[fold::_FOLDS]):
            yield model.probability(example.features), example.answer


def _joined(lessons: Iterable[Examples]) -> list[Example]:
    return [example for lesson in lessons for example in lesson]
