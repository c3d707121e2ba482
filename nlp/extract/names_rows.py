"""Find the places that one kind word introduces together: *các xã A, B và C*, *đường A, B, C*."""

from __future__ import annotations

from nlp.extract.names_areas import authority, kind_at, known_at, name_end, title_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER
from nlp.reference.places import PlaceKind

_LINES = frozenset(["tuyến", "trục", "con", "cung"])  # các tuyến đường
_TELLS = frozenset(["gồm", "như", "là", ":"])
_AHEAD = 10  # words
Found = tuple[int, int, str]


def several(sheet: Sheet, i: int) -> bool:
    """Tell *các tỉnh, thành phố* and *các tuyến đường* from one of them."""
    before = sheet.words.key[i - 1]
    if sheet.many(i) and before != "cả":  # cả | bản Sín Chải
        return True
    if before in _LINES:
        return sheet.many(i - 1)
    if before not in (",", "và"):
        return False
    opened = (start for start in (i - 2, i - 3) if sheet.words.key[start - 1] == "các")
    return any((hit := kind_at(sheet, start)) and hit[0] == i - 1 for start in opened)


def told_from(sheet: Sheet, i: int, kind: PlaceKind) -> int:
    """Give where the names of several areas begin: *các xã đạt chuẩn gồm* | *Phú Mậu*."""
    words = sheet.words
    if not authority(kind) or words.shape[i] != LOWER:
        return i
    for j in range(i + 1, i + _AHEAD):
        if words.key[j - 1] in _TELLS and words.shape[j] >= CAPITAL:
            new = words.key[j - 1] in (":", "gồm") and words.run(j) - j > 1
            return j if known_at(sheet, j) or new else i
        if words.shape[j] != LOWER and words.form[j] != ":":
            break
    return i


def listed_places(sheet: Sheet, i: int, kind: PlaceKind) -> list[Found]:
    """Read *các xã A, B và C*, *hai huyện: A và B*, *3 xã (A, B, C)*: each name is a place."""
    words, found = sheet.words, list[Found]()
    if words.form[i] in (":", "("):
        i += 1
    while words.shape[i] >= CAPITAL or (words.shape[i] == NUMBER and kind.level == "village"):
        region = known_at(sheet, i)
        end = region[0] if region and "region" in region[1] else name_end(sheet, i, kind)
        if end is None or title_at(sheet, i):
            break
        if words.shape[i] != NUMBER:
            found.append((i, end, "places.listed"))
        i = end
        inner = known_at(sheet, i + 1) if words.form[i] == "(" else None
        if inner and words.form[inner[0]] == ")":
            found.append((i + 1, inner[0], "places.bracket"))
            i = inner[0] + 1
        step = _separator(sheet, i)
        if not step:
            break
        i += step
    return found


def more_roads(sheet: Sheet, i: int) -> list[Found]:
    """Read on behind *đường Lạch Tray*: *, Tô Hiệu, Trần Phú*, if two names or more follow."""
    words, found = sheet.words, list[Found]()
    while step := _separator(sheet, i):
        start, i = i + step, words.run(i + step)
        if not 2 <= i - start <= 4 or _begins_anew(sheet, start) or words.form[i] == "(":
            return []
        found.append((start, i, "places.listed"))
    return found if len(found) > 1 else []


def _begins_anew(sheet: Sheet, i: int) -> bool:
    hit, head = kind_at(sheet, i), sheet.begins.heads.get(i)
    return title_at(sheet, i) or hit is not None or (head is not None and head[0] - i > 1)


def _separator(sheet: Sheet, i: int) -> int:
    """Give how many words part two names of a list: a comma, *và*, or both."""
    words = sheet.words
    if words.form[i] in (",", ";"):
        return 2 if words.key[i + 1] == "và" else 1
    return 1 if words.key[i] == "và" else 0
