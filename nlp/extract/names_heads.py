"""The heads of units: which words are one, and which only look like one."""

from __future__ import annotations

from dataclasses import dataclass

from nlp.extract.names_areas import known_at
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, MARK, NUMBER
from nlp.reference import lists
from nlp.reference.units import UnitHead

_OFFICER = frozenset(["trưởng", "phó", "viên", "chúng", "vụ", "nghị"])
_RANKED = frozenset(["thường trực", "thường vụ"])  # Phó Chủ tịch thường trực | UBND tỉnh
_CHAIRED = frozenset([("ban", "bí", "thư"), ("hội", "đồng", "thi")])
_SITES = frozenset(["culture"])  # tại Bảo tàng X is a place, Giám đốc Bảo tàng X names a body
_CLAUSE_OPENERS = frozenset(["do", "khi", "mà", "nay", "rằng", "và", "được"])
_VERBS = lists.words("verbs") - {"là"} | lists.words("adverbs") | {"đứng ra"}
_TEAMS = frozenset(["đội", "đoàn"])
_HALLS = frozenset(["văn", "hội", "triển"])  # văn hóa, hội nghị, triển lãm
_FORCES = frozenset(["công", "quân", "bộ", "dân"])  # lực lượng | Công an xã


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit between two words of a sheet.

    ``proper`` where it names a place, a person or a number; ``core`` is the first word of what is
    its own in a name of descriptors (*Công ty CP Nước giải khát* **Thanh Nguyên**).
    """

    start: int
    end: int
    head: UnitHead
    proper: bool
    core: int | None = None


def acts(sheet: Sheet, unit: Unit) -> bool:
    """Tell *Bảo tàng tỉnh* **tặng** *sách* from a site: it opens a clause and has a verb."""
    if unit.head.kind not in _SITES or sheet.titled[unit.start]:
        return True
    return sheet.words.shape[unit.start] >= CAPITAL and acting(sheet, unit.start, unit.end)


def acting(sheet: Sheet, start: int, end: int) -> bool:
    """Tell *Chi bộ* **đã họp** and *do công đoàn* **phát động** from what is said of any body."""
    key, shape = sheet.words.key, sheet.words.shape
    if key[start - 2 : start] == ["thay", "mặt"]:
        return True
    opens = shape[start - 1] in (BREAK, MARK) or key[start - 1] in _CLAUSE_OPENERS
    return opens and (key[end] in _VERBS or " ".join(key[end : end + 2]) in _VERBS)


def officer(sheet: Sheet, i: int) -> bool:
    """Tell *tiểu đoàn trưởng* and *hội viên*, which are no bodies."""
    key, shape = sheet.words.key[i], sheet.words.shape[i]
    lower = shape == LOWER or sheet.shouted(i)
    return key in _OFFICER and (lower or key in ("trưởng", "phó"))


def head_stands(sheet: Sheet, i: int, end: int) -> bool:
    """Tell whether a head's words are a head here, not a part of another word or name."""
    head = sheet.begins.heads.get(i)
    assert head is not None
    words, entry = sheet.words, head[1]
    capital = words.shape[i] >= CAPITAL
    quoted_fund = entry.kind == "fund" and words.form[end] == '"'  # quỹ "Cây mùa xuân"
    if entry.cased and not capital and not sheet.offices[i] and not quoted_fund:
        return False
    if words.key[end - 1] == "đoàn" and words.key[end] == "kết":
        return False  # toàn huyện | đoàn kết
    if officer(sheet, end) or ((not capital or sheet.shouted(i)) and sheet.compound(i)):
        return False
    if i in sheet.titles and sheet.titles[i][1].kind != "office" and entry.kind != "press":
        run = words.run(i)  # anh Đoàn Trường Giang
        if sheet.personlike(i, run) and run > end:
            return False
    if words.key[i] == words.key[end] and words.shape[end] >= CAPITAL and not capital:
        return False  # Trưởng ban | Ban Thi đua - Khen thưởng
    if entry.words in _RANKED and _rank(sheet, i, end):
        return False
    if _other_sense(sheet, i, end, entry.words):
        return False
    if capital and end - i == 1:
        if _inside_name(sheet, i):
            return False
        known = known_at(sheet, i)  # Trường Sơn, Hội An, Trạm Tấu
        if known and known[0] - i > 1 and not sheet.vocabulary(i + 1):
            return False
        if words.key[i] == "trường" and words.shape[i] == CAPITAL:
            return _school_name(sheet, i)
    return True


def _rank(sheet: Sheet, i: int, end: int) -> bool:
    """Tell who is *thường trực*, *cơ quan* **thường trực** *Hội đồng*, from *Thường trực HĐND*."""
    titled = sheet.titled[i] and not _member(sheet, i)
    chair = tuple(sheet.words.key[end : end + 3]) in _CHAIRED  # Thường trực | Ban Bí thư
    return titled or chair or sheet.words.key[i - 1] == "quan"


def _other_sense(sheet: Sheet, i: int, end: int, head: str) -> bool:
    """Tell heads that mean something else before some words: *Vụ* **2021**, *khối* **12**."""
    words, before, behind = sheet.words, sheet.words.key[i - 1], sheet.words.key[end]
    if head == "khối":  # a quarter of a town, or the forms of a year at school
        return words.shape[i] == LOWER and words.shape[end] == NUMBER
    if head == "vụ":
        return words.shape[end] == NUMBER
    if head in _TEAMS:  # Tổng phụ trách Đội | Trường THCS
        return before == "trách" or _of_another(sheet, i, end)
    if head == "trung tâm":  # tại Trung tâm Văn hóa tỉnh
        return before == "tại" and behind in _HALLS
    return head == "lực lượng" and behind in _FORCES


def _of_another(sheet: Sheet, i: int, end: int) -> bool:
    """Tell the team of a body, *đội* **Xí nghiệp 4**, and guests, *Đoàn* **Đại sứ quán Lào**."""
    inner = sheet.begins.heads.get(end)
    if inner is None or sheet.words.shape[end] < CAPITAL:
        return False
    return inner[1].kind == "foreign" or sheet.words.shape[i] < CAPITAL


def _inside_name(sheet: Sheet, i: int) -> bool:
    """Tell *Ba* **Cụm** *Bắc*: the capital before it opens no sentence and is no title."""
    words = sheet.words
    if words.shape[i - 1] != CAPITAL or sheet.titled[i] or words.first(i - 1):
        return False
    return not sheet.shouted(i) and words.shape[i + 1] == CAPITAL


def _member(sheet: Sheet, i: int) -> bool:
    """Tell *Ủy viên* **Thường vụ Quân ủy** from *Ủy viên thường trực*."""
    return sheet.words.key[i - 2 : i + 2] == ["ủy", "viên", "thường", "vụ"]


def _school_name(sheet: Sheet, i: int) -> bool:
    """Tell *Trường Trần Phú* from *Trường Giang* and *hạ tầng Trường Thịnh Phát*."""
    words = sheet.words
    if words.shape[i + 1] < CAPITAL or sheet.vocabulary(i + 1):
        return True
    named = sheet.personlike(i + 1, words.run(i + 1)) or known_at(sheet, i + 1) is not None
    return named and words.shape[i - 1] < CAPITAL


def another(sheet: Sheet, own: int, j: int) -> bool:
    """Tell the person behind *Trường Lê Lợi* from more of him whom it is named after."""
    key, common = sheet.words.key, sheet.lexicon.family
    return common.get(key[j], False) and (j - own > 1 or not common.get(key[own], False))
