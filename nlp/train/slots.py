"""Examples for the slots of achievements: every option of a gold fact, and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nlp.extract.choice import Option
from nlp.extract.clauses import Scene
from nlp.extract.slots import SlotOptions
from nlp.markup import GoldDocument
from nlp.records import Achievement, Mention
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
        options = SlotOptions(scene)
        for fact in gold.document.records.achievements:
            for name, examples in _of_fact(scene.document.mentions[fact.mention], options, fact):
                found[name].extend(examples)
    return found


def _of_fact(
    mention: Mention, options: SlotOptions, fact: Achievement
) -> Iterator[tuple[str, list[Example]]]:
    yield "indicator", _nearest(options.indicator.options(mention), fact.indicator)
    yield "subject", _matching(options.subject.options(mention), fact.subject)
    yield "campaign", _matching(options.campaign.options(mention), fact.campaign)
    period = fact.period or (None, None)
    yield (
        "period",
        [
            Example(option.features, option.content == period)
            for option in options.period.options(mention)
        ],
    )


def _nearest(options: Sequence[Option[str]], gold: str | None) -> list[Example]:
    """Count the options that share most words with the gold as right, where they share enough."""
    shared = [_overlap(option.content, gold) for option in options]
    best = max(shared, default=0.0)
    return [
        Example(option.features, best >= _ENOUGH and share == best)
        for option, share in zip(options, shared, strict=True)
    ]


def _matching(options: Sequence[Option[str]], gold: str | None) -> list[Example]:
    return [Example(o.features, _overlap(o.content, gold) >= _ENOUGH) for o in options]


def _overlap(text: str, gold: str | None) -> float:
    """Give the F1 of shared words."""
    ours, theirs = set(exact_key(text).split()), set(exact_key(gold or "").split())
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0
