"""The syllables, numbers and marks of a text as the tokens of a spaCy Doc."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from nlp.tokenizer.cutting import tokens

TOKENIZER = "thidua.syllables"  # what spaCy's configuration files call it


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


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """Register the tokenizer for spaCy's configuration files."""
    return lambda language: SyllableTokenizer(language.vocab)
