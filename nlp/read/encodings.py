"""Bytes to text: Unicode in all its dress, Windows-1258, and a clear no to what came before them.

Until about 2005 Vietnamese was typed in TCVN3 (ABC), VNI, VISCII or VPS: one byte a letter, looking
like Western letters to a program that does not know them. The function words of each give it away.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from nlp.errors import BrokenFile, OldEncoding

WINDOWS_1258 = "Windows-1258"

# How the commonest words look when the bytes are taken for Latin-1, lower case. A word that another
# of these encodings, or Latin-1 itself, writes with the same bytes must stay out.
_MARKERS: Mapping[str, tuple[str, ...]] = {
    # của, được, người, những, định, việc, số, tại, chức, nước
    WINDOWS_1258: (
        "cu\xd2a", "\xf0\xfd\xf5\xf2c", "ng\xfd\xf5\xcci", "nh\xfd\xdeng", "\xf0i\xf2nh",
        "vi\xea\xf2c", "s\xf4\xec", "ta\xf2i", "ch\xfd\xecc", "n\xfd\xf5\xecc",
    ),
    # của, và, các, được, người, những, là, không, công, dân, định, việc, tại, ngày, có, nước, đã
    "TCVN3": (
        "c\xf1a", "v\xb5", "c\xb8c", "\xae\xad\xeec", "ng\xad\xeai", "nh\xf7ng", "l\xb5",
        "kh\xabng", "c\xabng", "d\xa9n", "\xae\xdenh", "vi\xd6c", "t\xb9i", "ng\xb5y", "c\xe3",
        "n\xad\xedc", "\xae\xb7",
    ),
    # của, và, các, được, người, những, là, không, công, dân, định, việc, tại, ngày, có, nước, số
    "VNI": (
        "cu\xfba", "va\xf8", "ca\xf9c", "\xf1\xf6\xf4\xefc", "ng\xf6\xf4\xf8i", "nh\xf6\xf5ng",
        "la\xf8", "kho\xe2ng", "co\xe2ng", "da\xe2n", "\xf1\xf2nh", "vie\xe4c", "ta\xefi",
        "nga\xf8y", "co\xf9", "n\xf6\xf4\xf9c", "so\xe1",
    ),
    # của, được, người, những, định, việc, số, tại, nước, chức
    "VISCII": (
        "c\xfca", "\xf0\xdf\xfec", "ng\xdf\xb6i", "nh\xe6ng", "\xf0\xb8nh", "vi\xaec", "s\xaf",
        "t\xd5i", "n\xdf\xbec", "ch\xd1c",
    ),
    # của, được, người, những, Việt
    "VPS": ("c\xfba", "\xc7\xdc\xaec", "ng\xdc\xa9i", "nh\xbbng", "vi\x8ct"),
}  # fmt: skip
_WORD = re.compile(r"[^\x00-@\[-`{-\x7f]+")
_CONTROL = bytes([*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
# ă đ ơ ư and the letters with two marks, which no other language writes
_VIETNAMESE = re.compile("[ăđĩũơưạ-ỹĂĐƠƯẠ-Ỹ]")
_COMMONEST = "đưạảấầậếềệểộốồơợ"  # of them, which are counted one by one in less time than all
_SAMPLE = 200_000  # bytes or letters that are enough to tell
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and what is doubtful about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(path: Path, data: bytes) -> Decoded:
    """Turn bytes into text; raises BrokenFile for no text, OldEncoding for old encodings."""
    if is_binary(data):
        raise BrokenFile(path, "holds binary data, not text", hint="Check the file.")
    mark, encoding = marked_encoding(data)
    encoding = encoding or _unmarked_wide(data)
    body = data[len(mark) :]
    if encoding and encoding != "utf-8":
        return _decode_wide(path, body, encoding)
    try:
        return _mended(Decoded(body.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return _damaged_utf8(body) or _single_byte(path, body)


def marked_encoding(data: bytes) -> tuple[bytes, str]:
    """Give the byte order mark at the start and its encoding, or two empty values."""
    return next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", ""))


def is_binary(data: bytes) -> bool:
    """Tell whether the bytes are text in no encoding: zeros, or one control code in fifty."""
    sample = data[:_SAMPLE]
    encoding = marked_encoding(data)[1] or _unmarked_wide(data)
    if encoding and encoding != "utf-8":
        codes = sample[: len(sample) & ~1].decode(encoding, errors="replace").encode()
    else:
        codes = sample
    return b"\0" in codes or (len(codes) - len(codes.translate(None, _CONTROL))) * 50 > len(codes)


def _unmarked_wide(data: bytes) -> str:
    """Tell UTF-16 without a mark by its zeros: the upper half of each ASCII letter."""
    sample = data[: _SAMPLE & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 5 > half and even * 50 <= half:
        return "utf-16-le"
    if even * 5 > half and odd * 50 <= half:
        return "utf-16-be"
    return ""


def _decode_wide(path: Path, data: bytes, encoding: str) -> Decoded:
    width = 4 if "32" in encoding else 2
    whole = len(data) - len(data) % width
    warnings = ("the last character is cut off",) if whole < len(data) else ()
    try:
        text = data[:whole].decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenFile(
            path, f"is marked as {encoding} but damaged", hint="Save it anew as UTF-8."
        ) from error
    return Decoded(text, encoding, warnings)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Read UTF-8 with a few bad bytes; None where the bad ones are too many for that."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    good = sum(1 for c in text if c > "\x7f") - bad
    if bad * 20 > good:
        return None
    return Decoded(text, "utf-8", (f"{bad} byte sequences are not UTF-8 and are shown as \ufffd",))


def _single_byte(path: Path, data: bytes) -> Decoded:
    encoding = _best_marked(data[:_SAMPLE].decode("latin-1"))
    if encoding == WINDOWS_1258:
        text = data.decode("cp1258", errors="replace")
        lost = text.count("\ufffd")
        warnings = (f"{lost} bytes mean nothing in Windows-1258",) if lost else ()
        return Decoded(text, "windows-1258", warnings)
    if encoding:
        raise OldEncoding.named(path, encoding)
    # no Vietnamese, then: Western text or nothing that makes sense
    if from_bytes(data[:_SAMPLE], cp_isolation=["cp1252"]).best() is None:
        raise BrokenFile(
            path, "is in no encoding that can be told", hint="Save it anew as UTF-8 text."
        )
    text = data.decode("cp1252", errors="replace")
    return Decoded(text, "windows-1252", ("encoding guessed: Windows-1252",))


def refuse_legacy(path: Path, text: str) -> None:
    """Raise OldEncoding where Vietnamese of an old encoding was taken for Western letters.

    Such text comes out of a Word file or a PDF with the old fonts, or of a careless conversion.
    """
    sample = text[:_SAMPLE]
    # cp1252 has letters of its own where Latin-1 has controls; the markers are in Latin-1
    western = sample.encode("cp1252", errors="replace").decode("latin-1")
    strange = len(western) - len(western.encode("ascii", errors="ignore"))
    # a word of an old encoding holds one of these letters at least
    if sum(map(sample.count, _COMMONEST)) >= strange:
        return
    vietnamese = len(_VIETNAMESE.findall(sample))
    if vietnamese >= strange:
        return
    encoding = _best_marked(western)
    if not encoding or encoding == WINDOWS_1258:
        return
    if vietnamese < _hits(_WORD.findall(western.lower()))[encoding]:
        raise OldEncoding.named(path, encoding)


def _best_marked(text: str) -> str:
    words = _WORD.findall(text.lower())
    hits = _hits(words)
    best = max(hits, key=lambda name: hits[name])
    # one word may be chance, except in a line or two
    return best if hits[best] >= 2 or (hits[best] and len(words) < 20) else ""


def _hits(words: list[str]) -> dict[str, int]:
    met = set(words)
    return {
        name: sum(map(lowered.__contains__, words)) if not lowered.isdisjoint(met) else 0
        for name, lowered in _LOWERED.items()
    }


_LOWERED = {name: frozenset(w.lower() for w in words) for name, words in _MARKERS.items()}


def _mended(decoded: Decoded) -> Decoded:
    """Undo a second encoding (*Viá»‡t* for *Việt*) where that can be done to the letter."""
    text = decoded.text
    if not re.search("[áÃÄÆ][\xa0-¿]", text) or _VIETNAMESE.search(text):
        return decoded
    try:
        mended = b"".join(_twice(c) for c in text).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return decoded
    return Decoded(mended, "utf-8", ("the text had been encoded twice, which was undone",))


def _twice(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
