from __future__ import annotations

import pytest
from resolved import OWN, entities

from nlp.records import Label

PAPERS = [
    # the paper, the text, the ids
    (None, "<DOCREF>Nghị định số 98/2023/NĐ-CP</DOCREF>", ["docref:nd-98-2023-nd-cp"]),
    (None, "<DOCREF>chỉ thị 42-CT/TƯ</DOCREF> ngày <DATE 2023-03-24>24/3/2023</DATE>",
     ["docref:ct-42-ct-tu-2023"]),
    (None, "<DOCREF>Luật Thi đua, khen thưởng</DOCREF>", ["docref:luat-thi-dua-khen-thuong"]),
    (None, "<DOCREF>Nghị quyết Trung ương 4 (khóa XI)</DOCREF>",
     ["docref:nghi-quyet-trung-uong-4-khoa-xi"]),
    # a number of an area is one only with its year
    ("Báo Hậu Giang", "<DOCREF>Kế hoạch số 31/KH-UBND</DOCREF> ngày <DATE 2023-02-01>1/2/2023"
     "</DATE>; <DOCREF>Kế hoạch 31</DOCREF>", ["docref:kh-31-kh-ubnd-2023~hau-giang"] * 2),
    ("Báo Hậu Giang", "<DOCREF>Kế hoạch số 31/KH-UBND</DOCREF>", [f"docref:kh-31-kh-ubnd{OWN}"]),
    ("Báo Hậu Giang", "<DOCREF>Kế hoạch 31</DOCREF>", [f"docref:kh-31{OWN}"]),
    (None, "<DOCREF>Kế hoạch số 31/KH-UBND</DOCREF> ngày <DATE 2023-02-01>1/2/2023</DATE>",
     [f"docref:kh-31-kh-ubnd-2023{OWN}"]),
    # whose issuer is named behind it, or whose letterhead it stands in
    ("Báo Hậu Giang", "<DOCREF>Kế hoạch số 31/KH-UBND</DOCREF> ngày <DATE 2023-02-01>1/2/2023"
     "</DATE> của <UNIT>UBND huyện Long Mỹ</UNIT>",
     ["docref:kh-31-kh-ubnd-2023~long-my-hau-giang"]),
    (None, "<UNIT>UBND HUYỆN LONG MỸ</UNIT>\nSố: <DOCREF>31/QĐ-UBND</DOCREF>",
     ["docref:qd-31-qd-ubnd-2024~long-my-hau-giang"]),
    (None, "<DOCREF>Kế hoạch 5 năm</DOCREF>", [f"docref:ke-hoach-5-nam{OWN}"]),
]  # fmt: skip


@pytest.mark.parametrize(("outlet", "marked", "expected"), PAPERS)
def test_reference_is_one_document(outlet: str | None, marked: str, expected: list[str]) -> None:
    meta = {"outlet": outlet} if outlet else {}
    assert entities(marked, Label.DOCREF, **meta) == expected
