from __future__ import annotations

import json

import pytest
from rich.console import Console

from nlp.catalogue.search import Hit, Hits
from nlp.cli.messages import Words
from nlp.cli.searching import results, results_json

_HIT = Hit(
    document="0" * 64,
    title="Tân Phú\nthi đua",
    published="2024-05-06",
    source="a.txt",
    rank="folded",
    kind="paragraph",
    start=10,
    end=36,
    text="Xã [red]Tân Phú thì đưa\x1b[2J",
    marks=((26, 33),),
)


def _print(found: Hits, *, offset: int = 0, colours: bool = False) -> str:
    console = Console(
        width=80, force_terminal=colours, color_system="standard" if colours else None
    )
    with console.capture() as capture:
        console.print(results(found, Words("vi"), offset=offset))
    return capture.get()


def test_hits_are_shown_with_where_they_are_from() -> None:
    shown = _print(Hits((_HIT,), total=12, exact=3), offset=5)
    assert shown.splitlines() == [
        "12 tài liệu, 3 đúng dấu như đã gõ",
        "",
        " 6. Tân Phú thi đua  2024-05-06 · a.txt · khác dấu",
        "    Xã [red]Tân Phú thì đưa[2J".ljust(80),
        "",
        "đến 6 trong 12 tài liệu; xem thêm bằng --offset 6",
    ]


def test_what_was_found_is_marked() -> None:
    assert "\x1b[1;33mthì đưa\x1b[0m" in _print(Hits((_HIT,), total=1), colours=True)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Hits(), "Không tìm thấy tài liệu nào.\n"),
        (
            Hits(ignored=("rất", "dài")),
            "Câu hỏi quá dài, không tìm: rất dài\nKhông tìm thấy tài liệu nào.\n",
        ),
    ],
)
def test_nothing_found_is_said(found: Hits, said: str) -> None:
    assert _print(found) == said


def test_json_holds_all_of_it() -> None:
    written = json.loads(results_json(Hits((_HIT,), total=1, ignored=("dài",))))
    assert written["hits"][0]["marks"] == [[26, 33]]
    assert written["hits"][0]["title"] == "Tân Phú\nthi đua"
    assert (written["total"], written["exact"], written["ignored"]) == (1, 0, ["dài"])
