"""The way of one document as a spaCy pipeline."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from nlp.extract.components import FACTORIES
from nlp.tokenizer.syllables import TOKENIZER


@cache
def build_pipeline() -> Language:
    """Build the spaCy pipeline of all components, for those who work with Docs; once a process.

    Its Docs hold the mentions that ``annotate`` finds.
    """
    pipeline = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for name in FACTORIES:
        pipeline.add_pipe(name)
    return pipeline
