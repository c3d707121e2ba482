"""The proper part of a unit's name: descriptors, then what is its own (*Dịch vụ **Đông Bình***)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from nlp.extract.names_designations import counts
from nlp.extract.names_levels import national
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, MARK, NUMBER, UPPER
from nlp.reference import lists

_MORE = frozenset([NUMBER, CAPITAL, UPPER])
_JOINTS = frozenset(("và", "về", "các", "số"))
_LONGEST = 14
_TRADES = lists.words("trades")
_HEADLINE_VERBS = lists.words("headline_verbs")
_LINKS = lists.words("prepositions") | lists.words("conjunctions")
_OPENERS = lists.words("sentence_openers")
_VERBS = lists.words("verbs")


class Piece(Enum):
    """A part of a name: one of its own words, a descriptor, one in lower case, or a joint."""

    PROPER = auto()
    WORD = auto()
    LOWER = auto()
    JOINT = auto()


@dataclass(frozen=True, slots=True)
class Pieces:
    """The end of a name; ``core`` is its first proper word, if it has one."""

    end: int
    core: int | None


@dataclass(frozen=True, slots=True)
class NameReader:
    """Read names of one unit.

    ``stops`` tells whether a capitalised word begins something else, given the name's first proper
    word, or 0; ``lower`` allows the name to begin in lower case, ``continued`` says that a field
    stands before it, ``numbered`` allows a number behind a proper word, ``descriptive`` allows
    unknown descriptors (*Đồ uống Mộc Trà*), ``trading`` verbs that tell a trade (*đầu tư Phú
    Cường*).
    """

    sheet: Sheet
    stops: Callable[[int, int], bool]
    lower: bool
    continued: bool
    numbered: bool
    descriptive: bool
    trading: bool

    def read(self, i: int) -> Pieces:
        """Give the pieces that begin at a word; an end there means that there are none."""
        j = last = i
        core: int | None = None
        before = Piece.WORD if self.continued else Piece.JOINT
        while j - i < _LONGEST:
            found = self._piece(j, i, before, core or 0)
            if found is None:
                break
            part = found[1]
            if part is Piece.PROPER and core is None:
                core = j
            j = found[0]
            if part is not Piece.JOINT and not (core is not None and part is Piece.LOWER):
                last = j
            before = part
        return Pieces(last, core if core is not None and core < last else None)

    def _piece(self, j: int, first: int, before: Piece, own: int) -> tuple[int, Piece] | None:
        """Give the end and the sort of the piece at a word, if it belongs to the name."""
        words, shape = self.sheet.words, self.sheet.words.shape[j]
        if shape >= CAPITAL:
            dotted = words.form[j - 1] == "." and words.glued(j)
            started = (j > first or self.continued) and not dotted
            if started and self.stops(j, own):
                return None
            return self._capital(j, first, own)
        if shape == NUMBER and j > first:
            joined = words.glued(j) or words.key[j - 1] == "số"
            named = self.numbered and words.shape[j - 1] >= CAPITAL
            fits = joined or (named and not counts(self.sheet, j, named=True))
            return (j + 1, Piece.PROPER) if fits else None
        if shape == MARK and (j > first or self.continued):
            return self._mark(j, own)
        if shape != LOWER:
            return None
        return self._lower_case(j, first, before, own)

    def _capital(self, j: int, first: int, own: int) -> tuple[int, Piece] | None:
        sheet = self.sheet
        if own and headline_verb(sheet, j):
            return None
        size = sheet.vocabulary(j)
        if size and (size > 1 or j > first or self._goes_on(j + 1)):
            return j + size, Piece.WORD
        if sheet.ordinary(j):
            more = sheet.words.shape[j + 2] in _MORE or sheet.words.key[j + 2] == "số"
            joint = sheet.words.key[j + 1] in _JOINTS
            behind = sheet.words.key[j + 1]  # Sông Đà | trao 10 suất quà, Sông Đào | với 3 ca
            clause = (j > first and behind in _VERBS) or behind in _LINKS
            if self.descriptive and not own and more and not (joint or clause):
                return j + 2, Piece.WORD  # a descriptor that no table holds
            if j == first:
                return None
        return j + 1, Piece.PROPER

    def _goes_on(self, j: int) -> bool:
        """Tell whether a descriptor of one syllable stands before more: *Sợi số 2*, *Khoan nổ*."""
        words = self.sheet.words
        joint = words.key[j] in ("số", "và")
        return words.shape[j] >= CAPITAL or joint or self.sheet.vocabulary(j) > 1

    def _lower_case(self, j: int, first: int, before: Piece, own: int) -> tuple[int, Piece] | None:
        sheet, words = self.sheet, self.sheet.words
        if words.key[j] in _JOINTS and (j > first or self.continued):
            number = words.shape[j + 1] == NUMBER
            head = sheet.begins.heads.get(j + 1)
            other = head is not None and not head[1].cased  # Tập đoàn Cao su và | Công ty
            fits = number if words.key[j] == "số" else not other and sheet.vocabulary(j + 1) > 0
            if fits and not self.stops(j + 1, own):
                return j + 1, Piece.JOINT
        size = sheet.vocabulary(j)
        if self.trading and self._trade(j, size):
            return j + size, Piece.WORD
        if sheet.predicate(j) and before is not Piece.JOINT:
            return None
        if size == 1 and f"{words.key[j]} {words.key[j + 1]}" in _VERBS:
            return None  # Công ty Thanh Trà | cam kết
        if not size or (j == first and not (self.lower or self.continued)):
            return None
        verb = sheet.begins.words.get(j)
        whole = before is Piece.PROPER or (self.continued and j == first)
        if (whole or j == first) and (verb is None or verb[1]):
            return None
        return j + size, Piece.LOWER

    def _trade(self, j: int, size: int) -> bool:
        """Tell *đầu tư* before the proper name of a company from what a company does."""
        words = self.sheet.words
        trade = " ".join(words.key[j : j + size]) in _TRADES
        more = words.shape[j + size] >= CAPITAL or words.key[j + size] in _JOINTS
        return trade and (more or self.sheet.vocabulary(j + size) > 0)

    def _mark(self, j: int, own: int) -> tuple[int, Piece] | None:
        """Take a dash, a slash or the comma of *Văn hóa, Khoa học và Thông tin*."""
        sheet, words = self.sheet, self.sheet.words
        behind = j + 1
        if words.form[j] == ",":
            field = sheet.begins.fields.get(behind)
            known = field is not None or words.shape[behind] >= CAPITAL
            size = sheet.vocabulary(behind) if known else 0
            last = words.key[behind + size] == "và" and sheet.vocabulary(behind + size + 1)
            fits = size and last and not self.stops(behind, own)
            return (behind, Piece.JOINT) if fits else None
        if words.form[j] == ".":
            return (behind, Piece.PROPER) if self._dotted(j) else None
        if words.form[j] not in ("-", "&", "/") or words.shape[behind] < LOWER:
            return None
        if words.shape[behind] == LOWER and not sheet.vocabulary(behind):
            return None
        if stop_word(sheet, behind) or self.stops(behind, own):
            return None
        if words.key[behind : behind + 2] == ["cơ", "quan"]:
            return None  # Sở Nội vụ - cơ quan thường trực
        spaced = not words.glued(j)
        if spaced and (words.glued(behind) or sheet.personlike(behind, words.run(behind))):
            return None
        return behind, Piece.JOINT

    def _dotted(self, j: int) -> bool:
        """Tell the points of *S.M Vina*, *T-S.Home* and *C.P. Việt Nam* from a full stop."""
        words = self.sheet.words
        if len(words.form[j - 1]) > 1 or words.shape[j - 1] < CAPITAL or not words.glued(j):
            return False
        if words.glued(j + 1):
            return words.shape[j + 1] >= CAPITAL
        lettered = words.form[j - 2] == "." and words.glued(j - 1)
        return lettered and national(self.sheet, j + 1) is not None


def headline_verb(sheet: Sheet, i: int) -> bool:
    """Tell a verb in capitals from the rest of a name: *Trường Kim Đồng* | *Vinh Dự Nhận*."""
    pair = " ".join(sheet.words.key[i : i + 2])
    return pair in _HEADLINE_VERBS or (pair in _VERBS and sheet.shouted(i))


def stop_word(sheet: Sheet, i: int) -> bool:
    """Tell whether a capitalised word begins a new sentence or a credit: *Ảnh*, *Theo*."""
    words = sheet.words
    return (
        not sheet.vocabulary(i)
        and words.key[i] in _OPENERS
        and words.shape[i] != UPPER
        and words.shape[i + 1] != CAPITAL
    )
