"""Which paper or portal a text is from: by the address, by the sign before the lead, by the source.

The table of addresses holds the papers read most; a paper or a portal of a province goes by rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from nlp.text import exact_key, fold_key

_SITES: Mapping[str, str] = {
    "vnexpress.net": "VnExpress",
    "dantri.com.vn": "Dân trí",
    "tuoitre.vn": "Tuổi Trẻ",
    "thanhnien.vn": "Thanh Niên",
    "tienphong.vn": "Tiền Phong",
    "nhandan.vn": "Nhân Dân",
    "nhandan.com.vn": "Nhân Dân",
    "qdnd.vn": "Quân đội nhân dân",
    "cand.com.vn": "Công an nhân dân",
    "bienphong.com.vn": "Biên phòng",
    "baochinhphu.vn": "Báo Chính phủ",
    "chinhphu.vn": "Cổng Thông tin điện tử Chính phủ",
    "dangcongsan.vn": "Báo điện tử Đảng Cộng sản Việt Nam",
    "tapchicongsan.org.vn": "Tạp chí Cộng sản",
    "vietnamplus.vn": "VietnamPlus",
    "baotintuc.vn": "Báo Tin tức",
    "vov.vn": "VOV",
    "vtv.vn": "VTV",
    "vtc.vn": "VTC News",
    "vietnamnet.vn": "VietNamNet",
    "laodong.vn": "Lao Động",
    "nld.com.vn": "Người Lao Động",
    "laodongthudo.vn": "Lao động Thủ đô",
    "hanoimoi.vn": "Hànộimới",
    "hanoimoi.com.vn": "Hànộimới",
    "kinhtedothi.vn": "Kinh tế & Đô thị",
    "anninhthudo.vn": "An ninh Thủ đô",
    "sggp.org.vn": "Sài Gòn Giải Phóng",
    "plo.vn": "Pháp Luật TP.HCM",
    "baophapluat.vn": "Pháp luật Việt Nam",
    "giaoducthoidai.vn": "Giáo dục và Thời đại",
    "daidoanket.vn": "Đại Đoàn Kết",
    "daibieunhandan.vn": "Đại biểu Nhân dân",
    "congthuong.vn": "Công Thương",
    "nongnghiep.vn": "Nông nghiệp Việt Nam",
    "danviet.vn": "Dân Việt",
    "suckhoedoisong.vn": "Sức khỏe & Đời sống",
    "baoxaydung.vn": "Báo Xây dựng",
    "baovanhoa.vn": "Báo Văn hóa",
    "zingnews.vn": "Znews",
    "znews.vn": "Znews",
    "soha.vn": "Soha",
    "kenh14.vn": "Kênh 14",
    "baomoi.com": "Báo Mới",
    "thiduakhenthuongvn.org.vn": "Tạp chí Thi đua - Khen thưởng",
    "banthiduakhenthuongtw.gov.vn": "Ban Thi đua - Khen thưởng Trung ương",
}
# the sixty-three of before July 2025: papers kept their names and addresses long after
_PROVINCES = (
    "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|"
    "Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|"
    "Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|"
    "Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|"
    "Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|"
    "Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|"
    "Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Huế|Ấp Bắc"
)
_BY_SLUG = {
    fold_key(name).replace(" - ", "").replace(" ", ""): name for name in _PROVINCES.split("|")
}
_PROVINCE_KEYS = frozenset(exact_key(name) for name in _BY_SLUG.values())
_CITIES = frozenset({"Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Huế"})

# the sign of a paper at the start of the lead: in brackets whatever it is, else in capitals only
_SIGN = re.compile(
    r"\s*(?:\(\s*(?P<bracket>[^()]{2,30}?)\s*\)|(?P<bare>[A-ZĐ][A-ZĐ0-9&.]{1,14}(?: Online)?)|"
    r"(?P<named>[\w.]+(?: [\w.]+){0,3}))\s*[-–—]\s*(?=[\"“'‘(]?[A-ZĐÀ-Ỹ0-9])"
)
_NO_SIGN = re.compile(
    r"tp\.?|tp\.? ?hcm\.?|ảnh.*|video.*|clip.*|\d.*|online|kt\.?|q\.?|h\.?|t\.?p\..*|ubnd|hđnd|lts"
)
# matched on the key of a whole line, or of what follows a dash or stands in brackets at its end
_SOURCE = re.compile(
    r"(?:^|[-(.]\s*)(?:theo|nguồn(?: tin| bài viết| bài)?)\b\s*:?\s*"
    r"(?P<name>https?://[^\s/]+|[^():|]{2,45}?)\s*(?:\)\.?|\.)?(?:(?::\s*https?:|/)\S*)?$"
)
_NO_SOURCE = frozenset({"internet", "sưu tầm", "facebook", "ảnh", "tư liệu", "tổng hợp"})
_NAMED = re.compile(
    r"(?:báo|tạp chí|cổng (?:thông tin|ttđt)|trang thông tin|đài|thông tấn xã)\b.*|"
    r"\S+\.(?:vn|net|com)"
)
_KNOWN = {exact_key(name): name for name in _SITES.values()} | {
    exact_key(name): name
    for name in ("TTXVN", "TTX Việt Nam", "Chinhphu.vn", "VOV.VN", "Zing", "Zing.vn", "SGGPO")
}


def outlet_of_url(url: str) -> str | None:
    """Name the outlet of an address; None where the host says nothing.

    >>> outlet_of_url("https://baodongnai.com.vn/chinh-tri/bai-viet/")
    'Báo Đồng Nai'
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:  # brackets that are no address
        return None
    labels = host.removeprefix("www.").split(".")
    for first in range(len(labels) - 1):
        site = ".".join(labels[first:])
        if site in _SITES:
            return _SITES[site]
    return _provincial(labels)


def _provincial(labels: list[str]) -> str | None:
    for label in labels[:-1]:
        province = _BY_SLUG.get(label.removeprefix("bao"))
        if province and label.startswith("bao"):
            return f"Báo {province}"
        if province and labels[-2:] == ["gov", "vn"]:
            rank = "thành phố" if province in _CITIES else "tỉnh"
            return f"Cổng thông tin điện tử {rank} {province}"
    return None


def outlet_sign(paragraph: str) -> str | None:
    """Read the sign of a paper at the start of a lead, as the text writes it.

    >>> outlet_sign("(HGO) - Sáng nay, ông Đồng Văn Kiên")
    'HGO'
    >>> outlet_sign("TP.HCM - Sáng 5/6, UBND thành phố tổ chức hội nghị")
    """
    match = _SIGN.match(paragraph)
    if not match:
        return None
    name = match["bracket"] or match["bare"] or match["named"]
    key = exact_key(name)
    if _NO_SIGN.fullmatch(key) or is_province(name):
        return None
    if match["named"] and key not in _KNOWN:
        return None
    return name if match["bare"] or match["named"] or _is_name(name) else None


def _is_name(name: str) -> bool:
    return name[:1].isupper() and len(name.split()) <= 5 and not re.search(r"[,;:?!]", name)


def outlet_source(line: str) -> str | None:
    """Read the source that a short line names: *Theo báo X*, *Nguồn: X*, *(Theo TTXVN)*.

    >>> outlet_source("Nguồn Đồng Nai: https://bao.vn/bai-viet")
    'Đồng Nai'
    """
    match = _SOURCE.search(exact_key(line)) if len(line) <= 200 else None
    if not match:
        return None
    name = line[match.start("name") : match.end("name")].strip(' -–,"“”').removeprefix("báo ")
    if exact_key(name) in _NO_SOURCE or len(name.split()) > 6:
        return None
    if re.fullmatch(r"(?:https?://)?[\w.-]+\.[a-z]{2,3}(?:/\S*)?", name):
        return outlet_of_url(name) or name
    return name if name[:1].isupper() else None


def is_outlet(name: str) -> bool:
    """Tell the name of an outlet from that of a person."""
    key = exact_key(name).strip()
    return key in _KNOWN or bool(_NAMED.fullmatch(key))


def is_province(name: str) -> bool:
    """Tell the name of a province from that of a person (*Hà Nam*, *Thái Bình*)."""
    return exact_key(name) in _PROVINCE_KEYS
