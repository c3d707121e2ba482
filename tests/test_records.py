from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from nlp.records import (
    Achievement,
    AwardGrant,
    Block,
    BlockKind,
    Campaign,
    Comparison,
    Document,
    Label,
    Mention,
    Meta,
    Records,
)
from nlp.values import AwardValue, DateValue, FigureValue

TEXT = "Năm 2023, xã tặng giấy khen cho hơn 12,5 ha."
MENTIONS = (
    Mention(0, 8, Label.DATE, "Năm 2023", "dates.year", DateValue.parse("2023")),
    Mention(
        18, 27, Label.AWARD, "giấy khen", "awards.diploma", AwardValue("gk", "Nhất", "commune")
    ),
    Mention(
        32, 43, Label.FIGURE, "hơn 12,5 ha", "figures.measure", FigureValue(12.5, "ha", "over")
    ),
    Mention(10, 12, Label.PLACE, "xã", "places.kind", None, "place:xa", 0.5),
)
RECORDS = Records(
    (Campaign("Sạch làng", start="2023-01-01", mentions=(0,), slots={"start": (0, 8)}),),
    (
        Achievement(
            "hơn 12,5 ha", "trồng", 12.5, "ha", None, "xã", ("2023-01-01", None),
            Comparison("vs_plan", "up", 5.03, "vượt 5,03%"), None, 2, (0, 44),
        ),
    ),
    (AwardGrant("giấy khen", None, 3, "household", ("A", "B"), None, 2023, None, 1, (0, 44)),),
)  # fmt: skip
DOCUMENT = Document(
    "0" * 64, "a.txt", "txt", Meta("Tin", "2024-06"), TEXT,
    (Block(0, 44, BlockKind.PARAGRAPH, 1, (72.0, 80.5, 500.0, 96.0)),), MENTIONS, RECORDS, ("x",),
)  # fmt: skip
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


def test_document_comes_back_from_json_whole() -> None:
    assert Document.from_json(DOCUMENT.to_json()) == DOCUMENT
    assert Document.from_json(DOCUMENT.to_json().encode()) == DOCUMENT


@given(ANY_TEXT, ANY_TEXT)
def test_json_of_any_text_is_one_line_and_comes_back(text: str, title: str) -> None:
    mention = Mention(0, len(text), Label.UNIT, text, "units.x")
    document = Document("id", text, "txt", Meta(title), text, (), (mention,), Records(), (title,))
    line = document.to_json()
    assert "\n" not in line
    assert Document.from_json(line) == document


def test_json_keeps_the_promised_keys_and_writes_nulls() -> None:
    written = json.loads(DOCUMENT.to_json())
    assert list(written) == [
        "id", "source", "format", "meta", "text", "blocks", "mentions", "records", "warnings",
        "entities",
        "topic",
    ]  # fmt: skip
    assert written["meta"] == {
        "title": "Tin", "published": "2024-06", "outlet": None, "author": None, "url": None,
    }  # fmt: skip
    assert written["mentions"][1]["value"] == {
        "award_id": "gk", "class": "Nhất", "level": "commune",
    }  # fmt: skip
    assert written["mentions"][0]["entity"] is None
    assert written["records"]["achievements"][0]["period"] == ["2023-01-01", None]
    assert written["records"]["award_grants"][0]["count"] == 3


def test_values_come_back_as_what_they_were() -> None:
    back = Document.from_json(DOCUMENT.to_json())
    assert [type(m.value).__name__ for m in back.mentions] == [
        "DateValue", "AwardValue", "FigureValue", "NoneType",
    ]  # fmt: skip


def test_labelled_gives_places_in_the_list_of_mentions() -> None:
    assert [(i, m.text) for i, m in DOCUMENT.labelled(Label.FIGURE)] == [(2, "hơn 12,5 ha")]
    assert list(DOCUMENT.labelled(Label.EVENT)) == []


@pytest.mark.parametrize("line", ["", "{}", "[]", '{"id": 1}', DOCUMENT.to_json()[:-1]])
def test_what_is_no_document_is_refused(line: str) -> None:
    with pytest.raises(ValidationError):
        Document.from_json(line)
