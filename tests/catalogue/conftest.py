from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.catalogue import Catalogue, open_catalogue
from nlp.markup import load
from nlp.records import Document

MARKED = Path(__file__).parents[1] / "data" / "marked"


@pytest.fixture
def street() -> Document:
    return load(MARKED / "sach-duong-dep-ngo.txt").document


@pytest.fixture
def factory() -> Document:
    return load(MARKED / "tho-tre-thi-tai.txt").document


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with open_catalogue(tmp_path / "thidua.db", create=True) as opened:
        yield opened
