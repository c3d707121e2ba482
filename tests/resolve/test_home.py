from __future__ import annotations

from datetime import date

import pytest
from resolved import document

from nlp.resolve.context import context_of

HOMES = [
    # the text, what is known of it, and province, district, commune and seat
    ("Bà con vui.", {"outlet": "Báo Hậu Giang"}, ("hau-giang", None, None, "hau-giang")),
    ("Bà con vui.", {"url": "https://baohaugiang.example/tin"},
     ("hau-giang", None, None, "hau-giang")),
    ("Bà con vui.", {"outlet": "UBND xã Thuận Hưng, huyện Long Mỹ"},
     ("hau-giang", "long-my", None, "long-my")),
    ("Bà con vui.", {"outlet": "Hội Nông dân huyện Vị Xuyên"},
     ("ha-giang", "vi-xuyen", None, "vi-xuyen")),
    # a paper may be named like a commune elsewhere
    ("Bà con vui.", {"outlet": "Báo Đồng Khởi"}, (None, None, None, None)),
    ("<PLACE>Vị Xuyên</PLACE> vào mùa\nBà con vui.", {},
     ("ha-giang", "vi-xuyen", None, "vi-xuyen")),
    ("<UNIT>UBND HUYỆN LONG MỸ</UNIT>\nBáo cáo", {}, ("hau-giang", "long-my", None, "long-my")),
    ("<EVENT>ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN LONG MỸ LẦN THỨ V</EVENT>\nDiễn văn", {},
     ("hau-giang", "long-my", None, "long-my")),
    # capitals are where national affairs take place; an address is one vote; a list is of nobody
    ("Lễ diễn ra tại <PLACE>Hà Nội</PLACE>, <PLACE>Hà Nội</PLACE> đón khách.", {},
     (None, None, None, None)),
    ("Số 64, <PLACE>phường 5</PLACE>, <PLACE>quận 10</PLACE>, <PLACE>TP.HCM</PLACE>.", {},
     (None, None, None, None)),
    ("<PLACE>Hậu Giang</PLACE>, <PLACE>Cà Mau</PLACE>, <PLACE>Bến Tre</PLACE>, <PLACE>Trà Vinh"
     "</PLACE>", {}, (None, None, None, None)),
    ("<UNIT>Công ty cổ phần Thép Thái Nguyên</UNIT> lãi.", {}, (None, None, None, None)),
    # one province is enough for a text that says *UBND tỉnh*
    ("<UNIT>UBND tỉnh</UNIT> họp ở <PLACE>Hậu Giang</PLACE>.", {},
     ("hau-giang", None, None, "hau-giang")),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "meta", "expected"), HOMES)
def test_document_is_at_home(
    marked: str, meta: dict[str, str], expected: tuple[str | None, ...]
) -> None:
    home = context_of(document(marked, **meta)).home
    found = (home.province, home.district, home.commune, home.seat)
    names = tuple(d.id.removeprefix("place:").split("-pre2025")[0] if d else None for d in found)
    assert names == expected


DAYS = [
    ("2024-03-15", "Bà con vui.", date(2024, 3, 15)),
    ("2024-03", "Bà con vui.", date(2024, 3, 1)),
    (None, "<DATE 2021-05-02>ngày 2/5/2021</DATE>, <DATE 2021-06>tháng 6</DATE>", date(2021, 6, 1)),
    # a plan looks far ahead
    (None, "<DATE 2021-05-02>ngày 2/5/2021</DATE>, <DATE 2030>năm 2030</DATE>", date(2021, 5, 2)),
    (None, "<DATE 2019>năm 2019</DATE>, <DATE 2020/2030>2020-2030</DATE>", date(2019, 1, 1)),
    (None, "huyện họp", date(2025, 6, 30)),
    (None, "<PLACE>Vĩnh Phúc</PLACE> họp", date(2025, 6, 30)),
    (None, "<UNIT>Sở Y tế Thừa Thiên Huế</UNIT> họp", date(2025, 6, 30)),
    (None, "xã họp", date.max),
]


@pytest.mark.parametrize(("published", "marked", "expected"), DAYS)
def test_document_has_a_day(published: str | None, marked: str, expected: date) -> None:
    assert context_of(document(marked, published=published)).day == expected
