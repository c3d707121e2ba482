from __future__ import annotations

from collections import Counter

import pytest

from nlp.reference.awards import award_class, award_level, award_of, awards

NAMED = [
    ("Bằng khen của Thủ tướng Chính phủ", "bk_thu_tuong"),
    ("bằng khen", "bk_bang_khen"),
    ("BẰNG KHEN của Sở Mẫu", "bk_bang_khen"),
    ("Huân chương Lao động hạng Nhì", "hc_lao_dong_nhi"),
    ("Huân chương Lao động", "hc_lao_dong"),
    ("Kỷ niệm chương “Vì thế hệ trẻ”", "knc_the_he_tre"),
    ("Chiến sỹ thi đua cơ sở", "td_cstd_co_so"),
    ("CSTĐCS", "td_cstd_co_so"),
    ("Cờ thi đua của Chính phủ", "td_co_chinh_phu"),
    ("Gia đình văn hoá", "td_gia_dinh_van_hoa"),
]


@pytest.mark.parametrize(("text", "award_id"), NAMED)
def test_an_award_is_known_by_its_longest_spelling(text: str, award_id: str) -> None:
    award = award_of(text)
    assert award
    assert award.id == award_id


@pytest.mark.parametrize("text", ["", "giải Nhất", "đạt chuẩn", "của Chính phủ"])
def test_what_the_table_does_not_hold_is_none(text: str) -> None:
    assert award_of(text) is None


def test_every_row_has_an_id_of_its_own_and_finds_itself() -> None:
    table = awards()
    assert max(Counter(award.id for award in table).values()) == 1
    lost = [award.name for award in table if award_of(award.name) is None]
    assert lost == []


CLASSES = [("hạng Nhì", "Nhì"), ("HẠNG BA", "Ba"), ("hạng nhất", "Nhất"), ("hạng sang", None)]


@pytest.mark.parametrize(("text", "wanted"), CLASSES)
def test_classes_are_read(text: str, wanted: str | None) -> None:
    assert award_class(text) == wanted


LEVELS = [
    ("Bằng khen của Thủ tướng Chính phủ", "national"),
    ("Chiến sĩ thi đua toàn quốc", "national"),
    ("Bằng khen của Bộ trưởng", "ministerial"),
    ("Cờ thi đua của UBND tỉnh", "provincial"),
    ("Giấy khen của UBND huyện Mẫu", "district"),
    ("Giấy khen của UBND xã", "commune"),
    ("Chiến sĩ thi đua cơ sở", "grassroots"),
    ("giấy khen", None),
]


@pytest.mark.parametrize(("text", "wanted"), LEVELS)
def test_levels_are_told_by_words(text: str, wanted: str | None) -> None:
    assert award_level(text) == wanted
