"""What importers need of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import pandas as pd

from nlp.judgements import Judgement
from nlp.records import Document


class Readable(Protocol):
    """A catalogue to compare with."""

    def document(self, identity: str) -> Document | None:
        """Read one document as it stands now."""

    def frame(self, kind: str) -> pd.DataFrame:
        """Read the records of one kind."""


class Judging(Readable, Protocol):
    """A catalogue that keeps what people decide."""

    def judge(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Write judgements down; give them with their ids."""
