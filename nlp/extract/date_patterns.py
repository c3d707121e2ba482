"""Pieces of date patterns that the tables of dates share."""

from __future__ import annotations

from nlp.extract.patterns import behind, not_behind

# no space behind a comma or a dash is a slip: của huyện,chiều 5/3 · (TTV)-Ngày 5/3
EDGE = r"(?<![\w/.])(?:(?<!-)|(?<=[\n )]-))(?<!\d,)"
STOP = r"(?![\w/]|[.,-]\d| (?:hằng|hàng) năm\b)"
DAY, MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
YEAR = r"(?:1[89]|20)\d\d"
SEP = r"\s?[-/.]\s?"
PART = (
    r"(?:(?:(?:rạng |tờ mờ |mờ )?sáng(?: sớm)?|trưa|(?:xế )?chiều(?: tối| muộn)?|tối|đêm|khuya"
    r"|bình minh)(?: (?:nay|qua|cùng))?|sớm nay)"
)
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|ch[ủú]a? nhật)"
# What may stand before a day; in "2 giờ sáng ngày 5/12" the clock time takes the part of the day.
# At a digit none of it need be tried, and that is where most days are looked for.
_CLOCK = not_behind(r"giờ |\dh |h\d\d |h\d\d' |phút ")
LEAD = (
    rf"(?:(?!\d)(?:(?:{PART} |ngày )?{WEEKDAY}(?:\s?,?\s(?:ngày )?| - )|(?-i:T[2-7]|CN), ?"
    rf"|{PART}\s?,?\s|{_CLOCK}{PART}\s?,?\sngày |(?:ngày )?hôm nay,?\s(?:{WEEKDAY},? )?(?:ngày )?"
    r"|(?:ngày )?m[ùồ]ng |ngày +))"
)
# Câu chuyện bắt đầu năm 2009: but that year, and not its first months
WHEN = (
    r"(?:(?:(?<!bắt )(?<!khởi )(?<!mở )đầu|giữa|cuối|nửa đầu|nửa cuối"
    r"|thượng tuần|trung tuần|hạ tuần) )?"
)
JUST = r"vừa qua|vừa rồi"
# the words behind that move a date
SHIFT = (
    r"(?P<shift>\s(?:tới đây|tới(?! (?:hết )?(?:ngày|tháng|năm|khi|\d))|sắp tới|qua|này"
    rf"|năm nay|năm ngoái|năm trước|năm sau|năm tới|{JUST})\b)?"
)
SAID_YEAR = rf"(?:{SEP}|,?\s(?:của )?năm\s)(?P<y>{YEAR})"
_NOUN = (
    r"tỉnh|xã|huyện|phường|thị|thành phố|tiêu chí|đơn vị|địa phương|chỉ tiêu|điểm|hộ|người|thôn|ấp"
    r"|cơ sở|trường|đại biểu|phiếu|ý kiến|khu|tổ|chi|công ty|cán bộ|nội dung|tuổi|hợp tác xã|HTX"
    r"|doanh nghiệp|mục tiêu|dự án|tập thể|cá nhân|thành viên|đồng chí|mô hình|sản phẩm|công trình"
    r"|nhiệm vụ|làng|bản|buôn|khóm|trạm|nhóm|cụm|giáo viên|câu lạc bộ|CLB|cơ quan|đoàn thể"
    r"|đảng viên"
    r"|(?:số|lần(?! lượt)|triệu|tỷ|tỉ|nghìn|ha|tấn|con|cây|bậc|giờ|phút|buổi|m|mét|km|kg|lượt|đội"
    r"|lớp|khẩu|tầng)(?! \d)"
)
# 5/7 xã counts, ngày 5/7 xã họp does not
_SAID_DAY = behind(r"\bngày \d[-/.]\d|\bngày \d\d[-/.]\d|\bngày \d[-/.]\d\d|\bngày \d\d[-/.]\d\d")
COUNTED = rf"(?!\s?%)(?:{_SAID_DAY}|(?!\s(?:{_NOUN})\b|\s(?:đến|tới)\s\d+[-/]\d+\s(?:số|tuổi)\b))"
