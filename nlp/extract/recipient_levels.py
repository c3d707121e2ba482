"""Recipients of one title by level: *…, trong đó cấp tỉnh 135 hộ, cấp huyện 352 hộ*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.clauses import Scene
from nlp.extract.recipient_counts import counted
from nlp.extract.recipient_kinds import Recipients
from nlp.records import Mention

# a form of commendation goes by no level
_NO_TITLE = re.compile(r"(?:bằng|giấy|thư|huân|huy|kỷ|cờ|giải|bk|gk|kn)", re.IGNORECASE)
_LEVEL = r"cấp (?:trung ương|TW|toàn quốc|tỉnh|thành phố|huyện|quận|thị xã|cơ sở|xã|phường)"
_PARTS = r"(?:trong (?:đó|số đó|số này)|cụ thể|(?:bao )?gồm)[,:]?"
_OPENED = re.compile(
    rf"[^.;\n]{{0,60}}[,;.(:]? ?{_PARTS} (?:có )?(?:{_LEVEL}(?: có| là|:)? )?", re.IGNORECASE
)
_NEXT = re.compile(rf"(?:[,;]| và|, và) (?:có )?(?:{_LEVEL}(?: có| là|:)? )?", re.IGNORECASE)
_ONE_LEVEL = re.compile(_LEVEL, re.IGNORECASE)
_AHEAD = re.compile(rf"{_LEVEL}(?: có| là|:)? $", re.IGNORECASE)
_BEHIND = re.compile(rf" (?:(?:đạt|được công nhận) )?(?:danh hiệu )?{_LEVEL}\b", re.IGNORECASE)
_REACH = 400  # characters


def by_level(scene: Scene, award: Mention) -> Iterator[Recipients]:
    """Give how many have a title at each level, where the text tells it behind the title."""
    if _NO_TITLE.match(award.text) or _ONE_LEVEL.search(award.text):
        return
    free, pattern = award.end, _OPENED
    line_end = scene.paragraph(award.end)[1]
    for who in counted(scene, (award.end, min(award.end + _REACH, line_end))):
        assert who.span is not None
        start, end = who.span
        behind = _BEHIND.match(scene.text, end)
        levelled = behind or _AHEAD.search(scene.text, free, start)
        if not levelled or not pattern.fullmatch(scene.text, free, start):
            return
        yield who
        free, pattern = behind.end() if behind else end, _NEXT
