from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from nlp.catalogue import Catalogue
from nlp.catalogue.columns import KIND_NAMES, KINDS
from nlp.records import Block, BlockKind, Document, Label, Mention, Meta, Records


@pytest.fixture
def filled(catalogue: Catalogue, street: Document, factory: Document) -> Catalogue:
    catalogue.save(street)
    catalogue.save(factory)
    return catalogue


def _row(catalogue: Catalogue, kind: str, column: str, value: object) -> pd.Series:
    frame = catalogue.frame(kind)
    (row,) = [row for _, row in frame[frame[column] == value].iterrows()]
    return row


def test_every_kind_has_a_name_and_headings() -> None:
    assert KINDS.keys() == KIND_NAMES.keys()
    for columns in KINDS.values():
        for language in ("vi", "en"):
            headings = [column.heading(language) for column in columns]
            assert all(headings)
            assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("kind", KINDS)
def test_empty_catalogue_gives_typed_columns(
    catalogue: Catalogue, filled: Catalogue, kind: str
) -> None:
    types = {
        "text": "str",
        "integer": "Int64",
        "number": "float64",
        "day": "datetime64[s]",
        "flag": "boolean",
    }
    expected = {column.name: types[column.type] for column in KINDS[kind]}
    assert {name: str(dtype) for name, dtype in filled.frame(kind).dtypes.items()} == expected


def test_achievement_is_quoted_from_its_document(filled: Catalogue, street: Document) -> None:
    row = _row(filled, "achievements", "figure", "9/11 ấp")
    assert (row["value"], row["of"], row["measure"]) == (9, 11, "ấp")
    assert (row["comparison"], row["direction"], row["comparison_value"]) == ("vs_plan", "up", 2)
    assert row["campaign_id"] == "campaign:sach-duong-dep-ngo"
    assert row["quote"] == street.text[row["start"] : row["end"]]
    assert "9/11 ấp đạt chuẩn" in row["quote"]
    assert (row["source"], row["title"]) == (street.source, street.meta.title)


def test_period_is_two_days(filled: Catalogue) -> None:
    row = _row(filled, "achievements", "indicator", "trồng đường hoa")
    assert row["period_start"] == pd.Timestamp("2026-01-01")
    assert row["period_end"] == pd.Timestamp("2026-03-31")
    assert row["value"] == 12.5


def test_award_names_its_recipients(filled: Catalogue) -> None:
    row = _row(filled, "awards", "year", 2026)
    assert row["recipients"] == "Trần Văn Bé Sáu; Ngô Thị Út"
    assert (row["award_id"], row["count"]) == ("gk_giay_khen", 2)


def test_campaign_gathers_what_documents_say(filled: Catalogue) -> None:
    row = _row(filled, "campaigns", "id", "campaign:sach-duong-dep-ngo")
    assert row["name"] == "Sạch đường, đẹp ngõ"
    assert (row["documents"], row["mentions"]) == (2, 3)
    assert (row["achievements"], row["awards"]) == (3, 1)
    assert row["launched_by"] == "UBND xã Bình Thạnh Trung"
    assert row["starts_on"] == pd.Timestamp("2026-01-01")
    assert "Sạch đường, đẹp ngõ" in row["quote"]


def test_campaign_follows_the_majority(catalogue: Catalogue, street: Document) -> None:
    for number, level in enumerate(["commune", "sector", "sector"]):
        campaigns = [replace(c, level=level) for c in street.records.campaigns]
        records = Records(campaigns=tuple(campaigns))
        document = replace(street, id=str(number), source=f"{number}.txt", records=records)
        catalogue.save(document)
    assert catalogue.frame("campaigns")["level"].tolist() == ["sector"]
    assert catalogue.frame("campaign_statements")["level"].tolist() == [
        "commune", "sector", "sector",
    ]  # fmt: skip


def test_campaign_without_a_mention_still_counts_its_document(
    catalogue: Catalogue, street: Document
) -> None:
    records = Records(campaigns=street.records.campaigns)
    catalogue.save(replace(street, mentions=(), records=records))
    (row,) = [row for _, row in catalogue.frame("campaigns").iterrows()]
    assert (row["documents"], row["mentions"]) == (1, 0)
    assert pd.isna(row["quote"])


def test_mention_has_its_value_and_its_surroundings(filled: Catalogue) -> None:
    date = _row(filled, "mentions", "text", "quý I/2026")
    assert (date["edtf"], date["date_end"]) == ("2026-33", pd.Timestamp("2026-03-31"))
    figure = _row(filled, "mentions", "text", "hơn 12,5 km")
    assert (figure["value"], figure["measure"], figure["modifier"]) == (12.5, "km", "over")
    assert figure["quote"].startswith("Sau quý I/2026")
    assert pd.isna(figure["award_id"])


def test_mention_that_runs_over_blocks_is_quoted_whole(catalogue: Catalogue) -> None:
    text = "Ban Thi đua\nKhen thưởng tỉnh\nhọp"
    blocks = (Block(0, 11, BlockKind.HEADING), Block(12, 28, BlockKind.HEADING))
    mention = Mention(4, 23, Label.UNIT, text[4:23], "rule")
    lost = Mention(29, 32, Label.UNIT, "họp", "rule")
    catalogue.save(Document("0", "a.txt", "txt", Meta(), text, blocks, (mention, lost)))
    quotes = catalogue.frame("mentions")["quote"]
    assert quotes[0] == text[:23]
    assert pd.isna(quotes[1])


def test_units_count_their_documents(filled: Catalogue) -> None:
    row = _row(filled, "units", "id", "unit:ubnd-xa-binh-thanh-trung")
    assert (row["name"], row["documents"], row["mentions"]) == ("UBND xã Bình Thạnh Trung", 1, 2)


def test_document_counts_what_it_says(filled: Catalogue, street: Document) -> None:
    row = _row(filled, "documents", "id", street.id)
    assert (row["campaigns"], row["achievements"], row["awards"]) == (1, 2, 1)
    assert row["characters"] == len(street.text)
    assert row["published"] == "2026-04-02"


def test_date_that_is_none_stays_empty(catalogue: Catalogue, street: Document) -> None:
    campaign = replace(street.records.campaigns[0], start="mùa xuân", end="2026-02")
    catalogue.save(replace(street, records=Records(campaigns=(campaign,))))
    (row,) = [row for _, row in catalogue.frame("campaign_statements").iterrows()]
    assert pd.isna(row["starts_on"])
    assert row["ends_on"] == pd.Timestamp("2026-02-28")
