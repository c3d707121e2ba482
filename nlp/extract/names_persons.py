"""Find persons by their full names: behind titles and offices, by family names, in lists."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.names_areas import kind_at, known_at, title_at
from nlp.extract.names_runs import LONGEST, name_run
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, MARK, NUMBER, UPPER
from nlp.reference import lists

_HEADS = frozenset(["khoa", "trường"])  # heads of units that are given names too
_SURE = frozenset(["province", "country", "region"])
_SECOND = frozenset(["văn", "thị", "seo", "mí", "chá"])  # Chẩu Văn Thiết, Má Seo Phử
_DOUBTFUL = frozenset(["hồ", "đoàn", "mai", "cao", "hà", "kim", "sơn", "an", "châu"])
_SAYS = lists.words("speech_verbs")
_UNCLE_HO_SOLDIERS = ["bộ", "đội", "cụ", "hồ"]  # what soldiers are called
# what is called after persons: chi đội Lê Văn Tám
_NAMESAKES = frozenset(
    [
        ("chi", "đội"),
        ("liên", "đội"),
        ("học", "bổng"),
        ("giải", "thưởng"),
        ("mang", "tên"),
        ("dòng", "họ"),
    ]
)
_VILLAGES = frozenset(["thôn", "bản", "ấp", "buôn", "làng", "xóm", "khóm"])  # trưởng bản Páo
# families of the Central Highlands, that are no Vietnamese syllable
_HIGHLAND = frozenset(["siu", "ksor", "kpă", "kpuih", "puih", "rcom", "rơcom", "rơchăm", "rahlan"])
_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")
Found = tuple[int, int, str]


def full_names(
    sheet: Sheet, taken: list[bool], offices: frozenset[int] | set[int]
) -> Iterator[Found]:
    """Give full names in text order; ``offices`` are the ends of units that a title precedes."""
    free = 0
    for i in sheet.capitals:
        if i < free or taken[i] or sheet.words.key[i - 3 : i + 1] == _UNCLE_HO_SOLDIERS:
            continue
        if (sheet.words.key[i - 2], sheet.words.key[i - 1]) in _NAMESAKES:
            free = name_run(sheet, i, taken)
            continue
        found = _leader(sheet, i) or _initials(sheet, i) or _person(sheet, i, taken, offices)
        if found is not None:
            hyphened = sheet.words.form[found[1] - 2] == "-"
            yield (found[0], found[1], "persons.hyphened") if hyphened else found
            free = found[1]


def _leader(sheet: Sheet, i: int) -> Found | None:
    """Read *Bác Hồ* and *Hồ Chí Minh*, which is a city's name too."""
    key, shape = sheet.words.key, sheet.words.shape
    thinker = sheet.begins.leaders.get(i)
    if thinker is not None and key[i - 1] not in ("-", "nghĩa"):
        return i, thinker[0], "persons.leader"
    if key[i] == "bác" and key[i + 1] == "hồ" and shape[i + 1] >= CAPITAL:
        return i, i + 2, "persons.leader"
    if (
        key[i] == "hồ"
        and key[i + 1 : i + 3] == ["chí", "minh"]
        and key[i - 2 : i] != ["chiến", "dịch"]
    ):
        return i, i + 3, "persons.leader"
    return None


def _initials(sheet: Sheet, i: int) -> Found | None:
    """Read a hidden name: *Đ.V.K. (27 tuổi)*."""
    words, end = sheet.words, i
    while words.form[end] in _INITIALS and words.form[end + 1] == "." and words.glued(end + 1):
        end += 2
    last = end > i and words.form[end] in _INITIALS and words.glued(end)
    end = end + 1 if last else end - 1
    if end - i < 5 and not (end - i == 3 and i in sheet.titles):
        return None
    return i, end, "persons.initials"


def _person(
    sheet: Sheet, i: int, taken: list[bool], offices: frozenset[int] | set[int]
) -> Found | None:
    run = name_run(sheet, i, taken)
    known = known_at(sheet, i)
    if i in sheet.titles and known and known[0] < run and _land(sheet, known):
        return known[0], run, "persons.foreign"  # Tổng thống Nga Vladimir Putin
    blocked = sheet.begins.blocked.get(i)
    title = sheet.titles[i][1] if i in sheet.titles else None
    called = title and title.strong and title.kind != "office" and run - i == 1  # chị Hoa
    whole = blocked and (
        blocked[0] >= run
        or not sheet.personlike(i, run)
        or (
            run - blocked[0] > 2
            and sheet.personlike(blocked[0], run)
            and not _second(sheet, i, run)
        )
    )  # chàng trai Mông | Sùng A Của
    if whole and not called:
        return None  # of "người Tày Bế Thị Sảy" the name is read from the next word on
    if _title_first(sheet, i, run):
        return None
    if i in sheet.titles:
        return _titled(sheet, i, run)
    land = known is not None and not known[1].isdisjoint(("province", "country"))
    if known and known[0] < run and sheet.personlike(i, run):
        land = False  # Trưởng ban tỉnh | Hà Giang Sơn
    heading = sheet.shouted(i) and not sheet.personlike(i, run)  # QUỐC HỘI KHÓA XV | VÀ HĐND
    if i in offices and run - i >= 2 and not land and not heading:
        return i, run, "persons.office"
    return _by_family(sheet, i, run) or _speaker(sheet, i, run)


def _land(sheet: Sheet, known: tuple[int, frozenset[str]]) -> bool:
    """Tell *Tổng thống* **Nga** *Vladimir* from *chị* **Nga**, *anh* **Đức** *Anh*."""
    end, kinds = known
    return "country" in kinds or ("country?" in kinds and not sheet.syllable(end))


def _title_first(sheet: Sheet, i: int, run: int) -> bool:
    """Tell whether the first of capitalised words is a title before the name: *Ông Trần Đức*."""
    found = sheet.begins.titles.get(i)
    if found is None or not i < found[0] < run:
        return False
    name_like = sheet.words.key[i] == "anh" and i in sheet.titles
    return found[0] in sheet.titles and not name_like


def _sure_place(sheet: Sheet, i: int) -> bool:
    known = known_at(sheet, i)
    return known is not None and known[0] - i > 1 and not _SURE.isdisjoint(known[1])


def _titled(sheet: Sheet, i: int, run: int) -> Found | None:
    start, title = sheet.titles[i]
    words, size = sheet.words, run - i
    head = sheet.begins.heads.get(i)
    long_head = head is not None and (head[0] - i > 1 or _acronym(sheet, i))
    if (long_head and not sheet.personlike(i, run)) or _of_the_press(sheet, i):
        return None  # Ủy viên Ban Chấp hành, Giám đốc HTX
    whole = known_at(sheet, start)  # Cô Tô, Anh Sơn
    if whole and whole[0] > i and words.shape[start] >= CAPITAL:
        return None
    known = known_at(sheet, i)
    place = known is not None and known[0] >= run and size > 1
    if place and _sure_place(sheet, i):
        return None
    weak = size == 1 or not title.strong  # CÔ GIÁO | CỦA TRẺ EM NGHÈO
    if sheet.shouted(i) and weak and not _shouted_name(sheet, i, run):
        return None
    rule = f"persons.{title.kind}"
    if words.form[run - 2] == "-" or (sheet.personlike(i, run) and (title.strong or not place)):
        return i, run, rule
    if not title.strong or size > LONGEST:
        named = _second(sheet, i, run) or (title.kind == "office" and _foreign(sheet, i, run))
        return (i, run, rule) if named else None
    if _title_last(sheet, i, run) or words.key[i - 1 : run] == ["cụ", "hồ"]:
        return None  # người lính cụ Hồ
    if size > 1:
        return i, run, rule
    one = title.kind != "office" or _foreign(sheet, i, run) or words.key[i - 1] in _VILLAGES
    return (i, run, rule) if one and given_name(sheet, i) else None


def _of_the_press(sheet: Sheet, i: int) -> bool:
    """Tell a reporter's paper from his name: *phóng viên* **Báo Hòa Bình**."""
    head = sheet.begins.heads.get(i)
    return head is not None and head[1].kind == "press"


def _title_last(sheet: Sheet, i: int, run: int) -> bool:
    """Tell an office behind an honorific from a name: *các đồng chí* **Trưởng Ban** *công tác*."""
    found = sheet.begins.titles.get(i)
    return found is not None and found[0] >= run and found[0] - i > 1 and found[1].kind == "office"


def _foreign(sheet: Sheet, i: int, run: int) -> bool:
    """Tell *Kaysone Phomvihane*: one or two words, none a Vietnamese syllable."""
    words = sheet.words
    if run - i > 2 or known_at(sheet, i):
        return False
    strange = (words.form[j].isascii() and not sheet.syllable(j) for j in range(i, run))
    return all(strange) and UPPER not in words.shape[i:run]


def _second(sheet: Sheet, i: int, run: int) -> bool:
    return 3 <= run - i <= 4 and sheet.words.key[i + 1] in _SECOND


def given_name(sheet: Sheet, i: int) -> bool:
    """Tell a given name from a word that only begins with a capital: *chị Thanh niên*."""
    words = sheet.words
    named = words.key[i] in _HEADS and words.shape[i + 1] <= LOWER  # anh Khoa
    body = not named and sheet.begins.heads.get(i)
    if body or words.key[i : i + 2] == ["trung", "ương"]:
        return False
    title = sheet.begins.titles.get(i)
    block = sheet.begins.blocked.get(i)
    head = words.key[i] in ("trưởng", "phó") and words.shape[i + 1] == LOWER
    if head or (block is not None and block[0] - i > 1):
        return False  # các đồng chí | Lãnh đạo và cán bộ
    longer = title is not None and title[0] - i > 1
    return not longer and not (words.shape[i + 1] == LOWER and sheet.vocabulary(i) > 1)


def _acronym(sheet: Sheet, i: int) -> bool:
    return sheet.words.shape[i] == UPPER and len(sheet.words.form[i]) > 2


def _by_family(sheet: Sheet, i: int, run: int) -> Found | None:
    words, tables, size = sheet.words, sheet.lexicon, run - i
    if sheet.shouted(i) and not _shouted_name(sheet, i, run):
        return None
    if _second(sheet, i, run) or _minority(sheet, i, run):
        return i, run, "persons.family"
    if not 2 <= size <= LONGEST or words.key[i] not in tables.family:
        return None
    if words.shape[i] != UPPER and any(_acronym(sheet, j) for j in range(i + 1, run)):
        return None  # Đoàn ĐHNL Huế
    known = known_at(sheet, i)
    if (known and known[0] >= run) or _sure_place(sheet, i) or _inside_land(sheet, i):
        return None
    if words.shape[run] == NUMBER and words.key[run + 1] != "tuổi" and not words.first(i):
        return None  # bản Chu Va 6
    common = tables.family[words.key[i]]
    behind = None if common else known_at(sheet, i + 1)
    land = behind and behind[0] >= run and size > 2
    if behind and ((land and words.first(i)) or "country" in behind[1]):
        return None  # "Nay Tả Lủng đã có đường": the first word only opens the sentence
    if size == 2:
        if sheet.blocked(i, run) or not _clear(sheet, i, run):
            return None
        plain = common and words.key[i] not in _DOUBTFUL
        sure = (plain or words.key[i] in _HIGHLAND) and sheet.vocabulary(run - 1) < 2
        return (i, run, "persons.family") if sure else None
    return (i, run, "persons.family") if common or size < LONGEST else None


def _inside_land(sheet: Sheet, i: int) -> bool:
    """Tell *Bồ* **Đào Nha**: the word before begins a country's name that goes on here."""
    land = known_at(sheet, i - 1)
    return land is not None and land[0] > i and "country" in land[1]


def _clear(sheet: Sheet, i: int, run: int) -> bool:
    """Tell whether two syllables at the head of a sentence are a name by what follows them."""
    words = sheet.words
    if not words.first(i) or words.shape[run] in (MARK, BREAK):
        return True
    return words.key[run] in _SAYS or " ".join(words.key[run : run + 2]) in _SAYS


def _shouted_name(sheet: Sheet, i: int, run: int) -> bool:
    """Tell a name in capitals from a heading: it stands alone between marks or line breaks."""
    shape = sheet.words.shape
    if _second(sheet, i, run) and sheet.personlike(i, run) and kind_at(sheet, i - 1) is None:
        return True  # GƯƠNG SÁNG | ĐINH THỊ HOA
    framed = shape[i - 1] in (MARK, BREAK) or i in sheet.titles
    if run - i < 3 or not framed or shape[run] not in (MARK, BREAK):
        return False
    return not sheet.blocked(i, run + 1) and not _wordy(sheet, i, run)


def _wordy(sheet: Sheet, i: int, run: int) -> bool:
    return any(sheet.vocabulary(j) > 1 for j in range(i, run))


def _minority(sheet: Sheet, i: int, run: int) -> bool:
    """Tell *Y Blôk Niê*, *H'Linh Êban*, *K'Brìn*, but not *A Lưới*."""
    words = sheet.words
    size = run - i
    if known_at(sheet, i) or not 1 <= size <= 4:
        return False
    if words.key[i].startswith(("h'", "k'")) or words.form[i + 1] == "'":
        return size > 1 or i in sheet.titles
    return words.form[i] in ("Y", "A") and size >= 2 and len(words.form[i + 1]) > 1


def _speaker(sheet: Sheet, i: int, run: int) -> Found | None:
    """Take an unknown name of two or three syllables that speaks: *Lệ Hằng chia sẻ*."""
    words = sheet.words
    if not 2 <= run - i <= 3 or words.shape[run] != LOWER or sheet.shouted(i):
        return None
    says = words.key[run] in _SAYS or " ".join(words.key[run : run + 2]) in _SAYS
    if not says or known_at(sheet, i) or sheet.begins.heads.get(i):
        return None
    if _wordy(sheet, i, run) or title_at(sheet, i):
        return None
    return i, run, "persons.speaker"
