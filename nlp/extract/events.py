"""Events: named congresses, conferences, contests, ceremonies and anniversaries.

Bare *hội nghị*, *đại hội* are none; a ceremony that launches a campaign is told by the campaign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.patterns import LOWER, UPPER
from nlp.extract.rules import Rejected, Rule, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention

Match = re.Match[str]

_STOP = (
    r"(?!(?:được|diễn ra|tại|do|với|sẽ|đã|vào|nhằm|cho|để|là|có(?! uy tín)"
    r"|cử(?= \d)|đại hội|quy tụ|kết thúc|đánh giá|kéo dài|khép lại|mở màn|trưng bày|thi đấu|chọn ra"
    r"|năm (?:nay|qua|ngoái)|trao(?= \d)"
    r"|sáng|chiều|tối|ngày \d|từ|đến"
    r"|của các|khai mạc|bế mạc|bầu(?! quốc hội)|họp|thu hút|cũng|chia|gồm|nêu|gọi tên|ghi"
    r"|theo(?! (?:lời|tấm gương|gương))|dự kiến"
    r"|trong(?! (?:công tác|phong trào|đồng bào|học tập|lao động|sản xuất))"
    r"|tổ chức|thành công|xong|gắn|nhận|này|hôm|(?<!năm )thực hiện|(?<!nghị )triển khai"
    r"|đang|phải|hoàn thành|các cấp"
    r"|cấp (?:huyện|xã)(?! (?:năm|lần))|cấp cơ sở|nhưng|vừa|ở|thì|trước|sau)\b)"
)
# a point joins only behind a capital: TP.HCM, but "năm 2022.Chiến dịch" are two sentences
_WORD = (
    rf"(?:(?!\d{{1,2}}/\d)[{UPPER}{LOWER}\d]+"
    rf"(?:(?:[-&']|(?<=[{UPPER}])\.|/(?=[{UPPER}]))[{UPPER}{LOWER}\d]+)*)"
)
_LETTERS = rf"(?: \((?-i:[{UPPER}-]{{2,12}})\))?"
_RUN = rf"(?:,? {_STOP}{_WORD}| - {_WORD})"
_BRACKET_RUN = rf"(?:{_RUN}|{_LETTERS[:-1]}(?= ))"
_NOT_JOINED = (
    r"(?!(?:của|và (?:\d+ năm|báo cáo|chăm|chào mừng|đón|trao|công|phát|tặng|ngày|tháng|lễ|hội|đại|triển))"
    r"\b)"
)
# a year ends a name: Tuần lễ Cấp cao APEC 2027
_PLAIN_RUN = rf"(?:(?:(?<![12]\d\d\d) |(?<=\d) (?=và )){_STOP}{_NOT_JOINED}{_WORD}| - {_WORD})"
_YEARS = r"(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?"
_TERM = rf"(?:,? (?:\(?(?i:nhiệm kỳ|giai đoạn|năm học) {_YEARS}\)?|(?i:năm) (?:19|20)\d\d|\(?{_YEARS}\)?))?"
_ORDER = r"(?: ?-? ?lần(?: thứ)? (?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)"
_MEETING = (
    r"(?:Hội nghị|Lễ|Hội thi|Liên hoan|Hội diễn|Hội thao|Hội thảo|Cuộc thi|Hội trại|Gặp mặt"
    r"|Triển lãm|Ngày hội|Festival|Tuần lễ|Diễn đàn|HỘI NGHỊ|LỄ|HỘI THI)"
)
_MEETING_WORD = re.compile(
    r"tổng kết|sơ kết|biểu dương|tôn vinh|tuyên dương|kỷ niệm|điển hình|toàn quốc|lần thứ|toàn quân"
    r"|giao ước|giao ban cụm|tuần lễ|gặp mặt|trao giải|vinh danh|olympic|đại đoàn kết"
    r"|bảo vệ an ninh|chào mừng|tìm hiểu|công tác thi đua|\d{4}$",
    re.IGNORECASE,
)
# a pair that is honoured together: các tập thể, cá nhân · chức sắc, chức việc
_PAIR = (
    r"(?:, (?:khen thưởng|cá nhân|tập thể|gia đình|hộ|chức việc|điển hình|thôn)"
    rf"{_PLAIN_RUN}{{0,14}})"
)
_GENERIC = re.compile(r" (?:phong trào|công tác|nhiệm vụ)$", re.IGNORECASE)
_LAUNCH = re.compile(
    r"^lễ (?:ra quân|phát động|trao(?! giải)|đón|khởi công|công bố|chào"
    r"|tổng kết (?:chiến dịch|cuộc vận động))",
    re.IGNORECASE,
)
_SHORTEST_MEETING = 4  # syllables
_NAME_WORD = rf"(?-i:[{UPPER}])[{LOWER}{UPPER}]*"


def _named(match: Match, _: None) -> None:
    return None


def _meeting(match: Match, _: None) -> None:
    if _LAUNCH.match(match[0]) or len(match[0].split()) < _SHORTEST_MEETING:
        raise Rejected("no name of its own")
    if not _MEETING_WORD.search(match[0]) or _GENERIC.search(match[0]):
        raise Rejected("no name of its own")
    if match.string.startswith((' "', '"'), match.end()):
        raise Rejected("a meeting about the campaign in quotes")


_CONTEST = (
    r"(?:hội thi|cuộc thi|hội diễn|hội thao|hội trại|liên hoan|tọa đàm|hội thảo|diễn đàn|triển lãm"
    r"|gala|giao lưu|ngày hội|giải (?:chạy|đua|bóng \w+|cầu lông|việt dã))"
)
_HOLIDAY = (
    r"(?:truyền thống|quốc tế|nhà giáo|thầy thuốc|hội|pháp luật|sách|môi trường|biên phòng"
    r"|thương binh|gia đình việt nam|phụ nữ|thanh niên|doanh nhân|báo chí|khuyến học"
    r"|công tác xã hội"
    r"|chuyển đổi số|thế giới|đa dạng|trái đất|quyền|dân số|người khuyết tật|du lịch|di sản|thơ"
    r"|văn hóa các|khoa học|toàn dân|vì người nghèo|đại đoàn kết)"
)
# days whose names are known in lower case too
_KNOWN_DAY = (
    r"(?:nhà giáo việt nam|thầy thuốc việt nam|phụ nữ việt nam|gia đình việt nam|báo chí cách mạng"
    r" việt nam|doanh nhân việt nam|pháp luật việt nam|sách (?:và văn hóa đọc )?việt nam"
    r"|quốc tế (?:phụ nữ|lao động|thiếu nhi|hạnh phúc|người cao tuổi)|thương binh[ -]*liệt sĩ)\b"
)
_GAMES = (
    r"(?:World Cup|AFF Cup|ASEAN Cup|Asian Cup|SEA Games|ASIAD|Asiad|Para Games|ASEAN Para Games"
    r"|V-?League|Euro|Olympic|Cúp [Qq]uốc gia|Đại hội [Tt]hể thao Đông Nam Á)"
)


def _dated(match: Match, _: None) -> None:
    if not _CONTESTED.match(match[0]) and not _MEETING_WORD.search(match[0][:-4]):
        raise Rejected("its year alone makes no name")
    _meeting(match, _)


_CONTESTED = re.compile(
    r"(?:hội (?:thi|thao|diễn|trại|chợ|nghị (?:cán bộ|cbcc|viên chức|người lao động))|cuộc thi"
    r"|liên hoan)\b",
    re.IGNORECASE,
)
_SPORTS = (
    r"(?:bóng (?:đá|chuyền|bàn|rổ)|cầu lông|quần vợt|việt dã|điền kinh|cờ (?:vua|tướng)|bơi"
    r"|đua thuyền|chạy|vovinam)"
)

RULES: tuple[Rule[None], ...] = (
    # Đại hội Thi đua yêu nước tỉnh Sơn La lần thứ V, giai đoạn 2025-2030
    rule(
        "events.congress",
        rf"\b(?:(?-i:Đ)ại hội|đại hội{_RUN}){_BRACKET_RUN}{{0,17}}?{_ORDER}(?: của Đảng)?"
        rf"{_RUN}{{0,3}}?{_TERM}",
        _named,
    ),
    rule(
        "events.congress_term",
        rf"\b(?-i:Đ)ại hội{_RUN}{{1,14}}?{_LETTERS} (?:nhiệm kỳ|giai đoạn) {_YEARS}",
        _named,
    ),
    # Đại hội XIII của Đảng · Đại hội XI Công đoàn tỉnh Mẫu
    rule(
        "events.congress_number",
        r"\b(?-i:Đ)ại hội (?:[IVX]+|\d+)\b"
        rf"(?: của Đảng| (?-i:Công đoàn|Đảng bộ|Hội|Đoàn)(?:(?! và\b){_PLAIN_RUN}){{0,6}})?",
        _named,
    ),
    rule(
        "events.congress_national",
        r"\b(?-i:Đ)ại hội (?:thi đua (?:yêu nước|quyết thắng)|TĐYN)"
        r" (?:toàn (?:quốc|quân)|các cấp|(?:cấp )?(?:cơ sở|tỉnh|huyện|xã|thành phố|ngành)"
        rf"(?:(?! và\b) {_NAME_WORD}){{0,4}})\b"
        rf"(?: lực lượng vũ trang(?: (?:tỉnh|huyện)(?: {_NAME_WORD}){{0,3}})?)?{_TERM}",
        _named,
    ),
    # Hội nghị tổng kết giao ước thi đua năm 2021
    rule(
        "events.meeting",
        rf"\b{_MEETING}(?:, tôn vinh)?{_PLAIN_RUN}{{2,22}}"
        rf"{_PAIR}?{_LETTERS}{_TERM}",
        _meeting,
        cased=True,
    ),
    # Hội nghị tổng kết phong trào trồng trọt, chăn nuôi giỏi giai đoạn 2017-2022
    rule(
        "events.meeting_dated",
        rf"\b{_MEETING}{_RUN}{{2,24}}?,? (?i:năm(?: học)?|giai đoạn|nhiệm kỳ) {_YEARS}",
        _dated,
        cased=True,
    ),
    # tổ chức hội nghị tổng kết công tác khuyến học năm 2023
    rule(
        "events.meeting_lower",
        r"\bhội nghị (?:tổng kết|sơ kết|biểu dương|tuyên dương|tôn vinh|điển hình tiên tiến|triển khai"
        r"(?= (?:công tác|nhiệm vụ)))(?:(?! và (?:trao|tặng|triển|phát|tuyên|khen))"
        rf"{_RUN}){{2,24}}?,? (?i:(?:\d+|sáu) tháng (?:đầu|cuối) năm|năm(?: học)?|giai đoạn) {_YEARS}",
        _named,
        cased=True,
    ),
    # Hội nghị Trung ương 8 khóa XIII · Hội khỏe Phù Đổng huyện Mẫu lần thứ X
    rule(
        "events.plenum",
        r"\b(?-i:H)ội nghị (?:lần thứ \w+ )?(?:(?:ban chấp hành )?trung ương(?: đảng)?|BCHTW|TW)"
        r"(?: lần thứ)? ?(?:\d+|[IVX]+|\w+)?,? \(?khóa [IVX]+\)?",
        _named,
    ),
    rule(
        "events.named_meet",
        rf"\b(?-i:Hội (?:khỏe Phù Đổng|xuân|báo [Xx]uân|chợ(?! -)|sách)|Giải chạy|Kỳ thi tốt nghiệp"
        rf"|Kỳ thi tuyển sinh)(?:{_RUN}{{1,8}}?{_ORDER}|{_PLAIN_RUN}{{1,8}}){_TERM}",
        _named,
    ),
    # Hội thi Tin học toàn tỉnh “Bàn phím vàng” lần thứ II, năm 2023
    rule(
        "events.contest_quoted",
        rf"\b(?:Hội (?:thi|diễn|thao)|Cuộc thi|Liên hoan){_RUN}{{0,16}}? "
        rf"[\"'][^\"'\n]{{3,150}}[\"'](?:{_ORDER})?(?:,? (?:năm )?{_YEARS})?",
        _named,
        cased=True,
    ),
    # hội thi “Tiếng hát ngõ nhỏ” · tọa đàm: “Chợ quê số”
    rule(
        "events.quoted",
        rf"\b{_CONTEST}(?: (?:tìm hiểu|viết|ảnh|trực tuyến|sáng tác))*:? ?"
        r'"(?P<mention>[^"\n]{5,110})"',
        _named,
    ),
    # hội thi Nhà nông đua tài · cuộc thi Sáng tạo kỹ thuật tỉnh Mẫu lần thứ IX
    rule(
        "events.contest",
        r"\b(?:hội (?:thi|diễn|thao|trại|chợ)|ngày hội|lễ hội|liên hoan|festival|cuộc thi|tuần lễ"
        r"|diễn đàn|triển lãm)"
        rf" (?-i:[{UPPER}])[{LOWER}]+"
        rf"(?:(?:{_RUN}){{0,14}}?{_ORDER}|{_PLAIN_RUN}{{1,10}}){_TERM}",
        _named,
    ),
    # vòng loại World Cup 2022 khu vực châu Á · SEA Games 31
    rule(
        "events.games",
        rf"\b(?:[Vv]òng (?:loại|chung kết) )?{_GAMES}\b(?: \d{{1,4}}\b)?"
        rf"(?: khu vực (?:châu )?[{UPPER}]\w*)?",
        _named,
        cased=True,
    ),
    # Giải bóng chuyền nữ huyện Hoài Ân mở rộng năm 2023
    rule(
        "events.match",
        rf"\b(?-i:G)iải {_SPORTS}{_PLAIN_RUN}{{1,14}}?(?:{_ORDER}|(?: mở rộng)? năm (?:19|20)\d\d)",
        _named,
    ),
    # 130 năm Ngày sinh Chủ tịch Hồ Chí Minh · 72 năm Quốc khánh
    rule(
        "events.anniversary",
        rf"\b(?:(?-i:L)ễ kỷ niệm )?\d{{1,3}} năm (?:(?-i:Ngày)(?= [{UPPER}{LOWER}])"
        r"|ngày (?:sinh|thành lập|truyền thống|giải phóng|quốc khánh|toàn quốc"
        rf"|hội|mất|nhà|thầy|thương|báo|quốc tế|bác|chủ tịch|cách mạng|khởi|đồng|tổng|thống"
        r"|ký|mở đường|biên phòng|toàn dân)"
        rf"|quốc khánh|chiến thắng|cách mạng tháng|hồ chủ tịch"
        rf"|(?-i:Tổng tiến công|Khởi nghĩa|Phong trào|Cuộc)|giải phóng (?:tỉnh|huyện|quê hương)"
        rf"|(?:thành|tái) lập (?:tỉnh|huyện|ngành)|thành lập(?= (?-i:[{UPPER}])))"
        rf"(?: của)?{_PLAIN_RUN}{{0,16}}"
        r"(?:, thống nhất đất nước| \"[^\"\n]{3,60}\")?",
        _named,
    ),
    rule(
        "events.day",
        rf"\b(?:(?-i:N)gày|ngày(?= (?-i:[{UPPER}]))) {_HOLIDAY}(?: của)?{_PLAIN_RUN}{{1,12}}",
        _named,
    ),
    # nhân Tháng Công nhân năm 2017
    rule(
        "events.month",
        r"(?:(?<=nhân )|(?<=dịp )|(?<=mừng ))(?-i:Tháng Công nhân)(?: năm (?:19|20)\d\d)?\b",
        _named,
    ),
    rule("events.known_day", rf"\bngày {_KNOWN_DAY}", _named),
    # kỳ thi chọn học sinh giỏi quốc gia THPT năm 2021
    rule(
        "events.exam",
        r"\bkỳ thi (?:chọn )?(?:học sinh giỏi|tay nghề|olympic)"
        rf" (?:quốc (?:gia|tế)|toàn quốc|cấp tỉnh|(?-i:[{UPPER}])){_PLAIN_RUN}{{0,8}}{_TERM}",
        _named,
    ),
    # kỳ họp thứ năm
    rule(
        "events.session",
        r"\bkỳ họp (?:lần )?thứ (?:\d+|[IVX]+|nhất|hai|ba|tư|năm|sáu|bảy)\b"
        r"(?:,? HĐND (?:tỉnh|huyện|xã|thành phố)|,? (?-i:Quốc hội) khóa [IVX]+)?",
        _named,
    ),
)


def find(source: Source) -> Iterator[Mention]:
    """Find named events."""
    return apply_rules(RULES, Label.EVENT, source, None)
