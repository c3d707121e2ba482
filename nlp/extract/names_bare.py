"""Find places that stand without a kind word: known ones, and new ones behind *ở* and *tại*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.extract.names_areas import REGION_WORDS, known_at, title_at
from nlp.extract.names_lexicon import lexicon, parts_of
from nlp.extract.names_sheet import Sheet
from nlp.extract.names_words import CAPITAL, LOWER, MARK, UPPER
from nlp.reference import lists

_TITLE = 8  # words on either side, within quotes
_STRONG = frozenset(["province", "country", "region", "city", "thành phố"])
_SURE = frozenset(["province", "country", "region"])
_SMALL = frozenset(["district", "commune"])
_NEW = frozenset(["ở", "tại", "quê", "trú"])
_AT = lists.words("place_prepositions")
_ABROAD = lists.words("country_prepositions")
_NO_PLACE_OF = lists.words("varieties") | {"tiếng"}
_NO_PLACE = lists.words("event_openers")
Found = tuple[int, int, str]


def local_names(sheet: Sheet, named: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Give the names of the parts of the areas that a text names, by which it may mean them.

    A district's communes count; of a province only the districts, since communes are too many.
    """
    words, below = sheet.words, sheet.lexicon.below
    capitalised = (i for i in sheet.begins.names if words.shape[i] >= CAPITAL)
    provinces = {
        tuple(words.key[i : known[0]])
        for i in capitalised
        if (known := known_at(sheet, i)) and "province" in known[1]
    }
    parts = (parts_of(name) for name in named & below.keys())
    return set[tuple[str, ...]]().union(*parts, *map(_districts_of, provinces & below.keys()))


@cache  # as the parts are
def _districts_of(province: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(filter(lexicon().below.__contains__, parts_of(province)))


@dataclass(frozen=True, slots=True)
class BareReader:
    """Read bare names of one text.

    ``named`` are the names that the text itself gives a kind word; ``local`` those of the parts of
    the areas that it names; ``marked`` the ends of the places found so far, which a list goes on
    from.
    """

    sheet: Sheet
    taken: list[bool]
    named: set[tuple[str, ...]]
    local: set[tuple[str, ...]]
    marked: set[int]

    def read(self) -> Iterator[Found]:
        """Give the places in order."""
        words, shape, free = self.sheet.words, self.sheet.words.shape, 0
        for i in sorted({*self.sheet.capitals, *words.standing(REGION_WORDS)}):
            if i < free:
                continue
            inside = shape[i] < CAPITAL and self.sheet.compound(i)  # tập | trung đông đủ
            found = None if self.taken[i] or inside else self._place(i)
            if found is None:
                free = self._next(i)
                continue
            yield self._from_kind(found)
            self.marked.add(found[1])
            free = found[1]

    def _next(self, i: int) -> int:
        """Give the next word where a name may begin: none begins inside another name."""
        words = self.sheet.words
        if words.shape[i] < CAPITAL or words.first(i) or self.sheet.shouted(i):
            return i + 1
        end = i + 1
        while words.shape[end] >= CAPITAL and not self.taken[end] and not self._sure(end):
            end += 1
        return end

    def _from_kind(self, found: Found) -> Found:
        """Begin *khu vực Tây Nguyên* with its kind word."""
        start, end, rule = found
        known = known_at(self.sheet, start)
        before = self.sheet.words.key[start - 2 : start]
        if before == ["khu", "vực"] and known and "region" in known[1]:
            return start - 2, end, rule
        return found

    def _sure(self, i: int) -> bool:
        known = known_at(self.sheet, i)
        return known is not None and known[0] - i > 1 and not _SURE.isdisjoint(known[1])

    def _place(self, i: int) -> Found | None:
        sheet, words = self.sheet, self.sheet.words
        run = i
        while words.shape[run] >= CAPITAL and not self.taken[run]:
            run += 1
        known = known_at(sheet, i)
        blocked = sheet.begins.blocked.get(i)
        if blocked and blocked[0] >= max(run, known[0] if known else run):
            return None
        for end in range(run, i, -1):
            if tuple(words.key[i:end]) in self.named and (end == run or sheet.shouted(i)):
                return i, end, "places.named"
        if known and not any(self.taken[i : known[0]]):
            rule = self._known(i, known, max(run, known[0]))
            if rule:
                return i, known[0], rule
        return self._new(i, run)

    def _known(self, i: int, known: tuple[int, frozenset[str]], run: int) -> str | None:
        """Give the rule that makes a known name a place here, if there is one."""
        words, (end, kinds) = self.sheet.words, known
        if words.key[i - 1] in _NO_PLACE_OF or words.key[i - 2 : i] == ["chiến", "dịch"]:
            return None
        if "country" in kinds and self._titled(i, end):
            return None
        whole = end >= run
        size = end - i
        strong = not _STRONG.isdisjoint(kinds) and (whole or size > 1 or "country" in kinds)
        if strong and (size > 1 or self._single(i, end, kinds)):
            return "places.bare"
        if "country?" in kinds and whole:
            owner = i in self.sheet.titles and self.taken[end]  # Tổng thống | Nga | Vladimir Putin
            if words.key[i - 1] in _ABROAD or self._listed(i) or owner or self._opens(end):
                return "places.country"
        if not whole or _SMALL.isdisjoint(kinds):
            return None
        if size == 1:
            strange = not self.sheet.syllable(i) or (len(words.form[i]) > 4 and self._at(i))
            fits = strange and not self.sheet.vocabulary(i) and "district" in kinds
            return "places.bare" if fits else None
        local = tuple(words.key[i:end]) in self.local
        local = local and (not words.first(i) or words.shape[end] == MARK)
        given = size == 2 and words.key[i] in self.sheet.lexicon.middle
        personal = self.sheet.personlike(i, end) or given
        district = "district" in kinds
        headed = words.first(i) and words.form[end] == ":"  # Đức Linh: Ra quân dịp hè
        celled = words.form[end] == "|" and words.form[i - 1] in ("|", "\n")
        local = local or (district and (headed or celled)) or (celled and not personal)
        return "places.bare" if self._at(i) or local or (district and not personal) else None

    def _titled(self, i: int, end: int) -> bool:
        """Tell a country in the title of something: *chương trình "Sử ca* **Việt Nam** *"*."""
        form = self.sheet.words.form
        start = i - form[i::-1].index("\n")
        quoted = form[start:i].count('"') % 2 == 1
        near = '"' in form[max(start, i - _TITLE) : i] and '"' in form[end : end + _TITLE]
        return quoted and near

    def _single(self, i: int, end: int, kinds: frozenset[str]) -> bool:
        """Tell whether a name of one syllable is a place: *Vinh* is a person's name too."""
        words = self.sheet.words
        if words.shape[i] == UPPER and not self.sheet.shouted(i) and words.form[i] != "HN":
            return True
        if words.first(i) and words.shape[end] != MARK and words.key[i] != "huế":
            return words.shape[i] == UPPER or len(words.key[i]) > 4
        if "country" in kinds or words.key[i] == "huế":
            return True
        return words.key[i - 1] in _AT or len(words.key[i]) > 5

    def _at(self, i: int) -> bool:
        """Tell whether a word stands where places stand: *ở …*, in brackets, in a list."""
        words = self.sheet.words
        before = words.key[i - 1]
        if before in _AT or before == "(":
            return True
        return self._listed(i)

    def _listed(self, i: int) -> bool:
        """Tell whether a word goes on a list of places."""
        return self.sheet.words.key[i - 1] in (",", "và", "-", ";") and i - 1 in self.marked

    def _opens(self, end: int) -> bool:
        """Tell whether another country follows on a list: **Mỹ**, *Anh, Ireland*."""
        words = self.sheet.words
        following = known_at(self.sheet, end + 1) if words.key[end] in (",", "và") else None
        if following is None or words.run(end + 1) > following[0]:
            return False
        return not following[1].isdisjoint(("country", "country?"))

    def _new(self, i: int, run: int) -> Found | None:
        """Take a name that no table holds behind *ở*, *tại*, *quê*, *trú*."""
        sheet, words = self.sheet, self.sheet.words
        if words.key[i - 1] not in _NEW or not 2 <= run - i <= 4 or words.key[i] in _NO_PLACE:
            return None
        if title_at(sheet, i) or sheet.begins.heads.get(i) or sheet.compound(i):
            return None
        if words.shape[run] == LOWER and sheet.vocabulary(run - 1) > 1:
            return None
        return i, run, "places.context"
