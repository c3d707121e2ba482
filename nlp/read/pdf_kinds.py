"""What part a block of a PDF plays, told by its wording and the look of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.read.official import is_motto, names_kind, names_office, names_unit, starts_signature
from nlp.read.pdf_joins import Place, is_leader
from nlp.records import BlockKind

_LARGE = 1.15  # times the type of the body
_LONGEST = 300  # letters of a heading
_SHORT = 120  # letters of a bold line that needs no other sign
_LAST_TITLE_PAGE = 2
_CAPTION = re.compile(r"(?:Hình|Ảnh|Bảng|Biểu đồ|Sơ đồ|Biểu|Đồ thị)\s*(?:số\s*)?[\d.]+\s*[.:–-]?\s")
_PHOTO = re.compile(r"(?:^|[.(]\s*)Ảnh(?:\s+(?:minh họa|tư liệu))?\s*:\s")
_ITEM = re.compile(r"[-–+•*✓☐☑➢]\s|[a-zđ]{1,2}\)\s")
_HEADED = re.compile(
    r"(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+[\dIVX]+|[IVX]{1,5}[.)]\s"
    r"|[A-Z]\.\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s"
)
_SUBJECT = re.compile(r"(?:Về việc|Về|V/v)\s")


def kind_of(text: str, places: Sequence[Place], *, body: float) -> BlockKind:
    """Tell the kind of a block; ``body`` is the type size of the text."""
    if (_CAPTION.match(text) or _PHOTO.search(text)) and len(text) <= _LONGEST:
        return BlockKind.CAPTION
    if _is_heading(text, places, body):
        return BlockKind.HEADING
    return BlockKind.LIST if _ITEM.match(text) else BlockKind.PARAGRAPH


def _is_heading(text: str, places: Sequence[Place], body: float) -> bool:
    if len(text) > _LONGEST or text.endswith((",", ";")) or not any(c.isalpha() for c in text):
        return False
    lines = [place.line for place in places]
    if starts_signature(text) or is_leader(text) or (_is_name(text) and not _HEADED.match(text)):
        return False
    if all(line.size >= _LARGE * body for line in lines):
        return True
    if all(line.caps for line in lines) and len(text) > 3:
        return True
    if not all(line.bold for line in lines) or (text.endswith(".") and len(text) > _SHORT):
        return False
    return len(text) <= _SHORT or bool(_HEADED.match(text)) or _in_the_middle(places)


def _is_name(text: str) -> bool:
    """Say whether a text may be a person's name, as under a signature."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(word.isalpha() and word.istitle() for word in words)


def _in_the_middle(places: Sequence[Place]) -> bool:
    return all(
        place.indent > place.line.size and place.margins.right - place.line.box[2] > place.line.size
        for place in places
    )


def title_blocks(blocks: Sequence[tuple[str, Sequence[Place]]], *, body: float) -> set[int]:
    """Find the title: the kind of an official document with its subject, or the largest type.

    ``blocks`` are texts with their lines; gives indices, none where nothing stands out.
    """
    early = [
        index
        for index, (text, places) in enumerate(blocks)
        if places and places[0].page <= _LAST_TITLE_PAGE and _may_be_title(text, places, body)
    ]
    for index in early:
        if names_kind(blocks[index][0]) and not blocks[index][0].endswith(":"):
            return {index, index + 1} if _is_subject(blocks, index + 1) else {index}
    large = [index for index in early if _size(blocks[index][1]) >= _LARGE * body]
    largest = max((_size(blocks[index][1]) for index in large), default=0.0)
    return set(next(([i] for i in large if _size(blocks[i][1]) >= largest - 0.1), []))


def _may_be_title(text: str, places: Sequence[Place], body: float) -> bool:
    other = is_motto(text) or names_unit(text) or names_office(text)
    return not other and _is_heading(text, places, body)


def _is_subject(blocks: Sequence[tuple[str, Sequence[Place]]], index: int) -> bool:
    """Say whether a block says what the document above it is about."""
    if index >= len(blocks) or not blocks[index][1]:
        return False
    text, places = blocks[index]
    if places[0].page != blocks[index - 1][1][0].page or len(text) > 2 * _LONGEST:
        return False
    bold = all(place.line.bold for place in places)
    named = names_kind(text) or names_office(text) or names_unit(text)
    return bool(_SUBJECT.match(text)) or (bold and not named)


def _size(places: Sequence[Place]) -> float:
    return max(place.line.size for place in places)
