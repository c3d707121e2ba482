from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.reference.places import areas
from nlp.resolve.territory import Lie, closest, ground, lie, provinces, short_names

_HAU_GIANG, _VI_THUY = "place:hau-giang-pre2025-93", "place:vi-thuy-pre2025-935"

_LIES = [
    (_HAU_GIANG, _HAU_GIANG, Lie.SAME),
    ("place:can-tho-2025-92", "place:can-tho-current-92", Lie.SAME),
    ("place:cho-noi-x", "place:cho-noi-x", Lie.SAME),
    (_HAU_GIANG, "place:can-tho-2025-92", Lie.SUCCESSOR),
    ("place:can-tho-pre2025-92", "place:can-tho-2025-92", Lie.SUCCESSOR),
    (_VI_THUY, "place:vi-thuy-2025-31441", Lie.SUCCESSOR),
    ("place:vi-trung-pre2025-31444", "place:vi-thuy-2025-31441", Lie.SUCCESSOR),
    (_VI_THUY, _HAU_GIANG, Lie.INSIDE),
    (_VI_THUY, "place:can-tho-2025-92", Lie.INSIDE),
    (_HAU_GIANG, "place:vi-thuy-2025-31441", Lie.INSIDE),
    (_VI_THUY, "place:long-my-pre2025-936", Lie.BESIDE),
    (_VI_THUY, "place:nga-bay-2025-31340", Lie.BESIDE),
    (_HAU_GIANG, "place:can-tho-pre2025-92", Lie.APART),
    (_VI_THUY, "place:dong-nai-2025-75", Lie.APART),
    (_HAU_GIANG, "place:ap-ba-x", Lie.UNKNOWN),
    (_HAU_GIANG, "place:nowhere-pre2025-00", Lie.UNKNOWN),
]


@pytest.mark.parametrize(("left", "right", "expected"), _LIES)
def test_lie(left: str, right: str, expected: Lie) -> None:
    assert lie(left, right) is lie(right, left) is expected


def test_of_several_places_the_closest_counts() -> None:
    assert closest(frozenset({_HAU_GIANG, _VI_THUY}), frozenset({_VI_THUY})) is Lie.SAME
    assert closest(frozenset(), frozenset({_VI_THUY})) is Lie.UNKNOWN


def test_provinces_are_those_of_today() -> None:
    assert provinces(frozenset({_HAU_GIANG, "place:soc-trang-pre2025-94"})) == {"92"}
    assert provinces(frozenset({_VI_THUY, "place:dong-nai-2025-75"})) == {"92", "75"}
    assert provinces(frozenset({"place:ap-ba-x"})) == set()


def test_short_names() -> None:
    assert short_names(frozenset({_VI_THUY, "place:ap-ba-x"})) == {"vi thuy"}


_IDS = st.sampled_from(
    [f"place:x-{a.state}-{a.code}" for s in ("pre2025", "current") for a in areas(s)]
)  # type: ignore[arg-type]


@given(_IDS, _IDS)
def test_every_area_lies_somehow_to_every_other(left: str, right: str) -> None:
    assert lie(left, right) is lie(right, left) is not Lie.UNKNOWN
    one, other = ground(left), ground(right)
    assert one is not None
    assert other is not None
    # apart says no less and no more than that they are in two provinces, on their maps or today's
    if one.province != other.province:
        assert lie(left, right) is Lie.APART
