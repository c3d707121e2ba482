"""A name taken apart: its words in one spelling, the place in it, its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from nlp.records import EntityKind
from nlp.resolve.name_places import take_place, without_country
from nlp.resolve.name_tokens import Token, fold_word, starts, tokens_of

_ORDINALS = {
    "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_IDLE = frozenset({"và", "của", "thuộc", "về"})  # names differ in them and stay the same
_OPENERS = (
    ("phong", "trào", "thi", "đua"), ("phong", "trào"), ("cuộc", "vận", "động"),
    ("chiến", "dịch"), ("đợt", "thi", "đua"), ("chương", "trình"), ("thi", "đua"),
)  # fmt: skip


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
        return tuple(map(fold_word, self.words))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Give the numbers outside its place, sorted; *lần thứ V* has a 5."""
        return tuple(sorted(word for word in self.core if word[0].isdigit()))

    @cached_property
    def bare(self) -> bool:
        """Tell whether it was typed without any marks."""
        return "".join(self.words).isascii()


@lru_cache(maxsize=1 << 16)
def wording(name: str, kind: EntityKind) -> Wording:
    """Take a name of some kind apart.

    >>> found = wording("LĐLĐ huyện Vị Thủy", "unit")
    >>> " ".join(found.core), found.level, " ".join(found.seat)
    ('liên đoàn lao động', 'huyện', 'vị thủy')
    """
    tokens = without_country(tokens_of(name, kind))
    if kind == "person":
        words = tuple(token.word for token in tokens)
        return Wording(words, words)
    core, level, seat, above = take_place(_without_opener(tokens, kind), kind)
    words = _words(tokens)
    return Wording(words, _words(core) or words, level, _words(seat), _words(above))


def _without_opener(tokens: list[Token], kind: EntityKind) -> list[Token]:
    if kind == "campaign":
        for opener in _OPENERS:
            if len(tokens) > len(opener) and starts(tokens, opener):
                return tokens[len(opener) :]
    return tokens


def _words(tokens: list[Token]) -> tuple[str, ...]:
    found = list[str]()
    for i, token in enumerate(tokens):
        word = token.word
        if i and tokens[i - 1].word == "thứ" and word in _ORDINALS:
            word = str(_ORDINALS[word])
        numbering = word == "số" and i + 1 < len(tokens) and tokens[i + 1].word[0].isdigit()
        if word not in _IDLE and not numbering:
            found.append(word)
    return tuple(found)
