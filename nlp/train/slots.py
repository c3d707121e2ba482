"""Examples for the slots of achievements: every option of a gold fact, and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nlp.extract.choice import Option
from nlp.extract.clauses import Scene
from nlp.extract.slots import campaign_options, indicator_options, period_options, subject_options
from nlp.markup import GoldDocument
from nlp.records import Achievement
from nlp.text import exact_key
from nlp.train.linear import Example

_ENOUGH = 0.65  # word overlap from which a stretch says what the gold says


def slot_examples(documents: Iterable[GoldDocument]) -> dict[str, list[Example]]:
    """Give the examples of each slot's model."""
    found: dict[str, list[Example]] = {
        name: [] for name in ("indicator", "subject", "period", "campaign")
    }
    for gold in documents:
        scene = Scene.of(gold.document)
        for fact in gold.document.records.achievements:
            for name, examples in _of_fact(scene, fact):
                found[name].extend(examples)
    return found


def _of_fact(scene: Scene, fact: Achievement) -> Iterator[tuple[str, list[Example]]]:
    mention = scene.document.mentions[fact.mention]
    yield "indicator", _best_overlap(indicator_options(scene, mention), fact.indicator)
    yield (
        "subject",
        _marked(
            subject_options(scene, mention), lambda text: _overlap(text, fact.subject) >= _ENOUGH
        ),
    )
    yield (
        "campaign",
        _marked(
            campaign_options(scene, mention), lambda text: _overlap(text, fact.campaign) >= _ENOUGH
        ),
    )
    yield (
        "period",
        _marked(
            period_options(scene, mention), lambda period: period == (fact.period or (None, None))
        ),
    )


def _best_overlap(options: list[Option[str]], gold: str | None) -> list[Example]:
    best = max((_overlap(o.content, gold) for o in options), default=0.0)
    enough = best >= _ENOUGH
    return _marked(options, lambda text: enough and _overlap(text, gold) == best)


def _marked(options, is_right):  # type: ignore[no-untyped-def]
    return [Example(option.features, is_right(option.content)) for option in options]


def _overlap(text: str, gold: str | None) -> float:
    """Give the F1 of shared words."""
    ours, theirs = set(exact_key(text).split()), set(exact_key(gold or "").split())
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0
