"""A name taken apart: its words in one spelling, the place in it, its numbers, its short forms.

Nothing is folded here: *Hòa* and *Hoa* are two words. Short forms of the reference tables are
written out; others stay in capitals, and may stand for as many words as they have letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from nlp.records import EntityKind
from nlp.reference.places import areas, known_names
from nlp.reference.synonyms import short_forms, synonyms
from nlp.text import exact_key, fold_key, unify_tone

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]\.(?=\s|$)|[^\W\d_]+(?:[&.][^\W\d_]+)*")
_GLOSS = re.compile(r"\s\([^\W\d_](?:[^\W_]|[&.-])*\)")  # Ban Thi đua - Khen thưởng (TĐKT)
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_ORDINALS = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_IDLE = frozenset({"và", "của", "thuộc", "số", "về"})  # names differ in them and stay the same
_I_FOR_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_EITHER_I = re.compile(r"(?:h|k|l|m|s|t|qu)[yýỳỷỹỵ]")  # kỹ or kĩ, Mỹ or Mĩ
_LEVELS = {
    ("tỉnh",): "tỉnh", ("thành", "phố"): "thành phố", ("huyện",): "huyện", ("quận",): "quận",
    ("thị", "xã"): "thị xã", ("xã",): "xã", ("phường",): "phường", ("thị", "trấn"): "thị trấn",
    ("đặc", "khu"): "đặc khu",
}  # fmt: skip
_NO_NAMES = frozenset({"hội", "ủy", "đoàn", "đội"})  # xã hội, Tỉnh ủy
_OPENERS = (
    ("phong", "trào", "thi", "đua"), ("phong", "trào"), ("cuộc", "vận", "động"),
    ("chiến", "dịch"), ("đợt", "thi", "đua"), ("chương", "trình"), ("thi", "đua"),
)  # fmt: skip
_WHERE = (("trên", "địa", "bàn"), ("tại",), ("ở",))
_LONGEST_SHORT_FORM = 3


class _Token(NamedTuple):
    word: str
    capital: bool


@dataclass(frozen=True)
class Wording:
    """One name, ready to be compared: in *LĐLĐ huyện Vị Thủy* the ``core`` is *liên đoàn lao động*.

    ``words`` are all its words, ``level`` and ``seat`` the place that it names (*huyện*, *vị
    thủy*), ``above`` what that place lies in where the name goes on to say so.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    level: str = ""
    seat: tuple[str, ...] = ()
    above: tuple[str, ...] = ()

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Give its words without marks."""
        return tuple(map(fold_key, self.words))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Give the numbers outside its place, sorted; *lần thứ V* has a 5."""
        return tuple(sorted(word for word in self.core if word[0].isdigit()))

    @cached_property
    def bare(self) -> bool:
        """Tell whether it was typed without any marks."""
        return "".join(self.words).isascii()


@cache
def wording(name: str, kind: EntityKind) -> Wording:
    """Take a name of some kind apart.

    >>> found = wording("LĐLĐ huyện Vị Thủy", "unit")
    >>> " ".join(found.core), found.level, " ".join(found.seat)
    ('liên đoàn lao động', 'huyện', 'vị thủy')
    """
    tokens = _tokens(name, kind)
    if kind == "person":
        words = tuple(token.word for token in tokens)
        return Wording(words, words)
    core, level, seat, above = _take_place(_without_opener(tokens, kind), kind)
    words = _words(tokens)
    return Wording(words, _words(core) or words, level, _words(seat), _words(above))


def _tokens(name: str, kind: EntityKind) -> list[_Token]:
    text = unify_tone(unicodedata.normalize("NFC", name))
    if kind == "person":
        return [_Token(_spelled(word), capital=True) for word in _TOKEN.findall(text)]
    written = _TOKEN.findall(_GLOSS.sub("", text))
    shouted = text.isupper() and len(written) > 1
    return _without_country(_with_synonyms(_written_out(written, shouted=shouted)))


def _spelled(word: str) -> str:
    low = exact_key(word).rstrip(".")
    return low[:-1] + low[-1].translate(_I_FOR_Y) if _EITHER_I.fullmatch(low) else low


def _written_out(written: list[str], *, shouted: bool) -> list[_Token]:
    """Write out the short forms of the table; ``shouted`` names are all in capitals."""
    forms, tokens, at = _short_forms(), list[_Token](), 0
    while at < len(written):
        for length in range(min(_LONGEST_SHORT_FORM, len(written) - at), 0, -1):
            meant = forms.get(tuple(written[at : at + length]))
            if meant:
                tokens += [_Token(_spelled(word), word[0].isupper()) for word in meant]
                break
        else:
            length = 1
            tokens.append(_single(written[at], first=not tokens, shouted=shouted))
        at += length
    return tokens


@cache
def _short_forms() -> dict[tuple[str, ...], tuple[str, ...]]:
    forms = short_forms()
    found = {}
    for short, meant in forms.items():
        words = " ".join(forms.get(word, word) for word in unify_tone(meant).split())
        found[tuple(_TOKEN.findall(short))] = tuple(_TOKEN.findall(words))
    return found


def _single(written: str, *, first: bool, shouted: bool) -> _Token:
    if written[0].isdigit():
        return _Token(written.lstrip("0") or "0", capital=True)
    capital = written[0].isupper()
    if not first and written.isupper() and (roman := _ROMAN.fullmatch(written.lower())):
        return _Token(str(_arabic(roman[0])), capital)
    if len(written) > 1 and written.isupper() and not shouted:
        return _Token(written.replace("&", "").replace(".", ""), capital)
    return _Token(_spelled(written), capital)


def _arabic(roman: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in roman]
    return sum(
        -digit if digit < after else digit
        for digit, after in zip(digits, [*digits[1:], 0], strict=True)
    )


def _with_synonyms(tokens: list[_Token]) -> list[_Token]:
    known, found, at = _synonyms(), list[_Token](), 0
    longest = max(map(len, known))
    while at < len(tokens):
        for length in range(min(longest, len(tokens) - at), 0, -1):
            meant = known.get(tuple(t.word.lower() for t in tokens[at : at + length]))
            if meant:
                found += [_Token(word, capital=False) for word in meant]
                break
        else:
            length = 1
            found.append(tokens[at])
        at += length
    return found


@cache
def _synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {
        tuple(map(_spelled, words)): tuple(map(_spelled, meant))
        for words, meant in synonyms().items()
    }


def _without_country(tokens: list[_Token]) -> list[_Token]:
    """Drop *Việt Nam* before a place: *Hội Nông dân Việt Nam tỉnh Hậu Giang*."""
    for i in range(1, len(tokens) - 2):
        if _starts(tokens[i : i + 2], ("việt", "nam")) and _level_at(tokens, i + 2):
            return tokens[:i] + tokens[i + 2 :]
    return tokens


def _without_opener(tokens: list[_Token], kind: EntityKind) -> list[_Token]:
    if kind == "campaign":
        for opener in _OPENERS:
            if len(tokens) > len(opener) and _starts(tokens, opener):
                return tokens[len(opener) :]
    return tokens


def _starts(tokens: list[_Token], words: tuple[str, ...]) -> bool:
    return tuple(token.word for token in tokens[: len(words)]) == words


class _Parts(NamedTuple):
    core: list[_Token]
    level: str
    seat: list[_Token]
    above: list[_Token]


def _take_place(tokens: list[_Token], kind: EntityKind) -> _Parts:
    """Part a name from the place that it ends with; a campaign's may begin with one."""
    if kind == "campaign" and (parts := _leading_place(tokens)):
        return parts
    first = _next_level(tokens)
    if first is None:
        return _bare_place(tokens)
    rest = tokens[first.end :]
    second = _next_level(rest)
    seat, above = (rest[: second.start], rest[second.end :]) if second else (rest, [])
    return _Parts(_without_where(tokens[: first.start]), first.level, seat, above)


class _Level(NamedTuple):
    level: str
    start: int
    end: int


def _next_level(tokens: list[_Token]) -> _Level | None:
    found = (_level_at(tokens, at) for at in range(len(tokens)))
    return next((level for level in found if level), None)


def _level_at(tokens: list[_Token], at: int) -> _Level | None:
    """Find the word of a level that stands there before a name or at the end."""
    for words, level in _LEVELS.items():
        end = at + len(words)
        if _starts(tokens[at:end], words):
            after = tokens[end] if end < len(tokens) else None
            if after is None or (after.capital and after.word not in _NO_NAMES):
                return _Level(level, at, end)
    return None


def _leading_place(tokens: list[_Token]) -> _Parts | None:
    start = 1 if _starts(tokens, ("toàn",)) else 0
    if _starts(tokens, ("cả", "nước")) or _starts(tokens, ("toàn", "quốc")):
        return _Parts(tokens[2:], "", [], []) if len(tokens) > 2 else None
    for words, level in _LEVELS.items():
        begin = start + len(words)
        if _starts(tokens[start:begin], words):
            end = begin + _capitals(tokens[begin:])
            return _Parts(tokens[end:], level, tokens[begin:end], []) if end < len(tokens) else None
    for end in range(min(_capitals(tokens), len(tokens) - 1), 0, -1):
        if " ".join(token.word for token in tokens[:end]) in _area_names():
            return _Parts(tokens[end:], "", tokens[:end], [])
    return None


def _capitals(tokens: list[_Token]) -> int:
    return next((i for i, token in enumerate(tokens) if not token.capital), len(tokens))


def _bare_place(tokens: list[_Token]) -> _Parts:
    """Take the name of a province from the end: *Công an Đồng Nai*."""
    for length in range(min(_longest_province(), len(tokens) - 1), 0, -1):
        if " ".join(token.word for token in tokens[-length:]) in _province_names():
            return _Parts(_without_where(tokens[:-length]), "", tokens[-length:], [])
    return _Parts(tokens, "", [], [])


def _without_where(tokens: list[_Token]) -> list[_Token]:
    for words in _WHERE:
        if len(tokens) > len(words) and _starts(tokens[-len(words) :], words):
            return tokens[: -len(words)]
    return tokens


@cache
def _area_names() -> frozenset[str]:
    levels = {"province", "district", "commune"}
    names = (name for name, kinds in known_names().items() if kinds & levels)
    return frozenset(" ".join(map(_spelled, _TOKEN.findall(name))) for name in names)


@cache
def _province_names() -> frozenset[str]:
    provinces = (a for state in ("pre2025", "2025") for a in areas(state) if a.level == "province")
    return frozenset(" ".join(map(_spelled, _TOKEN.findall(area.name))) for area in provinces)


@cache
def _longest_province() -> int:
    return max(name.count(" ") for name in _province_names()) + 1


def _words(tokens: list[_Token]) -> tuple[str, ...]:
    found = list[str]()
    for i, token in enumerate(tokens):
        word = token.word
        if i and tokens[i - 1].word == "thứ" and word in _ORDINALS:
            word = str(_ORDINALS[word])
        if word not in _IDLE:
            found.append(word)
    return tuple(found)
