"""Fixed wording of official documents, by which any reader tells their parts.

The layout is that of Decree 30/2020/ND-CP, appendix I: issuer and number on the left, motto,
place and day on the right, the kind of document in capitals, recipients at the end on the left.
"""

from __future__ import annotations

import re

_RECIPIENTS = re.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*(?::|$)")
_KINDS = (
    "QUYẾT ĐỊNH", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "CHỈ THỊ",
    "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "KẾ HOẠCH",
    "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO", "BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG", "CÔNG ĐIỆN",
    "BẢN GHI NHỚ", "GIẤY MỜI", "GIẤY ỦY QUYỀN", "CHIẾN LƯỢC", "ĐIỀU LỆ", "LUẬT", "PHÁP LỆNH",
    "LỜI KÊU GỌI", "THƯ", "KẾT LUẬN", "QUY TRÌNH", "DANH SÁCH", "PHỤ LỤC", "BÁO CÁO THÀNH TÍCH",
)  # fmt: skip
_KIND = re.compile(rf"(?:{'|'.join(_KINDS)})(?:\s+[IVXLC\d]+)?:?")
_UNIT = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|QUỐC HỘI|BỘ|TỔNG CỤC|CỤC|CHI CỤC|VỤ|SỞ|BAN"
    r"|PHÒNG|VĂN PHÒNG|THANH TRA|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|ĐOÀN|LIÊN ĐOÀN|HỘI|BCH"
    r"|CÔNG AN|BỘ CHỈ HUY|BỘ TƯ LỆNH|TRƯỜNG|KHOA|VIỆN|BỆNH VIỆN|TRUNG TÂM|TỔNG CÔNG TY|CÔNG TY"
    r"|TẬP ĐOÀN)\b"
)
_OFFICE = re.compile(
    r"(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|GIÁM ĐỐC"
    r"|HIỆU TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|BÍ THƯ"
    r"|VIỆN TRƯỞNG)\b"
)
_MOTTO = re.compile(r"cộng h(?:òa|oà) xã hội|độc lập\s*[-–]|đảng cộng sản việt nam", re.IGNORECASE)
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\.?\s+\S")
_NUMBER = re.compile(r"^(Số:?\s*\d{1,5})\s+/\s*(?=\S)")


def starts_recipients(text: str) -> bool:
    """Say whether the list of recipients begins here."""
    return bool(_RECIPIENTS.match(text.strip()))


def names_kind(text: str) -> bool:
    """Say whether a line is the kind of the document and nothing else.

    >>> names_kind("QUYẾT ĐỊNH:"), names_kind("Quyết định số 5")
    (True, False)
    """
    return bool(_KIND.fullmatch(text.strip()))


def names_unit(text: str) -> bool:
    """Say whether a line in capitals begins with the name of an issuing body."""
    return text.isupper() and bool(_UNIT.match(text))


def names_office(text: str) -> bool:
    """Say whether a line in capitals names who decides or signs, as in *PHÓ CHỦ TỊCH*."""
    return text.isupper() and bool(_OFFICE.match(text))


def is_motto(text: str) -> bool:
    """Say whether a line is of the national or the Party's heading."""
    return bool(_MOTTO.match(text.strip()))


def starts_signature(text: str) -> bool:
    """Say whether a line says for whom is signed, as in *KT. CHỦ TỊCH*."""
    return bool(_SIGNING.match(text))


def close_number(text: str) -> str:
    """Close the gap that a stamped number leaves in its form.

    >>> close_number("Số:  373  /QĐ-UBND")
    'Số:  373/QĐ-UBND'
    """
    return _NUMBER.sub(r"\1/", text)
