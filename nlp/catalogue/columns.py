"""The kinds of record that a catalogue gives out, and the columns of each.

One table for data frames, spreadsheets and screens: the name that programs read, the type, and
what people read in Vietnamese and English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# day is an ISO day; published dates may be a month or a year, so they are text
ColumnType = Literal["text", "integer", "number", "day", "flag"]
Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind of record."""

    name: str
    type: ColumnType
    vi: str
    en: str

    def heading(self, language: Language) -> str:
        """Give the heading that people read."""
        return self.vi if language == "vi" else self.en


_WHERE = (
    Column("title", "text", "Tài liệu", "Document"),
    Column("published", "text", "Ngày đăng", "Published"),
    Column("source", "text", "Tệp", "File"),
    Column("document", "text", "Mã tài liệu", "Document id"),
)
_EVIDENCE = (
    Column("quote", "text", "Trích dẫn", "Quote"),
    *_WHERE,
    Column("start", "integer", "Từ ký tự", "From character"),
    Column("end", "integer", "Đến ký tự", "To character"),
)
_CAMPAIGN = (
    Column("launched_by", "text", "Cơ quan phát động", "Launched by"),
    Column("starts_on", "day", "Bắt đầu", "Start"),
    Column("ends_on", "day", "Kết thúc", "End"),
    Column("level", "text", "Cấp", "Level"),
    Column("legal_basis", "text", "Căn cứ", "Legal basis"),
)
_OF_CAMPAIGN = (
    Column("campaign", "text", "Phong trào", "Campaign"),
    Column("campaign_id", "text", "Mã phong trào", "Campaign id"),
)
_NAMED = (
    Column("id", "text", "Mã", "Id"),
    Column("name", "text", "Tên", "Name"),
    Column("documents", "integer", "Số tài liệu", "Documents"),
    Column("mentions", "integer", "Số lần nhắc", "Mentions"),
)
_ENTITY = (
    Column("place", "text", "Mã đơn vị hành chính", "Administrative unit"),
    Column("parent", "text", "Thuộc", "Part or variant of"),
    Column("known", "flag", "Có trong bảng tra cứu", "In the reference tables"),
    Column("settled", "flag", "Đã xác định", "Settled"),
    Column("forms", "integer", "Số dạng tên đã gộp", "Forms merged"),
)
_JUDGED = (
    Column("verdict", "text", "Đã duyệt", "Verdict"),
    Column("key", "text", "Mã dòng", "Key"),
)

KINDS: dict[str, tuple[Column, ...]] = {
    "documents": (
        Column("title", "text", "Tiêu đề", "Title"),
        Column("published", "text", "Ngày đăng", "Published"),
        Column("outlet", "text", "Nơi đăng", "Outlet"),
        Column("author", "text", "Tác giả", "Author"),
        Column("url", "text", "Đường dẫn", "URL"),
        Column("format", "text", "Định dạng", "Format"),
        Column("campaigns", "integer", "Số phong trào", "Campaigns"),
        Column("achievements", "integer", "Số thành tích", "Achievements"),
        Column("awards", "integer", "Số lượt khen thưởng", "Award grants"),
        Column("mentions", "integer", "Số lần nhắc", "Mentions"),
        Column("characters", "integer", "Số ký tự", "Characters"),
        Column("copies", "integer", "Số bản", "Copies"),
        Column("repeats", "integer", "Số bài đăng lại", "Repeated by"),
        Column("copy_of", "text", "Đăng lại từ", "Repeats"),
        Column("relevant", "flag", "Về thi đua, khen thưởng", "On emulation"),
        Column("genre", "text", "Thể loại", "Genre"),
        Column("fields", "text", "Lĩnh vực", "Fields"),
        Column("home", "text", "Địa phương", "Home"),
        Column("warnings", "text", "Lưu ý", "Warnings"),
        Column("source", "text", "Tệp", "File"),
        Column("id", "text", "Mã tài liệu", "Document id"),
    ),
    "campaigns": (
        *_NAMED,
        Column("achievements", "integer", "Số thành tích", "Achievements"),
        Column("awards", "integer", "Số lượt khen thưởng", "Award grants"),
        *_CAMPAIGN,
        *_ENTITY,
        *_EVIDENCE,
    ),
    "campaign_statements": (
        Column("campaign_id", "text", "Mã phong trào", "Campaign id"),
        Column("name", "text", "Tên trong tài liệu", "Name in the document"),
        *_CAMPAIGN,
        Column("launched_by_id", "text", "Mã cơ quan phát động", "Launcher's id"),
        *_EVIDENCE,
        *_JUDGED,
    ),
    "achievements": (
        Column("figure", "text", "Số liệu", "Figure"),
        Column("indicator", "text", "Chỉ tiêu", "Indicator"),
        Column("value", "number", "Giá trị", "Value"),
        Column("measure", "text", "Đơn vị tính", "Measure"),
        Column("of", "number", "Trên tổng số", "Out of"),
        Column("subject", "text", "Của ai", "Subject"),
        Column("period_start", "day", "Kỳ từ", "Period from"),
        Column("period_end", "day", "Kỳ đến", "Period to"),
        Column("comparison", "text", "So sánh", "Comparison"),
        Column("direction", "text", "Chiều", "Direction"),
        Column("comparison_value", "number", "Mức so sánh", "Compared value"),
        *_OF_CAMPAIGN,
        Column("subject_id", "text", "Mã của ai", "Subject's id"),
        *_EVIDENCE,
        *_JUDGED,
    ),
    "awards": (
        Column("award", "text", "Khen thưởng", "Award"),
        Column("award_id", "text", "Mã khen thưởng", "Award id"),
        Column("count", "integer", "Số lượng", "Count"),
        Column("recipient_kind", "text", "Loại đối tượng", "Kind of recipient"),
        Column("recipients", "text", "Người nhận", "Recipients"),
        Column("awarded_by", "text", "Cơ quan khen thưởng", "Awarded by"),
        Column("year", "integer", "Năm", "Year"),
        *_OF_CAMPAIGN,
        Column("awarded_by_id", "text", "Mã cơ quan khen thưởng", "Granter's id"),
        *_EVIDENCE,
        *_JUDGED,
    ),
    "units": (*_NAMED, *_ENTITY, *_EVIDENCE),
    "places": (*_NAMED, *_ENTITY, *_EVIDENCE),
    "people": (*_NAMED, *_ENTITY, *_EVIDENCE),
    "award_kinds": (*_NAMED, *_ENTITY, *_EVIDENCE),
    "docrefs": (*_NAMED, *_ENTITY, *_EVIDENCE),
    "mentions": (
        Column("label", "text", "Nhãn", "Label"),
        Column("text", "text", "Chữ trong bài", "Text"),
        Column("entity", "text", "Mã thực thể", "Entity id"),
        Column("edtf", "text", "Thời gian (EDTF)", "Date (EDTF)"),
        Column("date_start", "day", "Từ ngày", "From day"),
        Column("date_end", "day", "Đến ngày", "To day"),
        Column("value", "number", "Giá trị", "Value"),
        Column("measure", "text", "Đơn vị tính", "Measure"),
        Column("modifier", "text", "Mức", "Modifier"),
        Column("of", "number", "Trên tổng số", "Out of"),
        Column("award_id", "text", "Mã khen thưởng", "Award id"),
        Column("rule", "text", "Quy tắc", "Rule"),
        Column("score", "number", "Độ tin cậy", "Score"),
        Column("reason", "text", "Vì sao", "Reason"),
        *_EVIDENCE,
        *_JUDGED,
    ),
    "copies": (
        Column("title", "text", "Tiêu đề", "Title"),
        Column("published", "text", "Ngày đăng", "Published"),
        Column("outlet", "text", "Nơi đăng", "Outlet"),
        Column("source", "text", "Tệp", "File"),
        Column("first_title", "text", "Tiêu đề bài gốc", "Title of the first"),
        Column("first_source", "text", "Tệp bài gốc", "File of the first"),
        Column("copy_score", "number", "Độ giống nhau", "Likeness"),
        Column("copy_reason", "text", "Vì sao", "Reason"),
        Column("copy_of", "text", "Mã bài gốc", "Id of the first"),
        Column("document", "text", "Mã tài liệu", "Document id"),
    ),
    "links": (
        Column("kind", "text", "Loại", "Kind"),
        Column("left_name", "text", "Tên thứ nhất", "One name"),
        Column("right_name", "text", "Tên thứ hai", "Other name"),
        Column("decision", "text", "Kết luận", "Decision"),
        Column("score", "number", "Độ tin cậy", "Score"),
        Column("decided_by", "text", "Do", "Decided by"),
        Column("reasons", "text", "Vì sao", "Reasons"),
        Column("left", "text", "Mã thứ nhất", "One id"),
        Column("right", "text", "Mã thứ hai", "Other id"),
    ),
    "judgements": (
        Column("id", "integer", "Số", "Number"),
        Column("at", "text", "Lúc", "At"),
        Column("who", "text", "Ai", "Who"),
        Column("action", "text", "Việc", "Action"),
        Column("in_force", "flag", "Còn hiệu lực", "In force"),
        Column("kind", "text", "Loại", "Kind"),
        Column("label", "text", "Nhãn", "Label"),
        Column("quote", "text", "Trích dẫn", "Quote"),
        Column("slot", "text", "Mục", "Slot"),
        Column("value", "text", "Giá trị đúng", "Right value"),
        Column("entity", "text", "Mã thực thể", "Entity id"),
        Column("other", "text", "Mã thực thể kia", "Other id"),
        Column("undoes", "integer", "Bỏ việc số", "Undoes"),
        Column("why", "text", "Vì sao", "Why"),
        Column("document", "text", "Mã tài liệu", "Document id"),
        Column("start", "integer", "Từ ký tự", "From character"),
        Column("end", "integer", "Đến ký tự", "To character"),
    ),
    "sources": (
        Column("source", "text", "Tệp", "File"),
        Column("title", "text", "Tiêu đề", "Title"),
        Column("published", "text", "Ngày đăng", "Published"),
        Column("outlet", "text", "Nơi đăng", "Outlet"),
        Column("author", "text", "Tác giả", "Author"),
        Column("url", "text", "Đường dẫn", "URL"),
        Column("document", "text", "Mã tài liệu", "Document id"),
    ),
    "failures": (
        Column("source", "text", "Tệp", "File"),
        Column("status", "text", "Tình trạng", "Status"),
        Column("reason", "text", "Lý do", "Reason"),
        Column("hint", "text", "Cách xử lý", "What to do"),
    ),
}
KIND_NAMES: dict[str, tuple[str, str]] = {  # in Vietnamese and in English
    "documents": ("Tài liệu", "Documents"),
    "campaigns": ("Phong trào", "Campaigns"),
    "campaign_statements": ("Nói về phong trào", "Campaign statements"),
    "achievements": ("Thành tích", "Achievements"),
    "awards": ("Khen thưởng", "Awards"),
    "units": ("Đơn vị", "Units"),
    "places": ("Địa danh", "Places"),
    "people": ("Cá nhân", "People"),
    "award_kinds": ("Danh hiệu, hình thức", "Kinds of award"),
    "docrefs": ("Văn bản", "Official documents"),
    "mentions": ("Lần nhắc", "Mentions"),
    "copies": ("Bài đăng lại", "Copies"),
    "links": ("Liên kết tên", "Links"),
    "judgements": ("Ý kiến người duyệt", "Judgements"),
    "sources": ("Nguồn", "Sources"),
    "failures": ("Tệp lỗi", "Failures"),
}


def kind_name(kind: str, language: Language) -> str:
    """Give the name of a kind of record that people read."""
    return KIND_NAMES[kind][0 if language == "vi" else 1]
