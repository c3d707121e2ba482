"""What name rules share while they read one text: its words, the tables, and where titles end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.extract.names_lexicon import Begins, Lexicon, lexicon
from nlp.extract.names_words import BREAK, CAPITAL, LOWER, NUMBER, UPPER, Words
from nlp.reference import lists
from nlp.reference.persons import Title

_MANY = lists.words("plural_words")
_NO_COUNT = lists.words("ordinal_nouns")
# what makes a year of the word for five: trong năm | UBND xã đã họp
_OF_YEARS = frozenset(
    ("trong", "hằng", "hàng", "mỗi", "cuối", "đầu", "giữa", "cả", "nhiều", "những", "một", "từng")
)
# what makes a name of a number: ông Hai | thôn Đông
_BEFORE_NAMES = frozenset(
    ("ông", "bà", "anh", "chị", "em", "cụ", "chú", "cô", "thầy", "giải", "hạng")
)
_PREDICATES = lists.words("unit_predicates")
_DEGREE = re.compile(r"[bcdghknpst]{2,4}|ckii?")
_FIRST_YEAR = 1900
_HMONG = frozenset(["a", "seo", "thị", "mí", "sáy", "chứ"])  # behind the family name Má
_SYLLABLE = re.compile(
    r"(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouyăâêôơưà-ỹ]{1,3}"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a text beside the lexicon.

    ``begins`` are the phrases of the lexicon in the text. ``capitals`` are the places of words that
    begin with one, ``loud`` those of words among words in capitals. ``titles`` maps the word behind
    each title to the title's first word. ``titled[i]`` is true where a title ends right before word
    ``i`` or runs over it (*Trưởng **ban** Thi đua*), so that a person's name may follow a unit that
    begins there; ``offices[i]`` where it is an office. ``known`` are the known names that were
    asked for, by their first words.
    """

    words: Words
    lexicon: Lexicon
    begins: Begins
    capitals: list[int]
    loud: frozenset[int]
    titles: dict[int, tuple[int, Title]]
    titled: list[bool]
    offices: list[bool]
    known: dict[int, tuple[int, frozenset[str]] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Sheet:
        """Lay out the view of a text."""
        words = Words.of(text)
        capitals = [i for i, shape in enumerate(words.shape) if shape >= CAPITAL]
        titled, offices = [False] * len(words), [False] * len(words)
        begins, loud = Begins.of(words), _loud(words, capitals)
        sheet = cls(words, lexicon(), begins, capitals, loud, {}, titled, offices)
        free = 0
        for i in sheet.begins.titles:
            if i >= free:
                free = sheet._title(i)
        return sheet

    def _title(self, i: int) -> int:
        """Note the title that begins at a word; give its end."""
        words = self.words
        for end, title in self.lexicon.titles.all(words.key, i):
            # "chị Gái Em", "Anh Hùng thừa nhận": the second word is a name
            if title.kind == "honorific" and end - i == 2 and words.shape[end - 1] == CAPITAL:
                continue
            if title.kind == "group" and not self._called(end):
                return end
            if end - i == 1 and words.shape[i] == CAPITAL and i in self.titles:
                continue  # nhạc sĩ Phó Đức Phương
            if words.form[end - 1] == "Má" and words.key[end] in _HMONG:
                continue  # Má A Đề
            degree = words.form[end] == "." and _DEGREE.fullmatch(words.key[end - 1])
            if degree and words.shape[end + 1] >= CAPITAL:
                end += 1  # TS. Đỗ Nguyên Phác
            self.titles[end] = (i, title)
            for j in range(i + 1, end + 1):
                self.titled[j] = True
                self.offices[j] = title.kind == "office"
            return end
        return i

    def _called(self, i: int) -> bool:
        """Tell whether given names follow a word for several: *vợ chồng Dũng - Lan*."""
        words = self.words
        if words.shape[i] != CAPITAL or self.begins.blocked.get(i):
            return False
        return words.key[i + 1] in (",", "và", "-") and words.shape[i + 2] == CAPITAL

    def personlike(self, i: int, end: int) -> bool:
        """Tell whether words look like a full name: a family name and one to four more."""
        return 2 <= end - i <= 5 and self.words.key[i] in self.lexicon.family

    def many(self, i: int) -> bool:
        """Tell whether a word is said of several: *các sở*, *12 hội*, *mọi đơn vị*."""
        words = self.words
        before = words.key[i - 1]
        if words.shape[i - 1] == NUMBER:
            if words.shape[i - 2] >= LOWER and words.glued(i - 1):
                return False
            year = before.isdecimal() and int(before) >= _FIRST_YEAR
            return not year and words.key[i - 2] not in _NO_COUNT
        if before == "năm" and words.key[i - 2] in _OF_YEARS:
            return False  # trong năm | UBND xã đã họp
        if words.shape[i - 1] == CAPITAL and (
            words.shape[i - 2] == CAPITAL or words.key[i - 2] in _BEFORE_NAMES
        ):
            return False  # ông Trần Văn Hai | thôn Đông
        if before == "cấp" and words.key[i - 2] == "các":
            return True  # các cấp | Hội Nông dân
        if before == "%":
            return True  # 96% công đoàn cơ sở
        if before == "số":
            return words.key[i - 2] == "một"
        return before in _MANY and words.key[i - 2] not in _NO_COUNT

    def shouted(self, i: int) -> bool:
        """Tell whether a word stands among words in capitals, where case says nothing."""
        return i in self.loud

    def blocked(self, i: int, end: int, *, until: int = 0) -> bool:
        """Tell whether words hold one that never belongs to a name: *Danh sách*, *Vân Kiều*.

        ``until`` is where such a word must end at least.
        """
        found = (self.begins.blocked.get(j) for j in range(i, end))
        return any(block is not None and block[0] >= until for block in found)

    def compound(self, i: int) -> bool:
        """Tell whether a word is the end of an ordinary one: *cơ **sở***, *yêu **cầu***."""
        return (self.words.key[i - 1], self.words.key[i]) in self.lexicon.compounds

    def ordinary(self, i: int) -> bool:
        """Tell whether a capitalised word only begins a phrase in lower case: *Hội nghị*."""
        words = self.words
        if words.shape[i] != CAPITAL or words.shape[i + 1] != LOWER:
            return False
        return self.syllable(i)

    def syllable(self, i: int) -> bool:
        """Tell whether a word is one Vietnamese syllable: not *Đakrông*, not *Samsung*."""
        return _SYLLABLE.fullmatch(self.words.key[i]) is not None

    def vocabulary(self, i: int) -> int:
        """Give how many words an ordinary word or field that begins here has; 0 for none."""
        key = self.words.key
        if key[i : i + 3] == ["phát", "triển", "khai"]:
            return 0  # Công ty Tân Phát | triển khai
        word, field = self.begins.words.get(i), self.begins.fields.get(i)
        return max(word[0] if word else i, field[0] if field else i) - i

    def predicate(self, i: int) -> bool:
        """Tell *tổ chức* in *Trung tâm Dịch vụ việc làm tổ chức* from *các tổ chức chính trị*."""
        words = self.words
        if words.shape[i] != LOWER or self.vocabulary(i) != 2 or words.key[i - 1] in _MANY:
            return False
        return f"{words.key[i]} {words.key[i + 1]}" in _PREDICATES

    def rest(self, i: int) -> int:
        """Give how many words the text has behind a word."""
        return sum(1 for shape in self.words.shape[i:] if shape != BREAK)


def _loud(words: Words, capitals: Sequence[int]) -> frozenset[int]:
    """Give the words that stand among three words in capitals or more, and no other kind."""
    upper = [i for i in capitals if words.shape[i] == UPPER]
    # two before a word to two behind it hold the first and the last of three
    near = {
        i for first, last in zip(upper, upper[2:], strict=False) for i in range(last - 2, first + 3)
    }
    return frozenset(i for i in near if _is_loud(words, slice(max(i - 2, 0), i + 3)))


def _is_loud(words: Words, near: slice) -> bool:
    forms = zip(words.shape[near], words.form[near], strict=True)
    around = [shape for shape, form in forms if form[1:]]
    return around.count(UPPER) >= 3 and LOWER not in around and CAPITAL not in around
