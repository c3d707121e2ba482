"""The learned tagger over the rules: it fills gaps and corrects edges where it is sure enough.

A linear-chain model (CRF), trained on the gold with the rules' own mentions among its features,
tags units, persons, places, campaigns and events. What it may overrule was decided by measurement
(models/TAGGER.md): persons and places alone, and no rule that training met too rarely, because the
model cannot know how far to trust it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from nlp.extract.names import sheet_of
from nlp.extract.names_areas import kind_at, known_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL
from nlp.extract.source import Source
from nlp.extract.tagger_alphabet import Integers
from nlp.extract.tagger_features import lines_of, observe, words_at
from nlp.extract.tagger_lattice import Lattice, best_tags
from nlp.extract.tagger_model import TaggerModel, load_tagger
from nlp.records import Label, Mention
from nlp.reference import lists

_AT = lists.words("place_prepositions") | {"(", "-", "|"}
_LARGE = frozenset({"district", "province", "city", "region", "country"})
RULE = "tagger.crf"
REVISED = frozenset({Label.PERSON, Label.PLACE})
DROPPED = frozenset({Label.PERSON})  # a place that rules found may move, but stays

_ADDED = 0.5  # likelihood from which a mention is new where rules found none
_MOVED = 0.7  # likelihood from which a mention replaces the rules' mentions that it overlaps
_GONE = 0.8  # likelihood of no mention at all from which a rule's mention goes


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the model makes of one text.

    ``found`` are its mentions, scored with their likelihood; ``absent`` tells how likely none of a
    mention's words belongs to any.
    """

    found: tuple[Mention, ...]
    absent: Callable[[Mention], float]


def revise(
    source: Source, mentions: Sequence[Mention], *, model: TaggerModel | None = None
) -> list[Mention]:
    """Correct flat mentions of rules, in text order; labels beside REVISED stay as they are."""
    model = model or load_tagger()
    tagging = tag(source, mentions, model, labels=REVISED, weigh_all=False)
    sheet = sheet_of(source.text)
    revised = [m for m in tagging.found if not _inside_word(sheet, m)]
    kept = [m for m in mentions if _stays(m, revised, tagging, model)]
    for mention in revised:
        alone = not overlapping(mention, kept)
        if alone and (mention.score >= _ADDED or overlapping(mention, mentions)):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _inside_word(sheet: Sheet, mention: Mention) -> bool:
    """Tell a place that begins in a longer word, *xuất* **bản Nhã Nam**, or is two of them."""
    if mention.label is not Label.PLACE:
        return False
    first, end = words_at(sheet, mention)
    if "và" in sheet.words.key[first:end]:
        return True  # Thanh Hồng và Thanh Quang are two
    kind = sheet.begins.kinds.get(first)
    if kind is not None and kind_at(sheet, first) is None:
        return sheet.words.shape[kind[0] + 1] < CAPITAL  # Bản tin nội bộ
    if _personal(sheet, first, end):
        return True
    if sheet.words.shape[first] >= CAPITAL:  # Đường | Giao thông nông thôn
        return end - first > 1 and sheet.ordinary(end - 1) and sheet.vocabulary(end - 1) > 1
    in_title = sheet.titled[first] and sheet.titled[first + 1]
    return in_title or sheet.compound(first)


def _personal(sheet: Sheet, first: int, end: int) -> bool:
    """Tell a person's given names, *Thùy Dung*, where nothing makes them a place's."""
    key, known = sheet.words.key, known_at(sheet, first)
    if end - first != 2 or key[first] not in sheet.lexicon.middle or key[first - 1] in _AT:
        return False
    return kind_at(sheet, first) is None and (known is None or known[1].isdisjoint(_LARGE))


def _stays(
    mention: Mention, revised: Sequence[Mention], tagging: Tagging, model: TaggerModel
) -> bool:
    if mention.label not in REVISED or mention.rule not in model.known_rules:
        return True
    over = overlapping(mention, revised)
    if not over:
        return mention.label not in DROPPED or tagging.absent(mention) < _GONE
    if any(same_span(mention, other) for other in over):
        return True
    return max(other.score for other in over) < _MOVED


def overlapping(mention: Mention, others: Sequence[Mention]) -> list[Mention]:
    """Give the mentions that share characters with one."""
    return [m for m in others if m.start < mention.end and mention.start < m.end]


def same_span(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions say the same of the same characters."""
    return (one.start, one.end, one.label) == (other.start, other.end, other.label)


def tag(
    source: Source,
    evidence: Sequence[Mention],
    model: TaggerModel,
    *,
    labels: Container[str] = frozenset(Label),
    weigh_all: bool = True,
) -> Tagging:
    """Tag a text; ``evidence`` are the flat mentions that rules found in it.

    Mentions of ``labels`` alone are given. Without ``weigh_all`` they are likely and unlikely only
    in the lines where they differ from the evidence; elsewhere every likelihood is 0.
    """
    sheet = sheet_of(source.text)
    scores = model.scores(observe(sheet, evidence, model.alphabet))
    lines = lines_of(sheet)
    best = best_tags(scores, model.transitions, lines)
    runs = [run for run in _runs(best, model) if model.labels[best[run[0]]] in labels]
    if not weigh_all:
        found = {(*run, model.labels[best[run[0]]]) for run in runs}
        told = {(*words_at(sheet, m), m.label) for m in evidence if m.label in labels}
        apart = sorted(start for start, _, _ in found ^ told)
        lines = [(a, b) for a, b in lines if bisect_left(apart, a) < bisect_left(apart, b)]
    lattice = Lattice.of(scores, model.transitions, lines)

    def absent(mention: Mention) -> float:
        first, end = words_at(sheet, mention)
        return lattice.probability(first, [0] * (end - first))

    mentions = (
        _mention(source, sheet, lattice, best[first:end], first, model) for first, end in runs
    )
    return Tagging(tuple(m for m in mentions if m.text), absent)


def _mention(
    source: Source, sheet: Sheet, lattice: Lattice, best: Integers, first: int, model: TaggerModel
) -> Mention:
    tags = [int(one) for one in best]
    label, longer = model.labels[tags[0]], model.inside[tags[0]]
    likely = round(lattice.probability(first, tags, unless=longer), 4)
    start, end = sheet.words.start[first], sheet.words.end[first + len(tags) - 1]
    return source.mention(start, end, Label(label), RULE, score=likely)


def _runs(best: Integers, model: TaggerModel) -> Iterator[tuple[int, int]]:
    """Give the words of each mention: a tag that is not outside, and the inner ones behind it."""
    tags = [*best.tolist(), 0]
    end = 0
    for first in best.nonzero()[0].tolist():
        if first < end:
            continue
        end = first + 1
        while tags[end] == model.inside[tags[first]]:
            end += 1
        yield first, end
