"""A process that saves documents until it is told to stop, or is killed.

``python writer.py URL DOCUMENT NUMBER`` saves copies of the document, each with an id and a name
of its own and names that all writers share, and prints the id of each when it is saved.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from nlp.catalogue import open_catalogue
from nlp.records import Document


def numbered(document: Document, name: str) -> Document:
    """Give the document under another name, as another one."""
    return replace(document, id=hashlib.sha256(name.encode()).hexdigest(), source=name)


def main(url: str, path: str, writer: str) -> None:
    document = Document.from_json(Path(path).read_bytes())
    with open_catalogue(url, create=True) as catalogue:
        for number in count():
            # each writer speaks of the shared names in an order of its own
            copy = numbered(document, f"{writer}-{number}.txt")
            entities = copy.entities[:: -1 if int(writer) % 2 else 1]
            catalogue.save(replace(copy, entities=entities))
            sys.stdout.write(f"{copy.id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
