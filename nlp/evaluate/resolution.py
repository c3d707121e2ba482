"""How well entities are resolved, on families of look-alikes whose answer was written down.

Pairs are counted within families, those that a text leaves open apart: taking one for the same is
an error, anything else is right. Clusters are those of all families resolved together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from nlp.errors import UsageError
from nlp.resolve.blocking import candidate_pairs
from nlp.resolve.clusters import resolve_entities
from nlp.resolve.matching import compare
from nlp.resolve.profiles import Profile


@dataclass(frozen=True, slots=True)
class GoldProfile:
    """A profile with the answer; an ``open`` one is left open by its text, and stands alone."""

    profile: Profile
    family: str
    entity: str
    open: bool


@dataclass(frozen=True, slots=True)
class ResolutionScore:
    """What was measured; ``decisions`` counts pairs by gold (same, different, open) and decision.

    ``unmet`` counts pairs of one entity that blocking never compared.
    """

    profiles: int
    decisions: Mapping[tuple[str, str], int]
    unmet: int
    pairs: tuple[float, float]
    b_cubed: tuple[float, float]

    @property
    def link_precision(self) -> float:
        """Give the share of pairs taken for the same that are."""
        found = sum(n for (_, decision), n in self.decisions.items() if decision == "same")
        return self.decisions.get(("same", "same"), 0) / found if found else 1.0

    @property
    def link_recall(self) -> float:
        """Give the share of pairs of one entity that are taken for the same."""
        gold = sum(n for (gold, _), n in self.decisions.items() if gold == "same")
        return self.decisions.get(("same", "same"), 0) / gold if gold else 1.0


def f1(measure: tuple[float, float]) -> float:
    """Give the harmonic mean of precision and recall."""
    precision, recall = measure
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure_resolution(path: Path) -> ResolutionScore:
    """Resolve the families of one file and score the answer; raises UsageError as loading does."""
    gold = load_families(path)
    profiles = [g.profile for g in gold]
    met = set(candidate_pairs(profiles))
    decisions: Counter[tuple[str, str]] = Counter()
    unmet = 0
    for left, right in _within_families(gold):
        link = compare(left.profile, right.profile)
        answer = _answer(left, right)
        decisions[answer, link.decision] += 1
        unmet += answer == "same" and (link.left, link.right) not in met
    found = resolve_entities(profiles).canonical
    truth = {g.profile.id: (g.profile.id if g.open else (g.family, g.entity)) for g in gold}
    return ResolutionScore(
        len(gold), decisions, unmet, pairwise(found, truth), b_cubed(found, truth)
    )


def _within_families(gold: Iterable[GoldProfile]) -> Iterable[tuple[GoldProfile, GoldProfile]]:
    families: defaultdict[str, list[GoldProfile]] = defaultdict(list)
    for profile in gold:
        families[profile.family].append(profile)
    return (pair for family in families.values() for pair in combinations(family, 2))


def _answer(left: GoldProfile, right: GoldProfile) -> str:
    if left.open or right.open:
        return "open"
    return "same" if left.entity == right.entity else "different"


Clustering = Mapping[str, Hashable]


def pairwise(found: Clustering, truth: Clustering) -> tuple[float, float]:
    """Give precision and recall of the pairs of items that are in one cluster.

    >>> pairwise({"a": 1, "b": 1, "c": 1}, {"a": 1, "b": 1, "c": 2})
    (0.3333333333333333, 1.0)
    """
    both = _pairs_of({item: (found[item], truth[item]) for item in truth})
    ours, theirs = _pairs_of({item: found[item] for item in truth}), _pairs_of(truth)
    return (both / ours if ours else 1.0, both / theirs if theirs else 1.0)


def _pairs_of(clustering: Clustering) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(clustering.values()).values())


def b_cubed(found: Clustering, truth: Clustering) -> tuple[float, float]:
    """Give precision and recall of the clusters, averaged over their items.

    >>> b_cubed({"a": 1, "b": 1}, {"a": 1, "b": 2})
    (0.5, 1.0)
    """
    if not truth:
        return 1.0, 1.0
    ours, theirs = Counter(found[item] for item in truth), Counter(truth.values())
    both = Counter((found[item], truth[item]) for item in truth)
    precision = sum(n * n / ours[cluster] for (cluster, _), n in both.items())
    recall = sum(n * n / theirs[cluster] for (_, cluster), n in both.items())
    return precision / len(truth), recall / len(truth)


def load_families(path: Path) -> list[GoldProfile]:
    """Read the families of one file; raises UsageError where it is missing or misspelt."""
    try:
        families = yaml.safe_load(path.read_text(encoding="utf-8"))
        return [
            _gold(family, row, number)
            for family in families
            for number, row in enumerate(family["profiles"], start=1)
        ]
    except FileNotFoundError as error:
        raise UsageError(f"{path}: no such file of families") from error
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise UsageError(f"{path}: no families: {error}") from error


def _gold(family: Mapping[str, Any], row: Mapping[str, Any], number: int) -> GoldProfile:
    first, _, last = str(row.get("years", "")).partition("-")
    profile = Profile(
        row.get("id") or f"{family['kind']}:{family['family']}-{number}".replace(" ", "-"),
        family["kind"],
        tuple(row["names"]),
        frozenset(f"place:{place}" for place in row.get("at", ())),
        row.get("parent"),
        row.get("known", False),
        row.get("settled", True),
        int(first) if first else None,
        int(last) if last else None,
        row.get("docs", 1),
        frozenset(row.get("with", ())),
    )
    return GoldProfile(profile, family["family"], row["is"], row.get("open", False))
