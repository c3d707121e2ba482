"""Drives that name themselves: months of action and the high tides of the police."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.campaign_names import named_end, plain_end
from nlp.extract.openings import sought
from nlp.extract.source import Source

# Tháng hành động vì trẻ em, đợt cao điểm | trấn áp tội phạm
_DRIVE = sought(
    r"\btháng (?:hành động (?:vì|về|phòng|quốc gia)"
    r"|cao điểm (?:vì|về|phòng|tuyên truyền|ra quân|tấn công|trấn áp|xử lý|an toàn|hành động)"
    r"|(?-i:Nhân đạo|An toàn giao thông))\b"
    r"|(?:(?<=\bđợt cao điểm )(?<!các đợt cao điểm )(?<!nhiều đợt cao điểm )(?<!\d đợt cao điểm )"
    r"|(?<=(?:hiện|khai) cao điểm )|(?<=kết cao điểm )|(?<=quân cao điểm )|(?<=mở cao điểm ))"
    r"(?:tấn công(?:,? trấn áp)?|trấn áp|truy quét|bảo đảm|đảm bảo|phòng,? chống)\b",
)
_NAMELESS = re.compile(r"(?: (?:là|này|đó|của|do|từ|để|nhằm|diễn ra|sẽ|đã|được)\b|[.,;:)])")
# trấn áp tội phạm trước, trong và sau Tết Nguyên đán Ất Mùi 2015
_FEAST = re.compile(
    r"(?:(?! (?:đã|được|do|nhằm|là|của|cho)\b)[^.;:()\n\"]){0,110}?"
    r"\bTết(?: Nguyên đán)?(?: [^\W\d]+ [^\W\d]+)? (?:năm )?\d{4}\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?:Nhân đạo|An toàn giao thông)$")


def drives(source: Source) -> Iterator[tuple[int, int]]:
    """Give where the drives of a text begin and end."""
    for drive in source.matches(*_DRIVE):
        if not _NAMELESS.match(source.text, drive.end()):
            yield drive.start(), _end(source.text, drive)


def _end(text: str, drive: re.Match[str]) -> int:
    """Give where a drive ends; a month with a name of its own takes nothing but its edition."""
    if _MONTH.search(drive[0]):
        return named_end(text, drive.end())
    months = drive[0].lower().startswith("tháng hành động")
    feast = None if months else _FEAST.match(text, drive.end())
    return feast.end() if feast else plain_end(text, drive.end())
