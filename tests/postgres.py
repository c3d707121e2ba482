"""A PostgreSQL server of the tests' own: no port, no password, gone when they end."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, text
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.pool import NullPool

try:
    import pwd
except ModuleNotFoundError:  # Windows
    pwd = None

DATABASES = ("sqlite", "postgresql", "postgresql in Vietnamese order")
_LOCALES = {"postgresql": "", "postgresql in Vietnamese order": "vi"}
_SUPERUSER = "thidua"
_PORT = 5432  # only in the name of the socket: the server listens on no network
_PATIENCE = 30.0  # seconds until a server that does not answer is given up
_INSTALL = "install PostgreSQL 15 or newer (Debian, Ubuntu: apt-get install postgresql)"
_ORDERS_BY_LANGUAGE = 15
# where packages put the programs that are not on the path, newest first
_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
# nothing has to outlive the tests
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "50",
    "shared_buffers": "32MB",
}
# its programs complain of a working folder that they may not enter, and of unknown languages
_ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
# Stops the server when the tests end, even if they are killed: its own input ends then.
_KEEPER = """
import os, select, shutil, signal, subprocess, sys
user, *command = sys.argv[1:]
server, ended = subprocess.Popen(command, user=user or None, stdin=subprocess.DEVNULL), []
while server.poll() is None and not ended:
    ended = select.select([sys.stdin], [], [], 0.2)[0]
if ended:
    server.send_signal(signal.SIGQUIT)  # at once: there is nothing to keep
    server.wait()
    shutil.rmtree(os.getcwd())
"""


class NoServer(Exception):
    """There is no PostgreSQL to start; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, reached through a socket in ``folder``."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        """Name one of its databases as ``open_catalogue`` takes it."""
        socket = str(self.folder / f".s.PGSQL.{_PORT}")
        url = URL.create(
            "postgresql+pg8000", _SUPERUSER, database=database, query={"unix_sock": socket}
        )
        return url.render_as_string(hide_password=False)

    @contextmanager
    def database(self, *, locale: str = "") -> Iterator[str]:
        """Make an empty database and give its URL; it orders text by code point.

        With ``locale`` (``vi``) it orders text as people of that language do; raises NoServer
        where PostgreSQL is too old for that.
        """
        if locale and self.version < _ORDERS_BY_LANGUAGE:
            raise NoServer(f"PostgreSQL {self.version} orders no text by language: {_INSTALL}")
        name = f"test_{next(self._numbers)}"
        rules = f"LOCALE_PROVIDER icu ICU_LOCALE '{locale}'" if locale else ""
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 {rules}")
        yield self.url(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    @property
    def version(self) -> int:
        """Give the major version."""
        return int((self.folder / "data" / "PG_VERSION").read_text())

    def run(self, statement: str) -> None:
        """Run one statement that stands in no transaction."""
        engine = create_engine(
            self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool
        )
        with engine.connect() as connection:
            connection.execute(text(statement))


@contextmanager
def empty_database(kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """Give the URL of one that a whole module shares, of a kind of ``DATABASES``; skip without."""
    if kind == "sqlite":
        yield "sqlite://"
        return
    server: Server = request.getfixturevalue("postgres")
    try:
        with server.database(locale=_LOCALES[kind]) as url:
            yield url
    except NoServer as problem:
        pytest.skip(str(problem))


@contextmanager
def private_server() -> Iterator[Server]:
    """Start a server of our own and stop it again. Raises NoServer where there is none to start."""
    programs, user = _programs(), _user()
    # not pytest's folder: it is closed to the user that the server has to run as
    folder = Path(tempfile.mkdtemp(prefix="thidua-pg-"))
    try:
        if user is not None:
            shutil.chown(folder, user)
        _make_cluster(programs, folder, user)
        with _running(programs, folder, user):
            yield Server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)  # most often gone with the server


def _programs() -> Path:
    """Find the folder of ``initdb`` and ``postgres``."""
    if pwd is None:
        raise NoServer("the tests start PostgreSQL on Linux and macOS only")
    if importlib.util.find_spec("pg8000") is None:
        raise NoServer("no driver for PostgreSQL: pip install 'thidua[postgresql]'")
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = [path for pattern in _FOLDERS for path in Path("/").glob(pattern[1:] + "/initdb")]
    if not found:
        raise NoServer(f"no PostgreSQL server here: {_INSTALL}")
    return max(found, key=_version).parent


def _version(path: Path) -> float:
    digits = "".join(c for c in path.parts[-3] if c.isdigit() or c == ".")
    return float(digits or 0)


def _user() -> str | None:
    """Name the user to run as: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def _make_cluster(programs: Path, folder: Path, user: str | None) -> None:
    arguments = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-U", _SUPERUSER]
    made = subprocess.run(
        [programs / "initdb", "-D", folder / "data", *arguments],
        cwd=folder,
        env=_ENVIRONMENT,
        user=user,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise RuntimeError(f"initdb: {made.stderr.strip()}")


@contextmanager
def _running(programs: Path, folder: Path, user: str | None) -> Iterator[None]:
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    command = [programs / "postgres", "-D", folder / "data", "-k", folder, *settings]
    log = folder / "log"
    with (
        log.open("wb") as stream,
        subprocess.Popen(
            [sys.executable, "-c", _KEEPER, user or "", *command],
            cwd=folder,
            env=_ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=stream,
            stderr=stream,
            start_new_session=True,  # Ctrl-C is for the tests, which still need their server
        ) as keeper,
    ):
        _await(Server(folder), keeper, log)
        yield


def _await(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < until:
        try:
            server.run("SELECT 1")
        except (DBAPIError, InterfaceError, OSError):  # no socket yet, or still starting
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"postgres does not start: {log.read_text(errors='replace').strip()}")
