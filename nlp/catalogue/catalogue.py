"""A catalogue as people and programs hold it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pandas as pd
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DataError, IntegrityError, OperationalError

from nlp.catalogue.columns import KINDS
from nlp.catalogue.database import UnreachableCatalogue, open_database
from nlp.catalogue.frames import frame_of
from nlp.catalogue.rows import to_rows
from nlp.catalogue.schema import METADATA, documents, failures, sources
from nlp.catalogue.store import (
    Failure,
    add_source,
    drop_failures,
    load_document,
    load_documents,
    save_document,
    save_failure,
)
from nlp.errors import CatalogueError, UsageError
from nlp.records import Document

# the table that is counted for each kind of record
_COUNTED = {kind: kind for kind in KINDS} | {"awards": "award_grants"}


class UnsavedDocument(CatalogueError):
    """The tables refuse one document; the others go on."""

    status = "not_saved"


def open_catalogue(place: str | Path, *, create: bool = False) -> Catalogue:
    """Open a catalogue file, or a database URL such as ``sqlite:///thidua.db``.

    With ``create`` an empty one is made where there is none. Raises CatalogueError.
    """
    return Catalogue(str(place), open_database(str(place), create=create))


class Catalogue:
    """Documents and all that they say, in a database; close it, or open it in a ``with``."""

    def __init__(self, place: str, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def save(self, document: Document, *, path: str = "", fingerprint: str = "") -> bool:
        """Write a document in one transaction; say whether it replaced another at its path.

        ``path`` is where its bytes were found when that is not ``document.source``;
        ``fingerprint`` tells the code and models that made it, for ``is_done``. Raises
        UnsavedDocument, or UnreachableCatalogue when nothing can be written any more.
        """
        try:
            rows = to_rows(document, fingerprint=fingerprint)
            with self._engine.begin() as connection:
                return save_document(connection, rows, path=path or document.source)
        except OperationalError as error:
            raise self._unreachable(error) from error
        except (DataError, IntegrityError, OverflowError, UnicodeError) as error:
            cause = getattr(error, "orig", None) or error
            raise UnsavedDocument(f"{document.source}: cannot be saved: {cause}") from error

    def add_copy(self, document: str, *, path: str) -> bool:
        """Note another path that holds the bytes of a document; answer as ``save`` does."""
        with self._engine.begin() as connection:
            return add_source(connection, document, path=path)

    def fail(self, failure: Failure) -> None:
        """Write down a file that could not be taken in, until it is."""
        try:
            with self._engine.begin() as connection:
                save_failure(connection, failure)
        except OperationalError as error:
            raise self._unreachable(error) from error

    def failures(self) -> list[Failure]:
        """List the files that could not be taken in."""
        with self._engine.connect() as connection:
            return [Failure(*row) for row in connection.execute(select(failures))]

    def drop_failures(self, files: list[str]) -> None:
        """Forget failures of files that are gone."""
        with self._engine.begin() as connection:
            drop_failures(connection, files)

    def is_done(self, document: str, *, fingerprint: str) -> bool:
        """Tell whether the document was saved by the same code and models."""
        wanted = select(documents.c.fingerprint).where(documents.c.id == document)
        with self._engine.connect() as connection:
            return connection.scalar(wanted) == fingerprint

    def holder(self, path: str) -> str | None:
        """Give the id of the document that was found at a path."""
        with self._engine.connect() as connection:
            return connection.scalar(select(sources.c.document_id).where(sources.c.path == path))

    def document(self, identity: str) -> Document | None:
        """Read one document back, its names with the ids of catalogue entities."""
        with self._engine.connect() as connection:
            return load_document(connection, identity)

    def documents(self) -> Iterator[Document]:
        """Read all documents back, in order of their source."""
        with self._engine.connect() as connection:
            yield from load_documents(connection)

    def frame(self, kind: str) -> pd.DataFrame:
        """Read all records of one kind, with the columns that ``columns.KINDS`` lists."""
        if kind not in KINDS:
            raise UsageError(f"{kind}: no such kind of record", hint=f"one of {', '.join(KINDS)}")
        with self._engine.connect() as connection:
            return frame_of(connection, kind)

    def counts(self) -> dict[str, int]:
        """Count the records of each kind."""
        with self._engine.connect() as connection:
            return {
                kind: connection.scalar(
                    select(func.count()).select_from(METADATA.tables[table])
                ) or 0
                for kind, table in _COUNTED.items()
            }  # fmt: skip

    def check(self) -> list[str]:
        """Name what is damaged in the database file; a sound one gives an empty list."""
        if self._engine.dialect.name != "sqlite":
            return []
        with self._engine.connect() as connection:
            found = [row[0] for row in connection.execute(text("PRAGMA integrity_check"))]
            orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
        damage = [line for line in found if line != "ok"]
        return damage + [f"{row[0]}: a row points at nothing in {row[2]}" for row in orphans]

    def _unreachable(self, error: OperationalError) -> UnreachableCatalogue:
        return UnreachableCatalogue(
            self.place, str(error.orig), hint="see that the disk has room and may be written to"
        )
