"""Find units: where a head stands, whether what follows makes it one body, and lists of bodies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from nlp.extract.names_areas import authority, known_at
from nlp.extract.names_heads import Unit, acting, acts, head_stands
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_tails import Tail
from nlp.extract.names_words import CAPITAL, LOWER, NUMBER, UPPER
from nlp.reference.abbreviations import abbreviations
from nlp.reference.units import UnitHead

_GENERIC = frozenset(["các", "cấp", "những", "mọi", "mỗi", "từng"])
_BIG_LETTERS = frozenset(["army", "police", "union", "council"])  # công an xã is any of them
_OWN_NAMED = frozenset(["health", "company", "school"])  # Bệnh viện đa khoa is any of them
_WIDE = frozenset(["province", "country"])
_TIES = frozenset(["-", "&"])
_SIGNED = ["T", "/", "M"]
_LOCAL = frozenset(["administration", "front", "justice"])
_AUTHORITIES = frozenset(["sở", "bộ"])
_AND_OTHERS = frozenset([",", "ban", "ngành", "cơ", "quan"])  # các Bộ, cơ quan: Tài chính, …
_PROVINCIAL = frozenset(["ministry", "department"])


def unit_at(sheet: Sheet, i: int, *, depth: int = 0, office: bool = False) -> Unit | None:
    """Read the unit whose head begins at a word, or nothing where it makes no body."""
    found = sheet.begins.heads.get(i)
    if found is None or not head_stands(sheet, i, found[0]):
        return None
    end, head = found
    joined = _joined(sheet, i, end, head)
    if joined is not None:
        return joined
    office = office or sheet.titled[i]
    tail = Tail(sheet, Unit(i, end, head, proper=False), depth=depth, office=office, nested=unit_at)
    tail.read()
    counted = sheet.many(i) and not (depth and sheet.words.shape[i - 1] == NUMBER)
    if counted and (not tail.proper or _many_schools(sheet, i) or _several(sheet, tail)):
        return None
    if _several_levels(sheet, tail):
        return None
    if tail.got:
        unit = Unit(i, tail.end, head, tail.proper, tail.core)
        return unit if _one_body(sheet, tail) and acts(sheet, unit) else None
    capital = sheet.words.shape[i] >= CAPITAL and sheet.words.key[end] not in _GENERIC
    alone = head.alone == "cap" or _signed(sheet, i, head) or _shares_area(sheet, end, head)
    acting_alone = head.alone == "acts" and acting(sheet, i, end)
    alone = head.alone == "yes" or acting_alone or (capital and alone)
    unit = Unit(i, end, head, proper=False)
    return unit if alone and acts(sheet, unit) else None


def _signed(sheet: Sheet, i: int, head: UnitHead) -> bool:
    """Tell *TM. ỦY BAN NHÂN DÂN*, whose area stands at the head of the page."""
    signs = sheet.words.key[i - 2 : i] == ["tm", "."] or sheet.words.form[i - 3 : i] == _SIGNED
    return signs and bool(head.follows)


def _many_schools(sheet: Sheet, i: int) -> bool:
    """Tell *các trường* **Tiểu học Kim Đồng**, where the name begins behind the plural."""
    words = sheet.words
    if words.key[i] != "trường" or words.shape[i] != LOWER or words.shape[i + 1] < CAPITAL:
        return False
    found = sheet.begins.heads.get(i + 1)
    return found is not None and found[1].kind == "school"


def _several(sheet: Sheet, tail: Tail) -> bool:
    """Tell *các đồn biên phòng* **Gành Dầu, Xà Lực** and *74 câu lạc bộ* **“Vui khỏe”**."""
    words, end = sheet.words, tail.end
    if words.shape[tail.start] != LOWER:
        return False
    more = words.form[end] == "," or words.key[end] == "và"
    more = more and words.shape[end + 1] == CAPITAL
    other = more and sheet.begins.heads.get(end + 1) is None
    return other or words.form[end - 1] == '"'


def _joined(sheet: Sheet, i: int, end: int, head: UnitHead) -> Unit | None:
    """Read *HĐND - UBND huyện* as one name; behind *Đảng ủy -* it is a list."""
    words = sheet.words
    if head.kind != "administration" or words.form[end] not in _TIES or words.form[i - 1] in "-,":
        return None
    second = sheet.begins.heads.get(end + 1)
    if second is None or second[1].kind != head.kind or words.shape[end + 1] < CAPITAL:
        return None
    unit = unit_at(sheet, end + 1, depth=1)
    placed = unit is not None and unit.end > second[0]
    return Unit(i, unit.end, head, unit.proper) if unit is not None and placed else None


def _shares_area(sheet: Sheet, i: int, head: UnitHead) -> bool:
    """Tell *HĐND* in *HĐND, UBND huyện*: the area behind the last one is that of all."""
    words = sheet.words
    if head.kind not in _LOCAL or words.key[i] not in (",", "và", "-"):
        return False
    found = sheet.begins.heads.get(i + 1)
    if found is None or found[1].kind not in _LOCAL or words.shape[i + 1] < CAPITAL:
        return False
    return unit_at(sheet, i + 1, depth=1) is not None


def _one_body(sheet: Sheet, tail: Tail) -> bool:
    """Tell *Công an xã* from *công an xã*, and a fund with a name of its own from any fund."""
    if tail.proper or tail.office:
        return True
    lower = sheet.words.shape[tail.start] == LOWER
    if tail.head.kind in _OWN_NAMED and not tail.bare_level:
        return any(shape >= CAPITAL for shape in sheet.words.shape[tail.start + 1 : tail.end])
    local = lower and tail.bare_level and tail.head.kind in _BIG_LETTERS
    return not local or acting(sheet, tail.start, tail.end)


def _several_levels(sheet: Sheet, tail: Tail) -> bool:
    """Tell *LĐLĐ quận, huyện*, *UBND xã, phường* and *Chi bộ ấp nào*, which name no one body."""
    if not tail.bare_level:
        return False
    words, i = sheet.words, tail.end
    if words.key[i] == "nào":
        return True
    if words.form[i] not in (",", "/") and words.key[i] not in ("và", "hoặc"):
        return False
    kind = sheet.begins.kinds.get(i + 1)
    if kind is None or not authority(kind[1]) or words.shape[i + 1] != LOWER:
        return False
    return words.shape[kind[0]] < CAPITAL and words.shape[kind[0]] != NUMBER


def units_of(sheet: Sheet) -> Iterator[tuple[Unit, str]]:
    """Give the units of a text in order, with the rule that found each."""
    words, free = sheet.words, 0
    for start in sheet.begins.heads:
        unit = unit_at(sheet, start) if start >= free and words.shape[start] >= LOWER else None
        if unit is None:
            for first, end, head in chain(
                _fields_of_many(sheet, start), _names_of_many(sheet, start)
            ):
                yield Unit(first, end, head, proper=True), "units.listed"
                free = end
            continue
        yield unit, f"units.{unit.head.kind}"
        i = free = unit.end
        if words.form[i] == "(" and words.form[i + 2] == ")" and _short(sheet, i + 1, unit):
            yield Unit(i + 1, i + 2, unit.head, proper=True), "units.bracket"
        elif words.form[i] == "(" and words.form[i + 3] == ")" and _numbered_short(sheet, i + 1):
            yield Unit(i + 1, i + 3, unit.head, proper=True), "units.bracket"
        if unit.head.words in _AUTHORITIES:
            for first, end in _listed_fields(sheet, i):
                yield Unit(first, end, unit.head, proper=True), "units.listed"
                free = end


def _short(sheet: Sheet, i: int, unit: Unit) -> bool:
    """Tell a short form of the body, *(SNV)*, from that of what it is about, *(NTM)*."""
    if unit.head.kind == "company" and sheet.words.shape[i] == CAPITAL:
        return known_at(sheet, i) is None and not sheet.syllable(i)  # a brand: (Ladofoods)
    meant = abbreviations().get(sheet.words.form[i], ())
    if meant and all(one.kind == "domain" for one in meant):
        return False
    return sum(c.isupper() for c in sheet.words.form[i]) > 1 and known_at(sheet, i) is None


def _numbered_short(sheet: Sheet, i: int) -> bool:
    """Tell *(PC 67)*."""
    return sheet.words.shape[i] == UPPER and sheet.words.shape[i + 1] == NUMBER


def _fields_of_many(sheet: Sheet, i: int) -> Iterator[tuple[int, int, UnitHead]]:
    """Give the fields of *các sở: Nội vụ, Tài chính*, *các Bộ Công an, Quốc phòng*."""
    words = sheet.words
    head = sheet.begins.heads.get(i)
    if head is None or words.key[i] not in _AUTHORITIES or not sheet.many(i):
        return
    at = i + 1
    while words.key[at] in _AND_OTHERS:
        at += 1
    if words.form[at] == ":":
        fields = list(_listed_fields(sheet, at))
    else:
        first = _field_end(sheet, at)
        fields = [(at, first), *_listed_fields(sheet, first)] if first else []
    for start, end in fields:
        yield start, end, head[1]


def _names_of_many(sheet: Sheet, i: int) -> Iterator[tuple[int, int, UnitHead]]:
    """Give the names of *các trường mầm non Tân Hòa, Hoa Sen B và Đông Phú*."""
    words, head = sheet.words, sheet.begins.heads.get(i)
    if head is None or head[1].kind not in _OWN_NAMED or words.shape[i] != LOWER:
        return
    at, names = head[0], list[tuple[int, int]]()
    while sheet.many(i) and words.shape[at] == CAPITAL and sheet.begins.heads.get(at) is None:
        end, known = words.run(at), known_at(sheet, at)
        if known and not known[1].isdisjoint(_WIDE):
            return  # các bệnh viện Hà Nội, Huế
        names.append((at, end))
        if words.form[end] != "," and words.key[end] != "và":
            break
        at = end + 1
    if len(names) > 1 and words.shape[names[-1][1]] != NUMBER:
        for start, end in names:
            yield start, end, head[1]


def _field_end(sheet: Sheet, i: int) -> int | None:
    """Give the end of the field of an authority that begins at a word: *Nội vụ*."""
    field = sheet.begins.fields.get(i)
    if field is None or field[1] not in _PROVINCIAL or sheet.words.shape[i] < CAPITAL:
        return None
    return field[0] if sheet.words.shape[field[0]] < CAPITAL else None


def _listed_fields(sheet: Sheet, i: int) -> Iterator[tuple[int, int]]:
    """Give the fields of a list behind *Sở Nội vụ*: *, Tài chính, Y tế và Xây dựng*."""
    words = sheet.words
    while words.form[i] in (",", ":") or words.key[i] == "và":
        end = _field_end(sheet, i + 1)
        if end is None or unit_at(sheet, i + 1) is not None:
            return  # Sở Y tế, Công an tỉnh
        yield i + 1, end
        i = end
