"""How far the capitalised words of a person's name run: *Thích nữ Tâm*, *Jean-Pierre Dubois*."""

from __future__ import annotations

from nlp.extract.names_areas import authority, kind_at, title_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER
from nlp.reference import lists

LONGEST = 5
_MIDDLE = frozenset(["văn", "thị"])
_LINKS = frozenset(["và", "với", "của", "trong"])
_VERBS = lists.words("verbs")


def name_run(sheet: Sheet, i: int, taken: list[bool]) -> int:
    """Give the end of the capitalised words that may be one name."""
    words, end = sheet.words, i
    shouted = sheet.shouted(i)
    while words.shape[end] >= CAPITAL and not taken[end] and end - i <= LONGEST:
        if end > i and (title_at(sheet, end) or _area_begins(sheet, end)):
            break
        if shouted and end - i > 1 and _heading_goes_on(sheet, i, end):
            break
        end = _joined_end(sheet, end) or end + 1
    if words.form[end] == "-" and words.glued(end) and words.glued(end + 1):
        return end
    if end - i > 3 and sheet.ordinary(end - 1) and sheet.vocabulary(end - 1) > 1:
        return end - 1  # "Quang Hùng Tham dự": a new sentence without its stop
    return end


def _heading_goes_on(sheet: Sheet, start: int, i: int) -> bool:
    """Tell *LƯƠNG VĂN BẢO* | *PHÁT BIỂU TẠI HỘI NGHỊ*, *PHẠM ANH TUẤN* | *CHÚC MỪNG*."""
    key = sheet.words.key
    whole = i - start > 2 and key[start + 1] in _MIDDLE and key[i] in _VERBS
    acts = i - start > 2 and f"{key[i]} {key[i + 1]}" in _VERBS
    if whole or acts or key[i] in _LINKS:
        return True
    block = sheet.begins.blocked.get(i)
    end = max(i + sheet.vocabulary(i), block[0] if block else i)
    return i + 1 < end < sheet.words.run(i)


def _joined_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *Ju-won*, *Vo-la-chít*, *Jean-Pierre*, *Thích nữ* and *H' Yam* at a word."""
    words, end = sheet.words, i + 1
    if words.key[i] == "thích" and words.form[end] == "nữ" and words.shape[end + 1] >= CAPITAL:
        return end + 1
    if words.form[i] in ("H", "K") and words.form[end] == "'" and words.shape[end + 1] >= CAPITAL:
        return end + 2
    while words.form[end] == "-" and words.glued(end) and words.glued(end + 1):
        capital = words.shape[end + 1] == CAPITAL and not sheet.syllable(i)
        if not capital and words.shape[end + 1] != LOWER:
            break
        end += 2
    return end if end > i + 1 else None


def _area_begins(sheet: Sheet, i: int) -> bool:
    hit = kind_at(sheet, i)
    return hit is not None and authority(hit[1]) and hit[1].level != "village"
