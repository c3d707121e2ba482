"""Documents whose texts are hard to cut: decomposed, with emoji, runs of spaces, odd line ends."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from nlp.records import Document, Label, Mention, Meta


def make_document(text: str, *spans: tuple[int, int, Label]) -> Document:
    mentions = [Mention(s, e, label, text[s:e], "gold") for s, e, label in spans]
    return Document("0a", "xã/a b.txt", "txt", Meta(), text, (), tuple(mentions))


def _of_words(text: str, **words: str) -> Document:
    """Mark words by their labels, at their first place in the text."""
    spans = [
        (text.index(word), text.index(word) + len(word), Label[label])
        for label, word in words.items()
    ]
    return make_document(text, *spans)


_NFD = unicodedata.normalize("NFD", "Bà Đặng Thị Hoà ở xã Mỹ Lộc.")
DOCUMENTS = {
    "plain": _of_words("Bà Đặng Thị Hoà ở xã Mỹ Lộc.", PERSON="Đặng Thị Hoà", PLACE="xã Mỹ Lộc"),
    "decomposed": _of_words(
        _NFD,
        PERSON=unicodedata.normalize("NFD", "Đặng Thị Hoà"),
        PLACE=unicodedata.normalize("NFD", "xã Mỹ Lộc"),
    ),
    "emoji": _of_words(
        "👩‍🌾🎉 Xã An Bình: 1.250 hộ 👍🏽 năm 2024 🇻🇳",
        PLACE="Xã An Bình",
        FIGURE="1.250 hộ",
        DATE="năm 2024",
    ),
    "double space": _of_words("Xã  An   Bình  có  5  hộ .", PLACE="Xã  An   Bình", FIGURE="5  hộ"),
    "crlf": _of_words("Xã An\r\n\r\nThôn Hạ\r\ncó 5 hộ.\r\n", PLACE="Thôn Hạ", FIGURE="5 hộ"),
    "inside a token": _of_words("Đạt 1.250ha, QL1A", FIGURE="1.2", PLACE="L1"),
    "over lines": _of_words("Sở Nội vụ. Họp\nở xã An.", UNIT="Nội vụ. Họp\nở", PLACE="xã An"),
    "overlapping": make_document("xã An họp", (0, 5, Label.PLACE), (3, 9, Label.UNIT)),
    "twice the same": make_document("xã An", (0, 5, Label.PLACE), (0, 5, Label.PLACE)),
    "empty mention": make_document("xã An", (3, 3, Label.PLACE)),
    "empty": make_document(""),
    "line separators": _of_words("Thôn\u2028Hạ\x85\tở\u00a0xã", PLACE="Hạ\x85\tở"),
}


_characters = st.sampled_from(
    [*'aĐộ1.,/&’"“-–\r\n\t\u2028\u0300\u200d😀#', "  ", "Hoà", ". Q", "\n\n"]
)
_texts = st.one_of(st.lists(_characters, max_size=25).map("".join), st.text(max_size=30))


@st.composite
def nasty_documents(draw: st.DrawFn) -> Document:
    text = draw(_texts)
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place, st.sampled_from(Label)), max_size=5))
    return make_document(text, *((min(a, b), max(a, b), label) for a, b, label in spans))
