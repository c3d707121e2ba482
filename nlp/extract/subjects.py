"""Candidates for whose result a figure is: actors of its sentence, or of the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.clauses import Scene, once
from nlp.extract.indicators import Candidate, table_row
from nlp.records import Label, Mention

_VERB = re.compile(
    r" (?:đã|được|có|tổ chức|thực hiện|hiến|đóng góp|vận động|xây dựng|hoàn thành|đạt|triển khai"
    r"|huy động|duy trì|thành lập|ủng hộ|giúp|trồng|còn|đều|cũng|vừa|tham gia|đăng ký|nhận|góp|phát"
    r"|phối hợp|hỗ trợ|tiếp nhận|kết nạp|thu|xử lý|phát hiện|làm|mở|nộp|tặng|trao)\b"
)
_OPENING = re.compile(
    r"^(?:(?:đến nay|hiện nay|đồng thời|ngoài ra|bên cạnh đó|nhờ đó|qua đó|trong đó|kết quả|theo đó"
    r"|cùng với đó|nổi bật|cụ thể|đặc biệt|riêng|trong năm|từ đó|nhờ vậy|hưởng ứng [^,]*"
    r"|(?:thực hiện|trong|qua|từ|sau|với|đến|tính|năm|nhân) [^,]*"
    r"|(?:ngay|trước|dịp|tại|theo|để|song song) [^,]*),? )+",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:toàn (?:tỉnh|xã|huyện|ngành|quân|quốc|thành phố|phường|quận|đơn vị|khối|trường|thị xã"
    r"|hội|cụm)|cả nước"
    r"|(?:các|những) (?:đơn vị|cơ quan|địa phương|cấp|xã|huyện|hội viên|chi hội|cơ sở"
    r"|tổ chức|phường|cấp hội|chi đoàn)(?: (?!đã|được|có|tổ|thực|đều|cũng|tích|tiếp|phối)\w+){0,5}"
    r"|(?:bà con|nhân dân|người dân|hội viên|đoàn viên|cán bộ|chiến sĩ|nhà trường|địa phương)"
    r"(?: (?:trong|ở|toàn) \w+(?: \w+)?)?)",
    re.IGNORECASE,
)
_LONGEST = 16  # words
_BACK = ("back1_", "back2_")  # sentences back that still lend their subject


def subject_candidates(scene: Scene, mention: Mention) -> list[Candidate]:
    """Give stretches of the text that may say whose result a figure is, each once."""
    found: dict[tuple[int, int], Candidate] = {}
    for candidate in _all(scene, mention):
        start, end = candidate.span
        if start < end and len(scene.text[start:end].split()) <= _LONGEST:
            found.setdefault(candidate.span, candidate)
    return list(found.values())


def _all(scene: Scene, mention: Mention) -> Iterator[Candidate]:
    row = table_row(scene, mention)
    if row:
        yield Candidate("cell", row[0])
        if len(row) > 1:
            yield Candidate("cell_second", row[1])
    sentence = scene.sentence(mention)
    yield from _of_sentence(scene, sentence, mention.start, "")
    yield from _behind(scene, mention, sentence[1])
    for name in _BACK:
        if sentence[0] < 1:
            return
        sentence = scene.source.sentence_at(sentence[0] - 1)
        yield from _of_earlier(scene, sentence, name)


@once
def _of_earlier(scene: Scene, sentence: tuple[int, int], name: str) -> list[Candidate]:
    """Take the actors of a whole sentence, for all the figures of those behind it."""
    return list(_of_sentence(scene, sentence, sentence[1], name))


def _of_sentence(
    scene: Scene, sentence: tuple[int, int], until: int, name: str
) -> Iterator[Candidate]:
    text = scene.text[sentence[0] : until]
    opening = _OPENING.match(text)
    first = opening.end() if opening else 0
    verb = _VERB.search(text, first)
    if verb and verb.start() > first:
        yield Candidate(f"{name}actor", (sentence[0] + first, sentence[0] + verb.start()))
    for number, match in enumerate(reversed(list(_GENERAL.finditer(text)))):
        span = (sentence[0] + match.start(), sentence[0] + match.end())
        yield Candidate(f"{name}general{min(number, 2)}", span)
    for label in (Label.UNIT, Label.PERSON, Label.PLACE):
        here = [m for _, m in scene.within((sentence[0], until), label)]
        for number, other in enumerate(reversed(here)):
            yield Candidate(f"{name}{label}{min(number, 2)}", (other.start, other.end))


def _behind(scene: Scene, mention: Mention, end: int) -> Iterator[Candidate]:
    """Take the counted ones themselves, and the units named behind the figure."""
    noun = re.search(r"(?<=[\d%] )[^\d]+$", scene.text[mention.start : mention.end])
    if noun:
        yield Candidate("counted", (mention.start + noun.start(), mention.end))
    for label in (Label.UNIT, Label.PLACE):
        for _, other in scene.within((mention.end, end), label)[:1]:
            yield Candidate(f"behind_{label}", (other.start, other.end))
