"""Achievements: figures that report a result, with what was counted, whose it is, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from nlp.extract.choice import Option, choose_all
from nlp.extract.clauses import Scene
from nlp.extract.comparisons import comparison
from nlp.extract.phrases import Phrases
from nlp.extract.results import Results
from nlp.extract.slots import SLOTS, SlotOptions
from nlp.records import Achievement, Comparison, Label, Mention, Slots, Span
from nlp.values import FigureValue

Fact = tuple[int, Mention]  # the number of a mention, and the mention
Compared = tuple[Comparison, Span]
_CHANGES = ("vs_plan", "vs_previous")  # kinds of comparisons; a share may be a result of its own


def achievements(scene: Scene) -> list[Achievement]:
    """Give the results that a document reports, in text order."""
    phrases = Phrases(scene)
    reported = [
        fact for fact in Results(scene, phrases).reported() if not _announces(scene, fact[1])
    ]
    compared = {index: comparison(scene, mention) for index, mention in reported}
    changes = list(_changes(reported, compared))
    facts = [fact for fact in reported if not _says_a_change(fact[1], changes)]
    slots = SlotOptions(scene, phrases)
    figures = [mention for _, mention in facts]
    chosen = {
        slot: choose_all(scene, slot, figures, offer=partial(slots.offer, slot)) for slot in SLOTS
    }
    return [
        _achievement(scene, fact, {slot: chosen[slot][at] for slot in SLOTS}, compared[fact[0]])
        for at, fact in enumerate(facts)
    ]


def _changes(reported: Sequence[Fact], compared: Mapping[int, Compared | None]) -> Iterator[Span]:
    """Give the words behind a result that compare it with the plan or an earlier time.

    What stands before it, *giảm 9 hộ* in *giảm 9 hộ, còn 12 hộ*, is a result of its own.
    """
    for index, mention in reported:
        told = compared[index]
        if told and told[0].kind in _CHANGES and told[1][0] >= mention.end:
            yield told[1]


def _says_a_change(mention: Mention, changes: Sequence[Span]) -> bool:
    """Tell what only compares another result: *40 ha, đạt* **108%** *kế hoạch*."""
    return any(start <= mention.start and mention.end <= end for start, end in changes)


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
    scene: Scene,
    fact: Fact,
    chosen: Mapping[str, Option[Any]],
    compared: Compared | None,
) -> Achievement:
    index, mention = fact
    value = mention.value
    assert isinstance(value, FigureValue)
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
