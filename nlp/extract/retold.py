"""Grants that a document tells twice: in its headline, in a caption, or in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.records import AwardGrant
from nlp.reference.awards import award_class
from nlp.text import fold_key

_WORD = re.compile(r"\w+")


def add_grant(grants: list[AwardGrant], grant: AwardGrant) -> None:
    """Add a grant unless it is told already; one with names takes the place of one without."""
    place = next((i for i, told in enumerate(grants) if _is_same(told, grant)), None)
    if place is None:
        grants.append(grant)
    elif grant.recipients and not grants[place].recipients:
        grants[place] = grant


def without_retold(grants: Sequence[AwardGrant]) -> list[AwardGrant]:
    """Leave out grants to nobody in particular that others say better."""
    told = [grant for grant in grants if grant.count or grant.recipients]
    return [g for g in grants if g.count or g.recipients or not _is_told_better(g, told)]


def _is_told_better(grant: AwardGrant, told: list[AwardGrant]) -> bool:
    """Tell a grant that others of the same authority tell, if it has any.

    *Bằng khen của Chính phủ* for some is not the *bằng khen* that a province gave to 657, and what
    was given in another year is another one.
    """
    same = [other for other in told if _head(other) == _head(grant)]
    same = [other for other in same if not _in_other_year(other, grant)]
    same = [other for other in same if not _is_beside(other, grant)]
    own = _authority(grant)
    return any(not own or own == _authority(other) for other in same)


def _is_same(told: AwardGrant, grant: AwardGrant) -> bool:
    """Tell a grant told twice, in the headline and in the text, from a second one."""
    if _head(told) != _head(grant) or told.count != grant.count:
        return False
    if told.evidence == grant.evidence or _in_other_year(told, grant):
        return False
    if _differ(award_class(told.award), award_class(grant.award)):
        return False
    if _differ(told.recipient_kind, grant.recipient_kind):
        return False
    if grant.count is not None or not (told.recipients and grant.recipients):
        return grant.count is not None or not _differ(_authority(told), _authority(grant))
    return not {_short(n) for n in told.recipients}.isdisjoint(_short(n) for n in grant.recipients)


def _is_beside(one: AwardGrant, other: AwardGrant) -> bool:
    """Tell grants of one sentence to different kinds: *giải Nhất tập thể*, *giải Nhất cá nhân*."""
    return one.evidence == other.evidence and _differ(one.recipient_kind, other.recipient_kind)


def _in_other_year(one: AwardGrant, other: AwardGrant) -> bool:
    """Tell grants whose years are both said, and differ."""
    return "year" in one.slots and "year" in other.slots and one.year != other.year


def _differ(one: str | None, other: str | None) -> bool:
    """Tell whether both are said, and differ."""
    return bool(one and other and one != other)


def _authority(grant: AwardGrant) -> str:
    return grant.award.partition(" của ")[2].casefold()


def _head(grant: AwardGrant) -> str:
    words = _WORD.findall(grant.award.casefold())
    return " ".join(words[: 4 if words[0] in ("huân", "huy") else 2])  # Huân chương Lao động


def _short(name: str) -> str:
    return " ".join(fold_key(name).split()[-2:])
