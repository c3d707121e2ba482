"""What people wrote into a workbook, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shelf import naming_campaigns

from nlp.catalogue import Catalogue, open_catalogue
from nlp.catalogue.columns import KIND_NAMES, KINDS, Language
from nlp.catalogue.judging import CORRECTABLE
from nlp.errors import UsageError
from nlp.export import export
from nlp.export.review import KEYS, NOTE, RENAMED, REVIEWS, VERDICT, corrected
from nlp.imports import Reading, read_judgements
from nlp.judgements import Action, Judgement
from nlp.records import (
    Achievement,
    AwardGrant,
    Campaign,
    Comparison,
    Document,
    Label,
    Mention,
    Meta,
    Records,
)

Change = dict[str, Any]  # headings and what is typed below them


def _key(old: str, new: str) -> Change:
    """Judge a row whose key was damaged."""
    return {"thidua:key": lambda key: re.sub(old, new, key, count=1), "Đánh giá": "đúng"}


@pytest.fixture
def filled(catalogue: Catalogue, street: Document, factory: Document) -> Catalogue:
    catalogue.save(naming_campaigns(street))
    catalogue.save(naming_campaigns(factory))
    return catalogue


def _edit(path: Path, sheet: str, find: str | int, change: Change) -> None:
    """Type into the one row of a sheet that has a cell with these words."""
    workbook = openpyxl.load_workbook(path)
    headings, *rows = workbook[sheet].iter_rows()
    columns = {cell.value: place for place, cell in enumerate(headings)}
    (row,) = (row for row in rows if find in [cell.value for cell in row])
    for heading, typed in change.items():
        cell = row[columns[heading]]
        cell.value = typed(cell.value) if callable(typed) else typed
    workbook.save(path)


def _import(path: Path, catalogue: Catalogue) -> Reading:
    return read_judgements(path, catalogue=catalogue, who="Lê Thị Mận", why="đọc lại")


def _edited(
    catalogue: Catalogue, place: Path, sheet: str, find: str | int, change: Change, **options: Any
) -> Reading:
    path = place / "out.xlsx"
    kind = next(kind for kind, names in KIND_NAMES.items() if sheet in names)
    export(catalogue, path, format="xlsx", kind=kind, **options)
    _edit(path, sheet, find, change)
    return _import(path, catalogue)


def test_workbook_that_nobody_touched_decides_nothing(filled: Catalogue, tmp_path: Path) -> None:
    languages: tuple[Language, ...] = ("vi", "en")
    for kind, language in product((None, "mentions"), languages):
        path = tmp_path / f"{kind}.xlsx"
        export(filled, path, format="xlsx", kind=kind, language=language)
        assert _import(path, filled) == Reading((), ())


Told = tuple[str, str, str | None, Any]


def _told(judgement: Judgement) -> Told:
    assert judgement.target
    return judgement.action.value, judgement.target.quote, judgement.slot, judgement.value


_COMPARED = {"kind": "vs_plan", "direction": "up", "value": 2, "text": None}
_EDITS: list[tuple[str, str, Change, list[Told]]] = [
    (
        "Thành tích",
        "hơn 12,5 km",
        {"Đánh giá": "đúng"},
        [("confirm", "hơn 12,5 km", None, None)],
    ),
    ("Thành tích", "9/11 ấp", {"Đánh giá": " SAI "}, [("reject", "9/11 ấp", None, None)]),
    (
        "Thành tích",
        "hơn 12,5 km",
        {"Chỉ tiêu": "trồng  hoa ven đường", "Giá trị": 13, "Đánh giá": "đúng"},
        [
            ("correct", "hơn 12,5 km", "indicator", "trồng hoa ven đường"),
            ("correct", "hơn 12,5 km", "value", 13),
            ("confirm", "hơn 12,5 km", None, None),
        ],
    ),
    (
        "Thành tích",
        "hơn 12,5 km",
        {"Kỳ từ": datetime(2026, 2, 1), "Của ai": None},
        [
            ("correct", "hơn 12,5 km", "subject", None),
            ("correct", "hơn 12,5 km", "period", ["2026-02-01", "2026-03-31"]),
        ],
    ),
    (
        "Thành tích",
        "hơn 12,5 km",
        {"Kỳ từ": None, "Kỳ đến": None},
        [("correct", "hơn 12,5 km", "period", None)],
    ),
    (
        "Thành tích",
        "9/11 ấp",
        {"Kỳ đến": "31/12/2025", "Trên tổng số": "12"},
        [
            ("correct", "9/11 ấp", "of", 12),
            ("correct", "9/11 ấp", "period", [None, "2025-12-31"]),
        ],
    ),
    (
        "Thành tích",
        "9/11 ấp",
        {"Mức so sánh": 3},
        [("correct", "9/11 ấp", "comparison", _COMPARED | {"value": 3})],
    ),
    (
        "Thành tích",
        "9/11 ấp",
        {"So sánh": None, "Chiều": None, "Mức so sánh": None},
        [("correct", "9/11 ấp", "comparison", None)],
    ),
    (
        "Khen thưởng",
        "Trần Văn Bé Sáu; Ngô Thị Út",
        {"Người nhận": "Trần Văn Bé Sáu; Ngô Thị Út ;Lê Văn Tư", "Số lượng": 3, "Năm": None},
        [
            ("correct", "Giấy khen", "count", 3),
            (
                "correct",
                "Giấy khen",
                "recipients",
                ["Trần Văn Bé Sáu", "Ngô Thị Út", "Lê Văn Tư"],
            ),
            ("correct", "Giấy khen", "year", None),
        ],
    ),
    (
        "Khen thưởng",
        "Tổ lò hơi số 2",
        {"Người nhận": ""},
        [("correct", "Giấy khen", "recipients", [])],
    ),
    (
        "Nói về phong trào",
        "Thợ trẻ thi tài",
        {"Bắt đầu": "2025", "Kết thúc": "2025-06", "Cấp": "Xã"},
        [
            ("correct", "Thợ trẻ thi tài", "level", "commune"),
            ("correct", "Thợ trẻ thi tài", "start", "2025-01-01"),
            ("correct", "Thợ trẻ thi tài", "end", "2025-06-30"),
        ],
    ),
]


@pytest.mark.parametrize(("sheet", "find", "change", "said"), _EDITS)
def test_each_change_is_one_judgement(
    filled: Catalogue, tmp_path: Path, sheet: str, find: str, change: Change, said: list[Told]
) -> None:
    reading = _edited(filled, tmp_path, sheet, find, change)
    assert sorted(map(_told, reading.judgements), key=str) == sorted(said, key=str)
    assert reading.problems == ()
    for judgement in reading.judgements:
        assert judgement.target
        document = filled.document(judgement.target.document)
        assert document
        quote = document.text[judgement.target.start : judgement.target.end]
        assert quote == judgement.target.quote
        assert (judgement.who, judgement.why) == ("Lê Thị Mận", "đọc lại")


def test_note_is_the_reason(filled: Catalogue, tmp_path: Path) -> None:
    change = {"Đánh giá": "sai", "Ghi chú": "chỉ là kế hoạch"}
    (judgement,) = _edited(filled, tmp_path, "Thành tích", "9/11 ấp", change).judgements
    assert judgement.why == "chỉ là kế hoạch"


def test_english_sheets_are_read_too(filled: Catalogue, tmp_path: Path) -> None:
    change = {"Right or wrong": "right", "Note": "seen", "Subject": "nhân dân xã"}
    reading = _edited(filled, tmp_path, "Achievements", "hơn 12,5 km", change, language="en")
    assert [(j.action, j.why) for j in reading.judgements] == [
        (Action.CORRECT, "seen"),
        (Action.CONFIRM, "seen"),
    ]


@pytest.mark.parametrize("typed", ["Xã", " commune", "COMMUNE", "xã  "])
def test_words_of_both_languages_and_codes_are_read(
    filled: Catalogue, tmp_path: Path, typed: str
) -> None:
    find = "Thợ trẻ thi tài"
    reading = _edited(filled, tmp_path, "Nói về phong trào", find, {"Cấp": typed})
    assert [_told(j) for j in reading.judgements] == [("correct", find, "level", "commune")]
    reading = _edited(
        filled, tmp_path, "Campaign statements", find, {"Level": typed}, language="en"
    )
    assert [_told(j) for j in reading.judgements] == [("correct", find, "level", "commune")]


@pytest.mark.parametrize("typed", ["đơn vị", "Unit", "ĐƠN VỊ"])
def test_other_word_for_the_same_code_corrects_nothing(
    filled: Catalogue, tmp_path: Path, typed: str
) -> None:
    change = {"Cấp": typed}
    reading = _edited(filled, tmp_path, "Nói về phong trào", "Thợ trẻ thi tài", change)
    assert reading == Reading((), ())


def test_unknown_word_is_told_with_those_that_may_be_written(
    filled: Catalogue, tmp_path: Path
) -> None:
    (problem,) = _edited(filled, tmp_path, "Thành tích", "9/11 ấp", {"Chiều": "lên"}).problems
    assert problem.explain("vi") == (
        "Thành tích!3: giá trị không hợp lệ: Chiều: lên (tăng/up | giảm/down | bằng/equal)"
    )


def test_code_without_words_does_not_stand_in_the_way(filled: Catalogue, tmp_path: Path) -> None:
    document = next(filled.documents())
    first, second = document.records.achievements
    compared = replace(second, comparison=Comparison("vs_neighbours", "up", 2))
    records = replace(document.records, achievements=(first, compared))
    filled.save(replace(document, records=records))
    (judgement,) = _edited(filled, tmp_path, "Thành tích", "9/11 ấp", {"Mức so sánh": 3}).judgements
    right = {"kind": "vs_neighbours", "direction": "up", "value": 3, "text": None}
    assert _told(judgement) == ("correct", "9/11 ấp", "comparison", right)


def test_label_of_a_mention_is_corrected(filled: Catalogue, tmp_path: Path) -> None:
    change = {"Nhãn": "đơn vị"}
    reading = _edited(filled, tmp_path, "Lần nhắc", "Bình Thạnh Trung", change)
    (judgement,) = reading.judgements
    assert judgement.target
    assert (judgement.target.label, judgement.slot, judgement.value) == ("PLACE", "label", "UNIT")


def test_name_of_an_entity_is_corrected(filled: Catalogue, tmp_path: Path) -> None:
    change = {"Tên": "Sạch đường, đẹp ngõ, an lành", "Ghi chú": "theo kế hoạch"}
    reading = _edited(filled, tmp_path, "Phong trào", "campaign:sach-duong-dep-ngo", change)
    assert reading.judgements == (
        Judgement(
            Action.RENAME,
            "Lê Thị Mận",
            "theo kế hoạch",
            entity="campaign:sach-duong-dep-ngo",
            value="Sạch đường, đẹp ngõ, an lành",
        ),
    )


@pytest.mark.parametrize(
    ("sheet", "find", "change", "status"),
    [
        ("Thành tích", "9/11 ấp", {"Đánh giá": "có lẽ"}, "bad_verdict"),
        ("Thành tích", "9/11 ấp", {"Ghi chú": "xem lại"}, "note_alone"),
        ("Thành tích", "9/11 ấp", {"Đánh giá": "sai", "Giá trị": 8}, "wrong_and_corrected"),
        ("Thành tích", "9/11 ấp", {"Giá trị": None}, "bad_value"),
        ("Thành tích", "9/11 ấp", {"Giá trị": "chín"}, "bad_value"),
        ("Thành tích", "9/11 ấp", {"Chiều": "lên"}, "bad_value"),
        ("Thành tích", "9/11 ấp", {"So sánh": None}, "bad_value"),
        ("Thành tích", "9/11 ấp", {"Kỳ từ": "đầu năm"}, "bad_value"),
        ("Thành tích", "9/11 ấp", {"Kỳ từ": "31/2/2026"}, "bad_value"),
        ("Khen thưởng", "Tổ lò hơi số 2", {"Năm": 2026.5}, "bad_value"),
        ("Phong trào", "campaign:sach-duong-dep-ngo", {"Tên": None}, "bad_value"),
        ("Phong trào", "campaign:sach-duong-dep-ngo", {"Ghi chú": "?"}, "note_alone"),
        (
            "Phong trào",
            "Thợ trẻ thi tài",
            {"Tên": "x", "thidua:key": "campaign:x"},
            "unknown_entity",
        ),
        ("Thành tích", "9/11 ấp", {"thidua:kind": None}, "lost_keys"),
        ("Thành tích", "9/11 ấp", {"thidua:seen": None}, "lost_keys"),
        ("Thành tích", "9/11 ấp", {"thidua:key": "x", "Đánh giá": "đúng"}, "lost_keys"),
        ("Thành tích", "9/11 ấp", _key(r"^\w+", "0c"), "unknown_document"),
        ("Thành tích", "9/11 ấp", _key("achievement", "award_grant"), "lost_keys"),
        ("Thành tích", "9/11 ấp", {"thidua:key": None, "Đánh giá": "đúng"}, "no_target"),
        ("Thành tích", "9/11 ấp", _key(r"\d+-", "1-"), "other_text"),
        ("Thành tích", "9/11 ấp", {"thidua:quote": "9 ấp", "Đánh giá": "đúng"}, "other_text"),
        ("Thành tích", "9/11 ấp", _key("0$", "4"), "no_such_fact"),
    ],
)
def test_row_that_makes_no_sense_is_one_problem(
    filled: Catalogue, tmp_path: Path, sheet: str, find: str, change: Change, status: str
) -> None:
    reading = _edited(filled, tmp_path, sheet, find, change)
    assert reading.judgements == ()
    (problem,) = reading.problems
    assert problem.status == status
    assert problem.place.startswith(f"{sheet}!")
    assert problem.explain("vi") != problem.explain("en")


def test_other_rows_go_on_behind_a_problem(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    _edit(path, "Thành tích", "9/11 ấp", {"Đánh giá": "?"})
    _edit(path, "Thành tích", "38,5 triệu đồng", {"Đánh giá": "đúng"})
    reading = _import(path, filled)
    assert [p.explain("en") for p in reading.problems] == [
        "Thành tích!3: the verdict is neither right nor wrong: “?”"
    ]
    assert [_told(j) for j in reading.judgements] == [("confirm", "38,5 triệu đồng", None, None)]


def test_sorted_rows_and_moved_columns_are_found(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    _edit(path, "Thành tích", "9/11 ấp", {"Đánh giá": "đúng"})
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["Thành tích"]
    headings, *rows = [[cell.value for cell in row][::-1] for row in sheet.iter_rows()]
    sheet.delete_rows(1, sheet.max_row)
    for row in (headings, *rows[::-1], [None] * len(headings)):
        sheet.append(row)
    workbook.save(path)
    reading = _import(path, filled)
    assert [_told(j) for j in reading.judgements] == [("confirm", "9/11 ấp", None, None)]
    assert reading.problems == ()


def test_row_that_a_person_added_is_told(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    workbook = openpyxl.load_workbook(path)
    workbook["Thành tích"].append(["120 cây", "trồng cây"])
    workbook.save(path)
    assert [p.status for p in _import(path, filled).problems] == ["lost_keys"]


@pytest.mark.parametrize(("dropped", "told"), [(len(KEYS), 1), (1, 1)])
def test_sheet_without_its_keys_is_told(
    filled: Catalogue, tmp_path: Path, dropped: int, told: int
) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="awards")
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["Khen thưởng"]
    sheet.delete_cols(sheet.max_column - dropped + 1, dropped)
    workbook.save(path)
    (problem,) = _import(path, filled).problems
    assert (problem.place, problem.status) == ("Khen thưởng", "lost_columns")
    assert problem.detail.split(", ") == list(KEYS[-dropped:])


def test_what_the_catalogue_learnt_since_stays(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    _edit(path, "Thành tích", "hơn 12,5 km", {"Của ai": "nhân dân xã"})
    document = next(filled.documents())
    first, *rest = document.records.achievements
    better = (replace(first, indicator="đường hoa trồng mới"), *rest)
    filled.save(replace(document, records=replace(document.records, achievements=better)))
    (judgement,) = _import(path, filled).judgements
    assert _told(judgement) == ("correct", "hơn 12,5 km", "subject", "nhân dân xã")


def test_correction_that_the_catalogue_has_already_is_none(
    filled: Catalogue, tmp_path: Path
) -> None:
    path = tmp_path / "out.xlsx"
    export(filled, path, format="xlsx", kind="achievements")
    _edit(path, "Thành tích", "hơn 12,5 km", {"Của ai": "nhân dân xã"})
    document = next(filled.documents())
    first, *rest = document.records.achievements
    better = (replace(first, subject="nhân dân xã"), *rest)
    filled.save(replace(document, records=replace(document.records, achievements=better)))
    assert _import(path, filled) == Reading((), ())


def test_what_was_imported_holds_and_can_be_judged_again(filled: Catalogue, tmp_path: Path) -> None:
    document = next(filled.documents())
    (grant,) = document.records.award_grants
    two = (grant, replace(grant, count=5, recipient_kind="collective", recipients=()))
    filled.save(replace(document, records=replace(document.records, award_grants=two)))
    reading = _edited(
        filled, tmp_path, "Khen thưởng", "Trần Văn Bé Sáu; Ngô Thị Út", {"Đánh giá": "sai"}
    )
    filled.judge(reading.judgements)
    # the second grant of the mention is still its second, though the first is gone
    change = {"Số lượng": 6, "Đánh giá": "đúng"}
    filled.judge(_edited(filled, tmp_path, "Khen thưởng", 5, change).judgements)
    awards = filled.frame("awards")
    assert awards[awards["document"] == document.id]["count"].tolist() == [6]
    assert awards[awards["document"] == document.id]["verdict"].tolist() == ["confirmed"]


def test_whatever_may_be_corrected_in_a_sheet_the_catalogue_takes() -> None:
    for review in REVIEWS.values():
        assert {slot.slot for slot in review.slots} <= set(CORRECTABLE[review.target])


def test_other_files_are_a_usage_error(filled: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"no workbook")
    with pytest.raises(UsageError, match="no workbook"):
        _import(path, filled)


def test_columns_that_may_be_corrected_exist_and_are_told_apart() -> None:
    for kind in (*REVIEWS, *RENAMED):
        names = {column.name for column in KINDS[kind]}
        assert set(corrected(kind)) <= names
        for language in ("vi", "en"):
            columns = (*KINDS[kind], VERDICT, NOTE)
            headings = [column.vi if language == "vi" else column.en for column in columns]
            assert len(set(headings)) == len(headings)


_words = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\r\n\x0b\x1b;,\"'_x\ufffe👍🏽ậ\u0302\u0323 "),
        st.characters(codec="utf-8", exclude_characters="\0"),
    ),
    min_size=1,
    max_size=20,
)


def _stating(words: list[str]) -> Document:
    """Make a document that states a fact of each kind with each of the words."""
    text = "\r\n".join(words)
    starts = [sum(len(word) + 2 for word in words[:i]) for i in range(len(words))]
    labels = (Label.CAMPAIGN, Label.FIGURE, Label.AWARD)
    mentions = tuple(
        Mention(start, start + len(word), label, word, "hand")
        for start, word in zip(starts, words, strict=True)
        for label in labels
    )
    evidence = (0, len(text))
    records = Records(
        tuple(Campaign(w, w, mentions=(3 * i,)) for i, w in enumerate(words)),
        tuple(
            Achievement(w, w, 0.1 + i, w, None, w, None, None, w, 3 * i + 1, evidence)
            for i, w in enumerate(words)
        ),
        tuple(
            AwardGrant(w, None, i, None, (w, w), w, 2024, w, 3 * i + 2, evidence)
            for i, w in enumerate(words)
        ),
    )
    return Document("0d" * 32, "a.txt", "txt", Meta(), text, (), mentions, records)


@pytest.fixture(scope="module")
def one() -> Iterator[Catalogue]:
    with open_catalogue("sqlite://", create=True) as opened:
        yield opened


@settings(max_examples=25, deadline=None)
@example(words=["=1+1", "_x0041_", " hai  dấu cách ", "x" * 40_000])
@given(words=st.lists(_words, min_size=1, max_size=4, unique=True))
def test_any_words_come_back_from_a_workbook(
    one: Catalogue, words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("words") / "out.xlsx"
    one.save(_stating(words))
    export(one, path, format="xlsx")
    assert _import(path, one) == Reading((), ())
    workbook = openpyxl.load_workbook(path)
    for name in ("Nói về phong trào", "Thành tích", "Khen thưởng"):
        headings, *rows = workbook[name].iter_rows()
        place = [cell.value for cell in headings].index("Đánh giá")
        for row in rows:
            row[place].value = "đúng"
    workbook.save(path)
    reading = _import(path, one)
    assert reading.problems == ()
    document = one.document("0d" * 32)
    assert document
    quotes = []
    for judgement in reading.judgements:
        assert judgement.action is Action.CONFIRM
        assert judgement.target
        assert (
            document.text[judgement.target.start : judgement.target.end] == judgement.target.quote
        )
        quotes.append(judgement.target.quote)
    assert sorted(quotes) == sorted(words * 3)
