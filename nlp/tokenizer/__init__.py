"""Vietnamese text in syllables, words and sentences; spaCy is loaded for its tokenizer only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer
from nlp.tokenizer.cutting import TOKEN, sentences, tokens, words

if TYPE_CHECKING:
    from nlp.tokenizer.syllables import SyllableTokenizer, make_tokenizer

__all__ = ["TOKEN", "SyllableTokenizer", "make_tokenizer", "sentences", "tokens", "words"]
__getattr__ = offer(
    __name__,
    dict.fromkeys(("SyllableTokenizer", "make_tokenizer"), "nlp.tokenizer.syllables"),
)
