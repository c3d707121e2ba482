"""A catalogue as people and programs hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import pandas as pd
from sqlalchemy import Connection, Engine, and_, select
from sqlalchemy.exc import DBAPIError

from nlp.catalogue.checking import Finding, check_catalogue
from nlp.catalogue.columns import KINDS
from nlp.catalogue.conditions import documents_where
from nlp.catalogue.copying import read_signatures, write_copies
from nlp.catalogue.database import (
    UnreachableCatalogue,
    message_of,
    open_database,
    trouble_of,
    writer,
)
from nlp.catalogue.filters import EVERYTHING, Filter
from nlp.catalogue.frames import count_of, frame_of
from nlp.catalogue.homes import Map
from nlp.catalogue.judgement_rows import in_force, read_judgements, undone_by
from nlp.catalogue.resolving import read_decided, read_profiles, write_resolution
from nlp.catalogue.schema import documents, failures, sources
from nlp.catalogue.search import Hits, search
from nlp.catalogue.store import (
    Failure,
    UnsavedDocument,
    add_source,
    drop_failures,
    load_document,
    load_documents,
    save_document,
    save_failure,
    tidy,
)
from nlp.catalogue.summaries import SUMMARIES
from nlp.catalogue.verdicts import judge
from nlp.errors import UsageError
from nlp.judgements import Action, Judgement, Target
from nlp.records import Document
from nlp.resolve.clusters import Resolution, resolve_entities
from nlp.resolve.copies import Copies, find_copies

_Result = TypeVar("_Result")
_TRIES = 8  # of a transaction that another one got in the way of


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
        self._writer = writer(engine)

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
        where = path or document.source
        try:
            return self._write(
                lambda c: save_document(c, document, path=where, fingerprint=fingerprint)
            )
        except DBAPIError as error:
            cause = message_of(error)
            raise UnsavedDocument(f"{document.source}: cannot be saved: {cause}") from error

    def add_copy(self, document: str, *, path: str) -> bool:
        """Note another path that holds the bytes of a document; answer as ``save`` does."""
        return self._write(lambda c: add_source(c, document, path=path))

    def fail(self, failure: Failure) -> None:
        """Write down a file that could not be taken in, until it is."""
        self._write(lambda c: save_failure(c, failure))

    def judge(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Write down what a person decided, all or nothing, and let it hold at once.

        Gives the judgements with their ids. Raises UsageError where one does not fit what it is
        about, or is about something that the catalogue does not hold.
        """
        given = list(judgements)
        made = self._write(lambda c: judge(c, given))
        if any(ground.action in (Action.MERGE, Action.SPLIT) for ground in self._grounds(made)):
            self.resolve()
        return made

    def _grounds(self, made: Iterable[Judgement]) -> list[Judgement]:
        with self._engine.connect() as connection:
            return [undone_by(connection, judgement) for judgement in made]

    def target(self, named: Target) -> Target:
        """Complete a target with its quote, and the id of a document that it only begins.

        Raises UsageError where nothing stands there.
        """
        with self._engine.connect() as connection:
            begin = documents.c.id.startswith(named.document, autoescape=True)
            rows = connection.execute(select(documents.c.id, documents.c.text).where(begin)).all()
        if len(rows) != 1:
            raise UsageError(f"{len(rows)} documents of the catalogue begin with {named.document}")
        quote = rows[0].text[named.start : named.end]
        if not quote or len(quote) < named.end - named.start:
            raise UsageError(f"{named.document} has no characters {named.start} to {named.end}")
        return replace(named, document=rows[0].id, quote=quote)

    def judgements(self, *, undone: bool = False) -> list[Judgement]:
        """List what people decided and is in force, or with ``undone`` all that they ever did."""
        with self._engine.connect() as connection:
            found = read_judgements(connection)
        return found if undone else in_force(found)

    def failures(self) -> list[Failure]:
        """List the files that could not be taken in."""
        with self._engine.connect() as connection:
            return [Failure(*row) for row in connection.execute(select(failures))]

    def drop_failures(self, files: list[str]) -> None:
        """Forget failures of files that are gone."""
        self._write(lambda c: drop_failures(c, files))

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

    def documents(self, where: Filter = EVERYTHING) -> Iterator[Document]:
        """Read all documents back, or those of a filter, in order of their source."""
        with self._engine.connect() as connection:
            yield from load_documents(connection, where)

    def frame(
        self, kind: str, where: Filter | None = None, **conditions: str | bool
    ) -> pd.DataFrame:
        """Read all records of one kind, with the columns that ``columns.KINDS`` lists.

        ``where`` or ``conditions`` (the fields of ``Filter``) choose the documents; without them,
        copies of articles are counted once. Raises UsageError.
        """
        if kind not in KINDS:
            raise UsageError(f"{kind}: no such kind of record", hint=f"one of {', '.join(KINDS)}")
        chosen = where or Filter.of(conditions)
        with self._engine.connect() as connection:
            return frame_of(connection, kind, chosen)

    def counts(self, where: Filter | None = None) -> dict[str, int]:
        """Count the records of each kind."""
        chosen = where or Filter()
        with self._engine.connect() as connection:
            return {kind: count_of(connection, kind, chosen) for kind in KINDS}

    def settle(self) -> None:
        """Bring what concerns all documents up to date: copies, and which entities are the same."""
        self._write(tidy)
        self.find_copies()
        self.resolve()

    def find_copies(self) -> Copies:
        """Find out anew which documents repeat one another."""
        with self._engine.connect() as connection:
            signatures = read_signatures(connection)
        found = find_copies(signatures)
        self._write(lambda c: write_copies(c, found))
        return found

    def search(
        self, query: str, where: Filter | None = None, *, limit: int = 20, offset: int = 0
    ) -> Hits:
        """Find documents by their words, the best first; ``question`` says how to ask.

        Copies are found too unless ``where`` leaves them out.
        """
        with self._engine.connect() as connection:
            conditions = documents_where(where or EVERYTHING, connection.dialect.name)
            chosen = and_(*conditions) if conditions else None
            return search(connection, query, limit=limit, offset=offset, where=chosen)

    def resolve(self) -> Resolution:
        """Find out anew which entities are the same; what people decided stands above all."""
        with self._engine.connect() as connection:
            profiles, decided = read_profiles(connection), read_decided(connection)
        found = resolve_entities(profiles, decided)
        self._write(lambda c: write_resolution(c, found))
        return found

    def summary(
        self, name: str, where: Filter | None = None, *, on: Map = "as_written"
    ) -> pd.DataFrame:
        """Make one of ``summaries.SUMMARIES``; ``on`` is the map whose provinces it names.

        Raises UsageError for a name that there is not.
        """
        if name not in SUMMARIES:
            raise UsageError(f"{name}: no such summary", hint=f"one of {', '.join(SUMMARIES)}")
        with self._engine.connect() as connection:
            return SUMMARIES[name](connection, where or Filter(), on)

    def check(self, *, repair: bool = False) -> list[Finding]:
        """Name what is not as it should be; with ``repair`` put right what is safe."""
        return self._write(lambda c: list(check_catalogue(c, repair=repair)))

    def _write(self, transaction: Callable[[Connection], _Result]) -> _Result:
        """Do all of a transaction or nothing, again where another writer got in its way."""
        for left in range(_TRIES - 1, -1, -1):
            try:
                with self._writer.begin() as connection:
                    return transaction(connection)
            except DBAPIError as error:
                trouble = trouble_of(error)
                if trouble == "unreachable":
                    raise self._unreachable(error) from error
                if trouble == "refused" or not left:
                    raise
        raise AssertionError("the last try raises")

    def _unreachable(self, error: DBAPIError) -> UnreachableCatalogue:
        return UnreachableCatalogue(
            self.place, message_of(error), hint="see that the disk has room and may be written to"
        )
