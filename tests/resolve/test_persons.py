from __future__ import annotations

import pytest
from resolved import OWN, entities

from nlp.records import Label

PERSONS = [
    # the paper, the text, the ids
    ("Báo Hậu Giang", "Ông <PERSON>Lò Văn Mẫu</PERSON> nói. Ông <PERSON>Mẫu</PERSON> vui.",
     ["person:lo-van-mau~hau-giang"] * 2),
    (None, "Ông <PERSON>Lò Văn Mẫu</PERSON> nói. Ông <PERSON>Mẫu</PERSON> vui.",
     [f"person:lo-van-mau{OWN}"] * 2),
    # two may be meant
    ("Báo Hậu Giang", "<PERSON>Lò Văn Mẫu</PERSON>, <PERSON>Vi Thị Mẫu</PERSON>, <PERSON>Mẫu"
     "</PERSON>",
     ["person:lo-van-mau~hau-giang", "person:vi-thi-mau~hau-giang", f"person:mau{OWN}"]),
    (None, "Thủ tướng Chính phủ <PERSON>Lò Văn Mẫu</PERSON> dự.", ["person:lo-van-mau"]),
    (None, "Chủ tịch <PERSON>Hồ Chí Minh</PERSON>, <PERSON>Bác Hồ</PERSON>",
     ["person:ho-chi-minh"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("outlet", "marked", "expected"), PERSONS)
def test_person_is_one_in_a_document(outlet: str | None, marked: str, expected: list[str]) -> None:
    meta = {"outlet": outlet} if outlet else {}
    assert entities(marked, Label.PERSON, **meta) == expected
