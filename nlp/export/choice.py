"""What is to be written out."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.catalogue.columns import Language


@dataclass(frozen=True, slots=True)
class Choice:
    """The kinds of record for one file, and the language of what people read in it.

    No kind at all stands for whole documents.
    """

    kinds: tuple[str, ...]
    language: Language = "vi"
