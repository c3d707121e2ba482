"""The records of one document, put together."""

from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.records import extract_records
from nlp.linear import LinearModel


@pytest.fixture
def every_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every figure for a result: what is tested is which of them are grants."""
    monkeypatch.setattr(LinearModel, "probability", lambda model, features: 0.99)


LETTER = "<AWARD gk_giay_khen>Giấy khen</AWARD>"
# text · figures of achievements · counts of grants
FIGURES = [
    (f"Xã tặng {LETTER} cho <FIGURE 6 hộ>6 hộ</FIGURE> đã hiến <FIGURE 90 m2>90 m2</FIGURE> đất.",
     ["90 m2"], [6]),
    (f"Xã đã trao <FIGURE 8>8</FIGURE> {LETTER}.", [], [8]),
    ("Xã khen <FIGURE 6 hộ>6 hộ</FIGURE>.", ["6 hộ"], []),
]  # fmt: skip


@pytest.mark.usefixtures("every_figure")
@pytest.mark.parametrize(("marked", "facts", "counts"), FIGURES)
def test_a_figure_is_a_grant_or_an_achievement_never_both(
    marked: str, facts: list[str], counts: list[int]
) -> None:
    records = extract_records(document_of(marked, published="2024-06-28")).records
    assert [fact.figure for fact in records.achievements] == facts
    assert [grant.count for grant in records.award_grants] == counts
