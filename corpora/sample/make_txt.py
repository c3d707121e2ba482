"""Plain text in the encodings that Vietnamese files have come in."""

from __future__ import annotations

import unicodedata


def encode(text: str, encoding: str) -> bytes:
    """Encode with a byte order mark where the encoding has one.

    Windows-1258 has no letter for most vowels with a tone: the tone follows the vowel.
    """
    if encoding != "windows-1258":
        return text.encode(encoding)
    return b"".join(_windows_1258(c) for c in unicodedata.normalize("NFC", text))


def _windows_1258(character: str) -> bytes:
    try:
        return character.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", character)
        tone = next(m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode(
            "cp1258"
        )
