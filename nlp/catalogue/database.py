"""Opening a catalogue's database: is it one, is it ours, and is it of our time."""

from __future__ import annotations

import sqlite3
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, make_url, update
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
)
from sqlalchemy.pool import ConnectionPoolEntry

from nlp.catalogue.migrations import HEAD, KNOWN, revision_of, upgrade_tables
from nlp.catalogue.schema import about
from nlp.errors import CatalogueError
from nlp.version import VERSION

WRITES = "thidua_writes"
_UNNUMBERED = "unnumbered"
_LOCK = 7_468_696  # any number, the same for all who open a catalogue
Trouble = Literal["retry", "refused", "unreachable"]
# codes of PostgreSQL: deadlock_detected, serialization_failure; data, integrity
_SACRIFICED = frozenset({"40P01", "40001"})
_REFUSED = frozenset({"22", "23"})
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
        url = make_url(place)
        if url.drivername == "postgresql" and find_spec("psycopg2") is None:
            url = url.set(drivername="postgresql+pg8000")
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise UnreachableCatalogue(
            place,
            f"no database of that kind: {error}",
            hint="give a file, or a URL such as sqlite:///catalogue.db",
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    else:
        # many rows in one statement: it halves the time that a document takes to save
        engine.dialect.use_insertmanyvalues_wo_returning = True
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


def _prepare(connection: Any, _record: ConnectionPoolEntry) -> None:
    # the driver would begin a transaction only at the first change: too late for what was read
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma).close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def writer(engine: Engine) -> Engine:
    """Give the engine whose transactions queue for the right to write before they read.

    A writer of SQLite that read first would have to give up when another one wrote meanwhile.
    """
    return engine.execution_options(**{WRITES: True})


def trouble_of(error: DBAPIError) -> Trouble:
    """Tell whose fault it is that a transaction failed, and so what may come next.

    ``retry``: another writer's, who is through by now. ``refused``: what was to be written.
    ``unreachable``: the database's, for all that follows too.
    """
    told = error.orig.args[0] if error.orig and error.orig.args else None
    if not isinstance(told, dict):  # SQLite has classes of errors, its driver none of codes
        return "refused" if isinstance(error, IntegrityError | DataError) else "unreachable"
    code = str(told.get("C"))
    if code in _SACRIFICED:
        return "retry"
    return "refused" if code[:2] in _REFUSED else "unreachable"


def message_of(error: DBAPIError) -> str:
    """Give what the database said, in one line."""
    told = error.orig.args[0] if error.orig and error.orig.args else None
    return str(told.get("M")) if isinstance(told, dict) else str(error.orig)


def _check_tables(engine: Engine, place: str, *, create: bool) -> None:
    with engine.connect() as connection:
        if _state(connection, place, create=create) == HEAD:
            return
    with writer(engine).connect() as connection:
        # a table that is made anew must not take along the rows that point at it
        _keep_references(connection, on=False)
        with connection.begin():
            _one_at_a_time(connection)
            found = _state(connection, place, create=create)
            if found != HEAD:
                upgrade_tables(connection, made_before_versions=found == _UNNUMBERED)
                _tell_about(connection)
        _keep_references(connection, on=True)


def _keep_references(connection: Connection, *, on: bool) -> None:
    """Let SQLite hold to foreign keys or not, which it allows between transactions only."""
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}").close()


def _one_at_a_time(connection: Connection) -> None:
    """Let the others wait that open the same new catalogue; SQLite does so by itself."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _state(connection: Connection, place: str, *, create: bool) -> str:
    """Give the version of the tables, or "" where there are none yet."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        if not create:
            raise _missing(place)
        return ""
    if not {"about", "documents"} <= tables:
        raise _foreign(place)
    found = revision_of(connection) or _UNNUMBERED
    if found not in (_UNNUMBERED, *KNOWN):
        raise NewerCatalogue(
            place,
            f"made by a newer thidua (tables of version {found}, this one knows {HEAD})",
            hint="upgrade thidua, or name another catalogue",
        )
    return found


def _tell_about(connection: Connection) -> None:
    row = {"name": "made_by", "value": f"thidua {VERSION}"}
    told = connection.execute(update(about).where(about.c.name == row["name"]).values(row))
    if not told.rowcount:
        connection.execute(insert(about), row)


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
