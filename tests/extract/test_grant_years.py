from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.grant_years import Years
from nlp.records import Label

LETTER = "<AWARD>Giấy khen</AWARD>"
D2018, D2021 = "<DATE 2018>năm 2018</DATE>", "<DATE 2021>năm 2021</DATE>"
DAY = "<DATE 2023-12-30>ngày 30-12-2023</DATE>"
TERM = "<DATE 2015/2020>giai đoạn 2015-2020</DATE>"

# a text with one award, published in January 2024 · the years that it was given in
YEARS: list[tuple[str, list[int | None]]] = [
    (f"Tổ 3 được tặng {LETTER}.", [2024]),
    (f"Tổ 3 được tặng {LETTER} {D2018}.", [2018]),
    (f"Tổ 3 được tặng {LETTER} vào {D2018}.", [2018]),
    (f"Tổ 3 được tặng {LETTER} ({D2018}).", [2018]),
    (f"{D2018}, tổ 3 được tặng {LETTER}.", [2018]),
    (f"Sáng {DAY}, xã tặng {LETTER} cho tổ 3.", [2023]),
    # a year each, on both sides
    (f"Tổ 3 được tặng {LETTER} các {D2018}, <DATE 2021>2021</DATE>.", [2018, 2021]),
    (f"Các {D2018} và {D2021}, tổ 3 được tặng {LETTER}.", [2018, 2021]),
    # what another clause says of a year
    (f"Tổ 3 được tặng {LETTER}, {D2018} lập đội.", [2024]),
    (f"{D2018}, tổ lập đội. Tổ được tặng {LETTER}.", [2024]),
    # several years are no year
    (f"{TERM}, tổ 3 được tặng {LETTER}.", [None]),
    (f"Từ {D2018}, tổ 3 được tặng {LETTER}.", [None]),
    (f"Trong 5 năm qua, tổ 3 được tặng {LETTER}.", [None]),
    (f"Trải qua 25 năm, tổ 3 được tặng {LETTER}.", [None]),
    (f"Sau 5 năm thực hiện Chỉ thị, tổ 3 được tặng {LETTER}.", [None]),
    (f"Tổ 3 đạt {LETTER} giai đoạn <DATE 2015/2020>2015-2020</DATE>.", [None]),
    (f"Cùng thời gian, tổ 3 được tặng {LETTER}.", [None]),
    (f"Qua các thời kỳ, tổ 3 được tặng {LETTER}.", [None]),
    (f"Thông qua các thời kỳ thử thách, tổ 3 được tặng {LETTER}.", [2024]),
    (f"Suốt nhiệm kỳ, tổ 3 làm tốt. Tổ được tặng {LETTER}.", [None]),
    (f"Từ {D2018} đến {D2021}, tổ 3 được tặng {LETTER}.", [None]),
    (f"Tổ 3 được tặng {LETTER} 3 năm liền.", [None]),
    (f"Tổ 3 được tặng {LETTER} 3 lần.", [2024]),
    (f"Tổ 3 từng được tặng {LETTER}.", [None]),
    (f"Trước đó, tổ 3 được tặng {LETTER}.", [None]),
    (f"Trong 5 năm qua, tổ làm tốt. Dịp này, tổ được tặng {LETTER}.", [2024]),
    (f"Trong 5 năm qua, tổ làm tốt.\nTổ được tặng {LETTER}.", [2024]),
    # the year that a review is of, unless the ceremony is told
    (f"Tổng kết <DATE 2023>năm 2023</DATE>\nTổ 3 được tặng {LETTER}.", [2023]),
    (f"Tổng kết <DATE 2023>năm 2023</DATE>\nDịp này, tổ 3 được tặng {LETTER}.", [2024]),
    (f"Nhớ <DATE 2023>năm 2023</DATE>\nTổ 3 được tặng {LETTER}.", [2024]),
    # a year to come is none of giving
    (f"Hướng tới <DATE 2025>năm 2025</DATE>, xã tặng {LETTER} cho tổ 3.", [2024]),
]


@pytest.mark.parametrize(("marked", "wanted"), YEARS)
def test_the_years_in_which_an_award_was_given(marked: str, wanted: list[int | None]) -> None:
    scene = Scene.of(document_of(marked, published="2024-01-05"))
    [(_, mention)] = scene.document.labelled(Label.AWARD)
    found = Years(scene).of(mention)
    assert [year[0] if year else None for year in found] == wanted


def test_a_year_points_at_its_words() -> None:
    scene = Scene.of(document_of(f"Tổ 3 được tặng {LETTER} {D2018}."))
    [(_, mention)] = scene.document.labelled(Label.AWARD)
    [year] = Years(scene).of(mention)
    assert year
    assert year[1]
    assert scene.document.text[slice(*year[1])] == "năm 2018"


def test_a_text_of_no_known_date_settles_no_year() -> None:
    scene = Scene.of(document_of(f"Tổ 3 được tặng {LETTER}."))
    [(_, mention)] = scene.document.labelled(Label.AWARD)
    assert Years(scene).of(mention) == [None]
