"""The levels behind a unit: *Việt Nam*, *tỉnh Thái Bình*, *xã Tân Lập huyện Vũ Thư*."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.names_areas import authority, kind_at, known_at, name_end, title_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, UPPER
from nlp.reference import lists

_BARE_VILLAGES = frozenset(
    ["thôn", "ấp", "bản", "buôn", "xóm", "khóm", "làng", "khu phố", "tổ dân phố"]
)
_CITY_WORDS = frozenset(["tp", "thành", "tphcm", "hcm"])
_NATIONAL = {("việt", "nam"), ("trung", "ương"), ("quốc", "gia"), ("toàn", "quốc")}
_AWARDS = lists.words("award_openers")
_SIDES = frozenset(["bắc", "nam", "đông", "tây", "trung"])
_COUNTRIES = frozenset(["country", "country?"])


def national(sheet: Sheet, i: int) -> int | None:
    """Give the end of *Việt Nam*, *Trung ương*, *T.Ư Đảng*, *quốc gia* behind a unit."""
    key, end = sheet.words.key, i
    if (key[i], key[i + 1]) in _NATIONAL:
        end = i + 2
    elif key[i] in ("tw", "tư", "vn") and sheet.words.shape[i] == UPPER and key[i + 1] != "pháp":
        end = i + 1
    elif sheet.words.form[i] == "Đảng" and key[i - 1] in ("ương", "ư", "w", "tw"):
        end = i + 1  # Ban Tuyên giáo T.Ư | Đảng
    elif key[i] == "t" and key[i + 1] == "." and key[i + 2] in ("ư", "w"):
        end = i + 3
    if end == i:
        return None
    return end + 1 if sheet.words.form[end] == "Đảng" else end


def abroad(sheet: Sheet, i: int) -> bool:
    """Tell *Hội Phụ nữ Việt Nam* **tại Đức**: a body of the nation in another country."""
    key = sheet.words.key
    known = known_at(sheet, i + 1) if key[i] == "tại" else None
    foreign = known is not None and not known[1].isdisjoint(_COUNTRIES)
    return foreign and (key[i - 2 : i] == ["việt", "nam"] or key[i - 1] == "vn")


def levels(sheet: Sheet, i: int, *, office: bool = False) -> Iterator[tuple[int, bool]]:
    """Give the ends of the areas that follow a unit's name, each with whether it is named.

    *xã Tân Lập huyện Vũ Thư* gives two; *tỉnh* alone gives one without a name.
    """
    while True:
        whole = known_at(sheet, i) if sheet.words.key[i] in _CITY_WORDS else None
        if whole is not None:
            yield whole[0], True
            i = whole[0]
            continue
        found = kind_at(sheet, i)
        if found is None or not authority(found[1]):
            return
        end, kind = found
        named = name_end(sheet, end, kind, office=office)
        if named is None and kind.level == "village" and kind.word not in _BARE_VILLAGES:
            return
        yield named or end, named is not None
        if named is None:
            return
        i = named


def side_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *phía Nam*, *miền Trung*, *vùng Tây Bắc* behind a unit."""
    key = sheet.words.key
    if sheet.words.shape[i + 1] < CAPITAL:
        return None
    if key[i] in ("phía", "miền"):
        return i + 2 if key[i + 1] in _SIDES else None
    known = known_at(sheet, i + 1) if key[i] == "vùng" else None
    return known[0] if known and "region" in known[1] else None


def other_begins(sheet: Sheet, i: int, *, shouted: bool) -> bool:
    """Tell whether a capital begins a title, an award or an area, not more of a unit's name.

    ``shouted``: the name stands in capitals, so that a word with one capital is another sentence.
    """
    words = sheet.words
    if title_at(sheet, i) or national(sheet, i) or (shouted and words.shape[i] == CAPITAL):
        return True
    if f"{words.key[i]} {words.key[i + 1]}" in _AWARDS:
        return True  # thưởng HTX Kênh Sáu | Bằng khen
    known = known_at(sheet, i)
    if known and known[0] - i > 1 and not known[1].isdisjoint(("province", "country", "region")):
        behind = words.run(known[0])
        return shouted or behind == known[0] or sheet.personlike(known[0], behind)
    kind = kind_at(sheet, i)
    return kind is not None and authority(kind[1]) and words.shape[kind[0]] >= CAPITAL
