"""Awards: forms of commendation, emulation titles, state honours and prizes, with class and level.

The granting authority behind *của* belongs to the mention; where it is a unit, the arbiter joins
the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.patterns import LOWER, PROPER, UPPER
from nlp.extract.rules import Rejected, Rule, apply_rules, rule
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.reference.awards import award_class, award_level, award_of
from nlp.values import AwardValue

Match = re.Match[str]

_ONE_CLASS = r"hạng (?:nhất|nhì|ba|I{1,3}|[123])\b"
_CLASS = rf"(?: {_ONE_CLASS}| các hạng\b| \({_ONE_CLASS}\))"
_CLASSES = rf"(?:{_CLASS}(?:(?:,| và) (?:hạng )?(?:nhất|nhì|ba)\b)*)?"
_LEVEL = (
    r"(?: cấp (?:bộ|tỉnh|thành phố|huyện|quận|xã|phường|cơ sở|ngành|nhà nước|quốc gia|trung ương"
    r"|tập đoàn|tổng công ty|quân khu|toàn quân|toàn quốc)(?:, (?-i:bộ|ban|ngành|tỉnh|đoàn thể)\b)*"
    r"| toàn (?:quốc|quân|ngành|lực lượng(?: công an(?: nhân dân)?| CAND)?)| cơ sở"
    r"| tòa án nhân dân)"
)
# heads and bodies that need no name in their own house: Giấy khen của Hiệu trưởng
_OWN_HEAD = (
    r"(?:thống đốc|hiệu trưởng|đại sứ|(?:tổng |chi )?cục trưởng|ban (?:tổ chức|giám đốc|giám hiệu)"
    r"|bộ trưởng|(?:phó )?tư lệnh(?: vùng)?|viện trưởng|chỉ huy trưởng|hội đồng"
    r"|(?:tổng )?giám đốc(?: (?:bệnh viện|công ty|sở|nhà máy))?|(?:tổng giám đốc )?(?:tập đoàn"
    r"|(?:tổng )?công ty)|ngành|thành phố|thị xã|quận|phường|xã|huyện|tỉnh)"
    r"(?=[:,.;)\n]|$| (?:cho|trao|tặng|về|vì|năm|và|khi|vào|kèm|đã|được|sẽ|trong|nhân)\b)"
)
_GRANTER = (
    r"(?: của (?:chủ tịch nước|thủ tướng(?: chính phủ)?|chính phủ|nhà nước"
    r"|(?-i:Bộ trưởng)(?! (?-i:Bộ))|(?:nhà )?trường\b(?! \w)"
    rf"|(?:tỉnh|huyện)\b(?! ủy\b| đoàn\b| (?-i:[{UPPER}]))|{_OWN_HEAD}))"
)
_ORDERS = (
    "sao vàng|hồ chí minh|độc lập|quân công|lao động|bảo vệ tổ quốc|chiến công|đại đoàn kết dân tộc"
    "|đại đoàn kết|dũng cảm|hữu nghị|kháng chiến chống mỹ(?:,? cứu nước)?"
    "|kháng chiến chống pháp|kháng chiến|chiến thắng|quyết thắng|chiến s[ĩỹ] vẻ vang|giải phóng"
    "|chiến s[ĩỹ] giải phóng|thành đồng"
    "|(?:cây gậy|ít-xa-la|it-xa-la|tự do|phát triển|hoàng gia)"
)
_MEDALS = (
    "vàng|bạc|đồng|quân kỳ quyết thắng|vì an ninh tổ quốc|chiến s[ĩỹ] vẻ vang|hữu nghị"
    "|thanh niên xung phong vẻ vang|kháng chiến(?: chống mỹ(?:,? cứu nước)?)?|chiến thắng"
    "|quyết thắng"
)
_QUOTED = r"""(?: ?"[^"\n]{3,90}"| '[^'\n]{3,90}'(?!\w))"""
# an unquoted name of a commemorative medal: Vì sự nghiệp giáo dục
_FOR = (
    r"(?: vì (?:sự nghiệp|sự phát triển|thế hệ trẻ|sức khỏe|chủ quyền|giai cấp|an ninh)"
    rf"(?: (?!cho\b|của\b|tặng\b|được\b|trao\b|tại\b|năm\b|và \d|đến\b)[{UPPER}{LOWER}]+){{0,12}})"
)
# any other name of one that begins with a capital: Hùng Vương, Chiến sĩ Trường Sơn
_CAPITALISED = (
    rf"(?: (?-i:[{UPPER}])[{LOWER}]+"
    rf"(?: (?!cho\b|của\b|tặng\b|được\b|trao\b|tại\b|năm\b|và\b|đến\b)[{UPPER}{LOWER}]+){{1,8}})"
)
# an order of another state: Huân chương Ăng-co
_FOREIGN = rf"(?: (?-i:[{UPPER}])[{LOWER}]+(?:[- ][{UPPER}{LOWER}]+)?(?= |[,.;)]))"
# whom a flag goes to: cờ đơn vị thi đua xuất sắc, cờ đơn vị dẫn đầu phong trào thi đua
_LEADERS = r"đơn vị (?:thi đua )?(?:xuất sắc|dẫn đầu)"
_OF_ALL = r"(?:(?: trong)? phong trào thi đua)?"
_YEARS_OF = r"\d\d(?:(?: năm)?(?:, | và )\d\d)*"
_HAMLETS = (
    r"(?:thôn|làng|ấp|bản|buôn|phum|sóc|khu phố|khối phố|tổ dân phố|khu dân cư|tiểu khu|khóm|xóm)"
)
_TITLES = (
    r"anh hùng (?:lao động|lực lượng vũ trang(?: nhân dân)?|llvt?(?:nd| nhân dân)?)"
    r"(?:(?: trong)? thời kỳ (?:đổi mới|(?:kháng chiến )?chống (?:pháp|mỹ(?:,? cứu nước)?)))?"
    r"|(?:bà )?mẹ (?:việt nam anh hùng|vnah\b)|nhà giáo (?:nhân dân|ưu tú)"
    r"|thầy thuốc (?:nhân dân|ưu tú)"
    r"|nghệ s[ĩỹ] (?:nhân dân|ưu tú)|nghệ nhân (?:nhân dân|ưu tú)"
    rf"|chiến s[ĩỹ] thi đua(?:{_LEVEL}| tiêu biểu toàn quân)?|chiến s[ĩỹ] tiên tiến"
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
# titles that are common words too: only where the text confers them
_RECOGNIZED = (
    r"(?:(?:hộ )?nông dân )?(?:(?:sản xuất(?:,| -)? kinh doanh|SXKD) giỏi|SXKDG)(?: các cấp)?"
    r"|(?:gia đình|dòng họ|cộng đồng|đơn vị|công dân) học tập"
    r"|giáo viên (?:dạy|chủ nhiệm|tổng phụ trách) giỏi"
    r"|đơn vị vững mạnh toàn diện(?:,? mẫu mực,? tiêu biểu| \"mẫu mực,? tiêu biểu\")?"
    r"|giỏi việc (?:nước|trường)(?:,| -)? đảm việc nhà"
    r"|(?:xã|huyện|thôn|ấp|bản|khu dân cư)(?: đạt chuẩn)? nông thôn mới (?:nâng cao|kiểu mẫu)"
    r"|(?:cơ quan|xã|phường)(?: đạt chuẩn)? văn hóa|(?:xã|phường) tiêu biểu"
    r"|(?-i:A)nh hùng(?! (?:lao động|lực|llvt))"
    r"|(?:trong sạch,? vững mạnh|(?-i:TSVM))(?:,? (?:tiêu biểu|xuất sắc))?"
)
# whom a title of any body praises, and how: danh hiệu gia đình hiếu học, chi hội vững mạnh
_PRAISED = (
    r"(?:hộ |chủ )?(?:gia đình|nông dân|dòng họ|cơ quan|đơn vị|doanh nghiệp|tập thể|cá nhân|thôn|ấp"
    r"|bản|khóm|khu phố|khu dân cư|xã|phường|chi bộ|đảng bộ|chi hội|chi đoàn|công đoàn|liên đội"
    r"|đoàn viên|hội viên|đảng viên|thanh niên|thanh thiếu niên|phụ nữ|cựu chiến binh|công nhân"
    r"|công dân|người lao động|giáo viên|học sinh|sinh viên|cán bộ|chiến s[ĩỹ]|thầy thuốc"
    r"|trường học|doanh nhân)"
)
_NOT_PRAISE = r"(?:và|của|được|cho|năm|đạt|có|là|trong|trên|với)"
_PRAISE = (
    r"(?:trong sạch,? vững mạnh|văn hóa|hiếu học|học tập|tiêu biểu|xuất sắc|tiên tiến|giỏi|ưu tú"
    r"|gương mẫu|kiểu mẫu"
    r"|vững mạnh|hạnh phúc|thân thiện|an toàn|[35] tốt)"
)
# a further class of the same prize: giải Nhất, Nhì và Ba, but giải Nhất, ba giải Nhì
_NEXT = (
    r"(?:nhì|ba|tư|khuyến khích|(?-i:[BC]))"
    r"(?=[,.;)\n]|$| (?:và|cho|của|toàn|cấp|môn|thuộc|tại|ở|trong) )"
)
_SHORT = (
    r"AHLĐ|AHLLVT(?:ND)?|(?:Tập thể )?LĐTT|CSTĐ(?:CS|TQ|CB)?|TTLĐXS|TTLĐTT|ĐVQT|GĐVH|HCLĐ"
    r"|HCCC|HCQC|HCĐL|CSTT|TTLĐ XS"
    r"|Tập thể LĐXS|HCBVTQ|BKTTg|HC[VBĐ]"
    r"|(?:(?<=tặng )|(?<=hiệu )|(?<=\d )|(?<=\())(?:NG|NS|TT|NN)(?:ND|ƯT)(?! [A-ZĐ])"
    r"|(?:(?<=tặng )|(?<=\d ))(?:BK|GK)|(?:BK|GK)(?= của\b| cấp\b)"
)


# the years are those in the Party, also where nobody says so
_PARTY_YEARS = re.compile(r"^huy hiệu \d\d năm$", re.IGNORECASE)


def _read(match: Match, _: None) -> AwardValue:
    text = match["mention"] if "mention" in match.re.groupindex else match[0]
    award = award_of(_PARTY_YEARS.sub(r"\g<0> tuổi Đảng", text))
    return AwardValue(award.id if award else None, award_class(text), award_level(text))


def _read_prize(match: Match, _: None) -> AwardValue:
    grade = match["grade"]
    if len(grade) == 1 and not grade.isupper():
        raise Rejected("an article, not a class: giải a")
    return AwardValue(None, grade.capitalize(), None)


def _read_title(match: Match, _: None) -> AwardValue:
    if match["mention"][0].isdigit():
        raise Rejected("a count, not a title")
    return _read(match, _)


RULES: tuple[Rule[None], ...] = (
    # Bằng khen của Thủ tướng Chính phủ · giấy khen · Thư khen
    rule(
        "awards.diploma",
        rf"\b(?:bằng khen|giấy khen|thư khen|bằng tuyên dương công đức|bằng \"?lao động sáng tạo\"?"
        rf"|bằng (?:\")?(?:tổ quốc ghi công|có công với nước)(?:\")?|bảng vàng danh dự"
        rf"|bảng gia đình vẻ vang)"
        rf"(?: (?:đột xuất|toàn diện|chuyên đề|thường xuyên)(?= của\b))?"
        rf"(?:{_GRANTER}|{_LEVEL}| (?-i:Thủ tướng Chính phủ|Chủ tịch nước)(?! (?:trao|tặng"
        r"|cho)\b))?",
        _read,
    ),
    # Huân chương Lao động hạng Nhì
    rule(
        "awards.order",
        rf"\bhuân chương(?: (?:{_ORDERS})\b|{_FOREIGN})?{_CLASSES}(?: của chủ tịch nước)?",
        _read,
    ),
    # Huy chương vàng · Huy chương Chiến sĩ vẻ vang hạng Ba
    rule(
        "awards.medal",
        rf"\b(?:huy chương(?: (?:{_MEDALS}){_CLASSES}|{_FOR})|(?-i:HC) (?:vàng|bạc|đồng)\b)",
        _read,
    ),
    rule("awards.medal_named", rf"\b(?:huy chương|huân chương){_QUOTED}", _read),
    # Kỷ niệm chương "Vì thế hệ trẻ" · Huy hiệu 30 năm tuổi Đảng
    rule(
        "awards.memorial",
        rf"\b(?:kỷ niệm chương|(?-i:KNC))(?:(?: của [^\"\n,.]{{2,60}})?{_QUOTED}|{_FOR}"
        rf"|{_CAPITALISED})?",
        _read,
    ),
    rule(
        "awards.badge",
        rf"\b(?<!phát )huy hiệu(?: {_YEARS_OF} năm(?: tuổi đảng\b|(?! [^\W\d_]+ tuổi\b))"
        rf"| (?-i:Đảng)\b|{_QUOTED}|{_FOR}| bác hồ"
        r"| (?:TP\.?|thành phố) ?hồ chí minh| tuổi trẻ dũng cảm"
        rf"| chiến s[ĩỹ] (?:tình nguyện|(?-i:{PROPER}))| lao động sáng tạo)?",
        _read,
    ),
    rule(
        "awards.flag_named",
        rf'\b(?<!lá )cờ(?: thi đua)? "[^"\n]{{3,90}}"(?:{_GRANTER})?',
        _read,
    ),
    # Cờ thi đua của Chính phủ · cờ thi đua xuất sắc · Cờ đơn vị dẫn đầu
    rule(
        "awards.flag",
        r"\b(?<!lá )cờ (?:thi đua(?: (?:xuất sắc|dẫn đầu|luân lưu|toàn diện|quyết thắng|chuyên đề"
        rf"|hạng \w+)| {_LEADERS}(?:,? dẫn đầu)?{_OF_ALL})?"
        rf"|\"?(?:{_LEADERS}|đơn vị huấn luyện giỏi){_OF_ALL}\"?"
        r"|luân lưu|thưởng(?: luân lưu)?\b(?! thức)|truyền thống)"
        rf"(?:{_GRANTER}|{_LEVEL}| (?-i:Chính phủ)\b(?! t)| ngành (?-i:[{UPPER}])[{LOWER}]+"
        rf"(?: [{LOWER}]+)?(?=[,.;)\n]|$| (?:cho|năm|về)\b))?",
        _read,
    ),
    # Chiến sĩ thi đua cấp tỉnh · Tập thể lao động xuất sắc · Anh hùng Lao động
    rule(
        "awards.title",
        rf"\b(?P<mention>(?:{_TITLES})(?!\w)(?:{_LEVEL}(?!\w))?)",
        _read_title,
    ),
    # CSTĐ cấp tỉnh · HCLĐ hạng Nhì · BK của Thủ tướng Chính phủ
    rule(
        "awards.short",
        rf"\b(?:{_SHORT})\b(?i:{_LEVEL}|{_GRANTER}|{_CLASSES})",
        _read,
        cased=True,
    ),
    # danh hiệu "Dân vận khéo" · danh hiệu Xã tiêu biểu
    rule(
        "awards.titled",
        r'\bdanh hiệu(?: thi đua| vinh dự nhà nước| cao quý)?:? ?"(?P<mention>[^"\n]{3,130})"',
        _read_title,
    ),
    # danh hiệu Công dân tiêu biểu tỉnh Lai Châu đối với · danh hiệu Đảng viên trẻ ưu tú cho
    rule(
        "awards.conferred",
        rf"\bdanh hiệu(?: thi đua)? (?P<mention>(?-i:[{UPPER}])[{LOWER}]+"
        rf"(?:(?: -)? (?!(?:và|của|năm|được|do|tại|trong)\b)[{UPPER}{LOWER}]+){{1,8}}?)"
        r"(?= (?:cho|đối với|đến)\b|[,.;)\n]|$)",
        _read_title,
    ),
    # công nhận Hộ nông dân sản xuất, kinh doanh giỏi · danh hiệu Anh hùng
    rule(
        "awards.recognized",
        r"\b(?:danh hiệu|công nhận|xét tặng|tuyên dương|phong tặng|đạt(?= (?:trong sạch|TSVM"
        r"|giáo viên|đơn vị vững|giỏi việc|(?:hộ )?nông dân)))"
        r"(?: là)? "
        rf'"?(?P<mention>(?:{_RECOGNIZED})\b(?:{_LEVEL})?)',
        _read_title,
    ),
    # danh hiệu gia đình hiếu học · danh hiệu Đơn vị huấn luyện giỏi
    rule(
        "awards.praise",
        rf"\bdanh hiệu (?P<mention>{_PRAISED}(?: (?!{_NOT_PRAISE}\b)[{UPPER}{LOWER}]+){{0,6}}?"
        rf" {_PRAISE}(?:,? {_PRAISE})*\b(?:{_LEVEL})?)",
        _read_title,
    ),
    # đạt OCOP 4 sao
    rule("awards.stars", r"\b(?:đạt|công nhận)(?: là)? (?P<mention>(?-i:OCOP) [345] sao)\b", _read),
    # giải Nhất · giải B · giải Khuyến khích
    rule(
        "awards.prize",
        r"\bgiải (?P<grade>nhất|nhì|ba|tư|khuyến khích|đặc biệt|(?-i:[ABC]))\b"
        rf"(?:(?:, {_NEXT})*,? (?:và )?{_NEXT})?"
        r"(?: toàn quốc)?"
        r"(?! (?:thưởng|quốc gia))",
        _read_prize,
    ),
    # Giải Báo chí tỉnh Mẫu lần thứ X · Giải Búa liềm vàng
    rule(
        "awards.prize_press",
        r"\b(?-i:G)iải (?:báo chí|búa liềm vàng|sao khuê|bông lúa vàng|bông sen vàng|cánh diều vàng"
        r"|chất lượng quốc gia|vàng chất lượng quốc gia)"
        rf"(?: (?!(?:cho|của|năm|được|do|với|tại|và|lần)\b)[{UPPER}{LOWER}]+){{0,8}}"
        r"(?: lần thứ [IVXLC\d]+)?",
        _read,
    ),
    # Giải thưởng Tôn Đức Thắng · Giải thưởng Tuổi trẻ sáng tạo lần thứ XVII
    rule(
        "awards.prize_named",
        rf'\bgiải thưởng(?: "[^"\n]+"| kovale[vp]s?x?kaia| (?-i:[{UPPER}])[{LOWER}]+'
        r"(?: (?!(?:cho|(?-i:của)|năm|được|do|với|tại|và|lần|có|là|đã|sẽ|vừa)\b)"
        rf"[{UPPER}{LOWER}][{UPPER}{LOWER}-]*){{1,9}}"
        r"(?: lần thứ [IVXLC\d]+)?)",
        _read,
    ),
)


def find(source: Source) -> Iterator[Mention]:
    """Find awards, with class and level; whether they were given is for the records to say."""
    return apply_rules(RULES, Label.AWARD, source, None)
