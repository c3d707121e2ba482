from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from nlp.catalogue import open_catalogue
from nlp.catalogue.schema import METADATA
from nlp.errors import CatalogueError
from nlp.records import Document


def _status(place: object, *, create: bool = False) -> str:
    with pytest.raises(CatalogueError) as caught:
        open_catalogue(str(place), create=create)
    assert str(place) in caught.value.problem
    assert caught.value.hint
    return str(caught.value.status)  # type: ignore[attr-defined]


def test_nothing_there_is_told_from_an_empty_catalogue(tmp_path: Path) -> None:
    place = tmp_path / "thidua.db"
    assert _status(place) == "no_catalogue"
    assert not place.exists()
    open_catalogue(place, create=True).close()
    with open_catalogue(place) as catalogue:
        assert set(catalogue.counts().values()) == {0}


@pytest.mark.parametrize("content", [b"not a database, but longer than its header", b"PK\x03\x04"])
def test_other_file_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "report.docx"
    place.write_bytes(content)
    assert _status(place, create=True) == "not_a_catalogue"
    assert place.read_bytes() == content


def test_other_database_is_left_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "photos.db"
    with sqlite3.connect(place) as connection:
        connection.execute("create table photos (name text)")
    connection.close()
    assert _status(place, create=True) == "not_a_catalogue"


def test_damaged_database_is_named(tmp_path: Path) -> None:
    place = tmp_path / "thidua.db"
    place.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    assert _status(place) == "unreachable_catalogue"


def test_folder_is_no_catalogue(tmp_path: Path) -> None:
    assert _status(tmp_path, create=True) == "unreachable_catalogue"


def test_missing_folder_is_named(tmp_path: Path) -> None:
    assert _status(tmp_path / "no" / "thidua.db", create=True) == "unreachable_catalogue"


@pytest.mark.parametrize("url", ["nosuch://host/name", "://"])
def test_unknown_kind_of_database_is_named(url: str) -> None:
    assert _status(url, create=True) == "unreachable_catalogue"


def test_newer_catalogue_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "thidua.db"
    open_catalogue(place, create=True).close()
    with sqlite3.connect(place) as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    connection.close()
    assert _status(place) == "newer_catalogue"


def test_url_opens_the_same_catalogue(tmp_path: Path, street: Document) -> None:
    place = tmp_path / "thidua.db"
    with open_catalogue(f"sqlite:///{place}", create=True) as catalogue:
        catalogue.save(street)
    with open_catalogue(place) as catalogue:
        assert catalogue.counts()["documents"] == 1


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="the superuser may write everywhere")
def test_catalogue_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert _status(tmp_path / "thidua.db", create=True) == "unreachable_catalogue"
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_tables_are_the_same_on_postgresql(table: Table) -> None:
    created = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert all(column.name in created for column in table.columns)


def test_database_is_set_up_for_one_writer_and_many_readers(tmp_path: Path) -> None:
    place = tmp_path / "thidua.db"
    open_catalogue(place, create=True).close()
    connection = sqlite3.connect(place)
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    connection.close()
