"""Where the name of an area ends: *tỉnh Thái Bình* | *Dương Văn An*, *thị trấn Dầu Giây*."""

from __future__ import annotations

import re

from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference import lists
from nlp.reference.places import PlaceKind

_COMPATIBLE = {
    "province": ("province",),
    "city": ("thành phố", "city", "district", "province"),
    "district": ("district",),
    "commune": ("commune", "district"),
}
_NUMBERED = frozenset(
    [
        "quận", "phường", "thôn", "ấp", "bản", "xóm", "làng", "khóm", "khu phố", "tổ dân phố",
        "khu dân cư", "buôn", "tdp", "kp", "khu", "khối phố", "khu vực", "q.", "p.", "kdc",
        "tiểu khu", "đường", "phố", "quảng trường", "công viên", "cầu",
    ]
)  # fmt: skip
# the levels that an authority may have: UBND tỉnh, Công an xã, Chi bộ thôn
_AUTHORITY = frozenset(["province", "city", "district", "commune", "village"])
_PAIRED = frozenset(["ngã ba", "ngã tư", "ngã năm", "ngã sáu", "nút giao", "kênh"])
REGION_WORDS = frozenset(["miền", "đồng", "duyên", "châu", "trung", "xứ", "đất"])
_ROMAN = re.compile(r"[IVX]+")
_COUNTED = lists.words("counted_nouns")
_DATED = frozenset(["đường", "phố", "quảng trường", "công viên", "cầu"])  # đường 30/4
_SITES = frozenset(["khu công nghiệp", "kcn", "cụm công nghiệp", "khu đô thị"])  # KCN VSIP
_LASTING = frozenset(["năm", "tháng", "ngày", "lần", "hộ"])  # ấp 6 năm liền đạt chuẩn
_LONGEST_NAME = 4
_LONGEST_SHOUTED = 3  # more words in capitals are a sentence, not a name


def name_end(sheet: Sheet, i: int, kind: PlaceKind, *, office: bool = False) -> int | None:
    """Give the end of the name that a kind word before word ``i`` introduces, if there is one.

    ``office``: a title stands before the unit that the area belongs to (*Chủ tịch UBND tỉnh*), so
    that a person's name may follow at once.
    """
    if kind.takes in ("none", "alone"):
        return None
    number = _number_end(sheet, i, kind)
    if kind.takes == "address":  # tổ 7, phường Trung Thành
        follows = number is not None and sheet.words.form[number] in (",", "-", "(")
        return number if follows and number and kind_at(sheet, number + 1) else None
    if number is not None or kind.takes == "number":
        return number
    if sheet.words.shape[i] < CAPITAL:
        return _inner_kind(sheet, i, kind)
    end = _proper_end(sheet, i, kind, office=office)
    return None if end is None else _trailing(sheet, end, kind)


def _number_end(sheet: Sheet, i: int, kind: PlaceKind) -> int | None:
    words = sheet.words
    if kind.word not in _NUMBERED and kind.takes not in ("number", "address"):
        return None
    short = kind.word.endswith(".")
    if kind.word in _DATED and words.key[i] != "số":
        return _day_end(sheet, i)
    if words.key[i] == "số":
        i += 1
    if words.shape[i] == NUMBER and words.form[i].isdecimal():
        known = sheet.begins.names.get(i)  # phường 1 Bảo Lộc
        if known is not None and words.shape[known[0] - 1] >= CAPITAL:
            return known[0]
        if words.key[i + 1] in _LASTING and (kind.takes != "number" or kind.level == "facility"):
            return None
        return i + 2 if words.shape[i + 1] >= CAPITAL and words.glued(i + 1) else i + 1
    if words.shape[i] >= CAPITAL and words.shape[i + 1] == NUMBER and words.glued(i + 1):
        return i + 2
    if _ROMAN.fullmatch(words.form[i]) and kind.takes != "number" and not short:
        return i + 1
    return None


def _day_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the day that a road or a square is named after: *30/4*, *16 Tháng 4*."""
    words = sheet.words
    day = words.shape[i] == NUMBER and words.shape[i + 2] == NUMBER
    return i + 3 if day and words.key[i + 1] in ("/", "-", "tháng") else None


def _inner_kind(sheet: Sheet, i: int, kind: PlaceKind) -> int | None:
    """Read *khu du lịch* **núi Bà Đen**: a site named after another place."""
    inner = kind_at(sheet, i)
    if (
        kind.level != "facility"
        or " " not in kind.word
        or kind.takes != "open"
        or inner is None
        or authority(inner[1])
    ):
        return None
    return name_end(sheet, inner[0], inner[1])


def _proper_end(sheet: Sheet, i: int, kind: PlaceKind, *, office: bool) -> int | None:
    words = sheet.words
    run = proper_run(sheet, i)
    wanted = _COMPATIBLE.get(kind.level)
    known = [
        end
        for end, kinds in sheet.lexicon.names.all(words.key, i)
        if (wanted is None or not kinds.isdisjoint(wanted)) and words.shape[end - 1] != LOWER
    ]
    if wanted is None and _abroad(sheet, i):
        return None
    if kind.level == "village" and _full_name(sheet, i):
        return None  # Chi hội trưởng Phụ nữ ấp | Võ Thị Tám
    if office and run - i > _LONGEST_NAME and _surname(sheet, i + 2, run):
        return i + 2  # Bí thư Đoàn xã Vinh Hải | Phan Thanh Sử
    if office and kind.level != "village" and sheet.personlike(i, run):
        known = [end for end in known if end - i > 1]
    for end in known:
        if end >= run or _begins_other(sheet, end, run):
            return end
    settled = kind.level == "village" and run - i == 2
    blocked = sheet.blocked(i, i + 1, until=run) and kind.level != "road"
    if (office and sheet.personlike(i, run) and not settled) or blocked:
        return None
    if known and (kind.takes in ("closed", "gazetteer") or run - known[0] > 1):
        return known[0]
    if known or kind.takes not in ("gazetteer", "place"):
        return _new_name(sheet, i, run, kind, office=office, known=bool(known))
    return None


def _surname(sheet: Sheet, i: int, run: int) -> bool:
    """Tell whether a person's name begins at a word, by a common family name."""
    return sheet.personlike(i, run) and sheet.lexicon.family[sheet.words.key[i]]


def _abroad(sheet: Sheet, i: int) -> bool:
    """Tell a country behind an ordinary word from a name: *vùng biển Việt Nam*."""
    found = sheet.begins.names.get(i)
    return found is not None and "country" in found[1]


def _new_name(
    sheet: Sheet, i: int, run: int, kind: PlaceKind, *, office: bool, known: bool
) -> int | None:
    """Give the end of a name that no table holds, where it can be one."""
    words = sheet.words
    shouted = sheet.shouted(i) and not known
    if run == i or (kind.takes == "closed" and (office or shouted)):
        return None
    if run - i == 1 and words.key[i] in ("đoàn", "ủy") and kind.level != "road":
        return None  # xã Đoàn, huyện Ủy
    if run - i == 1 and not known:
        letters = words.shape[i] == UPPER and not sheet.shouted(i) and kind.word not in _SITES
        if letters or len(words.form[i]) == 1:
            return None
        if words.form[i - 1] == "." and sheet.ordinary(i):
            return None  # cấp TP. Tổng cộng có
        settled = kind.level not in ("facility", "road")
        size = sheet.vocabulary(i)
        plain = size > 1 if settled else size > 0 or _common(sheet, i)
        if sheet.ordinary(i) and plain:
            return None
    if shouted and run - i > _LONGEST_SHOUTED:
        return None
    if office and run - i > _LONGEST_NAME and sheet.personlike(i + 2, run):
        return i + 2  # Bí thư Chi bộ thôn Nà Lầu | Lù A Páo
    return min(run, i + _LONGEST_NAME)


def _common(sheet: Sheet, i: int) -> bool:
    """Tell whether one syllable behind the word for a site may be no name: *chợ Tết*."""
    if sheet.words.shape[i - 1] >= CAPITAL or sheet.words.key[i] in sheet.lexicon.family:
        return True
    return sheet.blocked(i, i + 1)


def _trailing(sheet: Sheet, end: int, kind: PlaceKind) -> int:
    """Take the number of *ấp Cạnh Đền 3* and the second end of *cao tốc Vạn Ninh - Cam Lộ*."""
    words = sheet.words
    paired = kind.level == "road" or (kind.word in _PAIRED and words.run(end + 1) - end > 2)
    if paired and words.form[end] == "-" and words.shape[end + 1] >= CAPITAL:
        return proper_run(sheet, end + 1)
    small = kind.level in ("commune", "village", "facility") and len(words.form[end]) <= 2
    if small and words.form[end].isdecimal() and words.form[end - 1].isalpha():
        broken = words.form[end + 1] in ("/", "-") and words.glued(end + 1)
        return end if broken or counted(sheet, end + 1) else end + 1
    return end


def counted(sheet: Sheet, i: int) -> bool:
    """Tell whether a number before a word counts it: *ấp Cạnh Đền 3* **hộ** *nghèo*."""
    key = sheet.words.key
    return key[i] in _COUNTED or f"{key[i]} {key[i + 1]}" in _COUNTED


def _begins_other(sheet: Sheet, i: int, run: int) -> bool:
    """Tell whether what follows a name is something else: a person, a title, another unit."""
    return sheet.personlike(i, run) or title_at(sheet, i) or sheet.begins.heads.get(i) is not None


def proper_run(sheet: Sheet, i: int) -> int:
    """Give the end of the capitalised words from here, before any that begin a title or a unit."""
    end = i
    while sheet.words.shape[end] >= CAPITAL:
        if end > i and (title_at(sheet, end) or _long_head(sheet, end) or _full_name(sheet, end)):
            return end
        end += 1
    return end


def title_at(sheet: Sheet, i: int) -> bool:
    """Tell whether a title begins at a word; *Anh*, *Mai* and *Trưởng* may end a name instead."""
    found = sheet.begins.titles.get(i)
    if found is None:
        return False
    if found[0] - i > 1:
        return True
    return sheet.words.key[i] in ("phó", "trưởng") and (sheet.begins.heads.get(i + 1) is not None)


def _full_name(sheet: Sheet, i: int) -> bool:
    """Tell *thôn Đông* | **Nguyễn Văn Bình**, *chùa Bửu Long* | **Thích Minh Nhẫn**."""
    key = sheet.words.key
    if key[i] == "thích":
        return sheet.words.run(i) - i > 2
    return sheet.lexicon.family.get(key[i], False) and key[i + 1] in ("văn", "thị")


def _long_head(sheet: Sheet, i: int) -> bool:
    found = sheet.begins.heads.get(i)
    return found is not None and found[0] - i > 1


def authority(kind: PlaceKind) -> bool:
    """Tell whether a kind of place has authorities of its own."""
    return kind.level in _AUTHORITY and kind.takes not in ("none", "number", "address")


def kind_at(sheet: Sheet, i: int) -> tuple[int, PlaceKind] | None:
    """Give the kind word that begins at a word, with its end."""
    words = sheet.words
    found = sheet.begins.kinds.get(i)
    if found is None:
        return None
    same_case = words.shape[found[0]] in (LOWER, words.shape[i])
    if same_case and f"{found[1].word} {words.key[found[0]]}" in sheet.lexicon.kind_compounds:
        return None
    return found


def known_at(sheet: Sheet, i: int) -> tuple[int, frozenset[str]] | None:
    """Give the longest known name that begins at a capitalised word, with its kinds."""
    if i not in sheet.begins.names:
        return None
    if i not in sheet.known:
        sheet.known[i] = _known_at(sheet, i)
    return sheet.known[i]


def _known_at(sheet: Sheet, i: int) -> tuple[int, frozenset[str]] | None:
    words = sheet.words
    if words.shape[i] < CAPITAL and words.key[i] not in REGION_WORDS:
        return None
    for found in sheet.lexicon.names.all(words.key, i):
        # only countries and regions end in lower case: Việt Nam Dân chủ Cộng hòa, Tây Nam bộ
        if words.shape[found[0] - 1] != LOWER or not found[1].isdisjoint(("country", "region")):
            return found
    return None
