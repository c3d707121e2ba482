"""Achievements: figures that report a result, with what was counted, whose it is, and when."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from nlp.extract.choice import Option, choose_all
from nlp.extract.clauses import Scene
from nlp.extract.comparisons import comparison
from nlp.extract.phrases import Phrases
from nlp.extract.results import Results
from nlp.extract.slots import SLOTS, SlotOptions
from nlp.records import Achievement, Label, Mention, Slots
from nlp.values import FigureValue


def achievements(scene: Scene) -> list[Achievement]:
    """Give the results that a document reports, in text order."""
    phrases = Phrases(scene)
    facts = [fact for fact in Results(scene, phrases).reported() if not _announces(scene, fact[1])]
    slots = SlotOptions(scene, phrases)
    figures = [mention for _, mention in facts]
    chosen = {
        slot: choose_all(scene, slot, figures, offer=partial(slots.offer, slot)) for slot in SLOTS
    }
    return [
        _achievement(scene, index, mention, {slot: chosen[slot][at] for slot in SLOTS})
        for at, (index, mention) in enumerate(facts)
    ]


def _announces(scene: Scene, mention: Mention) -> bool:
    """Tell a figure of the headline that the text tells again, and in full."""
    title_end = scene.text.find("\n")
    return mention.start < title_end and any(
        _is_same(mention.value, other.value)
        for _, other in scene.within((title_end, len(scene.text)), Label.FIGURE)
    )


def _is_same(one: object, other: object) -> bool:
    if not isinstance(one, FigureValue) or not isinstance(other, FigureValue):
        return False
    measures = [(figure.measure or "").split()[:1] for figure in (one, other)]
    return one.value == other.value and measures[0] == measures[1]


def _achievement(
    scene: Scene, index: int, mention: Mention, chosen: Mapping[str, Option[Any]]
) -> Achievement:
    value = mention.value
    assert isinstance(value, FigureValue)
    compared = comparison(scene, mention)
    spans = {slot: option.span for slot, option in chosen.items()}
    spans["comparison"] = compared[1] if compared else None
    slots: Slots = {name: span for name, span in spans.items() if span}
    return Achievement(
        figure=mention.text,
        indicator=chosen["indicator"].content,
        value=value.value,
        measure=value.measure,
        of=value.of,
        subject=chosen["subject"].content,
        period=chosen["period"].content,
        comparison=compared[0] if compared else None,
        campaign=chosen["campaign"].content,
        mention=index,
        evidence=scene.sentence(mention),
        slots=slots,
    )
