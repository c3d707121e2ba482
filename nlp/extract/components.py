"""The extractors as spaCy components: ``nlp.add_pipe("thidua.dates")`` in anyone's pipeline.

A component appends to ``doc.spans["thidua"]``; the extension ``_.thidua`` of such a span is the
mention, with its exact characters and its value. ``doc.user_data["thidua.published"]`` may hold the
ISO publication date, ``doc.user_data["thidua.furniture"]`` character ranges that are no text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pydantic import TypeAdapter
from spacy.language import FactoryMeta, Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import registry

from nlp.extract.finders import ARBITER, COMPONENTS, TAGGER
from nlp.extract.flatten import flatten
from nlp.extract.source import Source
from nlp.extract.tagger import revise
from nlp.records import Mention

GROUP = "thidua"
MENTIONS = "thidua.mentions"
PUBLISHED = "thidua.published"
FURNITURE = "thidua.furniture"
WARNINGS = "thidua.warnings"
TEXT = "thidua.text"

Component = Callable[[Doc], Doc]

_MENTIONS: TypeAdapter[tuple[Mention, ...]] = TypeAdapter(tuple[Mention, ...])


def mentions_of(doc: Doc) -> tuple[Mention, ...]:
    """Give the mentions that the components have found so far."""
    return _MENTIONS.validate_python(doc.user_data.get(MENTIONS, ()))


def warnings_of(doc: Doc) -> tuple[str, ...]:
    """Give what the components dropped, and why."""
    return tuple(doc.user_data.get(WARNINGS, ()))


def _source_of(doc: Doc) -> Source:
    data = doc.user_data
    # spaCy puts the text together anew each time that it is asked for
    if TEXT not in data:
        data[TEXT] = doc.text
    furniture = tuple((start, end) for start, end in data.get(FURNITURE, ()))
    source = Source.shared(data[TEXT], furniture=furniture, published=data.get(PUBLISHED))
    source.warnings.clear()
    return source


def _add(doc: Doc, mentions: Sequence[Mention], warnings: Sequence[str]) -> None:
    """Keep mentions as plain data, which a Doc can write to disk, and as spans to look at."""
    data = doc.user_data
    rows = data.setdefault(MENTIONS, [])
    if GROUP not in doc.spans:
        doc.spans[GROUP] = SpanGroup(doc, name=GROUP)
    doc.spans[GROUP].extend(_spans(doc, mentions, len(rows)))
    rows.extend(_MENTIONS.dump_python(tuple(mentions), mode="json", by_alias=True))
    data[WARNINGS] = [*data.get(WARNINGS, ()), *warnings]


def _spans(doc: Doc, mentions: Sequence[Mention], first: int) -> list[Span]:
    """Give the spans of mentions; the id of each is its place among all."""
    spans = (
        doc.char_span(m.start, m.end, label=str(m.label), span_id=str(i), alignment_mode="expand")
        for i, m in enumerate(mentions, first)
    )
    return [span for span in spans if span]


def _replace(doc: Doc, mentions: Sequence[Mention], warnings: Sequence[str]) -> None:
    """Put mentions in the place of all that were found before."""
    doc.user_data[MENTIONS] = []
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP)
    _add(doc, mentions, warnings)


def _mention_of(span: Span) -> Mention | None:
    found = mentions_of(span.doc)
    index = int(span.id_) if span.id_.isdigit() else len(found)
    return found[index] if index < len(found) else None


if not Span.has_extension(GROUP):
    Span.set_extension(GROUP, getter=_mention_of)


def _component(name: str) -> Component:
    find = COMPONENTS[name]

    def apply(doc: Doc) -> Doc:
        source = _source_of(doc)
        _add(doc, tuple(find(source)), source.warnings)
        return doc

    return apply


def _register(name: str, make: Callable[[Language, str], Component]) -> None:
    """Register a factory under a dotted name, which spaCy's own decorator refuses.

    The dot is only trouble in a saved pipeline, where the *component* must then be named without
    one: ``nlp.add_pipe("thidua.dates", name="thidua_dates")``.
    """
    if name not in registry.factories:
        registry.factories.register(name, func=make)
        Language.set_factory_meta(name, FactoryMeta(factory=name, assigns=["doc.spans"]))


def make_dates(nlp: Language, name: str) -> Component:
    """Find dates, to the precision that the text gives."""
    return _component("thidua.dates")


def make_figures(nlp: Language, name: str) -> Component:
    """Find numbers that count or measure something."""
    return _component("thidua.figures")


def make_awards(nlp: Language, name: str) -> Component:
    """Find awards, with class and level."""
    return _component("thidua.awards")


def make_docrefs(nlp: Language, name: str) -> Component:
    """Find references to official documents."""
    return _component("thidua.docrefs")


def make_units(nlp: Language, name: str) -> Component:
    """Find named organisations."""
    return _component("thidua.units")


def make_places(nlp: Language, name: str) -> Component:
    """Find named places."""
    return _component("thidua.places")


def make_persons(nlp: Language, name: str) -> Component:
    """Find the names of persons."""
    return _component("thidua.persons")


def make_campaigns(nlp: Language, name: str) -> Component:
    """Find named campaigns."""
    return _component("thidua.campaigns")


def make_events(nlp: Language, name: str) -> Component:
    """Find named congresses, conferences and anniversaries."""
    return _component("thidua.events")


def make_tagger(nlp: Language, name: str) -> Component:
    """Correct places and persons with the learned model."""

    def apply(doc: Doc) -> Doc:
        source = _source_of(doc)
        revised = revise(source, flatten(mentions_of(doc), source))
        _replace(doc, revised, source.warnings)
        return doc

    return apply


def make_mentions(nlp: Language, name: str) -> Component:
    """Arbitrate: keep the longest of overlapping mentions, join awards with their granters."""

    def apply(doc: Doc) -> Doc:
        _replace(doc, flatten(mentions_of(doc), _source_of(doc)), ())
        doc.user_data.pop(TEXT, None)
        return doc

    return apply


FACTORIES: dict[str, Callable[[Language, str], Component]] = {
    "thidua.dates": make_dates,
    "thidua.figures": make_figures,
    "thidua.awards": make_awards,
    "thidua.docrefs": make_docrefs,
    "thidua.units": make_units,
    "thidua.places": make_places,
    "thidua.persons": make_persons,
    "thidua.campaigns": make_campaigns,
    "thidua.events": make_events,
    TAGGER: make_tagger,
    ARBITER: make_mentions,
}
for _name, _make in FACTORIES.items():
    _register(_name, _make)
