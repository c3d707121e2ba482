from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants

LETTER = "<AWARD>Giấy khen</AWARD>"
EN, SU = "<PERSON>Lò Văn Én</PERSON>", "<PERSON>Mùa A Sử</PERSON>"
NHAT = "<AWARD>Giải Nhất</AWARD>"
NINE = "<FIGURE 9 tổ>9 tổ</FIGURE>"
THIRD, SECOND = "<AWARD>Huân chương hạng Ba</AWARD>", "<AWARD>Huân chương hạng Nhì</AWARD>"

# two lines of a document · count and names of its grants
TOLD: list[tuple[str, str, list[tuple[int | None, tuple[str, ...]]]]] = [
    (f"Xã tặng {LETTER} cho {NINE}", f"Hôm nay, {NINE} được tặng {LETTER}.", [(9, ())]),
    (f"Xã tặng {LETTER} cho thanh niên", f"Anh {EN} được tặng {LETTER}.", [(None, ("Lò Văn Én",))]),
    (f"Anh {EN} được tặng {LETTER}.", f"Ảnh: {EN} nhận {LETTER}.", [(None, ("Lò Văn Én",))]),
    (f"{EN} được tặng {LETTER}.", f"Anh <PERSON>Văn Én</PERSON> được tặng {LETTER}.",
     [(None, ("Lò Văn Én",))]),
    (f"{EN} được tặng {LETTER}.", f"{SU} được tặng {LETTER}.",
     [(None, ("Lò Văn Én",)), (None, ("Mùa A Sử",))]),
    (f"{EN} được tặng {THIRD}.", f"{EN} được tặng {SECOND}.",
     [(None, ("Lò Văn Én",)), (None, ("Lò Văn Én",))]),
    (f"{EN} được tặng {LETTER} <DATE 2019>năm 2019</DATE>.",
     f"{EN} được tặng {LETTER} <DATE 2021>năm 2021</DATE>.",
     [(None, ("Lò Văn Én",)), (None, ("Lò Văn Én",))]),
    (f"Tổ được tặng {LETTER} <DATE 2019>năm 2019</DATE>.",
     f"{NINE} được tặng {LETTER} <DATE 2021>năm 2021</DATE>.", [(None, ()), (9, ())]),
    (f"Trao {LETTER} cho thôn", f"{NINE} được tặng <AWARD>Giấy khen của Sở Y tế</AWARD>.",
     [(9, ())]),
    (f"{NHAT} tập thể: các đội; {NHAT} cá nhân: {EN}.", "Họp.",
     [(None, ()), (None, ("Lò Văn Én",))]),
    (f"{NHAT} cho {EN}.", f"{NHAT} cho các đội.", [(None, ("Lò Văn Én",))]),
    ("Trao <AWARD>Giấy khen của Bộ Y tế</AWARD> cho thôn",
     f"{NINE} được tặng <AWARD>Giấy khen của Sở Y tế</AWARD>.", [(None, ()), (9, ())]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "wanted"), TOLD)
def test_what_is_told_twice_is_one_grant(
    first: str, second: str, wanted: list[tuple[int | None, tuple[str, ...]]]
) -> None:
    grants = award_grants(Scene.of(document_of(f"{first}\n{second}", published="2024-06-28")))
    assert [(grant.count, grant.recipients) for grant in grants] == wanted
