"""Documents as JSON lines, to a file or to standard output."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nlp.batch import Fate, Outcome
from nlp.cli.session import Session, explain_outcome
from nlp.records import Document


@contextmanager
def output(target: str) -> Iterator[BinaryIO]:
    """Open a file to write; ``-`` is standard output, which takes UTF-8 whatever the terminal."""
    if target == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with Path(target).open("wb") as stream:
            yield stream


def write_lines(
    found: Iterable[Document | Outcome], stream: BinaryIO, *, session: Session
) -> Counter[Fate]:
    """Write one line a document, tell what failed, and count what became of the files."""
    fates: Counter[Fate] = Counter()
    for item in found:
        if isinstance(item, Document):
            stream.write(item.to_json().encode() + b"\n")
            fates[Fate.DONE] += 1
            continue
        fates[item.fate] += 1
        if item.fate is Fate.FAILED:
            session.complain(explain_outcome(item, session.words))
    return fates
