"""A catalogue of documents in JSON lines, to be written out without building one to keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from nlp.catalogue import Catalogue, open_catalogue
from nlp.errors import UsageError
from nlp.records import Document


@contextmanager
def catalogue_of_lines(path: Path) -> Iterator[Catalogue]:
    """Take in what ``thidua extract`` wrote; the catalogue is gone when it is closed.

    Raises UsageError at a line that is no document.
    """
    with (
        TemporaryDirectory() as folder,
        open_catalogue(Path(folder) / "lines.db", create=True) as catalogue,
    ):
        for number, document in _documents(path):
            # another document of the same name would take its place
            taken = catalogue.holder(document.source) not in (None, document.id)
            place = f"{document.source}#{number}" if taken else document.source
            catalogue.save(document, path=place)
        yield catalogue


def _documents(path: Path) -> Iterator[tuple[int, Document]]:
    with path.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                yield number, Document.from_json(line)
            except ValidationError as error:
                where = ".".join(map(str, error.errors()[0]["loc"])) or "it"
                problem = f"{path}: line {number} is no document: {where} does not fit"
                raise UsageError(problem, hint="give what thidua extract wrote") from None
