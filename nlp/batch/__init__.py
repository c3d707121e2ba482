"""Many files at once, with an account of every one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer

if TYPE_CHECKING:
    from nlp.batch.account import BuildReport, Fate, Outcome
    from nlp.batch.build import build_catalogue
    from nlp.batch.extracting import extract_files

__all__ = ["BuildReport", "Fate", "Outcome", "build_catalogue", "extract_files"]
# what is extracted and printed needs no catalogue
__getattr__ = offer(
    __name__,
    {
        "BuildReport": "nlp.batch.account",
        "Fate": "nlp.batch.account",
        "Outcome": "nlp.batch.account",
        "build_catalogue": "nlp.batch.build",
        "extract_files": "nlp.batch.extracting",
    },
)
