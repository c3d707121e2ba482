"""Opening a catalogue's database: is it one, is it ours, and is it of our time."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from nlp.catalogue.schema import METADATA, SCHEMA_VERSION, about
from nlp.errors import CatalogueError
from nlp.version import VERSION

_SQLITE_HEADER = b"SQLite format 3\x00"
# readers go on while a build writes; a power cut may lose the last documents, never tear one
_PRAGMAS = (
    "PRAGMA busy_timeout = 30000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
)


class UnreachableCatalogue(CatalogueError):
    """The database at ``place`` cannot be opened, read or written to; ``reason`` says why."""

    status = "unreachable_catalogue"

    def __init__(self, place: str, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{place}: {problem}", hint=hint)
        self.place = place
        self.reason = problem


class MissingCatalogue(UnreachableCatalogue):
    """There is no catalogue at that place."""

    status = "no_catalogue"


class ForeignDatabase(UnreachableCatalogue):
    """The file or database holds something else."""

    status = "not_a_catalogue"


class NewerCatalogue(UnreachableCatalogue):
    """A later thidua made the catalogue, with tables that this one does not know."""

    status = "newer_catalogue"


def open_database(place: str, *, create: bool) -> Engine:
    """Connect to a file or database URL and see that its tables are ours.

    With ``create`` an empty place becomes a catalogue. Raises CatalogueError.
    """
    engine = _engine(place, create=create)
    try:
        _check_tables(engine, place, create=create)
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        raise _unreachable(place, error) from error
    except CatalogueError:
        engine.dispose()
        raise
    return engine


def _engine(place: str, *, create: bool) -> Engine:
    if "://" not in place:
        _check_file(Path(place), create=create)
        place = f"sqlite:///{place}"
    try:
        engine = create_engine(place)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise UnreachableCatalogue(
            place,
            f"no database of that kind: {error}",
            hint="give a file, or a URL such as sqlite:///catalogue.db",
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_file():
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_HEADER))
        if head and head != _SQLITE_HEADER:
            raise _foreign(str(path))
    elif path.exists():
        raise UnreachableCatalogue(str(path), "not a file", hint="name the catalogue's file")
    elif not create:
        raise _missing(str(path))
    elif not path.parent.is_dir():
        raise UnreachableCatalogue(
            str(path), f"the folder {path.parent} is missing", hint="make the folder first"
        )


def _set_pragmas(connection: Any, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _check_tables(engine: Engine, place: str, *, create: bool) -> None:
    tables = set(inspect(engine).get_table_names())
    if not tables:
        if not create:
            raise _missing(place)
        _make_tables(engine)
    elif not {"about", "documents"} <= tables:
        raise _foreign(place)
    else:
        _check_version(engine, place)


def _make_tables(engine: Engine) -> None:
    rows = {"schema_version": str(SCHEMA_VERSION), "made_by": f"thidua {VERSION}"}
    with engine.begin() as connection:
        METADATA.create_all(connection)
        connection.execute(
            insert(about), [{"name": name, "value": value} for name, value in rows.items()]
        )


def _check_version(engine: Engine, place: str) -> None:
    wanted = select(about.c.value).where(about.c.name == "schema_version")
    with engine.connect() as connection:
        found = connection.execute(wanted).scalar()
    if found is None or not found.isdecimal():
        raise _foreign(place)
    if int(found) > SCHEMA_VERSION:
        raise NewerCatalogue(
            place,
            f"made by a newer thidua (tables of version {found}, this one knows {SCHEMA_VERSION})",
            hint="upgrade thidua, or name another catalogue",
        )


def _missing(place: str) -> MissingCatalogue:
    return MissingCatalogue(place, "no catalogue there", hint="make one with `thidua build`")


def _foreign(place: str) -> ForeignDatabase:
    return ForeignDatabase(
        place,
        "holds something else than a catalogue",
        hint="name another file; this one is left as it is",
    )


def _unreachable(place: str, error: Exception) -> UnreachableCatalogue:
    cause = getattr(error, "orig", None) or error
    return UnreachableCatalogue(
        place, str(cause), hint="see that it may be read and written and is not in use elsewhere"
    )
