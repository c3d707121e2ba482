"""Which organisations are one in the whole country, and which are one in their area."""

from __future__ import annotations

import re
from functools import cache

from nlp.reference.units import Outlet, outlets, unit_fields, unit_heads
from nlp.resolve.unit_names import UnitName, spelled
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
_SHARED = frozenset(
    {"hợp tác xã", "htx", "tổ hợp tác", "điện lực", "bưu điện", "chi nhánh", "phân xưởng",
     "xưởng", "phòng giao dịch", "công trường", "giàn"}
)  # fmt: skip
_ELECTION = frozenset({"ủy ban bầu cử", "ban bầu cử", "tổ bầu cử", "hội đồng dân tộc"})
_ISSUERS = frozenset({"school", "company", "health", "army"})
_BARE_LEVELS = {
    "đảng ủy": "commune", "đảng bộ": "commune", "chi bộ": "village", "chi hội": "village",
    "chi đoàn": "village", "ban công tác mặt trận": "village",
}  # fmt: skip
# a bare *Samsung* or *Trường* is no part of another body
_WHOLE = frozenset({"religion", "company", "press", "foreign", "school", "health", "state"})
_OFFICES = frozenset({"phòng", "khoa", "vụ"})
# the offices of a commune since 2025; before, each district had a Phòng Kinh tế too
_COMMUNE_OFFICES = frozenset({"kinh tế", "văn hóa - xã hội", "kinh tế, hạ tầng và đô thị"})
_COMMITTEES = frozenset(
    {"ban thường vụ", "btv", "ban chấp hành", "bch", "ban thường trực", "btt", "thường trực",
     "thường vụ", "tt", "tt.", "đoàn chủ tịch", "ban nữ công"}
)  # fmt: skip
_POLICE = re.compile(
    r"(?:phòng|cơ quan) (?:cảnh sát|an ninh|xây dựng phong trào|pc ?\d|pv ?\d|pa ?\d)"
)
_SHORT_NOUN = 4  # letters: *bộ, hội, cục, viện* end words of many other names
_COMPOUNDS = frozenset({"thị", "môi", "công", "nông", "lâm", "hiện", "cán"})  # … trường, … bộ
_PAPER = re.compile(r"^báo (?:điện tử )?", re.IGNORECASE)
_CLUSTER = re.compile(r"(?:cụm|khối) (?:giao ước )?thi đua\b(?!.* các tỉnh)")
_VILLAGE = re.compile(r" (?:thôn|ấp|bản|buôn|làng|xóm|khu phố|khóm|tổ dân phố|khu dân cư)$")
_OWNERS = frozenset(
    {"trường", "nhà trường", "bệnh viện", "sư đoàn", "trung đoàn", "lữ đoàn", "tiểu đoàn",
     "quân khu", "phân xưởng", "tổng công ty", "công ty", "nhà máy", "xí nghiệp", "bộ",
     "tổng cục", "cục", "hội", "học viện", "viện", "tập đoàn", "hợp tác xã", "giáo xứ"}
)  # fmt: skip


def is_known(name: UnitName) -> bool:
    """Tell a national body of the tables: Chính phủ, Bộ Nội vụ."""
    # a bare Đoàn Thanh niên is that of some area
    whole = name.own or name.head is None or name.head.alone == "yes"
    return whole and not (name.kind or name.bare) and exact_key(name.name) in _known()


def is_national(name: UnitName) -> bool:
    """Tell a body whose name alone says which one it is: the press, the army, *… Việt Nam*."""
    head = name.head
    if name.own and _NATIONAL_END.search(name.name) and name.kind is None:
        return True
    if head is None or head.words in _ELECTION:
        return False
    if head.kind == "company":
        return head.alone == "yes" or (name.own and head.words not in _SHARED)
    if head.words == "bộ" or head.words in _FORMATIONS or head.kind in _NATIONAL_KINDS:
        return name.own or head.alone != "no"
    return head.words in _CENTRAL and name.own


def has_branches(name: UnitName) -> bool:
    """Tell a service of which each province has one: *Cục Thuế*."""
    return _BRANCHES.search(exact_key(name.name)) is not None


def is_of_a_village(name: UnitName) -> bool:
    """Tell a body of a village that is not named: *Chi hội nông dân ấp*."""
    return _VILLAGE.search(exact_key(name.name)) is not None


def outlet_of(name: UnitName) -> str | None:
    """Give the paper, agency or site of the table that a name is, without the word *báo*."""
    bare = _PAPER.sub("", name.name)
    outlet = _outlets().get(exact_key(bare))
    return outlet.name if outlet and (outlet.bare or bare != name.name) else None


def is_cluster(name: UnitName) -> bool:
    """Tell an emulation cluster or block, of which each province has its own."""
    return name.own and _CLUSTER.match(exact_key(name.name)) is not None


def is_series(name: UnitName) -> bool:
    """Tell a body that is named after a greater one: *Lữ đoàn 575*, *Trường Nga Trung*."""
    return bool(name.head and name.head.words in _FORMATIONS and name.own)


def is_issuer(name: UnitName, *, committee: bool) -> bool:
    """Tell a school, company or regiment, which has bodies of its own; a society has committees."""
    head = name.head
    if head is None:
        return False
    if head.kind in _ISSUERS:
        return name.own
    return committee and head.kind in ("union", "front") and name.own


def is_part(name: UnitName) -> bool:
    """Tell a body that others have too: a bare *Công đoàn*, *Phòng Nội vụ*, *Quỹ khuyến học*."""
    head = name.head
    if head is None or name.kind or name.bare:
        return False
    if head.words in _OFFICES:
        return True
    if head.kind in _WHOLE:
        return False
    return not name.own or head.kind == "fund" or is_committee(name)


def is_committee(name: UnitName) -> bool:
    """Tell a committee of some body: *Ban Thường vụ*, *Thường trực Đảng ủy*."""
    head = name.head
    return head is not None and head.words in _COMMITTEES and len(name.name.split()) <= 4


def is_police_office(name: UnitName) -> bool:
    """Tell an office of the police of a province."""
    return _POLICE.match(exact_key(name.name)) is not None and not name.kind and not name.bare


def owner_noun(name: UnitName) -> str | None:
    """Give the noun at the end of a name that stands for another body: *Đảng ủy* **Trường**."""
    parts = name.name.split()
    for size in (3, 2, 1):
        noun = " ".join(parts[-size:])
        if len(parts) > size and exact_key(noun) in _OWNERS:
            if exact_key(parts[-size - 1]) in _COMPOUNDS:
                return None
            # Văn hóa - Xã hội, Tổ chức cán bộ
            return noun if size > 1 or len(noun) > _SHORT_NOUN or noun[0].isupper() else None
    return None


def bare_level(name: UnitName) -> str | None:
    """Give the only level at which a body without an area may be: *Đảng ủy* of a commune."""
    key = exact_key(name.name)
    if key.startswith("phòng"):
        return "district" if key.removeprefix("phòng ") not in _COMMUNE_OFFICES else None
    return next((level for end, level in _BARE_LEVELS.items() if key.endswith(end)), None)


@cache
def _outlets() -> dict[str, Outlet]:
    return {exact_key(outlet.name): outlet for outlet in reversed(outlets())}


@cache
def _known() -> frozenset[str]:
    """Give the keys of the heads that are a whole name, and of the ministries."""
    heads = {h.words for h in unit_heads() if h.alone == "yes" and h.kind != "company"}
    ministries = {f"bộ {f.words}" for f in unit_fields() if f.scope == "ministry"}
    return frozenset(exact_key(spelled(words)) for words in heads | ministries)
