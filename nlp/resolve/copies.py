"""Which documents are copies: one release in five papers, retitled, cut, under another byline.

The rule. Two texts are copies where the figures and names of the shorter are nearly all in the
longer too, hardly any place that both fill with a figure or a name is filled differently, and

- ``same text``: at least half of all their phrases (runs of five words) are common to both; or
- ``part``: nearly all phrases of the shorter stand in the longer, and it is no mere caption; or
- ``same title``: a good part of the shorter stands in the longer, under the same title.

Two reports made from one template share their phrases, but not their figures; a cut release fills
every place that it still has as the whole one does. A text that is short, or tells few figures and
names, must share more. Documents are compared where they share a key: a band of their MinHash, a
phrase of their opening, their title.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from typing import Literal

import numpy as np

from nlp.resolve.partition import Partition
from nlp.resolve.signatures import PERMUTATIONS, Signature

Rule = Literal["same text", "part", "same title"]

SAME_TEXT = 0.5  # of all phrases
PART = 0.8  # of the phrases of the shorter
WHOLE = 0.97  # of the phrases of a shorter one that says little by itself
SAME_TITLE = 0.3  # of the phrases of the shorter, under one title
SHORT = 40  # words; below it a text must be nearly the same
FEW_VALUES = 5  # figures and names; below it, too
SAME_SHORT_TEXT = 0.65  # of all phrases
CONFLICTS = 0.07  # of the places that both fill, may be filled differently
STRANGE = 0.25  # of the shorter's figures and names, the longer may lack
ALL_STRANGE = 0.5  # of them; beyond it the two are no copies, whatever they are parts of
_ROWS = 3  # hash values of one band
_CROWD = 50  # documents under one key that are all compared
_NEAR = 10  # of more, each with so many of the next
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_FEWEST_TITLE_WORDS = 4  # *Thông báo* is the title of many


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Two documents of which one is a copy, the smaller id left, and why.

    ``overlap`` is the share of all phrases that both have, ``contained`` that of the shorter's;
    ``conflicts`` counts the places that are filled differently, of ``places`` that both fill.
    """

    left: str
    right: str
    rule: Rule
    overlap: float
    contained: float
    conflicts: int
    places: int


@dataclass(frozen=True, slots=True)
class Copies:
    """Groups of documents that are one text, the longest first, and the links that say so."""

    groups: tuple[tuple[str, ...], ...]
    links: tuple[CopyLink, ...]


def find_copies(signatures: Mapping[str, bytes]) -> Copies:
    """Group documents, by id, from their signatures; the order does not matter.

    Raises ThiduaError where a signature is of another version.
    """
    read = {id_: Signature.from_bytes(data) for id_, data in signatures.items()}
    pairs = _pairs({id_: keys_of(signature) for id_, signature in read.items()})
    compared = [(a, b, _compare(read[a], read[b])) for a, b in pairs]
    links = (_link(*found) for found in compared)
    return Copies(tuple(_groups(read, compared)), tuple(link for link in links if link))


def copy_link(left: tuple[str, bytes], right: tuple[str, bytes]) -> CopyLink | None:
    """Compare two documents, given as id and signature; None where neither is a copy."""
    (a, one), (b, other) = sorted((left, right))
    return _link(a, b, _compare(Signature.from_bytes(one), Signature.from_bytes(other)))


def copy_keys(signature: bytes) -> frozenset[int]:
    """Give the keys of a signature: only documents that share one can be copies.

    They are 63-bit numbers, to be kept in an indexed column: copies of a new document are looked
    for among those under its keys.
    """
    return keys_of(Signature.from_bytes(signature))


def keys_of(signature: Signature) -> frozenset[int]:
    """Give the keys of a signature that was read; a text without words has none."""
    if not signature.words:
        return frozenset()
    bands = (signature.minhash[i : i + _ROWS] for i in range(0, PERMUTATIONS, _ROWS))
    keys = {_key(f"{i}", band.tobytes()) for i, band in enumerate(bands)}
    keys.update(_key("opening", least.tobytes()) for least in signature.opening)
    if len(signature.title) >= _FEWEST_TITLE_WORDS:
        keys.add(_key("title", signature.title.tobytes()))
    return frozenset(keys)


def _key(name: str, data: bytes) -> int:
    digest = blake2b(name.encode() + b":" + data, digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1  # SQL integers have a sign


def _pairs(keys: Mapping[str, Iterable[int]]) -> list[tuple[str, str]]:
    """Give the pairs that share a key, sorted; under a crowded key only neighbours are paired."""
    under: defaultdict[int, list[str]] = defaultdict(list)
    for id_ in sorted(keys):
        for key in keys[id_]:
            under[key].append(id_)
    found: set[tuple[str, str]] = set()
    for ids in under.values():
        if len(ids) <= _CROWD:
            found.update(combinations(ids, 2))
        else:
            found.update((a, b) for i, a in enumerate(ids) for b in ids[i + 1 : i + 1 + _NEAR])
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What two signatures have in common; ``words`` are those of the shorter text.

    ``values`` counts the figures and names of the shorter, ``strange`` is the share of them that
    the longer has nowhere.
    """

    overlap: float
    contained: float
    conflicts: int
    places: int
    values: int
    strange: float
    words: int
    same_title: bool

    @property
    def conflicting(self) -> bool:
        """Tell whether it is more than a slip of the pen."""
        return self.conflicts > CONFLICTS * self.places

    @property
    def apart(self) -> bool:
        """Tell whether no third text makes them one; a slip in a long text is no reason."""
        told = self.conflicts > 1 or self.words < SHORT
        return (self.conflicting and told) or self.strange > ALL_STRANGE


def _compare(left: Signature, right: Signature) -> _Comparison:
    sizes = len(left.shingles), len(right.shingles)
    common = len(np.intersect1d(left.shingles, right.shingles, assume_unique=True))
    places = np.intersect1d(left.slots >> _HALF, right.slots >> _HALF)
    short, long = sorted((left, right), key=lambda signature: signature.words)
    values = np.unique(short.slots & _LOW)
    agreed = np.unique(np.intersect1d(left.slots, right.slots, assume_unique=True) >> _HALF)
    return _Comparison(
        common / max(1, sum(sizes) - common),
        common / max(1, min(sizes)),
        len(places) - len(agreed),
        len(places),
        len(values),
        1 - np.isin(values, long.slots & _LOW).mean() if len(values) else 0.0,
        short.words,
        len(left.title) >= _FEWEST_TITLE_WORDS and np.array_equal(left.title, right.title),
    )


def _rule(found: _Comparison) -> Rule | None:
    if found.conflicting or found.strange > STRANGE:
        return None
    short, vague = found.words < SHORT, found.values < FEW_VALUES
    if found.overlap >= (SAME_SHORT_TEXT if short or vague else SAME_TEXT):
        return "same text"
    if not short and found.contained >= (WHOLE if vague else PART):
        return "part"
    if not short and not vague and found.same_title and found.contained >= SAME_TITLE:
        return "same title"
    return None


def _link(left: str, right: str, found: _Comparison) -> CopyLink | None:
    rule = _rule(found)
    if rule is None:
        return None
    overlap, contained = round(found.overlap, 4), round(found.contained, 4)
    return CopyLink(left, right, rule, overlap, contained, found.conflicts, found.places)


def _groups(
    read: Mapping[str, Signature], compared: Iterable[tuple[str, str, _Comparison]]
) -> Iterator[tuple[str, ...]]:
    """Join what is linked, the most alike first; a text cut short joins no two that conflict."""
    partition = Partition()
    links = []
    for left, right, found in compared:
        if _rule(found):
            links.append((-found.contained, -found.overlap, left, right))
        elif found.apart:
            partition.part(left, right)
    for _, _, left, right in sorted(links):
        partition.join(left, right)
    for group in partition.groups():
        yield tuple(sorted(group, key=lambda id_: (-read[id_].words, id_)))
