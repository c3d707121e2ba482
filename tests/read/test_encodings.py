from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import BrokenFile, UnsupportedFile
from nlp.read.encodings import decode, is_binary, refuse_legacy

PATH = Path("van-ban.txt")
TEXT = "Chủ tịch UBND huyện được khen thưởng. Những người có thành tích của các xã, số 12 việc tại."

# Windows-1258 writes the tone behind the letter; Python's codec wants it decomposed that far
_TONES = dict.fromkeys("\u0300\u0301\u0303\u0309\u0323")


def windows_1258(text: str) -> bytes:
    out = []
    for char in unicodedata.normalize("NFC", text):
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _TONES))
            out.append((base + "".join(c for c in parts if c in _TONES)).encode("cp1258"))
    return b"".join(out)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (windows_1258(TEXT), "windows-1258"),
        (unicodedata.normalize("NFD", TEXT).encode(), "utf-8"),
    ],
)
def test_unicode_and_windows_1258_are_decoded(data: bytes, encoding: str) -> None:
    decoded = decode(PATH, data)
    assert decoded.encoding == encoding
    assert unicodedata.normalize("NFC", decoded.text) == TEXT
    assert decoded.warnings == ()


# của các được người những, as each old encoding writes them
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("TCVN3", b"c\xf1a c\xb8c \xae\xad\xeec ng\xad\xeai nh\xf7ng"),
        ("VNI", b"cu\xfba ca\xf9c \xf1\xf6\xf4\xefc ng\xf6\xf4\xf8i nh\xf6\xf5ng"),
        ("VISCII", b"c\xfca c\xe1c \xf0\xdf\xfec ng\xdf\xb6i nh\xe6ng"),
        ("VPS", b"c\xfba \xc7\xdc\xaec ng\xdc\xa9i nh\xbbng"),
    ],
)
def test_old_encodings_are_refused_by_name(name: str, data: bytes) -> None:
    with pytest.raises(UnsupportedFile, match=f"old encoding {name}") as caught:
        decode(PATH, data)
    assert "Unicode" in caught.value.hint
    with pytest.raises(UnsupportedFile, match=f"old encoding {name}"):
        refuse_legacy(PATH, data.decode("cp1252", errors="replace"))


@pytest.mark.parametrize(
    "text",
    [TEXT, "Là-bas, à la forêt où il était déjà", "Plain English text.", "", "coù vaø " + TEXT],
)
def test_text_of_today_is_not_taken_for_an_old_encoding(text: str) -> None:
    refuse_legacy(PATH, text)


def test_a_second_encoding_is_undone_and_said() -> None:
    twice = "".join(
        bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b)
        for b in TEXT.encode()
    )
    decoded = decode(PATH, twice.encode())
    assert decoded.text == TEXT
    assert "twice" in decoded.warnings[0]


def test_a_few_bad_bytes_are_shown_and_counted() -> None:
    decoded = decode(PATH, TEXT.encode() * 20 + b"\xff" + TEXT.encode())
    assert decoded.text.count("\ufffd") == 1
    assert decoded.warnings[0].startswith("1 byte sequences")


def test_a_cut_utf_16_file_loses_half_a_letter_only() -> None:
    decoded = decode(PATH, codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1])
    assert decoded.text == TEXT[:-1]
    assert decoded.warnings == ("the last character is cut off",)


def test_western_text_is_guessed_and_said() -> None:
    decoded = decode(PATH, "Où est le café déjà vu à la forêt?".encode("cp1252"))
    assert decoded.text == "Où est le café déjà vu à la forêt?"
    assert decoded.warnings == ("encoding guessed: Windows-1252",)


@pytest.mark.parametrize("data", [b"a\0b\0\0\0c\x01", bytes(range(256)), b"\x01\x02\x03"])
def test_binary_data_is_no_text(data: bytes) -> None:
    assert is_binary(data)
    with pytest.raises(BrokenFile, match="binary"):
        decode(PATH, data)


@given(st.text(alphabet=st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    decoded = decode(PATH, text.encode())
    assert decoded.text == text.removeprefix("\ufeff") or decoded.warnings
