"""Measure how the cost of resolving and of finding copies grows.

``python tests/resolve/growth.py 1000 10000 100000`` resolves, with ``copies`` in front of the
numbers it signs documents and finds copies.
"""

from __future__ import annotations

import sys
from time import process_time

from made_copies import many
from made_profiles import make_profiles

from nlp.resolve.blocking import candidate_pairs
from nlp.resolve.clusters import resolve_entities
from nlp.resolve.copies import find_copies
from nlp.resolve.signatures import signature


def resolving(sizes: list[int]) -> None:
    make_profiles(1)
    resolve_entities(make_profiles(50))  # loads the tables
    sys.stdout.write("profiles     pairs  pairs/profile  blocking s  all s  clusters\n")
    for size in sizes:
        profiles = make_profiles(size)
        start = process_time()
        pairs = sum(1 for _ in candidate_pairs(profiles))
        blocked = process_time()
        resolution = resolve_entities(profiles)
        end = process_time()
        sys.stdout.write(
            f"{size:8} {pairs:9} {pairs / size:14.2f} {blocked - start:11.2f} "
            f"{end - blocked:6.1f} {len(resolution.clusters()):9}\n"
        )


def copies(sizes: list[int]) -> None:
    sys.stdout.write("documents  signing s  bytes each  finding s  groups   links\n")
    for size in sizes:
        documents = list(many(size))
        start = process_time()
        signatures = {document.id: signature(document) for document in documents}
        signed = process_time()
        found = find_copies(signatures)
        end = process_time()
        each = sum(map(len, signatures.values())) / size
        sys.stdout.write(
            f"{size:9} {signed - start:10.1f} {each:11.0f} {end - signed:10.1f} "
            f"{len(found.groups):7} {len(found.links):7}\n"
        )


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()] or [1_000, 10_000]
    (copies if "copies" in sys.argv else resolving)(numbers)
