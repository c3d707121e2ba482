"""Cut Vietnamese text into syllables, words and sentences that always spell the text.

Invariant: joined with the white space between them, the tokens are the text, character by
character. underthesea respells what it cuts (*Hoà* becomes *Hòa*), so its pieces are only ever
used for their boundaries, never for their characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from underthesea import sent_tokenize, word_tokenize

from nlp.records import Span
from nlp.text import exact_key

# a syllable or code with inner dots and slashes stays whole where a letter follows: TP.HCM, QĐ-UBND
TOKEN = re.compile(r"[^\W\d_]+(?:[&'’][^\W\d_]+)*|\d+(?:[.,]\d+)*|\S")
_LINE = re.compile(r"[^\n]+")
_CONTINUES = frozenset("\"”’'»)],;:")  # no sentence begins with one of these
_INITIALS = re.compile(
    r"(?:^|[\s.(])(?:[A-ZĐ]|ThS|TS|PGS|GS|BS|KS|CN|NGND|NGƯT|TP|Tp|tp|TX|TT|Ths|St|Mr)\.$"
)


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
    return _INITIALS.search(text, *sentence) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Align underthesea's sentences with the line they were cut from."""
    position = start
    for sentence in sent_tokenize(text[start:end]):
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


class SyllableTokenizer:
    """Tokenize for spaCy: one token a syllable, number or mark; white space is kept."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:  # noqa: D102
        forms: list[str] = []
        spaces: list[bool] = []
        position = 0
        for start, end in tokens(text):
            _append_gap(forms, spaces, text[position:start])
            forms.append(text[start:end])
            spaces.append(False)
            position = end
        _append_gap(forms, spaces, text[position:])
        return Doc(self.vocab, words=forms, spaces=spaces)

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Tokenize many texts, one after the other."""
        return map(self, texts)

    def to_bytes(self, **_: object) -> bytes:
        """Give no bytes: there is nothing to learn or to keep."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> SyllableTokenizer:
        """Take no bytes."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Write nothing."""

    def from_disk(self, _path: object, **_: object) -> SyllableTokenizer:
        """Read nothing."""
        return self


def _append_gap(forms: list[str], spaces: list[bool], gap: str) -> None:
    """Give a single space to the token before it; any other white space is a token."""
    if gap.startswith(" ") and forms:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        forms.append(gap)
        spaces.append(False)


@registry.tokenizers("thidua.syllables")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """Register the tokenizer for spaCy's configuration files."""
    return lambda language: SyllableTokenizer(language.vocab)
