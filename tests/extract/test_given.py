from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.given import given
from nlp.records import Label

LETTER = "<AWARD>Giấy khen</AWARD>"
TITLE = "<AWARD>Lao động tiên tiến</AWARD>"
HERO = "<AWARD>Anh hùng Lực lượng vũ trang nhân dân</AWARD>"
MOTHER = "<AWARD>Mẹ Việt Nam anh hùng</AWARD>"
PRIZE = "<AWARD>giải Nhì</AWARD>"

GIVEN = [
    f"Xã tặng {LETTER} cho thôn Đông.",
    f"Ông Én được {LETTER} của xã.",
    f"Chị Én là {TITLE} cấp huyện.",
    f"Cả tổ lên lấy tờ {LETTER}.",
    f"Anh Sử gắn trên tường tấm {LETTER}.",
    f"Thôn Đông được vinh danh là {TITLE}.",
    f"Ông Én là chủ nhân của {LETTER} năm ngoái.",
    f"Cụm bình chọn thôn Đông {TITLE}.",
    f"Hội nghị đã xét {TITLE} cho cả tổ.",
    f"Theo đề nghị của Hội, xã tặng {LETTER} cho tổ.",
    f"Xã đề nghị và được huyện tặng {LETTER}.",
    f"{LETTER} gửi tới tổ 3 từ hôm qua.",
    f"{PRIZE} thuộc về tổ 3.",
    f"{PRIZE} đồng đội về tay tổ 3.",
    f"Mỗi năm làng thu 3 tỷ đồng và 20 người đạt {TITLE}.",
    f"Có 30 người đăng ký, cuối năm 20 người đạt {TITLE}.",
    f"<UNIT>Đội 3</UNIT> {PRIZE}.",
    f"Năm 2016: {LETTER}.",
    f"- 2011, 2013 - {LETTER}.",
    f"{TITLE} <FIGURE 45 người>45 người</FIGURE>.",
    f"Phần thưởng đã nhận:\n- Lao động tiên tiến\n- {LETTER}",
    f"Danh hiệu của tổ:\n1. {TITLE}",
    f"Trung đoàn được tuyên dương {HERO}.",
    f"Thôn Đông giữ vững danh hiệu {TITLE}.",
    f"Xã thưởng <AWARD>Bằng khen</AWARD> cho 8 tổ và 5 tổ đạt {TITLE}.",
    f"Xã phong tặng {MOTHER} cho cụ Én.",
    f"{TITLE} được trao cho cả tổ.",
    f"{LETTER}: <FIGURE 280>280</FIGURE>.",
    f"Tổ được nhiều hình thức khen như: {LETTER}.",
    f"Thành tích: {TITLE} <DATE 2021>năm 2021</DATE>.",
    f"Thôn Đông được <AWARD>Bằng khen</AWARD> năm 2021, {LETTER}.",
    f"BẰNG KHEN CỦA TỈNH\n{LETTER}:\n1. <UNIT>Trường Mẫu</UNIT>",
    "Có <AWARD>Nghệ nhân ưu tú</AWARD> được Nhà nước phong tặng.",
    f"Hội nghị đã xét {TITLE}, gồm 7 người.",
    f"Năm nay 7/8 tiêu chí xong, <FIGURE 7/8 tiêu chí>7/8 tiêu chí</FIGURE>, tổ đạt {TITLE}.",
    f"{LETTER} kèm 2 triệu đồng cho tổ 3.",
]

NOT_GIVEN = [
    f"Có 30 người đăng ký đạt {TITLE}.",
    f"Xã đề xuất tặng {LETTER} cho thôn Đông.",
    f"Tổ chưa được {LETTER} nào.",
    f"Tổ muốn giành {LETTER}.",
    f"Ai làm tốt sẽ nhận {LETTER}.",
    f"Mỗi tổ dẫn đầu nhận {LETTER}.",
    f"Hội đồng bỏ phiếu tặng {LETTER} cho tổ 3.",
    f"Nếu đạt {TITLE}, tổ được thưởng.",
    f"Đơn trình Chủ tịch xã tặng {LETTER}.",
    f"{LETTER} tặng ông Én bị thu hồi.",
    f"{LETTER} tặng tổ 3 đang trình huyện.",
    f"Thăm {MOTHER} Lò Thị Én.",
    f"Đạt 95% {TITLE} trong năm.",
    f"Có 2 hình thức: {LETTER} và cờ.",
    f"{LETTER} treo ở đâu?",
    f"Chỉ tiêu đăng ký:\n- {TITLE}",
    f"Ghi chép:\n- {LETTER}",
    f"Tổ 3 đứng cạnh {PRIZE}.",
    f"Xã có cờ; các hộ thi đua giữ vững {TITLE}.",
    f"Xã thưởng <AWARD>Bằng khen</AWARD> cho 8 tổ đạt {TITLE}.",
    f"Chủ tịch xã có thẩm quyền tặng {LETTER}.",
    f"Để đạt {TITLE}, tổ phải có sáng kiến.",
    f"{LETTER} là hình thức khen tặng cho cá nhân.",
    f"<FIGURE 7/8 hộ>7/8 hộ</FIGURE> giữ vững {TITLE}.",
    f"Thành tích: {TITLE} trên tường.",
    f"Hình thức: {TITLE} <DATE 2021>năm 2021</DATE>.",
    f"Danh sách đề nghị {LETTER}:\n1. <UNIT>Trường Mẫu</UNIT>",
    f"{LETTER} ra sao?\n1. <UNIT>Trường Mẫu</UNIT>",
    f"Ai được {LETTER} được thưởng 2 lần lương.",
    f"Tổ mong có cờ năm 2021, {TITLE}.",
    f"Tiền thưởng theo quy định kèm theo {LETTER}.",
]


def _is_given(marked: str) -> bool:
    scene = Scene.of(document_of(marked))
    *_, (_, mention) = scene.document.labelled(Label.AWARD)
    return given(scene, mention)


@pytest.mark.parametrize("marked", GIVEN)
def test_an_award_was_given(marked: str) -> None:
    assert _is_given(marked)


@pytest.mark.parametrize("marked", NOT_GIVEN)
def test_an_award_was_not_given(marked: str) -> None:
    assert not _is_given(marked)
