"""Where a stretch of words beside a figure may begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.extract.wording import Part, Word
from nlp.reference.lists import words as word_list

_CLAUSE_ENDS = frozenset(";:(|.-+•")
_STOPS = frozenset(";:()|.")
_HEAD_PARTS = frozenset({Part.MARK, Part.CONJUNCTION, Part.DATE})
_TAIL_PARTS = frozenset({Part.MARK, Part.CONJUNCTION, Part.ADVERB, Part.DATE})
_ACTORS = frozenset({Part.UNIT, Part.PLACE, Part.PERSON, Part.PEOPLE, Part.BODY})
_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_RIGHT_END = frozenset({Part.MARK, Part.CONJUNCTION, Part.PREPOSITION, Part.DATE})
_RIGHT_TAIL = frozenset({"có", "là", "đạt", "được", "với", "trị"})
_BRACKET = 16  # words in brackets


def without_brackets(words: Sequence[Word], *, all_of_them: bool) -> list[Word]:
    """Leave out what stands in brackets, or only the brackets that hold a number."""
    if all(word.text != "(" for word in words):
        return list(words)
    kept: list[Word] = []
    index = 0
    while index < len(words):
        end = _closing(words, index)
        if end and (all_of_them or any(w.part == Part.FIGURE for w in words[index:end])):
            index = end
        else:
            kept.append(words[index])
            index += 1
    return kept


def _closing(words: Sequence[Word], index: int) -> int:
    """Give the index behind the bracket that closes the one here, or 0."""
    if words[index].text != "(":
        return 0
    inner = range(index + 1, min(index + _BRACKET, len(words)))
    return next((i + 1 for i in inner if words[i].text == ")"), 0)


def last_break(words: Sequence[Word]) -> int:
    """Give the index of the last mark that ends a clause, or -1.

    What is in brackets ends none, nor does the colon before a number: *Hiến đất: 12.500 m2*.
    """
    closed = 0
    last = len(words) - 1
    if words and words[last].text == ":":
        last -= 1
    for index in range(last, -1, -1):
        mark = words[index].text if words[index].part == Part.MARK else ""
        if mark == ")":
            closed += 1
        elif mark == "(" and closed:
            closed -= 1
        elif mark in _CLAUSE_ENDS and not closed:
            return index
    return -1


def leads(words: Sequence[Word], index: int) -> bool:
    """Tell a word that no phrase begins with, and the *từ* of a date: *từ năm 2000 đến nay*."""
    word, behind = words[index], words[index + 1 : index + 2]
    dates = bool(behind) and behind[0].part == Part.DATE
    return (
        word.part in _HEAD_PARTS
        or (word.part != Part.VERB and word.text in word_list("phrase_openers"))
        or (dates and word.part == Part.PREPOSITION)
    )


def is_over(word: Word) -> bool:
    """Tell a word that no stretch behind a figure ends with."""
    return word.part in _RIGHT_END or word.text in _RIGHT_TAIL


def trails(word: Word) -> bool:
    """Tell a word that leads up to a number and belongs to no stretch before it."""
    ends = word.part in _TAIL_PARTS and word.text != ")"
    return ends or word.text in word_list("number_leads")


def stops(word: Word) -> bool:
    """Tell a figure or a mark, behind which nothing is told of the figure before."""
    return word.part == Part.FIGURE or (word.part == Part.MARK and word.text in _STOPS)


def left_starts(words: Sequence[Word], last: int) -> Iterator[tuple[str, int]]:
    """Say where a stretch may begin: behind the figure before it, or before that one."""
    yield from _starts_from("gap", words, last + 1)
    if last >= 0:
        earlier = [i for i, word in enumerate(words[:last]) if word.part == Part.FIGURE]
        yield from _starts_from("clause", words, earlier[-1] + 1 if earlier else 0)
        if earlier:
            yield "clause_first", 0


def _starts_from(name: str, words: Sequence[Word], first: int) -> Iterator[tuple[str, int]]:
    yield name, first
    opened = [at for at in range(first, len(words)) if words[at].text == "("]
    inside = {i for at in opened for i in range(at + 1, _closing(words, at))}
    for index in range(first, len(words)):
        if index in inside or index + 1 in inside:
            continue
        word, before = words[index], words[index - 1] if index > first else None
        if word.part == Part.MARK:
            yield f"{name}_comma", index + 1
        elif word.part == Part.PASSIVE:
            yield f"{name}_passive", index
        elif word.part == Part.VERB:
            yield f"{name}_verb", index
        elif before is None:
            continue
        elif word.part == Part.AMOUNT:
            yield f"{name}_amount", index
        elif before.part == Part.ADVERB and word.part != Part.ADVERB:
            yield f"{name}_adverb", index
        elif before.part in _ACTORS:
            yield f"{name}_actor", index
        elif before.part == Part.DATE:
            yield f"{name}_date", index
    for size in (1, 2, 3):
        if len(words) - size > first and len(words) - size not in inside:
            yield f"{name}_end{size}", len(words) - size


def right_starts(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """Say where a stretch behind a figure may begin: at once, or at the verb of those counted.

    In *98,9% người dân có thẻ* the people are not what is told of them.
    """
    first = next((i for i, word in enumerate(words) if word.part != Part.MARK), len(words))
    yield "", first
    told = _VERBAL | {Part.ADVERB}
    verb = next((i for i, word in enumerate(words) if word.part in told), len(words))
    if first < verb < len(words):
        yield "verb_", verb


def right_ends(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """Say where a stretch behind a figure may end."""
    marks = [i for i, word in enumerate(words) if word.part == Part.MARK]
    near = next((i for i in marks if i), len(words))
    stops = 0
    for index in range(1, near):
        word = words[index]
        if word.part == Part.PREPOSITION:
            yield f"preposition{min(stops, 3)}", index
            stops += 1
        elif word.part in _VERBAL and index > 1:
            yield f"verb{min(stops, 3)}", index
        elif word.part in (Part.CONJUNCTION, Part.DATE):
            yield "joined", index
    yield "near", near
    yield from [("second", i) for i in marks if i > near][:1]
    yield "far", len(words)
    yield from ((f"first{size}", size) for size in (1, 2) if near > size)
