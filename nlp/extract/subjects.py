"""Options for whose result a figure is: actors around it, and those the document is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property

from nlp.extract.actors import ANYBODY, Actor, Cast, kind_of
from nlp.extract.choice import Features, Option, nothing, steps
from nlp.extract.clauses import Scene
from nlp.extract.counted import measure_kind, noun_of, noun_span
from nlp.extract.tables import table_row
from nlp.extract.tagged import Tagged, TaggedOffer
from nlp.extract.wording import Part, actor_heads
from nlp.records import Mention, Span
from nlp.values import FigureValue

_LEAD = 500  # characters that open a document
_ABOVE = 1500  # characters before a sentence that still lend their subjects
_BACK = 3  # sentences back of which every actor counts
_STARS = 4  # actors that a document is most about
_LONGEST = 16  # words
_OF_NOUN = frozenset(
    {Part.NOUN, Part.BODY, Part.PEOPLE, Part.UNIT, Part.PLACE, Part.DETERMINER, Part.MARK}
)
_PREDICATE = frozenset({Part.VERB, Part.PASSIVE, Part.ADVERB})
_MANY = frozenset({"unit", "place", "person", "whole", "body", "area"})
_NAMES = ("unit", "person")
_GROUPS = (
    ("area", ("whole", "area", "place")),
    ("whole", ("whole",)),
    ("unit", ("unit", "body")),
    ("person", ("person",)),
)

# the kind of an actor, what speaks for it wherever it stands, and what its tags are crossed with
_Look = tuple[str, Features, tuple[str, ...]]


class Subjects:
    """Gives the options of each figure of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cast = Cast(scene)
        self._told = Counter(actor.key for actor in self._cast.actors)
        self._looks: dict[tuple[str, str], _Look] = {}
        self._acting = Counter(a.key for a in self._cast.actors if a.role == "subject")

    def options(self, mention: Mention) -> list[Option[str]]:
        """Give who may own the result, each once, with what speaks for it."""
        return self.offer(mention).spelled_out()

    def offer(self, mention: Mention) -> TaggedOffer[str]:
        """Give who may own the result, each once, to be weighed."""
        found: dict[str, tuple[Actor, dict[str, None]]] = {}  # with an ordered set of tags
        for said, tag in self._tagged(mention):
            actor = self._meant.get(said.span, said)
            if actor.key in found:
                found[actor.key][1][tag] = None
            elif len(actor.key.split()) <= _LONGEST:
                found[actor.key] = actor, {tag: None}
        context = (*self._context(mention), *_nearby(tags for _, tags in found.values()))
        options = [self._option(actor, tags, context) for actor, tags in found.values()]
        return TaggedOffer(options, nothing())

    def _tagged(self, mention: Mention) -> Iterator[tuple[Actor, str]]:
        yield from self._own(mention)
        yield from self._before(mention)
        end = self._scene.sentence(mention)[1]
        for number, actor in enumerate(self._cast.between(mention.end, end)[:3]):
            yield actor, f"after{min(number, 1)}"
            yield actor, f"after:{actor.role}"
        yield from self._above(mention)
        yield from ((actor, "lead") for actor in self._cast.between(0, _LEAD))
        yield from ((actor, f"star{number}") for number, actor in enumerate(self._stars))
        if self._whole:
            yield self._whole, "whole"

    def _own(self, mention: Mention) -> Iterator[tuple[Actor, str]]:
        """Take the counted ones themselves, those of whom it is a share, and the head of a row."""
        for number, cell in enumerate(table_row(self._scene, mention)[:2]):
            named = [a for a in self._cast.between(*cell) if a.kind in _NAMES]
            span = named[0].span if named else cell
            if span[1] <= mention.start and span[0] < span[1]:
                yield self._stretch(span, "cell"), f"cell{number}"
        noun = noun_span(self._scene.text, mention)
        if noun:
            counted = self._stretch(noun, "counted")
            if counted.key != ANYBODY:
                yield counted, "counted"
        else:
            shared = self._sharers(mention)
            if shared:
                yield self._stretch(shared, "counted"), "sharers"

    def _sharers(self, mention: Mention) -> Span | None:
        """Read *100% chi hội có nhóm Zalo*: the noun between a share and its verb."""
        words = self._scene.wording.between(mention.end, self._scene.sentence(mention)[1])
        taken = next((i for i, w in enumerate(words) if w.part not in _OF_NOUN), len(words))
        while taken and words[taken - 1].part in (Part.MARK, Part.DETERMINER):
            taken -= 1
        acts = taken < len(words) and words[taken].part in _PREDICATE
        named = taken and words[0].part != Part.MARK
        return (words[0].start, words[taken - 1].end) if named and acts else None

    def _stretch(self, span: Span, kind: str) -> Actor:
        key = self._scene.text[slice(*span)].lower()
        return Actor(key, kind, "inside", span, self._cast.clause(span[0]))

    def _before(self, mention: Mention) -> Iterator[tuple[Actor, str]]:
        """Go back from a figure over its sentence and those before it, whatever their lines."""
        sentence = self._scene.sentence(mention)
        clause = self._cast.clause(mention.start)
        ranks: Counter[str] = Counter()
        for actor in reversed(self._cast.between(max(0, sentence[0] - _ABOVE), mention.start)):
            if actor.span[1] > mention.start:
                continue
            far = self._scene.source.sentences_between(actor.span[0], mention.start)
            if far > _BACK:
                return
            place = f"back{far}" if far else f"c{min(clause - actor.clause, 2)}"
            yield actor, f"{place}:{actor.role}"
            for group in _groups(actor.kind, actor.role):
                yield actor, f"{group}{min(ranks[group], 3)}"
                ranks[group] += 1

    def _above(self, mention: Mention) -> Iterator[tuple[Actor, str]]:
        """Go back to the last subjects of sentences before, and the last *toàn huyện*."""
        start = self._scene.sentence(mention)[0]
        ranks: Counter[str] = Counter()
        for actor in reversed(self._cast.between(max(0, start - _ABOVE), start)):
            for group in _groups(actor.kind, actor.role):
                if group in ("subject", "whole") and ranks[group] < 3:
                    yield actor, f"above_{group}{ranks[group]}"
                    ranks[group] += 1

    @cached_property
    def _meant(self) -> dict[Span, Actor]:
        """Give whom each word like *đơn vị*, *ông* stands for: the name before it."""
        meant: dict[Span, Actor] = {}
        last: dict[str, Actor] = {}
        for actor in self._cast.actors:
            kind = _stand_ins().get(actor.key)
            if actor.kind in ("unit", "person", "speaker"):
                last["unit" if actor.kind == "unit" else "person"] = actor
            elif kind in last:
                meant[actor.span] = last[kind]
        return meant

    @cached_property
    def _whole(self) -> Actor | None:
        return next((a for a in self._cast.actors if a.kind == "whole"), None)

    @cached_property
    def _title_end(self) -> int:
        return self._scene.text.find("\n") % (len(self._scene.text) + 1)

    @cached_property
    def _stars(self) -> list[Actor]:
        """Weigh who a document is about: told early, told often, and acting."""
        first: dict[str, Actor] = {}
        for actor in self._cast.actors:
            if actor.kind in _MANY:
                first.setdefault(actor.key, actor)
        weights = {key: self._weight(actor, first) for key, actor in first.items()}
        return [first[key] for key in sorted(weights, key=lambda key: -weights[key])[:_STARS]]

    def _weight(self, actor: Actor, others: dict[str, Actor]) -> float:
        start = actor.span[0]
        told = sum(self._told[k] for k in others if actor.key in k or k in actor.key)
        early = 2 if start < self._title_end else 1 if start < _LEAD else 0
        named = actor.kind in ("unit", "whole")
        acting = min(self._acting[actor.key], 4)
        return early + 0.5 * min(told, 8) + 0.5 * acting + named - 0.0005 * start

    def _option(self, actor: Actor, tags: Collection[str], context: tuple[str, ...]) -> Tagged[str]:
        kind, plain, sides = self._looks.get(actor[:2]) or self._look(actor)
        content = self._scene.quote(actor.span)
        return Tagged(content, actor.span, context, (), tags, kind, plain, sides)

    def _look(self, actor: Actor) -> _Look:
        """Describe an actor, once for all figures."""
        kind, told = f"k={actor.kind}", steps("told", self._told[actor.key], 2, 3, 5)
        if actor.kind in ("counted", "cell"):
            kind = f"{kind}_{kind_of(actor.key)}"
        acts = steps("acts", self._acting[actor.key], 1, 2, 4)
        plain = (f"words={min(len(actor.key.split()), 8)}", f"{kind}|{told}", f"{kind}|{acts}")
        look = self._looks[actor[:2]] = kind, plain, (kind, told)
        return look

    def _context(self, mention: Mention) -> Iterator[str]:
        """Say what kind of thing a figure counts, and what stands on its two sides."""
        value, measure = mention.value, measure_kind(mention)
        yield f"m={kind_of(noun_of(mention)) if measure == 'noun' else measure}"
        if isinstance(value, FigureValue) and value.of is not None:
            yield "ratio"
        behind = self._scene.wording.between(mention.end, mention.end + 20)[:1]
        yield f"right={behind[0].part if behind else '$'}"
        opening = self._cast.opening(mention.start)
        yield f"left={'text' if any(w.part != Part.MARK for w in opening) else 'start'}"
        yield "table" if table_row(self._scene, mention) else "prose"


@cache
def _stand_ins() -> dict[str, str]:
    """Give the words that stand for a name, with what it is a name of."""
    titles = (head for head, kind in actor_heads().items() if kind == "title")
    return {"đơn vị": "unit", "lực lượng": "unit"} | dict.fromkeys(titles, "person")


@cache
def _groups(kind: str, role: str) -> tuple[str, ...]:
    """Name the lists that an actor has a rank in."""
    acting = ("subject",) if role in ("subject", "opens") else ()
    return (*acting, *(group for group, kinds in _GROUPS if kind in kinds))


def _nearby(tags: Iterable[dict[str, None]]) -> Iterator[str]:
    """Say whether anybody acts in the clause, in the sentence, or in the sentences before."""
    every = {tag for own in tags for tag in own}
    own = "c0:subject" in every
    said = "c1:subject" in every or "c2:subject" in every
    yield f"acts={'C' * own}{'S' * said}{'B' * ('back1:subject' in every)}"
