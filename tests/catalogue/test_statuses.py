from __future__ import annotations

import pytest

from nlp.catalogue.catalogue import UnsavedDocument
from nlp.catalogue.database import UnreachableCatalogue
from nlp.catalogue.statuses import STATUSES, explain, short
from nlp.errors import ReadError


def _kinds(error: type[Exception]) -> list[type[Exception]]:
    return [error, *(deeper for kind in error.__subclasses__() for deeper in _kinds(kind))]


@pytest.mark.parametrize(
    "kind", [*_kinds(ReadError), *_kinds(UnreachableCatalogue), UnsavedDocument]
)
def test_every_status_is_explained_in_vietnamese(kind: type[Exception]) -> None:
    status = STATUSES[kind.status]  # type: ignore[attr-defined]
    assert status.vi
    assert status.hint
    assert status.en


def test_reason_stands_in_the_explanation() -> None:
    problem, hint = explain("crashed", reason="KeyError: 'x'", hint="", language="vi")
    assert problem.endswith("KeyError: 'x'")
    assert hint


def test_english_keeps_what_the_error_says() -> None:
    told = explain("broken", reason="is cut short", hint="Copy it.", language="en")
    assert told == ("is cut short", "Copy it.")


def test_unknown_status_keeps_what_the_error_says() -> None:
    assert explain("odd", reason="is odd", hint="Wait.", language="vi") == ("is odd", "Wait.")
    assert short("odd", language="vi") == "odd"


def test_reasons_may_hold_braces() -> None:
    assert "{reason}" in explain("crashed", reason="{reason}", hint="", language="vi")[0]
