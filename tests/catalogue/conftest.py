"""A catalogue on each kind of database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nlp.catalogue import Catalogue, open_catalogue


@pytest.fixture
def catalogue(catalogue_url: str) -> Iterator[Catalogue]:
    with open_catalogue(catalogue_url, create=True) as opened:
        yield opened
