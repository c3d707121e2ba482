"""Which pairs of entities are worth comparing, so that the cost grows with their number only.

Two profiles meet where they share a key: the folded words of a name, of a name less one word, the
name proper, the letters of a short form. A key that too many share says little: its profiles stand
in a row, sorted by name and place, and each meets its next neighbours only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from nlp.resolve.name_tokens import fold_word
from nlp.resolve.profiles import Profile, Subject
from nlp.resolve.territory import short_names
from nlp.resolve.weights import MATCHED
from nlp.resolve.wordings import Wording

LARGEST_BLOCK = 40  # profiles that are all compared with one another
WINDOW = 12  # neighbours that each profile of a larger block meets
_SHORTEST_TO_DROP = 4  # words of a name that may lack one
_PROPER = 2  # words of a name proper
_MIDDLE_NAMES = frozenset({"van", "thi"})


def candidate_pairs(profiles: Iterable[Profile]) -> Iterator[tuple[str, str]]:
    """Give the ids of profiles that may be the same, each pair once, the smaller id first."""
    subjects = {profile.id: Subject(profile) for profile in profiles}
    yield from pairs_of(subjects.values())


def pairs_of(subjects: Iterable[Subject]) -> list[tuple[str, str]]:
    """Give the pairs of ids to compare, sorted."""
    blocks: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        if subject.profile.kind in MATCHED:
            for key in keys(subject):
                blocks[key].append(subject)
    found: set[tuple[str, str]] = set()
    for block in blocks.values():
        found.update(_pairs_in(block))
    return sorted(found)


def _pairs_in(block: Sequence[Subject]) -> Iterator[tuple[str, str]]:
    if len(block) <= LARGEST_BLOCK:
        near: Iterable[tuple[Subject, Subject]] = combinations(block, 2)
    else:
        near = _neighbours(block)
    return ((min(a.id, b.id), max(a.id, b.id)) for a, b in near)


def _neighbours(block: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
    row = sorted(block, key=_order)
    for i, subject in enumerate(row):
        yield from ((subject, other) for other in row[i + 1 : i + 1 + WINDOW])
    # the few of the reference tables meet all, whose variants or spellings they may be
    known = [subject for subject in row if subject.profile.known]
    yield from ((a, b) for a in known for b in row if a is not b)


def _order(subject: Subject) -> tuple[object, ...]:
    return min(w.words for w in subject.wordings), sorted(subject.provinces), subject.id


def keys(subject: Subject) -> frozenset[str]:
    """Give the keys under which a subject is looked for."""
    kind = subject.profile.kind
    found = {f"{kind}|alias|{subject.alias}"} if subject.alias else set[str]()
    for wording in subject.wordings:
        found.update(f"{kind}|{key}" for key in _anywhere(wording, subject))
        for province in subject.provinces or {""}:
            found.update(f"{kind}|{province}|{key}" for key in _local(wording, subject))
    return frozenset(found)


def _anywhere(wording: Wording, subject: Subject) -> Iterator[str]:
    """Give the keys that hold all over the country."""
    name = _joined(wording.words)
    if subject.profile.kind == "person" and not subject.rare:
        # thousands bear one name: those in two provinces meet where they serve one body
        yield from (f"{companion}|{name}" for companion in subject.profile.companions)
        return
    yield f"={name}"
    if subject.profile.kind == "campaign":
        yield f"~{_joined(wording.core)}"


def _local(wording: Wording, subject: Subject) -> Iterator[str]:
    """Give the keys that hold within one province."""
    if subject.profile.kind == "person":
        yield _joined(_without_middle(wording))
        return
    # in one province many bodies bear one name: the place in the name tells them apart
    for where in _seats(wording, subject):
        yield f"{_joined(wording.core)}|{where}"
        yield f"{_initials(wording)}|{where}"
        if len(wording.core) >= _SHORTEST_TO_DROP:
            # the name proper stands last: Hợp tác xã (Dịch vụ nông nghiệp) Sông Vàng
            yield f"{_joined(wording.core[-_PROPER:])}|{where}"
            for i in range(len(wording.core)):
                yield f"-{_joined(wording.core[:i] + wording.core[i + 1 :])}|{where}"


def _joined(words: Iterable[str]) -> str:
    return " ".join(sorted(map(fold_word, words)))


def _without_middle(wording: Wording) -> list[str]:
    folded = wording.folded
    return [
        w for i, w in enumerate(folded) if not 0 < i < len(folded) - 1 or w not in _MIDDLE_NAMES
    ]


def _seats(wording: Wording, subject: Subject) -> set[str]:
    """Give the place in a name; without one, none and the names of the places it belongs to."""
    if wording.seat:
        return {" ".join(map(fold_word, wording.seat))}
    return {"", *short_names(subject.profile.places)}


def _initials(wording: Wording) -> str:
    """Give the first letters of words, all letters of what is letters for words already."""
    return "".join(fold_word(word if not word.islower() else word[0]) for word in wording.core)
