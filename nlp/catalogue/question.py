"""What somebody typed into a search box, as clauses that all have to be met.

- Words have to stand in one document, anywhere: ``thi đua Hậu Giang``.
- ``"thi đua yêu nước"`` is found as it stands; so is what has no blanks (``QĐ-UBND``).
- ``123/QĐ-UBND``, ``15/6/2022``, ``2021-2025`` are one term each.
- ``khen*`` also finds what begins so; ``-huyện`` and ``-"thi đua"`` keep documents out.

Nothing is a mistake: a sign that means nothing where it stands is passed over.

>>> [clause.text for clause in parse_question('khen* "nông thôn mới" 05 - CT/TW -huyện').wanted]
['khen*', 'nông thôn mới', '05-CT/TW']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from nlp.catalogue.passages import OVERLAP
from nlp.catalogue.terms import Term, Terms, close_up, split

Spelling = Literal["exact", "fold"]
MAX_WORDS = OVERLAP  # in a question; those beyond are told, not searched
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
_PIECE = re.compile(
    r'(?P<minus>(?<!\S)-(?=[\w"]))?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))(?P<star>\*)?'
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms that have to follow one another; the last may be only the beginning of one."""

    text: str
    exact: tuple[str, ...]
    fold: tuple[str, ...]
    prefix: bool = False

    @property
    def marked(self) -> bool:
        """Tell whether it was typed with marks, and so means these marks."""
        return self.exact != self.fold

    def spelled(self, spelling: Spelling) -> tuple[str, ...]:
        """Give the terms to look for."""
        return self.exact if spelling == "exact" else self.fold


@dataclass(frozen=True, slots=True)
class Question:
    """Clauses that a document has to meet and those that keep it out.

    ``phrase`` is all that is wanted in one, as it was typed; ``ignored`` is what was too much.
    """

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()
    phrase: Clause | None = None
    ignored: tuple[str, ...] = ()

    @property
    def marked(self) -> bool:
        """Tell whether it was typed with marks."""
        return any(clause.marked for clause in self.wanted)


@dataclass(frozen=True, slots=True)
class _Piece:
    clause: Clause
    words: tuple[Term, ...]
    minus: bool


def parse_question(typed: str) -> Question:
    """Read what was typed; never raises."""
    kept, ignored = _within_limits(_pieces(typed))
    wanted = [piece for piece in kept if not piece.minus]
    unwanted = [piece.clause for piece in kept if piece.minus]
    if not wanted:  # somebody who typed -5 did not ask for everything else
        wanted, unwanted = kept, []
    return Question(
        _different(piece.clause for piece in wanted),
        _different(unwanted),
        _as_phrase(wanted),
        tuple(ignored),
    )


def _pieces(typed: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(close_up(typed.translate(_QUOTES))):
        quoted = match["quoted"]
        text = match["bare"] if quoted is None else quoted
        found = split(text)
        if found.words:
            prefix = match["star"] is not None or text.endswith("*")
            clause = _clause(text, found, prefix=prefix)
            yield _Piece(clause, found.words, match["minus"] is not None)


def _clause(text: str, found: Terms, *, prefix: bool) -> Clause:
    start, end = found.words[0].start, found.words[-1].end
    one = next((t for t in found.wholes if (t.start, t.end) == (start, end)), None)
    shown = text[start:end] + "*" * prefix
    return _phrase(shown, found.words if one is None else (one,), prefix=prefix)


def _phrase(text: str, terms: Iterable[Term], *, prefix: bool) -> Clause:
    exact, fold = zip(*((term.exact, term.fold) for term in terms), strict=True)
    return Clause(text, exact, fold, prefix)


def _within_limits(pieces: Iterable[_Piece]) -> tuple[list[_Piece], list[str]]:
    kept: list[_Piece] = []
    ignored: list[str] = []
    left = MAX_WORDS
    for piece in pieces:
        if len(piece.words) <= left:
            kept.append(piece)
        else:
            ignored.append(piece.clause.text)
            if not kept:  # a pasted paragraph is looked for by its beginning
                kept.append(_beginning(piece))
        left -= len(piece.words)
    return kept, ignored


def _beginning(piece: _Piece) -> _Piece:
    words = piece.words[:MAX_WORDS]
    clause = _phrase(piece.clause.text, words, prefix=False)
    return _Piece(clause, words, piece.minus)


def _different(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple({(c.exact, c.prefix): c for c in clauses}.values())


def _as_phrase(pieces: list[_Piece]) -> Clause | None:
    if not pieces or any(piece.clause.prefix for piece in pieces[:-1]):
        return None  # only the last word of a phrase may be a beginning
    if len(pieces) == 1:
        return pieces[0].clause
    words = [word for piece in pieces for word in piece.words]
    text = " ".join(piece.clause.text for piece in pieces)
    return _phrase(text, words, prefix=pieces[-1].clause.prefix)
