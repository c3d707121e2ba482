"""Bring the tables of a catalogue to the version that this code works with."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

KNOWN = ("0001", "0002")
HEAD = KNOWN[-1]


def revision_of(connection: Connection) -> str | None:
    """Tell the version that the tables say they are of."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade_tables(connection: Connection, *, made_before_versions: bool = False) -> None:
    """Run the migrations that are missing, in the transaction of the connection.

    ``made_before_versions`` is a catalogue with the first tables, which nobody numbered then.
    """
    config = Config()
    config.set_main_option("script_location", Path(__file__).parent.as_posix())
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    if made_before_versions:
        command.stamp(config, KNOWN[0])
    command.upgrade(config, HEAD)
