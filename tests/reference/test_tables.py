from __future__ import annotations

import pytest

from nlp.reference.abbreviations import abbreviations, expansion
from nlp.reference.persons import family_names, titles
from nlp.reference.tables import rows


def test_table_gives_its_rows_by_header() -> None:
    assert rows("units_2025")[0]["full_name"] == "Thành phố Hà Nội"


def test_missing_table_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        rows("no_such_table")


def test_quoted_cells_keep_their_commas() -> None:
    fields = [row["field"] for row in rows("unit_fields")]
    assert "Văn hóa, Thể thao và Du lịch" in fields


def test_ambiguous_abbreviation_has_no_single_expansion() -> None:
    assert expansion("UBND") == "Ủy ban nhân dân"
    assert expansion("CT") is None
    assert expansion("CT", kinds=["role"]) == "Chủ tịch"
    assert expansion("XYZ") is None


def test_abbreviation_with_several_readings_is_marked_ambiguous() -> None:
    several = {short for short, found in abbreviations().items() if len(found) > 1}
    assert {
        a.short for short in several for a in abbreviations()[short] if not a.ambiguous
    } == set()


def test_family_names_cover_the_peoples_of_the_country() -> None:
    assert {"Nguyễn", "Giàng", "Lò", "Thạch", "Niê", "Hồ", "Ksor"} <= family_names().keys()


def test_titles_are_written_once() -> None:
    words = [title.words for title in titles()]
    assert len(words) == len(set(words))
