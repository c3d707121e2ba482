"""Pieces of the patterns of events: runs of words that may be a name, terms, kinds of events."""

from __future__ import annotations

import re

from nlp.extract.patterns import LETTER, UPPER
from nlp.reference.lists import words

_ENDS = "|".join(sorted(map(re.escape, words("event_stops")), key=len, reverse=True))
STOP = (
    rf"(?!(?:{_ENDS}|(?<!tự )do|có(?! (?:uy tín|công))|cử(?= \d)|trao(?= \d)"
    r"|(?<!trên )không(?! (?:thuốc|hút|khói|rác|tiền|dùng|để|\d))|vào(?! lớp)|giai đoạn(?= \d)"
    r"|sáng(?! (?:tạo|kiến|tác|chế))|ngày \d|từ(?! thiện)|đến(?! trường)|bầu(?! (?:cử|quốc hội))"
    r"|vì(?= (?:có|đã|những|thành tích))|dù(?= )|tái hiện|lên đường|truyền hình trực tiếp"
    r"|(?:thu|mở|đón|bán|gồm|đấu|bỏ|chọn|nhận|tặng|phát|giới thiệu|trưng bày|vận động)"
    r"(?= (?:(?:hơn|gần|trên|khoảng) )?\d)"
    r"|chia(?! sẻ)|theo(?! (?:lời|tấm gương|gương))|thống nhất(?! (?:đất nước|việt nam))"
    r"|(?<!lời )kêu gọi|(?<!khách )hàng năm"
    r"|trong(?! (?:các )?(?:công tác|phong trào|đồng bào|học tập|lao động|sản xuất))"
    r"|tổ chức(?! (?:đảng|cơ sở|đoàn|hội|công đoàn))|nhận(?! thức)|(?<!năm )thực hiện"
    r"|(?<!nghị )triển khai|cấp (?:huyện|xã)(?! (?:năm|lần)))\b)"
)
# a point joins only behind a capital: TP.HCM, but "năm 2022.Chiến dịch" are two sentences
WORD = (
    rf"(?:(?!\d{{1,2}}/\d)[^\W_]+"
    rf"(?:(?:[-&']|(?<=[{UPPER}])\.|/(?=[{UPPER}]))[^\W_]+)*)"
)
LETTERS = rf"(?: \((?-i:[{UPPER}-]{{2,12}})\))?"
RUN = rf"(?:(?!, \d),? {STOP}{WORD}| - {WORD})"
BRACKET_RUN = rf"(?:{RUN}|{LETTERS[:-1]}(?= ))"
NOT_JOINED = (
    r"(?!(?:của(?! (?:em|tôi|mẹ|bác|chủ tịch hồ)\b)|và (?:\d+ năm|báo cáo|chăm|chào mừng|đón"
    r"|giải (?:nhất|nhì|ba|tư|[abc]|khuyến khích)"
    r"|trao(?! giải)|công|phát(?! (?:triển|hành))|tặng|nhận|ngày|tháng|(?i:lễ|hội|đại|tết)|triển"
    r"|(?:khen|biểu dương|tôn vinh|tuyên dương|vinh danh) \d+))\b)"
)
# a year ends a name: Tuần lễ Cấp cao APEC 2027
PLAIN_RUN = rf"(?:(?:(?<![12]\d\d\d) |(?<=\d) (?=và )){STOP}{NOT_JOINED}{WORD}| - (?!Ảnh){WORD})"
YEARS = r"(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?"
TERM = (
    rf"(?:,? (?:\(?(?i:nhiệm kỳ|giai đoạn|năm học) {YEARS}\)?|(?i:năm) (?:19|20)\d\d"
    rf"|\(?{YEARS}\)?))?"
)
# what is planned at a meeting that sums up a year: … năm 2018 và phương hướng năm 2019
SUMS_UP = r"(?P<sums>(?=[^.;\n]{0,40}(?:tổng|sơ) kết\b))?"
NEXT_YEAR = (
    rf"(?(sums)(?: và (?:phương hướng|phát động|ký(?: kết)?|triển khai|đề ra)\b{RUN}{{1,12}}?"
    rf" (?:(?i:năm(?: học)?|giai đoạn) )?{YEARS})?)"
)
ORDER = r"(?: ?-? ?lần(?: thứ)? (?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)"
MEETING = (
    r"(?:Hội nghị|Lễ|Hội thi|Liên hoan|Hội diễn|Hội thao|Hội thảo|Cuộc thi|Hội trại|Gặp mặt"
    r"|Triển lãm|Ngày hội|Festival|Tuần lễ|Diễn đàn|HỘI NGHỊ|LỄ|HỘI THI)"
)
# a pair that is honoured together: các tập thể, cá nhân · chức sắc, chức việc
PAIR = (
    r"(?:, (?:khen thưởng|kinh doanh|cá nhân|tập thể|gia đình|hộ|chức việc|điển hình|thôn)"
    rf"{PLAIN_RUN}{{0,14}})"
)
# whose contest it is: huyện Mẫu, ngành Y tế, cấp tỉnh, toàn công ty
OF = (
    rf"(?: (?:(?:tỉnh|huyện|xã|phường|quận|thị xã|thị trấn|thành phố|TP\.?|ngành|cụm|khối|Đảng bộ)"
    rf"(?= (?:[{UPPER}]|số \d|lần|năm))|cấp(?! độ)|toàn))"
)
# whose congress it is: Đại hội Thi đua Quyết thắng Sư đoàn 9
FORCES = (
    r"(?-i:Vùng|Quân (?:khu|đoàn|chủng)|Binh (?:đoàn|chủng)|Sư đoàn|Lữ đoàn|Trung đoàn|Hải quân"
    r"|Bộ(?= (?:Quốc|Công|Y|Tổng|Tư|Chỉ|đội))|Học viện|Công an|Cảnh sát|Tổng cục|Tập đoàn"
    r"|Tổng công ty|Đảng bộ)"
)
NAME_WORD = rf"(?-i:[{UPPER}]){LETTER}*"
CONTEST = (
    r"(?:hội thi|cuộc thi|hội diễn|hội thao|hội trại|liên hoan|tọa đàm|hội thảo|diễn đàn|triển lãm"
    r"|gala|giao lưu|ngày hội|giải (?:chạy|đua|bóng \w+|cầu lông|việt dã))"
)
# a noun that a quoted name behind a contest belongs to, and no contest: hội thi đề tài "…"
OTHER = (
    r"(?:chủ đề|thông điệp|khẩu hiệu|đề tài|bài|vở|tiết mục|tác phẩm|mô hình|câu lạc bộ|đội|giải"
    r"|phần|quỹ|phong trào|chiến dịch|cuộc vận động|danh hiệu|ảnh|phim|sách|chương trình)"
)
HOLIDAY = (
    rf"(?:truyền thống|quốc tế|nhà giáo|thầy thuốc|pháp luật|sách|môi trường|biên phòng"
    rf"|hội(?= (?:(?-i:[{UPPER}])|toàn dân|đại đoàn kết|quốc phòng|non sông))|sinh(?= (?:chủ tịch"
    rf"|bác hồ|đại tướng|tổng bí thư|lênin|v\.i))|thành lập(?= (?-i:[{UPPER}]))"
    rf"|giải phóng (?:miền|thủ đô|(?-i:[{UPPER}]))"
    r"|thương binh|gia đình việt nam|phụ nữ|thanh niên|doanh nhân|báo chí|khuyến học"
    r"|công tác xã hội"
    r"|chuyển đổi số|thế giới|đa dạng|trái đất|quyền|dân số|người khuyết tật|du lịch|di sản|thơ"
    r"|văn hóa các|khoa học|toàn dân|vì (?:người nghèo|nạn nhân)|đại đoàn kết)"
)
# days whose names are known in lower case too
KNOWN_DAY = (
    r"(?:nhà giáo việt nam|thầy thuốc việt nam|phụ nữ việt nam|gia đình việt nam|báo chí cách mạng"
    r" việt nam|doanh nhân việt nam|pháp luật việt nam|sách (?:và văn hóa đọc )?việt nam"
    r"|quốc tế (?:phụ nữ|lao động|thiếu nhi|hạnh phúc|người cao tuổi)|thương binh[ -]*liệt sĩ"
    r"|hội (?:đại đoàn kết toàn dân(?: tộc)?|toàn dân bảo vệ (?:an ninh tổ quốc|antq)"
    r"|quốc phòng toàn dân))\b"
)
GAMES = (
    r"(?:World Cup|AFF Cup|ASEAN Cup|Asian Cup|SEA Games|ASIAD|Asiad|Para Games|ASEAN Para Games"
    r"|V-?League|Euro|Olympic|Cúp [Qq]uốc gia|Đại hội [Tt]hể thao Đông Nam Á)"
)
SPORTS = (
    r"(?:(?:vô địch )?(?:bóng (?:đá|chuyền|bàn|rổ|ném)|cờ vua)|vô địch|cầu lông|marathon|thể thao"
    r"|billiards|golf|quần vợt|việt dã|điền kinh|cờ (?:vua|tướng)|bơi"
    r"|đua thuyền|chạy|vovinam|xe đạp|võ|pickleball|futsal)"
)
# the date that names a day with it: Ngày Nhà giáo Việt Nam 20/11, Quốc khánh 2-9
# ngày thành lập Đoàn 26/3: in lower case only with its day
FOUNDED = r" (?:thành lập|truyền thống) [^.;,\n]{4,60}? \d{1,2}[-/.]\d{1,2}\b"
ON_DAY = r"(?: (?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])\b(?![-/.]\d))?"
# words before a day that is kept
KEPT = r"(?:(?<=\bmừng )|(?<=\bniệm )|(?<=\bnhân )|(?<=\bdịp ))"
GREAT_DAY = (
    r"(?:(?-i:C)ách mạng tháng tám(?: và (?:ngày )?(?-i:Q)uốc khánh)?"
    r"|(?-i:Q)uốc khánh(?: nước (?-i:Cộng h(?:òa|oà)) xã hội chủ nghĩa (?-i:Việt Nam))?"
    r"|(?-i:C)hiến thắng (?-i:Điện Biên Phủ)"
    r"|(?-i:G)iải phóng miền nam(?:, thống nhất đất nước)?)"
)
# what makes a meeting one with a name of its own, and what does not
MEETING_WORD = re.compile(
    r"tổng kết|sơ kết|biểu dương|tôn vinh|tuyên dương|kỷ niệm|điển hình|toàn quốc|lần thứ|toàn quân"
    r"|giao ước|giao ban cụm|tuần lễ|gặp mặt|trao giải|vinh danh|olympic|đại đoàn kết"
    r"|bảo vệ an ninh|chào mừng|tìm hiểu|công tác thi đua|\d{4}$",
    re.IGNORECASE,
)
GENERIC = re.compile(r" (?:phong trào|công tác|nhiệm vụ)$", re.IGNORECASE)
PLAIN = re.compile(
    r"(?:hội nghị|lễ) (?:sơ kết|tổng kết|biểu dương|tuyên dương|tôn vinh|kỷ niệm|trao giải)"
    r"(?:,? (?:và )?(?:khen thưởng|biểu dương|trao giải|trao thưởng|cuối năm))?",
    re.IGNORECASE,
)
LAUNCH = re.compile(
    r"^lễ (?:ra quân|phát động|trao(?! giải)|đón|khởi công|công bố|chào"
    r"|tổng kết (?:chiến dịch|cuộc vận động))",
    re.IGNORECASE,
)
CONTESTED = re.compile(
    r"(?:hội (?:thi|thao|diễn|trại|chợ"
    r"|nghị (?:cán bộ|cbcc|công chức|viên chức|đại biểu|người lao động))|cuộc thi"
    r"|liên hoan)\b",
    re.IGNORECASE,
)
