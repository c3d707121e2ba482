"""How many mentions were found, with which edges and which values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.evaluate.keys import campaign_key, plain, same_number
from nlp.records import Label, Mention, Span
from nlp.values import DateValue, FigureValue

# abstract bodies that the guidelines leave unmarked; marking them is neither right nor wrong
_IGNORED = frozenset(
    ["đảng", "nhà nước", "trung ương", "nhân dân", "đảng, nhà nước", "đảng và nhà nước", "t.ư"]
)


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Counts over all documents: mentions, matches, and values that gold knows."""

    gold: int = 0
    predicted: int = 0
    relaxed: int = 0
    exact: int = 0
    valued: int = 0
    right: int = 0

    def __add__(self, other: LabelScore) -> LabelScore:
        return LabelScore(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.relaxed + other.relaxed,
            self.exact + other.exact,
            self.valued + other.valued,
            self.right + other.right,
        )

    @property
    def precision(self) -> float:
        """Share of the predicted mentions that overlap a gold one of their label."""
        return self.relaxed / max(1, self.predicted)

    @property
    def recall(self) -> float:
        """Share of the gold mentions that are overlapped by a predicted one of their label."""
        return self.relaxed / max(1, self.gold)

    @property
    def relaxed_f1(self) -> float:
        """F1 where any overlap counts."""
        return f1(self.relaxed, self.gold, self.predicted)

    @property
    def exact_f1(self) -> float:
        """F1 where both edges must be right, or the campaign's name."""
        return f1(self.exact, self.gold, self.predicted)

    @property
    def value_accuracy(self) -> float | None:
        """Share of the matched dates or figures whose value is right; None where none has one."""
        return self.right / self.valued if self.valued else None


def f1(hits: int, gold: int, predicted: int) -> float:
    """Give the harmonic mean of precision and recall; nothing wanted and nothing found is 1."""
    return 2 * hits / (gold + predicted) if gold + predicted else 1.0


@dataclass(frozen=True, slots=True)
class Slip:
    """A mention that went wrong, in its line: ``missed``, ``false``, or ``edge`` (cut wrongly).

    ``gold_at`` and ``predicted_at`` are its places in the line.
    """

    document: str
    kind: str
    label: Label
    gold: str | None
    predicted: str | None
    line: str
    gold_at: Span | None = None
    predicted_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """The mentions of one label in one document; ``pairs`` index into both sides."""

    label: Label
    gold: Sequence[Mention]
    predicted: Sequence[Mention]
    pairs: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, label: Label, gold: Sequence[Mention], predicted: Sequence[Mention]) -> Matching:
        """Pair the mentions of a label that overlap."""
        wanted = [m for m in gold if m.label is label]
        found = [m for m in predicted if m.label is label and plain(m.text) not in _IGNORED]
        return cls(label, wanted, found, match(wanted, found))

    def score(self) -> LabelScore:
        """Count the matches, and the right values among them."""
        pairs = [(self.gold[i], self.predicted[j]) for i, j in self.pairs]
        valued = [pair for pair in pairs if isinstance(pair[0].value, DateValue | FigureValue)]
        return LabelScore(
            gold=len(self.gold),
            predicted=len(self.predicted),
            relaxed=len(pairs),
            exact=len(match(self.gold, self.predicted, exact=True)),
            valued=len(valued),
            right=sum(_same_value(*pair) for pair in valued),
        )

    def slips(self, document: str, *, text: str) -> Iterator[Slip]:
        """Give what was missed, made up or cut wrongly; ``text`` is the gold text."""
        for kind, gold, predicted in self._wrong():
            start, end = _line(text, gold, predicted)
            yield Slip(
                document=document,
                kind=kind,
                label=self.label,
                gold=gold.text if gold else None,
                predicted=predicted.text if predicted else None,
                line=text[start:end],
                gold_at=_within(gold, start, end) if gold else None,
                predicted_at=_within(predicted, start, end) if predicted else None,
            )

    def _wrong(self) -> Iterator[tuple[str, Mention | None, Mention | None]]:
        matched, used = {i for i, _ in self.pairs}, {j for _, j in self.pairs}
        for i, gold in enumerate(self.gold):
            if i not in matched:
                yield "missed", gold, None
        for j, predicted in enumerate(self.predicted):
            if j not in used:
                yield "false", None, predicted
        for i, j in self.pairs:
            gold, predicted = self.gold[i], self.predicted[j]
            if plain(gold.text) != plain(predicted.text):
                yield "edge", gold, predicted


def match(
    gold: Sequence[Mention], predicted: Sequence[Mention], *, exact: bool = False
) -> list[tuple[int, int]]:
    """Pair mentions one to one by their places, those that share most of the longer one first."""
    candidates = sorted(
        (-_overlap(g, p) / max(g.end - g.start, p.end - p.start), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if _overlap(g, p) > 0 and (not exact or _same_edges(g, p))
    )
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return sorted(pairs.items())


def _overlap(one: Mention, other: Mention) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _same_edges(gold: Mention, predicted: Mention) -> bool:
    if (gold.start, gold.end) == (predicted.start, predicted.end):
        return True
    return gold.label is Label.CAMPAIGN and campaign_key(gold.text) == campaign_key(predicted.text)


def _same_value(gold: Mention, predicted: Mention) -> bool:
    if isinstance(gold.value, FigureValue):
        number = predicted.value.value if isinstance(predicted.value, FigureValue) else None
        return same_number(gold.value.value, number)
    return _days(gold) == _days(predicted)


def _days(mention: Mention) -> tuple[str | None, str | None]:
    value = mention.value if isinstance(mention.value, DateValue) else DateValue()
    return value.start, value.end


def _line(text: str, *sides: Mention | None) -> Span:
    """Give the line of the first mention that there is."""
    mention = next(side for side in sides if side)
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    return start, end if end >= 0 else len(text)


def _within(mention: Mention, start: int, end: int) -> Span:
    """Give the place of a mention in a line, cut where the mention leaves the line."""
    return max(mention.start, start) - start, min(mention.end, end) - start
