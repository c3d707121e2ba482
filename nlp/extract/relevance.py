"""Whether a document concerns emulation at all: a law on land reports no achievements."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.choice import steps
from nlp.extract.clauses import Scene
from nlp.extract.openings import sought
from nlp.linear import load_model
from nlp.records import Label

MODEL = "relevance"
_TERMS = {
    "emulation": r"thi đua|ptt?đ\b",
    "commendation": r"khen thưởng|tđkt|tuyên dương|biểu dương|tôn vinh|vinh danh|được khen",
    "movement": r"phong trào|cuộc vận động|chiến dịch|đợt cao điểm|ra quân|chung tay|chung sức",
    "model": r"điển hình|gương|tiêu biểu|tiên tiến|mô hình|người tốt",
    "giving": r"ủng hộ|đóng góp|hiến|(?<!sân )vận động(?! viên)|tình nguyện|hỗ trợ|giúp đỡ",
    "title": r"bằng khen|giấy khen|huân chương|cờ thi đua|danh hiệu|chiến sĩ thi đua",
    "trade": r"quảng cáo|thương hiệu|nhãn hàng|doanh số|khách hàng|giá bán|khuyến mãi",
    "sport": r"bàn thắng|trận đấu|hiệp \d|v-league|cầu thủ|huấn luyện viên|bóng đá",
    "crime": r"khởi tố|bị can|tang vật|nghi phạm|bắt giữ|tạm giam|tử vong|tai nạn",
    "law": r"điều \d+|khoản \d+|thông tư|nghị định|luật này|quy định tại",
    "war": r"quân địch|quân pháp|tên địch|trận đánh|chiến trường|tập đoàn cứ điểm",
    "election": r"cử tri|ứng cử|phiếu bầu|khu vực bỏ phiếu|trúng cử",
    "weather": r"áp thấp|mưa lớn|độ mặn|không khí lạnh|dự báo|cấp \d+, giật",
}
_SOUGHT = {name: sought(rf"\b(?:{words})") for name, words in _TERMS.items()}
# what only texts on emulation say: no count of words has to be weighed against it
_SAYS_SO = sought(
    r"\b(?:thi đua yêu nước|phong trào thi đua|thi đua,? ?(?:và |- )?khen thưởng|giao ước thi đua"
    r"|(?:khối|cụm|hội đồng) thi đua|(?:phát động|đăng ký|danh hiệu|đợt) thi đua"
    r"|thi đua quyết thắng|tđkt|công tác khen thưởng|khen thưởng đột xuất"
    r"|(?:phát động|hưởng ứng|tổng kết|sơ kết)(?: \d+ năm)?(?: các)?"
    r" (?:phong trào|cuộc vận động))\b"
)
_OFTEN = 2  # times that it is said, beside the opening
# words that are at home elsewhere too: chiến dịch quảng cáo, mô hình toán học
_DOUBTFUL = ("movement", "model", "giving")
_SURELY = 0.1  # likelihood of emulation below which no results and awards are looked for
_OPENING = 300  # characters
_WORD = 5  # characters of a Vietnamese syllable with its space


def concerns_emulation(scene: Scene) -> bool:
    """Tell whether the document speaks of emulation, campaigns or commendation."""
    return _says_so(scene, _OFTEN) or load_model(MODEL).decides(features(scene))


def surely_elsewhere(scene: Scene) -> bool:
    """Tell sport, crime and trade from a text that hardly says *thi đua* but tells of its deeds."""
    return not _says_so(scene, 1) and load_model(MODEL).probability(features(scene)) < _SURELY


def _says_so(scene: Scene, times: int) -> bool:
    """Tell whether a text says itself that it is on emulation, in its opening or so many times."""
    said = [match.start() for match in scene.source.matches(*_SAYS_SO)]
    return len(said) >= times or any(start < _OPENING for start in said)


def features(scene: Scene) -> list[str]:
    """Give how densely each family of terms stands in the text, and in its opening."""
    return [*_densities(scene), *_found(scene)]


def _densities(scene: Scene) -> Iterator[str]:
    source = scene.source
    thousands = max(len(source.text) / _WORD / 1000, 0.1)
    counts = {name: sum(1 for _ in source.matches(*words)) for name, words in _SOUGHT.items()}
    headline_end = source.text.find("\n") % (len(source.text) + 1)
    backed = any(counts[name] for name in ("emulation", "commendation", "title"))
    for name, words in _SOUGHT.items():
        count = counts[name]
        if count and name in _DOUBTFUL:
            yield f"{name}:{'backed' if backed else 'alone'}"
        if count:
            yield f"has:{name}"
            for limit in (1, 3, 8):
                if count / thousands >= limit:
                    yield f"{name}>={limit}"
        if source.holds(words, (0, _OPENING)):
            yield f"opening:{name}"
        if source.holds(words, (0, headline_end)):
            yield f"headline:{name}"


def _found(scene: Scene) -> Iterator[str]:
    for label in (Label.CAMPAIGN, Label.AWARD, Label.EVENT):
        count = sum(1 for _ in scene.document.labelled(label))
        yield f"{label}:{steps('count', count, 1, 2, 4)}"
