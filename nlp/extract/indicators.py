"""Options for what a figure counted: words before it, its noun, words behind, heads of tables."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.choice import Features, Option
from nlp.extract.clauses import Scene
from nlp.extract.counted import measure_kind, noun_span
from nlp.extract.crossing import Around, Crossing, Side
from nlp.extract.phrases import NOTHING, Phrase, Phrases
from nlp.extract.tables import column_head, is_alone, table_row
from nlp.extract.wording import Part, parts_of, shape
from nlp.records import Mention, Span

_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_ACTORS = frozenset({Part.UNIT, Part.PLACE, Part.PERSON, Part.PEOPLE, Part.BODY})
_EMPTY = frozenset({Part.MARK, Part.CONJUNCTION, Part.DATE, Part.ADVERB, Part.PREPOSITION})
_CELLS = 3  # cells that may name a row


class Indicators:
    """Gives the options of each figure of one document.

    An option is what stands before the figure, its own noun, and what stands behind it, each of
    them or none, in the order of the text: *hiến* 1.250 m2 *đất làm đường*. The number itself
    stays out, so the span of an option may hold more characters than its words.
    """

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene, self._phrases = scene, phrases

    def options(self, mention: Mention) -> list[Option[str]]:
        """Give what the figure may have counted, each once."""
        offer = self.offer(mention)
        return [offer.option(at)._replace(parts=parts) for at, parts in enumerate(offer.parts())]

    def offer(self, mention: Mention) -> Crossing:
        """Give what the figure may have counted, as the sides that it is made of."""
        look = _Look(self._scene, mention, self._phrases)
        lefts = [Side.of(p, look.of_left(p)) for p in (NOTHING, *self._phrases.left(mention))]
        rights = [Side.of(p, look.of_right(p)) for p in (NOTHING, *self._phrases.right(mention))]
        noun = noun_span(self._scene.text, mention) if look.measure == "noun" else None
        rows: dict[tuple[Span, ...], Features] = {}
        for spans, features in self._of_row(mention):
            rows.setdefault(spans, features)
        rows.pop((), None)
        nouns = ((), (noun,)) if noun else ((),)
        return Crossing.of(self._scene, look.around, rows, lefts, rights, nouns)

    def _of_row(self, mention: Mention) -> Iterator[tuple[tuple[Span, ...], Features]]:
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
            yield (
                tuple(span for span in spans if span[0] < span[1]),
                (
                    f"T={kind}",
                    f"T={kind}|{measure}",
                    f"T={kind}|columns={min(len(row), 5)}",
                    f"T={kind}|alone={alone}",
                ),
            )


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
        row = f"row|alone={is_alone(scene, mention)}" if table_row(scene, mention) else "prose"
        self.around = Around(self.measure, self._next, self._context, row)

    def of_left(self, phrase: Phrase) -> Features:
        """Describe what stands before the figure."""
        words = phrase.words
        if not words:
            sides = (self._context, self.measure, self._next, self._state)
            return ("L0", *(f"L0|{side}" for side in sides))
        kind = phrase.kind.removesuffix("+")
        group = kind.partition("_")[0]
        parts, first = phrase.parts, phrase.parts[0]
        ahead = parts_of(phrase.ahead)[::-1] or "^"
        begin, ends = f"Lb={first}|{ahead[0]}", f"{first}{parts[-1]}"
        verbs = min(sum(map(parts.count, _VERBAL)), 3)
        form = shape(parts)
        behind = [word for word in phrase.behind if word.part != Part.MARK]
        return _each_once(
            f"L={kind}", f"L={phrase.kind}", f"L={kind}|{self._context}",
            f"L={kind}|{self.measure}", f"L={group}|{self._state}",
            f"Lsize={min(phrase.size, 10)}|{group}",
            f"Lfirst={words[0].text}", f"Llast={words[-1].text}", f"Lform={form}",
            f"Lform={form}|{group}", begin, f"{begin}|{group}", f"{begin}|{ahead[1:]}",
            f"Lahead={ahead[0]}|{group}", f"Lverbs={verbs}|{group}",
            f"Lends={ends}|{self.measure}",
            f"Lbehind={' '.join([word.text for word in behind])[:14]}",
            f"Lbehind={parts_of(phrase.behind[:4])}|{parts[-1]}",
            f"Lacts={not _ACTORS.isdisjoint(parts)}|{first}",
            f"Lholes={len(phrase.spans) > 1}|{group}|{self._next}",
            f"Lopens={self._opens}|{ends}|{group}",
            f"Lcuts={_cuts(phrase)}|{first}",
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
        form, size = shape(phrase.parts), min(phrase.size, 8)
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


def _each_once(*features: str) -> Features:
    return tuple(dict.fromkeys(features))


def _cuts(phrase: Phrase) -> bool:
    """Tell a stretch that begins inside a list of verbs: sửa chữa, *xây mới*."""
    ahead = [word.part for word in phrase.ahead]
    joined = ahead[-1:] in ([Part.MARK], [Part.CONJUNCTION])
    return joined and ahead[0] == Part.VERB and phrase.words[0].part == Part.VERB
