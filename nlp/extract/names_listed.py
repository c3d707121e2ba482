"""Find persons in a row with others: *Tô Hoài, Thy Ngọc*, *các anh Sen, Chín và Thành*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.extract.names_areas import known_at, title_at
from nlp.extract.names_persons import given_name
from nlp.extract.names_runs import name_run
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, MARK, UPPER

Found = tuple[int, int, str]


def listed(sheet: Sheet, taken: list[bool], persons: Sequence[Found]) -> Iterator[Found]:
    """Give names that stand in a row with a person's: *Tô Hoài, Thy Ngọc*."""
    words = sheet.words
    for start, end, _rule in persons:
        while words.form[end] == "," or words.key[end] in ("và", "-"):
            i = end + 1
            run = name_run(sheet, i, taken)
            land = known_at(sheet, i) and run - i > 1  # các chị Nga, Hoa
            if land or title_at(sheet, i) or not _fellow(sheet, start, i, run):
                break
            yield i, run, "persons.listed"
            end = run


def _fellow(sheet: Sheet, start: int, i: int, run: int) -> bool:
    """Tell whether words in a row with a person's name are one: *các anh Sen, Chín*."""
    words = sheet.words
    if sheet.begins.heads.get(i):
        return False
    if sheet.shouted(i) and not sheet.personlike(i, run):
        return False  # GIÀNG A PÁO VÀ | CON ĐƯỜNG MỚI
    if not sheet.shouted(i) and words.shape[i] == UPPER != words.shape[start]:
        return False  # Lò Văn Én - | PBT HU, a post
    if run - i == 1:
        title = sheet.titles.get(start)
        several = title is not None and (title[1].kind == "group" or sheet.many(title[0]))
        return several and words.shape[start + 1] < CAPITAL and given_name(sheet, i)
    ends = words.form[run] in ",.;…)!" or words.shape[run] == BREAK
    return 2 <= run - i <= 4 and words.shape[run] in (MARK, BREAK) and ends
