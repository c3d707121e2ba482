"""Find the later, shorter mentions of units and persons that a text has named in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.extract.names_areas import known_at, title_at
from nlp.extract.names_heads import Unit
from nlp.extract.names_levels import national
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference import lists
from nlp.reference.abbreviations import abbreviations

_BRANDS = frozenset(["company", "press"])
_ABROAD = frozenset(["ở", "tại", "nước", "tiếng"])  # tiếng Anh
_INDUSTRIES = lists.words("industries")
_INDUSTRY_WORDS = frozenset(industry.split()[0] for industry in _INDUSTRIES)
_SAYS = lists.words("speech_verbs")
_POLICE = frozenset(["PA", "PC", "PK", "PV", "PX"])  # the departments of a provincial police
_CLUB = "fc"
_LONGEST_SHORT = 6  # words
_FEWEST_OWN = 3  # letters of a brand
_FEWEST = 4  # letters of a name that no brackets introduce
Found = tuple[int, int, str]


def unit_shorts(sheet: Sheet, taken: list[bool], units: Sequence[Unit]) -> Iterator[Found]:
    """Give short forms that a bracket introduced, brands of companies, and football clubs."""
    words = sheet.words
    forms = {
        tuple(words.key[u.start : u.end])
        for u in units
        if _bracketed(sheet, u) and not _of_people(words.form[u.start])
    }
    forms |= {("".join(form),) for form in forms}
    forms |= {tuple(words.key[start:end]) for start, end in _told_shorts(sheet, units)}
    letters = {one for unit in units for one in _initials(sheet, unit)}
    longest = max(map(len, forms), default=0)
    brands = {tuple(words.key[u.core : u.end]) for u in units if _branded(sheet, u)}
    brands |= {*_trade_brands(sheet, units), *_own_brands(sheet, units)}
    clubs = _CLUB in words.places
    free = 0
    for i in sheet.capitals:
        if i < free or taken[i]:
            continue
        end = (
            _form_end(sheet, i, forms, longest)
            or (i + 1 if words.form[i] in letters else None)
            or _police_end(sheet, i)
            or (_brand_end(sheet, i, brands) if brands else None)
            or (_club_end(sheet, i) if clubs else None)
            or _industry_end(sheet, i)
        )
        if end:
            yield i, end, "units.short"
            free = end


def _initials(sheet: Sheet, unit: Unit) -> Iterator[str]:
    """Give what a name may be shortened to without a word: *HVNH* of *Học viện Ngân hàng*.

    Letters that stand for a common noun are left out: *HTX*, *CLB*, *UBND*.
    """
    words = sheet.words.form[unit.start : unit.end]
    letters = "".join(word[0] for word in words if word[0].isalpha()).upper()
    for size in range(_FEWEST, len(letters) + 1):
        if letters[:size] not in abbreviations():
            yield letters[:size]


def _of_people(short: str) -> bool:
    """Tell *CCB*, which later means any veteran, from letters that mean a body alone."""
    return any(one.expansion[0].islower() for one in abbreviations().get(short, ()))


def _bracketed(sheet: Sheet, unit: Unit) -> bool:
    words = sheet.words
    return (
        words.form[unit.start - 1] == "("
        and unit.end - unit.start <= 2
        and (words.shape[unit.start] >= CAPITAL and words.form[unit.end] == ")")
    )


def _branded(sheet: Sheet, unit: Unit) -> bool:
    if unit.core is None or unit.head.kind not in _BRANDS or unit.end - unit.core < 2:
        return False
    known = known_at(sheet, unit.core)
    return (
        known is None
        or known[0] < unit.end
        or known[1].isdisjoint(("province", "district", "city", "country"))
    )


def _trade_brands(sheet: Sheet, units: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """Give *Thép Ngọc Việt* of *Công ty CP Thép Ngọc Việt*: its trade and its own name."""
    words = sheet.words
    for unit in units:
        head = sheet.begins.heads.get(unit.start)
        if unit.core is None or unit.head.kind != "company" or head is None:
            continue
        start = head[0]
        short = start < unit.core and unit.end - start <= _LONGEST_SHORT
        if short and words.shape[start] == CAPITAL:
            yield tuple(words.key[start : unit.end])


def _own_brands(sheet: Sheet, units: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """Give what no ordinary words are in a company's name: *Nokia*, *Coca Cola*, *May 10*."""
    words = sheet.words
    for unit in units:
        if unit.head.kind != "company":
            continue
        head = sheet.begins.heads.get(unit.start)
        core = unit.core or (head[0] if head else unit.end)
        run = min(words.run(core), unit.end)
        if run - core == 1 and run < unit.end and words.shape[run] == NUMBER:
            yield tuple(words.key[core : run + 1])
            continue
        if words.key[run - 2 : run] == ["việt", "nam"]:
            run -= 2
        strange = not any(sheet.syllable(i) for i in range(core, run))
        if core < run and strange and len(words.form[core]) >= _FEWEST_OWN:
            yield tuple(words.key[core:run])


def _told_shorts(sheet: Sheet, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Give what a bracket says to be short for a body: *(gọi tắt là Ban Quản lý)*."""
    words = sheet.words
    for unit in units:
        inside = words.key[unit.end : unit.end + _LONGEST_SHORT]
        start = unit.end + inside.index("tắt") + 2 if "tắt" in inside else 0
        reach = words.form[start : start + _LONGEST_SHORT]
        told = words.form[unit.end] == "(" and words.key[start - 1] == "là" and ")" in reach
        if told and words.shape[start] >= CAPITAL:
            yield start, start + reach.index(")")


def _police_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *PC02*."""
    words = sheet.words
    if words.form[i] not in _POLICE:
        return None
    numbered = words.shape[i + 1] == NUMBER and len(words.form[i + 1]) == 2 and words.glued(i + 1)
    return i + 2 if numbered else None


def _form_end(sheet: Sheet, i: int, forms: set[tuple[str, ...]], longest: int) -> int | None:
    for size in range(longest, 0, -1):
        if tuple(sheet.words.key[i : i + size]) in forms:
            return i + size
    return None


def _brand_end(sheet: Sheet, i: int, brands: set[tuple[str, ...]]) -> int | None:
    kind = sheet.begins.kinds.get(i - 1)
    if sheet.words.shape[i - 1] >= CAPITAL or kind is not None:
        return None
    run = sheet.words.run(i)
    if sheet.words.shape[run] == NUMBER and tuple(sheet.words.key[i : run + 1]) in brands:
        return run + 1  # May 10
    known = known_at(sheet, i)
    if known and known[0] >= run and not sheet.words.first(i):
        return None
    if run - i == 1 and (sheet.words.key[i],) not in brands:  # Mía đường Sông Con
        while sheet.words.shape[run] == LOWER and run - i < _LONGEST_SHORT:
            run += 1
        run = sheet.words.run(run)
    return run if tuple(sheet.words.key[i:run]) in brands else None


def _club_end(sheet: Sheet, i: int) -> int | None:
    words, run = sheet.words, sheet.words.run(i)
    return run if words.form[run - 1] == _CLUB.upper() and 2 <= run - i <= 5 else None


def _industry_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of *Cao su Dầu Tiếng*: an industry with a capital, and a place."""
    words = sheet.words
    if words.key[i] not in _INDUSTRY_WORDS or words.shape[i] != CAPITAL:
        return None
    for size in (2, 1):
        if " ".join(words.key[i : i + size]) in _INDUSTRIES:
            known = known_at(sheet, i + size) if words.shape[i + size] >= CAPITAL else None
            return known[0] if known and words.shape[i - 1] < CAPITAL else None
    return None


def person_shorts(sheet: Sheet, taken: list[bool], persons: Sequence[Found]) -> Iterator[Found]:
    """Give later mentions of a person by a part of the name: *Lan Anh*, *ông Trứ*, *Blôk*."""
    words = sheet.words
    forms = set(_person_forms(sheet, persons))
    called = {words.key[start] for start, end, _ in persons if end - start == 1}
    free = 0
    for i in sheet.capitals:
        if i < free or taken[i]:
            continue
        run = i
        while words.shape[run] >= CAPITAL and not taken[run]:
            run += 1
        joined = taken[i - 1] and words.shape[i - 1] >= CAPITAL
        if not joined and tuple(words.key[i:run]) in forms and _stands(sheet, i, run, called):
            yield i, run, "persons.short"
        free = run


def _person_forms(sheet: Sheet, persons: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    for start, end, _rule in persons:
        name = tuple(sheet.words.key[start:end])
        if len(name) < 2 or name == ("bác", "hồ"):
            continue
        yield from (name, name[-2:], name[-1:])
        if name[0] in ("y", "a") or name[0].startswith(("h'", "k'")):
            yield from (name[:2], name[1:2])


def _stands(sheet: Sheet, i: int, run: int, called: set[str]) -> bool:
    """Tell whether a single given name is one here: its capital must not open a sentence."""
    words = sheet.words
    if run - i > 1:
        known = known_at(sheet, i)
        return known is None or "country" not in known[1]
    if words.shape[i] == UPPER or len(words.form[i]) < 2 or sheet.vocabulary(i) > 1:
        return False
    if national(sheet, i) or words.key[i - 1] in _ABROAD or title_at(sheet, i):
        return False
    if sheet.blocked(i, i + 1) or sheet.begins.heads.get(i):
        return False
    return (
        not words.first(i)
        or words.key[i] in called
        or (words.key[run] in _SAYS or " ".join(words.key[run : run + 2]) in _SAYS)
    )
