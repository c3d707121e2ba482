from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup_table import document_of

from nlp.extract.topic import tell_topic
from nlp.linear import load_choice
from nlp.markup import FORMS
from nlp.pipeline import annotate
from nlp.records import Document, Meta, Topic
from nlp.reference.topics import topic_fields

DECISION = """UBND XÃ VĨNH AN
Số: 31/QĐ-UBND
Vĩnh An, ngày 12 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc khen thưởng giáo viên, học sinh có thành tích trong năm học

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật Thi đua, khen thưởng;
Xét đề nghị của Hiệu trưởng Trường Tiểu học Vĩnh An,

QUYẾT ĐỊNH:

Điều 1. Tặng Giấy khen cho 3 giáo viên dạy giỏi và 12 học sinh giỏi của Trường THCS Vĩnh An.
Điều 2. Tiền thưởng trích từ quỹ thi đua của xã.
Điều 3. Nhà trường, các thầy cô và học sinh có tên tại Điều 1 thi hành quyết định này.

KT. CHỦ TỊCH
Lý Thị Mận
"""
PLAN = """KẾ HOẠCH
Tổ chức phong trào thi đua “Sạch làng, xanh đồng” năm 2026

Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, xã xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
Bảo vệ môi trường, không còn rác thải nhựa, thu gom rác thải đúng giờ.

II. CHỈ TIÊU
1. Phấn đấu 95% hộ phân loại rác tại nhà, trồng 2.000 cây xanh.
2. Mỗi thôn tổng vệ sinh môi trường ít nhất 2 lần một tháng.

III. TỔ CHỨC THỰC HIỆN
Giao công chức môi trường xã theo dõi; các thôn báo cáo trước ngày 20.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Thụ
"""
LETTER = """THƯ NGỎ
gửi bà con xa quê

Kính gửi bà con thân mến!

Cơn lũ tháng trước cuốn đi 40 ngôi nhà của hộ nghèo. Hưởng ứng phong trào thi đua “Mái ấm vùng \
lũ”, mong mọi người ủng hộ, quyên góp để dựng nhà mới cho người nghèo, giúp trẻ mồ côi và các gia \
đình neo đơn qua lúc khó khăn. Mỗi suất quà là một tấm lòng nhân đạo.

Trân trọng cảm ơn!
Thay mặt Ban Cứu trợ
"""
SPEECH = """Diễn văn khai mạc Đại hội Thi đua yêu nước xã Phú Lộc lần thứ I

Kính thưa các đồng chí!
Thưa toàn thể đại hội!

Hôm nay chúng ta họp để biểu dương các điển hình tiên tiến. Phong trào thi đua yêu nước của xã đã \
có nhiều gương tiêu biểu; công tác thi đua, khen thưởng hướng về người lao động trực tiếp.

Tôi xin tuyên bố khai mạc đại hội. Xin trân trọng cảm ơn!
"""
NEWS = """Trung đoàn 88 sơ kết phong trào Thi đua Quyết thắng

Sáng 5/7, tại thị xã, Trung đoàn 88 tổ chức hội nghị sơ kết phong trào Thi đua Quyết thắng 6 tháng \
đầu năm. Bộ đội huấn luyện giỏi, kỷ luật nghiêm; bắn súng đạt 85% khá, giỏi.

Tại hội nghị, Sư đoàn tặng Bằng khen cho Tiểu đoàn 2, Đại đội 5 và 14 chiến sĩ, quân nhân tiêu biểu.

MINH HẠNH
"""
PHOTOS = """Chùm ảnh: Bệnh viện huyện ra quân tiêm chủng

Ảnh 1: Bác sĩ và điều dưỡng khám bệnh cho người bệnh cao tuổi.
Ảnh 2: Y sĩ trạm y tế xã tiêm vắc xin phòng dịch bệnh.
Ảnh 3: Khoa Hồi sức của bệnh viện đón bệnh nhân cấp cứu. Ảnh: H. Vân
"""
MATCH = """Thắng nghẹt thở phút cuối

Tối 3-5, đội chủ nhà lội ngược dòng thắng 3-2 trước 4.000 khán giả. Tiền đạo ghi hai bàn thắng, \
huấn luyện viên khen các cầu thủ; trận đấu tới họ làm khách trên sân vận động tỉnh bạn. Giải đấu \
còn năm vòng.

QUỐC TUẤN
"""
EXAMPLES = [
    (DECISION, Topic(True, "decision", ("education",))),
    (PLAN, Topic(True, "plan", ("environment",))),
    (LETTER, Topic(True, "letter", ("welfare",))),
    (SPEECH, Topic(True, "speech", ("general",))),
    (NEWS, Topic(True, "news", ("defence_security",))),
    (PHOTOS, Topic(False, "caption", ("health",))),
    (MATCH, Topic(False, "news", ("culture",))),
]
_KNOWN = {field.field for field in topic_fields()}


@pytest.mark.parametrize(("text", "topic"), EXAMPLES)
def test_a_document_is_told_by_its_form_and_its_words(text: str, topic: Topic) -> None:
    # with its mentions, as each document comes: the campaigns named tell much of its topic
    assert next(annotate([document_of(text)])).topic == topic


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Ngân hàng đẩy mạnh các phong trào thi đua yêu nước\nDoanh số cho vay đạt 2 tỷ.", True),
        ("Phát động phong trào diệt chuột\nDo mưa ít, chuột phá lúa. " * 3, True),
        (
            "Tỷ giá hôm nay\n" + "Khách hàng mua bán ngoại tệ, doanh số giảm, thương hiệu. " * 9,
            False,
        ),
    ],
)
def test_a_text_that_says_so_concerns_emulation(text: str, relevant: bool) -> None:
    assert next(annotate([document_of(text)])).topic.relevant is relevant


@pytest.mark.parametrize("text", ["", " \n", "…", "| - |"])
def test_of_nothing_nothing_is_told(text: str) -> None:
    assert tell_topic(document_of(text)).topic == Topic()


def test_words_of_no_field_leave_the_fields_empty() -> None:
    assert tell_topic(document_of("xyz\nabc")).topic.fields == ()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_has_a_known_topic(text: str) -> None:
    document = Document("0" * 64, "a.txt", "txt", Meta(), text, ())
    topic = tell_topic(document).topic
    assert topic.genre in {*FORMS, None}
    assert len(topic.fields) <= 2
    assert set(topic.fields) <= _KNOWN


def test_models_answer_what_the_tables_name() -> None:
    assert set(load_choice("genre").answers) == set(FORMS)
    assert set(load_choice("field").answers) == _KNOWN
