from __future__ import annotations

import pytest
from rich.console import Console

from nlp.evaluate import report
from nlp.evaluate.evaluation import evaluate
from nlp.evaluate.floors import Fall
from nlp.evaluate.mentions import Matching
from nlp.markup import parse, parse_inline

_HEADER = "id: an\ngenre: news\n---\n"


def _shown(what: object) -> str:
    console = Console(width=120)
    with console.capture() as capture:
        console.print(what, soft_wrap=True)
    return capture.get()


@pytest.mark.parametrize(
    ("gold", "predicted", "shown"),
    [
        ("Ở <PLACE>xã An</PLACE>. Họp.", "Ở xã An. Họp.", "a missed PLACE: Ở [xã An]."),
        ("Ở xã An. Họp.", "Ở <PLACE>xã An</PLACE>. Họp.", "a false PLACE: Ở {xã An}."),
        ("Ở <PLACE>xã An</PLACE>.", "Ở xã <PLACE>An</PLACE>.", "a edge PLACE: Ở [xã {An}]."),
        ("Ở <PLACE>xã An</PLACE>.", "<PLACE>Ở xã An</PLACE>.", "a edge PLACE: {Ở [xã An]}."),
        ("Mở\nở <PLACE>An</PLACE>", "<PLACE>Mở\nở An</PLACE>", "a edge PLACE: {ở [An]}"),
        (
            "Họp xong. Ông ở <PLACE>xã An</PLACE>. Hết.",
            "Họp xong. Ông ở <PLACE>xã An. Hết</PLACE>.",
            "a edge PLACE: Ông ở {[xã An]. Hết}.",
        ),
    ],
)
def test_slip_is_shown_in_its_sentence(gold: str, predicted: str, shown: str) -> None:
    (text, wanted, _), (_, found, _) = parse_inline(gold), parse_inline(predicted)
    label = (wanted or found)[0].label
    slips = list(Matching.of(label, wanted, found).slips("a", text=text))
    assert sorted(_shown(report.slips(slips)).splitlines()) == [shown]


def test_labels_show_shares_and_no_interval_where_there_is_none() -> None:
    document = parse(f"{_HEADER}<PLACE>Xã An</PLACE> họp.\n---\n").document
    row = next(
        line
        for line in _shown(report.labels(evaluate({"an": document}, [document]))).splitlines()
        if line.startswith("PLACE")
    )
    assert row.split() == ["PLACE", "1", "1", *["1.000"] * 4]


def test_gate_says_what_fell() -> None:
    assert "the floors hold" in _shown(report.gate([]))
    assert "dev UNIT.exact_f1: 0.8000, floor 0.9000" in _shown(
        report.gate([Fall("dev", "UNIT.exact_f1", 0.9, 0.8)])
    )
