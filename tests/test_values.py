from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.values import DateValue, plain_number

READ = [
    ("2022-06-15", "2022-06-15", "2022-06-15", "day"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2023-02", "2023-02-01", "2023-02-28", "month"),
    ("2022", "2022-01-01", "2022-12-31", "year"),
    ("2022-33", "2022-01-01", "2022-03-31", "quarter"),
    ("2022-36", "2022-10-01", "2022-12-31", "quarter"),
    ("2022-40", "2022-01-01", "2022-06-30", "half"),
    ("2022-41", "2022-07-01", "2022-12-31", "half"),
    ("2021/2025", "2021-01-01", "2025-12-31", "range"),
    ("2020-12-09/2020-12-10", "2020-12-09", "2020-12-10", "range"),
    ("2021-05/2022-08", "2021-05-01", "2022-08-31", "range"),
]
REFUSED = [
    "2022-13",
    "2022-37",
    "2022-42",
    "2023-02-31",
    "2025/2021",
    "22",
    "2022-6",
    "năm 2022",
    "/",
]


@pytest.mark.parametrize(("edtf", "start", "end", "grain"), READ)
def test_edtf_says_where_a_date_starts_and_ends(
    edtf: str, start: str, end: str, grain: str
) -> None:
    value = DateValue.parse(edtf)
    assert (value.edtf, value.start, value.end, value.grain) == (edtf, start, end, grain)


@pytest.mark.parametrize("edtf", ["", "?"])
def test_unknown_date_is_null_all_over(edtf: str) -> None:
    assert DateValue.parse(edtf) == DateValue(None, None, None, None)


@pytest.mark.parametrize("edtf", REFUSED)
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        DateValue.parse(edtf)


POINTS = st.one_of(
    st.dates(date(1800, 1, 1), date(2099, 12, 31)).map(lambda d: d.isoformat()),
    st.builds("{:04d}-{:02d}".format, st.integers(1800, 2099), st.integers(1, 12)),
    st.builds(
        "{:04d}-{:02d}".format, st.integers(1800, 2099), st.sampled_from([33, 34, 35, 36, 40, 41])
    ),
    st.integers(1800, 2099).map(str),
)


@given(POINTS)
def test_every_point_keeps_its_spelling_and_ends_after_it_starts(edtf: str) -> None:
    value = DateValue.parse(edtf)
    assert value.edtf == edtf
    assert value.start is not None
    assert value.end is not None
    assert date.fromisoformat(value.start) <= date.fromisoformat(value.end)


@given(POINTS, POINTS)
def test_range_runs_from_its_first_day_to_its_last(first: str, last: str) -> None:
    start, end = DateValue.parse(first).start, DateValue.parse(last).end
    assert start is not None
    assert end is not None
    if end < start:
        with pytest.raises(ValueError, match="ends before it starts"):
            DateValue.parse(f"{first}/{last}")
    else:
        value = DateValue.parse(f"{first}/{last}")
        assert (value.start, value.end, value.grain) == (start, end, "range")


def test_whole_numbers_stay_whole() -> None:
    assert repr(plain_number(Decimal("1250.0"))) == "1250"
    assert repr(plain_number(Decimal("12.5"))) == "12.5"
    assert repr(plain_number(Decimal("1E+13"))) == "10000000000000"
