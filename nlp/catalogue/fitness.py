"""What no table can hold, found before a database is asked: the same for all of them.

SQLite would take half a letter or a number without end where PostgreSQL refuses them, or breaks.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_LARGEST = 2**31 - 1  # of PostgreSQL's INTEGER


def unfit(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""Name what cannot be kept in rows.

    >>> list(unfit([{"text": "a\0", "count": 7}]))
    ['a text with the character NUL']
    """
    for row in rows:
        for cell in row.values():
            if isinstance(cell, int) and abs(cell) > _LARGEST:
                yield f"the count {cell}"
            else:
                yield from _unfit_json(cell)


def _unfit_json(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from _unfit_text(value)
    elif isinstance(value, float) and not math.isfinite(value):
        yield f"the number {value}"
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _unfit_text(str(key))
            yield from _unfit_json(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _unfit_json(part)


def _unfit_text(text: str) -> Iterator[str]:
    if "\0" in text:
        yield "a text with the character NUL"
    try:
        text.encode()
    except UnicodeEncodeError:
        yield "a text with half a character (a lone surrogate)"
