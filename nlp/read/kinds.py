"""What part a block of a printed page plays, told by its wording and its look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.read.official import (
    is_dateline,
    is_motto,
    names_kind,
    names_office,
    names_unit,
    starts_signature,
)
from nlp.records import BlockKind

_LARGE = 1.15  # times the type of the body
_LONGEST = 300  # letters of a heading
_SHORT = 120  # letters of a bold line that needs no other sign
_CAPTION = re.compile(r"(?:Hình|Ảnh|Bảng|Biểu đồ|Sơ đồ|Biểu|Đồ thị)\s*(?:số\s*)?[\d.]+\s*[.:–-]?\s")
_PHOTO = re.compile(r"(?:^|[.(]\s*)Ảnh(?:\s+(?:minh họa|tư liệu))?\s*:\s")
_ITEM = re.compile(r"[-–+•*✓☐☑➢]\s|[a-zđ]{1,2}\)\s")
_HEADED = re.compile(
    r"(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s+[\dIVX]+|[IVX]{1,5}[.)]\s"
    r"|[A-Z]\.\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s"
)
_SUBJECT = re.compile(r"(?:Về việc|Về|V/v)\s")
# dots up to a page number, or a line to be filled
_LEADER = re.compile(r"(?:[.…_]{4,}|(?:\. ){4,})\s*\d*$")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a block looks; ``size`` is in points.

    ``early``: a title may still come here. ``styled``: the author set it as a heading.
    """

    text: str
    size: float
    bold: bool = False
    centered: bool = False
    early: bool = False
    styled: bool = False


def kind_of(shape: Shape, *, body: float) -> BlockKind:
    """Tell the kind of a block; ``body`` is the type size of the text."""
    text = shape.text
    if (_CAPTION.match(text) or _PHOTO.search(text)) and len(text) <= _LONGEST:
        return BlockKind.CAPTION
    if _is_heading(shape, body):
        return BlockKind.HEADING
    return BlockKind.LIST if _ITEM.match(text) else BlockKind.PARAGRAPH


def is_leader(text: str) -> bool:
    """Say whether a text ends in dots up to a page number, or in a line to be filled."""
    return bool(_LEADER.search(text))


def _is_heading(shape: Shape, body: float) -> bool:
    text = shape.text
    if len(text) > _LONGEST or text.endswith((",", ";")) or not any(c.isalpha() for c in text):
        return False
    if starts_signature(text) or is_dateline(text) or is_leader(text):
        return False
    if _is_name(text) and not _HEADED.match(text):
        return False
    if shape.styled or shape.size >= _LARGE * body or (text.isupper() and len(text) > 3):
        return True
    if not shape.bold or (text.endswith(".") and len(text) > _SHORT):
        return False
    return len(text) <= _SHORT or bool(_HEADED.match(text)) or shape.centered


def _is_name(text: str) -> bool:
    """Say whether a text may be a person's name, as under a signature."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(word.isalpha() and word.istitle() for word in words)


def find_title(shapes: Sequence[Shape | None], *, body: float) -> set[int]:
    """Find the title: the kind of an official document with its subject, or the largest type.

    None stands for a block that cannot be one; gives indices, none where nothing stands out.
    """
    early = [
        index for index, shape in enumerate(shapes) if shape and _may_be_title(shape, body=body)
    ]
    for index in early:
        shape = shapes[index]
        if shape and names_kind(shape.text) and not shape.text.endswith(":"):
            after = shapes[index + 1] if index + 1 < len(shapes) else None
            return {index, index + 1} if after and _is_subject(after) else {index}
    sizes = {i: shape.size for i in early if (shape := shapes[i]) and shape.size >= _LARGE * body}
    largest = max(sizes.values(), default=0.0)
    return set(next(([i] for i, size in sizes.items() if size >= largest - 0.1), []))


def _may_be_title(shape: Shape, *, body: float) -> bool:
    other = is_motto(shape.text) or names_unit(shape.text) or names_office(shape.text)
    return shape.early and not other and _is_heading(shape, body)


def _is_subject(shape: Shape) -> bool:
    """Say whether a block says what the document, whose kind stands above it, is about."""
    text = shape.text
    if not shape.early or len(text) > 2 * _LONGEST:
        return False
    named = names_kind(text) or names_office(text) or names_unit(text)
    return bool(_SUBJECT.match(text)) or (shape.bold and not named)
