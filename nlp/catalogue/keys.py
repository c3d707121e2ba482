"""Names of mentions and facts that hold: what a person points at when they judge one.

``3fa4…:achievement:310-322:0`` is the first achievement that the characters 310 to 322 of a
document state, ``3fa4…:mention:310-322:FIGURE`` the mention itself. Rows of frames and sheets
carry them, so that a corrected sheet finds its way back.
"""

from __future__ import annotations

import re
from typing import cast

from nlp.errors import UsageError
from nlp.judgements import Target, TargetKind

_KEY = re.compile(
    r"(?P<document>[^:]+):(?P<kind>mention|campaign|achievement|award_grant)"
    r":(?P<start>\d+)-(?P<end>\d+):(?P<rest>\w+)"
)


def make_key(document: str, kind: str, span: tuple[int, int], *, rest: str | int) -> str:
    """Name what stands in a document; ``rest`` is a label, or which of several facts it is.

    >>> make_key("3fa4", "achievement", (310, 322), rest=0)
    '3fa4:achievement:310-322:0'
    """
    return f"{document}:{kind}:{span[0]}-{span[1]}:{rest}"


def parse_key(key: str, *, quote: str = "") -> Target:
    """Read a key; ``quote`` is what stands there. Raises UsageError.

    >>> parse_key("3fa4:mention:310-322:UNIT").label
    'UNIT'
    """
    found = _KEY.fullmatch(key.strip())
    if not found or (found["kind"] == "mention") == found["rest"].isdecimal():
        raise UsageError(
            f"{key}: no key of a mention or fact", hint="copy it from the column Mã dòng (key)"
        )
    is_mention = found["kind"] == "mention"
    return Target(
        document=found["document"],
        kind=cast("TargetKind", found["kind"]),
        start=int(found["start"]),
        end=int(found["end"]),
        quote=quote,
        label=found["rest"] if is_mention else None,
        number=0 if is_mention else int(found["rest"]),
    )
