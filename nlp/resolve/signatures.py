"""What is kept of a document to tell its copies: hashes of its phrases, its figures, its title.

A signature is a few kilobytes that a catalogue stores once; two of them are compared without their
documents. Page furniture, the title, the byline and the dateline are no part of the text that is
compared: papers change those first.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from datasketch import MinHash
from numpy.typing import NDArray

from nlp.errors import ThiduaError
from nlp.records import BlockKind, Document
from nlp.reference.units import outlets
from nlp.text import exact_key, view

SHINGLE = 5  # words of a phrase
PERMUTATIONS = 96
_SEED = 20
_FORMAT = b"C1"  # changes whenever a signature of the same document would
_HEADER = struct.Struct("<2sIIIII")
_KINDS = ("<u4", "<u4", "<u4", "<u8", "<u4")  # of the arrays, in their order
_OPENING = 60  # words
_LEAST = 3  # of its shingles
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+")
_STOP = re.compile(r"[.!?:;\n]")
_BYLINE = 8  # words; a last line that is shorter, without full stop or figure, is no sentence
_DATELINE = re.compile(r"\s*(?:\([^()\n]{2,30}\)|[^\n.!?]{2,30}?)\s*[-–—:]\s+(?=\S)")
_PRESS = ("báo ", "đài ", "tạp chí ", "cổng ")
_NAME = 2  # capitalised words that make a name

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, eq=False, slots=True)
class Signature:
    """Sorted hashes of a document's parts.

    ``shingles`` are of runs of five words, ``slots`` of figures and names with the words around
    them (the words in the high half), ``title`` of the words of the title. ``opening`` are the
    least shingles of the beginning, which even a short excerpt keeps. ``words`` counts the words
    of the text.
    """

    words: int
    minhash: Hashes
    opening: Hashes
    shingles: Hashes
    slots: NDArray[np.uint64]
    title: Hashes

    def to_bytes(self) -> bytes:
        """Write it as bytes, little end first on every machine."""
        parts = (self.minhash, self.opening, self.shingles, self.slots, self.title)
        header = _HEADER.pack(_FORMAT, self.words, *(part.size for part in parts[1:]))
        return header + b"".join(p.astype(p.dtype.newbyteorder("<")).tobytes() for p in parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> Signature:
        """Read what ``to_bytes`` wrote; raises ThiduaError where another version did."""
        if data[: len(_FORMAT)] != _FORMAT:
            raise ThiduaError(
                "The signature of a document is of another version.",
                hint="Sign the documents of the catalogue again.",
            )
        _, words, *counts = _HEADER.unpack_from(data)
        at, parts = _HEADER.size, list[NDArray[np.generic]]()
        for kind, count in zip(_KINDS, (PERMUTATIONS, *counts), strict=True):
            parts.append(np.frombuffer(data, np.dtype(kind), count, at))
            at += parts[-1].nbytes
        return cls(words, *parts)  # type: ignore[arg-type]


def signature(document: Document) -> bytes:
    """Sign a document: the same text gives the same bytes, on any machine and in any run."""
    return sign(document).to_bytes()


def sign(document: Document) -> Signature:
    """Do the same, as an object."""
    tokens = list(_tokens(_body(document)))
    words = [token.word for token in tokens]
    shingles = _shingled(words)
    opening = _shingled(words[:_OPENING])[:_LEAST]
    minhash = _empty().copy()  # making the permutations takes longer than using them
    minhash.update_batch(shingles.tolist())
    slots = np.unique(np.fromiter(_slots(tokens), np.uint64))
    title = _hashed(_title_words(document))
    hashes = minhash.hashvalues.astype(np.uint32)
    return Signature(len(words), hashes, opening, shingles, slots, title)


@cache
def _empty() -> MinHash:
    return MinHash(PERMUTATIONS, seed=_SEED, hashfunc=int, scheme="affine32")


def _body(document: Document) -> str:
    left_out = (BlockKind.FURNITURE, BlockKind.TITLE)
    lines = [document.text[b.start : b.end] for b in document.blocks if b.kind not in left_out]
    if not document.blocks:  # nobody said what is what in it
        lines = [document.text]
    while len(lines) > 1 and _is_byline(lines[-1]):
        lines.pop()
    if lines:
        lines[0] = _without_dateline(lines[0])
    return unicodedata.normalize("NFC", "\n".join(lines))


def _is_byline(line: str) -> bool:
    sentence = line.rstrip().endswith((".", "!", "?")) or any(c.isdigit() for c in line)
    return len(line.split()) < _BYLINE and not sentence


def _without_dateline(line: str) -> str:
    match = _DATELINE.match(line)
    return line[match.end() :] if match else line


class _Token(NamedTuple):
    word: str
    capital: bool
    opens: bool  # a sentence


def _tokens(text: str) -> Iterator[_Token]:
    text = view(text)
    key, at = exact_key(text), 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        opens = at == 0 or _STOP.search(text, at, start) is not None
        at = end
        if text[start].isdigit():
            yield _Token(_number(match[0]), capital=False, opens=opens)
        else:
            shown = text[start].isupper() and (end == start + 1 or not match[0].isupper())
            yield _Token(key[start:end], capital=shown, opens=opens)


def _number(written: str) -> str:
    """Write a number one way: *05-3* as *5/3*."""
    parts = re.split(r"([.,:/-])", written)
    return "".join("/" if p == "-" else p if p in ".,:/" else p.lstrip("0") or "0" for p in parts)


def _runs(words: list[str]) -> Iterable[list[str]]:
    if len(words) < SHINGLE:
        return [words] if words else []
    return (words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1))


def _shingled(words: list[str]) -> Hashes:
    return _hashed(" ".join(run) for run in _runs(words))


def _hashed(texts: Iterable[str]) -> Hashes:
    return np.unique(np.fromiter((_hash(text) for text in texts), np.uint32))


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "little")


def _slots(tokens: list[_Token]) -> Iterator[int]:
    """Hash each figure and name behind the hash of what stands around it.

    Figures and names around it stand for any other, so that *xã A đạt 19 tiêu chí* and *xã B đạt 16
    tiêu chí* say that one place in the text holds two figures.
    """
    spans = list(_values(tokens))
    masked, values = list[str](), list[tuple[int, str]]()
    at = 0
    for start, end in spans:
        masked += [token.word for token in tokens[at:start]]
        values.append((len(masked), " ".join(token.word for token in tokens[start:end])))
        masked.append("*")
        at = end
    masked += [token.word for token in tokens[at:]]
    for i, value in values:
        around = " ".join((*masked[max(0, i - 2) : i], "*", *masked[i + 1 : i + 2]))
        yield _hash(around) << 32 | _hash(value)


def _values(tokens: list[_Token]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(tokens):
        end = at + 1
        if tokens[at].capital:
            while end < len(tokens) and tokens[end].capital and not tokens[end].opens:
                end += 1
        if end - at >= _NAME or tokens[at].word[0].isdigit():
            yield at, end
        at = end


def _title_words(document: Document) -> list[str]:
    """Give the words of the title without the outlet that a paper puts before or behind it."""
    title = unicodedata.normalize("NFC", document.meta.title or "")
    parts = re.split(r"\s+[-–—|]\s+|:\s+", title)
    own = [part for part in parts if not _is_outlet(part, document)] or parts
    return [token.word for part in own for token in _tokens(part)]


def _is_outlet(part: str, document: Document) -> bool:
    key = exact_key(part)
    known = key in _outlets() or key == exact_key(document.meta.outlet or "")
    return known or key.startswith(_PRESS)


@cache
def _outlets() -> frozenset[str]:
    return frozenset(exact_key(outlet.name) for outlet in outlets())
