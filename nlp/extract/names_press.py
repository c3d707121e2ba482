"""Find the press: *báo Lao Động*, *TTXVN*, *Theo Dân trí*, *(HGO) -* at the head of a report."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.names_seats import link_end
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_trades import office_begins
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference.units import Outlet

_SOURCES = frozenset(["nguồn", "pv", "trên", "với"])
_SOURCED = frozenset(["theo", "nguồn"])
# words that a report begins with: Biên phòng - Sáng 3-2, …
_REPORT_OPENERS = frozenset(
    [
        "ngày", "sáng", "chiều", "tối", "trưa", "vừa", "trong", "mới", "theo", "hôm", "nhân",
        "nhằm", "tại", "sau", "với", "thời", "thực",
    ]
)  # fmt: skip
_CLOSED = frozenset([".", ")", "(", "/", "-", ";"])
_NO_OUTLET = frozenset(["pv", "ctv", "tm", "kt", "cvđ"])
_LONGEST_SIGN = 9  # letters
_LONGEST_NAME = 4  # words
_EDITIONS = (("online",), ("điện", "tử"))
_DOMAINS = frozenset(["vn", "com", "net", "org"])
_PAPERS = frozenset([("báo",), ("tạp", "chí"), ("tòa", "soạn"), ("báo", "điện", "tử")])
_PAPER_WORDS = frozenset(paper[0] for paper in _PAPERS)
_OFFICES = (("văn", "phòng", "đại", "diện"), ("cơ", "quan", "thường", "trú"), ("vpđd",))
Found = tuple[int, int, str]


def press_of(sheet: Sheet, taken: list[bool]) -> Iterator[Found]:
    """Give outlets, as first word, end and rule."""
    free = 0
    for i in sorted({*_signs(sheet), *_sites(sheet), *sheet.words.standing(_PAPER_WORDS)}):
        if i < free or taken[i]:
            continue
        found = _outlet(sheet, i)
        if found is not None:
            yield found
            free = found[1]


def _signs(sheet: Sheet) -> Iterator[int]:
    """Give the capitalised words that may begin an outlet's name: *VTV*, *Baotinh.vn*, *Dân trí*.

    Few of all are known, in capitals, before a dot, or online.
    """
    words, known = sheet.words, sheet.begins.press
    for i in sheet.capitals:
        if words.shape[i] == UPPER or words.form[i + 1] == "." or i in known:
            yield i
    for at in words.standing({"online"}):
        first = at - 1
        while words.shape[first - 1] >= CAPITAL and words.key[first - 1] not in _SOURCED:
            first -= 1
        yield first


def _sites(sheet: Sheet) -> Iterator[int]:
    """Give the first words of addresses in small letters: *(baotinh.vn) -*."""
    words = sheet.words
    for i in words.standing(_DOMAINS):
        while words.form[i - 1] == "." and words.glued(i) and words.glued(i - 1):
            i -= 2
        if words.shape[i] == LOWER:
            yield i


def _outlet(sheet: Sheet, i: int) -> Found | None:
    words = sheet.words
    paper = _paper_end(sheet, i)
    if paper is not None:
        found = sheet.begins.press.get(paper)
        if found is None or words.shape[paper] < CAPITAL:
            return None
        return _office_of(sheet, i, _edition_end(sheet, found[0]))
    found = sheet.begins.press.get(i)
    if found is not None and words.shape[i] >= CAPITAL:
        end, outlet = found
        if outlet.bare or (_written(sheet, i, end, outlet) and _sourced(sheet, i, end)):
            return i, _edition_end(sheet, end), "units.outlet"
    if _dateline(sheet, i):
        return i, i + 1, "units.dateline"
    online = _online_end(sheet, i)
    if online:
        return i, online, "units.dateline"
    site = _site_end(sheet, i)
    return (i, site, "units.site") if site else None


def _office_of(sheet: Sheet, i: int, end: int) -> Found:
    """Take a paper's office with it: **Văn phòng đại diện** *Báo Lao Động* **tại Cần Thơ**."""
    key = sheet.words.key
    office = next((i - len(o) for o in _OFFICES if tuple(key[i - len(o) : i]) == o), None)
    if office is None:
        return i, end, "units.paper"
    return office, link_end(sheet, end, named=True) or end, "units.paper"


def _edition_end(sheet: Sheet, end: int) -> int:
    """Give where a paper's name ends with its edition: *Báo Đắk Nông* **điện tử**, *VOV***.VN**."""
    key = sheet.words.key
    if sheet.words.shape[end] == NUMBER and sheet.words.glued(end):
        return end + 1
    if sheet.words.form[end] == "." and sheet.words.glued(end + 1) and key[end + 1] in _DOMAINS:
        return end + 2
    return next((end + len(e) for e in _EDITIONS if tuple(key[end : end + len(e)]) == e), end)


def _paper_end(sheet: Sheet, i: int) -> int | None:
    key = sheet.words.key
    if key[i] not in _PAPER_WORDS:
        return None
    for size in (3, 2, 1):
        if tuple(key[i : i + size]) in _PAPERS:
            return i + size
    return None


def _written(sheet: Sheet, i: int, end: int, outlet: Outlet) -> bool:
    """Tell *Tuổi Trẻ* from *tuổi trẻ* and *Tuổi trẻ*: a paper's name keeps its letter case."""
    forms = sheet.words.form[i:end]
    capitals = all(shape >= CAPITAL for shape in sheet.words.shape[i:end])
    return capitals or " ".join(forms) == outlet.name


def _sourced(sheet: Sheet, i: int, end: int) -> bool:
    """Tell whether a name stands where sources do: *Theo …*, *PV …*, *(…) -*, *… - Ngày 3/2*."""
    words = sheet.words
    before = words.key[i - 1]
    if before == "theo":
        return not words.first(i - 1)
    if before == "(":
        return words.form[end] == ")" and words.shape[i - 2] == BREAK
    if words.shape[i - 1] == BREAK:  # Biên phòng - Sáng 3-2, …
        return words.form[end] == "-" and words.key[end + 1] in _REPORT_OPENERS
    closed = words.shape[end] == BREAK or words.form[end] in _CLOSED
    return before in _SOURCES or (before == ":" and closed)


def _site_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *Baotinh.vn* before a report, or in brackets at its head."""
    words, end = sheet.words, i + 1
    while words.form[end] == "." and words.glued(end) and words.glued(end + 1):
        end += 2
    if end == i + 1 or words.key[end - 1] not in _DOMAINS:
        return None
    bracketed = words.form[i - 1] == "(" and words.form[end] == ")"
    opens = words.shape[i - 1 - bracketed] == BREAK
    return end if opens and words.form[end + bracketed] in ("-", ":", "\n") else None


def _online_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *(LĐ online) -*, *Đắk Nông Online* at the head or the foot of a report."""
    words, end = sheet.words, sheet.words.run(i)
    end -= words.key[end - 1] == "online"
    bracketed = words.form[i - 1] == "("
    opens = words.shape[i - 1 - bracketed] == BREAK or words.key[i - 1] in _SOURCED
    if not opens or words.key[end] != "online" or not 0 < end - i < _LONGEST_NAME:
        return None
    closed = words.form[end + 1] in (")", "-", "\n", "/", "")
    return end + 1 if closed else None


def _dateline(sheet: Sheet, i: int) -> bool:
    """Tell the outlet before a report: *(HGO) -*, *TTO -*, at the beginning of a line."""
    words = sheet.words
    if words.shape[i] != UPPER or len(words.form[i]) > _LONGEST_SIGN or words.key[i] in _NO_OUTLET:
        return False
    behind = i + 1
    if office_begins(sheet, behind):
        return False  # BIDV - Chi nhánh Yên Bái
    if words.form[i - 1] == "(" and words.form[behind] == ")":
        return words.shape[i - 2] == BREAK and (
            words.form[behind + 1] == "-" or words.shape[behind + 1] >= CAPITAL
        )
    heads = sheet.begins.heads
    bodies = i in heads and behind + 1 in heads
    open_line = words.shape[i - 1] == BREAK and not words.glued(behind)
    return (
        not bodies  # HĐND - UBND xã
        and open_line
        and words.form[behind] == "-"
        and (words.shape[behind + 1] >= CAPITAL or words.form[behind + 1] == '"')
    )
