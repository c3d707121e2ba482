"""Of which kind those are who received an award: collectives, individuals or households."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nlp.records import RecipientKind, Span
from nlp.reference.tables import rows

# whom an award is for, where nobody is named
_COLLECTIVE = (
    r"cờ|tập thể|đơn vị|cơ quan|ấp|thôn|làng|bản|xã|phường|khu|tổ dân phố|dòng họ|xóm|buôn"
)
_INDIVIDUAL = (
    r"chiến sĩ|cstđ|lao động tiên tiến|kỷ niệm chương|huy hiệu|nhà giáo|thầy thuốc|nghệ|cháu ngoan"
    r"|bằng lao động sáng tạo|(?:bà )?mẹ (?:việt nam|vnah)"
)
_BEARERS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVE, re.IGNORECASE), "collective"),
    (re.compile(r"gia đình", re.IGNORECASE), "household"),
    (re.compile(_INDIVIDUAL, re.IGNORECASE), "individual"),
)
_KINDS: dict[str, RecipientKind] = {
    "collective": "collective",
    "household": "household",
    "individual": "individual",
}
JOINT = re.compile(r"tập thể(?:,| và| -)* ?(?:và )?(?:các )?cá nhân")


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who received: a count with its kind, or names."""

    count: int | None
    kind: RecipientKind | None
    names: tuple[str, ...] = ()
    span: Span | None = None


def recipient_kind(words: str) -> RecipientKind | None:
    """Tell of which kind those are whom some words name; a joint count has none.

    The head comes first: *cán bộ xã*, *hộ ở thôn*.
    """
    return _KINDS.get(_kind(words))


def can_receive(words: str) -> bool:
    """Tell whether awards are given to what some words name: to some, jointly, or to their work."""
    return bool(_kind(words))


def _kind(words: str) -> str:
    words = words.lower()
    if JOINT.search(words):
        return "joint"
    return next(filter(None, (_nouns()[found[0]] for found in _noun().finditer(words))), "")


@cache
def _nouns() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in rows("recipient_nouns")}


@cache
def _noun() -> re.Pattern[str]:
    longest = sorted(_nouns(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")


def bearer_of(award: str) -> RecipientKind | None:
    """Tell whom an award is for by its own words: *Gia đình văn hóa*, *Nhà giáo ưu tú*."""
    return next((kind for pattern, kind in _BEARERS if pattern.match(award)), None)
