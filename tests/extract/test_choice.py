"""The option that agrees best with what is likely is chosen, and a slot may stay open."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest

from nlp.extract import choice
from nlp.extract.choice import Option, agree, choose, nothing
from nlp.extract.clauses import Scene
from nlp.extract.phrases import Phrases
from nlp.extract.slots import SLOTS, SlotOptions
from nlp.linear import LinearRanking, load_ranking
from nlp.markup import load
from nlp.records import Label

ROOT = Path(__file__).parents[2]
MARKED = sorted((ROOT / "tests" / "data" / "marked").glob("*.txt"))

# how likely each answer is · the one that is chosen; "" leaves the slot open
SUBJECTS = [
    ({"xã Tân Hòa": 0.5, "Hội Nông dân": 0.3, "": 0.2}, "xã Tân Hòa"),
    ({"Công ty May": 0.4, "xã Tân Hòa": 0.3, "UBND xã Tân Hòa": 0.3}, "xã Tân Hòa"),
    ({"Công ty May": 0.4, "": 0.6}, ""),
    ({"xã Hòa": 0.5, "xã Tân": 0.5}, "xã Hòa"),  # the earliest of equals
]

# slot · two answers · how far they agree
AGREEMENTS = [
    ("indicator", "xây mới nhà", "xây nhà", 0.8),
    ("indicator", "trồng", "Trồng,", 1.0),
    ("subject", "UBND xã Tân Hòa", "UBND xã Tân Hoà", 1.0),
    ("subject", "UBND xã Tân Hòa", "xã Tân Hoà", 0.8),
    ("subject", "Hội", "", 0.0),
    ("campaign", "Kế hoạch nhỏ", "Nghìn việc tốt", 0.0),
    ("period", ("2020-01-01", None), ("2020-01-01", None), 1.0),
    ("period", ("2020-01-01", None), (None, "2020-01-01"), 0.0),
    ("subject", None, None, 1.0),
    ("subject", None, "Hội", 0.0),
]


@pytest.mark.parametrize(("likely", "wanted"), SUBJECTS)
def test_what_agrees_best_is_chosen(
    likely: dict[str, float], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranking = LinearRanking({answer: log(share) for answer, share in likely.items()})
    monkeypatch.setattr(choice, "load_ranking", lambda _: ranking)
    options = [Option(answer or None, None, ((answer,),)) for answer in likely]
    assert (choose("subject", options).content or "") == wanted


@pytest.mark.parametrize(("slot", "one", "other", "wanted"), AGREEMENTS)
def test_answers_agree(slot: str, one: object, other: object, wanted: float) -> None:
    assert agree(slot, one, other) == agree(slot, other, one) == pytest.approx(wanted)


def test_an_open_slot_says_what_speaks_for_it() -> None:
    option: Option[str] = nothing("now")
    assert (option.content, option.span) == (None, None)
    assert option.features == ("nothing", "nothing|now")


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_no_feature_stands_twice_in_an_option(path: Path) -> None:
    scene = Scene.of(load(path).document)
    slots = SlotOptions(scene, Phrases(scene))
    seen = 0
    for _, mention in scene.document.labelled(Label.FIGURE):
        for slot in (slots.indicator, slots.subject, slots.period, slots.campaign):
            for option in slot.options(mention):
                assert len(set(option.features)) == len(option.features)
                seen += 1
    assert seen


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_an_offer_weighs_what_its_options_spell_out(path: Path) -> None:
    scene = Scene.of(load(path).document)
    slots = SlotOptions(scene, Phrases(scene))
    for _, mention in scene.document.labelled(Label.FIGURE):
        for slot in SLOTS:
            ranking = load_ranking(slot)
            offer, options = slots.offer(slot, mention), getattr(slots, slot).options(mention)
            wanted = [ranking.weight(option.features) for option in options]
            assert offer.weights(ranking) == pytest.approx(wanted)
            assert [offer.option(at)[:2] for at in range(len(options))] == [
                option[:2] for option in options
            ]
