from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from postgres import DATABASES, empty_database
from search_shelf import Shelf, make_shelf, page
from sqlalchemy import delete

from nlp.catalogue import open_catalogue
from nlp.catalogue.schema import documents
from nlp.catalogue.search import Hit


@pytest.fixture(scope="module", params=DATABASES[:2])
def standing(request: pytest.FixtureRequest) -> Iterator[Shelf]:
    with (
        empty_database(request.param, request) as url,
        open_catalogue(url, create=True) as catalogue,
    ):
        yield make_shelf(catalogue)


@pytest.fixture
def shelf(standing: Shelf) -> Shelf:
    """Clear one and the same shelf: a new database for each test takes too long."""
    with standing.begin() as connection:
        connection.execute(delete(documents))
    return standing


_FOUND = [
    # what is typed, what stands in the text, how it is found
    ("thi dua", "Phong trào thi đua", "folded"),
    ("thi đua", "Phong trào thi dua", "folded"),
    ("thi dua", "Phong trao thi dua", "exact"),
    ("Dai Dong", "xã Đại Đồng", "folded"),
    ("đai đong", "xã Đại Đồng", "folded"),
    ("ĐẠI ĐỒNG", "xã Đại Đồng", "exact"),
    ("hoa binh", "vì hoà bình", "folded"),
    ("hoa binh", "tỉnh Hòa Bình", "folded"),
    ("hoà bình", "tỉnh Hòa Bình", "exact"),
    ("thủy nguyên", "huyện Thuỷ Nguyên", "exact"),
    (unicodedata.normalize("NFD", "Đồng Tháp"), "tỉnh Đồng Tháp", "exact"),
    ("Đồng Tháp", unicodedata.normalize("NFD", "tỉnh Đồng Tháp"), "exact"),
    ("Đà Nẵng", "thành phố Ðà Nẵng", "exact"),  # U+00D0
    ("Ðà Nẵng", "thành phố Đà Nẵng", "exact"),
    ("đồng", "vận động", "folded"),
    ("dong", "vận động", "folded"),
    ("khen thưởng", "khen\u00adthưởng, thưởng khen", "exact"),
    ("123/QĐ-UBND", "Quyết định số 123/QĐ-UBND ngày 5/4/2024", "exact"),
    ("123/qd-ubnd", "Quyết định số 123/QĐ-UBND ngày 5/4/2024", "folded"),
    ("QĐ-UBND", "Quyết định số 123/QĐ-UBND ngày 5/4/2024", "exact"),
    ("quyết định 123", "Quyết định số 123/QĐ-UBND ngày 5/4/2024", "exact"),
    ("05-CT/TW", "Chỉ thị số 05 - CT/TW", "exact"),
    ("05 - CT/TW", "Chỉ thị số 05–CT/TW", "exact"),
    ("98/2023/NĐ-CP", "theo Nghị định 98/2023/NĐ-CP;", "exact"),
    ("123/QĐ*", "Quyết định số 123/QĐ-UBND", "exact"),
    ("05/04/2024", "ngày 5/4/2024", "exact"),
    ("2024", "ngày 5.4.2024", "exact"),
    ("2021-2025", "giai đoạn 2021 - 2025", "exact"),
    ("1.234,5", "đạt 1.234,5 tỷ đồng", "exact"),
    ("khen*", "khen thưởng", "exact"),
    ("thưở*", "khen thường", "folded"),
    ('"phong trào th*"', "phong trào thi đua", "exact"),
    ("nước thi yêu", "thi đua yêu nước", "exact"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "text", "rank"), _FOUND)
def test_text_is_found(shelf: Shelf, typed: str, text: str, rank: str) -> None:
    shelf.add(page("a", text), page("b", "Ấp họp."))
    found = shelf.find(typed)
    assert [(hit.source, hit.rank) for hit in found.hits] == [("a", rank)]
    assert (found.total, found.exact) == (1, rank == "exact")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("thi đua", "Kỳ thi đã qua"),
        ("123/QĐ-UBND", "Quyết định số 1123/QĐ-UBND, 123/QĐ-UBND-KT"),
        ("QĐ-UBND", "UBND-QĐ"),
        ("1.234", "1.234,5 và 234"),
        ('"đua thi"', "thi đua"),
        ('"thi đua" "yêu nước"', "yêu thi đua nước"),
        ("khen", "khenthưởng"),
        ("*khen", "tuyênkhen"),
        ("thi -đua", "thi đua"),
        ("thi -dua", "thi đua"),
        ('khen -"giấy khen"', "khen, giấy khen"),
        ("a\u0323n", "an"),
        ("", "thi đua"),
        ("!!!", "thi đua!!!"),
        ("😀", "😀"),
    ],
)
def test_text_is_not_found(shelf: Shelf, typed: str, text: str) -> None:
    shelf.add(page("a", text))
    found = [hit for hit in shelf.find(typed).hits if hit.rank == "exact"]
    assert found == []


def test_marks_that_were_typed_keep_others_out_of_exclusions(shelf: Shelf) -> None:
    shelf.add(page("a", "vận động"), page("b", "vận may, Đồng Tháp"), page("c", "xã họp, vận hội"))
    assert sorted(shelf.names("vận -đồng")) == ["a", "c"]
    assert shelf.names("vận -dong") == ["c"]


def test_finds_are_in_order(shelf: Shelf) -> None:
    """Exact before folded, then the closest, then the latest."""
    shelf.add(
        page("exact in title", "Ấp họp.", title="Xã Đại Đồng họp", published="2001"),
        page("exact, next year", "Xã Đại Đồng họp", published="2022-01-02"),
        page("exact, some day of that year", "Xã Đại Đồng họp", published="2022"),
        page("exact, one year", "Xã Đại Đồng họp", published="2021-12-31"),
        page("exact, who knows when", "Xã Đại Đồng họp"),
        page(
            "exact, both in the title", "Ấp họp.", title="Đồng lòng vì nghĩa đại", published="2001"
        ),
        page("exact, in one passage", "Vì nghĩa đại mà đồng lòng", published="2025"),
        page("exact, scattered", "Vì nghĩa đại", "Đồng lòng", published="2025"),
        page("folded in title", "Ấp họp.", title="Xa Dai Dong hop", published="2025"),
        page("folded", "Xã Đái Động họp", published="2025"),
        page("half folded", "Xã Đại Động họp", published="2024"),
        page("neither", "Xã Đại họp"),
    )
    assert shelf.names("Đại Đồng") == [
        "exact in title",
        "exact, next year",
        "exact, some day of that year",
        "exact, one year",
        "exact, who knows when",
        "exact, both in the title",
        "exact, in one passage",
        "exact, scattered",
        "folded in title",
        "folded",
        "half folded",
    ]


def test_bare_words_mean_no_marks_in_particular(shelf: Shelf) -> None:
    shelf.add(
        page("bare", "tinh Hoa Binh", published="2001"),
        page("marked", "tỉnh Hòa Bình", published="2020"),
        page("veterans and flowers", "hoa cho cựu chiến binh", published="2025"),
    )
    assert shelf.names("hoa binh") == ["bare", "marked", "veterans and flowers"]
    assert shelf.find("hoa binh").exact == 2


def test_hit_shows_where_it_was_found(shelf: Shelf) -> None:
    text = page(
        "a", "Ấp họp.", "Ngày 5/4/2024, xã\nthi  đua: ai thi ai đua.", "Thi xong.", title="Báo"
    )
    shelf.add(text)
    (hit,) = shelf.find("thi đua").hits
    assert hit == Hit(
        document=text.id,
        title="Báo",
        published=None,
        source="a",
        rank="exact",
        kind="paragraph",
        start=text.blocks[2].start,
        end=text.blocks[2].end,
        text=text.text[text.blocks[2].start : text.blocks[2].end],
        marks=hit.marks,
    )
    assert [text.text[start:end] for start, end in hit.marks] == ["thi  đua"]
    assert hit.excerpt(width=20) == [
        ("… ", False), ("xã ", False), ("thi đua", True), (": ai thi ", False), (" …", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("đua thi", "ai thi ai đua thì đùa", ["thi", "đua"]),
        ("thi dua", "ai thi ai đua, thì đùa", ["thì đùa"]),
        ("đồng", "vận động đồng bào, Đồng Tháp", ["đồng", "Đồng"]),
        ("đồng", "vận động", ["động"]),
        ("5/4/2024", "ngày 05.04.2024 và 5 4", ["05.04.2024"]),
        ("05-CT/TW", "Chỉ thị 05 - CT/TW, 05", ["05 - CT/TW"]),
        ("khen* -xã", "khen, khenh, kheo", ["khen", "khenh"]),
        ("ubnd xã", "UBND phường; UBND xã A", ["UBND xã"]),
        ("ubnd phường xã", "UBND phường; UBND xã A", ["UBND phường", "UBND xã"]),
        ("á", "A\u0301 à a", ["A\u0301"]),
    ],
)
def test_marks_say_what_was_found(shelf: Shelf, typed: str, text: str, marked: list[str]) -> None:
    shelf.add(page("a", "Ấp họp.", text))
    (hit,) = shelf.find(typed).hits
    assert ["Ấp họp.\n".join(["", text])[start:end] for start, end in hit.marks] == marked


def test_scattered_words_show_the_passage_with_most_of_them(shelf: Shelf) -> None:
    shelf.add(page("a", "Xã họp.", "Hậu Giang họp.", "Hậu Giang năm 2022.", "Xã 2022."))
    (hit,) = shelf.find("xã Hậu Giang 2022").hits
    assert hit.text == "Hậu Giang năm 2022."


def test_pages_follow_one_another(shelf: Shelf) -> None:
    shelf.add(*(page(f"{n}", "xã họp", published=f"{2001 + n}") for n in range(7)))
    whole = shelf.find("xã").hits
    assert [hit.source for hit in whole] == list("6543210")
    parts = [shelf.find("xã", limit=3, offset=offset) for offset in (0, 3, 6, 9)]
    assert [hit for part in parts for hit in part.hits] == list(whole)
    assert [part.total for part in parts] == [7, 7, 7, 7]


def test_documents_may_be_kept_out_by_a_condition(shelf: Shelf) -> None:
    shelf.add(*(page(f"{n}", "xã họp", published=f"{2001 + n}") for n in range(7)))
    found = shelf.find("xã", where=documents.c.published >= "2005", limit=2)
    assert ([hit.source for hit in found.hits], found.total) == (["6", "5"], 3)


def test_words_that_were_too_many_are_told(shelf: Shelf) -> None:
    shelf.add(page("a", " ".join(f"từ{n}" for n in range(50))))
    found = shelf.find(" ".join(f"từ{n}" for n in range(50)))
    assert found.total == 1
    assert found.ignored == tuple(f"từ{n}" for n in range(40, 50))
