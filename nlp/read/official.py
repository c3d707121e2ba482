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
_COUNCIL = re.compile(r"(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|UBND|HĐND)\b")
_AREA = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s")
_HALVES = re.compile(r"(.*?\S)?(?:[ \t]*\t[ \t]*| {4,})(\S.*)")
_DATELINE = re.compile(r".{0,40}\bngày\b.{0,12}\btháng\b.{0,12}\bnăm\b.{0,12}$")
# words that a line of a heading cannot end with, or that it cannot begin with unless it goes on
_OPEN_END = re.compile(
    r"(?:,|\b(?:của|và|về|trong|tại|cho|các|những|theo|với|thuộc|trên))$", re.IGNORECASE
)
_OPEN_START = re.compile(
    r"(?:của|và|trong|tại|cho|theo|với|thuộc|trên|đối với|giai đoạn|năm \d|lĩnh vực)\b",
    re.IGNORECASE,
)
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


def names_area(above: str, text: str) -> bool:
    """Say whether a line only says of which place the council or committee above it is.

    >>> names_area("ỦY BAN NHÂN DÂN", "TỈNH BẾN TRE")
    True
    """
    return bool(_COUNCIL.match(above) and _AREA.match(text)) and (above + text).isupper()


def is_dateline(text: str) -> bool:
    """Say whether a line is the place and day of a document."""
    return bool(_DATELINE.match(text))


def runs_on(above: str, text: str) -> bool:
    """Say whether a line of a heading can only be the next part of the line above it.

    >>> runs_on("DANH MỤC THỦ TỤC HÀNH CHÍNH", "THUỘC THẨM QUYỀN CỦA SỞ NỘI VỤ")
    True
    """
    if not above[-1:].isalpha() and not above.endswith(","):
        return False
    opened = text[:1].islower() or _OPEN_END.search(above) or _OPEN_START.match(text)
    return bool(opened) and above.isupper() == text.isupper()


def split_halves(line: str) -> tuple[str, str] | None:
    r"""Part a line of a letterhead set with tabs or blanks; None where it has no two halves.

    >>> split_halves("SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc")
    ('SỞ NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc')
    """
    match = _HALVES.fullmatch(line.rstrip())
    return ((match[1] or "").strip(), match[2].strip()) if match else None


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
