"""What the words around a figure make of it: something aimed at, reached, suffered or required."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from nlp.extract.clauses import Scene
from nlp.extract.openings import sought
from nlp.records import Mention

TARGET = sought(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ|đề nghị|yêu cầu|tối thiểu|kế hoạch đề ra"
    r"|đăng ký|phương hướng|cần|giao(?! (?:thông|lưu|ước|dịch|tiếp|ban|hữu|điểm|mùa))|trước ngày"
    r"|quy định|tiêu chuẩn|định mức|nếu"
    r"|đến năm 20[23]\d)\b"
)
_RESULT = sought(
    r"\b(?:đã|kết quả|đạt|hoàn thành|thực hiện được|vận động được|thu hút|huy động|đóng góp|hiến"
    r"|xây dựng|trao|ủng hộ|trồng|giúp|tiết kiệm|làm mới|sửa chữa|thu được|nộp|tăng lên"
    r"|giảm còn)\b"
)
_FUTURE = sought(
    r"\b(?:phấn đấu|sẽ|nhiệm kỳ (?:tới|mới)|thời gian tới|năm tới|giai đoạn tới|phương hướng"
    r"|đến năm 20[23]\d|trở lên|tối thiểu|hướng tới|tiếp tục)\b"
)
_HARM = sought(
    r"\b(?:thiệt hại|hư hỏng|tốc mái|bị sập|ngập|tử vong|bị thương|mất tích|dịch bệnh|ca nhiễm"
    r"|ca mắc|tai nạn|thiên tai|bão|lũ)\b"
)
# a list of aims: đề ra một số mục tiêu, như: …
_AIMS = sought(r"\b(?:mục tiêu|chỉ tiêu|phấn đấu|nhiệm vụ|nội dung|yêu cầu)\b[^.;:\n]{0,60}:")
_TOLD = (("target", TARGET), ("result", _RESULT))
_MUCH = 3  # steps of harm in a document
_STEP = 2  # words of harm


class Outlook:
    """Describes the figures of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def features(self, mention: Mention) -> Iterator[str]:
        """Say what the sentence of a figure, the one before and its line tell of it."""
        holds, sentence = self._scene.source.holds, self._scene.sentence(mention)
        start, end = sentence
        line = self._scene.paragraph(mention.start)[0]
        before = self._scene.source.sentence_at(max(0, start - 2))
        follows = before[1] <= start + 1
        for name, words in _TOLD:
            for side, span in (("left", (start, mention.start)), ("right", (mention.end, end))):
                if holds(words, span):
                    yield f"{name}:{side}"
            if follows and holds(words, before):
                yield f"{name}:before"
        if holds(_FUTURE, (line, start)):
            yield "future:line"
        if holds(_FUTURE, (mention.end, end)):
            yield "future:right"
        if holds(_AIMS, (start, mention.start)):
            yield "aims"
        if holds(_HARM, sentence):
            yield "harm"
        yield self._harmed

    @cached_property
    def _harmed(self) -> str:
        """Say how much of a document is about damage, whose figures are no results."""
        told = sum(1 for _ in self._scene.source.matches(*_HARM))
        return f"harmed={min(told // _STEP, _MUCH)}"
