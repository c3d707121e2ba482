from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.catalogue import Catalogue, open_catalogue
from nlp.markup import load
from nlp.records import Document


@pytest.fixture
def marked() -> Path:
    """Give the folder of two annotated documents: a commune's news, a factory's report."""
    return Path(__file__).parent / "data" / "marked"


@pytest.fixture
def street(marked: Path) -> Document:
    return load(marked / "sach-duong-dep-ngo.txt").document


@pytest.fixture
def factory(marked: Path) -> Document:
    return load(marked / "tho-tre-thi-tai.txt").document


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with open_catalogue(tmp_path / "thidua.db", create=True) as opened:
        yield opened
