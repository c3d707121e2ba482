"""Which organisations are one in the whole country, and which are one in their area."""

from __future__ import annotations

import re
from functools import cache

from nlp.reference.units import UnitHead, unit_fields
from nlp.resolve.unit_names import UnitName
from nlp.text import exact_key

_NATIONAL_END = re.compile(
    r"(?:Việt Nam|Trung ương|tối cao|toàn quốc|quốc gia|Nhà nước|Quốc hội|Chính phủ|Chủ tịch nước"
    r"|Trung ương Đảng|Hồ Chí Minh)$",
    re.IGNORECASE,
)
_NATIONAL_KINDS = frozenset({"press", "foreign", "state"})
_FORMATIONS = frozenset(
    {"quân khu", "quân đoàn", "quân chủng", "binh chủng", "binh đoàn", "sư đoàn", "lữ đoàn",
     "trung đoàn", "vùng", "quân đội", "bộ tư lệnh"}
)  # fmt: skip
_CENTRAL = frozenset({"tổng cục", "cục", "viện", "bộ tư lệnh", "học viện", "ủy ban"})
# services that have a branch of the same name in each province
_BRANCHES = re.compile(r"thuế|thống kê|hải quan|thị trường|thi hành án|dự trữ|kiểm lâm|hàng hải")
_SHARED = frozenset({"hợp tác xã", "htx", "tổ hợp tác", "điện lực", "bưu điện", "chi nhánh"})
_ISSUERS = frozenset({"school", "company", "health", "army"})
_BARE_LEVELS = {"đảng ủy": "commune", "đảng bộ": "commune", "chi bộ": "commune"}


def is_known(name: UnitName) -> bool:
    """Tell a national body of the tables: Chính phủ, Bộ Nội vụ."""
    head = name.head
    if head is None or name.kind or name.bare:
        return False
    if head.words == "bộ":
        return exact_key(name.name).removeprefix("bộ ") in _ministries()
    return head.alone == "yes" and head.kind != "company"


def is_national(name: UnitName) -> bool:
    """Tell a body whose name alone says which one it is: the press, the army, *… Việt Nam*."""
    head = name.head
    if _NATIONAL_END.search(name.name) and name.kind is None:
        return True
    if head is None:
        return False
    if head.kind == "company":
        return has_own_name(name) and head.words not in _SHARED
    if head.words == "bộ" or head.words in _FORMATIONS or head.kind in _NATIONAL_KINDS:
        return has_own_name(name) or head.alone != "no"
    return head.words in _CENTRAL and has_own_name(name)


def has_branches(name: UnitName) -> bool:
    """Tell a service of which each province has one: *Cục Thuế*."""
    return _BRANCHES.search(exact_key(name.name)) is not None


def has_own_name(name: UnitName) -> bool:
    """Tell whether something of its own stands behind the head."""
    head = name.head
    return head is None or len(name.name.split()) > len(head.words.split())


def is_issuer(name: UnitName) -> bool:
    """Tell a school, company, hospital or regiment, which has bodies of its own."""
    head = name.head
    return head is not None and head.kind in _ISSUERS and has_own_name(name)


def bare_level(head: UnitHead) -> str | None:
    """Give the only level of area at which a body without one may be: *Đảng ủy* of a commune."""
    return _BARE_LEVELS.get(head.words)


@cache
def _ministries() -> frozenset[str]:
    return frozenset(exact_key(f.words) for f in unit_fields() if f.scope == "ministry")
