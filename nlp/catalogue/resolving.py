"""Find out which entities are the same, and keep why.

What documents name is read, compared outside of any transaction, and written back in one short
one: a build may go on meanwhile, and what it adds stands for itself until the next time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from nlp.catalogue.judgement_rows import on_entities
from nlp.catalogue.schema import documents, mentions
from nlp.catalogue.schema_entities import document_entities, entities, links
from nlp.records import Label
from nlp.resolve.clusters import Resolution
from nlp.resolve.decided import Decided, decided_pairs
from nlp.resolve.profiles import Profile

_NEAR = 40  # characters between a unit and the person behind it: *Chủ tịch UBND tỉnh Nguyễn A*
_NAMES = 12  # of one entity, the most frequent first


def read_profiles(connection: Connection) -> list[Profile]:
    """Give what the documents of a catalogue say of each entity, in order of their ids."""
    seen, names, companions = _years(connection), _names(connection), _companions(connection)
    return [
        Profile(
            id=row.id,
            kind=row.kind,
            names=tuple(names.get(row.id, [row.name])),
            places=frozenset([row.place] if row.place else []),
            parent=row.parent,
            known=row.known,
            settled=row.settled,
            first_year=seen.get(row.id, (None, None, 0))[0],
            last_year=seen.get(row.id, (None, None, 0))[1],
            documents=seen.get(row.id, (None, None, 0))[2],
            companions=frozenset(companions.get(row.id, ())),
        )
        for row in connection.execute(select(entities).order_by(entities.c.id))
    ]


def read_decided(connection: Connection) -> tuple[Decided, ...]:
    """Give what people decided of pairs of entities and is in force."""
    return decided_pairs(on_entities(connection))


def _years(connection: Connection) -> dict[str, tuple[int | None, int | None, int]]:
    here, year = document_entities.c, func.substr(documents.c.published_on, 1, 4)
    joined = document_entities.join(documents, documents.c.id == here.document_id)
    counted = select(here.entity_id, func.min(year), func.max(year), func.count())
    rows = connection.execute(counted.select_from(joined).group_by(here.entity_id))
    return {
        entity: (int(first) if first else None, int(last) if last else None, count)
        for entity, first, last, count in rows
    }


def _names(connection: Connection) -> dict[str, list[str]]:
    here = document_entities.c
    times = func.count().label("times")
    grouped = select(here.entity_id, here.name).group_by(here.entity_id, here.name)
    rows = connection.execute(grouped.order_by(here.entity_id, times.desc(), here.name))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entity, name in rows:
        if name and len(found[entity]) < _NAMES:
            found[entity].append(name)
    return {entity: listed for entity, listed in found.items() if listed}


def _companions(connection: Connection) -> dict[str, set[str]]:
    """Give the units that persons are named right behind."""
    unit, person = mentions.alias("unit"), mentions.alias("person")
    behind = (
        (unit.c.document_id == person.c.document_id)
        & (unit.c.position == person.c.position - 1)
        & (person.c.span_start - unit.c.span_end < _NEAR)
    )
    pairs = select(person.c.entity_id, unit.c.entity_id).distinct()
    pairs = pairs.select_from(person.join(unit, behind))
    pairs = pairs.where(person.c.label == Label.PERSON.value, unit.c.label == Label.UNIT.value)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in connection.execute(pairs):
        if one and other:
            found[one].add(other)
    return found


def write_resolution(connection: Connection, found: Resolution) -> None:
    """Put the links and what came of them in the place of those of the last time."""
    connection.execute(delete(links))
    rows = [
        {
            "left_id": link.left,
            "right_id": link.right,
            "score": link.score,
            "decision": link.decision,
            "decided_by": link.by,
            "reasons": [list(reason) for reason in link.reasons],
        }
        for link in found.links
    ]
    if rows:
        connection.execute(insert(links), rows)
    changed = list(_changed(connection, found))
    if changed:
        e = entities.c
        connection.execute(
            update(entities)
            .where(e.id == bindparam("which"))
            .values(canonical_id=bindparam("stands"), parent=bindparam("above")),
            changed,
        )


def _changed(connection: Connection, found: Resolution) -> Iterable[dict[str, str | None]]:
    e = entities.c
    rows = connection.execute(select(e.id, e.canonical_id, e.parent).order_by(e.id)).all()
    held = {row.id for row in rows}
    for identity, stands, above in rows:
        now = found.canonical.get(identity, identity)
        now = now if now in held else identity  # it went away while we compared
        under = found.parents.get(identity, above)
        if (now, under) != (stands, above):
            yield {"which": identity, "stands": now, "above": under}
