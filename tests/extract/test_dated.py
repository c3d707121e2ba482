"""Dates become periods: whole, with one end, or with both; names tell years too."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.dated import dated
from nlp.extract.periods import Periods
from nlp.records import Label, Period

YEAR, MONTH = ("2021-01-01", "2021-12-31"), ("2023-03-01", "2023-03-31")
SINCE = ("2023-03-01", None)

# text · the readings of its dates: role, kind, period
READINGS = [
    ("Xã trồng cây <DATE 2023-03>tháng 3/2023</DATE>.",
     [("plain", "since", SINCE), ("plain", "whole", MONTH)]),
    ("Xã phát động <DATE 2023-03>tháng 3/2023</DATE>. Đến <DATE 2023-05-10>10/5</DATE>, xã xây.",
     [("launch", "from_launch", SINCE), ("launch", "whole", MONTH),
      ("plain", "begun_to", ("2023-03-01", "2023-05-10")),
      ("plain", "to", (None, "2023-05-10")),
      ("plain", "to_whole", ("2023-05-10", "2023-05-10"))]),
    ("Xã phát động <DATE 2023-03>tháng 3/2023</DATE>.",
     [("launch", "from_launch", SINCE), ("launch", "whole", MONTH)]),
    ("<DATE 2023-03>Tháng 3/2023</DATE>, xã phát động thi đua.",
     [("plain", "from_launch", SINCE), ("plain", "whole", MONTH)]),
    ("Từ <DATE 2023-03>tháng 3/2023</DATE> đến nay, xã trồng cây.", [("plain", "from", SINCE)]),
    ("Từ <DATE 2023-03-01/2023-03-31>1/3/2023 - 31/3/2023</DATE>, xã trồng cây.",
     [("plain", "whole", MONTH)]),
    ("<EVENT>Hội nghị tổng kết công tác năm 2021</EVENT> mở tại xã.", [("review", "whole", YEAR)]),
    ("Từ <DATE 2020/2021>năm 2020 - 2021</DATE>, xã trồng cây.",
     [("plain", "whole", ("2020-01-01", "2021-12-31"))]),
    ("<EVENT>Đại hội thi đua xã giai đoạn 2020-2021</EVENT> mở tại xã.",
     [("review", "whole", ("2020-01-01", "2021-12-31"))]),
    ("Thu tăng 5% so <DATE 2021>năm 2021</DATE>; chi giảm.", [("base", "whole", YEAR)]),
    ("Chiến dịch <CAMPAIGN>Hè xanh năm 2021</CAMPAIGN> mở tại xã.", [("named", "whole", YEAR)]),
    ("Kỷ niệm 76 năm Ngày truyền thống (<DATE 2021-08-19>19/8/2021</DATE>), xã họp.", []),
    ("Kỷ niệm ngày lễ, <DATE 2023-03-05>ngày 5/3/2023</DATE>, xã trồng cây.",
     [("plain", "since", ("2023-03-05", None)),
      ("plain", "whole", ("2023-03-05", "2023-03-05"))]),
    ("Theo <DOCREF>Kế hoạch năm 2021</DOCREF>, xã trồng cây.", []),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), READINGS)
def test_a_date_is_read(marked: str, wanted: list[tuple[str, str, Period]]) -> None:
    found = dated(Scene.of(document_of(marked)))
    assert sorted((d.role, d.kind, d.period) for d in found) == wanted


# text · whether the time that it says to have passed is as long as the period
PASSED = [
    ("Qua 5 năm (<DATE 2016/2020>2016-2020</DATE>), xã trồng", "True"),
    ("Qua 3 năm (<DATE 2010/2020>2010-2020</DATE>), xã trồng", "False"),
    ("Trong năm (<DATE 2021>năm 2021</DATE>), xã trồng", "True"),
    ("Sau 6 tháng, <DATE 2021>năm 2021</DATE>, xã trồng", "False"),
    ("<DATE 2021>Năm 2021</DATE>, xã trồng", "-"),
]


@pytest.mark.parametrize(("marked", "wanted"), PASSED)
def test_a_period_agrees_with_the_time_that_has_passed(marked: str, wanted: str) -> None:
    scene = Scene.of(document_of(f"{marked} <FIGURE 120 cây>120 cây</FIGURE>."))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    first = Periods(scene).options(figure)[0]
    assert f"agrees={wanted}" in first.features


# text · whether the years that it looks back on, sentences before, are as long as the period
LOOKS_BACK = [
    ("5 năm qua, xã thi đua. Xã đã trồng", "True"),
    ("Qua 5 năm, xã thi đua. Xã đã trồng", "True"),
    ("Hai năm qua, xã thi đua. Xã đã trồng", "False"),
    ("Năm năm qua, rồi 2 năm qua, xã thi đua. Xã đã trồng", "False"),
    ("Xã thi đua. Xã đã trồng", "-"),
    ("1 năm qua, xã thi đua. Xã đã trồng", "-"),
]


@pytest.mark.parametrize(("told", "wanted"), LOOKS_BACK)
def test_a_period_agrees_with_the_years_that_a_text_looks_back_on(told: str, wanted: str) -> None:
    marked = f"Tổng kết <DATE 2016/2020>2016-2020</DATE>. {told} <FIGURE 9 cây>9 cây</FIGURE>."
    scene = Scene.of(document_of(marked))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    assert f"lasts={wanted}" in Periods(scene).options(figure)[0].features


def test_a_year_compared_with_is_not_the_nearest() -> None:
    told = "<DATE 2023>Năm 2023</DATE>, xã thu tăng 5% so <DATE 2022>năm 2022</DATE>; trồng"
    scene = Scene.of(document_of(f"{told} <FIGURE 9 cây>9 cây</FIGURE>."))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    nearest = [o.content for o in Periods(scene).options(figure) if "same0" in o.features]
    assert nearest == [("2023-01-01", "2023-12-31")]


# text · what the words before its figure tell of a day
OCCASIONS = [
    ("Dịp này, hội trao", {"here", "given=True"}, {"here_before"}),
    ("Buổi lễ mở lúc sáng. Hội trao", {"here_before", "given=True"}, {"here"}),
    ("Hội đã xây dựng", {"given=False"}, {"here", "here_before"}),
]


@pytest.mark.parametrize(("marked", "told", "untold"), OCCASIONS)
def test_what_is_done_on_a_day_is_told_from_what_takes_a_time(
    marked: str, told: set[str], untold: set[str]
) -> None:
    scene = Scene.of(document_of(f"{marked} <FIGURE 8 nhà>8 căn nhà</FIGURE>."))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    found = {f.removeprefix("nothing|") for f in Periods(scene).options(figure)[-1].features}
    assert told <= found
    assert not untold & found


def test_a_text_without_its_day_stands_in_the_year_that_it_tells() -> None:
    told = "<DATE 2021>Năm 2021</DATE>, xã trồng <FIGURE 9 cây>9 cây</FIGURE>."
    scene = Scene.of(document_of(f"Hội nghị ngày 14/12/2021.\n{told}"))
    figure = next(m for _, m in scene.document.labelled(Label.FIGURE))
    assert "age=0" in Periods(scene).options(figure)[0].features
