"""What tells the documents of one state of the code from those of another.

The version alone would do for releases; between them rules and tables change every day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nlp import pipeline
from nlp.linear import models_folder

_PACKAGE = Path(__file__).parents[1]
# the parts of the package that decide what is read out of a file
_SHAPING = (
    "text.py",
    "values.py",
    "linear.py",
    "tokenizer",
    "reference",
    "read",
    "extract",
    "resolve",
    "pipeline",
)


@cache
def fingerprint() -> str:
    """Digest the version, code, tables and models; documents of another digest are made again."""
    digest = hashlib.sha256(pipeline.fingerprint().encode())
    for path in _files():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files() -> Iterator[Path]:
    for place in (*(_PACKAGE / part for part in _SHAPING), models_folder()):
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (p for p in found if p.is_file() and p.suffix != ".pyc")
