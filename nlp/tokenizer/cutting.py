"""Cut Vietnamese text into syllables, words and sentences that always spell the text.

Invariant: joined with the white space between them, the tokens are the text, character by
character. underthesea respells what it cuts (*Hoà* becomes *Hòa*), so its pieces are only ever
used for their boundaries, never for their characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from underthesea import sent_tokenize, word_tokenize

from nlp.records import Span
from nlp.text import exact_key

# a syllable or code with inner dots and slashes stays whole where a letter follows: TP.HCM, QĐ-UBND
TOKEN = re.compile(r"[^\W\d_]+(?:[&'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|\S")
_LINE = re.compile(r"[^\n]+")
_ENDS_INSIDE = re.compile(r"[.?!].")
_CONTINUES = frozenset("\"”’'»)],;:")  # no sentence begins with one of these
_INITIALS = re.compile(
    r"(?:^|[\s.(])(?:[A-ZĐ]|ThS|TS|PGS|GS|BS|KS|CN|NGND|NGƯT|TP|Tp|tp|TX|TT|Ths|St|Mr)\.$"
)

_LONGEST_INITIALS = len(" NGND.")


def tokens(text: str) -> list[Span]:
    """Give the syllables, numbers and marks of the text as spans."""
    return [match.span() for match in TOKEN.finditer(text)]


def sentences(text: str) -> list[Span]:
    """Give the sentences of the text as spans; no sentence crosses a line break.

    >>> sentences("Xã đạt 1.250 hộ. Hết.")
    [(0, 16), (17, 21)]
    """
    return [
        span for line in _LINE.finditer(text) for span in _sentences_of_line(text, *line.span())
    ]


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    pending: Span | None = None
    for first, last in _pieces(text, start, end):
        if pending and _goes_on(text, pending, first):
            pending = (pending[0], last)
            continue
        if pending:
            yield pending
        pending = (first, last)
    if pending:
        yield pending


def _goes_on(text: str, sentence: Span, following: int) -> bool:
    if text[following] in _CONTINUES or text[following].islower():
        return True
    start, end = sentence
    return _INITIALS.search(text, max(start, end - _LONGEST_INITIALS), end) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Align underthesea's sentences with the line they were cut from."""
    position, line = start, text[start:end]
    # it walks a line letter by letter; one without a mark inside is one sentence to it
    pieces = sent_tokenize(line) if _ENDS_INSIDE.search(line) else [line.strip()]
    for sentence in filter(None, pieces):
        found = text.find(sentence, position, end)
        if found < 0:
            continue  # its characters join the sentence before or after
        position = found + len(sentence)
        yield found, position


def words(text: str) -> list[Span]:
    """Give the words of the text, of one or more syllables, as spans.

    Word boundaries come from underthesea; the spans are walked along the text, so that respelled
    or dropped characters cannot shift them.
    """
    syllables = tokens(text)
    spans: list[Span] = []
    position = 0
    for word in word_tokenize(text):
        size = len(tokens(str(word)))
        piece = syllables[position : position + size]
        position += size
        if piece and exact_key(text[piece[0][0] : piece[-1][1]]).split() == exact_key(word).split():
            spans.append((piece[0][0], piece[-1][1]))
        else:
            spans.extend(piece)
    return spans + syllables[position:]
