"""Which characters of a passage answer a question, and how to show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nlp.catalogue.question import Clause, Spelling
from nlp.catalogue.terms import Term, Terms, split
from nlp.records import Span

_BLANKS = re.compile(r"\s+")
_BEFORE = 3  # one part in so many of an excerpt stands before the first mark


def marks(
    clauses: Iterable[Clause], passage: str, *, spelling: Spelling, start: int = 0
) -> tuple[Span, ...]:
    """Find where clauses are met in a passage that begins at ``start`` of its document."""
    terms = split(passage)
    places = {place for clause in clauses for place in _places(clause, terms, spelling)}
    return tuple((start + first, start + last) for first, last in _merged(places, passage))


def excerpt(text: str, marked: Iterable[Span], *, width: int) -> list[tuple[str, bool]]:
    r"""Cut a passage to some ``width`` around its first mark, into pieces that are marked or not.

    Pieces are plain text: whoever shows them in a page has to escape each.

    >>> excerpt("Hội thi\nđua thuyền", [(4, 11)], width=40)
    [('Hội ', False), ('thi đua', True), (' thuyền', False)]
    """
    spans = sorted(marked)
    first, last = _window(text, spans[0][0] if spans else 0, width)
    pieces = [("… " if first else "", False)]
    at = first
    for start, end in spans:
        if start < last:
            pieces += [(text[at:start], False), (text[start : min(end, last)], True)]
            at = min(end, last)
    pieces += [(text[at:last], False), (" …" if last < len(text) else "", False)]
    return [(_BLANKS.sub(" ", piece), is_marked) for piece, is_marked in pieces if piece]


def _window(text: str, mark: int, width: int) -> tuple[int, int]:
    """Choose where to cut, between words if there are any."""
    first = max(0, min(mark - width // _BEFORE, len(text) - width))
    if first:
        first = text.find(" ", first, mark) + 1 or first
    last = first + width
    if last < len(text):
        last = text.rfind(" ", mark + 1, last) + 1 or last
    return first, min(last, len(text))


def _places(clause: Clause, terms: Terms, spelling: Spelling) -> Iterator[Span]:
    *others, last = clause.spelled(spelling)
    # what is made of several words stands in no phrase
    for row in [terms.words] if others else [terms.words, terms.wholes]:
        keys = [_key(term, spelling) for term in row]
        for end in range(len(others), len(row)):
            begins = keys[end].startswith(last) if clause.prefix else keys[end] == last
            if begins and keys[end - len(others) : end] == others:
                yield row[end - len(others)].start, row[end].end


def _key(term: Term, spelling: Spelling) -> str:
    return term.exact if spelling == "exact" else term.fold


def _merged(places: Iterable[Span], text: str) -> Iterator[Span]:
    """Join places that overlap or have only blanks between them."""
    spans = sorted(places)
    if not spans:
        return
    start, end = spans[0]
    for next_start, next_end in spans[1:]:
        if next_start > end and not text[end:next_start].isspace():
            yield start, end
            start = next_start
        end = max(end, next_end)
    yield start, end
