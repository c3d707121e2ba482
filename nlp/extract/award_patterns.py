"""Pieces of the patterns of awards: classes, levels, granters, names, titles and who bears them."""

from __future__ import annotations

import re

from nlp.extract.patterns import LETTER, UPPER
from nlp.reference.units import unit_fields

_ONE_CLASS = r"hạng (?:nhất|nhì|ba|I{1,3}|[123])\b"
_CLASS = rf"(?: {_ONE_CLASS}| các (?:hạng|loại)\b| \({_ONE_CLASS}\))"
CLASSES = rf"(?:{_CLASS}(?:(?:,| và) (?:hạng )?(?:nhất|nhì|ba|(?<=[12] và )[23])\b)*)?"
LEVEL = (
    r"(?: cấp (?:bộ|tỉnh|thành phố|huyện|quận|xã|phường|cơ sở|ngành|nhà nước|quốc gia|trung ương"
    r"|tập đoàn|tổng công ty|quân khu|toàn quân|toàn quốc)(?:, (?-i:bộ|ban|ngành|tỉnh|đoàn thể)\b)*"
    r"| toàn (?:quốc|quân|ngành|lực lượng(?: công an(?: nhân dân)?| CAND)?)| cơ sở"
    r"| tòa án nhân dân)"
)
# heads and bodies that need no name in their own house: Giấy khen của Hiệu trưởng
_OWN_HEAD = (
    r"(?:thống đốc|hiệu trưởng|đại sứ(?: đặc mệnh(?: toàn quyền)?)?|hội đồng bộ trưởng|bộ"
    r"|(?:tổng |chi )?cục trưởng|ban (?:tổ chức|giám đốc|giám hiệu)"
    r"|bộ trưởng|(?:phó )?tư lệnh(?: vùng)?|viện trưởng|chỉ huy trưởng|hội đồng"
    r"|(?:tổng )?giám đốc(?: (?:bệnh viện|công ty|sở|nhà máy))?|(?:tổng giám đốc )?(?:tập đoàn"
    r"|(?:tổng )?công ty)|ngành|thành phố|thị xã|quận|phường|xã|huyện|tỉnh)"
    r"(?=[:,.;)\n]|$| (?:cho|trao|tặng|về|vì|năm|và|khi|vào|kèm|đã|được|sẽ|trong|nhân)\b)"
)
GRANTER = (
    r"(?: của (?:chủ tịch nước|thủ tướng(?: chính phủ)?|chính phủ|nhà nước"
    r"|(?-i:Bộ trưởng)(?! (?-i:Bộ))|(?:nhà )?trường\b(?! \w)"
    rf"|(?:tỉnh|huyện)\b(?! ủy\b| đoàn\b| (?-i:[{UPPER}]))|{_OWN_HEAD}))"
)
# Bằng khen Bộ Tài chính (năm 2014)
_MINISTRIES = sorted({f.words for f in unit_fields() if f.scope == "ministry"}, key=len)[::-1]
MINISTRY = (
    rf"(?:(?-i: Bộ (?:{'|'.join(map(re.escape, _MINISTRIES))})\b(?! (?!Năm)[{UPPER}&-]))"
    rf"|(?-i: Tổng cục [{UPPER}]){LETTER}+(?: (?!(?:năm|cho|về|vì)\b){LETTER}+){{0,4}}?"
    r"(?= \(|[,.;)\n]|$| (?:năm|cho|về)\b))"
)
ORDERS = (
    "sao vàng|hồ chí minh|độc lập|quân công|lao động|bảo vệ tổ quốc|chiến công|đại đoàn kết dân tộc"
    "|đại đoàn kết|dũng cảm|hữu nghị|kháng chiến chống mỹ(?:,? cứu nước)?"
    "|kháng chiến chống pháp|kháng chiến|chiến thắng|quyết thắng|chiến s[ĩỹ] vẻ vang|giải phóng"
    "|chiến s[ĩỹ] giải phóng|thành đồng"
    "|quân kỳ quyết thắng|(?:cây gậy|ít-xa-la|it-xa-la|tự do|phát triển|hoàng gia)"
)
MEDALS = (
    "vàng|bạc|đồng|quân kỳ quyết thắng|vì an ninh tổ quốc|chiến s[ĩỹ] vẻ vang|hữu nghị"
    "|(?:thanh niên xung phong|tnxp) vẻ vang|kháng chiến(?: chống mỹ(?:,? cứu nước)?)?|chiến thắng"
    "|quyết thắng"
)
# of a team or of one: giải Nhất đồng đội, giấy khen tập thể
WHOSE = (
    r"(?: (?:tập thể|cá nhân|đồng đội)\b"
    r"(?!,? (?:và|xuất sắc|tiêu biểu|đạt|có|đã|là|thuộc|(?-i:[A-ZĐ]))|, (?:cá|tập)))?"
)
YEAR = r"(?: (?:19|20)\d\d\b(?! ?[-–]))?"
QUOTED = r"""(?: ?"[^"\n]{3,90}"| '[^'\n]{3,90}'(?!\w))"""
# an unquoted name of a commemorative medal: Vì sự nghiệp giáo dục · Văn hóa, Thể thao và Du lịch
FOR = (
    r"(?: vì (?:sự nghiệp|sự phát triển|thế hệ trẻ|sức khỏe|chủ quyền|giai cấp|an ninh)"
    rf"(?: (?!cho\b|của\b|tặng\b|được\b|trao\b|tại\b|năm\b|và \d|đến\b){LETTER}+){{0,12}}"
    rf"(?:, (?!(?:bằng|giấy|huân|huy|cờ|kỷ)\b)(?-i:[{UPPER}]){LETTER}+ {LETTER}+"
    rf" và (?-i:[{UPPER}]){LETTER}+ {LETTER}+)?)"
)
# any other name of one that begins with a capital: Hùng Vương, Chiến sĩ Trường Sơn
CAPITALISED = (
    rf"(?: (?-i:[{UPPER}]){LETTER}+"
    rf"(?: (?!cho\b|của\b|tặng\b|được\b|trao\b|tại\b|năm\b|và\b|đến\b){LETTER}+){{1,8}})"
)
# an order of another state: Huân chương Ăng-co
FOREIGN = rf"(?: (?-i:[{UPPER}]){LETTER}+(?:[- ](?!(?:hạng|các)\b){LETTER}+)?(?= |[,.;)]))"
# whom a flag goes to: cờ đơn vị thi đua xuất sắc, cờ đơn vị dẫn đầu phong trào thi đua
LEADERS = r"đơn vị (?:thi đua )?(?:xuất sắc|dẫn đầu)"
OF_ALL = r"(?:(?: trong)? phong trào thi đua)?"
YEARS_OF = r"\d\d(?:(?: năm)?(?:, | và )\d\d)*"
_HAMLETS = (
    r"(?:thôn|làng|ấp|bản|buôn|phum|sóc|khu phố|khối phố|tổ dân phố|khu dân cư|tiểu khu|khóm|xóm"
    r"|(?-i:KDC|TDP))"
)
TITLES = (
    r"anh hùng (?:lao động|lực lượng vũ trang(?: nhân dân)?|llvt?(?:nd| nhân dân)?)"
    r"(?:(?: trong)? thời kỳ (?:đổi mới|(?:kháng chiến )?chống (?:pháp|mỹ(?:,? cứu nước)?)))?"
    r"|(?:bà )?mẹ (?:việt nam anh hùng|vnah\b)|nhà giáo (?:nhân dân|ưu tú)"
    r"|thầy thuốc (?:nhân dân|ưu tú)"
    r"|nghệ s[ĩỹ] (?:nhân dân|ưu tú)|nghệ nhân (?:nhân dân|ưu tú)"
    rf"|chiến s[ĩỹ] thi đua(?:{LEVEL}| tiêu biểu toàn quân)?|chiến s[ĩỹ] tiên tiến"
    r"|lao động tiên tiến(?: xuất sắc)?"
    r"|tập thể lao động (?:xuất sắc|tiên tiến)|đơn vị (?:quyết thắng|tiên tiến|văn hóa)"
    r"|(?:gia đình|(?<!dân )tộc|tộc họ|họ tộc|dòng (?:họ|tộc)"
    rf"|{_HAMLETS}(?:, (?:{_HAMLETS}|phố))*) văn hóa(?! du lịch\b| các dân tộc\b)(?: tiêu biểu"
    r"| xuất sắc)?"
    r"|gia đình thể thao"
    r'|(?<!mô hình )(?<!mô hình ")(?-i:Gia đình|Dòng họ|Cộng đồng|Đơn vị|Công dân) học tập'
    r"|xã, phường, thị trấn tiêu biểu|sinh viên 5 tốt|học sinh 3 tốt"
    r"|nông dân việt nam xuất sắc|(?-i:Nông dân|Phụ nữ) (?:xuất sắc|tiêu biểu)"
    r"|cháu ngoan Bác Hồ|gương mặt trẻ(?: [\w]+){0,3} tiêu biểu|công dân (?:thủ đô )?ưu tú"
)
# the title of farmers, which goes by level: hộ nông dân SXKD giỏi 4 cấp
_FARMING = r"(?:(?:sản xuất(?:,| -)? kinh doanh(?: \(SXKD\))?|SXKD) giỏi|SXKDG)"
_EACH_LEVEL = r"(?: (?:các|[2-5]|bốn) cấp\b)?"
FARMERS = (
    rf"(?:hộ |(?:hộ )?nông dân ){_FARMING}{_EACH_LEVEL}"
    rf"|nông dân sản xuất giỏi{_EACH_LEVEL}"
)
# titles that are common words too: only where the text confers them
RECOGNIZED = (
    rf"{FARMERS}|(?:(?:hộ )?nông dân thi đua )?{_FARMING}{_EACH_LEVEL}"
    r"|(?:gia đình|dòng họ|cộng đồng|đơn vị|công dân) học tập"
    r"|giáo viên (?:dạy|chủ nhiệm|tổng phụ trách) giỏi"
    r"|đơn vị vững mạnh toàn diện(?:,? mẫu mực,? tiêu biểu| \"mẫu mực,? tiêu biểu\")?"
    r"|giỏi việc (?:nước|trường)(?:,| -)? đảm việc nhà"
    r"|(?:xã|huyện|thôn|ấp|bản|khu dân cư)(?: đạt chuẩn)? nông thôn mới (?:nâng cao|kiểu mẫu)"
    r"|(?:cơ quan|xã|phường)(?: đạt chuẩn)? văn hóa|(?:xã|phường) tiêu biểu"
    r"|tập thể hoàn thành xuất sắc nhiệm vụ|công nhân giỏi(?: thủ đô)?"
    r"|(?-i:A)nh hùng(?! (?:lao động|lực|llvt))"
    r"|(?:trong sạch,? vững mạnh|(?-i:TSVM))(?:,? (?:tiêu biểu|xuất sắc))?"
)
# whom a title of any body praises, and how: danh hiệu gia đình hiếu học, chi hội vững mạnh
PRAISED = (
    r"(?:hộ |chủ )?(?:gia đình|nông dân|dòng họ|cơ quan|đơn vị|doanh nghiệp|tập thể|cá nhân|thôn|ấp"
    r"|bản|khóm|khu phố|khu dân cư|xã|phường|chi bộ|đảng bộ|chi hội|chi đoàn|công đoàn|liên đội"
    r"|đoàn viên|hội viên|đảng viên|thanh niên|thanh thiếu niên|phụ nữ|cựu chiến binh|công nhân"
    r"|công dân|người lao động|giáo viên|học sinh|sinh viên|cán bộ|chiến s[ĩỹ]|thầy thuốc"
    r"|trường học|doanh nhân)"
)
NOT_PRAISE = r"(?:và|của|được|cho|năm|đạt|có|là|trong|trên|với)"
PRAISE = (
    r"(?:trong sạch,? vững mạnh|văn hóa|hiếu học|học tập|tiêu biểu|xuất sắc|tiên tiến|giỏi|ưu tú"
    r"|gương mẫu|kiểu mẫu"
    r"|vững mạnh|hạnh phúc|thân thiện|an toàn|[35] tốt)"
)
TITLE_ENDS = (
    r"(?:cho|năm|của|và|do|được|trong|tại|đối với|từ|với|lần|liên tục|là|đạt|để|khi|đã|ở|hằng|hàng"
    r"|các|như|đang|sẽ|còn|vừa|đầu tiên|cùng|chỉ|(?<!thôn )mới"
    r"|giai đoạn|nhiệm kỳ|trở lên|tăng|giảm|chiếm|tỷ lệ|bình quân"
    r"|nhiều|hai|ba|theo|vào|này|đến|bằng|trên|trước|sau|có|nhân|về|mà|thì|\d+)"
)
NO_TITLE = (
    rf"(?:{TITLE_ENDS}|thi đua|cao|vinh|các|những|khác|đó|ấy|một|nêu|trên|thuộc|trao|tặng|vẻ"
    r"|cấp|nói|dành|gì|nào|không|cũng|nhưng|vô địch)"
)
PRIZE_CLASS = "(?:nhất|nhì|ba|tư|khuyến khích|đặc biệt)"
# a further class of the same prize: giải Nhất, Nhì và Ba, but giải Nhất, ba giải Nhì
NEXT = (
    r"(?:nhì|ba|tư|khuyến khích|(?-i:[BC]|I{2,3}))"
    r"(?=[,.;)\n]|$| (?:và|cho|của|toàn|cấp|môn|thuộc|tại|ở|trong) )"
)
SHORT = (
    r"AHLĐ|AHLLVT(?:ND)?|(?:Tập thể )?LĐTT|CSTĐ(?:CS|TQ|CB)?|TTLĐXS|TTLĐTT|ĐVQT|GĐVH|HCLĐ"
    r"|HCCC|HCQC|HCĐL|CSTT|TTLĐ XS"
    r"|Tập thể LĐXS|HCBVTQ|BKTTg|HC[VBĐ]"
    r"|(?:(?<=tặng )|(?<=hiệu )|(?<=\d )|(?<=\())(?:NG|NS|TT|NN)(?:ND|ƯT)(?! [A-ZĐ])"
    r"|(?:(?<=tặng )|(?<=\d ))(?:BK|GK)|(?:BK|GK)(?= của\b| cấp\b)"
)
# counted, they are the noun of a figure; in a meeting or movement, part of its name
NO_FARMERS = re.compile(
    r"(?:\d|\b(?:nghìn|ngàn|triệu|trăm|chục|vạn)) (?:lượt )?(?:hộ )?$"
    r"|(?:phong trào|cuộc vận động|hội nghị|đại hội|hội thi|câu lạc bộ|CLB)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
# titles in quotation marks, up to where the next opens
TITLES_AHEAD = re.compile(
    r'\bdanh hiệu(?: thi đua)?:? ?"[^"\n]+"(?:,? (?:và )?"[^"\n]+")*,? (?:và )?"$', re.IGNORECASE
)
