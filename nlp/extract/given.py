"""Which awards that a text names were given, and not proposed, promised, refused or described."""

from __future__ import annotations

import re

from nlp.extract.clauses import Scene
from nlp.extract.counted import noun_of
from nlp.extract.named_recipients import BEHIND, won
from nlp.extract.recipient_counts import number_before
from nlp.extract.recipient_kinds import can_receive, recipient_kind
from nlp.extract.recipient_lists import listed_below
from nlp.extract.recipients import award_clause
from nlp.extract.tables import table_row
from nlp.records import Label, Mention, Span
from nlp.values import FigureValue

_YEARS = r"(?:19|20)\d\d(?:(?:,| và) (?:19|20)\d\d)*"
_GIVEN = re.compile(
    r"\b(?:trao|tặng|nhận|đón nhận|khen thưởng|đạt|đoạt|giành|công nhận|phong(?! trào| cách)"
    r"|truy tặng|vinh dự|được thưởng|tuyên dương|khen|thưởng|đón|có \d+)\b"
    r"|\b(?:được(?: gắn)?|có|là) $"  # 31 cá nhân được | Bằng khen
    # a year each: 2016: Bằng khen
    rf"|(?:^|[\n;:,.(]) ?(?:[-+*•] ?)?(?:năm )?{_YEARS}(?: -|:) $",
    re.IGNORECASE,
)
# what is told of an award at once, or with a few words between: lên lấy tờ giấy khen
_HELD = re.compile(
    r"\b(?:thắng|mang danh hiệu|lĩnh|lấy|cầm|treo|gài|gắn|cấp|ký|gửi|ghi tên|chủ nhân|xướng tên"
    r"|(?:đem|mang|rinh) về|chia nhau|sở hữu|ghi nhận|vinh danh|tôn vinh|suy tôn|bình chọn"
    r"|(?<!thi đua )giữ(?: vững)?|dành cho|nối tiếp|có thêm|(?:được|đã) (?:bình )?xét)\b"
    r"(?: [^\W\d_]+){0,5} $",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:(?<!theo )đề nghị(?! và (?:đã )?được)|đề xuất|sẽ|dự kiến"
    r"|(?<!bình )(?<!được )(?<!đã )(?<!hội đồng )xét|xem xét|đăng ký(?!,[^.;]*\bđạt)|muốn"
    r"|phấn đấu|tiêu chuẩn|mức (?:tiền )?thưởng|hồ sơ|trị giá|cơ cấu|quy định|thu hồi|hủy bỏ"
    r"|(?<!nhiều )hình thức(?!(?: khen thưởng)?(?: bậc)? cao)"
    r"|trình (?:thủ tướng|chủ tịch|chính phủ|hội đồng|cấp|ubnd|bộ|tỉnh)"
    r"|(?<!qua )(?<!kết quả )(?<!được )(?<!đã )bình xét"
    r"|lập danh sách|bỏ phiếu|chưa|không được|không có (?:[^\W\d_]+ ){1,3}nào|kèm theo|nếu"
    r"|thẩm quyền|để (?:được|đạt)"
    r"|cần|thể lệ|giải thưởng gồm|mỗi(?! năm)|đối với)\b",
    re.IGNORECASE,
)
# what becomes of it: 3 huân chương bị tước
_TAKEN = re.compile(
    r"[^,;.\n]{0,40}\b(?:bị (?:thu hồi|tước|rút|hủy)|phải trả lại|đang (?:trình|chờ)|được xét"
    r"|là (?:một )?hình thức|được (?:thưởng|hưởng) (?:mức|tiền|kèm|\d)"
    r"|đạt một trong các tiêu chuẩn)"
)
_HONOUR = re.compile(
    r"(?:bà )?mẹ (?:việt nam|vnah)|anh hùng|nghệ|nhà giáo|thầy thuốc", re.IGNORECASE
)
_CONFERRED = re.compile(
    r"\b(?:phong tặng|truy tặng|phong(?! trào)|danh hiệu|tuyên dương|đón nhận)\b", re.IGNORECASE
)
# what stands between two awards of a list
NEXT = re.compile(rf" ?\(?(?:(?:các )?năm )?(?:{_YEARS})?\)?(?:[,;]| và|, và) (?:danh hiệu )?$")
_FOR_TITLE = re.compile(r" cho (?:(?! và )[^,;.\n])*? (?:do |vì )?(?:đã )?đạt (?:danh hiệu )?")
_CONFERS = re.compile(r"^[^,;.]{0,40}\bđược (?:[^,;.]{1,40} )?(?:phong|truy) tặng\b")
_SHARE = re.compile(r"\d ?%[^,;]{0,40}$")
# lists of what was received, an award a line
_BULLET = re.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)/]|[a-zđ][.)/])?\s*")
_HEADS_LIST = re.compile(
    r"phần thưởng|khen thưởng|danh hiệu|thành tích|được (?:tặng|trao|ghi nhận|nhận)|bình xét",
    re.IGNORECASE,
)
_AT_ONCE = 6  # characters: Bằng khen (các | 2014
_ABOVE = 12  # lines that a list may be long


def given(scene: Scene, mention: Mention) -> bool:
    """Tell whether an award was given to somebody."""
    clause = award_clause(scene, mention)
    left = scene.text[clause[0] : mention.start]
    right = scene.text[mention.end : clause[1]]
    if _NOT_GIVEN.search(left) or _SHARE.search(left) or _TAKEN.match(right):
        return False
    if _is_share(scene, mention, clause[0]) or _is_criterion(scene, mention, clause[0]):
        return False
    if _HONOUR.match(mention.text) and not (_CONFERRED.search(left) or _CONFERS.search(right)):
        return False  # the bearer of a title: thăm Mẹ Việt Nam anh hùng
    if number_before(scene, mention) is not None or table_row(scene, mention):
        return True
    if _GIVEN.search(left[-120:]) or BEHIND.match(right) or won(scene, mention):
        return True
    if listed_below(scene, mention) and not _NOT_GIVEN.search(right):
        return True
    if _goes_on(scene, mention):
        return True
    if _HELD.search(left) or _counts_at_once(scene, mention) or _in_list(scene, mention):
        return True
    return bool(re.match(r" ?(?:\d|được)", right)) and bool(_GIVEN.search(right[:60]))


def _is_criterion(scene: Scene, mention: Mention, start: int) -> bool:
    """Tell a title that an award is given for: *Bằng khen cho 8 xã đạt* **Tập thể tiên tiến**."""
    earlier = scene.within((start, mention.start), Label.AWARD)[-1:]
    return any(_FOR_TITLE.fullmatch(scene.text, a.end, mention.start) for _, a in earlier)


def _goes_on(scene: Scene, mention: Mention) -> bool:
    """Tell the next of a list of awards: *là Lao động tiên tiến năm 2019,* **Chiến sĩ thi đua**."""
    start = scene.sentence(mention)[0]
    for _, last in scene.within((start, mention.start), Label.AWARD)[-1:]:
        return bool(NEXT.match(scene.text, last.end, mention.start)) and given(scene, last)
    return False


def _is_share(scene: Scene, mention: Mention, start: int) -> bool:
    """Tell a title that a part of a whole holds, a result: *287/301 hộ đạt Gia đình văn hóa*."""
    earlier = scene.within((start, mention.start), Label.AWARD)
    since = earlier[-1][1].end if earlier else start
    return any(
        isinstance(figure.value, FigureValue)
        and figure.value.of is not None
        and recipient_kind(noun_of(figure)) is not None
        for _, figure in scene.within((since, mention.start), Label.FIGURE)[-1:]
    )


def _counts_at_once(scene: Scene, mention: Mention) -> bool:
    """Tell *Lao động tiên tiến 1.245 người*."""
    for _, figure in scene.within((mention.end, mention.end + 3), Label.FIGURE):
        value = figure.value
        return isinstance(value, FigureValue) and (not value.measure or can_receive(value.measure))
    return False


def _in_list(scene: Scene, mention: Mention) -> bool:
    """Tell an award of a list whose head says that they were given, one a line or with years."""
    line = scene.paragraph(mention.start)
    head, colon, _ = scene.text[line[0] : mention.start].partition(":")
    if _BULLET.fullmatch(scene.text, line[0], mention.start):
        head = scene.text[slice(*_head(scene, line))]
    elif not colon or not scene.within((mention.end, mention.end + _AT_ONCE), Label.DATE):
        return False
    return bool(_HEADS_LIST.search(head)) and not _NOT_GIVEN.search(head)


def _head(scene: Scene, line: Span) -> Span:
    """Give the heading of a list, which ends in a colon or is in capitals; else nothing."""
    above = line
    for _ in range(_ABOVE):
        if not above[0]:
            break
        above = scene.paragraph(above[0] - 1)
        words = scene.text[slice(*above)].rstrip()
        if words.endswith(":") or words.isupper():
            return above
    return line[0], line[0]
