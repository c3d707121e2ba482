"""The server that the tests start for themselves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import postgres as module
import pytest
from postgres import NoServer, Server, private_server
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool


def _ask(url: str, question: str) -> list[object]:
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        result = connection.execute(text(question))
        return [row[0] for row in result] if result.returns_rows else []


def test_every_database_is_new(postgres: Server) -> None:
    for _ in range(2):
        with postgres.database() as url:
            assert _ask(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [0]
            _ask(url, "CREATE TABLE awards (name text)")


_NAMES = "SELECT name FROM (VALUES ('z'), ('Đ'), ('đ'), ('B'), ('a')) AS names (name) ORDER BY name"


def test_text_is_ordered_by_code_point(postgres_url: str) -> None:
    assert _ask(postgres_url, _NAMES) == sorted("zĐđBa")


def test_text_is_ordered_as_in_a_dictionary(vietnamese_url: str) -> None:
    assert _ask(vietnamese_url, _NAMES) == list("aBđĐz")


def test_server_is_gone_afterwards() -> None:
    try:
        with private_server() as server:
            folder = server.folder
            assert _ask(server.url("postgres"), "SELECT 1") == [1]
    except NoServer as problem:
        pytest.skip(str(problem))
    assert not folder.exists()


_KILLED = """
import os, signal, sys
from postgres import private_server
with private_server() as server:
    print(server.folder, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_server_does_not_outlive_killed_tests(postgres: Server) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [sys.executable, "-c", _KILLED]
    killed = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
    folder = Path(killed.stdout.strip())
    assert folder.name.startswith("thidua-pg-"), killed.stderr
    for _ in range(100):
        if not folder.exists():
            break
        time.sleep(0.1)
    assert not folder.exists()


def test_server_that_does_not_start_says_why(
    postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(module._SETTINGS, "shared_buffers", "plenty")
    with pytest.raises(RuntimeError, match="plenty"), private_server():
        pass


def test_missing_server_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(module, "_FOLDERS", (f"{tmp_path}/*/bin",))
    with pytest.raises(NoServer, match="apt-get install postgresql"), private_server():
        pass


def test_newest_server_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("9.6", "15", "17"):
        programs = tmp_path / version / "bin"
        programs.mkdir(parents=True)
        (programs / "initdb").touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(module, "_FOLDERS", (f"{tmp_path}/*/bin",))
    assert module._programs() == tmp_path / "17" / "bin"
