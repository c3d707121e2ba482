"""A document as people say it is: what was extracted, with their judgements upon it.

The last judgement on a thing holds. One whose mark is not found any more, because the extractor
now finds something else there, is kept and named as unplaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from pydantic import TypeAdapter

from nlp.errors import UsageError
from nlp.judgements import Action, Judgement, Target
from nlp.records import (
    Achievement,
    AwardGrant,
    Campaign,
    Document,
    Label,
    Mention,
    Records,
    Span,
)
from nlp.values import Value

Fact = Campaign | Achievement | AwardGrant
_TYPES: dict[str, TypeAdapter[Any]] = {
    "mention": TypeAdapter(Mention),
    "campaign": TypeAdapter(Campaign),
    "achievement": TypeAdapter(Achievement),
    "award_grant": TypeAdapter(AwardGrant),
}
# what people may correct; the rest says where a thing stands and who found it
CORRECTABLE = {
    "mention": ("label", "span", "value", "entity"),
    "campaign": ("name", "launched_by", "start", "end", "level", "legal_basis"),
    "achievement": (
        "figure", "indicator", "value", "measure", "of", "subject", "period", "comparison",
        "campaign",
    ),
    "award_grant": (
        "award", "award_id", "count", "recipient_kind", "recipients", "awarded_by", "year",
        "campaign",
    ),
}  # fmt: skip
_VALUE: TypeAdapter[Value | None] = TypeAdapter(Value | None)
_VERDICTS = {Action.CONFIRM: "confirmed", Action.CORRECT: "corrected", Action.ADD: "added"}
PERSON_RULE = "person"  # the rule of what a person marked


@dataclass(slots=True)
class _Marked:
    """A mention, by where the extractor found it; none now where it was rejected."""

    found: Span | None
    label: str
    mention: Mention | None
    verdict: str | None = None

    def stands_at(self, span: Span) -> bool:
        """Tell whether it was found there, or was put there since."""
        now = self.mention and (self.mention.start, self.mention.end)
        return span in (self.found, now)


@dataclass(slots=True)
class _Stated:
    """A fact, by what it is known by; none now where it was rejected."""

    kind: str
    mark: _Marked | None
    number: int
    fact: Fact
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A document as it holds; verdicts and numbers of facts are by kind and place in its lists."""

    document: Document
    verdicts: dict[str, dict[int, str]] = field(default_factory=dict)
    numbers: dict[str, dict[int, int]] = field(default_factory=dict)
    unplaced: tuple[Judgement, ...] = ()


def judged(document: Document, judgements: Sequence[Judgement]) -> Judged:
    """Lay judgements, first ones first, upon what was extracted."""
    marked = [_Marked((m.start, m.end), m.label, m) for m in document.mentions]
    stated = _facts(document, marked)
    if not judgements:
        return Judged(document, numbers=_numbers(stated))
    placed = [j for j in judgements if _lay(document, j, marked, stated)]
    unplaced = tuple(j for j in judgements if j not in placed)
    return _put_together(document, marked, stated, unplaced)


def check_judgement(judgement: Judgement) -> None:
    """Raise UsageError where a correction does not fit what it corrects."""
    target = judgement.target
    if target is None:
        return
    if judgement.action is Action.ADD:
        if target.kind != "mention" or target.label not in set(Label):
            raise UsageError("only mentions of a known label can be added")
        return
    if judgement.action is Action.CORRECT and judgement.slot not in CORRECTABLE[target.kind]:
        slots = ", ".join(CORRECTABLE[target.kind])
        raise UsageError(f"{target.kind} has no slot {judgement.slot}", hint=f"one of {slots}")


def _facts(document: Document, marked: Sequence[_Marked]) -> list[_Stated]:
    stated: list[_Stated] = []
    seen: Counter[tuple[str, int | None]] = Counter()
    for kind, fact in _listed(document.records):
        first = (*fact.mentions, None)[0] if isinstance(fact, Campaign) else fact.mention
        mark = marked[first] if first is not None and first < len(marked) else None
        stated.append(_Stated(kind, mark, seen[kind, first], fact))
        seen[kind, first] += 1
    return stated


def _listed(records: Records) -> Iterable[tuple[str, Fact]]:
    yield from (("campaign", c) for c in records.campaigns)
    yield from (("achievement", a) for a in records.achievements)
    yield from (("award_grant", g) for g in records.award_grants)


def _lay(
    document: Document, judgement: Judgement, marked: list[_Marked], stated: list[_Stated]
) -> bool:
    target = judgement.target
    if target is None:
        return False
    span = place_of(document.text, target)
    if span is None:
        return False
    try:
        if target.kind == "mention":
            return _lay_on_mention(document, judgement, span, marked)
        return _lay_on_fact(judgement, span, stated)
    except ValueError:  # pydantic's too
        return False  # what it corrects has another shape by now


def place_of(text: str, target: Target) -> Span | None:
    """Find where the quote of a target stands now: at its place, or else nearest to it."""
    if text[target.start : target.end] == target.quote:
        return target.start, target.end
    if not target.quote:
        return None
    before = text.rfind(target.quote, 0, target.start + len(target.quote))
    after = text.find(target.quote, target.start)
    found = [start for start in (before, after) if start >= 0]
    if not found:
        return None
    start = min(found, key=lambda start: abs(start - target.start))
    return start, start + len(target.quote)


def _lay_on_mention(
    document: Document, judgement: Judgement, span: Span, marked: list[_Marked]
) -> bool:
    target = cast("Target", judgement.target)
    named = (m for m in marked if m.stands_at(span))
    mark = next(
        (m for m in named if target.label in (m.label, m.mention and m.mention.label)), None
    )
    if judgement.action is Action.ADD:
        mark = mark or _Marked(span, target.label or "", None)
        if mark not in marked:
            marked.append(mark)
        mark.mention = Mention(
            start=span[0],
            end=span[1],
            label=Label(mark.label),
            text=document.text[slice(*span)],
            rule=PERSON_RULE,
            value=_VALUE.validate_python(judgement.value),
        )
    elif mark is None:
        return False
    elif judgement.action is Action.REJECT:
        mark.mention = None
        return True
    elif mark.mention is None:  # rejected before, and now it is right after all
        mark.mention = next(m for m in document.mentions if (m.start, m.end) == mark.found)
    if judgement.action is Action.CORRECT and mark.mention is not None:
        mark.mention = _corrected_mention(document, mark.mention, judgement)
    mark.verdict = _VERDICTS[judgement.action]
    return True


def _corrected_mention(document: Document, mention: Mention, judgement: Judgement) -> Mention:
    slot, value = judgement.slot, judgement.value
    if slot == "span":
        start, end = value
        return replace(mention, start=start, end=end, text=document.text[start:end])
    if slot == "entity":
        reason = f"{judgement.who} says so"
        return replace(mention, entity=value, score=1.0, reason=reason)
    if slot == "value":
        return replace(mention, value=_VALUE.validate_python(value))
    return replace(mention, label=Label(value))


def _lay_on_fact(judgement: Judgement, span: Span, stated: list[_Stated]) -> bool:
    target = cast("Target", judgement.target)
    alike = (s for s in stated if (s.kind, s.number) == (target.kind, target.number))
    state = next((s for s in alike if s.mark and s.mark.stands_at(span)), None)
    if state is None:
        return False
    if judgement.action is Action.REJECT:
        state.verdict = "rejected"
        return True
    if judgement.action is Action.CORRECT:
        state.fact = _corrected_fact(state, judgement)
    state.verdict = _VERDICTS[judgement.action]
    return True


def _corrected_fact(state: _Stated, judgement: Judgement) -> Fact:
    """Put a slot right; the characters that said it wrongly say it no more."""
    shape = _TYPES[state.kind]
    content = shape.dump_python(state.fact, mode="json")
    slot = str(judgement.slot)
    content[slot] = judgement.value
    content["slots"].pop(slot, None)
    return cast("Fact", shape.validate_python(content))


def _put_together(
    document: Document,
    marked: list[_Marked],
    stated: list[_Stated],
    unplaced: tuple[Judgement, ...],
) -> Judged:
    by_people = [m.mention for m in marked if m.mention and m.verdict in ("added", "corrected")]
    kept = [m for m in marked if m.mention and not _is_covered(m, by_people)]
    kept.sort(key=lambda m: (m.mention.start, m.mention.end) if m.mention else (0, 0))
    places = {id(m): place for place, m in enumerate(kept)}
    moved = {
        index: places[id(m)]
        for index, m in enumerate(marked[: len(document.mentions)])
        if id(m) in places
    }
    facts = [(s, f) for s in stated if (f := _with_places(s, moved)) is not None]
    gone = {s.fact.name for s in stated if s.verdict == "rejected" and isinstance(s.fact, Campaign)}
    verdicts: dict[str, dict[int, str]] = {
        "mention": {places[id(m)]: m.verdict for m in kept if m.verdict}
    }
    lists: dict[str, list[Any]] = {"campaign": [], "achievement": [], "award_grant": []}
    for state, fact in facts:
        if not isinstance(fact, Campaign) and fact.campaign in gone:
            fact = replace(fact, campaign=None)
        if state.verdict:
            verdicts.setdefault(state.kind, {})[len(lists[state.kind])] = state.verdict
        lists[state.kind].append(fact)
    records = Records(*(tuple(found) for found in lists.values()))
    mentions = tuple(m.mention for m in kept if m.mention)
    whole = replace(document, mentions=mentions, records=records)
    numbers = _numbers([state for state, _ in facts])
    return Judged(whole, verdicts, numbers, unplaced)


def _numbers(stated: Iterable[_Stated]) -> dict[str, dict[int, int]]:
    numbers: dict[str, dict[int, int]] = {}
    for state in stated:
        of_kind = numbers.setdefault(state.kind, {})
        of_kind[len(of_kind)] = state.number
    return numbers


def _is_covered(mark: _Marked, by_people: Iterable[Mention]) -> bool:
    """Tell a mention that stands where a person marked another one: mentions are flat."""
    mention = mark.mention
    if mention is None or mark.verdict:
        return False
    return any(mention.start < m.end and m.start < mention.end for m in by_people)


def _with_places(state: _Stated, moved: dict[int, int]) -> Fact | None:
    """Let a fact name its mentions by their new places; one that lost its mention is none."""
    fact = state.fact
    if state.verdict == "rejected":
        return None
    if isinstance(fact, Campaign):
        left = tuple(moved[i] for i in fact.mentions if i in moved)
        return None if fact.mentions and not left else replace(fact, mentions=left)
    place = moved.get(fact.mention)
    return None if place is None else replace(fact, mention=place)
