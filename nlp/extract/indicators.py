"""Options for what a figure counted: words before it, its noun, words behind, heads of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from nlp.extract.choice import Features, Option, nothing
from nlp.extract.clauses import Scene
from nlp.extract.counted import measure_kind, noun_span
from nlp.extract.phrases import NOTHING, Phrase, Phrases, phrases_of
from nlp.extract.tables import column_head, is_alone, table_row
from nlp.extract.wording import Part, Word, shape
from nlp.records import Mention, Span

_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_ACTORS = frozenset({Part.UNIT, Part.PLACE, Part.PERSON, Part.PEOPLE, Part.BODY})
_EMPTY = frozenset({Part.MARK, Part.CONJUNCTION, Part.DATE, Part.ADVERB, Part.PREPOSITION})
_CELLS = 3  # cells that may name a row

Found = tuple[tuple[Span, ...], tuple[Features, ...]]  # an option: where it stands, and its parts


class Indicators:
    """Gives the options of each figure of one document.

    An option is what stands before the figure, its own noun, and what stands behind it, each of
    them or none, in the order of the text: *hiến* 1.250 m2 *đất làm đường*. The number itself
    stays out, so the span of an option may hold more characters than its words.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._phrases = phrases_of(scene)

    def options(self, mention: Mention) -> list[Option[str]]:
        """Give what the figure may have counted, each once."""
        found: dict[tuple[Span, ...], Option[str]] = {}
        quote = cache(self._scene.quote)
        for spans, parts in (*self._of_row(mention), *self._of_sentence(mention)):
            if spans and spans not in found:
                found[spans] = Option(
                    " ".join(map(quote, spans)), (spans[0][0], spans[-1][1]), parts
                )
        return [*found.values(), nothing()]

    def _of_row(self, mention: Mention) -> Iterator[Found]:
        """Take the head of the column, and the cells that name the row."""
        row = table_row(self._scene, mention)
        if not row:
            return
        head = column_head(self._scene, mention)
        found: list[tuple[str, tuple[Span, ...]]] = [("head", (head,))] if head else []
        for number, cell in enumerate(row[:_CELLS]):
            if cell[1] <= mention.start:
                found.append((f"cell{number}", (cell,)))
                if head and number < 2:
                    found.append((f"cell{number}+head", (cell, head)))
        alone, measure = is_alone(self._scene, mention), measure_kind(mention)
        for kind, spans in found:
            features = (
                f"T={kind}",
                f"T={kind}|{measure}",
                f"T={kind}|columns={min(len(row), 5)}",
                f"T={kind}|alone={alone}",
            )
            yield tuple(span for span in spans if span[0] < span[1]), (features,)

    def _of_sentence(self, mention: Mention) -> Iterator[Found]:
        look = _Look(self._scene, mention, self._phrases)
        lefts = [_Side.of(p, look.of_left(p)) for p in (NOTHING, *self._phrases.left(mention))]
        rights = [_Side.of(p, look.of_right(p)) for p in (NOTHING, *self._phrases.right(mention))]
        nouns: list[tuple[Span, ...]] = [()]
        if look.measure == "noun":
            noun_at = noun_span(self._scene.text, mention)
            nouns += [(noun_at,)] if noun_at else []
        for left, right, noun in product(lefts, rights, nouns):
            yield left.spans + noun + right.spans, look.parts(left, right, bool(noun))


class _Side(NamedTuple):
    """What stands on one side of a figure; ``first`` is the part of its first word, 0 of none."""

    spans: tuple[Span, ...]
    kind: str
    group: str
    first: str
    features: Features

    @classmethod
    def of(cls, phrase: Phrase, features: Features) -> _Side:
        group = phrase.kind.removesuffix("+").partition("_")[0]
        first = phrase.words[0].part if phrase.words else "0"
        return cls(phrase.spans, phrase.kind, group, first, features)


class _Look:
    """What the model sees of the options of one figure."""

    def __init__(self, scene: Scene, mention: Mention, phrases: Phrases) -> None:
        self.measure = measure_kind(mention)
        before = phrases.before(mention)
        linked = phrases.is_linked(mention)
        content = [word.part for word in before if word.part not in _EMPTY]
        self._opens = content[0] if content else "^"
        first = all(word.part in (Part.MARK, Part.CONJUNCTION, Part.DATE) for word in before)
        self._state = "linked" if linked else "first" if first else "free"
        behind = scene.wording.between(mention.end, mention.end + 14)[:1]
        self._next = behind[0].part if behind and behind[0].start - mention.end <= 1 else "$"
        self._context = f"{self.measure}|{self._state}|{self._next}"
        self._row = (
            f"row|alone={is_alone(scene, mention)}" if table_row(scene, mention) else "prose"
        )

    def of_left(self, phrase: Phrase) -> Features:
        """Describe what stands before the figure."""
        words = phrase.words
        if not words:
            sides = (self._context, self.measure, self._next, self._state)
            return ("L0", *(f"L0|{side}" for side in sides))
        kind = phrase.kind.removesuffix("+")
        group = kind.partition("_")[0]
        ahead = "".join(word.part for word in phrase.ahead)[::-1] or "^"
        begin = f"Lb={words[0].part}|{ahead[0]}"
        parts = [word.part for word in words]
        verbs = min(sum(map(_VERBAL.__contains__, parts)), 3)
        form = shape(words)
        behind = [word for word in phrase.behind if word.part != Part.MARK]
        return _each_once(
            f"L={kind}", f"L={phrase.kind}", f"L={kind}|{self._context}",
            f"L={kind}|{self.measure}", f"L={group}|{self._state}",
            f"Lsize={min(_syllables(words), 10)}|{group}",
            f"Lfirst={words[0].text}", f"Llast={words[-1].text}", f"Lform={form}",
            f"Lform={form}|{group}", begin, f"{begin}|{group}", f"{begin}|{ahead[1:]}",
            f"Lahead={ahead[0]}|{group}", f"Lverbs={verbs}|{group}",
            f"Lends={words[0].part}{words[-1].part}|{self.measure}",
            f"Lbehind={' '.join(word.text for word in behind)[:14]}",
            f"Lbehind={''.join(w.part for w in phrase.behind)[:4]}|{words[-1].part}",
            f"Lacts={not _ACTORS.isdisjoint(parts)}|{words[0].part}",
            f"Lholes={len(phrase.spans) > 1}|{group}|{self._next}",
            f"Lopens={self._opens}|{words[0].part}{words[-1].part}|{group}",
            f"Lcuts={_cuts(phrase)}|{words[0].part}",
            f"Lfigure={Part.FIGURE in parts}|{self.measure}",
        )  # fmt: skip

    def of_right(self, phrase: Phrase) -> Features:
        """Describe what stands behind the figure."""
        words = phrase.words
        if not words:
            return (
                "R0",
                f"R0|{self._context}",
                f"R0|{self.measure}|{self._next}",
                f"R0|{self._next}",
            )
        form, size = shape(words), min(_syllables(words), 8)
        behind = phrase.behind[0].part if phrase.behind else "$"
        return _each_once(
            f"R={phrase.kind}", f"R={phrase.kind}|{self._context}",
            f"Rahead={phrase.ahead[-1].part if phrase.ahead else '^'}|{self.measure}|{self._state}",
            f"R={phrase.kind}|{self._next}|{self.measure}",
            f"Rsize={size}", f"Rsize={size}|{self.measure}", f"Rfirst={words[0].text}",
            f"Rlast={words[-1].text}", f"Rform={form}", f"Rform={form}|{self.measure}",
            f"Rbehind={behind}|{words[-1].part}", f"Rbehind={behind}|{form[:2]}",
            f"Rbehind={phrase.behind[0].text if phrase.behind else '$'}",
            f"Rbegin={words[0].part}|{self.measure}|{self._state}",
        )  # fmt: skip

    def parts(self, left: _Side, right: _Side, noun: bool) -> tuple[Features, ...]:
        """Describe an option: its sides, and how they go with its noun and with each other."""
        begin, end = left.first, right.first
        return (
            left.features,
            right.features,
            _of_noun(left.kind, begin, noun, self._next, self._context, self._row),
            _of_words(begin, end, noun, self.measure, self._context),
            _of_kinds(left.group, right.kind, end, noun, self._context),
        )


# few kinds of sides meet, in many options
@lru_cache(maxsize=4096)
def _of_noun(kind: str, begin: str, noun: bool, behind: str, context: str, row: str) -> Features:
    return (f"noun={noun}|{context}", f"noun={noun}|{kind}", f"noun={noun}|{begin}|{behind}", row)


@lru_cache(maxsize=4096)
def _of_words(begin: str, end: str, noun: bool, measure: str, context: str) -> Features:
    parts = f"both={begin}{end}{int(noun)}"
    there = f"both={begin != '0'},{end != '0'},{noun}"
    return (parts, f"{parts}|{measure}", f"{there}|{context}")


@lru_cache(maxsize=4096)
def _of_kinds(group: str, kind: str, end: str, noun: bool, context: str) -> Features:
    return (f"both={group}{end}{int(noun)}|{context}", f"both={group},{kind},{noun}")


def _each_once(*features: str) -> Features:
    return tuple(dict.fromkeys(features))


def _cuts(phrase: Phrase) -> bool:
    """Tell a stretch that begins inside a list of verbs: sửa chữa, *xây mới*."""
    ahead = [word.part for word in phrase.ahead]
    joined = ahead[-1:] in ([Part.MARK], [Part.CONJUNCTION])
    return joined and ahead[0] == Part.VERB and phrase.words[0].part == Part.VERB


def _syllables(words: Sequence[Word]) -> int:
    return sum(len(word.text.split()) for word in words)
