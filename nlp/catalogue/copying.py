"""Which documents of a catalogue repeat one another, found from their signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from nlp.catalogue.schema import documents
from nlp.catalogue.store import load_document
from nlp.resolve.copies import Copies, CopyLink
from nlp.resolve.signatures import signature

_Row = dict[str, str | float | None]


def read_signatures(connection: Connection) -> dict[str, bytes]:
    """Give the signature of each document; catalogues of earlier versions hold none yet."""
    found = {}
    for identity, signed in connection.execute(select(documents.c.id, documents.c.signature)):
        document = None if signed else load_document(connection, identity)
        found[identity] = signed or (signature(document) if document else b"")
    return {identity: signed for identity, signed in found.items() if signed}


def write_copies(connection: Connection, found: Copies) -> None:
    """Note of each copy what it repeats and why; the fullest text of a group is no copy."""
    d = documents.c
    repeats = dict(_repeats(found))
    kept = select(d.id, d.copy_of, d.copy_score, d.copy_reason)
    changed: list[_Row] = []
    for row in connection.execute(kept).mappings():
        nothing: _Row = {"copy_of": None, "copy_score": None, "copy_reason": None}
        now = repeats.get(row["id"], nothing)
        if any(row[name] != value for name, value in now.items()):
            changed.append({"which": row["id"], **{f"new_{n}": v for n, v in now.items()}})
    if changed:
        names = ("copy_of", "copy_score", "copy_reason")
        values: dict[str, Any] = {n: bindparam(f"new_{n}") for n in names}
        connection.execute(
            update(documents).where(d.id == bindparam("which")).values(values), changed
        )


def _repeats(found: Copies) -> Iterator[tuple[str, _Row]]:
    links = {(link.left, link.right): link for link in found.links}
    for first, *others in found.groups:
        for other in others:
            link = links.get((min(first, other), max(first, other))) or _any_link(found, other)
            yield (
                other,
                {
                    "copy_of": first,
                    "copy_score": link.contained if link else None,
                    "copy_reason": link.rule if link else None,
                },
            )


def _any_link(found: Copies, document: str) -> CopyLink | None:
    """Give the best link of a copy that is like another copy only, not like the first."""
    mine = [link for link in found.links if document in (link.left, link.right)]
    return max(mine, key=lambda link: link.contained, default=None)
