"""Whether a place behind a unit is its seat: *Huyện ủy* **Tiên Yên**, *Ban Quản lý* **đường 2**."""

from __future__ import annotations

from nlp.extract.names_areas import authority, kind_at, known_at, name_end, title_at
from nlp.extract.names_levels import levels
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER

_WIDE = frozenset(["province", "city"])
_LOCAL = frozenset(["district", "commune"])


def seat_fits(sheet: Sheet, i: int, known: tuple[int, frozenset[str]], *, office: bool) -> bool:
    """Tell a place at a word behind a unit from a person's name there.

    ``known`` is the end of the place with its kinds; ``office`` says that a title stands before
    the unit.
    """
    end, kinds = known
    run = sheet.words.run(i)
    if office and run - end > 2 and sheet.personlike(end, run):
        return True  # Bí thư Huyện ủy An Phú | Ngô Công Thức
    if office and end - i == 1 and sheet.personlike(i, run):
        return not kinds.isdisjoint(_WIDE)
    if end < run and not (sheet.personlike(end, run) or title_at(sheet, end)):
        whole = office and sheet.personlike(i, run)
        shouted = sheet.shouted(i) and end - i > 1 and not kinds.isdisjoint(_LOCAL)
        return not whole and (shouted or not kinds.isdisjoint(_WIDE))
    if office and sheet.personlike(i, end) and "province" not in kinds:
        return sheet.words.key[i + 1] not in sheet.lexicon.middle
    return True


def site_end(sheet: Sheet, i: int, *, office: bool) -> int | None:
    """Give the end of the road or site that a body is named after: *đường 2*, *Chợ Đầm*."""
    kind = kind_at(sheet, i)
    if kind is None or (authority(kind[1]) and sheet.words.shape[i] != LOWER):
        return None
    return name_end(sheet, kind[0], kind[1], office=office)


def inner_seat_end(sheet: Sheet, start: int, end: int, *, office: bool) -> int | None:
    """Give the end of the area whose kind ends a head of youth: *Đoàn xã* **Tân Lập**."""
    found = kind_at(sheet, start + 1)
    if found is None or found[0] != end or sheet.words.key[start] != "đoàn":
        return None
    return name_end(sheet, end, found[1], office=office)


def link_end(sheet: Sheet, i: int, *, named: bool) -> int | None:
    """Give the end of the seat behind *tại*, *ở* or *của*: *Hội người Việt* **tại Praha**.

    ``named``: the unit has a name already, so that any name behind *tại* is its seat.
    """
    words = sheet.words
    if words.key[i] not in ("tại", "ở", "của"):
        return None
    known = known_at(sheet, i + 1)
    ends = [known[0]] if known else [end for end, _ in levels(sheet, i + 1)]
    if ends:
        return ends[-1]
    fits = words.key[i] == "tại" and words.shape[i + 1] >= CAPITAL and named
    return words.run(i + 1) if fits else None
