"""The gold corpora, split by split."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from nlp.markup import GoldDocument, load

Split = Literal["train", "dev", "test"]


def gold_documents(folder: Path, *splits: Split) -> Iterator[GoldDocument]:
    """Read the annotated documents of some splits, in the order of their names."""
    for split in splits:
        for path in sorted((folder / split).glob("*.txt")):
            yield load(path)
