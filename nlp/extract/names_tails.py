"""What follows the head of a unit: field, number, name, area, parent body, term."""

from __future__ import annotations

from collections.abc import Callable

from nlp.extract.names_areas import authority, kind_at, known_at
from nlp.extract.names_clusters import cluster_end
from nlp.extract.names_designations import (
    bracket_end,
    branch_end,
    designated_end,
    designation_end,
    lettered_end,
    quoted_end,
    region_end,
    term_end,
)
from nlp.extract.names_heads import Unit, acting, another, officer
from nlp.extract.names_levels import abroad, levels, national, other_begins, side_end
from nlp.extract.names_pieces import NameReader, headline_verb, stop_word
from nlp.extract.names_purposes import described_end, purpose_end
from nlp.extract.names_seats import inner_seat_end, link_end, seat_fits, site_end
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_trades import dash_joins, trade_end
from nlp.extract.names_words import CAPITAL, LOWER, MARK, UPPER
from nlp.reference import lists

# Giám đốc HTX | Lê Văn Hai
_LED = frozenset(["htx", "hợp tác xã", "clb", "câu lạc bộ", "tổ hợp tác"])
_FIRMS = frozenset(["công ty", "tổng công ty", "tập đoàn", "tct"])
_PERSONAL = frozenset(["school", "company", "health", "press", "religion", "culture", "club"])
_DESCRIBED = frozenset(["company", "school", "health", "culture", "army", "club", "fund"])
_LEGAL = frozenset(["phần", "hạn", "tnhh", "cp", "tct", "tổng"])  # Công ty cổ phần | đầu tư …
_LOWER_FIELDS = frozenset(["sở", "trường"])
_SOCIETIES = frozenset(["hội", "hiệp hội", "liên đoàn"])
_SITED = frozenset(["ministry", "department", "religion", "council"])
_INNER = lists.words("inner_bodies")
_WORKS = frozenset(["company", "department"])  # Hạt Quản lý đê số 4
# whose own union or Party cell they are, and which may be numbered: Trường THCS số 1 Bắc Lý
_HOUSES = frozenset(["health", "school"])
_HOSTS = _HOUSES | {"company", "army"}
_REGIONAL = frozenset(["department", "company", "justice", "state"])  # Kho bạc Nhà nước khu vực XIV
_LONGEST_SHOUTED = 2
_SEATED = frozenset(["justice", "army", "department"])  # Tòa án nhân dân khu vực 1 - Cần Thơ
_POSTED = frozenset(["army", "police"])  # Giám thị Trại giam | An Phước
_WORDY = frozenset(["union", "council", "ministry", "department"])
_DEEPEST = 3


class Tail:
    """What follows the head of one unit, read piece by piece.

    ``office``: a title stands before the unit, so that a person's name may stand behind it.
    ``nested`` reads the unit at a word, for parent bodies.
    """

    def __init__(
        self,
        sheet: Sheet,
        unit: Unit,
        *,
        depth: int,
        office: bool,
        nested: Callable[..., Unit | None],
    ) -> None:
        self.sheet, self.words, self.begins = sheet, sheet.words, sheet.begins
        self.start, self.end, self.head = unit.start, unit.end, unit.head
        self.depth, self.office, self.nested = depth, office, nested
        self.got = self.proper = self.placed = self.bare_level = self.numbered = False
        self.core: int | None = None

    def read(self) -> None:
        """Take pieces as long as each adds something."""
        follows = self.head.follows
        while True:
            before = self.end
            if "cluster" in follows and not self.placed:
                named = self.words.shape[self.start] >= CAPITAL or " " in self.head.words
                end = cluster_end(self.sheet, self.end, named=named)  # cụm alone is any group
                self._take(end or self.end, proper=end is not None, got=end is not None)
            if not self.placed:
                self._field_or_name(follows)
                self.end = bracket_end(self.sheet, self.end) or self.end
            if ("area" in follows or self.got) and not self.placed:
                self._area()
            whole = self.got or self.head.alone == "yes"
            if ("unit" in follows or whole) and not self.placed and self.depth < _DEEPEST:
                self._parent()
            if dash_joins(self.sheet, self.end, self.head.kind):
                branch = self.nested(self.sheet, self.end + 1, depth=self.depth + 1)
                self._placed(branch.end if branch else None)  # BIDV | - Chi nhánh Yên Bái
            if "link" in follows or abroad(self.sheet, self.end):
                self._take_to(link_end(self.sheet, self.end, named=self.got))
            self._take_to(term_end(self.sheet, self.end, self.head))
            if self.end == before:
                break
        if self.words.shape[self.start] >= CAPITAL and not self.depth:
            self._take_to(lettered_end(self.sheet, self.start, self.end, self.head.kind))

    def _take(self, end: int, *, proper: bool = False, got: bool = True) -> None:
        self.end, self.got = end, self.got or got
        self.proper = self.proper or proper

    def _placed(self, end: int | None) -> None:
        self._take_to(end)
        self.placed = self.placed or end is not None

    def _take_to(self, end: int | None) -> None:
        if end is not None:
            self._take(end, proper=True)

    def _field_or_name(self, follows: frozenset[str]) -> None:
        if "number" in follows or self.head.kind in _HOUSES:
            self._number()
        if "quoted" in follows:
            self._take_to(quoted_end(self.sheet, self.end))
        if "purpose" in follows and not self.got:
            purpose = purpose_end(self.sheet, self.end)
            self._take(purpose or self.end, got=purpose is not None)
        if "known" in follows:
            self._known()
        if "name" in follows:
            self._name()
        if "trade" in follows and not self.got and self.words.shape[self.start] >= CAPITAL:
            self._trade()
        if self.got and self.head.kind in _WORKS:
            self._take_to(designated_end(self.sheet, self.end))

    def _trade(self) -> None:
        """Take what a body does, if its name or area follows: HTX nuôi ong | Tả Lủng."""
        end = trade_end(self.sheet, self.end)
        if end is not None:
            before, self.end = self.end, end
            self._name()
            self.got = self.got or self.words.shape[end] == LOWER
            self.end = self.end if self.got else before

    def _number(self) -> None:
        bare = "number" in self.head.follows
        end = designation_end(self.sheet, self.end, bare=bare, more=self.got)
        if end is None or self.numbered:
            return
        self._take(end, proper=True)
        self.numbered = True
        seat = known_at(self.sheet, end + 1) if self.words.form[end] == "-" else None
        if seat is not None and self.head.kind in _SEATED:
            self._placed(seat[0])

    def _known(self) -> None:
        i, shape = self.end, self.words.shape
        found = self.begins.fields.get(i)
        taken = self.got and not self.numbered
        if found is None or taken or self.sheet.vocabulary(i) > found[0] - i:
            return
        lower_ok = self.head.words in _LOWER_FIELDS or found[1] == "school"
        lower_ok = lower_ok or self.office or shape[self.start] >= CAPITAL
        verb = self.begins.words.get(i)
        lower_ok = lower_ok and not (verb and verb[1] and verb[0] >= found[0])
        if shape[i] >= CAPITAL or lower_ok:
            self._take(found[0])

    def _name(self) -> None:
        self._placed(inner_seat_end(self.sheet, self.start, self.end, office=self.office))
        if self.placed:
            return
        i, words = self.end, self.words
        kind = kind_at(self.sheet, i)
        if kind and authority(kind[1]) and words.shape[kind[0]] not in (LOWER, MARK):
            return
        if words.shape[i] >= CAPITAL and (stop_word(self.sheet, i) or self._person_begins(i)):
            return
        if self.got and self.sheet.shouted(i) and words.run(i) - i > _LONGEST_SHOUTED:
            return
        if self.numbered and (self.head.kind not in _HOUSES or self.sheet.shouted(i)):
            return
        if self.got and self.head.kind in _REGIONAL and region_end(self.sheet, i):
            return
        found = self.begins.heads.get(i)
        long = found and (found[0] - i > 1 or found[1].kind == "army")  # Hội Phụ nữ | Vùng 5
        if long and self.nested(self.sheet, i, depth=self.depth + 1):
            self._parent()
            return
        reader = NameReader(
            self.sheet,
            stops=self._stops,
            lower=not self.got and self._capital_head(),
            continued=self.got,
            numbered="number" in self.head.follows and not self.numbered,
            trading=not _LEGAL.isdisjoint(self.head.words.split()),
            descriptive=self.head.kind in _DESCRIBED and words.shape[self.start] >= CAPITAL,
        )
        pieces = reader.read(i)
        whole = described_end(self.sheet, i) if self._describable() else None
        if whole is not None and whole > pieces.end:
            self._take(whole)
        elif pieces.end > i:
            self._take(pieces.end, proper=pieces.core is not None)
            self.core = pieces.core if self.core is None else self.core

    def _describable(self) -> bool:
        capital = self.words.shape[self.start] >= CAPITAL
        return capital and not self.got and self.head.kind in _WORDY

    def _person_begins(self, i: int) -> bool:
        """Tell the person behind *Bí thư Đảng ủy* from the hero that a school is named after."""
        run, head = self.words.run(i), self.head
        led = head.words in _LED or (head.words in _FIRMS and run - i > 2)
        named_after = head.kind in _PERSONAL and self.core is None and not led
        posted = head.kind in _POSTED and head.alone == "no" and run - i == 2
        return self.office and not (named_after or posted) and self.sheet.personlike(i, run)

    def _capital_head(self) -> bool:
        """Tell whether a name may go on in lower case: *Trung tâm chiến dịch không gian*."""
        opens = self.words.first(self.start) and self.words.shape[self.start] != UPPER
        head = self.words.shape[self.start + opens : self.end]
        if self.head.kind == "union" and self.head.words not in _SOCIETIES:
            return False
        return any(shape >= CAPITAL for shape in head)

    def _stops(self, j: int, own: int) -> bool:
        """Tell whether a word begins something else than the rest of the name.

        ``own`` is the name's first proper word, or 0; behind it, a person can only be another one.
        """
        if self.words.shape[j] < CAPITAL:
            return self.nested(self.sheet, j, depth=self.depth + 1) is not None
        if other_begins(self.sheet, j, shouted=self.sheet.shouted(self.start)):
            return True
        found = self.begins.heads.get(j)
        joined = self.words.key[j - 1] in ("và", ",")
        if found and (joined or found[0] - j > 1 or not found[1].cased):
            return self.nested(self.sheet, j, depth=self.depth + 1) is not None
        run = self.words.run(j)
        own = own or self.core or 0
        heroic = self.head.kind in _PERSONAL and not (own and another(self.sheet, own, j))
        return self.office and not heroic and run - j >= 3 and self.sheet.personlike(j, run)

    def _area(self) -> None:
        sheet, words = self.sheet, self.words
        country = national(sheet, self.end)
        longer = self.begins.heads.get(self.end)
        if country is not None and longer is not None and longer[0] > country:
            return  # Ban Bí thư | Trung ương Đoàn
        if country is not None:
            self._take(country, proper=True)
        level = words.key[self.end - 1] in ("cấp", "các") and not self.head.words.endswith(" cấp")
        if level or headline_verb(self.sheet, self.end):
            return
        if self.head.kind in _REGIONAL and not self.numbered:
            self._take_to(region_end(sheet, self.end))
        self._branch()
        self._take_to(side_end(sheet, self.end))
        for end, named in levels(sheet, self.end, office=self.office):
            self._take(end, proper=named)
            self.placed, self.bare_level = True, not named
        if self.placed:
            return
        lower = words.shape[self.end] == LOWER and sheet.many(self.start)  # các trường miền núi
        known = None if lower else known_at(sheet, self.end)
        if known and seat_fits(sheet, self.end, known, office=self.office):
            self._placed(known[0])
        elif self.head.kind in _SITED:
            self._placed(site_end(sheet, self.end, office=self.office))
        if self.head.kind in _HOUSES:
            self._take_to(branch_end(self.sheet, self.end))

    def _branch(self) -> None:
        """Take the branch of public life that a council serves: *ngành Y tế*."""
        field = self.begins.fields.get(self.end + 1)
        if self.head.kind == "council" and self.words.key[self.end] == "ngành" and field:
            self._take(field[0], proper=True)

    def _parent(self) -> None:
        i = self.end
        if self.words.key[i : i + 2] == ["cơ", "quan"] and self.words.shape[i + 2] >= CAPITAL:
            i += 2  # Hội Cựu chiến binh cơ quan | Bộ Y tế
        found = self.begins.heads.get(i)
        if found is None:
            return
        lower = self.words.shape[i] == LOWER
        parent = self.nested(self.sheet, i, depth=self.depth + 1, office=self.office)
        hosted = self.head.kind == "club" and found[1].kind in _HOUSES
        party = self.head.kind == found[1].kind == "party"  # ban dân vận | huyện ủy
        inner = hosted or party or self.head.words in _INNER
        if parent is not None and (parent.proper or not lower or inner):
            self._take(parent.end, proper=parent.proper)
            self.placed = True
        elif parent is None and (not lower or found[1].kind in _HOSTS):
            self._bare_parent(found[0])

    def _bare_parent(self, end: int) -> None:
        """Take a parent that can only be one: *Đảng ủy Sư đoàn*, *Công đoàn bệnh viện*."""
        if self.head.words not in _INNER or officer(self.sheet, end):
            return
        capital = self.words.shape[self.start] >= CAPITAL
        if capital or self.office or acting(self.sheet, self.start, end):
            self._take(end)
            self.placed = True
