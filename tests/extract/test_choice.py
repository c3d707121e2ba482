"""An option is chosen by the sum of its parts, and says nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.extract.choice import Crossed, Option, choose
from nlp.extract.clauses import Scene
from nlp.extract.slots import SlotOptions
from nlp.linear import LinearModel, load_model, save_model
from nlp.markup import load
from nlp.records import Label

ROOT = Path(__file__).parents[2]
MARKED = sorted((ROOT / "tests" / "data" / "marked").glob("*.txt"))
MODEL = LinearModel({"gần": 2.0, "xa": -1.0, "lặp": 1.0}, intercept=-1.0)
NEAR, FAR, TOLD = ("gần",), ("xa",), ("lặp", "lạ")
CHOICES = [  # the parts of each option, and which is chosen
    ([(FAR,), (NEAR,), (NEAR, FAR)], 1),
    ([(FAR, TOLD), (NEAR,), (NEAR, TOLD)], 2),
    ([(NEAR,), (NEAR,)], 0),
    ([(FAR,), (FAR, TOLD)], None),
    ([(TOLD,)], None),  # as likely as not is not likely enough
    ([], None),
]


@pytest.fixture(autouse=True, scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("models")
    save_model(MODEL, folder / "choice.json")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_MODELS", str(folder))
        load_model.cache_clear()
        load_model("choice")
    yield
    load_model.cache_clear()


def _options(parts: list[tuple[tuple[str, ...], ...]]) -> list[Option[int]]:
    return [Option(number, (0, 1), own) for number, own in enumerate(parts)]


@pytest.mark.parametrize(("parts", "wanted"), CHOICES)
def test_the_likeliest_option_is_chosen_the_first_of_equals(
    parts: list[tuple[tuple[str, ...], ...]], wanted: int | None
) -> None:
    best = choose("choice", _options(parts))
    assert (best.content if best else None) == wanted


PARTS = st.lists(st.permutations([NEAR, FAR, TOLD]).map(lambda parts: tuple(parts[:2])), min_size=1)


@given(PARTS)
def test_no_option_is_likelier_than_the_chosen(parts: list[tuple[tuple[str, ...], ...]]) -> None:
    best = choose("choice", _options(parts))
    likely = [MODEL.probability(chain.from_iterable(own)) for own in parts]
    chosen = MODEL.probability(best.features) if best else MODEL.threshold
    assert max(likely) <= chosen
    assert best is None or likely[best.content] == max(likely) > MODEL.threshold


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_no_feature_stands_twice_in_an_option(path: Path) -> None:
    scene = Scene.of(load(path).document)
    slots = SlotOptions(scene)
    seen = 0
    for _, mention in scene.document.labelled(Label.FIGURE):
        for slot in (slots.indicator, slots.subject, slots.period, slots.campaign):
            for option in slot.options(mention):
                assert len(set(option.features)) == len(option.features)
                seen += 1
    assert seen


def test_a_feature_is_crossed_with_the_context_once() -> None:
    crossed = Crossed(("now", "table"))
    assert crossed["near"] == ("near", "near|now", "near|table")
    assert crossed["near"] is crossed["near"]
