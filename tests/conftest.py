from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from postgres import NoServer, Server, private_server

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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """Start a PostgreSQL server of the tests' own, or skip what needs one and say why."""
    try:
        with private_server() as server:
            yield server
    except NoServer as problem:
        pytest.skip(str(problem))


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """Give the URL of an empty PostgreSQL database."""
    with postgres.database() as url:
        yield url


@pytest.fixture
def vietnamese_url(postgres: Server) -> Iterator[str]:
    """Give the URL of an empty PostgreSQL database that orders text as Vietnamese do."""
    try:
        with postgres.database(locale="vi") as url:
            yield url
    except NoServer as problem:
        pytest.skip(str(problem))


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Give the URL of another empty place for each call, once on each kind of database."""
    with ExitStack() as databases:
        if request.param == "postgresql":
            server: Server = request.getfixturevalue("postgres")
            yield lambda: databases.enter_context(server.database())
        else:
            numbers = count()
            yield lambda: f"sqlite:///{tmp_path / f'{next(numbers)}.db'}"


@pytest.fixture
def catalogue_url(new_url: Callable[[], str]) -> str:
    """Give the URL of an empty place, once on each kind of database."""
    return new_url()
