"""Find the press: *báo Lao Động*, *TTXVN*, *Theo Dân trí*, *(HGO) -* at the head of a report."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, UPPER

_SOURCES = frozenset(["theo", "nguồn", "pv", "báo", "báo:", "trên", "tạp", "chí"])
_PAPERS = frozenset([("báo",), ("tạp", "chí"), ("tòa", "soạn"), ("báo", "điện", "tử")])
Found = tuple[int, int, str]


def press_of(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give outlets, as first word, end and rule."""
    words, i = sheet.words, 0
    while i < len(words) - 3:
        found = None if words.shape[i] < LOWER or taken[i] else _outlet(sheet, i)
        if found is None:
            i += 1
            continue
        yield found
        i = found[1]


def _outlet(sheet: Sheet, i: int) -> Found | None:
    words = sheet.words
    paper = _paper_end(sheet, i)
    if paper is not None:
        found = sheet.lexicon.press.longest(words.key, paper)
        return (i, found[0], "units.paper") if found and words.shape[paper] >= CAPITAL else None
    found = sheet.lexicon.press.longest(words.key, i)
    if found is not None and words.shape[i] >= CAPITAL:
        after_source = words.key[i - 1] in _SOURCES or words.form[i - 1] == ":"
        after_source = (after_source and words.key[i - 1] != "theo") or _source_theo(sheet, i)
        if found[1] or after_source:
            return i, found[0], "units.outlet"
    if _dateline(sheet, i):
        return i, i + 1, "units.dateline"
    return None


def _paper_end(sheet: Sheet, i: int) -> int | None:
    key = sheet.words.key
    for size in (3, 2, 1):
        if tuple(key[i : i + size]) in _PAPERS:
            return i + size
    return None


def _source_theo(sheet: Sheet, i: int) -> bool:
    """Tell *Theo Tuổi Trẻ* closing a text from *Theo Công an tỉnh* opening a sentence."""
    return sheet.words.key[i - 1] == "theo" and sheet.words.first(i - 1) is False


def _dateline(sheet: Sheet, i: int) -> bool:
    """Tell the outlet before a report: *(HGO) -*, *TTO -*, at the beginning of a line."""
    words = sheet.words
    if words.shape[i] != UPPER or len(words.form[i]) > 7:
        return False
    behind = i + 1
    if words.form[i - 1] == "(" and words.form[behind] == ")":
        return words.shape[i - 2] == BREAK and words.form[behind + 1] in "-–"
    open_line = words.shape[i - 1] == BREAK and not words.glued(behind)
    return open_line and words.form[behind] == "-" and words.shape[behind + 1] >= CAPITAL
