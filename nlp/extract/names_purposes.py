"""What a board or a group is for, as a part of its name: *Ban Chỉ đạo* **xóa nhà tạm** *tỉnh*."""

from __future__ import annotations

from nlp.extract.names_areas import authority, kind_at, known_at, national
from nlp.extract.names_designations import quoted_end
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, MARK, NUMBER, UPPER, Phrases
from nlp.reference import lists
from nlp.text import view

_OPENERS = Phrases((view(words).lower(), True) for words in lists.words("purposes"))
_JOINTS = frozenset([",", "-", "/"])
_STOPS = (
    lists.words("prepositions")
    | lists.words("adverbs")
    | lists.words("determiners") - {"các"}
    | {"có", "gồm", "họp", "là", "nêu", "được"}
)
_LONGEST = 14


def purpose_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the purpose that begins at a word, if it ends the way a name does.

    That is before an area, or behind a quotation, a number or an abbreviation: *BCĐ* **Đề án 06**.
    """
    opener = _OPENERS.longest(sheet.words.key, i)
    if opener is None:
        return None
    closed, j = None, opener[0]
    while j - i < _LONGEST:
        if _area_begins(sheet, j):
            return j
        step, whole = _step(sheet, j)
        if step == j:
            break
        j = step
        closed = j if whole else closed
    return closed


def _area_begins(sheet: Sheet, j: int) -> bool:
    kind = kind_at(sheet, j)
    if kind is not None and authority(kind[1]) and sheet.words.key[j - 1] not in ("các", ","):
        return True
    named = sheet.words.shape[j] == CAPITAL and known_at(sheet, j) is not None
    return named or national(sheet, j) is not None


def _step(sheet: Sheet, j: int) -> tuple[int, bool]:
    """Give the end of the piece of a purpose at a word, and whether a name may end there."""
    words, shape = sheet.words, sheet.words.shape[j]
    quoted = quoted_end(sheet, j)
    if quoted is not None:
        return quoted, True
    if shape == MARK:
        more = words.shape[j + 1] >= LOWER or (words.shape[j + 1] == NUMBER and words.glued(j + 1))
        return (j + 1 if more and words.form[j] in _JOINTS else j), False
    headed = shape >= CAPITAL and sheet.lexicon.heads.longest(words.key, j) is not None
    if shape < NUMBER or headed or words.key[j] in _STOPS:
        return j, False
    if shape == NUMBER and not (words.glued(j) or words.key[j - 1] == "án"):
        return j, False
    return j + max(1, sheet.vocabulary(j)), shape in (NUMBER, UPPER)
