"""What a board or a group is for, as a part of its name: *Ban Chỉ đạo* **xóa nhà tạm** *tỉnh*."""

from __future__ import annotations

from nlp.extract.names_areas import authority, kind_at, known_at
from nlp.extract.names_designations import quoted_end
from nlp.extract.names_levels import national
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
_VERBS = lists.words("verbs")
_LONGEST = 14


def purpose_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the purpose that begins at a word, if it ends the way a name does.

    That is before an area, or behind a quotation, a number or an abbreviation: *BCĐ* **Đề án 06**.
    """
    opener = _OPENERS.longest(sheet.words.key, i)
    if opener is not None:
        return _scan(sheet, i, opener[0])
    step, whole = _step(sheet, i)  # BCĐ | CCHC và chuyển đổi số
    short = whole and sheet.words.shape[i] == UPPER and not sheet.shouted(i)
    return _scan(sheet, i, step) if short else None


def described_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of a description before an area: *Hội* **Bảo vệ quyền trẻ em** *tỉnh*."""
    end = _scan(sheet, i, i + 2, acts=True) if sheet.ordinary(i) else None
    return end if end is not None and _governed(sheet, end) else None


def _scan(sheet: Sheet, i: int, j: int, *, acts: bool = False) -> int | None:
    """Go on to the end of a name; ``acts`` lets a verb end it, but for *bồi thường, hỗ trợ*."""
    closed = None
    while j - i < _LONGEST:
        if _area_begins(sheet, j):
            return j
        if acts and _begins_clause(sheet, j):
            break
        step, whole = _step(sheet, j)
        if step == j:
            break
        j = step
        closed = j if whole else closed
    return closed


def _begins_clause(sheet: Sheet, j: int) -> bool:
    key = sheet.words.key
    acts = key[j] in _VERBS or f"{key[j]} {key[j + 1]}" in _VERBS
    return sheet.words.shape[j] == CAPITAL or (acts and key[j - 1] not in (",", "và"))


def _area_begins(sheet: Sheet, j: int) -> bool:
    named = sheet.words.shape[j] == CAPITAL and known_at(sheet, j) is not None
    return named or _governed(sheet, j)


def _governed(sheet: Sheet, j: int) -> bool:
    """Tell a level of government, *tỉnh*, *Trung ương*, from any place."""
    kind, before = kind_at(sheet, j), sheet.words.key[j - 1]
    if kind is not None and authority(kind[1]) and before not in ("các", ","):
        return True
    return national(sheet, j) is not None and before != "người"


def _step(sheet: Sheet, j: int) -> tuple[int, bool]:
    """Give the end of the piece of a purpose at a word, and whether a name may end there."""
    words, shape = sheet.words, sheet.words.shape[j]
    quoted = quoted_end(sheet, j)
    if quoted is not None:
        return quoted, True
    if shape == MARK:
        more = words.shape[j + 1] >= LOWER or (words.shape[j + 1] == NUMBER and words.glued(j + 1))
        return (j + 1 if more and words.form[j] in _JOINTS else j), False
    headed = shape >= CAPITAL and sheet.begins.heads.get(j) is not None
    if shape < NUMBER or headed or words.key[j] in _STOPS:
        return j, False
    if shape == NUMBER and not (words.glued(j) or words.key[j - 1] == "án"):
        return j, False
    return j + max(1, sheet.vocabulary(j)), shape in (NUMBER, UPPER)
