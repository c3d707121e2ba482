from __future__ import annotations

import pytest
from resolved import OWN, expected_and_found

BY_DAY = [
    ("2024-05-01", "<PLACE place:hau-giang-pre2025-93>Hậu Giang</PLACE>"),
    ("2026-05-01", "<PLACE place:hau-giang-pre2025-93>Hậu Giang</PLACE>"),
    ("2024-05-01", "<PLACE place:can-tho-pre2025-92>Cần Thơ</PLACE>"),
    ("2026-05-01", "<PLACE place:can-tho-2025-92>Cần Thơ</PLACE>"),
    ("2025-09-01", "<PLACE place:dong-nai-2025-75>tỉnh Đồng Nai</PLACE>"),
    ("2026-09-01", "<PLACE place:dong-nai-2026-75>thành phố Đồng Nai</PLACE>"),
    ("2023-05-01", "<PLACE place:hue-pre202501-474>thành phố Huế</PLACE>"),
    ("2026-05-01", "<PLACE place:vi-xuyen-pre2025-030>huyện Vị Xuyên</PLACE>"),
    # no date at all: districts and old provinces are of the old map
    (None, "<PLACE place:vi-xuyen-pre2025-030>huyện Vị Xuyên</PLACE>"),
    (None, "<PLACE place:bac-giang-pre2025-24>Bắc Giang</PLACE>"),
    (None, "<PLACE place:can-tho-2025-92>Cần Thơ</PLACE>"),
    (None, "<PLACE place:can-tho-pre2025-92>Cần Thơ</PLACE>, <DATE 2023-02>tháng 2/2023</DATE>"),
]

BY_PARENT = [
    "<PLACE place:ta-phin-pre2025-00739>xã Tả Phìn</PLACE>, "
    "<PLACE place:dong-van-pre2025-026>huyện Đồng Văn</PLACE>, "
    "<PLACE place:ha-giang-pre2025-02>tỉnh Hà Giang</PLACE>",
    "<PLACE place:chau-thanh-pre2025-933>huyện Châu Thành</PLACE> (<PLACE>Hậu Giang</PLACE>)",
    "<PLACE place:chau-thanh-pre2025-905>Châu Thành</PLACE> (<PLACE>Kiên Giang</PLACE>)",
    "<PLACE place:10-pre2025-771>quận 10</PLACE>, <PLACE place:ho-chi-minh-pre2025-79>TP.HCM"
    "</PLACE>",
    # two of a list share what stands behind them, and the kind before them
    "hai xã <PLACE place:xuan-thoi-dong-pre2025-27583>Xuân Thới Đông</PLACE> và "
    "<PLACE place:tan-thoi-nhi-pre2025-27571>Tân Thới Nhì</PLACE> "
    "(<PLACE place:hoc-mon-pre2025-784>Hóc Môn</PLACE>)",
    # a list of provinces is no chain of parents
    "<PLACE place:long-an-pre2025-80>Long An</PLACE>, "
    "<PLACE place:tien-giang-pre2025-82>Tiền Giang</PLACE>",
]

BY_HOME = [
    # the paper, the title, what is named most
    ("<PLACE place:chau-thanh-pre2025-905>huyện Châu Thành</PLACE> họp.", "Báo Kiên Giang"),
    (
        "<PLACE place:long-my-pre2025-936>Huyện Long Mỹ</PLACE> phát động\n"
        "Tại <PLACE place:thuan-hung-pre2025-31483>xã Thuận Hưng</PLACE>, bà con làm đường.",
        None,
    ),
    (f"<PLACE place:huyen-chau-thanh{OWN}>huyện Châu Thành</PLACE> họp.", None),
    (f"<PLACE place:tan-an{OWN}>Tân An</PLACE> họp.", None),
    # the larger of two that bear a name
    ("<PLACE place:vi-xuyen-pre2025-030>Vị Xuyên</PLACE> họp.", "Báo Hà Giang"),
]

OTHERS = [
    ("<PLACE place:viet-nam>Việt Nam</PLACE> và <PLACE place:lao>Lào</PLACE>", None),
    ("vùng <PLACE place:dong-bang-song-cuu-long>ĐBSCL</PLACE>", None),
    ("<PLACE place:tay-nguyen>Tây Nguyên</PLACE>", None),
    ("<PLACE place:song-lo~ha-giang>sông Lô</PLACE> ở tỉnh", "Báo Hà Giang"),
    (f"<PLACE place:cho-moi-lap{OWN}>chợ Mới Lập</PLACE>", None),
    (
        "<PLACE place:thon-na-mau~ngoc-linh-vi-xuyen-ha-giang>thôn Nà Mẫu</PLACE>, "
        "<PLACE>xã Ngọc Linh</PLACE>, <PLACE>huyện Vị Xuyên</PLACE>. "
        "<PLACE place:thon-na-mau~ngoc-linh-vi-xuyen-ha-giang>Nà Mẫu</PLACE> đổi thay.",
        None,
    ),
    (
        "Ở <PLACE>xã Ngọc Linh</PLACE>, <PLACE>huyện Vị Xuyên</PLACE>: <PLACE>huyện Vị Xuyên"
        "</PLACE>, <PLACE place:nha-van-hoa-huyen-vi-xuyen~vi-xuyen-ha-giang>Nhà văn hóa huyện"
        "</PLACE>",
        None,
    ),
]


@pytest.mark.parametrize(("day", "marked"), BY_DAY)
def test_place_is_what_it_was_on_the_day(day: str | None, marked: str) -> None:
    expected, found = expected_and_found(marked, published=day)
    assert found == expected


@pytest.mark.parametrize("marked", BY_PARENT)
def test_parent_settles_homonyms(marked: str) -> None:
    expected, found = expected_and_found(marked)
    assert found == expected


@pytest.mark.parametrize(("marked", "outlet"), [*BY_HOME, *OTHERS])
def test_home_settles_homonyms_and_holds_other_places(marked: str, outlet: str | None) -> None:
    meta = {"outlet": outlet} if outlet else {}
    expected, found = expected_and_found(marked, **meta)
    assert found == expected
