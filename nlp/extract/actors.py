"""Who may act in a document: names, groups of people, bodies, and their place in a clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from nlp.extract.clauses import Scene
from nlp.extract.openings import Sought, sought
from nlp.extract.wording import Part, Word, actor_heads
from nlp.records import Span
from nlp.reference.lists import words as word_list
from nlp.reference.persons import titles

_NAMED = {Part.UNIT: "unit", Part.PLACE: "place", Part.PERSON: "person"}
_TELLING = frozenset({*_NAMED, Part.BODY, Part.PEOPLE})
_ACTING = frozenset({*_NAMED, Part.BODY, Part.PEOPLE, Part.FIGURE, Part.DRIVE})
_PREDICATE = frozenset({Part.VERB, Part.PASSIVE, Part.ADVERB})
_NOT_LAST = frozenset({Part.DETERMINER, Part.PREPOSITION, Part.CONJUNCTION, Part.DATE})
_SKIPPED = frozenset({Part.MARK, Part.CONJUNCTION, Part.DATE, Part.ADVERB})
_REMEMBERED = frozenset({"hồ chí minh", "bác hồ"})  # learned from in campaigns, and no actor
_BREAKS = frozenset(",;:(|).")
_BULLETS = frozenset("-+•")
_WHOLE = frozenset({"toàn", "cả"})
_GROUPS = frozenset({"people", "whole", "nation"})  # that need no determiner
_PART_OF = frozenset({"của", "trong", "ở", "thuộc", "trên", "tại"})
_JOINING = frozenset({"và", "còn", "nhưng", "riêng"})
_PARTING = _BREAKS | _BULLETS | _JOINING
_TIME = re.compile(r"năm|tháng|tuần|ngày|giờ|đêm")
_COUNTED = re.compile(r"^(?:(?:hơn|gần|trên|khoảng|chừng|dưới) )?\S+ ")
_ROLES = {
    **dict.fromkeys(("tại", "ở", "trên", "trong", "khắp", "giữa"), "at"),
    **dict.fromkeys(("của", "thuộc"), "of"),
    **dict.fromkeys(("do", "bởi", "nhờ"), "by"),
    **dict.fromkeys(("cho", "với", "đến", "tới", "về", "từ"), "to"),
}
ANYBODY = "người"  # of whom it says nothing whose result it is: giết người, bình quân đầu người
_LONGEST = 14  # words
_NATURE = re.compile(r"(?:sông|suối|núi|đèo|cầu|đường|quốc lộ|tỉnh lộ|hồ|biển|kênh|rừng|chợ) ")
_THEIR_WORD = re.compile(r"\btheo [^.;:\n]*$", re.IGNORECASE)
_CREDIT = re.compile(r"(?:\b[Ảả]nh|ẢNH|\b[Cc]lip|\b[Vv]ideo)(?: [^.:\n]{0,30})?: ?[^.:\n]*$")
_REACH = 60  # characters before a name that an office stands in


class Actor(NamedTuple):
    """A stretch that may name who did something; equal keys are one actor.

    ``kind``: unit, place, person, speaker (who holds an office, or is quoted), body, area, people,
    title, whole (*toàn huyện*), nation (*cả nước*), or one of these behind ``n`` for a number of
    them. ``role``: subject, opens, at, of, by, to, joined, inside.
    """

    key: str
    kind: str
    role: str
    span: Span
    clause: int


class Cast:
    """The actors of a document, in text order, and its clauses."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._words = scene.wording.words
        self._clauses = list(self._bounds())
        self._clause_starts = [self._words[first].start for first, _ in self._clauses]
        self.actors = sorted(self._found().values(), key=lambda actor: actor.span)
        self._starts = [actor.span[0] for actor in self.actors]

    def between(self, start: int, end: int) -> list[Actor]:
        """Give the actors that begin in a stretch."""
        return self.actors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def clause(self, position: int) -> int:
        """Give the number of the clause that holds a position."""
        return max(0, bisect_right(self._clause_starts, position) - 1)

    def opening(self, position: int) -> list[Word]:
        """Give the words of a clause before a position in it."""
        if not self._clauses:
            return []
        return self._scene.wording.between(self._clause_starts[self.clause(position)], position)

    def _bounds(self) -> Iterator[tuple[int, int]]:
        sentences = {start for start, _ in self._scene.source.sentences}
        starts = [0] if self._words else []
        for index, (before, word) in enumerate(pairwise(self._words), 1):
            if word.start in sentences or (
                before.text in _PARTING and self._begins_clause(index, before, word)
            ):
                starts.append(index)
        yield from pairwise([*starts, len(self._words)] if starts else [])

    def _begins_clause(self, index: int, before: Word, word: Word) -> bool:
        if before.part == Part.MARK:
            return (before.text in _BREAKS and not _locates(self._words, index)) or (
                before.text in _BULLETS and not self._scene.text[before.start - 1].strip()
            )
        return (
            before.text in _JOINING
            and word.part in _ACTING
            and any(other.part in _PREDICATE for other in self._words[index + 1 : index + 4])
        )

    def _found(self) -> dict[Span, Actor]:
        found: dict[Span, Actor] = {}
        for number, (first, last) in enumerate(self._clauses):
            words = self._words[first:last]
            opening = _opening(words)
            for kind, role, span in _of_clause(words, opening):
                if span not in found and not self._is_nobody(kind, span):
                    text = self._scene.text[slice(*span)].lower()
                    told = "speaker" if kind == "person" and self._speaks(span) else kind
                    found[span] = Actor(text, told, role, span, number)
        return found

    def _is_nobody(self, kind: str, span: Span) -> bool:
        """Tell who does nothing: *giết* **người**, **sông Cầu**, *Ảnh:* **Minh Quyết**."""
        text = self._scene.text
        if kind == "person":
            return _CREDIT.search(text, max(0, span[0] - _REACH), span[0]) is not None
        return text[slice(*span)].lower() == ANYBODY or (
            kind == "place" and _NATURE.match(text, span[0]) is not None
        )

    def _speaks(self, span: Span) -> bool:
        """Tell who reports results from whose they are: *Chủ tịch xã Lò Văn Én cho biết …*."""
        text, before = self._scene.text, (max(0, span[0] - _REACH), span[0])
        if self._scene.source.holds(_office(), before) or _THEIR_WORD.search(text, *before):
            return True
        return any(said.match(text, span[1]) for said in (_speech(), _office_behind()))


@cache
def _office() -> Sought:
    """Give what finds an office that stands right before a name."""
    return sought(rf"\b(?:{_offices()})\b[^,.;:\n]*$")


def _offices() -> str:
    offices = sorted((t.words for t in titles() if t.kind == "office"), key=len, reverse=True)
    return "|".join(map(re.escape, offices))


@cache
def _office_behind() -> re.Pattern[str]:
    return re.compile(rf" ?[,-] ?(?:{_offices()})\b", re.IGNORECASE)


@cache
def _speech() -> re.Pattern[str]:
    verbs = "|".join(sorted(word_list("speech_verbs"), key=len, reverse=True))
    return re.compile(rf"(?: \([^)]*\))?(?:, [^,.;\n]{{,70}},)? (?:đã |cũng )*(?:{verbs})\b")


def _opening(words: Sequence[Word]) -> int:
    """Give the index of the first word of a clause behind its words of time and order."""
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if word.part in _SKIPPED or word.text in word_list("clause_openers") or _is_time(word):
            index += 1
        elif word.part == Part.PREPOSITION and following and _is_time(following):
            index += 2
        else:
            break
    return index


def _is_time(word: Word) -> bool:
    return word.part == Part.DATE or (word.part == Part.FIGURE and bool(_TIME.search(word.text)))


def _of_clause(words: Sequence[Word], opening: int) -> Iterator[tuple[str, str, Span]]:
    subject = _subject(words, opening)
    if subject:
        yield subject[0], "subject", subject[1]
    for index in [at for at, word in enumerate(words) if word.part in _TELLING]:
        word = words[index]
        if word.part in _NAMED:
            if word.text not in _REMEMBERED:
                yield _NAMED[word.part], _role(words, index, opening), (word.start, word.end)
        else:
            first = _first(words, index)
            group = _group(words, first, index)
            if group:
                yield group[0], _role(words, first, opening), group[1]


def _subject(words: Sequence[Word], opening: int) -> tuple[str, Span] | None:
    """Read who stands before the verb of a clause."""
    head = opening
    while head < len(words) and words[head].part == Part.DETERMINER:
        head += 1
    if head == len(words) or not _may_act(words[head]):
        return None
    verb = head + 1
    while verb < len(words) and words[verb].part not in _PREDICATE:
        if words[verb].part == Part.PREPOSITION and words[verb].text not in _PART_OF:
            break
        verb += 1
    acts = verb < len(words) and words[verb].part in _PREDICATE
    word = words[head]
    if word.part in _NAMED:
        named = acts or (head == opening and word.part != Part.PLACE)
        return (_NAMED[word.part], (word.start, word.end)) if named else None
    if head + 1 < len(words) and words[head + 1].part == Part.PERSON:  # chị Lò Thị Mỷ
        return "person", (words[head + 1].start, words[head + 1].end)
    if not acts:
        return None
    if word.part == Part.FIGURE:
        kind = kind_of(_COUNTED.sub("", word.text))
        return ("n" + kind, (word.start, word.end)) if kind != "thing" else None
    while verb > head + 1 and _hangs(words[opening:verb]):
        verb -= 1
    if verb - opening > _LONGEST:
        return None
    return _kind(words, opening, head), (words[opening].start, words[verb - 1].end)


def _hangs(words: Sequence[Word]) -> bool:
    """Tell a last word that belongs to no name, and a quotation mark that closes nothing."""
    last, marks = words[-1], [word for word in words if word.part == Part.MARK]
    return last.part in _NOT_LAST or (last.part == Part.MARK and len(marks) == 1)


def _may_act(word: Word) -> bool:
    """Tell bodies and people, and drives: *chương trình đã tiếp nhận 300 đơn vị máu*."""
    return word.part in _ACTING or actor_heads().get(word.text) == "drive"


def _first(words: Sequence[Word], index: int) -> int:
    while index and words[index - 1].part == Part.DETERMINER:
        index -= 1
    return index


def _group(words: Sequence[Word], first: int, index: int) -> tuple[str, Span] | None:
    """Read a group that is told by its determiner, or people by their name: *các chi hội*."""
    kind = actor_heads().get(words[index].text)
    acts = index + 1 < len(words) and words[index + 1].part in _PREDICATE
    if kind == "title" or (first == index and kind not in _GROUPS and not acts):
        return None
    last = index + 1
    while last < len(words) and last <= index + 3 and words[last].part in (Part.NOUN, Part.BODY):
        last += 1
    if last + 1 < len(words) and words[last].text in ("trong", "toàn"):
        last += 2 if words[last + 1].part in (Part.BODY, Part.NOUN) else 0
    return _kind(words, first, index), (words[first].start, words[last - 1].end)


def _kind(words: Sequence[Word], first: int, head: int) -> str:
    if first < head and words[first].text in _WHOLE:
        return "whole"
    if words[head].part == Part.DRIVE:
        return "drive"
    return actor_heads().get(words[head].text, "body")


def kind_of(noun: str) -> str:
    """Tell what a counted noun is: body, area, people, or a thing."""
    syllables = noun.lower().split()
    heads = (" ".join(syllables[:size]).strip(",") for size in (3, 2, 1))
    return next((actor_heads()[head] for head in heads if head in actor_heads()), "thing")


def _role(words: Sequence[Word], index: int, opening: int) -> str:
    before = words[index - 1] if index else None
    if index <= opening:
        return "opens"
    if before and before.part in (Part.PEOPLE, Part.DETERMINER) and index > 1:
        before = words[index - 2]
    if before and before.part == Part.CONJUNCTION:
        return "joined"
    if _locates(words, index):
        return "locates"
    return _ROLES.get(before.text, "inside") if before else "inside"


def _locates(words: Sequence[Word], index: int) -> bool:
    """Tell where the one named before it is: *xã Mẫu,* **huyện Giả**."""
    if index < 2 or words[index].part != Part.PLACE or words[index - 1].text != ",":
        return False
    before = words[index - 2]
    return before.part in (Part.PLACE, Part.UNIT) and words[index].start - before.end <= 2
