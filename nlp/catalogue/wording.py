"""The codes that stand in columns, in the words of people: one table, read in both directions.

Programs get the codes; spreadsheets and screens show the words. A person may write the words of
either language, or the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from nlp.catalogue.columns import Language
from nlp.reference.topics import topic_fields
from nlp.resolve.weights import FEATURES, KEPT_APART
from nlp.text import exact_key, normalize

Words = Mapping[str, tuple[str, str]]  # code → in Vietnamese and in English
_Plain = TypeVar("_Plain")

FLAGS: Mapping[bool, tuple[str, str]] = {True: ("có", "yes"), False: ("không", "no")}
WORDS: Mapping[str, Words] = {  # by the names of columns
    "level": {
        "national": ("toàn quốc", "national"),
        "provincial": ("tỉnh", "provincial"),
        "district": ("huyện", "district"),
        "commune": ("xã", "commune"),
        "sector": ("ngành", "sector"),
        "unit": ("đơn vị", "unit"),
    },
    "award_level": {
        "national": ("nhà nước", "national"),
        "ministerial": ("bộ, ngành", "ministerial"),
        "provincial": ("tỉnh", "provincial"),
        "district": ("huyện", "district"),
        "commune": ("xã", "commune"),
        "grassroots": ("cơ sở", "grassroots"),
    },
    "recipient_kind": {
        "collective": ("tập thể", "collective"),
        "individual": ("cá nhân", "individual"),
        "household": ("hộ gia đình", "household"),
    },
    "comparison": {
        "vs_plan": ("so với kế hoạch", "with the plan"),
        "vs_previous": ("so với kỳ trước", "with an earlier time"),
        "share_of_total": ("tỷ lệ trong tổng số", "share of the total"),
    },
    "direction": {
        "up": ("tăng", "up"),
        "down": ("giảm", "down"),
        "equal": ("bằng", "equal"),
    },
    "measure": {
        "percent": ("%", "%"),
        "VND": ("đồng", "VND"),
        "tonne": ("tấn", "tonne"),
        "second": ("giây", "second"),
        "minute": ("phút", "minute"),
        "hour": ("giờ", "hour"),
        "day": ("ngày", "day"),
        "week": ("tuần", "week"),
        "month": ("tháng", "month"),
        "year": ("năm", "year"),
    },
    "modifier": {
        "exact": ("đúng", "exact"),
        "about": ("khoảng", "about"),
        "over": ("trên", "over"),
        "under": ("dưới", "under"),
    },
    "label": {
        "CAMPAIGN": ("phong trào", "campaign"),
        "UNIT": ("đơn vị", "unit"),
        "PERSON": ("cá nhân", "person"),
        "PLACE": ("địa danh", "place"),
        "DATE": ("thời gian", "date"),
        "FIGURE": ("số liệu", "figure"),
        "AWARD": ("khen thưởng", "award"),
        "DOCREF": ("văn bản", "official document"),
        "EVENT": ("sự kiện", "event"),
    },
    "kind": {  # of entities, and of what in a document is judged
        "campaign": ("phong trào", "campaign"),
        "unit": ("đơn vị", "unit"),
        "place": ("địa danh", "place"),
        "person": ("cá nhân", "person"),
        "award": ("danh hiệu, hình thức", "kind of award"),
        "docref": ("văn bản", "official document"),
        "mention": ("lần nhắc", "mention"),
        "achievement": ("thành tích", "achievement"),
        "award_grant": ("lượt khen thưởng", "award grant"),
    },
    "genre": {
        "news": ("tin", "news"),
        "feature": ("bài viết", "feature"),
        "report": ("báo cáo", "report"),
        "plan": ("kế hoạch", "plan"),
        "decision": ("quyết định", "decision"),
        "speech": ("phát biểu", "speech"),
        "notice": ("thông báo", "notice"),
        "letter": ("thư", "letter"),
        "caption": ("chú thích ảnh", "caption"),
        "negative": ("không về thi đua", "not on emulation"),
    },
    "fields": {field.field: (field.vietnamese, field.english) for field in topic_fields()},
    "decision": {
        "same": ("là một", "the same"),
        "review": ("cần xem lại", "to be looked at"),
        "different": ("khác nhau", "different"),
    },
    "decided_by": {"auto": ("máy", "program"), "human": ("người", "person")},
    "verdict": {
        "confirmed": ("đã xác nhận", "confirmed"),
        "corrected": ("đã sửa", "corrected"),
        "added": ("đã thêm", "added"),
    },
    "judged": {"right": ("đúng", "right"), "wrong": ("sai", "wrong")},  # what a person fills in
    "action": {
        "confirm": ("xác nhận", "confirm"),
        "reject": ("bác bỏ", "reject"),
        "correct": ("sửa", "correct"),
        "add": ("thêm", "add"),
        "merge": ("gộp", "merge"),
        "split": ("tách", "split"),
        "rename": ("đổi tên", "rename"),
        "undo": ("bỏ ý kiến", "undo"),
    },
    "slot": {
        "label": ("nhãn", "label"),
        "span": ("ranh giới", "borders"),
        "entity": ("thực thể", "entity"),
        "name": ("tên", "name"),
        "launched_by": ("cơ quan phát động", "launched by"),
        "start": ("bắt đầu", "start"),
        "end": ("kết thúc", "end"),
        "level": ("cấp", "level"),
        "legal_basis": ("căn cứ", "legal basis"),
        "figure": ("số liệu", "figure"),
        "indicator": ("chỉ tiêu", "indicator"),
        "value": ("giá trị", "value"),
        "measure": ("đơn vị tính", "measure"),
        "of": ("trên tổng số", "out of"),
        "subject": ("của ai", "subject"),
        "period": ("kỳ", "period"),
        "comparison": ("so sánh", "comparison"),
        "campaign": ("phong trào", "campaign"),
        "award": ("khen thưởng", "award"),
        "award_id": ("mã khen thưởng", "award id"),
        "count": ("số lượng", "count"),
        "recipient_kind": ("loại đối tượng", "kind of recipient"),
        "recipients": ("người nhận", "recipients"),
        "awarded_by": ("cơ quan khen thưởng", "awarded by"),
        "year": ("năm", "year"),
    },
}
OPEN = frozenset({"measure"})  # columns that hold other words too, as they stand
_REASONS: Words = {feature.name: (feature.vietnamese, feature.english) for feature in FEATURES} | {
    KEPT_APART: (
        "Không gộp được, vì như thế sẽ gộp cả những tên chắc chắn khác nhau.",
        "Not followed: it would bring names together that are certainly different.",
    )
}
_LISTED = "; "  # between the codes of one cell


def worded(value: _Plain, column: str, language: Language) -> _Plain | str:
    """Give what stands in a cell as people say it; what is no code stays.

    >>> worded("provincial", "level", "vi"), worded(True, "known", "vi")
    ('tỉnh', 'có')
    >>> worded("education; health", "fields", "en")
    'Education and training; Health and population'
    """
    side = _side(language)
    if isinstance(value, bool):
        return FLAGS[value][side]
    if not isinstance(value, str):
        return value
    if column == "reasons":
        return _reasons(value, language)
    words = WORDS.get(column, {})
    codes = value.split(_LISTED) if words else [value]
    return _LISTED.join(words[code][side] if code in words else code for code in codes)


def coded(typed: str, column: str) -> str:
    """Give the code of what a person wrote, in any case.

    >>> coded(" Toàn  quốc ", "level"), coded("National", "level")
    ('national', 'national')

    Raises ValueError naming what may be written, where not all may.
    """
    key = _key(typed)
    for code, words in WORDS[column].items():
        if key in map(_key, (code, *words)):
            return code
    if column in OPEN:
        return typed
    choice = " | ".join("/".join(dict.fromkeys(words)) for words in WORDS[column].values())
    raise ValueError(f"{typed} ({choice})")


def offered(column: str, language: Language) -> list[str]:
    """List the words that may be written in a column."""
    return [words[_side(language)] for words in WORDS[column].values()]


def _side(language: Language) -> int:
    return 0 if language == "vi" else 1


def _key(text: str) -> str:
    return exact_key(" ".join(normalize(text).split()))


def _reasons(told: str, language: Language) -> str:
    """Explain each reason of a link in a line of its own, behind what it weighs."""
    return "\n".join(_reason(reason, language) for reason in told.split(_LISTED))


def _reason(reason: str, language: Language) -> str:
    name, _, weight = reason.rpartition(" ")
    if name not in _REASONS:
        return reason
    shown = weight.replace(".", ",") if language == "vi" else weight
    return f"{shown} {_REASONS[name][_side(language)]}"
