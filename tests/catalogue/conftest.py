"""A catalogue on each kind of database, and one that can be searched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from search_shelf import Shelf, make_shelf

from nlp.catalogue import Catalogue, open_catalogue


@pytest.fixture
def catalogue(catalogue_url: str) -> Iterator[Catalogue]:
    with open_catalogue(catalogue_url, create=True) as opened:
        yield opened


@pytest.fixture
def shelf(catalogue: Catalogue) -> Shelf:
    return make_shelf(catalogue)
