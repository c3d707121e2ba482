"""Measure how the cost of resolving grows: ``python tests/resolve/growth.py 1000 10000 100000``."""

from __future__ import annotations

import sys
from time import process_time

from made_profiles import make_profiles

from nlp.resolve.blocking import candidate_pairs
from nlp.resolve.clusters import resolve_entities


def main(sizes: list[int]) -> None:
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


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
