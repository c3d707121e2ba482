"""Which entities are one, after all that scores and people say.

Invariants: two entities that people parted are never in one cluster, also not by way of others;
two that they merged always are; the answer does not depend on the order of anything. Where people
contradict themselves, the later word holds and the earlier one comes out in ``contradicted``.

Links are followed from the surest on. One that would bring together what people parted, or what
contradicts itself outright, is not followed but kept for review: so of the links that lead from one
of a parted pair to the other, the weakest gives way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from nlp.resolve.decided import Decided
from nlp.resolve.features import is_variant, variant_of_known
from nlp.resolve.matching import CONTRADICTION, Link, link_of, links_among
from nlp.resolve.partition import Partition
from nlp.resolve.profiles import Profile, Subject
from nlp.resolve.weights import KEPT_APART


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was found: every entity by the one that stands for it, and the links behind that.

    ``canonical`` names every id once, also those that stand for themselves; ``parents`` maps
    standing ids to what they hang under, itself a standing id. ``links`` are sorted and hold what
    is the same, what a person should look at, what hangs under a national campaign, and what
    people decided. ``contradicted`` are decisions that later ones overrule.
    """

    canonical: Mapping[str, str]
    parents: Mapping[str, str]
    links: tuple[Link, ...]
    contradicted: tuple[Decided, ...]

    def clusters(self) -> list[list[str]]:
        """Give the ids of each entity that has several, sorted."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id_, standing in sorted(self.canonical.items()):
            found[standing].append(id_)
        return sorted(ids for ids in found.values() if len(ids) > 1)


def resolve_entities(profiles: Iterable[Profile], decided: Iterable[Decided] = ()) -> Resolution:
    """Find out which entities are the same; what people decided stands above every score."""
    subjects = {profile.id: Subject(profile) for profile in profiles}
    return settle(subjects, links_among(subjects), decided)


def settle(
    subjects: Mapping[str, Subject], links: Iterable[Link], decided: Iterable[Decided]
) -> Resolution:
    """Follow the links of ``matching`` as far as people and contradictions let them."""
    partition = Partition()
    contradicted, human = _obey(partition, decided, subjects)
    ours = {(link.left, link.right): link for link in human}
    automatic = [link for link in links if (link.left, link.right) not in ours]
    _part_contradictions(partition, automatic, subjects)
    settled = [*ours.values(), *_follow(partition, automatic)]
    canonical = dict(_canonical(partition, subjects))
    return Resolution(
        canonical,
        _parents(canonical, subjects, settled),
        tuple(sorted(settled, key=lambda link: (link.left, link.right))),
        tuple(sorted(contradicted)),
    )


def _obey(
    partition: Partition, decided: Iterable[Decided], subjects: Mapping[str, Subject]
) -> tuple[list[Decided], list[Link]]:
    """Do what people decided, the latest first; gives what is overruled and the links that hold."""
    overruled, links = [], list[Link]()
    for pair in sorted(set(decided), reverse=True):
        done = partition.join if pair.same else partition.part
        if done(pair.left, pair.right):
            links.append(_human(pair, subjects))
        else:
            overruled.append(pair)
    return overruled, links


def _human(pair: Decided, subjects: Mapping[str, Subject]) -> Link:
    """Make the link of a decision; its score and reasons still say what the features think."""
    left, right = sorted((pair.left, pair.right))
    if left in subjects and right in subjects:
        link = link_of(subjects[left], subjects[right])
    else:
        link = Link(left, right, 0.0, (), "different")
    return replace(link, decision="same" if pair.same else "different", by="human")


def _part_contradictions(
    partition: Partition, links: Iterable[Link], subjects: Mapping[str, Subject]
) -> None:
    """Part what no third entity can make the same, among all that links would bring together.

    What people bring together is not asked: who merges Hà Nam and Hà Tĩnh has their reasons.
    """
    together = Partition()
    for link in links:
        if link.decision == "same":
            together.join(link.left, link.right)
    for group in together.groups():
        for left, right in combinations(group, 2):
            if link_of(subjects[left], subjects[right]).score <= CONTRADICTION:
                partition.part(left, right)


def _follow(partition: Partition, links: Iterable[Link]) -> Iterator[Link]:
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.decision == "same" and not partition.join(link.left, link.right):
            reasons = (*link.reasons, (KEPT_APART, 0.0))
            yield replace(link, decision="review", reasons=reasons)
        else:
            yield link


def _canonical(partition: Partition, subjects: Mapping[str, Subject]) -> Iterator[tuple[str, str]]:
    for id_ in subjects:
        members = partition.members(id_)
        yield id_, min(members, key=lambda member: _standing(member, subjects))


def _standing(id_: str, subjects: Mapping[str, Subject]) -> tuple[bool, bool, int, str]:
    """Rank who stands for a cluster: known, then settled, then in most documents."""
    subject = subjects.get(id_)
    if subject is None:  # people decided on it, but no document names it any more
        return True, True, 0, id_
    profile = subject.profile
    return not profile.known, not profile.settled, -profile.documents, id_


def _parents(
    canonical: Mapping[str, str], subjects: Mapping[str, Subject], links: Iterable[Link]
) -> dict[str, str]:
    """Give each cluster the parent of its member with the best standing that has one."""
    above = dict(_hung(subjects, links))
    above |= {id_: s.profile.parent for id_, s in subjects.items() if s.profile.parent is not None}
    found: dict[str, str] = {}
    for id_ in sorted(above, key=lambda id_: _standing(id_, subjects)):
        child, parent = canonical[id_], canonical.get(above[id_], above[id_])
        if child != parent:
            found.setdefault(child, parent)
    return dict(sorted(found.items()))


def _hung(subjects: Mapping[str, Subject], links: Iterable[Link]) -> Iterator[tuple[str, str]]:
    """Give what is a local variant, with its national campaign."""
    for link in links:
        if any(name == variant_of_known.__name__ for name, _ in link.reasons):
            for local, national in ((link.left, link.right), (link.right, link.left)):
                if is_variant(subjects[local], subjects[national]):
                    yield local, national
