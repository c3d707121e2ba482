"""What leads up to the name of a campaign: the trigger, and what stands between it and a quote."""

from __future__ import annotations

import re

from nlp.extract.openings import openings
from nlp.extract.patterns import LOWER

TRIGGER = re.compile(
    r"\b(?:phong trào(?:(?-i: thi đua| TĐ)|(?: thi đua)(?= ?\"))?(?: yêu nước)?"
    r"(?: đặc biệt| nêu gương| cao điểm| chuyên đề| đột xuất| ngắn ngày)?"
    r"|(?:các )?cuộc vận động(?: lớn)?|(?-i:CVĐ|PTTĐ|PT TĐ)"
    r"|chiến dịch(?: tình nguyện| cao điểm| thi đua| thần tốc|(?: truyền thông| ra quân)(?= ?\"))?"
    r"|(?:đợt|kế hoạch|chương trình|đăng ký) thi đua"
    r"(?: cao điểm| đặc biệt| đột xuất| đột kích| nước rút| ngắn(?: ngày| hạn)?)?"
    r"|đợt (?:cao điểm|phát động)|tháng (?:cao điểm|hành động)(?= ?\")|thi đua(?= \")"
    r"|phát động(?= ?\"(?!ngày |tuần |giải |cuộc thi|hội thi|quỹ |lễ |năm ))"
    r"|chương trình(?= 0?1 triệu sáng kiến))(?= |:|\")",
    re.IGNORECASE,
)
TRIGGER_OPENS = openings(TRIGGER)
# whose movement it is: phong trào phụ nữ "…", cuộc vận động toàn dân "…"
_ALL = r"toàn (?:dân|quân|ngành|đảng bộ|tỉnh|huyện|xã)"
_WHOSE = (
    rf"(?:thi đua|quần chúng|hành động(?: cách mạng)?|{_ALL}(?: thực hiện)?|thanh niên"
    r"|tuổi trẻ|phụ nữ|nông dân|công nhân|học sinh|sinh viên|thiếu nhi|cựu chiến binh"
    r"|lao động(?: sản xuất)?|yêu nước|khác|trong \w+(?: \w+)?|(?:theo )?chuyên đề"
    r"|liên kết|nước rút|học tập|chính trị|hè|mới)"
)
# a noun that the quoted name belongs to, and no movement: phong trào của câu lạc bộ "…"
_OTHER = (
    r"(?:chủ đề|khẩu hiệu|phương châm|mô hình|câu lạc|CLB|quỹ|danh hiệu|nhóm|tổ|tiết mục|bài|cuốn"
    r"|tấm|gương|công trình|gia đình|ngôi|căn|giải|hội thi|cuộc thi|tiêu|nội dung|việc|với|xây dựng"
    r"|chương trình|đề|tuyến|làng|thôn|đội|tên|theo|quán|phim|lời|là|như)"
)
# whose it is in more words: phong trào của ngành Y tế "…", do Liên đoàn phát động "…"
_BY = (
    rf"(?:,? (?:của|ngành)(?: (?!{_OTHER}\b)[^\W\d]+){{1,6}}?"
    rf"|,? do(?: (?!{_OTHER}\b)[^\W\d]+){{1,8}}? (?:phát động|khởi xướng|triển khai)"
    rf"|,? (?:chào mừng|lập thành tích)(?: (?!{_OTHER}\b)\w+){{1,12}}?"
    r"(?=,? (?:với|mang|có|lấy) tên))"
)
_IS = rf"là(?!:? ?[\"'](?-i:[{LOWER}]))"  # but: phong trào là "ngọn gió mới"
# between a trigger and a quoted name: phong trào mang tên "…", 3 chiến dịch tình nguyện: "…"
BRIDGE = re.compile(
    rf"(?: {_WHOSE}){{0,2}}{_BY}?"
    r"(?:,? (?:(?:riêng,? )?(?:mang|có|với|lấy|đặt) (?:cái )?tên(?: gọi)?"
    r"(?: là)?"
    r"|tên là|(?:được )?gọi (?:tên )?là"
    r"|(?:(?:có )?ý nghĩa|sôi nổi|thiết thực|tiêu biểu|cụ thể|nổi bật|lớn)(?= ?:| như\b| là\b)"
    rf"|xây dựng(?!:? ?[\"'][^\"']* văn hóa)|như|trọng tâm(?: là)?|{_IS}|riêng|lớn"
    rf"|ngắn)(?: như| {_IS})?)?:? ?\(?(?=\"|(?<= )'|(?<=\()')",
    re.IGNORECASE,
)
TITLED = re.compile(r":? ?(?:(?:mang tên|có tên|tên là|lấy tên) )?")
