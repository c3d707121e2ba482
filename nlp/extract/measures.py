"""Units of measure and counted nouns: what a number counts, and where its noun ends."""

from __future__ import annotations

import re
from decimal import Decimal

from nlp.extract.patterns import LOWER, UPPER, behind
from nlp.reference.lists import words

# As written -> canonical name, and what one is worth in it.
MEASURES: dict[str, tuple[str, Decimal]] = {
    "%": ("percent", Decimal(1)), "phần trăm": ("percent", Decimal(1)),
    "điểm phần trăm": ("điểm phần trăm", Decimal(1)), "điểm %": ("điểm phần trăm", Decimal(1)),
    "đồng": ("VND", Decimal(1)), "vnđ": ("VND", Decimal(1)), "vnd": ("VND", Decimal(1)),
    "đ": ("VND", Decimal(1)), "k": ("VND", Decimal(1000)), "tr": ("VND", Decimal(10**6)),
    "trđ": ("VND", Decimal(10**6)), "tr.đ": ("VND", Decimal(10**6)),
    "tr đồng": ("VND", Decimal(10**6)), "tr.đồng": ("VND", Decimal(10**6)),
    "$": ("USD", Decimal(1)), "usd": ("USD", Decimal(1)), "đô la mỹ": ("USD", Decimal(1)),
    "đô la": ("USD", Decimal(1)), "đô-la": ("USD", Decimal(1)), "euro": ("euro", Decimal(1)),
    "ha": ("ha", Decimal(1)), "hecta": ("ha", Decimal(1)), "héc ta": ("ha", Decimal(1)),
    "héc-ta": ("ha", Decimal(1)), "hécta": ("ha", Decimal(1)),
    "m2": ("m2", Decimal(1)), "m²": ("m2", Decimal(1)), "mét vuông": ("m2", Decimal(1)),
    "m3": ("m3", Decimal(1)), "m³": ("m3", Decimal(1)), "mét khối": ("m3", Decimal(1)),
    "km2": ("km2", Decimal(1)), "km²": ("km2", Decimal(1)),
    "km": ("km", Decimal(1)), "ki-lô-mét": ("km", Decimal(1)), "kilômét": ("km", Decimal(1)),
    "cây số": ("km", Decimal(1)), "hải lý": ("hải lý", Decimal(1)),
    "m": ("m", Decimal(1)), "mét": ("m", Decimal(1)), "cm": ("cm", Decimal(1)),
    "mm": ("mm", Decimal(1)), "inch": ("inch", Decimal(1)), "độ c": ("độ C", Decimal(1)),
    "°c": ("độ C", Decimal(1)), "kv": ("kV", Decimal(1)), "cv": ("CV", Decimal(1)),
    "won": ("won", Decimal(1)), "tấn": ("tonne", Decimal(1)), "tạ": ("tạ", Decimal(1)),
    "kg": ("kg", Decimal(1)), "ki-lô-gam": ("kg", Decimal(1)), "kilôgam": ("kg", Decimal(1)),
    "cân": ("kg", Decimal(1)), "ký": ("kg", Decimal(1)), "kí": ("kg", Decimal(1)),
    "ký lô": ("kg", Decimal(1)), "kí lô": ("kg", Decimal(1)), "yến": ("yến", Decimal(1)),
    "lạng": ("lạng", Decimal(1)), "sào": ("sào", Decimal(1)), "mẫu": ("mẫu", Decimal(1)),
    "công": ("công", Decimal(1)), "khối": ("m3", Decimal(1)), "bao": ("bao", Decimal(1)),
    "thùng": ("thùng", Decimal(1)), "gram": ("gram", Decimal(1)), "gam": ("gram", Decimal(1)),
    "lít": ("lít", Decimal(1)), "ml": ("ml", Decimal(1)), "kwp": ("kWp", Decimal(1)),
    "kva": ("kVA", Decimal(1)), "kw": ("kW", Decimal(1)), "gb": ("GB", Decimal(1)),
    "kwh": ("kWh", Decimal(1)), "mw": ("MW", Decimal(1)),
    "giờ": ("hour", Decimal(1)), "giờ đồng hồ": ("hour", Decimal(1)), "tiếng": ("hour", Decimal(1)),
    "tiếng đồng hồ": ("hour", Decimal(1)), "phút": ("minute", Decimal(1)),
    "giây": ("second", Decimal(1)), "ngày đêm": ("day", Decimal(1)), "ngày": ("day", Decimal(1)),
    "hôm": ("day", Decimal(1)), "bên": ("bên", Decimal(1)),
    "tuần": ("week", Decimal(1)), "tháng": ("month", Decimal(1)), "năm": ("year", Decimal(1)),
    "thập kỷ": ("year", Decimal(10)), "thập niên": ("year", Decimal(10)),
}  # fmt: skip
_LONGEST = sorted(MEASURES, key=len, reverse=True)
# what is measured by words that count things elsewhere: 12 công lúa, but 12 công nhân
_LAND = "đất|ruộng|lúa|mía|ngô|dưa|rau|màu|vườn|ao|đầm|chè|cà phê|rừng|mì|sắn|khoai|lạc|cam|tôm|cá"
_EARTH = "đất|đá|cát|bê tông|gỗ|bùn|rác|nước"
_GOODS = (
    "gạo|lúa|thóc|xi măng|cát|phân|muối|mì|sữa|nước|bia|hàng|quần áo|khẩu trang|sách|bánh"
    "|lương khô|thuốc|dầu"
)
_END = "$|[.,;:)]"
_ONLY_OF = {"mẫu|công": f" (?:{_LAND})\\b|{_END}", "bao|thùng": f" (?:{_GOODS})\\b|{_END}"}
_UNLESS = rf"(?!(?<=khối)(?<!mét khối)(?! (?:{_EARTH})\b|$))" + "".join(
    f"(?!{behind(heads)}(?!{after}))" for heads, after in _ONLY_OF.items()
)
# a measure of time that begins a counted noun is none: 610 ngày công, 20 tuần lễ vàng, năm học
MEASURE = (
    r"(?:%|(?:" + "|".join(re.escape(m) for m in _LONGEST if m != "%") + r")(?![\w²³]))"
    r"(?!(?<=ngày) (?:công|lương|hoạt động|lao động|hội(?! quân)|phép)\b)"
    r"(?!(?<=tiếng) (?:nói|hát)\b)"
    r"(?!(?<=đ)\s?/\s?c\b)"
    r"(?!(?<=hôm) (?:nay|nào|ấy|đó|qua|kia|mai)\b)"
    r"(?!(?<=năm) (?:học|tuổi(?! đảng| quân| nghề))\b)"
    # hai bên ký kết, but một bên, bên cạnh
    r"(?<!một bên)(?!(?<=bên) (?:cạnh|trong|ngoài|trên|dưới|kia|này|trái|phải)\b)"
    r"(?!(?<=đồng) (?:chí|nghiệp|đội|bào|hương|ruộng|minh|tác|phạm|chủ|cỏ)\b)"
    r"(?!(?<=(?<!\d)\dk)|(?<=(?<!\d)\d k))"  # nguyên tắc 5K
    r"(?!(?<=ký) (?:túc|kết|ức|hiệu|sự|giả)\b)" + _UNLESS
)
# of the words behind a stroke only these are of two syllables: 500.000 đồng/tập thể/năm
_PER_PAIRS = (
    "gia đình|tập thể|cá nhân|tờ khai|học sinh|sinh viên|đơn vị|lao động|đầu người|ngày công"
    "|ngày làm việc|ngày đêm|đoàn viên|hội viên|hộ dân|hộ gia đình|người dân|công nhân|chi bộ"
    "|suất quà|khẩu phần|nhân khẩu"
)
# 3 lần/2 năm, 7 máy/100 dân, but 31 vụ/45 đối tượng are two figures
_PER_MANY = (
    r"(?:10+|1(?:\.000)+) (?=(?:dân|người|hộ|trẻ|cháu|ca|lao động|học sinh|giường|máy|đảng viên)\b)"
    r"|\d+ (?=(?:ngày|đêm|tuần|tháng|quý|năm|giờ|phút|ha|m2|km|sào|công|lít"
    r"|kg)\b)"
)
PER = rf"(?:\s?/\s?(?:{_PER_MANY})?(?:{_PER_PAIRS}|[{LOWER}]+\d?))*"

_STOPS = words("noun_stops")
_STOP_PAIRS = words("noun_stop_pairs")
_NOUN_PAIRS = words("noun_pairs")
_FELLOWS = words("fellow_nouns")
# what begins like a fellow and is none: 27 phiên, tổ chức kiểm tra · 9 xã, thành lập 12 tổ
_NO_FELLOW = (
    r"(?:(?<=việc) làm|(?<=tổ) chức|(?<=khối) lượng|(?<=phần) (?:lớn|đông)"
    r"|(?<=thị) (?:trường|lực|trấn|xã)|(?<=thành) (?:lập|phần|công|tích|viên|quả|ủy|phố)"
    r"|(?<=tổ chức) (?:kiểm|tuyên|thăm|khám|phát|thi|lễ|trao|tập|sinh|ra|các|cho|lấy|gặp|tọa|giao"
    r"|đối|ký|nạo|dọn|làm))\b"
)
_FELLOW = re.compile(
    r"(?<!tuổi)(?:, | và | hoặc | - |, và |/)("
    + "|".join(sorted(_FELLOWS, key=len, reverse=True))
    + rf")(?![\w])(?! [{UPPER}\d]|/|{_NO_FELLOW})"
)
_AGAIN = re.compile(
    rf", ([{LOWER}]{{2,}})(?= [{LOWER}])(?! (?:một|hai|ba|đầu|này|nào|thứ|lớn|đông)\b)"
)
_SYLLABLE = re.compile(
    rf" ?([{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]{{2,7}}(?:-[{UPPER}]{{2,4}})?(?![\w]))(?![\w])"
)
_HEAD = re.compile(
    rf" ?(?:[{LOWER}]+(?:-[{LOWER}]+)*|[{UPPER}]{{2,9}}(?![{LOWER}])"
    rf"|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}})(?![\w])"
)
_PEOPLE = (
    r"(?:(?:Kinh|Khmer|Chăm|Hoa|Tày|Nùng|Thái|Mường|H?['’]?Mông|Dao|Ê ?[Đđ]ê|Ba ?[Nn]a|Bahnar"
    r"|Gia ?[Rr]ai|Jrai|Vân Kiều|Cơ ?[Tt]u|Raglai|Sán Dìu|Sán Chỉ|Giáy|Lào|Lự|Hà Nhì|Xơ ?[Đđ]ăng"
    r"|M'?[Nn]ông|S'?[Tt]iêng|X'?[Tt]iêng|Mạ|Cor|Hrê|Chứt|Rục|Chu ?[Rr]u|La Hủ|La Chí|Cống|Si La"
    r"|Pà Thẻn|Lô Lô|Phù Lá|Thổ|Ơ Đu|Khơ ?[Mm]ú|Xinh Mun|Tà Ôi|Pa ?[KkCc]ô|Giẻ ?-? ?Triêng|Cơ Ho"
    r"|K'?[Hh]o|Ngái|Co)\b)"
)
# names that go on a noun: người Khmer, căn nhà Đại đoàn kết
_NAMED = re.compile(
    rf"(?:(?<=người)|(?<=bà con)|(?<=đồng bào)|(?<= chữ)|(?<= hộ)) {_PEOPLE}(?:, {_PEOPLE})*"
    r"|(?<=nhà) (?:Đại đoàn kết|Nghĩa tình đồng đội|Tình (?:thương|nghĩa)|Khăn quàng đỏ|Nhân ái)\b"
    r"|(?:(?<=nhà)|(?<=căn)) Mái ấm (?:[Cc]ông đoàn|tình (?:thương|nghĩa)|CĐ)\b"
    r"|(?:(?<=quà)|(?<=ngày)) (?:Tết|Trung thu|Xuân)\b|(?<=cờ) [Tt]ổ quốc\b"
    r"|(?<=cơ sở) (?:Hội|Đoàn|Đảng)\b(?! [A-ZĐ])|(?<=tỉnh, thành) (?:Hội|Đoàn)\b"
    # what is held: 40 buổi tập huấn, 30 điểm hiến máu
    r"|(?:(?<=cuộc)|(?<=buổi)|(?<=lớp)|(?<=đợt)|(?<=lượt))"
    r" (?:tuyên truyền|tập huấn|giám sát|tuần tra|triệu tập|xóa mù chữ|dạy nghề)\b"
    r"|(?:(?<=lượt)|(?<=điểm)|(?<=người)|(?<=ngày hội)|(?<=gương)|(?<=cuộc)|(?<=đợt)) hiến máu"
    r"(?: tình nguyện)?(?: tiêu biểu)?\b"
    r"|(?<=xuất sắc) nhất\b"
    r"|(?:(?<=đơn vị)|(?<=chi hội)|(?<=cơ sở)|(?<=xí nghiệp)) trực thuộc(?=[.,;)]| tiêu biểu)"
)
# whose comma parts no nouns: 320 hộ sản xuất, kinh doanh giỏi
_TRADE = re.compile(r"(?<=sản xuất)(?:,| -) kinh doanh(?: \(SXKD\))?(?: giỏi)?\b")
_LONGEST_NOUN = 9  # syllables of one noun, modifiers included
AWARD_HEAD = re.compile(
    r" ?(?:(?:bà )?mẹ (?:việt nam anh hùng|vnah)"
    r"|bằng khen|giấy khen|bằng (?:ghi công|lao động sáng tạo)|cờ(?: thi đua|(?! tổ quốc))"
    r"|huân chương|huy chương|huy hiệu"
    r"|kỷ niệm chương|danh hiệu|chiến s[ĩỹ] (?:thi đua|tiên tiến)|lao động tiên tiến"
    r"|tập thể lao động (?:xuất sắc|tiên tiến)|anh hùng (?:lao động|llvt|lực lượng)"
    r"|giải (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|(?:[abc]|i{1,3})\b)|hạng (?:nhất|nhì|ba)"
    r"|(?:(?-i:Gia đình)|làng|thôn|ấp|bản) văn hóa"
    r"|(?-i:CSTĐ(?:CS)?|LĐTT|TTLĐ(?:XS|TT)|HC[VBĐ]|HCLĐ|KNC|BK|GK|(?:NG|NS|TT|NN)(?:ND|ƯT))"
    r")\b",
    re.IGNORECASE,
)

# an award, or a place that the counted ones are from: 120 hội viên tỉnh Lai Châu
_ENDS = re.compile(
    rf"(?<! lá)(?<! ván)(?<! ngọn)(?:{AWARD_HEAD.pattern})"
    rf"| (?-i:(?:tỉnh|huyện|xã|phường|quận|thôn|thị trấn|thị xã|thành phố"
    rf"|(?:khu vực|vùng|miền)(?: miền| biển| núi)?) [{UPPER}][{LOWER}])"
    rf"| (?-i:(?:dân tộc|(?<!thứ )(?<!lớp )tiếng) [{UPPER}])"
    # 900 sinh viên trường Đại học Mẫu · 8 giếng khoan sâu 40 m
    rf"| (?-i:(?:trường|học viện|bệnh viện|công ty|xí nghiệp|nhà máy|(?:sư|lữ|trung)? ?đoàn|đồn)"
    rf" [{UPPER}])"
    r"| (?:sâu|cao|dài|rộng|dày|nặng) (?:(?:hơn|gần|trên|khoảng|từ) )?\d"
    r"| lớp \d| dân vận khéo\b| ứng dụng (?:vào|khoa học|công nghệ)\b"
    # gấp 2,1 lần năm 2010
    r"| (?:năm|tháng|giai đoạn|nhiệm kỳ|năm học|niên khóa|quý) (?:\d|(?-i:[IVX]))"
    r"| (?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái|nay|sau|qua)\b"
    rf"|{behind('xã|huyện|tỉnh|thôn|bản|ấp|làng|xóm|buôn|trường')}"
    r" (?:biên giới|miền núi|bãi ngang|hải đảo|giáp ranh|đầu nguồn|vùng)\b"
    # whom one helps to get on: 120 hội viên phát triển kinh tế
    rf"|{behind(' hộ| gia đình| nghèo| hội viên| dân')} phát triển\b"
    # of a title by level: 245 hộ cấp huyện
    rf"|{behind(' hộ| hộ nông dân| CCB| cựu chiến binh')} cấp\b",
    re.IGNORECASE,
)
# verbs that are nouns right behind a number
_COUNTABLE = re.compile(
    r" (?:tổ chức (?:đảng|đoàn|hội|cơ sở|công đoàn|thành viên|chính trị|xã hội|quốc tế|tôn giáo"
    r"|tín dụng)|hoạt động|đề xuất|đóng góp|đại diện|sao|hướng dẫn|phản ánh|khiếu nại|kiến nghị)\b",
    re.IGNORECASE,
)
_OF_A_CALLING = re.compile(r" viên\b")
# what is counted in slogans only: “5 không, 3 sạch”, “3 cùng, 4 chung”, chi bộ 4 tốt
_SLOGAN = re.compile(
    r" (?:sạch|chung|rõ|dám|sát|thật|tốt(?!,? (?:và )?\d+ khá))\b"
    r'|(?<=\d) (?:không|có|nhất)(?="|,| và \d)'
)
_BOAST = re.compile(r' [^"\d\n]{2,24}, \d [^"\d\n]{2,24}"')  # "5 đoàn kết, 3 trong sạch"


def noun_end(text: str, start: int) -> int:
    """Give where the counted noun that begins at ``start`` ends; ``start`` where there is none.

    An award is no counted noun: in *20 Bằng khen* the figure is *20*.
    """
    head = _HEAD.match(text, start)
    if not head or _uncounted(text, start):
        return start
    if _ends_noun(text, head) and not _COUNTABLE.match(text, start):
        return start
    end = _extend(text, head.end())
    while fellow := _FELLOW.match(text, end) or _repeated(text, start, end):
        if AWARD_HEAD.match(text, fellow.start(1)):
            break  # 40 tập thể, chiến sĩ thi đua cơ sở
        extended = _extend(text, fellow.end())
        if extended == fellow.end() and fellow.re is _AGAIN:
            break  # said again without a modifier: ba lần, lần nào cũng được
        end = extended
    trade = _TRADE.match(text, end)
    return trade.end() if trade else end


def _uncounted(text: str, start: int) -> bool:
    boast = text[max(0, start - 2) : start - 1] == '"' and _BOAST.match(text, start)
    return bool(AWARD_HEAD.match(text, start) or _SLOGAN.match(text, start) or boast)


def _repeated(text: str, start: int, end: int) -> re.Match[str] | None:
    """Tell a noun said again with another modifier: *1.300 cây dầu, cây sao*."""
    again = _AGAIN.match(text, end)
    return again if again and again[1] in text[start:end].split() else None


def _extend(text: str, position: int) -> int:
    for _ in range(_LONGEST_NOUN):
        syllable = _SYLLABLE.match(text, position)
        if not syllable or _ends_noun(text, syllable) or _ENDS.match(text, position):
            named = _NAMED.match(text, position)
            return named.end() if named else position
        position = syllable.end()
    return position


def _ends_noun(text: str, syllable: re.Match[str]) -> bool:
    word = syllable[0].strip().lower()
    after = _SYLLABLE.match(text, syllable.end())
    pair = f"{word} {after[1].lower()}" if after else word
    if after and pair in _STOP_PAIRS and _OF_A_CALLING.match(text, after.end()):
        return False  # 12 lượt vận động viên
    before = text[max(0, syllable.start() - 8) : syllable.start()].rpartition(" ")[2].lower()
    if f"{before} {word}" in _NOUN_PAIRS:
        return False
    return pair in _STOP_PAIRS or (word in _STOPS and pair not in _NOUN_PAIRS)
