"""Of which kind those are who received an award: collectives, individuals or households."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.records import RecipientKind, Span

_COLLECTIVES = (
    r"tập thể(?!,? (?:và )?cá nhân)|đơn vị|cơ quan|chi bộ|doanh nghiệp|trường(?! hợp)|tổ chức|thôn"
    r"|xã|phường|huyện|đảng bộ|cơ sở|chi hội|chi đoàn|công ty|phòng|ban|tổ\b|đội|khu|bệnh viện"
    r"|trung tâm|hợp tác xã|nhà máy|địa phương|làng|ấp\b|bản\b|cụm|khối|dòng họ|mô hình"
    r"|tự viện|chùa|giáo xứ|giáo họ|họ đạo|(?:cán bộ(?:,| và) )?nhân dân|bà con|nhóm\b|khoa\b"
    r"|CĐCS|phân xưởng|chi nhánh|nông trường|xí nghiệp|đồn\b|trạm\b"
)
_PERSONS = (
    r"cá nhân|đồng chí|cán bộ|người|em\b|học sinh|giáo viên|chiến sĩ|hội viên|đảng viên|công nhân"
    r"|đoàn viên|nông dân|sinh viên|công chức|lao động|thầy|cô|bác sĩ|sĩ quan|phụ nữ|nhân viên"
    r"|chị\b|cụ\b|bạn\b|nghệ nhân|tác giả|thương binh|thanh niên|cựu chiến binh|tăng ni|vị\b"
    r"|viên chức|kỹ sư|tài xế|lái xe|quần chúng|giáo dân|điều dưỡng|công dân|thí sinh|ngư dân"
    r"|xã viên|quân nhân|thợ\b|ĐVTN|CBCNV|CNVCLĐ|hội thẩm|dân quân|già làng"
)
_KINDS: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(_COLLECTIVES), "collective"),
    (re.compile(r"\b(?:hộ|gia đình)\b"), "household"),
    (re.compile(_PERSONS), "individual"),
)
JOINT = re.compile(r"tập thể(?:,| và| -)* ?(?:và )?(?:các )?cá nhân")


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who received: a count with its kind, or names."""

    count: int | None
    kind: RecipientKind | None
    names: tuple[str, ...] = ()
    span: Span | None = None


def recipient_kind(words: str) -> RecipientKind | None:
    """Tell of which kind those are whom some words name; a joint count has none."""
    if JOINT.search(words):
        return None
    found = [(match.start(), kind) for p, kind in _KINDS if (match := p.search(words))]
    return min(found)[1] if found else None  # the head comes first: cán bộ xã, hộ ở thôn
