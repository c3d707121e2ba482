"""What finds the mentions of a text: the rules of each label, then the tagger, then the arbiter."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from nlp.extract import (
    awards,
    campaigns,
    dates,
    docrefs,
    events,
    figures,
    persons,
    places,
    units,
)
from nlp.extract.flatten import flatten
from nlp.extract.source import Source
from nlp.extract.tagger import revise
from nlp.records import Mention

Finder = Callable[[Source], Iterable[Mention]]

# The rules, in the order of the pipeline; the tagger comes behind them, the arbiter last.
COMPONENTS: dict[str, Finder] = {
    "thidua.dates": dates.find,
    "thidua.figures": figures.find,
    "thidua.awards": awards.find,
    "thidua.docrefs": docrefs.find,
    "thidua.units": units.find,
    "thidua.places": places.find,
    "thidua.persons": persons.find,
    "thidua.campaigns": campaigns.find,
    "thidua.events": events.find,
}
TAGGER = "thidua.tagger"
ARBITER = "thidua.mentions"


def find_all(source: Source, *, without: Container[str] = ()) -> list[Mention]:
    """Run all components over a text, as a pipeline of them does, but make no Doc of it.

    A Doc with a span for each mention takes as long as to find dates, and only those who ask spaCy
    for one read it. ``without`` are names of components that are left out.
    """
    names = [name for name in COMPONENTS if name not in without]
    found = [mention for name in names for mention in COMPONENTS[name](source)]
    if TAGGER not in without:
        found = revise(source, flatten(found, source))
    return flatten(found, source)
