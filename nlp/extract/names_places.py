"""Find places that a kind word introduces: *xã Tân Lập*, *các xã A, B và C*, *đường Lê Lợi*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from nlp.extract.names_areas import (
    REGION_WORDS,
    authority,
    kind_at,
    known_at,
    name_end,
    proper_run,
    title_at,
)
from nlp.extract.names_heads import Unit
from nlp.extract.names_levels import levels
from nlp.extract.names_rows import listed_places, more_roads, several, told_from
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, MARK, NUMBER
from nlp.reference.places import PlaceKind

_OWNED = frozenset(["nghĩa trang liệt sĩ", "nghĩa trang liệt sỹ", "sân vận động"])
_HALLS = frozenset(["hội trường", "nhà khách", "nhà đa năng", "nhà thi đấu", "nhà thi đấu đa năng"])
# where one meets, behind "tại"; elsewhere bodies that act
_VENUES = frozenset(["khách sạn", "nhà hàng", "nhà khách", "resort", "trung tâm văn hóa"])
_TEMPLES = frozenset(["chùa", "tịnh"])
_GIVES = frozenset(
    ["góp", "tặng", "trao", "ủng", "nấu", "nuôi", "hưởng", "gửi", "phát", "hỗ", "đóng", "vận"]
)
_MEMORIALS = frozenset(
    ["khu lưu niệm", "nhà lưu niệm", "khu tưởng niệm", "nhà tưởng niệm", "đền thờ", "tượng đài"]
)
_PRESIDENT = (("chủ", "tịch", "hồ", "chí", "minh"), ("bác", "hồ"), ("hồ", "chủ", "tịch"))
_ROADS = frozenset(["đường", "phố"])
_SHORES = frozenset(["tại", "ở", "quanh", "ven", "bên", "dọc", "lòng", "thăm", "xuống"])
_DOUBTFUL = frozenset(["an", "sơn", "kim", "hà", "mai", "châu"])  # ấp An Bình Đông
_MAY_BEGIN = REGION_WORDS | {"số"}  # a place, beside the words for kinds
_LANES = frozenset(["ngõ", "hẻm"])
Found = tuple[int, int, str]


def kind_places(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give the places in order, as first word, end and rule."""
    words, free = sheet.words, 0
    for i in sorted({*sheet.begins.kinds, *words.standing(_MAY_BEGIN)}):
        if i < free:
            continue
        found = [] if taken[i] or words.shape[i] < LOWER else _kind_place(sheet, i)
        found = found or _address(sheet, i)
        yield from found
        free = found[-1][1] if found else i + 1


def _kind_place(sheet: Sheet, i: int) -> list[Found]:
    words = sheet.words
    lower = words.shape[i] == LOWER or words.key[i : i + 2] == ["đồng", "bằng"]
    region = known_at(sheet, i) if lower else None
    if region is not None and not sheet.compound(i):
        return [(i, region[0], "places.region")]
    hit = kind_at(sheet, i)
    if hit is None or not _kind_stands(sheet, i, hit[0]):
        return []
    end, kind = hit
    if kind.takes == "alone":
        return [(i, _site_end(sheet, end) or end, "places.site")]
    numbered = kind.takes == "number" and words.shape[end] == NUMBER  # các tuyến quốc lộ 1A
    if not numbered and (several(sheet, i) or words.form[end] == ":"):
        return listed_places(sheet, told_from(sheet, end, kind), kind)
    if kind.takes == "area":
        named = _site_end(sheet, end)
        bare = named and words.shape[named - 1] == LOWER and words.shape[i] == LOWER
        if bare and kind.word not in _OWNED:
            return []
    else:
        # Chủ tịch xã | Lâm Văn Hưởng
        office = sheet.offices[i] and not _headed(sheet, i, end)
        named = _honoured_end(sheet, end, kind) or name_end(sheet, end, kind, office=office)
    if named is None or (kind.word == "hồ" and words.shape[i] != LOWER and not _lake(sheet, i)):
        return []
    if sheet.shouted(i) and not authority(kind) and known_at(sheet, end) is None:
        return []
    if kind.word in _LANES and words.key[named] == "đường" and words.shape[named + 1] >= CAPITAL:
        named = words.run(named + 1)
    found = [(i, named, "places.kind")]
    return found + more_roads(sheet, named) if kind.word in _ROADS else found


def _lake(sheet: Sheet, i: int) -> bool:
    """Tell *tại* **Hồ Núi Cốc** from a person of the family Hồ."""
    key = sheet.words.key
    leader = key[i : i + 3] == ["hồ", "chí", "minh"]
    return key[i - 1] in _SHORES and not leader


def _honoured_end(sheet: Sheet, i: int, kind: PlaceKind) -> int | None:
    """Give the end of whom memorials are named after: *Khu lưu niệm Tổng Bí thư Trần Phú*."""
    if sheet.words.shape[i] >= LOWER and kind.word in _MEMORIALS:
        for behind, _title in sheet.lexicon.titles.all(sheet.words.key, i):
            run = sheet.words.run(behind)
            if sheet.personlike(behind, run):
                return run
    for name in _PRESIDENT:
        if tuple(sheet.words.key[i : i + len(name)]) == name and sheet.words.shape[i] >= CAPITAL:
            return i + len(name)
    return None


def _kind_stands(sheet: Sheet, i: int, end: int) -> bool:
    """Tell whether a kind word is one here, not a part of a word, a title or another name."""
    words = sheet.words
    if _headed(sheet, i, end):
        return True
    if sheet.titled[i] and words.shape[end] == NUMBER:
        return True  # Tổ trưởng | tổ dân phố 14
    if sheet.compound(i) or sheet.titles.get(end, (end,))[0] < i:
        return False
    if words.form[i] == "Đèo" and words.key[end] in ("văn", "thị"):
        return False  # chị Đèo Thị Nhung
    run_on = words.shape[i - 1] == CAPITAL and not words.first(i - 1)  # Tuyến Quốc lộ 4
    return not (words.shape[i] == CAPITAL and run_on)


def _headed(sheet: Sheet, i: int, end: int) -> bool:
    """Tell *Trưởng* **thôn Phú Lương** from *Trưởng bản* **Giàng A Páo**: the name is no person's.

    A doubtful one is a place where its head was named before: *ông Sơn Lực, Trưởng ấp Trà Kháo*.
    """
    words, size = sheet.words, sheet.words.run(end) - end
    if words.key[i - 1] not in ("trưởng", "phó") or end not in sheet.titles or size < 2:
        return False
    first = words.key[end]
    if sheet.begins.titles.get(end) or "'" in first or len(first) < 2:
        return False
    if words.key[end + 1] in ("văn", "thị"):
        return False
    if first not in sheet.lexicon.family:
        return True
    doubtful = not sheet.lexicon.family[first] or first in _DOUBTFUL
    named = words.form[i - 2] in (",", "-", "(") and words.shape[i - 3] >= CAPITAL
    return size < 4 and doubtful and named


def _site_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of what names a hall or a cemetery: an area, with or without its name."""
    end = None
    if sheet.words.key[i : i + 2] == ["trung", "tâm"]:
        i += 2
    for area, _named in levels(sheet, i):
        end = area
    known = known_at(sheet, i)
    if end is None and known:
        new = (
            not known[1].isdisjoint(("country", "country?")) and sheet.words.run(i) == known[0] + 1
        )  # SVĐ Mỹ Đình
        return known[0] + new
    if end is None and sheet.words.shape[i] >= CAPITAL and not sheet.ordinary(i):
        return proper_run(sheet, i)
    return end


def _address(sheet: Sheet, i: int) -> list[Found]:
    """Read the street of an address: *số 64, Bà Triệu*, *số 2 Minh Khai*."""
    words = sheet.words
    if words.key[i] != "số" or words.shape[i + 1] != NUMBER:
        return []
    j = i + 2
    if words.form[j] in ("-", "/") and words.shape[j + 1] == NUMBER:
        j += 2
    if words.form[j] == ",":
        j += 1
    end = words.run(j)
    if not 2 <= end - j <= 4 or words.form[end] not in ",();.-" or kind_at(sheet, j):
        return []
    if words.form[i - 1] not in (",", "(", ")", ":") and words.key[i - 1] not in ("tại", "ở", "về"):
        return []
    return [] if title_at(sheet, j) else [(j, end, "places.address")]


def named_areas(sheet: Sheet, sites: Sequence[Found]) -> set[tuple[str, ...]]:
    """Give the names that the text gives a kind word, units' names included: *Tả Lủng*."""
    names = set[tuple[str, ...]]()
    words = sheet.words
    for start, end, rule in sites:
        if rule == "places.listed" and end - start > 1:
            names.add(tuple(words.key[start:end]))
    for i in sheet.begins.kinds:
        hit = kind_at(sheet, i) if words.shape[i] >= LOWER else None
        if hit is None or words.shape[hit[0]] < CAPITAL or not _kind_stands(sheet, i, hit[0]):
            continue
        if not authority(hit[1]) and hit[1].level != "island":
            continue
        end = name_end(sheet, hit[0], hit[1], office=True) or hit[0]
        name = tuple(words.key[hit[0] : end])
        if len(name) > 1 or (name and len(name[0]) > 4):
            names.add(name)
    return names


def halls_of(sheet: Sheet, bodies: Iterable[tuple[Unit, str]]) -> Iterator[Found]:
    """Give halls named after a body, *Hội trường Bộ Tư lệnh Thủ đô*, and bodies that are venues."""
    key = sheet.words.key
    for unit, _rule in bodies:
        for size in (5, 3, 2):
            start = unit.start - size
            if " ".join(key[start : unit.start]) in _HALLS:
                yield start, unit.end, "places.hall"
        sizes = range(1, 5) if key[unit.start - 1] in ("tại", "ở") else ()
        if any(" ".join(key[unit.start : unit.start + size]) in _VENUES for size in sizes):
            yield unit.start, unit.end, "places.venue"


def acting_temples(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give the temples that give or are given something, which are bodies then."""
    words, kinds = sheet.words, sheet.begins.kinds
    for i in sorted(i for name in _TEMPLES for i in words.places.get(name, ())):
        hit = kinds.get(i)
        end = name_end(sheet, hit[0], hit[1]) if hit and not taken[i] else None
        begins = words.shape[i - 1] in (MARK, BREAK) or words.key[i - 1] in ("và", "do", "được")
        if end and begins and (words.key[end] in _GIVES or words.shape[end] == NUMBER):
            yield i, end, "units.temple"


def dateline_places(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give the place before the date of a letter: *Kim Sơn, ngày 15 tháng 01 năm 2019*."""
    words = sheet.words
    for i in sheet.capitals:
        if taken[i]:
            continue
        if words.shape[i - 1] != BREAK and words.form[i - 1] not in ("|", "("):
            continue
        i += words.key[i] == "tại"
        end = words.run(i)
        if words.form[end] == "," and words.key[end + 1] == "ngày" and end - i <= 4:
            yield i, end, "places.dateline"
