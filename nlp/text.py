"""Vietnamese characters: the text of record, and the keys to look things up by.

``normalize`` runs once, when a file is read; afterwards the text never changes. ``view`` and
``exact_key`` keep the length, character for character, so that a match in them is a match in the
text; ``fold_key`` does not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

_ETH = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
# zero-width space, (non-)joiner, direction marks, word joiner, BOM, soft hyphen
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NEWLINE = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = str.maketrans(
    dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t", " ")
    | {chr(c): " " for c in range(0x2000, 0x200B)}
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`", "'")
_PLAIN = _DASHES | _QUOTES
_FANCY = re.compile(f"[{''.join(_PLAIN)}]")
_GAP = re.compile(r"[\W_]+")
# All that a table or a pattern above would change. Most lines hold none of it, and to search for it
# takes a tenth of the time that str.translate takes, if it is one class of characters.
_UNUSUAL = re.compile(
    rf"[{''.join(map(chr, (*_ETH, *_SPACES)))}{_INVISIBLE.pattern[1:-1]}{_CONTROL.pattern[1:-1]}"
    r"\r\x0b\x0c\x85\u2028\u2029]"
)

# The old style marks the first vowel of an open oa, oe, uy (hòa, khỏe, thủy), the new style the
# second (hoà, khoẻ, thuỷ); qu is a consonant, so quý keeps its mark.
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _tone_pairs() -> dict[str, str]:
    pairs = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            new = first + unicodedata.normalize("NFC", second + tone)
            old = unicodedata.normalize("NFC", first + tone) + second
            for case in (str, str.upper, str.capitalize):
                pairs[case(new)] = case(old)
    return pairs


_TONE_PAIRS = _tone_pairs()
# any marked second vowel behind an o or u, because a class of letters is found faster than a list
_NEW_STYLE = re.compile(
    rf"[oOuU][{''.join({pair[1] for pair in _TONE_PAIRS})}](?<![qQ]..)(?![^\W\d_])"
)


def normalize(text: str) -> str:
    r"""Make the text of record: NFC, one Đ, no invisible or control characters, LF line ends.

    >>> normalize("Ðo\u0300ng\u00adThap\r\n")
    'ĐòngThap\n'
    """
    return _normal_line(text) if len(text) <= _LINE else _normalize(text)


def _normalize(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if not _UNUSUAL.search(text):
        return text
    text = _NEWLINE.sub("\n", text)
    text = _INVISIBLE.sub("", _CONTROL.sub("", text)).translate(_ETH)
    # a removed character may have stood between a letter and its mark
    return unicodedata.normalize("NFC", text).translate(_SPACES)


_LINE = 600  # letters; readers ask many questions of a line, each of its normal form or its key
_normal_line = lru_cache(maxsize=512)(_normalize)


def unify_tone(text: str) -> str:
    """Put the tone marks of open oa, oe, uy in the old place; the length stays.

    >>> unify_tone("Uỷ ban xã Hoà Quý")
    'Ủy ban xã Hòa Quý'
    """
    return _NEW_STYLE.sub(lambda match: _TONE_PAIRS.get(match[0], match[0]), text)


def view(text: str) -> str:
    """Give the text as rules see it: one tone placement, plain dashes and quotes; length stays."""
    if _FANCY.search(text):  # most names and lines hold none
        for fancy, plain in _PLAIN.items():
            if fancy in text:  # few are, and str.translate looks at every character one by one
                text = text.replace(fancy, plain)
    return unify_tone(text)


def exact_key(text: str) -> str:
    """Give the key of one spelling: the view in lower case; length stays."""
    return _line_key(text) if len(text) <= _LINE else _exact_key(text)


def _exact_key(text: str) -> str:
    shown = view(text)
    lowered = shown.lower()
    # İ becomes two characters; what becomes of Σ depends on those around it
    if len(lowered) == len(shown) and "Σ" not in shown:
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in shown)


_line_key = lru_cache(maxsize=512)(_exact_key)


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        marked = unicodedata.normalize("NFD", exact_key(chr(code)))
        bare = "".join(c for c in marked if not unicodedata.combining(c)).replace("đ", "d")
        return self.setdefault(code, bare)


_FOLDS = _Folds()


def fold_key(text: str) -> str:
    """Give the key without marks, for search by people who type none.

    >>> fold_key("Đại Đồng")
    'dai dong'
    """
    return text.translate(_FOLDS)


@lru_cache(maxsize=1 << 12)  # every place of a text lies in the same few
def slug(text: str) -> str:
    """Give a name as it stands in ids.

    >>> slug("Ban Thi đua – Khen thưởng")
    'ban-thi-dua-khen-thuong'
    """
    # a name of signs alone still needs an id of its own
    return _GAP.sub("-", fold_key(text)).strip("-") or sha256(text.encode()).hexdigest()[:12]
